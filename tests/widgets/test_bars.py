"""The message bar and the status line, driven as a person drives them."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.stage import Progress
from widgets.job_bar import JobBar, progress_text, time_left
from widgets.message_bar import MOST_WAITING, Message, MessageBar


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    made = MessageBar()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def jobs(qtbot: QtBot) -> JobBar:
    made = JobBar()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_message_lies_over_the_rest_and_moves_nothing(qtbot: QtBot) -> None:
    holder, below, bar = QWidget(), QWidget(), MessageBar()
    qtbot.addWidget(holder)
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 20, 0, 0)
    layout.addWidget(below)
    bar.lie_over(below, 40)
    holder.resize(1000, 500)
    holder.show()
    before = below.geometry()
    bar.say("The map is a draft.", "word " * 40)
    assert below.geometry() == before
    assert bar.isVisible()
    assert (bar.y(), bar.width()) == (60, 720)
    assert bar.geometry().center().x() == pytest.approx(500, abs=1)
    assert bar.hint.height() >= bar.hint.heightForWidth(bar.hint.width())
    tall = bar.height()
    holder.resize(300, 500)
    qtbot.waitUntil(lambda: bar.width() < 300 and bar.height() > tall)


def test_message_shows_plain_text_with_hint_and_button(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_message(Message("<b>x</b> is missing.", "Choose another.", "error", "Choose…", "choose"))
    assert bar.isVisible()
    assert bar.text.text() == "<b>x</b> is missing."
    assert bar.text.textFormat() == Qt.TextFormat.PlainText
    assert bar.accessibleName() == "error: <b>x</b> is missing."
    with qtbot.waitSignal(bar.action_asked) as asked:
        qtbot.mouseClick(bar.action, Qt.MouseButton.LeftButton)
    assert asked.args == ["choose"]
    assert not bar.isVisible()


def test_messages_queue_in_order_and_are_told_once(bar: MessageBar, qtbot: QtBot) -> None:
    for text in ("one", "two", "two", "three", "one"):
        bar.show_message(Message(text))
    assert bar.more.text() == "2 more"
    seen = []
    while bar.isVisible():
        seen.append(bar.text.text())
        qtbot.keyClick(bar.close_button, Qt.Key.Key_Space)
    assert seen == ["one", "two", "three"]


def test_queue_has_a_limit(bar: MessageBar) -> None:
    for number in range(500):
        bar.show_message(Message(f"problem {number}"))
    assert bar.more.text() == f"{MOST_WAITING} more"


def test_news_leave_by_themselves_and_problems_stay(qtbot: QtBot) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    search, bar = QLineEdit(), MessageBar(info_ms=10)
    layout.addWidget(search)
    layout.addWidget(bar)
    qtbot.addWidget(window)
    window.show()
    search.setFocus()
    bar.say("Dropped 214 samples")
    assert bar.isVisible()
    qtbot.waitUntil(lambda: not bar.isVisible())
    bar.say("disk is full", kind="error")
    bar.say("later news")
    assert bar.text.text() == "disk is full"
    assert not any(timer.isActive() for timer in bar.findChildren(QTimer))
    bar.close_message()
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_a_problem_does_not_wait_behind_news(bar: MessageBar) -> None:
    bar.say("news")
    bar.say("disk is full", kind="error")
    assert bar.shown is not None
    assert bar.shown.text == "disk is full"


def test_escape_closes_the_focused_bar(qtbot: QtBot) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    bar = MessageBar()
    layout.addWidget(bar)
    qtbot.addWidget(window)
    window.show()
    bar.say("x", kind="warning")
    bar.close_button.setFocus()
    qtbot.keyClick(bar.close_button, Qt.Key.Key_Escape)
    assert not bar.isVisible()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (None, ""), (math.nan, ""), (math.inf, ""), (-1, ""), (0, "a few seconds left"), (4.9, "a few seconds left"),
        (12, "about 10 s left"), (54, "about 55 s left"), (55, "about 1 min left"), (89, "about 1 min left"),
        (170, "about 3 min left"), (3599, "about 1 h left"), (5400, "about 1 h 30 min left"),
        (36_500, "about 10 h left"), (200_000, "about 2 days left"),
    ],
)  # fmt: skip
def test_time_left(seconds: float | None, words: str) -> None:
    assert time_left(seconds) == words


def test_progress_text() -> None:
    embedding = Progress("Embedding", 41_200, 48_796, 170)
    assert progress_text(embedding) == "Embedding 41,200 of 48,796 · about 3 min left"
    assert progress_text(Progress("Reading", 12_000, 0)) == "Reading 12,000"
    assert progress_text(Progress("Starting", 0, 0)) == "Starting…"
    assert progress_text(Progress("Reading", 12, 10)) == "Reading 10 of 10"


def test_bytes_are_told_as_megabytes() -> None:
    def told(done: int, total: int, left: float | None = None) -> str:
        return progress_text(Progress("Loading a", done, total, left, of_bytes=True))

    assert told(184_549_376, 300_262_338, 12) == "Loading a 184 of 300 MB · about 10 s left"
    assert told(1_840_549_376, 3_002_262_338) == "Loading a 1,840 of 3,002 MB"
    assert told(1_500_000, 3_260_000) == "Loading a 1.5 of 3.3 MB"
    assert told(9_000_000, 300_262_338) == "Loading a 9 of 300 MB"
    assert told(1_000, 20_000) == "Loading a…"


def test_job_appears_and_goes(jobs: JobBar) -> None:
    assert not jobs.busy
    jobs.show_progress(Progress("Embedding", 50, 200))
    assert (jobs.busy, jobs.bar.value(), jobs.bar.maximum()) == (True, 250, 1000)
    jobs.show_done("Embedded 200 samples")
    assert not jobs.busy
    assert jobs.text.text() == "Embedded 200 samples"
    jobs.show_idle()
    assert not jobs.text.isVisible()


def test_totals_beyond_32_bits(jobs: JobBar) -> None:
    jobs.show_progress(Progress("Hashing", 3 * 2**40, 4 * 2**40))
    assert jobs.bar.value() == 750


def test_unknown_total_moves_without_a_share(jobs: JobBar) -> None:
    jobs.show_progress(Progress("Reading", 5, 0))
    assert jobs.bar.maximum() == 0


def test_cancel_asks_once(jobs: JobBar, qtbot: QtBot) -> None:
    jobs.show_progress(Progress("Embedding", 1, 2))
    with qtbot.waitSignal(jobs.cancel_asked):
        qtbot.mouseClick(jobs.cancel, Qt.MouseButton.LeftButton)
    jobs.show_progress(Progress("Embedding", 1, 2))
    assert not jobs.cancel.isEnabled()
    jobs.show_done("")
    jobs.show_progress(Progress("Projecting", 0, 2))
    assert jobs.cancel.isEnabled()
    assert jobs.cancel.text() == "Cancel"


def test_map_facts_shorten_and_keep_the_whole_in_the_tool_tip(jobs: JobBar) -> None:
    facts = "all-MiniLM-L6-v2 · map of everything <script>"
    jobs.resize(120, 26)
    jobs.show_map_facts(facts)
    assert jobs.facts.text() == facts
    assert jobs.facts.shortened() != facts
    assert "&lt;script&gt;" in jobs.facts.toolTip()
