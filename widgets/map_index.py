"""A uniform grid over the placed points: what is near, and what is in view, without looking at all of them."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from widgets.map_camera import Bounds
from widgets.map_compile import kernel

MOST_CELLS_A_SIDE = 512


@dataclass(frozen=True, slots=True, eq=False)
class GridIndex:
    """Points sorted by grid cell, row after row from the bottom; built once for each set of positions.

    The outermost cells reach to infinity, so a few far outliers do not squeeze all others into one cell.
    """

    order: npt.NDArray[np.int32]
    """(M,) numbers of the placed points, cell after cell, ascending within a cell."""
    x: npt.NDArray[np.float32]
    y: npt.NDArray[np.float32]
    """(M,) positions in the order of ``order``."""
    starts: npt.NDArray[np.int64]
    """(rows * columns + 1,) where each cell begins in ``order``."""
    left: float
    bottom: float
    cell_width: float
    cell_height: float
    side: int
    """Columns, and rows, of the grid."""
    density: float
    """Points per square map unit around a typical point (median over points); 0 where it has no meaning."""

    def nearest(self, hidden: npt.NDArray[np.bool_], x: float, y: float, radius: float) -> int:
        """The number of the placed point nearest to (x, y) within ``radius`` map units, or -1.

        Args:
            hidden: (N,) points to look through.
            x: map units.
            y: map units.
            radius: map units; of several at the same distance the lowest number wins.
        """
        grid = (self.left, self.bottom, self.cell_width, self.cell_height, self.side)
        return int(_nearest(self.order, self.x, self.y, self.starts, grid, hidden, x, y, radius))


def extent(xy: npt.NDArray[np.float32]) -> tuple[int, Bounds | None]:
    """How many rows of (N, 2) positions are placed (finite), and their bounds; None where there are none."""
    count, left, bottom, right, top = _extent(xy)
    return int(count), (float(left), float(bottom), float(right), float(top)) if count else None


def build_index(xy: npt.NDArray[np.float32]) -> GridIndex:
    """Index positions of shape (N, 2); rows with NaN or infinity are not placed and left out."""
    placed = np.flatnonzero(np.isfinite(xy).all(axis=1)).astype(np.int32)
    x = np.ascontiguousarray(xy[placed, 0], dtype=np.float32)
    y = np.ascontiguousarray(xy[placed, 1], dtype=np.float32)
    count = len(placed)
    side = int(np.clip(math.isqrt(count) // 2, 1, MOST_CELLS_A_SIDE))
    left, cell_width = _axis(x, side)
    bottom, cell_height = _axis(y, side)
    grid = (left, bottom, cell_width, cell_height, side)
    order, sorted_x, sorted_y, starts = _sort(placed, x, y, grid)
    density = _typical(np.diff(starts)) / (cell_width * cell_height)
    return GridIndex(order, sorted_x, sorted_y, starts, *grid, density=density)


def _axis(values: npt.NDArray[np.float32], side: int) -> tuple[float, float]:
    """Where the grid starts on an axis and how wide its cells are, from the middle 99.8 % of the points."""
    if not len(values):
        return 0.0, 1.0
    low, high = (float(value) for value in np.percentile(values, (0.1, 99.9)))
    width = (high - low) / side
    return low, width if width > 0.0 else 1.0


def _typical(counts: npt.NDArray[np.int64]) -> float:
    """How many others share the cell of the median point."""
    occupied = np.sort(counts[counts > 0])
    if not len(occupied):
        return 0.0
    reached = np.cumsum(occupied)
    return float(occupied[np.searchsorted(reached, reached[-1] / 2)] - 1)


Grid = tuple[float, float, float, float, int]
"""left, bottom, cell width, cell height, cells a side"""


@kernel
def _extent(xy: npt.NDArray[np.float32]) -> tuple[int, float, float, float, float]:
    count = 0
    left = bottom = np.inf
    right = top = -np.inf
    for i in range(len(xy)):
        x, y = np.float64(xy[i, 0]), np.float64(xy[i, 1])
        if np.isfinite(x) and np.isfinite(y):
            count += 1
            left, right = min(left, x), max(right, x)
            bottom, top = min(bottom, y), max(top, y)
    return count, left, bottom, right, top


@kernel
def _cell(value: float, start: float, width: float, side: int) -> int:
    """The column (or row) of a coordinate, whose position may lie far outside of the grid."""
    place = (value - start) / width
    if place <= 0.0:
        return 0
    if place >= side:
        return side - 1
    return int(place)


@kernel
def _sort(
    placed: npt.NDArray[np.int32], x: npt.NDArray[np.float32], y: npt.NDArray[np.float32], grid: Grid
) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.float32], npt.NDArray[np.float32], npt.NDArray[np.int64]]:
    """Counting sort of points by cell; stable, so it keeps ascending numbers within a cell."""
    left, bottom, cell_width, cell_height, side = grid
    count = len(placed)
    cells = np.empty(count, np.int32)
    starts = np.zeros(side * side + 1, np.int64)
    for i in range(count):
        column = _cell(np.float64(x[i]), left, cell_width, side)
        row = _cell(np.float64(y[i]), bottom, cell_height, side)
        cells[i] = row * side + column
        starts[cells[i] + 1] += 1
    for cell in range(side * side):
        starts[cell + 1] += starts[cell]
    free = starts[:-1].copy()
    order = np.empty(count, np.int32)
    sorted_x = np.empty(count, np.float32)
    sorted_y = np.empty(count, np.float32)
    for i in range(count):
        to = free[cells[i]]
        free[cells[i]] = to + 1
        order[to] = placed[i]
        sorted_x[to] = x[i]
        sorted_y[to] = y[i]
    return order, sorted_x, sorted_y, starts


@kernel
def _nearest(
    order: npt.NDArray[np.int32],
    xs: npt.NDArray[np.float32],
    ys: npt.NDArray[np.float32],
    starts: npt.NDArray[np.int64],
    grid: Grid,
    hidden: npt.NDArray[np.bool_],
    x: float,
    y: float,
    radius: float,
) -> int:
    left, bottom, cell_width, cell_height, side = grid
    first = _cell(x - radius, left, cell_width, side)
    last = _cell(x + radius, left, cell_width, side)
    best, best_square = -1, radius * radius
    for row in range(_cell(y - radius, bottom, cell_height, side), _cell(y + radius, bottom, cell_height, side) + 1):
        for i in range(starts[row * side + first], starts[row * side + last + 1]):
            dx, dy = np.float64(xs[i]) - x, np.float64(ys[i]) - y
            square = dx * dx + dy * dy
            number = order[i]
            if square > best_square or hidden[number]:
                continue
            if square < best_square or best < 0 or number < best:
                best, best_square = number, square
    return best
