"""How densely samples lie on the map, as a small picture; and lines of equal density on it.

Points are counted once into a few hundred cells a side; everything after that costs the same for a thousand
points and for ten million.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from models.compiled import kernel

SIDE = 400
"""Cells along the longer side of what the middle 99.8 % of the points cover."""
SAMPLED = 100_000
"""Points that are enough to know how far the picture must reach."""
NARROWEST, WIDEST = 0.008, 0.03
"""Bandwidth of the blur, as a share of the longer side."""

Values = npt.NDArray[np.float32]
Ring = npt.NDArray[np.float64]
"""Corners (V, 2) of a closed line, in map units; the last is joined to the first."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """Where the picture lies on the map; cells are square."""

    left: float
    bottom: float
    cell: float
    """Side of a cell in map units."""
    rows: int
    columns: int
    blur: float
    """Bandwidth in cells."""

    def to_map(self, places: Ring) -> Ring:
        """Map positions of places (V, 2) counted in cells, whole numbers being the middles of cells."""
        return np.asarray((places + 0.5) * self.cell + (self.left, self.bottom))


@dataclass(frozen=True, slots=True, eq=False)
class Density:
    """Samples for each cell (rows, columns): blurred, and as counted; zero all around the border."""

    frame: Frame
    values: Values
    counts: Values

    def level(self, share: float) -> float:
        """The density above which ``share`` (0...1) of the samples lie: the edge of the densest such region."""
        there = np.flatnonzero(self.counts)
        if not len(there):
            return math.inf
        values = self.values.ravel()[there]
        order = np.argsort(-values)
        reached = np.cumsum(self.counts.ravel()[there][order], dtype=np.float64)
        last = min(int(np.searchsorted(reached, share * reached[-1])), len(order) - 1)
        return float(values[order[last]])

    def rings(self, level: float) -> list[Ring]:
        """The lines of that density, in map units, each closed and with what is denser on its left."""
        return [self.frame.to_map(ring) for ring in rings(self.values, level)]


def frame(xy: npt.NDArray[np.float32]) -> Frame | None:
    """A picture that covers the middle 99.8 % of positions (N, 2); None where nothing is placed.

    The blur follows the number of points: few need a wide one to become regions at all.
    """
    some = xy[:: max(1, len(xy) // SAMPLED)]
    some = some[np.isfinite(some).all(axis=1)]
    if not len(some):
        return None
    (left, bottom), (right, top) = np.percentile(some, (0.1, 99.9), axis=0).astype(float).tolist()
    extent = max(right - left, top - bottom)
    cell = (extent if extent > 0 else 1.0) / SIDE
    blur = SIDE * float(np.clip(0.1 * len(xy) ** (-1 / 6), NARROWEST, WIDEST))
    margin = math.ceil(4 * blur) + 1
    rows, columns = (math.ceil(side / cell) + 2 * margin for side in (top - bottom, right - left))
    return Frame(left - margin * cell, bottom - margin * cell, cell, rows, columns, blur)


def density(xy: npt.NDArray[np.float32], kept: npt.NDArray[np.bool_], of: Frame, sharper: float = 1.0) -> Density:
    """How densely the ``kept`` (N,) of positions (N, 2) lie.

    Args:
        xy: positions; those outside of the frame, or NaN, do not count.
        kept: which of them.
        of: where.
        sharper: divides the bandwidth.
    """
    counts = np.zeros((of.rows, of.columns), np.float32)
    _count(xy, kept, (of.left, of.bottom, of.cell), math.ceil(4 * of.blur), counts)
    return Density(of, _blurred(counts, of.blur / sharper), counts)


def rings(values: Values, level: float) -> list[Ring]:
    """Lines where ``values`` (rows, columns) cross ``level``: (x, y) in cells; values at the border must lie below."""
    if not values.size or not level < values.max():
        return []
    places, starts = _trace(values, level)
    return [places[a:b] for a, b in zip(starts[:-1].tolist(), starts[1:].tolist(), strict=True)]


@dataclass(frozen=True, slots=True, eq=False)
class Contours:
    """Lines of equal density of one group of samples."""

    group: int
    share: float
    """Share of the group's samples that lie inside."""
    rings: tuple[Ring, ...]


SHARES = (0.25, 0.5, 0.75, 0.95)


def contours(
    xy: npt.NDArray[np.float32], groups: npt.NDArray[np.int8], kept: npt.NDArray[np.bool_]
) -> Iterator[Contours]:
    """Lines around the densest 25, 50, 75 and 95 % of every group, largest share first.

    Args:
        xy: positions (N, 2).
        groups: (N,) for example role codes; groups without a kept sample have no lines.
        kept: (N,) which samples count.
    """
    whole = frame(xy)
    if whole is None:
        return
    for group in np.flatnonzero(np.bincount(groups[kept])).tolist():
        mine = kept & (groups == group)
        count = int(np.count_nonzero(mine))
        blur = SIDE * float(np.clip(0.1 * count ** (-1 / 6), NARROWEST, WIDEST))
        found = density(xy, mine, replace(whole, blur=min(blur, whole.blur * 2)))
        for share in reversed(SHARES):
            yield Contours(group, share, tuple(found.rings(found.level(share))))


def warm_up() -> None:
    """Compile the kernels, or load them from the cache."""
    xy = np.random.default_rng(0).normal(size=(50, 2)).astype(np.float32)
    frozen = xy.copy()
    frozen.flags.writeable = False  # as arrays read from disk are, which is another type to the compiler
    for points in (xy, frozen):
        for _ in contours(points, np.zeros(50, np.int8), np.ones(50, np.bool_)):
            pass


@kernel
def _count(
    xy: npt.NDArray[np.float32],
    kept: npt.NDArray[np.bool_],
    of: tuple[float, float, float],
    margin: int,
    counts: Values,
) -> None:
    left, bottom, cell = of
    rows, columns = counts.shape
    for i in range(len(xy)):
        if not kept[i]:
            continue
        column = (np.float64(xy[i, 0]) - left) / cell
        row = (np.float64(xy[i, 1]) - bottom) / cell
        if margin <= column < columns - margin and margin <= row < rows - margin:
            counts[int(row), int(column)] += np.float32(1.0)


@kernel
def _blurred(counts: Values, blur: float) -> Values:
    """A Gaussian blur, along the rows and then along the columns; the border stays zero."""
    reach = int(np.ceil(3 * blur))
    weights = np.exp(-0.5 * (np.arange(-reach, reach + 1) / blur) ** 2)
    weights = (weights / weights.sum()).astype(np.float32)
    rows, columns = counts.shape
    along = np.zeros_like(counts)
    for row in range(rows):
        for column in range(columns):
            value = counts[row, column]
            if value != 0.0:
                for k in range(max(-reach, -column), min(reach, columns - 1 - column) + 1):
                    along[row, column + k] += weights[k + reach] * value
    both = np.zeros_like(counts)
    for row in range(1, rows - 1):
        for k in range(max(-reach, -row), min(reach, rows - 1 - row) + 1):
            weight = weights[k + reach]
            for column in range(1, columns - 1):
                both[row, column] += weight * along[row + k, column]
    return both


@kernel
def _link(case: int, joined: bool, sides: npt.NDArray[np.int64], onward: npt.NDArray[np.int64]) -> None:
    """Tie the sides (bottom, right, top, left) of a cell by its lines, the denser corners on the left.

    Args:
        case: which corners are denser: 1 bottom left, 2 bottom right, 4 top right, 8 top left, added up.
        joined: whether the middle is denser, for two corners across.
        sides: numbers of the cell's sides.
        onward: for each side where the line that crosses it leads.
    """
    bottom, right, top, left = sides[0], sides[1], sides[2], sides[3]
    if case == 1 or (case == 5 and not joined):
        onward[bottom] = left
    if case == 2 or (case == 10 and not joined):
        onward[right] = bottom
    if case == 4 or (case == 5 and not joined):
        onward[top] = right
    if case == 8 or (case == 10 and not joined):
        onward[left] = top
    if case == 14 or (case == 10 and joined):
        onward[left] = bottom
    if case == 13 or (case == 5 and joined):
        onward[bottom] = right
    if case == 11 or (case == 10 and joined):
        onward[right] = top
    if case == 7 or (case == 5 and joined):
        onward[top] = left
    if case == 3:
        onward[right] = left
    if case == 6:
        onward[top] = bottom
    if case == 9:
        onward[bottom] = top
    if case == 12:
        onward[left] = right


@kernel
def _trace(values: Values, level: float) -> tuple[Ring, npt.NDArray[np.int64]]:
    """Marching squares: corners of all rings one after the other, and where each ring begins."""
    rows, columns = values.shape
    upright = rows * columns
    onward = np.full(2 * upright, -1, np.int64)
    sides = np.empty(4, np.int64)
    for row in range(rows - 1):
        for column in range(columns - 1):
            a, b = values[row, column], values[row, column + 1]
            d, e = values[row + 1, column + 1], values[row + 1, column]
            case = int(a >= level) + 2 * int(b >= level) + 4 * int(d >= level) + 8 * int(e >= level)
            if case == 0 or case == 15:
                continue
            sides[0] = row * columns + column
            sides[1] = upright + row * columns + column + 1
            sides[2] = (row + 1) * columns + column
            sides[3] = upright + row * columns + column
            _link(case, (a + b + d + e) / 4 >= level, sides, onward)
    places = np.empty(((onward >= 0).sum(), 2), np.float64)
    starts = np.zeros(len(places) + 1, np.int64)
    count, found = 0, 0
    for first in range(2 * upright):
        side = first
        while onward[side] >= 0:
            # Where the line crosses the side between two neighboring cells.
            row, column = (side % upright) // columns, side % columns
            up = 1 if side >= upright else 0
            low, high = values[row, column], values[row + up, column + 1 - up]
            share = (level - low) / (high - low)
            places[count, 0] = column + share * (1 - up)
            places[count, 1] = row + share * up
            count += 1
            following = onward[side]
            onward[side] = -1
            side = following
        if side == first and count > starts[found]:
            found += 1
            starts[found] = count
    return places, starts[: found + 1]
