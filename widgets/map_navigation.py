"""Moving over the map: limits, gliding, fitting. Owns the camera; knows nothing of what is drawn."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from models.grid import Bounds
from widgets.map_camera import Camera, between, fitted

GLIDE_MS = 160
OUT, IN = 1 / 4, 1e6
"""How far one can zoom out and in, against the fitted view."""


class MapNavigation(QObject):
    """The camera and its movements.

    Signals:
        moved(): the camera is another one.
        settled(): a glide has come to its end.
    """

    moved = Signal()
    settled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.camera = Camera(0.0, 0.0, 1.0, 1.0, 1.0)
        self.follows = True
        """Whether the view stays fitted when the widget's size changes: until the person moves it."""
        self._bounds: Bounds | None = None
        self._start = self._end = self.camera
        self._glide = QVariantAnimation(self, duration=GLIDE_MS, startValue=0.0, endValue=1.0)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(self._step)
        self._glide.finished.connect(self.settled)

    @property
    def gliding(self) -> bool:
        """Whether the camera is on its way."""
        return self._glide.state() == QVariantAnimation.State.Running

    @property
    def target(self) -> Camera:
        """Where the camera is going, or is."""
        return self._end if self.gliding else self.camera

    def set_bounds(self, bounds: Bounds | None) -> None:
        """Tell what there is to see; None where there is nothing."""
        self._bounds = bounds

    def set_size(self, width: float, height: float) -> None:
        """Take another size of the widget, in logical pixels."""
        self._glide.stop()
        resized = self.camera.resized(max(width, 1.0), max(height, 1.0))
        self._set(resized)
        if self.follows:
            self.fit(glide=False)

    def fit(self, *, glide: bool) -> None:
        """Show everything."""
        self.show_bounds(self._bounds or (0.0, 0.0, 1.0, 1.0), glide=glide)
        self.follows = True

    def show_bounds(self, bounds: Bounds, *, glide: bool) -> None:
        """Show all of a part of the map, zooming in no further than single points need."""
        camera = fitted(bounds, self.camera.width, self.camera.height)
        most = self.fit_scale * 64
        if camera.scale > most:
            camera = camera.zoomed(most, camera.width / 2, camera.height / 2)
        self.go(camera, glide=glide)

    def pan(self, dx: float, dy: float, *, glide: bool = False) -> None:
        """Drag the map by logical pixels."""
        self.go((self.target if glide else self.camera).moved(dx, dy), glide=glide)

    def zoom(self, factor: float, px: float, py: float, *, glide: bool) -> None:
        """Zoom by a factor, keeping what is under the logical pixel (px, py) there.

        While gliding, the factor is taken of where the glide was going: quick turns of the wheel add up.
        """
        fit = self.fit_scale
        scale = min(max(self.target.scale * factor, fit * OUT), fit * IN)
        self.go(self.camera.zoomed(scale, px, py), glide=glide)

    def go(self, camera: Camera, *, glide: bool) -> None:
        """Move to another view, at once or gliding."""
        self._glide.stop()
        self.follows = False
        if not glide:
            self._set(camera)
            return
        self._start, self._end = self.camera, camera
        self._glide.start()

    @property
    def fit_scale(self) -> float:
        """Logical pixels a map unit at which everything is in view."""
        bounds = self._bounds or (0.0, 0.0, 1.0, 1.0)
        return fitted(bounds, self.camera.width, self.camera.height).scale

    def _step(self, share: object) -> None:
        self._set(between(self._start, self._end, cast(float, share)))

    def _set(self, camera: Camera) -> None:
        if camera != self.camera:
            self.camera = camera
            self.moved.emit()
