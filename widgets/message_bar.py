"""Known problems and short news, told in place: what happened, what to do, and one way to do it."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QSizePolicy, QWidget

from widgets.parts import button, column, row
from widgets.theme import plain, redress
from widgets.translation import tr, tr_many, translated

INFO_MS = 6000
"""How long news stay; warnings and errors stay until someone has read and closed them."""
MOST_WAITING = 20
WIDEST = 720
"""Logical pixels of a bar that lies over something: longer lines are hard to read."""
AROUND = 12
"""Logical pixels left free beside it."""
KINDS = ("info", "warning", "error")


@dataclass(frozen=True, slots=True)
class Message:
    """Something to tell: one clear line, and what to do."""

    text: str
    hint: str = ""
    kind: str = "warning"
    """``info``, ``warning`` or ``error``."""
    action: str = ""
    """Label of a button that mends it; empty for none."""
    key: str = ""
    """What :attr:`MessageBar.action_asked` says when that button is pressed."""


class MessageBar(QFrame):
    """Shows one message at a time; further ones wait their turn.

    Signals:
        action_asked: The key of the message whose button was pressed.
    """

    action_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None, info_ms: int = INFO_MS) -> None:
        super().__init__(parent)
        self._waiting: deque[Message] = deque()
        self._shown: Message | None = None
        self._under: QWidget | None = None
        self._top = 0
        self._timer = QTimer(self, singleShot=True, interval=info_ms)
        self._timer.timeout.connect(self._leave)
        self.setProperty("class", "message")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._build()
        self.hide()

    def _build(self) -> None:
        self.text = plain("", "strong")
        self.hint = plain()
        self.more = plain("", "muted small")
        self.action = button("", name=tr("Mend this"))
        self.close_button = button(tr("Close"), "quiet", tr("Close this message"), tr("Close (Esc)"))
        for label in (self.text, self.hint):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = column(self.text, self.hint, spacing=2)
        line = row(words, self.more, self.action, self.close_button, edges=(12, 8, 8, 8))
        line.setStretch(0, 1)
        self.setLayout(line)
        self.action.clicked.connect(self._act)
        self.close_button.clicked.connect(self.close_message)

    def lie_over(self, under: QWidget, top: int) -> None:
        """Float over a widget, ``top`` logical pixels below its upper edge: nothing moves when a message comes."""
        self._under, self._top = under, top
        self.setParent(under.parentWidget())
        under.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what the bar lies over."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._fit()
        return False

    def event(self, event: QEvent) -> bool:
        """Take the size that other words need."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        if self._under is None or self._shown is None:
            return
        room = self._under.geometry()
        width = max(min(WIDEST, room.width() - 2 * AROUND), 1)
        height = max(self.heightForWidth(width), self.minimumSizeHint().height())
        self.setGeometry(room.x() + (room.width() - width) // 2, room.y() + self._top, width, height)
        self.raise_()

    @property
    def shown(self) -> Message | None:
        """The message that stands in the bar; None while it is empty."""
        return self._shown

    def show_message(self, message: Message) -> None:
        """Show a message now, or after those that came before it; what is already told is not told twice."""
        if message == self._shown or message in self._waiting:
            return
        if self._shown is None:
            self._put(message)
        elif self._shown.kind == "info":
            # News give way: nothing is lost, and what needs doing should not wait behind them.
            self._put(message)
        else:
            self._waiting.append(message)
            while len(self._waiting) > MOST_WAITING:
                self._waiting.popleft()
            self._count()

    def say(self, text: str, hint: str = "", kind: str = "info") -> None:
        """Show a message without a button."""
        self.show_message(Message(text, hint, kind))

    def close_message(self) -> None:
        """Put the present message away and show the next one, or nothing."""
        self._timer.stop()
        self._shown = None
        if self._waiting:
            self._put(self._waiting.popleft())
        else:
            self.hide()

    def clear(self) -> None:
        """Put everything away."""
        self._waiting.clear()
        self.close_message()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc while the bar has the focus."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_message()
        else:
            super().keyPressEvent(event)

    def _put(self, message: Message) -> None:
        self._shown = message
        self.setProperty("kind", message.kind if message.kind in KINDS else "warning")
        text, hint, action = map(translated, (message.text, message.hint, message.action))
        self.text.setText(text)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.action.setText(action)
        self.action.setAccessibleName(action)
        self.action.setVisible(bool(action))
        self.setAccessibleName(_announced(message.kind, text))
        self.setAccessibleDescription(hint)
        self._count()
        redress(self)
        self.show()
        self._fit()
        # Screen readers read an alert at once, wherever the focus is.
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self._timer.stop()
        if message.kind == "info":
            self._timer.start()

    def _count(self) -> None:
        more = len(self._waiting)
        self.more.setText(tr_many(more, "{n} more", "{n} more", n=more))
        self.more.setVisible(bool(self._waiting))

    def _leave(self) -> None:
        # A hand or a focus on the bar means someone is still reading.
        focused = QApplication.focusWidget()
        if self.underMouse() or (focused is not None and self.isAncestorOf(focused)):
            self._timer.start()
        else:
            self.close_message()

    def _act(self) -> None:
        key = self._shown.key if self._shown else ""
        self.close_message()
        self.action_asked.emit(key)


def _announced(kind: str, text: str) -> str:
    """A message as a screen reader says it: how bad it is comes first."""
    match kind:
        case "info":
            return tr("info: {text}", text=text)
        case "error":
            return tr("error: {text}", text=text)
    return tr("warning: {text}", text=text)
