"""The language of conditions: ``role == "synthetic" and not (`175b.is_correct` == true)``.

A comparison is ``column op value``; comparisons are joined by ``and``, ``or``, ``not`` and parentheses.

- operators: ``== != < <= > >=``, ``in [..]``, ``contains "text"`` (case counts), ``matches "regex"``
  (RE2, anywhere in the text; ``(?i)`` at its start ignores case); ``not in``, ``not contains``, ``not matches``
- values: numbers, texts in single or double quotes, ``true``, ``false``, ``null``
- names: a plain or dotted word, or anything in backticks; a backtick inside is doubled
- built in: ``role``, ``dataset``, ``generation``, ``decision`` (keep, drop, none; also said as kept, dropped,
  undecided), ``tag`` (any of a sample's tags), ``x`` and ``y`` on the map, ``apart`` (distance to what a map was fitted
  on, 1 being typical); a column of such a name is reached by backticks
- null never matches, except ``== null`` and ``!= null``; how types meet is told in ``readings``

Nothing in an expression is ever run as code.
"""

from __future__ import annotations

import difflib
from functools import reduce

import pyarrow as pa

from models.phrase import joined, phrase
from models.selection import builtin
from models.selection.comparison import Truth, compare
from models.selection.grammar import Parser
from models.selection.misfit import ExpressionError, Misfit
from models.selection.nodes import AllOf, AnyOf, Comparison, Condition, Name, Negation, Node
from models.selection.view import Mask, View


def parse(text: str) -> Node:
    """Read an expression.

    Raises:
        ExpressionError: it does not follow the grammar; the message points at the place.
    """
    try:
        return Node(text, Parser(text).whole())
    except Misfit as misfit:
        raise ExpressionError(text, misfit) from None


def evaluate(node: Node, view: View) -> Mask:
    """For which samples (N) the expression holds.

    Raises:
        ExpressionError: a column that no dataset has, a value that does not fit its column.
    """
    try:
        return _truth(node.root, view).yes
    except Misfit as misfit:
        raise ExpressionError(node.text, misfit) from None


def columns_of(node: Node) -> tuple[str, ...]:
    """The names the expression speaks of, built-in ones too, each once, in order of appearance."""
    return tuple(dict.fromkeys(_names(node.root)))


def _names(condition: Condition) -> list[str]:
    match condition:
        case AllOf(parts) | AnyOf(parts):
            return [name for part in parts for name in _names(part)]
        case Negation(part):
            return _names(part)
        case Comparison(name=name):
            return [name.text]


def _truth(condition: Condition, view: View) -> Truth:
    match condition:
        case AllOf(parts):
            return reduce(_and, (_truth(part, view) for part in parts))
        case AnyOf(parts):
            return reduce(_or, (_truth(part, view) for part in parts))
        case Negation(part):
            return _truth(part, view).denied()
        case Comparison(name=name):
            if _is_builtin(name, view):
                if name.text == builtin.TAG:
                    return builtin.compare_tags(view, condition)
                return compare(builtin.COLUMNS[name.text](view, name), builtin.checked(condition))
            return compare(_column(name, view), condition)


def _and(a: Truth, b: Truth) -> Truth:
    return Truth(a.yes & b.yes, a.no | b.no)


def _or(a: Truth, b: Truth) -> Truth:
    return Truth(a.yes | b.yes, a.no & b.no)


def _is_builtin(name: Name, view: View) -> bool:
    """Whether a name means the built-in: in backticks only if no dataset has such a column."""
    return name.text in builtin.NAMES and not (name.quoted and name.text in view.column_names())


def _column(name: Name, view: View) -> pa.ChunkedArray:
    known = list(view.column_names())
    if name.text in known:
        return view.column(name.text)
    folded = {candidate.casefold(): candidate for candidate in (*builtin.NAMES, *known)}
    near = difflib.get_close_matches(name.text[:200].casefold(), folded, n=3)
    if near:
        hint = phrase(
            "Did you mean {names}?",
            names=joined(phrase("{first} or {second}"), (_written(folded[match]) for match in near)),
        )
    elif not known:
        hint = phrase("There is no data yet.")
    else:
        shown = ", ".join(_written(candidate) for candidate in known[:12])
        more = len(known) > 12
        hint = phrase("The columns: {names}, …", names=shown) if more else phrase("The columns: {names}.", names=shown)
    raise Misfit(name.at, phrase("No dataset has a column {name}.", name=_written(name.text)), hint)


def _written(name: str) -> str:
    """A column's name as it is written in an expression."""
    if all(part.isidentifier() for part in name.split(".")):
        return name
    return f"`{name.replace('`', '``')}`"
