"""The list of regions: what it says, and what a click or a key asks for."""

import pytest
from PySide6.QtCore import Qt

from widgets.data_panel import DataPanel, RegionFacts
from widgets.theme import DARK

REGIONS = [
    RegionFacts("cost \N{MIDDLE DOT} buy", (("real", 1_175), ("synthetic", 168))),
    RegionFacts("<i>eggs</i>", (("real", 0), ("synthetic", 12))),
]


@pytest.fixture
def panel(qtbot):
    made = DataPanel()
    qtbot.addWidget(made)
    made.show()
    return made


def test_rows_tell_name_and_counts_by_role(panel):
    assert not panel.regions.isVisible()
    panel.show_regions(REGIONS)
    assert panel.regions.isVisible()
    first, second = panel.regions.rows()
    assert first.accessibleName() == "cost \N{MIDDLE DOT} buy, 1,175 real \N{MIDDLE DOT} 168 synthetic"
    assert second.accessibleName() == "<i>eggs</i>, 12 synthetic"
    assert "&lt;i&gt;" in second.toolTip()
    panel.set_theme(DARK)
    assert first.grab().toImage().pixelColor(8, first.height() - 6).name() == DARK.real.lower()
    panel.show_regions([])
    assert not panel.regions.isVisible()


def test_a_click_and_return_choose_and_the_mark_follows_the_selection(qtbot, panel):
    panel.show_regions(REGIONS)
    first, second = panel.regions.rows()
    with qtbot.waitSignal(panel.region_chosen) as told:
        qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert told.args == [1]
    assert not second.isChecked(), "what is marked is what is selected"
    with qtbot.waitSignal(panel.region_chosen) as told:
        qtbot.keyClick(first, Qt.Key.Key_Return)
    assert told.args == [0]
    panel.regions.show_current(0)
    assert first.isChecked()
    panel.show_regions(list(REGIONS))
    assert panel.regions.rows()[0] is first, "rows, and with them the focus, stay"
    panel.regions.show_current(-1)
    assert not first.isChecked()


def test_switches_ask_and_show(qtbot, panel):
    panel.show_marks(contours=False, labels=True)
    with qtbot.waitSignal(panel.contours_changed) as told:
        panel.contours.click()
    assert told.args == [True]
    with qtbot.waitSignal(panel.labels_changed) as told:
        panel.labels.click()
    assert told.args == [False]
