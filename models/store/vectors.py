"""Embedding vectors, a blob per committed batch, found again by model and content hash."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import insert, select

from models.store.connection import Database
from models.store.schema import vectors

_CONTENT_BYTES = 16


@dataclass(frozen=True, slots=True)
class VectorBatch:
    """What one batch knows: ``contents`` are 16 bytes a row, ``data`` a float32 row each, at ``id``."""

    id: int
    contents: bytes


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
        assert len(contents) == _CONTENT_BYTES * len(data)
        with self._database.write() as connection:
            connection.execute(
                insert(vectors).values(
                    model=model,
                    dimension=data.shape[1],
                    contents=contents,
                    data=np.ascontiguousarray(data, np.float32).tobytes(),
                )
            )

    def batches(self, model: str) -> list[VectorBatch]:
        """Which contents are there, batch by batch in the order they were committed."""
        with self._database.read() as connection:
            found = connection.execute(
                select(vectors.c.id, vectors.c.contents).where(vectors.c.model == model).order_by(vectors.c.id)
            )
            return [VectorBatch(number, contents) for number, contents in found]

    def read(self, model: str) -> Iterator[tuple[int, NDArray[np.float32]]]:
        """The vectors themselves: ``(id, (b, d) float32)``, in the same order as :meth:`batches`."""
        with self._database.read() as connection:
            found = connection.execute(
                select(vectors.c.id, vectors.c.dimension, vectors.c.data)
                .where(vectors.c.model == model)
                .order_by(vectors.c.id)
                .execution_options(yield_per=64)
            )
            for number, dimension, data in found:
                yield number, np.frombuffer(data, np.float32).reshape(-1, dimension)
