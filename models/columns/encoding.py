"""Decoded JSON values into Arrow."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import chain
from typing import Any, Final

import pyarrow as pa

from models.columns.cells import JSON, MISSING, NATIVE, Missing, cell_field
from models.columns.json_text import dump

_NATIVE_TYPES: Final[dict[type, pa.DataType]] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
}


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
