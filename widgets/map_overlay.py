"""What is drawn over the points: selection outlines, the area being drawn, the focused sample, messages."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from widgets.lasso_tool import Polygon
from widgets.map_camera import Camera
from widgets.theme import Theme

DASHES = [4.0, 3.0]
CORNER = 3.0
"""Radius of a corner's mark in the polygon tool, logical pixels."""


@dataclass(frozen=True, slots=True)
class Focus:
    """The focused sample and its neighbors, as places on the map."""

    place: tuple[float, float]
    neighbors: npt.NDArray[np.float64]
    """(V, 2)"""


def paint_outlines(painter: QPainter, theme: Theme, camera: Camera, outlines: list[Polygon]) -> None:
    """Dash the outlines of the present selection and tint what they hold."""
    for outline in outlines:
        _paint_area(painter, theme, QPolygonF(_points(camera, outline)))


def paint_gesture(painter: QPainter, theme: Theme, camera: Camera, outline: Polygon, *, corners: bool) -> None:
    """Draw an area in the making; with ``corners``, mark each that is set (the last is the loose end)."""
    points = _points(camera, outline)
    _paint_area(painter, theme, QPolygonF(points))
    if corners:
        painter.setPen(QPen(QColor(theme.text), 1.5))
        painter.setBrush(QColor(theme.map))
        for point in points[:-1]:
            painter.drawEllipse(point, CORNER, CORNER)


def paint_focus(painter: QPainter, theme: Theme, camera: Camera, focus: Focus, radius: float) -> None:
    """Ring the focused sample and its neighbors, with thin lines between them.

    Args:
        painter: draws in logical pixels.
        theme: gives the colors.
        camera: the view.
        focus: the places.
        radius: of a point as it is drawn, in logical pixels.
    """
    (center,) = _points(camera, np.array([focus.place]))
    neighbors = _points(camera, focus.neighbors)
    line = QColor(theme.text)
    line.setAlphaF(0.45)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(line, 1.0))
    for neighbor in neighbors:
        painter.drawLine(center, neighbor)
    for neighbor in neighbors:
        _paint_ring(painter, theme, neighbor, radius + 3.0, 1.25)
    _paint_ring(painter, theme, center, radius + 5.0, 2.0)


def paint_hover(painter: QPainter, theme: Theme, camera: Camera, place: npt.NDArray[np.float32], radius: float) -> None:
    """Ring the sample under the pointer, at ``place`` (2,)."""
    (center,) = _points(camera, place.astype(np.float64))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _paint_ring(painter, theme, center, radius + 2.5, 1.25)


def paint_message(painter: QPainter, theme: Theme, size: QRectF, text: str) -> None:
    """Write a plain line into the middle of the map."""
    font = QFont(painter.font())
    font.setPixelSize(15)
    painter.setFont(font)
    painter.setPen(QColor(theme.muted))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(size.adjusted(24, 24, -24, -24), int(flags), text)


def _paint_area(painter: QPainter, theme: Theme, area: QPolygonF) -> None:
    tint = QColor(theme.text)
    tint.setAlphaF(0.06)
    pen = QPen(QColor(theme.text), 1.5, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern(DASHES)
    painter.setPen(pen)
    painter.setBrush(tint)
    painter.drawPolygon(area, Qt.FillRule.OddEvenFill)


def _paint_ring(painter: QPainter, theme: Theme, center: QPointF, radius: float, width: float) -> None:
    """A ring with a halo in the color of the map, readable on any crowd."""
    halo = QColor(theme.map)
    halo.setAlphaF(0.85)
    painter.setPen(QPen(halo, width + 2.5))
    painter.drawEllipse(center, radius, radius)
    painter.setPen(QPen(QColor(theme.text), width))
    painter.drawEllipse(center, radius, radius)


def _points(camera: Camera, places: npt.NDArray[np.float64]) -> list[QPointF]:
    # Qt's rasterizer works in 24.8 fixed point or so: far corners are pulled in, where no one sees them.
    placed = np.clip(camera.to_screen(places), -1e5, 1e5)
    return [QPointF(x, y) for x, y in placed.tolist()]
