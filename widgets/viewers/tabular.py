"""The viewer of a table's row: its fields side by side with those of the nearest real row, differences marked."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from models.columns.canonical import canonical
from models.dataset import ROLE_WORDS, Sample
from widgets.field_name import FieldName
from widgets.inspector_fields import AT_ONCE, MORE, FieldValue
from widgets.parts import button, column
from widgets.theme import LIGHT, Theme, dress, plain
from widgets.translation import tr
from widgets.viewers.viewer import Viewer
from widgets.wording import NOTHING, one_line, short_value, visible

DIFFERS = "≠"
"""Stands between two values that differ: a sign, not only a color."""
_LINES = 2
"""Lines of a value until it is opened: beside another one there is little room, and ends differ, too."""
_WIDEST_NAME = 92
"""Pixels of a name's longest word that the values make room for."""
_TOLD = 12
"""Fields that a small card names at most; it has room for fewer."""


class FieldRow:
    """One field: its name, its value, a sign, and the other row's value."""

    def __init__(self, theme: Theme) -> None:
        self.name = FieldName()
        self.value = FieldValue(lines=_LINES)
        self.sign = plain("", "strong")
        self.sign.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.other = FieldValue(lines=_LINES)
        self.set_theme(theme)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """Its widgets from left to right."""
        return self.name, self.value, self.sign, self.other

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self.value.set_theme(theme)
        self.other.set_theme(theme)

    def show_field(self, name: str, value: Any, other: Any, compared: bool) -> None:
        """Show one field, and the other row's value of it where there is another row."""
        shown = visible(name) or NOTHING
        self.name.setText(shown)
        self.value.show_value(name, value)
        self.other.show_value(tr("{name} of the nearest real row", name=name), other)
        differs = compared and not same(value, other)
        self.sign.setText(DIFFERS if differs else "")
        self.sign.setAccessibleName(tr("{name} differs", name=shown) if differs else "")
        for widget in (self.value, self.other):
            dress(widget, "strong" if differs else "")
        for part in self.parts:
            part.setVisible(compared or part not in (self.sign, self.other))

    def hide(self) -> None:
        """Show nothing in this row."""
        for part in self.parts:
            part.hide()


class TabularViewer(Viewer):
    """Shows all fields of a row; the first ones at once, more when asked."""

    shows_fields = True

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._sample: Sample | None = None
        self._beside: Sample | None = None
        self._asked = AT_ONCE
        self.rows: list[FieldRow] = []
        self.summary = plain("", "small")
        self.summary.setWordWrap(True)
        self.heads = [FieldName(), FieldName()]
        for head, text in zip(self.heads, (tr("This row"), tr("Nearest {role}", role=ROLE_WORDS["real"])), strict=True):
            head.setText(text)
        self.more = button("", "link small")
        self.more.clicked.connect(self.show_more)
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._lay_out()

    @classmethod
    def brief(cls, sample: Sample, focused: Sample | None) -> str:
        """The fields in which a row differs from the focused one, with its values of them."""
        if focused is None or focused.modality != sample.modality:
            return super().brief(sample, focused)
        names = dict.fromkeys((*focused.fields, *sample.fields))
        apart = [name for name in names if not same(focused.fields.get(name), sample.fields.get(name))]
        told = [f"{one_line(name, 60)} {short_value(sample.fields.get(name))}" for name in apart[:_TOLD]]
        return " · ".join(told) if told else tr("The same in every field")

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._theme = theme
        for row in self.rows:
            row.set_theme(theme)

    def show_sample(self, sample: Sample) -> None:
        """Show the row ``sample``."""
        self._sample, self._beside = sample, None
        self._asked = AT_ONCE
        self._show()

    def show_beside(self, beside: Sample | None) -> None:
        """Show the nearest real row beside it."""
        self._beside = beside
        self._show()

    def show_more(self) -> None:
        """Show some more fields."""
        self._asked += MORE
        self._show()

    def _show(self) -> None:
        if self._sample is None:
            return
        mine, theirs = self._sample.fields, self._beside.fields if self._beside else {}
        names = list(dict.fromkeys((*mine, *theirs)))
        few = names[: self._asked]
        self._table.hide()  # each row that appears would make a visible table tell all its rows
        while len(self.rows) < len(few):
            self._add_row()
        for place, row in enumerate(self.rows):
            if place < len(few):
                name = few[place]
                row.show_field(name, mine.get(name), theirs.get(name), self._beside is not None)
            else:
                row.hide()
        self.heads[1].setVisible(self._beside is not None)
        needed = max((row.name.needed() for row in self.rows[: len(few)]), default=0)
        self._grid.setColumnMinimumWidth(0, min(needed, _WIDEST_NAME))
        self._table.show()
        self._summarize(names)
        left = len(names) - len(few)
        self.more.setVisible(left > 0)
        self.more.setText(tr("Show {some} of {n} more fields", some=min(left, MORE), n=left))

    def _summarize(self, names: list[str]) -> None:
        if self._sample is None or self._beside is None:
            self.summary.hide()
            return
        mine, theirs = self._sample.fields, self._beside.fields
        count = sum(not same(mine.get(name), theirs.get(name)) for name in names)
        said = tr("{n} of {all} fields differ from the nearest real row", n=count, all=len(names))
        self.summary.setText(said if count else tr("The same as the nearest real row in every field"))
        dress(self.summary, "small muted" if count else "small warning")
        self.summary.show()

    def _add_row(self) -> None:
        row = FieldRow(self._theme)
        place = len(self.rows) + 1
        for at, part in enumerate(row.parts):
            self._grid.addWidget(part, place, at)
            self._grid.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        self.rows.append(row)

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(2)
        for at, stretch in enumerate((4, 4, 0, 4)):
            self._grid.setColumnStretch(at, stretch)
        self._grid.setColumnMinimumWidth(2, 10)
        for at, head in zip((1, 3), self.heads, strict=True):
            self._grid.addWidget(head, 0, at, Qt.AlignmentFlag.AlignBottom)
        self.setLayout(column(self.summary, self._table, self.more, spacing=6))


def same(one: Any, other: Any) -> bool:
    """Whether two values are the same, however they were written: ``0`` and ``0.0``, ``True`` and ``true``."""
    return canonical(one) == canonical(other) and isinstance(canonical(one), bool) == isinstance(canonical(other), bool)
