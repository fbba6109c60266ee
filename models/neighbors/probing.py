"""Approximate search: every vector is compared with the lists nearest to it, then with its neighbors' neighbors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from models.neighbors import kernels
from models.neighbors.clusters import Clusters, nearest_lists
from models.neighbors.codes import Codes, coded, whole
from models.neighbors.search import Pool, Search, products, unfound
from models.neighbors.short import Short
from models.neighbors.tuning import Reach
from models.threads import threaded

Array = np.ndarray[Any, Any]

_ROWS = 512
"""Queries that a thread compares with a list at once: as many as its cache holds."""
_WIDER = 1.5
"""Candidates kept for each wanted: shortened vectors do not quite agree on the order."""
_SPARE = 3
"""Candidates kept beyond k, because products are rounded."""


class Probing:
    """A search of every distinct vector in the lists near it, in all pools at once.

    The distinct vectors are numbered list by list: what is compared lies together, and so do their neighbors.
    """

    def __init__(self, search: Search, pools: list[Pool], short: Short, clusters: Clusters, reach: Reach) -> None:
        self.search = search
        self.clusters = clusters
        self._short = short
        probed = nearest_lists(short, clusters, reach.lists, reach.margin)
        self.work = int(np.count_nonzero(probed >= 0))
        """Pairs of a query and a list to look into."""
        # Everyone's nearest list first: what is found there turns most of the rest away at first sight.
        self._turns = [kernels.invert(probed[:, :1], clusters.count), kernels.invert(probed[:, 1:], clusters.count)]
        self._width = search.k + 1 + _SPARE
        # Who shortens is content with codes; where that was not enough, the vectors themselves decide.
        self._coarse = short.rows.shape[1] < search.vectors.shape[1]
        self._codes: Codes | None = None
        found = [unfound(len(short), max(1, min(int(_WIDER * self._width), len(pool.groups)))) for pool in pools]
        self._best = [best for best, _ in found]
        self.found = [groups for _, groups in found]
        """What was found in each pool, as :meth:`Search.settle` takes it."""
        self._pools = pools
        self._members = [_by_list(pool.groups, clusters) for pool in pools]

    def run(self) -> Iterator[int]:
        """Compare list by list; yields how many comparisons are behind us, of ``work``."""
        done = 0
        for starts, queries in self._turns:
            for at in range(self.clusters.count):
                some = queries[starts[at] : starts[at + 1]]
                self._look_into(at, some)
                done += len(some)
                yield done
        del self._short, self._members, self._turns  # as large as all else together, and not needed any more

    def rank(self) -> None:
        """Order what was found by whole vectors, and keep the nearest; to be called once, when ``run`` is through.

        Whoever names somebody is told to them as well: who is near is so from both sides, and half of those that
        the lists of one missed are in the lists of the other. It takes a tenth of what neighbors of neighbors do.
        """
        codes = self._codes = coded(self.search) if self._coarse else whole(self.search)
        for number, found in enumerate(self.found):
            best, ranked = unfound(len(found), min(self._width, found.shape[1]))

            def look(some: slice, found: Array = found, best: Array = best, ranked: Array = ranked) -> None:
                own = np.arange(some.start, some.stop)
                kernels.rank(own, codes.vectors, codes.rows, codes.tells, found, best, ranked)

            threaded(look, len(found))
            self._best[number], self.found[number] = best, ranked
        for own in range(len(self._pools)):
            for other in range(len(self._pools)):
                self._answer(codes, own, other)

    def _answer(self, codes: Codes, own: int, other: int) -> None:
        """Tell everyone of the pool ``own`` who of the pool ``other`` names them."""
        theirs = self._pools[other].groups
        starts, members = kernels.invert(self.found[own][theirs], len(self.found[own]))
        members = theirs[members]

        def look(some: slice) -> None:
            kernels.answer(
                some.start,
                some.stop,
                codes.vectors,
                codes.rows,
                codes.tells,
                starts,
                members,
                self._best[other],
                self.found[other],
            )

        threaded(look, len(self.found[other]))

    def refine(self) -> None:
        """Look at everyone's neighbors' neighbors. What is found does not depend on how many cores look."""
        codes = self._codes
        if codes is None:
            raise RuntimeError("refined before anything was ranked")
        for best, found in zip(self._best, self.found, strict=True):
            known = found.copy()

            def look(some: slice, known: Array = known, best: Array = best, found: Array = found) -> None:
                seen = np.full(len(known), -1, np.int32)
                kernels.refine(some.start, some.stop, codes.vectors, codes.rows, codes.tells, known, best, found, seen)

            threaded(look, len(found))

    def complete(self) -> None:
        """Search everywhere for whoever has not enough candidates; else the map would know less of everybody."""
        for number, (pool, found) in enumerate(zip(self._pools, self.found, strict=True)):
            lacking = np.flatnonzero(found[:, min(self.search.k + 1, found.shape[1]) - 1] < 0)
            for first in range(0, len(lacking), _ROWS):
                own = lacking[first : first + _ROWS]
                self.found[number][own] = self.search.nearest(own, pool)[:, : found.shape[1]]

    def _look_into(self, at: int, queries: Array) -> None:
        """Compare ``queries`` with the members of a list."""
        parts = [groups[starts[at] : starts[at + 1]] for starts, groups in self._members]
        edges = np.cumsum([0, *map(len, parts)])
        listed = np.concatenate(parts)
        members, less = self._short.rows[listed], self._short.halves_of(listed)

        def compare(some: slice) -> None:
            for first in range(some.start, some.stop, _ROWS):
                rows = queries[first : min(first + _ROWS, some.stop)]
                together = products(self._short.rows[rows], members, less)
                for number, part in enumerate(parts):
                    span = together[:, edges[number] : edges[number + 1]]
                    kernels.keep(span, part, rows, self._best[number], self.found[number])

        threaded(compare, len(queries))


def _by_list(groups: Array, clusters: Clusters) -> tuple[Array, Array]:
    """Where each list starts in the distinct vectors of a pool, and these, list by list."""
    counts = np.bincount(clusters.home[groups], minlength=clusters.count)
    return np.concatenate([[0], np.cumsum(counts)]), groups
