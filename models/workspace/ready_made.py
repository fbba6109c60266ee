"""Ready-made maps: columns of the data that hold each sample's place."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from models import arrays
from models.phrase import phrase
from models.stage import Progress, Stage, Work
from models.workspace.loading import combined_digest
from models.workspace.space import Space
from models.workspace.table import Table

VERSION = 1


def positions(table: Table, space: Space) -> NDArray[np.float32] | None:
    """Where the data puts the samples of a space: ``(M, 2)``, NaN where it does not say.

    Returns:
        None unless a pair of columns was named for every dataset of the space when it was loaded.
    """
    if any(dataset.plan.position is None for dataset in space.datasets):
        return None
    whole = np.full((table.size, 2), np.nan, np.float32)
    for dataset in space.datasets:
        rows = slice(dataset.first, dataset.first + dataset.rows)
        for axis, name in enumerate(dataset.plan.position or ()):
            whole[rows, axis] = _numbers(table.column(name).slice(dataset.first, dataset.rows))
    placed = whole[space.numbers]
    placed[~np.isfinite(placed).all(axis=1)] = np.nan
    return placed


def stage(placed: NDArray[np.float32]) -> Stage:
    """The map as a value: other positions are another map."""
    return Stage("projection", VERSION, (("kind", "given"),), (combined_digest([placed.tobytes()]),))


def kept(placed: NDArray[np.float32], out: str) -> Work[None]:
    """Write the positions to ``out``."""
    yield Progress(phrase("Placing samples"), 0, 0)
    arrays.write(out, placed)


def _numbers(column: pa.ChunkedArray) -> NDArray[np.float64]:
    if not (pa.types.is_integer(column.type) or pa.types.is_floating(column.type) or pa.types.is_decimal(column.type)):
        return np.full(len(column), np.nan)
    return np.asarray(pc.cast(column, pa.float64()).to_numpy(), np.float64)
