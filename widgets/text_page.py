"""A page to read: a title, and paragraphs with headings."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QDialog, QTextEdit, QWidget

from widgets.parts import button, column, row
from widgets.theme import plain
from widgets.translation import tr, translated
from widgets.wording import visible

WIDTH = 580
EDGES = (24, 20, 12, 16)
TALLEST = 580
"""Pixels; longer pages scroll."""
SPARE = 16
"""Pixels below the last line."""
LINE_HEIGHT = 125.0
"""Percent."""


class TextPage(QDialog):
    """Shows a page that can be scrolled, selected and copied.

    Args:
        title: Of the page and the window.
        paragraphs: Heading and text; both are shown exactly as they are.
        parent: The window.
        copies: Whether a button copies the whole page.
    """

    def __init__(
        self,
        title: str,
        paragraphs: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
        *,
        copies: bool = False,
    ) -> None:
        super().__init__(parent)
        title = translated(title)
        self.setWindowTitle(title)
        self.page = QTextEdit(readOnly=True, acceptRichText=False, tabChangesFocus=True)
        self.page.setProperty("class", "reading")
        self.page.setAccessibleName(title)
        self.page.document().setDocumentMargin(0)
        self.close_button = button(tr("Close"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        self.copy_button = button(tr("Copy"), tip=tr("Copy the whole page"))
        self.copy_button.clicked.connect(lambda: QApplication.clipboard().setText(self.page.toPlainText()))
        parts = (plain(title, "title"), self.page, row(self.copy_button, None, self.close_button))
        self.setLayout(column(*parts, spacing=12, edges=EDGES))
        self.copy_button.setVisible(copies)
        self.show_page(paragraphs)
        # The arrows scroll at once, Return closes.
        self.page.setFocus()

    def show_page(self, paragraphs: Sequence[tuple[str, str]]) -> None:
        """Show this in place of what was there."""
        self.page.clear()
        self._write(paragraphs)
        self._fit()

    def _fit(self) -> None:
        """As tall as the page, so that nothing short has to be scrolled."""
        document = self.page.document().clone()
        document.setTextWidth(WIDTH - EDGES[0] - EDGES[2] - self.page.verticalScrollBar().sizeHint().width())
        around = self.sizeHint().height() - self.page.sizeHint().height()
        tallest = min(TALLEST, int(self.screen().availableSize().height() * 0.9))
        middle = self.frameGeometry().center()
        self.resize(WIDTH, min(tallest, around + math.ceil(document.size().height()) + SPARE))
        if self.isVisible():
            self._stay_around(middle)

    def _stay_around(self, middle: QPoint) -> None:
        """Grow to all sides rather than down, where the buttons would leave the screen."""
        room, frame = self.screen().availableGeometry(), self.frameGeometry()
        frame.moveCenter(middle)
        left = min(frame.left(), room.right() + 1 - frame.width())
        top = min(frame.top(), room.bottom() + 1 - frame.height())
        self.move(max(left, room.left()), max(top, room.top()))

    def _write(self, paragraphs: Sequence[tuple[str, str]]) -> None:
        """Text goes in by a cursor, which reads no markup."""
        strong = QTextCharFormat()
        strong.setFontWeight(QFont.Weight.DemiBold)
        cursor = QTextCursor(self.page.document())
        for number, (heading, text) in enumerate(paragraphs):
            _block(cursor, 16 if number else 0)
            cursor.insertText(visible(translated(heading)), strong)
            for line in visible(translated(text)).split("\n"):
                _block(cursor, 2)
                cursor.insertText(line, QTextCharFormat())
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.page.setTextCursor(cursor)


def _block(cursor: QTextCursor, above: int) -> None:
    """Begin a paragraph ``above`` pixels below the last one."""
    format_ = QTextBlockFormat()
    format_.setTopMargin(above)
    format_.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if cursor.document().isEmpty():
        cursor.setBlockFormat(format_)
    else:
        cursor.insertBlock(format_)
