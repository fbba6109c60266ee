from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.selection.polygon import ENOUGH, MANY, inside


def reference(xy, polygon):
    """The textbook even-odd test, edge by edge."""
    mask = np.zeros(len(xy), bool)
    for i, (x, y) in enumerate(np.asarray(xy, np.float64)):
        for (x0, y0), (x1, y1) in zip(polygon, np.roll(polygon, -1, axis=0), strict=True):
            if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
                mask[i] = not mask[i]
    return mask


def distance_to_edges(xy, polygon):
    """Distance of every point to the nearest edge."""
    best = np.full(len(xy), np.inf)
    for a, b in zip(polygon, np.roll(polygon, -1, axis=0), strict=True):
        along = b - a
        length = max(float(along @ along), 1e-300)
        t = np.clip((xy - a) @ along / length, 0, 1)
        best = np.minimum(best, np.linalg.norm(xy - (a + t[:, None] * along), axis=1))
    return best


number = st.floats(-100, 100, allow_nan=False, width=32)
point = st.tuples(number, number)


@settings(max_examples=150, deadline=None)
@given(st.lists(point, min_size=1, max_size=40), st.lists(point, min_size=3, max_size=60))
def test_equals_the_textbook_test_for_points_off_the_edges(points, corners):
    xy, polygon = np.array(points, np.float32), np.array(corners, np.float64)
    off = distance_to_edges(xy.astype(np.float64), polygon) > 1e-6
    np.testing.assert_array_equal(inside(xy, polygon)[off], reference(xy, polygon)[off])


def test_equals_the_textbook_test_on_a_long_wild_scribble():
    rng = np.random.default_rng(5)
    polygon = np.cumsum(rng.normal(size=(400, 2)), axis=0)
    xy = rng.normal(scale=15, size=(3000, 2)).astype(np.float32)
    np.testing.assert_array_equal(inside(xy, polygon), reference(xy, polygon))


def test_where_the_line_goes_round_twice_is_outside():
    star = np.array([[np.cos(a), np.sin(a)] for a in np.arange(5) * 4 * np.pi / 5 + np.pi / 2])
    xy = np.array([[0, 0], [0, 0.8], [2, 0]], np.float32)
    assert inside(xy, star).tolist() == [False, True, False]


def test_points_that_are_no_numbers_are_outside():
    square = np.array([[0, 0], [1, 0], [1, 1], [0, 1]], float)
    xy = np.array([[np.nan, 0.5], [0.5, np.nan], [np.inf, 0.5], [0.5, -np.inf], [0.5, 0.5]], np.float32)
    assert inside(xy, square).tolist() == [False, False, False, False, True]


@pytest.mark.parametrize("corners", [[], [[0, 0]], [[0, 0], [1, 1]]])
def test_fewer_than_three_corners_select_nothing(corners):
    assert not inside(np.zeros((3, 2), np.float32), np.array(corners, float).reshape(-1, 2)).any()


@pytest.mark.parametrize(
    ("corners", "expected"),
    [
        ([[0, 1], [1, 1], [2, 1]], [False, False]),
        ([[0, 0], [1e-320, 1e-320], [0, 1e-320]], [False, False]),
        ([[-1.5e308, -1.5e308], [1.5e308, -1.5e308], [0, 1.5e308]], [True, True]),
    ],
)
def test_degenerate_heights_neither_crash_nor_warn(corners, expected):
    xy = np.array([[5, 1], [-1, -1]], np.float32)
    assert inside(xy, np.array(corners, float)).tolist() == expected


def test_no_points():
    assert inside(np.zeros((0, 2), np.float32), np.eye(3, 2)).shape == (0,)


def test_many_points_are_shared_among_threads_with_the_same_result():
    rng = np.random.default_rng(1)
    xy = rng.normal(size=(MANY + 17, 2)).astype(np.float32)
    polygon = rng.normal(size=(30, 2))
    pieces = np.concatenate([inside(part, polygon) for part in np.array_split(xy, 7)])
    np.testing.assert_array_equal(inside(xy, polygon), pieces)


def test_may_be_called_from_several_threads_at_once():
    rng = np.random.default_rng(2)
    xy = rng.normal(size=(MANY, 2)).astype(np.float32)
    polygons = [rng.normal(size=(20, 2)) for _ in range(6)]
    with ThreadPoolExecutor(3) as pool:
        together = list(pool.map(lambda polygon: inside(xy, polygon), polygons))
    for polygon, mask in zip(polygons, together, strict=True):
        np.testing.assert_array_equal(mask, inside(xy, polygon))


def test_integer_and_strided_input():
    xy = np.array([[1, 9, 1], [3, 9, 3]])[:, ::2]
    assert inside(xy, [[0, 0], [2, 0], [2, 2], [0, 2]]).tolist() == [True, False]


def by_points(xy, polygon):
    """The same mask without cells: few points at a time are tested one by one."""
    return np.concatenate([inside(part, polygon) for part in np.array_split(xy, len(xy) // (ENOUGH // 2) + 1)])


@pytest.mark.parametrize("seed", range(6))
def test_whole_cells_are_decided_as_their_points_would_be(seed):
    rng = np.random.default_rng(seed)
    xy = (rng.standard_t(2, (40_000, 2)) * (1, 30)).astype(np.float32)
    xy[::50] = np.nan
    wild = np.cumsum(rng.normal(size=(300, 2)), axis=0) * (0.2, 6)
    angle = np.linspace(0, 2 * np.pi, 300, endpoint=False)
    ring = np.stack([np.cos(angle), 30 * np.sin(angle)], 1) * rng.uniform(0.5, 1.5, (300, 1))
    huge = np.array([[-1e30, -1e30], [1e30, -1e30], [0, 1e30]])
    thin = np.array([[-2, 0], [2, 1e-9], [2, 2e-9]])
    far = np.add(ring, (1e7, -1e7))
    square = np.array([[-1, -20], [1, -20], [1, 20], [-1, 20.0]])
    # Along the borders of cells, where a mistake about what an edge touches would show.
    flush = np.array([[0, 0], [256, 0], [256, 256], [64, 256], [64, 64], [32, 64], [32, 256], [0, 256.0]])
    for polygon in (wild, ring, huge, thin, square, far, flush, flush / 8):
        np.testing.assert_array_equal(inside(xy, polygon), by_points(xy, polygon))


@settings(max_examples=60, deadline=None)
@given(st.lists(point, min_size=200, max_size=260), st.lists(point, min_size=3, max_size=40))
def test_cells_equal_the_plain_test_for_any_polygon(points, corners):
    polygon = np.array(corners, np.float64)
    # Also on the corners themselves, and between two of them.
    some = np.array([*points, *corners, *((polygon + np.roll(polygon, 1, axis=0)) / 2)], np.float32)
    xy = np.tile(some, (ENOUGH // len(some) + 1, 1))
    off = distance_to_edges(some.astype(np.float64), polygon) > 1e-6
    np.testing.assert_array_equal(inside(xy, polygon)[: len(some)][off], inside(some, polygon)[off])
