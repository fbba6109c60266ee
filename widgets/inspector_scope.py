"""What the verbs act on: the whole selection, or the one sample that is being read."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QWidget

from widgets.parts import button, row
from widgets.theme import plain, segmented
from widgets.translation import tr


class Scope(QWidget):
    """A switch between all selected samples and the focused one; not shown where there is no choice.

    Signals:
        changed(): a person chose the other one.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.every = button("", name=tr("Apply to all selected samples"))
        tip = tr("Walking with the arrow keys chooses this")
        self.one = button(tr("This one"), name=tr("Apply to the sample shown"), tip=tip)
        group = QButtonGroup(self)
        for made in (self.every, self.one):
            made.setCheckable(True)
            group.addButton(made)
        segmented([self.every, self.one])
        switch = QFrame()
        switch.setProperty("class", "floating")
        switch.setLayout(row(self.every, self.one, spacing=0, edges=(1, 1, 1, 1)))
        self.setLayout(row(plain(tr("Apply to"), "muted"), switch, None, spacing=8))
        self.every.clicked.connect(self.changed)
        self.one.clicked.connect(self.changed)
        self.show_selection(0)

    @property
    def only_one(self) -> bool:
        """Whether the verbs act on the focused sample alone."""
        return self.one.isChecked()

    def show_selection(self, total: int) -> None:
        """Start anew with all of another selection."""
        self.every.setText(tr("All {n}", n=total))
        self.every.setChecked(True)
        self.setVisible(total > 1)

    def choose_one(self) -> None:
        """The person walks from sample to sample: what comes next is meant for the one in view."""
        self.one.setChecked(True)
