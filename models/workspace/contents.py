"""What is embedded of each row, by its dataset's modality, and the marks that vectors are kept by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pyarrow as pa

from models import embed, load
from models.dataset import Column, Dataset, LoadPlan, Problem
from models.phrase import phrase
from models.store import CONTENT_BYTES

Lost = list[tuple[int, str]]
"""Rows that have no content, and why."""


def marks(
    batch: pa.RecordBatch, columns: Sequence[Column], plan: LoadPlan, looked: load.Contents | None = None
) -> tuple[bytes, Lost]:
    """The content hashes of the rows that have a content, 16 bytes each, joined; and the rows that have none.

    Args:
        batch: a stored chunk.
        columns: the dataset's columns.
        plan: what a sample is.
        looked: the contents, where they were read already to see whether they will do.
    """
    reader = embed.embedder(plan.modality)
    if not isinstance(reader, embed.Reads):
        return embed.content_hashes(load.text_of(batch, columns, plan)), []
    made: list[bytes] = []
    lost: Lost = []
    for row, content in enumerate(reader.contents(batch, columns, plan) if looked is None else looked):
        try:
            if content is None or isinstance(content, load.Unfit):
                raise Problem(phrase("there is nothing to embed in it") if content is None else content.why)
            made.append(reader.mark(content))
        except Problem as problem:
            lost.append((row, problem.message))
    assert all(len(mark) == CONTENT_BYTES for mark in made)
    return b"".join(made), lost


def contents(batch: pa.RecordBatch, dataset: Dataset) -> Sequence[Any]:
    """What is embedded of each row of a dataset's chunk."""
    plan = replace(dataset.plan, path=dataset.source.path)
    reader = embed.embedder(plan.modality)
    if not isinstance(reader, embed.Reads):
        texts: list[str] = load.text_of(batch, dataset.columns, plan).to_pylist()
        return texts
    return reader.contents(batch, dataset.columns, plan)


def is_text(modality: str) -> bool:
    """Whether the text columns are what is embedded."""
    return not isinstance(embed.embedder(modality), embed.Reads)


def at_once(modality: str) -> int:
    """As many contents as may be held in memory together."""
    reader = embed.embedder(modality)
    return reader.at_once if isinstance(reader, embed.Reads) else 16_384
