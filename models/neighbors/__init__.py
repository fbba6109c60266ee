"""Exact nearest neighbors, real and synthetic apart, of every sample."""

from __future__ import annotations

import time
from collections.abc import Generator
from typing import Any

import numpy as np

from models import arrays, graph
from models.compiled import use_cache
from models.dataset import ROLES, Role
from models.graph import Neighbors, load, pooled
from models.stage import Progress, Stage

__all__ = ["VERSION", "Neighbors", "find", "load", "pooled", "stage", "warm"]

VERSION = 1


def stage(parents: tuple[str, ...], k: int) -> Stage:
    """The search as a value; ``parents`` are the keys of the vectors and of the roles."""
    return Stage("neighbors", VERSION, (("k", k),), tuple(parents))


def find(
    vectors_path: str, roles: np.ndarray[Any, np.dtype[np.int8]], k: int, out_path: str
) -> Generator[Progress, None, None]:
    """Find every sample's k nearest real and k nearest synthetic samples, and write them to ``out_path``.

    Exact up to the rounding of float32. Samples of the same vector are at exactly 0 and are searched once.

    Args:
        vectors_path: ``.npy`` of (N, d) float32, each row of length 1.
        roles: (N,) int8, indexes into ``ROLES``.
        k: Length of each list.
        out_path: The file to write; read it with ``load``.

    Yields:
        Progress in distinct samples.

    Raises:
        ValueError: there are not as many roles as vectors, or k is below 1.
    """
    from models.neighbors.search import Search

    vectors = arrays.read(vectors_path)
    if len(vectors) != len(roles) or k < 1:
        raise ValueError(f"{len(vectors)} vectors, {len(roles)} roles, k = {k}")
    search = Search(vectors, k)
    total = len(search.distinct)
    yield Progress("Finding neighbors", 0, total)
    pools = [search.pool(np.flatnonzero(roles == ROLES.index(role))) for role in (Role.REAL, Role.SYNTHETIC)]
    real, synthetic = search.empty(), search.empty()
    began = time.monotonic()
    for block in search.blocks():
        search.run(block, pools[0], real)
        search.run(block, pools[1], synthetic)
        left = (time.monotonic() - began) / block.stop * (total - block.stop)
        yield Progress("Finding neighbors", block.stop, total, left)
    graph.save(Neighbors(*real, *synthetic), out_path)


def warm() -> None:
    """Compile (or read from the cache) what the search runs, before there is anything to search."""
    use_cache()
    from models.neighbors.search import Search

    vectors = np.eye(3, 2, dtype=np.float32)
    search = Search(vectors, 1)
    search.run(slice(0, len(search.distinct)), search.pool(np.arange(3)), search.empty())
