"""The raster against a plain-Python reference, and what it promises: no order bias, states as stated."""

import math
from dataclasses import replace

import numpy as np
import pytest

from widgets.map_camera import Camera, fitted
from widgets.map_planes import CHANNELS
from widgets.map_points import MapPoints
from widgets.map_raster import STRENGTH, STRENGTH_BEHIND, draw, prepare
from widgets.map_shading import FINE, PHASES, WHOLE, Look, look_at, opacity, stamps, tone_table

BLUE, ORANGE = (0, 114, 178), (213, 94, 0)
PALETTE = np.array([BLUE, ORANGE], np.uint8)


def cloud(count, seed=0):
    random = np.random.default_rng(seed)
    centers = random.normal(0, 3, (8, 2))
    xy = centers[random.integers(0, 8, count)] + random.normal(0, 0.5, (count, 2))
    return xy.astype(np.float32), random.integers(0, 2, count).astype(np.uint8)


def points_of(xy, codes):
    return MapPoints().with_positions(np.asarray(xy, np.float32)).with_colors(codes, PALETTE)


def channels(image):
    """(H, W, 4) alpha, red, green, blue."""
    shifts = np.array([24, 16, 8, 0], np.uint32)
    return ((image[..., None] >> shifts) & 255).astype(int)


def reference(points, camera, ratio):
    """The same image, point by point and pixel by pixel."""
    width, height = round(camera.width * ratio), round(camera.height * ratio)
    look = look_at(points.index.density, camera.scale)
    stamp = stamps(look.radius * ratio, look)
    reach = stamp.shape[2] // 2
    sums = np.zeros((4, height, width, 4))
    strength = STRENGTH if points.selected is None else STRENGTH_BEHIND
    for number, (x, y) in enumerate(points.xy.astype(float)):
        if not (math.isfinite(x) and math.isfinite(y)) or points.hidden[number]:
            continue
        selected = points.selected is not None and points.selected[number]
        layer = (0 if points.faded[number] else 1) + (2 if selected else 0)
        px = width / 2 + (x - camera.x) * camera.scale * ratio
        py = height / 2 - (y - camera.y) * camera.scale * ratio
        column, line = math.floor(px), math.floor(py)
        color = np.array([*points.palette[points.codes[number]], 1.0])
        for v in range(-reach, reach + 1):
            for u in range(-reach, reach + 1):
                if 0 <= line + v < height and 0 <= column + u < width:
                    phase = int((py - line) * PHASES), int((px - column) * PHASES)
                    sums[layer, line + v, column + u] += stamp[phase][v + reach, u + reach] * color
    result = np.zeros((height, width, 4))
    for layer in range(4):
        depth = sums[layer, ..., 3]
        own = opacity(depth / WHOLE, look) * strength[layer]
        color = sums[layer, ..., :3] / np.maximum(depth, 1)[..., None]
        result[..., 1:] = color * own[..., None] + result[..., 1:] * (1 - own[..., None])
        result[..., 0] = 255 * own + result[..., 0] * (1 - own)
    return result


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("zoom", [1.0, 7.0, 60.0])
def test_the_image_is_that_of_the_plain_reference(ratio, zoom):
    xy, codes = cloud(400)
    xy[::17] = np.nan
    points = points_of(xy, codes)
    random = np.random.default_rng(5)
    hidden, faded, selected = random.random((3, 400)) < 0.3
    points = points.with_states(hidden, faded).with_selected(selected)
    camera = fitted(points.bounds, 90, 70)
    x, y = xy[1].tolist()
    camera = replace(camera, scale=camera.scale * zoom, x=x, y=y)
    found = channels(draw(points, camera, ratio))
    assert found.shape == (round(70 * ratio), round(90 * ratio), 4)
    assert np.abs(found - reference(points, camera, ratio)).max() <= 0.51
    assert found.max() > 0


@pytest.mark.parametrize("count", [300, 60_000])
def test_no_order_bias(count):
    xy, codes = cloud(count)
    selected = xy[:, 0] > 1
    camera = fitted((-9, -9, 9, 9), 300, 200)
    for order in (np.arange(count)[::-1], np.random.default_rng(2).permutation(count)):
        one = draw(points_of(xy, codes).with_selected(selected), camera)
        other = draw(points_of(xy[order], codes[order]).with_selected(selected[order]), camera)
        np.testing.assert_array_equal(one, other)


def test_colors_mix_by_share():
    xy = np.zeros((4, 2), np.float32)
    camera = Camera(0, 0, 1, 31, 31)
    look = look_at(points_of(xy, np.zeros(4, np.uint8)).index.density, 1.0)
    for blue in range(5):
        codes = (np.arange(4) >= blue).astype(np.uint8)
        image = draw(points_of(xy, codes), camera)
        alpha, *color = channels(image)[15, 15]
        expected = (blue * np.array(BLUE) + (4 - blue) * np.array(ORANGE)) / 4
        strength = float(opacity(np.array(4.0), look))
        assert abs(alpha - 255 * strength) <= 0.51
        assert np.abs(np.array(color) - expected * strength).max() <= 0.51


def test_hidden_points_leave_no_pixel():
    xy, codes = cloud(500)
    camera = fitted((-9, -9, 9, 9), 200, 200)
    nothing = np.zeros(500, bool)
    image = draw(points_of(xy, codes).with_states(codes == 0, nothing), camera)
    assert channels(image)[..., 1].max() > 100
    assert channels(image)[..., 3].max() == 0  # orange has no blue


def test_faded_points_are_faint_and_never_over_others():
    xy = np.array([[0, 0], [0, 0], [5, 0]], np.float32)
    camera = Camera(2.5, 0, 10, 100, 40)
    faded = np.array([False, True, True])
    points = points_of(xy, np.array([0, 1, 1], np.uint8)).with_states(np.zeros(3, bool), faded)
    image = channels(draw(points, camera))
    plain = image[20, 25]
    alone = image[20, 75]
    assert 0 < alone[0] <= STRENGTH[0] * 255
    assert plain[0] > 3 * alone[0]
    assert plain[3] > 2 * plain[1]  # blue lies over the faded orange


def test_selected_points_stand_out():
    xy = np.array([[0, 0], [5, 0]], np.float32)
    camera = Camera(2.5, 0, 10, 100, 40)
    points = points_of(xy, np.zeros(2, np.uint8))
    before = channels(draw(points, camera))
    after = channels(draw(points.with_selected(np.array([True, False])), camera))
    assert after[20, 25, 0] == before[20, 25, 0]
    assert after[20, 75, 0] == pytest.approx(before[20, 75, 0] * STRENGTH_BEHIND[1], abs=1)
    nobody = channels(draw(points.with_selected(np.zeros(2, bool)), camera))
    np.testing.assert_array_equal(nobody, before)


@pytest.mark.parametrize("xy", [np.empty((0, 2)), np.full((5, 2), np.nan), np.full((3, 2), np.inf)])
def test_nothing_placed_gives_an_empty_image(xy):
    points = points_of(xy, np.zeros(len(xy), np.uint8))
    assert points.bounds is None
    assert not draw(points, Camera(0, 0, 1, 20, 10)).any()


def test_one_point_and_a_million_on_one_spot():
    camera = Camera(3, -2, 5, 21, 21)
    assert draw(points_of([[3, -2]], np.zeros(1, np.uint8)), camera)[10, 10] > 0
    many = points_of(np.tile([[3, -2]], (1_000_000, 1)), np.zeros(1_000_000, np.uint8))
    alpha, *color = channels(draw(many, camera))[10, 10]
    assert alpha >= 250
    assert np.abs(np.array(color) - np.array(BLUE) * alpha / 255).max() <= 1


def test_far_away_and_close_up_stay_exact():
    # 10^6 times zoomed in, two neighbors a millionth apart stand 100 pixels from each other.
    xy = np.array([[1, 1], [1 + 2**-20, 1], [-3, 2]], np.float32)
    scale = 50 * 2**20
    camera = Camera(1 + 2**-21, 1.0, scale, 200, 100)
    image = draw(points_of(xy, np.zeros(3, np.uint8)), camera)
    columns = np.flatnonzero(image[50])
    assert columns.min() < 76
    assert columns.max() > 124
    assert not image[50, 90:110].any()
    outliers = points_of([[0, 0], [1e30, 1e30], [1, 1]], np.zeros(3, np.uint8))
    assert draw(outliers, Camera(0.5, 0.5, 20, 60, 60)).any()


def test_points_just_outside_reach_into_the_picture():
    camera = Camera(0, 0, 1, 20, 20)
    inside = draw(points_of([[-10.5, 0]], np.zeros(1, np.uint8)), camera)
    assert inside[:, 0].any()
    assert not draw(points_of([[-40, 0]], np.zeros(1, np.uint8)), camera).any()


def test_tone_table_is_the_curve():
    look = Look(2.0, 0.7, 1.3)
    table = tone_table(look)
    for depth in (0, 1, 255, 4000, FINE, FINE + 256 * 100):
        entry = depth if depth < FINE else FINE + (depth - FINE) // 256
        assert table[entry] == pytest.approx(float(opacity(np.array(depth / WHOLE), look)), abs=1e-6)
    assert (np.diff(table) >= 0).all()
    assert table[WHOLE] == pytest.approx(0.7, abs=1e-6)


@pytest.mark.parametrize("radius", [0.7, 1.0, 2.6, 6.5, 13.0])
def test_a_stamp_covers_the_area_of_its_disc(radius):
    look = Look(radius, 0.8, 2.0)
    stamp = stamps(radius, look)
    assert stamp.shape[2] == 2 * math.ceil(radius) + 1
    covered = opacity(stamp / WHOLE, look).sum(axis=(2, 3)) / look.strength
    assert covered == pytest.approx(math.pi * radius**2, rel=0.35 if radius < 1.5 else 0.1)
    for edge in (stamp[:, :, 0], stamp[:, :, -1], stamp[..., 0], stamp[..., -1]):
        assert (edge <= WHOLE).all()


def test_size_follows_density_without_a_jump():
    scales = np.geomspace(1e-3, 1e5, 400)
    looks = [look_at(3.0, scale) for scale in scales]
    radii = np.array([look.radius for look in looks])
    assert (np.diff(radii) >= 0).all()
    assert (radii[1:] / radii[:-1]).max() < 1.05
    strengths = np.array([look.strength for look in looks])
    assert np.abs(np.diff(strengths)).max() < 0.03


def test_wrong_lengths_are_bugs():
    points = points_of(np.zeros((3, 2)), np.zeros(3, np.uint8))
    with pytest.raises(ValueError, match="2 values for 3"):
        points.with_selected(np.ones(2, bool))
    with pytest.raises(ValueError, match="no color"):
        points.with_colors(np.full(3, 9, np.uint8), PALETTE)
    with pytest.raises(ValueError, match="shape"):
        points.with_positions(np.zeros((3, 3), np.float32))


def test_a_crowd_is_counted_and_looks_as_if_stamped_point_by_point():
    xy, codes = cloud(40_000)
    camera = fitted((-9, -9, 9, 9), 120, 90)
    points = points_of(xy, codes)
    drawing, bands = prepare(points, camera, 1.0)
    assert drawing.crowded
    drawing.draw_bands(bands)
    exact = reference(points, camera, 1.0)
    found = channels(drawing.image)
    assert np.abs(found - exact).mean() < 3
    assert found[..., 0].sum() == pytest.approx(exact[..., 0].sum(), rel=0.05)
    # Bands meet without a seam.
    whole = np.abs(np.diff(found[..., 0].astype(float), axis=0)).mean(axis=1)
    assert whole[31] < 3 * np.median(whole[25:38])


def test_a_crowd_keeps_its_states():
    xy, codes = cloud(60_000)
    random = np.random.default_rng(5)
    hidden, faded, selected = random.random((3, 60_000)) < 0.3
    points = points_of(xy, codes).with_states(hidden, faded).with_selected(selected)
    camera = fitted((-9, -9, 9, 9), 120, 90)
    found = channels(draw(points, camera))
    assert np.abs(found - reference(points, camera, 1.0)).mean() < 4
    assert not draw(points.with_states(np.ones(60_000, bool), faded), camera).any()


@pytest.mark.parametrize("count", [500, 40_000])
def test_many_colors_mix_like_few(count):
    xy, _ = cloud(count)
    random = np.random.default_rng(7)
    palette = random.integers(0, 256, (12, 3)).astype(np.uint8)
    points = points_of(xy, np.zeros(count, np.uint8)).with_colors(random.integers(0, 12, count), palette)
    points = points.with_selected(xy[:, 0] > 0)
    assert points.planes.weights.shape == (12, CHANNELS)
    camera = fitted((-9, -9, 9, 9), 120, 90)
    drawing, bands = prepare(points, camera, 1.0)
    assert drawing.crowded is (count > 1000)
    drawing.draw_bands(bands)
    away = np.abs(channels(drawing.image) - reference(points, camera, 1.0))
    assert away.max() <= 0.51 if count < 1000 else away.mean() < 3


def test_an_image_that_is_drawn_on_again_keeps_nothing():
    xy, codes = cloud(3000)
    points, camera = points_of(xy, codes), fitted((-9, -9, 9, 9), 120, 90)
    used = np.full((90, 120), 0xFF123456, np.uint32)
    drawing, bands = prepare(points, camera, 1.0, used)
    drawing.draw_bands(bands)
    np.testing.assert_array_equal(used, draw(points, camera))
