"""Load, then export with nothing dropped: what comes out equals what went in, for every format."""

from __future__ import annotations

import csv
import gzip
import io
import json
import math
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.columns import plain_list
from models.dataset import Problem

quick = settings(max_examples=50, deadline=None)
suffixes = st.sampled_from(["", ".gz", ".zst"])

characters = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
printable = st.characters(exclude_categories=["Cs", "Cc"])
awkward = st.sampled_from(
    ["", " ", "NA", "null", "None", "nan", "a\nb", "a\r\nb", "\r", '"', '""', 'say "hi"', "a,b", "a;b", "a\tb", "a|b",
     "'", "'x'", "it's", "\\", '\\"', 'x\\', "👩‍👩‍👧", "naïve", "\ufeff", "{}", "[", '{"a": 1}', "=1+1", "007", "+5",
     "-0", "1e5", "true", "2024-02-30", "PAR1", "ARROW1", "\u2028", "\u0085", "\x0b\x0c", "#", "\x1c"]
)  # fmt: skip
cells = st.one_of(awkward, st.text(printable, max_size=12), st.integers().map(str), st.floats().map(str))
names = st.one_of(
    st.sampled_from(["", " ", "a", "a.b", "a b", "ä", 'q"', "x,y", "l\nb", "decision", "'", ";", "{}", "id"]),
    st.text(printable, max_size=6),
)


def packed(path: Path, data: bytes) -> None:
    if path.suffix == ".gz":
        path.write_bytes(gzip.compress(data))
    elif path.suffix == ".zst":
        path.write_bytes(pa.compress(data, codec="zstd", asbytes=True))
    else:
        path.write_bytes(data)


def unpacked(path: Path) -> bytes:
    if path.suffix in (".gz", ".zst"):
        return bytes(pa.input_stream(str(path), compression="detect").read())
    return path.read_bytes()


def same(one: Any, other: Any) -> bool:
    """Equal in value and type; NaN equals NaN, -0.0 does not equal 0.0."""
    if type(one) is not type(other):
        return False
    if isinstance(one, float):
        return (math.isnan(one) and math.isnan(other)) or (
            one == other and math.copysign(1, one) == math.copysign(1, other)
        )
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[str], list[list[str | None]]]:
    header = draw(st.lists(names, min_size=1, max_size=4).filter(lambda header: header != [" "]))  # a file of blanks
    row = st.lists(st.none() | cells, min_size=len(header), max_size=len(header))
    return header, draw(st.lists(row, max_size=6))


def written(header: list[str], rows: list[list[str | None]], delimiter: str, end: str) -> str:
    def cell(text: str | None) -> str:
        return "" if text is None else '"' + text.replace('"', '""') + '"'

    lines = [delimiter.join(map(cell, row)) for row in [header, *rows]]
    return "".join(line + end for line in lines)


def parsed(text: str, delimiter: str) -> list[list[str | None]]:
    """Own small parser, which tells an empty cell from an empty string."""
    rows: list[list[str | None]] = [[]]
    position = 0
    while position < len(text):
        if text[position] == '"':
            stop = position + 1
            while text[stop : stop + 2] == '""' or text[stop] != '"':
                stop += 2 if text[stop : stop + 2] == '""' else 1
            rows[-1].append(text[position + 1 : stop].replace('""', '"'))
            stop += 1
        else:
            stop = min(found for found in (text.find(delimiter, position), text.find("\n", position)) if found >= 0)
            rows[-1].append(text[position:stop] or None)
        if text[stop] == "\n":
            rows.append([])
        elif text[stop + 1 : stop + 2] == "\n":
            rows[-1].append(None)
            rows.append([])
            stop += 1
        position = stop + 1
    return rows[:-1]


@quick
@given(tables(), suffixes, st.sampled_from([(".csv", ","), (".tsv", "\t")]), st.sampled_from(["\n", "\r\n", "\r"]))
def test_cells_of_delimited_files_come_out_as_they_were(
    load: Callable[..., Any], export: Callable[..., Any], folder: Callable[..., Any], table: Any, packing: str,
    kind: tuple[str, str], end: str,
) -> None:  # fmt: skip
    header, rows = table
    suffix, delimiter = kind
    with folder() as here:
        source = here / f"in{suffix}{packing}"
        packed(source, written(header, rows, delimiter, end).encode())
        dataset, batches = load(source, options={"delimiter": delimiter, "quote": '"', "escape": ""})
        assert dataset.unreadable == 0
        target = here / f"out{suffix}{packing}"
        export(target, (dataset, batches))
        assert parsed(unpacked(target).decode(), delimiter) == [header, *rows]


@quick
@given(tables())
def test_an_exported_csv_file_is_detected_and_loaded_as_what_it_is(
    load: Callable[..., Any], export: Callable[..., Any], folder: Callable[..., Any], table: Any
) -> None:
    header, rows = table
    with folder() as here:
        source = here / "in.csv"
        source.write_bytes(written(header, rows, ",", "\n").encode())
        first = load(source, options={"delimiter": ",", "quote": '"', "escape": ""})
        export(here / "out.csv", first)
        again = load(here / "out.csv")
        assert [column.path for column in again[0].columns] == [column.path for column in first[0].columns]
        assert [column.type for column in again[0].columns] == [column.type for column in first[0].columns]
        assert [batch.to_pydict() for batch in again[1]] == [batch.to_pydict() for batch in first[1]]


scalars = st.one_of(
    st.none(), st.booleans(), st.integers(), st.integers(-(2**70), 2**70), st.floats(), awkward,
    st.text(max_size=8),
    st.sampled_from(["\ud800", "a\udfffb", 2**63, 2**63 - 1, -(2**63), 2**64, 1e308, -0.0, 10**30, "\0"]),
)  # fmt: skip
keys = st.one_of(st.sampled_from(["a", "b", "a.b", "", " ", "é", "c.d.e", '"']), st.text(characters, max_size=4))
values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=3), st.lists(st.integers(), max_size=3),
        st.lists(st.floats(), max_size=3), st.lists(st.text(max_size=3), max_size=3),
    ),
    max_leaves=6,
)  # fmt: skip
objects = st.dictionaries(keys, values, min_size=0, max_size=4)


@st.composite
def alike(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Rows of one shape, as real files have, besides rows that share nothing."""
    integers = st.integers()
    kinds = [
        integers,
        st.floats(),
        st.text(max_size=5),
        st.booleans(),
        st.none() | integers,
        st.lists(integers),
        values,
    ]
    template = draw(st.dictionaries(keys, st.sampled_from(kinds), min_size=1, max_size=4))
    return draw(st.lists(st.fixed_dictionaries(template), min_size=1, max_size=6))


rows_of_objects = st.one_of(alike(), st.lists(objects, min_size=1, max_size=6)).filter(any)


@quick
@given(rows_of_objects, suffixes, st.sampled_from(["\n", "\r\n"]))
def test_jsonl_objects_come_out_as_they_were(
    load: Callable[..., Any], export: Callable[..., Any], folder: Callable[..., Any], rows: Any, packing: str, end: str
) -> None:
    with folder() as here:
        source, target = here / f"in.jsonl{packing}", here / f"out.jsonl{packing}"
        packed(source, "".join(json.dumps(row) + end for row in rows).encode())
        loaded = load(source)
        assert loaded[0].rows == len(rows)
        export(target, loaded)
        assert same([json.loads(line) for line in unpacked(target).decode().split("\n")[:-1]], rows)


@quick
@given(rows_of_objects, suffixes, st.sampled_from([(), ("data",), ("a.b", "rows")]), objects)
def test_json_lists_of_objects_come_out_as_they_were(
    load: Callable[..., Any], export: Callable[..., Any], folder: Callable[..., Any], rows: Any, packing: str,
    under: tuple[str, ...], beside: dict[str, Any],
) -> None:  # fmt: skip
    document: Any = rows
    for key in reversed(under):
        document = {**beside, key: document}
    with folder() as here:
        source, target = here / f"in.json{packing}", here / f"out.json{packing}"
        packed(source, json.dumps(document).encode())
        loaded = load(source, options={"records": ".".join(under)} if under else None)
        export(target, loaded)
        assert same(json.loads(unpacked(target)), document)


@quick
@given(st.dictionaries(keys, st.just(0), min_size=1, max_size=4), st.integers(1, 5), st.data())
def test_parallel_lists_come_out_as_they_were(
    load: Callable[..., Any], export: Callable[..., Any], folder: Callable[..., Any], names: Any, count: int, data: Any
) -> None:
    column = st.lists(values, min_size=count, max_size=count)
    document = {name: data.draw(column) for name in names}
    if all(isinstance(cell, dict) for cells in document.values() for cell in cells):
        document["text"] = ["x"] * count
    with folder() as here:
        (here / "in.json").write_text(json.dumps(document))
        loaded = load(here / "in.json", options={"keys": [], "shape": "lists"})
        export(here / "out.json", loaded)
        assert same(json.loads((here / "out.json").read_bytes()), document)


@quick
@given(st.lists(names, min_size=1, max_size=4), st.booleans(), st.data())
def test_lists_of_lists_come_out_as_they_were(
    load: Callable[..., Any], export: Callable[..., Any], folder: Callable[..., Any], header: list[str],
    has_header: bool, data: Any,
) -> None:  # fmt: skip
    width = len(header)
    rows = data.draw(st.lists(st.lists(values, min_size=width, max_size=width), min_size=1, max_size=5))
    document = [header, *rows] if has_header else [[1, *row[1:]] for row in rows]
    with folder() as here:
        (here / "in.json").write_text(json.dumps(document))
        export(here / "out.json", load(here / "in.json"))
        assert same(json.loads((here / "out.json").read_bytes()), document)


moments = st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1)).map(lambda moment: moment.replace(tzinfo=UTC))
inner_struct = st.fixed_dictionaries({"t": awkward})
arrow_columns = st.sampled_from([
    (pa.int64(), st.integers(-(2**63), 2**63 - 1)),
    (pa.uint64(), st.integers(0, 2**64 - 1)), (pa.int8(), st.integers(-128, 127)),
    (pa.float64(), st.floats()), (pa.float32(), st.floats(width=32)), (pa.bool_(), st.booleans()),
    (pa.string(), st.text(characters, max_size=6)), (pa.large_string(), awkward), (pa.binary(), st.binary(max_size=5)),
    (pa.timestamp("us", "Europe/Berlin"), moments),
    (pa.timestamp("ns"), st.integers(-(2**62), 2**62)), (pa.date32(), st.dates(date(1, 1, 1))),
    (pa.decimal128(20, 3), st.decimals(-(10**12), 10**12, places=3).map(lambda d: d.quantize(Decimal("0.001")))),
    (pa.duration("ns"), st.integers(-(2**62), 2**62)), (pa.time64("us"), st.times()),
    (pa.list_(pa.float64()), st.lists(st.none() | st.floats(), max_size=3)),
    (pa.list_(pa.struct([("a", pa.int32())])), st.lists(st.fixed_dictionaries({"a": st.integers(-9, 9)}), max_size=2)),
    (pa.struct([("a.b", pa.int64()), ("", pa.struct([("t", pa.string())]))]),
     st.none() | st.fixed_dictionaries({"a.b": st.none() | st.integers(0, 9), "": st.none() | inner_struct})),
    (pa.dictionary(pa.int32(), pa.string()), st.sampled_from(["x", "y", "z"])),
    (pa.map_(pa.string(), pa.int64()), st.lists(st.tuples(awkward, st.integers(0, 9)), max_size=2)),
])  # fmt: skip


@st.composite
def arrow_tables(draw: st.DrawFn) -> pa.Table:
    chosen = draw(st.lists(arrow_columns, min_size=1, max_size=4))
    labels = draw(st.lists(st.text(characters, max_size=5), min_size=len(chosen), max_size=len(chosen), unique=True))
    count = draw(st.integers(0, 5))
    arrays = [pa.array(draw(st.lists(st.none() | one, min_size=count, max_size=count)), type_) for type_, one in chosen]
    fields = [pa.field(label, array.type, metadata={"k": "v"}) for label, array in zip(labels, arrays, strict=True)]
    return pa.table(arrays, schema=pa.schema(fields, metadata={"whole": "kept"}))


def identical(one: pa.Table, other: pa.Table) -> bool:
    """Equal in schema with metadata and, NaN counting as NaN, in values."""

    def values(table: pa.Table) -> str:
        return repr([plain_list(column.combine_chunks()) for column in table.columns])

    return bool(one.schema.equals(other.schema, check_metadata=True)) and values(one) == values(other)


@quick
@given(arrow_tables(), suffixes)
def test_parquet_comes_out_with_its_schema(
    load: Callable[..., Any], export: Callable[..., Any], folder: Callable[..., Any], table: pa.Table, packing: str
) -> None:
    with folder() as here:
        sink = pa.BufferOutputStream()
        pq.write_table(table, sink)
        packed(here / f"in.parquet{packing}", sink.getvalue().to_pybytes())
        export(here / f"out.parquet{packing}", load(here / f"in.parquet{packing}"))
        before, after = (unpacked(here / f"{name}.parquet{packing}") for name in ("in", "out"))
        assert identical(pq.read_table(io.BytesIO(before)), pq.read_table(io.BytesIO(after)))


@quick
@given(arrow_tables(), suffixes, st.sampled_from([".feather", ".arrow", ".arrows"]))
def test_arrow_files_come_out_with_their_schema(
    load: Callable[..., Any], export: Callable[..., Any], folder: Callable[..., Any], table: pa.Table, packing: str,
    suffix: str,
) -> None:  # fmt: skip
    stream = suffix == ".arrows"
    with folder() as here:
        sink = pa.BufferOutputStream()
        with (pa.ipc.new_stream if stream else pa.ipc.new_file)(sink, table.schema) as writer:
            writer.write_table(table)
        packed(here / f"in{suffix}{packing}", sink.getvalue().to_pybytes())
        export(here / f"out{suffix}{packing}", load(here / f"in{suffix}{packing}"))
        data = unpacked(here / f"out{suffix}{packing}")
        after = (pa.ipc.open_stream if stream else pa.ipc.open_file)(data).read_all()
        assert identical(table, after)


def test_a_file_without_columns_is_refused(load: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "none.jsonl").write_text("{}\n{}\n")
    with pytest.raises(Problem, match="no rows that can be read"):
        load(tmp_path / "none.jsonl")


def test_the_standard_library_reads_the_same_cells(
    load: Callable[..., Any], export: Callable[..., Any], tmp_path: Path
) -> None:
    rows = [["id", "text"], ["1", 'He said "no",\nthen left'], ["2", "  spaces  "], ["3", "🙂"]]
    with (tmp_path / "in.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    export(tmp_path / "out.csv", load(tmp_path / "in.csv"))
    with (tmp_path / "out.csv").open(newline="", encoding="utf-8") as file:
        assert list(csv.reader(file)) == rows
