"""One comparison, evaluated over a whole column at once.

Null says nothing: it is found by ``== null`` and ``!= null`` alone, and neither a comparison nor its
denial finds it otherwise. So ``not (label == "spam")`` leaves out the samples of a dataset that has no
labels, just as ``label != "spam"`` does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from models.phrase import phrase
from models.selection.misfit import Misfit
from models.selection.nodes import NEGATED, ORDERING, Comparison, Operator, Value
from models.selection.readings import Reading, cells, operands, reading
from models.selection.view import Mask

_ORDER: dict[Operator, Callable[[Any, Any], Any]] = {
    Operator.LESS: pc.less,
    Operator.AT_MOST: pc.less_equal,
    Operator.MORE: pc.greater,
    Operator.AT_LEAST: pc.greater_equal,
}


@dataclass(frozen=True, slots=True, eq=False)
class Truth:
    """For which samples (N) something holds, and for which it does not; neither where it is not known."""

    yes: Mask
    no: Mask

    def denied(self) -> Truth:
        """The opposite, which is as unknown as this."""
        return Truth(self.no, self.yes)


def compare(column: pa.ChunkedArray, comparison: Comparison) -> Truth:
    """Evaluate ``comparison`` over ``column`` (N).

    Raises:
        Misfit: operator or value make no sense for such a column.
    """
    operator = NEGATED.get(comparison.operator, comparison.operator)
    column = _plain(column)
    valid = as_mask(pc.is_valid(column))
    if operator in {Operator.EQUAL, Operator.IN}:
        yes, known = _among(column, valid, comparison.values)
    else:
        value = comparison.values[0]
        if value.literal is None:
            raise Misfit(
                value.at,
                phrase("{sign} cannot be used with null.", sign=str(comparison.operator)),
                phrase("Use == null or != null."),
            )
        yes = _ordered(column, operator, value) if operator in ORDERING else _within(column, operator, value)
        known = valid
    truth = Truth(yes, known & ~yes)
    return truth.denied() if comparison.operator in NEGATED else truth


def as_mask(array: pa.ChunkedArray | pa.Array) -> Mask:
    """An Arrow array of bools as a mask, null as False."""
    return np.asarray(pc.fill_null(array, False).to_numpy(zero_copy_only=False), dtype=np.bool_)


def check_pattern(value: Value) -> str:
    """A regular expression that RE2 accepts.

    Raises:
        Misfit: it does not, or ``value`` is no text.
    """
    pattern = value.literal
    if not isinstance(pattern, str):
        raise Misfit(
            value.at,
            phrase("Expected a quoted pattern here, not {value}.", value=value.written),
            phrase('For example: "^The .*"'),
        )
    try:
        pc.match_substring_regex(pa.array([""]), pattern)
    except pa.ArrowInvalid as error:
        reason = str(error).removeprefix("Invalid regular expression: ")
        hint = phrase("It is a regular expression in RE2's syntax: no look-around and no back-references.")
        raise Misfit(value.at, phrase("The pattern cannot be used: {reason}.", reason=reason), hint) from None
    return pattern


def _plain(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """The values themselves where a column is a dictionary of them."""
    return column.cast(column.type.value_type) if pa.types.is_dictionary(column.type) else column


def _among(column: pa.ChunkedArray, valid: Mask, values: Sequence[Value]) -> tuple[Mask, Mask]:
    """Where a cell equals one of the values; and where that is known (everywhere once null is asked for)."""
    yes = np.zeros(len(column), np.bool_)
    by_reading: dict[Reading, list[Value]] = {}
    for value in values:
        if value.literal is None:
            yes |= ~valid
        elif not pa.types.is_null(column.type):
            by_reading.setdefault(reading(column.type, value), []).append(value)
    for how, alike in by_reading.items():
        yes |= as_mask(_equal(*_paired(column, how, alike)))
    asked_for_null = any(value.literal is None for value in values)
    return yes, np.ones_like(valid) if asked_for_null else valid


def _equal(read: pa.ChunkedArray, wanted: pa.Array) -> pa.ChunkedArray:
    """Where ``read`` equals any of ``wanted``; in one pass where the types allow it."""
    if len(wanted) > 1 and pa.types.is_large_string(read.type):
        wanted = wanted.cast(read.type)
    if len(wanted) > 1 and read.type == wanted.type:
        return pc.is_in(read, wanted)
    found = pc.equal(read, wanted[0])
    for scalar in wanted[1:]:
        found = pc.or_(found, pc.equal(read, scalar))
    return found


def _ordered(column: pa.ChunkedArray, operator: Operator, value: Value) -> Mask:
    if pa.types.is_null(column.type):
        return np.zeros(len(column), np.bool_)
    how = reading(column.type, value)
    if how is Reading.FLAG:
        raise Misfit(value.at, phrase("True and false have no order."), phrase("Use == or !=."))
    read, wanted = _paired(column, how, [value])
    return as_mask(_ORDER[operator](read, wanted[0]))


def _paired(column: pa.ChunkedArray, how: Reading, values: Sequence[Value]) -> tuple[pa.ChunkedArray, pa.Array]:
    """Cells and values read alike: whole numbers beside a fraction as float64, moments in one unit."""
    read, wanted = cells(column, how), operands(column.type, how, values)
    fractions = pa.types.is_floating(wanted.type) and not pa.types.is_floating(read.type)
    if read.type != wanted.type and (fractions or how is Reading.MOMENT):
        read = pc.cast(read, wanted.type, safe=False)
    return read, wanted


def _within(column: pa.ChunkedArray, operator: Operator, value: Value) -> Mask:
    """``contains`` (exact, case counts) and ``matches`` (anywhere in the cell, ``(?i)`` ignores case)."""
    if operator is Operator.MATCHES:
        return as_mask(pc.match_substring_regex(pc.cast(column, pa.string()), check_pattern(value)))
    sought = value.literal if isinstance(value.literal, str) else value.written
    return as_mask(pc.match_substring(pc.cast(column, pa.string()), sought))
