"""The viewer of vectors: their numbers as a small chart, and how long they are."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.dataset import Sample
from widgets.parts import column
from widgets.theme import LIGHT, Theme, plain
from widgets.translation import tr, tr_many
from widgets.viewers.viewer import Viewer
from widgets.wording import short_value

Numbers = npt.NDArray[np.float32]
HEIGHT = 72
"""Pixels of the chart."""
_LARGEST = 1e30
"""Beyond, numbers are drawn as if they were this: a chart's own arithmetic must not overflow."""


class Sparkline(QWidget):
    """Numbers from left to right as bars from zero; another vector of the same length as a line over them."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self.numbers: Numbers = np.zeros(0, np.float32)
        self.others: Numbers = np.zeros(0, np.float32)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._theme = theme
        self.update()

    def show_numbers(self, numbers: Numbers, others: Numbers) -> None:
        """Show ``numbers``, and ``others`` over them where there are as many."""
        self.numbers = numbers
        self.others = others if len(others) == len(numbers) else np.zeros(0, np.float32)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(200, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the zero line, the bars and the other vector."""
        if not len(self.numbers):
            return
        painter = QPainter(self)
        room = QRectF(self.rect()).adjusted(0.5, 3.5, -0.5, -3.5)
        every = np.concatenate([self.numbers, self.others, [0.0]])
        low, high = float(every.min()), float(every.max())
        zero = _height(np.zeros(1), low, high, room)[0]
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.drawLine(QLineF(room.left(), zero, room.right(), zero))
        self._paint_bars(painter, room, low, high, zero)
        if len(self.others):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.text), 1.25))
            heights = _height(_means(self.others, int(room.width())), low, high, room)
            step = room.width() / len(heights)
            points = [QPointF(room.left() + (at + 0.5) * step, y) for at, y in enumerate(heights.tolist())]
            painter.drawPolyline(QPolygonF(points))

    def _paint_bars(self, painter: QPainter, room: QRectF, low: float, high: float, zero: float) -> None:
        # Of many numbers each pixel shows the lowest and the highest: no peak is averaged away.
        columns = np.array_split(self.numbers, min(len(self.numbers), max(1, int(room.width()))))
        tops = _height(np.array([max(part.max(), 0.0) for part in columns]), low, high, room)
        bottoms = _height(np.array([min(part.min(), 0.0) for part in columns]), low, high, room)
        step = room.width() / len(columns)
        gap = 1.0 if step > 3 else 0.0
        color = QColor(self._theme.accent)
        for at, (top, bottom) in enumerate(zip(tops.tolist(), bottoms.tolist(), strict=True)):
            painter.fillRect(QRectF(room.left() + at * step, top, max(step - gap, 1.0), max(bottom - top, 0.5)), color)


class VectorViewer(Viewer):
    """Shows a vector's numbers and its norm; the nearest real vector as a line over them."""

    def __init__(self) -> None:
        super().__init__()
        self._sample: Sample | None = None
        self.chart = Sparkline()
        self.facts = plain("", "small")
        self.facts.setWordWrap(True)
        self.legend = plain(tr("Bars: this vector. Line: the nearest real one."), "muted small")
        self.legend.setWordWrap(True)
        self.setLayout(column(self.chart, self.facts, self.legend, spacing=4))

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self.chart.set_theme(theme)

    def show_sample(self, sample: Sample) -> None:
        """Show the vector of ``sample``."""
        self._sample = sample
        numbers = numbers_of(sample)
        said = described(numbers)
        self.facts.setText(said)
        self.chart.setAccessibleName(tr("Vector: {facts}", facts=said))
        self.chart.show_numbers(numbers, numbers[:0])
        self.legend.hide()

    def show_beside(self, beside: Sample | None) -> None:
        """Lay the nearest real vector over it."""
        if self._sample is None:
            return
        numbers = numbers_of(self._sample)
        self.chart.show_numbers(numbers, numbers[:0] if beside is None else numbers_of(beside))
        self.legend.setVisible(bool(len(self.chart.others)))


def numbers_of(sample: Sample) -> Numbers:
    """The numbers of a vector, as many as there are whole ones."""
    whole = len(sample.content) // 4 * 4
    numbers = np.frombuffer(sample.content[:whole], "<f4").astype(np.float32)
    return np.nan_to_num(np.clip(numbers, -_LARGEST, _LARGEST))


def described(numbers: Numbers) -> str:
    """How many numbers, how long the vector is, and between which bounds they lie."""
    if not len(numbers):
        return tr("No vector")
    norm = float(np.linalg.norm(numbers.astype(np.float64)))
    low, high = (short_value(round(float(value), 6)) for value in (numbers.min(), numbers.max()))
    return tr_many(
        len(numbers),
        "{n} number · norm {norm} · from {low} to {high}",
        "{n} numbers · norm {norm} · from {low} to {high}",
        n=len(numbers),
        norm=f"{norm:.4g}",
        low=low,
        high=high,
    )


def _height(values: npt.NDArray[np.floating], low: float, high: float, room: QRectF) -> npt.NDArray[np.float64]:
    """Where values stand in the chart, in pixels from the top."""
    span = high - low if high > low else 1.0
    return np.asarray(room.bottom() - (values - low) / span * room.height(), np.float64)


def _means(numbers: Numbers, most: int) -> npt.NDArray[np.float64]:
    parts = np.array_split(numbers, min(len(numbers), max(1, most)))
    return np.array([part.mean() for part in parts], np.float64)
