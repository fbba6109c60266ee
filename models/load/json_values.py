"""JSON texts into Python values, exactly: fast where orjson is exact, by the standard library elsewhere."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable, Sequence
from typing import Any

import orjson

from models.dataset import Unreadable
from models.load.reader import ROW_BYTES, unreadable

NESTING = 200
"""A row nested deeper is unreadable: nothing sensible is, and what is built to break readers is."""
_ZEROS = bytes.maketrans(b"123456789", b"0" * 9)
_LONG = b"0" * 19
"""Integers of 19 digits may be beyond 64 bits, which orjson rounds to floats."""


class Cut(bytes):
    """The head of a line that was too long to keep."""


def loads(text: bytes) -> Any:
    """Decode one JSON text; NaN, infinities, long integers and lone surrogates too.

    Raises:
        ValueError: the text is not JSON, not UTF-8, or nested too deep.
    """
    try:
        value = json.loads(text) if _has_long_integer(text) else orjson.loads(text)
    except (orjson.JSONDecodeError, RecursionError):
        value = _loads_plainly(text)
    if text.count(b"[") + text.count(b"{") > NESTING and _depth(value) > NESTING:
        raise ValueError(f"nested deeper than {NESTING} levels")
    return value


def _has_long_integer(text: bytes) -> bool:
    """Whether 19 digits stand in a row anywhere but behind a decimal point."""
    zeros = text.translate(_ZEROS)
    start = zeros.find(_LONG)
    while start >= 0:
        if zeros[start - 1 : start] != b".":
            return True
        end = start + len(_LONG)
        while zeros[end : end + 1] == b"0":
            end += 1
        start = zeros.find(_LONG, end)
    return False


def _loads_plainly(text: bytes) -> Any:
    try:
        return json.loads(text.decode())
    except RecursionError:
        raise ValueError(f"nested deeper than {NESTING} levels") from None
    except UnicodeDecodeError as error:
        raise ValueError(f"invalid UTF-8 at byte {error.start + 1}") from None


def _depth(value: Any) -> int:
    """Levels of nesting, without recursion."""
    depth, level = 0, [value]
    while level and depth <= NESTING:
        inner: list[Any] = []
        for item in level:
            if isinstance(item, dict):
                inner.extend(item.values())
            elif isinstance(item, list):
                inner.extend(item)
        depth, level = depth + 1, inner
    return depth


def decode_lines(lines: Sequence[bytes], first: int) -> tuple[list[Any], list[int], list[Unreadable]]:
    """Decode consecutive lines of JSON.

    Args:
        lines: The lines, without their ends.
        first: The number of the first, from 1.

    Returns:
        The values, the line number of each (empty where every line gave a value), and the lines that are not
        JSON. Blank lines give nothing.
    """
    joined = b"\n".join(lines)
    if not _has_long_integer(joined) and max(map(len, lines)) < 4096:  # such a short line nests little
        try:
            values = list(map(orjson.loads, lines))
        except orjson.JSONDecodeError:
            pass
        else:
            if joined.count(b"[") + joined.count(b"{") <= NESTING * len(lines):
                return values, [], []
    return _decode_carefully(lines, first)


def _decode_carefully(lines: Sequence[bytes], first: int) -> tuple[list[Any], list[int], list[Unreadable]]:
    values, numbers, bad = [], [], []
    for number, line in enumerate(lines, first):
        if isinstance(line, Cut):
            bad.append(unreadable(number, f"longer than {ROW_BYTES >> 20} MB", line))
        elif line.strip():
            try:
                values.append(loads(line))
                numbers.append(number)
            except ValueError as error:
                bad.append(unreadable(number, f"not JSON: {error}", line))
    return values, numbers, bad


def cut_lines(blocks: Iterable[bytes], end: bytes) -> Generator[list[bytes], None, None]:
    """Cut a stream into lines, all those that a block completes at a time, without their ends.

    A line beyond `ROW_BYTES` comes as `Cut`, its head only.
    """
    parts: list[bytes] = []
    size = 0
    for block in blocks:
        head, found, rest = block.partition(end)
        if size <= ROW_BYTES:  # of a line that is too long only what is there already is kept
            parts.append(head)
        size += len(head)
        if not found:
            continue
        lines = [_line(parts, size)]
        *whole, last = rest.split(end)
        lines += whole
        parts, size = [last], len(last)
        yield lines
    if size:
        yield [_line(parts, size)]


def _line(parts: list[bytes], size: int) -> bytes:
    line = b"".join(parts)
    return Cut(line[:40_000]) if size > ROW_BYTES else line
