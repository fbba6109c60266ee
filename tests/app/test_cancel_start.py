"""Cancel while the embedding model is still starting in the worker process."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.session import Session
from app.worker import WorkerProcess
from models.dataset import Role
from models.stage import Progress, finish
from models.workspace import Workspace


@pytest.mark.slow
def test_a_model_that_is_starting_is_said_to_and_can_be_cancelled(tmp_path: Path, qtbot: QtBot) -> None:
    source = tmp_path / "few.csv"
    source.write_text("text\n" + "".join(f"number {at}\n" for at in range(5)))
    worker = WorkerProcess()
    session = Session(Workspace.open(tmp_path / "few.assay", create=True, run=worker), worker)
    said: list[Progress] = []
    wrong: list[object] = []
    session.progressed.connect(said.append)
    session.troubled.connect(wrong.append)
    session.failed.connect(wrong.append)
    try:
        finish(session.workspace.load(session.workspace.plan(source, role=Role.REAL, text=("text",))))
        session.map()
        qtbot.waitUntil(lambda: any(each.what == "Starting the embedding model" for each in said), timeout=60_000)
        began = time.monotonic()
        session.cancel()
        qtbot.waitUntil(lambda: not session.jobs.live, timeout=20_000)
        assert time.monotonic() - began < 10
        assert [each.what for each in said] == ["Getting ready to embed", "Starting the embedding model"]
        assert said[-1].seconds_left is None
        assert wrong == []
        assert session.workspace.atlas.projection() is None
    finally:
        session.close()
        worker.close()
        session.deleteLater()
