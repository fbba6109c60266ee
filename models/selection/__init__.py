"""Selections: descriptions of samples, the language of conditions, and how they combine.

``polygon`` is imported only where a lasso is evaluated: it brings numba.
"""

from models.selection.combining import Mode, add, combine, intersect, replace, subtract, toggle
from models.selection.descriptions import (
    And,
    Everything,
    Lasso,
    Near,
    Not,
    Nothing,
    Or,
    Samples,
    Search,
    Selection,
    Where,
    Xor,
)
from models.selection.expression import columns_of, evaluate, parse
from models.selection.misfit import ExpressionError
from models.selection.recalled import recalled
from models.selection.record import from_json, read_polygon, to_json
from models.selection.view import DECISIONS, Mask, View

__all__ = [
    "DECISIONS",
    "And",
    "Everything",
    "ExpressionError",
    "Lasso",
    "Mask",
    "Mode",
    "Near",
    "Not",
    "Nothing",
    "Or",
    "Samples",
    "Search",
    "Selection",
    "View",
    "Where",
    "Xor",
    "add",
    "columns_of",
    "combine",
    "evaluate",
    "from_json",
    "intersect",
    "parse",
    "read_polygon",
    "recalled",
    "replace",
    "subtract",
    "to_json",
    "toggle",
]
