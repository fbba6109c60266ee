"""PCA by the covariance matrix: the map shown before UMAP is ready, and where UMAP starts."""

from __future__ import annotations

from typing import Any

import numpy as np

from models import arrays

_ROWS = 16_384
"""Rows read at once, so that memory does not grow with the number of samples."""


def pca(vectors_path: str) -> np.ndarray[Any, np.dtype[np.float32]]:
    """The two directions in which the vectors differ most, as a map: (N, 2) float32.

    The same vectors give the same map: each axis points to where its largest component is positive. Axes
    that there is no spread for are zero.

    Args:
        vectors_path: ``.npy`` of (N, d) float32.
    """
    vectors = arrays.read(vectors_path)
    count, width = vectors.shape
    xy = np.zeros((count, 2), np.float32)
    if count < 2:
        return xy
    axes, mean = _axes(vectors)
    for first in range(0, count, _ROWS):
        xy[first : first + _ROWS, : min(2, width)] = (vectors[first : first + _ROWS] - mean) @ axes
    return xy


def _axes(vectors: np.ndarray[Any, Any]) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """The first two principal axes (d, at most 2) and the mean (d), float32."""
    count, width = vectors.shape
    blocks = [vectors[first : first + _ROWS] for first in range(0, count, _ROWS)]
    mean = np.sum([block.sum(axis=0, dtype=np.float64) for block in blocks], axis=0) / count
    covariance = np.zeros((width, width))
    for block in blocks:
        centered = block - mean.astype(np.float32)
        covariance += centered.T @ centered
    spread, directions = np.linalg.eigh(covariance / count)
    axes = directions[:, ::-1][:, :2] * (spread[::-1][:2] > 1e-12)
    largest = np.take_along_axis(axes, np.abs(axes).argmax(axis=0)[None], axis=0)
    signs = np.where(largest < 0, -1.0, 1.0)
    return (axes * signs).astype(np.float32), mean.astype(np.float32)
