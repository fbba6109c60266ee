"""The density picture and its lines: shares hold, rings close, nothing breaks on little or nothing."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from models.density import SHARES, contours, density, frame, rings
from models.selection.polygon import inside


def cloud(count, seed=0):
    random = np.random.default_rng(seed)
    centers = random.normal(0, 5, (6, 2))
    return (centers[random.integers(0, 6, count)] + random.normal(0, 0.6, (count, 2))).astype(np.float32)


def area(ring):
    x, y = ring.T
    return float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y)) / 2


def within(xy, lines):
    mask = np.zeros(len(xy), bool)
    for ring in lines:
        mask ^= inside(xy, ring)
    return mask


def test_lines_hold_the_share_of_the_samples_that_they_say():
    xy = cloud(50_000)
    groups = (xy[:, 0] > 0).astype(np.int8)
    kept = np.random.default_rng(1).random(50_000) < 0.7
    found = list(contours(xy, groups, kept))
    assert [(line.group, line.share) for line in found] == [(g, s) for g in (0, 1) for s in reversed(SHARES)]
    for line in found:
        mine = kept & (groups == line.group)
        assert within(xy[mine], line.rings).mean() == pytest.approx(line.share, abs=0.03)


@settings(max_examples=60, deadline=None)
@given(arrays.arrays(np.float32, (12, 14), elements=st.sampled_from([0.0, 0.5, 1.0, 2.0, 3.0])))
def test_rings_part_the_dense_from_the_thin(values):
    values[[0, -1]] = 0
    values[:, [0, -1]] = 0
    lines = rings(values, 0.75)
    y, x = np.mgrid[:12, :14]
    places = np.column_stack([x.ravel(), y.ravel()]).astype(np.float32)
    np.testing.assert_array_equal(within(places, lines), values.ravel() >= 0.75)


def test_what_is_denser_lies_on_the_left():
    values = np.zeros((20, 20), np.float32)
    values[4:16, 4:16] = 1
    values[8:12, 8:12] = 0
    outer, hole = sorted(rings(values, 0.5), key=area, reverse=True)
    assert area(outer) == pytest.approx(12 * 12, rel=0.05)
    assert area(hole) == pytest.approx(-4 * 4, rel=0.2)


@pytest.mark.parametrize("xy", [np.empty((0, 2)), np.full((5, 2), np.nan)])
def test_nothing_placed_has_no_lines(xy):
    xy = xy.astype(np.float32)
    assert frame(xy) is None
    assert list(contours(xy, np.zeros(len(xy), np.int8), np.ones(len(xy), bool))) == []


@pytest.mark.parametrize("count", [1, 2, 30])
def test_few_samples_in_one_place_or_on_a_line(count):
    xy = np.column_stack([np.zeros(count), np.arange(count) % 7]).astype(np.float32)
    found = list(contours(xy, np.zeros(count, np.int8), np.ones(count, bool)))
    assert all(np.isfinite(ring).all() for line in found for ring in line.rings)
    assert list(contours(xy, np.zeros(count, np.int8), np.zeros(count, bool))) == []


def test_far_outliers_do_not_blur_the_rest():
    xy = cloud(5000)
    xy[:3] = [(1e30, 0), (-1e20, 5), (np.nan, 1)]
    here = frame(xy)
    assert here is not None
    assert here.cell * here.columns < 60
    found = density(xy, np.ones(5000, bool), here)
    assert found.values.sum() == pytest.approx(4990, rel=0.01)
    assert not found.values[[0, -1]].any()
    assert not found.values[:, [0, -1]].any()
