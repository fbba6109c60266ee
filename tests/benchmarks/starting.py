"""From the command to the first painted window, and from opening a million samples to map and table."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks import made
from tests.benchmarks.runner import ROOT, Result, at_most, main

ROWS = made.MILLION
REPEATS = 5

_PAINTED = """
import sys, time
from importlib.abc import MetaPathFinder

class NoPandas(MetaPathFinder):  # a peer of the benchmarks; where Assay alone is installed, there is none
    def find_spec(self, name, path=None, target=None):
        if name == "pandas":
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, NoPandas())
from app.importing import quickly
quickly()
from PySide6.QtCore import QTimer
from app import start
from app.__main__ import main

class Window(start.Window):
    painted = False

    def paintEvent(self, event):
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            QTimer.singleShot(0, self.tell)

    def tell(self):
        print("painted", time.time(), flush=True)
        if len(sys.argv) < 2:
            self.close()
        else:
            self.looking = QTimer(self, interval=5)
            self.looking.timeout.connect(self.look)
            self.looking.start()

    def look(self):
        panels = self.panels
        if panels is not None and panels.map.is_current() and not panels.map.image().isNull():
            table = panels.table.view.model()
            if table.rowCount() and str(table.value(0, 2)).strip():
                print("there", time.time(), flush=True)
                self.looking.stop()
                self.close()

start.Window = Window
sys.exit(main(sys.argv[1:]))
"""


def started(*arguments: str) -> dict[str, float]:
    """Start the real program offscreen; seconds from the command until it was painted, and until all was there."""
    own = {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(made.folder() / "config")}
    # As installed: packages come with their bytecode, and a start does not compile three hundred modules.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-c", _PAINTED, *arguments],
        cwd=ROOT,
        env={**kept, **own},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    told = (line.split() for line in done.stdout.splitlines() if line.startswith(("painted ", "there ")))
    return {name: float(at) - began for name, at in told}


def run() -> Iterator[Result]:
    """Medians after one start that fills the file cache (and compiles what the map draws with)."""
    started()
    painted = statistics.median(started()["painted"] for _ in range(REPEATS))
    yield at_most("start: window painted", "warm file cache", painted, 1.5)
    with tempfile.TemporaryDirectory() as folder:
        path = shutil.copy(made.workspace(ROWS), Path(folder))
        started(str(path))
        times = [started(str(path)) for _ in range(REPEATS)]
    there = statistics.median(one["there"] for one in times)
    opened = statistics.median(one["there"] - one["painted"] for one in times)
    on = f"{ROWS:,} samples with map"
    yield at_most("start with a workspace: map and table shown", on, there, 3.0, note="from the command")
    yield at_most("reopen: map and table shown", on, opened, 3.0, note="from the painted window")


if __name__ == "__main__":
    main(run)
