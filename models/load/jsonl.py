"""JSONL: one JSON object a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from models.dataset import Column, Problem, Unreadable
from models.load.flatten import Flattener
from models.load.json_blocks import FlatLines
from models.load.json_values import cut_lines, decode_lines
from models.load.reader import BATCH_BYTES, COLUMNS, ROWS, Reading, Rows, unreadable
from models.load.sniff import text_options
from models.load.streams import blocks, head, opened
from models.phrase import phrase

NAMES = {
    str: "text", int: "a number", float: "a number", bool: "a boolean", list: "a list", type(None): "null",
}  # fmt: skip


class JsonLines:
    """Reads JSONL files."""

    name = "jsonl"
    suffixes = (".jsonl", ".ndjson")

    def detect(self, path: Path, options: Mapping[str, Any]) -> dict[str, Any]:
        """Complete the options: compression, encoding and line end."""
        found = text_options(path, options)
        if "line_end" not in found:
            start = head(path, found)
            found["line_end"] = "\r" if b"\r" in start and b"\n" not in start else "\n"
        return found

    def read(self, path: Path, options: Mapping[str, Any]) -> Reading:
        """Read the file line by line; see `models.load.reader.Reader`."""
        flattener, flat = Flattener(), FlatLines()
        number = 1
        end = str(options.get("line_end", "\n")).encode()
        with opened(path, options.get("compression")) as stream:
            for lines in cut_lines(blocks(stream, options["encoding"]), end):
                for some in portions(lines):
                    yield from _rows(some, number, flattener, flat, stream.done)
                    number += len(some)
        return finished(flattener, path)


def _rows(lines: Sequence[bytes], first: int, flattener: Flattener, flat: FlatLines, done: int) -> Iterator[Rows]:
    quick = flat.batch(lines)
    if quick is not None:
        yield Rows(quick, (), done, flattener.columns)
        return
    values, numbers, bad = decode_lines(lines, first)
    objects, more = keep_objects(values, numbers or range(first, first + len(values)), flattener, lines, first)
    if objects or bad or more:
        ordered = tuple(sorted(bad + more, key=lambda row: row.line))
        batch = flattener.batch(objects)
        flat.learn(batch, flattener.columns)
        yield Rows(batch, ordered, done, flattener.columns)


def keep_objects(
    values: list[Any], numbers: Sequence[int], flattener: Flattener, lines: Sequence[bytes], first: int
) -> tuple[list[dict[str, Any]], list[Unreadable]]:
    """Split decoded values into objects and what is reported: anything else, and rows with too many columns."""
    if set(map(type, values)) <= {dict} and flattener.take(set().union(*values)):
        return values, []
    kept, bad = [], []
    for value, number in zip(values, numbers, strict=True):
        if not isinstance(value, dict):
            reason = f"holds {NAMES.get(type(value), 'a value')}, not an object"
            bad.append(unreadable(number, reason, lines[number - first]))
        elif not flattener.take(value.keys()):
            bad.append(unreadable(number, f"has keys beyond the {COLUMNS // 2}th column", lines[number - first]))
        else:
            kept.append(value)
    return kept, bad


def portions(lines: list[bytes]) -> Iterator[list[bytes]]:
    """Lines in runs of at most `ROWS` and about `BATCH_BYTES`."""
    start = 0
    while start < len(lines):
        stop = min(start + ROWS, len(lines))
        while stop - start > 1 and sum(map(len, lines[start:stop])) > BATCH_BYTES:
            stop = start + (stop - start) // 2
        yield lines[start:stop]
        start = stop


def finished(flattener: Flattener, path: Path) -> tuple[Column, ...]:
    """The columns, once a file has been read to its end.

    Raises:
        Problem: no row of it could be read.
    """
    if not flattener.columns:
        raise Problem(phrase("{file} has no rows that can be read.", file=path.name), phrase("Is it the right file?"))
    return flattener.columns
