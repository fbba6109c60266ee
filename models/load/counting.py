"""How many rows a source has, without reading all of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from models.load.arrow_files import rows_of_parquet
from models.load.sniff import SAMPLE
from models.load.streams import opened

_BY_LINES = ("csv", "tsv", "jsonl")


def total_of(path: Path, format: str, options: Mapping[str, Any]) -> tuple[int | None, bool]:
    """Rows of a source, and whether the number is exact; None where only reading tells."""
    if format == "images":
        return int(options["count"]), True
    if options.get("files") is not None or options.get("archive"):
        return None, False
    if format == "npy":
        return int(options["dimensions"][0]), True
    if "rows" in options:
        return int(options["rows"]), True
    if format == "parquet" and not options.get("compression"):
        return rows_of_parquet(path), True
    return (_by_lines(path, options), False) if format in _BY_LINES else (None, False)


def _by_lines(path: Path, options: Mapping[str, Any]) -> int | None:
    """Rows by the lines at the start of the file, as far as a line is a row."""
    with opened(path, options.get("compression")) as stream:
        start = stream.read(SAMPLE)
        lines = start.count(b"\n") or start.count(b"\r")
        header = int(bool(options.get("header")))
        if not lines or not stream.done:
            return None
        return max(1, round(lines * path.stat().st_size / stream.done) - header)
