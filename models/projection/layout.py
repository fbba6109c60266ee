"""UMAP's layout, as a generator that yields its epochs: the same map from the same seed, on any number of cores."""

from __future__ import annotations

import time
from collections.abc import Generator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from models.phrase import phrase
from models.projection import fuzzy, kernels
from models.projection.fuzzy import Edges
from models.stage import Progress
from models.threads import threaded

Array = np.ndarray[Any, Any]
Layout = np.ndarray[Any, np.dtype[np.float32]]

_EXTENT = 10.0
"""Width of the start that UMAP's step sizes are made for."""
_NOISE = 1e-4
"""Added to the start, in the same units, so that samples with the same vector can part."""
_NEGATIVES = 5
_TURNS = 4
"""Parts of an epoch. Within a part the points see each other where they were before it: that is what makes the
layout the same on any number of cores; with fewer parts it would lag behind itself."""
_ALONE = 3_000
"""Up to so many samples one core is as quick as several, and every point sees all others where they are."""
_CROWD = 8_192
"""Random points drawn for each part of an epoch, of which everybody takes some: as many as a cache holds."""


@dataclass(frozen=True, slots=True)
class Descent:
    """What all epochs of a layout have in common."""

    starts: Array
    tails: Array
    rates: Array
    epochs: int
    curve: tuple[float, float]
    seed: int
    others: int
    """Random points come from the first so many."""
    pulls: int
    turns: tuple[int, ...]
    """Where the points of each part of an epoch begin, and where the last ends. Points before the first stay."""
    rate: float = 1.0
    """Learning rate of the first epoch; it falls to 0."""

    def run(self, positions: Array) -> Generator[Progress, None, None]:
        """Move ``positions``, (2 N,) float32, in place; yields the epochs."""
        began = time.monotonic()
        # Who is pulled by points that stay, or moves alone, needs no copy of where the others were.
        after = positions.copy() if len(self.turns) > 2 else positions
        crowd = np.empty((2, _CROWD), np.float32)
        for epoch in range(self.epochs):
            for part, (first, last) in enumerate(pairwise(self.turns)):
                key = (self.seed + epoch * 0x632BE5AB + part * 0x85157AF5) % 2**32
                kernels.draw(positions, self.others, key, crowd)
                self._turn(epoch, key, first, last, positions, after, crowd)
            done = epoch + 1
            left = (time.monotonic() - began) / done * (self.epochs - done)
            yield Progress(phrase("Projecting"), done, self.epochs, left)

    def _turn(
        self, epoch: int, key: int, first: int, last: int, positions: Array, after: Array, crowd: Array
    ) -> None:  # fmt: skip
        """Move the points from ``first`` to ``last``."""
        rate = self.rate * (1 - epoch / self.epochs)

        def move(some: slice) -> None:
            kernels.move(
                first + some.start, first + some.stop, positions, after, self.starts, self.tails, self.rates,
                epoch, key, crowd, _NEGATIVES, self.pulls, rate, *self.curve,
            )  # fmt: skip

        if after is positions and first == 0:
            move(slice(0, last))
            return
        threaded(move, last - first)
        if after is not positions:
            positions[2 * first : 2 * last] = after[2 * first : 2 * last]


def lay_out(
    start: Layout, numbers: Array, distances: Array, min_dist: float, seed: int | None, epochs: int | None = None
) -> Generator[Progress, None, Layout]:
    """Lay out samples by UMAP; yields its epochs, returns (N, 2) float32.

    Args:
        start: (N, 2) float32, where the samples begin; N is at least 4.
        numbers: (N, k) int32, each sample's neighbors, itself first.
        distances: (N, k) float32, their distances, all finite.
        min_dist: How close points may lie.
        seed: For a layout that can be repeated; None for another one each time.
        epochs: Rounds; None for as many as umap-learn takes for so many samples.
    """
    epochs = epochs or (500 if len(start) <= 10_000 else 200)
    yield Progress(phrase("Projecting"), 0, epochs)
    random = np.random.default_rng(seed)
    order, turns = _in_turns(numbers)
    positions = _spread(start, random)[order].ravel()
    descent = Descent(
        *_edges(numbers, distances, order, epochs),
        epochs,
        fuzzy.curve(min_dist),
        int(random.integers(2**32)),
        others=len(start),
        pulls=2,
        turns=turns,
    )
    yield from descent.run(positions)
    xy = np.empty_like(start)
    xy[order] = positions.reshape(-1, 2)
    return xy


def _in_turns(numbers: Array) -> tuple[Array, tuple[int, ...]]:
    """The samples in the order in which they are moved, and where each part of an epoch begins and ends.

    Neighbors are in the same memory, but in different parts, so that they see each other move.
    """
    count = len(numbers)
    if count <= _ALONE:
        return np.arange(count), (0, count)
    local = kernels.walk(numbers)
    parts = [local[turn::_TURNS] for turn in range(_TURNS)]
    return np.concatenate(parts), tuple(np.cumsum([0, *map(len, parts)]).tolist())


def _edges(numbers: Array, distances: Array, order: Array, epochs: int) -> tuple[Array, Array, Array]:
    """Everybody's edges in that order, and how often each pulls; see :func:`kernels.rates`."""
    rank = np.empty(len(order), np.int32)
    rank[order] = np.arange(len(order), dtype=np.int32)
    edges = fuzzy.union(rank[numbers[order]], distances[order])
    return kernels.rates(edges.starts, edges.tails, edges.weights, epochs)


def settle(
    fixed: Layout, numbers: Array, distances: Array, min_dist: float, seed: int | None
) -> Generator[Progress, None, Layout]:
    """Find places for further samples on a map of which nothing moves; returns (n, 2) float32.

    Each begins in the weighted middle of its neighbors on the map, and is then pulled by them and pushed by the
    rest of the map, as umap-learn's ``transform`` does. Where it ends does not depend on the other new samples.

    Args:
        fixed: (M, 2) float32, the map.
        numbers: (n, k) int32, nearest samples on the map, as rows of ``fixed``.
        distances: (n, k) float32, their distances, all finite.
        min_dist: What the map was made with.
        seed: For places that can be repeated.
    """
    count, width = numbers.shape
    epochs = 100 if count <= 10_000 else 30
    yield Progress(phrase("Projecting"), 0, epochs)
    # Column 0 of a list is the sample itself when a map is fitted; here all columns are others.
    padded = np.hstack([np.zeros((count, 1), np.float32), distances])
    weights = fuzzy.memberships(padded, connected=False)[:, 1:]
    share = weights / np.maximum(weights.sum(axis=1, keepdims=True), np.float32(1e-12))
    begin = np.einsum("nk,nkd->nd", share, fixed[numbers])
    nobody = np.zeros(len(fixed), np.int64)
    starts = np.concatenate([nobody, np.arange(0, (count + 1) * width, width)])
    edges = Edges(starts, np.ascontiguousarray(numbers, np.int32).ravel(), np.ascontiguousarray(weights).ravel())
    random = np.random.default_rng(seed)
    positions = np.concatenate([fixed, begin]).astype(np.float32).ravel()
    descent = Descent(
        *kernels.rates(edges.starts, edges.tails, edges.weights, epochs),
        epochs,
        fuzzy.curve(min_dist),
        int(random.integers(2**32)),
        others=len(fixed),
        pulls=1,
        turns=(len(fixed), len(fixed) + count),
        rate=0.25,
    )
    yield from descent.run(positions)
    return positions.reshape(-1, 2)[len(fixed) :]


def _spread(start: Layout, random: np.random.Generator) -> Layout:
    """The start at the size UMAP expects, with a little noise."""
    extent = float(np.abs(start).max())
    scaled = start * (_EXTENT / extent) if extent > 0 else start
    return (scaled + random.normal(scale=_NOISE, size=start.shape)).astype(np.float32)
