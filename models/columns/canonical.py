"""Values as what they are, however a file wrote them: ``0``, ``0.0`` and ``"0"`` are one number.

Each cell becomes a number, a truth value, a text, or nothing. Equal values become equal here, in whatever file,
format or column type they were written, so rows of two files can be compared and counted by value.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pyarrow as pa

from models.columns.cells import MISSING, RAW, cells_of, inside
from models.columns.decoding import values
from models.dataset import Column

Value = int | float | bool | str | None

_NUMBER = re.compile(r"[+-]?((0|[1-9][0-9]*)(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,3})?", re.ASCII)
"""Leading zeros are meant (codes, telephone numbers): such cells stay text, as everywhere."""
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9:.]+(Z|[+-][0-9:]+)?)?", re.ASCII)
_NOTHING = {"", "nan", "none", "null", "n/a"}
_TRUTHS = {"true": True, "false": False}
_LARGEST = 1.7976931348623157e308
_EXACT = 2**53
_INTEGER = 2**63
_LETTERS = 400
"""Longer texts are no numbers or dates, and are not tried as such."""


def cells(array: pa.Array, field: pa.Field, column: Column) -> list[Value]:
    """The canonical value of every cell of a stored chunk of ``column``."""
    if cells_of(field) == RAW:  # by their text, and few texts differ: what they mean is found out once for each
        encoded = inside(array, column).dictionary_encode()
        meanings = [*map(canonical, encoded.dictionary.to_pylist()), None]
        return [meanings[-1 if code is None else code] for code in encoded.indices.to_pylist()]
    return [canonical(value) for value in values(array, field, column)]


def canonical(value: Any) -> Value:
    """A value as a number, a truth value, a text, or None where there is nothing.

    Moments and days become seconds since 1970 (UTC where they have no zone), times and durations seconds; lists
    and objects their text. Infinity becomes the largest number, so that it is not lost.
    """
    if isinstance(value, bool) or value is None or value is MISSING:
        return None if value is None or value is MISSING else bool(value)
    if isinstance(value, int):
        return value if -_INTEGER <= value < _INTEGER else _number(_float(value))
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, Decimal):
        return _number(float(value)) if value.is_finite() else None
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value).hex()
    return _moment(value)


def _number(value: float) -> int | float | None:
    if value != value:  # NaN
        return None
    value = min(max(value, -_LARGEST), _LARGEST)
    return int(value) if abs(value) < _EXACT and value.is_integer() else value


def _float(value: int) -> float:
    try:
        return float(value)
    except OverflowError:
        return _LARGEST if value > 0 else -_LARGEST


def _text(value: str) -> Value:
    text = value.strip()
    if len(text) > _LETTERS:
        return encodable(text)
    lower = text.lower()
    if lower in _NOTHING:
        return None
    if lower in _TRUTHS:
        return _TRUTHS[lower]
    if _NUMBER.fullmatch(text):
        whole = text.lstrip("+-").isdigit()
        return canonical(int(text)) if whole else _number(float(text))
    if _MOMENT.fullmatch(text):
        try:
            return _seconds(datetime.fromisoformat(text))
        except ValueError:
            return text
    return encodable(text)


def encodable(text: str) -> str:
    """The text without lone surrogates, which neither JSON nor UTF-8 can hold."""
    return text if text.isascii() else text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def _moment(value: Any) -> Value:
    if isinstance(value, datetime):
        return _seconds(value)
    if isinstance(value, date):
        return _seconds(datetime(value.year, value.month, value.day))
    if isinstance(value, time):
        return _number(value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1e6)
    if isinstance(value, timedelta):
        return _number(value.total_seconds())
    if isinstance(value, Sequence | dict):
        return encodable(str(value))
    return encodable(str(value)) or None


def _seconds(value: datetime) -> Value:
    return _number((value if value.tzinfo else value.replace(tzinfo=UTC)).timestamp())
