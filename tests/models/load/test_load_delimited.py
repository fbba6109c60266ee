"""CSV and TSV: exact text, nothing missing that is not empty, nothing lost silently."""

from __future__ import annotations

import gzip
from typing import Any

import pyarrow as pa
import pytest

from models.dataset import Problem
from models.load import records


def test_nothing_is_missing_but_empty_cells(file: Any, whole: Any) -> None:
    loaded = whole(file("a.csv", 'a,b\nNA,\nnull,""\nNone,nan\n'))
    assert loaded.rows == [{"a": "NA", "b": None}, {"a": "null", "b": ""}, {"a": "None", "b": "nan"}]


def test_cells_keep_outer_spaces_and_line_breaks(file: Any, whole: Any) -> None:
    loaded = whole(file("a.csv", 'a,b\r\n " x",y \r\n"l1\r\nl2\nl3",z\r\n'))
    assert loaded.rows == [{"a": ' " x"', "b": "y "}, {"a": "l1\r\nl2\nl3", "b": "z"}]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", [True, False])
def test_delimiter_and_line_ends_are_found(file: Any, whole: Any, delimiter: str, end: str, last: bool) -> None:
    lines = [delimiter.join(cells) for cells in (["id", "text"], ["1", "a, b; c"], ["2", '"x\ny | z"'])]
    if delimiter in ", ;|":
        lines[1] = delimiter.join(["1", '"a, b; c"'])
    loaded = whole(file("a.csv", end.join(lines) + (end if last else "")))
    assert loaded.options["delimiter"] == delimiter
    assert loaded.rows == [{"id": 1, "text": "a, b; c"}, {"id": 2, "text": "x\ny | z"}]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1"]
)
def test_encodings_are_found(file: Any, whole: Any, encoding: str) -> None:
    text = "text,n\n" + "".join(f"Käse für {n} übrig,{n}\n" for n in range(20))
    loaded = whole(file("a.csv", text.encode(encoding)))
    assert loaded.rows[7] == {"text": "Käse für 7 übrig", "n": 7}
    assert not loaded.unreadable


def test_windows_quotes_are_read_as_cp1252(file: Any, whole: Any) -> None:
    assert whole(file("a.csv", b"text\n\x93caf\xe9\x94 \x81\n")).rows == [{"text": "“café” \x81"}]


def test_backslashes_escape_quotes_only_where_a_file_does_so(file: Any, whole: Any) -> None:
    escaped = whole(file("a.csv", r"a,b" + "\n" + r'"say \"hi\", now","C:\\new\n"' + "\n" + r"x\y,2" + "\n"))
    assert escaped.options["escape"] == "\\"
    assert escaped.rows == [{"a": 'say "hi", now', "b": r"C:\new\n"}, {"a": r"x\y", "b": "2"}]
    plain = whole(file("b.csv", 'a,b\n"C:\\","x"\n"""q""\\",y\n'))
    assert plain.rows == [{"a": "C:\\", "b": "x"}, {"a": '"q"\\', "b": "y"}]


def test_single_quotes_quote_where_a_file_does_so(file: Any, whole: Any) -> None:
    assert whole(file("a.csv", "a,b\n'x, y','z'\n'it''s',w\n")).rows == [
        {"a": "x, y", "b": "z"},
        {"a": "it's", "b": "w"},
    ]
    assert whole(file("b.csv", "a,b\nit's,'tis\n5\" pipe,x\n")).rows[1] == {"a": '5" pipe', "b": "x"}


def test_types_are_by_all_rows(file: Any, whole: Any) -> None:
    head = "int,num,bool,day,time,zone,zip,plus,big,late,odd,empty\n"
    row = "-1,1.5e3,TRUE,2024-02-29,2024-02-29T12:30,2024-01-01 00:00:00Z,0042,+49,12345678901234567890,1,2024-02-28,\n"
    last = "0,nan,false,2023-01-01,2023-01-01 00:00:01.5,2024-01-01T00:00:00+02:00,7,1,1,x,2024-02-30,\n"
    loaded = whole(file("a.csv", head + row * 20_000 + last))
    assert loaded.types() == {
        "int": "integer", "num": "number", "bool": "boolean", "day": "date", "time": "timestamp",
        "zone": "timestamp", "zip": "text", "plus": "text", "big": "text", "late": "text", "odd": "text",
        "empty": "null",
    }  # fmt: skip
    assert loaded.rows[0]["int"] == -1
    assert loaded.rows[0]["bool"] is True
    assert loaded.rows[0]["late"] == "1"
    assert len(loaded.batches) == 3


def test_header_names_are_made_unique_and_kept(file: Any, whole: Any) -> None:
    loaded = whole(file("a.csv", "a,,a,a (2),\n1,2,3,4,5\n"))
    assert list(loaded.types()) == ["a", "column 2", "a (2)", "a (2) (2)", "column 5"]
    assert [column.path for column in loaded.columns] == [("a",), ("",), ("a",), ("a (2)",), ("",)]


def test_rows_of_the_wrong_width_are_reported_by_line(file: Any, whole: Any) -> None:
    loaded = whole(file("a.csv", 'a,b\n"1\n2",x\n3\n\n4,y,z\n5,w\n'))
    assert [row["b"] for row in loaded.rows] == ["x", "w"]
    assert [(row.line, row.raw) for row in loaded.unreadable] == [(4, "3"), (6, "4,y,z")]
    assert loaded.unreadable[0].reason == "has 1 cells where the header has 2"


def test_an_unclosed_quote_costs_one_line(file: Any, whole: Any) -> None:
    lines = [f'{n},"text {n}"' for n in range(1, 1001)]
    lines[4] = '5,"never closed'
    lines[500] = '501,"closed" badly'
    loaded = whole(file("a.csv", "id,text\n" + "\n".join(lines) + "\n"))
    assert [row.line for row in loaded.unreadable] == [6, 502]
    assert len(loaded.rows) == 998
    assert loaded.unreadable[0].raw == '5,"never closed'


def test_an_unclosed_quote_in_the_last_cell_swallows_nothing(file: Any, whole: Any) -> None:
    loaded = whole(file("a.csv", 'a,b\n1,x\n2,"y\n3,z\n'))
    assert [row["a"] for row in loaded.rows] == [1, 3]
    assert [row.line for row in loaded.unreadable] == [3]


def test_invalid_bytes_cost_their_row(file: Any, whole: Any) -> None:
    content = "text,n\n" + "".join(f"Käse {n},{n}\n" for n in range(100))
    loaded = whole(file("a.csv", content.encode().replace("Käse 50".encode(), b"K\xffse 50")))
    assert len(loaded.rows) == 99
    assert [(row.line, row.reason) for row in loaded.unreadable] == [(52, "bytes that are not UTF-8")]
    assert "\ufffd" in loaded.unreadable[0].raw


def test_lines_are_counted_across_batches_and_blocks(file: Any, whole: Any) -> None:
    rows = [f'{n},"two\nlines {"x" * 400}"' for n in range(20_000)]
    rows[15_000] += ",more"
    loaded = whole(file("a.csv", "id,text\n" + "\n".join(rows) + "\n"))
    assert [row.line for row in loaded.unreadable] == [2 + 2 * 15_000]
    assert len(loaded.rows) == 19_999


def test_a_single_column_keeps_its_blank_lines_as_nulls(file: Any, whole: Any) -> None:
    assert whole(file("a.csv", 'text\na\n\n""\nb')).column("text") == ["a", None, "", "b"]


def test_a_row_that_is_too_long_is_unreadable(file: Any, whole: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "ROW_BYTES", 5 << 20)
    content = "a,b\n1,x\n2," + "y" * (10 << 20) + '\n3,z\n4,"' + ("w" * 1023 + "\n") * 8192 + "5,v\n"
    loaded = whole(file("a.csv", content))
    assert [row["a"] for row in loaded.rows][:2] == [1, 3]
    assert loaded.rows[-1]["b"] == "v"
    assert loaded.unreadable[0].line == 3
    assert len(loaded.unreadable[0].raw) <= 10_000


def test_compressed_members_one_after_another_are_one_file(file: Any, whole: Any) -> None:
    parts = [b"a,b\n1,x\n", b"2,y\n"]
    assert whole(file("a.csv.gz", b"".join(map(gzip.compress, parts)))).column("b") == ["x", "y"]
    frames = b"".join(pa.compress(part, codec="zstd", asbytes=True) for part in parts)
    assert whole(file("a.csv.zst", frames)).column("b") == ["x", "y"]


def test_a_file_cut_off_while_compressed_is_a_problem(file: Any, whole: Any) -> None:
    packed = gzip.compress("".join(f"{n},text {n}\n" for n in range(100_000)).encode())
    with pytest.raises(Problem, match="cannot be read on"):
        whole(file("a.csv.gz", packed[: len(packed) // 2]))


def test_a_header_alone_gives_columns_and_no_rows(file: Any, whole: Any) -> None:
    loaded = whole(file("a.csv", "a,b\n"))
    assert loaded.types() == {"a": "null", "b": "null"}
    assert loaded.rows == []


def test_without_a_header_columns_are_numbered(file: Any, whole: Any) -> None:
    assert whole(file("a.csv", "1,x\n2,y\n"), {"header": False}).rows[0] == {"column 1": 1, "column 2": "x"}
