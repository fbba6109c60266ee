"""Where on the map the viewer stands: center and scale, as a value. No Qt."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from models.grid import Bounds

Points = npt.NDArray[np.float64]
SIDE_MARGIN = 28.0
TOP_MARGIN = 56.0
"""Logical pixels that fitting leaves free: room for the tools above and the legend below."""


@dataclass(frozen=True, slots=True)
class Camera:
    """A view of the map. Both axes have the same scale; y points up on the map and down on the screen."""

    x: float
    y: float
    """The point of the map in the middle of the view, in map units (float64: zooming in 10^6 times works)."""
    scale: float
    """Logical pixels for one map unit, above zero."""
    width: float
    height: float
    """Size of the view in logical pixels."""

    def to_screen(self, points: npt.ArrayLike) -> Points:
        """Logical pixel positions, shape (V, 2), of map positions of shape (V, 2)."""
        at = np.asarray(points, dtype=np.float64).reshape(-1, 2)
        placed = np.empty_like(at)
        placed[:, 0] = self.width / 2 + (at[:, 0] - self.x) * self.scale
        placed[:, 1] = self.height / 2 - (at[:, 1] - self.y) * self.scale
        return placed

    def to_map(self, px: float, py: float) -> tuple[float, float]:
        """The map position under a logical pixel position."""
        return (
            self.x + (px - self.width / 2) / self.scale,
            self.y - (py - self.height / 2) / self.scale,
        )

    def bounds(self) -> Bounds:
        """What is in view: left, bottom, right, top in map units."""
        left, top = self.to_map(0.0, 0.0)
        right, bottom = self.to_map(self.width, self.height)
        return left, bottom, right, top

    def moved(self, dx: float, dy: float) -> Camera:
        """The view after the map was dragged by (dx, dy) logical pixels."""
        return Camera(self.x - dx / self.scale, self.y + dy / self.scale, self.scale, self.width, self.height)

    def zoomed(self, scale: float, px: float, py: float) -> Camera:
        """The view at another scale, with the map position under the pixel (px, py) staying there."""
        x, y = self.to_map(px, py)
        return Camera(
            x - (px - self.width / 2) / scale,
            y + (py - self.height / 2) / scale,
            scale,
            self.width,
            self.height,
        )

    def resized(self, width: float, height: float) -> Camera:
        """The same center and scale in a view of another size."""
        return Camera(self.x, self.y, self.scale, width, height)


def fitted(bounds: Bounds, width: float, height: float) -> Camera:
    """The view that shows all of ``bounds`` with a margin; bounds of no extent get one map unit."""
    left, bottom, right, top = bounds
    side = min(SIDE_MARGIN, width / 8)
    lid = min(TOP_MARGIN, height / 8)
    across, up = right - left, top - bottom
    if across <= 0.0 and up <= 0.0:
        across = up = 1.0
    fits = [
        (room - 2 * margin) / extent
        for room, margin, extent in ((width, side, across), (height, lid, up))
        if extent > 0.0
    ]
    scale = max(min(fits), 1e-30)
    return Camera((left + right) / 2, (bottom + top) / 2, scale, width, height)


def between(start: Camera, end: Camera, share: float) -> Camera:
    """The view ``share`` (0...1) of the way from one to another, zooming evenly about the point both share.

    For a zoom to the pointer that point is the one under the pointer, which therefore never moves.
    """
    if share >= 1.0:
        return end
    ratio = end.scale / start.scale
    scale = start.scale * ratio**share
    if abs(math.log(ratio)) < 1e-9:
        x = start.x + (end.x - start.x) * share
        y = start.y + (end.y - start.y) * share
    else:
        # The still point p solves (p - start) * start.scale == (p - end) * end.scale.
        still_x = start.x + (end.x - start.x) * ratio / (ratio - 1)
        still_y = start.y + (end.y - start.y) * ratio / (ratio - 1)
        x = still_x + (start.x - still_x) * start.scale / scale
        y = still_y + (start.y - still_y) * start.scale / scale
    return Camera(x, y, scale, end.width, end.height)
