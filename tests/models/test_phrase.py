"""Phrases are their English text, and remember what they were made of."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from models import phrase as phrases
from models.phrase import Phrase, joined, phrase, phrase_many


def test_a_phrase_is_its_english_text() -> None:
    said = phrase("{name} has {rows} rows.", name="a.csv", rows=1904)
    assert said == "a.csv has 1,904 rows."
    assert (said.template, said.values, said.number) == (
        "{name} has {rows} rows.",
        {"name": "a.csv", "rows": 1904},
        None,
    )


def test_one_and_many_are_two_sentences() -> None:
    said = [phrase_many(n, "{n} row is left out", "{n} rows are left out", n=n) for n in (0, 1, 2000)]
    assert said == ["0 rows are left out", "1 row is left out", "2,000 rows are left out"]
    assert {each.template for each in said} == {"{n} rows are left out"}
    assert [each.number for each in said] == [0, 1, 2000]


def test_without_values_braces_are_braces() -> None:
    assert phrase('{"rows": []} is empty.') == '{"rows": []} is empty.'


def test_truth_and_text_are_not_taken_for_numbers() -> None:
    assert phrase("{flag} {year}", flag=True, year="2024") == "True 2024"


@given(st.text(), st.integers())
def test_a_phrase_comes_through_another_process_whole(name: str, rows: int) -> None:
    inner = phrase_many(rows, "{n} row", "{n} rows", n=rows)
    said = phrase("{name}: {rows}", name=name, rows=inner)
    back = pickle.loads(pickle.dumps(said))
    assert isinstance(back, Phrase)
    assert (back, back.template, back.values, back.number) == (said, said.template, said.values, said.number)
    assert isinstance(back.values["rows"], Phrase)


def test_a_template_of_a_table_is_filled_in_where_it_is_used() -> None:
    table = {"full": phrase("{name} is full."), "many": phrase_many(2, "{n} of {name}", "{n} of {name}")}
    said = phrases.given(table["full"], name="a.csv", path="unused")
    assert (said, said.template, said.values["name"]) == ("a.csv is full.", "{name} is full.", "a.csv")
    assert phrases.given(table["many"], n=2, name="b").number == 2


def test_parts_that_are_joined_are_remembered() -> None:
    either = phrase("{first} or {second}")
    said = joined(either, [phrase("lasso"), "b", "c"])
    assert said == "lasso or b or c"
    assert isinstance(said, Phrase)
    inner = said.values["first"]
    assert isinstance(inner, Phrase)
    assert isinstance(inner.values["first"], Phrase)
    assert (joined(either, ["one"]), joined(either, [])) == ("one", "")
