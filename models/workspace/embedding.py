"""Vectors for all samples: only contents never seen by the model are embedded, batch by batch."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from models import arrays, embed
from models.dataset import Problem
from models.phrase import phrase
from models.stage import Progress, Runner, Work
from models.store import CONTENT_BYTES, Store
from models.store.vectors import VectorBatch
from models.workspace import drafting
from models.workspace.contents import at_once
from models.workspace.space import Space
from models.workspace.table import Table

FILE = "vectors.npy"
"""Name of the file in the cache folder."""
_TELLING = 5.0
"""Seconds of work that say how quick a model is on this machine."""
_ROWS = 65_536
_ADOPTED = 1024
"""Vectors copied in one transaction."""


def vectors_file(
    store: Store,
    table: Table,
    run: Runner,
    model: embed.Model,
    contents: bytes,
    folder: Path,
    space: Space | None = None,
) -> Work[str]:
    """A memory-mappable ``vectors.npy``, ``(N, d)`` float32 rows, for all samples or those of a space.

    With a model whose metric is cosine the rows have length 1.

    Args:
        store: where vectors are kept by model and content.
        table: where texts are read from.
        run: runs the embedder, here or in the worker process.
        model: the embedding model.
        contents: 16 bytes a sample, the hash of its content.
        folder: where the file goes; named by the stage's key.
        space: whose contents these are; None for the texts of all samples.

    Returns:
        The path of the file.
    """
    path = folder / FILE
    samples = missing(store, model, contents)
    if len(samples) and not _adopted(store, model, contents, samples, path):
        yield from _embed(store, run, model, _Members(table, contents, space), samples)
    if _cached(path, len(contents) // CONTENT_BYTES, model) is not None:
        return str(path)
    encoded = _hashes(contents).dictionary_encode()
    codes = encoded.indices.to_numpy(zero_copy_only=False)
    yield Progress(phrase("Gathering vectors"), 0, len(codes))
    _gather(store, model, encoded.dictionary, codes, path)
    return str(path)


def missing(store: Store, model: embed.Model, contents: bytes) -> NDArray[np.int64]:
    """The first sample of each content that the model has not embedded yet in this workspace."""
    encoded = _hashes(contents).dictionary_encode()
    known = _hashes(store.vectors.contents(model.fingerprint))
    unknown = np.flatnonzero(~pc.is_in(encoded.dictionary, value_set=known).to_numpy(zero_copy_only=False))
    codes = encoded.indices.to_numpy(zero_copy_only=False)
    first = np.empty(len(encoded.dictionary), np.int64)
    first[codes[::-1]] = np.arange(len(codes) - 1, -1, -1)
    return first[unknown]


def seconds_needed(
    store: Store, table: Table, run: Runner, model: embed.Model, space: Space, folder: Path
) -> Work[float]:
    """How long :func:`vectors_file` would embed, measured on a few texts if need be, which are kept."""
    contents, numbers = space.contents, space.numbers
    if _cached(folder / FILE, len(contents) // CONTENT_BYTES, model) is not None:
        return 0.0
    samples = missing(store, model, contents)

    def keep(texts: list[str], vectors: embed.Vectors) -> None:
        store.vectors.add(model.fingerprint, b"".join(map(embed.content_hash, texts)), vectors)

    return (yield from drafting.seconds_needed(run, model, samples, lambda some: table.texts_of(numbers[some]), keep))


def _hashes(contents: bytes) -> pa.FixedSizeBinaryArray:
    count = len(contents) // CONTENT_BYTES
    return pa.FixedSizeBinaryArray.from_buffers(pa.binary(CONTENT_BYTES), count, [None, pa.py_buffer(contents)])


def _cached(path: Path, count: int, model: embed.Model) -> NDArray[np.float32] | None:
    """The vectors that lie in the cache folder; None where they do not, or something else does."""
    try:
        vectors = arrays.read(path)
    except (OSError, ValueError, EOFError):
        return None
    return vectors if vectors.shape == (count, model.dimension) and vectors.dtype == np.float32 else None


def _adopted(store: Store, model: embed.Model, contents: bytes, samples: NDArray[np.int64], path: Path) -> bool:
    """Take over from the cache what another workspace of the same data embedded: the file must hold all it needs."""
    vectors = _cached(path, len(contents) // CONTENT_BYTES, model)
    if vectors is None:
        return False
    for start in range(0, len(samples), _ADOPTED):
        some = np.sort(samples[start : start + _ADOPTED])
        hashes = b"".join(contents[at * CONTENT_BYTES : (at + 1) * CONTENT_BYTES] for at in some.tolist())
        store.vectors.add(model.fingerprint, hashes, vectors[some])
    return True


class _Members:
    """The contents of samples, counted within their space."""

    def __init__(self, table: Table, marks: bytes, space: Space | None) -> None:
        self._table = table
        self._marks = marks
        self._numbers = None if space is None or space.is_whole else space.numbers
        self.modality = "text" if space is None else space.modality
        self.at_once = at_once(self.modality)

    def read(self, samples: NDArray[np.int64]) -> tuple[list[Any], list[bytes]]:
        """What is embedded of samples, the longest first, and the mark of each."""
        slab = np.sort(samples)
        found = self._table.contents_of(slab if self._numbers is None else self._numbers[slab])
        # Long texts first: they need the most memory, so a machine too small says so at once.
        order = sorted(range(len(found)), key=lambda at: len(found[at]), reverse=True)
        marks = [self._marks[at * CONTENT_BYTES : (at + 1) * CONTENT_BYTES] for at in slab[order].tolist()]
        return [found[at] for at in order], marks


def _embed(store: Store, run: Runner, model: embed.Model, members: _Members, samples: NDArray[np.int64]) -> Work[None]:
    """Embed ``samples``, each commit a batch, the longest of a slab first."""
    yield Progress(phrase("Getting ready to embed"), 0, 0)
    yield from run(embed.prepare, members.modality, model)
    what = phrase("Embedding") if model.quality == "full" else phrase("Embedding (draft)")
    began, done, worked, total = time.monotonic(), 0, 0, len(samples)
    yield Progress(what, 0, total)
    for start in range(0, total, members.at_once):
        contents, marks = members.read(samples[start : start + members.at_once])
        work = embed.pace.work(model, np.array([len(content) for content in contents], np.int64))
        for at, vectors in run(embed.encode, members.modality, model, contents):
            batch = slice(at, at + len(vectors))
            store.vectors.add(model.fingerprint, b"".join(marks[batch]), vectors)
            done += len(vectors)
            worked += int(work[batch].sum())
            spent = time.monotonic() - began
            yield Progress(what, done, total, max(0.0, spent / worked * (work.mean() * total - worked)))
        if (spent := time.monotonic() - began) > _TELLING:
            embed.pace.remember(model, worked, spent)


def _together(found: Iterator[VectorBatch]) -> Iterator[list[VectorBatch]]:
    """Batches by the thousands of rows: each search among all contents makes a table of them first."""
    held: list[VectorBatch] = []
    rows = 0
    for batch in found:
        held.append(batch)
        rows += len(batch.data)
        if rows >= _ROWS:
            yield held
            held, rows = [], 0
    if held:
        yield held


def _gather(
    store: Store, model: embed.Model, unique: pa.FixedSizeBinaryArray, codes: NDArray[np.int32], path: Path
) -> None:
    """Write one row per sample from the batches in the store, atomically."""
    table = np.empty((len(unique), model.dimension), np.float32)
    filled = np.zeros(len(unique), np.bool_)
    for batches in _together(store.vectors.read(model.fingerprint)):
        contents = _hashes(b"".join(batch.contents for batch in batches))
        at = pc.fill_null(pc.index_in(contents, value_set=unique), -1).to_numpy(zero_copy_only=False)
        filled[at[at >= 0]] = True
        for batch in batches:
            own, at = at[: len(batch.data)], at[len(batch.data) :]
            table[own[own >= 0]] = batch.data[own >= 0]
    if not filled.all():  # they were there a moment ago: another process has replaced this model by a newer fit
        raise Problem(phrase("Another process made a newer map meanwhile."), phrase("Make the map again."))
    if len(unique) == len(codes):  # every content once, in the order of the samples: the table is the file
        blocks: Iterator[NDArray[np.float32]] = iter((table,))
    else:
        blocks = (table[codes[start : start + _ROWS]] for start in range(0, len(codes), _ROWS))
    arrays.write_rows(path, (len(codes), model.dimension), np.dtype(np.float32), blocks)
