"""Rows as nested objects again, as the source had them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import orjson
import pyarrow as pa
import pyarrow.compute as pc

from models.columns import JSON, MISSING, cells_of, dump_bytes
from models.export.layout import Chunk, Layout, cells, extra_arrays, whole_columns


def rows_of(chunk: Chunk, layout: Layout) -> Iterator[dict[str, Any]]:
    """Each row of a chunk as an object; keys that the source row lacks are left out."""
    columns = [(column.path, cells(chunk.batch, column)) for column in whole_columns(chunk.dataset)]
    for name, array in zip(layout.extra_names, extra_arrays(chunk, layout), strict=True):
        columns.append(((name,), array.to_pylist()))
    flat = all(len(path) == 1 for path, _ in columns)
    if flat and not any(value is MISSING for _, column in columns for value in column):
        keys = [path[0] for path, _ in columns]
        for row in zip(*(column for _, column in columns), strict=True):
            yield dict(zip(keys, row, strict=True))
        return
    for position in range(chunk.batch.num_rows):
        yield _nested((path, column[position]) for path, column in columns)


def _nested(leaves: Iterator[tuple[tuple[str, ...], Any]]) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for path, value in leaves:
        if value is MISSING:
            continue
        inner = row
        for key in path[:-1]:
            inner = inner.setdefault(key, {})
        inner[path[-1]] = value
    return row


def dumped(chunk: Chunk, layout: Layout) -> Iterator[bytes]:
    """Each row of a chunk as JSON text."""
    if _odd(chunk.batch):
        yield from map(dump_bytes, rows_of(chunk, layout))
        return
    for row in rows_of(chunk, layout):
        try:
            yield orjson.dumps(row, option=orjson.OPT_PASSTHROUGH_DATETIME)
        except (TypeError, ValueError):  # what JSON has no word for, and integers beyond 64 bits
            yield dump_bytes(row)


def _odd(batch: pa.RecordBatch) -> bool:
    """Whether values may be there that orjson writes as null: NaN and infinities."""
    for array, field in zip(batch.columns, batch.schema, strict=True):
        if cells_of(field) == JSON:
            if pc.any(pc.match_substring_regex(array, "NaN|Infinity")).as_py():
                return True
        elif pa.types.is_floating(field.type):
            if not pc.all(pc.is_finite(array)).as_py():
                return True
        elif pa.types.is_nested(field.type) or _numeric_text(field):
            return True
    return False


def _numeric_text(field: pa.Field) -> bool:
    """Whether cells are texts that may become numbers, NaN among them, on the way out."""
    return bool((field.metadata or {}).get(b"cells") == b"raw")
