"""The text beside the pointer: plain, short, and never cut off by the edge of the map."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from widgets.map_floating import SHADOW, paint_hairline, paint_panel
from widgets.theme import LIGHT, Theme

WIDEST = 320
LONGEST = 400
"""Characters shown; a hover text is a glance, not the reading."""
AWAY = 14
"""Logical pixels between the pointer and the text."""


class HoverText(QLabel):
    """A panel of plain text that lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, wordWrap=True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        room = SHADOW + 8
        self.setContentsMargins(room + 2, room - 1, room + 2, room - 1)
        self._theme = LIGHT
        self.set_theme(LIGHT)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of a theme."""
        self._theme = theme
        palette = self.palette()
        palette.setColor(self.foregroundRole(), QColor(theme.text))
        self.setPalette(palette)
        font = self.font()
        font.setPixelSize(12)
        self.setFont(font)

    def show_at(self, text: str, pointer: QPoint, room: QSize) -> None:
        """Show a text near the pointer, inside a map of the size ``room``; an empty one hides it."""
        if not text:
            self.hide()
            return
        self.setText(text if len(text) <= LONGEST else text[: LONGEST - 1] + "…")
        width = min(WIDEST, max(room.width() - 8, 80))
        self.setFixedWidth(min(width, self._natural_width()))
        self.setFixedHeight(self.heightForWidth(self.width()))
        x = pointer.x() + AWAY
        if x + self.width() > room.width():
            x = pointer.x() - AWAY - self.width()
        y = pointer.y() + AWAY
        if y + self.height() > room.height():
            y = pointer.y() - AWAY - self.height()
        self.move(max(x, 0), max(y, 0))
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel, then the text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_panel(painter, self._theme, self.width(), self.height())
        paint_hairline(painter, self._theme, self.width(), self.height())
        painter.end()
        super().paintEvent(event)

    def _natural_width(self) -> int:
        margins = self.contentsMargins()
        lines = self.text().split("\n")
        widest = max(self.fontMetrics().horizontalAdvance(line) for line in lines)
        return widest + margins.left() + margins.right() + 2
