"""Parquet and Feather: the source's own schema where there is one, otherwise one that fits all rows."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Generator, Iterable, Iterator
from types import TracebackType
from typing import Any, Self

import pyarrow as pa
import pyarrow.parquet as pq

from models.columns import arrow_type
from models.dataset import Column, ColumnType, Dataset
from models.export.arrow_cells import arrow_cells, fitted, joined_type, nestable, nested
from models.export.layout import EXTRA_TYPES, Chunk, Layout, extra_arrays, whole_columns
from models.export.target import Sink
from models.load.arrow_files import schema_of

_GROUP_ROWS = 131_072
_GROUP_BYTES = 64 << 20
"""Rows, and bytes in memory, of a Parquet row group."""
Batches = Generator[pa.RecordBatch, None, None]


class Parquet:
    """Writes Parquet files."""

    name = "parquet"
    suffixes = (".parquet", ".pq")

    def write(self, sink: Sink, chunks: Iterable[Chunk], layout: Layout) -> Generator[int, None, None]:
        """Write the rows; yields the rows of each chunk once they are taken in."""
        return _write(chunks, layout, lambda schema: _RowGroups(pq.ParquetWriter(sink, schema, compression="zstd")))


class _RowGroups:
    """Gathers batches into groups of a size that Parquet readers like; a batch of its own is far too small a one."""

    def __init__(self, writer: pq.ParquetWriter) -> None:
        self._writer = writer
        self._batches: list[pa.RecordBatch] = []
        self._rows = self._bytes = 0

    def write_batch(self, batch: pa.RecordBatch) -> None:
        """Take a batch; it is written once enough are there."""
        self._batches.append(batch)
        self._rows += batch.num_rows
        self._bytes += batch.nbytes
        if self._rows >= _GROUP_ROWS or self._bytes >= _GROUP_BYTES:
            self._flush()

    def write_table(self, table: pa.Table) -> None:
        """Write a whole table."""
        self._writer.write_table(table, row_group_size=_GROUP_ROWS)

    def _flush(self) -> None:
        if self._batches:
            self._writer.write_table(pa.Table.from_batches(self._batches), row_group_size=max(self._rows, 1))
        self._batches, self._rows, self._bytes = [], 0, 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Write the rest and the end of the file, unless what was to be written has failed."""
        if kind is None:
            self._flush()
        self._writer.__exit__(kind, error, at)


class Feather:
    """Writes Arrow IPC files, which Feather version 2 is, or streams."""

    def __init__(self, name: str, suffixes: tuple[str, ...], stream: bool) -> None:
        self.name = name
        self.suffixes = suffixes
        self._stream = stream

    def write(self, sink: Sink, chunks: Iterable[Chunk], layout: Layout) -> Generator[int, None, None]:
        """Write the rows; yields the rows of each chunk once they are taken in."""
        options = pa.ipc.IpcWriteOptions(compression="zstd", unify_dictionaries=not self._stream)
        start = pa.ipc.new_stream if self._stream else pa.ipc.new_file
        return _write(chunks, layout, lambda schema: start(sink, schema, options=options))


def _write(chunks: Iterable[Chunk], layout: Layout, start: Callable[[pa.Schema], Any]) -> Generator[int, None, None]:
    one = layout.source("parquet", "arrow")
    schema = None if one is None else schema_of(one.source.options)
    if one is None or schema is None:
        yield from _write_fitted(chunks, layout, start)
        return
    for name, given in zip(layout.extra_names, layout.extra, strict=True):
        schema = schema.append(pa.field(name, EXTRA_TYPES[given]))
    stored = list(dict.fromkeys(column.stored for column in one.columns))
    if any(pa.types.is_dictionary(field.type) for field in schema):
        yield from _write_table(chunks, layout, schema, stored, start)
        return
    with start(schema) as writer:
        for chunk in chunks:
            writer.write_batch(_as_it_was(chunk, layout, schema, stored))
            yield chunk.batch.num_rows


def _as_it_was(chunk: Chunk, layout: Layout, schema: pa.Schema, stored: list[str]) -> pa.RecordBatch:
    """A chunk in the schema of its source."""
    arrays = [chunk.batch.column(name) for name in stored] + extra_arrays(chunk, layout)
    return pa.record_batch([fitted(array, field.type) for array, field in zip(arrays, schema, strict=True)], schema)


def _write_table(
    chunks: Iterable[Chunk], layout: Layout, schema: pa.Schema, stored: list[str], start: Callable[[pa.Schema], Any]
) -> Generator[int, None, None]:
    """Write at once: an Arrow file holds one dictionary a column, which only all of the rows tell."""
    batches = []
    for chunk in chunks:
        batches.append(_as_it_was(chunk, layout, schema, stored))
        yield chunk.batch.num_rows
    with start(schema) as writer:
        writer.write_table(pa.Table.from_batches(batches, schema).unify_dictionaries())


def _write_fitted(
    chunks: Iterable[Chunk], layout: Layout, start: Callable[[pa.Schema], Any]
) -> Generator[int, None, None]:
    """Gather the chunks in a temporary file, find the schema that holds them all, write them in it."""
    columns = _columns(layout)
    types = {name: pa.null() for name in columns}
    with tempfile.TemporaryFile(prefix="assay-") as gathered:
        count = 0
        for chunk in chunks:
            batch = _gather(chunk, layout, columns)
            for name, array in zip(columns, batch.columns, strict=True):
                types[name] = joined_type(types[name], array.type)
            with pa.ipc.new_stream(gathered, batch.schema) as stream:
                stream.write_batch(batch)
            count += 1
            yield chunk.batch.num_rows
        gathered.seek(0)
        _finish_types(types, layout)
        batches = (_shaped(batch, types, columns, layout) for batch in _again(gathered, count, types))
        first = next(batches)
        with start(first.schema) as writer:
            writer.write_batch(first)
            for batch in batches:
                writer.write_batch(batch)


def _again(gathered: Any, count: int, types: dict[str, pa.DataType]) -> Iterator[pa.RecordBatch]:
    """The gathered batches; an empty one first, which tells the schema even of no rows."""
    yield pa.record_batch([pa.nulls(0) for _ in types], names=list(types))
    for _ in range(count):
        with pa.ipc.open_stream(gathered) as stream:
            yield from stream


def _columns(layout: Layout) -> dict[str, list[tuple[Dataset, Column]]]:
    """The columns to write by name, each with what the datasets have under it."""
    found: dict[str, list[tuple[Dataset, Column]]] = {}
    for dataset in layout.datasets:
        for column in whole_columns(dataset):
            found.setdefault(column.name, []).append((dataset, column))
    return {**found, **{name: [] for name in layout.extra_names}}


def _gather(chunk: Chunk, layout: Layout, columns: dict[str, list[tuple[Dataset, Column]]]) -> pa.RecordBatch:
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
    columns: dict[str, list[tuple[Dataset, Column]]],
    layout: Layout,
) -> pa.RecordBatch:
    """A gathered batch in the final types, objects of JSON sources as structs."""
    arrays = {name: fitted(array, type_) for (name, type_), array in zip(types.items(), batch.columns, strict=True)}
    paths = {name: sources[0][1].path if sources else (name,) for name, sources in columns.items()}
    from_json = all(dataset.source.format in ("json", "jsonl") for dataset in layout.datasets)
    if from_json and nestable(list(paths.values())):
        return nested(arrays, paths)
    return pa.record_batch(list(arrays.values()), names=list(arrays))
