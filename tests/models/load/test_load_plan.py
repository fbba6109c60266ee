"""Guessing a plan, checking one, and carrying one out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet
import pytest

from models.dataset import ROLES, LoadPlan, Problem, Role
from models.load import check, preview, roles_of, text_of


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("real.csv", Role.REAL), ("human_answers.csv", Role.REAL), ("train.csv.gz", Role.REAL), ("gold.csv", Role.REAL),
        ("synthetic.csv", Role.SYNTHETIC), ("gpt4_outputs.csv", Role.SYNTHETIC), ("SynthTrain.csv", Role.SYNTHETIC),
        ("model_test.csv", Role.SYNTHETIC), ("generated-train.csv", Role.SYNTHETIC), ("llm.csv", Role.SYNTHETIC),
        ("holdout.csv", Role.HOLDOUT), ("test.csv", Role.HOLDOUT), ("my.val.csv", Role.HOLDOUT),
        ("data.csv", Role.REAL), ("realistic.csv", Role.REAL), ("faketown.csv", Role.REAL),
    ],
)  # fmt: skip
def test_the_role_is_guessed_from_words_of_the_name(file: Any, name: str, role: Role) -> None:
    import gzip

    content = b"text\nsome words\n"
    assert preview(file(name, gzip.compress(content) if name.endswith(".gz") else content)).plan.role is role


def test_generation_and_name_are_guessed(file: Any) -> None:
    plan = preview(file("synthetic_gen2.csv", "text\na b\n")).plan
    assert (plan.name, plan.generation) == ("synthetic_gen2", 2)
    assert preview(file("a.csv", "text\na b\n")).plan.generation is None


def test_text_label_and_id_are_guessed(file: Any) -> None:
    rows = "".join(f"{n},short {n},a much longer sentence about number {n},{'xyz'[n % 3]}\n" for n in range(60))
    plan = preview(file("a.csv", "id,title,body,category\n" + rows)).plan
    assert (plan.text, plan.label, plan.id_column) == (("body",), "category", "id")


def test_what_varies_like_text_is_no_label_and_what_repeats_no_id(file: Any) -> None:
    rows = "".join(f"{n // 2},free text {n},target number {n}\n" for n in range(60))
    plan = preview(file("a.csv", "id,text,target\n" + rows)).plan
    assert (plan.label, plan.id_column) == (None, None)


def test_a_column_that_names_roles_tells_them(file: Any) -> None:
    rows = "".join(f"words number {n},{('human', 'Model')[n % 2]}\n" for n in range(10))
    plan = preview(file("mixed.csv", "text,origin\n" + rows)).plan
    assert (plan.role, plan.role_column) == (None, "origin")
    assert plan.roles == {"human": Role.REAL, "Model": Role.SYNTHETIC}


def test_chat_roles_are_no_roles_of_samples(file: Any) -> None:
    plan = preview(file("a.csv", "text,role\nhello there,user\nhi,assistant\n")).plan
    assert plan.role_column is None


def test_checking_names_the_nearest_columns(file: Any) -> None:
    path = file("a.jsonl", '{"question": "q", "m": {"solution": "s"}}\n')
    columns = preview(path).columns

    def plan(**changed: Any) -> LoadPlan:
        return LoadPlan(**{"path": str(path), "name": "a", "role": Role.REAL, "text": ("question",), **changed})

    check(plan(), columns)
    with pytest.raises(Problem, match="no column 'Questoin'.*Did you mean 'question'"):  # noqa: RUF043
        check(plan(text=("Questoin",)), columns)
    with pytest.raises(Problem, match="Did you mean 'm.solution'"):  # noqa: RUF043
        check(plan(label="solution"), columns)
    with pytest.raises(Problem, match="No text column"):
        check(plan(text=()), columns)
    with pytest.raises(Problem, match="real or synthetic"):
        check(plan(role=None), columns)
    with pytest.raises(Problem, match="Which values"):
        check(plan(role=None, role_column="question"), columns)
    with pytest.raises(Problem, match="Its columns: question, m.solution"):  # noqa: RUF043
        check(plan(groups=("zzzzzz",)), columns)
    with pytest.raises(Problem, match="generation"):
        check(plan(generation=-1), columns)


def test_texts_are_joined_and_empty_ones_left_out(file: Any, whole: Any) -> None:
    loaded = whole(file("a.jsonl", '{"a": "x", "b": 1}\n{"a": "", "b": 2.5}\n{"a": null}\n{"a": {"c": 1}}\n'))
    plan = LoadPlan("", "", Role.REAL, text=("a", "b"))
    assert text_of(loaded.batches[0], loaded.columns, plan).to_pylist() == ["x\n\n1", "2.5", "", ""]
    one = LoadPlan("", "", Role.REAL, text=("a",))
    assert text_of(loaded.batches[0], loaded.columns, one).to_pylist() == ["x", "", "", ""]


def test_text_inside_parquet_structs_is_found(tmp_path: Path, whole: Any) -> None:
    table = pa.table({"m": [{"s": "x", "n": 1}, None, {"s": None, "n": 2}]})
    pa.parquet.write_table(table, tmp_path / "a.parquet")
    loaded = whole(tmp_path / "a.parquet")
    assert loaded.types() == {"m.s": "text", "m.n": "integer"}
    plan = LoadPlan("", "", Role.REAL, text=("m.s",))
    assert text_of(loaded.batches[0], loaded.columns, plan).to_pylist() == ["x", "", ""]


@pytest.mark.parametrize(("name", "cells"), [("a.csv", ["r", "s ", "?", ""]), ("a.jsonl", [True, False, "?", None])])
def test_roles_come_from_a_column(file: Any, whole: Any, name: str, cells: list[Any]) -> None:
    import json

    if name == "a.csv":
        content = "t,who\n" + "".join(f"x,{cell}\n" for cell in cells)
    else:
        content = "".join(json.dumps({"t": "x", "who": cell}) + "\n" for cell in cells)
    loaded = whole(file(name, content))
    known = {"R": Role.REAL, "s": Role.SYNTHETIC, "TRUE": Role.REAL, "false": Role.SYNTHETIC}
    codes, bad = roles_of(loaded.batches[0], loaded.columns, LoadPlan("", "", None, "who", known, text=("t",)))
    assert codes.dtype == np.int8
    assert codes.tolist() == [0, 1, -1, -1]
    assert bad.tolist() == [2, 3]


def test_one_role_for_all(file: Any, whole: Any) -> None:
    loaded = whole(file("a.csv", "t\nx\ny\n"))
    codes, bad = roles_of(loaded.batches[0], loaded.columns, LoadPlan("", "", Role.HOLDOUT, text=("t",)))
    assert [ROLES[code] for code in codes] == [Role.HOLDOUT] * 2
    assert len(bad) == 0
