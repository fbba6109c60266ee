"""Decoded JSON objects into chunks of dotted leaf columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from operator import itemgetter
from typing import Any

import pyarrow as pa

from models.columns import JSON, MISSING, Missing, cells_of, column_type, encode
from models.dataset import Column, ColumnType
from models.load.reader import COLUMNS, unique

Path = tuple[str, ...]

DEPTH = 32
"""Objects nested deeper than this stay whole, as JSON cells."""
_BY_KIND = {
    str: ColumnType.TEXT,
    bool: ColumnType.BOOLEAN,
    int: ColumnType.INTEGER,
    float: ColumnType.NUMBER,
    list: ColumnType.LIST,
    dict: ColumnType.OBJECT,
}


class Flattener:
    """Turns rows into batches and remembers the columns they had so far, in the order of appearance."""

    def __init__(self) -> None:
        self._names: dict[Path, str] = {}
        self._types: dict[Path, ColumnType] = {}
        self._taken: set[str] = set()
        self._top: set[str] = set()
        self._whole: set[Path] = set()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns so far."""
        return tuple(Column(name, self._types[path], stored=name, path=path) for path, name in self._names.items())

    def take(self, keys: Set[str]) -> bool:
        """Take in the keys of rows to come; False where that would make too many columns."""
        top = self._top | keys
        if len(top) > COLUMNS // 2:  # the other half is left to nested keys
            return False
        self._top = top
        return True

    def batch(self, rows: Sequence[dict[str, Any]]) -> pa.RecordBatch:
        """One batch of all the rows; a column that no row has is left out."""
        leaves: dict[Path, Sequence[Any]] = {}
        self._split((), rows, leaves)
        arrays, fields = [], []
        for path, cells in leaves.items():
            name = self._name(path)
            array, field = encode(cells, name)
            self._types[path] = joined(self._types.get(path, ColumnType.NULL), meaning(array, field, cells))
            arrays.append(array)
            fields.append(field)
        if not arrays:  # only objects without a single key
            return pa.record_batch([pa.nulls(len(rows))], schema=pa.schema([pa.field("", pa.null())])).select([])
        return pa.record_batch(arrays, schema=pa.schema(fields))

    def _split(self, prefix: Path, rows: Sequence[Any], leaves: dict[Path, Sequence[Any]]) -> None:
        """Cut objects (or `MISSING`) into the columns of their keys."""
        for key, cells in _cells_by_key(rows).items():
            path = (*prefix, key)
            if dict not in set(map(type, cells)) or not self._opens(path, cells):
                leaves[path] = cells
                continue
            nested = [cell if type(cell) is dict and cell else MISSING for cell in cells]
            rest = [cell if other is MISSING else MISSING for cell, other in zip(cells, nested, strict=True)]
            if any(cell is not MISSING for cell in rest):
                leaves[path] = rest
            self._split(path, nested, leaves)

    def _opens(self, path: Path, cells: Iterable[Any]) -> bool:
        """Whether the objects of a column become columns of their own."""
        if len(path) >= DEPTH or not any(type(cell) is dict and cell for cell in cells):
            return False
        if path in self._whole:
            return False
        keys: set[str] = set().union(*(cell for cell in cells if type(cell) is dict))
        known = sum((*path, key) in self._names for key in keys)
        if len(self._names) + len(keys) - known <= COLUMNS // 2:
            return True
        self._whole.add(path)  # its keys are data, not columns: once seen, so from now on
        return False

    def _name(self, path: Path) -> str:
        if path not in self._names:
            dotted = ".".join(path).encode("utf-8", "replace").decode()  # a lone surrogate has no UTF-8
            plain = dotted if dotted.strip() else f"column {len(self._names) + 1}"
            self._names[path] = unique([plain], self._taken)[0]
        return self._names[path]


def _cells_by_key(rows: Sequence[Any]) -> dict[str, Sequence[Any]]:
    """The cells of each key, one per row, `MISSING` where the row is missing or lacks it."""
    first = rows[0] if rows else MISSING
    if type(first) is dict and first and set(map(type, rows)) == {dict} and set(map(len, rows)) == {len(first)}:
        try:  # the usual case, every row with the same keys, without a step of Python per cell
            return {key: list(map(itemgetter(key), rows)) for key in first}
        except KeyError:
            pass
    keys = dict.fromkeys(key for row in rows if row is not MISSING for key in row)
    return {key: [MISSING if row is MISSING else row.get(key, MISSING) for row in rows] for key in keys}


def meaning(array: pa.Array, field: pa.Field, cells: Sequence[Any]) -> ColumnType:
    """What the cells of an encoded chunk mean."""
    if cells_of(field) != JSON:
        return column_type(array.type)
    kinds = set(map(type, cells)) - {Missing, type(None)}
    if kinds == {int, float}:
        return ColumnType.NUMBER
    if len(kinds) == 1:
        kind = kinds.pop()
        beyond = kind is int and any(type(cell) is int and not -(2**63) <= cell < 2**63 for cell in cells)
        return ColumnType.NUMBER if beyond else _BY_KIND.get(kind, ColumnType.MIXED)
    return ColumnType.MIXED if kinds else ColumnType.NULL


def joined(one: ColumnType, other: ColumnType) -> ColumnType:
    """The type of a column whose chunks have these two: mixed where they do not go together."""
    if one is other or other is ColumnType.NULL:
        return one
    if one is ColumnType.NULL:
        return other
    numbers = {ColumnType.INTEGER, ColumnType.NUMBER}
    return ColumnType.NUMBER if {one, other} == numbers else ColumnType.MIXED
