"""Selections as JSON, for the decision log and the recipe, and back again from input that is not trusted."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

from models.dataset import Problem
from models.phrase import Phrase, phrase
from models.selection.combining import DEEPEST
from models.selection.descriptions import (
    And,
    Everything,
    Lasso,
    Near,
    Not,
    Nothing,
    Or,
    Samples,
    Search,
    Selection,
    Where,
    Xor,
)
from models.selection.expression import parse

VERSION = 1
MOST_CORNERS = 1_000_000
MOST_SAMPLES = 50_000_000
MOST_PARTS = 10_000
MOST_TEXT = 100_000
MOST_NEIGHBORS = 1_000_000


def to_json(selection: Selection) -> dict[str, Any]:
    """The selection as JSON values; ``from_json`` gives an equal one."""
    return {"version": VERSION, **_told(selection)}


def from_json(value: Any) -> Selection:
    """The selection that ``to_json`` wrote.

    Raises:
        Problem: it is none, was written by a newer Assay, or is beyond all bounds.
    """
    version = _mapping(value).get("version")
    if type(version) is not int or version < 1:
        raise _nonsense(phrase("it has no version"))
    if version > VERSION:
        raise Problem(
            phrase("This selection was saved by a newer version of Assay."), phrase("Update Assay to use it.")
        )
    return _read(value, 1)


def _told(selection: Selection) -> dict[str, Any]:
    match selection:
        case Lasso(projection, polygon):
            return {"kind": "lasso", "projection": projection, "polygon": [list(corner) for corner in polygon]}
        case Where(expression):
            return {"kind": "where", "expression": expression}
        case Search(text):
            return {"kind": "search", "text": text}
        case Samples(numbers):
            return {"kind": "samples", "numbers": list(numbers)}
        case Near(sample, k):
            return {"kind": "near", "sample": sample, "k": k}
        case Not(part):
            return {"kind": "not", "part": _told(part)}
        case And(parts) | Or(parts) | Xor(parts):
            return {"kind": type(selection).__name__.lower(), "parts": [_told(part) for part in parts]}
        case Everything() | Nothing():
            return {"kind": type(selection).__name__.lower()}


def _read(value: Any, depth: int) -> Selection:
    if depth > DEEPEST:
        raise _nonsense(phrase("it is nested too deeply"))
    told = _mapping(value)
    kind = told.get("kind")
    reader = _READERS.get(kind) if isinstance(kind, str) else None
    if reader is None:
        raise _nonsense(phrase("there is no kind {kind!r}", kind=str(kind)[:40]))
    return reader(told, depth)


def _lasso(told: Mapping[str, Any], _depth: int) -> Selection:
    return Lasso(_text(told, "projection"), read_polygon(told.get("polygon")))


def read_polygon(value: Any) -> tuple[tuple[float, float], ...]:
    """Corners from decoded JSON: a list of ``[x, y]``.

    Raises:
        Problem: it is something else.
    """
    corners = _list(value, "polygon", MOST_CORNERS)
    return tuple(_corner(corner) for corner in corners)


def _corner(value: Any) -> tuple[float, float]:
    if not isinstance(value, list | tuple) or len(value) != 2 or not all(_is_finite(number) for number in value):
        raise _nonsense(phrase("its polygon holds something that is not a pair of numbers"))
    return float(value[0]), float(value[1])


def _is_finite(value: Any) -> bool:
    """Whether ``value`` is a number that a float can hold; True and False are none."""
    try:
        return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(float(value))
    except OverflowError:
        return False


def _where(told: Mapping[str, Any], _depth: int) -> Selection:
    expression = _text(told, "expression")
    parse(expression)
    return Where(expression)


def _search(told: Mapping[str, Any], _depth: int) -> Selection:
    return Search(_text(told, "text"))


def _samples(told: Mapping[str, Any], _depth: int) -> Selection:
    numbers = _list(told.get("numbers"), "numbers", MOST_SAMPLES)
    if not all(type(number) is int and 0 <= number < 2**62 for number in numbers):
        raise _nonsense(phrase("its sample numbers are not all whole numbers from 0 up"))
    return Samples(tuple(numbers))


def _near(told: Mapping[str, Any], _depth: int) -> Selection:
    sample, k = told.get("sample"), told.get("k")
    if type(sample) is not int or not 0 <= sample < 2**62 or type(k) is not int or not 0 <= k <= MOST_NEIGHBORS:
        raise _nonsense(phrase("sample and k must be whole numbers from 0 up"))
    return Near(sample, k)


def _parts(told: Mapping[str, Any], depth: int) -> tuple[Selection, ...]:
    return tuple(_read(part, depth + 1) for part in _list(told.get("parts"), "parts", MOST_PARTS))


_READERS: dict[str, Callable[[Mapping[str, Any], int], Selection]] = {
    "everything": lambda told, depth: Everything(),
    "nothing": lambda told, depth: Nothing(),
    "lasso": _lasso,
    "where": _where,
    "search": _search,
    "samples": _samples,
    "near": _near,
    "and": lambda told, depth: And(_parts(told, depth)),
    "or": lambda told, depth: Or(_parts(told, depth)),
    "xor": lambda told, depth: Xor(_parts(told, depth)),
    "not": lambda told, depth: Not(_read(told.get("part"), depth + 1)),
}


def _mapping(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise _nonsense(phrase("it is not an object"))
    return value


def _text(told: Mapping[str, Any], key: str) -> str:
    value = told.get(key)
    if not isinstance(value, str) or len(value) > MOST_TEXT:
        raise _nonsense(phrase("its {key} is not a text of at most {most} characters", key=key, most=MOST_TEXT))
    return value


def _list(value: Any, key: str, most: int) -> list[Any] | tuple[Any, ...]:
    if not isinstance(value, list | tuple) or len(value) > most:
        raise _nonsense(phrase("its {key} is not a list of at most {most}", key=key, most=most))
    return value


def _nonsense(why: Phrase) -> Problem:
    return Problem(
        phrase("This selection cannot be used: {why}.", why=why),
        phrase("It was not written by Assay, or was changed since."),
    )
