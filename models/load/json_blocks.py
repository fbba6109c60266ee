"""Lines of JSON that are all alike, decoded by Arrow at once, where that gives exactly what decoding each would."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.json as pj

from models.columns import NATIVE, cells_of
from models.dataset import Column

_KINDS = (pa.string(), pa.int64(), pa.float64(), pa.bool_())
_LONGEST = 4096
"""Lines with a longer one among them are left to the careful way, which knows how deep JSON may nest."""
_PATIENCE = 3
"""Attempts in vain one after the other, after which none is made any more."""


class FlatLines:
    """Decodes lines that look like those before; anything else about them is for the careful way to say.

    Arrow reads without Python's lock, and several times as fast. But it takes an integer among floats for a float,
    does not tell a null from an absent key, and goes by values rather than lines; so what may be one of these is
    not taken.
    """

    def __init__(self) -> None:
        self._keys: pa.Schema | None = None
        self._fields: pa.Schema | None = None
        self._vain = 0

    def learn(self, batch: pa.RecordBatch, columns: Sequence[Column]) -> None:
        """Take a batch that was decoded carefully as the pattern of those to come."""
        paths = {column.stored: column.path for column in columns}
        alike = all(
            field.type in _KINDS and cells_of(field) == NATIVE and not array.null_count and len(paths[field.name]) == 1
            for field, array in zip(batch.schema, batch.columns, strict=True)
        )
        self._fields = batch.schema if alike and batch.num_columns and batch.num_rows else None
        if self._fields is not None:
            try:
                self._keys = pa.schema([(paths[field.name][0], field.type) for field in batch.schema])
            except UnicodeEncodeError:  # a key with a lone surrogate
                self._fields = None

    def batch(self, lines: Sequence[bytes]) -> pa.RecordBatch | None:
        """The lines as one batch; None where they are not certain to be such rows."""
        if self._fields is None or self._vain >= _PATIENCE:
            return None
        made = self._decoded(lines)
        self._vain = 0 if made is not None else self._vain + 1
        return made

    def _decoded(self, lines: Sequence[bytes]) -> pa.RecordBatch | None:
        data = b"\n".join(lines)
        if max(map(len, lines)) > _LONGEST or not _is_object_a_line(data, len(lines)):
            return None
        try:
            table = pj.read_json(
                pa.BufferReader(data),
                pj.ReadOptions(use_threads=False, block_size=len(data) + 64),
                pj.ParseOptions(explicit_schema=self._keys, unexpected_field_behavior="error"),
            )
            table.validate(full=True)  # whether texts are UTF-8
        except pa.ArrowInvalid:
            return None
        if table.num_rows != len(lines) or any(column.null_count or _may_be_whole(column) for column in table.columns):
            return None
        return pa.record_batch([column.combine_chunks() for column in table.columns], schema=self._fields)


def _is_object_a_line(data: bytes, count: int) -> bool:
    """Whether each line starts and ends with a brace: then none holds a part of an object or, counted, two."""
    codes = np.frombuffer(data, np.uint8)
    breaks = np.flatnonzero(codes == ord("\n"))
    if len(breaks) != count - 1 or not data.startswith(b"{") or not data.endswith(b"}"):
        return False
    return bool((codes[breaks - 1] == ord("}")).all() and (codes[breaks + 1] == ord("{")).all())


def _may_be_whole(column: pa.ChunkedArray) -> bool:
    """Whether a number among floats may have been written as an integer, or as none that a float can hold."""
    if not pa.types.is_floating(column.type):
        return False
    return bool(pc.any(pc.or_(pc.equal(column, pc.floor(column)), pc.invert(pc.is_finite(column)))).as_py())
