"""Whether there is a workspace to open where somebody says so."""

from __future__ import annotations

from pathlib import Path

from models.dataset import Problem
from models.phrase import phrase


def openable(path: Path, create: bool) -> Path:
    """The path of a workspace file that can be opened, or made.

    Args:
        path: the file.
        create: whether it may be made.

    Raises:
        Problem: there is no such file, or it is a folder.
    """
    if not create and not path.exists():
        raise Problem(
            phrase("There is no workspace {path}.", path=path), phrase("Check the path, or make one with: assay load.")
        )
    if path.is_dir():
        raise Problem(
            phrase("{path} is a folder, not a workspace.", path=path), phrase("Choose a file that ends in .assay.")
        )
    return path
