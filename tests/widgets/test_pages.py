"""Pages read at once, and pages that come later."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from models.dataset import Problem
from widgets.pages import Pages


class Elsewhere:
    """Runs nothing until told to."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Callable[[], Any], Callable[[Any], None]]] = []
        self.arrived: list[tuple[int, int, Problem | None]] = []

    def __call__(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self.waiting.append((work, done))

    def finish(self) -> None:
        work, done = self.waiting.pop(0)
        done(work())

    def tell(self, start: int, stop: int, problem: Problem | None) -> None:
        self.arrived.append((start, stop, problem))


class Source:
    def __init__(self) -> None:
        self.version = 0
        self.asked: list[int] = []
        self.broken = False

    def __call__(self, start: int, stop: int) -> list[str]:
        self.asked.append(start)
        if self.broken:
            raise Problem("The disk is gone.")
        return [f"{row} v{self.version}" for row in range(start, stop)]


@pytest.fixture
def source() -> Source:
    return Source()


@pytest.fixture
def elsewhere() -> Elsewhere:
    return Elsewhere()


@pytest.fixture
def pages(source: Source, elsewhere: Elsewhere) -> Pages[str]:
    made: Pages[str] = Pages(source, 1000, size=10, kept=8)
    made.read_later(elsewhere, elsewhere.tell)
    return made


def test_rows_are_awaited_then_there(pages: Pages[str], source: Source, elsewhere: Elsewhere) -> None:
    assert pages.at(25) is None
    assert pages.awaited(25)
    assert not pages.awaited(35)
    assert source.asked == [], "nothing is read where it is asked for"
    elsewhere.finish()
    assert elsewhere.arrived == [(20, 30, None)]
    assert pages.at(25) == "25 v0"
    assert not pages.awaited(25)
    assert not elsewhere.waiting


def test_the_first_page_may_be_given(source: Source) -> None:
    pages: Pages[str] = Pages(source, 100, size=10, first=[f"given {row}" for row in range(30)])
    assert pages.at(9) == "given 9"
    assert pages.at(10) == "10 v0"
    assert source.asked == [10]


def test_who_scrolls_on_gets_the_newest_page_first(pages: Pages[str], source: Source, elsewhere: Elsewhere) -> None:
    for row in range(0, 100, 10):
        pages.at(row)
    while elsewhere.waiting:
        elsewhere.finish()
    assert source.asked == [0, 90, 80, 70, 60], "the first was on its way; the oldest that waited are given up"
    assert pages.at(15) is None
    elsewhere.finish()
    assert pages.at(15) == "15 v0", "what was given up is read when it is looked at again"


def test_what_is_read_again_stays_until_then(pages: Pages[str], source: Source, elsewhere: Elsewhere) -> None:
    pages.at(5)
    elsewhere.finish()
    source.version = 1
    pages.forget()
    assert pages.at(5) == "5 v0"
    assert not pages.awaited(5)
    elsewhere.finish()
    assert pages.at(5) == "5 v1"


def test_a_page_forgotten_on_its_way_is_read_once_more(pages: Pages[str], source: Source, elsewhere: Elsewhere) -> None:
    pages.at(5)
    pages.forget()
    elsewhere.finish()
    source.version = 1
    pages.at(5)
    elsewhere.finish()
    assert pages.at(5) == "5 v1"
    assert not elsewhere.waiting


def test_a_page_that_fails_is_told_once(pages: Pages[str], source: Source, elsewhere: Elsewhere) -> None:
    source.broken = True
    pages.at(5)
    elsewhere.finish()
    ((start, stop, problem),) = elsewhere.arrived
    assert (start, stop) == (0, 10)
    assert problem is not None
    assert "disk" in problem.message
    assert pages.at(5) is None
    assert not elsewhere.waiting, "views ask at every repaint"
    source.broken = False
    pages.forget()
    pages.at(5)
    elsewhere.finish()
    assert pages.at(5) == "5 v0"


def test_only_a_few_pages_are_kept(pages: Pages[str], elsewhere: Elsewhere) -> None:
    for row in range(0, 1000, 10):
        pages.at(row)
        elsewhere.finish()
    assert len(pages._pages) == 8
