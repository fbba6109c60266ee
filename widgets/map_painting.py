"""Everything the map paints, in its order: picture, outlines, focus, the area being drawn, a message."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from models.compiled import elsewhere
from models.phrase import phrase
from widgets.lasso_tool import Corners, Polygon
from widgets.map_camera import Camera
from widgets.map_input import MapInput
from widgets.map_labels import LabelSet
from widgets.map_overlay import Focus, paint_focus, paint_gesture, paint_hover, paint_message, paint_outlines
from widgets.map_points import MapPoints
from widgets.map_renderer import Frame
from widgets.theme import LIGHT, Theme
from widgets.translation import translated

FARTHEST = 32.0
"""A picture drawn at a scale this many times off is not worth stretching."""

PREPARING = phrase("Getting ready to draw; on this machine this happens once")


@dataclass
class MapPainting:
    """What is to be painted beside the points themselves."""

    theme: Theme = LIGHT
    frame: Frame | None = None
    outlines: list[Polygon] = field(default_factory=list)
    focused: int = -1
    neighbors: tuple[int, ...] = ()
    hovered: int = -1
    message: str = ""
    labels: LabelSet = field(default_factory=LabelSet)
    covered: tuple[QRectF, ...] = ()
    """Where something floats over the map."""
    ringed: bool = False
    """Whether to show that the map has the keyboard."""

    def paint(self, painter: QPainter, room: QRectF, points: MapPoints, camera: Camera, doing: MapInput) -> None:
        """Paint all of it, in logical pixels."""
        painter.fillRect(room, QColor(self.theme.map))
        self._paint_frame(painter, camera)
        ratio = self.frame.request.ratio if self.frame else 1.0
        self.labels.paint(painter, self.theme, camera, ratio, self.covered)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_outlines(painter, self.theme, camera, self.outlines)
        radius = self.frame.radius if self.frame else 3.0
        focus = self._focus(points)
        if focus is not None:
            paint_focus(painter, self.theme, camera, focus, radius)
        if points.is_placed(self.hovered):
            paint_hover(painter, self.theme, camera, points.xy[self.hovered], radius)
        if doing.gesture is not None:
            corners = isinstance(doing.gesture, Corners)
            paint_gesture(painter, self.theme, camera, doing.gesture.outline(), corners=corners)
        message = self.message
        if not message and self.frame is None and points.placed and elsewhere.is_set():
            message = translated(PREPARING)
        if message:
            paint_message(painter, self.theme, room, message)
        if self.ringed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self.theme.accent), 2.0))
            painter.drawRect(room.adjusted(1, 1, -1, -1))

    def _paint_frame(self, painter: QPainter, camera: Camera) -> None:
        """Paint the last picture where it belongs now; a new one is on its way if that is elsewhere."""
        if self.frame is None:
            return
        image, was = self.frame.image, self.frame.request.camera
        if was == camera:
            painter.drawImage(0, 0, image)
            return
        stretch = camera.scale / was.scale
        if not 1 / FARTHEST < stretch < FARTHEST:
            return
        left, top = was.to_map(0.0, 0.0)
        ((x, y),) = camera.to_screen([(left, top)])
        # For a pan the stretch is exactly 1, and Qt copies pixels.
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, stretch != 1.0)
        painter.drawImage(QRectF(x, y, was.width * stretch, was.height * stretch), image)

    def _focus(self, points: MapPoints) -> Focus | None:
        if not points.is_placed(self.focused):
            return None
        placed = [number for number in self.neighbors if points.is_placed(number)]
        x, y = points.xy[self.focused].tolist()
        return Focus((x, y), points.xy[placed].astype(np.float64))
