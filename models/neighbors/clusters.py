"""Vectors in lists of near ones, so that a search looks into a few lists instead of everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from models.neighbors import kernels
from models.threads import threaded

Array = np.ndarray[Any, Any]

_SIZE = 256
"""Vectors in a list, on average."""
_TRAINED = 48
"""Vectors that each center is learned from, on average."""
_ROUNDS = 6
"""Rounds of k-means; more move recall in the third digit only."""
_LONG, _SHORT = 192, 128
"""Vectors longer than the first are shortened to the second."""
_LEARNED = 20_000
"""Vectors that the directions are learned from."""
_ROWS = 1024
"""Rows whose products with all centers are held at once."""


@dataclass(frozen=True, slots=True)
class Clusters:
    """A partition of distinct vectors into lists, each around its center."""

    centers: Array
    """(lists, d) float32, of length 1."""
    home: Array
    """(distinct vectors,) int32, the list that each is in."""

    @property
    def count(self) -> int:
        """How many lists there are."""
        return len(self.centers)


def shortened(vectors: Array, rows: Array, short: bool = True) -> Array:
    """``vectors[rows]`` in the directions that their products depend on most: (rows, at most 128) float32.

    A third of the work finds nearly the same candidates, which are then compared in full.

    Args:
        vectors: (N, d) float32.
        rows: Those that count.
        short: False to leave them whole.
    """
    width = vectors.shape[1]
    if width <= _LONG or not short:
        return np.ascontiguousarray(vectors[rows])
    random = np.random.default_rng(0)
    sample = vectors[rows[np.sort(random.choice(len(rows), min(len(rows), _LEARNED), replace=False))]]
    _, directions = np.linalg.eigh(sample.T @ sample)
    axes = np.ascontiguousarray(directions[:, ::-1][:, :_SHORT], np.float32)
    turned = np.empty((len(rows), axes.shape[1]), np.float32)

    def turn(some: slice) -> None:
        for first in range(some.start, some.stop, _ROWS):
            span = slice(first, min(first + _ROWS, some.stop))
            turned[span] = vectors[rows[span]] @ axes

    threaded(turn, len(rows))
    return turned


def cluster(vectors: Array, rows: Array) -> Clusters:
    """Partition ``vectors[rows]`` by spherical k-means on a sample; the same vectors give the same lists."""
    random = np.random.default_rng(0)
    count = max(1, len(rows) // _SIZE)
    sample = rows[np.sort(random.choice(len(rows), min(len(rows), count * _TRAINED), replace=False))]
    centers = np.array(vectors[sample[random.choice(len(sample), count, replace=False)]])
    for _ in range(_ROUNDS):
        labels = nearest_lists(vectors, sample, centers, 1)[:, 0]
        totals = np.zeros_like(centers)
        kernels.sums(vectors, sample, labels, totals)
        empty = np.bincount(labels, minlength=count) == 0
        totals[empty] = vectors[sample[random.choice(len(sample), int(empty.sum()), replace=False)]]
        length = np.linalg.norm(totals, axis=1, keepdims=True)
        centers = totals / np.maximum(length, np.float32(1e-12))
    return Clusters(centers, nearest_lists(vectors, rows, centers, 1)[:, 0].copy())


def nearest_lists(vectors: Array, rows: Array, centers: Array, width: int) -> Array:
    """The ``width`` lists whose centers are nearest to each of ``vectors[rows]``, nearest first, int32."""
    found = np.empty((len(rows), width), np.int32)
    best = np.full((len(rows), width), -np.inf, np.float32)
    names, all_rows = (np.arange(count, dtype=np.int32) for count in (len(centers), len(rows)))

    def look(some: slice) -> None:
        for first in range(some.start, some.stop, _ROWS):
            span = slice(first, min(first + _ROWS, some.stop))
            kernels.keep(vectors[rows[span]] @ centers.T, names, all_rows[span], best, found)

    threaded(look, len(rows))
    return found
