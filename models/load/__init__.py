"""From a file to rows: find out what it is, show its start, guess a plan, read it.

A new format is one entry in `READERS`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from models.columns import MISSING, values
from models.dataset import Column, LoadPlan, Problem, Unreadable
from models.load.arrow_files import Arrow, Parquet
from models.load.delimited import Delimited
from models.load.guess import guess
from models.load.json_document import JsonDocument
from models.load.jsonl import JsonLines
from models.load.plan import check, roles_of, text_of
from models.load.reader import Reader, Reading, Rows
from models.load.sniff import format_of
from models.load.streams import COMPRESSIONS, fingerprint

__all__ = [
    "READERS",
    "Preview",
    "Reader",
    "Reading",
    "Rows",
    "check",
    "detect",
    "fingerprint",
    "guess",
    "preview",
    "read",
    "roles_of",
    "suffixes",
    "text_of",
]

_ALL: tuple[Reader, ...] = (
    Delimited("csv", (".csv", ".txt")),
    Delimited("tsv", (".tsv", ".tab")),
    JsonDocument(),
    JsonLines(),
    Parquet(),
    Arrow(),
)
READERS: dict[str, Reader] = {reader.name: reader for reader in _ALL}
"""The formats, by name."""

SHOWN = 100
"""Rows of a preview."""


@dataclass(frozen=True, slots=True)
class Preview:
    """The start of a file, and how it would be loaded."""

    format: str
    options: dict[str, Any]
    """Complete reader options."""
    columns: tuple[Column, ...]
    """The columns as far as the first rows tell."""
    rows: list[dict[str, object]]
    """The first 100 rows by column name; columns that a row does not have are left out."""
    unreadable: tuple[Unreadable, ...]
    """Rows near the start that could not be read."""
    plan: LoadPlan
    """What would most likely be chosen."""


def suffixes() -> tuple[str, ...]:
    """Every suffix that can be loaded, compressed ones too, for file dialogs."""
    plain = [suffix for reader in _ALL for suffix in reader.suffixes]
    return (*plain, *(f"{suffix}{packed}" for suffix in plain for packed in COMPRESSIONS))


def detect(path: str | Path, options: Mapping[str, Any] | None = None) -> tuple[str, dict[str, Any]]:
    """Find out the format of a file and how to read it.

    Args:
        path: The file.
        options: What is known already; ``format`` and any reader option.

    Returns:
        The format's name and complete reader options: JSON values, with which reading can be repeated.

    Raises:
        Problem: there is no such file, it is a folder, empty, binary or of no known format.
    """
    path = Path(path)
    known = {name: value for name, value in (options or {}).items() if name != "format"}
    found, compression = format_of(path, {suffix: reader.name for reader in _ALL for suffix in reader.suffixes})
    name = str((options or {}).get("format", found))
    if name not in READERS:
        raise Problem(f"There is no format {name!r}.", f"Formats: {', '.join(READERS)}.")
    return name, READERS[name].detect(path, {"compression": compression, **known})


def read(path: str | Path, format: str, options: Mapping[str, Any]) -> Reading:
    """Read a file with what `detect` told; yields `Rows`, returns the columns.

    Raises:
        Problem: the file cannot be read on.
    """
    return READERS[format].read(Path(path), options)


def preview(path: str | Path, options: Mapping[str, Any] | None = None) -> Preview:
    """The first rows of a file and a guessed plan, without reading the rest.

    Raises:
        Problem: as `detect` and `read`.
    """
    format, complete = detect(path, options)
    rows: list[dict[str, object]] = []
    bad: list[Unreadable] = []
    columns: tuple[Column, ...] = ()
    reading = read(path, format, complete)
    while len(rows) < SHOWN:
        try:
            part = next(reading)
        except StopIteration as stop:
            columns = stop.value
            break
        columns = part.columns
        bad += part.unreadable
        rows += _as_dicts(part, SHOWN - len(rows))
    reading.close()
    given = {name: value for name, value in (options or {}).items() if name != "records"}
    plan = replace(guess(path, format, complete, columns, rows), options=given)
    return Preview(format, complete, columns, rows, tuple(bad), plan)


def _as_dicts(part: Rows, count: int) -> list[dict[str, object]]:
    few = part.batch.slice(0, count)
    rows: list[dict[str, object]] = [{} for _ in range(few.num_rows)]
    for column in part.columns:
        position = few.schema.get_field_index(column.stored)
        if position < 0:
            continue
        cells = values(few.column(position), few.schema.field(position), column)
        for row, cell in zip(rows, cells, strict=True):
            if cell is not MISSING:
                row[column.name] = cell
    return rows
