"""One dataset in the data panel: role, name, rows, and what has become of them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup, QContextMenuEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from models.dataset import ROLE_WORDS
from widgets.dot import DIAMETER, Dot
from widgets.elided_label import MIDDLE, ElidedLabel, hinted
from widgets.name_edit import NameEdit
from widgets.parts import button, column, row
from widgets.theme import Theme, plain
from widgets.translation import tr, tr_many, translated
from widgets.wording import ROLE_LABELS, number

ROLES = ("real", "synthetic", "holdout")
LONGEST = 200
"""Letters of a name."""


@dataclass(frozen=True, slots=True)
class DatasetFacts:
    """What the data panel says about a dataset."""

    number: int
    """The dataset's permanent number; what :attr:`DatasetRow.report_asked` says."""
    name: str
    role: str
    """``real``, ``synthetic``, ``holdout``, or anything else where a column tells the role."""
    rows: int
    dropped: int = 0
    kept: int = 0
    tagged: int = 0
    unreadable: int = 0
    generation: int | None = None
    source: str = ""
    """Path of the file, for the tool tip."""
    notes: int = 0
    """Remarks about how it was read."""

    @property
    def role_words(self) -> str:
        """``"synthetic, generation 2"``."""
        role = ROLE_WORDS.get(self.role, self.role)
        if self.generation is None:
            return translated(role)
        return tr("{role}, generation {number}", role=role, number=str(self.generation))

    @property
    def became(self) -> str:
        """What was decided, without the unreadable rows: ``"1,204 dropped · 312 tagged"``; empty for nothing."""
        said = (
            tr_many(self.dropped, "{n} dropped", "{n} dropped", n=self.dropped) if self.dropped else "",
            tr_many(self.kept, "{n} kept", "{n} kept", n=self.kept) if self.kept else "",
            tr_many(self.tagged, "{n} tagged", "{n} tagged", n=self.tagged) if self.tagged else "",
        )
        return " · ".join(words for words in said if words)


class DatasetRow(QWidget):
    """Two lines at most; the second only where there is something to say.

    Signals:
        report_asked: Show how the dataset of this number was read, and what could not be.
        settle_asked: Give the dataset of this number another name (``rename``) or role (``role``): this one.
    """

    report_asked = Signal(int)
    settle_asked = Signal(int, str, str)

    def __init__(self, facts: DatasetFacts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = facts
        self.forbidden = ""
        """Why nothing about the dataset can be changed; empty where it can."""
        self.dot = Dot()
        self.name = ElidedLabel(facts.name, "", MIDDLE)
        self.count = plain(number(facts.rows), "muted")
        can = tr("What can be done with {name}", name=facts.name)
        self.more = button("⋯", "link", can, tr("Rename, change the role, load report"))
        self.more.setFixedWidth(20)
        self.edit = NameEdit(tr("Name of {name}", name=facts.name), LONGEST)
        first = row(self.dot, self.name, self.edit, self.count, self.more)
        first.setStretch(1, 1)
        first.setStretch(2, 1)
        self.setLayout(column(first, self._below(), spacing=2))
        self._explain()
        self.set_theme(theme)
        self.more.clicked.connect(lambda: self._pop_up(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        self.edit.given.connect(self._rename)
        self.edit.left.connect(self.name.show)

    def menu(self) -> QMenu:
        """What can be done with the dataset; deleted when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        name = menu.addAction(tr("&Rename…"))
        name.triggered.connect(self.rename)
        roles, group = menu.addMenu(tr("R&ole")), QActionGroup(menu)
        for change in (name, roles.menuAction()) if self.forbidden else ():
            change.setEnabled(False)
            change.setToolTip(self.forbidden)
        for role in ROLES:
            entry = roles.addAction(translated(ROLE_LABELS[role]))
            entry.setCheckable(True)
            entry.setChecked(role == self.facts.role)
            entry.triggered.connect(lambda _=False, role=role: self._ask("role", role))
            group.addAction(entry)
        menu.addSeparator()
        menu.addAction(tr("&Load report…")).triggered.connect(self._ask_report)
        return menu

    def rename(self) -> None:
        """Let the name be written over; Return gives it, Escape leaves it."""
        self.name.hide()
        self.edit.begin(self.facts.name)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu at the mouse."""
        self._pop_up(event.globalPos())

    def _pop_up(self, place: QPoint) -> None:
        self.menu().popup(place)

    def _rename(self, name: str) -> None:
        if name.strip() and name.strip() != self.facts.name:
            self._ask("rename", name)

    def _ask(self, verb: str, value: str) -> None:
        self.settle_asked.emit(self.facts.number, verb, value)

    def _below(self) -> QVBoxLayout:
        facts = self.facts
        lines = column(spacing=0, edges=(DIAMETER + 8, 0, 0, 0))
        if facts.became:
            lines.addWidget(ElidedLabel(facts.became, "muted small"))
        lost = tr_many(facts.unreadable, "{n} unreadable", "{n} unreadable", n=facts.unreadable)
        rows = tr_many(facts.unreadable, "{n} unreadable row", "{n} unreadable rows", n=facts.unreadable)
        notes = tr_many(facts.notes, "{n} note", "{n} notes", n=facts.notes)
        there = (facts.unreadable, facts.notes)
        words = " · ".join(part for part, count in zip((lost, notes), there, strict=True) if count)
        if words:
            what = " · ".join(part for part, count in zip((rows, notes), there, strict=True) if count)
            tip = tr("Show the load report: how it was read, and what was not")
            link = button(words, "link small", tr("{what} of {name}", what=what, name=facts.name), tip)
            link.clicked.connect(self._ask_report)
            lines.addLayout(row(link, None))
        return lines

    def _ask_report(self) -> None:
        self.report_asked.emit(self.facts.number)

    def _explain(self) -> None:
        facts = self.facts
        role, n = facts.role_words, facts.rows
        lines = [
            facts.name,
            tr_many(n, "{role} · {n} row", "{role} · {n} rows", role=role, n=n),
            facts.became,
            facts.source,
        ]
        self.setToolTip(hinted("\n".join(line for line in lines if line)))
        self.setAccessibleName(
            tr_many(n, "{name}, {role}, {n} row", "{name}, {role}, {n} rows", name=facts.name, role=role, n=n)
        )
        self.setAccessibleDescription(facts.became)

    def set_theme(self, theme: Theme) -> None:
        """Take the role's color from ``theme``; gray where a column tells the role."""
        known = self.facts.role in ROLES
        self.dot.set_color(theme.role(self.facts.role) if known else theme.muted)
