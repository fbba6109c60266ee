"""Drawing areas by hand: exact, combined as asked, closed and given up as people expect."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from widgets.lasso_tool import Combine, Tool, combine_of
from widgets.map_view import MapView

LEFT = Qt.MouseButton.LeftButton
NONE, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def view(qtbot):
    widget = MapView()
    qtbot.addWidget(widget)
    widget.resize(600, 500)
    widget.show_points(np.random.default_rng(0).normal(0, 1, (50, 2)).astype(np.float32))
    widget.show()
    qtbot.waitUntil(widget.is_current, timeout=60_000)
    return widget


@pytest.fixture
def told(view):
    """What the map told, in order."""
    heard = []
    view.lassoed.connect(lambda polygon, combine: heard.append((polygon, combine)))
    view.clicked.connect(lambda sample, combine: heard.append(("clicked", combine)))
    view.cleared.connect(lambda: heard.append("cleared"))
    return heard


def drag(view, places, press=NONE, release=NONE):
    QTest.mousePress(view, LEFT, press, QPoint(*places[0]))
    for place in places[1:]:
        QTest.mouseMove(view, QPoint(*place))
    QTest.mouseRelease(view, LEFT, release, QPoint(*places[-1]))


def click(view, x, y):
    QTest.mouseClick(view, LEFT, NONE, QPoint(x, y))


def on_map(view, places):
    return np.array([view.to_map(QPointF(*place)) for place in places])


def test_the_lasso_keeps_every_position(view, told):
    turn = np.linspace(0, 6, 400)
    path = np.column_stack([300 + 120 * np.cos(turn), 250 + 90 * np.sin(turn)]).astype(int).tolist()
    drag(view, path)
    ((polygon, combine),) = told
    assert combine == "new"
    assert polygon.dtype == np.float64
    np.testing.assert_array_equal(polygon, on_map(view, path))


def test_the_rectangle_has_its_four_corners(view, told):
    view.set_tool("rectangle")
    drag(view, [(100, 100), (150, 170), (220, 190)])
    ((polygon, _),) = told
    np.testing.assert_array_equal(polygon, on_map(view, [(100, 100), (220, 100), (220, 190), (100, 190)]))


def test_a_line_is_no_rectangle(view, told):
    view.set_tool("rectangle")
    drag(view, [(100, 100), (150, 100), (220, 100)])
    assert told == []


@pytest.mark.parametrize(
    ("modifiers", "combine"), [(SHIFT, "add"), (ALT, "subtract"), (SHIFT | ALT, "intersect"), (NONE, "subtract")]
)
@pytest.mark.parametrize("when", ["press", "release"])
def test_held_keys_win_over_the_chosen_way(view, told, modifiers, combine, when):
    view.set_combine("subtract")
    drag(view, [(100, 100), (200, 100), (200, 200)], **{when: modifiers})
    assert [how for _, how in told] == [combine]


def test_the_polygon_tool_sets_corners_and_a_double_click_closes(view, told):
    view.set_tool("polygon")
    corners = [(100, 100), (200, 120), (220, 240)]
    for corner in corners:
        click(view, *corner)
        QTest.mouseMove(view, QPoint(400, 300))
    click(view, 90, 200)
    QTest.mouseDClick(view, LEFT, NONE, QPoint(90, 200))
    ((polygon, combine),) = told
    assert combine == "new"
    np.testing.assert_array_equal(polygon, on_map(view, [*corners, (90, 200)]))


@pytest.mark.parametrize("how", ["enter", "first corner"])
def test_a_polygon_closes_by_enter_and_at_its_first_corner(view, told, how):
    view.set_tool("polygon")
    corners = [(100, 100), (200, 120), (220, 240)]
    for corner in corners:
        click(view, *corner)
    if how == "enter":
        QTest.keyClick(view, Qt.Key.Key_Return)
    else:
        click(view, 103, 98)
    ((polygon, _),) = told
    np.testing.assert_array_equal(polygon, on_map(view, corners))


def test_backspace_takes_corners_back(view, told):
    view.set_tool("polygon")
    for corner in [(100, 100), (200, 120), (500, 400), (220, 240)]:
        click(view, *corner)
        if corner == (500, 400):
            QTest.keyClick(view, Qt.Key.Key_Backspace)
    QTest.keyClick(view, Qt.Key.Key_Enter)
    ((polygon, _),) = told
    np.testing.assert_array_equal(polygon, on_map(view, [(100, 100), (200, 120), (220, 240)]))
    click(view, 300, 300)
    QTest.keyClick(view, Qt.Key.Key_Backspace)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert told[1:] == ["cleared"]


def test_a_polygon_of_two_corners_does_not_close(view, told):
    view.set_tool("polygon")
    click(view, 100, 100)
    click(view, 200, 120)
    QTest.keyClick(view, Qt.Key.Key_Enter)
    assert told == []
    click(view, 220, 240)
    QTest.keyClick(view, Qt.Key.Key_Enter)
    assert len(told) == 1


def test_esc_gives_up_an_area_before_it_clears(view, told):
    QTest.mousePress(view, LEFT, NONE, QPoint(100, 100))
    QTest.mouseMove(view, QPoint(200, 200))
    QTest.mouseMove(view, QPoint(200, 300))
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(view, LEFT, NONE, QPoint(200, 300))
    assert told == []
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert told == ["cleared"]


def test_another_tool_gives_up_the_area(view, told):
    view.set_tool("polygon")
    click(view, 100, 100)
    click(view, 200, 120)
    click(view, 220, 240)
    view.set_tool("lasso")
    QTest.keyClick(view, Qt.Key.Key_Enter)
    assert told == []


def test_panning_in_the_middle_of_a_polygon_keeps_its_places(view, told):
    view.set_tool("polygon")
    expected = on_map(view, [(100, 100), (200, 120)])
    click(view, 100, 100)
    click(view, 200, 120)
    QTest.mousePress(view, Qt.MouseButton.MiddleButton, NONE, QPoint(300, 300))
    QTest.mouseMove(view, QPoint(340, 330))
    QTest.mouseRelease(view, Qt.MouseButton.MiddleButton, NONE, QPoint(340, 330))
    click(view, 250, 300)
    QTest.keyClick(view, Qt.Key.Key_Enter)
    ((polygon, _),) = told
    np.testing.assert_allclose(polygon[:2], expected, atol=1e-12)
    np.testing.assert_array_equal(polygon[2:], on_map(view, [(250, 300)]))


def test_the_area_is_seen_while_it_is_drawn(view):
    for tool in ("lasso", "rectangle", "polygon"):
        before = view.grab().toImage()
        view.set_tool(tool)
        QTest.mousePress(view, LEFT, NONE, QPoint(320, 250))
        QTest.mouseMove(view, QPoint(400, 300))
        QTest.mouseMove(view, QPoint(350, 350))
        assert view.grab().toImage() != before
        QTest.keyClick(view, Qt.Key.Key_Escape)
        QTest.mouseRelease(view, LEFT, NONE, QPoint(350, 350))


def test_keys_mean_what_the_selection_means():
    assert combine_of(NONE) is None
    assert combine_of(SHIFT) is Combine.ADD
    assert combine_of(ALT) is Combine.SUBTRACT
    assert combine_of(SHIFT | ALT) is Combine.INTERSECT
    assert [tool.value for tool in Tool] == ["pan", "lasso", "polygon", "rectangle"]


def test_ctrl_means_what_alt_means_where_the_window_manager_keeps_that() -> None:
    ctrl = Qt.KeyboardModifier.ControlModifier
    assert combine_of(ctrl) is Combine.SUBTRACT
    assert combine_of(SHIFT | ctrl) is Combine.INTERSECT


def test_the_ways_to_combine_are_those_of_selections():
    from models.selection.combining import Mode

    assert [combine.value for combine in Combine] == [mode.value for mode in Mode if mode.value != "toggle"]
