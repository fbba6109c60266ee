"""Columns of two datasets reconciled to one type, and rows that are equal by value."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.columns import RAW, Side, as_type, cell_field, encode, hashes, match, row_hashes
from models.dataset import Column, ColumnType, Problem, Role
from models.stage import finish
from models.workspace import Workspace
from models.workspace.comparing import equal_rows, matches, order_remarks

C = ColumnType


def side(name: str, type_: ColumnType | None, *values: Any) -> Side:
    column = None if type_ is None else Column("c", type_, "c")
    array, field = encode(list(values), "c")
    return Side(name, column, lambda: [(field, array)])


def csv(name: str, type_: ColumnType, *texts: str | None) -> Side:
    cells = (cell_field("c", pa.string(), RAW), pa.array(texts, pa.string()))
    return Side(name, Column("c", type_, "c"), lambda: [cells])


def compared(one: Side, other: Side, wanted: ColumnType) -> list[list[Any]]:
    found = []
    for each in (one, other):
        assert each.column is not None
        field, array = next(iter(each.chunks()))
        found.append(as_type(array, field, each.column, wanted).to_pylist())
    return found


@pytest.mark.parametrize(
    ("one", "other", "type_"),
    [
        (csv("a", C.INTEGER, "0", "3"), csv("b", C.NUMBER, "0.0", "3.0"), C.NUMBER),
        (side("a", C.TEXT, "3", " 4"), side("b", C.INTEGER, 3, 4), C.INTEGER),
        (side("a", C.TEXT, "3.0", "4.5"), side("b", C.INTEGER, 3, 4), C.NUMBER),
        (csv("a", C.BOOLEAN, "True", "FALSE"), side("b", C.BOOLEAN, True, False), C.BOOLEAN),
        (side("a", C.TEXT, "true", "False"), side("b", C.BOOLEAN, True, False), C.BOOLEAN),
        (side("a", C.MIXED, "3", 4), side("b", C.INTEGER, 3, 4), C.INTEGER),
        (side("a", C.NULL, None, None), side("b", C.INTEGER, 3, 4), C.INTEGER),
        (csv("a", C.DATE, "2024-02-29"), side("b", C.TEXT, "2024-02-29"), C.DATE),
    ],
)  # fmt: skip
def test_values_that_mean_the_same_are_the_same(one: Side, other: Side, type_: ColumnType) -> None:
    found = match("c", [one, other])
    assert (found.type, found.reconciled) == (type_, True)
    mine, theirs = compared(one, other, found.type)
    if one.column is not None and one.column.type is not C.NULL and type_ is not C.NUMBER:
        assert mine == theirs
    assert found.remarks == []


def test_what_does_not_fit_is_counted() -> None:
    found = match("c", [side("a", C.INTEGER, *range(20)), side("b", C.TEXT, "n/a", *map(str, range(19)))])
    assert (found.type, found.odd) == (C.INTEGER, {"b": (1, 20)})
    assert found.remarks == ["is integer, but 1 of 20 values in b are not"]


def test_what_has_nothing_in_common_is_text_and_said() -> None:
    found = match("c", [side("a", C.INTEGER, 1, 2), side("b", C.TEXT, "one", "two")])
    assert (found.type, found.reconciled) == (C.TEXT, False)
    assert found.remarks == ["is integer in a, text in b: compared as text"]
    assert match("c", [side("a", C.BOOLEAN, True), side("b", C.INTEGER, 1)]).remarks != []
    assert match("c", [side("a", C.TEXT, "x"), side("b", C.TEXT, "7")]).remarks == []


def test_codes_are_no_numbers() -> None:
    found = match("c", [side("a", C.TEXT, "007", "008"), side("b", C.INTEGER, 7, 8)])
    assert found.type is C.TEXT
    one, other = compared(side("a", C.TEXT, "007"), side("b", C.INTEGER, 7), C.TEXT)
    assert one != other


def test_a_column_that_is_missing_is_said() -> None:
    assert match("c", [side("a", None), side("b", C.INTEGER, 1)]).remarks == ["is missing in a"]


@given(st.lists(st.one_of(st.none(), st.integers(-(2**53), 2**53)), min_size=1))
def test_integers_hash_alike_however_they_are_written(values: list[int | None]) -> None:
    sides = [
        side("json", C.INTEGER, *values),
        csv("csv", C.INTEGER, *(None if value is None else str(value) for value in values)),
        csv("floats", C.NUMBER, *(None if value is None else repr(float(value)) for value in values)),
        side("texts", C.TEXT, *(None if value is None else str(value) for value in values)),
    ]
    found = []
    for each in sides:
        assert each.column is not None
        field, array = next(iter(each.chunks()))
        found.append(hashes(as_type(array, field, each.column, C.NUMBER)).tolist())
    assert found[0] == found[1] == found[2] == found[3]
    assert len(set(found[0])) == len(set(values))


@given(st.lists(st.tuples(st.integers(-3, 3), st.sampled_from("abc"), st.booleans()), min_size=1, max_size=60))
def test_rows_hash_alike_only_if_they_are_equal(rows: list[tuple[int, str, bool]]) -> None:
    columns = [pa.array(cells) for cells in zip(*rows, strict=True)]
    found = row_hashes(columns, len(rows))
    assert found.dtype == np.uint64
    assert len(set(found.tolist())) == len(set(rows))
    swapped = row_hashes([columns[1], columns[0], columns[2]], len(rows))
    assert not set(found.tolist()) & set(swapped.tolist())


def test_zero_has_no_sign_and_nothing_is_no_zero() -> None:
    numbers = hashes(pa.array([0.0, -0.0, None]))
    assert numbers[0] == numbers[1] != numbers[2]
    assert hashes(pa.nulls(1))[0] == numbers[2]


@pytest.fixture
def pair(tmp_path: Path) -> Path:
    (tmp_path / "a.csv").write_text("n,s,only\n1,x,1\n2,y,1\n3,,1\n2,y,2\n")
    rows = [{"s": "y", "n": 2.0}, {"s": None, "n": "3"}, {"n": 9, "s": "z"}]
    (tmp_path / "b.jsonl").write_text("\n".join(map(json.dumps, rows)))
    path = tmp_path / "w.assay"
    with Workspace.open(path, create=True) as made:
        for name, role in (("a.csv", Role.REAL), ("b.jsonl", Role.SYNTHETIC)):
            finish(made.load(made.plan(tmp_path / name, role=role)))
    return path


def test_equal_rows_of_two_datasets(pair: Path) -> None:
    with Workspace.open(pair) as space:
        found = equal_rows(space.table, "a", "b")
        assert (found.equal, found.rows, found.columns, found.left_out) == (3, 4, ("n", "s"), ("only",))
        assert equal_rows(space.table, "b", "a").equal == 2
        assert equal_rows(space.table, "a", "b", "text").equal == 1  # the one whose number is written the same
        assert order_remarks(space.datasets) == ["b has its columns in another order than a: matched by name"]
        assert {found.name: found.type for found in matches(space.table, space.datasets)} == {
            "n": C.NUMBER, "s": C.TEXT, "only": C.INTEGER,
        }  # fmt: skip
        with pytest.raises(Problem, match="no dataset"):
            equal_rows(space.table, "a", "zzz")


def test_a_workspace_of_before_the_modalities_opens(pair: Path) -> None:
    connection = sqlite3.connect(pair)
    for number, spec in list(connection.execute("SELECT number, spec FROM datasets")):
        told = json.loads(spec)
        for field in ("modality", "image", "vector", "metric", "position"):
            del told["plan"][field]
        connection.execute("UPDATE datasets SET spec = ? WHERE number = ?", (json.dumps(told), number))
    connection.commit()
    connection.close()
    with Workspace.open(pair) as space:
        plan = space.datasets[0].plan
        assert (plan.modality, plan.vector, plan.metric, plan.position) == ("text", (), "cosine", None)
