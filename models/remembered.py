"""Texts that a workspace file keeps, known again as the phrases they were, so that a window can translate them.

Reasons of unreadable rows and notes of a load are stored as English texts, which every version of Assay and every
other program reads. `remembered` finds the template and the values behind one.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from models.dataset import Unreadable
from models.phrase import Phrase, phrase, phrase_many

_NUMBERS = frozenset({"n", "most", "width", "height", "among", "lines", "row", "line"})
"""Values that are whole numbers, their thousands marked."""
_NAME = re.compile(r"\{(\w+)\}")

_REASONS: tuple[Phrase, ...] = (
    # Text files.
    phrase("bytes that are not UTF-8"),
    phrase("text that is not UTF-8"),
    phrase("the parser found other rows in it"),
    phrase("not a row: {reason}"),
    phrase("has {n} cells where the header has {most} (over {lines} lines)"),
    phrase("has {n} cells where the header has {most}"),
    phrase("longer than {n} MB"),
    phrase("larger than {n} MB"),
    phrase("a quote ({quote}) that is not closed, or text right behind a closed one"),
    # JSON.
    phrase("has too many keys"),
    phrase("has keys beyond the {n}th column"),
    phrase("has {n} values where the first has {most}"),
    phrase("holds {kind}, not an object"),
    phrase("nested deeper than {n} levels"),
    phrase("invalid UTF-8 at byte {n}"),
    phrase("not JSON: {reason}"),
    # Vectors.
    phrase("it has no vector"),
    phrase("what should be a vector is no list of numbers"),
    phrase("its vector has {n} numbers, others {most}"),
    phrase("its vector holds NaN, infinity or nothing in {n} places"),
    phrase("{name} holds NaN or infinity in {n} places"),
    phrase("{n} of the vector's {among} numbers are NaN or infinite."),
    phrase("The vector is empty."),
    # Images.
    phrase("it has no image"),
    phrase("its path is none"),
    phrase("not an image"),
    phrase("there is no such file"),
    phrase("it claims to be far larger than an image"),
    phrase("{width} × {height} pixels are more than Assay unpacks"),  # noqa: RUF001
    phrase("{name} is not on this machine"),
    phrase("{name} leads out of the folder of the data"),
    phrase("damaged: {reason}"),
    phrase("cannot be read: {reason}"),
    phrase("{file} is too large for an image."),
    phrase("The image {file} can't be read: {reason}."),
    phrase("An image of {width} by {height} pixels is refused."),
    phrase("The image is refused: it would unpack to far too many pixels."),
    phrase("This is no image of a known format."),
    phrase("The image is damaged: {reason}"),
    # Rows that are no samples.
    phrase("there is nothing to embed in it"),
    phrase("its {column} tells no role that was named"),
    phrase("row {row} of the data: {reason}"),
)
"""Why a row could not be read."""
_NOTES: tuple[Phrase, ...] = (
    phrase("other sheets are not read: {names}"),
    phrase("other tables are not read: {names}"),
    phrase("other splits are not read: {names}"),
    phrase("pickle files are never loaded, they could run any program: {names}"),
    phrase_many(1, "left out: {n} row above the header (row {row})", "left out: {n} rows above the header (row {row})"),
    phrase("left out: {names}"),
    phrase_many(1, "{n} cell with errors ({kinds}) read as empty", "{n} cells with errors ({kinds}) read as empty"),
    phrase_many(
        1,
        "{n} formula saved without a value, so empty: open and save the file",
        "{n} formulas saved without a value, so empty: open and save the file",
    ),
    phrase_many(1, "{n} sample without a row in {file}", "{n} samples without a row in {file}"),
    phrase_many(1, "{n} row of {file} without a sample", "{n} rows of {file} without a sample"),
    phrase_many(1, "{n} row of {file} joined to several samples", "{n} rows of {file} joined to several samples"),
    phrase_many(
        1,
        "{n} row of {file} with a key that was there before, left out",
        "{n} rows of {file} with a key that was there before, left out",
    ),
    phrase("named {suffix}, but by its content it is {format}, and read as such"),
    phrase_many(
        1,
        "read as Windows-1252, but {n} of {among} lines beyond ASCII looked at is UTF-8: "
        "choose the encoding if letters come out wrong",
        "read as Windows-1252, but {n} of {among} lines beyond ASCII looked at are UTF-8: "
        "choose the encoding if letters come out wrong",
    ),
    phrase("array {name} of {n} rows is left out"),
    phrase("{name} holds Python objects, which are pickled: loading them could run any program."),
    phrase("{name} holds values of type {type}."),
    phrase("{name} holds no rows: its shape is {shape}."),
    phrase("The rows of {name} hold no values: its shape is {shape}."),
    phrase("A row of {name} has {n} values; Assay reads up to {most}."),
    phrase("{name} holds a table of records of shape {shape}."),
    phrase("{name} is not an array: {reason}."),
    phrase("{name} is there {n} times"),
    phrase("{name} is a link to another folder and was not followed"),
    phrase("{name} is a link or a device and was left out"),
    phrase("{name} is a link and was left out"),
    phrase("{name} is not a plain file"),
    phrase("{name} cannot be read: {reason}"),
    phrase("{name} has no column {columns}"),
    phrase("{name} has its columns in another order; they are matched by name"),
)
"""What a person should know of how a file was read."""
_KINDS: tuple[Phrase, ...] = (
    phrase("text"),
    phrase("a number"),
    phrase("a boolean"),
    phrase("a list"),
    phrase("null"),
    phrase("a value"),
)
"""What a row holds in place of an object."""
_FEW: tuple[Phrase, ...] = (phrase_many(2, "{names} and {n} more", "{names} and {n} more"),)
_NUMBER, _TEXT = "[0-9][0-9,]*", r".+(?<!:)"
_LONGEST = 1000
"""Characters of what Assay itself may have written; a file from elsewhere may hold anything."""
_DIGITS = {"number": "[0-9]+", "k": "[0-9]+"}
"""Numbers that are written without marks."""


@lru_cache(4096)
def remembered(text: str) -> str:
    """A stored reason or note as the phrase it was; any other text as it is."""
    if len(text) > _LONGEST:
        return text
    found = known(text, _REASONS) or known(text, _NOTES)
    if found is not None:
        return found
    # Of several files, or of images in files, each reason begins with the name of the file.
    place, _, rest = text.partition(": ")
    inner = remembered(rest) if rest else rest
    return phrase("{file}: {reason}", file=place, reason=inner) if isinstance(inner, Phrase) else text


def with_reason(row: Unreadable) -> Unreadable:
    """An unreadable row whose reason can be translated."""
    return replace(row, reason=remembered(row.reason))


def known(text: str, table: tuple[Phrase, ...]) -> Phrase | None:
    """The phrase of a table whose English text this is, with its values; None where it is none of them."""
    for pattern, kind in _patterns(table):
        found = pattern.fullmatch(text)
        if found is not None:
            values = {name: _value(name, value) for name, value in found.groupdict().items()}
            number = values.get("n") if kind.number is not None else None
            return Phrase(text, kind.template, values, number if isinstance(number, int) else None)
    return None


@lru_cache
def _patterns(table: tuple[Phrase, ...]) -> list[tuple[re.Pattern[str], Phrase]]:
    """What fits each template, and the form for one thing where there is such."""
    return [(_pattern(form), each) for each in table for form in dict.fromkeys((str(each), each.template))]


def _pattern(template: str) -> re.Pattern[str]:
    *pairs, end = _NAME.split(template)
    parts = zip(pairs[::2], pairs[1::2], strict=True)
    fits = "".join(f"{re.escape(before)}(?P<{name}>{_fit(name)})" for before, name in parts)
    return re.compile(fits + re.escape(end), re.DOTALL)


def _fit(name: str) -> str:
    return _NUMBER if name in _NUMBERS else _DIGITS.get(name, _TEXT)


def _value(name: str, text: str) -> object:
    if name in _NUMBERS:
        return int(text.replace(",", ""))
    if name == "reason":
        return remembered(text)
    return known(text, _INNER[name]) or text if name in _INNER else text


_INNER = {"kind": _KINDS, "names": _FEW}
"""Values that may be phrases themselves."""
