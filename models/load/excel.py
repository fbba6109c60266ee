"""Excel workbooks: one sheet of them, as the values that the cells showed when they were saved."""

from __future__ import annotations

import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from statistics import median_high
from typing import Any
from xml.etree.ElementTree import ParseError

from models.dataset import Problem
from models.load.archives import listing
from models.load.grid import Grid
from models.load.reader import COLUMNS, ROWS, Reading, Rows, counted
from models.phrase import phrase

_DAMAGED = (
    *(KeyError, ValueError, TypeError, IndexError, AttributeError, OSError, EOFError),
    *(zipfile.BadZipFile, zlib.error, ParseError, NotImplementedError),
)
_UNCOMPUTED = re.compile(rb"(?:</f>|<f[^<>]*/>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")
_LOOKED_AT = 30
"""Rows among which the header is looked for."""
_SHORT = 2048
"""Rows of a batch: cells are slow to read, and a person waits for the progress."""


class Excel:
    """Reads .xlsx workbooks."""

    name = "xlsx"
    suffixes = (".xlsx", ".xlsm")

    def detect(self, path: Path, options: Mapping[str, Any]) -> dict[str, Any]:
        """Complete the options: the sheet, those there are, the row of the header (0 for none)."""
        found = {"compression": None, **options}
        if {"sheet", "sheets", "header_row"} <= found.keys():
            return found
        listing(path, "zip")  # refuses bombs
        with _book(path) as book:
            sheets = [sheet.title for sheet in book.worksheets]
            visible = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]
            found["sheets"] = sheets
            found.setdefault("sheet", _first_filled(book, visible or sheets))
            if found["sheet"] not in sheets:
                raise Problem(
                    phrase("{file} has no sheet {sheet!r}.", file=path.name, sheet=found["sheet"]),
                    phrase("Its sheets: {names}.", names=", ".join(sheets)),
                )
            sheet = book[found["sheet"]]
            if "header_row" not in found:
                found["header_row"] = _header_row(sheet)
            found["notes"] = [*found.get("notes", []), *_notes(sheet, found)]
        return found

    def read(self, path: Path, options: Mapping[str, Any]) -> Reading:
        """Read the sheet row by row; see `models.load.reader.Reader`."""
        size = path.stat().st_size
        header_row = int(options["header_row"])
        with _book(path) as book:
            sheet = book[options["sheet"]]
            numbered = _rows(sheet)
            header: Sequence[Any] = ()
            if header_row:
                header = next((row for number, row in numbered if number >= header_row), ())
            if len(header) > COLUMNS:
                raise Problem(
                    phrase("The sheet has {n} columns; Assay reads up to {most}.", n=len(header), most=COLUMNS)
                )
            grid = Grid(["" if name is None else str(name) for name in _values(header, [])])
            yield from _batches(numbered, grid, size)
        if not grid.columns:
            raise Problem(
                phrase("The sheet {sheet!r} of {file} is empty.", sheet=options["sheet"], file=path.name),
                phrase("Choose another sheet."),
            )
        return grid.columns


def _batches(numbered: Iterator[tuple[int, Sequence[Any]]], grid: Grid, size: int) -> Iterator[Rows]:
    errors: list[str] = []
    total = 0
    with _quiet():
        part = list(islice(numbered, _SHORT))
    while part:
        batch = grid.batch([_values(row, errors) for _, row in part])
        with _quiet():
            part = list(islice(numbered, _SHORT))
        total += batch.num_rows
        notes: tuple[str, ...] = ()
        if not part and errors:
            kinds = ", ".join(sorted(set(errors)))
            notes = (f"{counted(len(errors), 'cell')} with errors ({kinds}) read as empty",)
        done = size if not part else size * total // (total + ROWS)  # how many rows there are shows only at the end
        yield Rows(batch, (), done, grid.columns, notes)


@contextmanager
def _book(path: Path) -> Iterator[Any]:
    from openpyxl import load_workbook

    book = None
    try:
        with _quiet():
            book = load_workbook(path, read_only=True, data_only=True, keep_links=False)
        yield book
    except _DAMAGED as error:
        reason = str(error).splitlines()[0][:200] if str(error) else type(error).__name__
        raise Problem(
            phrase("{file} cannot be read: {reason}.", file=path.name, reason=reason),
            phrase("Open it and save it again as .xlsx."),
        ) from error
    finally:
        if book is not None:
            book.close()


@contextmanager
def _quiet() -> Iterator[None]:
    """The library warns of styles and extensions that do not concern the values."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _rows(sheet: Any) -> Iterator[tuple[int, Sequence[Any]]]:
    """The rows that hold anything, with their numbers."""
    sheet.reset_dimensions()  # what a file says about its size may be wrong, and would cut rows off
    for number, row in enumerate(sheet.iter_rows(), 1):
        if any(cell.value is not None for cell in row):
            yield number, row


def _values(row: Sequence[Any], errors: list[str]) -> list[Any]:
    """The values of a row up to its last filled cell; errors as None, and noted."""
    values = []
    for cell in row:
        if cell.data_type == "e":
            errors.append(str(cell.value))
        values.append(None if cell.data_type == "e" else cell.value)
    while values and values[-1] is None:
        values.pop()
    return values


def _first_filled(book: Any, names: Sequence[str]) -> str:
    if not names:
        raise Problem(phrase("The workbook has no sheets of cells."), phrase("Charts alone cannot be read."))
    with _quiet():
        return next((name for name in names if next(_rows(book[name]), None) is not None), names[0])


def _header_row(sheet: Any) -> int:
    """The first row that is about as wide as most near the start, if it holds words only; otherwise 0.

    Titles and remarks above a table are narrower than it.
    """
    with _quiet():
        start = list(islice(_rows(sheet), _LOOKED_AT))
    widths = [sum(cell.value is not None for cell in row) for _, row in start]
    for (number, row), width in zip(start, widths, strict=True):
        if width >= 0.8 * median_high(widths):
            words = all(cell.value is None or isinstance(cell.value, str) for cell in row)
            return number if words else 0
    return 0


def _notes(sheet: Any, found: Mapping[str, Any]) -> list[str]:
    notes = []
    others = [name for name in found["sheets"] if name != found["sheet"]]
    if others:
        notes.append(f"other sheets are not read: {', '.join(others)[:200]}")
    with _quiet():
        above = [number for number, _ in islice(_rows(sheet), _LOOKED_AT) if number < found["header_row"]]
    if above:
        notes.append(f"left out: {counted(len(above), 'row')} above the header (row {found['header_row']})")
    with sheet._get_source() as source:  # nothing public tells formulas without a value from empty cells
        uncomputed, rest = 0, b""
        while block := source.read(1 << 20):
            found_here = list(_UNCOMPUTED.finditer(rest + block))
            uncomputed += len(found_here)
            rest = (rest + block)[found_here[-1].end() if found_here else 0 :][-4096:]
    if uncomputed:
        notes.append(f"{counted(uncomputed, 'formula')} saved without a value, so empty: open and save the file")
    return notes
