"""Small pictures of samples on the map, where few of them are in view."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from models.dataset import Problem
from widgets.map_view import MapView
from widgets.theme import LIGHT, Theme

Provide = Callable[[Sequence[int]], Mapping[int, bytes]]
"""Gives small pictures (PNG made by this application) of samples by number; empty for those that have none.

Called off the GUI thread."""
Numbers = npt.NDArray[np.int64]

SIDE = 56
"""Logical pixels of a picture's longer side."""
FEW = 400
"""With more samples in view there are only points."""
REMEMBERED = 2000
_AT_ONCE = 32
"""Pictures asked for together: the first ones appear while the others are still being read."""
_PAUSE_MS = 60
"""After a move; while the view glides nothing is read."""
_EDGE = 2.0


class MapThumbnails(QWidget):
    """Lies over a map and paints pictures where samples are; lets every event through.

    Of pictures that would cover each other the sample with the lowest number shows its own, the others stay
    points: zooming in makes room for all.

    Signals:
        changed(): other pictures are shown.
    """

    changed = Signal()
    _read = Signal()

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view = view
        self._theme = LIGHT
        self._provide: Provide | None = None
        self._xy = np.empty((0, 2), np.float32)
        self._hidden = np.empty(0, np.bool_)
        self._colors = np.empty((0, 3), np.uint8)
        self._known: OrderedDict[int, QImage] = OrderedDict()
        self._threads: ThreadPoolExecutor | None = None
        self._reading: Future[Mapping[int, bytes]] | None = None
        self._shown: list[tuple[int, QRectF]] = []
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self._read.connect(self._take, Qt.ConnectionType.QueuedConnection)
        view.view_changed.connect(self._moved)
        view.installEventFilter(self)
        self.setGeometry(view.rect())
        self.lower()
        self.destroyed.connect(_closer(self))

    def show_pictures(self, provide: Provide | None) -> None:
        """Take pictures from ``provide`` from now on; None shows none."""
        self._provide = provide
        self._known.clear()
        self._place([])
        self._pause.start()

    def show_points(
        self, xy: npt.NDArray[np.float32], hidden: npt.NDArray[np.bool_], colors: npt.NDArray[np.uint8]
    ) -> None:
        """Where samples are, which are hidden, and the color of each, for the frame of its picture.

        Args:
            xy: (N, 2) map coordinates, NaN where a sample has no place.
            hidden: (N,).
            colors: (N, 3) sRGB.
        """
        if not len(xy) == len(hidden) == len(colors):
            raise ValueError(f"{len(xy)} places, {len(hidden)} states, {len(colors)} colors")
        self._xy, self._hidden, self._colors = xy, hidden, colors
        self._pause.start()

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._theme = theme
        self.update()

    def shown(self) -> list[int]:
        """Numbers of the samples whose picture is on the screen."""
        return [number for number, _ in self._shown]

    def close_threads(self) -> None:
        """End the reading thread after what it reads now."""
        threads, self._threads, self._reading = self._threads, None, None
        if threads is not None:
            threads.shutdown(wait=True, cancel_futures=True)

    def in_view(self) -> Numbers:
        """Samples in view that are not hidden; empty where there are more than a few."""
        left, bottom, right, top = self._view.visible_range()
        x, y = self._xy[:, 0], self._xy[:, 1]
        inside = (x >= left) & (x <= right) & (y >= bottom) & (y <= top) & ~self._hidden
        numbers = np.flatnonzero(inside)
        return numbers if len(numbers) <= FEW else numbers[:0]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pictures, each in a frame of its sample's color."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number, place in self._shown:
            image = self._known.get(number)
            if image is None or image.isNull():
                continue
            painter.fillRect(place, QColor(self._theme.panel))
            painter.drawImage(place, image)
            painter.setPen(QPen(QColor(*self._colors[number].tolist()), _EDGE))
            painter.drawRect(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the size of the map, and stop reading while nobody sees it."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._view.rect())
            self._pause.start()
        elif event.type() == QEvent.Type.Show:
            self._pause.start()
        elif event.type() == QEvent.Type.Hide:
            self._pause.stop()
            self.close_threads()
        return False

    def _moved(self) -> None:
        """Pictures move with their samples at once; which ones there are is found out when the view rests."""
        if self._shown:
            self._place([number for number, _ in self._shown])
        self._pause.start()

    def _look(self) -> None:
        if self._provide is None or not self._view.isVisible():
            self._place([])
            return
        numbers = self.in_view().tolist()
        self._place(numbers)
        # Only what will be painted is read: what is covered by others may never be needed.
        wanted = [number for number, _ in self._shown if number not in self._known]
        if wanted and self._reading is None:
            if self._threads is None:
                self._threads = ThreadPoolExecutor(1, thread_name_prefix="thumbnails")
            reading = self._threads.submit(_provided, self._provide, wanted[:_AT_ONCE])
            self._reading = reading
            reading.add_done_callback(lambda _: self._read.emit())

    def _take(self) -> None:
        reading = self._reading
        if reading is None or not reading.done():
            return  # closed meanwhile
        self._reading = None
        for number, data in reading.result().items():
            self._known[number] = QImage.fromData(data) if data else QImage()
            self._known.move_to_end(number)
        while len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        self._look()

    def _place(self, numbers: Sequence[int]) -> None:
        """Find room for the pictures of these samples, each in the middle of its own place."""
        before = self.shown()
        placed: list[tuple[int, QRectF]] = []
        taken: dict[tuple[int, int], list[QRectF]] = {}
        for number in numbers:
            place = self._room(number)
            cell = (int(place.center().x() // SIDE), int(place.center().y() // SIDE))
            near = [
                other for dx in (-1, 0, 1) for dy in (-1, 0, 1) for other in taken.get((cell[0] + dx, cell[1] + dy), [])
            ]
            if not any(place.intersects(other) for other in near):
                placed.append((number, place))
                taken.setdefault(cell, []).append(place)
        self._shown = placed
        self.update()
        if before != self.shown():
            self.changed.emit()

    def _room(self, number: int) -> QRectF:
        image = self._known.get(number)
        width = height = float(SIDE)
        if image is not None and not image.isNull():
            scale = SIDE / max(image.width(), image.height())
            width, height = max(image.width() * scale, 4.0), max(image.height() * scale, 4.0)
        elif image is not None:
            width = height = 0.0
        center = self._view.to_pixel(float(self._xy[number, 0]), float(self._xy[number, 1]))
        return QRectF(center.x() - width / 2, center.y() - height / 2, width, height)


def _provided(provide: Provide, numbers: Sequence[int]) -> Mapping[int, bytes]:
    """The pictures; where they can't be read, none, so that nobody asks again and again."""
    try:
        found = provide(numbers)
    except Problem:
        found = {}
    return {number: found.get(number, b"") for number in numbers}


def _closer(widget: MapThumbnails) -> Callable[[], None]:
    """Ends the thread of a widget that Qt has deleted already."""
    attributes = widget.__dict__

    def close() -> None:
        threads = attributes.get("_threads")
        if threads is not None:
            threads.shutdown(wait=True, cancel_futures=True)

    return close
