"""The nearest samples of one role, each on a card that can be clicked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from models.dataset import ROLE_WORDS, Neighbor, Sample
from widgets.parts import column
from widgets.theme import LIGHT, Theme, colors, plain
from widgets.translation import tr
from widgets.viewers import kind_of_viewer
from widgets.wording import decimal, decision_word, one_line

CARDS = 5
_LINES = 3
"""Lines of text on a card."""
_LEADING = 18
_SIDE = 14
_HEAD = 26
_FOOT = 8
_SQUARE = 60
"""Pixels of a picture's longer side."""
_AROUND = 8
"""Pixels above and below a picture."""


class NeighborCard(QAbstractButton):
    """One neighbor: dataset, distance, its picture or the beginning of its text; the left edge has its role's color.

    Signals:
        chosen(int): clicked; the number of the sample.
    """

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._neighbor: Neighbor | None = None
        self._text = ""
        self._lines: list[str] = []
        self._pictured = False
        self._picture: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._choose)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._theme = theme
        self.update()

    def show_neighbor(self, neighbor: Neighbor, focused: Sample | None = None) -> None:
        """Show ``neighbor`` of the focused sample; its picture, if it has one, comes by :meth:`show_picture`."""
        sample = neighbor.sample
        if self._neighbor is None or self._neighbor.sample.number != sample.number:
            self._picture = None
        self._neighbor = neighbor
        viewer = kind_of_viewer(sample.modality)
        self._pictured = viewer.is_pictured
        self._text = viewer.brief(sample, focused)
        said = self._text or one_line(sample.text)
        role, far = ROLE_WORDS[sample.role], distance(neighbor)
        self.setAccessibleName(tr("Nearest {role}, distance {distance}: {text}", role=role, distance=far, text=said))
        self.setToolTip(tr("Show this sample"))
        self._fit()

    def show_picture(self, data: bytes) -> None:
        """Show the neighbor's picture, a PNG made by this application; empty where it cannot be shown."""
        self._picture = QImage.fromData(data) if data else QImage()
        self.update()

    @property
    def picture(self) -> QImage | None:
        """The neighbor's picture; None where it is on its way, or there is none."""
        return self._picture

    @property
    def neighbor(self) -> Neighbor | None:
        """What is shown."""
        return self._neighbor

    def lines(self) -> list[str]:
        """The text as it is broken into lines."""
        return list(self._lines)

    def sizeHint(self) -> QSize:
        """A head line and the lines of the text, or as high as a picture."""
        if self._pictured:
            return QSize(200, _SQUARE + 2 * _AROUND)
        return QSize(200, _HEAD + _LEADING * max(len(self._lines), 1) + _FOOT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the text anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to Enter as to Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        if self._neighbor is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_head(painter, self._neighbor)
        if self._pictured:
            self._paint_picture(painter)
        painter.setPen(QColor(self._theme.text))
        for place, line in enumerate(self._lines):
            top = _HEAD + place * _LEADING
            painter.drawText(QRect(self._left, top, self._room(), _LEADING), _MIDDLE, line)

    def _paint_picture(self, painter: QPainter) -> None:
        """Paint the picture on its place; while it is on its way an empty frame."""
        square = QRect(_SIDE, _AROUND, _SQUARE, _SQUARE)
        painter.save()
        painter.setPen(QColor(self._theme.muted))
        if self._picture is not None and self._picture.isNull():
            painter.drawText(square, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), tr("not shown"))
        elif self._picture is not None:
            size = self._picture.size().scaled(square.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(QPoint(0, 0), size.expandedTo(QSize(1, 1)))
            place.moveCenter(square.center())
            enlarged = place.width() >= 2 * self._picture.width()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not enlarged)
            painter.drawImage(place, self._picture)
            square = place
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QColor(self._theme.line))
        painter.drawRect(square.adjusted(0, 0, -1, -1))
        painter.restore()

    def _paint_ground(self, painter: QPainter) -> None:
        named = colors(self._theme)
        place = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(place, 8, 8)
        painter.fillPath(shape, QColor(named["hover" if self.underMouse() else "panel"]))
        role = self._neighbor.sample.role if self._neighbor else "real"
        edge = QPen(QColor(named["accent"]), 2) if self.hasFocus() else QPen(QColor(named["line"]), 1)
        painter.strokePath(shape, edge)
        # The edge follows the rounded corners: the card's shape without the same shape moved aside.
        inner = shape.translated(3, 0)
        painter.fillPath(shape.subtracted(inner), QColor(self._theme.role(role)))

    def _paint_head(self, painter: QPainter, neighbor: Neighbor) -> None:
        painter.save()
        font = painter.font()
        font.setPixelSize(12)
        painter.setFont(font)
        place = QRect(self._left, 5, self._room(), _HEAD - 6)
        shown = distance(neighbor)
        painter.setPen(QColor(self._theme.ink(neighbor.sample.role)))
        painter.drawText(place, _MIDDLE, shown)
        place.setLeft(place.left() + painter.fontMetrics().horizontalAdvance(shown) + 8)
        painter.setPen(QColor(self._theme.muted))
        words = (one_line(neighbor.sample.dataset, 60), decision_word(neighbor.sample.decision))
        name = " · ".join(word for word in words if word)
        painter.drawText(
            place, _MIDDLE, painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, place.width())
        )
        painter.restore()

    def _choose(self) -> None:
        if self._neighbor is not None:
            self.chosen.emit(self._neighbor.sample.number)

    @property
    def _left(self) -> int:
        return _SIDE + (_SQUARE + _SIDE if self._pictured else 0)

    def _room(self) -> int:
        return max(self.width() - self._left - _SIDE, 1)

    def _fit(self) -> None:
        layout = QTextLayout(self._text, self.font())
        layout.setTextOption(_wrapping())
        layout.beginLayout()
        spans: list[tuple[int, int]] = []
        most = _LINES - 1 if self._pictured else _LINES
        while len(spans) < most and (line := layout.createLine()).isValid():
            line.setLineWidth(self._room())
            line.setPosition(QPointF(0, 0))
            spans.append((line.textStart(), line.textLength()))
        layout.endLayout()
        # Positions are in UTF-16 units, so the text is cut as UTF-16.
        units = self._text.encode("utf-16-le")
        self._lines = [units[2 * s : 2 * (s + n)].decode("utf-16-le", "replace").rstrip() for s, n in spans]
        if spans and sum(spans[-1]) * 2 < len(units):
            rest = units[2 * spans[-1][0] :].decode("utf-16-le", "replace")
            self._lines[-1] = self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, self._room())
        self.setFixedHeight(self.sizeHint().height())
        self.update()


_MIDDLE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def distance(neighbor: Neighbor) -> str:
    """A distance to two digits; what is near but not the same is never shown as 0.00."""
    value = neighbor.distance
    return tr("<0.01") if 0 < value < 0.005 else decimal(max(value, 0.0), 2)


class NearestCards(QWidget):
    """A heading and up to five cards, which are used again from sample to sample.

    Signals:
        clicked(int): the number of the sample whose card was clicked.
    """

    clicked = Signal(int)

    def __init__(self, role: str) -> None:
        super().__init__()
        self.cards = [NeighborCard() for _ in range(CARDS)]
        for card in self.cards:
            card.chosen.connect(self.clicked)
        real = role == "real"
        heading = plain(tr("Nearest real") if real else tr("Nearest synthetic"), "caption")
        none = tr("There is no real sample.") if real else tr("There is no synthetic sample.")
        self.none = plain(none, "muted")
        self.setLayout(column(heading, self.none, *self.cards, spacing=6))

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        for card in self.cards:
            card.set_theme(theme)

    def show_neighbors(self, neighbors: Sequence[Neighbor], focused: Sample | None = None) -> None:
        """Show the first five of the focused sample, nearest first."""
        for place, card in enumerate(self.cards):
            card.setVisible(place < len(neighbors))
            if place < len(neighbors):
                card.show_neighbor(neighbors[place], focused)
        self.none.setVisible(not neighbors)

    def show_pictures(self, pictures: Mapping[int, bytes]) -> None:
        """Show these pictures (PNG made by this application) on the cards of their samples."""
        for card in self.cards:
            neighbor = card.neighbor
            if neighbor is not None and neighbor.sample.number in pictures:
                card.show_picture(pictures[neighbor.sample.number])
