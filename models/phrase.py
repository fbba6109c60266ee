"""Sentences that remember how they were made, so that a window can say them in another language.

Nothing below the window knows which language it speaks. A `Phrase` is its English text, wherever it is
printed, logged or compared; `widgets.translation` looks its template up and fills the values in again.
A phrase is never glued from pieces: other languages order their words in another way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


class Phrase(str):
    """An English text together with the template and the values it was made of."""

    __slots__ = ("number", "template", "values")

    template: str
    """The English template, by which a translation is looked up."""
    values: Mapping[str, object]
    """What stands for the template's names; phrases among them are translated too."""
    number: int | None
    """What decides between one and many; None where nothing is counted."""

    def __new__(cls, text: str, template: str, values: Mapping[str, object], number: int | None) -> Phrase:
        """A phrase that reads ``text``; `phrase` and `phrase_many` make them."""
        self = super().__new__(cls, text)
        self.template, self.values, self.number = template, values, number
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        # Problems travel from the worker process, and phrases in them.
        return Phrase, (str(self), self.template, dict(self.values), self.number)


def phrase(template: str, /, **values: object) -> Phrase:
    """A sentence: ``phrase("{name} has {rows} rows.", name="a.csv", rows=1904)``.

    Args:
        template: The English sentence, a literal, with the names of values in braces (doubled where a brace
            is meant) where values follow.
        values: Their values. Integers have their thousands marked; give a text where that is not meant. Fractions are
            decimals, with as many digits as are to be shown.
    """
    return Phrase(filled(template, values), template, values, None)


def phrase_many(count: int, one: str, many: str, /, **values: object) -> Phrase:
    """A sentence about ``count`` things: ``phrase_many(n, "{n} row left out", "{n} rows left out", n=n)``.

    Args:
        count: Decides between the two in English; other languages have their own rules.
        one: The sentence for a single thing.
        many: The sentence for any other number, by which translations are looked up.
        values: As for `phrase`; the count itself is not among them unless it is named.
    """
    return Phrase(filled(one if count == 1 else many, values), many, values, count)


def given(template: Phrase, /, **values: object) -> Phrase:
    """A sentence whose template stands elsewhere, in a table say, with its values."""
    return Phrase(filled(template.template, values), template.template, values, template.number)


def joined(join: Phrase, parts: Iterable[str]) -> str:
    """Parts as one text, each joined to those before it; phrases among them are translated too.

    Args:
        join: A template that names ``first`` and ``second``: ``phrase("{first} or {second}")``.
        parts: The texts; the whole is empty where there are none.
    """
    whole = ""
    for part in parts:
        whole = given(join, first=whole, second=part) if whole else part
    return whole


def filled(template: str, values: Mapping[str, object]) -> str:
    """``template`` with its values, in English. Without values the template is taken as it stands."""
    if not values:
        return template
    return template.format(**{name: _english(value) for name, value in values.items()})


def _english(value: object) -> object:
    return f"{value:,}" if type(value) is int else value
