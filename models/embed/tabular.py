"""The tabular embedder: a row is its values, numbers scaled robustly and categories apart, fitted to the real rows.

Two rows are as far apart as their values: the distance is the length of the difference, where one standard
deviation of a number and another category count about the same. Equal rows are at exactly 0.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import Any

import orjson
import pyarrow as pa

from models.columns.canonical import Value, cells, encodable
from models.dataset import Column, LoadPlan, Problem
from models.embed.fitted import fitted, learned
from models.embed.model import Batches, Model
from models.phrase import phrase
from models.stage import Work

NAME = "scaled columns"
_VERSION = 1
"""Raised when the same rows would give other vectors."""
_BATCH = 4096
Row = dict[str, Value]


class TabularEmbedder:
    """Embeds rows of a table; see ``models.embed.scaling`` for what becomes of each column."""

    modality = "tabular"
    fits_on = 100_000
    at_once = 16_384

    def resolve(self, model: str | None) -> Model:
        """The scaling, not fitted yet.

        Raises:
            Problem: a model is named; rows of a table have none.
        """
        if model not in (None, NAME):
            raise Problem(
                phrase("Rows of a table are not embedded by a model ({model}).", model=model),
                phrase("Leave the model out."),
            )
        mark = blake2b(f"tabular {_VERSION}".encode(), digest_size=16).hexdigest()
        return Model(NAME, "", mark, 0, 0, metric="euclidean")

    def prepare(self, model: Model) -> Work[None]:
        """Nothing needs loading."""
        yield from ()

    def contents(self, batch: pa.RecordBatch, columns: Sequence[Column], plan: LoadPlan) -> list[Any]:
        """Every row as JSON of its canonical values, without id, label, groups, role and what is missing."""
        apart = {plan.id_column, plan.label, plan.role_column, *plan.groups, *(plan.position or ())}
        wanted = [column for column in columns if column.name not in apart]
        rows: list[Row] = [{} for _ in range(batch.num_rows)]
        for column in wanted:
            at = batch.schema.get_field_index(column.stored)
            if at < 0:
                continue
            named = encodable(column.name)
            for row, value in zip(rows, cells(batch.column(at), batch.schema.field(at), column), strict=True):
                if value is not None:
                    row[named] = value
        return [packed(row) for row in rows]

    def mark(self, content: str) -> bytes:
        """16 bytes that are equal for rows of equal values."""
        return blake2b(content.encode(), digest_size=16).digest()

    def fit(self, model: Model, samples: Sequence[str], fields: Sequence[str]) -> Model:
        """Learn from real rows what each column's values mean for a distance.

        Raises:
            Problem: there are no real rows, or no column has different values.
        """
        from models.embed import scaling

        if not samples:
            raise Problem(phrase("There are no real rows to measure distances by."), phrase("Load real data too."))
        arrays, facts = scaling.learn([orjson.loads(sample) for sample in samples], fields)
        return fitted(model, arrays, facts, scaling.dimension(arrays, facts))

    def encode(self, model: Model, samples: Sequence[str]) -> Batches:
        """Yield (number of the first row, vectors) batch after batch; distances are euclidean."""
        from models.embed import scaling

        arrays, facts = learned(model.fitted)
        for first in range(0, len(samples), _BATCH):
            rows = [orjson.loads(sample) for sample in samples[first : first + _BATCH]]
            yield first, scaling.apply(rows, arrays, facts)


def packed(row: Row) -> str:
    """A row as one text that is equal for equal rows, whatever the order of their columns."""
    return orjson.dumps(row, option=orjson.OPT_SORT_KEYS).decode()


def described(model: Model) -> dict[str, list[dict[str, Any]]]:
    """What became of each column of a fitted model, for the person.

    Returns:
        ``columns``: name, kind (``number`` or ``category``) and how it is scaled; ``left_out``: name and why.
    """
    facts = learned(model.fitted)[1]
    return {"columns": facts["columns"], "left_out": facts["left_out"]}
