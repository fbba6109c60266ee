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


def depth_for(short: Short, clusters: Clusters, truths: list[Truth], aim: float) -> int:
    """How many lists must be looked into for ``aim`` of the true neighbors to be among their members, in all blocks."""
    deepest = 1
    for truth in truths:
        products = clusters.centers.nearness(short.rows[truth.own])
        home = np.take_along_axis(products, clusters.home[np.maximum(truth.true, 0)], axis=1)
        ranks = (products[:, None, :] > home[:, :, None]).sum(axis=2)[truth.true >= 0]
        deepest = max(deepest, int(np.quantile(ranks, aim, method="higher")) + 1)
    return deepest
