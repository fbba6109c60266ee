"""Decisions: an append-only log, and the present state as a fold over it.

One gesture is one step. Undo takes the newest step in force out of force, redo puts it back, revert takes
any earlier step out of force and is itself a step that can be undone. Nothing is ever deleted.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

NONE, KEEP, DROP = 0, 1, 2
"""Codes of a sample's decision."""
NAMES = ("", "keep", "drop")
"""Decision names by code."""
VERBS = ("drop", "keep", "tag", "untag")
SETTINGS = ("rename", "role")
"""Verbs that give a whole dataset, known by its first sample, another name or role."""

_REMEMBERED_BYTES = 64 * 1024 * 1024


class Gesture(Protocol):
    """What the fold needs to know of a recorded step."""

    @property
    def number(self) -> int:
        """Position in the log, from 1."""

    @property
    def kind(self) -> str:
        """``decide``, ``revert``, ``undo`` or ``redo``."""

    @property
    def verb(self) -> str:
        """One of :data:`VERBS` or :data:`SETTINGS` where ``kind`` is ``decide``."""

    @property
    def value(self) -> str:
        """The tag of ``tag`` and ``untag``, the name or role of settings."""

    @property
    def target(self) -> int | None:
        """The step that ``revert``, ``undo`` or ``redo`` acts on."""


@dataclass(frozen=True, slots=True)
class State:
    """What is decided at present; arrays are replaced, never written to, so a view may hold on to them."""

    decision: NDArray[np.int8]
    """``(N,)`` codes: :data:`NONE`, :data:`KEEP` or :data:`DROP`."""
    tags: dict[str, NDArray[np.bool_]] = field(default_factory=dict)
    """A mask ``(N,)`` for each tag that at least one sample carries."""
    settings: dict[tuple[str, int], str] = field(default_factory=dict)
    """By verb of :data:`SETTINGS` and a dataset's first sample: the name or role it was given since it was loaded."""

    @classmethod
    def empty(cls, size: int) -> State:
        """Nothing decided about ``size`` samples."""
        return cls(np.zeros(size, np.int8))

    def grown(self, size: int) -> State:
        """The same decisions with undecided samples added at the end."""
        extra = size - len(self.decision)
        if extra <= 0:
            return self
        tags = {tag: np.concatenate([mask, np.zeros(extra, np.bool_)]) for tag, mask in self.tags.items()}
        return State(np.concatenate([self.decision, np.zeros(extra, np.int8)]), tags, self.settings)

    def applied(self, verb: str, value: str, samples: NDArray[np.int64]) -> State:
        """The state after ``verb`` on ``samples`` (sorted numbers)."""
        if verb in ("drop", "keep"):
            decision = self.decision.copy()
            decision[samples] = DROP if verb == "drop" else KEEP
            return State(decision, self.tags, self.settings)
        if verb in SETTINGS:
            return State(self.decision, self.tags, {**self.settings, (verb, int(samples[0])): value})
        tags = _retagged(self.tags, value, samples, verb == "tag", len(self.decision))
        return State(self.decision, tags, self.settings)

    def changed_by(self, verb: str, value: str, samples: NDArray[np.int64]) -> int:
        """How many of ``samples`` the verb would really change."""
        if verb in ("drop", "keep"):
            return int(np.count_nonzero(self.decision[samples] != (DROP if verb == "drop" else KEEP)))
        tagged = self.tags.get(value)
        carried = 0 if tagged is None else int(np.count_nonzero(tagged[samples]))
        return len(samples) - carried if verb == "tag" else carried


def _retagged(
    tags: dict[str, NDArray[np.bool_]], tag: str, samples: NDArray[np.int64], on: bool, size: int
) -> dict[str, NDArray[np.bool_]]:
    mask = tags[tag].copy() if tag in tags else np.zeros(size, np.bool_)
    mask[samples] = on
    others = {name: kept for name, kept in tags.items() if name != tag}
    return dict(sorted({**others, tag: mask}.items())) if mask.any() else others


class Decisions:
    """The fold over the log, kept up to date as gestures arrive."""

    def __init__(self, size: int, samples_of: Callable[[int], NDArray[np.int64]]) -> None:
        """Start with nothing decided.

        Args:
            size: number of samples.
            samples_of: reads the sorted sample numbers of a recorded step.
        """
        self.state = State.empty(size)
        self._samples_of = samples_of
        self._done: list[Gesture] = []
        self._undone: list[Gesture] = []
        # States from before a step: the same arrays as were in force then, so undoing costs no fold.
        self._before: OrderedDict[int, State] = OrderedDict()

    @property
    def newest(self) -> Gesture | None:
        """The step that undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def undone(self) -> Gesture | None:
        """The step that redo would bring back."""
        return self._undone[-1] if self._undone else None

    def grow(self, size: int) -> None:
        """Make room for newly loaded samples, undecided."""
        self.state = self.state.grown(size)

    def replay(self, gestures: Iterable[Gesture]) -> None:
        """Take over gestures read from the log, folding once at the end."""
        for gesture in gestures:
            self._file(gesture)
        self._before.clear()
        self.state = self._folded()

    def take(self, gesture: Gesture, samples: NDArray[np.int64]) -> None:
        """Take over one gesture that has just been recorded."""
        before = self.state
        undone = self._before.pop(gesture.target, None) if gesture.kind == "undo" and gesture.target else None
        self._file(gesture)
        if gesture.kind == "decide":
            self.state = before.applied(gesture.verb, gesture.value, samples)
        elif gesture.kind == "redo" and self._done[-1].kind == "decide":
            again = self._done[-1]
            self.state = before.applied(again.verb, again.value, self._samples_of(again.number))
        elif undone is not None:
            self.state = undone.grown(len(before.decision))
        else:
            self.state = self._folded()
        step = gesture.target if gesture.kind == "redo" else gesture.number
        if gesture.kind != "undo" and step:
            self._remember(step, before)

    def in_force(self) -> set[int]:
        """Numbers of the decisions and reverts that shape the present state."""
        reverted: set[int] = set()
        forceful: set[int] = set()
        for gesture in reversed(self._done):
            if gesture.number in reverted:
                continue
            forceful.add(gesture.number)
            if gesture.kind == "revert" and gesture.target is not None:
                reverted.add(gesture.target)
        return forceful

    def _file(self, gesture: Gesture) -> None:
        if gesture.kind == "undo":
            self._undone.append(self._done.pop())
        elif gesture.kind == "redo":
            self._done.append(self._undone.pop())
        else:
            self._done.append(gesture)
            self._undone.clear()

    def _folded(self) -> State:
        state = State.empty(len(self.state.decision))
        forceful = self.in_force()
        for gesture in self._done:
            if gesture.kind == "decide" and gesture.number in forceful:
                state = state.applied(gesture.verb, gesture.value, self._samples_of(gesture.number))
        return state

    def _remember(self, step: int, state: State) -> None:
        self._before[step] = state
        # Tag masks are shared between states; counting the decision array alone keeps the bound simple.
        limit = max(2, _REMEMBERED_BYTES // max(1, state.decision.nbytes))
        while len(self._before) > limit:
            self._before.popitem(last=False)
