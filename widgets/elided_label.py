"""A label of one line that shortens its text to the room it has."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

MIDDLE = Qt.TextElideMode.ElideMiddle
RIGHT = Qt.TextElideMode.ElideRight


class ElidedLabel(QLabel):
    """Shows as much of one line as fits; the whole text is in the tool tip and stays the label's text."""

    def __init__(self, text: str = "", look: str = "", mode: Qt.TextElideMode = RIGHT) -> None:
        super().__init__()
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if look:
            self.setProperty("class", look)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show ``text``; line breaks become spaces."""
        super().setText(" ".join(text.split("\n")))
        self.setToolTip(hinted(text))

    def minimumSizeHint(self) -> QSize:
        """A few letters: it may always be shortened."""
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def shortened(self) -> str:
        """What is visible at the present width."""
        return self.fontMetrics().elidedText(self.text(), self._mode, self.contentsRect().width())

    def event(self, event: QEvent) -> bool:
        """Keep the tool tip back while the whole text is visible anyway."""
        if event.type() == QEvent.Type.ToolTip and self.shortened() == self.text():
            event.ignore()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shortened line in the label's own color."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(self.alignment() | Qt.TextFlag.TextSingleLine), self.shortened())


def hinted(text: str) -> str:
    """``text`` for a tool tip: Qt would read markup in it, so every line is escaped."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span style='white-space:pre-wrap'>{escaped}</span>" if escaped else ""
