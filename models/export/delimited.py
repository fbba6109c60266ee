"""CSV and TSV: exact cell text, null unquoted and empty, an empty string quoted."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from models.export.layout import Chunk, Layout, texts
from models.export.target import Sink

_NEEDS_QUOTES = "[\",;|\\t\r\n\ufeff]|^'|^$"
"""Cells that a reader could take for something else; every common delimiter, so that none is guessed wrongly."""


class Delimited:
    """Writes delimited text.

    Args:
        name: The format.
        suffixes: Suffixes of its files.
        delimiter: Between cells.
    """

    def __init__(self, name: str, suffixes: tuple[str, ...], delimiter: str) -> None:
        self.name = name
        self.suffixes = suffixes
        self._delimiter = delimiter

    def write(self, sink: Sink, chunks: Iterable[Chunk], layout: Layout) -> Generator[int, None, None]:
        """Write header and rows; yields the rows of each chunk once they are written."""
        header = _header(layout)
        if header is not None:
            sink.write(self._lines([pa.array([name], pa.string()) for name in header]))
        for chunk in chunks:
            if chunk.batch.num_rows:
                sink.write(self._lines(texts(chunk, layout)))
            yield chunk.batch.num_rows

    def _lines(self, columns: Sequence[pa.Array]) -> bytes:
        """Rows of text as lines; one string column for each cell of a row."""
        if not columns:
            return b""
        quoted = [_quoted(column) for column in columns]
        end = pa.scalar("\n")
        last = pc.binary_join_element_wise(quoted[-1], end, "")
        lines = pc.binary_join_element_wise(*quoted[:-1], last, self._delimiter)
        return _bytes(lines)


def _header(layout: Layout) -> list[str] | None:
    """The header as the one source had it, repeated and empty names too; None where that had no header."""
    one = layout.source("csv", "tsv")
    if one is None:
        return layout.names + layout.extra_names
    if not one.source.options.get("header", True):
        return None
    return [*(column.path[0] if column.path else column.name for column in one.columns), *layout.extra_names]


def _quoted(column: pa.Array) -> pa.Array:
    needs = pc.match_substring_regex(column, _NEEDS_QUOTES)
    if not pc.any(needs).as_py():
        return pc.fill_null(column, "")
    doubled = pc.binary_join_element_wise('"', pc.replace_substring(column, '"', '""'), '"', "")
    return pc.fill_null(pc.if_else(needs, doubled, column), "")


def _bytes(lines: pa.Array) -> bytes:
    """The characters of a string array, one behind the other."""
    _, offsets, data = lines.buffers()
    if data is None:
        return b""
    ends = memoryview(offsets).cast("i")
    return bytes(data[ends[lines.offset] : ends[lines.offset + len(lines)]])
