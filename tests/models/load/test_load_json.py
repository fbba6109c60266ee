"""JSON and JSONL: exact values, nested objects as dotted columns, broken lines kept."""

from __future__ import annotations

import json
from typing import Any

import pytest

from models.columns import MISSING
from models.dataset import Problem
from models.load import json_values


def lines(*rows: object) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


def test_objects_become_dotted_columns(file: Any, whole: Any) -> None:
    loaded = whole(file("a.jsonl", lines({"q": "x", "m": {"ok": True, "s": {"t": "y"}}}, {"q": "z", "m": {}})))
    assert loaded.types() == {"q": "text", "m": "object", "m.ok": "boolean", "m.s.t": "text"}
    assert loaded.columns[3].path == ("m", "s", "t")
    assert loaded.rows[1] == {"q": "z", "m": {}}


def test_keys_with_dots_stay_apart_from_nested_ones(file: Any, whole: Any) -> None:
    loaded = whole(file("a.jsonl", lines({"a.b": 1, "a": {"b": 2}})))
    assert loaded.rows == [{"a.b": 1, "a.b (2)": 2}]
    assert [column.path for column in loaded.columns] == [("a.b",), ("a", "b")]


def test_late_keys_are_missing_before(file: Any, whole: Any) -> None:
    rows = [{"a": n} for n in range(9000)] + [{"a": None, "late": "x"}]
    loaded = whole(file("a.jsonl", lines(*rows)))
    assert list(loaded.types()) == ["a", "late"]
    assert loaded.rows[0] == {"a": 0}
    assert loaded.rows[-1] == {"a": None, "late": "x"}


@pytest.mark.parametrize(
    "value",
    [2**63 - 1, 2**63, -(2**63) - 1, 10**40, 1.0, -0.0, 1e308, float("inf"), "\ud800", "\0", "12345678901234567890"],
)
def test_values_are_exact(file: Any, whole: Any, value: Any) -> None:
    got = whole(file("a.jsonl", lines({"v": value}, {"v": value}))).rows[1]["v"]
    assert (type(got), repr(got)) == (type(value), repr(value))


def test_broken_lines_are_kept_with_number_and_reason(file: Any, whole: Any) -> None:
    content = '{"a": 1}\n\n{"a": 2,}\n[1]\n7\nnull\n{"a": 3}\r\n{"a": "\xff"}\n{"a": 4'
    loaded = whole(file("a.jsonl", content.encode("latin-1")), {"encoding": "utf-8"})
    assert loaded.column("a") == [1, 3]
    assert [row.line for row in loaded.unreadable] == [3, 4, 5, 6, 8, 9]
    assert loaded.unreadable[0].raw == '{"a": 2,}'
    assert [row.reason for row in loaded.unreadable[1:4]] == [
        "holds a list, not an object", "holds a number, not an object", "holds null, not an object",
    ]  # fmt: skip
    assert "UTF-8" in loaded.unreadable[4].reason


def test_mixed_columns_are_exact(file: Any, whole: Any) -> None:
    cells = [1, 1.0, "1", True, None, [1, "a"], {"x": 1}, [], {}]
    loaded = whole(file("a.jsonl", lines(*({"v": cell} for cell in cells), {})))
    assert [row.get("v", row.get("v.x")) for row in loaded.rows[:-1]] == [*cells[:6], 1, [], {}]
    assert loaded.column("v")[-1] is MISSING
    assert loaded.types()["v"] == "mixed"


def test_nesting_has_a_limit(file: Any, whole: Any) -> None:
    deep = '{"a":' * 300 + "1" + "}" * 300
    deeper = '{"a":' + "[" * 100_000 + "]" * 100_000 + "}"
    fine = '{"a":' * 150 + "1" + "}" * 150
    loaded = whole(file("a.jsonl", f'{{"b": 1}}\n{deep}\n{deeper}\n{fine}\n'))
    assert [(row.line, row.reason) for row in loaded.unreadable] == [
        (2, "not JSON: nested deeper than 200 levels"), (3, "not JSON: nested deeper than 200 levels"),
    ]  # fmt: skip
    assert len(loaded.rows) == 2


def test_endless_new_keys_do_not_make_endless_columns(file: Any, whole: Any) -> None:
    rows = [{"text": "x", "scores": {f"k{n}": n}} for n in range(10_000)]
    loaded = whole(file("a.jsonl", lines(*rows)))
    assert len(loaded.columns) <= 4096
    assert loaded.rows[9999]["scores"] == {"k9999": 9999}
    top = whole(file("b.jsonl", lines(*({f"k{n}": n} for n in range(3000)))))
    assert len(top.columns) + len(top.unreadable) == 3000


def test_a_line_that_is_too_long_is_unreadable(file: Any, whole: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_values, "ROW_BYTES", 5 << 20)
    content = '{"a": 1}\n{"a": "' + "x" * (12 << 20) + '"}\n{"a": 2}\n'
    loaded = whole(file("a.jsonl", content))
    assert loaded.column("a") == [1, 2]
    assert [row.line for row in loaded.unreadable] == [2]
    assert len(loaded.unreadable[0].raw) <= 10_000


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_of_jsonl_are_found(file: Any, whole: Any, encoding: str) -> None:
    content = '{"t": "Käse"}\n{"t": "für"}\n'
    assert whole(file("a.jsonl", content.encode(encoding))).column("t") == ["Käse", "für"]


SHAPES = {
    "records": ([{"a": 1, "b": "x"}, {"a": 2, "b": "y"}], []),
    "lists": ({"a": [1, 2], "b": ["x", "y"]}, []),
    "arrays": ([["a", "b"], [1, "x"], [2, "y"]], []),
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("under", [[], ["data"], ["a.b", "c"]])
def test_rows_are_found_in_documents(file: Any, whole: Any, shape: str, under: list[str]) -> None:
    document: Any = SHAPES[shape][0]
    for key in reversed(under):
        document = {"version": 1, "empty": [], key: document}
    loaded = whole(file("a.json", json.dumps(document, indent=2)))
    assert (loaded.options["shape"], loaded.options["keys"]) == (shape, under)
    assert loaded.rows == [{"a": 1, "b": "x"}, {"a": 2, "b": "y"}]


def test_records_can_be_pointed_at(file: Any, whole: Any) -> None:
    path = file("a.json", json.dumps({"train": [{"a": 1}, {"a": 2}], "x": {"y.z": [{"a": 3}]}}))
    assert whole(path).column("a") == [1, 2]
    assert whole(path, {"records": "x.y.z"}).column("a") == [3]
    with pytest.raises(Problem, match=r"no 'nope'.*train, x"):
        whole(path, {"records": "nope"})


def test_entries_that_are_no_rows_are_reported(file: Any, whole: Any) -> None:
    loaded = whole(file("a.json", '[{"a": 1}, 5, {"a": 2}, [1]]'))
    assert loaded.column("a") == [1, 2]
    assert [(row.line, row.raw) for row in loaded.unreadable] == [(2, "5"), (4, "[1]")]
    ragged = whole(file("b.json", '[["a", "b"], [1, 2], [3]]'))
    assert ragged.rows == [{"a": 1, "b": 2}]
    assert ragged.unreadable[0].reason == "has 1 values where the first has 2"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[1, 2]", "no list of objects"),
        ('{"a": 1}', "no list of objects"),
        ('[{"a": 1}', "is not JSON"),
        ("[]", "no list"),
    ],
)
def test_documents_without_rows_are_problems(file: Any, whole: Any, content: str, said: str) -> None:
    with pytest.raises(Problem, match=said):
        whole(file("a.json", content))
