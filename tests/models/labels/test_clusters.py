"""Regions: found where samples crowd, outlined by what they hold, whatever the number of samples."""

import numpy as np
import pytest

from models.labels import MOST, clusters
from models.labels.clusters import simplified
from models.selection.polygon import inside


def blobs(count, centers, spread=0.3, seed=0):
    random = np.random.default_rng(seed)
    which = random.integers(0, len(centers), count)
    return (np.array(centers)[which] + random.normal(0, spread, (count, 2))).astype(np.float32), which


CENTERS = [(0, 0), (6, 1), (2, 7), (-5, 4)]


@pytest.mark.parametrize("count", [200, 5_000, 200_000])
def test_every_crowd_is_a_region_and_holds_its_samples(count):
    xy, which = blobs(count, CENTERS)
    xy[::97] = np.nan
    found = clusters(xy)
    assert len(found) >= len(CENTERS)
    for number in range(len(CENTERS)):
        mine = (which == number) & np.isfinite(xy[:, 0])
        shares = [inside(xy, one.outline)[mine].mean() for one in found]
        assert max(shares) > 0.7 if count > 1000 else max(shares) > 0.3
    if count > 1000:
        assert len(found) == len(CENTERS)
        for one in found:
            assert inside(np.array([one.top], np.float32), one.outline).all()
            assert inside(xy, one.outline).sum() == pytest.approx(one.weight, rel=0.05)
    weights = [one.weight for one in found]
    assert weights == sorted(weights, reverse=True)


def test_a_shallow_saddle_does_not_part_a_region():
    near, _ = blobs(50_000, [(0, 0), (0.5, 0)])
    apart, _ = blobs(50_000, [(0, 0), (2, 0)])
    assert len(clusters(near)) == 1
    assert len(clusters(apart)) == 2


def test_there_are_never_too_many():
    random = np.random.default_rng(3)
    xy, _ = blobs(100_000, random.uniform(0, 100, (90, 2)).tolist(), 0.5)
    assert 20 < len(clusters(xy)) <= MOST


@pytest.mark.parametrize("xy", [np.empty((0, 2)), np.full((9, 2), np.nan), np.zeros((3, 2))])
def test_nothing_or_next_to_nothing_has_no_regions(xy):
    assert clusters(xy.astype(np.float32)) == []


def test_all_in_one_place_is_one_region():
    (one,) = clusters(np.ones((500, 2), np.float32))
    assert inside(np.ones((1, 2), np.float32), one.outline).all()


def test_a_simplified_ring_stays_near():
    angle = np.linspace(0, 2 * np.pi, 400, endpoint=False)
    ring = np.column_stack([np.cos(angle), np.sin(angle)]) * 50
    few = simplified(ring, 0.35)
    assert len(few) < 40
    assert np.abs(np.hypot(*few.T) - 50).max() < 1e-9
    middles = (few + np.roll(few, -1, axis=0)) / 2
    assert np.abs(np.hypot(*middles.T) - 50).max() < 0.5
