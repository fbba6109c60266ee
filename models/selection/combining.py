"""How a new selection meets the current one: five small functions, of which a gesture picks one."""

from __future__ import annotations

from enum import StrEnum

from models.dataset import Problem
from models.phrase import phrase
from models.selection.descriptions import And, Everything, Not, Nothing, Or, Samples, Selection, Xor

DEEPEST = 100
"""Selections within selections; far more than gestures, yet safe to recurse into."""


class Mode(StrEnum):
    """What the map's mode switch and its modifier keys choose."""

    NEW = "new"
    ADD = "add"
    SUBTRACT = "subtract"
    INTERSECT = "intersect"


def combine(current: Selection, new: Selection, mode: Mode) -> Selection:
    """The selection after a gesture in ``mode``.

    Raises:
        Problem: more gestures were stacked up than can be kept.
    """
    return {Mode.NEW: replace, Mode.ADD: add, Mode.SUBTRACT: subtract, Mode.INTERSECT: intersect}[mode](current, new)


def replace(current: Selection, new: Selection) -> Selection:
    """The new one alone."""
    del current
    return new


def add(current: Selection, new: Selection) -> Selection:
    """What is in either."""
    if isinstance(current, Nothing) or isinstance(new, Everything):
        return new
    if isinstance(current, Samples) and isinstance(new, Samples):
        return Samples(tuple(dict.fromkeys(current.numbers + new.numbers)))
    return _bounded(Or((*(current.parts if isinstance(current, Or) else (current,)), new)))


def subtract(current: Selection, new: Selection) -> Selection:
    """What is in the current one and not in the new one."""
    if isinstance(current, Samples) and isinstance(new, Samples):
        gone = frozenset(new.numbers)
        return Samples(tuple(number for number in current.numbers if number not in gone))
    return intersect(current, new.part if isinstance(new, Not) else Not(new))


def intersect(current: Selection, new: Selection) -> Selection:
    """What is in both."""
    if isinstance(current, Everything):
        return new
    if isinstance(current, Nothing):
        return current
    return _bounded(And((*(current.parts if isinstance(current, And) else (current,)), new)))


def toggle(current: Selection, new: Selection) -> Selection:
    """What is in exactly one of them: Ctrl and a click."""
    if isinstance(current, Nothing):
        return new
    if isinstance(current, Samples) and isinstance(new, Samples):
        both = frozenset(current.numbers) & frozenset(new.numbers)
        return Samples(tuple(n for n in dict.fromkeys(current.numbers + new.numbers) if n not in both))
    return _bounded(Xor((*(current.parts if isinstance(current, Xor) else (current,)), new)))


def depth(selection: Selection) -> int:
    """How many selections lie within each other; 1 for a plain one."""
    if isinstance(selection, Not):
        return 1 + depth(selection.part)
    if isinstance(selection, And | Or | Xor):
        return 1 + max((depth(part) for part in selection.parts), default=0)
    return 1


def _bounded(selection: Selection) -> Selection:
    if depth(selection) > DEEPEST:
        raise Problem(
            phrase("The selection is made of too many gestures."), phrase("Tag what is selected, then begin a new one.")
        )
    return selection
