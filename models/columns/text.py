"""Cells as the text a person reads."""

from __future__ import annotations

import json
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from models.columns.cells import JSON, cells_of, inside
from models.columns.json_text import dump, plain
from models.dataset import Column


def as_text(array: pa.Array, field: pa.Field, column: Column) -> pa.Array:
    """Each cell as the text a person reads, as a string array; null where there is nothing."""
    array = inside(array, column)
    if cells_of(field) != JSON:
        return native_text(array)
    decoded = [None if text is None else json.loads(text) for text in array.to_pylist()]
    return pa.array([None if value is None else text_of_value(value) for value in decoded], pa.string())


def native_text(array: pa.Array) -> pa.Array:
    """Native or CSV cells as text."""
    array = dense(array)
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
    return str(plain(value))


def dense(array: pa.Array) -> pa.Array:
    """The plain array behind an extension, dictionary or run-end encoded one."""
    if isinstance(array.type, pa.BaseExtensionType):
        array = array.storage
    if pa.types.is_dictionary(array.type):
        return array.dictionary_decode()
    return pc.run_end_decode(array) if pa.types.is_run_end_encoded(array.type) else array


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
        if pa.types.is_nested(array.type):
            return list(array.cast(_in_microseconds(array.type), safe=False).to_pylist())
        return list(pc.cast(array, pa.string()).to_pylist())


def _in_microseconds(kind: pa.DataType) -> pa.DataType:
    """A type with every nanosecond in it as microseconds, which Python's own types can hold."""
    if pa.types.is_timestamp(kind) and kind.unit == "ns":
        return pa.timestamp("us", kind.tz)
    if pa.types.is_duration(kind) and kind.unit == "ns":
        return pa.duration("us")
    if pa.types.is_time64(kind):
        return pa.time64("us")
    if pa.types.is_struct(kind):
        return pa.struct([field.with_type(_in_microseconds(field.type)) for field in kind])
    if pa.types.is_map(kind):
        return pa.map_(_in_microseconds(kind.key_type), _in_microseconds(kind.item_type))
    if pa.types.is_fixed_size_list(kind):
        return pa.list_(_in_microseconds(kind.value_type), kind.list_size)
    if pa.types.is_large_list(kind):
        return pa.large_list(_in_microseconds(kind.value_type))
    return pa.list_(_in_microseconds(kind.value_type)) if pa.types.is_list(kind) else kind


def _to_microseconds(array: pa.Array, target: pa.DataType) -> tuple[pa.Array, list[Any] | None]:
    try:
        return pc.cast(array, target), None
    except pa.ArrowInvalid:
        return array, list(pc.cast(array, pa.string()).to_pylist()) if pa.types.is_timestamp(array.type) else list(
            pc.cast(array, pa.int64()).to_pylist()
        )
