"""The surface of the map: it paints the picture, keeps it current, and passes on what the person does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from models.grid import Bounds
from widgets.lasso_tool import Combine
from widgets.map_contours import ContourSet
from widgets.map_input import MapInput
from widgets.map_navigation import MapNavigation
from widgets.map_painting import MapPainting
from widgets.map_points import MapPoints
from widgets.map_renderer import Frame, MapRenderer, Request

PICK = 10.0
"""Logical pixels around the pointer in which a sample is picked or hovered."""


class MapSurface(QWidget):
    """Shows points, from where the person moved to, without anything floating on them.

    A picture is drawn off the GUI thread whenever points or view have changed; until it is there, the last
    one is painted where it belongs now.

    Signals: see ``MapView``.
    """

    lassoed = Signal(object, str)
    clicked = Signal(int, str)
    cleared = Signal()
    hovered = Signal(int, QPoint)
    view_changed = Signal()
    frame_drawn = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._points = MapPoints()
        self._contours = ContourSet()
        self._painting = MapPainting()
        self._navigation = MapNavigation(self)
        self._input = MapInput(self._navigation, self)
        # Not a child: it has to outlive the widget until its threads have ended.
        self._renderer = MapRenderer()
        self._pointer = QPoint()
        self._over: Callable[[QPointF], int] | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._navigation.moved.connect(self._on_moved)
        self._input.drawn.connect(self.lassoed)
        self._input.picked.connect(self._on_picked)
        self._input.given_up.connect(self.cleared)
        self._input.changed.connect(self._on_input)
        self._renderer.drawn.connect(self._on_drawn)
        self._soon.timeout.connect(self._request)
        self.destroyed.connect(self._renderer.close)

    @property
    def points(self) -> MapPoints:
        """What is shown, as it is now."""
        return self._points

    def visible_range(self) -> Bounds:
        """What is in view: left, bottom, right, top in map coordinates."""
        return self._navigation.camera.bounds()

    def to_map(self, position: QPointF) -> tuple[float, float]:
        """The map coordinates under a logical pixel of this widget."""
        return self._navigation.camera.to_map(position.x(), position.y())

    def to_pixel(self, x: float, y: float) -> QPointF:
        """The logical pixel of this widget at map coordinates."""
        ((px, py),) = self._navigation.camera.to_screen([(x, y)])
        return QPointF(px, py)

    def label_places(self) -> list[QRectF]:
        """Where names of regions stand at present, in logical pixels."""
        return [place for _, place in self._painting.labels.shown(self._navigation.camera)]

    def pick_first(self, find: Callable[[QPointF], int]) -> None:
        """Ask ``find`` first which sample is at a logical pixel: it knows what lies over the points; -1 for none."""
        self._over = find

    def sample_at(self, position: QPointF) -> int:
        """The sample nearest to a logical pixel, within reach of the pointer, or -1; hidden ones do not count.

        What lies over the points comes first. Nothing is found as long as the index over very many points is still
        being built.
        """
        over = self._over(position) if self._over is not None else -1
        if over >= 0:
            return over
        index = self._points.ready_index
        if index is None:
            return -1
        camera = self._navigation.camera
        x, y = camera.to_map(position.x(), position.y())
        return index.nearest(self._points.hidden, x, y, PICK / camera.scale)

    def image(self) -> QImage:
        """The last picture of the points, premultiplied and without background; null before the first."""
        return QImage(self._painting.frame.image) if self._painting.frame else QImage()

    def is_current(self) -> bool:
        """Whether the picture shows the present points from the present place."""
        frame = self._painting.frame
        return (
            frame is not None
            and not (self._soon.isActive() or self._renderer.busy or self._navigation.gliding)
            and frame.request.camera == self._navigation.camera
            and frame.request.points is self._points
            and frame.request.contours is self._contours
        )

    def give_up(self) -> bool:
        """Give up the area that is being drawn; False where none is."""
        return self._input.cancel()

    def _refresh(self) -> None:
        self._soon.start()
        self.update()

    def _request(self) -> None:
        if self.isVisible():
            camera = self._navigation.camera
            self._renderer.request(Request(self._points, camera, self.devicePixelRatioF(), self._contours))

    def _on_drawn(self, frame: Frame) -> None:
        self._painting.frame = frame
        self.update()
        self.frame_drawn.emit()

    def _on_moved(self) -> None:
        self._refresh()
        self.view_changed.emit()

    def _on_input(self) -> None:
        self.setCursor(self._input.cursor())
        if not self._input.idle:
            self._set_hovered(-1, self.pos())
        self.update()

    def _on_picked(self, at: QPointF, combine: str) -> None:
        sample = self.sample_at(at)
        if sample >= 0:
            self.clicked.emit(sample, combine)
        elif combine == Combine.NEW:
            self.cleared.emit()

    def _set_hovered(self, sample: int, pointer: QPoint) -> None:
        if sample == self._painting.hovered:
            return
        self._painting.hovered = sample
        self.hovered.emit(sample, pointer)
        self.update()

    # Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the last picture, moved to where the view is now, and what lies over it."""
        painter = QPainter(self)
        self._painting.paint(painter, QRectF(self.rect()), self._points, self._navigation.camera, self._input)
        if self._painting.frame and self._painting.frame.request.ratio != self.devicePixelRatioF():
            self._soon.start()  # moved to another screen

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the middle in the middle, or all of it in view."""
        self._navigation.set_size(self.width(), self.height())
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw from now on."""
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop drawing; no threads live while nobody looks."""
        self._input.cancel()
        self._renderer.close()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture."""
        event.setAccepted(self._input.press(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a gesture, or find what is under the pointer."""
        self._pointer = event.position().toPoint()
        self._input.move(event)
        if self._input.idle:
            self._set_hovered(self.sample_at(event.position()), event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a gesture."""
        self._input.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Close a polygon."""
        self._input.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom to the pointer."""
        self._input.wheel(event)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, zoom, or finish what is being drawn."""
        if not self._input.key(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of the space bar."""
        if not self._input.key_up(event):
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here, where it came by keyboard."""
        by_keys = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._painting.ringed = event.reason() in by_keys
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget held keys."""
        self._painting.ringed = False
        self._input.release_keys()
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        self._set_hovered(-1, self.mapToGlobal(QPoint(0, 0)))

    def event(self, event: QEvent) -> bool:
        """Take a touchpad's pinch."""
        if isinstance(event, QNativeGestureEvent) and self._input.pinch(event):
            return True
        return super().event(event)
