"""What the samples of a file most likely are: texts, images, vectors, or rows of a table."""

from __future__ import annotations

import glob
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeGuard

from models.columns import MISSING
from models.dataset import Column, ColumnType
from models.load.pictures import is_image
from models.load.vectors import NUMERIC

MODALITIES: Final = ("text", "image", "vector", "tabular")
TEXTS: Final = (
    "text",
    "content",
    "body",
    "sentence",
    "document",
    "answer",
    "response",
    "completion",
    "output",
    "message",
)
"""Names of columns that hold free text."""
_WORDS = 3.0
"""A column of this many words on average is free text, whatever its name."""
_LEAST = 16
"""So many numbers make a vector; fewer are columns of a table."""
_NUMBERED = re.compile(r"^(.*?)[0-9]+$")

Cells = Mapping[str, Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Guess:
    """The modality and the columns that belong to it."""

    modality: str
    image: str | None = None
    vector: tuple[str, ...] = ()


def modality_of(path: Path, format: str, columns: Sequence[Column], cells: Cells, text: str | None) -> Guess:
    """Guess what samples are.

    Args:
        path: the file, to which image paths are relative.
        format: its format.
        columns: its columns.
        cells: the first values of each.
        text: the column that is most like free text.
    """
    if format == "images":
        return Guess("image", "image" if any(column.name == "image" for column in columns) else "file")
    if format in ("npy", "npz"):
        name = next((column.name for column in columns if column.type is ColumnType.LIST), None)
        return Guess("tabular") if name is None else Guess("vector", None, (name,))
    if text is not None and _is_free_text(text, columns, cells):
        return Guess("text")
    image = _image(path, columns, cells)
    if image is not None:
        return Guess("image", image)
    vector = _vector(columns, cells)
    if vector:
        return Guess("vector", None, vector)
    numbers = [column for column in columns if column.type in (*NUMERIC, ColumnType.TIMESTAMP, ColumnType.DATE)]
    if text is not None and (len(columns) == 1 or not numbers) and _varies(cells[text]):
        return Guess("text")
    return Guess("tabular") if len(columns) > 1 or text is None or columns[0].type in NUMERIC else Guess("text")


def _is_free_text(name: str, columns: Sequence[Column], cells: Cells) -> bool:
    """Whether a column holds what people write, by its name or by how many words it has."""
    column = next(column for column in columns if column.name == name)
    texts = [value for value in cells[name] if isinstance(value, str) and value]
    if column.type not in (ColumnType.TEXT, ColumnType.MIXED) or not texts:
        return False
    if sum(is_image(text) for text in texts) > len(texts) / 2 or _parses_as_vector(texts):
        return False
    words = sum(len(text.split()) for text in texts) / len(texts)
    unspaced = sum(len(text) for text in texts if not text.isascii()) / len(texts)  # Chinese, Japanese, Thai
    return words >= _WORDS or unspaced >= 12 or name.lower().rpartition(".")[2] in TEXTS


def _parses_as_vector(texts: Sequence[str]) -> bool:
    return all(text.lstrip().startswith("[") for text in texts[:5]) and _numbers(_loaded(texts[0]))


def _varies(values: Sequence[Any]) -> bool:
    said = [value for value in values if isinstance(value, str) and value]
    return bool(said) and len(set(said)) > len(said) / 2


def _image(path: Path, columns: Sequence[Column], cells: Cells) -> str | None:
    for column in columns:
        if column.type is ColumnType.BINARY and _holds_images(cells[column.name]):
            return column.name
    base = path if path.is_dir() else path.parent
    for column in columns:
        names = [value for value in cells[column.name] if isinstance(value, str) and value]
        if column.type is ColumnType.TEXT and names and all(map(is_image, names)) and _there(base, names):
            return column.name
    return None


def _there(base: Path, names: Sequence[str]) -> bool:
    try:
        return any((base / name).is_file() for name in names[:20])
    except (OSError, ValueError):
        return False


def _holds_images(values: Sequence[Any]) -> bool:
    marks = (b"\x89PNG", b"\xff\xd8\xff", b"RIFF", b"BM", b"II*\0", b"MM\0*", b"GIF8")
    present = [value for value in values if isinstance(value, bytes)]
    return bool(present) and sum(value.startswith(marks) for value in present) > len(present) / 2


def _vector(columns: Sequence[Column], cells: Cells) -> tuple[str, ...]:
    """A column of long lists of numbers, or many numbered columns."""
    for column in columns:
        values = [value for value in cells[column.name] if value is not None and value is not MISSING]
        if column.type is ColumnType.TEXT and values and all(isinstance(value, str) for value in values):
            values = [_loaded(value) for value in values[:20]]
        if values and all(_numbers(value) and len(value) >= _LEAST for value in values[:20]):
            return (column.name,)
    prefixes: dict[str, int] = {}
    for column in columns:
        match = _NUMBERED.match(column.name)
        if match and column.type in NUMERIC:
            prefixes[match[1]] = prefixes.get(match[1], 0) + 1
    best = max(prefixes, key=lambda prefix: prefixes[prefix], default=None)
    if best is not None and prefixes[best] >= _LEAST and prefixes[best] >= len(columns) / 2:
        return (f"{glob.escape(best)}[0-9]*",)
    return ()


def _loaded(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _numbers(value: object) -> TypeGuard[list[float]]:
    return isinstance(value, list) and bool(value) and all(type(item) in (int, float) for item in value)
