"""The compiled inner loops of the map's raster; ``widgets.map_raster`` says what they do together. No Qt.

Sums lie in planes of float32, one for each color of a layer, or four for a layer of many colors. Loops over
pixels touch few arrays at a time, in steps of one: that is what the compiler turns into vector instructions.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from models.compiled import kernel
from models.grid import Grid
from widgets.map_shading import FINE, PHASES

Image = npt.NDArray[np.uint32]
"""(height, width) premultiplied ARGB, 0xAARRGGBB; transparent where there is no point."""
Floats = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.int64]
Bytes = npt.NDArray[np.uint8]
View = tuple[float, float, float, float, float]
"""Middle of the view in map units, device pixels for a unit, half the image's width and height."""
Samples = tuple[Floats, Floats, Numbers, Bytes, Bytes]
"""In the order of the index: x, y; where cells start; first plane of each sample (or ``NOT_DRAWN``); color codes."""
Ink = tuple[Floats, Floats, Numbers, Floats, Floats]
"""What a sample of a color adds to its planes, (K, C); red, green, blue and depth of a plane, (P, 4); where the
planes of each layer start, (L + 1,); opacity of the layers, (L,); the tone table."""
Room = tuple[Floats, Floats, Floats, Floats, npt.NDArray[np.int32]]
"""Sums (P, rows, columns); the same flat and one longer; LINES + P lines, (width,) each; a line, (columns,); places."""

NOT_DRAWN = 255
"""Plane of a hidden sample."""
AT_ONCE = 512
"""Samples whose pixels are found together."""
LINES = 7
"""Lines that resolving needs for itself: red, green, blue, opacity; a layer's opacity, its share, one of its sums."""
_DEPTH, _OWN, _SHARE, _SUM = 3, 4, 5, 6


@kernel
def _range(low: float, high: float, start: float, width: float, side: int) -> tuple[int, int]:
    """First and last column (or row) of the grid that touch low...high."""
    first = min(max((low - start) / width, 0.0), side - 1.0)
    last = min(max((high - start) / width, 0.0), side - 1.0)
    return int(first), int(last)


@kernel
def _cells(top: int, rows: int, pad: int, grid: Grid, view: View) -> tuple[int, int, int, int]:
    """The grid's rows and columns, first and last, that may touch a padded band of ``rows`` rows."""
    left, bottom, cell_width, cell_height, side = grid
    x0, y0, scale, half_width, half_height = view
    over = (half_width + pad) / scale
    first, last = _range(x0 - over, x0 + over, left, cell_width, side)
    high = y0 - (top - pad - half_height) / scale
    low = y0 - (top - pad + rows - half_height) / scale
    lowest, highest = _range(low, high, bottom, cell_height, side)
    return lowest, highest, first, last


@kernel
def _pixels(
    xs: Floats, ys: Floats, planes: Bytes, window: View, shape: tuple[int, int, int], at: npt.NDArray[np.int32]
) -> None:
    """Where in the flat planes each of some samples stands; behind the last for those that stand nowhere."""
    x0, y0, scale, left, top = window
    many, rows, columns = shape
    nowhere = many * rows * columns
    for i in range(len(xs)):
        px = (np.float64(xs[i]) - x0) * scale + left
        py = (y0 - np.float64(ys[i])) * scale + top
        there = (px >= 0.0) & (px < columns) & (py >= 0.0) & (py < rows) & (planes[i] != NOT_DRAWN)
        # 32 bits, for which every processor has vector instructions.
        line, column = np.int32(py if there else 0.0), np.int32(px if there else 0.0)
        place = (np.int32(planes[i]) * np.int32(rows) + line) * np.int32(columns) + column
        at[i] = np.int32(place if there else nowhere)


@kernel
def _count(top: int, pad: int, samples: Samples, grid: Grid, view: View, weights: Floats, room: Room) -> None:
    """Add every sample of a padded band to the pixel it stands in."""
    xs, ys, starts, planes, codes = samples
    sums, flat, _, _, at = room
    x0, y0, scale, half_width, half_height = view
    rows, columns = sums.shape[1], sums.shape[2]
    window = (x0, y0, scale, half_width + pad, half_height + pad - top)
    lowest, highest, first, last = _cells(top, rows, pad, grid, view)
    side, step, nowhere = grid[4], rows * columns, sums.size
    for row in range(lowest, highest + 1):
        begin, end = starts[row * side + first], starts[row * side + last + 1]
        while begin < end:
            stop = min(begin + AT_ONCE, end)
            _pixels(xs[begin:stop], ys[begin:stop], planes[begin:stop], window, sums.shape, at)
            if weights.shape[1] == 1:
                for i in range(stop - begin):
                    flat[at[i]] += np.float32(1.0)
            else:
                for i in range(stop - begin):
                    if at[i] == nowhere:
                        continue
                    for channel in range(weights.shape[1]):
                        flat[at[i] + channel * step] += weights[codes[begin + i], channel]
            begin = stop


@kernel
def _splat(
    top: int, samples: Samples, grid: Grid, view: View, weights: Floats, stamps: Floats, reach: int, room: Room
) -> npt.NDArray[np.bool_]:
    """Add the stamps of all samples whose discs touch a padded band; says which of its rows have any."""
    xs, ys, starts, planes, codes = samples
    sums = room[0]
    x0, y0, scale, half_width, half_height = view
    pad = 2 * reach
    size, wide = stamps.shape[2], stamps.shape[3]
    rows, columns = sums.shape[1], sums.shape[2]
    used = np.zeros(rows, np.bool_)
    lowest, highest, first, last = _cells(top, rows, pad, grid, view)
    side = grid[4]
    for row in range(lowest, highest + 1):
        for i in range(starts[row * side + first], starts[row * side + last + 1]):
            # Positions in the padded sums; a stamp around any pixel from reach on fits without a check.
            px = half_width + (np.float64(xs[i]) - x0) * scale + pad
            py = half_height - (np.float64(ys[i]) - y0) * scale + pad - top
            away = not (reach <= px < columns - wide + reach and reach <= py < rows - reach)
            if away or planes[i] == NOT_DRAWN:
                continue
            column, line = int(px), int(py)
            stamp = stamps[int((py - line) * PHASES), int((px - column) * PHASES)]
            used[line - reach : line + reach + 1] = True
            for channel in range(weights.shape[1]):
                weight = weights[codes[i], channel] if weights.shape[1] > 1 else np.float32(1.0)
                plane = sums[planes[i] + channel]
                for v in range(size):
                    target = plane[line - reach + v, column - reach : column - reach + wide]
                    source = stamp[v]
                    for u in range(wide):
                        target[u] += weight * source[u]
    return used


@kernel
def _filled(sums: Floats) -> npt.NDArray[np.bool_]:
    """Which rows of the planes have anything in them."""
    used = np.zeros(sums.shape[1], np.bool_)
    for plane in range(sums.shape[0]):
        for row in range(sums.shape[1]):
            line = sums[plane, row].view(np.int32)
            found = np.int32(0)
            for column in range(len(line)):
                found |= line[column]
            used[row] |= found != 0
    return used


@kernel
def _stamp_line(line: int, stamp: Floats, used: npt.NDArray[np.bool_], sums: Floats, both: Floats, to: Floats) -> None:
    """Stamp a line of counts: into ``to`` (P, width) of ``sums`` from row ``line`` on.

    The stamp is the same from left and right, from above and below: rows and columns are taken in pairs.
    """
    size = len(stamp)
    for plane in range(len(to)):
        target = to[plane]
        target[:] = 0.0
        for v in range(size // 2 + 1):
            other = size - 1 - v
            if not (used[line + v] or used[line + other]):
                continue
            one, two = sums[plane, line + v], sums[plane, line + other]
            if v == other:
                for column in range(len(one)):
                    both[column] = one[column]
            else:
                for column in range(len(one)):
                    both[column] = one[column] + two[column]
            for u in range(size // 2):
                weight = stamp[v, u]
                right = both[size - 1 - u :]
                for column in range(len(target)):
                    target[column] += weight * (both[column + u] + right[column])
            weight, middle = stamp[v, size // 2], both[size // 2 :]
            for column in range(len(target)):
                target[column] += weight * middle[column]


@kernel
def _mixed(depths: Floats, mix: Floats, channel: int, begin: int, end: int, to: Floats) -> None:
    """What planes ``begin ... end - 1`` give to a channel, (width,)."""
    to[:] = 0.0
    for plane in range(begin, end):
        share = mix[plane, channel]
        if share == 0.0:
            continue
        depth = depths[plane]
        for column in range(len(to)):
            to[column] += share * depth[column]


@kernel
def _toned(depth: Floats, tones: Floats, strength: np.float32, places: npt.NDArray[np.int32], own: Floats) -> None:
    """Opacity, 0...1, of depths: fine steps where they are small, coarse ones above."""
    fine, step = np.float32(FINE), np.float32(1 / 256)
    for column in range(len(depth)):
        coarse = fine + min((depth[column] - fine) * step, fine - np.float32(1.0))
        places[column] = np.int32(coarse if depth[column] >= fine else depth[column])
    for column in range(len(depth)):
        own[column] = tones[places[column]] * strength


@kernel
def _over(lines: Floats, channel: int, most: np.float32) -> None:
    """Lay a layer's channel, or with no share its opacity, over what lies below."""
    below, own = lines[channel], lines[_OWN]
    if channel == _DEPTH:
        for column in range(len(own)):
            below[column] = most * own[column] + below[column] * (np.float32(1.0) - own[column])
        return
    mixed, share = lines[_SUM], lines[_SHARE]
    for column in range(len(own)):
        below[column] = mixed[column] * share[column] + below[column] * (np.float32(1.0) - own[column])


@kernel
def _resolve(depths: Floats, ink: Ink, lines: Floats, places: npt.NDArray[np.int32], pixels: Image) -> None:
    """Turn a line of depths (P, width) into pixels, one layer over the other."""
    _, mix, layers, strengths, tones = ink
    lines[: _DEPTH + 1] = 0.0
    own, share, mixed = lines[_OWN], lines[_SHARE], lines[_SUM]
    for layer in range(len(strengths)):
        begin, end = layers[layer], layers[layer + 1]
        _mixed(depths, mix, _DEPTH, begin, end, mixed)
        _toned(mixed, tones, strengths[layer], places, own)
        for column in range(len(own)):
            share[column] = own[column] / max(mixed[column], np.float32(1e-20))
        for channel in range(_DEPTH):
            _mixed(depths, mix, channel, begin, end, mixed)
            _over(lines, channel, np.float32(0.0))
        _over(lines, _DEPTH, np.float32(255.0))
    red, green, blue, alpha = lines[0], lines[1], lines[2], lines[_DEPTH]
    half = np.float32(0.5)
    for column in range(len(pixels)):
        pixels[column] = (
            (np.int32(alpha[column] + half) << np.int32(24))
            | (np.int32(red[column] + half) << np.int32(16))
            | (np.int32(green[column] + half) << np.int32(8))
            | np.int32(blue[column] + half)
        )


@kernel
def draw_band(
    top: int,
    band: int,
    samples: Samples,
    grid: Grid,
    view: View,
    ink: Ink,
    counted: bool,
    stamps: Floats,
    stamp: Floats,
    room: Room,
    image: Image,
) -> None:
    """Draw the rows ``top ... top + band - 1`` of the image.

    One kernel for both ways, as each that is compiled brings along all it calls.

    Args:
        top: the first row.
        band: how many.
        samples: what to draw.
        grid: of the index.
        view: what is in view.
        ink: colors.
        counted: count samples into pixels and stamp the counts; else every sample is stamped.
        stamps: (PHASES, PHASES, size, wide) padded with zeros on their right.
        stamp: (size, size) their mean.
        room: memory to work in.
        image: gets the pixels.
    """
    sums, _, lines, both, places = room
    sums[:] = 0.0
    size, width = len(stamp), image.shape[1]
    pad = size // 2 if counted else 2 * (size // 2)
    if counted:
        _count(top, pad, samples, grid, view, ink[0], room)
        used = _filled(sums)
    else:
        used = _splat(top, samples, grid, view, ink[0], stamps, size // 2, room)
    depths = lines[LINES:]
    for line in range(min(band, len(image) - top)):
        if not (used[line : line + size].any() if counted else used[line + pad]):
            image[top + line] = 0
            continue
        if counted:
            _stamp_line(line, stamp, used, sums, both, depths)
        else:
            for plane in range(len(sums)):
                depths[plane] = sums[plane, line + pad, pad : pad + width]
        _resolve(depths, ink, lines, places, image[top + line])
