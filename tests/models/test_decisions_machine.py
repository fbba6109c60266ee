"""Decide, undo, redo, revert, load and reopen in any order, against the plainest model there is."""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from models.dataset import Problem, Role
from models.decisions import DROP, KEEP, NONE, VERBS
from models.selection import Samples
from models.stage import finish
from models.workspace import Workspace

TAGS = ("dull", "odd one")
Marks = tuple[dict[int, str], set[tuple[int, str]]]
"""Decision by sample, and (sample, tag) pairs."""


class Model:
    """What should be true: a stack of gestures, folded anew every time."""

    def __init__(self) -> None:
        self.log: list[dict[str, Any]] = []
        self.done: list[int] = []
        self.undone: list[int] = []

    def add(self, kind: str, **told: Any) -> int:
        number = len(self.log) + 1
        self.log.append({"number": number, "kind": kind, **told})
        return number

    def gesture(self, kind: str, **told: Any) -> None:
        self.done.append(self.add(kind, **told))
        self.undone = []

    def undo(self) -> None:
        self.add("undo", target=self.done[-1])
        self.undone.append(self.done.pop())

    def redo(self) -> None:
        self.add("redo", target=self.undone[-1])
        self.done.append(self.undone.pop())

    def in_force(self) -> set[int]:
        """A step is in force if it is done and no revert that is itself in force names it."""
        force: dict[int, bool] = {}
        for number in sorted(self.done, key=self.done.index, reverse=True):
            later = self.done[self.done.index(number) + 1 :]
            force[number] = not any(force[n] and self.log[n - 1].get("target") == number for n in later)
        return {number for number, holds in force.items() if holds}

    def marks(self) -> Marks:
        decided: dict[int, str] = {}
        tags: set[tuple[int, str]] = set()
        force = self.in_force()
        for number in self.done:
            step = self.log[number - 1]
            if step["kind"] != "decide" or number not in force:
                continue
            if step["verb"] in ("drop", "keep"):
                decided.update(dict.fromkeys(step["samples"], step["verb"]))
            else:
                pairs = {(sample, step["value"]) for sample in step["samples"]}
                tags = tags | pairs if step["verb"] == "tag" else tags - pairs
        return decided, tags


def marks_of(workspace: Workspace) -> Marks:
    state = workspace.state
    assert len(state.decision) == workspace.size
    names = {KEEP: "keep", DROP: "drop"}
    decided = {n: names[code] for n, code in enumerate(state.decision.tolist()) if code != NONE}
    for mask in state.tags.values():
        assert len(mask) == workspace.size
        assert mask.any(), "a tag that no sample carries is no tag"
    return decided, {(n, tag) for tag, mask in state.tags.items() for n in np.flatnonzero(mask).tolist()}


class DecisionsMachine(RuleBasedStateMachine):
    """Drives a real workspace in a real file."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "w.assay"
        self.workspace = Workspace.open(self.path, create=True)
        self.model = Model()
        self.rows: list[tuple[Any, ...]] = []
        self.loads = 0

    def teardown(self) -> None:
        self.workspace.close()
        self.folder.cleanup()

    @initialize()
    def first_data(self) -> None:
        self.load(7)

    @rule(rows=st.integers(1, 4))
    def load(self, rows: int) -> None:
        if self.loads == 5:
            return
        self.loads += 1
        file = Path(self.folder.name) / f"file{self.loads}.csv"
        file.write_text("text\n" + "".join(f"row {n} of {self.loads}\n" for n in range(rows)))
        before = marks_of(self.workspace)
        finish(self.workspace.load(self.workspace.plan(file, role=Role.REAL)))
        assert marks_of(self.workspace) == before

    @rule(verb=st.sampled_from(VERBS), tag=st.sampled_from(TAGS), data=st.data())
    def decide(self, verb: str, tag: str, data: st.DataObject) -> None:
        samples = data.draw(st.sets(st.integers(0, self.workspace.size - 1)), label="samples")
        value = tag if verb in ("tag", "untag") else ""
        before, steps = marks_of(self.workspace), len(self.workspace.history())
        changes = self.workspace.decide(verb, Samples(tuple(sorted(samples))), value, "because")
        decided, tags = before
        if verb in ("drop", "keep"):
            touched = sum(decided.get(sample) != verb for sample in samples)
        else:
            touched = sum(((sample, value) in tags) != (verb == "tag") for sample in samples)
        assert changes.count == touched
        if touched:
            self.model.gesture("decide", verb=verb, value=value, samples=frozenset(samples))
        else:
            assert len(self.workspace.history()) == steps, "what changes nothing is no gesture"

    @rule()
    def undo(self) -> None:
        if not self.model.done:
            assert not self.workspace.can_undo
            with pytest.raises(Problem, match="nothing to undo"):
                self.workspace.undo()
            return
        self.workspace.undo()
        self.model.undo()

    @rule()
    def redo(self) -> None:
        if not self.model.undone:
            assert not self.workspace.can_redo
            with pytest.raises(Problem, match="nothing to redo"):
                self.workspace.redo()
            return
        self.workspace.redo()
        self.model.redo()

    @precondition(lambda self: self.model.done)
    @rule()
    def undo_and_redo_change_nothing(self) -> None:
        before = marks_of(self.workspace)
        self.undo()
        self.redo()
        assert marks_of(self.workspace) == before

    @precondition(lambda self: self.model.undone)
    @rule()
    def redo_and_undo_change_nothing(self) -> None:
        before = marks_of(self.workspace)
        self.redo()
        self.undo()
        assert marks_of(self.workspace) == before

    @precondition(lambda self: self.model.log)
    @rule(data=st.data())
    def revert(self, data: st.DataObject) -> None:
        step = data.draw(st.integers(1, len(self.model.log) + 1), label="step")
        if step in self.model.in_force():
            self.workspace.revert(step)
            self.model.gesture("revert", target=step)
        else:
            with pytest.raises(Problem, match="not in force"):
                self.workspace.revert(step)

    @rule()
    def reopen(self) -> None:
        self.workspace.close()
        self.workspace = Workspace.open(self.path)

    @rule(verb=st.sampled_from(("drop", "keep")))
    def decide_elsewhere(self, verb: str) -> None:
        """Another process loads and decides; this one hears of it before its next step."""
        with Workspace.open(self.path) as other:
            if not other.decide(verb, Samples((0,))).count:
                return
        self.model.gesture("decide", verb=verb, value="", samples=frozenset([0]))
        with pytest.raises(Problem, match="Another process"):
            self.workspace.decide("tag", Samples((0,)), "never before")

    @invariant()
    def the_state_is_the_models(self) -> None:
        assert marks_of(self.workspace) == self.model.marks()
        assert self.workspace.can_undo == bool(self.model.done)
        assert self.workspace.can_redo == bool(self.model.undone)

    @invariant()
    def the_log_replayed_is_the_state(self) -> None:
        with Workspace.open(self.path) as again:
            assert marks_of(again) == marks_of(self.workspace)
            assert again.history() == self.workspace.history()

    @invariant()
    def history_tells_what_is_in_force(self) -> None:
        history = self.workspace.history()
        force = self.model.in_force()
        assert [step.number for step in history] == list(range(1, len(self.model.log) + 1))
        for step, told in zip(history, self.model.log, strict=True):
            assert step.kind == told["kind"]
            assert step.target == told.get("target")
            assert step.verb == told.get("verb", "")
            assert step.count == len(told.get("samples", ()))
            assert step.in_force == (step.number in force)
            assert step.why == ("because" if step.kind == "decide" and step.why else "")

    @invariant()
    def the_log_only_grows(self) -> None:
        plain = sqlite3.connect(self.path)
        rows = plain.execute("SELECT * FROM steps ORDER BY number").fetchall()
        plain.close()
        assert rows[: len(self.rows)] == self.rows
        self.rows = rows


@pytest.mark.slow
def test_the_log_and_the_state_agree_whatever_is_done() -> None:
    run_state_machine_as_test(
        DecisionsMachine, settings=settings(max_examples=20, stateful_step_count=25, deadline=None)
    )
