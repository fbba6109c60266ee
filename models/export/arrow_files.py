"""Parquet and Feather: the source's own schema where there is one, otherwise one that fits all rows."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from typing import Any

import pyarrow as pa

from models.export.arrow_cells import fitted
from models.export.fitting import write_fitted
from models.export.layout import EXTRA_TYPES, Chunk, Layout, extra_arrays
from models.export.row_groups import RowGroups
from models.export.target import Sink
from models.load.arrow_files import schema_of


class Parquet:
    """Writes Parquet files."""

    name = "parquet"
    suffixes = (".parquet", ".pq")

    def write(self, sink: Sink, chunks: Iterable[Chunk], layout: Layout) -> Generator[int, None, None]:
        """Write the rows; yields the rows of each chunk once they are taken in."""
        return _write(chunks, layout, lambda schema: RowGroups(sink, schema))


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
        yield from write_fitted(chunks, layout, start)
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
