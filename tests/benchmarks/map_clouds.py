"""Made-up maps: crowds of many sizes, as a projection of texts has them, with roles mixed by crowd."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

CROWDS = 60
PALETTE = np.array([[0, 114, 178], [213, 94, 0]], np.uint8)


def cloud(count: int, seed: int = 0) -> tuple[NDArray[np.float32], NDArray[np.int8]]:
    """Positions (N, 2) and role codes (N,)."""
    random = np.random.default_rng(seed)
    centers = random.normal(0, 6, (CROWDS, 2))
    spread = random.uniform(0.15, 1.4, (CROWDS, 2))
    angles = random.uniform(0, np.pi, CROWDS)
    which = random.choice(CROWDS, count, p=random.dirichlet(np.ones(CROWDS)))
    x, y = (random.normal(0, 1, (count, 2)) * spread[which]).T
    cos, sin = np.cos(angles)[which], np.sin(angles)[which]
    xy = np.column_stack([x * cos - y * sin, x * sin + y * cos]) + centers[which]
    roles = random.random(count) < random.beta(0.7, 0.7, CROWDS)[which]
    return xy.astype(np.float32), roles.astype(np.int8)


def lasso(xy: NDArray[np.float32], corners: int, jagged: float = 0.02) -> NDArray[np.float64]:
    """A hand-drawn looking polygon (corners, 2) around about a third of the points."""
    random = np.random.default_rng(1)
    angle = np.linspace(0, 2 * np.pi, corners, endpoint=False)
    radius = 7 * (1 + 0.2 * np.sin(5 * angle) + random.normal(0, jagged, corners))
    return np.column_stack([np.cos(angle), np.sin(angle)]) * radius[:, None] + xy.mean(axis=0)
