"""Small pictures of samples on the map, where few of them are in view."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from widgets.map_view import MapView
from widgets.theme import LIGHT, Theme

Numbers = npt.NDArray[np.int64]

SIDE = 56
"""Logical pixels of a picture's longer side."""
FEW = 400
"""With more samples in view there are only points."""
REMEMBERED = 2000
AT_ONCE = 32
"""Pictures asked for together: the first ones appear while the others are still being read."""
_PAUSE_MS = 60
"""After a move; while the view glides nothing is asked for."""
_EDGE = 2.0
_LOT = 2_654_435_761
"""Multiplying by it shuffles numbers (Knuth's multiplicative hashing)."""


class MapThumbnails(QWidget):
    """Lies over a map and paints pictures where samples are; lets every event through.

    Of pictures that would cover each other one is shown and the others stay points: the focused sample's, else
    that of a sample chosen by lot, always the same one, so that no role or dataset is favored. Zooming in makes
    room for all. Names of regions stay readable, and the sample of a picture is picked anywhere on it.

    Signals:
        asked(list[int]): pictures of these samples are wanted; to be answered by :meth:`show_pictures`.
        changed(): other pictures are shown.
    """

    asked = Signal(object)
    changed = Signal()

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view = view
        self._theme = LIGHT
        self._on = False
        self._focused = -1
        self._known: OrderedDict[int, QImage] = OrderedDict()
        self._waiting: list[int] = []
        self._shown: list[tuple[int, QRectF]] = []
        self._names: list[QRectF] = []
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        view.pick_first(self.sample_at)
        view.view_changed.connect(self._moved)
        view.frame_drawn.connect(self._pause.start)
        view.installEventFilter(self)
        self.setGeometry(view.rect())
        self.lower()

    def show_whether(self, on: bool) -> None:
        """Ask for pictures and show them, or forget them: there are other samples, or none with pictures."""
        self._on = on
        self._known.clear()
        self._waiting = []
        self._place([])
        self._pause.start()

    def show_pictures(self, pictures: Mapping[int, bytes]) -> None:
        """Show pictures (PNG made by this application) by sample; those asked for that are missing have none."""
        for number in {*self._waiting, *pictures}:
            data = pictures.get(number, b"")
            self._known[number] = QImage.fromData(data) if data else QImage()
            self._known.move_to_end(number)
        while len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        self._waiting = []
        self._look()

    def show_focus(self, number: int) -> None:
        """Let this sample's picture stand out, or none's (-1)."""
        self._focused = number
        self._pause.start()

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._theme = theme
        self.update()

    def shown(self) -> list[int]:
        """Numbers of the samples whose picture is on the screen, or on its way."""
        return [number for number, _ in self._shown]

    def sample_at(self, position: QPointF) -> int:
        """The sample whose picture is painted at a logical pixel; -1 where there is none."""
        for number, place in self._shown:
            image = self._known.get(number)
            if image is not None and not image.isNull() and place.contains(position):
                return number
        return -1

    def in_view(self) -> Numbers:
        """Samples in view that are not hidden; empty where there are more than a few."""
        left, bottom, right, top = self._view.visible_range()
        points = self._view.points
        x, y = points.xy[:, 0], points.xy[:, 1]
        numbers = np.flatnonzero((x >= left) & (x <= right) & (y >= bottom) & (y <= top) & ~points.hidden)
        return numbers if len(numbers) <= FEW else numbers[:0]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pictures, each in a frame of its sample's color."""
        if self._shown and self._names != self._view.label_places():
            self._pause.start()  # names came or went: there is other room
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        points = self._view.points
        for number, place in self._shown:
            image = self._known.get(number)
            if image is None or image.isNull() or number >= points.count:
                continue
            # The ground hides the disc below: a dropped picture is pale, not see-through.
            painter.setOpacity(1.0)
            painter.fillRect(place, QColor(self._theme.panel))
            painter.setOpacity(0.45 if points.faded[number] else 1.0)
            painter.drawImage(place, image)
            selected = points.selected is not None and bool(points.selected[number])
            color = QColor(*points.palette[points.codes[number]].tolist())
            painter.setPen(QPen(color, 2 * _EDGE if selected else _EDGE))
            painter.drawRect(place)
            if number == self._focused:
                painter.setPen(QPen(QColor(self._theme.text), _EDGE))
                painter.drawRect(place.adjusted(-3, -3, 3, 3))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the size of the map."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._view.rect())
            self._pause.start()
        elif event.type() == QEvent.Type.Hide:
            self._pause.stop()
        return False

    def _moved(self) -> None:
        """Pictures move with their samples at once; which ones there are is found out when the view rests."""
        if self._shown:
            self._place([number for number, _ in self._shown])
        self._pause.start()

    def _look(self) -> None:
        if not self._on or not self._view.isVisible():
            self._place([])
            return
        numbers = self.in_view()
        lot = ((numbers + 1).astype(np.uint64) * np.uint64(_LOT)) % np.uint64(2**32)
        lot[numbers == self._focused] = 0
        self._place(numbers[np.argsort(lot, kind="stable")].tolist())
        # Only what will be painted is asked for: what is covered by others may never be needed.
        wanted = [number for number, _ in self._shown if number not in self._known]
        if wanted and not self._waiting:
            self._waiting = wanted[:AT_ONCE]
            self.asked.emit(list(self._waiting))

    def _place(self, numbers: Sequence[int]) -> None:
        """Find room for the pictures of these samples, each in the middle of its own place."""
        before = self.shown()
        count = self._view.points.count
        placed: list[tuple[int, QRectF]] = []
        taken: dict[tuple[int, int], list[QRectF]] = {}
        self._names = names = self._view.label_places()
        for number in numbers:
            place = self._room(number) if number < count else QRectF()
            if place.isEmpty() or (number != self._focused and any(place.intersects(name) for name in names)):
                continue
            x, y = int(place.center().x() // SIDE), int(place.center().y() // SIDE)
            near = [other for dx in (-1, 0, 1) for dy in (-1, 0, 1) for other in taken.get((x + dx, y + dy), [])]
            if not any(place.intersects(other) for other in near):
                placed.append((number, place))
                taken.setdefault((x, y), []).append(place)
        self._shown = placed
        self.update()
        if before != self.shown():
            self.changed.emit()

    def _room(self, number: int) -> QRectF:
        """Where a sample's picture belongs; empty where it has none."""
        image = self._known.get(number)
        width = height = float(SIDE)
        if image is not None:
            if image.isNull():
                return QRectF()
            scale = SIDE / max(image.width(), image.height())
            width, height = max(image.width() * scale, 4.0), max(image.height() * scale, 4.0)
        x, y = self._view.points.xy[number].tolist()
        center = self._view.to_pixel(x, y)
        return QRectF(center.x() - width / 2, center.y() - height / 2, width, height)
