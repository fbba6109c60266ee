"""How a workspace is opened in a window: for changing where nobody else has it, else for reading."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.instance import ring
from models.grid import LazyGrid, shared
from models.stage import Runner
from models.workspace import Workspace
from models.workspace.locks import Hold

_LOOK_MS = 1500
"""How often a window that may only read looks whether it may write."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A workspace, and what keeps other windows from changing it meanwhile."""

    workspace: Workspace
    hold: Hold | None
    """None where another process has it: the workspace is open for reading only."""
    grid: LazyGrid | None
    """Of the present map, measured here: whoever shows the map meanwhile shares it, and does not measure again."""


def opened(path: Path, create: bool, run: Runner) -> Opened | None:
    """Open a workspace; None where another window shows it, which has come to the front instead.

    Args:
        path: the file.
        create: make it where there is none.
        run: runs heavy stages.

    Raises:
        Problem: it cannot be opened.
    """
    hold = Hold(path)
    if not hold.take():
        return None if ring(path) else _looked_at(Workspace.open(path, run=run, read_only=True), None)
    try:
        return _looked_at(Workspace.open(path, create=create, run=run), hold)
    except BaseException:
        hold.release()
        raise


def _looked_at(workspace: Workspace, hold: Hold | None) -> Opened:
    try:
        shown = workspace.atlas.projection()
        grid = None if shown is None else shared(shown.positions(workspace.size))
        if grid is not None:
            _ = grid.extent  # reads a million places from the disk, which the window need not wait for
    except BaseException:
        workspace.close()
        raise
    return Opened(workspace, hold, grid)


class Watch(QObject):
    """Waits until nobody holds a workspace any more.

    Signals:
        freed: It can be opened for changing.
    """

    freed = Signal()

    def __init__(self, workspace: Path, parent: QObject | None = None, every_ms: int = _LOOK_MS) -> None:
        super().__init__(parent)
        self._hold = Hold(workspace)
        self._timer = QTimer(self, interval=every_ms)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def stop(self) -> None:
        """Wait no longer."""
        self._timer.stop()

    def _look(self) -> None:
        if self._hold.take():
            self._hold.release()
            self.stop()
            self.freed.emit()
