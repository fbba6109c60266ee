"""What there is to check and to say about one gesture."""

from __future__ import annotations

import getpass
from collections.abc import Container

import numpy as np

from models import decisions
from models.dataset import ROLE_WORDS, Problem, Step
from models.decisions import Gesture
from models.phrase import Phrase, given, phrase, phrase_many
from models.selection import recalled
from models.store import Entry

_VERBS = {
    "drop": phrase("drop"),
    "keep": phrase("keep"),
    "undo": phrase("undo"),
    "redo": phrase("redo"),
    "revert": phrase("revert"),
}
"""What is said of steps without a value."""
_VALUED = {
    "tag": phrase("tag {value}"),
    "untag": phrase("untag {value}"),
    "rename": phrase("rename {value}"),
    "role": phrase("role {value}"),
}
"""What is said of steps with one."""


def checked(verb: str, value: str) -> str:
    """The tag without outer spaces, or "".

    Raises:
        Problem: there is no such verb, or the tag is none that can be used.
    """
    if verb not in decisions.VERBS:
        raise Problem(
            phrase("{verb!r} is not something to decide.", verb=verb),
            phrase("Choose one of: {names}.", names=", ".join(decisions.VERBS)),
        )
    tag = value.strip()
    if verb in ("tag", "untag") and not tag:
        raise Problem(phrase("A tag needs a name."), phrase("For example: repetitive."))
    if len(tag) > 200 or any(not letter.isprintable() for letter in tag):
        raise Problem(phrase("That is no usable tag."), phrase("Use at most 200 printable characters."))
    return tag


def step(entry: Entry, in_force: bool) -> Step:
    """One line of history."""
    return Step(
        entry.number,
        entry.at,
        entry.who,
        entry.kind,
        entry.verb,
        entry.value,
        entry.why,
        recalled(entry.how),
        entry.count,
        entry.target,
        in_force,
    )


def done(verb: str, value: str, count: int) -> Phrase:
    """What was decided about ``count`` samples: ``"Dropped: 1,904 samples"``."""
    match verb:
        case "drop":
            return phrase_many(count, "Dropped: {n} sample", "Dropped: {n} samples", n=count)
        case "keep":
            return phrase_many(count, "Kept: {n} sample", "Kept: {n} samples", n=count)
        case "tag":
            return phrase_many(count, "Tagged {tag}: {n} sample", "Tagged {tag}: {n} samples", n=count, tag=value)
    return phrase_many(
        count, "No longer tagged {tag}: {n} sample", "No longer tagged {tag}: {n} samples", n=count, tag=value
    )


def so_already(verb: str, value: str, count: int) -> Phrase:
    """Why nothing was decided about ``count`` samples: ``"All 12 are dropped already"``."""
    if count == 0:
        return phrase("Nothing is selected")
    match verb:
        case "drop":
            return phrase_many(count, "It is dropped already", "All {n} are dropped already", n=count)
        case "keep":
            return phrase_many(count, "It is kept already", "All {n} are kept already", n=count)
        case "tag":
            return phrase_many(
                count, "It is tagged {tag} already", "All {n} are tagged {tag} already", n=count, tag=value
            )
    return phrase_many(
        count, "It is no longer tagged {tag} already", "All {n} are no longer tagged {tag} already", n=count, tag=value
    )


def undoable(newest: Gesture | None) -> int:
    """The number of the step that undo takes back.

    Raises:
        Problem: there is none.
    """
    if newest is None:
        raise Problem(phrase("There is nothing to undo."))
    return newest.number


def redoable(undone: Gesture | None) -> int:
    """The number of the step that redo brings back.

    Raises:
        Problem: there is none.
    """
    if undone is None:
        raise Problem(phrase("There is nothing to redo."))
    return undone.number


def revertible(step: int, forceful: Container[int]) -> int:
    """The step itself.

    Raises:
        Problem: it is not in force.
    """
    if step not in forceful:
        raise Problem(
            phrase("Step {step} is not in force.", step=str(step)), phrase("See the history for the steps that are.")
        )
    return step


def turned(kind: str, entry: Entry, count: int | None) -> Phrase:
    """What an undo, redo or revert did.

    Args:
        kind: Which of the three.
        entry: The step that it acted on.
        count: Samples that are decided or tagged otherwise now; None where a name or role was turned, which has
            no samples worth counting.
    """
    step, what = str(entry.number), _named(entry)
    if count is None:
        match kind:
            case "undo":
                return phrase("Undid step {step} ({what})", step=step, what=what)
            case "redo":
                return phrase("Redid step {step} ({what})", step=step, what=what)
        return phrase("Reverted step {step} ({what})", step=step, what=what)
    values: dict[str, object] = {"n": count, "step": step, "what": what}
    match kind:
        case "undo":
            return phrase_many(
                count, "Undid step {step} ({what}): {n} sample", "Undid step {step} ({what}): {n} samples", **values
            )
        case "redo":
            return phrase_many(
                count, "Redid step {step} ({what}): {n} sample", "Redid step {step} ({what}): {n} samples", **values
            )
    return phrase_many(
        count, "Reverted step {step} ({what}): {n} sample", "Reverted step {step} ({what}): {n} samples", **values
    )


def _named(entry: Entry) -> str:
    """A step by what it did: ``"drop"``, ``"tag dull"``, ``"revert"``."""
    if not entry.value:
        return _VERBS.get(entry.verb or entry.kind, entry.verb or entry.kind)
    if entry.verb not in _VALUED:
        return f"{entry.verb} {entry.value}"
    role = ROLE_WORDS.get(entry.value, entry.value) if entry.verb == "role" else entry.value
    return given(_VALUED[entry.verb], value=role)


def difference(one: decisions.State, other: decisions.State) -> int:
    """How many samples are decided or tagged otherwise in two states of the same samples."""
    differs = one.decision != other.decision
    nothing = np.zeros(len(differs), np.bool_)
    for tag in {*one.tags, *other.tags}:
        differs = differs | (one.tags.get(tag, nothing) != other.tags.get(tag, nothing))
    return int(np.count_nonzero(differs))


def author() -> str:
    """Who is at the machine, as the log names them."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "unknown"
