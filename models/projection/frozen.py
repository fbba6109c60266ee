"""A map that stays: fitted on some samples, with later ones placed among them and measured against them."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

import numpy as np

from models.graph import Neighbors
from models.projection.layout import lay_out, settle
from models.projection.linear import pca
from models.stage import Progress

Array = np.ndarray[Any, Any]
Mask = np.ndarray[Any, np.dtype[np.bool_]]
Layout = np.ndarray[Any, np.dtype[np.float32]]

_LEAST = 4


def fit(
    vectors_path: str, near: Neighbors, fitted: Mask, n_neighbors: int, min_dist: float, seed: int | None
) -> Generator[Progress, None, Layout]:
    """Lay out the fitted samples as if there were no others; (N, 2) float32, NaN for all others."""
    inside = np.flatnonzero(fitted)
    rows = _renumbered(fitted)
    known = _known(near, inside, n_neighbors - 1)
    numbers = np.hstack([np.arange(len(inside))[:, None], rows[near.real[inside, :known]]]).astype(np.int32)
    distances = np.hstack([np.zeros((len(inside), 1)), near.real_distance[inside, :known]]).astype(np.float32)
    xy = np.full((len(fitted), 2), np.nan, np.float32)
    xy[inside] = yield from lay_out(pca(vectors_path, inside), numbers, distances, min_dist, seed)
    return xy


def place(
    base: Layout, near: Neighbors, fitted: Mask, n_neighbors: int, min_dist: float, seed: int | None
) -> Generator[Progress, None, Layout]:
    """Find places for everybody whom ``base``, (M, 2), has none for; the others stay where they are, to the bit."""
    xy = np.full((len(fitted), 2), np.nan, np.float32)
    xy[: len(base)] = base
    new = np.flatnonzero(np.isnan(xy[:, 0]))
    if len(new):
        known = _known(near, new, n_neighbors)
        numbers = _renumbered(fitted)[near.real[new, :known]]
        xy[new] = yield from settle(xy[fitted], numbers, near.real_distance[new, :known], min_dist, seed)
    return xy


def apart(near: Neighbors, fitted: Mask) -> np.ndarray[Any, np.dtype[np.float32]]:
    """Distance to the nearest fitted sample in units of what is typical among the fitted, (N,) float32."""
    nearest = np.asarray(near.real_distance[:, 0])
    among = nearest[fitted]
    typical = float(np.median(among[among > 0])) if (among > 0).any() else 1.0
    return (nearest / np.float32(typical)).astype(np.float32)


def _renumbered(fitted: Mask) -> Array:
    """The row of each fitted sample among the fitted ones, (N,) int32."""
    return np.asarray(np.cumsum(fitted) - 1, np.int32)


def _known(near: Neighbors, samples: Array, wanted: int) -> int:
    """How many fitted neighbors all of the samples have: UMAP's arithmetic takes no infinite distances."""
    known = int((near.real[samples, :wanted] >= 0).sum(axis=1).min(initial=wanted))
    if known < 1 or len(near.real) < _LEAST:
        raise ValueError("too few samples are fitted on")
    return known
