"""The rows of a file that could not be read: where, why, and what stands there."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QHeaderView, QSplitter, QTableView, QWidget

from models.dataset import Unreadable
from widgets.fixed_text import fixed_text
from widgets.parts import button, column, row
from widgets.theme import plain
from widgets.unreadable_table import LINE, REASON, TEXT, UnreadableTable
from widgets.wording import number, visible

KEPT = 10_000
"""Characters that are kept of a row."""
SIZE = (860, 560)
ROW_HEIGHT = 26


class LoadReport(QDialog):
    """Lists unreadable rows and shows the chosen one in full.

    Args:
        name: The dataset's.
        total: Unreadable rows in its file.
        rows: The first of them.
        parent: The window.
    """

    def __init__(self, name: str, total: int, rows: Sequence[Unreadable], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Rows that could not be read")
        self._heading = heading(name, total, len(rows))
        self.model = UnreadableTable(rows, self)
        self.table = _table(self.model)
        self.where = plain("", "caption")
        self.raw = fixed_text("Text of the row")
        self.copy = button("Copy all as text")
        self.copy.setEnabled(bool(rows))
        self.close_button = button("Close")
        self.close_button.setDefault(True)
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._show_row)
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)
        self.resize(*SIZE)
        self.table.selectRow(0)
        self.table.setFocus()

    def _lay_out(self) -> None:
        told = plain(self._heading, "strong")
        told.setWordWrap(True)
        helps = plain("They are not on the map. Mend them in the file and load it again.", "muted")
        detail = QWidget()
        detail.setLayout(column(self.where, self.raw, spacing=4, edges=(0, 8, 0, 0)))
        split = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        split.addWidget(self.table)
        split.addWidget(detail)
        split.setSizes([320, 160])
        parts = (column(told, helps, spacing=4), split, row(self.copy, None, self.close_button))
        box = column(*parts, spacing=12, edges=(20, 20, 20, 16))
        box.setStretch(1, 1)
        self.setLayout(box)

    def _show_row(self, current: QModelIndex) -> None:
        if not current.isValid():
            return
        unreadable = self.model.rows[current.row()]
        part = f", its first {number(KEPT)} characters" if len(unreadable.raw) >= KEPT else ""
        self.where.setText(f"Line {number(unreadable.line)} as it stands in the file{part}")
        self.raw.setPlainText(visible(unreadable.raw))
        self.raw.setAccessibleDescription(self.where.text())

    def _copy(self) -> None:
        QApplication.clipboard().setText(as_text(self._heading, self.model.rows))
        self.copy.setText("Copied")
        self.copy.setAccessibleName("All copied as text")


def heading(name: str, total: int, shown: int) -> str:
    """How many rows of which dataset, and how many of them are shown."""
    rows = "row" if total == 1 else "rows"
    cut = f"; showing the first {number(shown)} of {number(total)}" if shown < total else ""
    return f"{number(total)} {rows} of {name} could not be read{cut}"


def as_text(heading: str, rows: Sequence[Unreadable]) -> str:
    """The report for a mail or a file: a line for each row, its text indented below."""
    parts = [heading, ""]
    for each in rows:
        parts.append(f"line {each.line}: {each.reason}")
        parts.append(textwrap.indent(each.raw, "    ", lambda _: True))
    # Half a character, as broken files have them, is none to the clipboard.
    return "\n".join(parts).encode("utf-8", "replace").decode("utf-8")


def _table(model: UnreadableTable) -> QTableView:
    made = QTableView(showGrid=False, wordWrap=False)
    made.setModel(model)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.setTabKeyNavigation(False)
    made.setProperty("class", "framed")
    made.setAccessibleName("Rows that could not be read")
    made.verticalHeader().hide()
    made.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    made.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header = made.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
    header.resizeSection(LINE, 84)
    header.resizeSection(REASON, 300)
    return made
