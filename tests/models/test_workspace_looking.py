"""Looking at samples: sorted by any column, found by text, read a page at a time."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet
import pytest

from models.dataset import Dataset, Problem, Role
from models.load.reader import ROWS
from models.selection import Samples, Where
from models.stage import finish
from models.workspace import Workspace

Write = Callable[[str, str], Path]
Load = Callable[..., Dataset]

TYPES = {
    "int": pa.array([3, None, 1, 2]),
    "float": pa.array([3.0, None, 1.0, float("nan")]),
    "string": pa.array(["c", None, "", "b"]),
    "bool": pa.array([True, None, False, True]),
    "when": pa.array([3, None, 1, 2], pa.timestamp("s", "Europe/Berlin")),
    "naive": pa.array([3000, None, 1000, 2000], pa.timestamp("ns")),
    "date": pa.array([3, None, 1, 2], pa.date32()),
    "time": pa.array([3, None, 1, 2], pa.time32("s")),
    "span": pa.array([3, None, 1, 2], pa.duration("ms")),
    "money": pa.array([3, None, 1, 2]).cast(pa.decimal128(22, 2)),
    "list": pa.array([[3], None, [1], [2]]),
    "bytes": pa.array([b"c", None, b"a", b"b"]),
    "nothing": pa.nulls(4),
}
ASCENDING = {"bool": [2, 0, 3, 1], "nothing": [0, 1, 2, 3], "float": [2, 0, 3, 1]}


@pytest.fixture
def typed(workspace: Workspace, tmp_path: Path, load: Load) -> Workspace:
    table = pa.table({"words": ["one two", "three four", "five six", "seven"], **TYPES})
    pa.parquet.write_table(table, tmp_path / "typed.parquet")
    load(workspace, tmp_path / "typed.parquet", Role.REAL, text=("words",))
    return workspace


@pytest.mark.parametrize("column", TYPES)
def test_every_type_sorts_with_what_is_missing_last(typed: Workspace, column: str) -> None:
    up = typed.order(column, False)
    assert up.tolist() == ASCENDING.get(column, [2, 3, 0, 1])
    down = typed.order(column, True).tolist()
    if column != "nothing":
        assert down[-1] == 1
        assert typed.order(column, False, np.array([True, True, False, True])).tolist()[-1] == 1
    assert sorted(down) == [0, 1, 2, 3]


def test_sorting_by_what_assay_knows(pair: Workspace) -> None:
    pair.decide("drop", Samples((5, 31)))
    pair.decide("tag", Samples((7,)), "b")
    assert pair.order("number", True)[:3].tolist() == [53, 52, 51]
    assert pair.order("dataset", True)[0] == 30
    assert pair.order("role", False)[0] == 0
    assert pair.order("decision", True)[:2].tolist() == [5, 31]
    assert pair.order("tags", True)[0] == 7
    assert pair.order("text", False)[:3].tolist() == [0, 1, 10]
    assert pair.order("score", False, pair.select(Where("label == 'odd'")))[0] == 11
    with pytest.raises(Problem, match="No dataset has a column"):
        pair.order("no such", False)


def test_columns_of_unlike_types_meet_as_text(workspace: Workspace, tmp_path: Path, load: Load) -> None:
    for n, array in enumerate((TYPES["int"], TYPES["when"], TYPES["naive"], TYPES["money"], TYPES["time"])):
        path = tmp_path / f"part{n}.parquet"
        pa.parquet.write_table(pa.table({"words": ["a b", "c d", "e f", "g h"], "x": array}), path)
        load(workspace, path, Role.REAL, text=("words",))
        column = workspace.table.column("x")
        assert (len(column), column.null_count) == (4 * (n + 1), n + 1)
    assert len(workspace.order("x", False)) == 20


def test_search_finds_the_same_before_and_after_the_index(workspace: Workspace, write: Write, load: Load) -> None:
    texts = ["Die Straße nach Bern", "die STRASSE", "Σίσυφος", "çok İyi", 'say "hi" * AND (x)', "tab\tand it", "100%"]
    rows = "".join(json.dumps({"text": text, "other": "hidden strasse"}) + "\n" for text in texts)
    load(workspace, write("a.jsonl", rows), Role.REAL, text=("text",))
    wanted = ["strasse", "Straße", "ΣΊΣΥΦΟΣ", "İYI", '"HI"', "* and (", "b\ta", "0%", "%", "", "zzz", "x\0y", "s" * 500]
    before = {text: workspace.search(text).tolist() for text in wanted}
    finish(workspace.index())
    assert {text: workspace.search(text).tolist() for text in wanted} == before
    found = [[n for n, hit in enumerate(before[text]) if hit] for text in wanted[:8]]
    assert found == [[0, 1], [0, 1], [2], [3], [4], [4], [5], [6]]
    assert all(before[""])
    load(workspace, write("b.jsonl", '{"text": "noch eine Strasse"}\n'), Role.REAL, text=("text",))
    assert np.flatnonzero(workspace.search("straße")).tolist() == [0, 1, 7]
    finish(workspace.index())
    assert np.flatnonzero(workspace.search("straße")).tolist() == [0, 1, 7]


def test_indexing_goes_on_where_it_was_cancelled(workspace: Workspace, write: Write, load: Load) -> None:
    rows = "".join(f"sample number {n}\n" for n in range(3 * ROWS))
    load(workspace, write("a.csv", "text\n" + rows), Role.REAL)
    spans = len(workspace.table.spans(workspace.datasets[0]))
    work = workspace.index()
    next(work)
    work.close()
    assert len(list(workspace.index())) == spans - 1
    assert list(workspace.index()) == []
    assert np.flatnonzero(workspace.search(f"NUMBER {3 * ROWS - 1}")).tolist() == [3 * ROWS - 1]
    with sqlite3.connect(workspace.path) as plain:
        assert plain.execute("SELECT count(*) FROM search_docsize").fetchone() == (3 * ROWS,)
    plain.close()


def test_samples_come_in_the_order_asked_across_datasets_and_chunks(
    workspace: Workspace, write: Write, load: Load
) -> None:
    for name in ("a", "b"):
        rows = "".join(f"{name} {n}\n" for n in range(ROWS + 3))
        load(workspace, write(f"{name}.csv", "text\n" + rows), Role.REAL)
    size = workspace.size
    numbers = [size - 1, 0, ROWS, ROWS - 1, ROWS + 3, 0, 5, 4]
    expected = [f"{'ab'[n // (ROWS + 3)]} {n % (ROWS + 3)}" for n in numbers]
    samples = workspace.samples(numbers)
    assert [sample.text for sample in samples] == expected
    assert [sample.number for sample in samples] == numbers
    for number in (-1, size):
        with pytest.raises(Problem, match=f"no sample {number}"):
            workspace.samples([0, number])
