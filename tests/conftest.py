"""Fail on what nobody looks at: log records, Qt warnings, and work that a test leaves running.

Nothing here fakes anything. A test that means to log says so with ``expect_log``; Qt's own messages are
watched by pytest-qt (``qt_log_level_fail`` in pyproject.toml) and excused with ``@pytest.mark.qt_log_ignore``.
"""

from __future__ import annotations

import gc
import logging
import multiprocessing
import os
import re
import sys
import threading
import time
import weakref
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent

# Before anything imports Qt, numba or huggingface_hub, which read these once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("NUMBA_CACHE_DIR", str(ROOT / ".pytest_cache" / "numba"))  # kernels compile once, not per run
os.environ["HF_HUB_OFFLINE"] = "1"
# The same words and digits on every machine, whatever its owner speaks.
os.environ["LANGUAGE"], os.environ["LC_ALL"] = "en", "C.UTF-8"

from hypothesis import settings  # noqa: E402  (it and its plugins may import what reads the above)

# The same examples on every machine and run: a failure is never a matter of luck. No deadline, since the
# first call of a compiled kernel takes seconds.
settings.register_profile("assay", derandomize=True, deadline=None, max_examples=50, database=None)
settings.load_profile("assay")

GRACE_S = 3.0
"""How long threads and processes that were told to end may take to do so."""

LASTING_THREADS = ("tqdm_monitor", "pytest_timeout", "pydevd", "QueueFeederThread")
"""Threads that libraries keep for the life of the process: progress bars, this suite's time limit, a
debugger, and multiprocessing's queues, whose thread ends with the queue's process."""

LASTING_CHILDREN = ("resource_tracker", "multiprocessing.forkserver")
"""Helper processes that multiprocessing and joblib start once and keep."""


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test its own cache, settings and data folders, so that no test reads another's or the user's."""
    home = tmp_path_factory.mktemp("user")
    for kind in ("CACHE", "CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
    return home


class _Records(logging.Handler):
    """Keeps what was logged at WARNING or above, with the patterns that a test expects."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []
        self.expected: list[re.Pattern[str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def watched_log() -> Iterator[_Records]:
    """Fail a test that logs a warning or an error it did not expect, or that does not log what it expects."""
    records = _Records()
    logging.getLogger().addHandler(records)
    yield records
    logging.getLogger().removeHandler(records)
    unexpected = [line for line in records.lines if not any(p.search(line) for p in records.expected)]
    silent = [p.pattern for p in records.expected if not any(p.search(line) for line in records.lines)]
    if unexpected:
        pytest.fail("logged unexpectedly:\n" + "\n".join(unexpected), pytrace=False)
    if silent:
        pytest.fail("expected in the log, but not there:\n" + "\n".join(silent), pytrace=False)


@pytest.fixture
def expect_log(watched_log: _Records) -> Callable[[str], None]:
    """Say that a log record at WARNING or above is meant: ``expect_log(r"ERROR app: .* disk full")``."""
    return lambda pattern: watched_log.expected.append(re.compile(pattern))


@pytest.fixture(autouse=True)
def nothing_left_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test after which a thread, a child process, a QThread or a QTimer is still running."""
    started = _watch_qt(request) if "PySide6.QtCore" in sys.modules else weakref.WeakSet()
    threads, children = set(threading.enumerate()), _children()
    yield
    _delete_later_now()
    left: Callable[[], list[str]] = lambda: [  # noqa: E731  (asked again until the grace is over)
        *(f"thread {t.name}" for t in set(threading.enumerate()) - threads if not t.name.startswith(LASTING_THREADS)),
        *(f"process {pid}: {said}" for pid, said in _children().items() - children.items()),
        *(f"running {kind} of {parent}" for kind, parent in _running(started)),
    ]
    deadline = time.monotonic() + GRACE_S
    while left() and time.monotonic() < deadline:
        gc.collect()  # a dropped object that only a reference cycle holds is not a leak
        time.sleep(0.02)
    if left():
        pytest.fail("left running: " + "; ".join(left()), pytrace=False)


def _watch_qt(request: pytest.FixtureRequest) -> weakref.WeakSet[Any]:
    """Note every QThread and QTimer that Python starts during the test."""
    from PySide6.QtCore import QThread, QTimer

    started: weakref.WeakSet[Any] = weakref.WeakSet()
    patch = pytest.MonkeyPatch()
    request.addfinalizer(patch.undo)

    def noting(start: Callable[..., Any]) -> Callable[..., Any]:
        def noted(self: Any, *args: Any) -> Any:
            started.add(self)
            return start(self, *args)

        return noted

    for kind in (QThread, QTimer):
        patch.setattr(kind, "start", noting(kind.start))
    return started


def _running(started: weakref.WeakSet[Any]) -> Generator[tuple[str, str]]:
    for item in list(started):
        try:
            running = item.isActive() if hasattr(item, "isActive") else item.isRunning()
            if running:
                yield type(item).__name__, type(item.parent()).__name__
        except RuntimeError:  # Qt has deleted it
            continue


def _delete_later_now() -> None:
    """Delete what ``deleteLater`` was called on: pytest-qt closes widgets so, and nobody runs the loop again."""
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent

        if QCoreApplication.instance() is not None:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _children() -> dict[int, str]:
    """This process's children by id, with their command lines, without those that libraries keep."""
    multiprocessing.active_children()  # reaps those that have ended
    tasks = Path("/proc/self/task")
    if not tasks.is_dir():
        return {p.pid or 0: p.name for p in multiprocessing.active_children()}
    found = {}
    for task in tasks.iterdir():
        try:
            pids = (task / "children").read_text().split()
        except OSError:  # the thread has ended
            continue
        found.update({int(pid): _command(pid) for pid in pids})
    return {pid: said for pid, said in found.items() if said and not any(s in said for s in LASTING_CHILDREN)}


def _command(pid: str) -> str:
    """A process's command line; empty for one that has ended and waits to be reaped."""
    try:
        return Path("/proc", pid, "cmdline").read_text().replace("\0", " ").strip()
    except OSError:
        return ""


def pytest_sessionfinish() -> None:
    """Empty the clipboard: what Python put there would be destroyed after Python, which crashes at exit."""
    if "PySide6.QtWidgets" in sys.modules:
        from PySide6.QtWidgets import QApplication

        if QApplication.instance() is not None:
            QApplication.clipboard().clear()
