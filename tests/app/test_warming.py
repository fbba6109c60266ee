"""The window's compiled code: made over there, loaded here, and nobody waits for it in vain."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app import warming as warming_module
from app.warming import Warming
from app.worker import WorkerProcess
from models import compiled
from widgets.map_view import MapView


@pytest.fixture
def warming() -> Iterator[Warming]:
    worker = WorkerProcess()
    made = Warming(worker)
    yield made
    worker.close()
    made.close()
    gc.unfreeze()  # other tests look for what lives on


@pytest.mark.timeout(300)
def test_the_first_frame_waits_for_the_worker_and_then_comes(qtbot: QtBot, warming: Warming) -> None:
    view = MapView()
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show_points(np.eye(2, dtype=np.float32))
    view.show()
    assert compiled.elsewhere.is_set()
    qtbot.waitExposed(view)
    assert view.sample_at(view.to_pixel(1.0, 0.0)) == -1, "what would have to be compiled here is not asked"
    assert view.image().isNull()
    warming.start()
    qtbot.waitUntil(view.is_current, timeout=200_000)
    assert not compiled.elsewhere.is_set()
    assert view.sample_at(view.to_pixel(1.0, 0.0)) == 0
    view.close()


def test_closing_before_it_began_or_while_it_waits_lets_go(qtbot: QtBot) -> None:
    for started in (False, True):
        worker = WorkerProcess()
        made = Warming(worker)
        assert next(compiled.waiting(), "not waiting") is None
        if started:
            made.start()
        worker.close()
        made.close()
        assert list(compiled.waiting()) == []
    gc.unfreeze()


def test_what_was_compiled_is_known_until_a_source_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "models" / "kernels.py"
    source.parent.mkdir()
    source.write_text("1", "utf-8")
    monkeypatch.setattr(warming_module, "_ROOT", tmp_path)
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path))
    assert not warming_module.is_compiled()
    warming_module.load()
    assert warming_module.is_compiled()
    source.write_text("12", "utf-8")
    assert not warming_module.is_compiled()
    (tmp_path / "ready").write_bytes(b"\xff")
    assert not warming_module.is_compiled()


def test_qt_leaves_importing_and_collecting_as_they_were() -> None:
    told = "import builtins, gc; a = builtins.__import__; from app.importing import quickly; quickly();"
    told += "assert builtins.__import__ is a and not gc.isenabled(); from PySide6 import QtCore; import app.start"
    told += "; assert builtins.__import__ is a"
    subprocess.run([sys.executable, "-c", told], check=True)
