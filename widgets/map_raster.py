"""Points into an image: a raster drawn by compiled code, with no object for any point. No Qt.

The image is drawn in bands of rows. A band takes the grid cells that touch it, adds every point's stamp to
its sums (depth, and depth times color), and resolves the sums to pixels while they still lie in the
processor's cache. In a crowd, where a stamp's place within its pixel no longer shows, points are counted into
pixels and all of a pixel's points are stamped at once. Sums and counts are whole numbers, hence exact: the
image does not depend on the order of the points, and where roles overlap their colors mix by share. Bands do
not touch each other's rows, so threads draw them at the same time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from models.grid import Grid
from widgets.map_camera import Camera
from widgets.map_kernels import BAND, Image, View, draw_band, draw_crowd
from widgets.map_points import MapPoints
from widgets.map_shading import Look, look_at, stamps, tone_table

CROWD = 0.3
"""Points for a device pixel, around a typical point, from which on they are counted before they are stamped."""
FEW = 20_000
"""Points that are stamped one by one however close they stand: it takes no time."""
LARGEST_COUNTED = 2.0
"""Radius of a point in device pixels up to which points are counted."""

Floats = npt.NDArray[np.float64]
Slots = npt.NDArray[np.int64]
Places = tuple[
    npt.NDArray[np.float32],
    npt.NDArray[np.float32],
    npt.NDArray[np.int64],
    npt.NDArray[np.uint8],
    npt.NDArray[np.uint8],
    Grid,
    View,
]
"""The points in the order of the index (x, y, starts of cells, color codes, layers), its grid, and the view."""

STRENGTH = (0.22, 1.0, 0.55, 1.0)
"""Opacity of each layer: faded, plain, faded and selected, selected."""
STRENGTH_BEHIND = (0.13, 0.45, 0.55, 1.0)
"""The same while there is a selection: all others step back."""


@dataclass(frozen=True, eq=False)
class Drawing:
    """Everything the band kernel needs, prepared once for a frame."""

    points: MapPoints
    camera: Camera
    ratio: float
    """Device pixels for a logical one."""
    look: Look
    image: Image

    def draw_bands(self, bands: Iterator[int]) -> None:
        """Take bands until none is left; several threads may share the iterator."""
        points = self.points
        stamp = stamps(self.look.radius * self.ratio, self.look)
        layers = points.used_layers
        if not layers.any():
            return
        slots = np.where(layers, np.cumsum(layers) - 1, -1)
        strengths = self._strengths()[layers]
        if self.crowded:
            self._draw_crowd(bands, stamp.mean(axis=(0, 1)), slots, strengths)
        else:
            self._draw_stamps(bands, stamp, slots, strengths)

    def _draw_stamps(self, bands: Iterator[int], stamp: Floats, slots: Slots, strengths: Floats) -> None:
        reach = stamp.shape[2] // 2
        width = self.image.shape[1]
        sums = np.empty((len(strengths), BAND + 4 * reach, width + 4 * reach, 4))
        palette = self.points.palette.astype(np.float64)
        tones = tone_table(self.look)
        for band in bands:
            draw_band(band * BAND, *self._places(), palette, stamp, slots, tones, strengths, sums, self.image)

    def _draw_crowd(self, bands: Iterator[int], stamp: Floats, slots: Slots, strengths: Floats) -> None:
        width = self.image.shape[1]
        pad = 2 * (stamp.shape[0] // 2)
        counts = np.empty((len(strengths), BAND + pad, width + pad, 2), np.uint64)
        planes = np.zeros((len(strengths), 4, BAND + pad, width + pad), np.float32)
        palette = self.points.palette.astype(np.uint64)
        red, green, blue = palette[:, 0], palette[:, 1], palette[:, 2]
        packed = np.column_stack([(red << np.uint64(32)) | green, (blue << np.uint64(32)) | np.uint64(1)])
        tones = tone_table(self.look)
        mean = np.ascontiguousarray(stamp, np.float32)
        for band in bands:
            draw_crowd(band * BAND, *self._places(), packed, mean, slots, tones, strengths, counts, planes, self.image)

    @property
    def crowded(self) -> bool:
        """Whether points stand so close that where exactly in a pixel one stands makes no difference."""
        index = self.points.index
        crowd = index.density / (self.camera.scale * self.ratio) ** 2
        return len(index.order) > FEW and self.look.radius * self.ratio <= LARGEST_COUNTED and crowd >= CROWD

    def _places(self) -> Places:
        index, points = self.points.index, self.points
        height, width = self.image.shape
        return (
            index.x,
            index.y,
            index.starts,
            points.sorted_codes,
            points.layers,
            (index.left, index.bottom, index.cell_width, index.cell_height, index.side),
            (self.camera.x, self.camera.y, self.camera.scale * self.ratio, width / 2, height / 2),
        )

    def _strengths(self) -> npt.NDArray[np.float64]:
        return np.array(STRENGTH if self.points.selected is None else STRENGTH_BEHIND)


def prepare(points: MapPoints, camera: Camera, ratio: float) -> tuple[Drawing, Iterator[int]]:
    """A frame to be drawn and its bands.

    Args:
        points: what to draw; its index is built here when it has none yet.
        camera: the view, in logical pixels.
        ratio: device pixels for a logical one.
    """
    width = max(1, round(camera.width * ratio))
    height = max(1, round(camera.height * ratio))
    image = np.zeros((height, width), np.uint32)
    look = look_at(points.index.density, camera.scale)
    drawing = Drawing(points, camera, ratio, look, image)
    # Reading these here computes them once, before threads would each do it.
    _ = points.used_layers, points.sorted_codes
    return drawing, iter(range((height + BAND - 1) // BAND))


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
    draw(points, Camera(0.5, 0.5, 8.0, 16.0, 16.0))
    crowd = MapPoints().with_positions(np.random.default_rng(0).random((2 * FEW, 2)).astype(np.float32))
    draw(crowd, Camera(0.5, 0.5, 4.0, 16.0, 16.0))
