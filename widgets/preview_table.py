"""The first rows of a file as a table, what samples are made of first."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QTableView, QWidget

from models.columns import text_of_value
from models.dataset import TYPE_WORDS, Column, ColumnType
from widgets.elided_label import hinted
from widgets.translation import tr, translated

CELL = 300
"""Characters of a cell that are drawn; the tool tip shows more."""
TIP = 2000
NUMBERS = {ColumnType.INTEGER, ColumnType.NUMBER, ColumnType.DECIMAL}
WIDTHS = (64, 320)
"""Least and greatest width in pixels that a column starts with."""

Index = QModelIndex | QPersistentModelIndex
Row = Mapping[str, object]


class PreviewModel(QAbstractTableModel):
    """Rows of a preview; a column that a row does not have is shown as a dash."""

    def __init__(self, columns: Sequence[Column], rows: Sequence[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text: frozenset[str] = frozenset()
        self._take(columns, rows)

    def _take(self, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        self._all = tuple(columns)
        self._columns = self._all
        self._rows = rows
        self._missing = {
            column.name: sum(row.get(column.name) is None for row in rows) / max(1, len(rows)) for column in columns
        }

    def show_rows(self, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._take(columns, rows)
        self.endResetModel()

    def set_text(self, names: Collection[str]) -> None:
        """Put the columns of these names first, in bold."""
        self.beginResetModel()
        self._text = frozenset(names)
        self._columns = tuple(sorted(self._all, key=lambda column: column.name not in self._text))
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Rows of the preview."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Columns of the file."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The cell as a person reads it, on one line."""
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(self._shown(index, column)[:CELL].split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return hinted(self._shown(index, column)[:TIP])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        if role == Qt.ItemDataRole.FontRole and column.name in self._text:
            return _bold()
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name and type of a column, number of a row."""
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{column.name}\n{self._told(column)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return hinted(f"{column.name} ({self._told(column)})")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        if role == Qt.ItemDataRole.FontRole and column.name in self._text:
            return _bold()
        return None

    def _told(self, column: Column) -> str:
        """Type, and how much of the column is missing in the rows shown."""
        share = self._missing[column.name]
        words = TYPE_WORDS[column.type]
        if not share:
            return translated(words)
        return tr("{type} · {share} % missing", type=words, share=max(1, round(100 * share)))

    def _shown(self, index: Index, column: Column) -> str:
        value = self._rows[index.row()].get(column.name)
        return "–" if value is None else text_of_value(value)  # noqa: RUF001


class PreviewTable(QTableView):
    """Shows a :class:`PreviewModel`."""

    def __init__(self, columns: Sequence[Column], rows: Sequence[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PreviewModel(columns, rows, self)
        self.setModel(self._model)
        self.setAccessibleName(tr("First rows of the file"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(26)
        self.horizontalHeader().setHighlightSections(False)

    def show_rows(self, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        """Show other rows."""
        self._model.show_rows(columns, rows)

    def set_text(self, names: Collection[str]) -> None:
        """Put the chosen text columns first."""
        self._model.set_text(names)
        # Measuring is slow for very wide files; the columns in view are enough.
        for place in range(min(self._model.columnCount(), 40)):
            least, most = WIDTHS
            self.setColumnWidth(place, max(least, min(most, self.sizeHintForColumn(place) + 16)))
        self.scrollToTop()


def _side(column: Column) -> int:
    side = Qt.AlignmentFlag.AlignRight if column.type in NUMBERS else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


def _bold() -> QFont:
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold)
    return font
