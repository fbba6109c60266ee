"""Rows of Python values (of spreadsheets and databases) into batches, whatever types a column mixes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Final

import pyarrow as pa

from models.columns import NATIVE, cell_field, encode
from models.dataset import Column, ColumnType
from models.load.flatten import joined, meaning
from models.load.reader import unique

_TIMES: Final[dict[type, tuple[pa.DataType, ColumnType]]] = {
    datetime: (pa.timestamp("us"), ColumnType.TIMESTAMP),
    date: (pa.date32(), ColumnType.DATE),
    time: (pa.time64("us"), ColumnType.TIME),
    timedelta: (pa.duration("us"), ColumnType.DURATION),
    bytes: (pa.binary(), ColumnType.BINARY),
}


class Grid:
    """Turns rows into batches and remembers what its columns hold.

    Args:
        header: The names as they stand in the source; empty and repeated ones get names of their own.
    """

    def __init__(self, header: Sequence[str]) -> None:
        self._header = list(header)
        self._taken: set[str] = set()
        self._names = unique(self._header, self._taken)
        self._types = [ColumnType.NULL] * len(self._header)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns with their types by the rows so far."""
        return tuple(
            Column(name, type_, stored=name, path=(name,)) for name, type_ in zip(self._names, self._types, strict=True)
        )

    def batch(self, rows: Sequence[Sequence[Any]]) -> pa.RecordBatch:
        """One batch of all the rows; values behind the last column make columns of their own."""
        while rows and len(self._names) < max(map(len, rows)):
            self._names += unique([f"column {len(self._names) + 1}"], self._taken)
            self._types.append(ColumnType.NULL)
        arrays, fields = [], []
        for place, name in enumerate(self._names):
            cells = [row[place] if place < len(row) else None for row in rows]
            array, field, said = _encoded(cells, name)
            self._types[place] = joined(self._types[place], said)
            arrays.append(array)
            fields.append(field)
        return pa.record_batch(arrays, schema=pa.schema(fields))


def _encoded(cells: Sequence[Any], name: str) -> tuple[pa.Array, pa.Field, ColumnType]:
    kinds = set(map(type, cells)) - {type(None)}
    if len(kinds) == 1 and (known := _TIMES.get(next(iter(kinds)))):
        try:
            array = pa.array(cells, known[0])
            return array, cell_field(name, array.type, NATIVE), known[1]
        except (pa.ArrowInvalid, OverflowError):
            pass
    plain = [_plain(cell) for cell in cells] if kinds & _TIMES.keys() else cells
    array, field = encode(plain, name)
    return array, field, meaning(array, field, plain)


def _plain(cell: object) -> object:
    """What stands for a value of a kind that a column mixes with others."""
    if isinstance(cell, bytes):
        return f"0x{cell.hex()}"
    if isinstance(cell, (datetime, date, time)):
        return cell.isoformat()
    return str(cell) if isinstance(cell, timedelta) else cell
