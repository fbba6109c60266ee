"""Lines keep the keys that people edit with, and leave the window its shortcuts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.search_corner import SearchCorner
from widgets.inspector_verbs import TagLine

EMACS = ("E", "D", "F", "O", "K", "U", "I", "M")
EDITING = ("A", "C", "V", "X", "Z", "Y")


def shown(qtbot: QtBot, made: QWidget, keys: str) -> tuple[QMainWindow, list[str]]:
    """A window that holds ``made`` and has a shortcut; what the shortcut triggers is noted."""
    window = QMainWindow()
    qtbot.addWidget(window)
    body = QWidget()
    QVBoxLayout(body).addWidget(made)
    window.setCentralWidget(body)
    heard: list[str] = []
    QShortcut(QKeySequence(keys), window).activated.connect(lambda: heard.append(keys))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window, heard


def line_of(made: QWidget) -> QLineEdit:
    line = made.field if isinstance(made, SearchCorner) else made
    assert isinstance(line, QLineEdit)
    line.setText("some words")
    line.setFocus()
    return line


@pytest.mark.parametrize("letter", EMACS)
@pytest.mark.parametrize("kind", [SearchCorner, TagLine])
def test_shortcuts_of_the_window_work_while_a_line_has_the_keys(
    qtbot: QtBot, kind: type[SearchCorner | TagLine], letter: str
) -> None:
    made = kind()
    _window, heard = shown(qtbot, made, f"Ctrl+{letter}")
    line = line_of(made)
    line.setCursorPosition(3)
    qtbot.keyClick(line, getattr(Qt.Key, f"Key_{letter}"), Qt.KeyboardModifier.ControlModifier)
    assert heard == [f"Ctrl+{letter}"]
    assert (line.text(), line.cursorPosition()) == ("some words", 3)


@pytest.mark.parametrize("letter", EDITING)
def test_lines_are_edited_by_the_usual_keys(qtbot: QtBot, letter: str) -> None:
    made = SearchCorner()
    _window, heard = shown(qtbot, made, f"Ctrl+{letter}")
    line = line_of(made)
    if letter in "ZY":
        qtbot.keyClicks(line, "!")
    if letter == "Y":
        line.undo()
    if letter in "CX":
        line.selectAll()
    qtbot.keyClick(line, getattr(Qt.Key, f"Key_{letter}"), Qt.KeyboardModifier.ControlModifier)
    assert heard == []


def test_letters_are_typed(qtbot: QtBot) -> None:
    made = SearchCorner()
    _window, heard = shown(qtbot, made, "E")
    line = line_of(made)
    line.clear()
    qtbot.keyClicks(line, "Ee")
    assert (line.text(), heard) == ("Ee", [])
