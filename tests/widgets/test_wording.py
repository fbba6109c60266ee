"""Values as words: whatever a reader found has a bounded, plain text."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QLocale

from models.dataset import Problem
from widgets.pages import Pages
from widgets.wording import (
    NOTHING,
    decimal,
    number,
    of_role,
    one_line,
    samples,
    short_number,
    short_value,
    told,
    value_text,
    visible,
)


def nested(depth: int) -> Any:
    value: Any = 1
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, NOTHING),
        (True, "true"),
        ("<b>x</b>", "<b>x</b>"),
        (10**30, "1" + "0" * 30),
        (0.1, "0.1"),
        (float("nan"), "NaN"),
        (float("-inf"), "-inf"),
        (Decimal("1.50"), "1.50"),
        (datetime.date(2026, 3, 1), "2026-03-01"),
        (b"\x00\xff", "2 bytes: 00 ff"),
        ([1, None, "ü"], '[1, null, "ü"]'),
        ({"a": {"b": [True]}}, '{"a": {"b": [true]}}'),
        ([(b"k", 1)], '[["1 byte: 6b", 1]]'),
        (np.float32(0.5), "0.5"),
        ({(1, 2): 3}, "{… (nested too deeply to show)"),
    ],
)
def test_values_of_every_type(value: Any, text: str) -> None:
    assert value_text(value) == text


def test_immense_values_are_bounded() -> None:
    assert len(value_text(list(range(3_000_000)))) == 10_001
    assert value_text("x" * 20_000).endswith("x…")
    assert value_text(10**5000).startswith("0x")
    assert value_text(nested(100_000)).startswith("[[[[")
    assert value_text("x" * 20_000, None) == "x" * 20_000


def test_one_line_has_no_breaks_and_cannot_turn_what_follows() -> None:
    assert one_line("a\r\n\r\n b\u2028c\td") == "a b c d"
    assert one_line("  a\nb", breaks=" ↵ ") == "a ↵ b"
    assert one_line("evil \u202etxt") == "evil \ufffdtxt"
    assert one_line("x" * 400) == "x" * 300 + "…"
    assert visible("\x00\n") == "␀\n"


def test_short_values_and_counts() -> None:
    assert short_value(0.30000000000000004) == "0.3"
    assert short_value(1234567.891) == "1.23457e+06"
    assert samples(1) == "1 sample"
    assert samples(1904) == "1,904 samples"


def test_pages_keep_few_and_do_not_ask_again() -> None:
    asked: list[tuple[int, int]] = []

    def fetch(start: int, stop: int) -> list[int]:
        asked.append((start, stop))
        return list(range(start, stop))

    pages = Pages(fetch, 1000, size=10, kept=2)
    assert [pages.at(row) for row in (0, 9, 995, 999, 5, 500)] == [0, 9, 995, 999, 5, 500]
    assert asked == [(0, 10), (990, 1000), (500, 510)]
    assert pages.at(995) == 995
    assert asked[-1] == (990, 1000)
    assert pages.at(-1) is None
    assert pages.at(1000) is None


def test_a_failing_page_fails_once() -> None:
    def fetch(start: int, stop: int) -> list[int]:
        raise Problem("The disk is gone.")

    pages = Pages(fetch, 100)
    with pytest.raises(Problem):
        pages.at(3)
    assert pages.at(4) is None


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("C", ["1,904", "0.05", "1,904", "1.5"]),
        ("en", ["1,904", "0.05", "1,904", "1.5"]),
        ("fr", ["1\u202f904", "0,05", "1\u202f904", "1,5"]),
        ("de", ["1.904", "0,05", "1.904", "1,5"]),
    ],
)
def test_numbers_are_written_as_the_language_does(language: str, said: list[str]) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        assert [number(1904), decimal(0.0499, 2), short_number(1904.2, 4), short_number(1.5, 6)] == said
    finally:
        QLocale.setDefault(before)


def test_counts_by_role_know_one_from_many_and_no_other_roles() -> None:
    assert [of_role(1904, role) for role in ("real", "synthetic", "holdout")] == [
        "1,904 real",
        "1,904 synthetic",
        "1,904 holdout",
    ]
    with pytest.raises(ValueError, match="robot"):
        of_role(1, "robot")


def test_a_problem_is_told_with_what_to_do() -> None:
    assert told(Problem("The disk is full.", "Make room.")) == "The disk is full. Make room."
    assert told(Problem("The disk is full.")) == "The disk is full."
