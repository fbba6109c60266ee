"""Lines of equal density over the points, painted into the picture by the thread that draws it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from widgets.map_camera import Camera

WIDTH = 1.1
HALO = 2.6
"""Logical pixels of a line, and of the soft edge in the color of the map that sets it off from the points."""
FAINTEST = 0.5
"""Opacity of the outermost line; the innermost is opaque."""
FARTHEST = 40.0
"""How many times closer than the whole map lines still mean something: they are as coarse as the whole."""


@dataclass(frozen=True, eq=False)
class ContourLine:
    """The lines of one density of one group."""

    rings: Sequence[npt.NDArray[np.float64]]
    """Each (V, 2) in map units, closed."""
    color: str
    strength: float
    """0 for the outermost ... 1 for the innermost line."""

    @cached_property
    def path(self) -> QPainterPath:
        """The rings as Qt paints them, in map units."""
        path = QPainterPath()
        for ring in self.rings:
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring.tolist()]))
            path.closeSubpath()
        return path


@dataclass(frozen=True, eq=False)
class ContourSet:
    """All lines to be drawn, from the outermost to the innermost."""

    lines: tuple[ContourLine, ...] = ()
    background: str = "#ffffff"
    """Color of the map."""
    whole: float = field(default=0.0)
    """Pixels a map unit at which the whole map is in view; 0 where lines are drawn however close one is."""

    def paint(self, image: QImage, camera: Camera, ratio: float) -> None:
        """Paint the lines over a picture of the points.

        Args:
            image: device pixels; its ratio is not set yet.
            camera: the view that the picture shows.
            ratio: device pixels for a logical one.
        """
        near = camera.scale / self.whole / FARTHEST if self.whole else 0.0
        if not self.lines or near >= 1.0:
            return
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setOpacity(min(1.0, 4 * (1 - near)))
        scale = camera.scale * ratio
        middle_x, middle_y = camera.width * ratio / 2, camera.height * ratio / 2
        painter.setTransform(QTransform(scale, 0, 0, -scale, middle_x - camera.x * scale, middle_y + camera.y * scale))
        for line in self.lines:
            halo, color = QColor(self.background), QColor(line.color)
            halo.setAlphaF(0.55)
            color.setAlphaF(FAINTEST + (1 - FAINTEST) * line.strength)
            for ink, width in ((halo, HALO), (color, WIDTH)):
                pen = QPen(ink, width * ratio)
                pen.setCosmetic(True)
                painter.strokePath(line.path, pen)
        painter.end()
