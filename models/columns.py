"""How the cells of a column are kept in Arrow, and how they come back exactly.

A chunk of a column is a ``pa.Array`` with a ``pa.Field`` whose metadata says what the array holds:

- ``b"cells"``: ``b"native"`` (the values themselves), ``b"raw"`` (the exact text of a CSV cell; an Arrow null
  is an unquoted empty cell) or ``b"json"`` (JSON text per cell, for what no native type holds exactly).
- ``b"null"``: ``b"null"`` or ``b"missing"``: what an Arrow null stands for, a null or an absent key. With
  ``b"json"`` cells an Arrow null is always an absent key and the text ``null`` a null.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from itertools import chain
from typing import Any, Final

import orjson
import pyarrow as pa
import pyarrow.compute as pc

from models.dataset import Column, ColumnType


class Missing(Enum):
    """The type of `MISSING`; an enum so that type checkers can tell it from values."""

    MISSING = "missing"

    def __repr__(self) -> str:
        return "MISSING"

    def __bool__(self) -> bool:
        return False


MISSING: Final = Missing.MISSING
"""Stands for a key that the source row does not have, as opposed to one that holds null."""

NATIVE, RAW, JSON = b"native", b"raw", b"json"
INT64_MIN, INT64_MAX = -(2**63), 2**63 - 1
TIMESTAMPS = pa.timestamp("us", tz="UTC")

_NATIVE_TYPES: Final[dict[type, pa.DataType]] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
}
_ARROW_TYPES: Final[dict[ColumnType, pa.DataType]] = {
    ColumnType.INTEGER: pa.int64(),
    ColumnType.NUMBER: pa.float64(),
    ColumnType.BOOLEAN: pa.bool_(),
    ColumnType.TIMESTAMP: TIMESTAMPS,
    ColumnType.DATE: pa.date32(),
    ColumnType.TIME: pa.time64("us"),
    ColumnType.DURATION: pa.duration("us"),
}


# ---- what a chunk is made of -----------------------------------------------------------------------------------


def cell_field(name: str, type_: pa.DataType, cells: bytes, null: bytes = b"null") -> pa.Field:
    """The field of a chunk: ``name`` and type, and in its metadata what the cells are."""
    return pa.field(name, type_, metadata={b"cells": cells, b"null": null})


def cells_of(field: pa.Field) -> bytes:
    """How the cells of a chunk are encoded: ``b"native"``, ``b"raw"`` or ``b"json"``."""
    return bytes((field.metadata or {}).get(b"cells", NATIVE))


def null_is_missing(field: pa.Field) -> bool:
    """Whether an Arrow null in the chunk stands for an absent key."""
    return cells_of(field) == JSON or (field.metadata or {}).get(b"null") == b"missing"


# ---- Python values in ------------------------------------------------------------------------------------------


def encode(values: Sequence[object], name: str = "") -> tuple[pa.Array, pa.Field]:
    """Keep decoded JSON values in Arrow so that `values` gives back exactly the same.

    Args:
        values: What JSON can hold (str, int, float, bool, None, list, dict), and `MISSING`.
        name: Name of the returned field.

    Returns:
        An array as long as ``values`` and its field: native where one Arrow type holds every value exactly,
        otherwise JSON text per cell.
    """
    kinds = set(map(type, values))
    if not (Missing in kinds and type(None) in kinds):
        null = b"missing" if Missing in kinds else b"null"
        plain = [None if value is MISSING else value for value in values] if Missing in kinds else values
        array = _native(plain, kinds - {Missing, type(None)})
        if array is not None:
            return array, cell_field(name, array.type, NATIVE, null)
    return _json_cells(values), cell_field(name, pa.string(), JSON, b"missing")


def _native(values: Sequence[object], kinds: set[type]) -> pa.Array | None:
    """An array of one Arrow type, or None where no type holds all values exactly."""
    if not kinds:
        return pa.nulls(len(values), pa.null())
    if len(kinds) > 1:
        return None
    kind = next(iter(kinds))
    arrow = _list_type(values) if kind is list else _NATIVE_TYPES.get(kind)
    if arrow is None:
        return None
    try:
        return pa.array(values, arrow)
    except (OverflowError, UnicodeEncodeError, pa.ArrowInvalid):
        return None


def _list_type(values: Sequence[Any]) -> pa.DataType | None:
    inner = set(map(type, chain.from_iterable(value for value in values if value is not None))) - {type(None)}
    if not inner:
        return pa.list_(pa.null())
    item = _NATIVE_TYPES.get(next(iter(inner))) if len(inner) == 1 else None
    return None if item is None else pa.list_(item)


def _json_cells(values: Sequence[object]) -> pa.Array:
    try:
        return pa.array([None if value is MISSING else dump(value) for value in values], pa.string())
    except UnicodeEncodeError:  # lone surrogates have no UTF-8: keep them as \ud800
        return pa.array([None if value is MISSING else json.dumps(value) for value in values], pa.string())


def dump(value: object) -> str:
    """JSON text of a value that `json.loads` reads back the same: NaN, infinities and long integers too.

    A lone surrogate stays one in the text, which then has no UTF-8; see `dump_bytes`.
    """
    try:
        text = orjson.dumps(value)
    except (TypeError, ValueError):  # integers beyond 64 bits, lone surrogates, depth beyond 254
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_plain)
    if b"null" in text:  # orjson writes NaN and infinities as null
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_plain)
    return text.decode()


def dump_bytes(value: object) -> bytes:
    """JSON text of a value in UTF-8, lone surrogates as escapes."""
    try:
        return dump(value).encode()
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":"), default=_plain).encode()


def _plain(value: object) -> object:
    """What stands in JSON for a value that JSON has no word for."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):
        return value.total_seconds()
    return str(value)


# ---- Python values out -----------------------------------------------------------------------------------------


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


def plain_list(array: pa.Array) -> list[Any]:
    """``to_pylist`` that keeps nanoseconds as text where Python's types cannot hold them."""
    if pa.types.is_timestamp(array.type) and array.type.unit == "ns":
        array, exact = _to_microseconds(array, pa.timestamp("us", array.type.tz))
        return exact if exact is not None else list(array.to_pylist())
    if pa.types.is_duration(array.type) and array.type.unit == "ns":
        array, exact = _to_microseconds(array, pa.duration("us"))
        return exact if exact is not None else list(array.to_pylist())
    try:
        return list(array.to_pylist())
    except (ValueError, OverflowError):  # beyond the years 1 to 9999, or nanoseconds inside lists
        return list(pc.cast(array, pa.string()).to_pylist())


def _to_microseconds(array: pa.Array, target: pa.DataType) -> tuple[pa.Array, list[Any] | None]:
    try:
        return pc.cast(array, target), None
    except pa.ArrowInvalid:
        return array, list(pc.cast(array, pa.string()).to_pylist()) if pa.types.is_timestamp(array.type) else list(
            pc.cast(array, pa.int64()).to_pylist()
        )


def _raw_values(array: pa.Array, column: Column) -> list[Any]:
    texts: list[str | None] = array.to_pylist()
    if column.type not in (ColumnType.INTEGER, ColumnType.NUMBER, ColumnType.BOOLEAN):
        return texts
    meant = typed(array, cell_field("", array.type, RAW), column).to_pylist()
    return [text if value is None else value for text, value in zip(texts, meant, strict=True)]


def inside(array: pa.Array, column: Column) -> pa.Array:
    """Follow ``column.inside`` into a stored struct; a null struct has null fields."""
    for key in column.inside:
        array = pc.struct_field(array, key)
    return array


# ---- the meaning of a column -----------------------------------------------------------------------------------


def arrow_type(type_: ColumnType) -> pa.DataType:
    """The Arrow type that `typed` gives for a column type; decimals keep their own precision and scale."""
    return _ARROW_TYPES.get(type_, pa.string())


def column_type(type_: pa.DataType) -> ColumnType:
    """What values of an Arrow type mean."""
    if pa.types.is_dictionary(type_) or pa.types.is_run_end_encoded(type_):
        return column_type(type_.value_type)
    if isinstance(type_, pa.BaseExtensionType):
        return column_type(type_.storage_type)
    for test, meaning in _MEANINGS:
        if test(type_):
            return meaning
    return ColumnType.TEXT


_MEANINGS: Final[tuple[tuple[Callable[[pa.DataType], bool], ColumnType], ...]] = (
    (pa.types.is_null, ColumnType.NULL),
    (pa.types.is_boolean, ColumnType.BOOLEAN),
    (pa.types.is_integer, ColumnType.INTEGER),
    (pa.types.is_floating, ColumnType.NUMBER),
    (pa.types.is_decimal, ColumnType.DECIMAL),
    (pa.types.is_timestamp, ColumnType.TIMESTAMP),
    (pa.types.is_date, ColumnType.DATE),
    (pa.types.is_time, ColumnType.TIME),
    (lambda type_: pa.types.is_duration(type_) or pa.types.is_interval(type_), ColumnType.DURATION),
    (lambda type_: pa.types.is_struct(type_) or pa.types.is_map(type_), ColumnType.OBJECT),
    (lambda type_: pa.types.is_nested(type_), ColumnType.LIST),
    (
        lambda type_: (
            pa.types.is_binary(type_)
            or pa.types.is_large_binary(type_)
            or pa.types.is_fixed_size_binary(type_)
            or pa.types.is_binary_view(type_)
        ),
        ColumnType.BINARY,
    ),
)


def reconcile(types: Iterable[ColumnType]) -> ColumnType:
    """The type that holds values of all the given ones; null gives way to anything."""
    known = set(types) - {ColumnType.NULL}
    if not known:
        return ColumnType.NULL
    if len(known) == 1:
        return known.pop()
    if known == {ColumnType.INTEGER, ColumnType.NUMBER}:
        return ColumnType.NUMBER
    return ColumnType.MIXED if ColumnType.MIXED in known else ColumnType.TEXT


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
    if meaning is not ColumnType.DECIMAL and meaning not in _ARROW_TYPES:
        return _native_text(array)
    if cells == RAW:
        return _typed_raw(array, meaning)
    return _typed_native(_dense(array), meaning)


def as_text(array: pa.Array, field: pa.Field, column: Column) -> pa.Array:
    """Each cell as the text a person reads, as a string array; null where there is nothing."""
    array = inside(array, column)
    return _typed_json(array, ColumnType.TEXT) if cells_of(field) == JSON else _native_text(array)


def _dense(array: pa.Array) -> pa.Array:
    """The plain array behind an extension, dictionary or run-end encoded one."""
    if isinstance(array.type, pa.BaseExtensionType):
        array = array.storage
    if pa.types.is_dictionary(array.type):
        return array.dictionary_decode()
    return pc.run_end_decode(array) if pa.types.is_run_end_encoded(array.type) else array


def _native_text(array: pa.Array) -> pa.Array:
    array = _dense(array)
    if pa.types.is_string(array.type):
        return array
    if pa.types.is_large_string(array.type) or pa.types.is_string_view(array.type) or pa.types.is_null(array.type):
        return pc.cast(array, pa.string())
    if pa.types.is_integer(array.type) or pa.types.is_boolean(array.type):
        return pc.cast(array, pa.string())
    return pa.array([None if value is None else text_of_value(value) for value in plain_list(array)], pa.string())


def text_of_value(value: object) -> str:
    """One value as the text a person reads: a string itself, bytes in hex, everything else as in JSON."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode() if not value.isascii() else value
    if isinstance(value, bool) or not isinstance(value, (bytes, datetime, date, time, timedelta, Decimal)):
        return dump(value).encode("utf-8", "replace").decode()
    return str(_plain(value))


def _typed_native(array: pa.Array, meaning: ColumnType) -> pa.Array:
    if meaning is ColumnType.DECIMAL:
        return array
    target = _ARROW_TYPES[meaning]
    if meaning is ColumnType.TIMESTAMP and pa.types.is_timestamp(array.type) and array.type.tz is None:
        array = pc.assume_timezone(array, "UTC")
    try:
        return pc.cast(array, target, safe=meaning is ColumnType.INTEGER)
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError):
        return _by_value(plain_list(array), meaning)


def _typed_raw(array: pa.Array, meaning: ColumnType) -> pa.Array:
    target = _ARROW_TYPES.get(meaning, pa.string())
    blank = pc.equal(array, "")
    array = pc.if_else(blank, pa.scalar(None, pa.string()), array)
    try:
        if meaning is ColumnType.TIMESTAMP:
            return _raw_timestamps(array)
        return pc.cast(pc.utf8_lower(array) if meaning is ColumnType.BOOLEAN else array, target)
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError):
        return _by_value([None if text is None else _parsed(text, meaning) for text in array.to_pylist()], meaning)


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
