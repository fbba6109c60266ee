"""Which points lie inside a freehand polygon: exact, even-odd, fast enough for a million points.

The polygon's edges are sorted into horizontal slabs, so that a point is tested against the few edges at
its own height instead of all of them. Nothing is simplified and nothing is rasterized: the answer is that
of the plain even-odd test over every edge.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import numpy as np
from numba import njit
from numpy.typing import NDArray

SLABS = 1024
MANY = 100_000
"""Points from which on a second thread is worth its start."""


def inside(xy: NDArray[np.float32], polygon: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which points lie inside the polygon.

    Args:
        xy: Points (N, 2); one with a NaN is outside.
        polygon: Corners (V, 2), finite, in drawing order; the last is joined to the first. Fewer than
            three select nothing. Where the line crosses itself, what it goes round twice is outside.

    Returns:
        Mask (N).
    """
    mask = np.zeros(len(xy), np.bool_)
    if len(polygon) < 3:
        return mask
    corners = np.ascontiguousarray(polygon, np.float64)
    points = np.ascontiguousarray(xy, np.float32)
    starts, edges, scale = _slabs(corners, SLABS)

    def part(rows: slice) -> None:
        _test(points[rows], corners, starts, edges, scale, mask[rows])

    # Threads of our own rather than numba's: its fallback layer aborts when two threads enter at once.
    workers = min(os.cpu_count() or 1, 8) if len(points) >= MANY else 1
    bounds = np.linspace(0, len(points), workers + 1).astype(int)
    rows = [slice(a, b) for a, b in pairwise(bounds)]
    if workers == 1:
        part(rows[0])
    else:
        with ThreadPoolExecutor(workers) as pool:
            list(pool.map(part, rows))
    return mask


@njit(cache=True, nogil=True)
def _slab(y: float, lowest: float, scale: float, slabs: int) -> int:
    """The slab at height y; never falls as y rises, in floating point too, which keeps the test exact."""
    if scale == 0.0:
        return 0
    return min(max(int((y - lowest) * scale), 0), slabs - 1)


@njit(cache=True, nogil=True)
def _slabs(corners, slabs):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
    """Edges (x0, y0, x1, y1) by slab: those of slab s are ``edges[starts[s]:starts[s + 1]]``."""
    count = len(corners)
    lowest = corners[:, 1].min()
    height = corners[:, 1].max() - lowest
    scale = slabs / height if height > 1e-300 and np.isfinite(height) else 0.0
    starts = np.zeros(slabs + 1, np.int64)
    for e in range(count):
        a = _slab(corners[e, 1], lowest, scale, slabs)
        b = _slab(corners[(e + 1) % count, 1], lowest, scale, slabs)
        for s in range(min(a, b), max(a, b) + 1):
            starts[s + 1] += 1
    starts = np.cumsum(starts)
    edges = np.empty((starts[-1], 4), np.float64)
    filled = starts[:-1].copy()
    for e in range(count):
        a = _slab(corners[e, 1], lowest, scale, slabs)
        b = _slab(corners[(e + 1) % count, 1], lowest, scale, slabs)
        for s in range(min(a, b), max(a, b) + 1):
            edges[filled[s], :2] = corners[e]
            edges[filled[s], 2:] = corners[(e + 1) % count]
            filled[s] += 1
    return starts, edges, scale


@njit(cache=True, nogil=True)
def _test(points, corners, starts, edges, scale, mask):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
    """Fill ``mask`` with the even-odd test of every point that lies in the polygon's bounding box."""
    slabs = len(starts) - 1
    left, right = corners[:, 0].min(), corners[:, 0].max()
    lowest, highest = corners[:, 1].min(), corners[:, 1].max()
    for i in range(len(points)):
        x, y = np.float64(points[i, 0]), np.float64(points[i, 1])
        if not (left <= x <= right and lowest <= y <= highest):  # NaN fails every comparison
            continue
        odd = False
        s = _slab(y, lowest, scale, slabs)
        for k in range(starts[s], starts[s + 1]):
            x0, y0, x1, y1 = edges[k]
            if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
                odd = not odd
        mask[i] = odd
