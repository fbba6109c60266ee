"""A space: the samples of one modality, which are embedded, compared and mapped together.

A workspace may hold several (images beside captions): each has its map, decisions are shared. Within a space
samples are counted 0, 1, 2 ... ; stages know no others. What they made is spread over all samples when it is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from models.dataset import Dataset
from models.graph import Neighbors
from models.store import CONTENT_BYTES, Store

Ranges = tuple[tuple[int, int], ...]
"""First sample and number of samples of each run of samples, in order."""
Places = Sequence[Sequence[int]] | NDArray[np.int64]
"""Where the samples of a space lie among all: runs of them, or the sorted number of each."""


@dataclass(frozen=True, slots=True, eq=False)
class Space:
    """The samples of one modality."""

    modality: str
    datasets: tuple[Dataset, ...]
    ranges: Ranges
    """Where its samples lie among all; one run from 0 where there are no others."""
    roles: NDArray[np.int8]
    """``(M,)`` role codes."""
    digests: tuple[bytes, ...]
    """Content hashes of each dataset, 16 bytes a sample."""
    sample: tuple[str, NDArray[np.int64]] | None = None
    """Where only some of the samples are mapped: the key of the stage that chose them, and their sorted numbers."""
    whole_size: int = 0
    """With ``sample``: how many samples it was chosen from."""

    @property
    def size(self) -> int:
        """M."""
        return len(self.roles)

    @property
    def places(self) -> Ranges | str:
        """What is remembered of where its samples lie: runs of them, or the key of the sample."""
        return self.sample[0] if self.sample else self.ranges

    @property
    def is_whole(self) -> bool:
        """Whether samples have the same numbers in the space and in the workspace."""
        return self.sample is None and is_whole(self.ranges)

    @property
    def contents(self) -> bytes:
        """The content hash of every sample, 16 bytes each, joined."""
        return b"".join(self.digests)

    @property
    def numbers(self) -> NDArray[np.int64]:
        """``(M,)`` the number in the workspace of each sample."""
        return self.sample[1] if self.sample else numbers_of(self.ranges)

    @property
    def within(self) -> tuple[Dataset, ...]:
        """The datasets as if there were no others: their samples counted within the space."""
        rows = [len(digest) // CONTENT_BYTES for digest in self.digests]
        firsts = (np.cumsum(rows) - rows).tolist()
        return tuple(
            replace(dataset, first=first, rows=count)
            for dataset, first, count in zip(self.datasets, firsts, rows, strict=True)
        )

    @property
    def fields(self) -> tuple[str, ...]:
        """Columns that can be compared: those of every dataset that are no id, label, group or role."""
        apart = {name for dataset in self.datasets for name in _apart(dataset)}
        shared = set.intersection(*({column.name for column in dataset.columns} for dataset in self.datasets))
        return tuple(c.name for c in self.datasets[0].columns if c.name in shared - apart)

    @property
    def unshared(self) -> tuple[str, ...]:
        """Columns that some datasets have and others lack; they are not compared."""
        names = dict.fromkeys(column.name for dataset in self.datasets for column in dataset.columns)
        apart = {name for dataset in self.datasets for name in _apart(dataset)}
        return tuple(name for name in names if name not in {*self.fields, *apart})


def modalities(datasets: Sequence[Dataset]) -> tuple[str, ...]:
    """The spaces there are, in the order of their first datasets."""
    return tuple(dict.fromkeys(dataset.plan.modality for dataset in datasets))


def space_of(store: Store, datasets: Sequence[Dataset], roles: NDArray[np.int8], modality: str) -> Space:
    """The space of a modality.

    Args:
        store: where content hashes are kept.
        datasets: all datasets.
        roles: ``(N,)`` role codes of all samples.
        modality: which of them belong to it.
    """
    own = tuple(dataset for dataset in datasets if dataset.plan.modality == modality)
    ranges: list[tuple[int, int]] = []
    for dataset in own:
        if ranges and sum(ranges[-1]) == dataset.first:
            ranges[-1] = (ranges[-1][0], ranges[-1][1] + dataset.rows)
        else:
            ranges.append((dataset.first, dataset.rows))
    mine = roles[numbers_of(ranges)] if len(own) < len(datasets) else roles
    return Space(modality, own, tuple(ranges), mine, tuple(store.tables.contents(dataset.number) for dataset in own))


def numbers_of(ranges: Sequence[Sequence[int]]) -> NDArray[np.int64]:
    """The numbers of the samples in these runs."""
    parts = [np.arange(first, first + rows, dtype=np.int64) for first, rows in ranges]
    return np.concatenate(parts) if parts else np.zeros(0, np.int64)


def is_whole(ranges: Sequence[Sequence[int]]) -> bool:
    """Whether samples have the same numbers in the space and in the workspace."""
    return len(ranges) == 0 or (len(ranges) == 1 and ranges[0][0] == 0)


def _placed(places: Places) -> NDArray[np.int64] | None:
    """The numbers of samples; None where they are the same in the space and in the workspace."""
    if isinstance(places, np.ndarray):
        return places
    return None if is_whole(places) else numbers_of(places)


def spread_positions(xy: NDArray[np.float32], places: Places) -> NDArray[np.float32]:
    """Positions ``(M, 2)`` of a space as positions of all samples up to its last; NaN for those of other spaces."""
    return spread_values(xy, places)


def spread_values(values: NDArray[np.float32], places: Places) -> NDArray[np.float32]:
    """A value, or a row of them, for each sample of a space as one for all samples up to its last; NaN for others."""
    numbers = _placed(places)
    if numbers is None:
        return values
    whole = np.full((int(numbers[-1]) + 1, *values.shape[1:]), np.nan, np.float32)
    whole[numbers] = values
    return whole


def spread_neighbors(near: Neighbors, places: Places) -> Neighbors:
    """Neighbors within a space as neighbors of all samples up to its last; those of other spaces have none."""
    numbers = _placed(places)
    if numbers is None:
        return near
    own = np.append(numbers, -1).astype(np.int32)  # -1, for nobody, stays -1
    size = int(numbers[-1]) + 1

    def lists(found: NDArray[np.int32], far: NDArray[np.float32]) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        named = np.full((size, found.shape[1]), -1, np.int32)
        apart = np.full((size, found.shape[1]), np.inf, np.float32)
        named[numbers], apart[numbers] = own[found], far
        return named, apart

    return Neighbors(*lists(near.real, near.real_distance), *lists(near.synthetic, near.synthetic_distance))


def _apart(dataset: Dataset) -> tuple[str, ...]:
    """Columns that name, judge or group a sample, and so say nothing of what it is like."""
    plan = dataset.plan
    return tuple(
        name for name in (plan.id_column, plan.label, plan.role_column, *plan.groups, *(plan.position or ())) if name
    )
