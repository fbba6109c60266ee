"""Where records end never depends on where blocks end, and every byte is accounted for."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.load.json_values import cut_lines
from models.load.records import Dialect, Splitter

pieces = st.sampled_from(
    [b"a", b"1", b",", b"\n", b"\r\n", b"\r", b'"', b'""', b'"x"', b",", b"\n", b'\\"', b"\\", b'"b\nc"']
)


def split(data: bytes, dialect: Dialect, size: int) -> tuple[list[tuple[int, bytes]], list[int]]:
    records, bad = [], []
    for block in Splitter(dialect).split([data[start : start + size] for start in range(0, len(data), size)]):
        start = 0
        for end, line in zip(block.ends.tolist(), block.lines.tolist(), strict=True):
            records.append((line, block.data[start:end]))
            start = end
        assert start == len(block.data)
        bad += [row.line for row in block.unreadable]
    return records, bad


@pytest.mark.parametrize("dialect", [Dialect(",", '"', ""), Dialect(",", '"', "\\"), Dialect(",", "", "")])
@example(b'"\n"b\nc",', 1)
@given(st.lists(pieces, max_size=30).map(b"".join), st.integers(1, 12))
def test_records_do_not_depend_on_blocks(dialect: Dialect, data: bytes, size: int) -> None:
    whole = split(data, dialect, len(data) + 1)
    assert split(data, dialect, size) == whole
    lines = len(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"))
    numbers = [line for line, _ in whole[0]] + whole[1]
    assert len(set(numbers)) == len(numbers)
    assert all(1 <= number <= lines for number in numbers)
    if not whole[1]:
        joined = b"".join(record for _, record in whole[0])
        assert joined in (data, data + b"\n")


@given(st.lists(st.sampled_from([b"a", b"\n", b"bc"]), max_size=20).map(b"".join), st.integers(1, 5))
def test_lines_do_not_depend_on_blocks(data: bytes, size: int) -> None:
    blocks = [data[start : start + size] for start in range(0, len(data), size)]
    lines = [line for some in cut_lines(blocks, b"\n") for line in some]
    assert lines == data.removesuffix(b"\n").split(b"\n")[: len(lines)]
    assert b"\n".join(lines) == data.removesuffix(b"\n") or not data
