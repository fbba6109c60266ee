"""JSON documents: a list of objects or of lists, parallel lists, or one of these under a key."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from models.columns import dump
from models.dataset import Problem, Unreadable
from models.load.flatten import Flattener
from models.load.json_values import loads
from models.load.jsonl import NAMES, finished
from models.load.reader import ROWS, Reading, Rows, unique, unreadable
from models.load.sniff import text_options
from models.load.streams import blocks, opened
from models.phrase import phrase

DOCUMENT_BYTES = 4 << 30
"""A larger document is refused: it would have to lie in memory whole."""
_AROUND = 100_000
"""Characters of the document around the rows that are kept for writing it the same again."""


class JsonDocument:
    """Reads JSON files."""

    name = "json"
    suffixes = (".json",)

    def detect(self, path: Path, options: Mapping[str, Any]) -> dict[str, Any]:
        """Complete the options: where the rows are (``keys``) and how they lie there (``shape``)."""
        found = text_options(path, options, by_line=False)
        if "shape" in found and "keys" in found:
            return found
        document = _document(path, found)
        keys = _keys(document, found["records"]) if found.get("records") else _find(document)
        rows = _at(document, keys)
        found |= {"keys": list(keys), "shape": found.get("shape") or _shape(rows, path)}
        if found["shape"] == "arrays":
            header = rows[0] if isinstance(rows[0], list) else []
            found.setdefault("header", bool(header) and all(isinstance(name, str) for name in header))
            found["names"] = header if found["header"] else []
        around = dump(_without(document, keys)) if keys else ""
        if len(around) <= _AROUND:
            found["around"] = around
        return found

    def read(self, path: Path, options: Mapping[str, Any]) -> Reading:
        """Read the document, then hand its rows on in batches; see `models.load.reader.Reader`."""
        rows = _at(_document(path, options), tuple(options.get("keys", ())))
        if _shape(rows, path) != options["shape"]:
            raise Problem(
                phrase("The rows of {file} do not lie there as {shape}.", file=path.name, shape=options["shape"])
            )
        size = path.stat().st_size
        flattener = Flattener()
        total = max(1, len(rows))
        done = 0
        for objects, bad, count in _portions(rows, options):
            done += count
            kept = []
            for row, number in objects:
                if flattener.take(row.keys()):
                    kept.append(row)
                else:
                    bad.append(unreadable(number, "has too many keys", dump(row)))
            yield Rows(flattener.batch(kept), tuple(bad), size * min(done, total) // total, flattener.columns)
        return finished(flattener, path)


def _document(path: Path, options: Mapping[str, Any]) -> Any:
    parts, size = [], 0
    with opened(path, options.get("compression")) as stream:
        for block in blocks(stream, options["encoding"]):
            parts.append(block)
            size += len(block)
            if size > DOCUMENT_BYTES:
                raise Problem(
                    phrase("{file} is a JSON document of more than {n} GB.", file=path.name, n=DOCUMENT_BYTES >> 30),
                    phrase("Write it as JSONL, one object a line."),
                )
    try:
        return loads(b"".join(parts))
    except ValueError as error:
        lines = isinstance(error, json.JSONDecodeError)
        raise Problem(
            phrase("{file} is not JSON: {reason}.", file=path.name, reason=str(error)),
            phrase("If it holds one object a line, name it .jsonl.") if lines else phrase("Is it the right file?"),
        ) from error


def _shape(rows: Any, path: Path) -> str:
    """How rows lie: ``records``, ``arrays`` or ``lists`` (parallel)."""
    if isinstance(rows, dict) and _parallel(rows):
        return "lists"
    if isinstance(rows, list) and any(isinstance(row, dict) for row in rows):
        return "records"
    if isinstance(rows, list) and any(isinstance(row, list) for row in rows):
        return "arrays"
    raise Problem(
        phrase("{file} holds no list of objects.", file=path.name),
        phrase(
            "Assay reads a list of objects, parallel lists, lists of values, and these under a key (--records KEY)."
        ),
    )


def _parallel(value: Mapping[str, Any]) -> bool:
    """Whether an object is columns: lists of equal length, not themselves lists of records."""
    if not value or not all(isinstance(cells, list) for cells in value.values()):
        return False
    lengths = {len(cells) for cells in value.values()}
    return len(lengths) == 1 and not all(_records(cells) for cells in value.values())


def _records(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(row, dict) for row in value)


def _find(document: Any) -> tuple[str, ...]:
    """The keys that lead to the rows: the longest list of objects, the shallowest first."""
    if isinstance(document, list) or (isinstance(document, dict) and _parallel(document)):
        return ()
    level: list[tuple[tuple[str, ...], Any]] = [((), document)]
    for _ in range(6):
        level = [
            ((*keys, key), inner) for keys, value in level if isinstance(value, dict) for key, inner in value.items()
        ]
        for fits in (_records, _rows_of_lists, lambda value: isinstance(value, dict) and _parallel(value)):
            found = [(keys, value) for keys, value in level if fits(value)]
            if found:
                return max(found, key=lambda entry: len(entry[1]))[0]
    return ()


def _rows_of_lists(value: object) -> bool:
    return isinstance(value, list) and len(value) > 1 and all(isinstance(row, list) for row in value)


def _keys(document: Any, dotted: str) -> tuple[str, ...]:
    """The keys of a dotted path, where a key may itself hold dots.

    Raises:
        Problem: the document has no such path.
    """
    if not dotted:
        return ()
    if isinstance(document, dict):
        for key in sorted(document, key=len, reverse=True):
            if dotted == key or dotted.startswith(f"{key}."):
                try:
                    return (key, *_keys(document[key], dotted[len(key) + 1 :]))
                except Problem:
                    continue
        known = ", ".join(list(document)[:12])
        raise Problem(
            phrase("The file has no {key!r} to take records from.", key=dotted),
            phrase("Its keys: {known}.", known=known),
        )
    raise Problem(phrase("The file has no {key!r} to take records from.", key=dotted))


def _at(document: Any, keys: Sequence[str]) -> Any:
    for key in keys:
        if not isinstance(document, dict) or key not in document:
            raise Problem(phrase("The file has no {key!r} to take records from.", key=".".join(keys)))
        document = document[key]
    return document


def _without(document: Any, keys: Sequence[str]) -> Any:
    """The document with null in place of its rows."""
    if not keys:
        return None
    return {**document, keys[0]: _without(document[keys[0]], keys[1:])}


def _portions(
    rows: Any, options: Mapping[str, Any]
) -> Iterator[tuple[list[tuple[dict[str, Any], int]], list[Unreadable], int]]:
    """Rows as objects with their numbers, those that are not rows, and how many were looked at."""
    names: list[str] = []
    first = 0
    if options["shape"] == "arrays":
        first = 1 if options.get("header") else 0
        width = len(next(row for row in rows if isinstance(row, list)))
        names = unique([str(name) for name in rows[0]] if first else [""] * width)
    total = len(next(iter(rows.values()))) if isinstance(rows, dict) else len(rows)
    for start in range(first, total, ROWS):
        stop = min(start + ROWS, total)
        if isinstance(rows, dict):
            cells = zip(*(column[start:stop] for column in rows.values()), strict=True)
            some: list[Any] = [dict(zip(rows, row, strict=True)) for row in cells]
        else:
            some = [_named(row, names) for row in rows[start:stop]] if names else rows[start:stop]
        objects, bad = [], []
        for number, row in enumerate(some, start + 1):
            if isinstance(row, dict):
                objects.append((row, number))
            else:
                bad.append(_misfit(number, row, len(names)))
        yield objects, bad, stop - start


def _named(row: Any, names: Sequence[str]) -> Any:
    return dict(zip(names, row, strict=True)) if isinstance(row, list) and len(row) == len(names) else row


def _misfit(number: int, row: Any, width: int) -> Unreadable:
    if isinstance(row, list) and width:
        return unreadable(number, f"has {len(row)} values where the first has {width}", dump(row))
    return unreadable(number, f"holds {NAMES.get(type(row), 'a value')}, not an object", dump(row))
