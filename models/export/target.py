"""A file that appears whole or not at all."""

from __future__ import annotations

import glob
import os
import secrets
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import pyarrow as pa
from filelock import FileLock, Timeout

from models.dataset import Dataset, Problem
from models.load.identity import sources
from models.phrase import phrase

WRITING = ".writing"
"""The lock in a folder that is being filled."""


class Sink(Protocol):
    """What writers write bytes to."""

    def write(self, data: bytes | pa.Buffer) -> int:
        """Write all of the data."""
        ...


def check_target(path: Path, datasets: Sequence[Dataset], replace: bool) -> Path:
    """The file to write, links followed.

    Raises:
        Problem: it is a folder, its folder is missing, it exists and may not be replaced, or it is the source
            of a dataset: sources are never written to.
    """
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise Problem(phrase("{path} is a folder.", path=path), phrase("Give the file a name."))
    if not target.parent.is_dir():
        raise Problem(
            phrase("There is no folder {folder}.", folder=target.parent), phrase("Make it first, or choose another.")
        )
    for dataset in datasets:
        if target.exists() and target in map(_real, sources(dataset.source.path, dataset.source.options)):
            raise Problem(
                phrase("{path} is the file {dataset} was loaded from.", path=path, dataset=dataset.name),
                phrase("Choose another name."),
            )
    if target.exists() and not replace:
        raise Problem(phrase("{path} exists already.", path=path), phrase("Choose another name, or ask to replace it."))
    return target


def check_folder(path: Path, datasets: Sequence[Dataset]) -> Path:
    """The folder to make, links followed.

    Raises:
        Problem: there is something already, its parent is missing, or it lies where a dataset was loaded from.
    """
    target = _real(path)
    for dataset in datasets:
        source = _real(Path(dataset.source.path))
        if source.is_dir() and (target == source or source in target.parents):
            raise Problem(
                phrase("{path} lies in the folder {dataset} was loaded from.", path=path, dataset=dataset.name),
                phrase("Choose a folder elsewhere."),
            )
    if target.is_dir() and next(target.iterdir(), None) is not None:
        raise Problem(
            phrase("{path} exists already and is not empty.", path=path), phrase("Choose a name that is not taken.")
        )
    if target.exists() and not target.is_dir():
        raise Problem(
            phrase("{path} is a file.", path=path), phrase("Images go into a folder: choose a name that is not taken.")
        )
    if not target.parent.is_dir():
        raise Problem(
            phrase("There is no folder {folder}.", folder=target.parent), phrase("Make it first, or choose another.")
        )
    return target


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))


class Refused(Problem):
    """The disk refuses to take a file or a folder; its cause is the system's error."""


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what the disk refuses into a problem; of a file in a draft folder it names the folder that was asked for."""
    try:
        yield
    except (OSError, Refused) as error:
        cause = error.__cause__ if isinstance(error, Refused) else error
        raise Refused(
            phrase("{path} cannot be written: {reason}.", path=path, reason=_reason(cause)),
            phrase("Nothing was changed; is there room on the disk?"),
        ) from cause


def _reason(error: BaseException | None) -> str:
    """The system's words: Arrow wraps its own around them."""
    number = error.errno if isinstance(error, OSError) else None
    return os.strerror(number) if number else str(error)


@contextmanager
def temporary(target: Path) -> Iterator[Path]:
    """A new empty file beside the target, moved over it at the end; removed where the block is left early."""
    draft = target.parent / f".{target.name[:100]}.{secrets.token_hex(4)}.part"
    try:
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        yield draft
        _settle(draft)
        os.replace(draft, target)
        _settle_folder(target.parent)
    finally:
        draft.unlink(missing_ok=True)


@contextmanager
def temporary_folder(target: Path) -> Iterator[Path]:
    """A new folder beside the target that takes its place at the end; removed where the block is left early.

    What an earlier process left that was killed while it made the same folder is cleared away first.
    """
    for left in target.parent.glob(f".{glob.escape(target.name[:100])}.*.part"):
        _clear(left)
    draft = target.parent / f".{target.name[:100]}.{secrets.token_hex(4)}.part"
    lock = FileLock(draft / WRITING, timeout=0)
    try:
        draft.mkdir()
        with lock:  # the system lets go of it when the process dies
            yield draft
        (draft / WRITING).unlink(missing_ok=True)
        _settle_all(draft)
        if target.is_dir():
            target.rmdir()  # it is empty, or this fails
        os.replace(draft, target)
        _settle_folder(target.parent)
    finally:
        if draft.exists():
            shutil.rmtree(draft, ignore_errors=True)


def _clear(left: Path) -> None:
    """Remove a draft that nobody is writing."""
    if not (left / WRITING).is_file():
        return
    try:
        with FileLock(left / WRITING, timeout=0):
            pass
    except (Timeout, OSError):
        return
    shutil.rmtree(left, ignore_errors=True)


def _settle_all(folder: Path) -> None:
    """Wait until everything is on the disk: all at once where the system can, file after file elsewhere."""
    if hasattr(os, "sync"):
        os.sync()
        return
    for path in folder.rglob("*"):
        if path.is_file():
            _settle(path)


def _settle(path: Path) -> None:
    """Wait until the file's bytes are on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _settle_folder(folder: Path) -> None:
    """Wait until the new name is on the disk, where the system can say so."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def sink(path: Path, compression: str | None) -> Iterator[pa.NativeFile]:
    """The file open for writing through its compression."""
    with pa.OSFile(str(path), "wb") as file:
        if compression is None:
            yield file
            return
        with pa.CompressedOutputStream(file, compression) as packed:
            yield packed


def write_whole(path: Path, data: bytes) -> None:
    """Write a small file, whole or not at all.

    Raises:
        Problem: the disk refuses.
    """
    target = Path(os.path.realpath(path))
    with told(path), temporary(target) as draft:
        draft.write_bytes(data)
