"""Density lines on the picture: where they are, how strong, and that they cost the view nothing when far off."""

import numpy as np
import pytest

from widgets.map_camera import Camera
from widgets.map_contours import FAINTEST, FARTHEST, ContourLine, ContourSet
from widgets.map_view import MapView

SQUARE = np.array([[-4.0, -4], [4, -4], [4, 4], [-4, 4]])
CAMERA = Camera(0, 0, 10, 120, 100)


def drawn(*lines, background="#ffffff", camera=CAMERA, ratio=1.0, under=0, whole=0.0):
    height, width = round(camera.height * ratio), round(camera.width * ratio)
    image = np.full((height, width), under, np.uint32)
    ContourSet(tuple(lines), background, whole).paint(image, camera, ratio)
    return image


def alpha(image):
    return (image >> np.uint32(24)).astype(int)


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_line_lies_where_its_corners_are(ratio):
    image = drawn(ContourLine([SQUARE], "#ff0000", 1.0), ratio=ratio)
    rows, columns = np.nonzero(alpha(image) > 190)
    assert columns.min() + 0.5 == pytest.approx(20 * ratio, abs=1.2)
    assert columns.max() + 0.5 == pytest.approx(100 * ratio, abs=1.2)
    assert rows.min() + 0.5 == pytest.approx(10 * ratio, abs=1.2)
    assert rows.max() + 0.5 == pytest.approx(90 * ratio, abs=1.2)
    assert not image[round(50 * ratio), round(60 * ratio)], "nothing inside"
    closing = image[round(20 * ratio) : round(80 * ratio), round(20 * ratio) - 2 : round(20 * ratio) + 2]
    assert (alpha(closing).max(axis=1) > 100).all(), "the ring is closed"


def test_outer_lines_are_fainter_and_halos_take_the_color_of_the_map():
    strong, faint = (drawn(ContourLine([SQUARE], "#000000", strength), under=0xFFFF0000) for strength in (1.0, 0.0))
    assert (faint & np.uint32(0xFF0000)).min() > (strong & np.uint32(0xFF0000)).min()
    assert (255 - (faint >> np.uint32(16) & np.uint32(255)).min()) == pytest.approx(255 * FAINTEST, abs=90)
    halo = drawn(ContourLine([SQUARE], "#000000", 1.0), background="#00ff00", under=0xFFFF0000)
    assert (halo >> np.uint32(8) & np.uint32(255)).max() > 60
    assert (alpha(halo) == 255).all()


def test_where_segments_meet_nothing_is_drawn_twice():
    many = np.column_stack([np.linspace(-4, 4, 400), np.zeros(400)])
    few = many[[0, -1]]
    one, other = (drawn(ContourLine([ring], "#0000ff", 0.3)) for ring in (many, few))
    assert np.abs(alpha(one) - alpha(other)).max() <= 1


def test_lines_fade_when_one_is_so_close_that_they_say_nothing():
    line = ContourLine([SQUARE], "#000000", 1.0)
    whole = 10 / FARTHEST
    assert not drawn(line, whole=whole).any()
    assert 0 < alpha(drawn(line, whole=whole * 1.1)).max() < alpha(drawn(line, whole=10)).max()
    far = Camera(1e6, 1e6, 10, 120, 100)
    assert not drawn(line, camera=far).any()
    assert not drawn(camera=CAMERA).any()
    assert not drawn(ContourLine([], "#000000", 1.0)).any()


def test_the_map_shows_them_in_its_next_picture(qtbot):
    view = MapView()
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show_points(np.array([[-5, -5], [5, 5]], np.float32))
    view.show()
    qtbot.waitUntil(view.is_current, timeout=60_000)
    at = view.to_pixel(-4.0, 0.0).toPoint()
    assert view.image().pixelColor(at).alpha() == 0
    view.show_contours([ContourLine([SQUARE], "#0072b2", 1.0)])
    assert not view.is_current()
    qtbot.waitUntil(view.is_current, timeout=60_000)
    assert view.image().pixelColor(at).alpha() > 100
    view.show_contours([])
    qtbot.waitUntil(view.is_current, timeout=60_000)
    assert view.image().pixelColor(at).alpha() == 0
