"""Points in time as written in an expression, made comparable with a column of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pyarrow as pa

from models.phrase import phrase
from models.selection.misfit import Misfit
from models.selection.nodes import Value

_EXAMPLES = (
    (pa.types.is_timestamp, phrase('"2026-03-01" or "2026-03-01T09:30:00+01:00"')),
    (pa.types.is_date, '"2026-03-01"'),
    (pa.types.is_time, '"09:30:00"'),
    (pa.types.is_duration, phrase("90.5, in seconds")),
)


def moments(type_: pa.DataType, values: Sequence[Value]) -> pa.Array:
    """The values as points (or spans) in time, of the column's own type where that holds them all.

    Raises:
        Misfit: one is not written as such.
    """
    scalars = [_moment(type_, value) for value in values]
    if all(scalar.type == scalars[0].type for scalar in scalars):
        return pa.array(scalars, scalars[0].type)
    wider = pa.timestamp("us", type_.tz)
    return pa.array([scalar.cast(wider, safe=False) for scalar in scalars], wider)


def _moment(type_: pa.DataType, value: Value) -> pa.Scalar:
    literal = value.literal
    try:
        if pa.types.is_duration(type_):
            if isinstance(literal, str | bool) or literal is None:
                raise ValueError
            return pa.scalar(timedelta(seconds=literal), pa.duration("us"))
        if not isinstance(literal, str):
            raise ValueError
        if pa.types.is_date(type_):
            return pa.scalar(date.fromisoformat(literal), pa.date32())
        if pa.types.is_time(type_):
            return pa.scalar(time.fromisoformat(literal), pa.time64("us"))
        return _timestamp(type_, literal)
    except (ValueError, OverflowError):
        example = next(example for fits, example in _EXAMPLES if fits(type_))
        raise Misfit(
            value.at,
            phrase("{value} does not fit a column of {type}.", value=value.written, type=str(type_)),
            phrase("Write it as {example}.", example=example),
        ) from None


def _timestamp(type_: pa.DataType, text: str) -> pa.Scalar:
    """A timestamp of type ``type_`` where that can hold it, else of microseconds."""
    try:
        return pa.scalar(text).cast(type_)
    except pa.ArrowInvalid:  # out of its range or precision, or a zone on one side only
        at = datetime.fromisoformat(text)
    if type_.tz is None:
        at = at.astimezone(UTC).replace(tzinfo=None) if at.tzinfo else at
    elif at.tzinfo is None:
        at = at.replace(tzinfo=_zone(type_.tz))
    scalar = pa.scalar(at, pa.timestamp("us", type_.tz))
    try:
        return scalar.cast(type_)
    except pa.ArrowInvalid:
        return scalar


def _zone(name: str) -> tzinfo | None:
    """The zone of a column; Arrow also writes fixed offsets, such as ``+02:00``."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return datetime.fromisoformat(f"2000-01-01T00:00:00{name}").tzinfo
