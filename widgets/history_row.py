"""How a step of history looks: what and why on the left, when and who on the right, and its Revert."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from widgets.history_model import LINE, Index, Line
from widgets.history_words import is_turn
from widgets.moments import relative
from widgets.theme import LIGHT, Theme, colors
from widgets.translation import tr
from widgets.wording import one_line

ROW = 44
"""Pixels."""
_SIDE = 12
_WHEN = 110
_BUTTON = QSize(64, 24)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


def button_place(row: QRect) -> QRect:
    """Where the Revert button of a row is."""
    left = row.right() - _SIDE - _BUTTON.width() + 1
    return QRect(left, row.top() + (ROW - _BUTTON.height()) // 2, _BUTTON.width(), _BUTTON.height())


class StepRow(QStyledItemDelegate):
    """Paints the rows of one view."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = LIGHT
        self._colors = colors(LIGHT)
        self.hovered = -1
        """The row whose button is under the mouse."""

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._theme = theme
        self._colors = colors(theme)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is as tall as every other."""
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        line: Line = index.data(LINE)
        place: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(self._colors["selected"]))
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), QColor(self._theme.line))
        button = button_place(place)
        top, below = QRect(place), QRect(place)
        top.setHeight(ROW // 2 + 3)
        below.setTop(place.top() + ROW // 2 - 1)
        for half in (top, below):
            half.adjust(_SIDE, 3, 0, -4)
            half.setRight(button.left() - 12)
        self._paint_right(painter, line, top, below)
        for half in (top, below):
            half.setRight(half.right() - min(_WHEN, place.width() // 3))
        if not line.detail:
            top.setBottom(below.bottom())
        self._paint_left(painter, line, top, below)
        if line.revertible:
            self._paint_button(painter, button, index)
        if index == self._view.currentIndex() and self._view.hasFocus():
            painter.setPen(QPen(QColor(self._theme.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -1.5))
        painter.restore()

    def _paint_left(self, painter: QPainter, line: Line, top: QRect, below: QRect) -> None:
        faded = bool(line.standing) or is_turn(line.step)
        font = _sized(painter.font(), 13)
        word = f"  {line.standing}" if line.standing else ""
        painter.setFont(font)
        metrics = painter.fontMetrics()
        room = top.width() - metrics.horizontalAdvance(word)
        text = metrics.elidedText(line.title, Qt.TextElideMode.ElideRight, room)
        painter.setPen(QColor(self._theme.muted if faded else self._theme.text))
        painter.drawText(top.translated(metrics.horizontalAdvance(text), 0), _LEFT, word)
        font.setStrikeOut(bool(line.standing))
        painter.setFont(font)
        painter.drawText(top, _LEFT, text)
        painter.setFont(_sized(painter.font(), 12))
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(below, _LEFT, _shortened(painter, line.detail, below.width()))

    def _paint_right(self, painter: QPainter, line: Line, top: QRect, below: QRect) -> None:
        painter.setFont(_sized(painter.font(), 12))
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(top, _RIGHT, relative(line.step.at, datetime.now(UTC)))
        painter.drawText(below, _RIGHT, _shortened(painter, one_line(line.step.who, 60), _WHEN - 12))

    def _paint_button(self, painter: QPainter, place: QRect, index: Index) -> None:
        over = self.hovered == index.row()
        painter.setPen(QPen(QColor(self._colors["edge"]), 1))
        painter.setBrush(QColor(self._colors["hover" if over else "button"]))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setPen(QColor(self._theme.text))
        painter.setFont(_sized(painter.font(), 12))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), tr("Revert"))


def _sized(font: QFont, pixels: int) -> QFont:
    made = QFont(font)
    made.setPixelSize(pixels)
    made.setStrikeOut(False)
    return made


def _shortened(painter: QPainter, text: str, room: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
