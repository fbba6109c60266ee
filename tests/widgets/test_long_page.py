"""A long text: shown as it is, and searched from place to place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from widgets.long_page import LongPage

ENTER = Qt.Key.Key_Return


@pytest.fixture
def page(qtbot: QtBot) -> LongPage:
    made = LongPage("Licenses")
    qtbot.addWidget(made)
    made.show_text("<b>One</b>\n" + "line\n" * 5000 + "MIT here\nand mit there")
    made.show()
    return made


def place(page: LongPage) -> tuple[int, str]:
    cursor = page.page.textCursor()
    return cursor.blockNumber(), cursor.selectedText()


def test_it_is_plain_text(page: LongPage) -> None:
    assert page.page.toPlainText().startswith("<b>One</b>")
    assert page.page.accessibleName() == "Licenses"


def test_enter_goes_from_place_to_place_and_round(page: LongPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "mit")
    places = []
    for _ in range(3):
        qtbot.keyClick(page.search, ENTER)
        places.append(place(page))
    assert places == [(5001, "MIT"), (5002, "mit"), (5001, "MIT")]
    assert page.isVisible(), "Enter searches and closes nothing"


def test_what_is_not_there_is_said(page: LongPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "wombat")
    qtbot.keyClick(page.search, ENTER)
    assert page.nothing.text() == "“wombat” is not in this text."
    qtbot.keyClicks(page.search, "s")
    assert page.nothing.text() == ""
