"""Exact nearest neighbors by euclidean distance, for vectors of any length: rows of tables, looks of images."""

from __future__ import annotations

import time
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from models import arrays, graph
from models.dataset import ROLES, Role
from models.graph import Neighbors
from models.stage import Progress

if TYPE_CHECKING:
    from models.neighbors.search import Pool, Search

Array = np.ndarray[Any, Any]


def find(
    vectors_path: str, roles: np.ndarray[Any, np.dtype[np.int8]], k: int, out_path: str
) -> Generator[Progress, None, None]:
    """Find every sample's k nearest real and k nearest synthetic samples, and write them to ``out_path``.

    As ``models.neighbors.find``, but the distances are lengths of differences. The search ranks by products too:
    of all vectors b, the one with the largest ``a·b - b·b/2`` is the nearest to a.

    Args:
        vectors_path: ``.npy`` of (N, d) float32.
        roles: (N,) int8, indexes into ``ROLES``.
        k: Length of each list.
        out_path: The file to write; read it with ``models.neighbors.load``.

    Yields:
        Progress in distinct samples.

    Raises:
        ValueError: there are not as many roles as vectors, or k is below 1.
    """
    from models.neighbors.audit import Recall
    from models.neighbors.search import Search

    vectors = arrays.read(vectors_path)
    if len(vectors) != len(roles) or k < 1:
        raise ValueError(f"{len(vectors)} vectors, {len(roles)} roles, k = {k}")
    yield Progress("Finding neighbors", 0, len(vectors))
    search = Search(vectors, k)
    pools = [search.pool(np.flatnonzero(roles == ROLES.index(role))) for role in (Role.REAL, Role.SYNTHETIC)]
    lists = [search.empty(), search.empty()]
    ranking = _Ranking(search)
    began, total = time.monotonic(), len(search.distinct)
    for block in search.blocks():
        own = np.arange(block.start, block.stop)
        for pool, found in zip(pools, lists, strict=True):
            search.settle(own, ranking.nearest(own, pool), pool, found)
        left = (time.monotonic() - began) / block.stop * (total - block.stop)
        yield Progress("Finding neighbors", block.stop, total, left)
    for _, distances in lists:
        np.sqrt(2 * distances, out=distances)  # the search measures half the square
    Recall(True, {}).write(Path(out_path).with_name("recall.json"))
    graph.save(Neighbors(*lists[0], *lists[1]), out_path)


class _Ranking:
    """Finds candidates for the search to measure."""

    def __init__(self, search: Search) -> None:
        self._search = search
        whole = np.asarray(search.vectors[search.distinct], np.float32)
        # Distances do not change with the origin, but near it products lose the fewest digits.
        self._centered = whole - whole.mean(axis=0, dtype=np.float64).astype(np.float32)
        self._halves = np.einsum("nd,nd->n", self._centered, self._centered, dtype=np.float64) / 2

    def nearest(self, own: Array, pool: Pool) -> Array:
        """The distinct vectors nearest to those of ``own``, a few more than k; -1 where there are fewer."""
        from models.neighbors import kernels
        from models.neighbors.search import SPARE, unfound
        from models.threads import threaded

        queries = self._centered[own]
        best, found = unfound(len(own), min(self._search.k + 1 + SPARE, len(pool.groups)))
        rows = np.arange(len(own), dtype=np.int32)
        for first in range(0, len(pool.groups), self._search.candidates):
            part = pool.groups[first : first + self._search.candidates]
            members, halves = self._centered[part].T, self._halves[part].astype(np.float32)

            def compare(some: slice, members: Array = members, halves: Array = halves, part: Array = part) -> None:
                kernels.keep(queries[some] @ members - halves, part, rows[some], best, found)

            threaded(compare, len(own))
        return found
