"""The encoding of a text file, by its first bytes."""

from __future__ import annotations

import codecs

_BOMS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_CONTROLS = tuple(bytes([code]) for code in range(32) if code not in b"\t\n\r\x0b\x0c\x1b")
"""Characters that text does without."""
_GOOD_SHARE = 0.25
"""Of the lines beyond ASCII, what must be UTF-8 for the file to be; no other encoding gives that by chance."""


def encoding_of(start: bytes, by_line: bool = True) -> str | None:
    """The encoding of text by its first bytes; None where it is not text.

    UTF-8 where it is valid or nearly so, otherwise Windows-1252, which holds Latin-1.

    Args:
        start: The first bytes of the file.
        by_line: Whether bytes that do not decode cost their line only. A file of which some lines are UTF-8 and
            others are not is then read as UTF-8: the others are reported, while to take it for Windows-1252 would
            garble the former silently.
    """
    for mark, name in _BOMS.items():
        if start.startswith(mark):
            return name
    if b"\0" in start:
        return _utf16_without_mark(start)
    if sum(map(start.count, _CONTROLS)) > max(3, len(start) // 100):
        return None
    try:
        codecs.getincrementaldecoder("utf-8")().decode(start)
    except UnicodeDecodeError:
        return nearest(start, by_line)
    return "utf-8"


def nearest(text: bytes, by_line: bool) -> str:
    """UTF-8 or Windows-1252, for text that is not wholly UTF-8; see `encoding_of`."""
    return "utf-8" if _few_damaged(text) or (by_line and _many_sound(text)) else "cp1252"


def mixed(start: bytes) -> tuple[int, int]:
    """Of the lines with bytes beyond ASCII: how many are UTF-8, and how many there are."""
    lines = [line for line in start.splitlines() if not line.isascii()]
    return sum(map(_is_utf8, lines)), len(lines)


def _utf16_without_mark(start: bytes) -> str | None:
    """UTF-16 shows by NUL bytes on one side of nearly every pair only."""
    even, odd = start[0::2].count(0), start[1::2].count(0)
    pairs = len(start) // 2
    if odd > pairs * 0.3 and even < pairs * 0.02:
        return "utf-16-le"
    if even > pairs * 0.3 and odd < pairs * 0.02:
        return "utf-16-be"
    return "utf-8" if even + odd <= max(1, len(start) // 1000) else None


def _few_damaged(start: bytes) -> bool:
    """Whether most of what is beyond ASCII is characters of UTF-8."""
    text = start.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    sound = sum(not char.isascii() for char in text) - damaged
    return sound > damaged


def _many_sound(start: bytes) -> bool:
    """Whether many lines are UTF-8, and the first one, which may be a header, among them."""
    sound, among = mixed(start)
    return sound >= _GOOD_SHARE * among and _is_utf8(start.lstrip().partition(b"\n")[0])


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True
