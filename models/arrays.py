"""Dense arrays as ``.npy`` files: written whole or not at all, read memory-mapped, shared between processes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from models.dataset import Problem
from models.phrase import phrase


def write(path: str | Path, array: np.ndarray[Any, Any]) -> None:
    """Write ``array`` to ``path``; whoever reads it sees the old file or the whole new one.

    Raises:
        Problem: the file could not be written (a full disk, a folder without write permission).
    """
    write_rows(path, array.shape, array.dtype, (array,))


def write_rows(
    path: str | Path, shape: tuple[int, ...], dtype: np.dtype[Any], blocks: Iterable[np.ndarray[Any, Any]]
) -> None:
    """Write an array that comes in blocks of rows; else as :func:`write`.

    Nothing is written through a memory map: where the disk is full, that kills the process.

    Args:
        path: The file.
        shape: Of the whole array.
        dtype: Of the whole array.
        blocks: Runs of its rows, in order.
    """
    header = {"descr": np.lib.format.dtype_to_descr(dtype), "fortran_order": False, "shape": shape}
    with _whole(Path(path)) as file:
        np.lib.format.write_array_header_1_0(file, header)
        for block in blocks:
            file.write(np.ascontiguousarray(block, dtype).data)


def write_text(path: str | Path, text: str) -> None:
    """Write a note about an array beside it; else as :func:`write`."""
    with _whole(Path(path)) as file:
        file.write(text.encode())


@contextmanager
def _whole(target: Path) -> Iterator[BinaryIO]:
    """A file to write that takes its place when it is complete."""
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Problem(
            phrase("{path} could not be written: {reason}.", path=target, reason=reason),
            phrase("Free some space or check the folder."),
        ) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def read(path: str | Path) -> np.ndarray[Any, Any]:
    """The array in ``path``, memory-mapped and read-only.

    Raises:
        OSError: there is no such file.
        ValueError: the file is damaged, or would need pickle to be read.
    """
    try:
        return np.load(path, mmap_mode="r", allow_pickle=False)  # type: ignore[no-any-return]
    except ValueError:
        array = np.load(path, allow_pickle=False)  # an array without elements can't be mapped
        if array.size:
            raise
        return array  # type: ignore[no-any-return]
