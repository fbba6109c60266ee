"""CSV, TSV and their kin: cells kept as the exact text of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.csv as pc

from models.columns import RAW, cell_field
from models.dataset import Column, Problem, Unreadable
from models.load.dialect import dialect_of
from models.load.infer import Inference
from models.load.reader import BATCH_BYTES, COLUMNS, ROWS, Reading, Rows, unique, unreadable
from models.load.records import Block, Dialect, Splitter
from models.load.sniff import SAMPLE, text_options
from models.load.streams import blocks, head, opened
from models.phrase import phrase


class Delimited:
    """Reads delimited text files.

    Args:
        name: The format, ``"csv"`` or ``"tsv"``.
        suffixes: Suffixes of its files.
    """

    def __init__(self, name: str, suffixes: tuple[str, ...]) -> None:
        self.name = name
        self.suffixes = suffixes

    def detect(self, path: Path, options: Mapping[str, Any]) -> dict[str, Any]:
        """Complete the options: compression, encoding, delimiter, quote and escape character, header."""
        found = {"header": True, **text_options(path, options)}
        if not {"delimiter", "quote", "escape"} <= found.keys():
            start = head(path, found, SAMPLE)
            text = start.decode(found["encoding"], "replace").removeprefix("\ufeff")
            dialect = dialect_of(text, self.name, found.get("delimiter"), complete=len(start) < SAMPLE)
            found = {
                "delimiter": dialect.delimiter, "quote": dialect.quote, "escape": dialect.escape, **found
            }  # fmt: skip
        if len(found["delimiter"].encode()) != 1 or len(found["quote"].encode()) > 1:
            raise Problem(
                phrase("The delimiter and the quote must be single characters."), phrase("For example , ; | or a tab.")
            )
        return found

    def read(self, path: Path, options: Mapping[str, Any]) -> Reading:
        """Read the file block by block; see `models.load.reader.Reader`."""
        dialect = Dialect(options["delimiter"], options["quote"], options["escape"])
        table: _Table | None = None
        with opened(path, options.get("compression")) as stream:
            for block in Splitter(dialect).split(blocks(stream, options["encoding"])):
                if table is None:
                    table, block = _start(block, dialect, bool(options["header"]))
                if table is None:
                    yield Rows(pa.record_batch([], names=[]), block.unreadable, stream.done)
                    continue
                yield from table.rows(block, stream)
        if table is None:
            raise Problem(
                phrase("{file} has no rows that can be read.", file=path.name), phrase("Is it the right file?")
            )
        return table.columns


def _start(block: Block, dialect: Dialect, has_header: bool) -> tuple[_Table | None, Block]:
    """The table that the first record tells of, and the block behind its header."""
    first = next((index for index in range(len(block.ends)) if _record(block, index).strip(b"\r\n")), None)
    if first is None:
        return None, block
    record = _record(block, first)
    try:
        cells = _parse(record, None, dialect, [])
        texts = [cell.as_py() or "" for cell in (column[0] for column in cells.columns)]
    except pa.ArrowInvalid as error:
        raise Problem(
            phrase("The header cannot be read: {reason}", reason=str(error).splitlines()[0]),
            phrase("Check the encoding."),
        ) from error
    if len(texts) > COLUMNS:
        raise Problem(phrase("The file has {n} columns; Assay reads up to {most}.", n=len(texts), most=COLUMNS))
    table = _Table(texts if has_header else [""] * len(texts), dialect)
    if not has_header:
        return table, block
    start = int(block.ends[first])
    return table, Block(block.data[start:], block.ends[first + 1 :] - start, block.lines[first + 1 :], block.unreadable)


def _record(block: Block, index: int) -> bytes:
    return block.data[int(block.ends[index - 1]) if index else 0 : int(block.ends[index])]


class _Table:
    """The columns of a file while its rows go by."""

    def __init__(self, header: list[str], dialect: Dialect) -> None:
        self._header = header
        self._names = unique(header)
        self._dialect = dialect
        self._inferences = [Inference() for _ in header]
        self._schema = pa.schema([cell_field(name, pa.string(), RAW) for name in self._names])

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns with their types by the rows so far."""
        return tuple(
            Column(name, inference.type, stored=name, path=(original,))
            for name, original, inference in zip(self._names, self._header, self._inferences, strict=True)
        )

    def rows(self, block: Block, stream: Any) -> Iterator[Rows]:
        """The rows of a block in batches."""
        reported = block.unreadable
        for part in _portions(block):
            bad: list[Unreadable] = list(reported)
            batch = self._batch(self._without_blank(part), bad)
            for inference, texts in zip(self._inferences, batch.columns, strict=True):
                inference.see(texts)
            bad.sort(key=lambda row: row.line)
            yield Rows(batch, tuple(bad), stream.done, self.columns)
            reported = ()
        if reported:
            yield Rows(_single(self._schema.empty_table()), reported, stream.done, self.columns)

    def _without_blank(self, part: Block) -> Block:
        """Without blank lines, which say nothing unless there is but one column."""
        if len(self._names) == 1:
            return part
        sizes = np.diff(part.ends, prepend=0)
        short = np.flatnonzero(sizes <= 2)
        blank = [index for index in short.tolist() if not _record(part, index).strip(b"\r\n")]
        return _only(part, [index for index in range(len(part.ends)) if index not in set(blank)]) if blank else part

    def _batch(self, part: Block, bad: list[Unreadable]) -> pa.RecordBatch:
        """Parse records; those of the wrong width and those with invalid bytes are reported."""
        invalid: list[Any] = []
        if not len(part.ends):
            return _single(self._schema.empty_table())
        try:
            table = _parse(part.data, self._names, self._dialect, invalid)
        except pa.ArrowInvalid as error:
            sound = [index for index in range(len(part.ends)) if _is_utf8(_record(part, index))]
            if len(sound) == len(part.ends):
                return self._one_by_one(part, bad, str(error))
            for index in sorted(set(range(len(part.ends))) - set(sound)):
                bad.append(unreadable(int(part.lines[index]), "bytes that are not UTF-8", _record(part, index)))
            return self._batch(_only(part, sound), bad)
        if table.num_rows + len(invalid) != len(part.ends):
            return self._one_by_one(part, bad, "the parser found other rows in it")
        for row in invalid:
            record = _record(part, row.number - 1)
            bad.append(unreadable(int(part.lines[row.number - 1]), self._misfit(row, record), record))
        return _single(table.replace_schema_metadata().cast(self._schema))

    def _one_by_one(self, part: Block, bad: list[Unreadable], reason: str) -> pa.RecordBatch:
        """What could not be parsed together, so that one record spoils only itself."""
        if len(part.ends) == 1:
            bad.append(unreadable(int(part.lines[0]), f"not a row: {reason}", part.data))
            return _single(self._schema.empty_table())
        batches = [self._batch(_only(part, [index]), bad) for index in range(len(part.ends))]
        return _single(pa.Table.from_batches(batches, self._schema))

    def _misfit(self, row: Any, record: bytes) -> str:
        lines = len(re.findall(rb"\r\n|\n|\r", record))
        over = f" (over {lines} lines)" if lines > 1 else ""
        return f"has {row.actual_columns} cells where the header has {len(self._names)}{over}"


def _portions(block: Block) -> Iterator[Block]:
    """A block in runs of at most `ROWS` records and about `BATCH_BYTES`."""
    ends = block.ends
    cuts = [0]
    while cuts[-1] < len(ends):
        start = cuts[-1]
        base = int(ends[start - 1]) if start else 0
        by_size = int(np.searchsorted(ends, base + BATCH_BYTES, side="right"))
        cuts.append(min(start + ROWS, max(by_size, start + 1), len(ends)))
    for start, stop in pairwise(cuts):
        base = int(ends[start - 1]) if start else 0
        data = block.data[base : int(ends[stop - 1])]
        yield Block(data, ends[start:stop] - base, block.lines[start:stop])


def _only(block: Block, indices: list[int]) -> Block:
    records = [_record(block, index) for index in indices]
    ends = np.cumsum([len(record) for record in records], dtype=np.int64)
    return Block(b"".join(records), ends, block.lines[indices])


def _single(table: pa.Table) -> pa.RecordBatch:
    batches = table.combine_chunks().to_batches()
    if batches:
        return batches[0]
    return pa.record_batch([pa.array([], field.type) for field in table.schema], schema=table.schema)


def _is_utf8(record: bytes) -> bool:
    try:
        record.decode()
    except UnicodeDecodeError:
        return False
    return True


def _parse(data: bytes, names: list[str] | None, dialect: Dialect, invalid: list[Any]) -> pa.Table:
    """Cells as strings: an unquoted empty cell is null, a quoted one is empty, and nothing else is either."""

    def keep(row: Any) -> str:
        invalid.append(row)
        return "skip"

    quote = dialect.quote
    if dialect.escape and dialect.escape.encode() in data:
        data = _doubled(data, dialect)
    return pc.read_csv(
        pa.BufferReader(data),
        pc.ReadOptions(
            use_threads=False, block_size=len(data) + 64, column_names=names, autogenerate_column_names=names is None
        ),
        pc.ParseOptions(
            delimiter=dialect.delimiter,
            quote_char=quote or False,
            double_quote=bool(quote),
            newlines_in_values=bool(quote),
            ignore_empty_lines=False,
            invalid_row_handler=keep,
        ),
        pc.ConvertOptions(
            column_types=dict.fromkeys(names or [f"f{number}" for number in range(COLUMNS + 1)], pa.string()),
            strings_can_be_null=True,
            quoted_strings_can_be_null=False,
            null_values=[""],
            check_utf8=True,
        ),
    )


def _doubled(data: bytes, dialect: Dialect) -> bytes:
    r"""Escaped quotes in quoted cells as doubled ones: ``\"`` and ``\\`` are escapes, ``\n`` is two characters."""
    quote, escape = re.escape(dialect.quote.encode()), re.escape(dialect.escape.encode())
    cell = quote + b"(?:[^" + quote + escape + b"]++|" + escape + b".|" + quote + quote + b")*+" + quote
    pair = re.compile(escape + b"([" + quote + escape + b"])")
    both = dialect.quote.encode() * 2

    def one(match: re.Match[bytes]) -> bytes:
        return both if match[1] == dialect.quote.encode() else match[1]

    return re.sub(cell, lambda match: pair.sub(one, match[0]), data, flags=re.DOTALL)
