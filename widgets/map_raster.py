"""Points into an image: a raster drawn by compiled code, with no object for any point. No Qt.

The image is drawn in bands of rows. A band takes the grid cells that touch it, adds every point's stamp to
its sums (depth, and depth times color), and resolves the sums to pixels while they still lie in the
processor's cache. Sums are whole numbers held in float64, hence exact: the image does not depend on the order
of the points, and where roles overlap their colors mix by share. Bands do not touch each other's rows, so
threads draw them at the same time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from models.compiled import kernel
from models.grid import Grid
from widgets.map_camera import Camera
from widgets.map_points import NOT_DRAWN, MapPoints
from widgets.map_shading import FINE, PHASES, Look, look_at, stamps, tone_table

Image = npt.NDArray[np.uint32]
"""(height, width) premultiplied ARGB, 0xAARRGGBB; transparent where there is no point."""

BAND = 32
"""Rows of a band: its sums fit into a core's cache."""

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
        index, points = self.points.index, self.points
        stamp = stamps(self.look.radius * self.ratio, self.look)
        reach = stamp.shape[2] // 2
        height, width = self.image.shape
        layers = points.used_layers
        if not layers.any():
            return
        sums = np.empty((int(layers.sum()), BAND + 4 * reach, width + 4 * reach, 4))
        arguments = (
            index.x,
            index.y,
            index.starts,
            points.sorted_codes,
            points.layers,
            points.palette.astype(np.float64),
            (index.left, index.bottom, index.cell_width, index.cell_height, index.side),
            (self.camera.x, self.camera.y, self.camera.scale * self.ratio, width / 2, height / 2),
            stamp,
            np.where(layers, np.cumsum(layers) - 1, -1),
            tone_table(self.look),
            self._strengths()[layers],
            sums,
            self.image,
        )
        for band in bands:
            _draw_band(band * BAND, *arguments)

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


@kernel
def _range(low: float, high: float, start: float, width: float, side: int) -> tuple[int, int]:
    """First and last column (or row) of the grid that touch low...high."""
    first = min(max((low - start) / width, 0.0), side - 1.0)
    last = min(max((high - start) / width, 0.0), side - 1.0)
    return int(first), int(last)


@kernel
def _splat(
    top: int,
    xs: npt.NDArray[np.float32],
    ys: npt.NDArray[np.float32],
    starts: npt.NDArray[np.int64],
    codes: npt.NDArray[np.uint8],
    layers: npt.NDArray[np.uint8],
    palette: npt.NDArray[np.float64],
    grid: Grid,
    view: tuple[float, float, float, float, float],
    stamp: npt.NDArray[np.float64],
    slots: npt.NDArray[np.int64],
    sums: npt.NDArray[np.float64],
) -> None:
    """Add the stamps of all points whose discs touch the band from row ``top`` on."""
    left, bottom, cell_width, cell_height, side = grid
    x0, y0, scale, half_width, half_height = view
    size = stamp.shape[2]
    reach = size // 2
    rows, columns = sums.shape[1], sums.shape[2]
    pad = 2 * reach
    over_x = (half_width + pad) / scale
    first, last = _range(x0 - over_x, x0 + over_x, left, cell_width, side)
    high = y0 - (top - pad - half_height) / scale
    low = y0 - (top - pad + rows - half_height) / scale
    lowest, highest = _range(low, high, bottom, cell_height, side)
    for row in range(lowest, highest + 1):
        for i in range(starts[row * side + first], starts[row * side + last + 1]):
            if layers[i] == NOT_DRAWN:
                continue
            # Positions in the padded sums; a stamp around any pixel from reach on fits without a check.
            px = half_width + (np.float64(xs[i]) - x0) * scale + pad
            py = half_height - (np.float64(ys[i]) - y0) * scale + pad - top
            if not (reach <= px < columns - reach and reach <= py < rows - reach):
                continue
            column, line = int(px), int(py)
            phase_x, phase_y = int((px - column) * PHASES), int((py - line) * PHASES)
            slot = slots[layers[i]]
            red, green, blue = palette[codes[i], 0], palette[codes[i], 1], palette[codes[i], 2]
            for v in range(size):
                for u in range(size):
                    # Adding zeros is cheaper than branches that no processor can foresee.
                    depth = stamp[phase_y, phase_x, v, u]
                    at = sums[slot, line - reach + v, column - reach + u]
                    at[0] += depth * red
                    at[1] += depth * green
                    at[2] += depth * blue
                    at[3] += depth


@kernel
def _resolve(
    top: int,
    pad: int,
    tones: npt.NDArray[np.float32],
    strengths: npt.NDArray[np.float64],
    sums: npt.NDArray[np.float64],
    image: Image,
) -> None:
    """Turn the sums of a band into pixels, one layer over the other."""
    height, width = image.shape
    for line in range(min(sums.shape[1] - 2 * pad, height - top)):
        for column in range(width):
            red = green = blue = alpha = 0.0
            for slot in range(sums.shape[0]):
                at = sums[slot, line + pad, column + pad]
                depth = at[3]
                if depth == 0.0:
                    continue
                entry = depth if depth < FINE else FINE + min((depth - FINE) / 256, FINE - 1.0)
                own = np.float64(tones[int(entry)]) * strengths[slot]
                share = own / depth
                rest = 1.0 - own
                red = at[0] * share + red * rest
                green = at[1] * share + green * rest
                blue = at[2] * share + blue * rest
                alpha = own + alpha * rest
            if alpha > 0.0:
                image[top + line, column] = (
                    (np.uint32(alpha * 255 + 0.5) << np.uint32(24))
                    | (np.uint32(red + 0.5) << np.uint32(16))
                    | (np.uint32(green + 0.5) << np.uint32(8))
                    | np.uint32(blue + 0.5)
                )


@kernel
def _draw_band(
    top: int,
    xs: npt.NDArray[np.float32],
    ys: npt.NDArray[np.float32],
    starts: npt.NDArray[np.int64],
    codes: npt.NDArray[np.uint8],
    layers: npt.NDArray[np.uint8],
    palette: npt.NDArray[np.float64],
    grid: Grid,
    view: tuple[float, float, float, float, float],
    stamp: npt.NDArray[np.float64],
    slots: npt.NDArray[np.int64],
    tones: npt.NDArray[np.float32],
    strengths: npt.NDArray[np.float64],
    sums: npt.NDArray[np.float64],
    image: Image,
) -> None:
    """Draw the rows ``top ... top + BAND - 1`` of the image."""
    sums[:] = 0.0
    _splat(top, xs, ys, starts, codes, layers, palette, grid, view, stamp, slots, sums)
    _resolve(top, 2 * (stamp.shape[2] // 2), tones, strengths, sums, image)
