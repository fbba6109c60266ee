"""A window follows what other processes write into its workspace, and keeps what a person was looking at."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.window import Window
from app.worker import WorkerProcess
from models.dataset import Changes, Role
from models.selection import Everything, Where
from models.stage import finish
from models.workspace import Workspace
from models.workspace.locks import Hold

ROOT = Path(__file__).parents[2]
KEEPS_SILENT = 2**31 - 1
"""Milliseconds after which a window that is to be overtaken looks around."""


def rows(path: Path, count: int) -> Path:
    path.write_text("\n".join(json.dumps({"text": f"sample {at}", "n": at}) for at in range(count)))
    return path


@pytest.fixture
def place(tmp_path: Path) -> Path:
    path = tmp_path / "some.assay"
    with Workspace.open(path, create=True) as made:
        finish(made.load(made.plan(rows(tmp_path / "some.jsonl", 40), role=Role.REAL, text=("text",))))
    return path


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


def beside(qtbot: QtBot, *arguments: object) -> None:
    """Run a command in a process of its own while the window goes on."""
    command = [sys.executable, "-m", "app", *map(str, arguments)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=60_000)
    _, wrong = process.communicate()
    assert process.returncode == 0, wrong


@pytest.mark.parametrize("read_only", [False, True])
def test_decisions_and_loads_beside_a_window_are_shown_and_said(
    window: Window, place: Path, tmp_path: Path, qtbot: QtBot, read_only: bool
) -> None:
    hold = Hold(place)
    if read_only:
        assert hold.take()
    assert window.open_workspace(place)
    session, panels = window.session, window.panels
    assert session is not None
    assert panels is not None
    assert session.read_only == read_only
    session.select(Where("n < 10"))
    qtbot.waitUntil(lambda: len(session.numbers) == 10)
    session.look_at(7)
    heard: list[Changes] = []
    session.changed.connect(heard.append)
    beside(qtbot, "decide", place, "--drop", "--where", "n >= 30")
    qtbot.waitUntil(lambda: any(one.said == "Another process dropped 10 samples" for one in heard), timeout=20_000)
    assert int(np.count_nonzero(session.workspace.state.decision)) == 10
    assert panels.history.list.model().rowCount() == 1
    beside(qtbot, "load", place, rows(tmp_path / "model.jsonl", 8), "--role", "synthetic", "--text", "text")
    said = "Another process loaded model: 8 samples"
    qtbot.waitUntil(lambda: any(one.said == said for one in heard), timeout=20_000)
    assert len(session.mask) == session.workspace.size == 48
    assert len(panels.data.rows()) == 2
    qtbot.waitUntil(lambda: len(session.numbers) == 18)
    assert session.focus == 7
    window.close_session()
    hold.release()


def test_what_a_window_writes_itself_is_nothing_new(window: Window, place: Path, tmp_path: Path, qtbot: QtBot) -> None:
    assert window.open_workspace(place)
    session = window.session
    assert session is not None
    with qtbot.waitSignal(session.changed, check_params_cb=lambda one: one.decisions):
        session.decide_on("drop", 3, "")
    plan = session.workspace.plan(rows(tmp_path / "more.jsonl", 5), role=Role.REAL, text=("text",))
    with qtbot.waitSignal(session.changed, check_params_cb=lambda one: one.datasets):
        session.load(plan)
    assert session.workspace.follow() == Changes()
    assert session.workspace.follow() == Changes()


def test_everything_is_everything_that_is_there_and_a_retry_clears_the_message(
    window: Window, place: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.session._FOLLOW_MS", KEEPS_SILENT)
    assert window.open_workspace(place)
    session = window.session
    assert session is not None
    session.select_all()
    qtbot.waitUntil(lambda: len(session.numbers) == 40)
    beside(qtbot, "load", place, rows(tmp_path / "model.jsonl", 8), "--role", "synthetic", "--text", "text")
    with qtbot.waitSignal(session.troubled):
        session.decide("keep")
    assert "Another process loaded data meanwhile" in window.messages.text.text()
    assert session.workspace.history() == []
    qtbot.waitUntil(lambda: len(session.numbers) == 48)
    assert session.selection == Everything()
    with qtbot.waitSignal(session.changed, check_params_cb=lambda one: one.decisions):
        session.decide("keep")
    assert [step.count for step in session.workspace.history()] == [48]
    assert window.messages.shown is None


def test_steps_that_came_between_are_told_until_the_next_decision(
    window: Window, place: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.session._FOLLOW_MS", KEEPS_SILENT)
    assert window.open_workspace(place)
    session = window.session
    assert session is not None
    beside(qtbot, "decide", place, "--drop", "--where", "n < 4")
    with qtbot.waitSignal(session.troubled):
        session.decide_on("keep", 3, "")
    assert "Another process decided something meanwhile" in window.messages.text.text()
    with qtbot.waitSignal(session.changed, check_params_cb=lambda one: bool(one.said)):
        session.decide_on("keep", 3, "")
    assert window.messages.shown is None
