"""Keeps the samples table in step with the session: rows are read a page at a time, sorted in the store."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject

from app.session import Session
from models.dataset import Changes
from models.phrase import phrase
from models.selection import Samples
from models.workspace import Workspace
from widgets.samples_table import SamplesTable
from widgets.translation import tr_many
from widgets.wording import samples

_FIXED = (phrase("role"), phrase("dataset"))
_TEXT = phrase("text")
_LAST = (phrase("decision"), phrase("tags"))
"""Columns that every table has, as their keys and as words; all others bear names from data."""
_FIRST = 64
"""Rows that are read before the table shows others, so that it never blinks."""


class TableRows:
    """Some samples of a workspace in some order, as the table's provider of rows."""

    def __init__(self, workspace: Workspace, numbers: NDArray[np.int64]) -> None:
        self._workspace = workspace
        self.numbers = numbers
        # What is in the text already needs no column of its own in every dataset that calls it otherwise.
        spoken = {name for dataset in workspace.datasets for name in dataset.plan.text}
        self._text = (_TEXT,) if spoken else ()
        taken = {*_FIXED, *self._text, *_LAST, *spoken}
        self._fields = [name for name in workspace.table.names() if name not in taken]

    def columns(self) -> list[str]:
        """Column names: role, dataset, text where any sample is one, every field beside it, decision and tags."""
        return [*_FIXED, *self._text, *self._fields, *_LAST]

    def count(self) -> int:
        """How many rows there are."""
        return len(self.numbers)

    def rows(self, start: int, stop: int) -> list[list[object]]:
        """The values of rows ``start`` to ``stop - 1``, in the order of :meth:`columns`."""
        samples = self._workspace.samples(self.numbers[start:stop])
        return [
            [
                str(sample.role),
                sample.dataset,
                *((sample.text,) if self._text else ()),
                *(sample.fields.get(name) for name in self._fields),
                sample.decision,
                ", ".join(sample.tags),
            ]
            for sample in samples
        ]

    def number(self, row: int) -> int:
        """The sample number of a row."""
        return int(self.numbers[row])


_Prepared = tuple[TableRows, list[list[object]], bool]
"""Rows, the first of them, and whether they come in the order of the samples."""


class TablePresenter(QObject):
    """Joins table and session: shows the selection, or everything where nothing is selected."""

    def __init__(self, session: Session, table: SamplesTable) -> None:
        super().__init__(session)
        self._session = session
        self._table = table
        self._sort: tuple[str, bool] | None = None
        self._numbers: NDArray[np.int64] = np.zeros(0, np.int64)
        self._ascending = True
        self._from_table = False
        table.read_later(session.read_later)
        session.selected.connect(self._show_selection)
        session.focused.connect(self._show_focus)
        session.changed.connect(self._show_changes)
        session.working.connect(self._show_whether_loading)
        table.sort_asked.connect(self._sort_by)
        table.rows_selected.connect(self._select_rows)
        table.all_selected.connect(self._select_all)
        table.focused.connect(session.look_at)
        self._show_selection()

    def _show_whether_loading(self) -> None:
        self._table.show_loading(self._session.loading)

    def _sort_by(self, column: str, descending: bool) -> None:
        self._sort = (column, descending)
        self._show_rows()

    def _select_rows(self, numbers: NDArray[np.int64]) -> None:
        """Several rows marked become the selection; the table stays as it is, so that one can go on."""
        self._from_table = True
        self._session.select(Samples(tuple(numbers.tolist())))

    def _select_all(self) -> None:
        if not len(self._session.numbers):
            self._session.select_all()

    def _show_selection(self) -> None:
        if self._from_table and len(self._session.numbers):
            self._from_table = False
            self._table.show_title(self._title())
            return
        self._from_table = False
        self._show_rows()

    def _show_rows(self) -> None:
        session, workspace, sort = self._session, self._session.workspace, self._sort
        numbers = session.numbers if len(session.numbers) else None
        mask = session.mask if numbers is not None else None

        def prepare() -> _Prepared:
            if sort is not None:
                shown = workspace.order(*sort, mask)
            else:
                shown = np.arange(workspace.size, dtype=np.int64) if numbers is None else numbers
            rows = TableRows(workspace, shown)
            return rows, rows.rows(0, _FIRST), sort is None

        session.jobs.call("table", prepare, self._show_prepared, newest=True)

    def _show_prepared(self, prepared: _Prepared) -> None:
        rows, first, self._ascending = prepared
        self._numbers = rows.numbers
        self._table.show_rows(rows, self._title(), first)
        self._show_focus(self._session.focus)

    def _title(self) -> str:
        total, selected = self._session.workspace.size, len(self._session.numbers)
        if not selected:
            return samples(total)
        return tr_many(
            selected,
            "{selected} selected of {total}",
            "{selected} selected of {total}",
            selected=selected,
            total=total,
        )

    def _show_focus(self, number: int) -> None:
        self._table.show_focus(self._row_of(number))

    def _row_of(self, number: int) -> int:
        """The row that shows a sample; -1 for none."""
        if self._ascending:
            row = int(np.searchsorted(self._numbers, number))
            return row if row < len(self._numbers) and self._numbers[row] == number else -1
        found = np.flatnonzero(self._numbers == number)
        return int(found[0]) if len(found) else -1

    def _show_changes(self, changes: Changes) -> None:
        if changes.datasets:
            self._show_rows()
        elif changes.decisions:
            self._table.refresh()
