"""Which points lie inside a freehand polygon: exact, even-odd, fast enough for a million points.

The polygon's surroundings are parted into a grid. A cell that no edge touches lies inside or outside as a whole,
and so do all points in it. The few points in touched cells are tested by the edges at their own height, which
are sorted into horizontal slabs. Nothing is simplified and nothing is rasterized: the answer is that of the
plain even-odd test over every edge.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from models.compiled import kernel
from models.grid import Grid

SLABS = 1024
SIDE = 256
"""Cells a side: as many as lie in a core's nearest cache, a byte each."""
ENOUGH = 2_000
"""Points from which on cells are worth being decided."""
MANY = 100_000
"""Points from which on a second thread is worth its start."""
FARTHEST, NEAREST, FINEST = 1e100, 1e-100, 1e-6
"""Polygons larger, smaller, or thinner against their distance from the origin are tested point by point: rounding
might take a point for one in the neighboring cell."""
AT_ONCE = 1024
"""Points whose cells are found together."""
OUTSIDE, INSIDE, TOUCHED = 0, 1, 2

Corners = NDArray[np.float64]
Slabs = tuple[Corners, NDArray[np.int64], NDArray[np.float64], float]
"""Corners (V, 2); where each slab begins; edges (x0, y0, y1, dx / dy) slab after slab; slabs for a unit of height."""


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
    slabs = (corners, *_slabs(corners, SLABS))
    grid = _grid(corners) if len(points) >= ENOUGH else None
    if grid is None:
        _shared(len(points), lambda rows: _test(points[rows], slabs, mask[rows]))
    else:
        cells = _cells(_touched(corners, grid), grid, slabs)
        _shared(len(points), lambda rows: _test_cells(points[rows], grid, cells, slabs, mask[rows]))
    return mask


def _grid(corners: Corners) -> Grid | None:
    """The cells around a polygon; None where they would be too small or too large to be told apart."""
    (left, bottom), (right, top) = corners.min(axis=0).tolist(), corners.max(axis=0).tolist()
    # Halves, as the whole may be infinite.
    shortest = min(right / 2 - left / 2, top / 2 - bottom / 2)
    farthest = float(np.abs(corners).max())
    if shortest < max(NEAREST, FINEST * farthest) or farthest > FARTHEST:
        return None
    return left, bottom, (right - left) / SIDE, (top - bottom) / SIDE, SIDE


def _shared(points: int, part: Callable[[slice], None]) -> None:
    """Do all points, many in several threads."""
    # Threads of our own rather than numba's: its fallback layer aborts when two threads enter at once.
    workers = min(os.cpu_count() or 1, 8) if points >= MANY else 1
    bounds = np.linspace(0, points, workers + 1).astype(int).tolist()
    parts = [slice(a, b) for a, b in pairwise(bounds)]
    if workers == 1:
        part(parts[0])
        return
    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(part, parts))


def warm_up() -> None:
    """Compile the kernels, or load them from the cache, so that the first lasso does not wait."""
    xy = np.random.default_rng(0).random((ENOUGH, 2)).astype(np.float32)
    triangle = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    frozen = xy.copy()
    frozen.flags.writeable = False  # as arrays read from disk are, which is another type to the compiler
    for points in (xy, frozen):
        inside(points, triangle)
        inside(points[:1], triangle)


@kernel
def _slab(y: float, lowest: float, scale: float, slabs: int) -> int:
    """The slab at height y; never falls as y rises, in floating point too, which keeps the test exact."""
    if scale == 0.0:
        return 0
    return min(max(int((y - lowest) * scale), 0), slabs - 1)


@kernel
def _slabs(corners: Corners, slabs: int) -> tuple[NDArray[np.int64], NDArray[np.float64], float]:
    """Edges (x0, y0, y1, slope) by slab: those of slab s are ``edges[starts[s]:starts[s + 1]]``."""
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
            # Halves, as the whole may be infinite.
            rise = corners[(e + 1) % count, 1] / 2 - corners[e, 1] / 2
            edges[filled[s], :2] = corners[e]
            edges[filled[s], 2] = corners[(e + 1) % count, 1]
            edges[filled[s], 3] = (corners[(e + 1) % count, 0] / 2 - corners[e, 0] / 2) / rise if rise != 0.0 else 0.0
            filled[s] += 1
    return starts, edges, scale


@kernel
def _odd(x: float, y: float, lowest: float, slabs: Slabs) -> bool:
    """The even-odd test of one point at a height that the polygon reaches."""
    _, starts, edges, scale = slabs
    s = _slab(y, lowest, scale, len(starts) - 1)
    odd = False
    for k in range(starts[s], starts[s + 1]):
        # No branches: which of the edges a point lies left of is as good as random.
        crossed = (edges[k, 1] > y) ^ (edges[k, 2] > y)
        odd ^= crossed & (x < (y - edges[k, 1]) * edges[k, 3] + edges[k, 0])
    return odd


@kernel
def _test(points: NDArray[np.float32], slabs: Slabs, mask: NDArray[np.bool_]) -> None:
    """Fill ``mask`` with the even-odd test of every point that lies in the polygon's bounding box."""
    corners = slabs[0]
    left, right = corners[:, 0].min(), corners[:, 0].max()
    lowest, highest = corners[:, 1].min(), corners[:, 1].max()
    for i in range(len(points)):
        x, y = np.float64(points[i, 0]), np.float64(points[i, 1])
        if left <= x <= right and lowest <= y <= highest:  # NaN fails every comparison
            mask[i] = _odd(x, y, lowest, slabs)


@kernel
def _place(value: float, start: float, width: float, side: int) -> int:
    """The column (or row) of a coordinate; what lies before the first or behind the last counts as in it."""
    return int(min(max((value - start) / width, 0.0), side - 1.0))


@kernel
def _touched(corners: Corners, grid: Grid) -> NDArray[np.bool_]:
    """Which cells (rows, columns) an edge may run through; a hair too many, never one too few."""
    left, bottom, width, height, side = grid
    touched = np.zeros((side, side), np.bool_)
    hair_x, hair_y = 1e-6 * width, 1e-6 * height
    count = len(corners)
    for e in range(count):
        x0, y0 = corners[e, 0], corners[e, 1]
        x1, y1 = corners[(e + 1) % count, 0], corners[(e + 1) % count, 1]
        low, high = min(y0, y1), max(y0, y1)
        slope = (x1 - x0) / (y1 - y0) if high > low else 0.0
        lowest = _place(low - hair_y, bottom, height, side)
        highest = _place(high + hair_y, bottom, height, side)
        for row in range(lowest, highest + 1):
            from_x, to_x = min(x0, x1), max(x0, x1)
            if high - low > hair_y and highest > lowest:
                # The part of the edge at the height of this row.
                below = min(max(bottom + row * height - hair_y, low), high)
                above = min(max(bottom + (row + 1) * height + hair_y, low), high)
                a, b = x0 + (below - y0) * slope, x0 + (above - y0) * slope
                from_x, to_x = max(from_x, min(a, b)), min(to_x, max(a, b))
            first = _place(from_x - hair_x, left, width, side)
            last = _place(to_x + hair_x, left, width, side)
            for column in range(first, last + 1):
                touched[row, column] = True
    return touched


@kernel
def _cells(touched: NDArray[np.bool_], grid: Grid, slabs: Slabs) -> NDArray[np.uint8]:
    """What is known of each cell, row after row, and of all that lies in none: ``OUTSIDE`` at the end."""
    left, bottom, width, height, side = grid
    lowest = slabs[0][:, 1].min()
    cells = np.zeros(side * side + 1, np.uint8)
    for row in range(side):
        known = TOUCHED
        for column in range(side):
            if touched[row, column]:
                known = TOUCHED
            elif known == TOUCHED:
                # Nothing runs through this cell, hence nothing between it and its clear neighbors either.
                odd = _odd(left + (column + 0.5) * width, bottom + (row + 0.5) * height, lowest, slabs)
                known = INSIDE if odd else OUTSIDE
            cells[row * side + column] = known
    return cells


@kernel
def _cells_of(points: NDArray[np.float32], grid: Grid, at: NDArray[np.int32]) -> None:
    """The cell of each point (x, y, x, y ...); behind the last for those that lie in none, or nowhere at all."""
    left, bottom, width, height, side = grid
    across, up, end = 1.0 / width, 1.0 / height, np.float64(side)
    # Of a flat array, and in 32 bits: for that the compiler finds vector instructions.
    for i in range(len(points) // 2):
        column = (np.float64(points[2 * i]) - left) * across
        row = (np.float64(points[2 * i + 1]) - bottom) * up
        # NaN fails every comparison. What lies on the last edge is outside by the even-odd rule, too.
        there = (column >= 0.0) & (column < end) & (row >= 0.0) & (row < end)
        x, y = np.int32(column if there else 0.0), np.int32(row if there else 0.0)
        place = y * np.int32(side) + x
        at[i] = np.int32(place if there else side * side)


@kernel
def _test_cells(
    points: NDArray[np.float32], grid: Grid, cells: NDArray[np.uint8], slabs: Slabs, mask: NDArray[np.bool_]
) -> None:
    """Fill ``mask`` by the cells of the points; those in touched cells are tested one by one."""
    at, lowest = np.empty(AT_ONCE, np.int32), slabs[0][:, 1].min()
    for begin in range(0, len(points), AT_ONCE):
        some = points[begin : begin + AT_ONCE].ravel()
        found = mask[begin : begin + AT_ONCE]
        _cells_of(some, grid, at)
        for i in range(len(found)):
            known = cells[at[i]]
            found[i] = known == INSIDE
            if known == TOUCHED:
                found[i] = _odd(np.float64(some[2 * i]), np.float64(some[2 * i + 1]), lowest, slabs)
