"""The images of samples: bytes in a column, or files that a column names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

import pyarrow as pa

from models.columns import as_text, inside
from models.dataset import Column, ColumnType, LoadPlan
from models.load.pictures import BrokenImage, read_image

Cell = bytes | BrokenImage


def images_of(
    batch: pa.RecordBatch, columns: Sequence[Column], plan: LoadPlan, path: str | Path | None = None
) -> Iterator[Cell]:
    """The bytes of each row's image file, or why there is none, read one by one. They are not decoded.

    Args:
        batch: stored chunks.
        columns: the dataset's columns.
        plan: which of them holds the images: bytes, or paths.
        path: where the dataset was read from; paths in it are relative to that. By default the plan's.

    Structs of ``bytes`` and ``path`` (as Hugging Face keeps images) fall back on the path where the bytes
    are missing.
    """
    column = next((column for column in columns if column.name == plan.image), None)
    place = batch.schema.get_field_index(column.stored) if column is not None else -1
    if column is None or place < 0:
        yield from [BrokenImage("it has no image")] * batch.num_rows
        return
    base = Path(path if path is not None else plan.path)
    base = base if base.is_dir() else base.parent
    field = batch.schema.field(place)
    if column.type is not ColumnType.BINARY:
        for text in as_text(batch.column(place), field, column):
            yield image_of(text.as_py(), base)
        return
    other = _path_beside(column, columns)
    names = [None] * batch.num_rows if other is None else as_text(batch.column(place), field, other).to_pylist()
    for cell, name in zip(inside(batch.column(place), column), names, strict=True):
        yield image_of(cell.as_py() if cell.is_valid else name, base)


def names_of(batch: pa.RecordBatch, columns: Sequence[Column], plan: LoadPlan, format: str) -> list[str | None]:
    """What each row calls its image file; None where it only holds the bytes of one.

    Args:
        batch: stored chunks.
        columns: the dataset's columns.
        plan: which of them holds the images.
        format: the dataset's reader; that of folders and archives keeps names apart from bytes.
    """
    column = next((column for column in columns if column.name == plan.image), None)
    if column is not None and column.type is ColumnType.BINARY:
        column = _path_beside(column, columns)
        if column is None and format == "images":
            column = next((column for column in columns if column.name == "file"), None)
    place = batch.schema.get_field_index(column.stored) if column is not None else -1
    if column is None or place < 0:
        return [None] * batch.num_rows
    found: list[str | None] = as_text(batch.column(place), batch.schema.field(place), column).to_pylist()
    return found


def image_of(cell: bytes | str | None, base: Path) -> Cell:
    """The bytes behind one cell: themselves, or those of the file it names, relative to a folder."""
    if cell is None or len(cell) == 0:
        return BrokenImage("it has no image")
    if isinstance(cell, bytes):
        return cell
    if "://" in cell:
        return BrokenImage(f"{cell[:200]} is not on this machine")
    if "\0" in cell or len(cell) > 4096:
        return BrokenImage("its path is none")
    if not Path(cell).is_absolute() and ".." in PurePosixPath(cell.replace("\\", "/")).parts:
        return BrokenImage(f"{cell[:200]} leads out of the folder of the data")
    try:
        return read_image(base / cell)
    except BrokenImage as broken:
        return BrokenImage(f"{cell[:200]}: {broken}")


def _path_beside(column: Column, columns: Sequence[Column]) -> Column | None:
    """The ``path`` of the struct in which the bytes lie."""
    if not column.inside:
        return None
    wanted = (*column.inside[:-1], "path")
    return next((other for other in columns if other.stored == column.stored and other.inside == wanted), None)
