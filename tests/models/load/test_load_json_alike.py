"""Lines of JSON decoded at once are what they are decoded one by one, or are left to that."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.columns import values
from models.load import read
from models.load.flatten import Flattener
from models.load.json_blocks import FlatLines
from models.load.json_values import decode_lines
from models.load.reader import ROWS

PATTERN = [b'{"id":1,"t":"x","f":0.5,"b":true}', b'{"id":2,"t":"","f":-1.25e-3,"b":false}']
ALIKE = [
    rb'{"id":-9223372036854775808,"t":"\u00e9\ud83d\ude00\u0000\"\\\/","f":0.1,"b":true}',
    rb'{"id":9223372036854775807,"t":"}{[]null","f":3.0000000000000004,"b":false}',
    b'{"id":-0,"t":"\xc3\xa9\x7f","f":1.5e-300,"b":true}',
    b'{ "f" : 123456789.123456789012345678 , "b":true, "t":"x"\t,"id":7 }',
    b'{"id":3,"t":"a","f":5e-324,"b":true}',
    b'{"id":3,"t":"a","f":0.30000000000000004,"b":true}',
]
ODD = [
    b'{"id":1,"t":"x","f":1,"b":true}',
    b'{"id":1,"t":"x","f":1.0,"b":true}',
    b'{"id":1,"t":"x","f":-0.0,"b":true}',
    b'{"id":1,"t":"x","f":1e400,"b":true}',
    b'{"id":1,"t":"x","f":1e-400,"b":true}',
    b'{"id":1,"t":"x","f":12345678901234567890123,"b":true}',
    b'{"id":1.0,"t":"x","f":0.5,"b":true}',
    b'{"id":1e2,"t":"x","f":0.5,"b":true}',
    b'{"id":01,"t":"x","f":0.5,"b":true}',
    b'{"id":9223372036854775808,"t":"x","f":0.5,"b":true}',
    b'{"id":1,"t":null,"f":0.5,"b":true}',
    b'{"id":1,"f":0.5,"b":true}',
    b'{"id":1,"t":"x","f":0.5,"b":true,"more":1}',
    b'{"id":1,"t":"x","t":"y","f":0.5,"b":true}',
    b'{"id":1,"t":{"u":"x"},"f":0.5,"b":true}',
    b'{"id":1,"t":["x"],"f":0.5,"b":true}',
    b'{"id":1,"t":7,"f":0.5,"b":true}',
    b'{"id":"1","t":"x","f":0.5,"b":true}',
    b'{"id":1,"t":"x","f":NaN,"b":true}',
    b'{"id":1,"t":"x","f":-Infinity,"b":true}',
    b'{"id":1,"t":"x","f":0.5,"b":1}',
    rb'{"id":1,"t":"\ud800","f":0.5,"b":true}',
    rb'{"id":1,"t":"\udc00","f":0.5,"b":true}',
    b'{"id":1,"t":"\xff","f":0.5,"b":true}',
    b'{"id":1,"t":"\xed\xa0\x80","f":0.5,"b":true}',
    b'{"id":1,"t":"a\tb","f":0.5,"b":true}',
    b'{"id":1,"t":"x","f":0.5,"b":true}{"id":1,"t":"x","f":0.5,"b":true}',
    b'{"id":1,"t":"x","f":0.5,"b":true} {"id":1,"t":"x","f":0.5,"b":true}',
    b'{"id":1,"t":"x","f":0.5,"b":true},{"id":1,"t":"x","f":0.5,"b":true}',
    b'{"id":1,"t":"x",',
    b'"f":0.5,"b":true}',
    b'{"id":1,"t":"{}',
    b'{}","f":0.5,"b":true}',
    b'{"id":1,"t":"x","f":0.5,"b":true}\r',
    b'{"id":1,"t":"x","f":0.5,"b":true} ',
    b'{"id":1,"t":"x","f":0.5,"b":true}// {}',
    b'/* {} */{"id":1,"t":"x","f":0.5,"b":true}',
    b"{}",
    b"[]",
    b"",
    b" ",
    b"null",
    b'{"id":1,"t":"' + b"x" * 5000 + b'","f":0.5,"b":true}',
    b'{"id":1,"t":' + b"[" * 3000 + b"]" * 3000 + b',"f":0.5,"b":true}',
]


def carefully(lines: list[bytes]) -> tuple[pa.RecordBatch, Flattener] | None:
    """The lines one by one; None where one of them is no row."""
    found, _, bad = decode_lines(lines, 1)
    if bad or len(found) < len(lines) or not all(isinstance(value, dict) for value in found):
        return None
    flattener = Flattener()
    return flattener.batch(found), flattener


def taught() -> FlatLines:
    flat = FlatLines()
    pattern = carefully(PATTERN)
    assert pattern is not None
    flat.learn(pattern[0], pattern[1].columns)
    return flat


@settings(deadline=None)
@given(st.lists(st.sampled_from(PATTERN + ALIKE + ODD) | st.sampled_from(ALIKE), min_size=1, max_size=6))
def test_what_is_decoded_at_once_is_the_same(lines: list[bytes]) -> None:
    quick = taught().batch(lines)
    if any(line in ODD for line in lines):
        assert quick is None or carefully(lines) is not None
    else:
        assert quick is not None
    if quick is not None:
        slow = carefully(lines)
        assert slow is not None
        assert listed(quick) == listed(slow[0])


@pytest.mark.parametrize("line", ODD, ids=range(len(ODD)))
def test_what_only_the_careful_way_tells_is_left_to_it(line: bytes) -> None:
    assert taught().batch([*PATTERN, line]) is None
    assert taught().batch([line, *PATTERN]) is None


@settings(deadline=None)
@given(st.lists(st.dictionaries(st.sampled_from("ab"), st.text() | st.floats() | st.integers()), min_size=1))
def test_rows_of_any_kind(rows: list[dict[str, Any]]) -> None:
    lines = [json.dumps(row).encode() for row in rows]
    for row in rows:
        pattern = carefully([json.dumps(row).encode()])
        assert pattern is not None
        flat = FlatLines()
        flat.learn(pattern[0], pattern[1].columns)
        quick = flat.batch(lines)
        slow = carefully(lines)
        if quick is not None:
            assert slow is not None
            assert listed(quick) == listed(slow[0])


@settings(deadline=None)
@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1), st.sampled_from([".17g", ".25e", "r"]))
def test_numbers_to_the_last_digit(numbers: list[float], form: str) -> None:
    texts = [repr(number) if form == "r" else format(number, form) for number in numbers]
    lines = [b'{"id":1,"t":"","f":%s,"b":true}' % text.encode() for text in texts]
    quick, slow = taught().batch(lines), carefully(lines)
    assert slow is not None
    if quick is not None:
        assert listed(quick) == listed(slow[0])
    else:
        assert any(number.is_integer() or abs(number) < 1e-300 for number in numbers)


def listed(batch: pa.RecordBatch) -> dict[str, tuple[Any, Any, str]]:
    """Type, metadata and exact values of each column, floats by all their digits."""
    return {
        field.name: (field.type, field.metadata, repr(array.to_pylist()))
        for field, array in zip(batch.schema, batch.columns, strict=True)
    }


def test_a_file_changes_its_mind(tmp_path: Path) -> None:
    """Rows alike, then odd ones, then alike again: all come out, in order, and what cannot is reported."""
    alike = [{"id": number, "t": f"text {number}", "f": number + 0.5} for number in range(3 * ROWS)]
    lines = [json.dumps(row) for row in alike]
    lines[ROWS + 5] = '{"id": 1, "t": null, "f": 2}'
    lines[2 * ROWS + 7] = "{broken}"
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    reading = read(tmp_path / "a.jsonl", "jsonl", {"encoding": "utf-8", "line_end": "\n"})
    found: list[dict[str, Any]] = []
    bad = []
    while True:
        try:
            rows = next(reading)
        except StopIteration as stop:
            columns = stop.value
            break
        cells = {
            field.name: values(array, field, next(column for column in rows.columns if column.stored == field.name))
            for field, array in zip(rows.batch.schema, rows.batch.columns, strict=True)
        }
        found += [dict(zip(cells, row, strict=True)) for row in zip(*cells.values(), strict=True)]
        bad += [report.line for report in rows.unreadable]
    alike[ROWS + 5] = {"id": 1, "t": None, "f": 2}
    assert repr(found) == repr(alike[: 2 * ROWS + 7] + alike[2 * ROWS + 8 :])
    assert bad == [2 * ROWS + 8]
    assert [(column.name, str(column.type)) for column in columns] == [
        ("id", "integer"),
        ("t", "text"),
        ("f", "number"),
    ]
