"""The history panel: every gesture with who, what, when and how many, each to be reverted by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStackedLayout, QWidget

from models.dataset import Step
from models.phrase import phrase
from widgets.history_model import HistoryModel
from widgets.history_row import StepRow, button_place
from widgets.history_words import turns
from widgets.own_keys import claims
from widgets.parts import button, column, row
from widgets.theme import Theme, plain
from widgets.translation import tr, tr_many, translated

EMPTY = phrase("No decisions yet. What you drop, keep or tag is listed here, and can be taken back.")
_MOVES = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)
_REVERT = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StepList(QListView):
    """The list of steps.

    Signals:
        revert_asked(int): the step of this number is to be taken out of force.
    """

    revert_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.steps = HistoryModel(self)
        self.rows = StepRow(self)
        self._pressed = -1
        self.setModel(self.steps)
        self.setItemDelegate(self.rows)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("History"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that move in the list."""
        return claims(event, (*_MOVES, *_REVERT)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move; Enter reverts the current step; every other key is the window's."""
        if event.key() in _REVERT:
            self._revert(self.currentIndex().row())
        elif event.key() in _MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press a Revert button, or select a row."""
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self._button_at(event.position().toPoint()) if left else -1
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Revert if the mouse is let go where it was pressed."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, -1
        if pressed >= 0 and self._button_at(event.position().toPoint()) == pressed:
            self._revert(pressed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the button under the mouse."""
        super().mouseMoveEvent(event)
        self._hover(self._button_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """No button is under the mouse any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, at: int) -> None:
        if at != self.rows.hovered:
            self.rows.hovered = at
            self.viewport().update()

    def _button_at(self, place: QPoint) -> int:
        index = self.indexAt(place)
        if not index.isValid() or not self.steps.line(index.row()).revertible:
            return -1
        return index.row() if button_place(self.visualRect(index)).contains(place) else -1

    def _revert(self, at: int) -> None:
        if 0 <= at < self.steps.rowCount():
            line = self.steps.line(at)
            if line.revertible:
                self.revert_asked.emit(line.step.number)


class HistoryView(QWidget):
    """The panel: Undo and Redo above the list of steps.

    Signals:
        undo_asked(), redo_asked(): a button was pressed.
        revert_asked(int): the step of this number is to be taken out of force.
    """

    undo_asked = Signal()
    redo_asked = Signal()
    revert_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("History panel"))
        self.undo = button(tr("Undo"), "quiet", tip=tr("Take back the last decision (Ctrl+Z)"))
        self.redo = button(tr("Redo"), "quiet", tip=tr("Bring back the decision undone last (Ctrl+Shift+Z)"))
        self.undo.clicked.connect(self.undo_asked)
        self.redo.clicked.connect(self.redo_asked)
        self.turns = button("", "link", tip=tr("Undone steps are dimmed; this shows when they were undone and redone"))
        self.turns.setCheckable(True)
        self.turns.toggled.connect(self._show_turns)
        self._forbidden = ""
        self.list = StepList()
        self.list.revert_asked.connect(self.revert_asked)
        self.caption = plain("", "muted")
        self.empty = plain(translated(EMPTY), "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        counts = row(self.turns, self.caption, spacing=12)
        head = row(self.undo, self.redo, None, counts, spacing=4, edges=(4, 4, 12, 4))
        self.setLayout(column(head, self._stack, spacing=0))
        self.show_steps((), can_undo=False, can_redo=False)

    def show_steps(self, steps: Sequence[Step], can_undo: bool, can_redo: bool) -> None:
        """Show the log; the current row stays on its step.

        Args:
            steps: Every step, in any order.
            can_undo: Whether there is a step to undo.
            can_redo: Whether there is an undone step to bring back.
        """
        self._keeping_place(lambda: self.list.steps.show_steps(steps))
        self.undo.setEnabled(can_undo and not self._forbidden)
        self.redo.setEnabled(can_redo and not self._forbidden)
        self._count()

    def forbid(self, why: str) -> None:
        """Let nobody take steps back or bring them back from now on, and say why."""
        self._forbidden = why = translated(why)
        for turn in (self.undo, self.redo):
            turn.setEnabled(False)
            turn.setToolTip(why)
            turn.setAccessibleDescription(why)
        self._keeping_place(self.list.steps.forbid)

    def _show_turns(self, on: bool) -> None:
        self._keeping_place(lambda: self.list.steps.show_turns(on))
        self._count()

    def _keeping_place(self, change: Callable[[], None]) -> None:
        """Change what is listed; the current row stays on its step."""
        steps = self.list.steps
        index = self.list.currentIndex()
        current = steps.line(index.row()).step.number if index.isValid() else None
        scrolled = self.list.verticalScrollBar().value()
        change()
        at = steps.row_of(current) if current is not None else -1
        if at >= 0:
            self.list.setCurrentIndex(steps.index(at, 0))
        self.list.verticalScrollBar().setValue(scrolled)

    def _count(self) -> None:
        count, turned = self.list.steps.rowCount(), self.list.steps.turns
        self.caption.setText(tr_many(count, "{n} step", "{n} steps", n=count) if count else "")
        self.turns.setText(turns(turned, self.turns.isChecked()))
        self.turns.setAccessibleName(self.turns.text())
        self.turns.setVisible(turned > 0)
        self._stack.setCurrentWidget(self.list if count else self.empty)

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self.list.rows.set_theme(theme)
        self.list.viewport().update()
