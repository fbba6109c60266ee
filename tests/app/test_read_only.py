"""A workspace that another process is at work on: open for reading only, saying so, until it can be changed again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.action_table import ACTIONS
from app.cli import run
from app.help_texts import UNTIL_FREE
from app.settings import Settings
from app.window import Window
from app.worker import WorkerProcess
from models.dataset import Role
from models.selection import Where
from models.stage import finish
from models.workspace import Workspace
from models.workspace.locks import Hold


@pytest.fixture
def path(tmp_path: Path) -> Path:
    source = tmp_path / "some.jsonl"
    source.write_text("\n".join(json.dumps({"text": f"sample {at}", "n": at}) for at in range(40)))
    place = tmp_path / "some.assay"
    with Workspace.open(place, create=True) as made:
        finish(made.load(made.plan(source, role=Role.REAL, text=("text",))))
        made.decide("tag", Where("n == 3"), "odd")
    return place


@pytest.fixture
def other(path: Path) -> Iterator[Hold]:
    """Another process at work on the workspace, which this window cannot ask to come to the front."""
    hold = Hold(path)
    assert hold.take()
    yield hold
    hold.release()


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    monkeypatch.setattr("app.session.Session.map", lambda self, **_: None)
    worker = WorkerProcess()
    made = Window(Settings(), worker)
    made.show()
    yield made
    made.close()
    worker.close()
    made.deleteLater()


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_it_opens_for_reading_and_says_so_for_as_long_as_it_is_so(
    window: Window, path: Path, other: Hold, qtbot: QtBot
) -> None:
    before = digest(path)
    assert window.open_workspace(path)
    assert window.session is not None
    assert window.panels is not None
    assert window.attendance.banner.isVisible()
    assert "some.assay is in use by another process" in window.attendance.banner.text.text()
    assert "read-only" in window.windowTitle()
    window.messages.clear()
    assert window.attendance.banner.isVisible(), "it stays when messages are put away"
    window.session.select(Where("n < 10"))
    qtbot.waitUntil(lambda: len(window.session.numbers) == 10)  # type: ignore[union-attr]
    window.close_session()
    assert digest(path) == before
    assert not window.attendance.banner.isVisible()


def test_what_would_change_it_is_off_and_says_why(window: Window, path: Path, other: Hold, qtbot: QtBot) -> None:
    window.open_workspace(path)
    assert window.session is not None
    assert window.panels is not None
    window.session.select(Where("n == 3"))
    inspector = window.panels.inspector
    qtbot.waitUntil(lambda: inspector.card.chips.isVisible() and inspector.verbs.similar.isEnabled())
    for action in ACTIONS:
        entry = window.actions_by_id[action.id]
        if action.changes:
            assert not entry.isEnabled(), action.id
            assert entry.toolTip() == UNTIL_FREE
    assert window.actions_by_id["file.export"].isEnabled()
    assert window.actions_by_id["select.all"].isEnabled()
    verbs, history = inspector.verbs, window.panels.history
    for button in (verbs.drop, verbs.keep, verbs.tag, history.undo, history.redo, window.panels.data.add):
        assert not button.isEnabled()
        assert button.toolTip() == UNTIL_FREE
    (dataset,) = window.panels.data.rows()
    menu = dataset.menu()
    entries = {entry.text(): entry for entry in menu.actions()}
    for name in ("&Rename…", "R&ole"):
        assert not entries[name].isEnabled()
        assert entries[name].toolTip() == UNTIL_FREE
    assert entries["&Load report…"].isEnabled()
    menu.deleteLater()


def test_data_dropped_on_it_are_refused_with_a_reason(window: Window, path: Path, other: Hold, tmp_path: Path) -> None:
    window.open_workspace(path)
    window.open_paths([str(tmp_path / "some.jsonl")])
    assert "read-only" in window.messages.text.text()


def test_what_gets_through_all_the_same_is_told_and_changes_nothing(
    window: Window, path: Path, other: Hold, qtbot: QtBot
) -> None:
    before = digest(path)
    window.open_workspace(path)
    assert window.session is not None
    with qtbot.waitSignal(window.session.troubled):
        window.session.decide_on("drop", 5, "")
    assert "for reading only" in window.messages.text.text()
    window.close_session()
    assert digest(path) == before


def test_it_opens_for_changing_when_the_other_is_done_and_stays_where_one_was(
    window: Window, path: Path, other: Hold, qtbot: QtBot
) -> None:
    window.open_workspace(path)
    assert window.session is not None
    window.session.select(Where("n >= 30"))
    qtbot.waitUntil(lambda: len(window.session.numbers) == 10)  # type: ignore[union-attr]
    window.session.look_at(33)
    with qtbot.waitSignal(window.attached, timeout=20_000):
        other.release()
    session = window.session
    assert not session.read_only
    assert not window.attendance.banner.isVisible()
    qtbot.waitUntil(lambda: len(session.numbers) == 10)
    assert session.focus == 33
    assert window.actions_by_id["decide.drop"].isEnabled()
    with qtbot.waitSignal(session.changed):
        session.decide("drop")
    assert int(np.count_nonzero(session.workspace.state.decision)) == 10


def test_a_window_keeps_others_from_changing_until_it_is_closed(window: Window, path: Path) -> None:
    window.open_workspace(path)
    hold = Hold(path)
    assert not hold.take()
    assert window.open_workspace(path), "it is the one that shows it"
    window.close_session()
    assert hold.take()
    hold.release()


def test_short_commands_go_on_beside_a_window_which_takes_their_steps_over(
    window: Window, path: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    window.open_workspace(path)
    session = window.session
    assert session is not None
    assert run(["decide", str(path), "--drop", "--where", "n < 7"]) == 0
    assert "7 samples" in capsys.readouterr().out
    with qtbot.waitSignal(session.changed):
        session.undo()
    assert [step.kind for step in session.workspace.history()] == ["decide", "decide", "undo"]
    assert int(np.count_nonzero(session.workspace.state.decision)) == 0


@pytest.mark.parametrize("command", ["load", "map"])
def test_long_commands_hold_the_workspace_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    rows, path = tmp_path / "rows.csv", tmp_path / "rows.assay"
    rows.write_text("a,b\n" + "".join(f"{at},{at * at % 7}\n" for at in range(20)))
    load = ["load", str(path), str(rows), "--role", "real", "--modality", "tabular"]
    if command == "map":
        assert run(load) == 0
    free: list[bool] = []
    work = getattr(Workspace, command)

    def watched(self: Workspace, *arguments: Any) -> Any:
        hold = Hold(path)
        free.append(hold.take())
        hold.release()
        return work(self, *arguments)

    monkeypatch.setattr(Workspace, command, watched)
    assert run(load if command == "load" else ["map", str(path)]) == 0
    assert free == [False]
    hold = Hold(path)
    assert hold.take(), "and let go of it"
    hold.release()
