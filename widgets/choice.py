"""Choosing one of several names; where there are many, by typing a part of the name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QSizePolicy, QWidget

from widgets.elided_label import hinted
from widgets.translation import tr, translated

SEARCHABLE_FROM = 12
"""With more choices than this the box can be typed into."""


class Choice(QComboBox):
    """A combo box of (key, label).

    Signals:
        chosen: The key of what a person chose; not emitted by :meth:`show_choices`.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(16)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.activated.connect(self._choose)

    @property
    def key(self) -> str:
        """The key of the present choice; empty where nothing is chosen."""
        return str(self.currentData() or "")

    def show_choices(self, choices: Sequence[tuple[str, str]], current: str) -> None:
        """Offer these (key, label) and show ``current`` (a key) as chosen; labels may be phrases."""
        choices = [(key, translated(label)) for key, label in choices]
        if [(self.itemData(place), self.itemText(place)) for place in range(self.count())] != choices:
            self.clear()
            for key, label in choices:
                self.addItem(label, key)
                self.setItemData(self.count() - 1, hinted(label), Qt.ItemDataRole.ToolTipRole)
        self.setCurrentIndex(self.findData(current))
        self._make_searchable(len(choices) > SEARCHABLE_FROM)

    def _make_searchable(self, on: bool) -> None:
        if on == self.isEditable():
            return
        self.setEditable(on)
        line = self.lineEdit()
        if line is None:
            return
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        line.setPlaceholderText(tr("Type a part of a name"))
        line.editingFinished.connect(self._restore)

    def _choose(self, place: int) -> None:
        if place >= 0:
            self.chosen.emit(str(self.itemData(place)))

    def _restore(self) -> None:
        # What was typed and names nothing must not look as if it were chosen.
        if self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString) < 0:
            self.setEditText(self.itemText(self.currentIndex()))
