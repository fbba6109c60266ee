"""Text made safe and quick to lay out, with the way back to exactly what it was."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from widgets.wording import visible

_STEPS = re.compile(r"\r\n|\S{500}(?=\S)")
"""Where the shown text differs in length: line breaks of two characters, and long runs without a space.
Qt looks ahead to the next possible break for every line it sets, so a million letters in a row take it
minutes; with an invisible break (U+200B) now and then they take milliseconds."""
_ZERO_WIDTH_SPACE = "\u200b"


@dataclass(frozen=True, slots=True)
class ShownText:
    """A text as it is laid out; positions are Qt's, in UTF-16 units."""

    shown: str
    source: bytes
    """The text itself, as UTF-16 (lone surrogates included)."""
    starts: tuple[int, ...]
    """Positions in ``shown`` from which on the shift changes, ascending."""
    shifts: tuple[int, ...]
    """For each of ``starts``: what to add to a position in ``shown`` to get that in ``source``."""

    @classmethod
    def of(cls, text: str) -> ShownText:
        """Prepare ``text``: control characters become visible, long runs can be broken."""
        parts: list[str] = []
        starts: list[int] = []
        shifts: list[int] = []
        last = place = shift = 0
        for match in _STEPS.finditer(text):
            paired = match.group() == "\r\n"
            kept = text[last : match.start() if paired else match.end()]
            parts += [visible(kept), "\n" if paired else _ZERO_WIDTH_SPACE]
            place += _units(kept) + 1
            shift += 1 if paired else -1
            starts.append(place)
            shifts.append(shift)
            last = match.end()
        parts.append(visible(text[last:]))
        source = text.encode("utf-16-le", "surrogatepass")
        return cls("".join(parts), source, tuple(starts), tuple(shifts))

    def between(self, start: int, stop: int) -> str:
        """The piece of the text itself that is shown from ``start`` to ``stop``."""
        piece = self.source[2 * self._at(start) : 2 * self._at(stop)]
        return piece.decode("utf-16-le", "surrogatepass")

    def _at(self, place: int) -> int:
        step = bisect_right(self.starts, place)
        return place + (self.shifts[step - 1] if step else 0)


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
