"""Rows as 64-bit hashes of their values, so that equal ones are found by sorting numbers."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from models.columns.text import native_text

Hashes = npt.NDArray[np.uint64]

_ONE, _TWO, _STEP = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB), np.uint64(0x9E3779B97F4A7C15)
_NOTHING = np.uint64(0x5DEECE66D1234567)
"""The hash of a missing value."""


def row_hashes(columns: Sequence[pa.Array], rows: int) -> Hashes:
    """One hash a row, of the values in the order of the columns.

    Args:
        columns: Values (as `models.columns.as_type` gives them) of each column, as long as each other.
        rows: How long; there need not be a column.

    Returns:
        ``(rows,)`` uint64. Two different rows share one by chance in about one of 10**19 pairs.
    """
    whole = np.zeros(rows, np.uint64)
    for column in columns:
        whole = _mixed(whole * _ONE + hashes(column))
    return whole


def hashes(array: pa.Array) -> Hashes:
    """One hash a value, ``(len(array),)`` uint64; all missing values have the same."""
    if pa.types.is_null(array.type):
        return np.full(len(array), _NOTHING, np.uint64)
    there = pc.is_valid(array).to_numpy(zero_copy_only=False)
    return np.where(there, _values(array), _NOTHING)


def _values(array: pa.Array) -> Hashes:
    if pa.types.is_boolean(array.type):
        return _mixed(pc.fill_null(array, False).to_numpy(zero_copy_only=False).astype(np.uint64))
    if pa.types.is_floating(array.type):
        numbers = pc.fill_null(pc.cast(array, pa.float64()), 0.0).to_numpy(zero_copy_only=False)
        return _mixed((numbers + 0.0).view(np.uint64))  # turns -0.0 into 0.0
    if pa.types.is_integer(array.type):
        return _mixed(pc.fill_null(pc.cast(array, pa.int64()), 0).to_numpy(zero_copy_only=False).view(np.uint64))
    coded = native_text(array).dictionary_encode()
    digests = b"".join(blake2b(text.encode(), digest_size=8).digest() for text in coded.dictionary.to_pylist())
    known = np.append(np.frombuffer(digests, np.uint64), _NOTHING)
    codes = pc.fill_null(coded.indices, len(known) - 1).to_numpy(zero_copy_only=False)
    return np.asarray(known[codes], np.uint64)


def _mixed(numbers: Hashes) -> Hashes:
    """Spread every bit over all others (the finalizer of SplitMix64)."""
    numbers = numbers + _STEP
    numbers = (numbers ^ (numbers >> np.uint64(30))) * _ONE
    numbers = (numbers ^ (numbers >> np.uint64(27))) * _TWO
    return numbers ^ (numbers >> np.uint64(31))
