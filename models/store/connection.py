"""Opening a workspace file, and turning what SQLite says is wrong into a problem a person understands."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, OperationalError

from models.dataset import Problem
from models.store import schema

_BUSY_SECONDS = 10


class Database:
    """One workspace file: many readers at once, one writer at a time, every write a whole transaction."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._writing = threading.RLock()
        new = not path.exists() or path.stat().st_size == 0
        self._engine = _engine(path)
        try:
            with told(path):
                if new:
                    self._create()
                else:
                    self._check()
        except BaseException:
            self._engine.dispose()
            raise

    def _create(self) -> None:
        with self.write() as connection:
            schema.metadata.create_all(connection)
            connection.exec_driver_sql("CREATE VIRTUAL TABLE search USING fts5(text, content='', tokenize='trigram')")
            connection.exec_driver_sql(f"PRAGMA application_id = {schema.APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {schema.VERSION}")

    def _check(self) -> None:
        with self.read() as connection:
            application = connection.exec_driver_sql("PRAGMA application_id").scalar()
            version = connection.exec_driver_sql("PRAGMA user_version").scalar() or 0
        if application != schema.APPLICATION_ID:
            raise Problem(f"{self.path.name} is not an Assay workspace.", "Choose a file made by Assay (.assay).")
        if version > schema.VERSION:
            raise Problem(f"{self.path.name} was made by a newer Assay.", "Update Assay to open it.")

    @contextmanager
    def read(self) -> Generator[Connection, None, None]:
        """A connection to read with; sees one consistent state."""
        with told(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Generator[Connection, None, None]:
        """A transaction: committed when the block ends well, otherwise as if it had never begun."""
        with told(self.path), self._writing, self._engine.connect() as plain:
            connection = plain.execution_options(begin="BEGIN IMMEDIATE")
            with connection.begin():
                yield connection

    def copy_to(self, path: Path) -> None:
        """Copy the database to another file, as one reader sees it now; the file appears whole or not at all."""
        draft = path.with_name(f".{path.name}.{os.getpid()}.part")
        try:
            with told(path), self._engine.connect() as connection:
                plain = connection.execution_options(begin="")
                plain.exec_driver_sql("VACUUM INTO ?", (str(draft),))
            draft.replace(path)
        except OSError as error:
            raise Problem(f"{path} could not be written: {error.strerror}.", "Choose another folder.") from error
        finally:
            draft.unlink(missing_ok=True)

    def close(self) -> None:
        """Merge the write-ahead log, so that the one file is the whole workspace, and let go of it."""
        try:
            with told(self.path), self._engine.connect() as connection:
                connection.execution_options(begin="").exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self._engine.dispose()


def _engine(path: Path) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}",
        connect_args={"timeout": _BUSY_SECONDS, "check_same_thread": False},
        pool_size=8,
        max_overflow=16,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, record: Any) -> None:
        # SQLAlchemy says when a transaction begins, not the driver: see begin() below.
        connection.isolation_level = None
        for pragma in ("page_size = 16384", "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            connection.execute(f"PRAGMA {pragma}").fetchall()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        statement = connection.get_execution_options().get("begin", "BEGIN")
        if statement:
            connection.exec_driver_sql(statement)

    return engine


@contextmanager
def told(path: Path) -> Generator[None, None, None]:
    """Say what SQLite found wrong with the file as a problem; anything else is a bug and passes through."""
    try:
        yield
    except OperationalError as error:
        text = str(error.orig)
        if "locked" in text:
            raise Problem(f"{path.name} is in use by another process.", "Close it there, then try again.") from error
        if "full" in text:
            raise Problem("The disk is full.", f"Free some space beside {path.name}, then try again.") from error
        if "readonly" in text or "read-only" in text:
            raise Problem(f"{path.name} cannot be written to.", "Check its permissions, or copy it.") from error
        if "unable to open" in text:
            raise Problem(f"{path} cannot be opened.", "Check that its folder exists and can be written to.") from error
        if "disk I/O error" in text:
            raise Problem(f"{path.name} cannot be read or written.", "Check the disk it lies on.") from error
        raise
    except DatabaseError as error:
        if "not a database" in str(error.orig) or "malformed" in str(error.orig):
            raise Problem(
                f"{path.name} is not an Assay workspace, or it is damaged.",
                "Choose a file made by Assay (.assay).",
            ) from error
        raise
