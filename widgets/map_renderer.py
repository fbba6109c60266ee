"""Draws the map off the GUI thread: the newest request wins, and one frame is drawn at a time."""

from __future__ import annotations

import os
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from models.compiled import elsewhere
from widgets.map_camera import Camera
from widgets.map_contours import ContourSet
from widgets.map_points import MapPoints
from widgets.map_raster import prepare

DRAWING_THREADS = max(2, min(4, os.cpu_count() or 2))

PATIENCE_MS = 50
"""Between looks at whether what draws is compiled by now."""


@dataclass(frozen=True, eq=False)
class Request:
    """What a frame is to show."""

    points: MapPoints
    camera: Camera
    ratio: float
    """Device pixels for a logical one."""
    contours: ContourSet = field(default_factory=ContourSet)


@dataclass(frozen=True, eq=False)
class Frame:
    """A drawn image and what it shows."""

    request: Request
    image: QImage
    """Owns its pixels; premultiplied, transparent where there is no point."""
    radius: float
    """Of a point, in logical pixels."""


class MapRenderer(QObject):
    """Turns requests into frames.

    Threads exist from the first request until ``close``; a request after that starts new ones.

    Signals:
        drawn(Frame): a frame is ready; received in the thread that asked.
    """

    drawn = Signal(object)
    _finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._threads: ThreadPoolExecutor | None = None
        self._running: Future[Frame] | None = None
        self._next: Request | None = None
        self._finished.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._later = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._later.timeout.connect(self._start_waiting)

    @property
    def busy(self) -> bool:
        """Whether a frame is on its way."""
        return self._running is not None

    def request(self, request: Request) -> None:
        """Ask for a frame; a request that still waits is replaced."""
        self._next = request
        if self._running is None:
            self._start()

    def close(self) -> None:
        """Forget what waits and end the threads, after the band each is drawing."""
        self._next = None
        self._later.stop()
        threads, self._threads, self._running = self._threads, None, None
        if threads is not None:
            threads.shutdown(wait=True, cancel_futures=True)

    def _start(self) -> None:
        if elsewhere.is_set():
            self._later.start()
            return
        request, self._next = self._next, None
        if request is None:
            return
        if self._threads is None:
            self._threads = ThreadPoolExecutor(DRAWING_THREADS, thread_name_prefix="map")
        running = self._threads.submit(draw_frame, request, self._threads)
        self._running = running
        running.add_done_callback(lambda _: self._finished.emit())

    @Slot()
    def _start_waiting(self) -> None:
        if self._running is None:
            self._start()

    @Slot()
    def _take(self) -> None:
        running = self._running
        if running is None or not running.done():
            return  # closed meanwhile
        self._running = None
        frame = running.result()  # a failure in the thread is raised here, where it is reported
        self._start()
        self.drawn.emit(frame)


def draw_frame(request: Request, threads: ThreadPoolExecutor) -> Frame:
    """Draw one frame; this thread draws bands together with the others."""
    drawing, bands = prepare(request.points, request.camera, request.ratio)
    others = [threads.submit(drawing.draw_bands, bands) for _ in range(DRAWING_THREADS - 1)]
    drawing.draw_bands(bands)
    for other in others:
        # One that has not begun has nothing left to do, and must not be waited for while closing.
        if not other.cancel():
            other.result()
    request.contours.paint(drawing.image, request.camera, request.ratio)
    height, width = drawing.image.shape
    raw = QImage(drawing.image.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied)
    # The copy owns its pixels; sharing numpy's memory with Qt has ended in crashes for others.
    image = raw.copy()
    image.setDevicePixelRatio(request.ratio)
    return Frame(request, image, drawing.look.radius)
