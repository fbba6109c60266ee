"""From a file to rows: find out what it is, show its start, guess a plan, read it.

A new format is one entry in `models.load.formats`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from models.columns import MISSING, values
from models.dataset import Column, LoadPlan, Unreadable
from models.load import sources
from models.load.counting import total_of
from models.load.formats import READERS
from models.load.guess import called_by, guess, role_told
from models.load.holding import holding
from models.load.identity import fingerprint, size_of, stamp
from models.load.kinds import Contents, Origin, Unfit, looked_at
from models.load.offers import Offer, offers_in
from models.load.plan import check, roles_of, text_of
from models.load.reader import Reader, Reading, Rows
from models.load.shape import shape_of
from models.load.sources import Found, datasets_in, together
from models.load.streams import COMPRESSIONS
from models.load.vectors import vector_columns, vectors_of, width_of
from models.remembered import remembered, with_reason

__all__ = [
    "READERS",
    "Contents",
    "Found",
    "Offer",
    "Origin",
    "Preview",
    "Reader",
    "Reading",
    "Rows",
    "Unfit",
    "called_by",
    "check",
    "datasets_in",
    "detect",
    "fingerprint",
    "guess",
    "holding",
    "looked_at",
    "offers_in",
    "preview",
    "read",
    "role_told",
    "roles_of",
    "shape_of",
    "size_of",
    "stamp",
    "suffixes",
    "text_of",
    "together",
    "vector_columns",
    "vectors_of",
    "width_of",
]

SHOWN = 100
"""Rows of a preview."""
ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")


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
    notes: tuple[str, ...] = ()
    """What a person should know before loading: what is left out, what was matched."""
    total: int | None = None
    """Rows there are, as far as that can be told without reading all."""
    exact: bool = False
    """Whether ``total`` is counted, not estimated."""

    @property
    def shape(self) -> str:
        """The same for files of the same format and columns."""
        return shape_of(self.format, self.columns)


def suffixes() -> tuple[str, ...]:
    """Every suffix that can be loaded, compressed ones too, for file dialogs."""
    plain = [suffix for reader in READERS.values() for suffix in reader.suffixes]
    return (*plain, *(f"{suffix}{packed}" for suffix in plain for packed in COMPRESSIONS), *ARCHIVES)


def detect(path: str | Path, options: Mapping[str, Any] | None = None) -> tuple[str, dict[str, Any]]:
    """Find out the format of a dataset and how to read it.

    Args:
        path: The file, folder or archive.
        options: What is known already; ``format`` and any reader option. ``files`` names several files that
            are one dataset, ``member`` one dataset of those inside a folder or an archive.

    Returns:
        The format's name and complete reader options: JSON values, with which reading can be repeated.

    Raises:
        Problem: there is no such file, it is empty or of no known format, or it holds several datasets.
    """
    return sources.detect(Path(path), options or {})


def read(path: str | Path, format: str, options: Mapping[str, Any]) -> Reading:
    """Read a dataset with what `detect` told; yields `Rows`, returns the columns.

    Raises:
        Problem: it cannot be read on.
    """
    return sources.read(Path(path), format, options)


def preview(path: str | Path, options: Mapping[str, Any] | None = None) -> Preview:
    """The first rows of a file and a guessed plan, without reading the rest.

    Raises:
        Problem: as `detect` and `read`.
    """
    with holding(Path(path)):
        return _preview(path, options)


def _preview(path: str | Path, options: Mapping[str, Any] | None) -> Preview:
    format, complete = detect(path, options)
    rows: list[dict[str, object]] = []
    bad: list[Unreadable] = []
    notes = list(complete.get("notes", []))
    columns: tuple[Column, ...] = ()
    reading = read(path, format, complete)
    ended = False
    while len(rows) < SHOWN:
        try:
            part = next(reading)
        except StopIteration as stop:
            columns, ended = stop.value, True
            break
        columns = part.columns
        bad += part.unreadable
        notes += part.notes
        rows += _as_dicts(part, SHOWN - len(rows))
    reading.close()
    given = {name: value for name, value in (options or {}).items() if name != "records"}
    plan = replace(guess(path, format, complete, columns, rows), options=given)
    total, exact = (len(rows) + len(bad), True) if ended else total_of(Path(path), format, complete)
    told = tuple(map(remembered, dict.fromkeys(notes)))
    return Preview(format, complete, columns, rows, tuple(map(with_reason, bad)), plan, told, total, exact)


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
