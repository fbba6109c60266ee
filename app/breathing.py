"""How the window stays alive while it waits: it paints, but hears keys and clicks only afterwards."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, Signal

T = TypeVar("T")

_PAINTING = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
"""What a person does meanwhile, closing the window included, is kept until the work is done."""


class _Bell(QObject):
    rung = Signal()


def breathe() -> None:
    """Between two parts of something long: paint, and let timers and answers of threads come."""
    QCoreApplication.processEvents(_PAINTING)


def waited(work: Callable[[], T]) -> T:
    """The result of ``work``, done in a thread of its own while the window goes on painting.

    Raises:
        Exception: what ``work`` raised.
    """
    loop, bell = QEventLoop(), _Bell()
    bell.rung.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    with ThreadPoolExecutor(1, thread_name_prefix="assay-waited") as thread:
        future = thread.submit(work)
        future.add_done_callback(lambda _: bell.rung.emit())
        loop.exec(_PAINTING)
        return future.result()
