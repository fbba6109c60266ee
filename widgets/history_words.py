"""A step of history in words: what was done, how the samples were chosen, and when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from models.dataset import Step
from widgets.wording import number, one_line

_PAST = {"drop": "Dropped", "keep": "Kept", "tag": "Tagged", "untag": "Untagged"}
_TURNED = {"undo": "Undid", "redo": "Redid", "revert": "Reverted"}
_SPANS = ((60, "minute"), (3600, "hour"), (86_400, "day"))
"""Seconds, and what a span of that many is called."""
_RELATIVE = 7 * 86_400
"""Seconds after which a date says more than a number of days."""


def title(step: Step, steps: Mapping[int, Step]) -> str:
    """What a step did: ``Dropped 214``, or which other step it acted on.

    Args:
        step: The step.
        steps: All steps by number, to name what an undo, redo or revert acted on.
    """
    if step.kind == "decide":
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
    if step.in_force or step.kind in ("undo", "redo"):
        return ""
    return "reverted" if step.number in reverted else "undone"


def reverted_steps(steps: Mapping[int, Step]) -> frozenset[int]:
    """Numbers of the steps that a revert, still in force, took out of force."""
    turned = (step for step in steps.values() if step.kind == "revert" and step.in_force)
    return frozenset(step.target for step in turned if step.target is not None)


def can_revert(step: Step) -> bool:
    """Whether a step can be taken out of force by itself."""
    return step.in_force and step.kind in ("decide", "revert")


def moment(at: str) -> datetime | None:
    """A recorded time; None where it can't be read."""
    try:
        read = datetime.fromisoformat(at)
    except ValueError:
        return None
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def relative(at: str, now: datetime) -> str:
    """How long ago, or, beyond a week, the date, both in the person's own time zone."""
    then = moment(at)
    if then is None:
        return one_line(at, 20)
    seconds = (now - then).total_seconds()
    if seconds < 60:
        # A clock that was set back must not tell of the future.
        return "just now"
    if seconds >= _RELATIVE:
        return f"{then.astimezone():%Y-%m-%d}"
    length, name = next(span for span in reversed(_SPANS) if seconds >= span[0])
    count = int(seconds // length)
    return "yesterday" if (count, name) == (1, "day") else f"{count} {name}{'' if count == 1 else 's'} ago"


def absolute(at: str) -> str:
    """Date and time to the second in the person's own time zone."""
    then = moment(at)
    return one_line(at, 40) if then is None else f"{then.astimezone():%Y-%m-%d %H:%M:%S}"
