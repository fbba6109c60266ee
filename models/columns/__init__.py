"""How the cells of a column are kept in Arrow, and how they come back exactly.

A chunk of a column is a ``pa.Array`` with a ``pa.Field`` whose metadata says what the array holds:

- ``b"cells"``: ``b"native"`` (the values themselves), ``b"raw"`` (the exact text of a CSV cell; an Arrow null
  is an unquoted empty cell) or ``b"json"`` (JSON text per cell, for what no native type holds exactly).
- ``b"null"``: ``b"null"`` or ``b"missing"``: what an Arrow null stands for, a null or an absent key. With
  ``b"json"`` cells an Arrow null is always an absent key and the text ``null`` a null.
"""

from models.columns.cells import (
    JSON,
    MISSING,
    NATIVE,
    RAW,
    Missing,
    cell_field,
    cells_of,
    inside,
    null_is_missing,
)
from models.columns.decoding import typed, values, without_blanks
from models.columns.encoding import encode
from models.columns.hashing import hashes, row_hashes
from models.columns.json_text import dump, dump_bytes
from models.columns.matching import Match, Side, as_type, match
from models.columns.meaning import arrow_type, column_type, reconcile
from models.columns.text import as_text, plain_list, text_of_value

__all__ = [
    "JSON",
    "MISSING",
    "NATIVE",
    "RAW",
    "Match",
    "Missing",
    "Side",
    "arrow_type",
    "as_text",
    "as_type",
    "cell_field",
    "cells_of",
    "column_type",
    "dump",
    "dump_bytes",
    "encode",
    "hashes",
    "inside",
    "match",
    "null_is_missing",
    "plain_list",
    "reconcile",
    "row_hashes",
    "text_of_value",
    "typed",
    "values",
    "without_blanks",
]
