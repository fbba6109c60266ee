"""Drawing an area on the map by hand: freehand, corner by corner, or as a rectangle. No painting here.

Gestures live in map coordinates, so the map may be panned and zoomed while one is being drawn.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt

Polygon = npt.NDArray[np.float64]
"""(V, 2) corners in map coordinates; the last one joins the first."""


class Tool(StrEnum):
    """What dragging and clicking on the map does."""

    PAN = "pan"
    LASSO = "lasso"
    POLYGON = "polygon"
    RECTANGLE = "rectangle"


class Combine(StrEnum):
    """How a new area joins the present selection."""

    NEW = "new"
    ADD = "add"
    SUBTRACT = "subtract"
    INTERSECT = "intersect"


def combine_of(modifiers: Qt.KeyboardModifier) -> Combine | None:
    """What held keys ask for: Shift adds, Alt or Ctrl subtracts, both intersect; None where none is held.

    Ctrl means the same as Alt because many window managers move windows by dragging with Alt.
    """
    shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    alt = bool(modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier))
    if shift and alt:
        return Combine.INTERSECT
    if shift:
        return Combine.ADD
    return Combine.SUBTRACT if alt else None


class Gesture(Protocol):
    """An area in the making."""

    def reach(self, x: float, y: float) -> None:
        """The pointer came to this place of the map."""
        ...

    def outline(self) -> Polygon:
        """What to draw now."""
        ...

    def polygon(self) -> Polygon | None:
        """The finished area; None while it encloses nothing."""
        ...


class Freehand:
    """Every position of the pointer becomes a corner: nothing is simplified."""

    def __init__(self, x: float, y: float) -> None:
        self._path = [(x, y)]

    def reach(self, x: float, y: float) -> None:
        """Go on to here."""
        self._path.append((x, y))

    def outline(self) -> Polygon:
        """The path so far."""
        return np.array(self._path, dtype=np.float64)

    def polygon(self) -> Polygon | None:
        """The closed path; None below three corners."""
        return self.outline() if len(self._path) >= 3 else None


class Rectangle:
    """From one corner to the opposite one."""

    def __init__(self, x: float, y: float) -> None:
        self._from = self._to = (x, y)

    def reach(self, x: float, y: float) -> None:
        """Put the opposite corner here."""
        self._to = (x, y)

    def outline(self) -> Polygon:
        """The four corners."""
        (x0, y0), (x1, y1) = self._from, self._to
        return np.array([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], dtype=np.float64)

    def polygon(self) -> Polygon | None:
        """The four corners; None where the rectangle is a line or a point."""
        (x0, y0), (x1, y1) = self._from, self._to
        return self.outline() if x0 != x1 and y0 != y1 else None


class Corners:
    """Corner by corner, with a loose end at the pointer."""

    def __init__(self, x: float, y: float) -> None:
        self._corners = [(x, y)]
        self._end = (x, y)

    @property
    def count(self) -> int:
        """How many corners are set."""
        return len(self._corners)

    @property
    def start(self) -> tuple[float, float]:
        """The first corner; clicking it closes the area."""
        return self._corners[0]

    def add(self, x: float, y: float) -> None:
        """Set a corner here."""
        self._corners.append((x, y))
        self._end = (x, y)

    def remove_last(self) -> bool:
        """Take the last corner back; False where none is left then."""
        self._corners.pop()
        return bool(self._corners)

    def reach(self, x: float, y: float) -> None:
        """Move the loose end here."""
        self._end = (x, y)

    def outline(self) -> Polygon:
        """The corners and the loose end."""
        return np.array([*self._corners, self._end], dtype=np.float64)

    def polygon(self) -> Polygon | None:
        """The corners that were set; None below three."""
        return np.array(self._corners, dtype=np.float64) if len(self._corners) >= 3 else None
