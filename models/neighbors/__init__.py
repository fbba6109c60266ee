"""Nearest neighbors, real and synthetic apart, of every sample: exact up to 20,000, beyond audited."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from models import arrays, graph
from models.compiled import use_cache
from models.dataset import ROLES, Role
from models.graph import Neighbors, load, pooled
from models.phrase import Phrase, phrase
from models.stage import Progress, Stage

if TYPE_CHECKING:
    from models.neighbors.audit import Recall
    from models.neighbors.probing import Probing
    from models.neighbors.search import Lists, Metric, Pool, Search
    from models.neighbors.tuning import Truth

__all__ = ["EXACT_UP_TO", "VERSION", "Neighbors", "find", "load", "pooled", "recall_of", "stage", "warm"]

VERSION = 4
EXACT_UP_TO = 20_000
"""Distinct vectors up to which everything is compared with everything."""
_BY_LISTS = 0.9
"""Share of the true neighbors that near lists are to hold; the rest is found as neighbors of neighbors."""
_BY_LISTS_ALONE = 0.98
"""Likewise, where shortened vectors and neighbors of neighbors did not find enough."""
_LEAST = 0.955
"""Where less is found the search begins again, at last exactly if that can be afforded."""
_EXACT_AT_MOST = 100_000
"""Distinct vectors that are searched exactly where nothing is near anything; at a million it would take hours."""
_DEEPEST = 48
"""Lists looked into beyond that: some five times what vectors with structure take. What is found is told."""
_AIM = 0.96
"""Share that is aimed at in every block; what is promised is 0.95."""
_ROUNDS = 3
"""Neighbors of neighbors are looked at no more often than that."""
_ROUNDS_AT_LAST = 8
"""Likewise, where nothing else is left to be tried."""
_GAIN = 0.002
"""And no more once a round finds less than that share."""
_WORTH = 0.3
"""Where a larger share of the lists would be needed, exact search is as quick."""
_FEW = 2_000
"""A pool of no more distinct vectors is searched exactly: near lists might not hold any of them."""
RECALL = "recall.json"
"""Name of the file beside the graph that says how good it is."""

Array = np.ndarray[Any, Any]


def stage(parents: tuple[str, ...], k: int) -> Stage:
    """The search as a value; ``parents`` are the keys of the vectors and of the roles."""
    return Stage("neighbors", VERSION, (("k", k),), tuple(parents))


def find(
    vectors_path: str,
    roles: np.ndarray[Any, np.dtype[np.int8]],
    k: int,
    out_path: str,
    exact_up_to: int = EXACT_UP_TO,
    metric: Metric = "cosine",
) -> Generator[Progress, None, None]:
    """Find every sample's k nearest real and k nearest synthetic samples, and write them to ``out_path``.

    Exact, up to the rounding of float32, for as many distinct vectors as ``exact_up_to``. Beyond, samples are
    compared with the lists of samples near them and with their neighbors' neighbors, as much as a few hundred of
    which the truth is known ask for; then the recall is measured on 1,000 others. It lies in ``recall.json``
    beside ``out_path``; ``recall_of`` reads it. Samples of the same vector are at exactly 0 and are searched once.

    Where nothing is near anything, up to 100,000 are searched exactly all the same; of more, what a bounded search
    finds is taken, whatever its recall.

    Args:
        vectors_path: ``.npy`` of (N, d) float32; with cosine distances each row of length 1.
        roles: (N,) int8, indexes into ``ROLES``.
        k: Length of each list.
        out_path: The file to write; read it with ``load``.
        exact_up_to: Distinct vectors up to which the search is exact.
        metric: Cosine distances, or lengths of differences.

    Yields:
        Progress in distinct samples, or in comparisons with lists.

    Raises:
        ValueError: there are not as many roles as vectors, or k is below 1.
    """
    from models.neighbors.audit import Recall
    from models.neighbors.search import Search
    from models.threads import team

    vectors = arrays.read(vectors_path)
    if len(vectors) != len(roles) or k < 1:
        raise ValueError(f"{len(vectors)} vectors, {len(roles)} roles, k = {k}")
    yield Progress(phrase("Finding neighbors"), 0, len(vectors))
    recall = None
    with team():
        search = Search(vectors, k, metric)
        lists = [search.empty(), search.empty()]
        if len(search.distinct) > exact_up_to:
            recall = yield from _approximately(search, lists, roles)
        if recall is None:
            yield from _exactly(search, lists, roles)
            recall = Recall(True, {})
    if metric == "euclidean":
        for _, distances in lists:
            np.sqrt(2 * distances, out=distances)  # the search measures half the square
    recall.write(Path(out_path).with_name(RECALL))
    graph.save(Neighbors(*lists[0], *lists[1]), out_path)


def recall_of(graph_path: str) -> Recall:
    """How good the graph in that file is.

    Raises:
        OSError: nothing is known about it.
        ValueError: the file is damaged.
    """
    from models.neighbors.audit import read

    return read(Path(graph_path).with_name(RECALL))


def _pools(search: Search, roles: Array) -> list[Pool]:
    """The real and the synthetic samples."""
    return [search.pool(np.flatnonzero(roles == ROLES.index(role))) for role in (Role.REAL, Role.SYNTHETIC)]


def _exactly(search: Search, lists: list[Lists], roles: Array) -> Iterator[Progress]:
    """Compare everything with everything."""
    pools = _pools(search, roles)
    total = len(search.distinct)
    began = time.monotonic()
    for block in search.blocks():
        own = np.arange(block.start, block.stop)
        for pool, found in zip(pools, lists, strict=True):
            search.run(own, pool, found)
        yield _progress(phrase("Finding neighbors"), block.stop, total, began)


def _approximately(search: Search, lists: list[Lists], roles: Array) -> Generator[Progress, None, Recall | None]:
    """Compare with near lists only; returns the measured recall, None where exact search is to be done instead."""
    from models.neighbors import audit

    affordable = len(search.distinct) <= _EXACT_AT_MOST
    if all(len(pool.groups) <= _FEW for pool in _pools(search, roles)):
        return None
    for fewer, share in ((True, _BY_LISTS), (False, _BY_LISTS_ALONE)):
        yield Progress(phrase("Finding neighbors"), 0, len(search.distinct))
        candidates = yield from _attempt(search, roles, fewer, share, affordable)
        if candidates is not None:
            break
    else:
        return None
    pools = _pools(search, roles)
    found = iter(candidates)
    del candidates
    yield from _settle(search, pools, lists, [next(found) if len(pool.groups) > _FEW else None for pool in pools])
    yield Progress(phrase("Checking neighbors"), 0, 0)
    return audit.measure(search, pools, lists, roles)


def _attempt(
    search: Search, roles: Array, fewer: bool, share: float, affordable: bool
) -> Generator[Progress, None, list[Array] | None]:
    """What lists of near vectors hold of everyone's neighbors in each large pool.

    Args:
        search: What to search; its distinct vectors are numbered anew.
        roles: (N,) int8.
        fewer: Whether the vectors are shortened.
        share: Of the true neighbors, that the lists are to hold.
        affordable: Whether there is exact search to fall back to.

    Returns:
        None where too little was found, unless nothing else is left to be tried.
    """
    from models.neighbors import tuning
    from models.neighbors.clusters import cluster
    from models.neighbors.probing import Probing
    from models.neighbors.short import shortened

    short = shortened(search, fewer)
    clusters = cluster(short)
    order = np.argsort(clusters.home, kind="stable")
    search.renumber(order)
    short, clusters = short.ordered(order), clusters.ordered(order)
    many = [pool for pool in _pools(search, roles) if len(pool.groups) > _FEW]
    truths = tuning.truths(search, many, roles)
    reach = tuning.reach_for(short, clusters, truths, share)
    last = not fewer and not affordable
    most = max(1, int(_WORTH * clusters.count)) if affordable else _DEEPEST
    if reach.depth > most and not last:
        return None
    probed = Probing(search, many, short, clusters, reach.within(most))
    del short
    yield from _probe(probed, truths, _ROUNDS_AT_LAST if last else _ROUNDS)
    return probed.found if last or tuning.lowest(truths, probed.found) >= _LEAST else None


def _probe(probed: Probing, truths: list[Truth], rounds: int) -> Iterator[Progress]:
    """Look into the lists, then at neighbors of neighbors until enough of the truth is found."""
    from models.neighbors import tuning

    began = time.monotonic()
    for done in probed.run():
        yield _progress(phrase("Finding neighbors"), done, probed.work, began)
    yield Progress(phrase("Refining neighbors"), 0, 0)
    probed.rank()
    before, reached = -np.inf, tuning.lowest(truths, probed.found)
    for _ in range(rounds):
        if reached >= _AIM or reached < before + _GAIN:
            break
        yield Progress(phrase("Refining neighbors"), 0, 0)
        probed.refine()
        before, reached = reached, tuning.lowest(truths, probed.found)
    probed.complete()


def _settle(
    search: Search, pools: list[Pool], lists: list[Lists], candidates: list[Array | None]
) -> Iterator[Progress]:
    """Measure what was found in each pool and put it into the lists; None where all of the pool is to be compared."""
    began = time.monotonic()
    for block in search.blocks():
        own = np.arange(block.start, block.stop)
        for pool, found, listed in zip(pools, candidates, lists, strict=True):
            search.settle(own, search.nearest(own, pool) if found is None else found[block], pool, listed)
        yield _progress(phrase("Measuring neighbors"), block.stop, len(search.distinct), began)


def _progress(what: Phrase, done: int, total: int, began: float) -> Progress:
    left = (time.monotonic() - began) / done * (total - done) if done else None
    return Progress(what, done, total, left)


def warm() -> None:
    """Compile (or read from the cache) what the search runs, before there is anything to search."""
    use_cache()
    from models.neighbors import audit
    from models.neighbors.clusters import cluster
    from models.neighbors.probing import Probing
    from models.neighbors.search import Search
    from models.neighbors.short import LONG, shortened
    from models.neighbors.tuning import Reach

    for width in (2, LONG + 1):  # shortened ones are compared by other code
        vectors, roles = np.eye(3, width, dtype=np.float32), np.zeros(3, np.int8)
        search = Search(vectors, 1)
        pools, lists = [search.pool(np.arange(3))] * 2, [search.empty(), search.empty()]
        search.run(np.arange(len(search.distinct)), pools[0], lists[0])
        short = shortened(search)
        probed = Probing(search, pools, short, cluster(short), Reach(1, 1, np.inf))
        for _ in probed.run():
            pass
        probed.rank()
        probed.refine()
        probed.complete()
        audit.measure(search, pools, lists, roles)
