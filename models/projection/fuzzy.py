"""UMAP's graph: how strongly samples belong together, from the distances of their neighbors.

The same arithmetic as umap-learn's ``fuzzy_simplicial_set``, which the tests hold it against. It is not called
because importing umap-learn compiles for fifteen seconds on a machine that has never done so, and takes two on
any other.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from models.compiled import use_cache
from models.threads import threaded

use_cache()

from models.projection import kernels  # noqa: E402 - numba must know its cache before it compiles

Array = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True)
class Edges:
    """A weighted graph in compressed rows."""

    starts: Array
    """(N + 1,) int64, where each head's edges start."""
    tails: Array
    """(edges,) int32."""
    weights: Array
    """(edges,) float32, 0 to 1."""


def union(numbers: Array, distances: Array) -> Edges:
    """The symmetric graph that UMAP lays out.

    Args:
        numbers: (N, k) int32, each sample's neighbors, itself first.
        distances: (N, k) float32, their distances, all finite.
    """
    return Edges(*kernels.unite(np.ascontiguousarray(numbers), memberships(distances, connected=True)))


def memberships(distances: Array, connected: bool) -> Array:
    """Strength of every neighbor, (N, k) float32.

    Args:
        distances: (N, k) float32, finite; column 0 is the sample itself.
        connected: The nearest neighbor gets strength 1, as when a map is fitted; not so when points are placed.
    """
    distances = np.ascontiguousarray(distances, np.float32)
    rho, sigma = (np.empty(len(distances), np.float32) for _ in range(2))
    mean = float(distances.mean()) if distances.size else 0.0
    threaded(
        lambda some: kernels.bandwidths(distances, connected, some.start, some.stop, mean, rho, sigma), len(distances)
    )
    return kernels.strengths(distances, rho, sigma)


@lru_cache
def curve(min_dist: float, spread: float = 1.0) -> tuple[float, float]:
    """Find a and b of 1 / (1 + a d^2b), nearest to 1 up to ``min_dist``, exp(-(d - min_dist) / spread) beyond.

    Least squares over the points that umap-learn takes, by Levenberg and Marquardt.
    """
    d = np.linspace(0, 3 * spread, 300)
    wanted = np.where(d < min_dist, 1.0, np.exp(-(d - min_dist) / spread))
    log = np.log(np.maximum(d, 1e-12))
    at, damping = np.array([1.0, 1.0]), 1e-3

    def missed(at: Array) -> Array:
        return np.asarray(1 / (1 + at[0] * np.exp(2 * at[1] * log)) - wanted)

    for _ in range(200):
        power = np.exp(2 * at[1] * log)
        slope = -power / (1 + at[0] * power) ** 2
        jacobian = np.stack([slope, slope * at[0] * 2 * log], axis=1)
        normal = jacobian.T @ jacobian
        change = np.linalg.solve(normal + damping * np.diag(normal.diagonal()), -jacobian.T @ missed(at))
        if (at + change).min() > 0 and (missed(at + change) ** 2).sum() < (missed(at) ** 2).sum():
            at, damping = at + change, damping / 4
        else:
            damping *= 4
        if np.abs(change).max() < 1e-10:
            break
    return float(at[0]), float(at[1])
