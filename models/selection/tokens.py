"""An expression cut into words: names, numbers, quoted texts, operators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from models.phrase import Phrase, phrase
from models.selection.misfit import Misfit

LONGEST = 100_000
"""Characters an expression may have."""

KEYWORDS = frozenset({"and", "or", "not", "in", "contains", "matches", "true", "false", "null"})
"""Words with a meaning of their own, in any case; a column called so needs backticks."""


class Kind(StrEnum):
    """What a token is."""

    NAME = "name"
    QUOTED_NAME = "quoted name"
    NUMBER = "number"
    TEXT = "text"
    KEYWORD = "keyword"
    SIGN = "sign"
    END = "end"


@dataclass(frozen=True, slots=True)
class Token:
    """One word of an expression."""

    kind: Kind
    text: str
    """Unescaped for texts and quoted names, lower case for keywords, as written otherwise."""
    at: int
    """0-based index of its first character."""


_TOKEN = re.compile(
    r"""
    (?P<space>\s+)
  | (?P<number>[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)
  | (?P<name>[^\W\d]\w*(?:\.\w+)*)
  | `(?P<quoted_name>(?:[^`]|``)+)`
  | "(?P<double>(?:[^"\\]|\\.)*)"
  | '(?P<single>(?:[^'\\]|\\.)*)'
  | (?P<sign>==|!=|<=|>=|<|>|\(|\)|\[|\]|,)
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|.)", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "\\": "\\", "'": "'", '"': '"'}
_JOINED = phrase("Conditions are joined by and, or, not.")
_UNUSUAL = phrase("A name with unusual characters needs backticks: `my column`.")
_UNKNOWN: dict[str, tuple[Phrase, Phrase]] = {
    "=": (phrase("Expected == here."), phrase("Two signs compare: column == value.")),
    "&": (phrase('Expected "and" here.'), _JOINED),
    "|": (phrase('Expected "or" here.'), _JOINED),
    "!": (phrase('Expected != or "not" here.'), _UNUSUAL),
    "~": (phrase('Expected "not" here.'), _UNUSUAL),
    '"': (phrase("This text is not closed."), phrase('End it with a ". Inside it, write \\" for a quote.')),
    "'": (phrase("This text is not closed."), phrase("End it with a '. Inside it, write \\' for a quote.")),
    "`": (phrase("This name is not closed."), phrase("End it with a `. Inside it, write `` for a backtick.")),
}


def tokens(text: str) -> Iterator[Token]:
    """Cut ``text`` into tokens, the last one of kind ``END``.

    Raises:
        Misfit: a character that begins nothing, something not closed, a text that is too long.
    """
    if len(text) > LONGEST:
        raise Misfit(0, phrase("The expression has {n} characters; {most} are allowed.", n=len(text), most=LONGEST))
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise Misfit(error.start, phrase("This is not a character; the expression is not valid text.")) from None
    at = 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            nothing = phrase("{sign!r} has no meaning here.", sign=text[at]), _UNUSUAL
            raise Misfit(at, *_UNKNOWN.get(text[at], nothing))
        if found.lastgroup != "space":
            yield _token(found)
        at = found.end()
    yield Token(Kind.END, "", len(text))


def _token(found: re.Match[str]) -> Token:
    group, at = found.lastgroup or "", found.start()
    text = found[group]
    match group:
        case "name" if text.lower() in KEYWORDS:
            return Token(Kind.KEYWORD, text.lower(), at)
        case "name":
            return Token(Kind.NAME, text, at)
        case "quoted_name":
            return Token(Kind.QUOTED_NAME, text.replace("``", "`"), at)
        case "double" | "single":
            return Token(Kind.TEXT, _ESCAPE.sub(lambda escape: _unescaped(escape, at + 1), text), at)
        case "number":
            _check_number(found)
            return Token(Kind.NUMBER, text, at)
        case _:
            return Token(Kind.SIGN, text, at)


def _check_number(found: re.Match[str]) -> None:
    """A number that runs on into letters is most likely a name: ``175b_verification``."""
    after = found.string[found.end() : found.end() + 1]
    if after.isalnum() or after in {"_", "."}:
        raise Misfit(
            found.start(),
            phrase("This is neither a number nor a plain name."),
            phrase("A name that begins with a digit needs backticks: `175b_verification.is_correct`."),
        )


def _unescaped(found: re.Match[str], first: int) -> str:
    """What an escape stands for; an unknown one stays as written: a pattern need not double its backslashes."""
    code = found[1]
    if code[0] in "uUx" and len(code) > 1:
        number = int(code[1:], 16)
        if number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
            raise Misfit(first + found.start(), phrase("{found} is not a character.", found=found[0]))
        return chr(number)
    return _ESCAPED.get(code, found[0])
