"""Which points lie inside a freehand polygon: exact, even-odd, fast enough for a million points.

The polygon's edges are sorted into horizontal slabs, so that a point is tested against the few edges at
its own height instead of all of them. Where the points lie sorted in a grid already, as those of the shown
map do, a cell that no edge touches is decided at once for all of its points. Nothing is simplified and
nothing is rasterized: the answer is that of the plain even-odd test over every edge.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from models.compiled import kernel
from models.grid import Grid, GridIndex, known

SLABS = 1024
MANY = 100_000
"""Points from which on a second thread is worth its start."""
FARTHEST = 1e100
"""Corners beyond are tested point by point: lengths of their edges may be infinite."""

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
    index = known(points)
    if index is not None and np.abs(corners).max() < FARTHEST:
        _by_cells(index, slabs, mask)
    else:
        _shared(len(points), len(points), lambda rows: _test(points[rows], slabs, mask[rows]))
    return mask


def _by_cells(index: GridIndex, slabs: Slabs, mask: NDArray[np.bool_]) -> None:
    """Fill ``mask`` cell by cell."""
    grid = (index.left, index.bottom, index.cell_width, index.cell_height, index.side)
    touched = _touched(slabs[0], grid)

    def part(rows: slice) -> None:
        _test_rows(rows.start, rows.stop, index.order, index.x, index.y, index.starts, grid, touched, slabs, mask)

    _shared(index.side, len(index.order), part)


def _shared(rows: int, points: int, part: Callable[[slice], None]) -> None:
    """Do all rows, many points in several threads."""
    # Threads of our own rather than numba's: its fallback layer aborts when two threads enter at once.
    workers = min(os.cpu_count() or 1, 8) if points >= MANY else 1
    bounds = np.linspace(0, rows, workers + 1).astype(int).tolist()
    parts = [slice(a, b) for a, b in pairwise(bounds)]
    if workers == 1:
        part(parts[0])
        return
    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(part, parts))


def warm_up() -> None:
    """Compile the kernels, or load them from the cache, so that the first lasso does not wait."""
    from models.grid import shared

    xy = np.array([[0.2, 0.2], [0.5, 0.5], [0.9, 0.1], [0.1, 0.9]], np.float32)
    triangle = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    frozen = xy.copy()
    frozen.flags.writeable = False  # as arrays read from disk are, which is another type to the compiler
    for points in (xy, frozen):
        inside(points, triangle)
    grid = shared(xy)
    grid.get()
    inside(xy, triangle)


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
    """The column (or row) of a coordinate; the outermost ones reach to infinity."""
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
                # The part of the edge at the height of this row; the outermost rows have no end.
                below = low if row == 0 else min(max(bottom + row * height - hair_y, low), high)
                above = high if row == side - 1 else min(max(bottom + (row + 1) * height + hair_y, low), high)
                a, b = x0 + (below - y0) * slope, x0 + (above - y0) * slope
                from_x, to_x = max(from_x, min(a, b)), min(to_x, max(a, b))
            first = _place(from_x - hair_x, left, width, side)
            last = _place(to_x + hair_x, left, width, side)
            for column in range(first, last + 1):
                touched[row, column] = True
    return touched


@kernel
def _test_rows(
    first_row: int,
    end_row: int,
    order: NDArray[np.int32],
    xs: NDArray[np.float32],
    ys: NDArray[np.float32],
    starts: NDArray[np.int64],
    grid: Grid,
    touched: NDArray[np.bool_],
    slabs: Slabs,
    mask: NDArray[np.bool_],
) -> None:
    """Fill ``mask`` for the points in some rows of the grid."""
    left, bottom, width, height, side = grid
    corners = slabs[0]
    leftmost, rightmost = corners[:, 0].min(), corners[:, 0].max()
    lowest, highest = corners[:, 1].min(), corners[:, 1].max()
    first, last = _place(leftmost, left, width, side), _place(rightmost, left, width, side)
    first_row = max(first_row, _place(lowest, bottom, height, side))
    end_row = min(end_row, _place(highest, bottom, height, side) + 1)
    for row in range(first_row, end_row):
        within, clear = False, False
        for column in range(first, last + 1):
            cell = row * side + column
            edge_of_grid = row == 0 or column == 0 or row == side - 1 or column == side - 1
            if touched[row, column] or edge_of_grid:
                clear = False
                for i in range(starts[cell], starts[cell + 1]):
                    x, y = np.float64(xs[i]), np.float64(ys[i])
                    if leftmost <= x <= rightmost and lowest <= y <= highest:
                        mask[order[i]] = _odd(x, y, lowest, slabs)
                continue
            if not clear:
                # Nothing runs through this cell, hence nothing between it and its clear neighbors either.
                middle_x, middle_y = left + (column + 0.5) * width, bottom + (row + 0.5) * height
                within = lowest <= middle_y <= highest and _odd(middle_x, middle_y, lowest, slabs)
                clear = True
            if within:
                for i in range(starts[cell], starts[cell + 1]):
                    mask[order[i]] = True
