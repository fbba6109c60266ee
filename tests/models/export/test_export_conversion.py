"""From one format to another, several datasets in one file, and columns that Assay adds."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.feather
import pyarrow.parquet as pq
import pytest

from models.dataset import Problem
from models.export import Chunk, write
from models.stage import finish

CSV = 'id,text,score,ok,day,note\n1,"a, b",1.50,TRUE,2024-02-29,\n2,NA,2e3,false,2024-03-01,""\n'
JSONL = '{"q": "x", "m": {"ok": true, "tags": ["a"]}, "n": 1}\n{"q": null, "m": {"ok": false}, "n": 2.5}\n'


@pytest.fixture
def csv_file(tmp_path: Path) -> Path:
    (tmp_path / "a.csv").write_text(CSV)
    return tmp_path / "a.csv"


@pytest.fixture
def jsonl_file(tmp_path: Path) -> Path:
    (tmp_path / "a.jsonl").write_text(JSONL)
    return tmp_path / "a.jsonl"


def objects(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_csv_to_jsonl_gives_typed_values(load: Any, export: Any, csv_file: Path, tmp_path: Path) -> None:
    export(tmp_path / "b.jsonl", load(csv_file))
    assert objects(tmp_path / "b.jsonl") == [
        {"id": 1, "text": "a, b", "score": 1.5, "ok": True, "day": "2024-02-29", "note": None},
        {"id": 2, "text": "NA", "score": 2000.0, "ok": False, "day": "2024-03-01", "note": ""},
    ]


def test_csv_to_parquet_gives_typed_columns(load: Any, export: Any, csv_file: Path, tmp_path: Path) -> None:
    export(tmp_path / "b.parquet", load(csv_file))
    table = pq.read_table(tmp_path / "b.parquet")
    assert [str(type_) for type_ in table.schema.types] == [
        "int64",
        "string",
        "double",
        "bool",
        "date32[day]",
        "string",
    ]
    assert table["note"].to_pylist() == [None, ""]


def test_csv_to_tsv_changes_the_delimiter_only(load: Any, export: Any, csv_file: Path, tmp_path: Path) -> None:
    export(tmp_path / "b.tsv", load(csv_file))
    assert (tmp_path / "b.tsv").read_text() == CSV.replace('"a, b"', "a; b").replace(",", "\t").replace(
        "a; b", '"a, b"'
    )


def test_nested_json_to_csv_gives_dotted_columns(load: Any, export: Any, jsonl_file: Path, tmp_path: Path) -> None:
    export(tmp_path / "b.csv", load(jsonl_file))
    with (tmp_path / "b.csv").open(newline="") as file:
        assert list(csv.DictReader(file)) == [
            {"q": "x", "m.ok": "true", "m.tags": '["a"]', "n": "1"},
            {"q": "", "m.ok": "false", "m.tags": "", "n": "2.5"},
        ]


def test_nested_json_to_parquet_gives_structs_and_lists(
    load: Any, export: Any, jsonl_file: Path, tmp_path: Path
) -> None:
    export(tmp_path / "b.parquet", load(jsonl_file))
    table = pq.read_table(tmp_path / "b.parquet")
    assert table.schema.field("m").type == pa.struct([("ok", pa.bool_()), ("tags", pa.list_(pa.string()))])
    assert table["n"].to_pylist() == [1.0, 2.5]
    assert table["m"].to_pylist() == [{"ok": True, "tags": ["a"]}, {"ok": False, "tags": None}]


def test_types_that_differ_between_chunks_are_reconciled(load: Any, export: Any, tmp_path: Path) -> None:
    rows = [{"v": 1, "l": [1], "m": [{"a": 1}], "w": 1}] * 9000
    rows += [{"v": 1.5, "l": ["a"], "m": [{"a": 1.5, "b": "x"}], "w": "x", "late": 3}]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    loaded = load(tmp_path / "a.jsonl")
    for name in ("b.parquet", "b.feather", "b.arrows"):
        export(tmp_path / name, loaded)
    table = pq.read_table(tmp_path / "b.parquet")
    assert table.num_rows == 9001
    last = {"v": 1.5, "l": '["a"]', "m": [{"a": 1.5, "b": "x"}], "w": "x", "late": 3}
    assert table.slice(9000).to_pylist() == [last]
    first = {"v": 1.0, "l": "[1]", "m": [{"a": 1.0, "b": None}], "w": "1", "late": None}
    assert table.slice(0, 1).to_pylist() == [first]
    assert pa.feather.read_table(tmp_path / "b.feather").equals(table)
    assert pa.ipc.open_stream((tmp_path / "b.arrows").read_bytes()).read_all().equals(table)


def test_parquet_to_json_and_csv(load: Any, export: Any, tmp_path: Path) -> None:
    moment = datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)
    table = pa.table(
        {
            "s": [{"a": 1, "b": [1, 2]}, None],
            "t": pa.array([moment, None], pa.timestamp("ms", "UTC")),
            "d": [Decimal("1.50"), None],
            "f": [float("nan"), float("-inf")],
            "e": pa.array(["x", None]).dictionary_encode(),
        }
    )
    pq.write_table(table, tmp_path / "a.parquet")
    loaded = load(tmp_path / "a.parquet")
    export(tmp_path / "b.jsonl", loaded)
    first, second = objects(tmp_path / "b.jsonl")
    assert (first["s"], first["t"], first["d"], first["e"]) == ({"a": 1, "b": [1, 2]}, moment.isoformat(), "1.50", "x")
    assert first["f"] != first["f"]
    assert (second["s"], second["f"]) == (None, float("-inf"))
    export(tmp_path / "b.csv", loaded)
    assert (tmp_path / "b.csv").read_text().splitlines() == [
        "s.a,s.b,t,d,f,e", f'1,"[1,2]",{moment.isoformat()},1.50,NaN,x', ",,,,-Infinity,",
    ]  # fmt: skip


def test_several_datasets_give_the_union_of_their_columns(
    load: Any, export: Any, csv_file: Path, jsonl_file: Path, tmp_path: Path
) -> None:
    (tmp_path / "c.jsonl").write_text('{"id": "x", "n": 3}\n')
    loaded = [load(path, number) for number, path in enumerate((csv_file, jsonl_file, tmp_path / "c.jsonl"))]
    export(tmp_path / "u.jsonl", *loaded)
    rows = objects(tmp_path / "u.jsonl")
    assert [row.get("n", "none") for row in rows] == ["none", "none", 1, 2.5, 3]
    assert [row.get("id", "none") for row in rows] == [1, 2, "none", "none", "x"]
    export(tmp_path / "u.parquet", *loaded)
    table = pq.read_table(tmp_path / "u.parquet")
    assert table.column_names == ["id", "text", "score", "ok", "day", "note", "q", "m.ok", "m.tags", "n"]
    assert table["id"].to_pylist() == ["1", "2", None, None, "x"]
    assert table["n"].to_pylist() == [None, None, 1.0, 2.5, 3.0]
    export(tmp_path / "u.csv", *loaded)
    assert (tmp_path / "u.csv").read_text().splitlines()[-1] == "x,,,,,,,,,3"


def test_a_filtered_part_is_the_part(load: Any, csv_file: Path, jsonl_file: Path, tmp_path: Path) -> None:
    for source, kept in ((csv_file, '2,NA,2e3,false,2024-03-01,""'), (jsonl_file, None)):
        dataset, batches = load(source)
        part = batches[0].filter(pa.array([False, True]))
        written = finish(write(tmp_path / f"part{source.suffix}", [(dataset, part)], [dataset]))
        assert written.rows == 1
        assert written.bytes == (tmp_path / f"part{source.suffix}").stat().st_size
        if kept:
            assert (tmp_path / "part.csv").read_text().splitlines()[1:] == [kept]
        else:
            assert objects(tmp_path / "part.jsonl") == [{"q": None, "m": {"ok": False}, "n": 2.5}]


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".json", ".jsonl", ".parquet", ".feather", ".arrows"])
def test_added_columns_stand_behind_the_others(load: Any, tmp_path: Path, suffix: str) -> None:
    (tmp_path / "a.jsonl").write_text('{"x": 9, "text": "t"}\n{"x": 8, "text": "u"}\n')
    dataset, batches = load(tmp_path / "a.jsonl")
    extra = pa.record_batch({"decision": ["keep", None], "tags": [["a", "b"], []], "x": [0.5, None], "y": [1.5, None]})
    names = ("decision", "tags", "x", "y")
    out = tmp_path / f"b{suffix}"
    finish(write(out, [Chunk(dataset, batches[0], extra)], [dataset], extra=names))
    again, chunks = load(out)
    assert [column.name for column in again.columns] == ["x", "text", "decision", "tags", "x (2)", "y"]
    assert chunks[0].num_rows == 2
    if suffix in (".parquet", ".feather"):
        assert chunks[0].column(3).to_pylist() == [["a", "b"], []]


@pytest.mark.parametrize("suffix", [".csv", ".json", ".jsonl", ".parquet", ".feather", ".arrows"])
@pytest.mark.parametrize("source", ["a.csv", "a.jsonl"])
def test_no_rows_give_a_sound_file(
    load: Any, csv_file: Path, jsonl_file: Path, tmp_path: Path, suffix: str, source: str
) -> None:
    dataset, batches = load(tmp_path / source)
    none = [(dataset, batch.slice(0, 0)) for batch in batches]
    assert finish(write(tmp_path / f"b{suffix}", none, [dataset])).rows == 0
    if suffix in (".parquet", ".feather", ".arrows", ".csv"):
        again, _ = load(tmp_path / f"b{suffix}")
        assert [column.name for column in again.columns] == [column.name for column in dataset.columns]
    elif suffix == ".json":
        assert json.loads((tmp_path / "b.json").read_text()) == []


def test_unknown_added_columns_are_problems(load: Any, export: Any, csv_file: Path, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no column 'z' to add"):
        export(tmp_path / "b.csv", load(csv_file), extra=("z",))


def test_dictionaries_that_differ_between_chunks_become_one(load: Any, export: Any, tmp_path: Path) -> None:
    parts = [pa.record_batch({"c": pa.array(list(text)).dictionary_encode()}) for text in ("ab", "cb")]
    with pa.ipc.new_stream(str(tmp_path / "a.arrows"), parts[0].schema) as stream:
        for part in parts:
            stream.write_batch(part)
    export(tmp_path / "b.feather", load(tmp_path / "a.arrows"))
    column = pa.feather.read_table(tmp_path / "b.feather")["c"]
    assert pa.types.is_dictionary(column.type)
    assert pc.cast(column, pa.string()).to_pylist() == ["a", "b", "c", "b"]


@pytest.mark.parametrize(
    ("times", "kind"),
    [
        (["2024-01-01T10:00:00", '""', "", "2024-01-02T11:30:00.25"], pa.timestamp("us")),
        (["2024-01-01T10:00:00Z", "", '""', "2024-01-02T11:30:00.25Z"], pa.timestamp("us", "UTC")),
    ],
)
def test_cells_without_a_time_say_nothing_about_zones(
    times: list[str], kind: pa.DataType, load: Any, tmp_path: Path
) -> None:
    (tmp_path / "a.csv").write_text("id,at\n" + "".join(f"{at},{time}\n" for at, time in enumerate(times)))
    dataset, batches = load(tmp_path / "a.csv")
    for order in (slice(None), slice(None, None, -1)):
        chunks = [Chunk(dataset, batches[0].slice(row, 1)) for row in range(len(times))[order]]
        finish(write(tmp_path / "b.parquet", chunks, [dataset], replace=True))
        found = pq.read_table(tmp_path / "b.parquet").column("at")
        assert found.type == kind
        assert found.null_count == 2


def test_a_type_that_only_a_late_row_tells(load: Any, tmp_path: Path) -> None:
    """Rows wait for it, whether it comes after many empty ones or is wider than those before."""
    lines = [{"a": None, "n": 1, "s": {"x": 1}}] * 3 + [{"a": 7, "n": 2.5, "s": {"x": 1, "y": "z"}}]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    dataset, batches = load(tmp_path / "a.jsonl")
    parts = [Chunk(dataset, batches[0].slice(row, 1)) for row in range(4)]
    finish(write(tmp_path / "b.parquet", parts, [dataset]))
    table = pq.read_table(tmp_path / "b.parquet")
    assert table.schema.field("n").type == pa.float64()
    assert table.column("a").to_pylist() == [None, None, None, 7]
    assert table.column("s").to_pylist() == [{"x": 1, "y": None}] * 3 + [{"x": 1, "y": "z"}]


def test_columns_that_repeat_have_dictionaries_and_others_have_none(load: Any, export: Any, tmp_path: Path) -> None:
    table = pa.table(
        {
            "n": list(range(100)),
            "kind": ["a", "b"] * 50,
            "s": [{"x": ["u", "v"]}] * 100,
            "m": pa.array([[("k", 1)]] * 100, pa.map_(pa.string(), pa.int64())),
        }
    )
    pq.write_table(table, tmp_path / "a.parquet")
    export(tmp_path / "b.parquet", load(tmp_path / "a.parquet"))
    group = pq.read_metadata(tmp_path / "b.parquet").row_group(0)
    columns = [group.column(at) for at in range(group.num_columns)]
    assert [column.path_in_schema for column in columns if not column.has_dictionary_page] == ["n"]
    assert len(columns) == 5
    assert pq.read_table(tmp_path / "b.parquet").equals(table)
