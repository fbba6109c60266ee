"""Parquet row groups of a size that readers like, encoded while the next rows are made ready."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

import pyarrow as pa
import pyarrow.parquet as pq

_ROWS = 1 << 18
_BYTES = 64 << 20
"""Rows, and bytes in memory, of a row group. In smaller ones much time goes into dictionaries begun again and again,
during larger ones nothing else is left to do."""


class RowGroups:
    """Gathers batches, which alone are far too small, and encodes them in a thread: that takes longest of all."""

    def __init__(self, writer: pq.ParquetWriter) -> None:
        self._writer = writer
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
        self._writer.write_table(table, row_group_size=_ROWS)

    def _flush(self) -> None:
        self._wait()
        if self._batches:
            table = pa.Table.from_batches(self._batches)
            self._encoding = self._thread.submit(self._writer.write_table, table, row_group_size=max(self._rows, 1))
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
            self._writer.__exit__(kind, error, at)
