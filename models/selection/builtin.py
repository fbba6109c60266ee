"""The names that every workspace has besides its columns: role, dataset, generation, decision, tag, x, y, apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from models.dataset import ROLES
from models.phrase import given, phrase
from models.selection.comparison import Truth, check_pattern
from models.selection.misfit import Misfit
from models.selection.nodes import NEGATED, ORDERING, Comparison, Name, Operator, Value
from models.selection.view import DECISIONS, Mask, View

TAG = "tag"


def roles(view: View, _name: Name) -> pa.ChunkedArray:
    """``"real"``, ``"synthetic"`` or ``"holdout"`` for every sample."""
    return _named(view.roles, [str(role) for role in ROLES])


def datasets(view: View, _name: Name) -> pa.ChunkedArray:
    """The name of every sample's dataset."""
    return _named(*view.dataset_codes())


def generations(view: View, _name: Name) -> pa.ChunkedArray:
    """The generation of every sample, null for none."""
    numbers = np.asarray(view.generations()).astype(np.int64)
    return pa.chunked_array([pa.array(numbers, mask=numbers < 0)])


def decisions(view: View, _name: Name) -> pa.ChunkedArray:
    """``"keep"``, ``"drop"`` or ``"none"`` for every sample."""
    return _named(view.decisions, DECISIONS)


def coordinates(view: View, name: Name) -> pa.ChunkedArray:
    """Horizontal or vertical place on the shown map, null for samples that are not on it.

    Raises:
        Misfit: there is no map yet.
    """
    shown = view.projection()
    if shown is None:
        raise Misfit(
            name.at, phrase("There is no map yet that gives {name}.", name=name.text), phrase("Make the map first.")
        )
    values = shown[1][:, "xy".index(name.text)].astype(np.float64)
    return pa.chunked_array([pa.array(values, mask=np.isnan(values))])


def apart(view: View, name: Name) -> pa.ChunkedArray:
    """Distance of every sample to what the shown map was fitted on, 1 being typical; null for samples not on it.

    Raises:
        Misfit: no map is shown that samples were placed on.
    """
    values = view.apart()
    if values is None:
        hint = phrase("Keep a map and place samples on it, or fit one on some of the datasets.")
        raise Misfit(name.at, phrase("There is no map with samples placed on it, so none are apart."), hint)
    return pa.chunked_array([pa.array(values.astype(np.float64), mask=np.isnan(values))])


COLUMNS: dict[str, Callable[[View, Name], pa.ChunkedArray]] = {
    "role": roles,
    "dataset": datasets,
    "generation": generations,
    "decision": decisions,
    "x": coordinates,
    "y": coordinates,
    "apart": apart,
}
"""Built-in names that are a column of values; ``tag`` is none, a sample may have several."""

NAMES = (*COLUMNS, TAG)

_SHOWN = {"kept": "keep", "dropped": "drop", "undecided": "none"}
"""Decisions as the window and the exports call them."""
_CLOSED = {"role": tuple(str(role) for role in ROLES), "decision": DECISIONS}


def checked(comparison: Comparison) -> Comparison:
    """The comparison with a role or a decision, made sure to name one there is; null decided is "none".

    Raises:
        Misfit: there is no such role or decision, or they are put in an order.
    """
    name, operator = comparison.name.text, comparison.operator
    if name not in _CLOSED:
        return comparison
    if operator in ORDERING:
        message = phrase("A role has no order.") if name == "role" else phrase("A decision has no order.")
        raise Misfit(comparison.at, message, phrase("Use ==, != or in."))
    if NEGATED.get(operator, operator) not in {Operator.EQUAL, Operator.IN}:
        return comparison
    values = tuple(_known(name, value) for value in comparison.values)
    return Comparison(comparison.name, operator, values, comparison.at)


def _known(name: str, value: Value) -> Value:
    if name == "decision" and value.literal is None:
        return Value("none", value.at)
    if name == "decision" and value.literal in _SHOWN:
        return Value(_SHOWN[str(value.literal)], value.at)
    if value.literal is not None and value.literal not in _CLOSED[name]:
        message = phrase("There is no role {value}.") if name == "role" else phrase("There is no decision {value}.")
        names = ", ".join(_CLOSED[name])
        raise Misfit(value.at, given(message, value=value.written), phrase("It is one of {names}.", names=names))
    return value


def compare_tags(view: View, comparison: Comparison) -> Truth:
    """Whether any of a sample's tags fits; a sample without tags fits ``tag == null``.

    Raises:
        Misfit: operator or value make no sense for tags.
    """
    operator = NEGATED.get(comparison.operator, comparison.operator)
    if operator in ORDERING:
        raise Misfit(comparison.at, phrase("Tags have no order."), phrase("Use ==, !=, in, contains or matches."))
    yes = np.zeros(view.size, np.bool_)
    if operator in {Operator.EQUAL, Operator.IN}:
        for value in comparison.values:
            yes |= _untagged(view) if value.literal is None else view.tagged(_text(value))
    else:
        for tag in _fitting(view.tags(), operator, comparison.values[0]):
            yes |= view.tagged(tag)
    truth = Truth(yes, ~yes)
    return truth.denied() if comparison.operator in NEGATED else truth


def _fitting(tags: Sequence[str], operator: Operator, value: Value) -> list[str]:
    names = pa.array(list(tags), pa.string())
    if operator is Operator.MATCHES:
        fits = pc.match_substring_regex(names, check_pattern(value))
    else:
        fits = pc.match_substring(names, _text(value))
    return [str(name) for name in names.filter(fits).to_pylist()]


def _text(value: Value) -> str:
    if not isinstance(value.literal, str):
        raise Misfit(value.at, phrase("Expected a quoted tag here, not {value}.", value=value.written))
    return value.literal


def _untagged(view: View) -> Mask:
    none = np.ones(view.size, np.bool_)
    for tag in view.tags():
        none &= ~view.tagged(tag)
    return none


def _named(codes: np.ndarray, names: Sequence[str]) -> pa.ChunkedArray:
    """Codes (N) into ``names``, as a dictionary column."""
    indices = pa.array(np.asarray(codes).astype(np.int32))
    return pa.chunked_array([pa.DictionaryArray.from_arrays(indices, pa.array(list(names), pa.string()))])
