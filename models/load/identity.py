"""Which bytes a dataset was read from: a digest of them, and what changes when they are written to."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Event
from typing import Any

from models.dataset import Problem
from models.load.members import in_folder
from models.load.pictures import is_image
from models.phrase import phrase

_BLOCK = 1 << 20


def fingerprint(
    path: str | Path, options: Mapping[str, Any] | None = None, stop: Event | None = None
) -> tuple[str, int]:
    """SHA-256 in hex and size in bytes of a dataset's file or files as they lie on disk.

    Args:
        path: The file or folder.
        options: Complete reader options; they tell which files belong to it. The digest of several is that
            of the lines ``digest  name``, as ``sha256sum`` prints them.
        stop: Once it is set the rest is left out, and what is returned tells nothing.

    Raises:
        Problem: a file cannot be read.
    """
    files = _files(Path(path), options or {})
    if files is None:
        return _of_file(Path(path), stop)
    whole, total = hashlib.sha256(), 0
    for name, file in files:
        digest, size = _of_file(file, stop)
        whole.update(f"{digest}  {name}\n".encode("utf-8", "surrogateescape"))
        total += size
    return whole.hexdigest(), total


def stamp(path: str | Path, options: Mapping[str, Any] | None = None) -> object:
    """What changes when one of the files is written to or replaced; to be compared only."""
    try:
        files = _files(Path(path), options or {})
    except Problem:
        return None
    return [_of_now(file) for _, file in files] if files is not None else _of_now(Path(path))


def size_of(path: str | Path, options: Mapping[str, Any]) -> int:
    """Bytes of the file or files together, as they lie on disk now."""
    return sum(now[1] for file in sources(path, options) if (now := _of_now(file)))


def sources(path: str | Path, options: Mapping[str, Any]) -> list[Path]:
    """The files that a dataset is read from, so that nothing writes over them."""
    files = _files(Path(path), options)
    return [Path(path)] if files is None else [file for _, file in files]


def _files(path: Path, options: Mapping[str, Any]) -> Sequence[tuple[str, Path]] | None:
    """The files by name; None for a single one."""
    if options.get("archive"):
        return None
    if options.get("files") is not None:
        base = path if path.is_dir() else path.parent
        return [(str(name), base / str(name)) for name in options["files"]]
    if path.is_dir():
        return [(name, path / name) for name in in_folder(path).names if is_image(name)]
    return None


def _of_file(path: Path, stop: Event | None) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    block = memoryview(bytearray(_BLOCK))
    try:
        with path.open("rb", buffering=0) as file:
            while (count := file.readinto(block)) and not (stop and stop.is_set()):
                digest.update(block[:count])
                size += count
    except OSError as error:
        raise Problem(
            phrase("{file} cannot be read: {reason}.", file=path.name, reason=error.strerror or str(error))
        ) from error
    return digest.hexdigest(), size


def _of_now(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns
