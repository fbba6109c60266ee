"""What the default image embedder looks at: edges, colors and coarse light, computed without any learned weights.

- Histograms of oriented gradients (HOG): which way edges run in each part of the image.
- Color: mean and spread in a 4 x 4 grid, and a histogram of 64 colors.
- The 8 x 8 lowest frequencies of the cosine transform (DCT): where it is light and dark.

It sees strokes, shapes, layout, color and texture. It does not know what is shown: two photographs of one dog may
be far apart, a dog and a cat in the same pose near. For meaning, choose a CLIP model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from PIL.Image import Image

Array = np.ndarray[Any, np.dtype[np.float32]]

SIDE = 64
"""Pixels; images are looked at in this size, whatever their shape."""
_CELL = 8
_ANGLES = 9
_GRID = 4
_LOW = 8
_FAINT = 0.02
"""Edges weaker than this (of full contrast) count little."""
_CLIP = 0.2
_GRAY = np.array([0.299, 0.587, 0.114], np.float32)
GROUPS = ("edges", "shape", "color", "palette", "light")


def pixels(image: Image) -> Array:
    """An RGB image as ``(64, 64, 3)`` float32, 0 to 1, black to white."""
    import PIL.Image

    small = image.resize((SIDE, SIDE), PIL.Image.Resampling.BOX, reducing_gap=None)
    found: Array = np.asarray(small, np.float32) / np.float32(255)
    return found


def described(images: Array, shapes: Array) -> dict[str, Array]:
    """The features of images by group, each ``(n, d)`` float32.

    Args:
        images: ``(n, 64, 64, 3)``, 0 to 1.
        shapes: ``(n,)`` width divided by height.
    """
    gray = images @ _GRAY
    return {
        "edges": _edges(gray),
        "shape": np.log(shapes)[:, None].astype(np.float32),
        "color": _colors(images),
        "palette": _palette(images),
        "light": _light(gray),
    }


def _edges(gray: Array) -> Array:
    """HOG of 8 x 8 cells with 9 unsigned angles, normalized in blocks of 2 x 2 cells: ``(n, 1764)``."""
    padded: Array = np.pad(gray, ((0, 0), (1, 1), (1, 1)), "edge")
    across = padded[:, 1:-1, 2:] - padded[:, 1:-1, :-2]
    down = padded[:, 2:, 1:-1] - padded[:, :-2, 1:-1]
    strength = np.hypot(across, down)
    place = (np.arctan2(down, across) % np.pi) * (_ANGLES / np.pi) - 0.5
    lower = np.floor(place)
    share = (place - lower).astype(np.float32)
    cells = np.zeros((len(gray), SIDE // _CELL, SIDE // _CELL, _ANGLES), np.float32)
    for angle in range(_ANGLES):
        weight = np.where(lower % _ANGLES == angle, 1 - share, 0) + np.where((lower + 1) % _ANGLES == angle, share, 0)
        cells[..., angle] = _by_cell(strength * weight, _CELL).mean(axis=(2, 4))
    blocks = [cells[:, y : y + 7, x : x + 7] for y in (0, 1) for x in (0, 1)]
    joined = np.concatenate(blocks, axis=-1)
    clipped = np.minimum(_unit(joined, _FAINT), _CLIP)
    found: Array = (_unit(clipped, 1e-3) / np.float32(7)).reshape(len(gray), -1)
    return found


def _by_cell(values: Array, side: int) -> Array:
    count, height, width = values.shape[:3]
    found: Array = values.reshape(count, height // side, side, width // side, side, *values.shape[3:])
    return found


def _unit(values: Array, least: float) -> Array:
    length = np.sqrt((values**2).sum(axis=-1, keepdims=True) + least**2)
    found: Array = (values / length).astype(np.float32)
    return found


def _colors(images: Array) -> Array:
    """Mean and standard deviation of each channel in a 4 x 4 grid: ``(n, 96)``."""
    parts = _by_cell(images, SIDE // _GRID)
    means, spreads = parts.mean(axis=(2, 4)), parts.std(axis=(2, 4))
    found: Array = np.concatenate([means, spreads], axis=-1).reshape(len(images), -1).astype(np.float32)
    return found


def _palette(images: Array) -> Array:
    """Square roots of the shares of 4 x 4 x 4 colors: ``(n, 64)``, whose distances are those of distributions."""
    steps = np.minimum((images * 4).astype(np.int64), 3)
    codes = (steps[..., 0] * 16 + steps[..., 1] * 4 + steps[..., 2]).reshape(len(images), -1)
    flat = codes + np.arange(len(images))[:, None] * 64
    counts = np.bincount(flat.ravel(), minlength=64 * len(images)).reshape(-1, 64)
    found: Array = np.sqrt(counts / (SIDE * SIDE)).astype(np.float32)
    return found


def _light(gray: Array) -> Array:
    """The lowest frequencies of the image at half its size: ``(n, 64)``."""
    small = _by_cell(gray, 2).mean(axis=(2, 4))
    side = SIDE // 2
    wave = np.cos(np.pi * (2 * np.arange(side) + 1) * np.arange(_LOW)[:, None] / (2 * side))
    wave *= np.sqrt(np.where(np.arange(_LOW) == 0, 1, 2) / side)[:, None]
    waves = np.einsum("ua,nab,vb->nuv", wave, small, wave, optimize=True) / side
    found: Array = waves.reshape(len(gray), -1).astype(np.float32)
    return found
