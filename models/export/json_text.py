"""JSONL, and JSON in the shape that the one source had."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable
from typing import Any

from models.columns import dump_bytes
from models.dataset import Dataset
from models.export.layout import Chunk, Layout, whole_columns
from models.export.objects import dumped, rows_of
from models.export.target import Sink


class JsonLines:
    """Writes one object a line."""

    name = "jsonl"
    suffixes = (".jsonl", ".ndjson")

    def write(self, sink: Sink, chunks: Iterable[Chunk], layout: Layout) -> Generator[int, None, None]:
        """Write the rows; yields the rows of each chunk once they are written."""
        for chunk in chunks:
            if chunk.batch.num_rows:
                sink.write(b"\n".join(dumped(chunk, layout)) + b"\n")
            yield chunk.batch.num_rows


class JsonDocument:
    """Writes a list of objects, or what the one source was: lists, parallel lists, a list under a key."""

    name = "json"
    suffixes = (".json",)

    def write(self, sink: Sink, chunks: Iterable[Chunk], layout: Layout) -> Generator[int, None, None]:
        """Write the document; yields the rows of each chunk once they are written."""
        one = layout.source("json")
        options = one.source.options if one is not None else {}
        before, after = _around(options)
        sink.write(before)
        if one is not None and options.get("shape") == "lists":
            yield from _write_lists(sink, chunks, layout, one)
        else:
            yield from _write_rows(sink, chunks, layout, one if options.get("shape") == "arrays" else None)
        sink.write(after + b"\n")


def _around(options: Any) -> tuple[bytes, bytes]:
    """The text of the document before and behind its rows."""
    keys = options.get("keys") or []
    if not keys:
        return b"", b""
    document = json.loads(options["around"]) if "around" in options else None
    before, after = b"", b""
    for depth, key in enumerate(keys):
        names = list(document) if isinstance(document, dict) else [key]
        place = names.index(key)
        first = [_entry(name, document) for name in names[:place]]
        last = [_entry(name, document) for name in names[place + 1 :]]
        before += b"{" + b"".join(entry + b"," for entry in first) + dump_bytes(key) + b":"
        after = b"".join(b"," + entry for entry in last) + b"}" + after
        document = document[key] if isinstance(document, dict) and depth < len(keys) - 1 else None
    return before, after


def _entry(name: str, document: Any) -> bytes:
    return dump_bytes(name) + b":" + dump_bytes(document[name])


def _top(layout: Layout, one: Dataset) -> list[str]:
    """Keys of a row in their order."""
    return [*dict.fromkeys(column.path[0] for column in whole_columns(one)), *layout.extra_names]


def _write_rows(
    sink: Sink, chunks: Iterable[Chunk], layout: Layout, arrays: Dataset | None
) -> Generator[int, None, None]:
    """Rows as a list: of objects, or of lists where ``arrays`` names the source that had them so."""
    separator = b"[\n"
    top = _top(layout, arrays) if arrays is not None else []
    if arrays is not None and arrays.source.options.get("header"):
        names = arrays.source.options.get("names") or top
        sink.write(separator + dump_bytes([*names, *layout.extra_names]))
        separator = b",\n"
    for chunk in chunks:
        if chunk.batch.num_rows:
            texts = _listed(chunk, layout, top) if arrays is not None else dumped(chunk, layout)
            sink.write(separator + b",\n".join(texts))
            separator = b",\n"
        yield chunk.batch.num_rows
    sink.write(b"\n]" if separator != b"[\n" else b"[]")


def _listed(chunk: Chunk, layout: Layout, top: list[str]) -> Generator[bytes, None, None]:
    for row in rows_of(chunk, layout):
        yield dump_bytes([row.get(key) for key in top])


def _write_lists(sink: Sink, chunks: Iterable[Chunk], layout: Layout, one: Dataset) -> Generator[int, None, None]:
    """One list a key; they are gathered in memory, as the document was when it was read."""
    lists: dict[str, list[bytes]] = {key: [] for key in _top(layout, one)}
    for chunk in chunks:
        for row in rows_of(chunk, layout):
            for key, gathered in lists.items():
                gathered.append(dump_bytes(row.get(key)))
        yield chunk.batch.num_rows
    entries = (dump_bytes(key) + b":[" + b",".join(gathered) + b"]" for key, gathered in lists.items())
    sink.write(b"{" + b",\n".join(entries) + b"}")
