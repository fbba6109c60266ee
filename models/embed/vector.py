"""The vector embedder: vectors that came with the data, used as they are."""

from __future__ import annotations

import json
from collections.abc import Sequence
from fnmatch import fnmatchcase
from hashlib import blake2b
from typing import Any, get_args

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from models.columns import inside, typed, values
from models.dataset import Column, ColumnType, LoadPlan, Problem
from models.embed.model import Batches, Metric, Model, Vectors
from models.phrase import phrase
from models.stage import Work

_VERSION = 1
_BATCH = 8192
_NUMBERS = (ColumnType.INTEGER, ColumnType.NUMBER, ColumnType.DECIMAL)


class VectorEmbedder:
    """Passes given vectors on; the "model" is the metric, ``cosine`` (the default) or ``euclidean``."""

    modality = "vector"
    fits_on = 1
    at_once = 16_384
    has_thumbnails = False

    def resolve(self, model: str | None) -> Model:
        """The metric; how long the vectors are is known once one was seen.

        Raises:
            Problem: there is no such metric.
        """
        for metric in get_args(Metric):
            if model in (metric, None):
                mark = blake2b(f"vector {_VERSION} {metric}".encode(), digest_size=16).hexdigest()
                return Model(metric, "", mark, 0, 0, metric=metric)
        raise Problem(
            phrase("Vectors are not embedded by a model ({model}).", model=model),
            phrase("Choose a metric: cosine or euclidean."),
        )

    def model_for(self, plan: LoadPlan) -> str:
        """The metric that was chosen when the vectors were loaded."""
        return plan.metric

    def prepare(self, model: Model) -> Work[None]:
        """Nothing needs loading."""
        yield from ()

    def contents(self, batch: pa.RecordBatch, columns: Sequence[Column], plan: LoadPlan) -> list[bytes | None]:
        """The vector of each row as float32 bytes; None where it has none, or what it has is no list of numbers."""
        wanted = chosen(columns, plan.vector)
        cells = [
            (batch.column(at), batch.schema.field(at), column) for column in wanted if (at := _at(batch, column)) >= 0
        ]
        if not cells or len(cells) < len(wanted):
            return [None] * batch.num_rows
        if len(cells) == 1 and wanted[0].type not in _NUMBERS:
            return _listed(*cells[0])
        numbers = [_numbers(typed(*one)) for one in cells]
        return [row.tobytes() for row in np.column_stack(numbers).astype("<f4")]

    def mark(self, content: bytes) -> bytes:
        """16 bytes that name the vector.

        Raises:
            Problem: it holds NaN or infinity, or has no direction that could be compared.
        """
        numbers = np.frombuffer(content, np.float32)
        wrong = int(np.count_nonzero(~np.isfinite(numbers)))
        if wrong:
            raise Problem(
                phrase("{n} of the vector's {among} numbers are NaN or infinite.", n=wrong, among=len(numbers))
            )
        if not len(numbers):
            raise Problem(phrase("The vector is empty."))
        return blake2b(content, digest_size=16).digest()

    def fit(self, model: Model, samples: Sequence[bytes], fields: Sequence[str]) -> Model:
        """Take the length of the first vector for that of all.

        Raises:
            Problem: there is none.
        """
        from models.embed.fitted import fitted

        if not samples:
            raise Problem(phrase("There are no real vectors."), phrase("Load real data too."))
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
                    phrase("There are vectors of {n} and of {odd} numbers.", n=model.dimension, odd=odd),
                    phrase("Only vectors of one length can be compared."),
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
        or (
            column.type in (*_NUMBERS, ColumnType.NULL)
            and any(fnmatchcase(column.name, pattern) for pattern in patterns)
        )
    ]


def _at(batch: pa.RecordBatch, column: Column) -> int:
    return int(batch.schema.get_field_index(column.stored))


def _numbers(array: pa.Array) -> np.ndarray[Any, np.dtype[np.float64]]:
    """A column of numbers, NaN where there is none."""
    if pa.types.is_null(array.type):
        return np.full(len(array), np.nan)
    return np.asarray(pc.cast(array, pa.float64()).to_numpy(zero_copy_only=False), np.float64)


def _listed(array: pa.Array, field: pa.Field, column: Column) -> list[bytes | None]:
    """A column of lists; at once where Arrow holds them as lists of one width, else row by row."""
    lists = inside(array, column)
    flat = _flat(lists)
    if flat is not None:
        return [row.tobytes() for row in flat]
    return [_packed(value) for value in values(array, field, column)]


def _flat(lists: pa.Array) -> np.ndarray[Any, Any] | None:
    """``(n, width)`` of an Arrow array of lists without any gaps; None of any other."""
    lists = lists.storage if isinstance(lists, pa.ExtensionArray) else lists
    kind = lists.type
    is_list = pa.types.is_fixed_size_list(kind) or pa.types.is_list(kind) or pa.types.is_large_list(kind)
    if not is_list or lists.null_count or not len(lists):
        return None
    flat = lists.flatten()
    widths = pc.unique(pc.list_value_length(lists))
    if len(widths) != 1 or flat.null_count or not (pa.types.is_floating(flat.type) or pa.types.is_integer(flat.type)):
        return None
    with np.errstate(over="ignore"):
        return flat.to_numpy(zero_copy_only=False).astype("<f4").reshape(len(lists), -1)  # type: ignore[no-any-return]


def _packed(value: Any) -> bytes | None:
    """One row's list of numbers as float32, or JSON text of one; None for anything else."""
    try:
        numbers = json.loads(value) if isinstance(value, str) else value
        whole = np.asarray([np.nan if number is None else number for number in numbers])
    except (TypeError, ValueError, RecursionError):
        return None
    if whole.ndim != 1 or whole.dtype.kind not in "biuf":
        return None
    with np.errstate(over="ignore"):
        return whole.astype("<f4").tobytes()


def _directed(whole: Vectors) -> Vectors:
    """Vectors of length 1; one of zeros has no direction and becomes the first axis."""
    lengths = np.linalg.norm(whole.astype(np.float64), axis=1, keepdims=True)
    axis = np.eye(1, whole.shape[1], dtype=np.float32)
    return np.where(lengths > 0, whole / np.where(lengths > 0, lengths, 1), axis).astype(np.float32)
