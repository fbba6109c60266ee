"""The workspaces opened lately: name, folder, when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from widgets.elided_label import hinted
from widgets.moments import absolute, relative
from widgets.translation import tr

PATH = int(Qt.ItemDataRole.UserRole)
WHEN = PATH + 1
ROW_HEIGHT = 28
FRAME = 4
"""Height of the frame around the rows, above and below together, with the focus on it."""


class _Row(QStyledItemDelegate):
    """Draws name, folder and time in three columns on one line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        name, option.text = option.text, ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        inner = option.rect.adjusted(8, 0, -8, 0)
        when = str(index.data(WHEN))
        metrics = option.fontMetrics
        right = metrics.horizontalAdvance(when)
        first = min(200, (inner.width() - right) // 2)
        # The style sheet thins the view's own placeholder color out; the application's reads.
        muted = QApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.save()
        painter.setFont(font)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        self._line(painter, QRect(inner.x(), inner.y(), first, inner.height()), name)
        painter.setFont(option.font)
        painter.setPen(muted)
        middle = QRect(inner.x() + first + 12, inner.y(), inner.width() - first - right - 24, inner.height())
        self._line(painter, middle, str(index.data(PATH)))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), when)
        painter.restore()

    @staticmethod
    def _line(painter: QPainter, place: QRect, text: str) -> None:
        short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), short)


class RecentList(QListWidget):
    """A list that opens on a click or Return.

    Signals:
        chosen: Path of a workspace.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Row(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("class", "framed")
        self.setAccessibleName(tr("Recent workspaces"))
        self.itemClicked.connect(self._choose)

    def show_recent(self, recent: Sequence[tuple[str, str, str]]) -> None:
        """Show (name, path, when in ISO 8601) from newest to oldest."""
        self.clear()
        for name, path, when in recent:
            item = QListWidgetItem(name)
            item.setData(PATH, path)
            said = relative(when, datetime.now(UTC))
            item.setData(WHEN, said)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {said}, {path}")
            item.setToolTip(hinted(f"{path}\n{absolute(when)}"))
            self.addItem(item)

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(320, self.count() * ROW_HEIGHT + FRAME)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current workspace with Return, walk with the arrows."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self._choose(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(PATH)))
