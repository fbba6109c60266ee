"""The buttons that decide about samples, and the line in which a tag is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from widgets.own_keys import claims, leaves
from widgets.parts import button, column, row
from widgets.translation import tr, tr_many
from widgets.wording import visible

LONGEST_TAG = 200
"""Characters."""


class Verbs(QWidget):
    """Drop, Keep, Tag and Similar.

    Signals:
        dropped, kept, tag_asked, similar_asked: the button was pressed.
    """

    dropped = Signal()
    kept = Signal()
    tag_asked = Signal()
    similar_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._forbidden = ""
        self.drop = button(tr("Drop"), "primary")
        self.keep = button(tr("Keep"))
        self.tag = button(tr("Tag…"), name=tr("Tag"))
        self.similar = button(tr("Similar"))
        self.drop.setObjectName("drop")
        self.drop.clicked.connect(self.dropped)
        self.keep.clicked.connect(self.kept)
        self.tag.clicked.connect(self.tag_asked)
        self.similar.clicked.connect(self.similar_asked)
        self.setLayout(row(self.drop, self.keep, self.tag, None, self.similar, spacing=6))
        self.show_target(0, False)

    def show_target(self, selected: int, focused: bool) -> None:
        """Say what the buttons would act on: the selection, else the focused sample, else nothing."""
        count = selected or int(focused)
        tips = _of_many(selected) if selected > 1 else _of_one()
        for verb, tip in zip((self.drop, self.keep, self.tag, self.similar), tips, strict=True):
            forbidden = "" if verb is self.similar else self._forbidden
            verb.setEnabled(count > 0 and not forbidden)
            verb.setToolTip(forbidden or (tip if count else tr("Select samples first")))
            verb.setAccessibleDescription(verb.toolTip())

    def forbid(self, why: str) -> None:
        """Let nobody decide from now on, and say why."""
        self._forbidden = why
        self.show_target(0, False)


def _of_one() -> tuple[str, str, str, str]:
    """What the four buttons do to one sample."""
    return (
        tr("Drop the sample (X)"),
        tr("Keep the sample (K)"),
        tr("Tag the sample (T)"),
        tr("Select what lies nearest to the sample"),
    )


def _of_many(n: int) -> tuple[str, str, str, str]:
    """What the four buttons do to so many samples."""
    return (
        tr_many(n, "Drop the {n} sample selected (X)", "Drop the {n} samples selected (X)", n=n),
        tr_many(n, "Keep the {n} sample selected (K)", "Keep the {n} samples selected (K)", n=n),
        tr_many(n, "Tag the {n} sample selected (T)", "Tag the {n} samples selected (T)", n=n),
        tr_many(
            n,
            "Select what lies nearest to the {n} sample selected",
            "Select what lies nearest to the {n} samples selected",
            n=n,
        ),
    )


class TagLine(QLineEdit):
    """One line for the name of a tag, with those in use to complete from.

    Signals:
        entered(str): Enter was pressed on a name.
        left(): Esc was pressed.
    """

    entered = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(maxLength=LONGEST_TAG, clearButtonEnabled=True)
        self.setAccessibleName(tr("Name of the tag"))
        self._tags = QStringListModel(self)
        completer = QCompleter(self._tags, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        self.returnPressed.connect(self._enter)

    def show_tags(self, tags: Sequence[str]) -> None:
        """Offer these for completion."""
        self._tags.setStringList([visible(tag) for tag in tags])

    def event(self, event: QEvent) -> bool:
        """Keep Esc for itself while it is open: elsewhere in the window Esc clears the selection."""
        if leaves(event):
            return False
        return claims(event, (Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _enter(self) -> None:
        name = self.text().strip()
        if name:
            self.entered.emit(name)


class TagEditor(QWidget):
    """The tag line, hidden until a tag is asked for; gives the focus back when it closes.

    Signals:
        tagged(str): apply this tag.
    """

    tagged = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.line = TagLine()
        self._before: QWidget | None = None
        self.line.entered.connect(self._apply)
        self.line.left.connect(self.close_line)
        self.setLayout(column(self.line))
        self.hide()

    def open_for(self, selected: int) -> None:
        """Open the line for a tag on ``selected`` samples (0: on the focused one)."""
        n = max(selected, 1)
        words = tr_many(n, "Tag for {n} sample, then Enter", "Tag for {n} samples, then Enter", n=n)
        self.line.setPlaceholderText(words)
        if not self.isVisible():
            self._before = self.window().focusWidget()
        self.line.clear()
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_line(self) -> None:
        """Close without applying anything."""
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def _apply(self, name: str) -> None:
        self.close_line()
        self.tagged.emit(name)
