"""Keeps the samples table in step with the session: rows are read a page at a time, sorted in the store."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject

from app.session import Session
from models.dataset import Changes
from models.selection import Samples
from models.workspace import Workspace
from widgets.samples_table import SamplesTable

_FIXED = ("role", "dataset", "text")
_LAST = ("decision", "tags")


class TableRows:
    """Some samples of a workspace in some order, as the table's provider of rows."""

    def __init__(self, workspace: Workspace, numbers: NDArray[np.int64]) -> None:
        self._workspace = workspace
        self._numbers = numbers
        # What is in the text already needs no column of its own in every dataset that calls it otherwise.
        spoken = {name for dataset in workspace.datasets for name in dataset.plan.text}
        self._fields = [name for name in workspace.table.names() if name not in {*_FIXED, *_LAST, *spoken}]

    def columns(self) -> list[str]:
        """Column names: role, dataset, text, every field beside the text, decision and tags."""
        return [*_FIXED, *self._fields, *_LAST]

    def count(self) -> int:
        """How many rows there are."""
        return len(self._numbers)

    def rows(self, start: int, stop: int) -> list[list[object]]:
        """The values of rows ``start`` to ``stop - 1``, in the order of :meth:`columns`."""
        samples = self._workspace.samples(self._numbers[start:stop])
        return [
            [
                str(sample.role),
                sample.dataset,
                sample.text,
                *(sample.fields.get(name) for name in self._fields),
                sample.decision,
                ", ".join(sample.tags),
            ]
            for sample in samples
        ]

    def number(self, row: int) -> int:
        """The sample number of a row."""
        return int(self._numbers[row])


class TablePresenter(QObject):
    """Joins table and session: shows the selection, or everything where nothing is selected."""

    def __init__(self, session: Session, table: SamplesTable) -> None:
        super().__init__(session)
        self._session = session
        self._table = table
        self._sort: tuple[str, bool] | None = None
        self._numbers: NDArray[np.int64] = np.zeros(0, np.int64)
        self._from_table = False
        session.selected.connect(self._show_selection)
        session.focused.connect(self._show_focus)
        session.changed.connect(self._show_changes)
        table.sort_asked.connect(self._sort_by)
        table.rows_selected.connect(self._select_rows)
        table.all_selected.connect(self._select_all)
        table.focused.connect(session.look_at)
        self._show_selection()

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
        session, workspace = self._session, self._session.workspace
        mask = session.mask if len(session.numbers) else None
        if self._sort is None:
            self._show_numbers(session.numbers if mask is not None else np.arange(workspace.size, dtype=np.int64))
            return
        column, descending = self._sort
        session.jobs.call("sort", lambda: workspace.order(column, descending, mask), self._show_numbers, newest=True)

    def _show_numbers(self, numbers: NDArray[np.int64]) -> None:
        self._numbers = numbers
        self._table.show_rows(TableRows(self._session.workspace, numbers), self._title())
        self._show_focus(self._session.focus)

    def _title(self) -> str:
        total, selected = self._session.workspace.size, len(self._session.numbers)
        return f"{selected:,} selected of {total:,}" if selected else f"{total:,} samples"

    def _show_focus(self, number: int) -> None:
        found = np.flatnonzero(self._numbers == number)
        self._table.show_focus(int(found[0]) if number >= 0 and len(found) else -1)

    def _show_changes(self, changes: Changes) -> None:
        if changes.datasets:
            self._show_rows()
        elif changes.decisions:
            self._table.refresh()
