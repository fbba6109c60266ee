"""Parquet, and Arrow files and streams (Feather), as they are."""

from __future__ import annotations

import base64
import tempfile
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from models.columns import NATIVE, column_type
from models.dataset import Column, Problem
from models.load.reader import BATCH_BYTES, COLUMNS, ROWS, Reading, Rows, unique
from models.load.streams import compression_of, opened
from models.phrase import phrase

DEPTH = 32
"""Structs nested deeper than this are looked into no further."""


class Parquet:
    """Reads Parquet files."""

    name = "parquet"
    suffixes = (".parquet", ".pq")

    def detect(self, path: Path, options: Mapping[str, Any]) -> dict[str, Any]:
        """Complete the options: compression around the file."""
        found = {"compression": compression_of(path), **options}
        if "schema" not in found:
            with _seekable(path, found["compression"]) as (file, _), _told(path):
                found["schema"] = _as_option(pq.ParquetFile(file).schema_arrow)
        return found

    def read(self, path: Path, options: Mapping[str, Any]) -> Reading:
        """Read the file batch by batch; see `models.load.reader.Reader`."""
        with _seekable(path, options.get("compression")) as (file, size), _told(path):
            parquet = pq.ParquetFile(file)
            batches = parquet.iter_batches(batch_size=ROWS, use_threads=True)
            return (yield from _all(parquet.schema_arrow, batches, parquet.metadata.num_rows, size))


class Arrow:
    """Reads Arrow IPC files and streams, which Feather version 2 is."""

    name = "arrow"
    suffixes = (".feather", ".arrow", ".ipc", ".arrows")

    def detect(self, path: Path, options: Mapping[str, Any]) -> dict[str, Any]:
        """Complete the options: compression around the file, and whether it is a file or a stream."""
        found = {"compression": compression_of(path), **options}
        if "stream" not in found:
            with opened(path, found["compression"]) as stream:
                found["stream"] = stream.read(6) != b"ARROW1"
        if "schema" not in found:
            with _seekable(path, found["compression"]) as (file, _), _told(path):
                reader = pa.ipc.open_stream(file) if found["stream"] else pa.ipc.open_file(file)
                found["schema"] = _as_option(reader.schema)
        return found

    def read(self, path: Path, options: Mapping[str, Any]) -> Reading:
        """Read the file batch by batch; see `models.load.reader.Reader`."""
        with _seekable(path, options.get("compression")) as (file, size), _told(path):
            if options.get("stream"):
                stream = pa.ipc.open_stream(file)
                return (yield from _all(stream.schema, _checked(stream), 0, size))
            reader = pa.ipc.open_file(file)
            numbers = range(reader.num_record_batches)
            return (yield from _all(reader.schema, _checked(map(reader.get_batch, numbers)), 0, size))


def _as_option(schema: pa.Schema) -> str:
    """A schema as a JSON value, kept with the dataset so that export writes the same one."""
    return base64.b64encode(schema.serialize()).decode()


def rows_of_parquet(path: Path) -> int:
    """How many rows a file says it has.

    Raises:
        Problem: it is damaged.
    """
    with _told(path):
        return int(pq.read_metadata(path).num_rows)


def schema_of(options: Mapping[str, Any]) -> pa.Schema | None:
    """The schema that `detect` found in a file; None for formats without one."""
    packed = options.get("schema")
    return pa.ipc.read_schema(pa.py_buffer(base64.b64decode(packed))) if packed else None


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Say plainly that a file is damaged."""
    try:
        yield
    except (pa.ArrowException, OSError) as error:
        reason = str(error).splitlines()[0][:200]
        raise Problem(
            phrase("{file} cannot be read: {reason}", file=path.name, reason=reason),
            phrase("It may be damaged; get it again."),
        ) from error


@contextmanager
def _seekable(path: Path, compression: str | None) -> Iterator[tuple[pa.NativeFile, int]]:
    """The file open for reading anywhere, and its size on disk; a compressed one is unpacked to a temporary file."""
    size = path.stat().st_size
    if not compression:
        with pa.memory_map(str(path)) as file:
            yield file, size
        return
    with tempfile.NamedTemporaryFile(prefix="assay-") as unpacked:
        with opened(path, compression) as stream:
            while block := stream.read():
                unpacked.write(block)
        unpacked.seek(0)
        yield pa.PythonFile(unpacked, mode="r"), size


def _checked(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Batches whose offsets have been checked: wrong ones would read outside the buffers."""
    for batch in batches:
        batch.validate(full=True)
        yield batch


def _all(schema: pa.Schema, batches: Iterator[pa.RecordBatch], total: int, size: int) -> Reading:
    if len(schema) > COLUMNS:
        raise Problem(phrase("The file has {n} columns; Assay reads up to {most}.", n=len(schema), most=COLUMNS))
    names = unique(schema.names)
    fields = [_field(field, name) for field, name in zip(schema, names, strict=True)]
    columns = columns_of(schema, names)
    rows = 0
    for batch in batches:
        for part in _parts(batch):
            rows += part.num_rows
            done = size * rows // total if total else 0
            yield Rows(pa.record_batch(part.columns, schema=pa.schema(fields)), (), done, columns)
    return columns


def _field(field: pa.Field, name: str) -> pa.Field:
    """The field by its unique name; what the file says about it stays beside what a chunk needs."""
    metadata = {**(field.metadata or {}), b"cells": NATIVE, b"null": b"null"}
    return field.with_name(name).with_metadata(metadata)


def _parts(batch: pa.RecordBatch) -> Generator[pa.RecordBatch, None, None]:
    rows = max(1, min(ROWS, BATCH_BYTES * batch.num_rows // max(1, batch.get_total_buffer_size())))
    for start in range(0, batch.num_rows, rows):
        yield batch.slice(start, rows)


def columns_of(schema: pa.Schema, names: list[str]) -> tuple[Column, ...]:
    """The leaf columns of a schema, structs looked into; ``names`` are the unique names of its fields."""
    taken: set[str] = set()
    columns: list[Column] = []
    for field, stored in zip(schema, names, strict=True):
        for inside, type_ in _leaves(field.type, ()):
            name = unique([".".join((stored, *inside))], taken)[0]
            columns.append(Column(name, column_type(type_), stored, inside, (field.name, *inside)))
    return tuple(columns)


def _leaves(type_: pa.DataType, inside: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], pa.DataType]]:
    fields = [type_.field(position) for position in range(type_.num_fields)] if pa.types.is_struct(type_) else []
    names = [field.name for field in fields]
    if not fields or len(inside) >= DEPTH or len(set(names)) < len(names):
        yield inside, type_
        return
    for field in fields:
        yield from _leaves(field.type, (*inside, field.name))
