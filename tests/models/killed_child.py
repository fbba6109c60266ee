"""The half of ``test_killed`` that is killed: it works, and writes down at once what it has finished."""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable, Generator, Iterable, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np

from models import embed
from models.dataset import Role
from models.selection import Samples
from models.stage import Progress, Work
from models.workspace import Workspace, writing

BATCH = 4
SAMPLES = 40
"""Samples that are decided on."""
FILE_EVENTS = ("os.rename", "os.remove", "os.mkdir")


class Child:
    """What a child has at hand: a place to say what it finished, and a fuse that kills it at its n-th step."""

    def __init__(self, folder: Path, fuse: int) -> None:
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        self.path = folder / "w.assay"
        self.points = 0
        self._fuse = fuse
        self._log = os.open(folder / "said.jsonl", os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    def say(self, *what: Any) -> None:
        """Write it down so that a kill cannot take it back."""
        os.write(self._log, json.dumps(what).encode() + b"\n")

    def arm(self) -> None:
        """Count every SQL statement, commit and file operation from here on, before and after."""
        from sqlalchemy import Engine, event

        for name in ("before_cursor_execute", "after_cursor_execute", "commit"):
            event.listen(Engine, name, self.point)
        sys.addaudithook(lambda name, _: self.point() if name in FILE_EVENTS else None)

    def point(self, *_: Any) -> None:
        self.points += 1
        if self.points == self._fuse:
            os.kill(os.getpid(), signal.SIGKILL)

    def passing(self, work: Generator[Progress, None, Any]) -> Iterable[Progress]:
        for step in work:
            self.point()
            yield step


def run(folder: str, kind: str, fuse: int, seed: int) -> None:
    """The child's whole life; ends by saying how many points it passed."""
    child = Child(Path(folder), fuse)
    child.arm()
    with Workspace.open(child.path, create=True) as workspace:
        began = time.monotonic()
        child.say("open", child.points)
        WORK[kind](child, workspace, seed)
    child.say("over", child.points, time.monotonic() - began)


def loads(child: Child, workspace: Workspace, seed: int) -> None:
    writing._ROWS = 1000  # several transactions a load, as with a large file
    for name, file in (("one", "small.csv"), ("two", "large.csv")):
        plan = workspace.plan(child.path.with_name(file), role=Role.REAL, text=("text",), name=f"{name} {seed}")
        child.say("begun", plan.name)
        for _ in child.passing(workspace.load(plan)):
            pass
        child.say("loaded", plan.name)
        for _ in child.passing(workspace.index()):
            pass


def decisions(child: Child, workspace: Workspace, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(12):
        verb = chance.choice(["drop", "keep", "tag", "undo", "redo", "revert"])
        force = [step.number for step in workspace.history() if step.in_force]
        if verb == "undo" and workspace.can_undo:
            workspace.undo()
        elif verb == "redo" and workspace.can_redo:
            workspace.redo()
        elif verb == "revert" and force:
            workspace.revert(chance.choice(force))
        else:
            some = Samples(tuple(sorted(chance.sample(range(SAMPLES), 9))))
            workspace.decide("tag" if verb in ("undo", "redo", "revert") else verb, some, "odd")
        child.point()
        child.say("decided", lines(workspace), marks(workspace))


def embeds(child: Child, workspace: Workspace, seed: int) -> None:
    embed.EMBEDDERS["text"] = Slow(child)
    for step in child.passing(workspace.map(seed=1)):
        if step.what == "Embedding":
            child.say("kept", step.done)
        if step.what == "First map":
            child.say("embedded")
            return


def maps(child: Child, workspace: Workspace, seed: int) -> None:
    embed.EMBEDDERS["text"] = Slow(child)
    for step in child.passing(workspace.map(seed=seed)):
        if step.what == "First map":
            child.say("first", child.points)
    child.say("mapped", marks_of_map(workspace))


WORK: dict[str, Callable[[Child, Workspace, int], None]] = {
    "load": loads,
    "decide": decisions,
    "embed": embeds,
    "map": maps,
    "create": lambda child, workspace, seed: None,
}


class Slow:
    """An embedder that says what it embeds; a vector is a hash of its text."""

    modality = "text"

    def __init__(self, child: Child | None) -> None:
        self._child = child

    def resolve(self, model: str | None) -> embed.Model:
        return embed.Model("slow", "", "5" * 32, 8, 256)

    def prepare(self, model: embed.Model) -> Work[None]:
        yield from ()

    def encode(self, model: embed.Model, samples: Sequence[str]) -> embed.Batches:
        for first in range(0, len(samples), BATCH):
            some = samples[first : first + BATCH]
            if self._child:
                self._child.say("embedding", some)
            yield first, np.stack([vector(text) for text in some])


def vector(text: str) -> np.ndarray:
    whole = np.frombuffer(blake2b(text.encode(), digest_size=8).digest(), np.uint8).astype(np.float32) + 1
    return np.asarray(whole / np.linalg.norm(whole), np.float32)


def lines(workspace: Workspace) -> list[list[Any]]:
    return [[step.number, step.kind, step.verb, step.target, step.count] for step in workspace.history()]


def marks(workspace: Workspace) -> list[Any]:
    state = workspace.state
    return [state.decision.tolist(), {tag: np.flatnonzero(mask).tolist() for tag, mask in state.tags.items()}]


def marks_of_map(workspace: Workspace) -> list[list[float]]:
    shown = workspace.atlas.projection()
    assert shown is not None
    return np.asarray(shown.xy, np.float64).tolist()
