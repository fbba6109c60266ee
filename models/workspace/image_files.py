"""The image files of samples, to be copied: each is the one that was loaded, or the export stops."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models import embed, export
from models.dataset import Dataset, Problem
from models.load.pixels import names_of
from models.phrase import phrase
from models.store import CONTENT_BYTES, Store
from models.workspace.contents import contents

_AT_ONCE = 64
"""Images of a part: what is written before an export can be stopped."""


def holds_files(dataset: Dataset) -> bool:
    """Whether the samples of a dataset are files that can be copied."""
    return isinstance(embed.embedder(dataset.plan.modality), embed.Files)


def image_parts(
    store: Store, datasets: Iterable[Dataset], chunks: Iterable[tuple[export.Chunk, NDArray[np.int64]]]
) -> Iterator[export.Images]:
    """The rows of chunks with what their image files are called and how they are read.

    Args:
        store: knows what was loaded.
        datasets: those that the chunks come from.
        chunks: the rows, and the number of the sample of each.

    Raises:
        Problem: a dataset holds no image files; while they are read also that one is gone or has changed.
    """
    marks: dict[int, bytes] = {}
    for dataset in datasets:
        if not holds_files(dataset):
            raise Problem(
                phrase("The samples of {dataset} are no image files.", dataset=dataset.name),
                phrase("Leave it out, or export a table."),
            )
        marks[dataset.number] = store.tables.contents(dataset.number)
    for chunk, numbers in chunks:
        for start in range(0, len(numbers), _AT_ONCE):
            few = slice(start, start + _AT_ONCE)
            extra = None if chunk.extra is None else chunk.extra.slice(start, _AT_ONCE)
            part = export.Chunk(chunk.dataset, chunk.batch.slice(start, _AT_ONCE), extra)
            yield _part(part, numbers[few] - chunk.dataset.first, marks[chunk.dataset.number])


def _part(chunk: export.Chunk, rows: NDArray[np.int64], marks: bytes) -> export.Images:
    dataset = chunk.dataset
    plan = replace(dataset.plan, path=dataset.source.path)
    names = names_of(chunk.batch, dataset.columns, plan, dataset.source.format)
    found = contents(chunk.batch, dataset)
    known = [marks[row * CONTENT_BYTES : (row + 1) * CONTENT_BYTES] for row in rows.tolist()]
    called = [name or phrase("in row {row}", row=row + 1) for name, row in zip(names, rows.tolist(), strict=True)]
    return export.Images(chunk, rows, names, partial(_read, dataset, found, known, called))


def _read(dataset: Dataset, found: Sequence[Any], known: Sequence[bytes], called: Sequence[str], row: int) -> bytes:
    """The bytes of a row's file, if they are still those that were loaded."""
    able = embed.embedder(dataset.plan.modality)
    assert isinstance(able, embed.Files)
    assert isinstance(able, embed.Reads)
    again = phrase("Bring back the files of {dataset}, or load it again.", dataset=dataset.name)
    try:
        data = able.file_of(found[row])
    except Problem as problem:
        raise Problem(phrase("{problem} Nothing was exported.", problem=problem.message), again) from problem
    if able.mark(data) != known[row]:
        raise Problem(
            phrase("The image {name} has changed since it was loaded. Nothing was exported.", name=called[row]), again
        )
    return data
