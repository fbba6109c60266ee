"""The longest time the window does not answer, over a whole journey: a heartbeat on the GUI thread.

A timer without interval ticks on the GUI thread; what passes between two ticks is time in which the window
could neither paint nor take a key. A signal notes now and then what the GUI thread is doing.

    python -m tests.benchmarks.stalls [rows]     prints every gap beyond 20 ms and where it was spent
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.abc import MetaPathFinder
from pathlib import Path
from types import FrameType
from typing import Any

from tests.benchmarks import made
from tests.benchmarks.runner import ROOT, Result, at_most, main

ROWS = 100_000
LIMIT = 0.05
_NOTED = 0.02
_LOOK = 0.005


@dataclass(frozen=True, slots=True)
class Gap:
    """A time in which the window did not answer."""

    seconds: float
    busy: float
    """Seconds in which the GUI thread computed; the rest it waited: for the processor, Python's lock, the disk."""
    step: str
    where: list[tuple[str, int]]


class Heartbeat:
    """Notes gaps between ticks of the event loop, and in which step of the journey they fell."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer

        self.step = ""
        self.longest: dict[str, float] = {}
        self.gaps: list[Gap] = []
        self._last = time.perf_counter()
        self._busy = time.thread_time()
        self._looks: Counter[str] = Counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(0)
        if hasattr(signal, "setitimer"):
            signal.signal(signal.SIGALRM, lambda _, frame: self._looks.update([_where(frame)]))
            signal.setitimer(signal.ITIMER_REAL, _LOOK, _LOOK)

    def close(self) -> None:
        """Stop ticking."""
        self._timer.stop()
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, 0)

    def skip(self) -> None:
        """Do not count what has passed since the last tick."""
        self._last, self._busy, self._looks = time.perf_counter(), time.thread_time(), Counter()

    def _tick(self) -> None:
        now, busy = time.perf_counter(), time.thread_time()
        gap = now - self._last
        self.longest[self.step] = max(gap, self.longest.get(self.step, 0.0))
        if gap > _NOTED:
            looks, self._looks = self._looks, Counter()  # the signal may come while they are counted
            self.gaps.append(Gap(gap, busy - self._busy, self.step, looks.most_common(3)))
        self.skip()


def _where(frame: FrameType | None) -> str:
    """The innermost frames of ours, outermost first."""
    found: list[str] = []
    while frame is not None and len(found) < 4:
        path = frame.f_code.co_filename
        if path.startswith(str(ROOT)) and "benchmarks" not in path and "/.venv/" not in path:
            found.append(f"{Path(path).stem}.{frame.f_code.co_name}:{frame.f_lineno}")
        frame = frame.f_back
    return " > ".join(reversed(found)) or "Qt"


class NoPandas(MetaPathFinder):
    """As where Assay alone is installed: pyarrow imports pandas, which benchmarks need, wherever it is there."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> None:
        """Refuse pandas."""
        if name == "pandas":
            raise ModuleNotFoundError("pandas is no part of Assay", name=name)


def journey(rows: int) -> Heartbeat:
    """Open a workspace of so many samples and do everything with it, in the real window, offscreen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp()
    sys.meta_path.insert(0, NoPandas())
    source = made.file("csv", rows // 10, seed=7)
    from PySide6.QtWidgets import QApplication

    from app import start
    from app.settings import Settings
    from app.start import application
    from app.warming import Warming
    from app.window import Window
    from app.worker import WorkerProcess

    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(made.workspace(rows), folder))
        sys.setswitchinterval(start.TURN)
        app: QApplication = application()
        worker = WorkerProcess()
        warming = Warming(worker)
        window = Window(Settings(), worker)
        window.resize(1440, 900)
        window.show()
        beat = Heartbeat()
        person = Person(app, window, beat)
        person.wait(0.5)
        beat.longest.clear(), beat.gaps.clear()
        warming.start()
        person.do("get ready", lambda: person.wait(0.5))
        for name, do in _steps(person, path, source):
            person.do(name, do)
        beat.close()
        window.close()
        worker.close()
        warming.close()
        return beat


class Person:
    """Does one thing after the other, each when the window has come to rest."""

    def __init__(self, app: Any, window: Any, beat: Heartbeat) -> None:
        self.app = app
        self.window = window
        self.beat = beat

    def do(self, name: str, action: Callable[[], object]) -> None:
        """One step; over when no job runs and the map is current."""
        self.beat.step = name
        action()
        self.wait(0.05)
        end = time.monotonic() + 120
        while not self._rests() and time.monotonic() < end:
            self.wait(0.02)
        self.wait(0.1)

    def wait(self, seconds: float) -> None:
        """Let the event loop run."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.app.processEvents()

    def _rests(self) -> bool:
        from models.compiled import elsewhere

        session, panels = self.window.session, self.window.panels
        if elsewhere.is_set():
            return False
        return session is None or (not session.jobs.live and (panels is None or panels.map.is_current()))


def _steps(person: Person, path: Path, source: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    """A whole curation by name."""
    import numpy as np
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from models.selection import Mode

    window = person.window
    yield "open", lambda: window.open_workspace(path)
    session, panels, maps = window.session, window.panels, window.map_presenter
    view = panels.map
    session.map = lambda **_: None  # mapping is the worker's; here the GUI thread is watched
    angles = np.linspace(0, 2 * np.pi, 300, endpoint=False)
    ring = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    yield "zoom", lambda: [(view.zoom_in(), person.wait(0.3)) for _ in range(3)]
    yield "fit", view.fit
    yield "lasso", lambda: view.lassoed.emit(ring * 6.0, Mode.NEW.value)
    yield "drop", lambda: session.decide("drop")
    yield "undo", session.undo
    yield "tag", lambda: session.decide("tag", "odd")
    yield "add lasso", lambda: view.lassoed.emit(ring * 3.0 + 5.0, Mode.ADD.value)
    yield "walk", lambda: [(window.reading.walk(1), person.wait(0.1)) for _ in range(5)]
    yield "keep", lambda: session.decide("keep")
    yield "hide dropped", maps.hide_dropped
    yield "show dropped", maps.hide_dropped
    yield "only selection", lambda: maps.only_selection(True)
    yield "all again", lambda: maps.only_selection(False)
    for key in ("column:label", "column:score", "column:text", "decision", "tag", "dataset", "role"):
        yield f"color by {key}", lambda key=key: maps.color_by(key)
    yield "hide a category", lambda: maps.toggle(0)
    yield "show it", lambda: maps.toggle(0)
    yield "invert", session.invert
    yield "clear", session.clear
    rows = panels.table.view
    yield "table end", rows.scrollToBottom
    yield "table pages", lambda: [(rows.scrollTo(rows.model().index(at, 0)), person.wait(0.05)) for at in _places(rows)]
    yield "sort", lambda: panels.table.sort_asked.emit("score", True)
    yield "sorted end", rows.scrollToBottom
    yield "sorted pages", lambda: [(rows.scrollTo(rows.model().index(at, 0)), person.wait(0.1)) for at in _places(rows)]
    yield "click a row", lambda: QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.rect().center())
    for text in ("garden engine", "score > 1.5", 'label == "topic a" and words < 100'):
        yield f"find {text}", lambda text=text: (window.search.setText(text), window.search.returnPressed.emit())
    yield "list end", lambda: session.walk(10**9)
    yield "click a sample", lambda: view.clicked.emit(rows.model().provider.number(0), Mode.NEW.value)
    yield "similar", lambda: window.reading.select_similar()
    yield "select all", session.select_all
    yield "dark", lambda: window.set_look("dark")
    with ThreadPoolExecutor(1) as thread:  # as the load dialog does: files are looked at off the GUI thread
        plan = thread.submit(session.workspace.plan, source, role="holdout", text=("text",)).result()
    person.beat.skip()
    yield "load", lambda: session.load(plan)
    yield "revert", lambda: session.revert(1)
    yield "close", window.close_session


def _places(rows: Any) -> list[int]:
    return [int(rows.model().rowCount() * part) for part in (0.9, 0.5, 0.1, 0.3, 0.7)]


def run(rows: int = ROWS) -> Iterator[Result]:
    """The longest gap, and in which step."""
    beat = journey(rows)
    step, longest = max(beat.longest.items(), key=lambda item: item[1])
    over = sum(gap.seconds > LIMIT for gap in beat.gaps)
    busiest = max((gap.busy for gap in beat.gaps), default=0.0)
    yield at_most("GUI thread: longest stall", f"{rows:,} samples", longest, LIMIT, note=f"in “{step}”; {over} beyond")
    yield at_most("GUI thread: longest computing at a stretch", f"{rows:,} samples", busiest, LIMIT)


if __name__ == "__main__":
    if sys.argv[1:] and sys.argv[1].isdigit():
        for gap in sorted(journey(int(sys.argv[1])).gaps, key=lambda gap: -gap.seconds)[:60]:
            print(f"{gap.seconds * 1000:7.1f} ms, {gap.busy * 1000:6.1f} busy  {gap.step:26} {gap.where}")
    else:
        main(run)
