"""Viewers: what is in the data is what is on the screen and on the clipboard."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from pytestqt.qtbot import QtBot

from models.dataset import Role, Sample
from widgets.theme import DARK
from widgets.viewers import VIEWERS, viewer_for
from widgets.viewers.shown_text import ShownText
from widgets.viewers.text import AT_ONCE, TALLEST, TextViewer


def sample(text: str, modality: str = "text") -> Sample:
    return Sample(0, "d", Role.REAL, None, modality, text, {})


@pytest.fixture
def viewer(qtbot: QtBot) -> TextViewer:
    made = TextViewer()
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show()
    return made


def copied(viewer: TextViewer, start: int, stop: int) -> str:
    cursor = viewer.page.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
    viewer.page.setTextCursor(cursor)
    viewer.page.copy()
    return QGuiApplication.clipboard().text()


def test_markup_is_shown_literally(viewer: TextViewer) -> None:
    text = "<b>bold</b> & <img src='http://example.org/x.png'> <script>x</script>"
    viewer.show_sample(sample(text))
    assert viewer.page.toPlainText() == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b\x1b[31mc\x7f", "a␀b␛[31mc␡"),
        ("one\r\ntwo\rthree\nfour", "one\ntwo␍three\nfour"),
        ("lone \ud800 surrogate", "lone � surrogate"),
        ("\ufdd0frame\ufdd1", "�frame�"),
        ("שלום ‏עולם‎ abc", "שלום ‏עולם‎ abc"),
        ("👩‍🔬 e\u0301\ttab", "👩‍🔬 e\u0301\ttab"),
    ],
)
def test_awkward_characters_are_visible(viewer: TextViewer, text: str, shown: str) -> None:
    viewer.show_sample(sample(text))
    assert viewer.page.toPlainText() == shown


def test_copying_gives_the_data_not_their_picture(viewer: TextViewer) -> None:
    text = "a\u00a0b\r\n\x1b[0m👩 c"
    viewer.show_sample(sample(text))
    viewer.page.selectAll()
    viewer.page.copy()
    assert QGuiApplication.clipboard().text() == text
    assert copied(viewer, 2, 5) == "b\r\n\x1b"
    assert copied(viewer, 8, 10) == "👩"


@given(st.text(st.sampled_from("ab \r\n\x00é👩\u00a0"), max_size=40), st.integers(0, 3))
def test_every_piece_leads_back_to_the_text(text: str, runs: int) -> None:
    text += "x" * 700 * runs
    made = ShownText.of(text)
    units = len(made.shown.encode("utf-16-le")) // 2
    assert made.between(0, units) == text
    for middle in range(min(units, 60)):
        halves = made.between(0, middle) + made.between(middle, units)
        # Cut between the two units of one character, each half holds a lone surrogate.
        assert halves.encode("utf-16", "surrogatepass") == text.encode("utf-16")


def test_long_text_begins_at_once_and_goes_on_when_asked(viewer: TextViewer, qtbot: QtBot) -> None:
    text = "word " * 10_000 + "the end"
    viewer.show_sample(sample(text))
    assert len(viewer.page.toPlainText()) == AT_ONCE
    assert viewer.more.text() == "Show all 50,007 characters"
    assert viewer.page.height() == TALLEST
    qtbot.mouseClick(viewer.more, Qt.MouseButton.LeftButton)
    assert viewer.page.toPlainText() == text
    assert viewer.more.isHidden()
    viewer.show_sample(sample(text))
    viewer.copy_all()
    assert QGuiApplication.clipboard().text() == text


def test_a_megabyte_without_a_space_is_laid_out(viewer: TextViewer) -> None:
    viewer.show_sample(sample("x" * 1_000_000))
    began = time.perf_counter()
    viewer.show_all()
    viewer.grab()
    # Without the invisible breaks this takes more than a minute.
    assert time.perf_counter() - began < 20
    viewer.page.selectAll()
    viewer.page.copy()
    assert QGuiApplication.clipboard().text() == "x" * 1_000_000


def test_height_follows_the_text_and_empty_text_is_said(viewer: TextViewer) -> None:
    viewer.show_sample(sample("short"))
    one = viewer.page.height()
    viewer.show_sample(sample("line\nline\nline\nline"))
    assert 2 * one < viewer.page.height() < TALLEST
    viewer.show_sample(sample(""))
    assert viewer.page.toPlainText() == "No text"
    assert viewer.page.font().italic()


def test_every_modality_has_a_viewer_and_unknown_ones_show_text(qtbot: QtBot) -> None:
    for modality in (*VIEWERS, "hologram"):
        viewer = viewer_for(modality)
        qtbot.addWidget(viewer)
        viewer.set_theme(DARK)
        viewer.show_sample(sample("plain", modality))
    assert isinstance(viewer, TextViewer)
    assert viewer.page.toPlainText() == "plain"
