"""How samples were chosen is known again, word for word, from what the file keeps."""

import pytest

from models.phrase import Phrase
from models.selection import And, Everything, Lasso, Near, Not, Nothing, Or, Samples, Search, Where, Xor, recalled

LASSO = Lasso("map", ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0)))


@pytest.mark.parametrize(
    "selection",
    [
        Everything(),
        Nothing(),
        LASSO,
        Search("it's a dragon"),
        Samples((3,)),
        Samples(tuple(range(1200))),
        Near(2500, 5),
        And((Near(25, 5), LASSO)),
        Not(LASSO),
        And((Where("n > 0 and m == ')'"), Search("salt and pepper"))),
        Or((Samples((4,)), LASSO, Not(Search("a or b")))),
        Xor((And((LASSO, Where("a == 1 or b == 2"))), Samples((7,)))),
        Or(tuple(Search(str(number)) for number in range(20))),
    ],
)
def test_words_are_recalled_as_they_were_said(selection):
    said = selection.words()
    found = recalled(str(said))
    assert isinstance(said, Phrase)
    assert isinstance(found, Phrase)
    assert (found, found.template, found.number) == (said, said.template, said.number)
    assert dict(found.values) == dict(said.values)


def test_a_dataset_that_was_settled():
    assert recalled("dataset dreams").values == {"name": "dreams"}


@pytest.mark.parametrize(
    "words",
    [
        "",
        "n > 0",
        "not (a == 1)",
        "a == 1 and b == 2",
        "(a == 1) or (b == 2)",
        'name == "lasso" and x < 1',
        "lasso and me",
        "not (" * 9999 + "lasso" + ")" * 9999,
        "lasso and " * 9999 + "lasso",
        "not (" * 60 + "x",
    ],
)
def test_conditions_stay_in_the_words_of_who_wrote_them(words):
    assert recalled(words) == words
    assert not isinstance(recalled(words), Phrase)


def test_words_that_were_cut_off_are_recalled_as_far_as_they_go():
    said = Or((LASSO, Search("dragon " * 40), LASSO)).words()
    assert said.endswith("…")
    assert recalled(str(said)) == said
