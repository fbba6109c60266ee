"""The log as Qt asks for it, newest step first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.dataset import Step
from widgets.elided_label import hinted
from widgets.history_words import can_revert, detail, is_turn, reverted_steps, standing, title
from widgets.moments import absolute
from widgets.translation import tr
from widgets.wording import one_line

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
"""The :class:`Line`, for the delegate."""


@dataclass(frozen=True, slots=True)
class Line:
    """A step in the words it is shown with."""

    step: Step
    title: str
    detail: str
    standing: str
    """``undone``, ``reverted``, or empty."""
    revertible: bool


class HistoryModel(QAbstractListModel):
    """Steps, newest first; words are made when a row comes into view.

    Undos and redos are left out unless they are asked for: what they came to stands at the steps themselves.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: list[Step] = []
        self._all: list[Step] = []
        self._with_turns = False
        self._forbidden = False
        self._by_number: dict[int, Step] = {}
        self._reverted: frozenset[int] = frozenset()

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these in place of those before, in whatever order they come."""
        self._all = sorted(steps, key=lambda step: step.number, reverse=True)
        self._by_number = {step.number: step for step in steps}
        self._reverted = reverted_steps(self._by_number)
        self._sift()

    def show_turns(self, on: bool) -> None:
        """Show undos and redos as steps of their own, or leave them out."""
        self._with_turns = on
        self._sift()

    def forbid(self) -> None:
        """Offer no step to be reverted from now on."""
        self._forbidden = True
        self._sift()

    @property
    def turns(self) -> int:
        """How many undos and redos there are, shown or not."""
        return sum(is_turn(step) for step in self._all)

    def _sift(self) -> None:
        self.beginResetModel()
        self._steps = [step for step in self._all if self._with_turns or not is_turn(step)]
        self.endResetModel()

    def line(self, row: int) -> Line:
        """A row in words."""
        step = self._steps[row]
        return Line(
            step,
            title(step, self._by_number),
            detail(step),
            standing(step, self._reverted),
            can_revert(step) and not self._forbidden,
        )

    def row_of(self, number: int) -> int:
        """The row of a step, -1 where it is not shown."""
        return next((row for row, step in enumerate(self._steps) if step.number == number), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many steps there are."""
        return 0 if parent.isValid() else len(self._steps)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The line, its title, a tool tip with everything, or what a screen reader says."""
        if not index.isValid() or role not in _ROLES:
            return None
        line = self.line(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == LINE:
            return line
        parts = [line.title, line.standing, line.detail, _signature(line.step)]
        said = [part for part in parts if part]
        if role == Qt.ItemDataRole.ToolTipRole:
            return hinted("\n".join(said))
        return ", ".join([*said, *([tr("press Enter to revert")] if line.revertible else [])])


_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    LINE,
)


def _signature(step: Step) -> str:
    who = one_line(step.who, 80)
    return f"{who}, {absolute(step.at)}" if who else absolute(step.at)
