"""Locks between processes that the system lets go of when a process dies, however it dies."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import platformdirs
from filelock import FileLock, Timeout

from models.dataset import Problem
from models.phrase import phrase

_PATIENCE = 2.0
"""Seconds that a load waits: a workspace being opened holds the lock for a moment."""


def _lock(workspace: Path, kind: str = "lock") -> FileLock:
    name = hashlib.blake2b(os.fsencode(workspace.resolve()), digest_size=12).hexdigest()
    folder = Path(platformdirs.user_cache_dir("assay", appauthor=False)) / "locks"
    folder.mkdir(parents=True, exist_ok=True)
    return FileLock(folder / f"{name}.{kind}", timeout=0, thread_local=False)


@contextmanager
def loading_lock(workspace: Path) -> Generator[None, None, None]:
    """Held while a file is loaded into a workspace.

    Raises:
        Problem: another load into the same workspace is under way.
    """
    lock = _lock(workspace)
    try:
        lock.acquire(timeout=_PATIENCE)
    except Timeout as error:
        raise Problem(
            phrase("Another file is being loaded into {workspace}.", workspace=workspace.name),
            phrase("Wait until it is done, then try again."),
        ) from error
    try:
        yield
    finally:
        lock.release()


@contextmanager
def unless_loading(workspace: Path) -> Generator[bool, None, None]:
    """Keep loads out for a moment; the value is False where some process is loading into the workspace already."""
    lock = _lock(workspace)
    try:
        lock.acquire()
    except Timeout:
        yield False
        return
    try:
        yield True
    finally:
        lock.release()


class Hold:
    """Says to other processes of this person that a workspace is in use for longer: by a window, a load or a map.

    It forbids nothing. A window that finds a workspace held opens it read-only; short commands decide all the
    same, each in one transaction that knows which step came before it.
    """

    def __init__(self, workspace: Path) -> None:
        self._lock = _lock(workspace, "held")

    def take(self) -> bool:
        """Hold it from now on; False where another process does already."""
        try:
            self._lock.acquire()
        except Timeout:
            return False
        return True

    def release(self) -> None:
        """Let go of it, if it is held."""
        self._lock.release()


@contextmanager
def held_where_free(workspace: Path) -> Generator[None, None, None]:
    """Held during long work of the command line, unless a window holds it: that hears of the work by itself."""
    hold = Hold(workspace)
    taken = hold.take()
    try:
        yield
    finally:
        if taken:
            hold.release()
