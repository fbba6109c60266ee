"""The grid: complete, and its nearest point that of a search through all."""

import numpy as np
import pytest

from models.grid import build_index, shared


def brute(xy, hidden, x, y, radius):
    square = ((xy.astype(float) - (x, y)) ** 2).sum(axis=1)
    square[hidden | ~np.isfinite(square)] = np.inf
    best = int(np.argmin(square))
    return best if square[best] <= radius**2 else -1


@pytest.mark.parametrize("seed", range(4))
def test_nearest_is_that_of_a_search_through_all(seed):
    random = np.random.default_rng(seed)
    xy = (random.standard_t(1.5, (3000, 2)) * (1, 50)).astype(np.float32)
    xy[random.integers(0, 3000, 200)] = np.nan
    hidden = random.random(3000) < 0.2
    index = build_index(xy)
    for x, y in [*xy[~np.isnan(xy[:, 0])][:150], (1e4, -1e4), (0.0, 0.0)]:
        for radius in (1e-3, 0.5, 30.0):
            x0, y0 = float(x) + 0.1, float(y) - 0.1
            assert index.nearest(hidden, x0, y0, radius) == brute(xy, hidden, x0, y0, radius)


def test_of_points_in_one_place_the_first_wins():
    xy = np.zeros((10, 2), np.float32)
    hidden = np.arange(10) < 3
    assert build_index(xy).nearest(hidden, 0.0, 0.0, 1.0) == 3


def test_every_placed_point_is_in_its_cell():
    xy = np.random.default_rng(1).normal(0, 1, (5000, 2)).astype(np.float32)
    xy[::7, 1] = np.inf
    index = build_index(xy)
    placed = np.isfinite(xy).all(axis=1)
    assert sorted(index.order) == np.flatnonzero(placed).tolist()
    np.testing.assert_array_equal(np.column_stack([index.x, index.y]), xy[index.order])
    assert index.starts[-1] == placed.sum()
    assert (np.diff(index.starts) >= 0).all()


@pytest.mark.parametrize("xy", [np.empty((0, 2)), np.full((4, 2), np.nan)])
def test_nothing_placed(xy):
    index = build_index(xy.astype(np.float32))
    assert index.nearest(np.zeros(len(xy), bool), 0.0, 0.0, 1e9) == -1
    assert index.density == 0.0


def test_density_is_that_of_the_typical_point():
    xy = np.random.default_rng(3).random((40_000, 2)).astype(np.float32)
    assert build_index(xy).density == pytest.approx(40_000, rel=0.4)


def test_those_who_look_at_the_same_memory_share_one_index():
    xy = np.random.default_rng(4).random((500, 2)).astype(np.float32)
    held = shared(xy)
    assert held.ready is None, "it is built by who needs it, not by who asks"
    index = held.get()
    assert shared(np.ascontiguousarray(xy[:])) is held
    assert shared(xy[:]).ready is index
    assert shared(xy[:100]).ready is None
    assert shared(xy.copy()).ready is None
    del held, index
    assert shared(xy).ready is None
