"""The grammar of expressions, read by recursive descent.

condition  = all { "or" all }
all        = one { "and" one }
one        = "not" one | "(" condition ")" | comparison
comparison = name operator value | name ["not"] "in" list
operator   = == != < <= > >= | ["not"] contains | ["not"] matches
list       = "[" value { "," value } "]" | "(" value { "," value } ")"
value      = number | text | true | false | null
"""

from __future__ import annotations

from models.phrase import phrase
from models.selection.misfit import Misfit
from models.selection.nodes import AllOf, AnyOf, Comparison, Condition, Literal, Name, Negation, Operator, Value
from models.selection.tokens import Kind, Token, tokens

DEEPEST = 100
"""Parentheses and nots within each other; bounds the recursion of the parser and of the evaluation."""

_CLOSES = {"[": "]", "(": ")"}
_CONSTANTS: dict[str, Literal] = {"true": True, "false": False, "null": None}
_OPERATORS = "== != < <= > >= in contains matches"


class Parser:
    """Reads one expression, token by token."""

    def __init__(self, text: str) -> None:
        self._tokens = list(tokens(text))
        self._next = 0

    def whole(self) -> Condition:
        """The condition that the text says.

        Raises:
            Misfit: the text does not follow the grammar.
        """
        if len(self._tokens) == 1:
            raise Misfit(
                0, phrase("The expression is empty."), phrase("For example: role == 'synthetic' and label != 'spam'.")
            )
        condition = self._any(0)
        if self._peek.kind is not Kind.END:
            raise Misfit(
                self._peek.at, phrase("Expected and, or, or the end here, not {found}.", found=_said(self._peek))
            )
        return condition

    @property
    def _peek(self) -> Token:
        return self._tokens[self._next]

    def _take(self) -> Token:
        token = self._tokens[self._next]
        if token.kind is not Kind.END:
            self._next += 1
        return token

    def _takes(self, kind: Kind, text: str) -> bool:
        """Take the next token if it is this one."""
        if (self._peek.kind, self._peek.text) != (kind, text):
            return False
        self._next += 1
        return True

    def _any(self, depth: int) -> Condition:
        parts = [self._all(depth)]
        while self._takes(Kind.KEYWORD, "or"):
            parts.append(self._all(depth))
        return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))

    def _all(self, depth: int) -> Condition:
        parts = [self._one(depth)]
        while self._takes(Kind.KEYWORD, "and"):
            parts.append(self._one(depth))
        return parts[0] if len(parts) == 1 else AllOf(tuple(parts))

    def _one(self, depth: int) -> Condition:
        at = self._peek.at
        if depth > DEEPEST:
            raise Misfit(at, phrase("More than {most} parentheses or nots lie within each other.", most=DEEPEST))
        if self._takes(Kind.KEYWORD, "not"):
            return Negation(self._one(depth + 1))
        if self._takes(Kind.SIGN, "("):
            inner = self._any(depth + 1)
            if not self._takes(Kind.SIGN, ")"):
                raise Misfit(
                    self._peek.at,
                    phrase("Expected ) here, not {found}.", found=_said(self._peek)),
                    phrase("It closes an open (."),
                )
            return inner
        return self._comparison()

    def _comparison(self) -> Comparison:
        name = self._take()
        if name.kind not in {Kind.NAME, Kind.QUOTED_NAME}:
            raise Misfit(name.at, phrase("Expected a column here, not {found}.", found=_said(name)), _about_name(name))
        sign = self._peek
        operator = self._operator(name)
        listed = operator in {Operator.IN, Operator.NOT_IN}
        values = self._list() if listed else (self._value(),)
        return Comparison(Name(name.text, name.kind is Kind.QUOTED_NAME, name.at), operator, values, sign.at)

    def _operator(self, name: Token) -> Operator:
        token = self._take()
        said = token.text
        if (token.kind, said) == (Kind.KEYWORD, "not"):
            said = f"not {self._take().text}"
        if token.kind in {Kind.SIGN, Kind.KEYWORD} and said in set(Operator):
            return Operator(said)
        hint = phrase("After a column comes one of {signs}.", signs=_OPERATORS)
        if token.kind is Kind.NAME:
            hint = phrase(
                "After a column comes one of {signs}. A name with spaces needs backticks: `{name} {next}`.",
                signs=_OPERATORS,
                name=name.text,
                next=token.text,
            )
        raise Misfit(token.at, phrase("Expected a comparison here, not {found}.", found=_said(token)), hint)

    def _list(self) -> tuple[Value, ...]:
        opening = self._take()
        closing = _CLOSES.get(opening.text) if opening.kind is Kind.SIGN else None
        if closing is None:
            raise Misfit(
                opening.at,
                phrase("Expected a list here, not {found}.", found=_said(opening)),
                phrase('For example: ["a", "b"].'),
            )
        values: list[Value] = []
        while not self._takes(Kind.SIGN, closing):
            if values and not self._takes(Kind.SIGN, ","):
                raise Misfit(
                    self._peek.at,
                    phrase("Expected , or {closing} here, not {found}.", closing=closing, found=_said(self._peek)),
                )
            values.append(self._value())
        return tuple(values)

    def _value(self) -> Value:
        token = self._take()
        if token.kind is Kind.TEXT:
            return Value(token.text, token.at)
        if token.kind is Kind.NUMBER:
            return Value(_number(token.text), token.at)
        if token.kind is Kind.KEYWORD and token.text in _CONSTANTS:
            return Value(_CONSTANTS[token.text], token.at)
        raise Misfit(token.at, phrase("Expected a value here, not {found}.", found=_said(token)), _about_value(token))


def _number(text: str) -> int | float:
    """A whole number exactly, as far as it is of a sensible length."""
    digits = text.lstrip("+-")
    return int(text) if digits.isdecimal() and len(digits) <= 40 else float(text)


def _said(token: Token) -> str:
    """A token as messages name it."""
    if token.kind is Kind.END:
        return phrase("the end")
    return f'"{token.text if len(token.text) <= 40 else token.text[:39] + "…"}"'


def _about_name(token: Token) -> str:
    if token.kind in {Kind.TEXT, Kind.NUMBER}:
        return phrase("The column comes first, then the value. Unusual names stand in backticks: `my column`.")
    if token.kind is Kind.KEYWORD:
        return phrase("A column that is called {name} needs backticks: `{name}`.", name=token.text)
    return phrase("A condition is a column, a comparison and a value: label == 'spam'.")


def _about_value(token: Token) -> str:
    if token.kind is Kind.NAME:
        return phrase('Text needs quotes: "{text}".', text=token.text)
    if token.kind is Kind.QUOTED_NAME:
        return phrase("A column is compared with a value, not with another column.")
    return phrase("A value is a number, a quoted text, true, false or null.")
