"""Parquet row groups of a size that readers like, encoded while the next rows are made ready."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from models.export.target import Sink

_LOOKED_AT = 8192
"""Rows that tell which columns repeat their values."""
_ROWS = 1 << 18
_BYTES = 64 << 20
"""Rows, and bytes in memory, of a row group. In smaller ones much time goes into dictionaries begun again and again,
during larger ones nothing else is left to do."""


class RowGroups:
    """Gathers batches, which alone are far too small, and encodes them in a thread: that takes longest of all."""

    def __init__(self, sink: Sink, schema: pa.Schema) -> None:
        self._sink = sink
        self._schema = schema
        self._writer: pq.ParquetWriter | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="assay-encode")
        self._encoding: Future[None] | None = None
        self._batches: list[pa.RecordBatch] = []
        self._rows = self._bytes = 0

    def write_batch(self, batch: pa.RecordBatch) -> None:
        """Take a batch; it is written once enough are there.

        Raises:
            OSError: the disk refused an earlier one.
        """
        self._batches.append(batch)
        self._rows += batch.num_rows
        self._bytes += batch.nbytes
        if self._rows >= _ROWS or self._bytes >= _BYTES:
            self._flush()

    def write_table(self, table: pa.Table) -> None:
        """Write a whole table."""
        self._started(table).write_table(table, row_group_size=_ROWS)

    def _started(self, first: pa.Table) -> pq.ParquetWriter:
        """The writer, which learns from the first rows which columns are worth a dictionary."""
        if self._writer is None:
            self._writer = pq.ParquetWriter(
                self._sink, self._schema, compression="zstd", use_dictionary=_repeating(first.slice(0, _LOOKED_AT))
            )
        return self._writer

    def _flush(self) -> None:
        self._wait()
        if self._batches:
            table = pa.Table.from_batches(self._batches)
            write = self._started(table).write_table
            self._encoding = self._thread.submit(write, table, row_group_size=max(self._rows, 1))
        self._batches, self._rows, self._bytes = [], 0, 0

    def _wait(self) -> None:
        encoding, self._encoding = self._encoding, None
        if encoding is not None:
            encoding.result()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Write the rest and the end of the file, unless what was to be written has failed."""
        try:
            if kind is None:
                self._flush()
                self._wait()
        finally:
            self._thread.shutdown(wait=True, cancel_futures=True)
            if kind is None or self._writer is not None:
                self._started(self._schema.empty_table()).close()


def _repeating(rows: pa.Table) -> list[str]:
    """The columns that are worth a dictionary, by their paths: all but those where nearly every value is another.

    Of those a dictionary is made in vain in each row group, until it has grown too large.
    """
    return [
        path
        for field, column in zip(rows.schema, rows.columns, strict=True)
        for path in _leaves(field.name, field.type)
        if not _is_counted(field.type) or pc.count_distinct(column).as_py() <= len(column) // 2
    ]


def _is_counted(type_: pa.DataType) -> bool:
    return bool(pa.types.is_integer(type_) or pa.types.is_floating(type_) or pa.types.is_string(type_))


def _leaves(path: str, type_: pa.DataType) -> Iterator[str]:
    """Paths of the columns that Parquet makes of one of ours."""
    if pa.types.is_struct(type_):
        for field in type_:
            yield from _leaves(f"{path}.{field.name}", field.type)
    elif pa.types.is_map(type_):
        yield from _leaves(f"{path}.key_value.key", type_.key_type)
        yield from _leaves(f"{path}.key_value.value", type_.item_type)
    elif pa.types.is_list(type_) or pa.types.is_large_list(type_) or pa.types.is_fixed_size_list(type_):
        yield from _leaves(f"{path}.list.element", type_.value_type)
    else:
        yield path
