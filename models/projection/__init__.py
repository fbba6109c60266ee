"""The map: vectors to two dimensions, at once by PCA, then by UMAP from the neighbors already found."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np

from models import arrays, graph
from models.compiled import use_cache
from models.projection.linear import pca
from models.stage import Progress, Stage
from models.threads import team

__all__ = ["VERSION", "Projection", "apart_of", "frozen_stage", "pca", "project", "project_on", "stage", "warm"]

APART = "apart.npy"
"""Name of the file beside a frozen map that says how far each sample is from what the map was fitted on."""

VERSION = 3


@dataclass(frozen=True, slots=True)
class Projection:
    """A map of all samples, and what it was made with."""

    key: str
    """The key of the stage it came from; a lasso keeps it."""
    xy: np.ndarray[Any, np.dtype[np.float32]]
    """(N, 2) float32, in the map's own units."""
    kind: Literal["pca", "umap"]
    parameters: tuple[tuple[str, str | int | float | bool | None], ...] = ()


def stage(parents: tuple[str, ...], n_neighbors: int, min_dist: float, seed: int | None) -> Stage:
    """The UMAP projection as a value; ``parents`` are the keys of the vectors and of the neighbors."""
    parameters = (("min_dist", min_dist), ("n_neighbors", n_neighbors), ("seed", seed))
    return Stage("projection", VERSION, parameters, tuple(parents))


def frozen_stage(parents: tuple[str, ...], n_neighbors: int, min_dist: float, seed: int | None, base: str) -> Stage:
    """A map fitted on some samples with the others placed on it; ``base``: the key of a map that is kept, or empty."""
    parameters = (("base", base), ("min_dist", min_dist), ("n_neighbors", n_neighbors), ("seed", seed))
    return Stage("projection", VERSION, parameters, tuple(parents))


def project(
    vectors_path: str, neighbors_path: str, n_neighbors: int, min_dist: float, seed: int | None, out_path: str
) -> Generator[Progress, None, None]:
    """Lay all samples out on a map by UMAP and write it to ``out_path``: ``.npy`` of (N, 2) float32.

    Where there is too little to lay out (fewer than four samples, or nobody has neighbors) the map is PCA's.

    Args:
        vectors_path: ``.npy`` of (N, d) float32; its PCA is where the layout starts.
        neighbors_path: The neighbor graph of the same samples.
        n_neighbors: Neighbors that shape the map, the sample itself counted; more stress the large picture.
        min_dist: How close points may lie on the map, 0 to 1.
        seed: The same seed gives the same map; None another one each time.
        out_path: The file to write.

    Yields:
        Progress in epochs.
    """
    from models.projection.layout import lay_out

    start = pca(vectors_path)
    numbers, distances = graph.pooled(graph.load(neighbors_path), n_neighbors)
    # Everyone needs the same number of neighbors: UMAP's arithmetic takes no infinite distances.
    known = int((numbers >= 0).sum(axis=1).min(initial=n_neighbors))
    if len(start) < 4 or known < 2:
        arrays.write(out_path, start)
        return
    with team(), closing(lay_out(start, numbers[:, :known], distances[:, :known], min_dist, seed)) as work:
        xy = yield from work
    arrays.write(out_path, xy)


def project_on(
    vectors_path: str,
    near_path: str,
    fitted: np.ndarray[Any, np.dtype[np.bool_]],
    base_path: str | None,
    n_neighbors: int,
    min_dist: float,
    seed: int | None,
    out_path: str,
) -> Generator[Progress, None, None]:
    """Fit a map on some samples, or keep one, and place the others on it without moving a single point.

    Beside ``out_path``, ``apart.npy`` of (N,) float32 says how far each sample is from what the map was fitted
    on: the distance to its nearest fitted sample, in units of what is typical among the fitted ones.

    Args:
        vectors_path: ``.npy`` of (N, d) float32.
        near_path: A neighbor graph whose real lists hold everybody's nearest fitted samples.
        fitted: (N,) bool, what the map is, or was, fitted on.
        base_path: ``.npy`` of (M, 2) float32, the map to keep, of the first M samples; None to fit one.
        n_neighbors: Neighbors that shape the map, the sample itself counted.
        min_dist: How close points may lie on the map; of a map that is kept, what it was made with.
        seed: The same seed gives the same map; None another one each time.
        out_path: The file to write: (N, 2) float32.

    Yields:
        Progress in epochs.

    Raises:
        ValueError: fewer than four samples are fitted on, or they have no neighbors.
    """
    from models.projection.frozen import apart, fit, place

    near = graph.load(near_path)
    with team():
        if base_path is None:
            base = yield from fit(vectors_path, near, fitted, n_neighbors, min_dist, seed)
        else:
            base = arrays.read(base_path)
        xy = yield from place(base, near, fitted, n_neighbors, min_dist, seed)
    arrays.write(Path(out_path).with_name(APART), apart(near, fitted))
    arrays.write(out_path, xy)


def apart_of(map_path: str) -> np.ndarray[Any, np.dtype[np.float32]]:
    """How far each sample of that frozen map is from what it was fitted on, (N,) float32; 1 is typical.

    Raises:
        OSError: it is no frozen map.
    """
    return arrays.read(Path(map_path).with_name(APART))


def warm() -> None:
    """Compile (or read from the cache) the layout, before there is anything to lay out."""
    use_cache()
    from models.projection.layout import lay_out

    start = np.array([[0, 0], [1, 0], [0, 1], [1, 1]], np.float32)
    numbers = np.array([[0, 1, 2], [1, 0, 3], [2, 0, 3], [3, 1, 2]], np.int32)
    distances = np.array([[0, 0.5, 0.6]] * 4, np.float32)
    for _ in lay_out(start, numbers, distances, 0.1, seed=None, epochs=1):
        pass
