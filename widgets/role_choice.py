"""Choosing what the samples of a file are: one role for all, or told by a column, value by value."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QComboBox,
    QFrame,
    QGridLayout,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from models.columns import text_of_value
from models.dataset import ROLES, Column, LoadPlan, Role
from widgets.choice import Choice
from widgets.elided_label import MIDDLE, ElidedLabel
from widgets.parts import button, column, emptied, row, tab_order
from widgets.theme import plain, segmented
from widgets.translation import tr, translated
from widgets.wording import ROLE_LABELS

FROM_COLUMN = "From column"
"""Stands among the roles where a column tells them."""
MOST_VALUES = 20
"""A column of more different values does not tell roles."""
NO_GENERATION = -1
Row = Mapping[str, object]


_WORDS = {
    Role.SYNTHETIC: {"synthetic", "synth", "generated", "model", "machine", "ai", "llm", "gpt", "fake"},
    Role.HOLDOUT: {"holdout", "heldout", "test", "validation", "val"},
    Role.REAL: {"real", "human", "gold", "original", "train"},
}


def spoken_role(value: str) -> Role | None:
    """The role that a value's own words name; None where they name none."""
    words = set(re.findall(r"[a-z]+", value.lower()))
    return next((role for role, known in _WORDS.items() if words & known), None)


class RoleChoice(QWidget):
    """Role, generation of synthetic data, and the table from a column's values to roles.

    Signals:
        changed: Something was chosen.
    """

    changed = Signal()

    def __init__(
        self, columns: Sequence[Column], rows: Sequence[Row], plan: LoadPlan, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows = rows
        self._roles = dict(plan.roles)
        self._values: dict[str, QComboBox] = {}
        self._build_segments()
        self.generation = QSpinBox()
        self.generation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.generation.setRange(NO_GENERATION, 999)
        self.generation.setSpecialValueText(tr("none"))
        self.generation.setAccessibleName(tr("Generation of the synthetic data"))
        self.generation.setToolTip(tr("0, 1, 2 … where data was generated from generated data"))
        self.generation.setValue(NO_GENERATION if plan.generation is None else plan.generation)
        self.column = Choice(tr("Column that tells the role"))
        self.column.show_choices([(c.name, c.name) for c in columns], plan.role_column or self._likely(columns))
        self._lay_out()
        start = FROM_COLUMN if plan.role_column else str(plan.role or "")
        if start:
            self.buttons[start].setChecked(True)
        self._show_values()
        self._group.buttonToggled.connect(self._switch_over)
        self.column.chosen.connect(self._show_values)
        self.generation.valueChanged.connect(self.changed)
        self._switch()

    def show_columns(self, columns: Sequence[Column], rows: Sequence[Row], plan: LoadPlan) -> None:
        """Offer the columns of a file that is read otherwise; the chosen role stays."""
        self._rows = rows
        self._roles = dict(plan.roles)
        self.column.show_choices([(c.name, c.name) for c in columns], plan.role_column or self._likely(columns))
        self._show_values()

    def _build_segments(self) -> None:
        self._group = QButtonGroup(self)
        self.buttons = {str(role): button(translated(ROLE_LABELS[role])) for role in ROLES}
        tip = tr("A column says which samples are real and which synthetic")
        self.buttons[FROM_COLUMN] = button(tr("From column"), tip=tip)
        for made in self.buttons.values():
            made.setCheckable(True)
            self._group.addButton(made)
        segmented(list(self.buttons.values()))

    def _lay_out(self) -> None:
        switch = QFrame()
        switch.setProperty("class", "floating")
        switch.setLayout(row(*self.buttons.values(), spacing=0, edges=(1, 1, 1, 1)))
        self._generation = QWidget()
        self._generation.setLayout(row(plain(tr("Generation"), "muted"), self.generation, None))
        self._table = QGridLayout()
        self._table.setContentsMargins(8, 4, 8, 4)
        self._table.setColumnStretch(0, 1)
        table = QWidget()
        table.setLayout(self._table)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(table)
        self._by_column = QWidget()
        self._others = plain(tr("Rows with any other value are left out and listed."), "muted small")
        self._by_column.setLayout(column(self.column, self._scroll, self._others, spacing=4))
        self.setLayout(column(row(switch, None), self._generation, self._by_column))

    @property
    def by_column(self) -> bool:
        """Whether a column tells the role."""
        return self.buttons[FROM_COLUMN].isChecked()

    @property
    def role(self) -> Role | None:
        """The one role of all samples; None where a column tells it."""
        return next((role for role in ROLES if self.buttons[str(role)].isChecked()), None)

    @property
    def role_column(self) -> str | None:
        """The column that tells the role; None where one role is chosen for all."""
        return self.column.key or None if self.by_column else None

    @property
    def roles(self) -> dict[str, Role]:
        """Which value means which role; empty where one role is chosen for all."""
        if not self.by_column:
            return {}
        named = {value: box.currentData() for value, box in self._values.items()}
        return {value: Role(role) for value, role in named.items() if role}

    @property
    def generation_number(self) -> int | None:
        """The generation of synthetic data; None for other data or where none is given."""
        chosen = self.generation.value()
        return chosen if self.role is Role.SYNTHETIC and chosen != NO_GENERATION else None

    @property
    def problem(self) -> str:
        """What stands in the way, in one line; empty when nothing does."""
        if self.role is None and not self.by_column:
            return tr("Is the data real or synthetic? Choose a role.")
        if not self.by_column or self.roles:
            return ""
        if len(self._distinct()) > MOST_VALUES:
            return tr(
                "{column} has too many different values to tell roles. Choose another column.", column=self.column.key
            )
        return tr("Say what at least one value of {column} means.", column=self.column.key)

    def _switch_over(self, _: QAbstractButton, on: bool) -> None:
        if on:
            self._switch()

    def _switch(self) -> None:
        self._generation.setVisible(self.role is Role.SYNTHETIC)
        self._by_column.setVisible(self.by_column)
        self.changed.emit()

    def _likely(self, columns: Sequence[Column]) -> str:
        counts = {c.name: len({text_of_value(r.get(c.name)) for r in self._rows}) for c in columns}
        few = [name for name, count in counts.items() if 2 <= count <= len(ROLES) + 1]
        return few[0] if few else (columns[0].name if columns else "")

    def _distinct(self) -> list[str]:
        seen = (row.get(self.column.key) for row in self._rows)
        return list(dict.fromkeys("" if value is None else text_of_value(value) for value in seen))

    def _show_values(self) -> None:
        emptied(self._table)
        self._values = {}
        values = self._distinct()
        for place, value in enumerate(values if len(values) <= MOST_VALUES else []):
            shown = ElidedLabel(value or tr("(empty)"), "" if value else "muted", MIDDLE)
            self._values[value] = self._role_box(value)
            self._table.addWidget(shown, place, 0)
            self._table.addWidget(self._values[value], place, 1)
        tab_order(self.column, *self._values.values())
        self._scroll.setFixedHeight(min(3, len(self._values)) * 36 + 8 if self._values else 0)
        self.changed.emit()

    def _role_box(self, value: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(tr("Role of {value}", value=value) if value else tr("Role of empty cells"))
        for role in ROLES:
            box.addItem(translated(ROLE_LABELS[role]), str(role))
        box.addItem(tr("Leave out"), "")
        guessed = self._roles.get(value) or spoken_role(value)
        box.setCurrentIndex(ROLES.index(guessed) if guessed else len(ROLES))
        box.currentIndexChanged.connect(self.changed)
        return box
