"""Rows that could not be read, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.dataset import Unreadable
from models.phrase import phrase
from widgets.elided_label import hinted
from widgets.translation import translated
from widgets.wording import number, one_line

HEADERS = (phrase("line"), phrase("reason"), phrase("text"))
LINE, REASON, TEXT = range(3)
_NOWHERE = QModelIndex()


class UnreadableTable(QAbstractTableModel):
    """A line for each row: where it stood, why it was not read, how it begins."""

    def __init__(self, rows: Sequence[Unreadable], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = tuple(rows)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Rows that are shown."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Line, reason, text."""
        return 0 if parent.isValid() else len(HEADERS)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows; always one plain line."""
        if not index.isValid():
            return None
        unreadable, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                number(unreadable.line),
                one_line(translated(unreadable.reason)),
                one_line(unreadable.raw, breaks=" ↵ "),
            )[column]
        if role == Qt.ItemDataRole.TextAlignmentRole and column == LINE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole and column == REASON:
            return hinted(one_line(translated(unreadable.reason)))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | Qt.AlignmentFlag | None:
        """Names of the columns; a number stands right, and so does its name."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return translated(HEADERS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == LINE else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None
