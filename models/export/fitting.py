"""Rows of any source in one Arrow schema: the narrowest that holds all of them."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Generator, Iterable, Iterator
from typing import Any

import pyarrow as pa

from models.columns import arrow_type
from models.dataset import Column, ColumnType, Dataset
from models.export.arrow_cells import arrow_cells, fitted, joined_type, nestable, nested
from models.export.layout import EXTRA_TYPES, Chunk, Layout, extra_arrays, whole_columns

Columns = dict[str, list[tuple[Dataset, Column]]]
"""The columns to write by name, each with what the datasets have under it."""
_FORMATS = ("csv", "tsv", "json", "jsonl")
"""Sources of which the meaning of a column tells the types of all its cells."""
_CERTAIN: dict[pa.DataType, frozenset[ColumnType]] = {
    pa.int64(): frozenset({ColumnType.INTEGER}),
    pa.float64(): frozenset({ColumnType.INTEGER, ColumnType.NUMBER}),
    pa.bool_(): frozenset({ColumnType.BOOLEAN}),
    pa.date32(): frozenset({ColumnType.DATE}),
    pa.timestamp("us"): frozenset({ColumnType.TIMESTAMP}),
    pa.timestamp("us", "UTC"): frozenset({ColumnType.TIMESTAMP}),
}
"""Types that no cell of columns of these meanings can widen."""


def write_fitted(
    chunks: Iterable[Chunk], layout: Layout, start: Callable[[pa.Schema], Any]
) -> Generator[int, None, None]:
    """Write chunks in the schema that holds them all; yields the rows of each once they are taken in.

    Until that schema is certain, mostly after the first chunk, they wait in a temporary file.

    Args:
        chunks: the rows.
        layout: their columns.
        start: opens the writer, once the schema is known.
    """
    columns = _columns(layout)
    types = {name: pa.null() for name in columns}
    left = iter(chunks)
    count = 0
    with tempfile.TemporaryFile(prefix="assay-") as waiting:
        for chunk in left:
            batch = _gather(chunk, layout, columns)
            for name, array in zip(columns, batch.columns, strict=True):
                types[name] = joined_type(types[name], array.type)
            with pa.ipc.new_stream(waiting, batch.schema) as stream:
                stream.write_batch(batch)
            count += 1
            yield chunk.batch.num_rows
            if all(_is_certain(types[name], sources) for name, sources in columns.items()):
                break
        waiting.seek(0)
        _finish_types(types, layout)
        batches = (_shaped(batch, types, columns, layout) for batch in _again(waiting, count, types))
        first = next(batches)
        with start(first.schema) as writer:
            writer.write_batch(first)
            for batch in batches:
                writer.write_batch(batch)
            for chunk in left:
                writer.write_batch(_shaped(_gather(chunk, layout, columns), types, columns, layout))
                yield chunk.batch.num_rows


def _is_certain(type_: pa.DataType, sources: list[tuple[Dataset, Column]]) -> bool:
    """Whether the type found so far is that of all rows, whatever the rest of them holds."""
    if not sources or pa.types.is_string(type_):  # an added column; text, which everything becomes beside text
        return True
    meanings = _CERTAIN.get(type_, frozenset())
    if ColumnType.TIMESTAMP in meanings and len(sources) > 1:
        return False  # some may have zones
    return all(
        column.type in meanings and dataset.source.format in _FORMATS and not dataset.source.options.get("files")
        for dataset, column in sources
    )


def _again(gathered: Any, count: int, types: dict[str, pa.DataType]) -> Iterator[pa.RecordBatch]:
    """The gathered batches; an empty one first, which tells the schema even of no rows."""
    yield pa.record_batch([pa.nulls(0) for _ in types], names=list(types))
    for _ in range(count):
        with pa.ipc.open_stream(gathered) as stream:
            yield from stream


def _columns(layout: Layout) -> Columns:
    found: Columns = {}
    for dataset in layout.datasets:
        for column in whole_columns(dataset):
            found.setdefault(column.name, []).append((dataset, column))
    return {**found, **{name: [] for name in layout.extra_names}}


def _gather(chunk: Chunk, layout: Layout, columns: Columns) -> pa.RecordBatch:
    added = dict(zip(layout.extra_names, extra_arrays(chunk, layout), strict=True))
    arrays = []
    for name, sources in columns.items():
        column = next((column for dataset, column in sources if dataset.number == chunk.dataset.number), None)
        position = chunk.batch.schema.get_field_index(column.stored) if column is not None else -1
        if name in added:
            arrays.append(added[name])
        elif column is None or position < 0:
            arrays.append(pa.nulls(chunk.batch.num_rows))
        else:
            field = chunk.batch.schema.field(position)
            array = arrow_cells(chunk.batch.column(position), field, column)
            arrays.append(array.dictionary_decode() if pa.types.is_dictionary(array.type) else array)
    return pa.record_batch(arrays, names=list(columns))


def _finish_types(types: dict[str, pa.DataType], layout: Layout) -> None:
    """Types for columns of which no row says one: by what the whole dataset says."""
    for dataset in layout.datasets:
        for column in whole_columns(dataset):
            known = column.type not in (ColumnType.NULL, ColumnType.LIST, ColumnType.OBJECT)
            if pa.types.is_null(types[column.name]) and known:
                types[column.name] = arrow_type(column.type)
    for name, given in zip(layout.extra_names, layout.extra, strict=True):
        types[name] = EXTRA_TYPES[given]


def _shaped(
    batch: pa.RecordBatch,
    types: dict[str, pa.DataType],
    columns: Columns,
    layout: Layout,
) -> pa.RecordBatch:
    """A gathered batch in the final types, objects of JSON sources as structs."""
    arrays = {name: fitted(array, type_) for (name, type_), array in zip(types.items(), batch.columns, strict=True)}
    paths = {name: sources[0][1].path if sources else (name,) for name, sources in columns.items()}
    from_json = all(dataset.source.format in ("json", "jsonl") for dataset in layout.datasets)
    if from_json and nestable(list(paths.values())):
        return nested(arrays, paths)
    return pa.record_batch(list(arrays.values()), names=list(arrays))
