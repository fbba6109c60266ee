"""Jobs: lanes run in order, the newest wins where asked, and every ending is told."""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.jobs import Job, Jobs
from models.dataset import Problem
from models.stage import Progress


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def counting(to: int) -> Generator[Progress, None, int]:
    for done in range(to):
        yield Progress("Counting", done, to)
    return to


def test_progress_and_result_arrive_in_the_gui_thread(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[tuple[str, int, bool]] = []
    here = threading.get_ident()
    jobs.progressed.connect(lambda _, item: seen.append(("step", item.done, threading.get_ident() == here)))
    with qtbot.waitSignal(jobs.idle):
        jobs.start("lane", lambda: counting(3), lambda n: seen.append(("end", n, threading.get_ident() == here)))
    assert seen == [("step", 0, True), ("step", 1, True), ("step", 2, True), ("end", 3, True)]


def test_a_lane_runs_its_jobs_one_after_the_other(jobs: Jobs, qtbot: QtBot) -> None:
    order: list[str] = []

    def work(name: str) -> None:
        order.append(f"{name} begins")
        order.append(f"{name} ends")

    with qtbot.waitSignal(jobs.idle):
        for name in ("a", "b", "c"):
            jobs.call("lane", lambda name=name: work(name))  # type: ignore[misc]
    assert order == [f"{name} {what}" for name in "abc" for what in ("begins", "ends")]


def test_the_newest_wins_and_the_old_answer_is_not_delivered(jobs: Jobs, qtbot: QtBot) -> None:
    begun, go_on = threading.Event(), threading.Event()
    closed: list[bool] = []
    answers: list[str] = []

    def slow() -> Generator[Progress, None, str]:
        try:
            begun.set()
            yield Progress("", 0, 0)
            go_on.wait(10)
            yield Progress("", 1, 0)
            return "old"
        finally:
            closed.append(True)

    jobs.start("lane", slow, answers.append)
    assert begun.wait(10)
    with qtbot.waitSignal(jobs.idle):
        jobs.call("lane", lambda: "new", answers.append, newest=True)
        go_on.set()
    assert answers == ["new"]
    assert closed == [True]


def test_an_answer_that_is_already_on_its_way_is_dropped_once_cancelled(jobs: Jobs, qtbot: QtBot) -> None:
    answers: list[int] = []
    done = threading.Event()
    jobs.call("lane", done.set, lambda _: answers.append(1))
    assert done.wait(10)
    with qtbot.waitSignal(jobs.finished):
        jobs.cancel("lane")
    assert answers == []


@pytest.mark.parametrize("error", [Problem("No such file."), ValueError("bug")])
def test_errors_are_told_with_their_job(jobs: Jobs, qtbot: QtBot, error: Exception) -> None:
    def broken() -> None:
        raise error

    with qtbot.waitSignal(jobs.failed) as told:
        made = jobs.call("lane", broken)
    assert told.args == [made, error]


def test_closing_ends_running_and_waiting_jobs(qtbot: QtBot) -> None:
    jobs = Jobs()
    begun, ran = threading.Event(), []

    def endless() -> Generator[Progress, None, None]:
        while True:
            begun.set()
            yield Progress("", 0, 0)

    jobs.start("lane", endless)
    jobs.call("lane", lambda: ran.append(1))
    assert begun.wait(10)
    jobs.close()
    assert jobs.live == ()
    assert ran == []
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("assay-lane")]


def test_a_job_knows_its_lane_and_whether_it_is_shown(jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.idle):
        job = jobs.start("map", lambda: counting(1), shown=True)
        assert isinstance(job, Job)
        assert (job.lane, job.shown) == ("map", True)
        assert jobs.live == (job,)
