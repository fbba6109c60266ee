"""What came from spreadsheets, databases, arrays, folders and several files is the same after a round trip."""

from __future__ import annotations

import math
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from models.columns import MISSING, values
from tests.models.load.awkward import book, database, folder_of, saved, shards, zip_of

Rows = list[dict[str, Any]]


def rows_of(loaded: Any) -> Rows:
    dataset, batches = loaded
    rows: Rows = []
    for batch in batches:
        some: Rows = [{} for _ in range(batch.num_rows)]
        for column in dataset.columns:
            place = batch.schema.get_field_index(column.stored)
            cells = values(batch.column(place), batch.schema.field(place), column) if place >= 0 else []
            for row, cell in zip(some, cells, strict=False):
                if cell is not MISSING:
                    row[column.name] = cell
        rows += some
    return rows


def excel(folder: Path) -> Path:
    when = datetime(2024, 2, 29, 12, 30)
    rows = [["id", "name", "score", "ok", "when"], [1, "größe", 1.5, True, when], [2, None, 2.0, False, when]]
    return book(folder / "a.xlsx", ("S", rows))


def sqlite(folder: Path) -> Path:
    rows = [(1, "x", 1.5, None), (2, "zwei\nZeilen", math.pi, b"\0\xff"), (2**60, "", -0.0, b"")]
    return database(folder / "a.db", "CREATE TABLE t (id, text, score, data)", rows={"t": rows})


def mixed(folder: Path) -> Path:
    return database(folder / "a.db", "CREATE TABLE t (a, b)", rows={"t": [(1, "x"), ("one", 2), (2.5, None)]})


def arrays(folder: Path) -> Path:
    generator = np.random.default_rng(7)
    np.savez(folder / "a.npz", v=generator.normal(size=(5, 4)).astype("f2"), w=np.arange(5), s=np.array(list("abcde")))
    return folder / "a.npz"


def vectors(folder: Path) -> Path:
    np.save(folder / "a.npy", np.random.default_rng(7).normal(size=(20_000, 8)).astype("f4"))
    return folder / "a.npy"


def hugging_face(folder: Path) -> Path:
    return saved(folder / "set", 5, shards=3)


def parquet_parts(folder: Path) -> Path:
    return shards(folder / "set", "train", 3)


def in_a_zip(folder: Path) -> Path:
    return zip_of(folder / "a.zip", {"x/a.jsonl": '{"a": 1, "b": {"c": [1, 2]}}\n{"a": 2.5}\n'})


@pytest.mark.parametrize("suffix", [".parquet", ".feather", ".jsonl"])
@pytest.mark.parametrize(
    "make",
    [excel, sqlite, mixed, arrays, vectors, hugging_face, parquet_parts, in_a_zip],
    ids=lambda make: make.__name__,
)
def test_round_trip(tmp_path: Path, load: Any, export: Any, make: Any, suffix: str) -> None:
    source = load(make(tmp_path))
    target = tmp_path / f"out{suffix}"
    export(target, source)
    before, after = rows_of(source), rows_of(load(target))
    if suffix == ".jsonl":  # has no words for these
        before = [{name: plain(value) for name, value in row.items()} for row in before]
    if suffix != ".jsonl" and make is mixed:  # one type a column: the mixed one becomes text
        before = [{name: None if value is None else str(value) for name, value in row.items()} for row in before]
    if suffix != ".jsonl":  # tables have every column in every row
        before, after = ([{n: v for n, v in row.items() if v is not None} for row in rows] for rows in (before, after))
    assert after == before


def plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, timedelta):
        return value.total_seconds()
    return value.isoformat() if isinstance(value, datetime) else value


def test_parts_come_out_in_their_own_schema(tmp_path: Path, load: Any, export: Any) -> None:
    folder = shards(tmp_path / "set", "train", 2)
    schema = pa.schema([pa.field("text", pa.large_string(), metadata={b"about": b"words"})], {b"made": b"here"})
    for path in folder.iterdir():
        pq.write_table(pq.read_table(path).cast(schema), path)
    export(tmp_path / "out.parquet", load(folder))
    assert pq.read_schema(tmp_path / "out.parquet").equals(schema, check_metadata=True)


def test_labels_come_out_beside_the_samples(tmp_path: Path, load: Any, export: Any) -> None:
    pq.write_table(pa.table({"id": [1, 2, 3]}), tmp_path / "a.parquet")
    folder_of(tmp_path, {"labels.csv": "id,label\n3,x\n1,y\n"})
    source = load(tmp_path / "a.parquet", options={"labels": "labels.csv", "on": "id"})
    export(tmp_path / "out.parquet", source)
    assert pq.read_table(tmp_path / "out.parquet").to_pydict() == {"id": [1, 2, 3], "label": ["y", None, "x"]}
