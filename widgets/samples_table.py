"""The table of samples: any number of rows, of which only those on the screen are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFont, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedLayout, QTableView, QWidget

from models.phrase import phrase
from widgets.own_keys import claims
from widgets.pages import Later
from widgets.parts import column, row
from widgets.samples_cell import PADDING, SampleCell
from widgets.samples_columns import Columns
from widgets.samples_model import Index, Rows, SamplesModel
from widgets.theme import Theme, dress, plain
from widgets.translation import tr, translated

ROW = 28
"""Pixels."""
EMPTY = phrase("No samples to show. Load data, or clear the filter.")
LOADING = phrase("Loading. Samples are shown as soon as all of them are read.")
_MOVES = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Space,
}
_ALL = QKeySequence.StandardKey.SelectAll
_CHOOSE = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class SampleRows(QTableView):
    """The view; tells what a person does with it.

    Signals:
        moved(int): to this row.
        chosen(): Enter, or a double click: the selected rows are to be the selection.
        picked(): Shift or Ctrl has changed which rows are selected.
        all_asked(): every row.
    """

    moved = Signal(int)
    chosen = Signal()
    picked = Signal()
    all_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.showing = False
        """True while the panel itself moves the current row."""
        self.samples = SamplesModel(self)
        self.cells = SampleCell(self, self.samples)
        self.setModel(self.samples)
        self.setItemDelegate(self.cells)
        self.columns = Columns(self, self.samples)
        self.setAccessibleName(tr("Samples"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        font = QFont(self.font())
        font.setPixelSize(12)
        self.setFont(font)
        self._set_up_headers()
        self.doubleClicked.connect(self.chosen)

    def selectAll(self) -> None:
        """Ask for every row, without making a list of them."""
        self.all_asked.emit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that a person moved."""
        super().currentChanged(current, previous)
        # The whole row bears the mark of the keyboard's place.
        self.viewport().update()
        if current.isValid() and not self.showing and current.row() != previous.row():
            self.moved.emit(current.row())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that a person selects several rows; one row alone is only looked at."""
        super().selectionChanged(selected, deselected)
        ranges = self.selectionModel().selection().toList()
        several = len(ranges) > 1 or any(one.height() > 1 for one in ranges)
        if several and not self.showing:
            self.picked.emit()

    def event(self, event: QEvent) -> bool:
        """Keep the keys that move and choose in the table."""
        return claims(event, (*_MOVES, *_CHOOSE), (_ALL,)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, choose; leave letters to the window (Qt would search a million rows for them)."""
        if event.key() in _CHOOSE:
            self.chosen.emit()
        elif event.key() in _MOVES or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the columns' menu; from the keyboard for the current column."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        self.columns.open_menu(event.globalPos(), index.column())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is; Qt would go to the first row if none is current."""
        none = not self.currentIndex().isValid()
        self.showing = True
        super().focusInEvent(event)
        if none:
            self.selectionModel().clearCurrentIndex()
        self.showing = False
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No longer show it."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.columns.fit()

    def _set_up_headers(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(ROW)
        rows.setDefaultSectionSize(ROW)
        header = self.horizontalHeader()
        header.setAccessibleName(tr("Columns"))
        # So that names stand over their values.
        header.setStyleSheet(f"QHeaderView::section {{ padding: 4px {PADDING}px; }}")
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._header_menu)

    def _header_menu(self, place: QPoint) -> None:
        header = self.horizontalHeader()
        self.columns.open_menu(header.mapToGlobal(place), header.logicalIndexAt(place))


class SamplesTable(QWidget):
    """The panel below the map. Sorting and filtering happen elsewhere: it asks, and is shown other rows.

    Signals:
        sort_asked(str, bool): by this column; descending.
        focused(int): a person moved to the sample of this number.
        rows_selected(object): several rows, or Enter or a double click on one, were chosen; their samples'
            numbers as an int64 array ``(n,)``, in the order of the rows.
        all_selected(): every row was chosen (Ctrl+A).
    """

    sort_asked = Signal(str, bool)
    focused = Signal(int)
    rows_selected = Signal(object)
    all_selected = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Table of samples"))
        self.view = SampleRows()
        self.caption = plain("", "muted")
        """The title; the window may put it elsewhere, beside tabs."""
        self.caption.setContentsMargins(12, 0, 12, 0)
        self.empty = plain(translated(EMPTY), "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        self.setLayout(column(row(None, self.caption), self._stack, spacing=0))
        self._connect()
        self._show_emptiness()

    # ---- what is shown ----

    def read_later(self, later: Later) -> None:
        """Have rows read off the GUI thread by ``later``; those that are not there yet are blank."""
        self.view.samples.read_later(later)

    def show_rows(self, provider: Rows, title: str, first: Sequence[Sequence[object]] = ()) -> None:
        """Show other rows, from the top; columns keep their place, the focus is shown by the window.

        Args:
            provider: Where the rows come from.
            title: What they are: ``"1,904 selected of 101,319"``.
            first: The first rows, where they are read already; columns get their width from them.
        """
        view = self.view
        sorted_by = self._sorted_by()
        view.showing = True
        view.samples.show_rows(provider, first)
        view.showing = False
        names = view.samples.columns
        view.cells.role_column = names.index("role") if "role" in names else -1
        view.columns.arrange()
        self.show_sort(*sorted_by)
        self._say(title, "muted")
        self._show_emptiness()

    def refresh(self) -> None:
        """Read the shown rows again; their order, selection and place stay."""
        self.view.samples.refresh()

    def show_title(self, title: str) -> None:
        """Say something else about the same rows."""
        self._say(title, "muted")

    def show_sort(self, name: str, descending: bool) -> None:
        """Mark the column that the rows are sorted by; an unknown name marks none."""
        names = self.view.samples.columns
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header = self.view.horizontalHeader()
        with QSignalBlocker(header):
            header.setSortIndicator(names.index(name) if name in names else -1, order)
        header.viewport().update()

    def show_focus(self, sample_row: int) -> None:
        """Mark a row and bring it into view, without telling anyone; a row that is not there marks none."""
        view = self.view
        visible = view.horizontalHeader().logicalIndex(0)
        column_now = view.currentIndex().column() if view.currentIndex().isValid() else max(visible, 0)
        index = view.samples.index(sample_row, column_now)
        view.showing = True
        if not index.isValid():
            view.clearSelection()
            view.selectionModel().clearCurrentIndex()
        elif view.selectionModel().isRowSelected(sample_row):
            # Several selected rows stay selected while the focus walks among them.
            view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        else:
            view.setCurrentIndex(index)
        view.showing = False
        if index.isValid():
            view.scrollTo(index)

    def show_loading(self, on: bool) -> None:
        """Say that samples are on their way, where there are none yet."""
        self.empty.setText(translated(LOADING if on else EMPTY))

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self.view.cells.set_theme(theme)
        self.view.viewport().update()

    def state(self) -> dict[str, object]:
        """Which columns are hidden, their order and widths, by name: JSON values."""
        return self.view.columns.state()

    def restore(self, state: Mapping[str, object]) -> None:
        """Take up what :meth:`state` once gave."""
        self.view.columns.restore(state)

    # ---- what a person does ----

    def _connect(self) -> None:
        view = self.view
        view.moved.connect(self._moved)
        view.chosen.connect(self._choose)
        view.picked.connect(self._choose)
        view.all_asked.connect(self._choose_all)
        view.columns.sort_asked.connect(self._sort)
        view.horizontalHeader().sortIndicatorChanged.connect(self._header_sorted)
        # Rows are read while the view paints; what went wrong is shown when that is over.
        view.samples.failed.connect(self._fail, Qt.ConnectionType.QueuedConnection)

    def _moved(self, at: int) -> None:
        self.focused.emit(self.view.samples.provider.number(at))

    def _choose(self) -> None:
        rows = self.selected_rows()
        if len(rows):
            number = self.view.samples.provider.number
            self.rows_selected.emit(np.fromiter((number(int(at)) for at in rows), np.int64, len(rows)))

    def selected_rows(self) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        """The selected rows, int64 ``(n,)``, ascending."""
        ranges = [(one.top(), one.bottom() + 1) for one in self.view.selectionModel().selection().toList()]
        parts = [np.arange(top, bottom, dtype=np.int64) for top, bottom in ranges]
        return np.unique(np.concatenate(parts)) if parts else np.zeros(0, np.int64)

    def _choose_all(self) -> None:
        if self.view.samples.rowCount():
            self.all_selected.emit()

    def _sort(self, name: str, descending: bool) -> None:
        self.show_sort(name, descending)
        self.sort_asked.emit(name, descending)

    def _header_sorted(self, section: int, order: Qt.SortOrder) -> None:
        if 0 <= section < len(self.view.samples.columns):
            name = self.view.samples.columns[section]
            self.sort_asked.emit(name, order == Qt.SortOrder.DescendingOrder)

    def _sorted_by(self) -> tuple[str, bool]:
        header = self.view.horizontalHeader()
        names, section = self.view.samples.columns, header.sortIndicatorSection()
        name = names[section] if 0 <= section < len(names) else ""
        return name, header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder

    def _show_emptiness(self) -> None:
        self._stack.setCurrentWidget(self.view if self.view.samples.rowCount() else self.empty)

    def _fail(self, message: str) -> None:
        self._say(message, "problem")

    def _say(self, text: str, look: str) -> None:
        dress(self.caption, look)
        self.caption.setText(text)
