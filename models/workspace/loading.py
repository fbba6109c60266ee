"""Loading a file into the workspace: streamed, chunk by chunk, visible only once it is complete."""

from __future__ import annotations

import hashlib
import itertools
import json
import time
from collections.abc import Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from models import columns, embed, load
from models.dataset import Changes, Column, Dataset, LoadPlan, Problem, Source, Unreadable
from models.phrase import Phrase, phrase, phrase_many
from models.stage import Progress, Work
from models.store import NewChunk, duplicate
from models.workspace import contents
from models.workspace.locks import loading_lock
from models.workspace.writing import ChunkWriter

if TYPE_CHECKING:
    from models.workspace.workspace import Workspace

_RAW_LETTERS = 10_000


def read_into(workspace: Workspace, plan: LoadPlan) -> Work[Changes]:
    """Load a file as the plan says; on any error or cancel the workspace is as it was before.

    Raises:
        Problem: the file, a column, or the name is wrong, or no row can be read.
    """
    path = Path(plan.path)
    if any(dataset.name == plan.name for dataset in workspace.datasets):
        raise duplicate(plan.name)
    with load.holding(path):
        return (yield from _read(workspace, plan, path))


def _read(workspace: Workspace, plan: LoadPlan, path: Path) -> Work[Changes]:
    preview = load.preview(path, _options(plan))
    load.check(plan, preview.columns)
    embed.embedder(plan.modality)  # there is none for a modality that nobody has heard of
    yield Progress(phrase("Checking {file}", file=path.name), 0, 0)
    before = load.stamp(path, preview.options)
    source = Source(str(path.resolve()), "", load.size_of(path, preview.options), preview.format, preview.options)
    tables = workspace.store.tables
    with loading_lock(workspace.path), _fingerprint(path, preview.options) as fingerprint:
        number = tables.begin()
        finished = False
        try:
            samples = _Samples(plan, source, preview.columns, load.width_of(preview.rows, plan))
            columns, notes = yield from _chunks(workspace, number, samples)
            digest, size = fingerprint.result()
            if load.stamp(path, preview.options) != before:
                raise Problem(
                    phrase("{file} changed while it was read.", file=path.name),
                    phrase("Load it again when it is complete."),
                )
            told = list(dict.fromkeys([*source.options.get("notes", []), *notes]))
            options = {**source.options, **({"notes": told} if told else {})}
            source = replace(source, sha256=digest, size=size, options=options)
            made = tables.finish(number, plan, source, columns, datetime.now(UTC).isoformat(timespec="seconds"))
            finished = True
        finally:
            if not finished:
                tables.discard(number)
    return Changes(datasets=True, decisions=True, said=_said(made), count=made.rows)


def _said(made: Dataset) -> Phrase:
    if not made.unreadable:
        return phrase_many(
            made.rows, "Loaded {n} row as {name}", "Loaded {n} rows as {name}", n=made.rows, name=made.name
        )
    return phrase_many(
        made.rows,
        "Loaded {n} row as {name}, {lost}",
        "Loaded {n} rows as {name}, {lost}",
        n=made.rows,
        name=made.name,
        lost=phrase_many(made.unreadable, "{n} unreadable", "{n} unreadable", n=made.unreadable),
    )


@contextmanager
def _fingerprint(path: Path, options: dict[str, object]) -> Iterator[Future[tuple[str, int]]]:
    """The digest and the size of a file, found out while it is read; given up where the block ends early."""
    stop = Event()
    with ThreadPoolExecutor(1, "assay-digest") as thread:
        try:
            yield thread.submit(load.fingerprint, path, options, stop)
        finally:
            stop.set()


def _options(plan: LoadPlan) -> dict[str, object]:
    return {**plan.options, **({"records": plan.records} if plan.records else {})}


@dataclass(frozen=True, slots=True)
class _Samples:
    """What rows have to be to become samples."""

    plan: LoadPlan
    source: Source
    columns: tuple[Column, ...]
    """As the start of the file told them."""
    width: int | None
    """Numbers of a vector, where samples are vectors in a list column."""


def _chunks(
    workspace: Workspace, number: int, samples: _Samples
) -> Generator[Progress, None, tuple[tuple[Column, ...], list[str]]]:
    """Store the rows; returns the columns, and what there is to say about them."""
    tables, plan, source = workspace.store.tables, samples.plan, samples.source
    seen, began = 0, time.monotonic()
    notes: list[str] = []
    with ChunkWriter(lambda new: tables.add_all(number, new)) as writer:
        reading = load.read(plan.path, source.format, source.options)
        try:
            for ordinal in itertools.count():
                try:
                    rows = next(reading)
                except StopIteration as stop:
                    columns: tuple[Column, ...] = stop.value
                    writer.finish()
                    return columns, notes
                notes += rows.notes
                make = partial(_new_chunk, ordinal, rows, samples, seen)
                writer.add(make, rows.batch.num_rows, rows.batch.nbytes)
                seen += rows.batch.num_rows + len(rows.unreadable)
                spent = time.monotonic() - began
                left = spent / rows.done * (source.size - rows.done) if rows.done else None
                yield Progress(phrase("Loading {name}", name=plan.name), rows.done, source.size, left, of_bytes=True)
        finally:
            reading.close()
    raise AssertionError("a reader that never ends")


def _new_chunk(ordinal: int, rows: load.Rows, samples: _Samples, first: int) -> NewChunk:
    """The rows that can be kept, with their roles and content hashes; ``first`` rows came before."""
    batch, codes, lost = _with_roles(rows, samples.columns, samples.plan, first)
    plan, source = replace(samples.plan, path=samples.source.path), samples.source
    looked = load.looked_at(batch, samples.columns, plan, load.Origin(source.path, source.format, samples.width))
    marks, bad = contents.marks(batch, rows.columns or samples.columns, plan, looked)
    batch, codes, lost = _without(bad, batch, codes, lost, first)
    return NewChunk(ordinal, batch, codes, marks, lost)


def _without(
    bad: contents.Lost, batch: pa.RecordBatch, codes: NDArray[np.int8], lost: tuple[Unreadable, ...], first: int
) -> tuple[pa.RecordBatch, NDArray[np.int8], tuple[Unreadable, ...]]:
    """The rows that are samples, and a report of each that is none."""
    if not bad:
        return batch, codes, lost
    reports = tuple(_without_sample(batch, row, first, why) for row, why in bad)
    good = np.ones(batch.num_rows, np.bool_)
    good[[row for row, _ in bad]] = False
    return batch.filter(pa.array(good)), codes[good], (*lost, *reports)


def _with_roles(
    rows: load.Rows, known: tuple[Column, ...], plan: LoadPlan, first: int
) -> tuple[pa.RecordBatch, NDArray[np.int8], tuple[Unreadable, ...]]:
    """The rows that have a role, the role codes, and everything that could not be read.

    Args:
        rows: what the reader gave.
        known: the columns.
        plan: where the roles come from.
        first: how many rows of data, readable or not, came before these.
    """
    codes, lost = load.roles_of(rows.batch, known, plan)
    if not len(lost):
        return rows.batch, codes, rows.unreadable
    reports = tuple(_without_role(rows.batch, int(row), first, plan) for row in lost)
    has_role = codes >= 0
    return rows.batch.filter(pa.array(has_role)), codes[has_role], (*rows.unreadable, *reports)


def _without_role(batch: pa.RecordBatch, row: int, first: int, plan: LoadPlan) -> Unreadable:
    return _without_sample(batch, row, first, f"its {plan.role_column} tells no role that was named")


def _without_sample(batch: pa.RecordBatch, row: int, first: int, why: str) -> Unreadable:
    values = {
        field.name: columns.plain_list(batch.column(at).slice(row, 1))[0]
        for at, field in enumerate(batch.schema)
        if not pa.types.is_binary(field.type)
    }
    raw = json.dumps(values, default=str, ensure_ascii=False)[:_RAW_LETTERS]
    reason = f"row {first + row + 1:,} of the data: {why}"
    return Unreadable(first + row + 1, reason, raw.encode("utf-8", "replace").decode())


def combined_digest(parts: list[bytes]) -> str:
    """One digest of the content hashes of all datasets, in order: what an embedding is made from."""
    whole = hashlib.blake2b(digest_size=16)
    for part in parts:
        whole.update(len(part).to_bytes(8, "little"))
        whole.update(part)
    return whole.hexdigest()
