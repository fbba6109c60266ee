"""How a column is read to be compared with a value: as text, as numbers, as true/false, as moments.

A comparison looks at each cell alone, so that whether a sample is selected never depends on the others:

- numbers with numbers (whole numbers and decimals exactly); ``true`` is 1 and ``false`` is 0;
- text with text as written; text with a number cell by cell: cells that read as a number are compared
  as numbers, the others equal no number and lie neither above nor below one;
- true/false with ``true``, ``false``, ``"true"``, ``"False"``, 1 and 0;
- timestamps, dates and times with ISO 8601 text; a moment without a zone is taken in the column's zone;
- durations with a number of seconds;
- lists and objects are text: their JSON.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum, auto
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from models.phrase import phrase
from models.selection.misfit import Misfit
from models.selection.moments import moments
from models.selection.nodes import Literal, Value

_NUMBER_TEXT = r"^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*$"
_INT64 = range(-(2**63), 2**63)
_SMALLEST, _LARGEST, _DIGITS = 1e-30, 1e30, 76
"""Numbers beside decimals are compared exactly as far as Arrow has digits for both, else as float64."""


class Reading(Enum):
    """What the cells of a column are taken as."""

    TEXT = auto()
    NUMBER = auto()
    FLAG = auto()
    MOMENT = auto()


def reading(type_: pa.DataType, value: Value) -> Reading:
    """How cells of ``type_`` are read beside ``value`` (not null).

    Raises:
        Misfit: the two have nothing in common.
    """
    literal = value.literal
    if _is_text(type_):
        return _beside_text(literal)
    if pa.types.is_boolean(type_):
        return _beside_flags(value)
    if _is_number(type_):
        if isinstance(literal, str) and _as_number(literal) is None:
            raise Misfit(
                value.at, phrase("{value} is not a number.", value=value.written), phrase("The column holds numbers.")
            )
        return Reading.NUMBER
    if pa.types.is_temporal(type_):
        return Reading.MOMENT
    raise Misfit(
        value.at,
        phrase("A column of {type} cannot be compared.", type=str(type_)),
        phrase("It can be compared with null only."),
    )


def cells(column: pa.ChunkedArray, how: Reading) -> pa.ChunkedArray:
    """The column read in that way; null where a cell cannot be."""
    if how is Reading.NUMBER and _is_text(column.type):
        numeric = pc.match_substring_regex(column, _NUMBER_TEXT)
        kept = pc.if_else(numeric, pc.utf8_trim_whitespace(column), pa.scalar(None, column.type))
        return pc.cast(kept, pa.float64())
    if how is Reading.FLAG and _is_text(column.type):
        lower = pc.utf8_lower(pc.utf8_trim_whitespace(column))
        return pc.if_else(pc.is_in(lower, pa.array(["true", "false"])), pc.equal(lower, "true"), None)
    if how is Reading.NUMBER and pa.types.is_floating(column.type):
        return pc.cast(column, pa.float64())
    return column


def operands(type_: pa.DataType, how: Reading, values: Sequence[Value]) -> pa.Array:
    """The values as an array that cells of ``type_`` (after ``cells``) can be compared with.

    Raises:
        Misfit: a value does not read in that way.
    """
    literals = [value.literal for value in values]
    if how is Reading.MOMENT:
        return moments(type_, values)
    if how is Reading.FLAG:
        return pa.array([_as_flag(literal) for literal in literals], pa.bool_())
    if how is Reading.TEXT:
        return pa.array([str(literal) for literal in literals], pa.string())
    return _numbers(type_, [_as_number(literal) for literal in literals])


def _numbers(type_: pa.DataType, numbers: Sequence[Any]) -> pa.Array:
    if pa.types.is_integer(type_) and all(isinstance(n, int) and n in _INT64 for n in numbers):
        return pa.array(numbers, pa.int64())
    if pa.types.is_decimal(type_) and all(n == 0 or _SMALLEST < abs(n) < _LARGEST for n in numbers):
        exact = pa.array([Decimal(repr(n)) for n in numbers])
        scale = max(exact.type.scale, type_.scale)
        if scale + max(exact.type.precision - exact.type.scale, type_.precision - type_.scale) <= _DIGITS:
            return exact
    return pa.array([float(n) for n in numbers], pa.float64())


def _is_text(type_: pa.DataType) -> bool:
    return bool(pa.types.is_string(type_) or pa.types.is_large_string(type_) or pa.types.is_string_view(type_))


def _is_number(type_: pa.DataType) -> bool:
    return bool(pa.types.is_integer(type_) or pa.types.is_floating(type_) or pa.types.is_decimal(type_))


def _beside_text(literal: Literal) -> Reading:
    if isinstance(literal, bool):
        return Reading.FLAG
    return Reading.TEXT if isinstance(literal, str) else Reading.NUMBER


def _beside_flags(value: Value) -> Reading:
    if _as_flag(value.literal) is None:
        raise Misfit(
            value.at,
            phrase("{value} is neither true nor false.", value=value.written),
            phrase("The column holds true and false."),
        )
    return Reading.FLAG


def _as_flag(literal: Literal) -> bool | None:
    """``literal`` as true or false; None if it is neither."""
    if isinstance(literal, str):
        return {"true": True, "false": False}.get(literal.strip().lower())
    return bool(literal) if literal in (0, 1) else None


def _as_number(literal: Literal) -> int | float | None:
    """``literal`` as a number; None if it is none."""
    if isinstance(literal, str):
        try:
            return int(literal) if literal.strip().lstrip("+-").isdecimal() and len(literal) <= 40 else float(literal)
        except ValueError:
            return None
    return None if literal is None else literal + 0
