"""The window's compiled code: made over there, loaded here, and nobody waits for it in vain."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

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
