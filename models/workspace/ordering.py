"""Sorting samples by any column, without building rows."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from models.dataset import ROLES
from models.decisions import NAMES
from models.workspace.view import WorkspaceView


def sorted_numbers(
    view: WorkspaceView, column: str, descending: bool, mask: NDArray[np.bool_] | None
) -> NDArray[np.int64]:
    """Numbers of the masked samples, sorted by ``column``; equal values keep their order, missing come last."""
    values = _values(view, column)
    numbers = np.arange(view.size, dtype=np.int64) if mask is None else np.flatnonzero(mask).astype(np.int64)
    if values is None:
        return numbers[::-1] if descending else numbers
    wanted = values if mask is None else values.filter(pa.array(mask))
    order = "descending" if descending else "ascending"
    table = pa.table({"value": wanted, "number": numbers})
    found = pc.sort_indices(table, sort_keys=[("value", order), ("number", "ascending")])  # nulls at the end
    place: NDArray[np.uint64] = found.to_numpy()
    return numbers[place]


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
    return pa.chunked_array([pa.array(names, pa.string()).take(pa.array(codes))])
