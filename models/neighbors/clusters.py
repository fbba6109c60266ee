"""Vectors in lists of near ones, so that a search looks into a few lists instead of everywhere.

Where there are many lists, nobody is compared with all of them: they are learned region by region, and whoever
knows one near list finds the others among those whose centers are near to that one's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from models.neighbors import kernels
from models.neighbors.search import halves, products, unfound
from models.neighbors.short import Short
from models.threads import threaded

Array = np.ndarray[Any, Any]

_SIZE = 256
"""Vectors in a list, on average."""
_TRAINED = 48
"""Vectors that each center is learned from, on average."""
_ROUNDS = 6
"""Rounds of k-means; more move recall in the third digit only."""
_SETTLING = 3
"""Rounds of k-means across the borders of regions."""
_ROWS = 1024
"""Rows whose products with all centers are held at once."""
_REGIONS_FROM = 512
"""Lists from which on they are learned region by region."""
_TRIED = 2
"""Regions whose lists are looked at for the nearest one, before those beside it."""
_BESIDE = 128
"""Lists beside one's own that are looked at for a nearer one."""
_AROUND = 512
"""Lists beside one's own that several are looked for among, at the least."""
_AMPLE = 24
"""Likewise, for each that is wanted."""


@dataclass(frozen=True, slots=True)
class Centers:
    """Points that vectors are assigned to."""

    rows: Array
    """(centers, d) float32; of length 1 where vectors are."""
    less: Array | None
    """What is subtracted from products with each; None for nothing."""

    def __len__(self) -> int:
        return len(self.rows)

    def nearness(self, queries: Array) -> Array:
        """How near each query is to each center: the larger the nearer."""
        return products(queries, self.rows, self.less)

    def some(self, which: Array) -> Centers:
        """The centers of these numbers."""
        return Centers(self.rows[which], None if self.less is None else self.less[which])


@dataclass(frozen=True, slots=True)
class Clusters:
    """A partition of distinct vectors into lists, each around its center."""

    centers: Centers
    home: Array
    """(distinct vectors,) int32, the list that each is in."""

    @property
    def count(self) -> int:
        """How many lists there are."""
        return len(self.centers)

    def ordered(self, order: Array) -> Clusters:
        """The same lists, of vectors in that order."""
        return Clusters(self.centers, self.home[order])


def cluster(short: Short) -> Clusters:
    """Partition vectors by k-means on a sample of them; the same vectors give the same lists."""
    random = np.random.default_rng(0)
    everybody = np.arange(len(short), dtype=np.int32)
    count = max(1, len(short) // _SIZE)
    sample = np.sort(random.choice(everybody, min(len(short), count * _TRAINED), replace=False))
    if count < _REGIONS_FROM:
        centers = _learned(short, sample, count, random)
        return Clusters(centers, nearest(short, everybody, centers)[:, 0].copy())
    regions = _learned(short, sample, round(count**0.5), random)
    parts = _split(short, sample, nearest(short, sample, regions)[:, 0], len(regions), count, random)
    centers = _around(np.concatenate(parts), short)
    within = np.split(np.arange(len(centers), dtype=np.int32), np.cumsum([len(part) for part in parts])[:-1])
    labels = _homes(short, sample, regions, within, centers)
    for _ in range(_SETTLING):
        centers = _moved(short, sample, labels, centers, random)
        labels = _among(short, sample, labels[:, None], beside(centers, _BESIDE), centers, 1)[1][:, 0]
    return Clusters(centers, _homes(short, everybody, regions, within, centers))


def _homes(short: Short, rows: Array, regions: Centers, within: list[Array], centers: Centers) -> Array:
    """The list nearest to each of ``short.rows[rows]``, as well as it can be found without looking at all of them."""
    near = nearest(short, rows, regions, min(_TRIED, len(regions)))
    _, home = _among(short, rows, near, within, centers, 1)
    return _among(short, rows, home, beside(centers, _BESIDE), centers, 1)[1][:, 0].copy()


def nearest_lists(short: Short, clusters: Clusters, width: int, margin: float = np.inf) -> Array:
    """The ``width`` lists whose centers are nearest to each vector, nearest first, int32.

    Looked for among the lists beside one's own: all but very few of those that are truly nearest. -1 stands for
    those that are less near than the nearest by more than ``margin``.
    """
    everybody = np.arange(len(short), dtype=np.int32)
    choices = beside(clusters.centers, max(_AROUND, _AMPLE * width))
    best, found = _among(short, everybody, clusters.home[:, None], choices, clusters.centers, width)
    found[best < best[:, :1] - margin] = -1
    return found


def nearest(short: Short, rows: Array, centers: Centers, width: int = 1) -> Array:
    """The ``width`` centers nearest to each of ``short.rows[rows]``, nearest first, int32."""
    best, found = unfound(len(rows), width)
    names, places = (np.arange(count, dtype=np.int32) for count in (len(centers), len(rows)))

    def look(some: slice) -> None:
        for first in range(some.start, some.stop, _ROWS):
            span = slice(first, min(first + _ROWS, some.stop))
            kernels.keep(centers.nearness(short.rows[rows[span]]), names, places[span], best, found)

    threaded(look, len(rows))
    return found


def beside(centers: Centers, width: int) -> Array:
    """The centers nearest to each, itself among them: (centers, at most ``width``) int32."""
    width = min(width, len(centers))
    near = np.empty((len(centers), width), np.int32)
    for first in range(0, len(centers), _ROWS):
        apart = -centers.nearness(centers.rows[first : first + _ROWS])
        near[first : first + _ROWS] = np.argpartition(apart, width - 1, axis=1)[:, :width]
    return near


def _among(
    short: Short, rows: Array, guesses: Array, choices: Sequence[Array] | Array, centers: Centers, width: int
) -> tuple[Array, Array]:
    """The ``width`` centers nearest to each of ``short.rows[rows]``, of the choices for its guesses: how near, which.

    Nearest first.
    """
    best, found = unfound(len(rows), width)
    for guess in guesses.T:
        starts, members = kernels.invert(guess[:, None], len(choices))

        def look(some: slice, starts: Array = starts, members: Array = members) -> None:
            for at in range(some.start, some.stop):
                near = centers.some(choices[at])
                for first in range(starts[at], starts[at + 1], _ROWS):
                    places = members[first : min(first + _ROWS, starts[at + 1])]
                    kernels.keep(near.nearness(short.rows[rows[places]]), choices[at], places, best, found)

        threaded(look, len(choices))
    return best, found


def _learned(short: Short, sample: Array, count: int, random: np.random.Generator) -> Centers:
    """Learn so many centers from a sample of the vectors."""
    centers = _around(short.rows[sample[random.choice(len(sample), count, replace=False)]], short)
    for _ in range(_ROUNDS):
        centers = _moved(short, sample, nearest(short, sample, centers)[:, 0], centers, random)
    return centers


def _split(
    short: Short, sample: Array, region: Array, regions: int, count: int, random: np.random.Generator
) -> list[Array]:
    """Learn ``count`` centers or so, region by region, as many in each as there are vectors for."""
    parts = []
    for at in range(regions):
        own = sample[region == at]
        if len(own):
            parts.append(_chained(_learned(short, own, max(1, round(count * len(own) / len(sample))), random)))
        else:
            parts.append(np.empty((0, short.rows.shape[1]), np.float32))
    return parts


def _moved(short: Short, sample: Array, labels: Array, centers: Centers, random: np.random.Generator) -> Centers:
    """The middles of the vectors assigned to each center; random vectors where there are none."""
    totals = np.zeros_like(centers.rows)
    kernels.sums(short.rows, sample, labels, totals)
    members = np.bincount(labels, minlength=len(centers))
    empty = members == 0
    totals[empty] = short.rows[sample[random.choice(len(sample), int(empty.sum()), replace=False)]]
    length = np.maximum(members, 1) if short.less is not None else np.linalg.norm(totals, axis=1)
    return _around(totals / np.maximum(length, 1e-12)[:, None].astype(np.float32), short)


def _around(rows: Array, short: Short) -> Centers:
    return Centers(rows, None if short.less is None else halves(rows))


def _chained(centers: Centers) -> Array:
    """The rows of centers, each followed by the nearest that is left: lists near each other lie together."""
    near = centers.nearness(centers.rows)
    order = [0]
    near[:, 0] = -np.inf
    while len(order) < len(centers):
        order.append(int(near[order[-1]].argmax()))
        near[:, order[-1]] = -np.inf
    return np.asarray(centers.rows[order])
