"""How a file is loaded: what it is, what its samples are, with the first rows in view."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QLineEdit, QScrollArea, QWidget

from models.dataset import TYPE_WORDS, LoadPlan, Problem, Role, free_name
from widgets.check_list import CheckList
from widgets.choice import Choice
from widgets.elided_label import MIDDLE, ElidedLabel, hinted
from widgets.parts import button, check, column, row, tab_order
from widgets.preview_table import PreviewTable
from widgets.read_options import DELIMITERS, FORMATS, ReadOptions
from widgets.role_choice import RoleChoice
from widgets.sample_choice import NONE, PositionChoice, SampleChoice
from widgets.theme import dress, plain
from widgets.translation import tr, tr_many, translated
from widgets.wording import told

if TYPE_CHECKING:
    from models.load import Preview

FORM_WIDTH = 360


def format_line(preview: Preview) -> str:
    """How the file was understood: ``"CSV · UTF-8 · comma · 18 columns"``."""
    options = preview.options
    delimiter = str(options.get("delimiter") or "")
    files = len(options.get("files") or ())
    parts = [
        translated(FORMATS.get(preview.format, preview.format)),
        str(options.get("encoding") or "").upper(),
        translated(dict(DELIMITERS).get(delimiter, f"“{delimiter}”")) if delimiter else "",
        str(options.get("compression") or ""),
        str(options.get("archive") or ""),
        tr_many(files, "{n} file", "{n} files", n=files) if files > 1 else "",
        tr_many(len(preview.columns), "{n} column", "{n} columns", n=len(preview.columns)),
    ]
    return " · ".join(part for part in parts if part)


def rows_line(preview: Preview) -> str:
    """How much of the file is shown: ``"First 100 of about 50,000 rows"``."""
    count, total = len(preview.rows), preview.total
    bad = len(preview.unreadable)
    if not count:
        shown = tr("No rows")
    elif total is None or total <= count + bad:
        shown = tr_many(count, "First row", "First {n} rows", n=count)
    elif preview.exact:
        shown = tr("First {n} of {total} rows", n=count, total=total)
    else:
        shown = tr("First {n} of about {total} rows", n=count, total=int(float(f"{total:.2g}")))
    lost = tr_many(bad, "{n} cannot be read and will be listed", "{n} cannot be read and will be listed", n=bad)
    return f"{shown} · {lost}" if bad else shown


def role_rows(preview: Preview) -> list[dict[str, object]]:
    """Rows with every value that may tell a role: of images the first rows know only the first folders."""
    first = preview.rows[0] if preview.rows else {}
    return [*preview.rows, *({**first, "folder": name} for name in preview.options.get("folders") or ())]


class LoadDialog(QDialog):
    """Asks how one file is loaded; everything is guessed already, so Return is enough.

    Signals:
        load_asked: A `LoadPlan`: load this file so.
        load_all_asked: A `LoadPlan`: load this file so and the ones after it as they are guessed.
        reading_asked: A `dict` of reader options: show the file read with these.
        together_asked: Whether the files that are alike are one dataset.
    """

    load_asked = Signal(object)
    load_all_asked = Signal(object)
    reading_asked = Signal(dict)
    together_asked = Signal(bool)

    def __init__(
        self,
        preview: Preview,
        taken: Collection[str] = (),
        more: int = 0,
        role: Role | None = None,
        parent: QWidget | None = None,
        alike: int = 1,
    ) -> None:
        """Show the dialog's fields filled with the guessed plan.

        Args:
            preview: The start of the file.
            taken: Names of the datasets that are there already.
            more: How many files wait after this one.
            role: The role of the place the file was dropped on; overrides the guess.
            parent: The window.
            alike: How many files, this one counted, could be one dataset.
        """
        super().__init__(parent)
        self._taken = {name.casefold() for name in taken}
        self._role = role
        self._broken = ""
        self._preview = preview
        self._plan = self._guess(preview)
        self.setWindowTitle(tr("Load {name}", name=Path(self._plan.path).name))
        self._build()
        self._build_buttons(more, alike)
        self._lay_out()
        self._connect()
        self._fill()
        # Said outright: what Qt makes of a hint for the first dialog of a process can be the least size instead.
        self.resize(self.sizeHint())
        self.load.setFocus()

    def _guess(self, preview: Preview) -> LoadPlan:
        plan = preview.plan
        return plan if self._role is None else replace(plan, role=self._role, role_column=None, roles={})

    def _build(self) -> None:
        preview, plan = self._preview, self._plan
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name of the dataset"))
        self.name.setMaxLength(200)
        self.role = RoleChoice(preview.columns, role_rows(preview), plan)
        self.samples = SampleChoice()
        self.text = self.samples.text
        self.label = Choice(tr("Label column"))
        self.groups = CheckList(tr("Group columns"))
        self.id_column = Choice(tr("Id column"))
        self.position = PositionChoice()
        self.reading = ReadOptions()
        self.table = PreviewTable(preview.columns, preview.rows)
        self.format = plain("", "muted")
        self.notes = ElidedLabel("", "muted small")
        self.rows = plain("", "caption")

    def _build_buttons(self, more: int, alike: int) -> None:
        self.problem = plain("", "problem")
        self.problem.setWordWrap(True)
        self.load = button(tr("Load"), "accent")
        self.load.setDefault(True)
        self.cancel = button(tr("Cancel"))
        tip = tr_many(
            more,
            "This file as chosen here, the next {n} file as guessed",
            "This file as chosen here, the next {n} files as guessed",
            n=more,
        )
        self.load_all = button(tr("Load all with guesses"), tip=tip)
        self.load_all.setVisible(more > 0)
        self.together = check(
            tr("These {n} files are one dataset", n=alike), tip=tr("Their columns are matched by name")
        )
        self.together.setAccessibleName(self.together.text())
        self.together.setVisible(alike > 1)

    def _lay_out(self) -> None:
        name = ElidedLabel(Path(self._plan.path).name, "strong large", MIDDLE)
        name.setToolTip(hinted(self._plan.path))
        top = row(name, self.together)
        top.setStretch(0, 1)
        head = column(top, self.format, self.notes, spacing=2)
        right = column(self.reading, self.rows, self.table, spacing=6)
        right.setStretch(2, 1)
        body = row(self._form(), right, spacing=16)
        body.setStretch(1, 1)
        foot = row(self.problem, self.cancel, self.load_all, self.load)
        foot.setStretch(0, 1)
        whole = column(head, body, foot, spacing=12, edges=(16, 16, 16, 16))
        whole.setStretch(1, 1)
        self.setLayout(whole)
        tab_order(
            self.id_column,
            self.position.across,
            self.position.upward,
            self.table,
            self.cancel,
            self.load_all,
            self.load,
        )

    def _form(self) -> QScrollArea:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        lines: tuple[tuple[str, QWidget], ...] = (
            (tr("Name"), self.name),
            (tr("Role"), self.role),
            (tr("Samples"), self.samples),
            (tr("Label"), self.label),
            (tr("Groups"), self.groups),
            (tr("Id"), self.id_column),
            (tr("Map x, y"), self.position),
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

    def _connect(self) -> None:
        self.name.textChanged.connect(self._check)
        self.role.changed.connect(self._check)
        self.samples.changed.connect(self._check)
        self.samples.changed.connect(self._show_text)
        self.position.changed.connect(self._check)
        self.reading.changed.connect(self._read_again)
        self.together.clicked.connect(self.together_asked)
        self.cancel.clicked.connect(self.reject)
        self.load.clicked.connect(self._load_this)
        self.load_all.clicked.connect(self._load_all)

    def sizeHint(self) -> QSize:
        """Fits a window of 1024 by 640."""
        return QSize(940, 580)

    def show_preview(self, preview: Preview) -> None:
        """Show the file read otherwise; what was chosen stays where its columns are still there."""
        before, self._broken = self.plan(), ""
        renamed = self.name.isModified()
        same = [c.name for c in preview.columns] == [c.name for c in self._preview.columns]
        guess = self._guess(preview)
        self._preview = preview
        if same:
            kept = replace(before, path=guess.path, options=guess.options, records=guess.records)
            self._plan = kept if renamed else replace(kept, name=guess.name)
        else:
            kept = replace(guess, name=before.name) if renamed else guess
            if before.role is not None:
                kept = replace(kept, role=before.role, generation=before.generation)
            self._plan = kept
            self.role.show_columns(preview.columns, role_rows(preview), self._plan)
        self.table.show_rows(preview.columns, preview.rows)
        self._fill(keep_name=renamed)

    def show_trouble(self, problem: Problem) -> None:
        """Say that the file cannot be read as asked; the rows read before stay in view."""
        self._broken = told(problem)
        self._check()

    def _fill(self, *, keep_name: bool = False) -> None:
        """Put everything the file and the plan say into the fields."""
        preview, plan = self._preview, self._plan
        optional = [("", NONE), *((c.name, c.name) for c in preview.columns)]
        if not keep_name:
            self.name.setText(free_name(plan.name, self._taken))
        self.samples.show_columns(preview.columns, plan)
        self.label.show_choices(optional, plan.label or "")
        self.groups.show_names(
            [(c.name, f"{c.name} ({translated(TYPE_WORDS[c.type])})") for c in preview.columns], plan.groups
        )
        self.id_column.show_choices(optional, plan.id_column or "")
        self.position.show_columns(preview.columns, plan)
        chosen = {**plan.options, **({"records": plan.records} if plan.records else {})}
        self.reading.show_options(preview.format, preview.options, plan.records, chosen)
        self.reading.setVisible(bool(self.reading.fields))
        self.format.setText(format_line(preview))
        self.rows.setText(rows_line(preview))
        notes = [translated(note) for note in preview.notes]
        self.notes.setText(tr("Note: {notes}", notes="; ".join(notes)))
        self.notes.setToolTip(hinted("\n".join(notes)))
        self.notes.setVisible(bool(preview.notes))
        self._check()
        self._show_text()

    def plan(self) -> LoadPlan:
        """What is chosen at present."""
        return replace(
            self._plan,
            name=self.name.text().strip(),
            role=self.role.role,
            role_column=self.role.role_column,
            roles=self.role.roles,
            generation=self.role.generation_number,
            label=self.label.key or None,
            groups=self.groups.chosen(),
            id_column=self.id_column.key or None,
            position=self.position.chosen,
            **self.samples.chosen,
        )

    def _trouble(self) -> str:
        name = self.name.text().strip()
        if self._broken:
            return self._broken
        if not name:
            return tr("The dataset needs a name.")
        if name.casefold() in self._taken:
            return tr("There is a dataset called {name} already. Choose another name.", name=name)
        return self.samples.problem or self.position.problem or self.role.problem

    def _check(self) -> None:
        trouble = self._trouble()
        self.problem.setText(trouble)
        name = self.name.text().strip()
        dress(self.name, "wrong" if not name or name.casefold() in self._taken else "")
        for made in (self.load, self.load_all):
            made.setEnabled(not trouble)

    def _show_text(self) -> None:
        self.table.set_text(self.samples.shown)

    def _read_again(self, options: dict[str, object]) -> None:
        self._broken = tr("Reading the file again…")
        self._check()
        self.reading_asked.emit(options)

    def _load_this(self) -> None:
        self.load_asked.emit(self.plan())
        self.accept()

    def _load_all(self) -> None:
        self.load_all_asked.emit(self.plan())
        self.accept()
