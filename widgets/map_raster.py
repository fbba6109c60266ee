"""Points into an image: a raster drawn by compiled code, with no object for any point. No Qt.

The image is drawn in bands of rows. A band takes the grid cells that touch it, adds every point's stamp to
its sums, and resolves the sums to pixels while they still lie in the processor's cache. Sums are kept for
each color of each layer, so they are depths alone; where there are many colors, for red, green, blue and depth.
In a crowd, where a stamp's place within its pixel no longer shows, points are counted into pixels and all of a
pixel's points are stamped at once. Sums are of whole numbers, hence exact: the image does not depend on the
order of the points, and where roles overlap their colors mix by share. Bands do not touch each other's rows, so
threads draw them at the same time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from models.grid import Grid, build_index
from widgets.map_camera import Camera
from widgets.map_kernels import AT_ONCE, LINES, Image, Ink, Room, Samples, View, draw_band
from widgets.map_points import MapPoints
from widgets.map_shading import Look, look_at, stamps, tone_table

CROWD = 0.3
"""Points for a device pixel, around a typical point, from which on they are counted before they are stamped."""
FEW = 20_000
"""Points that are stamped one by one however close they stand: it takes no time."""
LARGEST_COUNTED = 2.0
"""Radius of a point in device pixels up to which points are counted."""
CACHE = 400_000
"""Bytes of sums that stay in a core's cache while a band is drawn."""
LEAST_ROWS, MOST_ROWS = 8, 64
"""Rows of a band."""

STRENGTH = (0.22, 1.0, 0.55, 1.0)
"""Opacity of each layer: faded, plain, faded and selected, selected."""
STRENGTH_BEHIND = (0.13, 0.45, 0.55, 1.0)
"""The same while there is a selection: all others step back."""


@dataclass(frozen=True, eq=False)
class Drawing:
    """Everything the band kernels need, prepared once for a frame."""

    points: MapPoints
    camera: Camera
    ratio: float
    """Device pixels for a logical one."""
    look: Look
    image: Image
    """Every pixel of it is written."""

    @cached_property
    def stamps(self) -> npt.NDArray[np.float64]:
        """What a point adds to the pixels around it, (PHASES, PHASES, size, size)."""
        return stamps(self.look.radius * self.ratio, self.look)

    @cached_property
    def crowded(self) -> bool:
        """Whether points stand so close that where exactly in a pixel one stands makes no difference."""
        index = self.points.index
        crowd = index.density / (self.camera.scale * self.ratio) ** 2
        return len(index.order) > FEW and self.look.radius * self.ratio <= LARGEST_COUNTED and crowd >= CROWD

    @property
    def rows(self) -> int:
        """Rows of a band: as many as its sums find room for in the cache."""
        each: int = 4 * len(self.points.planes.mix) * (self.image.shape[1] + 16)
        return min(max(CACHE // max(each, 1), LEAST_ROWS), MOST_ROWS)

    def bands(self) -> Iterator[int]:
        """The first row of each band."""
        return iter(range(0, self.image.shape[0], self.rows))

    def draw_bands(self, bands: Iterator[int]) -> None:
        """Take bands until none is left; several threads may share the iterator."""
        size, counted = self.stamps.shape[-1], self.crowded
        # Whole vectors: what is added behind a stamp's end is nothing.
        wide = -(-size // 8) * 8
        padded = np.pad(self.stamps.astype(np.float32), ((0, 0), (0, 0), (0, 0), (0, wide - size)))
        mean = self.stamps.mean(axis=(0, 1))
        # The same from both sides, to the last digit.
        mean = ((mean + mean[::-1, ::-1]) / 2).astype(np.float32)
        room = self._room(size - 1, size - 1) if counted else self._room(2 * (size - 1), size - 1 + wide)
        for top in bands:
            draw_band(top, self.rows, *self._what(), self._ink(), counted, padded, mean, room, self.image)

    def _room(self, more_rows: int, more_columns: int) -> Room:
        """Memory for a thread to work in."""
        many, width = len(self.points.planes.mix), self.image.shape[1]
        rows, columns = self.rows + more_rows, width + more_columns
        flat = np.empty(many * rows * columns + 1, np.float32)
        lines = np.empty((LINES + many, width), np.float32)
        places = np.empty(max(width, AT_ONCE), np.int32)
        return flat[:-1].reshape(many, rows, columns), flat, lines, np.empty(columns, np.float32), places

    def _what(self) -> tuple[Samples, Grid, View]:
        index, planes = self.points.index, self.points.planes
        height, width = self.image.shape
        return (
            (index.x, index.y, index.starts, planes.of, planes.codes),
            (index.left, index.bottom, index.cell_width, index.cell_height, index.side),
            (self.camera.x, self.camera.y, self.camera.scale * self.ratio, width / 2, height / 2),
        )

    def _ink(self) -> Ink:
        planes = self.points.planes
        strengths = np.array(STRENGTH if self.points.selected is None else STRENGTH_BEHIND, np.float32)
        return planes.weights, planes.mix, planes.starts, strengths[list(planes.layers)], tone_table(self.look)


def size_of(camera: Camera, ratio: float) -> tuple[int, int]:
    """Width and height of a view in device pixels."""
    return max(1, round(camera.width * ratio)), max(1, round(camera.height * ratio))


def prepare(
    points: MapPoints, camera: Camera, ratio: float, image: Image | None = None
) -> tuple[Drawing, Iterator[int]]:
    """A frame to be drawn and its bands.

    Args:
        points: what to draw; its index is built here when it has none yet.
        camera: the view, in logical pixels.
        ratio: device pixels for a logical one.
        image: to be drawn into, of the view's size in device pixels; a new one where there is none.
    """
    width, height = size_of(camera, ratio)
    if image is None:
        image = np.empty((height, width), np.uint32)
    drawing = Drawing(points, camera, ratio, look_at(points.index.density, camera.scale), image)
    # Reading these here computes them once, before threads would each do it.
    _ = points.planes, drawing.stamps, drawing.crowded
    return drawing, drawing.bands()


def draw(points: MapPoints, camera: Camera, ratio: float = 1.0) -> Image:
    """Draw the points in view in this thread.

    Args:
        points: what to draw.
        camera: the view, in logical pixels.
        ratio: device pixels for a logical one.

    Returns:
        The image, ``round(size * ratio)`` device pixels wide and high.
    """
    drawing, bands = prepare(points, camera, ratio)
    drawing.draw_bands(bands)
    return drawing.image


def warm_up() -> None:
    """Compile the kernels, or load them from the cache, so that the first real frame does not wait."""
    xy = np.array([[0.0, 0.0], [1.0, 1.0]], np.float32)
    points = MapPoints().with_positions(xy)
    points.index.nearest(points.hidden, 0.0, 0.0, 1.0)
    frozen = xy.copy()
    frozen.flags.writeable = False  # as arrays read from disk are, which is another type to the compiler
    build_index(frozen)
    draw(points, Camera(0.5, 0.5, 8.0, 16.0, 16.0))
    crowd = MapPoints().with_positions(np.random.default_rng(0).random((2 * FEW, 2)).astype(np.float32))
    draw(crowd, Camera(0.5, 0.5, 4.0, 16.0, 16.0))
