"""Embedding vectors, a blob per committed batch, found again by model and content hash."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import delete, insert, select

from models.store.connection import Database
from models.store.schema import vectors
from models.store.tables import CONTENT_BYTES


@dataclass(frozen=True, slots=True)
class VectorBatch:
    """What was committed together."""

    contents: bytes
    """The content hash of each row of ``data``, ``b * 16`` bytes."""
    data: NDArray[np.float32]
    """``(b, d)``, a row for each content."""


class Vectors:
    """Stores vectors so that a content is embedded once per model, ever, and a kill costs one batch."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, model: str, contents: bytes, data: NDArray[np.float32]) -> None:
        """Commit one batch.

        Args:
            model: fingerprint of the model.
            contents: ``b * 16`` bytes, the content hash of each row of ``data``.
            data: ``(b, d)`` float32.
        """
        assert len(contents) == CONTENT_BYTES * len(data)
        with self._database.write() as connection:
            connection.execute(
                insert(vectors).values(
                    model=model,
                    dimension=data.shape[1],
                    contents=contents,
                    data=np.ascontiguousarray(data, np.float32).tobytes(),
                )
            )

    def contents(self, model: str) -> bytes:
        """The content hashes of all that is embedded, 16 bytes each, joined in the order they were committed."""
        with self._database.read() as connection:
            found = connection.execute(
                select(vectors.c.contents).where(vectors.c.model == model).order_by(vectors.c.id)
            )
            return b"".join(found.scalars())

    def forget(self, model: str) -> None:
        """Delete all vectors of a model."""
        with self._database.write() as connection:
            connection.execute(delete(vectors).where(vectors.c.model == model))

    def read(self, model: str) -> Iterator[VectorBatch]:
        """Every batch in the order they were committed, as they are at this moment."""
        with self._database.read() as connection:
            found = connection.execute(
                select(vectors.c.contents, vectors.c.dimension, vectors.c.data)
                .where(vectors.c.model == model)
                .order_by(vectors.c.id)
                .execution_options(yield_per=64)
            )
            for contents, dimension, data in found:
                yield VectorBatch(contents, np.frombuffer(data, np.float32).reshape(-1, dimension))
