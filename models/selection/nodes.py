"""What an expression means, as a tree of frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

Literal: TypeAlias = str | int | float | bool | None
"""A value as written in an expression."""


class Operator(StrEnum):
    """How a column is compared with a value."""

    EQUAL = "=="
    UNEQUAL = "!="
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="
    IN = "in"
    NOT_IN = "not in"
    CONTAINS = "contains"
    NOT_CONTAINS = "not contains"
    MATCHES = "matches"
    NOT_MATCHES = "not matches"


NEGATED: dict[Operator, Operator] = {
    Operator.UNEQUAL: Operator.EQUAL,
    Operator.NOT_IN: Operator.IN,
    Operator.NOT_CONTAINS: Operator.CONTAINS,
    Operator.NOT_MATCHES: Operator.MATCHES,
}
"""Operators that say "not", and the one that they deny."""

ORDERING = frozenset({Operator.LESS, Operator.AT_MOST, Operator.MORE, Operator.AT_LEAST})


@dataclass(frozen=True, slots=True)
class Name:
    """A column, or one of the built-in names."""

    text: str
    quoted: bool
    """Written in backticks: a column of that name goes before a built-in."""
    at: int


@dataclass(frozen=True, slots=True)
class Value:
    """A value, and where it stands."""

    literal: Literal
    at: int

    @property
    def written(self) -> str:
        """The value as a person would write it, for messages."""
        if self.literal is None or isinstance(self.literal, bool):
            return {None: "null", True: "true", False: "false"}[self.literal]
        return f'"{self.literal}"' if isinstance(self.literal, str) else str(self.literal)


@dataclass(frozen=True, slots=True)
class Comparison:
    """``column op value``."""

    name: Name
    operator: Operator
    values: tuple[Value, ...]
    """One value, or the list after ``in``."""
    at: int
    """Where the operator stands."""


@dataclass(frozen=True, slots=True)
class AllOf:
    """Parts joined by ``and``."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Parts joined by ``or``."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Negation:
    """``not part``."""

    part: Condition


Condition: TypeAlias = Comparison | AllOf | AnyOf | Negation


@dataclass(frozen=True, slots=True)
class Node:
    """A whole expression: its text, so that errors can point into it, and what it means."""

    text: str
    root: Condition
