"""Lines of equal density over the points, drawn into the picture by compiled code. No Qt.

Qt's own stroker takes ten times as long and holds Python's lock meanwhile, which the window would feel.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from models.compiled import kernel
from widgets.map_camera import Camera

WIDTH = 1.2
HALO = 3.0
"""Logical pixels of a line, and of the soft edge in the color of the map that sets it off from the points."""
HALO_STRENGTH = 0.6
FAINTEST = 0.5
"""Opacity of the outermost line; the innermost is opaque."""
FARTHEST = 40.0
"""How many times closer than the whole map lines still mean something: they are as coarse as the whole."""

Image = npt.NDArray[np.uint32]
Places = npt.NDArray[np.float64]
Color = tuple[float, float, float]


@dataclass(frozen=True, eq=False)
class ContourLine:
    """The lines of one density of one group."""

    rings: Sequence[Places]
    """Each (V, 2) in map units, closed."""
    color: str
    """``#rrggbb``"""
    strength: float
    """0 for the outermost ... 1 for the innermost line."""

    @cached_property
    def corners(self) -> tuple[Places, npt.NDArray[np.int64]]:
        """All rings one after the other, (V, 2), each ending where it began; and where each starts."""
        closed = [np.vstack([ring, ring[:1]]) for ring in self.rings]
        starts = np.cumsum([0, *(len(ring) for ring in closed)]).astype(np.int64)
        return np.concatenate([*closed, np.empty((0, 2))]), starts


@dataclass(frozen=True, eq=False)
class ContourSet:
    """All lines to be drawn, from the outermost to the innermost."""

    lines: tuple[ContourLine, ...] = ()
    background: str = "#ffffff"
    """Color of the map."""
    whole: float = 0.0
    """Pixels a map unit at which the whole map is in view; 0 where lines are drawn however close one is."""

    def paint(self, image: Image, camera: Camera, ratio: float) -> None:
        """Draw the lines over a picture of the points.

        Args:
            image: (height, width) premultiplied ARGB in device pixels.
            camera: the view that the picture shows.
            ratio: device pixels for a logical one.
        """
        near = camera.scale / self.whole / FARTHEST if self.whole else 0.0
        if not self.lines or near >= 1.0:
            return
        fade = min(1.0, 4 * (1 - near))
        distances = np.full(image.shape, np.inf, np.float32)
        touched = np.empty(image.size, np.int64)
        height, width = image.shape
        scale = camera.scale * ratio
        for line in self.lines:
            corners, starts = line.corners
            # As in the raster: the middle of pixel 0 lies at 0.5.
            placed = (corners - (camera.x, camera.y)) * (scale, -scale) + (width / 2 - 0.5, height / 2 - 0.5)
            strength = fade * (FAINTEST + (1 - FAINTEST) * line.strength)
            widths = (WIDTH * ratio / 2, HALO * ratio / 2)
            strengths = (strength, fade * HALO_STRENGTH)
            count = _measure(placed, starts, widths[1] + 0.5, distances, touched)
            _blend(
                touched[:count], widths, strengths, channels(line.color), channels(self.background), distances, image
            )


def channels(color: str) -> Color:
    """``#rrggbb`` as red, green, blue 0...255."""
    red, green, blue = (float(int(color[at : at + 2], 16)) for at in (1, 3, 5))
    return red, green, blue


def warm_up() -> None:
    """Compile the kernels, or load them from the cache."""
    square = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]])
    lines = ContourSet((ContourLine([square], "#000000", 1.0),))
    lines.paint(np.zeros((16, 16), np.uint32), Camera(0.5, 0.5, 8.0, 16.0, 16.0), 1.0)


@kernel
def _measure(
    places: Places,
    starts: npt.NDArray[np.int64],
    reach: float,
    distances: npt.NDArray[np.float32],
    touched: npt.NDArray[np.int64],
) -> int:
    """How far pixels are from the nearest line, where nearer than ``reach``.

    Args:
        places: (V, 2) corners in pixels.
        starts: where each open line begins in ``places``.
        reach: pixels.
        distances: (height, width) infinite; filled.
        touched: gets the places, in the flat image, of the pixels that are near.

    Returns:
        How many those are.
    """
    height, width = distances.shape
    flat = distances.ravel()
    count = 0
    for line in range(len(starts) - 1):
        for i in range(starts[line], starts[line + 1] - 1):
            ax, ay, bx, by = places[i, 0], places[i, 1], places[i + 1, 0], places[i + 1, 1]
            left, right = max(min(ax, bx) - reach, 0.0), min(max(ax, bx) + reach, width - 1.0)
            top, bottom = max(min(ay, by) - reach, 0.0), min(max(ay, by) + reach, height - 1.0)
            if left > right or top > bottom:
                continue
            dx, dy = bx - ax, by - ay
            square = max(dx * dx + dy * dy, 1e-12)
            for y in range(int(np.ceil(top)), int(bottom) + 1):
                for x in range(int(np.ceil(left)), int(right) + 1):
                    along = min(max(((x - ax) * dx + (y - ay) * dy) / square, 0.0), 1.0)
                    away_x, away_y = ax + along * dx - x, ay + along * dy - y
                    away = away_x * away_x + away_y * away_y
                    if away >= reach * reach:
                        continue
                    at = y * width + x
                    if flat[at] == np.inf:
                        touched[count] = at
                        count += 1
                    flat[at] = min(flat[at], np.float32(away))
    return count


@kernel
def _blend(
    touched: npt.NDArray[np.int64],
    widths: tuple[float, float],
    strengths: tuple[float, float],
    color: Color,
    background: Color,
    distances: npt.NDArray[np.float32],
    image: Image,
) -> None:
    """Lay halo and line over the touched pixels, and make their squared distances infinite again."""
    pixels, flat = image.ravel(), distances.ravel()
    for at in touched:
        away = np.sqrt(np.float64(flat[at]))
        flat[at] = np.inf
        own = strengths[0] * min(max(widths[0] + 0.5 - away, 0.0), 1.0)
        halo = strengths[1] * min(max(widths[1] + 0.5 - away, 0.0), 1.0) * (1.0 - own)
        rest = (1.0 - own) - halo
        under = pixels[at]
        alpha = own * 255.0 + halo * 255.0 + ((under >> np.uint32(24)) & np.uint32(255)) * rest
        red = own * color[0] + halo * background[0] + ((under >> np.uint32(16)) & np.uint32(255)) * rest
        green = own * color[1] + halo * background[1] + ((under >> np.uint32(8)) & np.uint32(255)) * rest
        blue = own * color[2] + halo * background[2] + (under & np.uint32(255)) * rest
        pixels[at] = (
            (np.uint32(alpha + 0.5) << np.uint32(24))
            | (np.uint32(red + 0.5) << np.uint32(16))
            | (np.uint32(green + 0.5) << np.uint32(8))
            | np.uint32(blue + 0.5)
        )
