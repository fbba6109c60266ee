"""How a file is loaded: what its samples are, which column is their text, with the first rows in view."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QLineEdit, QScrollArea, QWidget

from models.dataset import LoadPlan, Role
from widgets.check_list import CheckList
from widgets.choice import Choice
from widgets.elided_label import MIDDLE, ElidedLabel, hinted
from widgets.parts import button, column, row, tab_order
from widgets.preview_table import PreviewTable
from widgets.role_choice import RoleChoice
from widgets.theme import dress, plain

if TYPE_CHECKING:
    from models.load import Preview

DELIMITERS = {",": "comma", "\t": "tab", ";": "semicolon", "|": "bar", " ": "space"}
FORMATS = {"csv": "CSV", "tsv": "TSV", "json": "JSON", "jsonl": "JSONL", "parquet": "Parquet", "arrow": "Feather/Arrow"}
NONE = "(none)"
FORM_WIDTH = 360


def format_line(preview: Preview) -> str:
    """How the file was understood: ``"CSV · UTF-8 · comma · 18 columns"``."""
    options = preview.options
    delimiter = str(options.get("delimiter") or "")
    parts = [
        FORMATS.get(preview.format, preview.format),
        str(options.get("encoding") or "").upper(),
        DELIMITERS.get(delimiter, f"“{delimiter}”") if delimiter else "",
        str(options.get("compression") or ""),
        f"{len(preview.columns):,} column{'' if len(preview.columns) == 1 else 's'}",
    ]
    return " · ".join(part for part in parts if part)


def free_name(name: str, taken: Collection[str]) -> str:
    """``name``, or with the first number behind it that makes it unique."""
    used = {other.casefold() for other in taken}
    tries = (name if number == 1 else f"{name} {number}" for number in range(1, len(used) + 3))
    return next(one for one in tries if one.casefold() not in used)


class LoadDialog(QDialog):
    """Asks how one file is loaded; everything is guessed already, so Return is enough.

    Signals:
        load_asked: A `LoadPlan`: load this file so.
        load_all_asked: A `LoadPlan`: load this file so and the ones after it as they are guessed.
    """

    load_asked = Signal(object)
    load_all_asked = Signal(object)

    def __init__(
        self,
        preview: Preview,
        taken: Collection[str] = (),
        more: int = 0,
        role: Role | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show the dialog's fields filled with the guessed plan.

        Args:
            preview: The start of the file.
            taken: Names of the datasets that are there already.
            more: How many files wait after this one.
            role: The role of the place the file was dropped on; overrides the guess.
            parent: The window.
        """
        super().__init__(parent)
        guessed = preview.plan
        self._plan = guessed if role is None else replace(guessed, role=role, role_column=None, roles={})
        self._preview = preview
        self._taken = {name.casefold() for name in taken}
        self.setWindowTitle(f"Load {Path(guessed.path).name}")
        self._build(free_name(guessed.name, taken))
        self._build_buttons(more)
        self._lay_out()
        self._connect()
        self._check()
        self._show_text()
        self.load.setFocus()

    def _build(self, name: str) -> None:
        preview, plan = self._preview, self._plan
        columns = preview.columns
        names = [(c.name, f"{c.name} ({c.type})") for c in columns]
        optional = [("", NONE), *((c.name, c.name) for c in columns)]
        self.name = QLineEdit(name)
        self.name.setAccessibleName("Name of the dataset")
        self.name.setMaxLength(200)
        self.role = RoleChoice(columns, preview.rows, plan)
        self.text = CheckList("Text columns")
        self.text.show_names(names, plan.text)
        self.label = Choice("Label column")
        self.label.show_choices(optional, plan.label or "")
        self.groups = CheckList("Group columns")
        self.groups.show_names(names, plan.groups)
        self.id_column = Choice("Id column")
        self.id_column.show_choices(optional, plan.id_column or "")
        self.table = PreviewTable(columns, preview.rows)

    def _build_buttons(self, more: int) -> None:
        self.problem = plain("", "problem")
        self.problem.setWordWrap(True)
        self.load = button("Load", "accent")
        self.load.setDefault(True)
        self.cancel = button("Cancel")
        files = f"{more} file{'' if more == 1 else 's'}"
        self.load_all = button("Load all with guesses", tip=f"This file as chosen here, the next {files} as guessed")
        self.load_all.setVisible(more > 0)

    def _lay_out(self) -> None:
        name = ElidedLabel(Path(self._plan.path).name, "strong large", MIDDLE)
        name.setToolTip(hinted(self._plan.path))
        head = column(name, plain(format_line(self._preview), "muted"), spacing=2)
        right = column(plain(self._rows_line(), "caption"), self.table, spacing=4)
        body = row(self._form(), right, spacing=16)
        body.setStretch(1, 1)
        foot = row(self.problem, self.cancel, self.load_all, self.load)
        foot.setStretch(0, 1)
        whole = column(head, body, foot, spacing=12, edges=(16, 16, 16, 16))
        whole.setStretch(1, 1)
        self.setLayout(whole)
        tab_order(self.id_column, self.table, self.cancel, self.load_all, self.load)

    def _form(self) -> QScrollArea:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        lines: tuple[tuple[str, QWidget], ...] = (
            ("Name", self.name),
            ("Role", self.role),
            ("Text", self.text),
            ("Label", self.label),
            ("Groups", self.groups),
            ("Id", self.id_column),
        )
        for place, (words, field) in enumerate(lines):
            caption = plain(words, "muted")
            caption.setContentsMargins(0, 6, 0, 0)
            grid.addWidget(caption, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, place, 1)
        grid.setRowStretch(len(lines), 1)
        form = QWidget()
        form.setLayout(grid)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(form)
        area.setFixedWidth(max(FORM_WIDTH, form.minimumSizeHint().width() + 12))
        return area

    def _rows_line(self) -> str:
        shown = f"First {len(self._preview.rows):,} rows" if len(self._preview.rows) > 1 else "First row"
        bad = len(self._preview.unreadable)
        return f"{shown} · {bad:,} cannot be read and will be listed" if bad else shown

    def _connect(self) -> None:
        self.name.textChanged.connect(self._check)
        self.role.changed.connect(self._check)
        self.text.changed.connect(self._check)
        self.text.changed.connect(self._show_text)
        self.cancel.clicked.connect(self.reject)
        self.load.clicked.connect(self._load_this)
        self.load_all.clicked.connect(self._load_all)

    def sizeHint(self) -> QSize:
        """Fits a window of 1024 by 640."""
        return QSize(940, 580)

    def plan(self) -> LoadPlan:
        """What is chosen at present."""
        return replace(
            self._plan,
            name=self.name.text().strip(),
            role=self.role.role,
            role_column=self.role.role_column,
            roles=self.role.roles,
            generation=self.role.generation_number,
            text=self.text.chosen(),
            label=self.label.key or None,
            groups=self.groups.chosen(),
            id_column=self.id_column.key or None,
        )

    def _trouble(self) -> str:
        name = self.name.text().strip()
        if not name:
            return "The dataset needs a name."
        if name.casefold() in self._taken:
            return f"There is a dataset called {name} already. Choose another name."
        if not self.text.chosen():
            return "Check at least one text column: it is what the map is made of."
        return self.role.problem

    def _check(self) -> None:
        trouble = self._trouble()
        self.problem.setText(trouble)
        name = self.name.text().strip()
        dress(self.name, "wrong" if not name or name.casefold() in self._taken else "")
        for made in (self.load, self.load_all):
            made.setEnabled(not trouble)

    def _show_text(self) -> None:
        self.table.set_text(self.text.chosen())

    def _load_this(self) -> None:
        self.load_asked.emit(self.plan())
        self.accept()

    def _load_all(self) -> None:
        self.load_all_asked.emit(self.plan())
        self.accept()
