"""A recorded time as people say it."""

from __future__ import annotations

from datetime import UTC, datetime

from widgets.translation import tr, tr_many
from widgets.wording import one_line

_RELATIVE = 7 * 86_400
"""Seconds after which a date says more than a number of days."""


def moment(at: str) -> datetime | None:
    """A recorded time; None where it can't be read."""
    try:
        read = datetime.fromisoformat(at)
    except ValueError:
        return None
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def relative(at: str, now: datetime) -> str:
    """How long ago, or, beyond a week, the date, both in the person's own time zone."""
    then = moment(at)
    if then is None:
        return one_line(at, 20)
    seconds = int((now - then).total_seconds())
    if seconds < 60:
        # A clock that was set back must not tell of the future.
        return tr("just now")
    if seconds < 3600:
        minutes = seconds // 60
        return tr_many(minutes, "{n} minute ago", "{n} minutes ago", n=minutes)
    if seconds < 86_400:
        hours = seconds // 3600
        return tr_many(hours, "{n} hour ago", "{n} hours ago", n=hours)
    if seconds < _RELATIVE:
        days = seconds // 86_400
        return tr("yesterday") if days == 1 else tr_many(days, "{n} day ago", "{n} days ago", n=days)
    return f"{then.astimezone():%Y-%m-%d}"


def absolute(at: str) -> str:
    """Date and time to the second in the person's own time zone."""
    then = moment(at)
    return one_line(at, 40) if then is None else f"{then.astimezone():%Y-%m-%d %H:%M:%S}"
