"""A named region of the map, as panels and the map show it."""

from __future__ import annotations

from dataclasses import dataclass

SEPARATOR = " \N{MIDDLE DOT} "


@dataclass(frozen=True, slots=True)
class Region:
    """A crowd on one map, with the words that set it apart."""

    projection: str
    """Key of the map."""
    words: tuple[str, ...]
    """Best first; empty where no word stands out. Text from data, to be shown as plain text."""
    outline: tuple[tuple[float, float], ...]
    """Corners in map units; the region is what lies inside."""
    top: tuple[float, float]
    """Where it is densest."""
    counts: tuple[int, ...]
    """Samples inside, by role, in the order of ``models.dataset.ROLES``."""

    @property
    def name(self) -> str:
        """The words as one line."""
        return SEPARATOR.join(self.words) or "unnamed"

    @property
    def total(self) -> int:
        """Samples inside."""
        return sum(self.counts)
