"""What is wrong with an expression, and where: shown with a caret under the place."""

from __future__ import annotations

import unicodedata

from models.dataset import Problem
from models.phrase import phrase

SHOWN = 100
"""Characters of the expression shown around the place."""
NEAR = 30
"""Characters of the expression that tell the place in words."""


class Misfit(Exception):
    """A fault at a place in an expression, raised where the expression's text is not at hand."""

    def __init__(self, at: int, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.at = at
        self.message = message
        self.hint = hint


class ExpressionError(Problem):
    """An expression that cannot be read, or that does not fit the columns it speaks of.

    The message has three lines: what is wrong, the expression, and a caret under the place.

    Attributes:
        expression: The text as it was given.
        at: 0-based index of the character the caret points at; ``len(expression)`` for its end.
        reason: The first line alone, for places that draw their own caret.
    """

    def __init__(self, expression: str, misfit: Misfit) -> None:
        self.expression = expression
        self.at = min(max(misfit.at, 0), len(expression))
        self.reason = misfit.message
        super().__init__(
            phrase("{reason}\n{place}", reason=misfit.message, place=_pointed(expression, self.at)), misfit.hint
        )

    @property
    def line(self) -> str:
        """The message on one line, the place said in words: letters have many widths, a caret would stand anywhere."""
        before = _plain(self.expression[: self.at]).strip()
        if not before:
            return phrase("{reason} Look at the beginning.", reason=self.reason)
        cut = "…" if len(before) > NEAR else ""
        return phrase("{reason} Look after “{before}”.", reason=self.reason, before=cut + before[-NEAR:])


def _pointed(expression: str, at: int) -> str:
    """The expression on one line, with a caret on the next; a long one is cut around the place."""
    start = 0 if len(expression) <= SHOWN else max(0, min(at - SHOWN // 2, len(expression) - SHOWN))
    end = min(len(expression), start + SHOWN)
    before = ("…" if start else "") + _plain(expression[start:at])
    after = _plain(expression[at:end]) + ("…" if end < len(expression) else "")
    return f"  {before}{after}\n  {' ' * _width(before)}^"


def _plain(text: str) -> str:
    """``text`` with whatever would break the line or hide itself shown as a space."""
    return "".join(character if character.isprintable() else " " for character in text)


def _width(text: str) -> int:
    """Terminal cells that ``text`` takes: wide characters two, combining marks none."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(unicodedata.combining(character) != 0 for character in text)
