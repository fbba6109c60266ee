"""Rows of samples as Qt asks for them: a page at a time, a few pages in memory, nothing sorted here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from models.dataset import ROLE_WORDS, Problem
from models.phrase import Phrase, phrase
from widgets.pages import Later, Pages
from widgets.translation import tr, translated
from widgets.wording import NOTHING, is_number, one_line, short_value, told

Index = QModelIndex | QPersistentModelIndex
VALUES: dict[str, Mapping[str, Phrase]] = {
    "role": ROLE_WORDS,
    "decision": {"keep": phrase("keep"), "drop": phrase("drop")},
}
"""Words for the values of columns that have a few fixed ones; search and store know them by their keys."""
VALUE = Qt.ItemDataRole.UserRole
"""The value itself, for the delegate."""
AWAITED = " "
"""What stands in a cell that is being read: nothing, rather than the dash that says there is nothing."""


class Rows(Protocol):
    """Where the table's rows come from; sorted and filtered there.

    Everything is called on the GUI thread, ``rows`` only where the table was not told to read later.
    """

    def columns(self) -> list[str]:
        """Names of the columns, in their first order; those that are phrases are shown in the person's language."""
        ...

    def count(self) -> int:
        """How many rows there are."""
        ...

    def rows(self, start: int, stop: int) -> Sequence[Sequence[object]]:
        """Values of rows ``start`` ... ``stop`` - 1, a value a column.

        Raises:
            Problem: they can't be read; said in place of the title.
        """
        ...

    def number(self, row: int) -> int:
        """Number of the sample in ``row``."""
        ...


class NoRows:
    """Rows that there are none of."""

    def columns(self) -> list[str]:
        """No columns."""
        return []

    def count(self) -> int:
        """No rows."""
        return 0

    def rows(self, start: int, stop: int) -> Sequence[Sequence[object]]:
        """Nothing."""
        return []

    def number(self, row: int) -> int:
        """Never asked: there is no row."""
        raise IndexError(row)


class SamplesModel(QAbstractTableModel):
    """The rows of a provider.

    Signals:
        failed(str): rows could not be read; why.
    """

    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.provider: Rows = NoRows()
        self._columns: list[str] = []
        self._words: dict[int, Mapping[str, Phrase]] = {}
        self._pages: Pages[Sequence[object]] = Pages(self.provider.rows, 0)
        self._later: Later | None = None

    def read_later(self, later: Later) -> None:
        """Have rows read elsewhere from the next ones on; until they come, their cells are blank."""
        self._later = later

    @property
    def columns(self) -> list[str]:
        """Names of the columns."""
        return self._columns

    def show_rows(self, provider: Rows, first: Sequence[Sequence[object]] = ()) -> None:
        """Show the rows of ``provider`` in place of those before; ``first`` are some that are read already."""
        self.beginResetModel()
        self.provider = provider
        self._columns = list(provider.columns())
        self._words = {at: VALUES[name] for at, name in enumerate(self._columns) if name in VALUES}
        pages = self._pages = Pages(provider.rows, provider.count(), first=first)
        if self._later is not None:
            pages.read_later(self._later, lambda start, stop, problem: self._arrived(pages, start, stop, problem))
        self.endResetModel()

    def _arrived(self, pages: Pages[Sequence[object]], start: int, stop: int, problem: Problem | None) -> None:
        if pages is not self._pages:
            return  # of rows that are shown no longer
        if problem is not None:
            self.failed.emit(told(problem))
        self.dataChanged.emit(self.index(start, 0), self.index(stop - 1, self.columnCount() - 1))

    def refresh(self) -> None:
        """Read again what is shown: the rows are the same, something was decided about them."""
        self._pages.forget()
        if self.rowCount() and self._columns:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def value(self, row: int, column: int) -> object:
        """A value; None where it can't be read."""
        try:
            values = self._pages.at(row)
        except Problem as problem:
            self.failed.emit(told(problem))
            return None
        if values is None and self._pages.awaited(row):
            return AWAITED
        return values[column] if values is not None and column < len(values) else None

    def text_of(self, column: int, value: object) -> str:
        """A value of a column as one line of text."""
        word = self._words[column].get(str(value)) if column in self._words else None
        return cell_text(value) if word is None else translated(word)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows there are."""
        return 0 if parent.isValid() else self._pages.count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The value itself, or as one line of text; screen readers hear the column's name with it."""
        if not index.isValid():
            return None
        if role == VALUE:
            return self.value(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text_of(index.column(), self.value(index.row(), index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            text = self.text_of(index.column(), self.value(index.row(), index.column()))
            return tr("{name}: {value}", name=one_line(translated(self._columns[index.column()])), value=text)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A column's name, and how to write it where it is said otherwise; numbers stand right, their name, too."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(translated(self._columns[section]), 80) or NOTHING
        name = self._columns[section]
        if role == Qt.ItemDataRole.ToolTipRole and translated(name) != str(name):
            return tr("Called {name} in conditions", name=str(name))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self._numeric(section) else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _numeric(self, column: int) -> bool:
        top = (self.value(row, column) for row in range(min(self._pages.count, 32)))
        return is_number(next((value for value in top if value is not None), None))


def cell_text(value: object) -> str:
    """A value as one line: what there is nothing of is a dash, lists of words are joined."""
    if value is None or value == "" or value == () or value == []:
        return NOTHING
    if isinstance(value, tuple | list) and all(isinstance(item, str) for item in value):
        return one_line(", ".join(value[:20]))
    return short_value(value)
