"""How a cell of the table looks: role in color and word, numbers to the right, nothing as a muted dash."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from models.dataset import ROLES
from widgets.samples_model import VALUE, Index, SamplesModel
from widgets.theme import LIGHT, Theme, colors
from widgets.wording import NOTHING, is_number

PADDING = 12
"""Pixels left and right in a cell."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class SampleCell(QStyledItemDelegate):
    """Paints cells itself: Qt's own way asks the model seven times a cell."""

    def __init__(self, view: QAbstractItemView, samples: SamplesModel) -> None:
        super().__init__(view)
        self._view = view
        self._samples = samples
        self._theme = LIGHT
        self._colors = colors(LIGHT)
        self.role_column = -1

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._theme = theme
        self._colors = colors(theme)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        place: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(self._colors["selected"]))
        painter.setPen(QColor(self._colors["line"]))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        value = index.data(VALUE)
        text = self._samples.text_of(index.column(), value)
        painter.setPen(self._ink(index.column(), value, text))
        room = place.adjusted(PADDING, 0, -PADDING, -1)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _RIGHT if is_number(value) else _LEFT, shown)
        if index == self._view.currentIndex() and self._view.hasFocus():
            painter.setPen(QColor(self._theme.accent))
            painter.drawRect(place.adjusted(0, 0, -1, -2))

    def _ink(self, column: int, value: object, text: str) -> QColor:
        if column == self.role_column and isinstance(value, str) and value in ROLES:
            return QColor(self._theme.ink(value))
        return QColor(self._theme.muted if text == NOTHING else self._theme.text)
