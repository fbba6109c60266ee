"""Chunks, samples of steps, vectors, results, facts, the search index and copies: what goes in comes out."""

from __future__ import annotations

import shutil
import sqlite3
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.dataset import Column, ColumnType, LoadPlan, Problem, Role, Source, Unreadable
from models.stage import Stage
from models.store import SHORTEST, Entry, Store, folded
from models.store.log import pack, unpack

SOURCE = Source("a.csv", "00", 1, "csv", {"delimiter": ",", "nested": {"a": [1, None]}})
COLUMNS = (
    Column("text", ColumnType.TEXT, "text", (), ("text",)),
    Column("s.a", ColumnType.INTEGER, "s", ("a",), ("s", "a")),
)
NOW = "2026-01-01T00:00:00+00:00"


def plan(name: str) -> LoadPlan:
    return LoadPlan("a.csv", name, None, "origin", {"human": Role.REAL}, 2, ("text", "s.a"), "l", ("g",), "id")


def put(store: Store, name: str, batch: pa.RecordBatch, roles: int = 0) -> int:
    number = store.tables.begin()
    codes = np.full(batch.num_rows, roles, np.int8)
    store.tables.add(number, 0, batch, codes, b"h" * 16 * batch.num_rows, [])
    store.tables.finish(number, plan(name), SOURCE, COLUMNS, NOW)
    return number


EVERY_TYPE: dict[str, pa.Array] = {
    "text": pa.array(["a", None, "", "🙂\n\0\"'"]),
    "int": pa.array([2**63 - 1, None, -(2**63), 0], pa.int64()),
    "uint": pa.array([2**64 - 1, None, 0, 1], pa.uint64()),
    "float": pa.array([float("nan"), None, float("-inf"), -0.0]),
    "bool": pa.array([True, None, False, True]),
    "decimal": pa.array([Decimal("1.10"), None, Decimal("-99999999999999999999999999999999.99"), Decimal(0)]),
    "zone": pa.array(
        [datetime(2026, 3, 29, 1, 30, tzinfo=UTC), None, datetime.min.replace(tzinfo=UTC), datetime.now(UTC)],
        pa.timestamp("us", "Europe/Berlin"),
    ),
    "offset": pa.array(
        [datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=5, minutes=30)))] * 4, pa.timestamp("ns", "+05:30")
    ),
    "naive": pa.array([datetime(2026, 1, 1, 1, 2, 3, 4), None, None, None], pa.timestamp("us")),
    "date": pa.array([date(1, 1, 1), None, date(9999, 12, 31), None]),
    "time": pa.array([time(23, 59, 59, 999999), None, time(0), None]),
    "duration": pa.array([timedelta(microseconds=1), None, timedelta(days=-1), None]),
    "bytes": pa.array([b"\0\xff", None, b"", b"a"]),
    "list": pa.array([[1, None], None, [], [2]]),
    "struct": pa.array([{"a": 1, "b": {"c": ["x"]}}, None, {"a": None, "b": None}, {"a": 2, "b": {"c": []}}]),
    "dictionary": pa.array(["x", None, "x", "y"]).dictionary_encode(),
    "null": pa.nulls(4),
}


@pytest.mark.parametrize("name", EVERY_TYPE)
def test_a_chunk_of_any_type_comes_back_exactly(store: Store, name: str) -> None:
    array = EVERY_TYPE[name]
    field = pa.field(name, array.type, metadata={b"cells": b"native", b"null": b"missing"})
    sliced = pa.concat_arrays([array, array]).slice(2, 4)
    for ordinal, values in enumerate((array, sliced, array.slice(0, 0))):
        number = store.tables.begin()
        batch = pa.record_batch([values, pa.nulls(len(values))], schema=pa.schema([field, pa.field("x", pa.null())]))
        store.tables.add(number, ordinal, batch, np.zeros(len(values), np.int8), b"", [])
        found = store.tables.column(number, name, ordinal)
        if not len(values):
            assert found is None
            continue
        assert found is not None
        assert found[0].equals(field, check_metadata=True)
        assert found[1].type == array.type
        assert repr(found[1].to_pylist()) == repr(values.to_pylist())


def test_a_dataset_comes_back_as_it_was_described(store: Store) -> None:
    batch = pa.record_batch({"text": ["a", "b"], "s": [{"a": 1}, {"a": None}]})
    number = store.tables.begin()
    lost = [Unreadable(3, "no role", "c,d"), Unreadable(9, "too short", "\0é")]
    store.tables.add(number, 0, batch, np.array([0, 2], np.int8), b"1" * 16 + b"2" * 16, lost)
    store.tables.add(number, 1, batch.slice(0, 1), np.array([1], np.int8), b"3" * 16, [])
    made = store.tables.finish(number, plan("a"), SOURCE, COLUMNS, NOW)
    assert (made.rows, made.unreadable, made.first) == (3, 2, 0)
    assert store.tables.datasets() == (made,)
    assert store.tables.spans(number) == [(0, 2), (1, 1)]
    assert store.tables.roles(number).tolist() == [0, 2, 1]
    assert store.tables.contents(number) == b"1" * 16 + b"2" * 16 + b"3" * 16
    assert store.tables.unreadable(number, 10) == lost
    assert store.tables.unreadable(number, 1) == lost[:1]
    assert store.tables.column(number, "no such", 0) is None


def test_samples_are_numbered_in_the_order_of_finishing(store: Store) -> None:
    batch = pa.record_batch({"text": ["a", "b"]})
    slow, quick = store.tables.begin(), store.tables.begin()
    for number in (slow, quick):
        store.tables.add(number, 0, batch, np.zeros(2, np.int8), b"h" * 32, [])
    store.tables.finish(quick, plan("quick"), SOURCE, COLUMNS, NOW)
    store.tables.finish(slow, plan("slow"), SOURCE, COLUMNS, NOW)
    assert [(d.name, d.number, d.first) for d in store.tables.datasets()] == [("quick", quick, 0), ("slow", slow, 2)]


def test_a_name_is_given_once(store: Store) -> None:
    batch = pa.record_batch({"text": ["a"]})
    put(store, "same", batch)
    with pytest.raises(Problem, match="already a dataset called 'same'"):
        put(store, "same", batch)
    assert len(store.tables.datasets()) == 1


def test_a_load_without_rows_says_why(store: Store) -> None:
    number = store.tables.begin()
    nothing = pa.record_batch({"text": pa.array([], pa.string())})
    store.tables.add(number, 0, nothing, np.zeros(0, np.int8), b"", [Unreadable(2, "too many cells", "a,b,c")])
    with pytest.raises(Problem, match="1 unreadable") as caught:
        store.tables.finish(number, plan("a"), SOURCE, COLUMNS, NOW)
    assert caught.value.hint == "Line 2: too many cells"


def test_what_is_discarded_is_gone_and_its_number_never_used_again(store: Store, tmp_path: Path) -> None:
    batch = pa.record_batch({"text": ["a"]})
    first, second = store.tables.begin(), store.tables.begin()
    for number in (first, second):
        store.tables.add(number, 0, batch, np.zeros(1, np.int8), b"h" * 16, [Unreadable(1, "x", "y")])
    store.tables.discard(second)
    assert store.tables.discard_unfinished() == 1
    assert store.tables.discard_unfinished() == 0
    with sqlite3.connect(tmp_path / "store.assay") as plain:
        for table in ("datasets", "spans", "chunks", "unreadable"):
            assert plain.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
    plain.close()
    assert put(store, "next", batch) > second


@given(st.one_of(st.sets(st.integers(0, 400)), st.sets(st.integers(0, 2**40), max_size=8)))
def test_sample_sets_are_packed_without_loss(numbers: set[int]) -> None:
    samples = np.array(sorted(numbers), np.int64)
    found = unpack(pack(samples))
    assert found.dtype == np.int64
    assert found.tolist() == samples.tolist()


def test_a_million_samples_are_packed_small() -> None:
    assert len(pack(np.arange(1_000_000, dtype=np.int64))) < 10_000
    assert len(pack(np.array([999_999_999], np.int64))) < 100


def entry(kind: str, **changes: Any) -> Entry:
    told = {"verb": "", "value": "", "why": "", "how": "", "selection": {}, "target": None, "count": 0}
    return Entry(**{"number": 0, "at": NOW, "who": "me", "kind": kind, **told, **changes})


def test_the_log_gives_numbers_and_keeps_every_word(store: Store) -> None:
    wanted = entry("decide", verb="tag", value="é", why='"; --', how="lasso", selection={"kind": "everything"}, count=2)
    made = store.log.append(wanted, np.array([3, 9], np.int64), 0)
    assert made == Entry(**{name: getattr(wanted, name) for name in wanted.__slots__} | {"number": 1})
    assert store.log.entries() == [made]
    assert store.log.samples(1).tolist() == [3, 9]
    assert store.log.entries(after=1) == []


def test_the_log_refuses_what_was_decided_on_an_old_state(store: Store) -> None:
    none = np.zeros(0, np.int64)
    store.log.append(entry("decide", verb="drop"), none, 0)
    assert store.log.append(entry("undo", target=1), none, 0).number == 0
    assert [step.kind for step in store.log.entries()] == ["decide"]


def test_vectors_are_found_by_model_and_content(store: Store) -> None:
    data = np.random.default_rng(0).normal(size=(5, 3)).astype(np.float32)
    store.vectors.add("m", b"a" * 16 + b"b" * 16, data[:2])
    store.vectors.add("other", b"a" * 16, data[2:3, :2])
    store.vectors.add("m", b"c" * 16, np.asfortranarray(data[3:4]))
    assert store.vectors.contents("m") == b"a" * 16 + b"b" * 16 + b"c" * 16
    batches = list(store.vectors.read("m"))
    assert [batch.contents for batch in batches] == [b"a" * 16 + b"b" * 16, b"c" * 16]
    np.testing.assert_array_equal(np.concatenate([batch.data for batch in batches]), data[[0, 1, 3]])
    assert store.vectors.contents("nobody") == b""
    assert list(store.vectors.read("nobody")) == []


STAGE = Stage("projection", 1, (("kind", "pca"), ("seed", None)), ("parent",))


def test_results_come_back_after_the_cache_is_deleted(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.store.results._PART_BYTES", 1000)
    folder = tmp_path / "cache"
    folder.mkdir()
    contents = {"a.npy": bytes(range(256)) * 10, "b.npy": b"x" * 1000, "empty": b""}
    for name, data in contents.items():
        (folder / name).write_bytes(data)
    assert not store.results.has(STAGE.key)
    assert store.results.made_at(STAGE.key) is None
    store.results.keep(STAGE, folder, ("a.npy", "b.npy"), NOW, 1.5)
    assert store.results.made_at(STAGE.key) == NOW
    shutil.rmtree(folder)
    store.results.restore(STAGE.key, folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {n: contents[n] for n in ("a.npy", "b.npy")}
    record = store.results.stages()[0]
    assert (record.key, record.name, record.version, record.seconds) == (STAGE.key, "projection", 1, 1.5)
    assert (record.parameters, record.parents) == ({"kind": "pca", "seed": None}, ("parent",))


def test_restoring_leaves_alone_what_is_there(store: Store, tmp_path: Path) -> None:
    (tmp_path / "r").write_bytes(b"kept")
    store.results.keep(STAGE, tmp_path, ("r",), NOW, 1)
    (tmp_path / "r").write_bytes(b"in use")
    store.results.restore(STAGE.key, tmp_path)
    assert (tmp_path / "r").read_bytes() == b"in use"


def test_the_first_result_of_a_stage_stays(store: Store, tmp_path: Path) -> None:
    for content in (b"first", b"second, and longer"):
        (tmp_path / "r").write_bytes(content)
        store.results.keep(STAGE, tmp_path, ("r",), NOW, 1)
    store.results.restore(STAGE.key, tmp_path / "out")
    assert (tmp_path / "out" / "r").read_bytes() == b"first"


def test_a_cache_that_cannot_be_written_is_a_problem(store: Store, tmp_path: Path) -> None:
    (tmp_path / "r").write_bytes(b"x")
    store.results.keep(STAGE, tmp_path, ("r",), NOW, 1)
    (tmp_path / "file").touch()
    with pytest.raises(Problem, match="could not be written"):
        store.results.restore(STAGE.key, tmp_path / "file" / "folder")


def test_facts_are_remembered_and_replaced(store: Store) -> None:
    assert store.results.fact("x") is None
    for value in (1, {"a": [None, "é"]}, "two"):
        store.results.remember("x", value)
        assert store.results.fact("x") == value


LETTERS = st.one_of(
    st.sampled_from("aAbBßẞsSſKkİıIiΣσςéÉ\u0345ǅǆ\0\ufffd\ufffe\uffff\U0001f642\"'*^:() \n"),
    st.characters(exclude_categories=["Cs"]),
)
TEXTS = st.lists(st.text(LETTERS, max_size=12), min_size=1, max_size=8)


@given(TEXTS, st.data())
def test_the_index_finds_exactly_what_scanning_finds(texts: list[str], data: st.DataObject) -> None:
    from tempfile import TemporaryDirectory

    whole = data.draw(st.sampled_from(texts))
    start = data.draw(st.integers(0, len(whole)))
    cut = whole[start : data.draw(st.integers(start, len(whole)))]
    wanted = data.draw(st.sampled_from([cut, cut.upper(), cut.lower(), cut.swapcase()]) | st.text(LETTERS, max_size=5))
    with TemporaryDirectory() as folder:
        store = Store(Path(folder) / "s.assay")
        half = (len(texts) + 1) // 2
        for first, some in ((0, texts[:half]), (half, texts[half:])):
            if some:
                store.search.add(first, some)
        if len(folded(wanted)) >= SHORTEST:
            found = store.search.find(folded(wanted)).tolist()
            assert found == [n for n, text in enumerate(texts) if folded(wanted) in folded(text)]
            assert set(found) >= {n for n, text in enumerate(texts) if wanted in text}
        assert store.results.fact("indexed") == len(texts)
        store.close()


def test_letter_case_is_folded_in_every_script(store: Store) -> None:
    store.search.add(0, ["Straße", "ΟΔΟΣ", "МОСКВА", "Ünïted", "plain"])
    for wanted, number in (("STRASSE", 0), ("οδος", 1), ("москва", 2), ("ÜNÏ", 3), ("PLAIN", 4)):
        assert store.search.find(folded(wanted)).tolist() == [number]


def test_a_copy_is_whole_and_of_its_own(store: Store, tmp_path: Path) -> None:
    put(store, "first", pa.record_batch({"text": ["a", "b"]}))
    store.search.add(0, ["alpha", "beta"])
    copy = tmp_path / "copy.assay"
    store.copy_to(copy)
    put(store, "second", pa.record_batch({"text": ["c"]}))
    assert sorted(path.name for path in tmp_path.iterdir() if "copy" in path.name) == ["copy.assay"]
    other = Store(copy)
    assert [dataset.name for dataset in other.tables.datasets()] == ["first"]
    assert other.search.find("beta").tolist() == [1]
    put(other, "third", pa.record_batch({"text": ["d"]}))
    assert [dataset.name for dataset in store.tables.datasets()] == ["first", "second"]
    other.close()


def test_a_copy_over_a_file_that_was_left_in_use_is_not_mixed_with_it(store: Store, tmp_path: Path) -> None:
    old = tmp_path / "old.assay"
    killed = tmp_path / "killed.assay"
    other = Store(old)
    other.results.remember("x", "old")
    for suffix in ("", "-wal"):  # as a killed process leaves them
        shutil.copy(f"{old}{suffix}", f"{killed}{suffix}")
    other.close()
    store.results.remember("x", "new")
    store.copy_to(killed)
    again = Store(killed)
    assert again.results.fact("x") == "new"
    again.close()


def test_a_copy_that_cannot_be_made_is_a_problem(store: Store, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="is the workspace itself"):
        store.copy_to(tmp_path / "." / "store.assay")
    with pytest.raises(Problem, match="cannot be opened"):
        store.copy_to(tmp_path / "no" / "copy.assay")
    (tmp_path / "folder").mkdir()
    with pytest.raises(Problem, match="could not be written"):
        store.copy_to(tmp_path / "folder")
    assert sorted(path.name for path in tmp_path.iterdir() if "-" not in path.name) == ["folder", "store.assay"]
