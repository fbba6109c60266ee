"""Data and counts as words on the screen: always plain, never interpreted, always of bounded length."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QLocale

from models.dataset import ROLE_WORDS, Problem
from models.phrase import Phrase, phrase
from widgets.translation import tr, tr_many, translated

NOTHING = "–"  # noqa: RUF001 - the dash that tables use for nothing
"""Stands where there is no value."""
LIMIT = 10_000
"""Characters of one value that are ever laid out; beyond it a person is told how it goes on."""

ROLE_LABELS: dict[str, Phrase] = {
    "real": phrase("Real"),
    "synthetic": phrase("Synthetic"),
    "holdout": phrase("Holdout"),
}
"""What a role is called where it stands alone; within a sentence it is one of `models.dataset.ROLE_WORDS`."""
DECISION_WORDS: dict[str, Phrase] = {"keep": phrase("kept"), "drop": phrase("dropped")}
"""What a sample is called that this was decided about."""

_BREAKS = re.compile(r"\s*(?:\r\n|[\n\r\v\f\x85\u2028\u2029])\s*")
_PICTURES = {
    **{code: 0x2400 + code for code in range(32) if code not in (0x09, 0x0A)},
    0x7F: 0x2421,
    # C1 controls, lone surrogates and the code points that Qt's text documents keep for themselves.
    **dict.fromkeys((*range(0x80, 0xA0), *range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0)), 0xFFFD),
}
"""Characters that have no glyph or do harm, each with a visible one of the same length."""
_ENGLISH = (QLocale.Language.English, QLocale.Language.C)
_STEERING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD)
"""Marks that turn the writing direction: kept in running text, shown as themselves in single lines,
where they would turn round words that are not theirs."""


def visible(text: str) -> str:
    """``text`` with control characters as pictures (U+2400 ...), of equal length; tabs and line feeds stay."""
    return text.translate(_PICTURES)


def one_line(text: str, limit: int = 300, breaks: str = " ") -> str:
    """The beginning of ``text`` as one line; ``breaks`` stands for each run of line breaks."""
    part = _BREAKS.sub(breaks, text[: limit + 1].strip()).replace("\t", " ")
    part = visible(part).translate(_STEERING)
    return part if len(text) <= limit and len(part) <= limit else part[:limit].rstrip() + "…"


def number(count: int) -> str:
    """A count with its thousands marked as the language does: ``1,904``."""
    locale = QLocale()
    return f"{count:,}" if locale.language() in _ENGLISH else locale.toString(count)


def decimal(value: float, digits: int) -> str:
    """A quantity with so many digits after the point, or after what the language has in its place."""
    locale = QLocale()
    return f"{value:.{digits}f}" if locale.language() in _ENGLISH else locale.toString(value, "f", digits)


def short_number(value: float, digits: int) -> str:
    """A quantity in so many digits that count: ``1,904``, ``0.05``."""
    locale = QLocale()
    return f"{value:,.{digits}g}" if locale.language() in _ENGLISH else locale.toString(value, "g", digits)


def samples(count: int) -> str:
    """A count of samples: ``1 sample``, ``1,904 samples``."""
    return tr_many(count, "{n} sample", "{n} samples", n=count)


def of_role(count: int, role: str) -> str:
    """A count of samples of a role: ``1,904 real``."""
    match role:
        case "real":
            return tr_many(count, "{n} real", "{n} real", n=count)
        case "synthetic":
            return tr_many(count, "{n} synthetic", "{n} synthetic", n=count)
        case "holdout":
            return tr_many(count, "{n} holdout", "{n} holdout", n=count)
    raise ValueError(role)


def role_word(role: str) -> str:
    """What the role of a single sample or dataset is called."""
    return translated(ROLE_WORDS[role])


def decision_word(decision: str) -> str:
    """What a sample is called that this was decided about; empty for one that nothing was decided about."""
    return translated(DECISION_WORDS[decision]) if decision else ""


def told(problem: Problem) -> str:
    """A problem and what to do about it, one sentence after the other."""
    return f"{translated(problem.message)} {translated(problem.hint)}".strip()


def value_text(value: Any, limit: int | None = LIMIT) -> str:
    """A value of any type as plain text.

    Args:
        value: What a reader found: None, a number, text, bytes, a date, a list, an object.
        limit: Characters after which the text ends with ``…``; None gives all of it.
    """
    text = _scalar_text(value)
    if text is None:
        text = _json_text(value, limit)
    return text if limit is None or len(text) <= limit else text[:limit] + "…"


def short_value(value: Any) -> str:
    """A value as one line for a cell: floats to six digits, line breaks as ``↵``."""
    if isinstance(value, float):
        return _short_float(value)
    return one_line(value_text(value, 300), breaks=" ↵ ")


def is_number(value: Any) -> bool:
    """Whether a value is a quantity, which stands right-aligned."""
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def _scalar_text(value: Any) -> str | None:
    if value is None:
        return NOTHING
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return _integer_text(value)
    if isinstance(value, float):
        return "NaN" if math.isnan(value) else repr(float(value))
    if isinstance(value, bytes | bytearray | memoryview):
        return _bytes_text(bytes(value))
    if isinstance(value, Mapping | list | tuple | set | frozenset):
        return None
    # Numpy scalars become what they hold; dates, times and decimals have one usual way to be written.
    item = getattr(value, "item", None)
    return value_text(item()) if callable(item) and getattr(value, "shape", None) == () else str(value)


def _short_float(value: float) -> str:
    exact = value_text(value)
    return exact if len(exact) <= 8 else format(value, ".6g")


def _integer_text(value: int) -> str:
    try:
        return str(int(value))
    except ValueError:  # beyond the digits that Python turns into text
        return hex(value)


def _bytes_text(value: bytes) -> str:
    return tr_many(len(value), "{n} byte: {bytes}", "{n} bytes: {bytes}", n=len(value), bytes=value[:2000].hex(" "))


def _json_text(value: Any, limit: int | None) -> str:
    parts: list[str] = []
    length = 0
    try:
        # Piece by piece, so that a list of a million items costs no more than what is shown of it.
        for part in _json_parts(value):
            parts.append(part)
            length += len(part)
            if limit is not None and length > limit:
                break
    except (RecursionError, TypeError, ValueError):
        parts.append(tr("… (nested too deeply to show)"))
    return "".join(parts)


def _json_parts(value: Any) -> Iterator[str]:
    encoder = json.JSONEncoder(ensure_ascii=False, check_circular=False, default=_json_item)
    return encoder.iterencode(value)


def _json_item(value: Any) -> Any:
    if isinstance(value, set | frozenset):
        return list(value)
    return value_text(value)
