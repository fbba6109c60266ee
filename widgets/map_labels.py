"""Names of regions on the map: each has a range of scales in which it is shown, so that zooming never flickers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from widgets.map_camera import Camera
from widgets.theme import Theme

SIZE = 12
"""Height of the letters, logical pixels."""
WIDEST = 240.0
"""Logical pixels; longer names are elided."""
APART = 6.0
"""Logical pixels left free between two labels."""
HALO = 4.0
"""Width of the soft edge in the color of the map."""
_ROUNDING = QMarginsF(0.5, 0.5, 0.5, 0.5)


@dataclass(frozen=True, slots=True)
class MapLabel:
    """A name at a place of the map."""

    text: str
    """Plain text, from data."""
    x: float
    y: float
    """The middle of the label, in map units."""


def scales(places: npt.NDArray[np.float64], sizes: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """From which scale on each label is shown; at every scale, those that are shown do not overlap.

    A label gives way to the earlier ones only where these are shown themselves. What is shown at a scale stays
    shown at all larger ones, where there is only more room.

    Args:
        places: (L, 2) middles of the labels in map units, the most important label first.
        sizes: (L, 2) widths and heights in logical pixels, with the room to be left around.

    Returns:
        (L,) pixels a map unit; infinite for a label that would always lie under another one.
    """
    least = np.zeros(len(places))
    for one in range(1, len(places)):
        reach = (sizes[one] + sizes[:one]) / 2
        with np.errstate(divide="ignore"):
            parted = (reach / np.abs(places[one] - places[:one])).min(axis=1)
        # Those that appear only when there is room for both do not matter.
        mattering = parted > least[:one]
        least[one] = parted[mattering].max(initial=0.0)
    return least


class LabelSet:
    """Labels with their sizes and ranges of scales, computed once.

    Args:
        labels: The most important first.
        font: The interface's font.
    """

    def __init__(self, labels: Sequence[MapLabel] = (), font: QFont | None = None) -> None:
        self._font = QFont(font) if font is not None else QFont()
        self._font.setPixelSize(SIZE)
        self._font.setWeight(QFont.Weight.Bold)
        metrics = QFontMetricsF(self._font) if labels else None
        self.labels = tuple(labels)
        self._texts = [_shortened(label.text, metrics) for label in labels] if metrics else []
        self._places = np.array([(label.x, label.y) for label in labels], np.float64).reshape(-1, 2)
        widths = [metrics.horizontalAdvance(text) for text in self._texts] if metrics else []
        height = metrics.height() if metrics else 0.0
        self._sizes = np.array([(width + APART, height + APART) for width in widths], np.float64).reshape(-1, 2)
        self.least = scales(self._places, self._sizes)

    def shown(self, camera: Camera) -> list[tuple[str, QRectF]]:
        """The labels in view and where they stand, in logical pixels, the most important last.

        At the left and right edge they move inwards; where one then lies on a more important one, it is left out.
        """
        if not self.labels:
            return []
        at = camera.to_screen(self._places)
        half = self._sizes / 2
        seen = (self.least <= camera.scale) & (at + half > 0).all(axis=1)
        seen &= (at - half < (camera.width, camera.height)).all(axis=1)
        order = np.flatnonzero(seen)
        at[order, 0] += _pushed(at[order, 0], half[order, 0], camera.width)
        placed: list[tuple[str, QRectF]] = []
        for one in order.tolist():
            place = QRectF(*(at[one] - half[one]).tolist(), *self._sizes[one].tolist())
            # Those that were not moved may touch, but for rounding they lie apart.
            if not any(place.marginsRemoved(_ROUNDING).intersects(other) for _, other in placed):
                placed.append((self._texts[one], place))
        return placed[::-1]

    def paint(
        self, painter: QPainter, theme: Theme, camera: Camera, ratio: float, covered: Sequence[QRectF] = ()
    ) -> None:
        """Paint them, in logical pixels, sharp on a screen of this ratio; half of a name is none.

        Args:
            painter: of the map.
            theme: gives the colors.
            camera: the view.
            ratio: device pixels for a logical one.
            covered: where something else lies over the map.
        """
        for text, place in self.shown(camera):
            if any(place.intersects(other) for other in covered):
                continue
            image = _drawn(text, self._font.toString(), theme.text, theme.map, ratio)
            middle = place.center()
            left = middle.x() - image.width() / ratio / 2
            top = middle.y() - image.height() / ratio / 2
            # On whole pixels, or letters would blur.
            painter.drawImage(QPointF(round(left * ratio) / ratio, round(top * ratio) / ratio), image)


def _pushed(middles: npt.NDArray[np.float64], halves: npt.NDArray[np.float64], width: float) -> npt.NDArray[np.float64]:
    """How far names move inwards at the left and right edge of the map, so that they can be read to their end.

    As long as its middle is in view, a name is whole; once it has left, the name follows, and never jumps.
    """
    left = np.maximum(halves - np.abs(middles), 0.0)
    right = np.maximum(halves - np.abs(width - middles), 0.0)
    return np.asarray(left - right)


def _shortened(text: str, metrics: QFontMetricsF) -> str:
    """One line without anything that could steer how it is drawn."""
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in text[:400]).split())
    return metrics.elidedText(line, Qt.TextElideMode.ElideRight, WIDEST)


@lru_cache(maxsize=256)
def _drawn(text: str, font: str, color: str, halo: str, ratio: float) -> QImage:
    """A label with its halo, drawn once."""
    face = QFont()
    face.fromString(font)
    metrics = QFontMetricsF(face)
    width, height = metrics.horizontalAdvance(text) + 2 * HALO, metrics.height() + 2 * HALO
    image = QImage(int(width * ratio) + 1, int(height * ratio) + 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    image.setDevicePixelRatio(ratio)
    path = QPainterPath()
    path.addText(HALO, HALO + metrics.ascent(), face, text)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    soft = QColor(halo)
    # Two strokes, the wider one weaker, fade out towards the points around.
    for stroke, strength in ((2 * HALO, 0.4), (HALO + 1, 0.85)):
        soft.setAlphaF(strength)
        pen = QPen(soft, stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, pen)
    painter.setFont(face)
    painter.setPen(QColor(color))
    painter.drawText(QPointF(HALO, HALO + metrics.ascent()), text)
    painter.end()
    return image
