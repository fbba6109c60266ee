"""Waiting without standing still."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from app.breathing import waited
from models.dataset import Problem


def test_work_runs_in_another_thread_while_the_window_lives(qtbot: QtBot) -> None:
    here, ticks, enough = threading.current_thread(), [], threading.Event()
    timer = QTimer()
    timer.timeout.connect(lambda: (ticks.append(1), enough.set()))
    timer.start(0)

    def work() -> threading.Thread:
        assert enough.wait(10), "the event loop runs"
        return threading.current_thread()

    assert waited(work) is not here
    assert ticks
    timer.stop()


def test_what_goes_wrong_there_is_raised_here(qtbot: QtBot) -> None:
    def work() -> None:
        raise Problem("No.")

    with pytest.raises(Problem, match="No"):
        waited(work)
