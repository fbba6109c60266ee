"""What the window's process has imported when it is first painted: nothing that takes long."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app import start

ROOT = Path(__file__).parents[2]
SLOW = ("torch", "transformers", "sentence_transformers", "umap", "numba", "sklearn", "scipy", "pandas", "matplotlib")

PAINTED = """
import sys
from PySide6.QtCore import QTimer
from app import start
from app.__main__ import main

class Window(start.Window):
    painted = False

    def paintEvent(self, event):
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            print("imported", *sorted({name.partition(".")[0] for name in sys.modules}))
            QTimer.singleShot(0, self.close)

start.Window = Window
start.WorkerProcess.warm = lambda self: None  # another process, and no part of what this one imports
start.Warming.start = lambda self: None  # begins after the first paint
sys.exit(main([]))
"""


@pytest.fixture
def imported(tmp_path: Path) -> set[str]:
    """Packages there at the first paint of the real window."""
    own = {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", PAINTED],
        cwd=ROOT,
        env={**os.environ, **own},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=120,
    )
    (line,) = (line for line in done.stdout.splitlines() if line.startswith("imported "))
    return set(line.split()[1:])


def test_nothing_slow_is_imported_before_the_window_is_painted(imported: set[str]) -> None:
    assert {"app", "PySide6"} <= imported
    assert not imported & set(SLOW)


def test_the_icon_is_drawn_for_every_size_it_is_shown_in(qapp: QApplication) -> None:
    sizes = {size.width() for size in start._icon().availableSizes()}
    assert sizes == {16, 24, 32, 48, 64, 128, 256}
