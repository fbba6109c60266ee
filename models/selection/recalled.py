"""How samples of a recorded step were chosen, known again as the phrase it was: the file keeps an English text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from models.phrase import Phrase, joined, phrase
from models.remembered import known
from models.selection.descriptions import AND, LONGEST_WORDS, OR, TOGGLED

_PLAIN: tuple[Phrase, ...] = (
    phrase("everything"),
    phrase("nothing"),
    phrase("lasso"),
    phrase("{n} samples by number"),
    phrase("sample {number} and its {k} nearest"),
    phrase("sample {number}"),
    phrase("dataset {name}"),
)
"""Descriptions that are not put together."""
_JOINS = ((" and ", AND), (" or ", OR), (" toggled with ", TOGGLED))
_LONGEST = 2 * LONGEST_WORDS
"""Characters of what Assay itself may have written; a file from elsewhere may hold anything."""
_NEAREST = " and its "
"""Joins no selections: ``sample 3 and its 5 nearest``."""
_QUOTES = frozenset("\"'`")


@lru_cache(4096)
def recalled(words: str) -> str:
    """The words of a selection as the phrase they were; a condition, and any other text, as it is."""
    if len(words) > _LONGEST:
        return words
    if words.startswith('search "') and words.endswith('"') and words.count('"') == 2:
        return phrase('search "{text}"', text=words[8:-1])
    plain = known(words, _PLAIN)
    if plain is not None:
        return plain
    for join, template in _JOINS:
        pieces = list(_pieces(words, join))
        if len(pieces) > 1:
            return _together(template, pieces) or words
    if words.startswith("not (") and words.endswith(")"):
        part = recalled(words[5:-1])
        return phrase("not ({part})", part=part) if isinstance(part, Phrase) else words
    return words


def _together(template: Phrase, pieces: list[str]) -> str:
    """Pieces said together; empty where they are a condition, whose words are the person's own."""
    parts = [_piece(piece) for piece in pieces]
    whole = all(isinstance(part, Phrase) or part.startswith("(") or part.endswith("…") for part in parts)
    return joined(template, parts) if whole and any(isinstance(part, Phrase) for part in parts) else ""


def _piece(piece: str) -> str:
    if piece.startswith("(") and piece.endswith(")"):
        part = recalled(piece[1:-1])
        return phrase("({part})", part=part) if isinstance(part, Phrase) else piece
    return recalled(piece)


def _pieces(words: str, join: str) -> Iterator[str]:
    """``words`` cut at a word that stands neither in brackets nor in quotes."""
    depth, quote, start, at = 0, "", 0, 0
    while at < len(words):
        letter = words[at]
        if quote:
            quote = "" if letter == quote else quote
        elif letter in _QUOTES:
            quote = letter
        elif letter in "()":
            depth += 1 if letter == "(" else -1
        elif depth == 0 and words.startswith(join, at) and not words.startswith(_NEAREST, at):
            yield words[start:at]
            start = at = at + len(join)
            continue
        at += 1
    yield words[start:]
