from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.selection import ExpressionError, evaluate, parse

COLUMNS = {
    "n": pa.array([1, 2, None, 4], pa.int64()),
    "f": pa.array([1.5, float("nan"), None, float("inf")]),
    "b": pa.array([True, False, None, True]),
    "t": pa.array(["spam", "Spam", None, ""]),
    "mixed": pa.array(["3", " 10.0 ", None, "three"]),
    "big": pa.array([2**63 - 1, 2**53 + 1, None, 2**53], pa.int64()),
    "d": pa.array([Decimal("1.10"), Decimal("2.00"), None, Decimal("-3.25")]),
    "wide": pa.array([Decimal(10**74), Decimal(1), None, Decimal(-1)], pa.decimal256(76, 1)),
    "at": pa.array(
        [
            datetime(2026, 3, 1, 9, 0, tzinfo=UTC),
            datetime(2026, 3, 1, 8, 0, tzinfo=UTC),
            None,
            datetime(1999, 1, 1, tzinfo=UTC),
        ],
        pa.timestamp("us", "Europe/Berlin"),
    ),
    "naive": pa.array(
        [datetime(2026, 3, 1, 9, 0), datetime(2026, 3, 1), None, datetime(1999, 1, 1)], pa.timestamp("ns")
    ),
    "day": pa.array([date(2026, 3, 1), date(2026, 3, 2), None, date(1999, 1, 1)]),
    "clock": pa.array([time(9), time(10, 30), None, time(23, 59, 59)], pa.time64("us")),
    "span": pa.array([timedelta(seconds=90), timedelta(0), None, timedelta(days=1)], pa.duration("ms")),
    "none": pa.nulls(4),
    "kind": pa.array(["a", "b", None, "a"]).dictionary_encode(),
    "large": pa.array(["a", "b", None, "c"], pa.large_string()),
    "two words": pa.array([0, 1, 0, 1], pa.int64()),
    "role": pa.array(["admin", "guest", None, "admin"]),
    "true": pa.array([1, 0, None, 1], pa.int64()),
    "small": pa.array([1, 2, None, 4], pa.int8()),
}


@pytest.fixture
def view(made):
    return made(
        4,
        COLUMNS,
        role_codes=[0, 1, 1, 2],
        decided=[0, 1, 2, 0],
        of_dataset=[0, 1, 1, 0],
        datasets=["old", "new"],
        of_generation=[-1, 0, 2, -1],
        by_tag={"odd": [1, 3], "copy of it": [1]},
        maps={"key": np.array([[0, 1], [2, 3], [np.nan, np.nan], [-1, -2]], np.float32)},
    )


def hits(text, view):
    mask = evaluate(parse(text), view)
    assert mask.dtype == np.bool_
    assert mask.shape == (view.size,)
    return np.flatnonzero(mask).tolist()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # numbers
        ("n == 2", [1]),
        ("n != 2", [0, 3]),
        ("n < 2", [0]),
        ("n <= 2", [0, 1]),
        ("n > 1.5", [1, 3]),
        ("n >= 4", [3]),
        ("n == 1.0", [0]),
        ('n == "2"', [1]),
        ('n in ["1", 4]', [0, 3]),
        ("n in [1, 4.0, 2.5]", [0, 3]),
        ("small in [1, 4]", [0, 3]),
        ("n == true", [0]),
        ("n < 1e999", [0, 1, 3]),
        ("n < 99999999999999999999999", [0, 1, 3]),
        ("n == 99999999999999999999999", []),
        ("big == 9007199254740993", [1]),
        ("big == 9007199254740992", [3]),
        ("big in [9007199254740993, 5]", [1]),
        ("big == 9223372036854775807", [0]),
        ("big > 0.5", [0, 1, 3]),
        ("f == 1.5", [0]),
        ("f != 1.5", [1, 3]),
        ("f > 1", [0, 3]),
        ("f == null", [2]),
        ("d == 1.1", [0]),
        ("d > -4", [0, 1, 3]),
        ("d in [2, -3.25]", [1, 3]),
        ("d < 1e999", [0, 1, 3]),
        # true and false
        ("b == true", [0, 3]),
        ("b == false", [1]),
        ("b != false", [0, 3]),
        ('b == "True"', [0, 3]),
        ("b == 0", [1]),
        ("b in [true, false]", [0, 1, 3]),
        # text
        ('t == "spam"', [0]),
        ('t != "spam"', [1, 3]),
        ('t == ""', [3]),
        ('t in ["spam", "Spam"]', [0, 1]),
        ('t not in ["spam"]', [1, 3]),
        ("t in []", []),
        ("t not in []", [0, 1, 3]),
        ('t > "Spam"', [0]),
        ('t contains "pam"', [0, 1]),
        ('t contains "PAM"', []),
        ('t not contains "s"', [1, 3]),
        ('t matches "(?i)^SPAM$"', [0, 1]),
        (r't matches "^\w+$"', [0, 1]),
        ('t not matches "^s"', [1, 3]),
        ('large in ["a", "c"]', [0, 3]),
        ('kind == "a"', [0, 3]),
        # text beside numbers and flags, cell by cell
        ("mixed == 3", [0]),
        ("mixed == 10", [1]),
        ("mixed != 3", [1, 3]),
        ("mixed > 2", [0, 1]),
        ("not mixed > 2", [3]),
        ('mixed == "3"', [0]),
        ("mixed in [3, 'three']", [0, 3]),
        ("mixed == true", []),
        # what is within anything
        ('n contains "2"', [1]),
        ('n matches "[24]"', [1, 3]),
        ("mixed contains 10", [1]),
        ('b contains "al"', [1]),
        ('at contains "2026"', [0, 1]),
        # null
        ("t == null", [2]),
        ("t != null", [0, 1, 3]),
        ('t in [null, ""]', [2, 3]),
        ('t not in [null, ""]', [0, 1]),
        ('not (t == "spam")', [1, 3]),
        ("not (t == null)", [0, 1, 3]),
        ("none == null", [0, 1, 2, 3]),
        ("none != null", []),
        ("none == 1", []),
        ("none > 1", []),
        ('none contains "a"', []),
        ('t == "spam" or n == 4', [0, 3]),
        ("not (n == 1 and t == null)", [0, 1, 3]),
        # moments
        ('at == "2026-03-01T10:00:00"', [0]),
        ('at == "2026-03-01 10:00"', [0]),
        ('at == "2026-03-01T09:00:00Z"', [0]),
        ('at == "2026-03-01T04:00:00-05:00"', [0]),
        ('at >= "2026-03-01"', [0, 1]),
        ('at in ["2026-03-01T09:00:00Z", "1999-01-01T00:00Z"]', [0, 3]),
        ('naive > "2026-03-01"', [0]),
        ('naive == "2026-03-01T10:00+01:00"', [0]),
        ('naive < "9999-01-01"', [0, 1, 3]),
        ('naive in ["9999-01-01", "2026-03-01"]', [1]),
        ("d in [2, 1e300]", [1]),
        ("d > 1e-300", [0, 1]),
        ("wide > 1.25", [0]),
        ("wide == 1", [1]),
        ("d > 1.10000000000000001", [1]),
        ('day == "2026-03-01"', [0]),
        ('day < "2026-03-02"', [0, 3]),
        ('clock > "10:00"', [1, 3]),
        ("span == 90", [0]),
        ("span > 89.5", [0, 3]),
        # names
        ("`two words` == 1", [1, 3]),
        ("`true` == 1", [0, 3]),
        ('role == "real"', [0]),
        ('`role` == "admin"', [0, 3]),
        ('`decision` == "keep"', [1]),
        ('role in ["real", "holdout"]', [0, 3]),
        ('role != "synthetic"', [0, 3]),
        ('role matches "^s"', [1, 2]),
        ('dataset == "new"', [1, 2]),
        ('dataset contains "o"', [0, 3]),
        ("generation == 2", [2]),
        ("generation == null", [0, 3]),
        ("generation >= 0", [1, 2]),
        ('decision == "drop"', [2]),
        ('decision == "none"', [0, 3]),
        ("decision == null", [0, 3]),
        ("decision != null", [1, 2]),
        ('decision != "drop"', [0, 1, 3]),
        ('decision in ["keep", null]', [0, 1, 3]),
        ('tag == "odd"', [1, 3]),
        ('tag != "odd"', [0, 2]),
        ('tag in ["odd", "copy of it"]', [1, 3]),
        ('tag not in ["copy of it"]', [0, 2, 3]),
        ("tag == null", [0, 2]),
        ("tag != null", [1, 3]),
        ('tag == "no such"', []),
        ('tag contains "copy"', [1]),
        ('tag matches "^o"', [1, 3]),
        ('tag not matches "^o"', [0, 2]),
        ('decision == "kept"', [1]),
        ('decision == "dropped"', [2]),
        ('decision in ["kept", "undecided"]', [0, 1, 3]),
        ('decision != "dropped"', [0, 1, 3]),
        ("x >= 0", [0, 1]),
        ("y < 0 or x == 2", [1, 3]),
        ("x == null", [2]),
        # joined
        ('role == "synthetic" and not n == 2', []),
        ('(role == "real" or role == "holdout") and b == true', [0, 3]),
    ],
)
def test_meaning(text, expected, view):
    assert hits(text, view) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("apart > 2", [1, 3]), ("apart <= 1", [0]), ("apart == null", [2]), ("not (apart > 2)", [0])],
)
def test_distance_to_what_the_map_was_fitted_on(text, expected, made):
    assert hits(text, made(4, {}, far=[1, 2.5, np.nan, 40])) == expected


@pytest.mark.parametrize(
    ("text", "at", "said"),
    [
        ("labell == 1", 0, "No dataset has a column labell"),
        ('n == "two"', 5, "not a number"),
        ('n in [1, "two"]', 9, "not a number"),
        ("n < null", 4, "cannot be used with null"),
        ("t contains null", 11, "cannot be used with null"),
        ("b == 2", 5, "neither true nor false"),
        ("b < true", 4, "no order"),
        ('t matches "("', 10, "pattern cannot be used"),
        ('t matches "(?=a)"', 10, "pattern cannot be used"),
        (r't matches "(a)\1"', 10, "pattern cannot be used"),
        ("t matches 3", 10, "Expected a quoted pattern"),
        ('none matches "("', 13, "pattern cannot be used"),
        ('at == "yesterday"', 6, "does not fit"),
        ("at == 2026", 6, "does not fit"),
        ('day == "2026-13-01"', 7, "does not fit"),
        ('clock == "25:00"', 9, "does not fit"),
        ('span == "1s"', 8, "does not fit"),
        ("span > 1e300", 7, "does not fit"),
        ('role == "syntetic"', 8, "There is no role"),
        ("decision == 'gone'", 12, "There is no decision"),
        ("n == 1 and apart > 2", 11, "no map with samples placed on it"),
        ("role < 'real'", 5, "no order"),
        ("tag < 'a'", 4, "no order"),
        ("tag == 1", 7, "quoted tag"),
        ('tag matches "["', 12, "pattern cannot be used"),
    ],
)
def test_misfits_point_at_the_place(text, at, said, view):
    with pytest.raises(ExpressionError) as caught:
        evaluate(parse(text), view)
    assert caught.value.at == at
    assert said in caught.value.reason


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("rol == 1", "Did you mean role"),
        ("Role2 == 1", "Did you mean role"),
        ("`two word` == 1", "Did you mean `two words`?"),
        ("N == 1", "Did you mean n?"),
        ("qqqqqqqq == 1", "The columns: n, f, b"),
    ],
)
def test_unknown_columns_suggest_known_ones(text, hint, view):
    with pytest.raises(ExpressionError) as caught:
        evaluate(parse(text), view)
    assert hint in caught.value.hint


def test_a_workspace_without_data_or_map(made):
    with pytest.raises(ExpressionError) as caught:
        evaluate(parse("a == 1"), made(0))
    assert caught.value.hint == "There is no data yet."
    with pytest.raises(ExpressionError, match="no map yet"):
        evaluate(parse("x > 1"), made(2))


def test_patterns_of_hostile_growth_end_soon(made):
    view = made(3, {"t": pa.array(["a" * 20_000 + "b"] * 3)})
    assert hits('t matches "^(a+)+$"', view) == []
    with pytest.raises(ExpressionError, match="pattern cannot be used"):
        evaluate(parse('t matches "((a{900}){900}){900}"'), view)


def test_fixed_offsets_of_arrow(made):
    column = pa.array([datetime(2026, 3, 1, 8, tzinfo=UTC)], pa.timestamp("s", "+02:00"))
    assert hits('t == "2026-03-01T10:00:00.000"', made(1, {"t": column})) == [0]


def test_nanoseconds_are_told_apart(made):
    base = np.datetime64("2026-03-01T09:00:00.123456788", "ns")
    view = made(2, {"t": pa.array([base, base + 1])})
    assert hits('t == "2026-03-01T09:00:00.123456789"', view) == [1]
    assert hits('t > "2026-03-01T09:00:00.123456788"', view) == [1]


def test_instants_around_a_change_of_clocks(made):
    berlin = ZoneInfo("Europe/Berlin")
    column = pa.array([datetime(2026, 7, 1, 12, tzinfo=berlin)], pa.timestamp("ms", "Europe/Berlin"))
    assert hits('t == "2026-07-01T12:00"', made(1, {"t": column})) == [0]
    assert hits('t == "2026-07-01T10:00Z"', made(1, {"t": column})) == [0]


@given(st.lists(st.none() | st.integers(-5, 5), min_size=1, max_size=20), st.integers(-5, 5))
def test_a_denied_comparison_equals_the_denying_operator(made, numbers, value):
    view = made(len(numbers), {"n": pa.array(numbers, pa.int64())})
    pairs = [("==", "!="), ("<", ">="), (">", "<=")]
    for operator, opposite in pairs:
        assert hits(f"not (n {operator} {value})", view) == hits(f"n {opposite} {value}", view)
    both = hits(f"n == {value}", view) + hits(f"n != {value}", view) + hits("n == null", view)
    assert sorted(both) == list(range(len(numbers)))
