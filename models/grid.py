"""A uniform grid over the placed points: what is near, and what is in view, without looking at all of them."""

from __future__ import annotations

import math
import weakref
from dataclasses import dataclass
from functools import cached_property
from threading import Lock

import numpy as np
import numpy.typing as npt

from models.compiled import kernel

Bounds = tuple[float, float, float, float]
"""left, bottom, right, top in map units"""
Points = npt.NDArray[np.float32]

MOST_CELLS_A_SIDE = 512
SAMPLED = 100_000
"""Points that are enough to know how far the grid must reach."""


@dataclass(frozen=True, slots=True, eq=False)
class GridIndex:
    """Points sorted by grid cell, row after row from the bottom; built once for each set of positions.

    The outermost cells reach to infinity, so a few far outliers do not squeeze all others into one cell.
    """

    order: npt.NDArray[np.int32]
    """(M,) numbers of the placed points, cell after cell, ascending within a cell."""
    x: Points
    y: Points
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


class LazyGrid:
    """The index of some positions, built by whoever needs it first (mostly the drawing thread)."""

    def __init__(self, xy: Points) -> None:
        self._xy = xy
        self._lock = Lock()
        self._index: GridIndex | None = None

    def get(self) -> GridIndex:
        """The index; blocks while it is being built."""
        with self._lock:
            if self._index is None:
                self._index = build_index(self._xy)
            return self._index

    @cached_property
    def extent(self) -> tuple[int, Bounds | None]:
        """How many positions are placed, and their bounds; looked up once, not with every gesture."""
        return extent(self._xy)

    @property
    def ready(self) -> GridIndex | None:
        """The index if it is built already; never blocks."""
        return self._index


_grids: weakref.WeakValueDictionary[tuple[int, tuple[int, ...]], LazyGrid] = weakref.WeakValueDictionary()


def shared(xy: Points) -> LazyGrid:
    """The one index of these positions, for all who look at the same memory; it lives as long as someone holds it.

    Args:
        xy: (N, 2), not written to as long as the index is in use.
    """
    # The holder of the index holds the positions too, so their address cannot become another array's.
    return _grids.setdefault(_address(xy), LazyGrid(xy))


def _address(xy: Points) -> tuple[int, tuple[int, ...]]:
    return xy.__array_interface__["data"][0], (*xy.shape, *xy.strides)


def extent(xy: Points) -> tuple[int, Bounds | None]:
    """How many rows of (N, 2) positions are placed (finite), and their bounds; None where there are none."""
    placed = np.isfinite(xy).all(axis=1)
    count = int(np.count_nonzero(placed))
    if not count:
        return 0, None
    some = xy if count == len(xy) else xy[placed]
    (left, bottom), (right, top) = some.min(axis=0).tolist(), some.max(axis=0).tolist()
    return count, (left, bottom, right, top)


def build_index(xy: Points) -> GridIndex:
    """Index positions of shape (N, 2); rows with NaN or infinity are not placed and left out."""
    placed, x, y = _placed(xy)
    count = len(placed)
    side = int(np.clip(math.isqrt(count) // 2, 1, MOST_CELLS_A_SIDE))
    left, cell_width = _axis(x, side)
    bottom, cell_height = _axis(y, side)
    grid = (left, bottom, cell_width, cell_height, side)
    order, sorted_x, sorted_y, starts = _sort(placed, x, y, grid)
    density = _typical(np.diff(starts)) / (cell_width * cell_height)
    return GridIndex(order, sorted_x, sorted_y, starts, *grid, density=density)


def _axis(values: Points, side: int) -> tuple[float, float]:
    """Where the grid starts on an axis and how wide its cells are, from the middle 99.8 % of the points."""
    if not len(values):
        return 0.0, 1.0
    # Of a sample where there are many: a whole sort would hold Python's lock for longer than a frame.
    some = values[:: max(1, len(values) // SAMPLED)]
    low, high = (float(value) for value in np.percentile(some, (0.1, 99.9)))
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
def _placed(xy: Points) -> tuple[npt.NDArray[np.int32], Points, Points]:
    """Numbers and coordinates of the rows that are finite."""
    numbers = np.empty(len(xy), np.int32)
    x = np.empty(len(xy), np.float32)
    y = np.empty(len(xy), np.float32)
    count = 0
    for i in range(len(xy)):
        if np.isfinite(xy[i, 0]) and np.isfinite(xy[i, 1]):
            numbers[count], x[count], y[count] = i, xy[i, 0], xy[i, 1]
            count += 1
    return numbers[:count].copy(), x[:count].copy(), y[:count].copy()


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
    placed: npt.NDArray[np.int32], x: Points, y: Points, grid: Grid
) -> tuple[npt.NDArray[np.int32], Points, Points, npt.NDArray[np.int64]]:
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
    xs: Points,
    ys: Points,
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
