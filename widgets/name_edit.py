"""A name that is written over where it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit


class NameEdit(QLineEdit):
    """Takes the place of a name for as long as it is written; Return gives it, Escape and going elsewhere do not.

    Signals:
        given(str): The name as it was written.
        left(): The writing is over, either way.
    """

    given = Signal(str)
    left = Signal()

    def __init__(self, name: str, longest: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMaxLength(longest)
        self.hide()
        self.returnPressed.connect(self._give)

    def begin(self, text: str) -> None:
        """Show the field with a name, all of it chosen."""
        self.setText(text)
        self.show()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the name as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere leaves the name as it was; a menu over the field does not."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._leave()

    def _give(self) -> None:
        text = self.text()
        self._leave()
        self.given.emit(text)

    def _leave(self) -> None:
        if not self.isHidden():
            self.hide()
            self.left.emit()
