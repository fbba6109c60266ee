"""Blocked exact search: matrix products find the candidates, direct distances decide their order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from models.compiled import use_cache
from models.graph import Distances, Numbers

use_cache()

from models.neighbors import kernels  # noqa: E402 - numba must know its cache before it compiles
from models.neighbors.same import same_rows  # noqa: E402
from models.threads import threaded  # noqa: E402

Array = np.ndarray[Any, Any]
Lists = tuple[Numbers, Distances]
Metric = Literal["cosine", "euclidean"]

_QUERIES = 1024
"""Distinct vectors searched at once; a block is also the unit of progress and of cancelling."""
_SCRATCH = 4 * 2**20
"""Bytes for a block of candidates, and as many for its products with a block of queries: what caches hold."""
SPARE = 8
"""Candidates kept beyond k: products are rounded, so the order near the k-th place is not yet certain."""


@dataclass(frozen=True, slots=True)
class Pool:
    """The samples that may be listed: which distinct vectors occur among them, and under which numbers."""

    groups: Array
    """Distinct vectors with at least one member, ascending; int32."""
    members: Numbers
    """Numbers of the samples, group by group, ascending within each."""
    starts: Array
    """Where each distinct vector's members start in ``members``; one more entry than distinct vectors."""


class Search:
    """A search over one array of vectors, of which each distinct one is looked up once.

    The largest products tell who is nearest: of vectors of length 1 as they are, of others because of all b, the
    one with the largest ``a·b - b·b/2`` is the nearest to a.
    """

    def __init__(self, vectors: Array, k: int, metric: Metric = "cosine") -> None:
        self.vectors = np.asarray(vectors)
        self.k = k
        self.metric = metric
        self.distinct, self.group = same_rows(self.vectors)
        self.everyone = self.pool(np.arange(len(self.vectors)))
        width = max(1, 4 * self.vectors.shape[1])
        self.candidates = int(np.clip(_SCRATCH // width, 256, _SCRATCH // (4 * _QUERIES)))
        # Distances do not change with the origin, but near it products lose the fewest digits.
        self._origin = None if metric == "cosine" else _middle(self.vectors)

    def renumber(self, order: Array) -> None:
        """Number the distinct vectors in another order; pools made before are void."""
        places = np.empty(len(order), np.int32)
        places[order] = np.arange(len(order), dtype=np.int32)
        self.distinct, self.group = self.distinct[order], places[self.group]
        self.everyone = self.pool(np.arange(len(self.vectors)))

    def rows(self, groups: Array | slice) -> Array:
        """The distinct vectors of these numbers, (n, d) float32, about the origin that suits products best."""
        rows = self.vectors[self.distinct[groups]]
        return rows if self._origin is None else rows - self._origin

    def halves(self, rows: Array) -> Array | None:
        """What is subtracted from products with ``rows`` before they are compared; None for nothing."""
        return halves(rows) if self.metric == "euclidean" else None

    def pool(self, numbers: Array) -> Pool:
        """The samples ``numbers`` (ascending) as a pool to search in."""
        groups = self.group[numbers]
        counts = np.bincount(groups, minlength=len(self.distinct))
        starts = np.concatenate([[0], np.cumsum(counts)])
        members = numbers[np.argsort(groups, kind="stable")].astype(np.int32)
        return Pool(np.flatnonzero(counts).astype(np.int32), members, starts)

    def empty(self) -> Lists:
        """Lists to write into, where nobody has a neighbor yet."""
        shape = (len(self.vectors), self.k)
        return np.full(shape, -1, np.int32), np.full(shape, np.inf, np.float32)

    def blocks(self) -> Iterator[slice]:
        """The distinct vectors, block by block."""
        for first in range(0, len(self.distinct), _QUERIES):
            yield slice(first, min(first + _QUERIES, len(self.distinct)))

    def run(self, own: Array, pool: Pool, lists: Lists) -> None:
        """Fill in ``lists`` for every sample whose distinct vector is in ``own``, from the samples of ``pool``."""
        self.settle(own, self.nearest(own, pool), pool, lists)

    def settle(self, own: Array, found: Array, pool: Pool, lists: Lists) -> None:
        """Measure the candidates ``found`` (one row for each of ``own``) and fill in ``lists`` from the nearest."""
        queries = self.vectors[self.distinct[own]]
        numbers, distances = lists

        def fill(rows: slice) -> None:
            apart = kernels.distances(queries[rows], self.vectors, self.distinct, found[rows])
            kernels.fill(
                own[rows],
                found[rows],
                apart,
                pool.members,
                pool.starts,
                self.everyone.members,
                self.everyone.starts,
                numbers,
                distances,
            )

        threaded(fill, len(own))

    def nearest(self, own: Array, pool: Pool) -> Array:
        """The distinct vectors with the largest products, a few more than k; -1 where there are fewer."""
        queries = self.rows(own)
        best, found = unfound(len(own), min(self.k + 1 + SPARE, len(pool.groups)))
        rows = np.arange(len(own), dtype=np.int32)
        for first in range(0, len(pool.groups), self.candidates):
            part = pool.groups[first : first + self.candidates]
            members = self.rows(part)
            less = self.halves(members)

            def compare(some: slice, members: Array = members, less: Array | None = less, part: Array = part) -> None:
                kernels.keep(products(queries[some], members, less), part, rows[some], best, found)

            threaded(compare, len(own))
        return found


def unfound(rows: int, width: int) -> tuple[Array, Array]:
    """The largest products so far and the distinct vectors they belong to, before there are any."""
    return np.full((rows, width), -np.inf, np.float32), np.full((rows, width), -1, np.int32)


def products(queries: Array, members: Array, less: Array | None) -> Array:
    """How near each query is to each member: the larger the nearer; ``less`` are the members' halves."""
    together: Array = queries @ members.T
    if less is not None:
        together -= less
    return together


def halves(rows: Array) -> Array:
    """Half the squared length of each row, float32."""
    squares: Array = np.einsum("nd,nd->n", rows, rows, dtype=np.float64)
    return (squares / 2).astype(np.float32)


def _middle(vectors: Array) -> Array:
    """The mean of all vectors, float32; read in blocks, so that they need not all be in memory."""
    total = np.zeros(vectors.shape[1])
    for first in range(0, len(vectors), _QUERIES):
        total += vectors[first : first + _QUERIES].sum(axis=0, dtype=np.float64)
    return (total / max(1, len(vectors))).astype(np.float32)
