"""Small pictures of samples, made once and found again by content hash."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Column, LargeBinary, MetaData, Table, inspect, select
from sqlalchemy.dialects.sqlite import insert as upsert

from models.store.connection import Database

# A table of its own making: workspaces without pictures, and those made before there were any, do without it.
_thumbnails = Table(
    "thumbnails",
    MetaData(),
    Column("content", LargeBinary, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)
_AT_ONCE = 500
"""Names in one query; SQLite takes a bounded number."""


class Thumbnails:
    """Keeps a small picture for each content that was ever looked at; they can all be made again."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, contents: Sequence[bytes]) -> dict[bytes, bytes]:
        """The pictures that are kept, by content hash; an empty picture stands for one that cannot be made."""
        found: dict[bytes, bytes] = {}
        with self._database.read() as connection:
            if not inspect(connection).has_table(_thumbnails.name):
                return found
            for first in range(0, len(contents), _AT_ONCE):
                some = list(contents[first : first + _AT_ONCE])
                rows = connection.execute(
                    select(_thumbnails.c.content, _thumbnails.c.data).where(_thumbnails.c.content.in_(some))
                )
                found.update((content, data) for content, data in rows)
        return found

    def add(self, pictures: Mapping[bytes, bytes]) -> None:
        """Keep pictures by content hash; those that are there stay. Without the right to write, none are kept."""
        if not pictures or self._database.read_only:
            return
        rows = [{"content": content, "data": data} for content, data in pictures.items()]
        with self._database.write() as connection:
            _thumbnails.create(connection, checkfirst=True)
            connection.execute(upsert(_thumbnails).on_conflict_do_nothing(), rows)
