"""PCA by the covariance matrix: the map shown before UMAP is ready, and where UMAP starts."""

from __future__ import annotations

from typing import Any

import numpy as np

from models import arrays
from models.threads import team, threaded

_ROWS = 4_096
"""Rows read at once, so that memory does not grow with the number of samples."""


def pca(vectors_path: str, rows: np.ndarray[Any, Any] | None = None) -> np.ndarray[Any, np.dtype[np.float32]]:
    """The two directions in which the vectors differ most, as a map: (N, 2) float32.

    The same vectors give the same map: each axis points to where its largest component is positive. Axes
    that there is no spread for are zero.

    Args:
        vectors_path: ``.npy`` of (N, d) float32.
        rows: Numbers of the samples that count; None for all.
    """
    vectors = arrays.read(vectors_path)
    if rows is not None:
        vectors = vectors[rows]
    count, width = vectors.shape
    xy = np.zeros((count, 2), np.float32)
    if count < 2:
        return xy
    with team():
        axes, mean = _axes(vectors)

        def place(blocks: slice) -> None:
            for first in range(blocks.start * _ROWS, blocks.stop * _ROWS, _ROWS):
                xy[first : first + _ROWS, : min(2, width)] = (vectors[first : first + _ROWS] - mean) @ axes

        threaded(place, -(-count // _ROWS))
    return xy


def _axes(vectors: np.ndarray[Any, Any]) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """The first two principal axes (d, at most 2) and the mean (d), float32."""
    count = len(vectors)
    parts: dict[int, tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]] = {}

    def add(blocks: slice) -> None:
        """Moments of some rows about the first vector, which is near enough to the mean to keep the digits."""
        for first in range(blocks.start * _ROWS, blocks.stop * _ROWS, _ROWS):
            block = vectors[first : first + _ROWS] - vectors[0]
            parts[first] = block.sum(axis=0, dtype=np.float64), block.T @ block

    threaded(add, -(-count // _ROWS))
    total = np.sum([parts[first][0] for first in sorted(parts)], axis=0) / count
    square = np.sum([parts[first][1] for first in sorted(parts)], axis=0, dtype=np.float64) / count
    mean = vectors[0] + total
    covariance = square - np.outer(total, total)
    spread, directions = np.linalg.eigh(covariance)
    axes = directions[:, ::-1][:, :2] * (spread[::-1][:2] > 1e-12)
    largest = np.take_along_axis(axes, np.abs(axes).argmax(axis=0)[None], axis=0)
    signs = np.where(largest < 0, -1.0, 1.0)
    return (axes * signs).astype(np.float32), mean.astype(np.float32)
