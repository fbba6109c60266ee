"""Sentences in another language: looked up by template, filled in anew, counted by that language's rules."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from pytestqt.qtbot import QtBot

from models.phrase import phrase, phrase_many
from widgets.translation import CONTEXT, tr, tr_many, translated


class Backward(QTranslator):
    """A language that puts the values of a sentence in another order."""

    KNOWN: ClassVar = {
        ("{n} rows", 1): "{n} ligne",
        ("{n} rows", 2): "{n} lignes",
        ("{name}: {what}", -1): "{what} <- {name}",
        ("Close", -1): "Fermer",
    }

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        if context != CONTEXT:
            return None
        return self.KNOWN.get((source, n if n < 0 else 1 if n < 2 else 2))


@pytest.fixture
def backward(qtbot: QtBot) -> Iterator[None]:
    translator = Backward()
    before = QLocale()
    QLocale.setDefault(QLocale("fr"))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)
    QLocale.setDefault(before)


def test_without_a_translation_the_english_text_stands(qtbot: QtBot) -> None:
    assert tr("{n} of {all} rows", n=1904, all=2000) == "1,904 of 2,000 rows"
    assert tr_many(1, "{n} row", "{n} rows", n=1) == "1 row"


@pytest.mark.usefixtures("backward")
def test_a_translation_is_filled_in_its_own_order() -> None:
    what = phrase_many(1904, "{n} row", "{n} rows", n=1904)
    assert tr("{name}: {what}", name="a.csv", what=what) == "1\u202f904 lignes <- a.csv"
    assert translated(phrase("Close")) == "Fermer"


@pytest.mark.usefixtures("backward")
def test_fractions_are_written_as_the_language_does() -> None:
    assert tr("{name}: {what}", name="recall", what=Decimal("0.90")) == "0,90 <- recall"
    assert phrase("{name}: {what}", name="recall", what=Decimal("0.90")) == "recall: 0.90"


@pytest.mark.usefixtures("backward")
def test_counts_follow_the_rules_of_the_language() -> None:
    assert [tr_many(n, "{n} row", "{n} rows", n=n) for n in (0, 1, 2)] == ["0 ligne", "1 ligne", "2 lignes"]


@pytest.mark.usefixtures("backward")
def test_a_phrase_inside_a_sentence_that_nobody_translated_is_translated() -> None:
    assert tr("Now: {what}", what=phrase("Close")) == "Now: Fermer"


@pytest.mark.usefixtures("backward")
def test_what_a_person_wrote_is_left_alone() -> None:
    assert translated("Close") == "Close"
