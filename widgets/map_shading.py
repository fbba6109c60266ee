"""How points look: their size, their strength, and how crowds are toned. Pure numbers, no Qt.

A point is a soft-edged disc. Where discs overlap their depths add up, so nothing depends on the order in
which they are drawn, and a curve turns depth into opacity: like stacked glass where points are few, and
bending like a logarithm where they are many, so that neither single points nor the crowd's inner structure
are lost. Size, strength and the bend follow the density on the screen smoothly: zooming never jumps.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

WHOLE = 255
"""Depth of one fully covering point; depths are whole numbers, so sums are exact in any order."""
FINE = 4096
"""Depths up to here have an entry of their own in the tone table; above, 256 share one."""
PHASES = 8
"""Steps of a pixel, across and down, at which a disc can stand."""

SMALLEST, LARGEST = 0.85, 6.5
"""Radius of a point in logical pixels."""


@dataclass(frozen=True, slots=True)
class Look:
    """How points are drawn at some density."""

    radius: float
    """Logical pixels."""
    strength: float
    """Opacity of a single point, 0...1."""
    bend: float
    """Shape of the tone curve: large is stacked glass, small keeps structure in crowds."""


def look_at(density: float, scale: float) -> Look:
    """The look for points of a ``density`` (points per square map unit) at ``scale`` pixels a unit."""
    crowd = max(density / (scale * scale), 1e-12)
    radius = float(np.clip(1.15 * crowd**-0.3, SMALLEST, LARGEST))
    ease = float(np.clip((np.log10(crowd) + 1.5) / 2.5, 0.0, 1.0))
    ease = ease * ease * (3 - 2 * ease)
    return Look(radius=radius, strength=0.86 - 0.46 * ease, bend=float(2.5 * (0.5 / 2.5) ** ease))


def opacity(depth: npt.NDArray[np.float64], look: Look) -> npt.NDArray[np.float64]:
    """Opacity, 0...1, of depths given in whole points."""
    unit = (1 - look.strength) ** (-1 / look.bend) - 1
    return np.asarray(1 - (1 + depth * unit) ** -look.bend)


@lru_cache(maxsize=64)
def tone_table(look: Look) -> npt.NDArray[np.float32]:
    """Opacity for every depth that ``entry`` of the raster can ask for, shape (2 * FINE,)."""
    depths = np.concatenate([np.arange(FINE), FINE + 256 * np.arange(FINE)]).astype(np.float64)
    return opacity(depths / WHOLE, look).astype(np.float32)


@lru_cache(maxsize=64)
def stamps(radius: float, look: Look) -> npt.NDArray[np.float64]:
    """Depth that one point adds to the pixels around it.

    Args:
        radius: device pixels.
        look: tells how depth becomes opacity, so that a single disc's edge comes out evenly soft.

    Returns:
        (PHASES, PHASES, 2R + 1, 2R + 1) whole numbers 0...WHOLE: for a point at phase (row, column) inside
        the middle pixel, the depth at each pixel of the square around it, R = ceil(radius).
    """
    reach = int(np.ceil(radius))
    middles = np.arange(-reach, reach + 1) + 0.5
    phase = (np.arange(PHASES) + 0.5) / PHASES
    away = (middles[None, :] - phase[:, None]) ** 2
    distance = np.sqrt(away[:, None, :, None] + away[None, :, None, :])
    cover = np.clip(radius + 0.5 - distance, 0.0, 1.0)
    unit = (1 - look.strength) ** (-1 / look.bend) - 1
    depth = ((1 - look.strength * cover) ** (-1 / look.bend) - 1) / unit
    return np.ascontiguousarray(np.round(WHOLE * depth))
