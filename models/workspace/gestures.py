"""What there is to check and to say about one gesture."""

from __future__ import annotations

import getpass

import numpy as np

from models import decisions
from models.dataset import Problem, Step
from models.store import Entry


def checked(verb: str, value: str) -> str:
    """The tag without outer spaces, or "".

    Raises:
        Problem: there is no such verb, or the tag is none that can be used.
    """
    if verb not in decisions.VERBS:
        raise Problem(f"{verb!r} is not something to decide.", f"Choose one of: {', '.join(decisions.VERBS)}.")
    tag = value.strip()
    if verb in ("tag", "untag") and not tag:
        raise Problem("A tag needs a name.", "For example: repetitive.")
    if len(tag) > 200 or any(not letter.isprintable() for letter in tag):
        raise Problem("That is no usable tag.", "Use at most 200 printable characters.")
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
        entry.how,
        entry.count,
        entry.target,
        in_force,
    )


def past(verb: str, value: str) -> str:
    """What samples are after a verb: ``"dropped"``, ``"tagged dull"``."""
    return {"drop": "dropped", "keep": "kept", "tag": f"tagged {value}", "untag": f"no longer tagged {value}"}[verb]


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


def samples(count: int) -> str:
    """``"1 sample"``, ``"1,904 samples"``."""
    return f"{count:,} sample{'' if count == 1 else 's'}"
