"""The status line: the running job with its time left and a way to stop it, and what the map is made of."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from models.stage import Progress
from widgets.elided_label import ElidedLabel
from widgets.parts import button, row
from widgets.theme import plain
from widgets.translation import tr, tr_many, translated

DONE_MS = 8000
"""How long the last job's result stays to be read."""
STEPS = 1000
"""Resolution of the bar; Qt counts in 32 bits, jobs do not."""

MEGABYTE = 1_000_000


def time_left(seconds: float | None) -> str:
    """Time to go as people say it: ``"about 3 min left"``; empty where nobody knows."""
    if seconds is None or seconds != seconds or seconds < 0 or seconds == float("inf"):
        return ""
    if seconds < 5:
        return tr("a few seconds left")
    if seconds < 55:
        return tr("about {n} s left", n=max(5, round(seconds / 5) * 5))
    minutes = round(seconds / 60)
    if minutes < 60:
        return tr("about {n} min left", n=max(1, minutes))
    hours, rest = divmod(minutes, 60)
    if hours >= 48:
        days = round(hours / 24)
        return tr_many(days, "about {n} day left", "about {n} days left", n=days)
    if hours >= 10 or rest == 0:
        return tr("about {n} h left", n=hours)
    return tr("about {hours} h {minutes} min left", hours=hours, minutes=rest)


def progress_text(progress: Progress) -> str:
    """One line: ``"Embedding 41,200 of 48,796 · about 3 min left"``."""
    if progress.of_bytes and progress.total < MEGABYTE:  # over before a number of it can be read
        line = tr("{what}…", what=progress.what)
    elif progress.of_bytes:
        done, total = (_megabytes(min(n, progress.total), progress.total) for n in (progress.done, progress.total))
        line = tr("{what} {done} of {total} MB", what=progress.what, done=done, total=total)
    elif progress.total > 0:
        done = min(progress.done, progress.total)
        line = tr("{what} {done} of {total}", what=progress.what, done=done, total=progress.total)
    elif progress.done > 0:
        line = tr("{what} {done}", what=progress.what, done=progress.done)
    else:
        line = tr("{what}…", what=progress.what)
    left = time_left(progress.seconds_left)
    return f"{line} · {left}" if left else line


def _megabytes(count: int, total: int) -> Decimal | int:
    """Some of ``total`` bytes as megabytes, with a decimal where the total is small."""
    return count // MEGABYTE if total >= 10 * MEGABYTE else round(Decimal(count) / MEGABYTE, 1)


class JobBar(QWidget):
    """What is running at the left, what the map is made of at the right; the left side is empty when idle.

    Signals:
        cancel_asked: Stop the running job.
    """

    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=DONE_MS)
        self._timer.timeout.connect(self.show_idle)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(tr("Status"))
        self.text = plain()
        self.bar = QProgressBar(textVisible=False, maximum=STEPS)
        self.bar.setAccessibleName(tr("Progress of the running job"))
        self.bar.setFixedWidth(220)
        self.cancel = button(tr("Cancel"), "quiet small", tr("Cancel the running job"))
        self.cancel.setToolTip(tr("Stop this job. What is finished is kept."))
        self.cancel.clicked.connect(self._cancel)
        self.facts = ElidedLabel()
        self.facts.setAlignment(self.facts.alignment() | Qt.AlignmentFlag.AlignRight)
        line = row(self.text, self.bar, self.cancel, self.facts, spacing=12, edges=(12, 0, 12, 0))
        line.setStretch(3, 1)
        self.setLayout(line)
        self.show_idle()

    @property
    def busy(self) -> bool:
        """Whether a job is shown as running."""
        return not self.bar.isHidden()

    def show_progress(self, progress: Progress) -> None:
        """Show how far the running job has come."""
        self._timer.stop()
        if not self.busy:
            self.cancel.setEnabled(True)
            self.cancel.setText(tr("Cancel"))
        # With an unknown total Qt's own moving bar says that something happens.
        self.bar.setMaximum(STEPS if progress.total > 0 else 0)
        if progress.total > 0:
            self.bar.setValue(round(STEPS * min(1.0, progress.done / progress.total)))
        self.text.setText(progress_text(progress))
        for widget in (self.text, self.bar, self.cancel):
            widget.show()

    def show_done(self, text: str) -> None:
        """Say in a word how the job ended, for a while."""
        self.bar.hide()
        self.cancel.hide()
        self.text.setText(translated(text))
        self.text.setVisible(bool(text))
        self._timer.start()

    def show_idle(self) -> None:
        """Nothing runs, nothing to say."""
        self._timer.stop()
        for widget in (self.text, self.bar, self.cancel):
            widget.hide()

    def show_map_facts(self, text: str) -> None:
        """Say what the map is made of: ``"all-MiniLM-L6-v2 · map of everything"``."""
        self.facts.setText(translated(text))

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.cancel.setText(tr("Canceling…"))
        self.cancel_asked.emit()
