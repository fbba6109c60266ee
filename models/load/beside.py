"""A second table beside the samples: labels joined by a key, or metadata row by row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from models.columns import as_text
from models.dataset import Column, Problem
from models.load.reader import Reading, Rows, counted, unique
from models.phrase import phrase, phrase_many
from models.remembered import remembered

Read = Callable[[Path], Reading]


@dataclass(frozen=True, slots=True)
class Beside:
    """A table held in memory, as its reader gave it."""

    name: str
    columns: tuple[Column, ...]
    batches: tuple[pa.RecordBatch, ...]

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return sum(batch.num_rows for batch in self.batches)

    def texts(self, column: Column) -> list[str | None]:
        """The cells of a column as text."""
        texts: list[str | None] = []
        for batch in self.batches:
            place = batch.schema.get_field_index(column.stored)
            if place < 0:
                texts += [None] * batch.num_rows
            else:
                texts += as_text(batch.column(place), batch.schema.field(place), column).to_pylist()
        return texts

    def take(self, at: npt.NDArray[np.int64], stored: str) -> tuple[pa.Field, pa.Array] | None:
        """Cells of a stored column by row, null for rows of -1; None where it mixes ways of keeping cells."""
        found = [batch for batch in self.batches if batch.schema.get_field_index(stored) >= 0]
        fields = [batch.schema.field(stored) for batch in found]
        if len(found) < len(self.batches) or any(field != fields[0] for field in fields):
            return None
        whole = pa.chunked_array([batch.column(stored) for batch in found], fields[0].type).combine_chunks()
        if isinstance(whole, pa.ChunkedArray):  # what pyarrow gives for no chunks, or for very long texts
            whole = pa.concat_arrays(whole.chunks)
        return fields[0], whole.take(pa.array(at, mask=at < 0))


def table_of(path: Path, read: Read, *, whole: bool) -> Beside:
    """Read a table into memory.

    Args:
        path: its file.
        read: reads a file by what it is.
        whole: whether every row has to be readable, since rows are matched by place.

    Raises:
        Problem: it cannot be read.
    """
    reading, batches, lost = read(path), [], 0
    while True:
        try:
            rows = next(reading)
        except StopIteration as stop:
            break_columns: tuple[Column, ...] = stop.value
            break
        lost += len(rows.unreadable)
        batches.append(rows.batch)
        if whole and rows.unreadable:
            first = rows.unreadable[0]
            raise Problem(
                phrase(
                    "Line {line} of {file} cannot be read: {reason}.",
                    line=first.line,
                    file=path.name,
                    reason=remembered(first.reason),
                ),
                phrase("Its rows are matched by their place, so all of them are needed."),
            )
    return Beside(path.name, break_columns, tuple(batches))


def by_place(reading: Reading, table: Beside, total: str) -> Reading:
    """Put the table's columns beside the rows, first to first; rows that cannot be read pass by together.

    Raises:
        Problem: the two are not equally long.
    """
    seen = 0

    def place(rows: Rows) -> npt.NDArray[np.int64]:
        nonlocal seen
        count = rows.batch.num_rows + len(rows.unreadable)
        lost = {row.line - 1 for row in rows.unreadable}
        at = np.array([row for row in range(seen, seen + count) if row not in lost], np.int64)
        seen += count
        if seen > table.rows:
            raise Problem(
                phrase_many(
                    table.rows,
                    "{file} has {n} row, and {other} has more.",
                    "{file} has {n} rows, and {other} has more.",
                    file=table.name,
                    n=table.rows,
                    other=total,
                ),
                phrase("They must be equally long."),
            )
        return at

    columns = yield from _joined(reading, table, place, ())
    if seen != table.rows:
        raise Problem(
            phrase_many(
                table.rows,
                "{file} has {n} row, {other} {seen}.",
                "{file} has {n} rows, {other} {seen}.",
                file=table.name,
                n=table.rows,
                other=total,
                seen=seen,
            ),
            phrase("They must be equally long."),
        )
    return columns


def by_key(reading: Reading, table: Beside, on: str) -> Reading:
    """Put the columns of the table's row of the same key beside each row.

    Args:
        reading: the samples.
        table: the labels.
        on: the column that both have, or ``ours=theirs``. File names match with or without folders and suffix.

    Raises:
        Problem: one side has no such column.
    """
    ours, _, theirs = on.partition("=")
    key = _column(table.columns, theirs or ours, table.name)
    rows_of: dict[str, int] = {}
    repeated = 0
    for row, text in enumerate(table.texts(key)):
        repeated += text is not None and text in rows_of
        if text is not None:
            rows_of.setdefault(text, row)
    loose = {name: row for text, row in reversed(rows_of.items()) for name in _keys(text)}
    used: Counter[int] = Counter()
    without = 0

    def place(rows: Rows) -> npt.NDArray[np.int64]:
        nonlocal without
        column = _column(rows.columns, ours, phrase("the data"))
        position = rows.batch.schema.get_field_index(column.stored)
        cells = as_text(rows.batch.column(position), rows.batch.schema.field(position), column).to_pylist()
        found = [_find(text, rows_of, loose) for text in cells]
        used.update(found)
        without += found.count(-1)
        return np.array(found, np.int64)

    columns = yield from _joined(reading, table, place, (key.stored,))
    notes = []
    if without:
        notes.append(f"{counted(without, 'sample')} without a row in {table.name}")
    unused = len(rows_of) - len(used.keys() - {-1})
    shared = sum(count > 1 for row, count in used.items() if row >= 0)
    if unused:
        notes.append(f"{counted(unused, 'row')} of {table.name} without a sample")
    if shared:
        notes.append(f"{counted(shared, 'row')} of {table.name} joined to several samples")
    if repeated:
        notes.append(f"{counted(repeated, 'row')} of {table.name} with a key that was there before, left out")
    if notes:
        yield Rows(pa.record_batch([], names=[]), (), 0, columns, tuple(notes))
    return columns


def _find(text: str | None, exact: Mapping[str, int], loose: Mapping[str, int]) -> int:
    if text is None:
        return -1
    path = PurePosixPath(text.replace("\\", "/"))
    names = (*_keys(text), path.name, path.stem)
    return exact.get(text, next((loose[name] for name in names if name in loose), -1))


def _keys(text: str) -> tuple[str, str]:
    """A key as a path with and without suffix; one without folders fits a file in any of them."""
    path = PurePosixPath(text.replace("\\", "/"))
    return (str(path), str(path.with_suffix("")) if path.name else "")


def _column(columns: tuple[Column, ...], name: str, where: str) -> Column:
    for column in columns:
        if column.name == name:
            return column
    known = ", ".join(column.name for column in columns[:12])
    raise Problem(
        phrase("There is no column {name!r} in {where} to join on.", name=name, where=where),
        phrase("Its columns: {known}.", known=known),
    )


def _joined(
    reading: Reading, table: Beside, place: Callable[[Rows], npt.NDArray[np.int64]], without: tuple[str, ...]
) -> Generator[Rows, None, tuple[Column, ...]]:
    """The rows with the table's columns behind their own."""
    added: dict[str, str] = {}
    columns: tuple[Column, ...] = ()

    def behind(own: tuple[Column, ...]) -> tuple[Column, ...]:
        taken = {column.stored for column in own} | {column.name for column in own}
        for column in table.columns:
            if column.stored not in without and column.stored not in added:
                added[column.stored] = unique([column.stored], taken | set(added.values()))[0]
        mine = [c for c in table.columns if c.stored in added]
        return (*own, *(replace(c, name=".".join((added[c.stored], *c.inside)), stored=added[c.stored]) for c in mine))

    while True:
        try:
            rows = next(reading)
        except StopIteration as stop:
            columns = behind(stop.value)
            return columns
        columns = behind(rows.columns)
        at = place(rows)
        fields, arrays = list(rows.batch.schema), list(rows.batch.columns)
        for stored, name in added.items():
            taken = table.take(at, stored)
            if taken is None:
                raise Problem(
                    phrase("{file} mixes values of many kinds in {stored}.", file=table.name, stored=stored),
                    phrase("Save it as CSV and try again."),
                )
            fields.append(taken[0].with_name(name))
            arrays.append(taken[1])
        yield replace(rows, batch=pa.record_batch(arrays, schema=pa.schema(fields)), columns=columns)
