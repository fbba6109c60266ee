"""Cells in Arrow: exact both ways, and decoded to their meaning without ever failing on data."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.columns import (
    JSON,
    MISSING,
    RAW,
    arrow_type,
    as_text,
    cell_field,
    cells_of,
    column_type,
    dump,
    dump_bytes,
    encode,
    plain_list,
    reconcile,
    typed,
    values,
)
from models.dataset import Column, ColumnType

T = ColumnType

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


def column(type_: ColumnType, *inside: str) -> Column:
    return Column("c", type_, "c", inside, ("c",))


@given(st.lists(json_values | st.just(MISSING), max_size=8))
def test_encoded_values_come_back_the_same(given_values: list[Any]) -> None:
    array, field = encode(given_values, "c")
    assert len(array) == len(given_values)
    back = values(array, field, column(T.MIXED))
    assert repr(back) == repr(given_values)


@given(st.lists(json_values | st.just(MISSING), max_size=8), st.sampled_from(list(ColumnType)))
def test_decoding_never_fails_and_keeps_the_length(given_values: list[Any], meaning: ColumnType) -> None:
    array, field = encode(given_values, "c")
    decoded = typed(array, field, column(meaning))
    assert len(decoded) == len(given_values)
    if meaning is not T.DECIMAL:
        assert decoded.type == arrow_type(meaning)
    assert as_text(array, field, column(meaning)).type == pa.string()


@given(st.lists(st.none() | st.text(max_size=6), max_size=6), st.sampled_from(list(ColumnType)))
def test_decoding_csv_cells_never_fails(texts: list[str | None], meaning: ColumnType) -> None:
    array, field = pa.array(texts, pa.string()), cell_field("c", pa.string(), RAW)
    assert len(typed(array, field, column(meaning))) == len(texts)
    assert len(values(array, field, column(meaning))) == len(texts)


@pytest.mark.parametrize(
    ("cells", "arrow"),
    [
        ([1, None], pa.int64()), ([1.0, float("nan")], pa.float64()), (["", None], pa.string()), ([True], pa.bool_()),
        ([None], pa.null()), ([[1], [], None], pa.list_(pa.int64())), ([["a", None]], pa.list_(pa.string())),
        ([[]], pa.list_(pa.null())),
    ],
)  # fmt: skip
def test_alike_values_are_native(cells: list[Any], arrow: pa.DataType) -> None:
    assert encode(cells)[0].type == arrow


@pytest.mark.parametrize("cells", [[1, 1.0], [1, "1"], [{}], [2**63], ["\ud800"], [[1, "a"]], [None, MISSING], [[[1]]]])
def test_what_no_type_holds_is_json(cells: list[Any]) -> None:
    array, field = encode(cells)
    assert cells_of(field) == JSON
    assert repr(values(array, field, column(T.MIXED))) == repr(cells)


def test_missing_and_null_are_told_apart() -> None:
    for cells in ([None, 1], [MISSING, 1], [None, MISSING, 1]):
        array, field = encode(cells)
        assert values(array, field, column(T.INTEGER)) == cells
        assert typed(array, field, column(T.INTEGER)).to_pylist()[-1] == 1


@pytest.mark.parametrize(
    ("meaning", "texts", "expected"),
    [
        (T.INTEGER, ["1", "-5", "", None, "x"], [1, -5, None, None, None]),
        (T.NUMBER, ["1.5", "nan", "-inf", ".5"], [1.5, math.nan, -math.inf, 0.5]),
        (T.BOOLEAN, ["TRUE", "false", "yes"], [True, False, None]),
        (T.DATE, ["2024-02-29", "2024-02-30"], [date(2024, 2, 29), None]),
        (T.TIMESTAMP, ["2024-01-01T12:00", ""], [datetime(2024, 1, 1, 12, tzinfo=UTC), None]),
        (T.TIMESTAMP, ["2024-01-01 12:00:00+02:00"], [datetime(2024, 1, 1, 10, tzinfo=UTC)]),
        (T.TEXT, ["", None, "NA"], ["", None, "NA"]),
    ],
)
def test_csv_cells_decode_to_their_meaning(meaning: ColumnType, texts: list[Any], expected: list[Any]) -> None:
    array = typed(pa.array(texts, pa.string()), cell_field("c", pa.string(), RAW), column(meaning))
    assert repr(array.to_pylist()) == repr(pa.array(expected, array.type).to_pylist())


def test_native_columns_decode_to_their_meaning() -> None:
    def decoded(array: pa.Array) -> pa.Array:
        return typed(array, pa.field("c", array.type), column(column_type(array.type)))

    assert decoded(pa.array([2**64 - 1, 1], pa.uint64())).to_pylist() == [None, 1]
    assert decoded(pa.array([1.5], pa.float32())).type == pa.float64()
    assert decoded(pa.array(["x", None]).dictionary_encode()).to_pylist() == ["x", None]
    assert decoded(pa.array([b"\x00\xff"])).to_pylist() == ["00ff"]
    assert decoded(pa.array([Decimal("1.50")])).to_pylist() == [Decimal("1.50")]
    assert decoded(pa.array([[1, None]])).to_pylist() == ["[1,null]"]
    assert decoded(pa.array([datetime(2024, 1, 1)], pa.timestamp("ns"))).to_pylist() == [
        datetime(2024, 1, 1, tzinfo=UTC)
    ]


def test_structs_are_looked_into() -> None:
    array = pa.array([{"a": {"b": 1}}, {"a": None}, None])
    assert values(array, pa.field("c", array.type), column(T.INTEGER, "a", "b")) == [1, None, None]


def test_nanoseconds_are_kept() -> None:
    array = pa.array([1], pa.timestamp("ns"))
    assert values(array, pa.field("c", array.type), column(T.TIMESTAMP)) == ["1970-01-01 00:00:00.000000001"]


def test_types_are_reconciled() -> None:
    assert reconcile([T.INTEGER, T.NUMBER]) is T.NUMBER
    assert reconcile([T.NULL, T.BOOLEAN]) is T.BOOLEAN
    assert reconcile([T.INTEGER, T.TEXT]) is T.TEXT
    assert reconcile([]) is T.NULL


def test_json_text_is_exact() -> None:
    assert dump({"a": None, "b": 1}) == '{"a":null,"b":1}'
    assert dump([math.nan, math.inf, -math.inf]) == "[NaN,Infinity,-Infinity]"
    assert dump(10**30) == "1" + "0" * 30
    assert dump("é") == '"é"'
    assert dump_bytes({"a": "\ud800"}) == b'{"a":"\\ud800"}'


@pytest.mark.parametrize(
    "kind",
    [
        pa.list_(pa.timestamp("ns", "UTC")),
        pa.large_list(pa.duration("ns")),
        pa.list_(pa.timestamp("ns"), 1),
        pa.struct([("at", pa.timestamp("ns"))]),
        pa.map_(pa.string(), pa.timestamp("ns")),
    ],
    ids=str,
)
def test_nanoseconds_inside_nested_values_never_crash(kind: pa.DataType) -> None:
    # pandas, where it happens to be installed, reads these; nobody else needs it.
    one = {"at": 1_001} if pa.types.is_struct(kind) else [("at", 1_001)] if pa.types.is_map(kind) else [1_001]
    listed = plain_list(pa.array([one, None], kind))
    assert len(listed) == 2
    assert listed[1] is None
