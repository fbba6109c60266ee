"""The regions of the present map with names and counts: what is needed of their texts is read, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from models import compiled, labels
from models.dataset import ROLES, ColumnType, Dataset
from models.phrase import phrase
from models.stage import Progress, Stage, Work
from models.workspace.table import Span, Table

if TYPE_CHECKING:
    from models.workspace.shown import Shown
    from models.workspace.workspace import Workspace

_FACT = "regions"
_VERSION = 1
"""Raised whenever the same samples on the same map would have other regions, or other names."""
READ = 300
"""Samples of each region whose words are counted."""
CHUNKS = 32
"""Chunks of the table that are read for them, where there are that many and all regions have samples there."""
FEW = 40
"""Samples of a region that are read from wherever they lie, where those chunks have fewer."""
_CATEGORIES = (ColumnType.TEXT, ColumnType.BOOLEAN)
_LONGEST = 32
"""Letters of a value that may be a category."""


def found(workspace: Workspace) -> Work[tuple[labels.Region, ...]]:
    """The regions of the present map, those with the most samples first; none before there is a map.

    They are remembered in the workspace under all that they are made of, and found anew only where that changed.
    """
    shown, table = workspace.atlas.projection(), workspace.table
    if shown is None:
        return ()
    yield Progress(phrase("Finding regions"), 0, 0)
    parents = (shown.key, *(f"{dataset.number} {dataset.loaded_at}" for dataset in table.datasets))
    key = Stage("regions", _VERSION, (), parents).key
    kept = _kept(workspace.store.results.fact(_FACT), key, shown.key)
    if kept is not None:
        return kept
    regions = yield from _made(table, shown)
    if not workspace.store.read_only:
        rows = [[region.words, region.outline, region.top, region.counts] for region in regions]
        workspace.store.results.remember(_FACT, {"key": key, "regions": rows})
    return regions


def _kept(fact: object, key: str, projection: str) -> tuple[labels.Region, ...] | None:
    """What was remembered under ``key``; None where that is something else, or makes no sense."""
    if not isinstance(fact, dict) or fact.get("key") != key:
        return None
    try:
        return tuple(
            labels.Region(
                projection,
                tuple(str(word) for word in words),
                tuple((float(x), float(y)) for x, y in outline),
                (float(top[0]), float(top[1])),
                tuple(int(count) for count in counts),
                number,
            )
            for number, (words, outline, top, counts) in enumerate(fact["regions"], 1)
            if len(counts) == len(ROLES) and len(outline) > 2
        )
    except (KeyError, IndexError, TypeError, ValueError):
        return None


def _made(table: Table, shown: Shown) -> Work[tuple[labels.Region, ...]]:
    """Find, count and name them."""
    from models.selection.polygon import inside  # numba: costs half a second that most commands can spare

    for _ in compiled.waiting():
        yield Progress(phrase("Finding regions"), 0, 0)
    clusters = labels.clusters(shown.xy)
    near = _within(table, len(shown.xy))
    counts, wanted = [], []
    for at, cluster in enumerate(clusters):
        members = np.flatnonzero(inside(shown.xy, cluster.outline))
        counts.append(tuple(np.bincount(table.roles[members], minlength=len(ROLES)).tolist()))
        wanted.append(_chosen(members, near))
        yield Progress(phrase("Finding regions"), at + 1, len(clusters))
    names = yield from _named(table, wanted)
    regions = [
        labels.Region(shown.key, words, tuple((x, y) for x, y in cluster.outline.tolist()), cluster.top, count)
        for cluster, words, count in zip(clusters, names, counts, strict=True)
    ]
    ranked = sorted(regions, key=lambda region: -region.total)
    return tuple(replace(region, number=number) for number, region in enumerate(ranked, 1))


def _within(table: Table, size: int) -> NDArray[np.bool_]:
    """Which samples (size,) lie in the chunks that are to be read."""
    starts = [(d.first + span.start, span.rows) for d in table.datasets for span in table.spans(d)]
    near = np.zeros(size, np.bool_)
    for at in labels.spread(np.arange(len(starts)), CHUNKS).tolist():
        first, rows = starts[at]
        near[first : first + rows] = True
    return near


def _chosen(members: NDArray[np.int64], near: NDArray[np.bool_]) -> NDArray[np.int64]:
    cheap = members[near[members]]
    return labels.spread(cheap if len(cheap) >= FEW else members, READ if len(cheap) >= FEW else FEW)


def _named(table: Table, wanted: list[NDArray[np.int64]]) -> Work[list[tuple[str, ...]]]:
    """The words of each region, from the samples (numbers, ascending) that are to be read for it."""
    namer = labels.Namer(len(wanted))
    numbers = np.concatenate([*wanted, np.zeros(0, np.int64)])
    regions = np.repeat(np.arange(len(wanted)), [len(some) for some in wanted])
    order = np.argsort(numbers, kind="stable")
    numbers, regions = numbers[order], regions[order]
    done = 0
    for dataset, span, rows in table.located(numbers):
        for tokens in _tokens(table, dataset, span, rows):
            namer.add(int(regions[done]), tokens)
            done += 1
        yield Progress(phrase("Naming regions"), done, len(numbers))
    return namer.names()


def _tokens(table: Table, dataset: Dataset, span: Span, rows: NDArray[np.int64]) -> Iterator[set[str]]:
    """What may name each of some rows of a chunk: words of its text, or else its categories."""
    if dataset.plan.text:
        for text in table.texts(dataset, span).take(pa.array(rows)).to_pylist():
            yield labels.words(text)
        return
    numbers = pa.array(dataset.first + span.start + rows)
    # A file or an id names one sample, not what a region is about.
    single = {dataset.plan.image, dataset.plan.id_column}
    categories = [c.name for c in dataset.columns if c.type in _CATEGORIES and c.name not in single]
    values = [table.column(name).take(numbers).to_pylist() for name in categories]
    for at in range(len(rows)):
        cells = ((name, column[at]) for name, column in zip(categories, values, strict=True))
        yield {f"{name} {value}" for name, value in cells if value is not None and len(str(value)) <= _LONGEST}
