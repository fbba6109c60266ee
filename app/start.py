"""Starts the window: the one place that makes the Qt application."""

from __future__ import annotations

import signal
import sys
from collections.abc import Generator
from contextlib import contextmanager
from importlib.resources import files

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from app import errors, language
from app.settings import Settings
from app.warming import Warming
from app.window import Window
from app.worker import WorkerProcess

TURN = 0.001
"""Seconds for which a thread may keep Python's lock from the window, which takes it many times while it paints."""


def start(paths: list[str]) -> int:
    """Open the window with files or a workspace and run until it is closed; returns the exit code."""
    sys.setswitchinterval(TURN)
    app = application()
    settings = Settings()
    language.install(settings.language)
    errors.start_log()
    worker = WorkerProcess()
    warming = Warming(worker)
    window = Window(settings, worker)
    window.attached.connect(window.tour.offer)
    errors.catch_all(window.dialogs.show_bug)
    if isinstance(app, Application):
        app.file_asked.connect(lambda path: window.open_paths([path]))
    window.show()
    # After the first paint: the worker's imports must not compete with it for the processor.
    window.when_shown(warming.start)
    if paths:
        window.when_shown(lambda: window.open_paths(paths))
    try:
        with _interrupt_closes(app):
            return app.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        _leave_copied_text(app)
        window.close()
        worker.close()
        warming.close()
        window.deleteLater()


class Application(QApplication):
    """The Qt application, which a system such as macOS tells what is double-clicked while it runs.

    Signals:
        file_asked(str): this file is to be opened.
    """

    file_asked = Signal(str)

    def event(self, event: QEvent) -> bool:
        """Pass on files that the system hands over."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_asked.emit(event.file())
            return True
        return super().event(event)


def application() -> QApplication:
    """The Qt application, made where there is none yet."""
    there = QCoreApplication.instance()
    if isinstance(there, QApplication):
        return there
    app = Application(sys.argv[:1])
    app.setApplicationName("Assay")
    app.setDesktopFileName("assay")
    app.setWindowIcon(_icon())
    return app


def _icon() -> QIcon:
    """The window's icon: with fewer and larger points where it is small."""
    icon = QIcon()
    for name, sizes in (("assay-small", (16, 24, 32, 48)), ("assay", (64, 128, 256))):
        drawn = QIcon(str(files("resources") / "icons" / f"{name}.svg"))
        for size in sizes:
            icon.addPixmap(drawn.pixmap(size))
    return icon


def _leave_copied_text(app: QApplication) -> None:
    """Give Qt a clipboard of its own making: one made in Python outlives Python and crashes the process at its end."""
    clipboard = app.clipboard()
    if clipboard.ownsClipboard():
        clipboard.setText(clipboard.text())


@contextmanager
def _interrupt_closes(app: QApplication) -> Generator[None, None, None]:
    """Ctrl+C in the terminal closes the window properly: Python only sees it when its code runs now and then."""
    before = signal.signal(signal.SIGINT, lambda *_: app.closeAllWindows())
    timer = QTimer()
    timer.timeout.connect(lambda: None)
    timer.start(500)
    try:
        yield
    finally:
        timer.stop()
        signal.signal(signal.SIGINT, before)
