"""What the commands print: JSON that is always valid, text that is safe in a terminal, progress on stderr."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import date, datetime, time, timedelta
from typing import Any, TypeVar

import typer

from models.stage import Progress, Work

T = TypeVar("T")
Show = Callable[[Progress], None]

_UNSAFE_IN_JSON = {code: f"\\u{code:04x}" for code in (*range(0x7F, 0xA0), 0x2028, 0x2029)}
"""Characters that JSON may hold bare, but that steer terminals or end lines for some readers."""


def say(result: Any, text: str, as_json: bool) -> None:
    """Print the result of a command: as one line of JSON, or as text for a person."""
    typer.echo(json_line(result) if as_json else text)


def json_line(value: Any) -> str:
    """One line of valid JSON.

    What JSON has no word for becomes: timestamps, dates and times ISO 8601 text; decimals text; bytes
    hexadecimal text; durations seconds; NaN and infinities null.
    """
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, default=_told)
    except ValueError:
        text = json.dumps(_finite(value), ensure_ascii=False, allow_nan=False, default=_told)
    return text.translate(_UNSAFE_IN_JSON)


def _told(value: Any) -> Any:
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, bytes):
        return value.hex()
    return str(value)


def _finite(value: Any) -> Any:
    """``value`` with null for every number that is not finite."""
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, Mapping):
        return {key: _finite(inner) for key, inner in value.items()}
    return [_finite(inner) for inner in value] if isinstance(value, list | tuple) else value


def plain(text: object, longest: int = 200) -> str:
    """``text`` on one line, without anything that steers a terminal, cut to a length."""
    shown = str(text)[: longest + 1]
    safe = "".join(letter if letter.isprintable() else " " for letter in shown)
    return safe if len(safe) <= longest else safe[: longest - 1] + "…"


def counted(count: int, noun: str) -> str:
    """``"1 row"``, ``"1,319 rows"``."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def table(rows: Sequence[Sequence[object]]) -> str:
    """Rows in columns two spaces apart, the first row their heads; numbers to the right."""
    cells = [[f"{cell:,}" if isinstance(cell, int) else plain(cell, 60) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    right = [any(isinstance(row[i], int | float) for row in rows) for i in range(len(widths))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if to_right else cell.ljust(width)
            for cell, width, to_right in zip(row, widths, right, strict=True)
        ).rstrip()
        for row in cells
    )


def follow(work: Work[T]) -> T:
    """Run long work to its end with progress on stderr; when interrupted, it is closed and so undone or kept."""
    with closing(work), _shown() as show:
        while True:
            try:
                progress = next(work)
            except StopIteration as stop:
                result: T = stop.value
                return result
            show(progress)


@contextmanager
def _shown() -> Generator[Show]:
    """A bar in a terminal; elsewhere, such as in a log, one line whenever something new is begun."""
    if not sys.stderr.isatty():
        yield _lines()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[left]}", markup=False),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, left="")

        def show(progress: Progress) -> None:
            bar.update(
                task,
                description=plain(progress.what, 40),
                completed=progress.done,
                total=progress.total or None,
                left=time_left(progress.seconds_left),
            )

        yield show


def _lines() -> Show:
    said = ""

    def show(progress: Progress) -> None:
        nonlocal said
        if progress.what != said:
            said = progress.what
            typer.echo(f"{plain(said)} …", err=True)

    return show


def time_left(seconds: float | None) -> str:
    """``"2:05 left"``; empty where it is not known."""
    if seconds is None or not math.isfinite(seconds):
        return ""
    minutes, rest = divmod(round(max(seconds, 0.0)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02} left" if hours else f"{minutes}:{rest:02} left"
