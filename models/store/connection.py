"""Opening a workspace file, and turning what SQLite says is wrong into a problem a person understands."""

from __future__ import annotations

import logging
import os
import sqlite3
import threading
import zlib
from collections.abc import Generator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa
from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DatabaseError

from models.dataset import Problem
from models.phrase import Phrase, given, phrase
from models.store import schema

_LOG = logging.getLogger("assay.store")
_BUSY_SECONDS = 10
_PAGE = 16_384

_DAMAGED = phrase("{name} is not an Assay workspace, or it is damaged.")
_CHOOSE = phrase("Choose a file made by Assay (.assay).")
_TOLD = (
    ("locked", phrase("{name} is in use by another process."), phrase("Close it there, then try again.")),
    ("is full", phrase("The disk is full."), phrase("Free some space beside {name}, then try again.")),
    ("readonly", phrase("{name} cannot be written to."), phrase("Check its permissions, or copy it.")),
    (
        "unable to open",
        phrase("{path} cannot be opened."),
        phrase("Check that its folder exists and can be written to."),
    ),
    (
        "disk I/O error",
        phrase("{name} cannot be read or written."),
        phrase("Check the disk it lies on, and that it is not full."),
    ),
    ("not a database", _DAMAGED, _CHOOSE),
    ("malformed", _DAMAGED, _CHOOSE),
    ("no such table", _DAMAGED, _CHOOSE),
    ("no such column", _DAMAGED, _CHOOSE),
    ("vtable constructor failed", _DAMAGED, _CHOOSE),
    ("Could not decode to UTF-8", _DAMAGED, _CHOOSE),
)
"""What SQLite says, and what that means to a person."""


class Database:
    """One workspace file: many readers at once, one writer at a time, every write a whole transaction."""

    def __init__(self, path: Path, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._writing = threading.RLock()
        self._watching = threading.Lock()
        self._watcher: Connection | None = None
        blank = _is_blank(path, read_only)
        self._engine = _reading_engine(path) if read_only else _engine(path)
        try:
            if blank and not read_only:
                self._create()
        except BaseException:
            self._engine.dispose()
            raise

    def _create(self) -> None:
        with self.write() as connection:
            if connection.exec_driver_sql("PRAGMA application_id").scalar() == schema.APPLICATION_ID:
                return  # another process was quicker
            schema.metadata.create_all(connection)
            connection.exec_driver_sql(schema.SEARCH)
            connection.exec_driver_sql(f"PRAGMA application_id = {schema.APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {schema.VERSION}")

    @contextmanager
    def read(self) -> Generator[Connection, None, None]:
        """A connection to read with; sees one consistent state."""
        with told(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Generator[Connection, None, None]:
        """A transaction: committed when the block ends well, otherwise as if it had never begun.

        Raises:
            Problem: the file was opened read-only, or cannot be written.
        """
        if self.read_only:
            raise Problem(
                phrase("{file} is open for reading only.", file=self.path.name),
                phrase("Close it where else it is open."),
            )
        with told(self.path), self._writing, self._engine.connect() as plain:
            connection = plain.execution_options(begin="BEGIN IMMEDIATE")
            with connection.begin():
                yield connection

    def version(self) -> int:
        """A number that is another one after any other connection, of this or another process, wrote something.

        It is SQLite's, counted for one connection, which is kept for it; no older state of the file is held on to.
        """
        with told(self.path), self._watching:
            if self._watcher is None:
                self._watcher = self._engine.connect().execution_options(begin="")
            return int(self._watcher.exec_driver_sql("PRAGMA data_version").scalar_one())

    def copy_to(self, path: Path) -> None:
        """Copy the database to another file, as one reader sees it now; the file appears whole or not at all.

        Raises:
            Problem: it is this very workspace, or the file cannot be written.
        """
        if path.resolve() == self.path.resolve():
            raise Problem(
                phrase("{file} is the workspace itself.", file=path.name), phrase("Choose another name for the copy.")
            )
        draft = path.with_name(f".{path.name}.{os.getpid()}.part")
        try:
            draft.unlink(missing_ok=True)
            with told(path), self._engine.connect() as connection:
                plain = connection.execution_options(begin="")
                plain.exec_driver_sql("VACUUM INTO ?", (str(draft),))
            for log in ("-wal", "-shm"):  # of the file that is replaced: SQLite would take them for the copy's
                path.with_name(path.name + log).unlink(missing_ok=True)
            draft.replace(path)
        except OSError as error:
            raise Problem(
                phrase("{path} could not be written: {reason}.", path=path, reason=error.strerror),
                phrase("Choose another folder."),
            ) from error
        finally:
            draft.unlink(missing_ok=True)

    def merge(self) -> None:
        """Move what was written lately into the file itself, so that a plain copy of it is up to date."""
        if self.read_only:
            return
        with told(self.path), self._engine.connect() as connection:
            connection.execution_options(begin="").exec_driver_sql("PRAGMA wal_checkpoint(PASSIVE)")

    def close(self) -> None:
        """Merge the write-ahead log, so that the one file is the whole workspace, and let go of it.

        Where that is not possible, as on a full disk, the log stays beside the file until it is; nothing is lost.
        What was opened read-only is left to whoever writes.
        """
        with self._watching:
            if self._watcher is not None:
                self._watcher.close()
                self._watcher = None
        if self.read_only:
            self._engine.dispose()
            return
        try:
            with told(self.path), self._engine.connect() as connection:
                connection.execution_options(begin="").exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        except Problem as problem:
            _LOG.warning("%s keeps its log for now: %s", self.path, problem)
        finally:
            self._engine.dispose()


def _is_blank(path: Path, read_only: bool) -> bool:
    """Whether the file is still to become a workspace; it is looked at without changing anything in it.

    A process killed while it made a workspace leaves a database without any tables, which is blank too.

    Raises:
        Problem: it is something else, damaged, made by a newer Assay, or cannot be opened.
    """
    connect = _reader if read_only else partial(sqlite3.connect, timeout=_BUSY_SECONDS)
    with told(path), closing(connect(path)) as connection:
        application, version, tables = (
            connection.execute(query).fetchone()[0]
            for query in ("PRAGMA application_id", "PRAGMA user_version", "SELECT count(*) FROM sqlite_master")
        )
    if application == version == tables == 0:
        if 0 < path.stat().st_size < _PAGE:  # SQLite takes any such scrap of a file for an empty database
            raise Problem(phrase("{file} is not an Assay workspace.", file=path.name), _CHOOSE)
        return True
    if application != schema.APPLICATION_ID:
        raise Problem(phrase("{file} is not an Assay workspace.", file=path.name), _CHOOSE)
    if version > schema.VERSION:
        raise Problem(phrase("{file} was made by a newer Assay.", file=path.name), phrase("Update Assay to open it."))
    return False


def _engine(path: Path) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(path)),  # not as text: a name may hold a question mark
        connect_args={"timeout": _BUSY_SECONDS, "check_same_thread": False},
        pool_size=8,
        max_overflow=16,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, record: Any) -> None:
        connection.isolation_level = None
        for pragma in (f"page_size = {_PAGE}", "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            connection.execute(f"PRAGMA {pragma}").fetchall()

    event.listen(engine, "begin", _begin)
    return engine


def _reading_engine(path: Path) -> Engine:
    """Connections that SQLite itself keeps from changing anything, merging at the last close included."""
    place = path.absolute()  # connections are made later, from wherever the process is by then
    engine = create_engine(
        "sqlite://", creator=lambda: _reader(place), poolclass=QueuePool, pool_size=8, max_overflow=16
    )
    event.listen(engine, "begin", _begin)
    return engine


def _reader(path: Path) -> sqlite3.Connection:
    """A connection by which nothing can be written."""
    uri = f"{path.absolute().as_uri()}?mode=ro"
    return sqlite3.connect(uri, _BUSY_SECONDS, uri=True, isolation_level=None, check_same_thread=False)


def _begin(connection: Connection) -> None:
    """SQLAlchemy says when a transaction begins, not the driver."""
    statement = connection.get_execution_options().get("begin", "BEGIN")
    if statement:
        connection.exec_driver_sql(statement)


@contextmanager
def told(path: Path) -> Generator[None, None, None]:
    """Say what SQLite found wrong with the file as a problem; anything else is a bug and passes through.

    Raises:
        Problem: the file is in use, damaged, none of ours, cannot be opened or written, or the disk is full.
    """
    try:
        yield
    except UnicodeDecodeError as error:  # SQLite quotes what it could not read
        raise Problem(given(_DAMAGED, name=path.name), _CHOOSE) from error
    except (DatabaseError, sqlite3.DatabaseError) as error:
        text = str(error.orig if isinstance(error, DatabaseError) else error)
        for part, message, hint in _TOLD:
            if part in text:
                raise Problem(given(message, path=path, name=path.name), given(hint, name=path.name)) from error
        raise


@contextmanager
def whole(what: Phrase) -> Generator[None, None, None]:
    """Say that what was read from the file makes no sense, as after a damaged disk.

    Raises:
        Problem: it could not be unpacked.
    """
    try:
        yield
    except (zlib.error, pa.ArrowException, OSError, ValueError, LookupError, TypeError, StopIteration) as error:
        raise Problem(
            phrase("{what} in this workspace is damaged.", what=what), phrase("Go back to a copy of the file.")
        ) from error
