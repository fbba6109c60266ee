"""SQLite files of other people: one table of them, never written to."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from models.dataset import Problem, Unreadable
from models.load.grid import Grid
from models.load.reader import BATCH_BYTES, COLUMNS, ROW_BYTES, ROWS, Reading, Rows, unreadable
from models.phrase import phrase

MAGIC = b"SQLite format 3\0"
_WORKSPACE = 0x41535359
_TABLES = """SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
    AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY rowid"""


class _NotUtf8(bytes):
    """Text of the database that is none."""


class Sqlite:
    """Reads tables of SQLite files."""

    name = "sqlite"
    suffixes = (".sqlite", ".sqlite3", ".db")

    def detect(self, path: Path, options: Mapping[str, Any]) -> dict[str, Any]:
        """Complete the options: the table, and those there are."""
        found = {"compression": None, **options}
        if {"table", "tables"} <= found.keys():
            return found
        with _opened(path) as connection:
            if connection.execute("PRAGMA application_id").fetchone()[0] == _WORKSPACE:
                raise Problem(
                    phrase("{file} is an Assay workspace.", file=path.name),
                    phrase("Open it; it is not loaded into another one."),
                )
            found["tables"] = [name for (name,) in connection.execute(_TABLES)]
            if not found["tables"]:
                raise Problem(
                    phrase("{file} holds no tables.", file=path.name),
                    phrase("Views are not read: save one as a table."),
                )
            counts = _counts(connection, found["tables"])
        found.setdefault("table", max(counts, key=lambda table: counts[table]))
        if found["table"] not in found["tables"]:
            known = ", ".join(found["tables"][:12])
            raise Problem(
                phrase("{file} has no table {table!r}.", file=path.name, table=found["table"]),
                phrase("Its tables: {known}.", known=known),
            )
        if found["table"] in counts:
            found["rows"] = counts[found["table"]]
        others = [name for name in found["tables"] if name != found["table"]]
        if others:
            said = f"other tables are not read: {', '.join(others)[:200]}"
            found["notes"] = [*found.get("notes", []), said]
        return found

    def read(self, path: Path, options: Mapping[str, Any]) -> Reading:
        """Read the table in the order of its rows; see `models.load.reader.Reader`."""
        size = path.stat().st_size
        with _opened(path) as connection:
            table = '"' + str(options["table"]).replace('"', '""') + '"'
            # The name is quoted as SQL asks; there is no way to pass it as a parameter.
            total = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
            cursor = connection.execute(f"SELECT * FROM {table}")  # noqa: S608
            names = [column[0] for column in cursor.description]
            if len(names) > COLUMNS:
                raise Problem(
                    phrase("The table has {n} columns; Assay reads up to {most}.", n=len(names), most=COLUMNS)
                )
            grid = Grid(names)
            number = 0
            for rows in _portions(cursor):
                good, bad = _sorted(rows, number)
                number += len(rows)
                yield Rows(grid.batch(good), tuple(bad), size * number // max(1, total), grid.columns)
        return grid.columns


def _portions(cursor: sqlite3.Cursor) -> Iterator[list[tuple[Any, ...]]]:
    """Rows in runs of at most `ROWS` and about `BATCH_BYTES`."""
    part: list[tuple[Any, ...]] = []
    size = 0
    for row in cursor:
        part.append(row)
        size += sum(len(cell) if isinstance(cell, (str, bytes)) else 8 for cell in row)
        if len(part) == ROWS or size > BATCH_BYTES:
            yield part
            part, size = [], 0
    if part:
        yield part


def _sorted(rows: list[tuple[Any, ...]], first: int) -> tuple[list[tuple[Any, ...]], list[Unreadable]]:
    good, bad = [], []
    for number, row in enumerate(rows, first + 1):
        damaged = next((cell for cell in row if isinstance(cell, _NotUtf8)), None)
        if damaged is None:
            good.append(row)
        else:
            bad.append(unreadable(number, "text that is not UTF-8", bytes(damaged)))
    return good, bad


def _text(raw: bytes) -> str | _NotUtf8:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return _NotUtf8(raw)


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """The database for reading; changes that wait in files beside it are taken in from a copy."""
    with tempfile.TemporaryDirectory(prefix="assay-") as folder:
        beside = [path.with_name(path.name + suffix) for suffix in ("-wal", "-journal")]
        waiting = [file for file in beside if file.exists() and file.stat().st_size]
        copy = Path(folder, path.name[-80:])
        if waiting:
            for file in (path, *waiting):
                shutil.copyfile(file, copy.with_name(copy.name + file.name[len(path.name) :]))
        connection = None
        try:
            connection = _connection(copy if waiting else path, immutable=not waiting)
            yield connection
        except (sqlite3.Error, sqlite3.Warning, OSError) as error:
            raise Problem(
                phrase("{file} cannot be read: {reason}.", file=path.name, reason=str(error)),
                phrase("It may be damaged; get it again."),
            ) from error
        finally:
            if connection is not None:
                connection.close()


def _connection(path: Path, immutable: bool) -> sqlite3.Connection:
    how = "mode=ro&immutable=1" if immutable else "mode=rw"
    connection = sqlite3.connect(f"file:{quote(str(path.resolve()))}?{how}", uri=True, check_same_thread=False)
    connection.text_factory = _text
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, ROW_BYTES)
    # What a stranger's file defines (views, triggers, functions in its schema) is not run.
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA query_only = ON")
    return connection


def _counts(connection: sqlite3.Connection, tables: list[str]) -> dict[str, int]:
    """Rows of the first hundred tables."""
    counts = {}
    for table in tables[:100]:
        quoted = table.replace('"', '""')
        counts[table] = connection.execute(f'SELECT count(*) FROM "{quoted}"').fetchone()[0]  # noqa: S608
    return counts
