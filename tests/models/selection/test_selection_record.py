import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.dataset import Problem
from models.selection import (
    And,
    Everything,
    Lasso,
    Near,
    Not,
    Nothing,
    Or,
    Samples,
    Search,
    Where,
    Xor,
    from_json,
    read_polygon,
    to_json,
)

finite = st.floats(allow_nan=False, allow_infinity=False)
plain = st.one_of(
    st.just(Everything()),
    st.just(Nothing()),
    st.builds(Lasso, st.text(), st.lists(st.tuples(finite, finite)).map(tuple)),
    st.sampled_from(["a == 1", "`b c` in ['x']"]).map(Where),
    st.builds(Search, st.text()),
    st.builds(Samples, st.lists(st.integers(0, 2**62 - 1)).map(tuple)),
    st.builds(Near, st.integers(0, 2**40), st.integers(0, 1000)),
)
selections = st.recursive(
    plain,
    lambda inner: st.one_of(
        st.builds(Not, inner), *(st.builds(kind, st.lists(inner, max_size=4).map(tuple)) for kind in (And, Or, Xor))
    ),
    max_leaves=12,
)


@given(selections)
def test_through_json_and_back(selection):
    assert from_json(json.loads(json.dumps(to_json(selection)))) == selection


def test_the_form_that_files_hold():
    assert to_json(And((Where("a == 1"), Not(Lasso("k", ((0.0, 1.5),)))))) == {
        "version": 1,
        "kind": "and",
        "parts": [
            {"kind": "where", "expression": "a == 1"},
            {"kind": "not", "part": {"kind": "lasso", "projection": "k", "polygon": [[0.0, 1.5]]}},
        ],
    }


def nested(depth):
    value = {"kind": "everything"}
    for _ in range(depth):
        value = {"kind": "not", "part": value}
    return {"version": 1, **value}


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        "lasso",
        {},
        {"kind": "everything"},
        {"version": "1", "kind": "everything"},
        {"version": True, "kind": "everything"},
        {"version": 0, "kind": "everything"},
        {"version": 1},
        {"version": 1, "kind": "eval"},
        {"version": 1, "kind": ["lasso"]},
        {"version": 1, "kind": "lasso", "polygon": []},
        {"version": 1, "kind": "lasso", "projection": 3, "polygon": []},
        {"version": 1, "kind": "lasso", "projection": "k"},
        {"version": 1, "kind": "lasso", "projection": "k", "polygon": "abc"},
        {"version": 1, "kind": "lasso", "projection": "k", "polygon": [[1, 2, 3]]},
        {"version": 1, "kind": "lasso", "projection": "k", "polygon": [[1, "2"]]},
        {"version": 1, "kind": "lasso", "projection": "k", "polygon": [[1, True]]},
        {"version": 1, "kind": "lasso", "projection": "k", "polygon": [[1, float("nan")]]},
        {"version": 1, "kind": "lasso", "projection": "k", "polygon": [[1, 10**400]]},
        {"version": 1, "kind": "where", "expression": 3},
        {"version": 1, "kind": "where", "expression": "a = 1"},
        {"version": 1, "kind": "where", "expression": "a == 1 or " * 100_000},
        {"version": 1, "kind": "search"},
        {"version": 1, "kind": "samples", "numbers": [1.5]},
        {"version": 1, "kind": "samples", "numbers": [-1]},
        {"version": 1, "kind": "samples", "numbers": [True]},
        {"version": 1, "kind": "samples", "numbers": [2**70]},
        {"version": 1, "kind": "samples", "numbers": {"0": 1}},
        {"version": 1, "kind": "near", "sample": 0},
        {"version": 1, "kind": "near", "sample": 0, "k": 10**12},
        {"version": 1, "kind": "not"},
        {"version": 1, "kind": "and", "parts": 3},
        {"version": 1, "kind": "or", "parts": [{"kind": "nothing"}] * 10_001},
        {"version": 2, "kind": "everything"},
        nested(5_000),
    ],
)
def test_nonsense_is_refused_in_one_line(value):
    with pytest.raises(Problem) as caught:
        from_json(value)
    assert caught.value.message


def test_a_newer_version_says_update():
    with pytest.raises(Problem, match="Update Assay"):
        from_json({"version": 99, "kind": "hologram"})


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["kind", "parts", "part", "polygon", "numbers", "k", "x"]), inner, max_size=4)
    ),
)


@given(st.sampled_from(["lasso", "where", "search", "samples", "near", "and", "not"]), json_values)
def test_hostile_values_give_a_selection_or_a_problem(kind, value):
    told = {**value, "kind": kind, "version": 1} if isinstance(value, dict) else value
    try:
        selection = from_json(told)
    except Problem:
        return
    assert from_json(to_json(selection)) == selection


def test_polygons_alone():
    assert read_polygon([[0, 1], [2.5, 3]]) == ((0.0, 1.0), (2.5, 3.0))
