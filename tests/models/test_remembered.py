"""Stored texts are known again, word for word, with the values that they were made of."""

import pytest

from models.phrase import Phrase
from models.remembered import remembered


@pytest.mark.parametrize(
    ("text", "template", "values", "number"),
    [
        ("not an image", "not an image", {}, None),
        (
            "has 1,319 cells where the header has 3",
            "has {n} cells where the header has {most}",
            {"n": 1319, "most": 3},
            None,
        ),
        (
            "has 5 cells where the header has 3 (over 2 lines)",
            "has {n} cells where the header has {most} (over {lines} lines)",
            {"n": 5, "most": 3, "lines": 2},
            None,
        ),
        ("1 row of a b.csv without a sample", "{n} rows of {file} without a sample", {"n": 1, "file": "a b.csv"}, 1),
        (
            "1,200 rows of a.csv without a sample",
            "{n} rows of {file} without a sample",
            {"n": 1200, "file": "a.csv"},
            1200,
        ),
        (
            "b.pq: named .pq, but by its content it is CSV, and read as such",
            "{file}: {reason}",
            {"file": "b.pq", "reason": "named .pq, but by its content it is CSV, and read as such"},
            None,
        ),
        (
            "read as Windows-1252, but 1 of 1,200 lines beyond ASCII looked at is UTF-8: "
            "choose the encoding if letters come out wrong",
            "read as Windows-1252, but {n} of {among} lines beyond ASCII looked at are UTF-8: "
            "choose the encoding if letters come out wrong",
            {"n": 1, "among": 1200},
            1,
        ),
        ("holds a list, not an object", "holds {kind}, not an object", {"kind": "a list"}, None),
        ("left out: a, b and 3 more", "left out: {names}", {"names": "a, b and 3 more"}, None),
        ("a.json: has too many keys", "{file}: {reason}", {"file": "a.json", "reason": "has too many keys"}, None),
        (
            "row 1,005 of the data: a/b.png: damaged: cut: off",
            "row {row} of the data: {reason}",
            {"row": 1005, "reason": "a/b.png: damaged: cut: off"},
            None,
        ),
        (
            "x.png: cannot be read: Access denied",
            "{file}: {reason}",
            {"file": "x.png", "reason": "cannot be read: Access denied"},
            None,
        ),
    ],
)
def test_what_is_known(text, template, values, number):
    found = remembered(text)
    assert isinstance(found, Phrase)
    assert (found, found.template, dict(found.values), found.number) == (text, template, values, number)


def test_values_that_are_phrases_are_known_too():
    assert isinstance(remembered("holds null, not an object").values["kind"], Phrase)
    assert isinstance(remembered("left out: a, b and 1,003 more").values["names"], Phrase)
    inner = remembered("row 2 of the data: a.png: not an image").values["reason"]
    assert inner.template == "{file}: {reason}"
    assert isinstance(inner.values["reason"], Phrase)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "anything else",
        "a: b",
        "left out: ",
        "has many cells",
        "x\ny: z",
        "a: " * 300 + "b",
        "a: " * 9999 + "not an image",
    ],
)
def test_any_other_text_stays_what_it_is(text):
    assert remembered(text) == text
    assert not isinstance(remembered(text), Phrase)
