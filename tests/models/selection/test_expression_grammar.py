import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.selection import ExpressionError, columns_of, parse
from models.selection.nodes import AllOf, AnyOf, Comparison, Name, Negation, Operator, Value


def only(text):
    root = parse(text).root
    assert isinstance(root, Comparison)
    return root


def read(text):
    """The parsed text, or the error it gives."""
    try:
        return parse(text), None
    except ExpressionError as error:
        return None, error


def literals(text):
    return [value.literal for value in only(text).values]


def test_and_binds_tighter_than_or_and_not_tightest():
    root = parse("a == 1 or not b == 2 and c == 3").root
    assert isinstance(root, AnyOf)
    first, second = root.parts
    assert isinstance(first, Comparison)
    assert isinstance(second, AllOf)
    assert isinstance(second.parts[0], Negation)


def test_parentheses_change_the_order():
    root = parse("(a == 1 or b == 2) and c == 3").root
    assert isinstance(root, AllOf)
    assert isinstance(root.parts[0], AnyOf)


def test_a_comparison_knows_its_places():
    assert only("  a  ==  1") == Comparison(Name("a", False, 2), Operator.EQUAL, (Value(1, 9),), 5)


@pytest.mark.parametrize("operator", list(Operator))
def test_every_operator(operator):
    values = '["x"]' if operator in {Operator.IN, Operator.NOT_IN} else '"x"'
    comparison = only(f"a {operator} {values}")
    assert comparison.operator is operator
    assert comparison.values[0].literal == "x"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1", 1),
        ("-7", -7),
        ("+7", 7),
        ("2.5", 2.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("-1.5E-2", -0.015),
        ("9007199254740993", 9007199254740993),
        ("true", True),
        ("FALSE", False),
        ("Null", None),
        ('"a"', "a"),
        ("'a'", "a"),
        ("''", ""),
        (r'"a\"b"', 'a"b'),
        (r"'a\'b'", "a'b"),
        (r'"a\nb\tc\\d"', "a\nb\tc\\d"),
        (r'"\u00e9\x41\U0001F600"', "éA😀"),
        (r'"\d+\b"', r"\d+\b"),
        ('"two\nlines"', "two\nlines"),
        ('"日本 😀"', "日本 😀"),
    ],
)
def test_values(written, meant):
    (literal,) = literals(f"a == {written}")
    assert literal == meant
    assert type(literal) is type(meant)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("a", "a"),
        ("a.b.c", "a.b.c"),
        ("_x1", "_x1"),
        ("größe", "größe"),
        ("a.1", "a.1"),
        ("`175b_verification.is_correct`", "175b_verification.is_correct"),
        ("`two words`", "two words"),
        ("`a``b`", "a`b"),
        ("`not`", "not"),
        ("notes", "notes"),
    ],
)
def test_names(written, name):
    assert only(f"{written} == 1").name.text == name


@pytest.mark.parametrize("written", ["[1, 'a', null]", "(1, 'a', null)"])
def test_lists_in_either_bracket(written):
    assert literals(f"a in {written}") == [1, "a", None]
    assert only(f"a NOT  IN {written}").operator is Operator.NOT_IN


def test_an_empty_list():
    assert literals("a in []") == []


def test_signs_need_no_spaces():
    assert columns_of(parse("a>=1 and(b<2)")) == ("a", "b")


def test_columns_each_once_in_order():
    assert columns_of(parse("b == 1 and (not `a x` == 2 or b == 3)")) == ("b", "a x")


@pytest.mark.parametrize(
    ("text", "at", "said"),
    [
        ("", 0, "empty"),
        ("   ", 0, "empty"),
        ("a", 1, "Expected a comparison"),
        ("a = 1", 2, "Expected =="),
        ("a == ", 5, "Expected a value"),
        ("a == spam", 5, "Expected a value"),
        ("a == `b`", 5, "Expected a value"),
        ("1 == a", 0, "Expected a column"),
        ("'a' == 1", 0, "Expected a column"),
        ("a == 1 b == 2", 7, "Expected and, or, or the end"),
        ("a == 1 &&", 7, 'Expected "and"'),
        ("(a == 1", 7, "Expected )"),
        ("a == 1)", 6, "Expected and, or, or the end"),
        ("a in 1", 5, "Expected a list"),
        ("a in [1 2]", 8, "Expected , or ]"),
        ("a in [1, ]", 9, "Expected a value"),
        ("a in [1)", 7, "Expected , or ]"),
        ("a in [1,", 8, "Expected a value"),
        ("a not 1", 2, "Expected a comparison"),
        ("my column == 1", 3, "Expected a comparison"),
        ('a == "open', 5, "not closed"),
        ("a == 'open", 5, "not closed"),
        ("`open == 1", 0, "not closed"),
        ("`` == 1", 0, "not closed"),
        ("175b_verification == 1", 0, "neither a number nor a plain name"),
        ("a == 1.2.3", 5, "neither a number nor a plain name"),
        ("a == 1 and", 10, "Expected a column"),
        ("and == 1", 0, "Expected a column"),
        ("a == 1 ; b", 7, "no meaning"),
        ("__import__('os')", 10, "Expected a comparison"),
        (r'a == "\ud800"', 6, "not a character"),
        ("a == '\ud800'", 6, "not a character"),
        ("(" * 5000 + "a == 1", 101, "within each other"),
        ("not " * 5000 + "a == 1", 404, "within each other"),
    ],
)
def test_errors_point_at_the_place(text, at, said):
    with pytest.raises(ExpressionError) as caught:
        parse(text)
    assert (caught.value.at, caught.value.expression) == (at, text)
    assert said in caught.value.reason


def test_the_message_has_a_caret_under_the_place():
    with pytest.raises(ExpressionError) as caught:
        parse("label == spam")
    assert caught.value.message.splitlines() == [
        'Expected a value here, not "spam".',
        "  label == spam",
        "           ^",
    ]
    assert caught.value.hint == 'Text needs quotes: "spam".'


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("label == spam", 'Expected a value here, not "spam". Look after “label ==”.'),
        ("= 1", "Expected == here. Look at the beginning."),
        ("a == 1 and " * 9 + "b = 2", "Expected == here. Look after “…"),
    ],
)
def test_the_place_can_be_said_in_words(text, line):
    with pytest.raises(ExpressionError) as caught:
        parse(text)
    assert caught.value.line.startswith(line)
    assert "\n" not in caught.value.line


def test_the_caret_counts_wide_characters_and_shows_line_breaks_as_spaces():
    with pytest.raises(ExpressionError) as caught:
        parse("'日本'\n ==")
    _, shown, _ = caught.value.message.splitlines()
    assert shown == "  '日本'  =="
    with pytest.raises(ExpressionError) as caught:
        parse("日本 == x")
    assert caught.value.message.splitlines()[2] == " " * (2 + len("日本 == ") + 2) + "^"


def test_of_a_long_expression_the_surroundings_are_shown():
    text = " and ".join(f"column_{i} == {i}" for i in range(100)) + " and oops = 1 and " + "a == 1 and " * 50
    with pytest.raises(ExpressionError) as caught:
        parse(text)
    _, shown, caret = caught.value.message.splitlines()
    assert shown.startswith("  …")
    assert shown.endswith("…")
    assert shown[caret.index("^")] == "="


def test_endless_expressions_are_refused():
    with pytest.raises(ExpressionError, match="characters"):
        parse("a == 1 or " * 20_000 + "a == 1")


def test_a_long_flat_expression_is_fine():
    assert len(parse(" or ".join(["a == 1"] * 5000)).root.parts) == 5000


@given(st.text(max_size=60) | st.lists(st.sampled_from([*'()[]"\\`=<>!, 1ax.', "not ", "in ", " and "])).map("".join))
def test_whatever_is_typed_is_read_or_refused_in_place(text):
    node, error = read(text)
    if error is None:
        assert columns_of(node)
    else:
        assert 0 <= error.at <= len(text)
        assert len(error.message.splitlines()) == 3


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_name_and_any_text_can_be_written(text):
    name = text.replace("`", "``")
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    comparison = only(f'`{name}` == "{quoted}"')
    assert (comparison.name.text, comparison.values[0].literal) == (text, text)
