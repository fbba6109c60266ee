import json
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli_output import follow, json_line, plain, table, time_left
from models.stage import Progress


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (datetime(2026, 3, 1, 9, tzinfo=UTC), "2026-03-01T09:00:00+00:00"),
        (date(2026, 3, 1), "2026-03-01"),
        (time(9, 30), "09:30:00"),
        (timedelta(minutes=1.5), 90.0),
        (Decimal("1.10"), "1.10"),
        (b"\x00\xff", "00ff"),
        (float("nan"), None),
        ([float("inf"), {"a": (float("-inf"), date(2026, 1, 1))}], [None, {"a": [None, "2026-01-01"]}]),
        (10**40, 10**40),
        ({"a": None, "b": True}, {"a": None, "b": True}),
    ],
)
def test_values_that_json_has_no_word_for(value, expected):
    assert json.loads(json_line(value)) == expected


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)


@given(json_values)
def test_json_is_read_back_the_same_and_keeps_to_its_line(value):
    line = json_line(value)
    assert json.loads(line) == value
    assert len(line.splitlines()) == 1


def test_json_does_not_steer_the_terminal():
    line = json_line("\x1b[31m\x9b\x7f\u2028")
    assert all(letter.isprintable() for letter in line)
    assert json.loads(line) == "\x1b[31m\x9b\x7f\u2028"


@given(st.text())
def test_plain_text_is_one_safe_line(text):
    assert plain(text, 20).isprintable()
    assert len(plain(text, 20)) <= 20


def test_a_table_lines_up():
    assert table([("Name", "Rows"), ("a", 1000), ("longer", 2)]) == "Name     Rows\na       1,000\nlonger      2"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(None, ""), (float("inf"), ""), (0, "0:00 left"), (65.4, "1:05 left"), (3725, "1:02:05 left"), (-3, "0:00 left")],
)
def test_time_left(seconds, said):
    assert time_left(seconds) == said


def test_long_work_says_each_thing_once_on_stderr_and_gives_its_result(capsys):
    def work():
        for i in range(3):
            yield Progress("Embedding", i, 3)
        yield Progress("Mapping\x1b", 0, 0)
        return "done"

    assert follow(work()) == "done"
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "Embedding …\nMapping  …\n")


def test_interrupted_work_is_closed():
    ended = []

    def work():
        try:
            yield Progress("Embedding", 0, 3)
            raise KeyboardInterrupt
        finally:
            ended.append(True)

    with pytest.raises(KeyboardInterrupt):
        follow(work())
    assert ended == [True]
