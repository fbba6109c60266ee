"""Starts the window: the one place that makes the Qt application."""

from __future__ import annotations

import signal
import sys
from importlib.resources import files

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app import errors
from app.settings import Settings
from app.window import Window
from app.worker import WorkerProcess


def start(paths: list[str]) -> int:
    """Open the window with files or a workspace and run until it is closed; returns the exit code."""
    app = application()
    errors.start_log()
    worker = WorkerProcess()
    window = Window(Settings(), worker)
    errors.catch_all(window.dialogs.show_bug)
    window.show()
    # After the first paint: the worker's imports must not compete with it for the processor.
    window.when_shown(worker.warm)
    if paths:
        window.when_shown(lambda: window.open_paths(paths))
    ticking = _let_interrupt_through(app)
    try:
        return app.exec()
    finally:
        ticking.stop()
        window.close_session()
        worker.close()
        sys.excepthook = sys.__excepthook__


def application() -> QApplication:
    """The Qt application, made where there is none yet."""
    there = QCoreApplication.instance()
    if isinstance(there, QApplication):
        return there
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Assay")
    app.setDesktopFileName("assay")
    app.setWindowIcon(QIcon(str(files("resources") / "icons" / "assay.svg")))
    return app


def _let_interrupt_through(app: QApplication) -> QTimer:
    """Ctrl+C in the terminal closes the window properly: Python only sees it when its code runs now and then."""
    signal.signal(signal.SIGINT, lambda *_: app.closeAllWindows())
    timer = QTimer(app)
    timer.start(500)
    timer.timeout.connect(lambda: None)
    return timer
