"""Draws the map off the GUI thread: the newest request wins, and one frame is drawn at a time."""

from __future__ import annotations

import os
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from models.compiled import elsewhere
from widgets.map_camera import Camera
from widgets.map_contours import ContourSet
from widgets.map_points import MapPoints
from widgets.map_raster import prepare, size_of

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
    """A drawn picture and what it shows."""

    request: Request
    image: QImage
    """Premultiplied, transparent where there is no point. Drawn on again after another frame has taken its place,
    except where someone has copied it by ``QImage(image)``."""
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
        self._shown: QImage | None = None
        self._spare: QImage | None = None
        self._next: Request | None = None
        self._finished.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._later = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._later.timeout.connect(self._start_waiting)

    @property
    def busy(self) -> bool:
        """Whether a frame is on its way."""
        return self._running is not None or self._next is not None

    def request(self, request: Request) -> None:
        """Ask for a frame; a request that still waits is replaced."""
        self._next = request
        if self._running is None:
            self._start()

    def close(self) -> None:
        """Forget what waits and end the threads, after the band each is drawing."""
        self._next = self._shown = self._spare = None
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
        image, self._spare = self._spare, None
        running = self._threads.submit(draw_frame, request, self._threads, image)
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
        self._shown, self._spare = frame.image, self._shown
        self.drawn.emit(frame)
        # Not before the frame has taken the place of the one that is drawn on next.
        self._start()


def draw_frame(request: Request, threads: ThreadPoolExecutor, image: QImage | None = None) -> Frame:
    """Draw one frame; this thread draws bands together with the others.

    Args:
        request: what to show.
        threads: help to draw; closed only when nothing is drawn any more.
        image: of an earlier frame, drawn on if it fits: new memory costs as much as half a frame.
    """
    width, height = size_of(request.camera, request.ratio)
    if image is None or (image.width(), image.height()) != (width, height):
        image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(request.ratio)
    # Drawn where Qt reads it: nothing is copied, unless someone keeps a copy, from which Qt parts it here. A line
    # of four-byte pixels needs no filling.
    pixels = np.frombuffer(image.bits(), np.uint32).reshape(height, width)
    drawing, bands = prepare(request.points, request.camera, request.ratio, pixels)
    others = [threads.submit(drawing.draw_bands, bands) for _ in range(DRAWING_THREADS - 1)]
    drawing.draw_bands(bands)
    for other in others:
        # One that has not begun has nothing left to do, and must not be waited for while closing.
        if not other.cancel():
            other.result()
    request.contours.paint(pixels, request.camera, request.ratio)
    return Frame(request, image, drawing.look.radius)
