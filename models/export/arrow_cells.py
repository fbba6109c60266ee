"""Stored chunks as plain Arrow columns, and the one schema that holds all chunks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from models.columns import JSON, MISSING, RAW, as_text, cells_of, encode, typed, values, without_blanks
from models.dataset import Column, ColumnType

_SCALARS = (ColumnType.INTEGER, ColumnType.NUMBER, ColumnType.BOOLEAN, ColumnType.DATE, ColumnType.TIMESTAMP)


def arrow_cells(array: pa.Array, field: pa.Field, column: Column) -> pa.Array:
    """The cells of one column as the Arrow type that fits them best; keys that lack become nulls."""
    cells = cells_of(field)
    if cells == RAW:
        return _exactly(array, field, column) if column.type in _SCALARS else array
    if cells != JSON:
        return array
    plain = [None if value is MISSING else value for value in values(array, field, column)]
    better, its = encode(plain)
    if cells_of(its) != JSON:
        return better
    if column.type is ColumnType.NUMBER:
        return typed(array, field, column)
    structured = _structured(plain)
    return as_text(array, field, column) if structured is None else structured


def _structured(plain: list[Any]) -> pa.Array | None:
    """Lists and objects as lists and structs; None where they are not alike, and other values."""
    if not all(value is None or isinstance(value, (list, dict)) for value in plain):
        return None
    try:
        array = pa.array(plain)
    except (pa.ArrowException, OverflowError, UnicodeEncodeError):
        return None
    return array if pa.types.is_nested(array.type) and _writable(array.type) else None


def _writable(type_: pa.DataType) -> bool:
    """Parquet has no structs without fields."""
    if pa.types.is_struct(type_):
        return bool(type_.num_fields) and all(_writable(field.type) for field in type_)
    return _writable(type_.value_type) if _is_list(type_) else True


def _exactly(array: pa.Array, field: pa.Field, column: Column) -> pa.Array:
    """Typed cells; times without a zone stay without one, and empty cells say nothing about that."""
    if column.type is ColumnType.TIMESTAMP:
        said = without_blanks(array)
        if said.null_count == len(said):
            return pa.nulls(len(said))
        try:
            return pc.cast(said, pa.timestamp("us"))
        except pa.ArrowInvalid:
            pass
    return typed(array, field, column)


def joined_type(one: pa.DataType, other: pa.DataType) -> pa.DataType:
    """A type that holds the values of both; text where they do not go together."""
    return _joined(one, other) or pa.string()


def _joined(one: pa.DataType, other: pa.DataType) -> pa.DataType | None:
    if one.equals(other) or pa.types.is_null(other):
        return one
    if pa.types.is_null(one):
        return other
    if _is_list(one) and _is_list(other):
        inner = _joined(one.value_type, other.value_type)
        return None if inner is None else pa.list_(inner)
    if pa.types.is_struct(one) and pa.types.is_struct(other):
        return _joined_struct(one, other)
    if _is_number(one) and _is_number(other):
        if pa.uint64() in (one, other):
            return None  # neither int64 nor float64 holds both exactly
        both_whole = pa.types.is_integer(one) and pa.types.is_integer(other)
        return pa.int64() if both_whole else pa.float64()
    if pa.types.is_timestamp(one) and pa.types.is_timestamp(other) and (one.tz is None) == (other.tz is None):
        return pa.timestamp("ns" if "ns" in (one.unit, other.unit) else "us", one.tz and "UTC")
    return None


def _joined_struct(one: pa.StructType, other: pa.StructType) -> pa.DataType | None:
    types: dict[str, pa.DataType] = {field.name: field.type for field in one}
    for field in other:
        inner = _joined(types.get(field.name, pa.null()), field.type)
        if inner is None:
            return None
        types[field.name] = inner
    return pa.struct(list(types.items()))


def _is_list(type_: pa.DataType) -> bool:
    return bool(pa.types.is_list(type_) or pa.types.is_large_list(type_))


def _is_number(type_: pa.DataType) -> bool:
    return bool(pa.types.is_integer(type_) or pa.types.is_floating(type_))


def fitted(array: pa.Array, type_: pa.DataType) -> pa.Array:
    """The array as the type that `joined_type` found for it and others."""
    if array.type.equals(type_):
        return array
    if not (pa.types.is_string(type_) and not pa.types.is_null(array.type)):
        try:
            return pc.cast(array, type_)
        except (pa.ArrowInvalid, pa.ArrowNotImplementedError):
            if pa.types.is_nested(type_):
                return pa.array(array.to_pylist(), type_)
            return pc.cast(array, type_, safe=False)
    own = Column("", ColumnType.TEXT, "")
    return as_text(array, pa.field("", array.type), own)


Tree = dict[str, Any]


def nested(arrays: Mapping[str, pa.Array], paths: Mapping[str, tuple[str, ...]]) -> pa.RecordBatch:
    """Columns of dotted paths as structs again; a struct is null where all that is in it is.

    Args:
        arrays: Columns by name.
        paths: Where each stands, key by key.
    """
    tree: Tree = {}
    for name, path in paths.items():
        inner = tree
        for key in path[:-1]:
            inner = inner.setdefault(key, {})
        inner[path[-1]] = arrays[name]
    names = list(tree)
    return pa.record_batch([_struct(tree[name]) for name in names], names=names)


def _struct(node: Tree | pa.Array) -> pa.Array:
    if not isinstance(node, dict):
        return node
    children = [_struct(child) for child in node.values()]
    absent = pc.is_null(children[0])
    for child in children[1:]:
        absent = pc.and_(absent, pc.is_null(child))
    return pa.StructArray.from_arrays(children, list(node), mask=absent)


def nestable(paths: Sequence[tuple[str, ...]]) -> bool:
    """Whether every path can be a field of structs: none is the start of another, and none occurs twice."""
    leaves = set(paths)
    starts = {path[:depth] for path in paths for depth in range(1, len(path))}
    return len(leaves) == len(paths) and not leaves & starts
