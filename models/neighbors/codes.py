"""Vectors as small whole numbers: a quarter of the memory, so that whoever is compared stays in the cache."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from models.neighbors import kernels
from models.neighbors.search import Search, halves
from models.threads import threaded

Array = np.ndarray[Any, Any]

_ROWS = 1024
"""Rows coded at once."""


@dataclass(frozen=True, slots=True)
class Codes:
    """What neighbors of neighbors are compared by: the vectors themselves, or whole numbers that stand for them."""

    vectors: Array
    """(N, d) float32, the vectors; or (distinct vectors, d) int8, in their order."""
    rows: Array
    """Row in ``vectors`` of each distinct vector."""
    tells: Array
    """(distinct vectors, 2) float32: what a code is to be multiplied by, and half the squared length; of the
    vectors themselves nothing needs to be told, and there are no rows."""


def whole(search: Search) -> Codes:
    """The vectors themselves."""
    return Codes(search.vectors, search.distinct, np.empty((0, 2), np.float32))


def coded(search: Search) -> Codes:
    """The distinct vectors in 255 steps each, off by some thousandths of their length.

    The order of what is nearer than that to each other is not to be read from them.
    """
    count, width = len(search.distinct), search.vectors.shape[1]
    codes, tells = np.empty((count, width), np.int8), np.empty((count, 2), np.float32)

    def code(some: slice) -> None:
        for first in range(some.start, some.stop, _ROWS):
            span = slice(first, min(first + _ROWS, some.stop))
            vectors = search.rows(span)
            tells[span, 1] = halves(vectors)
            kernels.code(vectors, codes[span], tells[span, 0])

    threaded(code, count)
    return Codes(codes, np.arange(count, dtype=np.int32), tells)
