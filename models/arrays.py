"""Dense arrays as ``.npy`` files: written whole or not at all, read memory-mapped, shared between processes."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np

from models.dataset import Problem


def write(path: str | Path, array: np.ndarray[Any, Any]) -> None:
    """Write ``array`` to ``path``; whoever reads it sees the old file or the whole new one.

    Raises:
        Problem: the file could not be written (a full disk, a folder without write permission).
    """
    target = Path(path)
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            np.save(file, array, allow_pickle=False)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Problem(f"{target} could not be written: {reason}.", "Free some space or check the folder.") from error
    finally:
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
