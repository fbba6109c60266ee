"""A field to read and copy text from, letter by letter: reports, rows of a file."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QTextOption
from PySide6.QtWidgets import QPlainTextEdit

SMALL = 12
"""Pixels."""


def fixed_text(name: str) -> QPlainTextEdit:
    """A read-only field in letters of one width; ``name`` is what a screen reader calls it."""
    made = QPlainTextEdit(readOnly=True)
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPixelSize(SMALL)
    made.setFont(font)
    # Rows of data often have no space to break at.
    made.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made.setTabChangesFocus(True)
    made.setAccessibleName(name)
    return made
