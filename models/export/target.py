"""A file that appears whole or not at all."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import pyarrow as pa

from models.dataset import Dataset, Problem
from models.load.identity import sources


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
        raise Problem(f"{path} is a folder.", "Give the file a name.")
    if not target.parent.is_dir():
        raise Problem(f"There is no folder {target.parent}.", "Make it first, or choose another.")
    for dataset in datasets:
        if target.exists() and target in map(_real, sources(dataset.source.path, dataset.source.options)):
            raise Problem(f"{path} is the file {dataset.name} was loaded from.", "Choose another name.")
    if target.exists() and not replace:
        raise Problem(f"{path} exists already.", "Choose another name, or ask to replace it.")
    return target


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what the disk refuses into a problem."""
    try:
        yield
    except OSError as error:
        raise Problem(
            f"{path} cannot be written: {error.strerror or error}.", "Nothing was changed; is there room on the disk?"
        ) from error


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
