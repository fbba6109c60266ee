"""Sorting samples by any column, without building rows."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from models.dataset import ROLES
from models.decisions import NAMES
from models.workspace.view import WorkspaceView

_LOOKED_AT = 8192
"""Texts that tell whether a column has few different ones, which are sorted by themselves."""


def sorted_numbers(
    view: WorkspaceView, column: str, descending: bool, mask: NDArray[np.bool_] | None
) -> NDArray[np.int64]:
    """Numbers of the masked samples, sorted by ``column``; equal values keep their order, missing come last."""
    values = _values(view, column)
    numbers = np.arange(view.size, dtype=np.int64) if mask is None else np.flatnonzero(mask).astype(np.int64)
    if values is None:
        return numbers[::-1] if descending else numbers
    wanted = values if mask is None else values.filter(pa.array(mask))
    return numbers[_places(wanted, descending)]


def _places(values: pa.ChunkedArray, descending: bool) -> NDArray[np.int64]:
    """Positions by value: equal ones in their order, then NaN, then what is missing."""
    keys = _keys(values)
    if keys is None:  # a stable sort, missing last
        order = "descending" if descending else "ascending"
        return np.asarray(pc.sort_indices(values, sort_keys=[("", order)]).to_numpy(), np.int64)
    missing = pc.is_null(values).to_numpy() if values.null_count else np.zeros(len(keys), np.bool_)
    strange = np.isnan(keys) & ~missing if keys.dtype.kind == "f" else np.zeros(len(keys), np.bool_)
    there = np.flatnonzero(~(missing | strange))
    found = _sorted(keys if len(there) == len(keys) else keys[there], descending)
    return np.concatenate([there[found], np.flatnonzero(strange), np.flatnonzero(missing)])


def _sorted(keys: NDArray[Any], descending: bool) -> NDArray[np.int64]:
    """Positions by key, equal ones in their order: several times as fast as sorting stably at once."""
    turned = keys if not descending else -keys if keys.dtype.kind == "f" else ~keys
    if turned.itemsize <= 2:  # by radix, which is stable
        return np.argsort(turned, kind="stable")
    order = np.argsort(turned)
    ranked = turned[order]
    runs = np.zeros(len(keys), np.int64)
    np.cumsum(ranked[1:] != ranked[:-1], out=runs[1:])
    return np.sort(runs << 32 | order) & 0xFFFFFFFF


def _keys(values: pa.ChunkedArray) -> NDArray[Any] | None:
    """Numbers in the order of the values, anything where they are missing; None for what only Arrow can order."""
    kind = values.type
    if pa.types.is_temporal(kind) and not pa.types.is_interval(kind):
        return _keys(values.cast(pa.int32() if kind.bit_width == 32 else pa.int64()))
    if pa.types.is_boolean(kind):
        return _keys(values.cast(pa.int8()))
    if pa.types.is_integer(kind) or pa.types.is_floating(kind):
        plain = pc.fill_null(values, 0) if values.null_count else values
        keys: NDArray[Any] = plain.to_numpy()
        return keys
    if pa.types.is_string(kind) and len(values.slice(0, _LOOKED_AT).unique()) <= _LOOKED_AT // 8:
        return _ranks(values.dictionary_encode().unify_dictionaries())
    return _ranks(values) if pa.types.is_dictionary(kind) else None


def _ranks(values: pa.ChunkedArray) -> NDArray[Any]:
    """The place of each value among the different ones."""
    parts = [pc.fill_null(chunk.indices, 0).to_numpy(zero_copy_only=False) for chunk in values.chunks]
    if not parts or not len(words := values.chunk(0).dictionary):
        return np.zeros(len(values), np.int8)
    few = np.int16 if len(words) < 2**15 else np.int32
    rank = np.empty(len(words), few)
    rank[pc.array_sort_indices(words).to_numpy()] = np.arange(len(words), dtype=few)
    return np.asarray(rank[np.concatenate(parts)])


def _values(view: WorkspaceView, column: str) -> pa.ChunkedArray | None:
    """What to sort by; None where it is the sample number itself."""
    if column == "number":
        return None
    if column == "role":
        return _named(view.roles, [str(role) for role in ROLES])
    if column == "decision":
        return _named(view.decisions, list(NAMES))
    if column == "dataset":
        codes, names = view.dataset_codes()
        return _named(codes, list(names))
    if column == "tags":
        counts = np.zeros(view.size, np.int32)
        for tag in view.tags():
            counts += view.tagged(tag)
        return pa.chunked_array([pa.array(counts)])
    if column == "text":
        return view.texts()
    values = view.column(column)
    return pa.chunked_array([pa.nulls(view.size, pa.int8())]) if pa.types.is_null(values.type) else values


def _named(codes: NDArray[np.integer], names: list[str]) -> pa.ChunkedArray:
    return pa.chunked_array([pa.DictionaryArray.from_arrays(pa.array(codes), pa.array(names, pa.string()))])
