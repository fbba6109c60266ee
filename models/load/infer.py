"""What the texts of a CSV column mean, over all of its rows."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from models.dataset import ColumnType

_INTEGER = r"^-?(0|[1-9][0-9]{0,17})$"
_NUMBER = r"^-?((0|[1-9][0-9]{0,17})(\.[0-9]+)?|\.[0-9]+)([eE][+-]?[0-9]{1,3})?$"
_NOT_FINITE = r"^([Nn]a[Nn]|-?(inf|Inf|Infinity))$"
_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}"
_CLOCK = r"[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?"
_PATTERNS = {
    ColumnType.INTEGER: _INTEGER,
    ColumnType.NUMBER: f"{_NUMBER}|{_NOT_FINITE}",
    ColumnType.BOOLEAN: r"^(?i:true|false)$",
    ColumnType.DATE: f"{_DAY}$",
    ColumnType.TIMESTAMP: f"{_DAY}{_CLOCK}$",
}
_ZONED = f"{_DAY}{_CLOCK}(Z|[+-][0-9]{{2}}:?[0-9]{{2}})$"
_ORDER = tuple(_PATTERNS)


class Inference:
    """What one column may still be, narrowed chunk by chunk.

    Leading zeros and plus signs are meant (telephone numbers, codes), so such cells are text; so are
    integers too long for 64 bits. Empty cells fit everything.
    """

    def __init__(self) -> None:
        self._open: dict[ColumnType, str] = {}
        self._started = False
        self._finite = False

    def see(self, texts: pa.Array) -> None:
        """Narrow by the texts of a chunk; null and empty cells say nothing."""
        if self._started and not self._open:
            return
        # The first few rule out most meanings, so that nothing else is tried on all.
        for some in (texts,) if self._started else (texts.slice(0, 64), texts):
            said = some.filter(pc.not_equal(some, ""))
            if len(said):
                self._narrow(said)

    def _narrow(self, said: pa.Array) -> None:
        if not self._started:
            self._started = True
            self._open = {**_PATTERNS}
            zoned = pc.match_substring_regex(said.slice(0, 1), _ZONED)
            if zoned[0].as_py():  # a column has zones throughout, or not at all
                self._open[ColumnType.TIMESTAMP] = _ZONED
        if ColumnType.INTEGER in self._open and _all(said, _INTEGER):
            self._keep(ColumnType.INTEGER, ColumnType.NUMBER)
        elif ColumnType.NUMBER in self._open and _all(said, _NUMBER):
            self._keep(ColumnType.NUMBER)
        else:
            if ColumnType.NUMBER in self._open and not self._finite:
                self._finite = bool(pc.any(pc.match_substring_regex(said, _NUMBER)).as_py())
            self._open = {
                meaning: pattern
                for meaning, pattern in self._open.items()
                if meaning is not ColumnType.INTEGER and _all(said, pattern) and _exists(said, meaning)
            }

    def _keep(self, *numeric: ColumnType) -> None:
        """All are numbers: nothing else fits, and there is nothing else to try."""
        self._open = {meaning: pattern for meaning, pattern in self._open.items() if meaning in numeric}
        self._finite = True

    @property
    def type(self) -> ColumnType:
        """The narrowest meaning that fits all cells so far."""
        if not self._started:
            return ColumnType.NULL
        found = next((meaning for meaning in _ORDER if meaning in self._open), ColumnType.TEXT)
        only_words = found is ColumnType.NUMBER and not self._finite  # "nan" and "inf", and not one number
        return ColumnType.TEXT if only_words else found


def _all(said: pa.Array, pattern: str) -> bool:
    return bool(pc.all(pc.match_substring_regex(said, pattern)).as_py())


def _exists(said: pa.Array, meaning: ColumnType) -> bool:
    """Whether texts that look like days are days: the 30th of February is not."""
    try:
        if meaning is ColumnType.DATE:
            pc.cast(said, pa.date32())
        elif meaning is ColumnType.TIMESTAMP:
            zoned = pc.match_substring_regex(said.slice(0, 1), _ZONED)[0].as_py()
            pc.cast(said, pa.timestamp("us", "UTC" if zoned else None))
    except pa.ArrowInvalid:
        return False
    return True
