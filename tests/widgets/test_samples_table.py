"""The table: any number of rows, sorted elsewhere, driven by mouse and keyboard."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMainWindow
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from models.dataset import Problem
from widgets.samples_model import SamplesModel, cell_text
from widgets.samples_table import ROW, SamplesTable
from widgets.theme import DARK, LIGHT
from widgets.wording import NOTHING

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key
Mod = Qt.KeyboardModifier
COLUMNS = ["role", "dataset", "question", "length", "a & b"]


class Provider:
    """Rows made up as they are asked for; samples are numbered from 500 on."""

    def __init__(self, count: int, columns: Sequence[str] = COLUMNS) -> None:
        self._count = count
        self._columns = list(columns)
        self.asked = 0

    def columns(self) -> list[str]:
        return self._columns

    def count(self) -> int:
        return self._count

    def rows(self, start: int, stop: int) -> list[list[object]]:
        self.asked += stop - start
        return [self.row(row) for row in range(start, stop)]

    def row(self, row: int) -> list[object]:
        role = "synthetic" if row % 2 else "real"
        return [role, "tutor", f"<b>Question</b>\n{row}", row, None][: len(self._columns)]

    def number(self, row: int) -> int:
        return 500 + row


class Broken(Provider):
    def rows(self, start: int, stop: int) -> list[list[object]]:
        self.asked += 1
        raise Problem("The workspace is gone.", "Open it again.")


@pytest.fixture
def table(qtbot: QtBot) -> SamplesTable:
    made = SamplesTable()
    qtbot.addWidget(made)
    made.resize(1070, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def filled(table: SamplesTable) -> SamplesTable:
    table.show_rows(Provider(1904), "1,904 selected of 101,319")
    return table


def click(table: SamplesTable, row: int, qtbot: QtBot, modifier: Any = Mod.NoModifier) -> None:
    place = table.view.visualRect(table.view.samples.index(row, 0)).center()
    qtbot.mouseClick(table.view.viewport(), LEFT, modifier, place)


def click_header(table: SamplesTable, name: str, qtbot: QtBot) -> None:
    header = table.view.horizontalHeader()
    section = COLUMNS.index(name)
    x = header.sectionViewportPosition(section) + header.sectionSize(section) // 2
    qtbot.mouseClick(header.viewport(), LEFT, pos=QPoint(x, header.height() // 2))


def order(table: SamplesTable) -> list[str]:
    header = table.view.horizontalHeader()
    names = table.view.samples.columns
    places = [header.logicalIndex(place) for place in range(len(names))]
    return [names[place] for place in places if not header.isSectionHidden(place)]


# ---- what is shown ----


def test_model(qtmodeltester: ModelTester) -> None:
    model = SamplesModel()
    qtmodeltester.check(model)
    model.show_rows(Provider(300))
    qtmodeltester.check(model)


def test_no_data_is_said(table: SamplesTable) -> None:
    assert table.empty.isVisible()
    table.show_rows(Provider(0), "0 selected of 0")
    assert table.empty.isVisible()
    assert table.caption.text() == "0 selected of 0"
    assert not table.grab().isNull()


def test_rows_title_and_header(filled: SamplesTable) -> None:
    model = filled.view.samples
    assert filled.caption.text() == "1,904 selected of 101,319"
    assert model.index(7, 2).data() == "<b>Question</b> ↵ 7"
    assert model.index(7, 4).data() == NOTHING
    assert model.headerData(4, Qt.Orientation.Horizontal) == "a & b"
    right = model.headerData(3, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
    assert right & int(Qt.AlignmentFlag.AlignRight.value)
    assert filled.view.rowHeight(0) == ROW
    assert filled.view.font().pixelSize() == 12


def test_a_million_rows_open_at_once_and_jump_to_the_end(table: SamplesTable, qtbot: QtBot) -> None:
    provider = Provider(1_000_000)
    table.show_rows(provider, "all")
    table.grab()
    table.show_focus(0)
    table.view.setFocus()
    with qtbot.waitSignal(table.focused) as told:
        qtbot.keyClick(table.view, Key.Key_End, Mod.ControlModifier)
    table.grab()
    assert told.args == [1_000_499]
    assert provider.asked <= 4 * 64


def test_roles_have_their_color_and_numbers_stand_right(filled: SamplesTable) -> None:
    filled.set_theme(LIGHT)
    image = filled.view.viewport().grab().toImage()
    first = filled.view.visualRect(filled.view.samples.index(1, 0))
    inks = {
        image.pixelColor(x, y).name()
        for x in range(first.left(), first.right())
        for y in range(first.top(), first.bottom())
    }
    assert LIGHT.ink("synthetic").lower() in inks
    number = filled.view.visualRect(filled.view.samples.index(5, 3))
    left_half = number.adjusted(1, 2, -number.width() // 2, -2)
    blank = {
        image.pixelColor(x, y).name()
        for x in range(left_half.left(), left_half.right())
        for y in range(left_half.top(), left_half.bottom())
    }
    assert len(blank) == 1


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("", NOTHING),
        ((), NOTHING),
        (("a", "b"), "a, b"),
        ([1, 2], "[1, 2]"),
        (True, "true"),
        ("x" * 2_000_000, "x" * 300 + "…"),
        ("\x00\u202e", "␀\ufffd"),
    ],
)
def test_cells_of_unusual_values(value: object, text: str) -> None:
    assert cell_text(value) == text


def test_ragged_rows_and_unusual_columns(table: SamplesTable) -> None:
    class Ragged(Provider):
        def row(self, row: int) -> list[object]:
            return ["real"] * (row % 3)

    table.show_rows(Ragged(50, ["role", "", "<b>\n&", "x" * 500]), "")
    table.set_theme(DARK)
    assert not table.grab().isNull()
    assert table.view.samples.index(0, 0).data() == NOTHING


def test_what_cannot_be_read_is_said_once(table: SamplesTable, qtbot: QtBot) -> None:
    provider = Broken(1000)
    table.show_rows(provider, "all")
    table.grab()
    table.grab()
    qtbot.waitUntil(lambda: table.caption.text() == "The workspace is gone. Open it again.")
    assert provider.asked == 1
    table.show_rows(Provider(5), "5 of 5")
    assert table.caption.text() == "5 of 5"


# ---- linked both ways ----


def test_click_moves_the_focus_and_leaves_the_selection(filled: SamplesTable, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(filled.rows_selected), qtbot.waitSignal(filled.focused) as told:
        click(filled, 3, qtbot)
    assert told.args == [503]


def test_the_keyboard_can_pass_through_the_table(filled: SamplesTable, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(filled.focused):
        filled.view.setFocus()
    with qtbot.waitSignal(filled.focused) as told:
        qtbot.keyClick(filled.view, Key.Key_Down)
    assert told.args == [500]


def test_refreshing_keeps_place_and_selection(filled: SamplesTable, qtbot: QtBot) -> None:
    click(filled, 1, qtbot)
    click(filled, 3, qtbot, Mod.ShiftModifier)
    provider = filled.view.samples.provider
    assert isinstance(provider, Provider)
    filled.grab()
    asked = provider.asked
    with qtbot.assertNotEmitted(filled.focused), qtbot.assertNotEmitted(filled.rows_selected):
        filled.refresh()
        filled.show_title("1,903 kept")
        filled.grab()
    assert provider.asked == asked + 64
    assert filled.selected_rows().tolist() == [1, 2, 3]
    assert filled.caption.text() == "1,903 kept"


def test_showing_the_focus_scrolls_and_does_not_echo(filled: SamplesTable, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(filled.focused), qtbot.assertNotEmitted(filled.rows_selected):
        filled.show_focus(1500)
        assert filled.view.rowAt(filled.view.rowViewportPosition(1500) + 1) == 1500
        assert filled.view.currentIndex().row() == 1500
        filled.show_focus(-1)
        filled.show_focus(99_999)
    assert not filled.view.currentIndex().isValid()


def test_shift_and_ctrl_select_several(filled: SamplesTable, qtbot: QtBot) -> None:
    chosen: list[list[int]] = []
    filled.rows_selected.connect(lambda numbers: chosen.append(numbers.tolist()))
    click(filled, 1, qtbot)
    click(filled, 4, qtbot, Mod.ShiftModifier)
    click(filled, 6, qtbot, Mod.ControlModifier)
    qtbot.keyClick(filled.view, Key.Key_Down, Mod.ShiftModifier)
    assert chosen[0] == [501, 502, 503, 504]
    assert chosen[1] == [501, 502, 503, 504, 506]
    assert chosen[-1][-2:] == [506, 507]


def test_focus_walks_within_several_selected_rows(filled: SamplesTable, qtbot: QtBot) -> None:
    click(filled, 1, qtbot)
    click(filled, 4, qtbot, Mod.ShiftModifier)
    filled.show_focus(2)
    assert filled.selected_rows().tolist() == [1, 2, 3, 4]
    filled.show_focus(6)
    assert filled.selected_rows().tolist() == [6]


def test_enter_and_double_click_choose_one_row(filled: SamplesTable, qtbot: QtBot) -> None:
    click(filled, 2, qtbot)
    with qtbot.waitSignal(filled.rows_selected) as told:
        qtbot.keyClick(filled.view, Key.Key_Return)
    assert told.args[0].tolist() == [502]
    assert told.args[0].dtype == np.int64
    with qtbot.waitSignal(filled.rows_selected):
        place = filled.view.visualRect(filled.view.samples.index(5, 0)).center()
        qtbot.mouseClick(filled.view.viewport(), LEFT, pos=place)
        qtbot.mouseDClick(filled.view.viewport(), LEFT, pos=place)


def test_select_all_asks_without_listing_rows(table: SamplesTable, qtbot: QtBot) -> None:
    provider = Provider(1_000_000)
    table.show_rows(provider, "all")
    table.view.setFocus()
    with qtbot.assertNotEmitted(table.rows_selected), qtbot.waitSignal(table.all_selected):
        qtbot.keyClick(table.view, Key.Key_A, Mod.ControlModifier)
    assert provider.asked <= 4 * 64
    table.show_rows(Provider(0), "none")
    with qtbot.assertNotEmitted(table.all_selected):
        table.view.selectAll()


def test_arrows_stay_in_the_table_and_letters_go_to_the_window(filled: SamplesTable, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(filled)
    heard: list[str] = []
    for key in ("Down", "X"):
        action = QAction(key, window)
        action.setShortcut(key)
        action.triggered.connect(lambda _=False, key=key: heard.append(key))
        window.addAction(action)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    filled.show_focus(0)
    filled.view.setFocus()
    qtbot.waitUntil(filled.view.hasFocus)
    with qtbot.waitSignal(filled.focused) as told:
        qtbot.keyClick(filled.view, Key.Key_Down)
    qtbot.keyClick(filled.view, Key.Key_X)
    assert told.args == [501]
    assert heard == ["X"]
    window.takeCentralWidget()


# ---- columns ----


def test_header_asks_to_sort_and_turns_round(filled: SamplesTable, qtbot: QtBot) -> None:
    asked: list[tuple[str, bool]] = []
    filled.sort_asked.connect(lambda name, descending: asked.append((name, descending)))
    click_header(filled, "length", qtbot)
    click_header(filled, "length", qtbot)
    assert asked == [("length", False), ("length", True)]
    filled.show_rows(Provider(10, ["length", "role"]), "fewer")
    header = filled.view.horizontalHeader()
    assert header.sortIndicatorSection() == 0
    assert header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
    filled.show_sort("nothing", False)
    assert header.sortIndicatorSection() == -1
    assert len(asked) == 2


def test_menu_sorts_and_hides_by_keyboard_reach(filled: SamplesTable, qtbot: QtBot) -> None:
    menu = filled.view.columns.menu(4)
    actions = {action.text(): action for action in menu.actions() if action.text()}
    assert list(actions)[:3] == ["Sort by a && b, ascending", "Sort by a && b, descending", "role"]
    with qtbot.waitSignal(filled.sort_asked) as told:
        actions["Sort by a && b, descending"].trigger()
    assert told.args == ["a & b", True]
    actions["question"].trigger()
    assert order(filled) == ["role", "dataset", "length", "a & b"]
    filled.view.columns.menu(-1).actions()[-1].trigger()
    assert order(filled) == COLUMNS


def test_the_last_column_cannot_be_hidden(filled: SamplesTable) -> None:
    for name in COLUMNS:
        filled.view.columns.set_hidden(name, True)
    assert order(filled) == ["a & b"]


def test_columns_are_remembered_by_name(filled: SamplesTable, qtbot: QtBot) -> None:
    header = filled.view.horizontalHeader()
    header.moveSection(2, 0)
    header.resizeSection(3, 222)
    filled.view.columns.set_hidden("dataset", True)
    state = json.loads(json.dumps(filled.state()))
    other = SamplesTable()
    qtbot.addWidget(other)
    other.restore(state)
    other.show_rows(Provider(10, ["length", "new", "role", "question", "dataset"]), "")
    assert order(other) == ["question", "role", "length", "new"]
    assert other.view.columnWidth(0) == 222


@pytest.mark.parametrize("state", [{}, {"order": 3, "hidden": [1], "widths": {"role": "x"}}, {"widths": []}])
def test_a_spoiled_state_is_passed_over(filled: SamplesTable, state: dict[str, object]) -> None:
    filled.restore(state)
    assert order(filled) == COLUMNS


def test_columns_fill_the_width(filled: SamplesTable) -> None:
    header: QHeaderView = filled.view.horizontalHeader()
    assert header.length() == filled.view.viewport().width()
    filled.resize(1300, 300)
    assert header.length() == filled.view.viewport().width()
    filled.resize(300, 300)
    assert header.length() > filled.view.viewport().width()


def test_thousands_of_columns_open_without_a_pause(table: SamplesTable) -> None:
    class Wide(Provider):
        def row(self, row: int) -> list[object]:
            return list(range(row, row + 3000))

    table.show_rows(Wide(1_000_000, [f"column {place}" for place in range(3000)]), "wide")
    began = time.perf_counter()
    table.show_rows(Wide(1_000_000, [f"column {place}" for place in range(3000)]), "wide")
    table.grab()
    assert time.perf_counter() - began < 3
    assert len(order(table)) == 3000
