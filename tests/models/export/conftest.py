from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pytest

from models.dataset import Dataset, LoadPlan, Role, Source
from models.export import Chunk, write
from models.load import detect, fingerprint, read
from models.stage import finish

Loaded = tuple[Dataset, list[pa.RecordBatch]]


def load(path: Path, number: int = 0, options: dict[str, Any] | None = None) -> Loaded:
    """A file as the workspace has it: every chunk read back from bytes of its own, column by column."""
    format, complete = detect(path, options)
    reading = read(path, format, complete)
    batches, bad = [], 0
    while True:
        try:
            rows = next(reading)
        except StopIteration as stop:
            columns = stop.value
            break
        batches.append(rows.batch)
        bad += len(rows.unreadable)
    sha256, size = fingerprint(path)
    plan = LoadPlan(str(path), f"{path.stem}-{number}", Role.REAL)
    count = sum(batch.num_rows for batch in batches)
    source = Source(str(path), sha256, size, format, complete)
    return Dataset(number, plan, source, columns, count, bad, 0, "2026-01-01T00:00:00Z"), batches


def export(path: Path, *loaded: Loaded, **options: Any) -> Any:
    chunks = [Chunk(dataset, batch) for dataset, batches in loaded for batch in batches]
    return finish(write(path, chunks, [dataset for dataset, _ in loaded], **options))


@contextmanager
def folder() -> Iterator[Path]:
    """A new folder for each example of a property test."""
    with TemporaryDirectory() as name:
        yield Path(name)


@pytest.fixture(name="load", scope="session")
def _load() -> Callable[..., Loaded]:
    return load


@pytest.fixture(name="export", scope="session")
def _export() -> Callable[..., Any]:
    return export


@pytest.fixture(name="folder", scope="session")
def _folder() -> Callable[..., Any]:
    return folder
