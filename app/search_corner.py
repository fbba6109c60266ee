"""The search field at the right end of the menu bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.actions import shown
from widgets.own_keys import leaves
from widgets.translation import tr

_WIDTH = 320


class SearchLine(QLineEdit):
    """A line that leaves the window its shortcuts, Ctrl+E among them."""

    def event(self, event: QEvent) -> bool:
        """Edit by the keys that people edit with, and by no others."""
        return not leaves(event) and super().event(event)


class SearchCorner(QWidget):
    """Holds the field: a menu bar asks its corner for a size hint only, and a line edit's is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self.field = SearchLine(clearButtonEnabled=True)
        self.field.setObjectName("search")
        self.field.setPlaceholderText(tr("Search samples, or type a condition…  {keys}", keys=shown("Ctrl+F")))
        self.field.setAccessibleName(tr("Search samples, or type a condition"))
        self.field.setFixedWidth(_WIDTH)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 12, 2)
        layout.addWidget(self.field)
