"""UMAP's layout, as a generator that yields its epochs: the same map from the same seed, on any number of cores."""

from __future__ import annotations

import time
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

import numpy as np

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
    first: int = 0
    """The first point that may move."""
    rate: float = 1.0
    """Learning rate of the first epoch; it falls to 0."""

    def run(self, positions: Array) -> Generator[Progress, None, None]:
        """Move ``positions``, (2 N,) float32, in place; yields the epochs."""
        began = time.monotonic()
        size = len(self.starts) - 1 - self.first
        turns = 1 if size <= _ALONE else _TURNS
        after = positions if turns == 1 else positions.copy()
        for epoch in range(self.epochs):
            for turn in range(turns):
                heads = len(range(self.first + turn, self.first + size, turns))
                self._turn(epoch, turn, turns, heads, positions, after)
            done = epoch + 1
            yield Progress("Projecting", done, self.epochs, (time.monotonic() - began) / done * (self.epochs - done))

    def _turn(self, epoch: int, turn: int, turns: int, heads: int, positions: Array, after: Array) -> None:
        """Move every point whose turn it is."""
        first = self.first + turn
        key = (self.seed + epoch * 0x632BE5AB) % 2**32
        rate = self.rate * (1 - epoch / self.epochs)

        def move(some: slice) -> None:
            kernels.move(
                first + some.start * turns, first + some.stop * turns - turns + 1, turns, positions, after,
                self.starts, self.tails, self.rates, epoch, key, self.others, _NEGATIVES, self.pulls, rate, *self.curve,
            )  # fmt: skip

        if turns == 1:
            move(slice(0, heads))
            return
        threaded(move, heads)
        pairs, moved = positions.reshape(-1, 2), after.reshape(-1, 2)
        pairs[first::turns] = moved[first::turns]


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
    yield Progress("Projecting", 0, epochs)
    edges = fuzzy.union(numbers, distances)
    random = np.random.default_rng(seed)
    positions = _spread(start, random).ravel()
    descent = Descent(
        *kernels.rates(edges.starts, edges.tails, edges.weights, epochs),
        epochs,
        fuzzy.curve(min_dist),
        int(random.integers(2**32)),
        others=len(start),
        pulls=2,
    )
    yield from descent.run(positions)
    return positions.reshape(-1, 2)


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
    yield Progress("Projecting", 0, epochs)
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
        first=len(fixed),
        rate=0.25,
    )
    yield from descent.run(positions)
    return positions.reshape(-1, 2)[len(fixed) :]


def _spread(start: Layout, random: np.random.Generator) -> Layout:
    """The start at the size UMAP expects, with a little noise."""
    extent = float(np.abs(start).max())
    scaled = start * (_EXTENT / extent) if extent > 0 else start
    return (scaled + random.normal(scale=_NOISE, size=start.shape)).astype(np.float32)
