"""Crowds on the density picture: every hill down to the saddle that parts it from a higher one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from models.compiled import kernel
from models.density import Density, Frame, Ring, Values, density, frame, rings

MOST = 40
"""Regions at most; the largest."""
MERGED = 0.8
"""Hills whose saddle is this high against the lower top are one."""
FOOT = 0.12
"""A region ends where the density has fallen to this part of its top."""
SMALLEST = 0.002
"""Share of all samples that a region must hold."""
FEWEST = 5
"""Samples that a region must hold."""
SHARPER = 1.25
"""Regions are found on a picture that is this much sharper than that of the contours."""
SLACK = 0.35
"""Cells by which an outline may be simplified."""

Labels = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Cluster:
    """A region of the map."""

    outline: Ring
    """Corners (V, 2) in map units."""
    top: tuple[float, float]
    """Where it is densest."""
    weight: float
    """Samples in it, by the picture."""


def clusters(xy: npt.NDArray[np.float32]) -> list[Cluster]:
    """The regions of a map, those with the most samples first.

    Args:
        xy: positions (N, 2); NaN for samples that are not on the map.
    """
    here = frame(xy)
    if here is None:
        return []
    picture = density(xy, np.ones(len(xy), np.bool_), here, SHARPER)
    labels, tops = _hills(picture.values, np.argsort(-picture.values, axis=None), MERGED)
    if not len(tops):
        return []
    heights = picture.values.ravel()[tops]
    labels[(labels >= 0) & (picture.values < FOOT * heights[labels])] = -1
    inside = labels >= 0
    weights = np.bincount(labels[inside], picture.counts[inside], len(tops))
    needed = max(SMALLEST * float(picture.counts.sum()), FEWEST)
    largest = [at for at in np.argsort(-weights, kind="stable")[:MOST].tolist() if weights[at] >= needed]
    found = (_cluster(picture, labels, at, int(tops[at]), FOOT * float(heights[at])) for at in largest)
    return [one for one in found if one is not None]


def _cluster(picture: Density, labels: Labels, at: int, top: int, foot: float) -> Cluster | None:
    rows, columns = np.nonzero(labels == at)
    first, left = max(int(rows.min()) - 1, 0), max(int(columns.min()) - 1, 0)
    part = (slice(first, int(rows.max()) + 2), slice(left, int(columns.max()) + 2))
    own = np.where(labels[part] == at, picture.values[part], np.float32(0))
    lines = rings(own, foot)
    if not lines:
        return None
    outline = np.add(simplified(_smoothed(max(lines, key=_area)), SLACK), (left, first))
    if len(outline) < 3:
        return None
    (place,) = picture.frame.to_map(np.array([[top % picture.frame.columns, top // picture.frame.columns]], float))
    weight = float(picture.counts[labels == at].sum())
    return Cluster(_on_map(picture.frame, outline), (float(place[0]), float(place[1])), weight)


def _on_map(of: Frame, outline: Ring) -> Ring:
    # Written into the log with every decision: digits that no one can see would only make it longer.
    digits = max(0, 3 - int(np.floor(np.log10(of.cell))))
    return np.round(of.to_map(outline), digits)


def _smoothed(ring: Ring) -> Ring:
    """The ring without the steps that it takes along its neighbors' cells."""
    for _ in range(3):
        ring = (np.roll(ring, 1, axis=0) + 2 * ring + np.roll(ring, -1, axis=0)) / 4
    return ring


def _area(ring: Ring) -> float:
    x, y = ring.T
    return float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y)) / 2


def simplified(ring: Ring, slack: float) -> Ring:
    """The ring with as few of its corners as keep it within ``slack`` (Ramer, Douglas and Peucker)."""
    far = int(np.argmax(((ring - ring[0]) ** 2).sum(axis=1)))
    kept = np.zeros(len(ring) + 1, np.bool_)
    kept[[0, far, len(ring)]] = True
    closed = np.vstack([ring, ring[:1]])
    waiting = [(0, far), (far, len(ring))]
    while waiting:
        a, b = waiting.pop()
        if b - a < 2:
            continue
        along = closed[b] - closed[a]
        away = closed[a + 1 : b] - closed[a]
        length = float(np.hypot(*along))
        apart = np.abs(away[:, 0] * along[1] - away[:, 1] * along[0]) / length if length else np.hypot(*away.T)
        worst = int(np.argmax(apart))
        if apart[worst] > slack:
            middle = a + 1 + worst
            kept[middle] = True
            waiting += [(a, middle), (middle, b)]
    return np.asarray(ring[kept[:-1]])


@kernel
def _root(parents: Labels, label: int) -> int:
    while parents[label] != label:
        parents[label] = parents[parents[label]]
        label = parents[label]
    return label


@kernel
def _hills(values: Values, order: npt.NDArray[np.int64], merged: float) -> tuple[Labels, npt.NDArray[np.int64]]:
    """Flood the picture from its tops down.

    Args:
        values: (rows, columns), zero at the border.
        order: all cells, densest first.
        merged: how high a saddle, against the lower top beside it, makes two hills one.

    Returns:
        Which hill each cell belongs to, -1 for none, and the cell of each hill's top.
    """
    rows, columns = values.shape
    flat = values.ravel()
    labels = np.full(rows * columns, -1, np.int32)
    parents = np.empty(rows * columns, np.int32)
    tops = np.empty(rows * columns, np.int64)
    count = 0
    for cell in order:
        value = flat[cell]
        if value <= 0.0:
            break
        best = -1
        for down in range(-1, 2):
            for across in range(-1, 2):
                beside = labels[cell + down * columns + across]
                if beside < 0:
                    continue
                beside = _root(parents, beside)
                if best < 0 or best == beside:
                    best = beside
                    continue
                high, low = best, beside
                if flat[tops[low]] > flat[tops[high]]:
                    high, low = low, high
                if value >= merged * flat[tops[low]]:
                    parents[low] = high
                best = high
        if best < 0:
            best = count
            parents[count] = count
            tops[count] = cell
            count += 1
        labels[cell] = best
    names = np.full(count, -1, np.int32)
    found = 0
    kept = np.empty(count, np.int64)
    for label in range(count):
        if parents[label] == label:
            names[label] = found
            kept[found] = tops[label]
            found += 1
    for cell in range(rows * columns):
        if labels[cell] >= 0:
            labels[cell] = names[_root(parents, labels[cell])]
    return labels.reshape((rows, columns)), kept[:found].copy()
