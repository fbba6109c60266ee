"""A list of names of which several can be checked."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from widgets.elided_label import hinted

ROW_HEIGHT = 24
MOST_SHOWN = 4


class CheckList(QListWidget):
    """Names with check boxes; Space checks the current one.

    Signals:
        changed: A name was checked or unchecked.
    """

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("class", "framed")
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Checked is what counts here; a selection beside it would only confuse.
        self.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self._pressed: tuple[QListWidgetItem, Qt.CheckState] | None = None
        self.itemChanged.connect(self.changed)

    def show_names(self, names: Sequence[tuple[str, str]], chosen: Collection[str]) -> None:
        """Offer (name, tool tip) with the names in ``chosen`` checked, and the first of these in view."""
        self.blockSignals(True)
        self.clear()
        for name, tip in names:
            item = QListWidgetItem(name)
            item.setToolTip(hinted(tip))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if name in chosen else Qt.CheckState.Unchecked)
            self.addItem(item)
        self.blockSignals(False)
        self._go_to_first()
        self.setFixedHeight(min(MOST_SHOWN, max(1, len(names))) * ROW_HEIGHT + 10)

    def chosen(self) -> tuple[str, ...]:
        """The checked names, in the order of the list."""
        items = (self.item(place) for place in range(self.count()))
        return tuple(item.text() for item in items if item.checkState() == Qt.CheckState.Checked)

    def sizeHint(self) -> QSize:
        """Wide enough for a dotted name."""
        return QSize(220, super().sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the rows again: the first time it was before the style sheet applied."""
        super().showEvent(event)
        self.doItemsLayout()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the state before the click."""
        item = self._item_under(event)
        self._pressed = None if item is None else (item, item.checkState())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let a click on the name do what a click on its box does."""
        super().mouseReleaseEvent(event)
        item, pressed = self._item_under(event), self._pressed
        self._pressed = None
        if item is not None and pressed == (item, item.checkState()):
            on = item.checkState() == Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    def _item_under(self, event: QMouseEvent) -> QListWidgetItem | None:
        left = event.button() == Qt.MouseButton.LeftButton
        return self.itemAt(event.position().toPoint()) if left else None

    def _go_to_first(self) -> None:
        chosen = self.chosen()
        items = [self.item(place) for place in range(self.count())]
        first = next((item for item in items if item.text() in chosen[:1]), items[0] if items else None)
        if first is not None:
            self.setCurrentItem(first)
            self.scrollToItem(first, QListWidget.ScrollHint.PositionAtTop)
