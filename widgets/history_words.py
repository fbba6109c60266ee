"""A step of history in words: what was done, and how the samples were chosen."""

from __future__ import annotations

from collections.abc import Mapping

from models.dataset import Step
from widgets.wording import number, one_line

_PAST = {"drop": "Dropped", "keep": "Kept", "tag": "Tagged", "untag": "Untagged"}
_GIVEN = {"rename": "Renamed a dataset to", "role": "Changed a role to"}
_TURNED = {"undo": "Undid", "redo": "Redid", "revert": "Reverted"}


def title(step: Step, steps: Mapping[int, Step]) -> str:
    """What a step did: ``Dropped 214``, or which other step it acted on.

    Args:
        step: The step.
        steps: All steps by number, to name what an undo, redo or revert acted on.
    """
    if step.kind == "decide":
        if step.verb in _GIVEN:
            return f"{_GIVEN[step.verb]} “{one_line(step.value, 60)}”"
        tag = f" “{one_line(step.value, 60)}”" if step.value else ""
        return f"{_PAST.get(step.verb, one_line(step.verb, 40))} {number(step.count)}{tag}"
    word = _TURNED.get(step.kind, one_line(step.kind, 40))
    other = steps.get(step.target) if step.target is not None else None
    if other is None:
        return f"{word} step {step.target}" if step.target is not None else word
    # A revert of a revert of a revert is named by the first two: longer says less.
    inner = title(other, steps) if other.kind == "decide" else _TURNED.get(other.kind, other.kind).lower()
    return f"{word}: {inner}"


def detail(step: Step) -> str:
    """How the samples were chosen and why, as far as it is known."""
    parts = [one_line(step.how, 200), f"“{one_line(step.why, 200)}”" if step.why.strip() else ""]
    return " · ".join(part for part in parts if part)


def standing(step: Step, reverted: frozenset[int]) -> str:
    """``undone`` or ``reverted`` for a step that no longer shapes the state; empty for all others."""
    if step.in_force or is_turn(step):
        return ""
    return "reverted" if step.number in reverted else "undone"


def reverted_steps(steps: Mapping[int, Step]) -> frozenset[int]:
    """Numbers of the steps that a revert, still in force, took out of force."""
    turned = (step for step in steps.values() if step.kind == "revert" and step.in_force)
    return frozenset(step.target for step in turned if step.target is not None)


def can_revert(step: Step) -> bool:
    """Whether a step can be taken out of force by itself."""
    return step.in_force and step.kind in ("decide", "revert")


def is_turn(step: Step) -> bool:
    """Whether a step only went back or forth: what came of it is seen at the steps that it turned."""
    return step.kind in ("undo", "redo")


def turns(count: int, shown: bool) -> str:
    """What the switch says that shows or hides the steps that only went back or forth."""
    if count == 1:
        return "Hide 1 undo or redo" if shown else "Show 1 undo or redo"
    return f"Hide {count:,} undos and redos" if shown else f"Show {count:,} undos and redos"
