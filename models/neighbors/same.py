"""Which samples have the same vector, to the bit: each distinct one is searched once."""

from __future__ import annotations

from typing import Any

import numpy as np

from models.neighbors import kernels
from models.threads import threaded

Array = np.ndarray[Any, Any]


def same_rows(vectors: Array) -> tuple[Array, Array]:
    """Row of the first sample of each distinct vector (int64), in order, and each sample's distinct vector (int32).

    Args:
        vectors: (N, d) float32.
    """
    bits = np.ascontiguousarray(vectors, np.float32).view(np.uint32)
    marks = np.empty(len(bits), np.uint64)
    salt = 0
    while True:
        _mark(bits, salt, marks)
        first, group = _by_mark(marks)
        if kernels.agree(bits, first, group):
            return first, group
        salt += 1  # two vectors happen to have the same mark: with another salt they have not


def _mark(bits: Array, salt: int, marks: Array) -> None:
    """Write a number for each row that tells it from others."""
    threaded(lambda some: kernels.marks(bits, some.start, some.stop, salt, marks), len(bits))


def _by_mark(marks: Array) -> tuple[Array, Array]:
    """Rows of the first of each mark, ascending, and which of these each row belongs to."""
    _, begins, belongs = np.unique(marks, return_index=True, return_inverse=True)
    order = np.argsort(begins)
    places = np.empty(len(order), np.int32)
    places[order] = np.arange(len(order), dtype=np.int32)
    return begins[order], places[belongs]
