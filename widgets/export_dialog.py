"""What is exported and where to, with the number of rows always in view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QDialog, QFrame, QGridLayout, QLayout, QWidget

from models.phrase import phrase
from widgets.check_list import CheckList
from widgets.choice import Choice
from widgets.export_target import ExportTarget
from widgets.parts import button, check, column, row
from widgets.theme import plain, segmented
from widgets.translation import tr, tr_many, translated
from widgets.wording import ROLE_LABELS

WHATS = ("kept", "dropped", "all")
ROLES = ("real", "synthetic", "holdout")
EXTRA = {"decision": ("decision",), "tags": ("tags",), "map position": ("x", "y")}
EXTRA_LABELS = {"decision": phrase("Decision"), "tags": phrase("Tags"), "map position": phrase("Map position")}
ANY_TAG = phrase("(with or without tags)")

_COPIED = phrase("will be copied, with a table and a recipe")
_WRITTEN = phrase("will be written, with a recipe beside them")

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
        self.setWindowTitle(tr("Export"))
        self._there = there
        self._count = count
        self._build_what()
        self._build_conditions()
        self.extra = {name: check(translated(EXTRA_LABELS[name])) for name in EXTRA}
        self.extra["map position"].setEnabled(there.has_map)
        self.target = ExportTarget(path, images=bool(there.images))
        self.rows = plain("", "number")
        self.beside = plain("", "muted")
        self.problem = plain("", "problem")
        self.problem.setWordWrap(True)
        self.cancel = button(tr("Cancel"))
        self.export = button(tr("Export"), "accent")
        self.export.setDefault(True)
        self._lay_out()
        self._connect()
        self._refresh()
        self.export.setFocus()

    def _build_what(self) -> None:
        self.whats = {what: button("") for what in WHATS}
        self._group = QButtonGroup(self)
        for made in self.whats.values():
            made.setCheckable(True)
            self._group.addButton(made)
        self.whats["kept"].setChecked(True)
        segmented(list(self.whats.values()))

    def _build_conditions(self) -> None:
        there = self._there
        self.roles: dict[str, QCheckBox] = {
            role: check(translated(ROLE_LABELS[role]), True) for role in ROLES if role in there.roles
        }
        self.datasets = CheckList(tr("Datasets"))
        self.datasets.show_names([(name, name) for name in there.datasets], there.datasets)
        self.tag = Choice(tr("Tag"))
        self.tag.show_choices([("", translated(ANY_TAG)), *((tag, tag) for tag in there.tags)], "")
        self.tag.setEnabled(bool(there.tags))
        many = there.selected
        self.only_selection = check(tr("Only the present selection") if many is None else _selected(many))
        self.only_selection.setEnabled(bool(many))

    def _lay_out(self) -> None:
        switch = QFrame()
        switch.setProperty("class", "floating")
        switch.setLayout(row(*self.whats.values(), spacing=0, edges=(1, 1, 1, 1)))
        lines: list[tuple[str, QWidget | QLayout, int]] = [
            (tr("What"), row(switch, None), 6),
            (tr("Roles"), row(*self.roles.values(), None, spacing=16), 2),
            (tr("Datasets"), self.datasets, 6),
            (tr("Tag"), self.tag, 6),
            ("", self.only_selection, 6),
            (tr("Add columns"), row(*self.extra.values(), None, spacing=16), 2),
            (tr("Write to"), self.target, 6),
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
            return tr("Check at least one role.")
        if not self.datasets.chosen():
            return tr("Check at least one dataset.")
        if not rows:
            return tr("No sample fits these choices.")
        other = next((name for name in self.datasets.chosen() if name not in self._there.images), None)
        if self.target.images and other is not None:
            return tr("The samples of {name} are no image files. Uncheck it, or write a table.", name=other)
        return self.target.problem

    def _refresh(self) -> None:
        chosen = self.choices()
        counts = {what: self._count({**chosen, "what": what}) for what in WHATS}
        # An empty list would mean "no condition"; here it means that nothing is checked.
        if not self.datasets.chosen() or (self.roles and not any(b.isChecked() for b in self.roles.values())):
            counts = dict.fromkeys(WHATS, 0)
        for what, made in self.whats.items():
            label, spoken = _counted(what, counts[what])
            made.setText(label)
            made.setAccessibleName(spoken)
        rows = counts[chosen["what"]]
        trouble = self._trouble(rows)
        pictures = bool(self.target.images)
        for name in ("decision", "tags"):  # the table beside images always has them
            self.extra[name].setVisible(not pictures)
        if pictures:
            said, becomes = tr_many(rows, "{n} image", "{n} images", n=rows), _COPIED
        else:
            said, becomes = tr_many(rows, "{n} row", "{n} rows", n=rows), _WRITTEN
        self.rows.setText(said)
        self.beside.setText("" if trouble else translated(becomes))
        self.problem.setText(trouble)
        self.export.setEnabled(not trouble)

    def _ask(self) -> None:
        self.export_asked.emit(self.choices())
        self.accept()


def _selected(many: int) -> str:
    return tr_many(many, "Only the present selection ({n} sample)", "Only the present selection ({n} samples)", n=many)


def _counted(what: str, rows: int) -> tuple[str, str]:
    """What a button of :data:`WHATS` shows and what a screen reader says of it."""
    if what == "kept":
        return tr("Kept {rows}", rows=rows), tr_many(rows, "kept, {n} row", "kept, {n} rows", n=rows)
    if what == "dropped":
        return tr("Dropped {rows}", rows=rows), tr_many(rows, "dropped, {n} row", "dropped, {n} rows", n=rows)
    return tr("All {rows}", rows=rows), tr_many(rows, "all, {n} row", "all, {n} rows", n=rows)


def _condition(chosen: Sequence[str], every: Sequence[str]) -> tuple[str, ...]:
    """No condition where everything is chosen: what is loaded later would fit, too, when this is repeated."""
    return () if set(chosen) >= set(every) else tuple(chosen)


def _form(lines: Sequence[tuple[str, QWidget | QLayout, int]]) -> QGridLayout:
    """Captions beside their fields; the last number lowers a caption to the words beside it, in pixels."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(12)
    grid.setColumnStretch(1, 1)
    for place, (words, field, lower) in enumerate(lines):
        caption = plain(words, "muted")
        caption.setContentsMargins(0, lower, 0, 0)
        grid.addWidget(caption, place, 0, Qt.AlignmentFlag.AlignTop)
        if isinstance(field, QWidget):
            grid.addWidget(field, place, 1)
        else:
            grid.addLayout(field, place, 1)
    return grid
