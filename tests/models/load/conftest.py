from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from models.columns import MISSING, values
from models.dataset import Column, Unreadable
from models.load import detect, read


@dataclass
class Whole:
    """A file read to its end."""

    format: str
    options: dict[str, Any]
    columns: tuple[Column, ...]
    rows: list[dict[str, Any]]
    unreadable: list[Unreadable]
    batches: list[Any]
    notes: list[str]

    def types(self) -> dict[str, str]:
        return {column.name: str(column.type) for column in self.columns}

    def column(self, name: str) -> list[Any]:
        return [row.get(name, MISSING) for row in self.rows]


def whole(path: Path, options: dict[str, Any] | None = None) -> Whole:
    format, complete = detect(path, options)
    reading = read(path, format, complete)
    batches, bad = [], []
    notes = list(complete.get("notes", []))
    while True:
        try:
            part = next(reading)
        except StopIteration as stop:
            columns = stop.value
            break
        assert path.is_dir() or complete.get("archive") or complete.get("files") or part.done <= path.stat().st_size
        batches.append(part.batch)
        bad += part.unreadable
        notes += part.notes
    rows: list[dict[str, Any]] = []
    for batch in batches:
        some: list[dict[str, Any]] = [{} for _ in range(batch.num_rows)]
        for column in columns:
            position = batch.schema.get_field_index(column.stored)
            if position >= 0:
                cells = values(batch.column(position), batch.schema.field(position), column)
                for row, cell in zip(some, cells, strict=True):
                    if cell is not MISSING:
                        row[column.name] = cell
        rows += some
    return Whole(format, complete, columns, rows, bad, batches, notes)


@pytest.fixture(name="whole", scope="session")
def _whole() -> Callable[..., Whole]:
    return whole


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """Makes a file of the given name and content."""

    def make(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return make
