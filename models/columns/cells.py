"""What a chunk of a column is: the marks its field carries, and the sentinel for what is not there."""

from __future__ import annotations

from enum import Enum
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from models.dataset import Column


class Missing(Enum):
    """The type of `MISSING`; an enum so that type checkers can tell it from values."""

    MISSING = "missing"

    def __repr__(self) -> str:
        return "MISSING"

    def __bool__(self) -> bool:
        return False


MISSING: Final = Missing.MISSING
"""Stands for a key that the source row does not have, as opposed to one that holds null."""

NATIVE, RAW, JSON = b"native", b"raw", b"json"


def cell_field(name: str, type_: pa.DataType, cells: bytes, null: bytes = b"null") -> pa.Field:
    """The field of a chunk: ``name`` and type, and in its metadata what the cells are."""
    return pa.field(name, type_, metadata={b"cells": cells, b"null": null})


def cells_of(field: pa.Field) -> bytes:
    """How the cells of a chunk are encoded: ``b"native"``, ``b"raw"`` or ``b"json"``."""
    return bytes((field.metadata or {}).get(b"cells", NATIVE))


def null_is_missing(field: pa.Field) -> bool:
    """Whether an Arrow null in the chunk stands for an absent key."""
    return cells_of(field) == JSON or (field.metadata or {}).get(b"null") == b"missing"


def inside(array: pa.Array, column: Column) -> pa.Array:
    """Follow ``column.inside`` into a stored struct; a null struct has null fields."""
    for key in column.inside:
        array = pc.struct_field(array, key)
    return array
