"""Which columns an export has, and what each chunk brings to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import pyarrow as pa

from models.columns import MISSING, as_text, values
from models.dataset import Column, ColumnType, Dataset, Problem
from models.load.reader import unique
from models.phrase import phrase

EXTRA_TYPES: dict[str, pa.DataType] = {
    "decision": pa.string(),
    "tags": pa.list_(pa.string()),
    "x": pa.float64(),
    "y": pa.float64(),
    "dataset": pa.string(),
    "role": pa.string(),
    "file_name": pa.string(),
}
"""Columns that Assay can add, and the types they come in."""


class Chunk(NamedTuple):
    """Rows to export: some of one dataset."""

    dataset: Dataset
    batch: pa.RecordBatch
    """Stored columns with their field metadata, filtered to the rows wanted."""
    extra: pa.RecordBatch | None = None
    """The added columns by the names in `EXTRA_TYPES`, as many rows."""


@dataclass(frozen=True)
class Layout:
    """The columns of an export."""

    datasets: tuple[Dataset, ...]
    extra: tuple[str, ...]
    """Added columns, as `EXTRA_TYPES` calls them."""

    @property
    def single(self) -> Dataset | None:
        """The one dataset exported; None where there are several."""
        return self.datasets[0] if len(self.datasets) == 1 else None

    def source(self, *formats: str) -> Dataset | None:
        """The one dataset exported, if its source is of one of the formats."""
        one = self.single
        return one if one is not None and one.source.format in formats else None

    @property
    def names(self) -> list[str]:
        """Names of the columns, those of the first dataset first; each once."""
        return list(dict.fromkeys(column.name for dataset in self.datasets for column in dataset.columns))

    @property
    def extra_names(self) -> list[str]:
        """Names of the added columns, none of them a name that a dataset has, nor a key of its rows."""
        keys = {key for dataset in self.datasets for column in dataset.columns for key in column.path[:1]}
        return unique(list(self.extra), keys.union(self.names))


def layout_of(datasets: Sequence[Dataset], extra: Sequence[str]) -> Layout:
    """The layout of an export.

    Raises:
        Problem: there is no dataset, or an added column is unknown.
    """
    if not datasets:
        raise Problem(phrase("There is no dataset to export."), phrase("Load a file first."))
    for name in extra:
        if name not in EXTRA_TYPES:
            raise Problem(
                phrase("There is no column {name!r} to add.", name=name),
                phrase("There are: {names}.", names=", ".join(EXTRA_TYPES)),
            )
    return Layout(tuple(datasets), tuple(dict.fromkeys(extra)))


def extra_arrays(chunk: Chunk, layout: Layout) -> list[pa.Array]:
    """The added columns of a chunk, in order; null where the chunk brings none."""
    arrays = []
    for name in layout.extra:
        if chunk.extra is not None and name in chunk.extra.schema.names:
            arrays.append(chunk.extra.column(name).cast(EXTRA_TYPES[name]))
        else:
            arrays.append(pa.nulls(chunk.batch.num_rows, EXTRA_TYPES[name]))
    return arrays


def texts(chunk: Chunk, layout: Layout) -> list[pa.Array]:
    """Every column of a chunk as text, in the order of the layout; null where there is no value."""
    columns = {column.name: column for column in chunk.dataset.columns}
    arrays = [_text(chunk.batch, columns.get(name)) for name in layout.names]
    for name, array in zip(layout.extra, extra_arrays(chunk, layout), strict=True):
        own = Column(name, ColumnType.TEXT, name)
        arrays.append(as_text(array, pa.field(name, array.type), own))
    return arrays


def _text(batch: pa.RecordBatch, column: Column | None) -> pa.Array:
    position = batch.schema.get_field_index(column.stored) if column is not None else -1
    if column is None or position < 0:
        return pa.nulls(batch.num_rows, pa.string())
    return as_text(batch.column(position), batch.schema.field(position), column)


def cells(batch: pa.RecordBatch, column: Column) -> list[Any]:
    """The Python values of one column, `MISSING` throughout where the batch lacks it."""
    position = batch.schema.get_field_index(column.stored)
    if position < 0:
        return [MISSING] * batch.num_rows
    return values(batch.column(position), batch.schema.field(position), column)


def whole_columns(dataset: Dataset) -> list[Column]:
    """The columns as they stand in rows of objects: a stored struct as one, at the path of its field."""
    arrow = dataset.source.format in ("parquet", "arrow")
    result: dict[str, Column] = {}
    for column in dataset.columns:
        if arrow:
            kind = ColumnType.OBJECT if column.inside else column.type
            result.setdefault(column.stored, Column(column.stored, kind, column.stored, path=(column.stored,)))
        elif dataset.source.format in ("csv", "tsv") or not column.path:
            result[column.stored] = Column(column.name, column.type, column.stored, column.inside, (column.name,))
        else:
            result[column.stored] = column
    return list(result.values())
