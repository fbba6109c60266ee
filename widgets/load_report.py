"""How a file was read: remarks, how its columns go with others, and the rows that could not be read."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QHeaderView, QSplitter, QTableView, QWidget

from models.dataset import Unreadable
from widgets.fixed_text import fixed_text
from widgets.parts import button, column, row
from widgets.theme import plain
from widgets.translation import tr, tr_many, translated
from widgets.unreadable_table import LINE, REASON, TEXT, UnreadableTable
from widgets.wording import one_line, visible

KEPT = 10_000
"""Characters that are kept of a row."""
LONGEST = 1000
"""Characters of a note."""
SIZE, SHORT = (860, 560), (640, 340)
"""With unreadable rows, and without."""
ROW_HEIGHT = 26


class LoadReport(QDialog):
    """Says what there is to say about a load, lists unreadable rows and shows the chosen one in full.

    Args:
        name: The dataset's.
        total: Unreadable rows in its file.
        rows: The first of them.
        parent: The window.
        notes: What was noted when it was read.
        about: Of what it was read, and as what; a line each.
    """

    def __init__(
        self,
        name: str,
        total: int,
        rows: Sequence[Unreadable],
        parent: QWidget | None = None,
        notes: Sequence[str] = (),
        about: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Load report of {name}", name=one_line(name, 80)))
        self._heading = heading(name, total, len(rows))
        self._about, self._notes = tuple(about), tuple(notes)
        self._columns: tuple[str, ...] = ()
        self.notes = fixed_text(tr("Notes of the load"))
        self.notes.setPlainText(self._told())
        self.model = UnreadableTable(rows, self)
        self.table = _table(self.model)
        self.where = plain("", "caption")
        self.raw = fixed_text(tr("Text of the row"))
        self.copy = button(tr("Copy all as text"))
        self.copy.setEnabled(bool(rows or self._told()))
        self.close_button = button(tr("Close"))
        self.close_button.setDefault(True)
        self._lay_out(total)
        self.table.selectionModel().currentRowChanged.connect(self._show_row)
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)
        self.resize(*(SIZE if total else SHORT))
        self.table.selectRow(0)
        (self.table if rows else self.close_button).setFocus()

    def show_columns(self, remarks: Sequence[str]) -> None:
        """Say how the columns go together with those of the other datasets, a line each."""
        self._columns = tuple(remarks)
        self.notes.setPlainText(self._told())
        self.notes.setVisible(bool(self._told()))
        self.copy.setEnabled(bool(self.model.rows or self._told()))

    def _told(self) -> str:
        """Everything but the unreadable rows."""
        columns = tr("Columns, beside the other datasets")
        parts = (("", self._about), (tr("Notes"), self._notes), (columns, self._columns))
        said = [f"{title}\n{lines}" if title else lines for title, some in parts if (lines := _listed(some, title))]
        return visible("\n\n".join(said))

    def _lay_out(self, total: int) -> None:
        told = plain(self._heading, "strong")
        told.setWordWrap(True)
        helps = plain(tr("They are not on the map. Mend them in the file and load it again."), "muted")
        helps.setVisible(total > 0)
        self.notes.setVisible(bool(self._told()))
        detail = QWidget()
        detail.setLayout(column(self.where, self.raw, spacing=4, edges=(0, 8, 0, 0)))
        detail.setVisible(total > 0)
        self.table.setVisible(total > 0)
        split = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        for part in (self.notes, self.table, detail):
            split.addWidget(part)
        split.setHandleWidth(9)
        split.setSizes([150, 240, 130])
        parts = (column(told, helps, spacing=4), split, row(self.copy, None, self.close_button))
        box = column(*parts, spacing=12, edges=(20, 20, 20, 16))
        box.setStretch(1, 1)
        self.setLayout(box)

    def _show_row(self, current: QModelIndex) -> None:
        if not current.isValid():
            return
        unreadable = self.model.rows[current.row()]
        if len(unreadable.raw) >= KEPT:
            where = tr("Line {line} as it stands in the file, its first {n} characters", line=unreadable.line, n=KEPT)
        else:
            where = tr("Line {line} as it stands in the file", line=unreadable.line)
        self.where.setText(where)
        self.raw.setPlainText(visible(unreadable.raw))
        self.raw.setAccessibleDescription(self.where.text())

    def _copy(self) -> None:
        parts = [self._told(), as_text(self._heading, self.model.rows) if self.model.rows else self._heading]
        QApplication.clipboard().setText("\n\n".join(part for part in parts if part))
        self.copy.setText(tr("Copied"))
        self.copy.setAccessibleName(tr("All copied as text"))


def heading(name: str, total: int, shown: int) -> str:
    """How many rows of which dataset, and how many of them are shown."""
    if not total:
        return tr("Every row of {name} could be read", name=name)
    if shown == total:
        return tr_many(
            total, "{n} row of {name} could not be read", "{n} rows of {name} could not be read", n=total, name=name
        )
    return tr_many(
        total,
        "{n} row of {name} could not be read; showing the first {shown} of {n}",
        "{n} rows of {name} could not be read; showing the first {shown} of {n}",
        n=total,
        name=name,
        shown=shown,
    )


def as_text(heading: str, rows: Sequence[Unreadable]) -> str:
    """The report for a mail or a file: a line for each row, its text indented below."""
    parts = [heading, ""]
    for each in rows:
        parts.append(tr("line {line}: {reason}", line=str(each.line), reason=each.reason))
        parts.append(textwrap.indent(each.raw, "    ", lambda _: True))
    # Half a character, as broken files have them, is none to the clipboard.
    return "\n".join(parts).encode("utf-8", "replace").decode("utf-8")


def _listed(lines: Sequence[str], title: str) -> str:
    said = (one_line(translated(line), LONGEST) for line in lines)
    return "\n".join(f"• {line}" if title else line for line in said)


def _table(model: UnreadableTable) -> QTableView:
    made = QTableView(showGrid=False, wordWrap=False)
    made.setModel(model)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.setTabKeyNavigation(False)
    made.setProperty("class", "framed")
    made.setAccessibleName(tr("Rows that could not be read"))
    made.verticalHeader().hide()
    made.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    made.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header = made.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
    header.resizeSection(LINE, 84)
    header.resizeSection(REASON, 300)
    return made
