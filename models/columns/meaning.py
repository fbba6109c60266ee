"""What the values of a column mean, and the Arrow type for each meaning."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

import pyarrow as pa

from models.dataset import ColumnType

TIMESTAMPS = pa.timestamp("us", tz="UTC")
ARROW_TYPES: Final[dict[ColumnType, pa.DataType]] = {
    ColumnType.INTEGER: pa.int64(),
    ColumnType.NUMBER: pa.float64(),
    ColumnType.BOOLEAN: pa.bool_(),
    ColumnType.TIMESTAMP: TIMESTAMPS,
    ColumnType.DATE: pa.date32(),
    ColumnType.TIME: pa.time64("us"),
    ColumnType.DURATION: pa.duration("us"),
}


def arrow_type(type_: ColumnType) -> pa.DataType:
    """The Arrow type that `typed` gives for a column type; decimals keep their own precision and scale."""
    return ARROW_TYPES.get(type_, pa.string())


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
