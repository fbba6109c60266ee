"""The map as a person uses it: real mouse, wheel and key events on a shown widget."""

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QByteArray, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from widgets.lasso_tool import Combine, Tool
from widgets.map_legend import LegendEntry
from widgets.map_view import MapView
from widgets.theme import DARK, LIGHT

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
NONE = Qt.KeyboardModifier.NoModifier
PALETTE = np.array([[0, 114, 178], [213, 94, 0]], np.uint8)


def cloud(count=2000, seed=0):
    random = np.random.default_rng(seed)
    xy = random.normal(0, 2, (count, 2)).astype(np.float32)
    return xy, random.integers(0, 2, count).astype(np.uint8)


@pytest.fixture
def view(qtbot):
    widget = MapView()
    qtbot.addWidget(widget)
    widget.resize(700, 500)
    xy, codes = cloud()
    widget.show_points(xy)
    widget.show_colors(codes, PALETTE)
    widget.show()
    settle(qtbot, widget)
    return widget


def settle(qtbot, widget):
    qtbot.waitUntil(widget.is_current, timeout=60_000)  # the first frame ever compiles


def drag(widget, *places, button=LEFT, press=NONE, release=NONE):
    QTest.mousePress(widget, button, press, QPoint(*places[0]))
    for place in places[1:]:
        QTest.mouseMove(widget, QPoint(*place))
    QTest.mouseRelease(widget, button, release, QPoint(*places[-1]))


def turn(widget, at, amount, phase=Qt.ScrollPhase.NoScrollPhase):
    position = QPointF(*at)
    event = QWheelEvent(
        position, widget.mapToGlobal(position), QPoint(), QPoint(0, amount), Qt.MouseButton.NoButton, NONE, phase, False
    )
    QApplication.sendEvent(widget, event)


def same_place(view, place, pixel):
    return view.to_pixel(*place).toTuple() == pytest.approx(pixel, abs=1e-6)


# Moving


def test_dragging_with_the_pan_tool_moves_the_map_along(qtbot, view):
    view.set_tool("pan")
    place = view.to_map(QPointF(300, 300))
    with qtbot.waitSignal(view.view_changed):
        drag(view, (300, 300), (310, 290), (340, 250))
    assert same_place(view, place, (340, 250))
    settle(qtbot, view)


def test_middle_button_and_space_pan_with_any_tool(qtbot, view):
    view.set_tool("lasso")
    lassoed = []
    view.lassoed.connect(lambda *told: lassoed.append(told))
    place = view.to_map(QPointF(300, 300))
    drag(view, (300, 300), (350, 300), button=MIDDLE)
    assert same_place(view, place, (350, 300))
    QTest.keyPress(view, Qt.Key.Key_Space)
    assert view.cursor().shape() == Qt.CursorShape.OpenHandCursor
    drag(view, (350, 300), (350, 320))
    QTest.keyRelease(view, Qt.Key.Key_Space)
    assert same_place(view, place, (350, 320))
    assert lassoed == []
    assert view.cursor().shape() == Qt.CursorShape.CrossCursor


@pytest.mark.parametrize("phase", [Qt.ScrollPhase.NoScrollPhase, Qt.ScrollPhase.ScrollUpdate])
def test_the_wheel_zooms_to_the_pointer(qtbot, view, phase):
    place = view.to_map(QPointF(200, 120))
    scale = view.view_state()["scale"]
    places = []
    view.view_changed.connect(lambda: places.append(view.to_pixel(*place).toTuple()))
    for _ in range(3):
        turn(view, (200, 120), 120, phase)
    settle(qtbot, view)
    assert view.view_state()["scale"] == pytest.approx(scale * 1.0016**360)
    assert places
    assert np.array(places) == pytest.approx(np.tile((200, 120), (len(places), 1)), abs=1e-6)


def test_zooming_stops_at_its_limits(qtbot, view):
    fitted = view.view_state()["scale"]
    for amount, limit in ((120_00, 1e6), (-120_000, 1 / 4)):
        for _ in range(5):
            turn(view, (350, 250), amount)
        settle(qtbot, view)
        assert view.view_state()["scale"] == pytest.approx(fitted * limit)


def test_keys_pan_zoom_and_fit(qtbot, view):
    before = view.view_state()
    QTest.keyClick(view, Qt.Key.Key_Plus)
    settle(qtbot, view)
    assert view.view_state()["scale"] > before["scale"]
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, view)
    assert view.view_state()["x"] < before["x"]
    QTest.keyClick(view, Qt.Key.Key_0)
    settle(qtbot, view)
    assert view.view_state() == pytest.approx(before)


def test_plain_arrows_are_left_to_the_window(qtbot, view):
    before = view.view_state()
    QTest.keyClick(view, Qt.Key.Key_Left)
    settle(qtbot, view)
    assert view.view_state() == before


def test_zoom_to_brings_samples_into_view_and_fit_goes_back(qtbot, view):
    xy, _ = cloud()
    numbers = np.argsort(xy[:, 0])[:5]
    before = view.view_state()
    view.zoom_to(numbers)
    settle(qtbot, view)
    left, bottom, right, top = view.visible_range()
    assert (xy[numbers] > (left, bottom)).all()
    assert (xy[numbers] < (right, top)).all()
    assert view.view_state()["scale"] > before["scale"]
    state = view.view_state()
    mask = np.zeros(len(xy), bool)
    view.zoom_to(mask)
    assert view.view_state() == state
    view.fit()
    settle(qtbot, view)
    assert view.view_state() == pytest.approx(before)
    view.restore_view(state)
    assert view.view_state() == pytest.approx(state)


def test_a_fitted_view_stays_fitted_when_resized_and_a_moved_one_keeps_its_middle(qtbot, view):
    view.resize(400, 350)
    settle(qtbot, view)
    xy, _ = cloud()
    left, bottom, right, top = view.visible_range()
    assert (xy.min(axis=0) > (left, bottom)).all()
    assert (xy.max(axis=0) < (right, top)).all()
    turn(view, (10, 10), 240)
    settle(qtbot, view)
    before = view.view_state()
    view.resize(800, 600)
    settle(qtbot, view)
    assert view.view_state() == before
    ratio = view.devicePixelRatioF()
    assert view.image().size().toTuple() == (round(800 * ratio), round(600 * ratio))


def test_keep_view_stays_and_otherwise_fits(qtbot, view):
    turn(view, (100, 100), 240)
    settle(qtbot, view)
    before = view.view_state()
    xy, _ = cloud(300)
    view.show_points(xy * 7, keep_view=True)
    assert view.view_state() == before
    view.show_points(xy * 7)
    assert view.view_state()["scale"] < before["scale"]
    settle(qtbot, view)


# Pointing


def test_a_click_picks_the_nearest_sample(qtbot, view):
    xy, _ = cloud()
    pixels = np.array([view.to_pixel(*place.tolist()).toTuple() for place in xy])
    random = np.random.default_rng(8)
    picks = 0
    for tool in ("pan", "lasso", "rectangle"):
        view.set_tool(tool)
        for x, y in random.uniform((20, 90), (680, 440), (25, 2)).astype(int).tolist():
            told = []
            view.clicked.connect(lambda *what, told=told: told.append(what))
            QTest.mouseClick(view, LEFT, NONE, QPoint(x, y))
            away = np.hypot(*(pixels - (x, y)).T)
            nearest = int(away.argmin())
            assert told == ([(nearest, "new")] if away[nearest] <= 10 else [])
            picks += len(told)
    assert picks > 20


def test_hidden_samples_are_not_picked(qtbot, view):
    xy, _ = cloud()
    number = int(np.argmin((xy**2).sum(axis=1)))
    at = view.to_pixel(*xy[number].tolist())
    assert view.sample_at(at) == number
    hidden = np.arange(len(xy)) == number
    view.show_states(hidden, ~hidden)
    assert view.sample_at(at) not in (number, -1)


def test_a_click_on_nothing_clears_only_when_starting_anew(qtbot, view):
    told = []
    view.cleared.connect(lambda: told.append("cleared"))
    QTest.mouseClick(view, LEFT, Qt.KeyboardModifier.ShiftModifier, QPoint(690, 250))
    assert told == []
    QTest.mouseClick(view, LEFT, NONE, QPoint(690, 250))
    assert told == ["cleared"]


def test_a_click_with_keys_held_combines(qtbot, view):
    at = view.to_pixel(*cloud()[0][0].tolist()).toPoint()
    with qtbot.waitSignal(view.clicked) as told:
        QTest.mouseClick(view, LEFT, Qt.KeyboardModifier.AltModifier, at)
    assert told.args[1] == "subtract"


def test_hovering_tells_the_sample_once_and_the_text_is_plain(qtbot, view):
    xy, _ = cloud()
    number = int(np.argmax(xy[:, 0]))
    at = view.to_pixel(*xy[number].tolist()).toPoint()
    told = []
    view.hovered.connect(lambda sample, pointer: told.append((sample, pointer)))
    QTest.mouseMove(view, at)
    QTest.mouseMove(view, at + QPoint(1, 0))
    assert told == [(number, view.mapToGlobal(at))]
    view.show_hover_text("<b>not bold</b>\nsecond line")
    label = view.findChild(type(view._hover_text))
    assert label.isVisible()
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert view.rect().contains(label.geometry())
    QTest.mouseMove(view, QPoint(690, 490))
    assert told[-1][0] == -1
    assert not label.isVisible()


def test_a_picture_stands_above_the_text_beside_the_pointer(qtbot, view):
    image = QImage(96, 48, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    label = view._hover_text
    view.show_hover_text("people · real")
    without = label.height()
    assert label.picture_place().isEmpty()
    view.show_hover_text("people · real", data.data())
    place = label.picture_place()
    assert (place.width(), place.height()) == (112, 56)
    assert label.height() > without + place.height()
    assert label.rect().contains(place)
    assert label.grab().toImage().pixelColor(place.center()).name() == "#008080"
    view.show_hover_text("people · real", b"no picture")
    assert label.height() == without


def test_esc_clears(qtbot, view):
    with qtbot.waitSignal(view.cleared):
        QTest.keyClick(view, Qt.Key.Key_Escape)


# What is shown


def test_states_and_selection_change_the_picture(qtbot, view):
    xy, codes = cloud()
    nothing = np.zeros(len(xy), bool)
    plain = view.image()
    view.show_states(~nothing, nothing)
    settle(qtbot, view)
    assert set(bytes(view.image().constBits())) == {0}
    view.show_states(nothing, nothing)
    settle(qtbot, view)
    assert view.image() == plain
    view.show_selected(codes == 0)
    settle(qtbot, view)
    assert view.image() != plain
    view.show_selected(None)
    settle(qtbot, view)
    assert view.image() == plain


@pytest.mark.parametrize("xy", [None, np.empty((0, 2), np.float32), np.full((9, 2), np.nan, np.float32)])
def test_nothing_to_show_says_so(qtbot, view, xy):
    view.show_points(xy)
    view.show_message("Load data to see the map")
    settle(qtbot, view)
    assert set(bytes(view.image().constBits())) == {0}
    grab = view.grab().toImage()
    middle = grab.copy(grab.width() // 2 - 100, grab.height() // 2 - 12, 200, 24)
    inks = {middle.pixel(x, y) for x in range(middle.width()) for y in range(middle.height())}
    assert len(inks) > 2
    assert view.sample_at(QPointF(350, 250)) == -1
    QTest.mouseClick(view, LEFT, NONE, QPoint(350, 250))
    turn(view, (350, 250), 120)
    view.fit()
    settle(qtbot, view)
    assert "Load data to see the map" in view.describe()


def test_one_sample(qtbot, view):
    view.show_points(np.array([[4, 4]], np.float32))
    view.show_focus(0, [0, 7])
    settle(qtbot, view)
    assert view.to_pixel(4, 4).toTuple() == (350, 250)
    assert view.sample_at(QPointF(352, 250)) == 0
    view.zoom_to([0])
    settle(qtbot, view)


def test_the_focused_sample_gets_a_ring(qtbot, view):
    xy, _ = cloud()
    before = view.grab().toImage()
    view.show_focus(3, [5, 8])
    after = view.grab().toImage()
    assert before != after
    x, y = view.to_pixel(*xy[3].tolist()).toTuple()
    near = after.copy(round(x) - 12, round(y) - 12, 24, 24)
    assert near != before.copy(round(x) - 12, round(y) - 12, 24, 24)
    view.show_focus(-1)
    assert view.grab().toImage() == before


def test_outlines_are_drawn_where_they_lie(qtbot, view):
    before = view.grab().toImage()
    view.show_outlines([[(-1, -1), (1, -1), (1, 1), (-1, 1)]])
    after = view.grab().toImage()
    changed = [
        (x, y)
        for x in range(0, after.width(), 2)
        for y in range(0, after.height(), 2)
        if after.pixel(x, y) != before.pixel(x, y)
    ]
    ratio = view.devicePixelRatioF()
    places = np.array([view.to_map(QPointF(x / ratio, y / ratio)) for x, y in changed])
    assert np.abs(places).max() == pytest.approx(1, abs=0.05)
    view.show_outlines([])
    assert view.grab().toImage() == before


def test_the_theme_colors_the_ground(qtbot, view):
    for theme in (LIGHT, DARK):
        view.set_theme(theme)
        assert view.grab().toImage().pixelColor(690, 480).name() == theme.map


def test_the_last_picture_is_moved_while_the_next_is_drawn(qtbot, view):
    view.set_tool("pan")
    before = view.grab().toImage()
    drag(view, (300, 300), (320, 310), (360, 340))
    assert not view.is_current()
    moved = view.grab().toImage()
    assert moved.copy(260, 240, 200, 100) == before.copy(200, 200, 200, 100)
    settle(qtbot, view)


def test_it_is_described_for_those_who_do_not_see_it(qtbot, view):
    view.show_selected(np.arange(2000) < 47)
    view.show_legend([LegendEntry(0, "real", "#0072B2", "47 of 412", shown=False)])
    settle(qtbot, view)
    text = view.accessibleDescription()
    assert "2,000 samples" in text
    assert "47 selected" in text
    assert "real: 47 of 412, hidden" in text
    assert view.accessibleName() == "Map of the samples"


def test_tool_and_combine_are_told_once_and_shown(qtbot, view):
    told = []
    view.tool_changed.connect(told.append)
    view.combine_changed.connect(told.append)
    view.set_tool("polygon")
    view.set_tool(Tool.POLYGON)
    QTest.mouseClick(view.tools.combines.segment("subtract"), LEFT)
    assert told == ["polygon", "subtract"]
    assert view.tool() is Tool.POLYGON
    assert view.combine() is Combine.SUBTRACT
    assert view.tools.tools.value() == "polygon"
    assert view.tools.combines.value() == "subtract"


def test_hiding_ends_the_threads_and_showing_draws_again(qtbot, view):
    view.hide()
    view.show_selected(np.arange(2000) < 3)
    assert not view._renderer.busy
    view.show()
    settle(qtbot, view)


def test_a_map_may_go_while_it_draws(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    view = MapView(holder)
    view.resize(700, 500)
    view.show_points(cloud(200_000)[0])
    holder.show()
    settle(qtbot, view)
    view.show_points(cloud(200_000, seed=1)[0])
    view._request()  # without a turn of the event loop in between, in which the picture might be finished
    assert view._renderer.busy
    with qtbot.waitSignal(view.destroyed):
        view.deleteLater()
