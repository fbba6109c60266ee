"""The selected samples as a list that holds only what is on the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from models.dataset import ROLE_WORDS, Problem, Sample
from widgets.own_keys import claims
from widgets.pages import Later, Pages
from widgets.theme import LIGHT, Theme, colors
from widgets.translation import tr
from widgets.wording import decision_word, one_line, told

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[int, int], Sequence[Sample]]
ROW = 26
"""Pixels."""
ROWS = 5
"""Visible at once."""
_MOVES = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
}
SAMPLE = Qt.ItemDataRole.UserRole


class SelectedSamples(QAbstractListModel):
    """The selection as a model that reads its rows page by page.

    Signals:
        failed(str): rows could not be read; why.
    """

    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages[Sample] = Pages(_nothing, 0)
        self._later: Later | None = None

    def read_later(self, later: Later) -> None:
        """Have samples read elsewhere from the next selection on; until they come, their rows are blank."""
        self._later = later

    def show_samples(self, total: int, fetch: Fetch) -> None:
        """Show ``total`` samples that ``fetch(start, stop)`` gives."""
        self.beginResetModel()
        pages = self._pages = Pages(fetch, total)
        if self._later is not None:
            pages.read_later(self._later, lambda start, stop, problem: self._arrived(pages, start, stop, problem))
        self.endResetModel()

    def _arrived(self, pages: Pages[Sample], start: int, stop: int, problem: Problem | None) -> None:
        if pages is not self._pages:
            return  # of a selection that is shown no longer
        if problem is not None:
            self.failed.emit(told(problem))
        self.dataChanged.emit(self.index(start, 0), self.index(stop - 1, 0))

    def refresh(self) -> None:
        """Read again what is shown: something was decided about it."""
        self._pages.forget()
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def sample(self, row: int) -> Sample | None:
        """The sample in a row, None where it can't be read."""
        try:
            return self._pages.at(row)
        except Problem as problem:
            self.failed.emit(told(problem))
            return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many samples are selected."""
        return 0 if parent.isValid() else self._pages.count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The sample's text as one line, or the sample."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, SAMPLE, _SPOKEN):
            return None
        sample = self.sample(index.row())
        if role == SAMPLE or sample is None:
            return sample
        line = one_line(sample.text)
        return tr("{role}: {text}", role=ROLE_WORDS[sample.role], text=line) if role == _SPOKEN else line


_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def _nothing(start: int, stop: int) -> Sequence[Sample]:
    return ()


class _Row(QStyledItemDelegate):
    """Paints a row: the role's color at the edge, then the text; dropped samples are muted."""

    theme = LIGHT

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        named = colors(self.theme)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(named["selected"]))
        sample: Sample | None = index.data(SAMPLE)
        if sample is None:
            return
        painter.fillRect(QRect(place.left(), place.top() + 5, 3, ROW - 10), QColor(self.theme.role(sample.role)))
        self._words(painter, place.adjusted(12, 0, -8, 0), sample, index.data() or "")

    def _words(self, painter: QPainter, place: QRect, sample: Sample, line: str) -> None:
        metrics = painter.fontMetrics()
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        # Word and color both: what is dropped must not rest on gray alone.
        word = decision_word(sample.decision)
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(place, right, word)
        if word:
            place = place.adjusted(0, 0, -metrics.horizontalAdvance(word) - 8, 0)
        painter.setPen(QColor(self.theme.muted if sample.decision == "drop" or not line else self.theme.text))
        text = metrics.elidedText(line or tr("no text"), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, left | Qt.TextFlag.TextSingleLine, text)


class SampleList(QTableView):
    """The list; arrow keys walk it.

    It is a table of one column because Qt's list view visits every row before it paints the first:
    two seconds for a million rows, against three milliseconds.

    Signals:
        walked(int): a person moved to this row.
    """

    walked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._showing = False
        self._row = _Row(self)
        self.samples = SelectedSamples(self)
        self.setModel(self.samples)
        self.setItemDelegate(self._row)
        self.setAccessibleName(tr("Selected samples"))
        self.setProperty("class", "framed")
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.verticalHeader().setDefaultSectionSize(ROW)

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._row.theme = theme
        self.viewport().update()

    def show_samples(self, total: int, fetch: Fetch) -> None:
        """Show another selection; nothing is current until :meth:`show_row`."""
        self._showing = True
        self.samples.show_samples(total, fetch)
        self._showing = False
        self.setFixedHeight(min(max(total, 1), ROWS) * ROW + 4)
        self.setVisible(total > 0)

    def show_row(self, row: int) -> None:
        """Make ``row`` current without telling anyone; a row outside the list makes none current."""
        index = self.samples.index(row, 0)
        self._showing = True
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self.clearSelection()
            self.selectionModel().clearCurrentIndex()
        self._showing = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that a person moved."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._showing:
            self.walked.emit(current.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keyboard without walking: Qt would go to the first row if none is current."""
        none = not self.currentIndex().isValid()
        self._showing = True
        super().focusInEvent(event)
        if none:
            self.selectionModel().clearCurrentIndex()
        self._showing = False

    def event(self, event: QEvent) -> bool:
        """Keep the keys that move in the list."""
        return claims(event, _MOVES) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk; leave every other key to the panel (Qt would search a million rows for the letter)."""
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.samples.rowCount() - 1}
        end = ends.get(Qt.Key(event.key()))
        if end is not None:
            # In a table these keys mean the ends of the row.
            self.setCurrentIndex(self.samples.index(end, 0))
        elif event.key() in _MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()
