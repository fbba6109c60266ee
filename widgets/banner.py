"""A line above everything that stays as long as what it says is so."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from widgets.parts import column
from widgets.theme import plain
from widgets.translation import translated


class Banner(QFrame):
    """Says what is unusual about the whole window; unlike a message it cannot be closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("class", "message")
        self.setProperty("kind", "warning")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.text = plain("", "strong")
        self.hint = plain()
        for label in (self.text, self.hint):
            label.setWordWrap(True)
        self.setLayout(column(self.text, self.hint, spacing=2, edges=(12, 8, 12, 8)))
        self.hide()

    def say(self, text: str, hint: str) -> None:
        """Show what is so, and what that means."""
        text, hint = translated(text), translated(hint)
        self.text.setText(text)
        self.hint.setText(hint)
        self.setAccessibleName(text)
        self.setAccessibleDescription(hint)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
