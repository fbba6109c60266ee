"""A text of any length to read, to search and to copy from."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QWidget

from widgets.parts import button, column, row
from widgets.theme import plain
from widgets.translation import tr, translated

SIZE = (760, 580)


class LongPage(QDialog):
    """Shows plain text exactly as it is; Enter in the field goes from place to place that has what is typed there."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = translated(title)
        self.setWindowTitle(title)
        self.search = QLineEdit(placeholderText=tr("Search this text"), clearButtonEnabled=True)
        self.search.setProperty("class", "search")
        self.search.setAccessibleName(tr("Search this text"))
        self.nothing = plain("", "muted")
        self.page = QPlainTextEdit(readOnly=True, tabChangesFocus=True)
        self.page.setAccessibleName(title)
        self.close_button = button(tr("Close"))
        self.close_button.clicked.connect(self.accept)
        self.search.returnPressed.connect(self._find)
        self.search.textChanged.connect(lambda: self.nothing.setText(""))
        foot = row(self.nothing, None, self.close_button)
        self.setLayout(column(plain(title, "title"), self.search, self.page, foot, spacing=12, edges=(20, 20, 20, 16)))
        self.resize(QSize(*SIZE).boundedTo(self.screen().availableSize() * 0.9))
        self.search.setFocus()

    def show_text(self, text: str) -> None:
        """Show this from its beginning."""
        self.page.setPlainText(translated(text))

    def _find(self) -> None:
        """Go to the next place, after the last one to the first."""
        wanted = self.search.text()
        if not wanted or self.page.find(wanted):
            return
        here = self.page.textCursor()
        self.page.moveCursor(QTextCursor.MoveOperation.Start)
        if not self.page.find(wanted):
            self.page.setTextCursor(here)
            self.nothing.setText(tr("“{text}” is not in this text.", text=wanted))
