"""How a delimited file is written: delimiter and quoting, by trying what gives rows of one width."""

from __future__ import annotations

from collections import Counter

from models.load.records import Dialect, Splitter

_DELIMITERS = (",", "\t", ";", "|")
_QUOTINGS = (('"', ""), ('"', "\\"), ("'", ""))


def dialect_of(text: str, named: str, delimiter: str | None = None, complete: bool = True) -> Dialect:
    """The dialect in which the text has the most rows of the same width.

    Args:
        text: The start of the file.
        named: ``"csv"`` or ``"tsv"``, which decides where the text does not.
        delimiter: The delimiter, where it is known.
        complete: Whether ``text`` is the whole file; its last line may be cut otherwise.
    """
    data = text.encode("utf-8", "surrogatepass")
    if not complete:
        data = data[: max(data.rfind(b"\n"), data.rfind(b"\r")) + 1] or data
    favorite = "\t" if named == "tsv" else ","
    delimiters = (delimiter,) if delimiter else (favorite, *(one for one in _DELIMITERS if one != favorite))
    best, best_score = Dialect(delimiters[0], '"', ""), 0.0
    for one in delimiters:
        if best_score >= 1.0:  # every row has the header's width: no other cuts more regularly
            break
        for quote, escape in _QUOTINGS:
            if quote.encode() not in data[1:] and (quote, escape) != _QUOTINGS[0]:
                continue
            if escape and f"{escape}{quote}".encode() not in data:
                continue
            dialect = Dialect(one, quote, escape)
            score = _score(data, dialect)
            if score > best_score + 1e-9:
                best, best_score = dialect, score
    return best


def _score(data: bytes, dialect: Dialect) -> float:
    """Share of the bytes in rows of the header's width, a little more for quotes that are used as such.

    A single column says little: it scores below any delimiter that cuts regularly.
    """
    widths: Counter[int] = Counter()
    header, quoted, taken = 0, 0, 0
    for block in Splitter(dialect).split([data]):
        start = 0
        for end in block.ends[:2000].tolist():
            record = block.data[start:end].rstrip(b"\r\n")
            start = end
            if not record:
                continue
            width = _width(record, dialect)
            header = header or width
            widths[width] += len(record) + 1
            taken += 1
            quoted += record.startswith(dialect.quote.encode()) and record.endswith(dialect.quote.encode())
        for bad in block.unreadable:
            widths[-1] += 2 * len(bad.raw) + 1
    if not header:
        return 0.0
    regular = widths[header] / max(1, sum(widths.values()))
    return regular * (1.0 if header > 1 else 0.3) + 0.01 * quoted / max(1, taken)


def _width(record: bytes, dialect: Dialect) -> int:
    """Cells of a record."""
    quote, delimiter = dialect.quote.encode(), dialect.delimiter.encode()
    if quote not in record:
        return record.count(delimiter) + 1
    if dialect.escape:
        escape = dialect.escape.encode()
        record = record.replace(escape + escape, b"").replace(escape + quote, b"")
    return sum(part.count(delimiter) for part in record.split(quote)[0::2]) + 1
