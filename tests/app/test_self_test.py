"""``assay --self-test``: says what works, and its exit code says whether all does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app import example, self_test
from models.dataset import LoadPlan, Problem, Role


def fail(error: Exception) -> Callable[[], str]:
    def attempt() -> str:
        raise error

    return attempt


def test_steps_that_work_are_told_with_what_came_of_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert self_test.tell(iter([("load", lambda: "3 samples"), ("map", lambda: "3 points")])) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("ok      load: 3 samples (")
    assert said[1].startswith("ok      map: 3 points (")
    assert said[2].startswith("Everything works")


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (Problem("The disk is full.", "Make room."), "The disk is full. Make room."),
        (self_test.Wrong("2 points instead of 3"), "Wrong: 2 points instead of 3"),
        (OSError("no such library"), "OSError: no such library"),
    ],
)
def test_the_first_step_that_fails_ends_it(error: Exception, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    steps = [("load", lambda: "3 samples"), ("map", fail(error)), ("drop", lambda: "never reached")]
    assert self_test.tell(iter(steps)) == 1
    assert capsys.readouterr().out.splitlines()[1:] == [f"FAILED  map: {told}"]


def test_what_is_broken_here_is_exit_code_1(assay, monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    monkeypatch.setattr(example, "plans", lambda: [LoadPlan(str(tmp_path / "gone.jsonl"), "gone", Role.REAL)])
    said = assay("--self-test")
    assert said.code == 1
    assert said.out.startswith("FAILED  load: ")


@pytest.mark.slow
def test_the_whole_journey_works_here(assay) -> None:
    said = assay("--self-test")
    assert said.code == 0, said.out
    assert [line.split()[1] for line in said.out.splitlines()[:-1]] == [
        f"{step}:" for step in ("load", "map", "select", "drop", "undo", "export", "libraries")
    ]
