"""A step of history in words: what was done, and how the samples were chosen."""

from __future__ import annotations

from collections.abc import Mapping

from models.dataset import ROLE_WORDS, Step
from widgets.translation import tr, tr_many, translated
from widgets.wording import number, one_line, role_word


def title(step: Step, steps: Mapping[int, Step]) -> str:
    """What a step did: ``Dropped 214``, or which other step it acted on.

    Args:
        step: The step.
        steps: All steps by number, to name what an undo, redo or revert acted on.
    """
    if step.kind == "decide":
        return _decided(step)
    other = steps.get(step.target) if step.target is not None else None
    if other is not None:
        # A revert of a revert of a revert is named by the first two: longer says less.
        return _turned(step.kind, _decided(other) if other.kind == "decide" else _turning(other.kind))
    return _turned(step.kind, "") if step.target is None else _turned_unknown(step.kind, step.target)


def _decided(step: Step) -> str:
    """What a gesture decided, about how many."""
    value, n = one_line(step.value, 60), step.count
    match step.verb:
        case "drop":
            return tr_many(n, "Dropped {n}", "Dropped {n}", n=n)
        case "keep":
            return tr_many(n, "Kept {n}", "Kept {n}", n=n)
        case "tag":
            return tr_many(n, "Tagged {n} “{tag}”", "Tagged {n} “{tag}”", n=n, tag=value)
        case "untag":
            return tr_many(n, "Untagged {n} “{tag}”", "Untagged {n} “{tag}”", n=n, tag=value)
        case "rename":
            return tr("Renamed a dataset to “{name}”", name=value)
        case "role":
            return tr("Changed a role to “{role}”", role=role_word(value) if value in ROLE_WORDS else value)
    return f"{one_line(step.verb, 40)} {number(n)} {value}".rstrip()


def _turned(kind: str, what: str) -> str:
    """What was undone, redone or reverted; ``what`` is empty where nobody knows."""
    match kind:
        case "undo":
            return tr("Undid: {step}", step=what) if what else tr("Undid")
        case "redo":
            return tr("Redid: {step}", step=what) if what else tr("Redid")
        case "revert":
            return tr("Reverted: {step}", step=what) if what else tr("Reverted")
    return f"{one_line(kind, 40)}: {what}" if what else one_line(kind, 40)


def _turned_unknown(kind: str, number: int) -> str:
    """A step back or forth to one that is not in the log."""
    match kind:
        case "undo":
            return tr("Undid step {number}", number=number)
        case "redo":
            return tr("Redid step {number}", number=number)
        case "revert":
            return tr("Reverted step {number}", number=number)
    return f"{one_line(kind, 40)} {number}"


def _turning(kind: str) -> str:
    """A step back or forth as what another one acted on."""
    match kind:
        case "undo":
            return tr("undid")
        case "redo":
            return tr("redid")
        case "revert":
            return tr("reverted")
    return one_line(kind, 40)


def detail(step: Step) -> str:
    """How the samples were chosen and why, as far as it is known."""
    parts = [one_line(translated(step.how), 200), f"“{one_line(step.why, 200)}”" if step.why.strip() else ""]
    return " · ".join(part for part in parts if part)


def standing(step: Step, reverted: frozenset[int]) -> str:
    """``undone`` or ``reverted`` for a step that no longer shapes the state; empty for all others."""
    if step.in_force or is_turn(step):
        return ""
    return tr("reverted") if step.number in reverted else tr("undone")


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
    if shown:
        return tr_many(count, "Hide {n} undo or redo", "Hide {n} undos and redos", n=count)
    return tr_many(count, "Show {n} undo or redo", "Show {n} undos and redos", n=count)
