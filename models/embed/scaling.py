"""What a table's columns mean for a distance: learned from real rows, applied to all.

- Numbers (and moments, as seconds): median to 0, the middle half to about one standard deviation; far values are
  drawn in by ``arcsinh``, so that one outlier does not push all others together. Where more than half of the values
  are the same, the standard deviation takes the place of the middle half.
- Categories: a direction each, so that two different ones are at distance 1; rare ones share a direction, and so
  do values that no real row has.
- Missing values: a direction of their own for every column.
- Columns that are the same in every real row, or different in nearly every one (names, keys), tell nothing and
  are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import orjson

from models.columns.canonical import Value
from models.dataset import Problem
from models.embed.fitted import Arrays
from models.embed.model import Vectors
from models.phrase import phrase

Row = dict[str, Value]
Matrix = np.ndarray[Any, np.dtype[np.float64]]

CATEGORIES = 50
"""Directions of one column at most; the most frequent categories have their own."""
_RARE_SHARE = 0.001
"""Of the rows; a category that is rarer shares a direction."""
_NUMERIC = 0.9
"""Share of numbers among a column's values from which on it is a column of numbers."""
_CELLS = 5_000_000
"""Looked at, at most; wide tables are learned from fewer rows."""
_LEAST = 1000
WIDEST = 256
"""Directions kept as they are; more are reduced to their main ones."""
_REDUCED = 128
_HALF = np.sqrt(0.5)
"""Length of a category's direction: two of them are 1 apart."""
_NOTHING = ""
"""Stands for a missing category while learning; no canonical value is an empty text."""


def learn(rows: Sequence[Row], fields: Sequence[str]) -> tuple[Arrays, dict[str, Any]]:
    """What is needed to apply the same scaling to any row.

    Args:
        rows: real rows, canonical values by name.
        fields: the columns to compare by.

    Returns:
        Arrays (``components`` where directions are reduced) and facts: ``columns`` and ``left_out``.

    Raises:
        Problem: no column has different values.
    """
    some = rows[: max(_LEAST, _CELLS // max(1, len(fields)))]
    kinds: dict[str, str] = {}
    left_out: list[dict[str, str]] = []
    for name in dict.fromkeys(fields):
        kind, why = _kind([row.get(name) for row in some])
        if why:
            left_out.append({"name": name, "why": why})
        else:
            kinds[name] = kind
    columns, varied = _measured(some, kinds)
    left_out += [{"name": name, "why": "nearly every value is another one"} for name in varied]
    if not columns:
        raise Problem(
            phrase("No column of the real rows can be compared."),
            phrase("Every one is constant, empty, or an id: check the columns."),
        )
    facts: dict[str, Any] = {"columns": columns, "left_out": left_out}
    return _reduced(some, facts), facts


def apply(rows: Sequence[Row], arrays: Arrays, facts: dict[str, Any]) -> Vectors:
    """The vectors of rows, ``(n, d)`` float32; their distances are euclidean."""
    whole = np.hstack([_block(column, [row.get(column["name"]) for row in rows]) for column in facts["columns"]])
    if "components" in arrays:
        whole = whole @ arrays["components"].T
    return np.ascontiguousarray(whole, np.float32)


def dimension(arrays: Arrays, facts: dict[str, Any]) -> int:
    """Numbers in a vector."""
    if "components" in arrays:
        return len(arrays["components"])
    return sum(_width(column) for column in facts["columns"])


def transformer(rows: Sequence[Row], kinds: dict[str, str]) -> tuple[Any, Any]:
    """Scikit-learn's transformer of these columns, fitted, and the table it was fitted to.

    Args:
        rows: canonical values by name.
        kinds: ``wide`` and ``narrow`` numbers, and ``category``.
    """
    from sklearn.compose import ColumnTransformer
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import FunctionTransformer, OneHotEncoder, RobustScaler, StandardScaler

    table = np.empty((len(rows), len(kinds)), object)
    for at, (name, kind) in enumerate(kinds.items()):
        values = [row.get(name) for row in rows]
        table[:, at] = [label(value) for value in values] if kind == "category" else _numbers(values)
    at_kind = {kind: [at for at, one in enumerate(kinds.values()) if one == kind] for kind in set(kinds.values())}
    encoder = OneHotEncoder(
        min_frequency=max(2, int(_RARE_SHARE * len(rows))),
        max_categories=CATEGORIES,
        handle_unknown="infrequent_if_exist",
        sparse_output=False,
    )
    drawn_in = FunctionTransformer(np.arcsinh)
    steps = {
        "wide": make_pipeline(RobustScaler(unit_variance=True), drawn_in),
        "narrow": make_pipeline(StandardScaler(), drawn_in),
        "category": encoder,
    }
    made = ColumnTransformer([(kind, steps[kind], places) for kind, places in sorted(at_kind.items())])
    return made.fit(table), table


def label(value: Value) -> str:
    """A value as the name of a category; empty where it is missing."""
    if value is None:
        return _NOTHING
    return value if isinstance(value, str) else orjson.dumps(value).decode()


def _kind(values: Sequence[Value]) -> tuple[str, str]:
    """What a column is, or why it is left out."""
    present = [value for value in values if value is not None]
    if not present:
        return "", "no real row has a value"
    numbers = np.array([value for value in present if _is_number(value)], np.float64)
    if len(numbers) < _NUMERIC * len(present):
        same = len(set(map(label, values))) == 1
        return "category", "the same in every real row" if same else ""
    if numbers.min() == numbers.max() and len(numbers) == len(values):
        return "number", "the same in every real row"
    low, high = np.percentile(numbers, (25, 75))
    return ("wide" if high > low else "narrow"), ""


def _measured(rows: Sequence[Row], kinds: dict[str, str]) -> tuple[list[dict[str, Any]], list[str]]:
    """Every column with its scale or its categories, and the names of those with a category a row."""
    if not kinds:
        return [], []
    made, _ = transformer(rows, kinds)
    found: dict[str, dict[str, Any]] = {}
    for kind, step, places in made.transformers_:
        names = [list(kinds)[place] for place in places]
        if kind == "category":
            found.update({column["name"]: column for column in _categories(names, step)})
        else:
            centers = step[0].center_ if kind == "wide" else step[0].mean_
            for name, center, scale in zip(names, centers.tolist(), step[0].scale_.tolist(), strict=True):
                found[name] = {"name": name, "kind": "number", "center": center, "scale": scale}
    kept = [found[name] for name in kinds if found[name]["kind"] == "number" or _tells(found[name])]
    return kept, [name for name in kinds if found[name] not in kept]


def _categories(names: Sequence[str], step: Any) -> list[dict[str, Any]]:
    """The categories of each column that have their own direction, and whether the others share one."""
    found = []
    for name, every, rare in zip(names, step.categories_, step.infrequent_categories_, strict=True):
        pooled = set() if rare is None else set(rare.tolist())
        own = [category for category in every.tolist() if category not in pooled and category != _NOTHING]
        found.append({"name": name, "kind": "category", "categories": own, "pooled": bool(pooled - {_NOTHING})})
    return found


def _tells(column: dict[str, Any]) -> bool:
    return bool(column["categories"])


def _reduced(rows: Sequence[Row], facts: dict[str, Any]) -> Arrays:
    """The main directions, where there are too many: those in which the real rows differ most."""
    if sum(_width(column) for column in facts["columns"]) <= WIDEST:
        return {}
    from sklearn.decomposition import TruncatedSVD

    whole = apply(rows, {}, facts)
    count = min(_REDUCED, max(1, len(rows) - 1))
    found = TruncatedSVD(count, algorithm="randomized", random_state=0).fit(whole)
    return {"components": found.components_.astype(np.float32)}


def _width(column: dict[str, Any]) -> int:
    """Directions of a column: its value, and whether it is missing."""
    return 2 if column["kind"] == "number" else len(column["categories"]) + column["pooled"] + 1


def _block(column: dict[str, Any], values: Sequence[Value]) -> Matrix:
    """``(n, width)`` of one column."""
    if column["kind"] == "number":
        numbers = _numbers(values)
        missing = np.isnan(numbers)
        scaled = np.arcsinh((numbers - column["center"]) / column["scale"])
        return np.column_stack([np.where(missing, 0.0, scaled), missing])
    places = {name: at for at, name in enumerate(column["categories"])}
    width = _width(column)
    shared = len(places) if column["pooled"] else -1
    at = np.array([width - 1 if value is None else places.get(label(value), shared) for value in values])
    block = np.zeros((len(values), width))
    known = np.flatnonzero(at >= 0)
    block[known, at[known]] = _HALF
    return block


def _numbers(values: Sequence[Value]) -> Matrix:
    """Values as numbers; NaN where there is none, or something else."""
    return np.array([float(value) if _is_number(value) else np.nan for value in values], np.float64)  # type: ignore[arg-type]


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
