"""Selections as descriptions: what is meant, not which rows it was, so that it can be looked up again.

Every description has a ``mask`` over a view and says itself in ``words``. They are values: equal when
they mean the same, safe to keep, to compare and to send to another process.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from typing import TypeAlias

import numpy as np

from models.dataset import Problem
from models.phrase import Phrase, joined, phrase
from models.selection.expression import evaluate, parse
from models.selection.view import Mask, View

LONGEST_WORDS = 160
"""Characters of a description in words."""


AND, OR, TOGGLED = (
    phrase("{first} and {second}"),
    phrase("{first} or {second}"),
    phrase("{first} toggled with {second}"),
)
"""How selections are said together."""


@dataclass(frozen=True, slots=True)
class Everything:
    """All samples."""

    def mask(self, view: View) -> Mask:
        """All True (N)."""
        return np.ones(view.size, np.bool_)

    def words(self) -> str:
        """For history and recipe."""
        return phrase("everything")


@dataclass(frozen=True, slots=True)
class Nothing:
    """No sample."""

    def mask(self, view: View) -> Mask:
        """All False (N)."""
        return np.zeros(view.size, np.bool_)

    def words(self) -> str:
        """For history and recipe."""
        return phrase("nothing")


@dataclass(frozen=True, slots=True)
class Lasso:
    """The samples inside a polygon on one particular map."""

    projection: str
    """Key of the map that it was drawn on."""
    polygon: tuple[tuple[float, float], ...]
    """Corners exactly as drawn, in the map's coordinates; closed by itself; even-odd where it crosses itself."""

    def mask(self, view: View) -> Mask:
        """Samples inside (N); those not on that map are outside.

        Raises:
            Problem: the map is no longer stored.
        """
        from models.selection.polygon import inside  # numba: costs half a second that most commands can spare

        shown = view.projection()
        xy = shown[1] if shown is not None and shown[0] == self.projection else view.projection_of(self.projection)
        if xy is None:
            raise Problem(
                phrase("The map that this lasso was drawn on is no longer in the workspace."),
                phrase("Make it again with the same parameters, or draw the lasso on the present map."),
            )
        mask = np.zeros(view.size, np.bool_)
        mask[: len(xy)] = inside(xy, np.array(self.polygon, np.float64).reshape(-1, 2))
        return mask

    def words(self) -> str:
        """For history and recipe."""
        return phrase("lasso")


@dataclass(frozen=True, slots=True)
class Where:
    """The samples for which a condition holds (``models.selection.expression``)."""

    expression: str

    def mask(self, view: View) -> Mask:
        """Samples that fit (N).

        Raises:
            ExpressionError: the condition cannot be read, or does not fit the columns.
        """
        return evaluate(parse(self.expression), view)

    def words(self) -> str:
        """For history and recipe."""
        return _shortened(" ".join(self.expression.split()))


@dataclass(frozen=True, slots=True)
class Search:
    """The samples whose text contains a text."""

    text: str

    def mask(self, view: View) -> Mask:
        """Samples found (N)."""
        return view.search(self.text)

    def words(self) -> str:
        """For history and recipe."""
        return phrase('search "{text}"', text=_shortened(self.text))


@dataclass(frozen=True, slots=True)
class Samples:
    """Particular samples: a click, or a list."""

    numbers: tuple[int, ...]
    """Their permanent numbers; any that the workspace does not have are passed over."""

    def mask(self, view: View) -> Mask:
        """These samples (N)."""
        mask = np.zeros(view.size, np.bool_)
        numbers = np.array(self.numbers, np.int64)
        mask[numbers[(numbers >= 0) & (numbers < view.size)]] = True
        return mask

    def words(self) -> str:
        """For history and recipe."""
        if len(self.numbers) == 1:
            return phrase("sample {number}", number=str(self.numbers[0]))
        return phrase("{n} samples by number", n=len(self.numbers))


@dataclass(frozen=True, slots=True)
class Near:
    """A sample and those nearest to it in the embedding, never on the map."""

    sample: int
    k: int
    """How many besides the sample itself."""

    def mask(self, view: View) -> Mask:
        """The sample and its neighbors (N).

        Raises:
            Problem: there are no neighbors yet, or no such sample.
        """
        mask = Samples((self.sample,)).mask(view)
        mask[view.nearest(self.sample, self.k)] = True
        return mask

    def words(self) -> str:
        """For history and recipe."""
        return phrase("sample {number} and its {k} nearest", number=str(self.sample), k=str(self.k))


@dataclass(frozen=True, slots=True)
class And:
    """The samples in all parts."""

    parts: tuple[Selection, ...]

    def mask(self, view: View) -> Mask:
        """Samples in every part (N)."""
        return reduce(np.logical_and, (part.mask(view) for part in self.parts), np.ones(view.size, np.bool_))

    def words(self) -> str:
        """For history and recipe."""
        return _joined(AND, self.parts)


@dataclass(frozen=True, slots=True)
class Or:
    """The samples in any part."""

    parts: tuple[Selection, ...]

    def mask(self, view: View) -> Mask:
        """Samples in at least one part (N)."""
        return reduce(np.logical_or, (part.mask(view) for part in self.parts), np.zeros(view.size, np.bool_))

    def words(self) -> str:
        """For history and recipe."""
        return _joined(OR, self.parts)


@dataclass(frozen=True, slots=True)
class Xor:
    """The samples in an odd number of parts: each part turned the others' samples on or off."""

    parts: tuple[Selection, ...]

    def mask(self, view: View) -> Mask:
        """Samples in one part, or three ... (N)."""
        return reduce(np.logical_xor, (part.mask(view) for part in self.parts), np.zeros(view.size, np.bool_))

    def words(self) -> str:
        """For history and recipe."""
        return _joined(TOGGLED, self.parts)


@dataclass(frozen=True, slots=True)
class Not:
    """The samples outside of a selection."""

    part: Selection

    def mask(self, view: View) -> Mask:
        """Samples that the part leaves out (N)."""
        return np.logical_not(self.part.mask(view))

    def words(self) -> str:
        """For history and recipe."""
        return _shortened(phrase("not ({part})", part=self.part.words()))


Selection: TypeAlias = Everything | Nothing | Lasso | Where | Search | Samples | Near | And | Or | Xor | Not


def _joined(join: Phrase, parts: tuple[Selection, ...]) -> str:
    """The parts in words, bracketed where one is itself put together."""
    bracketed: Callable[[Selection], bool] = lambda part: isinstance(part, And | Or | Xor | Where)  # noqa: E731
    shown = [phrase("({part})", part=part.words()) if bracketed(part) else part.words() for part in parts[:8]]
    return _shortened(joined(join, [*shown, "…"] if len(parts) > 8 else shown))


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_WORDS else text[: LONGEST_WORDS - 1] + "…"
