"""What is exported and where to, with the number of rows always in view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QDialog, QFrame, QGridLayout, QLayout, QWidget

from widgets.check_list import CheckList
from widgets.choice import Choice
from widgets.export_target import ExportTarget
from widgets.parts import button, check, column, row
from widgets.theme import plain, segmented

WHATS = ("kept", "dropped", "all")
ROLES = ("real", "synthetic", "holdout")
EXTRA = {"decision": ("decision",), "tags": ("tags",), "map position": ("x", "y")}
ANY_TAG = "(with or without tags)"

Choices = dict[str, Any]
Count = Callable[[Choices], int]
"""How many rows would be written with these choices."""


@dataclass(frozen=True, slots=True)
class Exportable:
    """What there is to choose from."""

    datasets: tuple[str, ...]
    roles: tuple[str, ...]
    """Roles that any sample has."""
    tags: tuple[str, ...] = ()
    selected: int | None = None
    """Samples in the present selection; None where nothing is selected."""
    has_map: bool = True
    images: tuple[str, ...] = ()
    """Datasets whose samples are image files, which can be copied as they are."""


class ExportDialog(QDialog):
    """Asks what to write; counts as it is asked.

    Signals:
        export_asked: The choices, as :meth:`choices` gives them.
    """

    export_asked = Signal(dict)

    def __init__(self, there: Exportable, path: str, count: Count, parent: QWidget | None = None) -> None:
        """Show everything that is kept, chosen.

        Args:
            there: Datasets, roles, tags and the selection to choose from.
            path: The file that is proposed.
            count: Called on every change, once for each of kept, dropped and all; must be quick.
            parent: The window.
        """
        super().__init__(parent)
        self.setWindowTitle("Export")
        self._there = there
        self._count = count
        self._build_what()
        self._build_conditions()
        self.extra = {name: check(name.capitalize()) for name in EXTRA}
        self.extra["map position"].setEnabled(there.has_map)
        self.target = ExportTarget(path, images=bool(there.images))
        self.rows = plain("", "number")
        self.beside = plain("", "muted")
        self.problem = plain("", "problem")
        self.problem.setWordWrap(True)
        self.cancel = button("Cancel")
        self.export = button("Export", "accent")
        self.export.setDefault(True)
        self._lay_out()
        self._connect()
        self._refresh()
        self.export.setFocus()

    def _build_what(self) -> None:
        self.whats = {what: button(what.capitalize()) for what in WHATS}
        self._group = QButtonGroup(self)
        for made in self.whats.values():
            made.setCheckable(True)
            self._group.addButton(made)
        self.whats["kept"].setChecked(True)
        segmented(list(self.whats.values()))

    def _build_conditions(self) -> None:
        there = self._there
        self.roles: dict[str, QCheckBox] = {
            role: check(role.capitalize(), True) for role in ROLES if role in there.roles
        }
        self.datasets = CheckList("Datasets")
        self.datasets.show_names([(name, name) for name in there.datasets], there.datasets)
        self.tag = Choice("Tag")
        self.tag.show_choices([("", ANY_TAG), *((tag, tag) for tag in there.tags)], "")
        self.tag.setEnabled(bool(there.tags))
        words = "Only the present selection"
        many = there.selected
        self.only_selection = check(words if many is None else f"{words} ({many:,} samples)")
        self.only_selection.setEnabled(bool(many))

    def _lay_out(self) -> None:
        switch = QFrame()
        switch.setProperty("class", "floating")
        switch.setLayout(row(*self.whats.values(), spacing=0, edges=(1, 1, 1, 1)))
        lines: list[tuple[str, QWidget | QLayout]] = [
            ("What", row(switch, None)),
            ("Roles", row(*self.roles.values(), None, spacing=16)),
            ("Datasets", self.datasets),
            ("Tag", self.tag),
            ("", self.only_selection),
            ("Add columns", row(*self.extra.values(), None, spacing=16)),
            ("Write to", self.target),
        ]
        foot = row(column(self.rows, self.beside, spacing=0), None, self.cancel, self.export)
        self.setLayout(column(_form(lines), self.problem, None, foot, spacing=12, edges=(16, 16, 16, 16)))

    def _connect(self) -> None:
        self._group.buttonToggled.connect(self._refresh)
        for box in (*self.roles.values(), *self.extra.values(), self.only_selection):
            box.toggled.connect(self._refresh)
        self.datasets.changed.connect(self._refresh)
        self.tag.currentIndexChanged.connect(self._refresh)
        self.target.changed.connect(self._refresh)
        self.cancel.clicked.connect(self.reject)
        self.export.clicked.connect(self._ask)

    def sizeHint(self) -> QSize:
        """Fits a window of 1024 by 640."""
        return QSize(640, super().sizeHint().height())

    def choices(self) -> Choices:
        """What is chosen, as plain values.

        Returns:
            ``path`` str; ``what`` ``kept``, ``dropped`` or ``all``; ``roles``, ``datasets`` and ``tags`` tuples
            of names, empty where they set no condition; ``only_selection`` bool; ``extra`` names of columns to
            add (``decision``, ``tags``, ``x``, ``y``); ``replace`` bool; ``images`` the suffix of the table
            beside image files, empty where none are copied.
        """
        return {
            "path": str(self.target.file),
            "what": next(what for what, made in self.whats.items() if made.isChecked()),
            "roles": _condition([role for role, box in self.roles.items() if box.isChecked()], self._there.roles),
            "datasets": _condition(self.datasets.chosen(), self._there.datasets),
            "tags": (self.tag.key,) if self.tag.key else (),
            "only_selection": self.only_selection.isChecked(),
            "extra": tuple(part for name, parts in EXTRA.items() if self.extra[name].isChecked() for part in parts),
            "replace": self.target.may_replace,
            "images": self.target.images,
        }

    def _trouble(self, rows: int) -> str:
        if self.roles and not any(box.isChecked() for box in self.roles.values()):
            return "Check at least one role."
        if not self.datasets.chosen():
            return "Check at least one dataset."
        if not rows:
            return "No sample fits these choices."
        other = next((name for name in self.datasets.chosen() if name not in self._there.images), None)
        if self.target.images and other is not None:
            return f"The samples of {other} are no image files. Uncheck it, or write a table."
        return self.target.problem

    def _refresh(self) -> None:
        chosen = self.choices()
        counts = {what: self._count({**chosen, "what": what}) for what in WHATS}
        # An empty list would mean "no condition"; here it means that nothing is checked.
        if not self.datasets.chosen() or (self.roles and not any(b.isChecked() for b in self.roles.values())):
            counts = dict.fromkeys(WHATS, 0)
        for what, made in self.whats.items():
            made.setText(f"{what.capitalize()} {counts[what]:,}")
            made.setAccessibleName(f"{what}, {counts[what]:,} rows")
        rows = counts[chosen["what"]]
        trouble = self._trouble(rows)
        pictures = bool(self.target.images)
        for name in ("decision", "tags"):  # the table beside images always has them
            self.extra[name].setVisible(not pictures)
        self.rows.setText(f"{rows:,} {'image' if pictures else 'row'}{'' if rows == 1 else 's'}")
        where = "copied, with a table and a recipe" if pictures else "written, with a recipe beside them"
        self.beside.setText(f"will be {where}" if not trouble else "")
        self.problem.setText(trouble)
        self.export.setEnabled(not trouble)

    def _ask(self) -> None:
        self.export_asked.emit(self.choices())
        self.accept()


def _condition(chosen: Sequence[str], every: Sequence[str]) -> tuple[str, ...]:
    """No condition where everything is chosen: what is loaded later would fit, too, when this is repeated."""
    return () if set(chosen) >= set(every) else tuple(chosen)


def _form(lines: Sequence[tuple[str, QWidget | QLayout]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(12)
    grid.setColumnStretch(1, 1)
    for place, (words, field) in enumerate(lines):
        caption = plain(words, "muted")
        caption.setContentsMargins(0, 6 if words != "Roles" and words != "Add columns" else 2, 0, 0)
        grid.addWidget(caption, place, 0, Qt.AlignmentFlag.AlignTop)
        if isinstance(field, QWidget):
            grid.addWidget(field, place, 1)
        else:
            grid.addLayout(field, place, 1)
    return grid
