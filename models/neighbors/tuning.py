"""How much to search, learned from samples that are searched exactly, not guessed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from models.neighbors.clusters import Clusters
from models.neighbors.search import Pool, Search
from models.neighbors.short import Short

Array = np.ndarray[Any, Any]

_TRIED = 256
"""Samples of each role that are searched exactly."""
_WIDER = 2
"""Lists looked into at the most, for each that would do if it were as many for everybody."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Which of the lists near a vector are looked into."""

    depth: int
    """Lists that would do for everybody: what the search costs, or somewhat more."""
    lists: int
    """Of these, no more than so many."""
    margin: float
    """And none whose center is less near than the nearest one by more than that, in nearness."""

    def within(self, most: int) -> Reach:
        """The same reach; where that takes more than ``most`` lists, the nearest so many for everybody."""
        return self if self.depth <= most else Reach(most, most, np.inf)


@dataclass(frozen=True, slots=True)
class Truth:
    """The true neighbors of some samples of one role in one pool."""

    pool: int
    own: Array
    """(n,) int64, their distinct vectors."""
    true: Array
    """(n, k) int32, the distinct vectors nearest to them; -1 for none."""

    def share(self, found: Array) -> float:
        """Share of the true neighbors that stand in lists of all distinct vectors."""
        hits = (found[self.own][:, None, :] == self.true[:, :, None]).any(axis=2)
        return float(hits[self.true >= 0].mean())


def truths(search: Search, pools: list[Pool], roles: Array) -> list[Truth]:
    """Exactly searched samples of each role that there is, in each pool that is not empty."""
    random = np.random.default_rng(1)
    made = []
    for role in np.unique(roles):
        of_role = np.flatnonzero(roles == role)
        own = np.unique(search.group[random.choice(of_role, min(_TRIED, len(of_role)), replace=False)])
        for number, pool in enumerate(pools):
            near = search.nearest(own, pool)
            others = np.where(near == own[:, None], -1, near)[:, : search.k + 1]
            if (others >= 0).any():
                made.append(Truth(number, own, others))
    return made


def lowest(truths: list[Truth], found: list[Array]) -> float:
    """Share of the true neighbors that was found in the worst block."""
    return min((truth.share(found[truth.pool]) for truth in truths), default=1.0)


def reach_for(short: Short, clusters: Clusters, truths: list[Truth], aim: float) -> Reach:
    """How far must be looked for ``aim`` of the true neighbors to be among the members of the lists, in all blocks.

    Where lists lie close many must be looked into, where they lie apart few: a margin takes a quarter fewer in all
    than the same number for everybody.
    """
    told = []
    for truth in truths:
        near = clusters.centers.nearness(short.rows[truth.own])
        home = np.take_along_axis(near, clusters.home[np.maximum(truth.true, 0)], axis=1)
        ranks = (near[:, None, :] > home[:, :, None]).sum(axis=2)[truth.true >= 0]
        told.append((ranks, (near.max(axis=1, keepdims=True) - home)[truth.true >= 0]))
    depth = max((int(np.quantile(ranks, aim, method="higher")) + 1 for ranks, _ in told), default=1)
    lists = min(_WIDER * depth, clusters.count)
    margins = [np.quantile(np.where(ranks < lists, behind, np.inf), aim, method="higher") for ranks, behind in told]
    return Reach(depth, lists, float(max(margins, default=np.inf)))
