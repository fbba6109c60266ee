"""The vectors of samples: a list column, or numeric columns side by side."""

from __future__ import annotations

import fnmatch
import json
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from models.columns import JSON, cells_of, inside, typed
from models.dataset import Column, ColumnType, LoadPlan, Problem
from models.phrase import phrase

NUMERIC = (ColumnType.INTEGER, ColumnType.NUMBER, ColumnType.BOOLEAN, ColumnType.DECIMAL)
Lost = list[tuple[int, str]]
"""Rows without a vector, and why."""
Matrix = npt.NDArray[np.float32]


def vector_columns(plan: LoadPlan, columns: Sequence[Column]) -> list[Column]:
    """The columns that hold the vectors, patterns (``emb_*``) resolved, in the order of the file.

    Raises:
        Problem: a name or pattern fits no column, or fits columns that hold no numbers.
    """
    found: dict[str, Column] = {}
    for wanted in plan.vector:
        named = [column for column in columns if column.name == wanted]
        fits = named or [column for column in columns if fnmatch.fnmatchcase(column.name, wanted)]
        if not named:
            fits = [column for column in fits if column.type in (*NUMERIC, ColumnType.NULL)]
        if not fits:
            known = ", ".join(column.name for column in columns[:12])
            raise Problem(
                phrase("There is no column {wanted!r} for vectors.", wanted=wanted),
                phrase("Its columns: {known}.", known=known),
            )
        found |= {column.name: column for column in fits}
    if len(found) > 1 and not all(column.type in (*NUMERIC, ColumnType.NULL) for column in found.values()):
        raise Problem(
            phrase("Several columns make vectors only if all of them are numbers."), phrase("Choose one list column.")
        )
    return list(found.values())


def width_of(rows: Sequence[Mapping[str, object]], plan: LoadPlan) -> int | None:
    """Numbers of the first vector among previewed rows; None where vectors are made of columns, or none is there."""
    if len(plan.vector) != 1:
        return None
    for row in rows:
        value = row.get(plan.vector[0])
        value = _parsed(value) if isinstance(value, str) else value
        if isinstance(value, list) and value:
            return len(value)
    return None


def vectors_of(
    batch: pa.RecordBatch, columns: Sequence[Column], plan: LoadPlan, width: int | None = None
) -> tuple[Matrix, Lost]:
    """The vector of each row.

    Args:
        batch: stored chunks.
        columns: the dataset's columns.
        plan: which of them hold the vectors.
        width: numbers of a vector; None takes that of the first row that has one.

    Returns:
        ``(rows, width)`` float32, NaN throughout in rows without a vector, and these rows with the reason:
        nothing there, NaN or infinity, another width.
    """
    wanted = vector_columns(plan, columns)
    if len(wanted) == 1 and wanted[0].type not in NUMERIC:
        rows = _lists(batch, wanted[0])
        return _matrix(rows, width)
    parts = [_numbers(batch, column) for column in wanted]
    matrix = np.stack(parts, axis=1).astype(np.float32) if parts else np.zeros((batch.num_rows, 0), np.float32)
    return _checked(matrix, {})


def _numbers(batch: pa.RecordBatch, column: Column) -> npt.NDArray[np.float64]:
    place = batch.schema.get_field_index(column.stored)
    if place < 0:
        return np.full(batch.num_rows, np.nan)
    cells = typed(batch.column(place), batch.schema.field(place), column)
    if pa.types.is_string(cells.type) or pa.types.is_null(cells.type):
        return np.full(batch.num_rows, np.nan)
    return np.asarray(pc.cast(cells, pa.float64()).to_numpy(zero_copy_only=False), np.float64)


def _lists(batch: pa.RecordBatch, column: Column) -> list[Any] | pa.Array:
    place = batch.schema.get_field_index(column.stored)
    if place < 0:
        return [None] * batch.num_rows
    array, field = inside(batch.column(place), column), batch.schema.field(place)
    if isinstance(array.type, pa.BaseExtensionType):
        array = array.storage
    if pa.types.is_string(array.type) or cells_of(field) == JSON:
        return [_parsed(text) for text in array.to_pylist()]
    return array


def _parsed(text: str | None) -> object:
    try:
        return None if text is None else json.loads(text)
    except (ValueError, RecursionError):
        return text


def _matrix(rows: list[Any] | pa.Array, width: int | None) -> tuple[Matrix, Lost]:
    if isinstance(rows, pa.Array):
        fast = _of_arrow(rows, width)
        if fast is not None:
            return _checked(fast, {})
        rows = rows.to_pylist()
    arrays = [_vector(row) for row in rows]
    if width is None:
        width = next((len(array) for array in arrays if array is not None), 0)
    matrix = np.full((len(rows), width), np.nan, np.float32)
    why: dict[int, str] = {}
    for place, array in enumerate(arrays):
        if array is None:
            why[place] = "it has no vector" if rows[place] is None else "what should be a vector is no list of numbers"
        elif len(array) != width:
            why[place] = f"its vector has {len(array):,} numbers, others {width:,}"
        else:
            matrix[place] = array
    return _checked(matrix, why)


def _of_arrow(array: pa.Array, width: int | None) -> Matrix | None:
    """All rows at once where they are lists of one width without nulls; None where they need a closer look."""
    if array.null_count or not len(array) or not hasattr(array, "flatten"):
        return None
    if pa.types.is_fixed_size_list(array.type):
        wide = array.type.list_size
    elif pa.types.is_list(array.type) or pa.types.is_large_list(array.type):
        lengths = pc.list_value_length(array)
        wide = lengths[0].as_py()
        if not pc.all(pc.equal(lengths, wide)).as_py():
            return None
    else:
        return None
    flat = array.flatten()
    numbers = pa.types.is_floating(flat.type) or pa.types.is_integer(flat.type) or pa.types.is_boolean(flat.type)
    if flat.null_count or not numbers or (width is not None and wide != width):
        return None
    return np.asarray(flat.to_numpy(zero_copy_only=False)).astype(np.float32).reshape(len(array), wide)


def _vector(row: object) -> Matrix | None:
    if not isinstance(row, (list, tuple)) or not row:
        return None
    try:
        array = np.asarray([np.nan if number is None else number for number in row])
    except ValueError:
        return None
    return array.astype(np.float32) if array.ndim == 1 and array.dtype.kind in "biuf" else None


def _checked(matrix: Matrix, why: dict[int, str]) -> tuple[Matrix, Lost]:
    with np.errstate(over="ignore"):
        fine = np.isfinite(matrix).all(axis=1)
    for place in np.flatnonzero(~fine).tolist():
        count = int(np.count_nonzero(~np.isfinite(matrix[place])))
        why.setdefault(place, f"its vector holds NaN, infinity or nothing in {count:,} places")
    return matrix, sorted(why.items())
