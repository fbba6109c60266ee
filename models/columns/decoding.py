"""Stored chunks decoded to the meaning of their column."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from models.columns.cells import JSON, MISSING, RAW, cell_field, cells_of, inside, null_is_missing
from models.columns.meaning import ARROW_TYPES, TIMESTAMPS, arrow_type
from models.columns.text import dense, native_text, plain_list, text_of_value
from models.dataset import Column, ColumnType

INT64_MIN, INT64_MAX = -(2**63), 2**63 - 1


def values(array: pa.Array, field: pa.Field, column: Column) -> list[Any]:
    """The exact Python value of each cell; `MISSING` where the source row lacks the key.

    Cells of CSV files come as their column's type says (``"5"`` in an integer column is ``5``); a cell that
    does not fit it comes as its text.
    """
    array = inside(array, column)
    cells = cells_of(field)
    if cells == JSON:
        return [MISSING if text is None else json.loads(text) for text in array.to_pylist()]
    if cells == RAW:
        return _raw_values(array, column)
    listed = plain_list(array)
    return [MISSING if value is None else value for value in listed] if null_is_missing(field) else listed


def _raw_values(array: pa.Array, column: Column) -> list[Any]:
    texts: list[str | None] = array.to_pylist()
    if column.type not in (ColumnType.INTEGER, ColumnType.NUMBER, ColumnType.BOOLEAN):
        return texts
    meant = typed(array, cell_field("", array.type, RAW), column).to_pylist()
    return [text if value is None else value for text, value in zip(texts, meant, strict=True)]


def typed(array: pa.Array, field: pa.Field, column: Column) -> pa.Array:
    """Decode a stored chunk to its column's meaning, for filters, sorting and colors; never raises for data.

    Returns:
        An array as long as ``array``: int64, float64, bool, timestamp (microseconds, UTC; a time without zone
        counts as UTC), date32, time64, duration or decimal as `arrow_type` says; everything else as text: a
        string itself, lists and objects as JSON, bytes as hex digits. What does not convert is null.
    """
    array = inside(array, column)
    cells = cells_of(field)
    meaning = column.type
    if cells == JSON:
        return _typed_json(array, meaning)
    if meaning is not ColumnType.DECIMAL and meaning not in ARROW_TYPES:
        return native_text(array)
    if cells == RAW:
        return _typed_raw(array, meaning)
    return _typed_native(dense(array), meaning)


def _typed_native(array: pa.Array, meaning: ColumnType) -> pa.Array:
    if meaning is ColumnType.DECIMAL:
        return array
    target = ARROW_TYPES[meaning]
    if meaning is ColumnType.TIMESTAMP and pa.types.is_timestamp(array.type) and array.type.tz is None:
        array = pc.assume_timezone(array, "UTC")
    try:
        return pc.cast(array, target, safe=meaning is ColumnType.INTEGER)
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError):
        return _by_value(plain_list(array), meaning)


def _typed_raw(array: pa.Array, meaning: ColumnType) -> pa.Array:
    target = ARROW_TYPES.get(meaning, pa.string())
    array = without_blanks(array)
    try:
        if meaning is ColumnType.TIMESTAMP:
            return _raw_timestamps(array)
        return pc.cast(pc.utf8_lower(array) if meaning is ColumnType.BOOLEAN else array, target)
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError):
        return _by_value([None if text is None else _parsed(text, meaning) for text in array.to_pylist()], meaning)


def without_blanks(array: pa.Array) -> pa.Array:
    """CSV cells with nulls for the empty ones that were quoted."""
    blank = pc.equal(array, "")
    return pc.if_else(blank, pa.scalar(None, array.type), array) if pc.any(blank).as_py() else array


def _raw_timestamps(array: pa.Array) -> pa.Array:
    try:
        return pc.assume_timezone(pc.cast(array, pa.timestamp("us")), "UTC")
    except pa.ArrowInvalid:
        return pc.cast(array, TIMESTAMPS)


def _parsed(text: str, meaning: ColumnType) -> object:
    """A CSV cell by its column's meaning, or None where it is something else."""
    parsers: dict[ColumnType, Callable[[str], object]] = {
        ColumnType.INTEGER: int,
        ColumnType.NUMBER: float,
        ColumnType.BOOLEAN: lambda cell: {"true": True, "false": False}.get(cell.lower()),
        ColumnType.TIMESTAMP: datetime.fromisoformat,
        ColumnType.DATE: date.fromisoformat,
    }
    try:
        return parsers[meaning](text) if meaning in parsers else None
    except ValueError:
        return None


def _typed_json(array: pa.Array, meaning: ColumnType) -> pa.Array:
    decoded = [None if text is None else json.loads(text) for text in array.to_pylist()]
    return _by_value(decoded, meaning)


def _by_value(decoded: Sequence[Any], meaning: ColumnType) -> pa.Array:
    """Value by value, for cells that Arrow cannot convert at once."""
    convert: dict[ColumnType, Callable[[Any], object]] = {
        ColumnType.INTEGER: lambda value: value if type(value) is int and INT64_MIN <= value <= INT64_MAX else None,
        ColumnType.NUMBER: _as_float,
        ColumnType.BOOLEAN: lambda value: value if isinstance(value, bool) else None,
        ColumnType.TIMESTAMP: lambda value: value if isinstance(value, datetime) else None,
        ColumnType.DATE: lambda value: value if isinstance(value, date) else None,
        ColumnType.TIME: lambda value: value if isinstance(value, time) else None,
        ColumnType.DURATION: lambda value: value if isinstance(value, timedelta) else None,
    }
    one = convert.get(meaning, text_of_value)
    return pa.array([None if value is None else one(value) for value in decoded], arrow_type(meaning))


def _as_float(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    try:
        return float(value)
    except OverflowError:
        return None
