"""While the first file is loading, nobody is told to load one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.window import Window
from app.worker import WorkerProcess
from models.dataset import Role


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


def said(window: Window) -> tuple[str, str]:
    """What map and table say in place of samples."""
    assert window.panels is not None
    return window.panels.map._painting.message, window.panels.table.empty.text()


def test_an_empty_workspace_says_that_it_is_loading_until_it_is_not(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    source = tmp_path / "some.jsonl"
    source.write_text("\n".join(json.dumps({"text": f"sample {at}"}) for at in range(40)))
    assert window.open_workspace(tmp_path / "some.assay", create=True)
    session = window.session
    assert session is not None
    nothing = said(window)
    assert nothing[0].startswith("Drop a file here")
    plan = session.workspace.plan(source, role=Role.REAL, text=("text",))
    wrong = replace(plan, text=("none",))
    with qtbot.waitSignal(session.troubled):
        session.load(wrong)
        assert [one.split(".")[0] for one in said(window)] == ["Loading", "Loading"]
    assert said(window) == nothing
    with qtbot.waitSignal(session.changed, check_params_cb=lambda one: one.datasets):
        session.load(plan)
        assert [one.split(".")[0] for one in said(window)] == ["Loading", "Loading"]
    assert window.panels is not None
    qtbot.waitUntil(lambda: window.panels.table.view.isVisible())  # type: ignore[union-attr]
