"""Substring search over the text of all samples: SQLite's FTS5 with three-letter tokens."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import text

from models.store.connection import Database

SHORTEST = 3
"""Characters a search text must have for the index to help."""


_ALIKE = dict.fromkeys((0, 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)), "\ufffd")
"""Characters that SQLite ends a text at or reads as the replacement character."""


def folded(value: str) -> str:
    """``value`` as it is searched: letter case aside in every script, so that "STRASSE" finds "Straße"."""
    value = value.casefold()
    return value if value.isascii() and "\0" not in value else value.translate(_ALIKE)


class Search:
    """An index of texts by sample number; contentless, so the texts are not kept twice."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, first: int, texts: Sequence[str]) -> None:
        """Index the texts of the samples ``first, first + 1, ...`` in one transaction."""
        with self._database.write() as connection:
            connection.execute(
                text("INSERT INTO search (rowid, text) VALUES (:number, :text)"),
                [{"number": first + offset + 1, "text": folded(value)} for offset, value in enumerate(texts)],
            )
            connection.execute(
                text(
                    "INSERT INTO facts (name, value) VALUES ('indexed', :n) ON CONFLICT (name) DO UPDATE SET value = :n"
                ),
                {"n": str(first + len(texts))},
            )

    def find(self, wanted: str) -> NDArray[np.int64]:
        """Sorted numbers of the indexed samples whose text contains ``wanted``, which is folded already."""
        assert len(wanted) >= SHORTEST
        phrase = '"' + wanted.replace('"', '""') + '"'
        with self._database.read() as connection:
            found = connection.execute(
                text("SELECT rowid FROM search WHERE search MATCH :phrase ORDER BY rowid"), {"phrase": phrase}
            ).scalars()
            return np.fromiter(found, np.int64) - 1
