"""Where the records of a CSV file end: quoted cells may hold line breaks, and nothing may be swallowed."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from models.dataset import Unreadable
from models.load.reader import ROW_BYTES, unreadable

Ends = npt.NDArray[np.int64]
LF, CR = 10, 13


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a delimited file is written."""

    delimiter: str
    quote: str
    """The quote character; empty where nothing is quoted."""
    escape: str
    """The character before a quote that does not end the cell; empty where quotes are doubled."""


@dataclass(frozen=True, slots=True)
class Block:
    """Whole records in a row, all of them sound as far as quotes go."""

    data: bytes
    ends: Ends
    """End of each record in ``data``, behind its line break; int64, ascending."""
    lines: Ends
    """Number of the line on which each record starts."""
    unreadable: tuple[Unreadable, ...] = ()


class Splitter:
    """Cuts UTF-8 blocks of a delimited file into blocks of whole records."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._line = 1
        self._skips = False
        self._record, self._open = _patterns(dialect)

    def split(self, blocks: Iterable[bytes]) -> Generator[Block, None, None]:
        """Yield blocks of whole records; what cannot be one is reported with its line."""
        rest = b""
        for block in blocks:
            data = self._skip(rest + block) if self._skips else rest + block
            found, used = self._cut(data, final=False)
            if found is not None:
                yield found
            rest = data[used:]
        while rest:
            if rest[-1] not in (LF, CR):
                rest += b"\n"
            found, used = self._cut(rest, final=True)
            if found is not None:
                yield found
            rest = rest[used:]

    def _skip(self, data: bytes) -> bytes:
        """What follows a line that was too long to keep."""
        end = _line_end(data, 0)
        self._skips = not end
        self._line += bool(end)
        return data[end:] if end else b""

    def _cut(self, data: bytes, final: bool) -> tuple[Block | None, int]:
        """The whole records at the start of the data, and how many bytes they take."""
        codes = np.frombuffer(data, np.uint8)
        breaks = line_ends(codes, final)
        ends = self._quick(data, codes, breaks)
        if ends is not None and len(ends) == 0 and len(data) <= ROW_BYTES and not final:
            return None, 0
        if (
            ends is None
            or len(ends) == 0
            or int(np.diff(ends, prepend=0).max()) > ROW_BYTES
            or (final and ends[-1] < len(data))
        ):
            return self._slow(data, final)
        used = int(ends[-1])
        return Block(data[:used], ends, self._number(breaks, ends)), used

    def _quick(self, data: bytes, codes: npt.NDArray[np.uint8], breaks: Ends) -> Ends | None:
        """Record ends, of these line breaks, where every quote is plainly structure; None where one is not."""
        if not self._dialect.quote:
            return breaks
        quotes = np.flatnonzero(codes == ord(self._dialect.quote))
        if self._dialect.escape:
            quotes = _unescaped(data, quotes, self._dialect.escape)
        if len(quotes) == 0:
            return breaks
        if not self._structural(codes, quotes):
            return None
        outside = np.searchsorted(quotes, breaks - 1) % 2 == 0
        kept: Ends = breaks[outside]
        return kept

    def _structural(self, codes: npt.NDArray[np.uint8], quotes: Ends) -> bool:
        """Whether quotes only open cells, close cells, or are doubled inside them."""
        edge = np.zeros(256, bool)
        edge[[LF, CR, ord(self._dialect.delimiter)]] = True
        opening, closing = quotes[0::2], quotes[1::2]
        before = codes[np.maximum(opening - 1, 0)]
        opens = (opening == 0) | edge[before]
        opens[1:] |= opening[1:] == closing[: len(opening) - 1] + 1
        behind = np.minimum(closing + 1, len(codes) - 1)
        closes = (closing == len(codes) - 1) | edge[codes[behind]]
        again = min(len(closing), len(opening) - 1)
        closes[:again] |= closing[:again] + 1 == opening[1 : again + 1]
        return bool(opens.all() and closes.all())

    def _slow(self, data: bytes, final: bool) -> tuple[Block | None, int]:
        """Record by record; a line that starts none is reported and the next line tried."""
        position, ends, starts, bad, parts = 0, [], [], [], []
        size = 0
        while position < len(data):
            match = self._record.match(data, position)
            stop = match.end() if match else _line_end(data, position)
            if not final and (stop == 0 or stop >= len(data) or (not match and self._open.match(data, position))):
                if len(data) - position <= ROW_BYTES:
                    break  # what follows may complete it
                match, stop = None, _line_end(data, position)
                self._skips = not stop
            stop = stop or len(data)
            record = data[position:stop]
            if match and len(record) <= ROW_BYTES:
                size += len(record)
                parts.append(record)
                ends.append(size)
                starts.append(self._line)
            else:
                bad.append(unreadable(self._line, self._reason(record), record))
            self._line += _count_lines(record)
            position = stop
        if not ends and not bad:
            return None, position
        block = Block(b"".join(parts), np.array(ends, np.int64), np.array(starts, np.int64), tuple(bad))
        return block, position

    def _reason(self, record: bytes) -> str:
        if len(record) > ROW_BYTES:
            return f"longer than {ROW_BYTES >> 20} MB"
        return f"a quote ({self._dialect.quote}) that is not closed, or text right behind a closed one"

    def _number(self, breaks: Ends, ends: Ends) -> Ends:
        """Line on which each record starts, and on with the count."""
        # Where no record goes over several lines, every break up to the last end is an end.
        whole = len(breaks) >= len(ends) and breaks[len(ends) - 1] == ends[-1]
        behind = np.arange(1, len(ends) + 1) if whole else np.searchsorted(breaks, ends, side="right")
        starts = np.concatenate(([0], behind[:-1])) + self._line
        self._line += int(behind[-1])
        return starts.astype(np.int64)


def line_ends(codes: npt.NDArray[np.uint8], final: bool) -> Ends:
    """Positions behind each line break (LF, CRLF or CR); a CR at the very end counts only if it is final."""
    feeds = np.flatnonzero(codes == LF)
    returns = np.flatnonzero(codes == CR)
    if len(returns):
        inner = returns[returns < len(codes) - 1]
        alone = inner[codes[inner + 1] != LF]
        last = returns[-1:] if final and codes[-1] == CR else returns[:0]
        feeds = np.sort(np.concatenate((feeds, alone, last)))
    return (feeds + 1).astype(np.int64)


def _unescaped(data: bytes, quotes: Ends, escape: str) -> Ends:
    """Quotes without an odd run of escape characters before them."""
    code = ord(escape)
    keep = np.ones(len(quotes), bool)
    for index, position in enumerate(quotes.tolist()):
        run = 0
        while position - run > 0 and data[position - run - 1] == code:
            run += 1
        keep[index] = run % 2 == 0
    return quotes[keep]


def _line_end(data: bytes, position: int) -> int:
    """Position behind the line that starts at ``position``; 0 where it does not end."""
    match = _BREAK.search(data, position)
    return match.end() if match else 0


def _count_lines(record: bytes) -> int:
    return len(_BREAK.findall(record))


_BREAK = re.compile(rb"\r\n|\n|\r")


def _patterns(dialect: Dialect) -> tuple[re.Pattern[bytes], re.Pattern[bytes]]:
    """One whole record, and the start of one that what follows may complete."""
    delimiter = re.escape(dialect.delimiter.encode())
    plain = rb"[^" + delimiter + rb"\r\n]*+"
    cell, still = plain, plain
    if dialect.quote:
        quote = re.escape(dialect.quote.encode())
        escape = re.escape(dialect.escape.encode())
        pair = (escape + rb".|" if escape else b"") + quote + quote
        inner = rb"(?:[^" + quote + escape + rb"]++|" + pair + rb")*+"
        cell = rb"(?:" + quote + inner + quote + rb"(?=" + delimiter + rb"|\r|\n)|(?!" + quote + rb")" + plain + rb")"
        still = rb"(?:" + quote + inner + rb"[" + quote + escape + rb"]?|(?!" + quote + rb")" + plain + rb")"
    start = rb"(?:" + cell + delimiter + rb")*+"
    flags = re.DOTALL
    return re.compile(start + cell + rb"(?:\r\n|\n|\r)", flags), re.compile(start + still + rb"\Z", flags)
