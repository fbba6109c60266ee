"""Mouse, keyboard, wheel and pinch on the map, turned into movements and intentions. Paints nothing."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent

from widgets.lasso_tool import Combine, Corners, Freehand, Gesture, Rectangle, Tool, combine_of
from widgets.map_navigation import MapNavigation

STILL = 3.0
"""Logical pixels the pointer may stray between press and release of a click."""
CLOSE = 9.0
"""Clicking this near to the first corner closes a polygon."""
STEP = 80.0
"""Logical pixels that Ctrl+arrow pans."""
KEY_ZOOM = 1.4
WHEEL_ZOOM = 1.0016
"""For an eighth of a degree: a notch of 120 zooms by 1.21."""

_ARROWS = {
    Qt.Key.Key_Left: (STEP, 0.0),
    Qt.Key.Key_Right: (-STEP, 0.0),
    Qt.Key.Key_Up: (0.0, STEP),
    Qt.Key.Key_Down: (0.0, -STEP),
}


class MapInput(QObject):
    """What the person does with the map.

    Signals:
        drawn(polygon, str): an area was closed, (V, 2) float64 map coordinates, and how to combine it.
        picked(QPointF, str): a click at a logical pixel, and how to combine it.
        given_up(): Esc with nothing being drawn.
        changed(): the outline or the cursor is another one.
    """

    drawn = Signal(object, str)
    picked = Signal(QPointF, str)
    given_up = Signal()
    changed = Signal()

    def __init__(self, navigation: MapNavigation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tool = Tool.LASSO
        self.combine = Combine.NEW
        self.gesture: Gesture | None = None
        self._navigation = navigation
        self._space = False
        self._press: QPointF | None = None
        self._strayed = False
        self._panning = False
        self._last = QPointF()
        self._held: Combine | None = None

    def set_tool(self, tool: Tool) -> None:
        """Take another tool; an area in the making is given up."""
        self.cancel()
        self.tool = tool
        self.changed.emit()

    def cancel(self) -> bool:
        """Give up the area in the making; False where there is none."""
        self._press = None
        self._panning = False
        was, self.gesture = self.gesture, None
        if was is not None:
            self.changed.emit()
        return was is not None

    def release_keys(self) -> None:
        """Forget held keys: the keyboard went elsewhere."""
        self._space = False
        self.changed.emit()

    @property
    def idle(self) -> bool:
        """Whether nothing is being dragged or drawn."""
        return self._press is None and self.gesture is None

    def cursor(self) -> Qt.CursorShape:
        """What the pointer should look like."""
        if self._panning:
            return Qt.CursorShape.ClosedHandCursor
        if self._space or self.tool is Tool.PAN:
            return Qt.CursorShape.OpenHandCursor
        return Qt.CursorShape.CrossCursor

    def press(self, event: QMouseEvent) -> bool:
        """Begin a drag, a click or a corner; False where the button means nothing here."""
        middle = event.button() == Qt.MouseButton.MiddleButton
        if not middle and event.button() != Qt.MouseButton.LeftButton:
            return False
        at = event.position()
        self._press, self._last, self._strayed = at, at, False
        self._held = combine_of(event.modifiers())
        self._panning = middle or self._space or self.tool is Tool.PAN
        if not self._panning:
            self._begin(at, event.modifiers())
        self.changed.emit()
        return True

    def move(self, event: QMouseEvent) -> None:
        """Go on with a drag or move the loose end of a polygon."""
        at = event.position()
        if self._press is not None and not self._strayed:
            self._strayed = _distance(at, self._press) > STILL
        if self._panning:
            if self._strayed:
                self._navigation.pan(at.x() - self._last.x(), at.y() - self._last.y())
                self._last = at
        elif self.gesture is not None:
            self._reach(at)

    def release(self, event: QMouseEvent) -> None:
        """End a drag or a click."""
        if self._press is None:
            return
        at, panned = event.position(), self._panning
        self._press, self._panning = None, False
        combine = self._combine(event.modifiers())
        if isinstance(self.gesture, Corners) and not panned:
            return
        if not self._strayed and event.button() == Qt.MouseButton.LeftButton:
            self._click(at, combine, keep=panned)
        elif self.gesture is not None and not panned:
            if at != self._last:
                self._reach(at)
            self._close(combine)
        self.changed.emit()

    def double_click(self, event: QMouseEvent) -> None:
        """Close a polygon; elsewhere the second click counts as a click."""
        if isinstance(self.gesture, Corners) and event.button() == Qt.MouseButton.LeftButton:
            self._close(self._combine(event.modifiers()))
        else:
            self.press(event)

    def wheel(self, event: QWheelEvent) -> None:
        """Zoom to the pointer: gliding for notches, at once for touchpads, which are smooth themselves."""
        turned = event.angleDelta()
        # Holding Alt turns the wheel sideways on some systems.
        amount = turned.y() or turned.x()
        smooth = event.phase() != Qt.ScrollPhase.NoScrollPhase
        at = event.position()
        if amount:
            self._navigation.zoom(WHEEL_ZOOM**amount, at.x(), at.y(), glide=not smooth)

    def pinch(self, event: QNativeGestureEvent) -> bool:
        """Zoom by two fingers on a touchpad."""
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        at = event.position()
        self._navigation.zoom(max(0.1, 1.0 + event.value()), at.x(), at.y(), glide=False)
        return True

    def key(self, event: QKeyEvent) -> bool:
        """Take a key; False where it means nothing to the map (plain arrows walk the samples elsewhere)."""
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if key in _ARROWS:
                self._navigation.pan(*_ARROWS[key], glide=True)
            return key in _ARROWS
        if key == Qt.Key.Key_Escape:
            if not self.cancel():
                self.given_up.emit()
        elif key == Qt.Key.Key_Space:
            self._space = True
            self.changed.emit()
        elif isinstance(self.gesture, Corners) and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._close(self._combine(event.modifiers()))
        elif isinstance(self.gesture, Corners) and key == Qt.Key.Key_Backspace:
            if not self.gesture.remove_last():
                self.gesture = None
            self.changed.emit()
        else:
            return self._zoom_key(key)
        return True

    def key_up(self, event: QKeyEvent) -> bool:
        """Let go of the space bar."""
        if event.key() != Qt.Key.Key_Space:
            return False
        if not event.isAutoRepeat():
            self.release_keys()
        return True

    def _zoom_key(self, key: Qt.Key) -> bool:
        camera = self._navigation.camera
        middle = camera.width / 2, camera.height / 2
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._navigation.zoom(KEY_ZOOM, *middle, glide=True)
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self._navigation.zoom(1 / KEY_ZOOM, *middle, glide=True)
        elif key in (Qt.Key.Key_0, Qt.Key.Key_F):
            self._navigation.fit(glide=True)
        else:
            return False
        return True

    def _begin(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        x, y = self._navigation.camera.to_map(at.x(), at.y())
        if self.tool is Tool.LASSO:
            self.gesture = Freehand(x, y)
        elif self.tool is Tool.RECTANGLE:
            self.gesture = Rectangle(x, y)
        elif not isinstance(self.gesture, Corners):
            self.gesture = Corners(x, y)
        elif self.gesture.count >= 3 and self._near_start(at, self.gesture):
            self._close(self._combine(modifiers))
        else:
            self.gesture.add(x, y)

    def _near_start(self, at: QPointF, corners: Corners) -> bool:
        ((x, y),) = self._navigation.camera.to_screen([corners.start])
        return _distance(at, QPointF(x, y)) <= CLOSE

    def _reach(self, at: QPointF) -> None:
        if self.gesture is not None:
            self.gesture.reach(*self._navigation.camera.to_map(at.x(), at.y()))
            self._last = at
            self.changed.emit()

    def _click(self, at: QPointF, combine: Combine, *, keep: bool) -> None:
        """Pick; with ``keep`` (a click while panning) an area in the making stays."""
        if not keep:
            self.gesture = None
        self.picked.emit(at, combine.value)

    def _close(self, combine: Combine) -> None:
        """Finish the area; a polygon of too few corners goes on."""
        gesture = self.gesture
        polygon = gesture.polygon() if gesture is not None else None
        if polygon is None and isinstance(gesture, Corners):
            return
        self.gesture = None
        self._press = None  # the release that follows is no click
        self.changed.emit()
        if polygon is not None:
            self.drawn.emit(polygon, combine.value)

    def _combine(self, modifiers: Qt.KeyboardModifier) -> Combine:
        """Held keys win over the chosen way, whether held at the press or at the release."""
        return self._held or combine_of(modifiers) or self.combine


def _distance(one: QPointF, other: QPointF) -> float:
    apart = one - other
    return math.hypot(apart.x(), apart.y())
