"""The look of what floats on the map: a rounded panel with a hairline and a soft shadow."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from widgets.theme import Theme

RADIUS = 7.0
SHADOW = 4
"""Logical pixels around the panel that its shadow needs; part of the widget's size."""


def panel_path(width: float, height: float) -> QPainterPath:
    """The panel's outline inside a widget of this size."""
    path = QPainterPath()
    panel = QRectF(0, 0, width, height).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
    path.addRoundedRect(panel.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    return path


def paint_panel(painter: QPainter, theme: Theme, width: float, height: float) -> None:
    """Paint the shadow and the filled panel (not its hairline, which goes over its contents)."""
    outer = QRectF(0, 0, width, height).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
    painter.setBrush(QColor(0, 0, 0, 0))
    for spread in range(SHADOW, 0, -1):
        shade = QColor(0, 0, 0, round(22 * (1 - (spread - 1) / SHADOW)))
        painter.setPen(QPen(shade, 1.0))
        around = outer.adjusted(-spread, -spread, spread, spread).translated(0, 1)
        painter.drawRoundedRect(around.adjusted(1, 1, -1, -1), RADIUS + spread, RADIUS + spread)
    painter.fillPath(panel_path(width, height), QColor(theme.panel))


def paint_hairline(painter: QPainter, theme: Theme, width: float, height: float) -> None:
    """Paint the panel's outline."""
    painter.strokePath(panel_path(width, height), QPen(QColor(theme.line), 1.0))
