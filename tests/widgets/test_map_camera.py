"""The camera: there and back again, fixed points, fitting."""

import numpy as np
import pytest

from widgets.map_camera import Camera, between, fitted

CAMERA = Camera(3.0, -7.0, 12.5, 640.0, 480.0)


def test_there_and_back_again():
    for px, py in ((0, 0), (640, 480), (320, 240), (17.25, 401.5)):
        assert CAMERA.to_screen([CAMERA.to_map(px, py)])[0] == pytest.approx((px, py))
    assert CAMERA.to_map(320, 240) == (3.0, -7.0)
    assert CAMERA.to_map(320, 0)[1] > -7.0  # up on the map is up on the screen


def test_zooming_keeps_the_point_under_the_pointer():
    before = CAMERA.to_map(100, 300)
    assert CAMERA.zoomed(900.0, 100, 300).to_map(100, 300) == pytest.approx(before)


def test_moving_drags_the_map_along():
    moved = CAMERA.moved(30, -20)
    assert moved.to_screen([CAMERA.to_map(200, 200)])[0] == pytest.approx((230, 180))


@pytest.mark.parametrize("bounds", [(0, 0, 10, 1), (-5, -5, -4, 90), (2, 2, 2, 2), (0, 3, 8, 3)])
def test_fitting_shows_everything_in_the_middle(bounds):
    camera = fitted(bounds, 500, 400)
    left, bottom, right, top = camera.bounds()
    assert left < bounds[0]
    assert bottom < bounds[1]
    assert right > bounds[2]
    assert top > bounds[3]
    assert (camera.x, camera.y) == ((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2)


def test_between_starts_ends_and_keeps_the_still_point():
    end = CAMERA.zoomed(300.0, 100, 50)
    assert between(CAMERA, end, 1.0) == end
    still = CAMERA.to_map(100, 50)
    for share in np.linspace(0, 1, 9):
        assert between(CAMERA, end, share).to_map(100, 50) == pytest.approx(still)
    aside = CAMERA.moved(40, 0)
    assert between(CAMERA, aside, 0.5).x == pytest.approx((CAMERA.x + aside.x) / 2)
