"""The small dialogs, by mouse and keyboard, in both looks, over hostile text."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.action_table import ACTIONS
from app.help_texts import HOW_TO_READ_THE_MAP
from models.dataset import Unreadable
from widgets import theme
from widgets.key_cap import caps
from widgets.load_report import LoadReport, as_text, heading
from widgets.map_dialog import MapDialog
from widgets.map_kinds import DEFAULT_MODEL, KINDS
from widgets.report_dialog import CALM, ReportDialog
from widgets.shortcut_sheet import ShortcutSheet
from widgets.text_page import TextPage
from widgets.theme import DARK, LIGHT

HOSTILE = "<b>Tina</b> & 24\tmarbles\n\x00 \ud800 <img src='file:///etc/passwd'>"
ROWS = [
    Unreadable(12, "The row has 5 cells, the header 4.", HOSTILE),
    Unreadable(1_319, "<i>Not JSON</i>", "x" * 10_000),
]
ACTION_ROWS = [(action.menu, action.text, action.keys, action.tip) for action in ACTIONS]
LOG = "/home/somebody/.local/state/assay/log/assay.log"

Shown = TypeVar("Shown", bound=QDialog)

MAKERS = {
    "map": lambda: MapDialog("/a/long/folder/" + "model" * 20, 15, 0.1, 7, None, ["BAAI/bge-small-en-v1.5"]),
    "map of vectors": lambda: MapDialog("cosine", kind="vector"),
    "map of rows": lambda: MapDialog(kind="tabular", placeable=3),
    "shortcuts": lambda: ShortcutSheet(ACTION_ROWS),
    "report": lambda: ReportDialog("Traceback:\n" + HOSTILE, LOG),
    "load": lambda: LoadReport("<b>gen</b>", 5_312, ROWS),
    "notes": lambda: LoadReport("gen", 0, [], None, [HOSTILE], ["3 rows"]),
    "text": lambda: TextPage("How to read the map", (*HOW_TO_READ_THE_MAP, ("<b>x</b>", HOSTILE))),
}


def shown(qtbot: QtBot, dialog: Shown) -> Shown:
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def spoken(widget: QWidget | None) -> str:
    """What a screen reader calls the widget that has the focus."""
    assert widget is not None
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.fixture(params=MAKERS)
def dialog(request: pytest.FixtureRequest, qtbot: QtBot) -> QDialog:
    return shown(qtbot, MAKERS[request.param]())


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)
def test_each_fits_a_small_screen(dialog: QDialog, qapp: QApplication, look: theme.Theme) -> None:
    theme.apply(qapp, look)
    assert dialog.size().boundedTo(QSize(1024, 640)) == dialog.size()
    assert dialog.minimumSizeHint().boundedTo(QSize(640, 480)) == dialog.minimumSizeHint()


def test_each_has_a_title_and_plain_labels(dialog: QDialog) -> None:
    assert dialog.windowTitle()
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText, label.text()


def test_tab_comes_round_and_escape_closes(dialog: QDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    first = QApplication.focusWidget()
    visited = []
    for _ in range(20):
        qtbot.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    closing = [button for button in dialog.findChildren(QAbstractButton) if button.text() in ("Close", "Cancel")]
    assert first in visited
    assert all(spoken(widget) for widget in visited)
    assert set(closing) <= set(visited)
    qtbot.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_map_gives_back_what_it_was_given(qtbot: QtBot) -> None:
    numbers = {"neighbors": 30, "min_dist": 0.055, "seed": 2**32 - 1}
    asked = {"model": "BAAI/bge-small", **numbers, "frozen": False, "draft": False}
    made = shown(qtbot, MapDialog("BAAI/bge-small", 30, 0.055, 2**32 - 1))
    assert made.parameters() == asked
    made.defaults.click()
    usual = {"model": None, "neighbors": 15, "min_dist": 0.1, "seed": None, "frozen": False, "draft": False}
    assert made.parameters() == usual
    assert shown(qtbot, MapDialog(DEFAULT_MODEL)).parameters()["model"] is None


def test_map_by_keyboard(qtbot: QtBot) -> None:
    made = shown(qtbot, MapDialog(recent=["bge", DEFAULT_MODEL, "bge"]))
    assert [made.model.itemText(at) for at in range(made.model.count())] == [DEFAULT_MODEL, "bge"]
    made.model.lineEdit().selectAll()
    qtbot.keyClicks(made.model.lineEdit(), " all-minilm-l6-v2 ")
    for spin, typed in ((made.neighbors, "50"), (made.min_dist, "0.25")):
        spin.selectAll()
        qtbot.keyClicks(spin, typed)
    assert not made.seed.isEnabled()
    qtbot.keyClick(made.repeatable, Qt.Key.Key_Space)
    made.seed.selectAll()
    qtbot.keyClicks(made.seed, "2000000011")
    with qtbot.waitSignal(made.accepted):
        qtbot.keyClick(made.seed, Qt.Key.Key_Return)
    assert made.parameters() == {
        "model": "all-minilm-l6-v2", "neighbors": 50, "min_dist": 0.25, "seed": 2_000_000_011, "frozen": False,
        "draft": False,
    }  # fmt: skip


def test_a_map_can_be_kept_where_there_is_something_to_place(qtbot: QtBot) -> None:
    assert not shown(qtbot, MapDialog()).frozen.isVisible()
    made = shown(qtbot, MapDialog(placeable=9))
    qtbot.keyClick(made.frozen, Qt.Key.Key_Space)
    assert made.parameters()["frozen"]
    assert not any(field.isEnabled() for field in (made.model, made.neighbors, made.min_dist))
    qtbot.keyClick(made.frozen, Qt.Key.Key_Space)
    assert made.model.isEnabled()


def test_a_draft_is_offered_with_what_it_saves(qtbot: QtBot) -> None:
    made = shown(qtbot, MapDialog())
    made.show_estimates("about 14 min for 10,003 to embed", "about 9 s for 10,003 to embed")
    assert made.estimates.text().startswith("Full: about 14 min for 10,003 to embed. Draft: about 9 s")
    qtbot.keyClick(made.draft, Qt.Key.Key_Space)
    assert made.parameters()["draft"]
    made.defaults.click()
    assert not made.parameters()["draft"]


@pytest.mark.parametrize(
    ("kind", "model", "given"),
    [
        ("image", "looks (HOG, color, DCT)", None),
        ("image", "clip-ViT-B-32", "clip-ViT-B-32"),
        ("vector", "euclidean", "euclidean"),
        ("tabular", "scaled columns", None),
        ("smell", "", None),
    ],
)
def test_map_asks_for_what_there_is_of_a_kind(qtbot: QtBot, kind: str, model: str, given: str | None) -> None:
    made = shown(qtbot, MapDialog(model, kind=kind))
    assert made.parameters()["model"] == given
    assert not made.draft.isVisible()
    assert made.browse.isVisible() == (kind == "image")
    assert made.model.isVisible() == (kind in ("image", "vector"))
    said = " ".join(label.text() for label in made.findChildren(QLabel))
    assert KINDS.get(kind, KINDS["tabular"]).hint in said
    assert "text" not in said


def test_map_takes_the_chosen_folder(qtbot: QtBot) -> None:
    made = shown(qtbot, MapDialog())
    made.browse.click()
    chooser = made.findChild(QFileDialog)
    assert chooser.fileMode() == QFileDialog.FileMode.Directory
    chooser.fileSelected.emit("/models/own")
    chooser.close()
    assert made.parameters()["model"] == "/models/own"


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("Ctrl+Shift+Z", ["Ctrl", "Shift", "Z"]),
        ("+", ["+"]),
        ("Ctrl++", ["Ctrl", "+"]),
        ("?", ["?"]),
        ("Delete", ["Del"]),
    ],
)
def test_caps_are_the_keys_to_press(keys: str, expected: list[str]) -> None:
    assert caps(keys) == expected


def visible_entries(sheet: ShortcutSheet) -> list[str]:
    entries = [entry for group in sheet.groups for entry in group.entries]
    return [entry.accessibleName() for entry in entries if entry.isVisible()]


def test_sheet_has_every_action_and_narrows_down(qtbot: QtBot) -> None:
    sheet = shown(qtbot, ShortcutSheet(ACTION_ROWS))
    assert len(visible_entries(sheet)) == len(ACTIONS)
    qtbot.keyClicks(sheet.search, "ctrl+SHIFT+z")
    assert visible_entries(sheet) == ["Redo, Ctrl Shift Z or Ctrl Y"]
    assert [group.isVisible() for group in sheet.groups].count(True) == 1
    sheet.search.setText("decision last")
    assert visible_entries(sheet) == ["Undo, Ctrl Z", "Redo, Ctrl Shift Z or Ctrl Y"]
    sheet.search.setText("no such <b>")
    assert visible_entries(sheet) == []
    assert sheet.nothing.isVisible()
    assert sheet.nothing.text() == "No action has “no such <b>” in it."
    sheet.search.clear()
    assert len(visible_entries(sheet)) == len(ACTIONS)


def test_sheet_uses_the_width(qtbot: QtBot) -> None:
    sheet = shown(qtbot, ShortcutSheet(ACTION_ROWS))
    lefts = lambda: {group.mapTo(sheet, group.rect().topLeft()).x() for group in sheet.groups}  # noqa: E731
    qtbot.waitUntil(lambda: len(lefts()) == 2)
    sheet.resize(560, 500)
    qtbot.waitUntil(lambda: len(lefts()) == 1)


def test_sheet_scrolls_from_the_search_field(qtbot: QtBot) -> None:
    sheet = shown(qtbot, ShortcutSheet(ACTION_ROWS))
    sheet.resize(560, 400)
    bar = sheet.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(sheet.search, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    qtbot.keyClick(sheet.search, Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_report_is_calm_and_copied_whole(qtbot: QtBot) -> None:
    made = shown(qtbot, ReportDialog("KeyError: '<b>x</b>'", LOG))
    texts = [label.text() for label in made.findChildren(QLabel)]
    assert CALM in texts
    assert LOG in texts
    made.copy.click()
    assert QApplication.clipboard().text() == "KeyError: '<b>x</b>'"
    assert made.copy.text() == "Copied"
    assert made.report.isReadOnly()


def test_load_report_counts_and_shows_the_row_in_full(qtbot: QtBot) -> None:
    made = shown(qtbot, LoadReport("gen", 5_312, ROWS))
    assert "5,312 rows of gen could not be read; showing the first 2 of 5,312" in [
        label.text() for label in made.findChildren(QLabel)
    ]
    assert made.raw.toPlainText() == HOSTILE.replace("\x00", "␀").replace("\ud800", "\ufffd")
    qtbot.keyClick(made.table, Qt.Key.Key_Down)
    assert made.raw.toPlainText() == "x" * 10_000
    assert made.where.text() == "Line 1,319 as it stands in the file, its first 10,000 characters"


def test_load_report_copies_everything(qtbot: QtBot) -> None:
    made = shown(qtbot, LoadReport("gen", 2, ROWS[:1]))
    made.copy.click()
    assert (
        QApplication.clipboard()
        .text()
        .startswith("2 rows of gen could not be read; showing the first 1 of 2\n\nline 12")
    )
    text = as_text("head", ROWS)
    assert "line 12: The row has 5 cells, the header 4.\n    <b>Tina</b> & 24\tmarbles\n    " in text
    assert "\ud800" not in text
    assert "x" * 10_000 in text


def test_load_report_without_rows(qtbot: QtBot) -> None:
    made = shown(qtbot, LoadReport("gen", 0, []))
    assert not made.copy.isEnabled()
    assert made.raw.toPlainText() == ""


def test_load_report_tells_what_was_noted(qtbot: QtBot) -> None:
    made = shown(qtbot, LoadReport("gen", 0, [], None, [HOSTILE, "2 samples without a row"], ["3 rows, read as csv"]))
    assert "Every row of gen could be read" in [label.text() for label in made.findChildren(QLabel)]
    assert not made.table.isVisible()
    made.show_columns(["here alone: score"])
    told = made.notes.toPlainText()
    assert told.startswith("3 rows, read as csv\n\nNotes\n• <b>Tina</b> & 24 marbles")
    assert told.endswith("• 2 samples without a row\n\nColumns, beside the other datasets\n• here alone: score")
    made.copy.click()
    assert QApplication.clipboard().text() == f"{told}\n\nEvery row of gen could be read"


@pytest.mark.parametrize(
    ("total", "count", "said"),
    [(1, 1, "1 row of a could not be read"), (1_200, 1_200, "1,200 rows of a could not be read")],
)
def test_heading_says_only_what_is_cut(total: int, count: int, said: str) -> None:
    assert heading("a", total, count) == said


def test_unreadable_table_is_a_sound_model_of_single_lines(qtbot: QtBot) -> None:
    made = shown(qtbot, LoadReport("gen", 2, ROWS))
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [made.model.headerData(at, Qt.Orientation.Horizontal) for at in range(3)] == ["line", "reason", "text"]
    assert made.model.index(1, 0).data() == "1,319"
    text = made.model.index(0, 2).data()
    assert text.startswith("<b>Tina</b> & 24 marbles ↵ ")
    assert "\n" not in text
    assert "&lt;i&gt;" in made.model.index(1, 1).data(Qt.ItemDataRole.ToolTipRole)


def test_page_shows_text_as_it_is(qtbot: QtBot) -> None:
    made = shown(qtbot, TextPage("About", [("<b>Folders</b>", "Log: /a\nCache: <i>/b</i>"), ("License", "Apache")]))
    assert made.page.toPlainText() == "<b>Folders</b>\nLog: /a\nCache: <i>/b</i>\nLicense\nApache"
    with qtbot.waitSignal(made.accepted):
        qtbot.keyClick(made.close_button, Qt.Key.Key_Return)


def test_a_page_that_grows_stays_on_the_screen(qtbot: QtBot) -> None:
    made = shown(qtbot, TextPage("Diagnostics", [("One moment", "Looking.")]))
    room = made.screen().availableGeometry()
    made.move(room.left(), room.bottom() - made.frameGeometry().height())
    before = made.height()
    made.show_page([("Versions", "some\n" * 60)])
    assert made.height() > before
    assert room.contains(made.frameGeometry())


def test_page_shows_the_help_without_scrolling(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, LIGHT)
    made = shown(qtbot, TextPage("How to read the map", HOW_TO_READ_THE_MAP))
    assert made.page.verticalScrollBar().maximum() == 0
