"""The compiled inner loops of the map's raster; ``widgets.map_raster`` says what they do together. No Qt."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from models.compiled import kernel
from models.grid import Grid
from widgets.map_points import NOT_DRAWN
from widgets.map_shading import FINE, PHASES

Image = npt.NDArray[np.uint32]
"""(height, width) premultiplied ARGB, 0xAARRGGBB; transparent where there is no point."""

BAND = 32
"""Rows of a band: its sums fit into a core's cache."""
View = tuple[float, float, float, float, float]
"""Middle of the view in map units, device pixels for a unit, half the image's width and height."""


@kernel
def _range(low: float, high: float, start: float, width: float, side: int) -> tuple[int, int]:
    """First and last column (or row) of the grid that touch low...high."""
    first = min(max((low - start) / width, 0.0), side - 1.0)
    last = min(max((high - start) / width, 0.0), side - 1.0)
    return int(first), int(last)


@kernel
def _tone(depth: float, tones: npt.NDArray[np.float32]) -> float:
    """Opacity, 0...1, of a depth above zero."""
    entry = depth if depth < FINE else FINE + min((depth - FINE) / 256, FINE - 1.0)
    return np.float64(tones[int(entry)])


@kernel
def _pixel(red: float, green: float, blue: float, alpha: float) -> np.uint32:
    """Premultiplied channels 0...255 and opacity 0...1 as 0xAARRGGBB."""
    return np.uint32(
        (np.uint32(alpha * 255 + 0.5) << np.uint32(24))
        | (np.uint32(red + 0.5) << np.uint32(16))
        | (np.uint32(green + 0.5) << np.uint32(8))
        | np.uint32(blue + 0.5)
    )


@kernel
def _splat(
    top: int,
    xs: npt.NDArray[np.float32],
    ys: npt.NDArray[np.float32],
    starts: npt.NDArray[np.int64],
    codes: npt.NDArray[np.uint8],
    layers: npt.NDArray[np.uint8],
    grid: Grid,
    view: View,
    palette: npt.NDArray[np.float64],
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
                own = _tone(depth, tones) * strengths[slot]
                share = own / depth
                rest = 1.0 - own
                red = at[0] * share + red * rest
                green = at[1] * share + green * rest
                blue = at[2] * share + blue * rest
                alpha = own + alpha * rest
            if alpha > 0.0:
                image[top + line, column] = _pixel(red, green, blue, alpha)


@kernel
def draw_band(
    top: int,
    xs: npt.NDArray[np.float32],
    ys: npt.NDArray[np.float32],
    starts: npt.NDArray[np.int64],
    codes: npt.NDArray[np.uint8],
    layers: npt.NDArray[np.uint8],
    grid: Grid,
    view: View,
    palette: npt.NDArray[np.float64],
    stamp: npt.NDArray[np.float64],
    slots: npt.NDArray[np.int64],
    tones: npt.NDArray[np.float32],
    strengths: npt.NDArray[np.float64],
    sums: npt.NDArray[np.float64],
    image: Image,
) -> None:
    """Draw the rows ``top ... top + BAND - 1`` of the image."""
    sums[:] = 0.0
    _splat(top, xs, ys, starts, codes, layers, grid, view, palette, stamp, slots, sums)
    _resolve(top, 2 * (stamp.shape[2] // 2), tones, strengths, sums, image)


@kernel
def _count(
    top: int,
    xs: npt.NDArray[np.float32],
    ys: npt.NDArray[np.float32],
    starts: npt.NDArray[np.int64],
    codes: npt.NDArray[np.uint8],
    layers: npt.NDArray[np.uint8],
    grid: Grid,
    view: View,
    packed: npt.NDArray[np.uint64],
    slots: npt.NDArray[np.int64],
    pad: int,
    counts: npt.NDArray[np.uint64],
) -> None:
    """Add every point's color and a one to the pixel it stands in, two 32-bit sums in each 64-bit word."""
    left, bottom, cell_width, cell_height, side = grid
    x0, y0, scale, half_width, half_height = view
    rows, columns = counts.shape[1], counts.shape[2]
    over_x = (half_width + pad) / scale
    first, last = _range(x0 - over_x, x0 + over_x, left, cell_width, side)
    high = y0 - (top - pad - half_height) / scale
    low = y0 - (top - pad + rows - half_height) / scale
    lowest, highest = _range(low, high, bottom, cell_height, side)
    for row in range(lowest, highest + 1):
        for i in range(starts[row * side + first], starts[row * side + last + 1]):
            px = half_width + (np.float64(xs[i]) - x0) * scale + pad
            py = half_height - (np.float64(ys[i]) - y0) * scale + pad - top
            if layers[i] == NOT_DRAWN or not (0.0 <= px < columns and 0.0 <= py < rows):
                continue
            at = counts[slots[layers[i]], int(py), int(px)]
            code = codes[i]
            at[0] += packed[code, 0]
            at[1] += packed[code, 1]


@kernel
def _unpack(counts: npt.NDArray[np.uint64], planes: npt.NDArray[np.float32]) -> npt.NDArray[np.bool_]:
    """Counts (slots, rows, columns, 2) into planes red, green, blue, number; which rows have any, (slots, rows)."""
    low = np.uint64(0xFFFFFFFF)
    used = np.zeros(counts.shape[:2], np.bool_)
    for slot in range(counts.shape[0]):
        for row in range(counts.shape[1]):
            for column in range(counts.shape[2]):
                at = counts[slot, row, column]
                number = at[1] & low
                if number == 0 and not used[slot, row]:
                    continue
                if not used[slot, row]:
                    used[slot, row] = True
                    planes[slot, :, row, :column] = 0.0
                planes[slot, 0, row, column] = np.float32(at[0] >> np.uint64(32))
                planes[slot, 1, row, column] = np.float32(at[0] & low)
                planes[slot, 2, row, column] = np.float32(at[1] >> np.uint64(32))
                planes[slot, 3, row, column] = np.float32(number)
    return used


@kernel
def _stamp_line(
    line: int,
    slot: int,
    used: npt.NDArray[np.bool_],
    planes: npt.NDArray[np.float32],
    stamp: npt.NDArray[np.float32],
    sums: npt.NDArray[np.float32],
) -> bool:
    """Fill ``sums`` (4, width) with a line of stamped counts; False, and untouched, where there are none."""
    size = stamp.shape[0]
    any_used = False
    for v in range(size):
        any_used |= used[slot, line + v]
    if not any_used:
        return False
    sums[:] = 0.0
    for channel in range(4):
        row_sums = sums[channel]
        for v in range(size):
            if not used[slot, line + v]:
                continue
            source = planes[slot, channel, line + v]
            for u in range(size):
                weight = stamp[v, u]
                for column in range(len(row_sums)):
                    row_sums[column] += weight * source[column + u]
    return True


@kernel
def draw_crowd(
    top: int,
    xs: npt.NDArray[np.float32],
    ys: npt.NDArray[np.float32],
    starts: npt.NDArray[np.int64],
    codes: npt.NDArray[np.uint8],
    layers: npt.NDArray[np.uint8],
    grid: Grid,
    view: View,
    packed: npt.NDArray[np.uint64],
    stamp: npt.NDArray[np.float32],
    slots: npt.NDArray[np.int64],
    tones: npt.NDArray[np.float32],
    strengths: npt.NDArray[np.float64],
    counts: npt.NDArray[np.uint64],
    planes: npt.NDArray[np.float32],
    image: Image,
) -> None:
    """Draw the rows ``top ... top + BAND - 1`` of the image from counts."""
    height, width = image.shape
    counts[:] = 0
    _count(top, xs, ys, starts, codes, layers, grid, view, packed, slots, stamp.shape[0] // 2, counts)
    used = _unpack(counts, planes)
    many = counts.shape[0]
    sums = np.zeros((many, 4, width), np.float32)
    there = np.zeros(many, np.bool_)
    for line in range(min(BAND, height - top)):
        for slot in range(many):
            there[slot] = _stamp_line(line, slot, used, planes, stamp, sums[slot])
        if not there.any():
            continue
        for column in range(width):
            red = green = blue = alpha = 0.0
            for slot in range(many):
                depth = np.float64(sums[slot, 3, column])
                if not there[slot] or depth == 0.0:
                    continue
                own = _tone(depth, tones) * strengths[slot]
                share = own / depth
                rest = 1.0 - own
                red = sums[slot, 0, column] * share + red * rest
                green = sums[slot, 1, column] * share + green * rest
                blue = sums[slot, 2, column] * share + blue * rest
                alpha = own + alpha * rest
            if alpha > 0.0:
                image[top + line, column] = _pixel(red, green, blue, alpha)
