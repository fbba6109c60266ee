"""What there is to be seen of samples beyond text and fields: for the viewer, and small for the map."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

import numpy as np

from models import embed
from models.dataset import Problem
from models.store import CONTENT_BYTES, Store
from models.workspace.table import Table


def shown(table: Table, number: int) -> bytes:
    """What the viewer of a sample's modality shows; empty where there is nothing, or it is not there any more."""
    able = embed.embedder(_modality(table, number))
    if not isinstance(able, embed.Shows):
        return b""
    try:
        return able.shown(table.contents_of(np.array([number], np.int64))[0])
    except Problem:  # a moved image: the viewer says that it can't be shown
        return b""


def thumbnails(store: Store, table: Table, numbers: Sequence[int]) -> dict[int, bytes]:
    """A small picture of each sample, by number; made once and kept by content.

    What cannot be made is empty, and not kept: a moved image may come back.
    """
    wanted = [int(number) for number in numbers if 0 <= number < table.size]
    able = {number: embed.embedder(_modality(table, number)) for number in wanted}
    wanted = [number for number in wanted if has_pictures(_modality(table, number))]
    marks = _marks(store, table, wanted)
    known = store.thumbnails.find([*marks.values()])
    made: dict[bytes, bytes] = {}
    for number in wanted:
        embedder = able[number]
        if marks[number] in known or not isinstance(embedder, embed.Shows):
            continue
        try:
            content = table.contents_of(np.array([number], np.int64))[0]
            made[marks[number]] = known[marks[number]] = embedder.thumbnail(content)
        except Problem:
            known[marks[number]] = b""
    with suppress(Problem):  # a full disk is told by whatever writes next; the pictures are there all the same
        store.thumbnails.add(made)
    return {number: known[marks[number]] for number in wanted}


def has_pictures(modality: str) -> bool:
    """Whether samples of a kind have small pictures."""
    able = embed.embedder(modality)
    return isinstance(able, embed.Shows) and able.has_thumbnails


def _marks(store: Store, table: Table, numbers: Sequence[int]) -> dict[int, bytes]:
    """The content hash of each sample."""
    found: dict[int, bytes] = {}
    for dataset in table.datasets:
        mine = [number for number in numbers if dataset.first <= number < dataset.first + dataset.rows]
        if mine:
            marks = store.tables.contents(dataset.number)
            for number in mine:
                at = (number - dataset.first) * CONTENT_BYTES
                found[number] = marks[at : at + CONTENT_BYTES]
    return found


def _modality(table: Table, number: int) -> str:
    return next(d.plan.modality for d in table.datasets if d.first <= number < d.first + d.rows)
