"""What the window does with a dataset after loading: name, role, load report, and what the map dialog knows of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.window import Window
from app.worker import WorkerProcess
from models.dataset import Role
from models.stage import finish
from models.workspace import Workspace
from widgets.load_report import LoadReport
from widgets.map_dialog import MapDialog

WAIT_MS = 20_000


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Window]:
    # Mapping needs the worker; this is about what works without it.
    monkeypatch.setattr("app.session.Session.map", lambda self, **_: None)
    with Workspace.open(tmp_path / "w.assay", create=True) as made:
        for name, text in (("real", "text,only\nsome words,1\nmore words,2\n"), ("odd", "text\nother words\n")):
            (tmp_path / f"{name}.csv").write_text(text)
            finish(made.load(made.plan(tmp_path / f"{name}.csv", role=Role.REAL, text=("text",))))
    worker = WorkerProcess()
    window = Window(Settings(), worker)
    window.show()
    assert window.open_workspace(tmp_path / "w.assay")
    yield window
    window.close()
    worker.close()
    window.deleteLater()


def test_name_and_role_follow_and_go_back(window: Window, qtbot: QtBot) -> None:
    assert window.session is not None
    assert window.panels is not None
    session, panel = window.session, window.panels.data
    number = panel.rows()[1].facts.number
    panel.settle_asked.emit(number, "role", "synthetic")
    qtbot.waitUntil(lambda: panel.rows()[1].facts.role == "synthetic", timeout=WAIT_MS)
    assert session.workspace.table.roles.tolist() == [0, 0, 1]
    panel.settle_asked.emit(number, "rename", "model answers")
    qtbot.waitUntil(lambda: panel.rows()[1].facts.name == "model answers", timeout=WAIT_MS)
    session.undo()
    qtbot.waitUntil(lambda: panel.rows()[1].facts.name == "odd", timeout=WAIT_MS)
    session.undo()
    qtbot.waitUntil(lambda: panel.rows()[1].facts.role == "real", timeout=WAIT_MS)
    panel.settle_asked.emit(number, "rename", "real")
    qtbot.waitUntil(lambda: "already" in window.messages.text.text(), timeout=WAIT_MS)


def test_the_load_report_tells_of_columns(window: Window, qtbot: QtBot) -> None:
    assert window.panels is not None
    window.panels.data.report_asked.emit(window.panels.data.rows()[1].facts.number)
    report = window.findChild(LoadReport)
    qtbot.waitUntil(
        lambda: "missing here, though others have them: only" in report.notes.toPlainText(), timeout=WAIT_MS
    )
    assert report.notes.toPlainText().startswith("1 row, 1 column, read as csv from ")
    report.accept()


def test_the_map_dialog_tells_what_a_map_would_take(window: Window, qtbot: QtBot) -> None:
    window.actions_by_id["view.map_again"].trigger()
    dialog = window.findChild(MapDialog)
    qtbot.waitUntil(lambda: dialog.estimates.text().startswith("Full: 3 texts to embed. Draft: 3"), timeout=WAIT_MS)
    dialog.reject()
