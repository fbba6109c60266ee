"""A small colored dot, the mark of a role or a category."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

DIAMETER = 10


class Dot(QWidget):
    """A dot of 10 px; beside it always stands the name of what it marks, never the color alone."""

    def __init__(self, color: str = "#000000", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color = color
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def color(self) -> str:
        """The color, ``#rrggbb``."""
        return self._color

    def set_color(self, color: str) -> None:
        """Paint in another color."""
        self._color = color
        self.update()

    def sizeHint(self) -> QSize:
        """The dot and nothing around it."""
        return QSize(DIAMETER, DIAMETER)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dot."""
        painter = QPainter(self)
        paint_dot(painter, QRectF(self.rect()), self._color)


def paint_dot(painter: QPainter, place: QRectF, color: str, hollow: bool = False) -> None:
    """Paint a dot in the middle of ``place``; ``hollow`` for what is hidden at present."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = DIAMETER / 2 - (1 if hollow else 0)
    if hollow:
        painter.setPen(QColor(color))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
    painter.drawEllipse(place.center(), radius, radius)
