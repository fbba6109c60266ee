"""Who else is at the workspace that a window shows, and what the window says about it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app import help_texts
from app.instance import Doorbell
from app.opening import Watch
from widgets.banner import Banner
from widgets.translation import tr, translated


class Attendance(QObject):
    """Answers the door for a workspace; where another process has it, says so above everything and waits.

    Signals:
        rung: Somebody wants the workspace: come to the front.
        freed: Nobody else has it any more: it can be opened for changing.
    """

    rung = Signal()
    freed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.banner = Banner()
        self.doorbell = Doorbell(self)
        self.doorbell.rung.connect(self.rung)
        self._watch: Watch | None = None

    def begin(self, workspace: Path, read_only: bool) -> None:
        """Attend to a workspace that is held for changing, or one that may only be read for now."""
        if not read_only:
            self.doorbell.listen(workspace)
            return
        self._watch = Watch(workspace, self)
        self._watch.freed.connect(self.freed)
        self.banner.say(
            tr("{file} is in use by another process, so it is open here for reading only.", file=workspace.name),
            translated(help_texts.WHILE_READ_ONLY),
        )

    def end(self) -> None:
        """Attend no more."""
        self.doorbell.close()
        self.banner.hide()
        if self._watch is not None:
            self._watch.stop()
            self._watch.deleteLater()
            self._watch = None
