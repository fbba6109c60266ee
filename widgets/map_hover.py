"""What stands beside the pointer: a small picture and plain, short text, never cut off by the edge of the map."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from widgets.map_floating import SHADOW, paint_hairline, paint_panel
from widgets.theme import LIGHT, Theme

WIDEST = 320
LONGEST = 400
"""Characters shown; a hover text is a glance, not the reading."""
AWAY = 14
"""Logical pixels between the pointer and the text."""
PICTURE = 112
"""Logical pixels of a picture's longer side at most."""
_LARGER = 4
"""Times that a small picture is enlarged at most; its pixels then stay square."""
_GAP = 6
_ROOM = SHADOW + 8


class HoverText(QLabel):
    """A panel of plain text, with a picture above it where there is one, that lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, wordWrap=True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._picture = QImage()
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

    def show_at(self, text: str, pointer: QPoint, room: QSize, picture: bytes = b"") -> None:
        """Show a text near the pointer, inside a map of the size ``room``; an empty one hides it.

        Args:
            text: Plain text.
            pointer: Where the pointer is, within the map.
            room: Size of the map.
            picture: A PNG made by this application, to stand above the text; empty for none.
        """
        if not text:
            self.hide()
            return
        self._picture = QImage.fromData(picture) if picture else QImage()
        above = 0 if self._picture.isNull() else self.picture_place().height() + _GAP
        self.setContentsMargins(_ROOM + 2, _ROOM - 1 + above, _ROOM + 2, _ROOM - 1)
        self.setText(text if len(text) <= LONGEST else text[: LONGEST - 1] + "…")
        width = min(WIDEST, max(room.width() - 8, 80))
        self.setFixedWidth(min(width, self._natural_width()))
        self.setMinimumHeight(0)  # a label never asks for less than it was given before
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

    def picture_place(self) -> QRect:
        """Where the picture is painted; empty where there is none."""
        size = self._picture.size()
        if size.isEmpty():
            return QRect()
        most = QSize(PICTURE, PICTURE).boundedTo(size * _LARGER)
        size = size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
        return QRect(QPoint(_ROOM + 2, _ROOM + 2), size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel, the picture, then the text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_panel(painter, self._theme, self.width(), self.height())
        paint_hairline(painter, self._theme, self.width(), self.height())
        place = self.picture_place()
        if not place.isEmpty():
            enlarged = place.width() >= 2 * self._picture.width()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not enlarged)
            painter.drawImage(place, self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(QPen(QColor(self._theme.line), 1.0))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.end()
        super().paintEvent(event)

    def _natural_width(self) -> int:
        margins = self.contentsMargins()
        lines = self.text().split("\n")
        widest = max(self.fontMetrics().horizontalAdvance(line) for line in lines)
        return max(widest, self.picture_place().width()) + margins.left() + margins.right() + 2
