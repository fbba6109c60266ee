"""The workspace file: the one place where SQL is spoken. Only the workspace opens it."""

from __future__ import annotations

from pathlib import Path

from models.store.connection import Database
from models.store.log import Entry, Log
from models.store.results import Results, StageRecord
from models.store.search import SHORTEST, Search, folded
from models.store.tables import CONTENT_BYTES, NewChunk, Tables, duplicate
from models.store.thumbnails import Thumbnails
from models.store.vectors import Vectors

__all__ = ["CONTENT_BYTES", "SHORTEST", "Entry", "NewChunk", "StageRecord", "Store", "duplicate", "folded"]


class Store:
    """A workspace file and the rooms in it."""

    def __init__(self, path: Path, read_only: bool = False) -> None:
        """Open the workspace at ``path``, or make one; ``read_only`` leaves every byte of the file as it is.

        Raises:
            Problem: it is no workspace, damaged, newer than this Assay, or cannot be opened.
        """
        self._database = Database(path, read_only)
        self.read_only = read_only
        self.tables = Tables(self._database)
        self.vectors = Vectors(self._database)
        self.results = Results(self._database)
        self.log = Log(self._database)
        self.search = Search(self._database)
        self.thumbnails = Thumbnails(self._database)

    def copy_to(self, path: Path) -> None:
        """Write a compact copy of the whole workspace to ``path``, which appears whole or not at all."""
        self._database.copy_to(path)

    def merge(self) -> None:
        """Move what was written lately from the write-ahead log into the file itself; waits for nobody."""
        self._database.merge()

    def version(self) -> int:
        """A number that is another one after anybody wrote to the file; asked for often, it costs next to nothing."""
        return self._database.version()

    def close(self) -> None:
        """Merge everything into the one file and let go of it."""
        self._database.close()
