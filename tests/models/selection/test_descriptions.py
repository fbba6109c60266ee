import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.dataset import Problem
from models.selection import (
    And,
    Everything,
    ExpressionError,
    Lasso,
    Mode,
    Near,
    Not,
    Nothing,
    Or,
    Samples,
    Search,
    Where,
    Xor,
    add,
    combine,
    intersect,
    replace,
    subtract,
    toggle,
)
from models.selection.combining import DEEPEST, depth
from models.selection.descriptions import LONGEST_WORDS

SQUARE = ((0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0))


@pytest.fixture(scope="module")
def view(made):
    return made(
        5,
        {"n": pa.array([0, 1, 2, 3, 4], pa.int64())},
        texts=["a dragon", "a cat", "dragons", "", "dog"],
        maps={
            "shown": np.array([[1, 1], [3, 3], [np.nan, 1], [0.5, 1.5], [9, 9]], np.float32),
            "older": np.array([[9, 9], [1, 1]], np.float32),
        },
    )


def hits(selection, view):
    mask = selection.mask(view)
    assert (mask.dtype, mask.shape) == (np.bool_, (view.size,))
    return np.flatnonzero(mask).tolist()


@pytest.mark.parametrize(
    ("selection", "expected", "words"),
    [
        (Everything(), [0, 1, 2, 3, 4], "everything"),
        (Nothing(), [], "nothing"),
        (Lasso("shown", SQUARE), [0, 3], "lasso"),
        (Lasso("older", SQUARE), [1], "lasso"),
        (Lasso("shown", ()), [], "lasso"),
        (Where("n >= 3"), [3, 4], "n >= 3"),
        (Search("dragon"), [0, 2], 'search "dragon"'),
        (Samples((3, 1, 99, -1)), [1, 3], "4 samples by number"),
        (Samples((3,)), [3], "sample 3"),
        (Samples(()), [], "0 samples by number"),
        (Near(2, 2), [1, 2, 3], "sample 2 and its 2 nearest"),
        (And((Where("n > 0"), Search("dragon"))), [2], '(n > 0) and search "dragon"'),
        (Or((Samples((4,)), Search("dragon"))), [0, 2, 4], 'sample 4 or search "dragon"'),
        (Xor((Samples((0, 4)), Search("dragon"))), [2, 4], '2 samples by number toggled with search "dragon"'),
        (Not(Where("n > 0")), [0], "not (n > 0)"),
        (And(()), [0, 1, 2, 3, 4], ""),
        (Or(()), [], ""),
    ],
)
def test_masks_and_words(selection, expected, words, view):
    assert hits(selection, view) == expected
    assert selection.words() == words


def test_a_lasso_of_a_lost_map_says_so(view):
    with pytest.raises(Problem, match="no longer in the workspace"):
        Lasso("gone", SQUARE).mask(view)


def test_a_lasso_without_any_map_says_so(made):
    with pytest.raises(Problem, match="no longer in the workspace"):
        Lasso("gone", SQUARE).mask(made(2))


def test_a_bad_condition_points_at_its_place(view):
    with pytest.raises(ExpressionError, match="No dataset has a column nn"):
        Where("nn == 1").mask(view)


def test_words_stay_short():
    many = Or(tuple(Where(f"column_{i} == {i}") for i in range(500)))
    assert len(many.words()) <= LONGEST_WORDS
    assert len(Where("a == 1 and " * 100 + "b == 2").words()) <= LONGEST_WORDS
    assert Where("a ==\n   1").words() == "a == 1"


def test_equal_descriptions_are_equal_values():
    assert Lasso("k", SQUARE) == Lasso("k", SQUARE)
    assert len({Where("a == 1"), Where("a == 1"), Not(Everything())}) == 2


numbers = st.frozensets(st.integers(0, 4))
some = st.one_of(
    numbers.map(lambda chosen: Samples(tuple(chosen))),
    st.integers(0, 4).map(lambda n: Where(f"n >= {n}")),
    st.sampled_from([Everything(), Nothing(), Lasso("shown", SQUARE), Search("dragon")]),
)
MEANING = {
    replace: lambda a, b: b,
    add: lambda a, b: a | b,
    subtract: lambda a, b: a & ~b,
    intersect: lambda a, b: a & b,
    toggle: lambda a, b: a ^ b,
}


@given(some, st.lists(st.tuples(st.sampled_from(list(MEANING)), some), max_size=12))
def test_gestures_combine_as_sets_do(view, first, gestures):
    selection, expected = first, first.mask(view)
    for function, new in gestures:
        selection, expected = function(selection, new), MEANING[function](expected, new.mask(view))
    np.testing.assert_array_equal(selection.mask(view), expected)


@pytest.mark.parametrize(
    ("mode", "function"),
    [(Mode.NEW, replace), (Mode.ADD, add), (Mode.SUBTRACT, subtract), (Mode.INTERSECT, intersect)],
)
def test_modes_name_the_functions(mode, function):
    a, b = Where("n > 1"), Search("x")
    assert combine(a, b, mode) == function(a, b)


def test_repeated_gestures_of_a_kind_stay_flat():
    for function in (add, subtract, intersect, toggle):
        selection = Where("n > 0")
        for i in range(300):
            selection = function(selection, Search(str(i)))
        assert depth(selection) <= 3


def test_clicks_stay_one_list():
    assert add(Samples((1, 2)), Samples((2, 3))) == Samples((1, 2, 3))
    assert toggle(Samples((1, 2)), Samples((2, 3))) == Samples((1, 3))
    assert subtract(Samples((1, 2)), Samples((2, 3))) == Samples((1,))


def test_endless_alternation_is_stopped_before_it_breaks_anything(view):
    def alternate():
        selection = Where("n > 0")
        for i in range(DEEPEST):
            selection = subtract(add(selection, Search(str(i))), Samples((i,)))

    with pytest.raises(Problem, match="too many gestures"):
        alternate()
