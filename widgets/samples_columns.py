"""Which columns of the table are shown, where and how wide: remembered by name, for data yet to come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QPoint, QSignalBlocker, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QTableView

from widgets.samples_cell import PADDING
from widgets.samples_model import SamplesModel
from widgets.translation import tr, translated
from widgets.wording import one_line

_NARROWEST = 56
_WIDEST = 600
_LOOKED_AT = 24
"""Rows that a first width is guessed from ..."""
_CELLS = 1200
"""... and cells at most, for files with thousands of columns exist."""
_MENU = 60
"""Columns listed in the menu at most; a longer menu can't be read."""


class Columns(QObject):
    """The columns of one view.

    Signals:
        sort_asked(str, bool): by this column; descending.
    """

    sort_asked = Signal(str, bool)

    def __init__(self, view: QTableView, model: SamplesModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._order: list[str] = []
        self._hidden: set[str] = set()
        self._widths: dict[str, int] = {}
        self._guessed: dict[int, int] = {}
        header = view.horizontalHeader()
        header.sectionMoved.connect(self._moved)
        header.sectionResized.connect(self._resized)

    # ---- remembered ----

    def state(self) -> dict[str, object]:
        """Order, hidden columns and widths, as JSON values."""
        return {"order": list(self._order), "hidden": sorted(self._hidden), "widths": dict(self._widths)}

    def restore(self, state: Mapping[str, object]) -> None:
        """Take up a state; what makes no sense in it is passed over, for files are edited by hand."""
        order, hidden, widths = state.get("order"), state.get("hidden"), state.get("widths")
        self._order = [name for name in order if isinstance(name, str)] if isinstance(order, list) else []
        self._hidden = {name for name in hidden if isinstance(name, str)} if isinstance(hidden, list) else set()
        given = widths.items() if isinstance(widths, dict) else ()
        self._widths = {
            name: max(_NARROWEST, min(width, 5000))
            for name, width in given
            if isinstance(name, str) and isinstance(width, int)
        }
        self.arrange()

    def arrange(self) -> None:
        """Bring the view's columns into the remembered order, visibility and width."""
        header = self._view.horizontalHeader()
        names = self._model.columns
        self._guessed.clear()
        known = {name: place for place, name in enumerate(self._order)}
        # Columns never seen before stand at the end, in the order of the data.
        wanted = sorted(range(len(names)), key=lambda column: known.get(names[column], len(known) + column))
        with QSignalBlocker(header):
            for place, column in enumerate(wanted):
                header.moveSection(header.visualIndex(column), place)
        for column, name in enumerate(names):
            self._view.setColumnHidden(column, name in self._hidden)
        self.fit()

    def fit(self) -> None:
        """Give columns their width; room that is left goes to the widest, as long as nobody has set it."""
        names = self._model.columns
        if not names:
            return
        widths = {
            column: self._widths.get(name) or self._guess(column)
            for column, name in enumerate(names)
            if name not in self._hidden
        }
        free = [column for column in widths if names[column] not in self._widths]
        spare = self._view.viewport().width() - sum(widths.values())
        if free:
            widest = max(free, key=lambda column: widths[column])
            widths[widest] = max(widths[widest] + spare, min(widths[widest], 240))
        with QSignalBlocker(self._view.horizontalHeader()):
            for column, width in widths.items():
                self._view.setColumnWidth(column, width)
        self._view.horizontalHeader().update()
        self._view.updateGeometry()

    # ---- menu ----

    def menu(self, column: int) -> QMenu:
        """What can be done with columns; ``column`` is the one that was asked about, -1 for none."""
        menu = QMenu(self._view)
        names = self._model.columns
        if 0 <= column < len(names):
            self._add_sorting(menu, names[column])
        for name in names[:_MENU]:
            action = self._entry(menu, translated(name), name)
            action.setCheckable(True)
            action.setChecked(name not in self._hidden)
            action.toggled.connect(self._toggled)
        menu.addSeparator()
        menu.addAction(tr("Show all columns")).triggered.connect(self.show_all)
        return menu

    def open_menu(self, place: QPoint, column: int) -> None:
        """Open the menu at ``place`` on the screen."""
        menu = self.menu(column)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def set_hidden(self, name: str, hidden: bool) -> None:
        """Hide or show a column; the last one that is visible stays."""
        others = [other for other in self._model.columns if other != name and other not in self._hidden]
        if hidden and not others:
            return
        (self._hidden.add if hidden else self._hidden.discard)(name)
        self.arrange()

    def show_all(self) -> None:
        """Show every column."""
        self._hidden.clear()
        self.arrange()

    def _add_sorting(self, menu: QMenu, name: str) -> None:
        shown = one_line(translated(name), 40)
        rising = self._entry(menu, tr("Sort by {column}, ascending", column=shown), name)
        rising.triggered.connect(self._sort_up)
        falling = self._entry(menu, tr("Sort by {column}, descending", column=shown), name)
        falling.triggered.connect(self._sort_down)
        menu.addSeparator()

    def _entry(self, menu: QMenu, text: str, name: str) -> QAction:
        # An ampersand would become an underlined letter.
        action = menu.addAction(one_line(text, 80).replace("&", "&&"))
        action.setData(name)
        return action

    def _toggled(self, shown: bool) -> None:
        self.set_hidden(self._named(), not shown)

    def _sort_up(self) -> None:
        self.sort_asked.emit(self._named(), False)

    def _sort_down(self) -> None:
        self.sort_asked.emit(self._named(), True)

    def _named(self) -> str:
        action = self.sender()
        return str(action.data()) if isinstance(action, QAction) else ""

    # ---- what a person does with the header ----

    def _moved(self) -> None:
        header = self._view.horizontalHeader()
        names = self._model.columns
        shown = [names[header.logicalIndex(place)] for place in range(len(names))]
        self._order = _merged(self._order, shown)

    def _resized(self, column: int, before: int, width: int) -> None:
        # Hiding counts as a resize to nothing.
        if width and before and column < len(self._model.columns):
            self._widths[self._model.columns[column]] = width

    def _guess(self, column: int) -> int:
        if column not in self._guessed:
            self._guessed[column] = self._measured(column)
        return self._guessed[column]

    def _measured(self, column: int) -> int:
        metrics = self._view.fontMetrics()
        looked_at = min(_LOOKED_AT, max(1, _CELLS // len(self._model.columns)))
        rows = range(min(self._model.rowCount(), looked_at))
        texts = [self._model.text_of(column, self._model.value(row, column))[:120] for row in rows]
        texts.append(one_line(translated(self._model.columns[column]), 40) + "  ▾")
        width = max(metrics.horizontalAdvance(text) for text in texts) + 2 * PADDING + 4
        return max(_NARROWEST, min(width, _WIDEST))


def _merged(remembered: Sequence[str], shown: Sequence[str]) -> list[str]:
    """The new order of what is shown, and behind it what is remembered of other data."""
    return [*shown, *(name for name in remembered if name not in set(shown))]
