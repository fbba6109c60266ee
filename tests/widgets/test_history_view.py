"""The history panel, driven by mouse and keyboard."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from models.dataset import Step
from widgets.history_model import LINE, HistoryModel
from widgets.history_row import button_place
from widgets.history_view import EMPTY, HistoryView
from widgets.history_words import title
from widgets.moments import absolute, relative
from widgets.theme import DARK

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key
NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)


def step(number: int, kind: str = "decide", verb: str = "drop", **other: Any) -> Step:
    values: dict[str, Any] = {
        "at": "2026-05-04T12:00:00+00:00",
        "who": "mara",
        "value": "",
        "why": "",
        "how": "lasso",
        "count": 1214,
        "target": None,
        "in_force": True,
    }
    return Step(number=number, kind=kind, verb=verb if kind == "decide" else "", **{**values, **other})


LOG = [
    step(1, verb="keep", count=742, how="is_correct == true"),
    step(2, in_force=False, why="<b>copies</b>"),
    step(3, verb="tag", value="fantasy", count=1),
    step(4, "revert", target=2),
    step(5, in_force=False),
    step(6, "undo", target=5, in_force=False),
]

FOLDED = [
    ("Dropped 1,214", "undone", False),
    ("Reverted: Dropped 1,214", "", True),
    ("Tagged 1 “fantasy”", "", True),
    ("Dropped 1,214", "reverted", False),
    ("Kept 742", "", True),
]
"""What is seen of the log at first, newest first: words, standing, whether it can be reverted."""


@pytest.fixture
def history(qtbot: QtBot) -> HistoryView:
    made = HistoryView()
    qtbot.addWidget(made)
    made.resize(700, 330)
    made.show()
    qtbot.waitExposed(made)
    return made


def lines(history: HistoryView) -> list[tuple[str, str, bool]]:
    model = history.list.steps
    found = [model.index(row, 0).data(LINE) for row in range(model.rowCount())]
    return [(line.title, line.standing, line.revertible) for line in found]


def button_of(history: HistoryView, row: int) -> QPoint:
    return button_place(history.list.visualRect(history.list.steps.index(row, 0))).center()


def test_model(qtmodeltester: ModelTester) -> None:
    model = HistoryModel()
    qtmodeltester.check(model)
    model.show_steps(LOG)
    qtmodeltester.check(model)


def test_no_steps_are_said(history: HistoryView) -> None:
    assert history.empty.isVisible()
    assert history.empty.text() == EMPTY
    assert not history.undo.isEnabled()
    assert not history.redo.isEnabled()


def test_steps_newest_first_in_words(history: HistoryView) -> None:
    history.show_steps(LOG, True, True)
    assert lines(history) == FOLDED
    assert history.caption.text() == "5 steps"


def test_undos_and_redos_are_folded_away_until_they_are_asked_for(history: HistoryView, qtbot: QtBot) -> None:
    history.show_steps(LOG[:5], True, True)
    assert not history.turns.isVisible(), "there is nothing to unfold"
    history.show_steps(LOG, True, True)
    history.list.setCurrentIndex(history.list.steps.index(2, 0))
    assert history.turns.text() == "Show 1 undo or redo"
    history.turns.setFocus()
    qtbot.keyClick(history.turns, Key.Key_Space)
    assert lines(history) == [("Undid: Dropped 1,214", "", False), *FOLDED]
    assert history.list.currentIndex().data(LINE).step.number == 3
    assert history.turns.accessibleName() == "Hide 1 undo or redo"
    history.show_steps([*LOG, step(7, "redo", target=5)], True, True)
    assert lines(history)[0] == ("Redid: Dropped 1,214", "", False)
    qtbot.mouseClick(history.turns, LEFT)
    assert lines(history) == FOLDED
    assert history.turns.text() == "Show 2 undos and redos"


def test_where_nothing_may_be_changed_nothing_is_offered_and_it_says_why(history: HistoryView, qtbot: QtBot) -> None:
    history.forbid("Somebody else is at it.")
    history.show_steps(LOG, True, True)
    assert not any(revertible for _, _, revertible in lines(history))
    for turn in (history.undo, history.redo):
        assert not turn.isEnabled()
        assert turn.toolTip() == "Somebody else is at it."
    history.list.setFocus()
    with qtbot.assertNotEmitted(history.revert_asked):
        qtbot.keyClick(history.list, Key.Key_End)
        qtbot.keyClick(history.list, Key.Key_Return)


def test_tool_tip_and_speech_say_everything(history: HistoryView) -> None:
    history.show_steps(LOG, True, True)
    index = history.list.steps.index(3, 0)
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;copies&lt;/b&gt;" in tip
    assert absolute(LOG[1].at) in tip
    said = history.list.steps.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Tagged 1 “fantasy”, lasso, mara, ")
    assert said.endswith("press Enter to revert")


def test_unknown_targets_and_words_do_not_fail() -> None:
    assert title(step(9, "undo", target=4), {}) == "Undid step 4"
    assert title(step(9, "redo"), {}) == "Redid"
    assert title(step(9, "dance\n<b>"), {}) == "dance <b>"
    assert title(step(9, "revert", target=4), {4: step(4, "revert", target=2)}) == "Reverted: reverted"


@pytest.mark.parametrize(
    ("ago", "said"),
    [
        (-5, "just now"),
        (59, "just now"),
        (60, "1 minute ago"),
        (7199, "1 hour ago"),
        (86_400, "yesterday"),
        (3 * 86_400, "3 days ago"),
    ],
)
def test_how_long_ago(ago: int, said: str) -> None:
    assert relative((NOON - timedelta(seconds=ago)).isoformat(), NOON) == said


def test_old_and_unreadable_times() -> None:
    long_ago = NOON - timedelta(days=30)
    assert relative(long_ago.isoformat(), NOON) == f"{long_ago.astimezone():%Y-%m-%d}"
    assert relative("soon", NOON) == "soon"
    assert absolute("2026-05-04T12:00:00") == absolute("2026-05-04T12:00:00+00:00")


def test_revert_by_mouse(history: HistoryView, qtbot: QtBot) -> None:
    history.show_steps(LOG, True, True)
    view = history.list.viewport()
    with qtbot.waitSignal(history.revert_asked) as told:
        qtbot.mouseClick(view, LEFT, pos=button_of(history, 2))
    assert told.args == [3]
    with qtbot.assertNotEmitted(history.revert_asked):
        qtbot.mouseClick(view, LEFT, pos=button_of(history, 0))
        qtbot.mouseClick(view, LEFT, pos=history.list.visualRect(history.list.steps.index(2, 0)).center())
        qtbot.mousePress(view, LEFT, pos=button_of(history, 2))
        qtbot.mouseRelease(view, LEFT, pos=button_of(history, 4))


def test_revert_by_keyboard(history: HistoryView, qtbot: QtBot) -> None:
    history.show_steps(LOG, True, True)
    history.list.setFocus()
    with qtbot.assertNotEmitted(history.revert_asked):
        qtbot.keyClick(history.list, Key.Key_Home)
        qtbot.keyClick(history.list, Key.Key_Return)
    with qtbot.waitSignal(history.revert_asked) as told:
        qtbot.keyClick(history.list, Key.Key_End)
        qtbot.keyClick(history.list, Key.Key_Return)
    assert told.args == [1]


def test_undo_and_redo(history: HistoryView, qtbot: QtBot) -> None:
    history.show_steps(LOG, can_undo=True, can_redo=True)
    with qtbot.waitSignal(history.undo_asked):
        qtbot.mouseClick(history.undo, LEFT)
    history.redo.setFocus()
    with qtbot.waitSignal(history.redo_asked):
        qtbot.keyClick(history.redo, Key.Key_Space)
    history.show_steps(LOG, can_undo=False, can_redo=False)
    assert not history.undo.isEnabled()
    assert not history.redo.isEnabled()


def test_the_current_row_stays_on_its_step(history: HistoryView) -> None:
    history.show_steps(LOG, True, True)
    history.list.setCurrentIndex(history.list.steps.index(2, 0))
    history.show_steps([*LOG, step(7)], True, False)
    assert history.list.currentIndex().data(LINE).step.number == 3


def test_ten_thousand_steps_make_words_only_for_what_is_seen(
    history: HistoryView, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []
    words = HistoryModel.line
    monkeypatch.setattr(HistoryModel, "line", lambda self, row: (made.append(row), words(self, row))[1])
    history.set_theme(DARK)
    history.show_steps([step(number) for number in range(1, 10_001)], True, True)
    history.grab()
    history.list.scrollToBottom()
    history.grab()
    assert len(set(made)) < 40
    assert max(made) == 9999
