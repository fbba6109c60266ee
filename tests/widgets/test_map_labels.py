"""Labels: never one over another, steady while zooming, plain whatever the data says."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMarginsF, QRectF

from widgets.map_camera import Camera
from widgets.map_labels import LabelSet, MapLabel, scales
from widgets.map_view import MapView
from widgets.theme import DARK, LIGHT

place = st.floats(-100, 100, width=32)
size = st.floats(1, 200, width=32)


def overlaps(places, sizes, shown, scale):
    apart = np.abs(places[:, None] - places[None]) * scale
    touching = (apart < (sizes[:, None] + sizes[None]) / 2 * (1 - 1e-9)).all(axis=2)
    touching &= shown[:, None] & shown[None] & ~np.eye(len(places), dtype=bool)
    return touching.any()


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(place, place, size, size), min_size=1, max_size=12), st.floats(1e-3, 1e3))
def test_what_is_shown_never_overlaps(labels, scale):
    array = np.array(labels, np.float64)
    places, sizes = array[:, :2], array[:, 2:]
    least = scales(places, sizes)
    assert least[0] == 0, "the first is always shown"
    for at in (scale, *least[np.isfinite(least)]):
        assert not overlaps(places, sizes, least <= at, at)


def test_a_label_gives_way_only_to_what_is_shown():
    places = np.array([[0.0, 0], [1, 0], [2, 0]])
    sizes = np.full((3, 2), 10.0)
    # The second needs ten pixels a unit beside the first; the third needs five, and ten only where the second is.
    assert scales(places, sizes).tolist() == [0, 10, 5]
    assert scales(places[[0, 2, 1]], sizes).tolist() == [0, 5, 10]
    assert scales(places[[0, 0]], sizes[:2]).tolist() == [0, np.inf]


def test_zooming_in_only_adds_labels(qtbot):
    random = np.random.default_rng(2)
    labels = LabelSet([MapLabel(f"region number {at}", *random.normal(0, 1, 2)) for at in range(30)])
    before: set[str] = set()
    for scale in np.geomspace(20, 2000, 60):
        whole = Camera(0, 0, scale, 1e6, 1e6)
        now = {text for text, _ in labels.shown(whole)}
        assert before <= now
        before = now
    assert len(before) == 30


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_they_are_painted_where_they_belong_and_can_be_put_away(qtbot, theme):
    view = MapView()
    qtbot.addWidget(view)
    view.set_theme(theme)
    view.resize(600, 400)
    view.show_points(np.array([[-1, -1], [1, 1]], np.float32))
    view.show()
    qtbot.waitUntil(view.is_current, timeout=60_000)

    def middle():
        at = view.to_pixel(0.0, 0.0).toPoint()
        image = view.grab(view.rect()).toImage()
        across = range(at.x() - 25, at.x() + 25)
        return {image.pixelColor(x, y).name() for x in across for y in range(at.y() - 5, at.y() + 5)}

    assert middle() == {theme.map}
    view.show_labels([MapLabel("price \N{MIDDLE DOT} total", 0.0, 0.0)])
    assert theme.text in middle()
    assert "price" in view.describe()
    view._painting.covered = (QRectF(290, 150, 300, 100),)
    view.update()
    assert middle() == {theme.map}, "what something else would cover is left out"
    view._painting.covered = ()
    assert theme.text in middle()
    view.show_labels([])
    assert middle() == {theme.map}


def test_hostile_names_are_one_short_plain_line(qtbot):
    hostile = "<b>bold</b>\n\u202eevil\x00" + "x" * 10_000
    ((text, place),) = LabelSet([MapLabel(hostile, 0, 0)]).shown(Camera(0, 0, 1, 800, 600))
    assert text.startswith("<b>bold</b> evil")
    assert text.isprintable()
    assert place.width() < 260


def test_a_name_at_the_edge_is_whole_while_its_middle_is_in_view_and_never_jumps(qtbot):
    labels = LabelSet([MapLabel("charged \N{MIDDLE DOT} twice", 0.0, 0.0)])
    for width in (800, 801):
        lefts = []
        for at in range(-width, width):
            found = labels.shown(Camera(at, 0, 1, width, 600))
            lefts += [(at, place.left()) for _, place in found]
            for _, place in found:
                if abs(at) <= width / 2:
                    assert place.left() >= -1e-6
                    assert place.right() <= width + 1e-6
        assert max(abs(one[1] - other[1]) for one, other in pairwise(lefts)) <= 2.0 + 1e-6


def test_names_pushed_inwards_do_not_lie_on_one_another(qtbot):
    labels = LabelSet([MapLabel("an important name", 300.0, 0.0), MapLabel("another important name", 460.0, 0.0)])
    assert len(labels.shown(Camera(400, 0, 1, 800, 600))) == 2
    # The edge comes nearer until the second would be pushed on the first.
    seen = {len(labels.shown(Camera(at, 0, 1, 800, 600))) for at in range(30, 60)}
    assert 1 in seen
    for at in range(-200, 400):
        places = [place for _, place in labels.shown(Camera(at, 0, 1, 800, 600))]
        assert len(places) < 2 or not places[0].marginsRemoved(QMarginsF(1, 1, 1, 1)).intersects(places[1])
