"""Locks between processes that the system lets go of when a process dies, however it dies."""

from __future__ import annotations

import hashlib
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import platformdirs
from filelock import FileLock, Timeout

from models.dataset import Problem


def _lock(workspace: Path) -> FileLock:
    name = hashlib.blake2b(str(workspace.resolve()).encode(), digest_size=12).hexdigest()
    folder = Path(platformdirs.user_cache_dir("assay")) / "locks"
    folder.mkdir(parents=True, exist_ok=True)
    return FileLock(folder / f"{name}.lock", timeout=0, thread_local=False)


@contextmanager
def loading_lock(workspace: Path) -> Generator[None, None, None]:
    """Held while a file is loaded into a workspace.

    Raises:
        Problem: another load into the same workspace is under way.
    """
    lock = _lock(workspace)
    try:
        lock.acquire()
    except Timeout as error:
        raise Problem(
            f"Another file is being loaded into {workspace.name}.", "Wait until it is done, then try again."
        ) from error
    try:
        yield
    finally:
        lock.release()


def is_loading(workspace: Path) -> bool:
    """Whether some process is loading a file into the workspace at this moment."""
    lock = _lock(workspace)
    try:
        lock.acquire()
    except Timeout:
        return True
    lock.release()
    return False
