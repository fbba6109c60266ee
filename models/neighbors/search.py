"""Blocked exact search: matrix products find the candidates, direct distances decide their order."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise
from typing import Any

import numpy as np

from models.compiled import use_cache
from models.graph import Distances, Numbers

use_cache()

from models.neighbors import kernels  # noqa: E402 - numba must know its cache before it compiles

Array = np.ndarray[Any, Any]

_QUERIES = 1024
"""Distinct vectors searched at once; a block is also the unit of progress and of cancelling."""
_SCRATCH = 32 * 2**20
"""Bytes for a block of candidates, and as many for its products with a block of queries."""
_SPARE = 8
"""Candidates kept beyond k: products are rounded, so the order near the k-th place is not yet certain."""


@dataclass(frozen=True, slots=True)
class Pool:
    """The samples that may be listed: which distinct vectors occur among them, and under which numbers."""

    groups: Array
    """Distinct vectors with at least one member."""
    members: Numbers
    """Numbers of the samples, group by group, ascending within each."""
    starts: Array
    """Where each distinct vector's members start in ``members``; one more entry than distinct vectors."""


class Search:
    """A search over one array of vectors, of which each distinct one is looked up once."""

    def __init__(self, vectors: Array, k: int) -> None:
        self.vectors = np.asarray(vectors)
        self.k = k
        self.distinct, self.group = _distinct(self.vectors)
        self.everyone = self.pool(np.arange(len(self.vectors)))
        width = max(1, 4 * self.vectors.shape[1])
        self.candidates = int(np.clip(_SCRATCH // width, 256, _SCRATCH // (4 * _QUERIES)))

    def pool(self, numbers: Array) -> Pool:
        """The samples ``numbers`` (ascending) as a pool to search in."""
        groups = self.group[numbers]
        counts = np.bincount(groups, minlength=len(self.distinct))
        starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
        members = numbers[np.argsort(groups, kind="stable")].astype(np.int32)
        return Pool(np.flatnonzero(counts), members, starts)

    def empty(self) -> tuple[Numbers, Distances]:
        """Lists to write into, where nobody has a neighbor yet."""
        shape = (len(self.vectors), self.k)
        return np.full(shape, -1, np.int32), np.full(shape, np.inf, np.float32)

    def blocks(self) -> Iterator[slice]:
        """The distinct vectors, block by block."""
        for first in range(0, len(self.distinct), _QUERIES):
            yield slice(first, min(first + _QUERIES, len(self.distinct)))

    def run(self, block: slice, pool: Pool, lists: tuple[Numbers, Distances]) -> None:
        """Fill in ``lists`` for every sample whose vector is in ``block``, from the samples of ``pool``."""
        queries = self.vectors[self.distinct[block]]
        groups = self._nearest(queries, pool)
        numbers, distances = lists

        def fill(rows: slice) -> None:
            rest = kernels.distances(queries[rows], self.vectors, self.distinct, groups[rows])
            kernels.fill(
                block.start + rows.start,
                groups[rows],
                rest,
                pool.members,
                pool.starts,
                self.everyone.members,
                self.everyone.starts,
                numbers,
                distances,
            )

        _threaded(fill, len(queries))

    def _nearest(self, queries: Array, pool: Pool) -> Array:
        """The distinct vectors with the largest products, a few more than k; -1 where there are fewer."""
        width = min(self.k + 1 + _SPARE, len(pool.groups))
        best = np.full((len(queries), width), -np.inf, np.float32)
        where = np.full((len(queries), width), -1, np.int64)
        for first in range(0, len(pool.groups), self.candidates):
            part = pool.groups[first : first + self.candidates]
            products = queries @ self.vectors[self.distinct[part]].T

            def keep(rows: slice, products: Array = products, part: Array = part) -> None:
                kernels.keep(products[rows], part, best[rows], where[rows])

            _threaded(keep, len(queries))
        return where


def _distinct(vectors: Array) -> tuple[Array, Array]:
    """Row of the first sample of each distinct vector, and each sample's distinct vector (both int64)."""
    seen: dict[bytes, int] = {}
    first: list[int] = []
    group = np.empty(len(vectors), np.int64)
    for number, row in enumerate(vectors):
        digest = blake2b(row.tobytes(), digest_size=16).digest()
        at = seen.setdefault(digest, len(first))
        if at == len(first):
            first.append(number)
        group[number] = at
    return np.array(first, np.int64), group


def _threaded(work: Callable[[slice], None], rows: int) -> None:
    """Run ``work`` on even parts of the rows, one thread per core; compiled code runs without Python's lock."""
    parts = min(rows, _threads())
    edges = np.linspace(0, rows, parts + 1).astype(int)
    slices = [slice(a, b) for a, b in pairwise(edges)]
    with ThreadPoolExecutor(max(1, parts)) as pool:
        list(pool.map(work, slices))


def _threads() -> int:
    """Cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
