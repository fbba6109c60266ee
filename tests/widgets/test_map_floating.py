"""What floats on the map: tools and legend at every width, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip

from widgets.map_legend import LegendEntry, MapLegend
from widgets.map_segments import Segment
from widgets.map_tools import MapTools
from widgets.map_view import MapView
from widgets.theme import DARK, LIGHT

LEFT = Qt.MouseButton.LeftButton


def entries(count, name="category"):
    return [LegendEntry(i, f"{name} {i}", "#0072B2", f"{i:,} of {i * 412:,}", shown=i % 3 != 1) for i in range(count)]


def geometry_in(widget, child):
    return QRect(child.mapTo(widget, QPoint(0, 0)), child.size())


@pytest.mark.parametrize("width", [220, 260, 340, 500, 560, 900])
def test_nothing_is_cut_off_or_overlaps(qtbot, width):
    view = MapView()
    qtbot.addWidget(view)
    view.resize(width, 360)
    view.show_legend(entries(4))
    view.show()
    segments = view.tools.findChildren(Segment)
    assert len(segments) == 8
    places = [geometry_in(view, segment) for segment in segments]
    for segment, place in zip(segments, places, strict=True):
        assert view.rect().contains(place)
        assert place.width() >= segment.sizeHint().width()
        assert segment.fontMetrics().horizontalAdvance(segment.shown_text) < place.width()
    for i, one in enumerate(places):
        assert not any(one.intersects(other) for other in places[i + 1 :])
    assert view.rect().contains(view.legend.geometry())
    assert not view.legend.geometry().intersects(view.tools.geometry())


def test_wide_maps_have_one_row_of_whole_words(qtbot):
    tools = MapTools()
    qtbot.addWidget(tools)
    tools.fit_into(900)
    assert tools.combines.y() == tools.tools.y()
    assert tools.tools.segment("rectangle").shown_text == "Rectangle"
    tools.fit_into(tools.width() - 1)
    assert tools.combines.y() == tools.tools.y(), "short words before a second row"
    assert tools.tools.segment("rectangle").shown_text == "Rect"
    tools.fit_into(200)
    assert tools.combines.y() > tools.tools.y()


def test_tools_work_by_mouse_and_keyboard(qtbot):
    tools = MapTools()
    qtbot.addWidget(tools)
    tools.tools.show_value("lasso")
    tools.fit_into(900)
    tools.show()
    told = []
    tools.tool_chosen.connect(told.append)
    QTest.mouseClick(tools.tools.segment("pan"), LEFT)
    tools.tools.segment("pan").setFocus()
    QTest.keyClick(tools.tools.segment("pan"), Qt.Key.Key_Right)
    QTest.keyClick(tools.tools.segment("lasso"), Qt.Key.Key_Space)
    assert told[0] == "pan"
    assert told[-1] == "lasso"
    assert tools.tools.value() == "lasso"


def test_clicking_a_tool_leaves_the_keyboard_to_the_map(qtbot):
    view = MapView()
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show()
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    QTest.mouseClick(view.tools.tools.segment("polygon"), LEFT)
    assert view.tool() == "polygon"
    assert view.hasFocus()


def test_the_focus_ring_shows(qtbot):
    tools = MapTools()
    qtbot.addWidget(tools)
    tools.tools.show_value("lasso")
    tools.fit_into(900)
    tools.show()
    tools.activateWindow()
    qtbot.waitUntil(tools.isActiveWindow)
    for value in ("lasso", "pan"):
        segment = tools.tools.segment(value)
        segment.clearFocus()
        before = segment.grab().toImage()
        segment.setFocus()
        assert segment.grab().toImage() != before


def test_every_part_has_a_name_for_screen_readers(qtbot):
    view = MapView()
    qtbot.addWidget(view)
    view.show_legend(entries(2))
    for part in (*view.tools.findChildren(Segment), view.tools.tools, view.tools.combines, view.legend):
        assert part.accessibleName()
    assert view.legend.buttons()[1].accessibleName() == "category 1, 1 of 412"


def test_a_click_on_an_entry_tells_its_code(qtbot):
    view = MapView()
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show_legend([LegendEntry(7, "real", "#0072B2", "1"), LegendEntry(2, "synthetic", "#D55E00", "2")])
    view.show()
    with qtbot.waitSignal(view.legend_toggled) as told:
        QTest.mouseClick(view.legend.buttons()[1], LEFT)
    assert told.args == [2]
    with qtbot.waitSignal(view.legend_toggled) as told:
        QTest.keyClick(view.legend.buttons()[0], Qt.Key.Key_Space)
    assert told.args == [7]


def test_showing_entries_anew_keeps_the_keyboard_where_it_was(qtbot):
    legend = MapLegend()
    qtbot.addWidget(legend)
    legend.show_entries(entries(5))
    legend.fit_into(600)
    legend.show()
    legend.activateWindow()
    legend.buttons()[3].setFocus()
    qtbot.waitUntil(legend.buttons()[3].hasFocus)
    legend.show_entries(entries(5))
    assert legend.buttons()[3].hasFocus()


def test_many_long_entries_are_elided_and_scroll(qtbot):
    view = MapView()
    qtbot.addWidget(view)
    view.resize(420, 420)
    view.show_legend(entries(21, "a name that is far too long for any legend " * 3))
    view.show()
    assert view.rect().contains(view.legend.geometry())
    assert view.legend.height() < 140
    last = view.legend.buttons()[-1]
    last.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(last, Qt.Key.Key_Tab)
    assert all(button.width() <= view.legend.width() for button in view.legend.buttons())


def test_a_low_map_is_not_filled_by_its_legend(qtbot):
    view = MapView()
    qtbot.addWidget(view)
    view.show_legend(entries(13))
    view.resize(520, 370)
    view.show()
    assert view.legend.height() < 370 / 4
    view.resize(520, 800)
    qtbot.waitUntil(lambda: view.legend.height() > 370 / 4)


def test_no_entries_no_legend(qtbot):
    view = MapView()
    qtbot.addWidget(view)
    view.show()
    view.show_legend(entries(2))
    assert view.legend.isVisible()
    view.show_legend([])
    assert not view.legend.isVisible()


def test_names_from_data_are_never_markup(qtbot):
    legend = MapLegend()
    qtbot.addWidget(legend)
    legend.show_entries([LegendEntry(0, "<img src=x><b>bold</b>", "#0072B2", "1")])
    tip = legend.buttons()[0].toolTip()
    assert "<b>" not in tip
    assert "<img" not in tip
    assert "&lt;b&gt;bold&lt;/b&gt;" in tip
    QToolTip.hideText()


def test_themes_repaint_everything(qtbot):
    view = MapView()
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show_legend(entries(3))
    view.show()
    for part in (view.tools, view.legend):
        view.set_theme(LIGHT)
        light = part.grab().toImage()
        view.set_theme(DARK)
        assert part.grab().toImage() != light
    middle = view.tools.tools.segment("lasso").grab().toImage().pixelColor(6, 6)
    assert middle.name().lower() == DARK.accent.lower()
