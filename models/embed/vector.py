"""The vector embedder: vectors that came with the data, used as they are."""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase
from hashlib import blake2b
from typing import Any, get_args

import numpy as np
import pyarrow as pa

from models.columns import values
from models.dataset import Column, ColumnType, LoadPlan, Problem
from models.embed.model import Batches, Metric, Model, Vectors
from models.stage import Work

_VERSION = 1
_BATCH = 8192
_NUMBERS = (ColumnType.INTEGER, ColumnType.NUMBER, ColumnType.DECIMAL)


class VectorEmbedder:
    """Passes given vectors on; the "model" is the metric, ``cosine`` (the default) or ``euclidean``."""

    modality = "vector"
    fits_on = 1

    def resolve(self, model: str | None) -> Model:
        """The metric; how long the vectors are is known once one was seen.

        Raises:
            Problem: there is no such metric.
        """
        for metric in get_args(Metric):
            if model in (metric, None):
                mark = blake2b(f"vector {_VERSION} {metric}".encode(), digest_size=16).hexdigest()
                return Model(metric, "", mark, 0, 0, metric=metric)
        raise Problem(f"Vectors are not embedded by a model ({model}).", "Choose a metric: cosine or euclidean.")

    def prepare(self, model: Model) -> Work[None]:
        """Nothing needs loading."""
        yield from ()

    def contents(self, batch: pa.RecordBatch, columns: Sequence[Column], plan: LoadPlan) -> list[bytes | None]:
        """The vector of each row as float32 bytes; None where it has none, or its numbers are not all there."""
        found = []
        for column in chosen(columns, plan.vector):
            at = batch.schema.get_field_index(column.stored)
            if at < 0:
                return [None] * batch.num_rows
            found.append(values(batch.column(at), batch.schema.field(at), column))
        return [_packed(cells) for cells in zip(*found, strict=True)] if found else [None] * batch.num_rows

    def mark(self, content: bytes) -> bytes:
        """16 bytes that name the vector.

        Raises:
            Problem: it holds NaN or infinity, or has no direction that could be compared.
        """
        numbers = np.frombuffer(content, np.float32)
        wrong = int(np.count_nonzero(~np.isfinite(numbers)))
        if wrong:
            raise Problem(f"{wrong:,} of the vector's {len(numbers):,} numbers are NaN or infinite.")
        if not len(numbers):
            raise Problem("The vector is empty.")
        return blake2b(content, digest_size=16).digest()

    def fit(self, model: Model, samples: Sequence[bytes], fields: Sequence[str]) -> Model:
        """Take the length of the first vector for that of all.

        Raises:
            Problem: there is none.
        """
        from models.embed.fitted import fitted

        if not samples:
            raise Problem("There are no real vectors.", "Load real data too.")
        return fitted(model, {}, {}, len(samples[0]) // 4)

    def encode(self, model: Model, samples: Sequence[bytes]) -> Batches:
        """Yield (number of the first vector, vectors) batch after batch; with ``cosine`` brought to length 1.

        Raises:
            Problem: a vector is longer or shorter than the others.
        """
        for first in range(0, len(samples), _BATCH):
            some = samples[first : first + _BATCH]
            odd = next((len(one) // 4 for one in some if len(one) != 4 * model.dimension), None)
            if odd is not None:
                raise Problem(
                    f"There are vectors of {model.dimension:,} and of {odd:,} numbers.",
                    "Only vectors of one length can be compared.",
                )
            whole = np.frombuffer(b"".join(some), np.float32).reshape(len(some), -1)
            yield first, _directed(whole) if model.metric == "cosine" else whole

    def shown(self, content: bytes) -> bytes:
        """The numbers themselves, float32."""
        return content

    def thumbnail(self, content: bytes) -> bytes:
        """Vectors have no picture."""
        return b""


def chosen(columns: Sequence[Column], wanted: Sequence[str]) -> list[Column]:
    """The columns that make up the vectors: those named, and of those that fit a pattern (``emb_*``) the numeric.

    They keep the order of the file, whatever that of ``wanted``; ``emb_10`` comes where the file has it.
    """
    names = set(wanted)
    patterns = [pattern for pattern in wanted if set(pattern) & set("*?[")]
    return [
        column
        for column in columns
        if column.name in names
        or (column.type in _NUMBERS and any(fnmatchcase(column.name, pattern) for pattern in patterns))
    ]


def _packed(cells: tuple[Any, ...]) -> bytes | None:
    """One row's numbers as float32; None where one is missing or no number."""
    numbers = cells[0] if len(cells) == 1 and isinstance(cells[0], list | tuple) else cells
    try:
        with np.errstate(over="ignore"):
            return np.asarray(numbers, np.float64).astype("<f4").tobytes()
    except (TypeError, ValueError):
        return None


def _directed(whole: Vectors) -> Vectors:
    """Vectors of length 1; one of zeros has no direction and becomes the first axis."""
    lengths = np.linalg.norm(whole.astype(np.float64), axis=1, keepdims=True)
    axis = np.eye(1, whole.shape[1], dtype=np.float32)
    return np.where(lengths > 0, whole / np.where(lengths > 0, lengths, 1), axis).astype(np.float32)
