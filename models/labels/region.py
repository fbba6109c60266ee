"""A named region of the map, as panels and the map show it."""

from __future__ import annotations

from dataclasses import dataclass

from models.phrase import phrase

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
    number: int = 0
    """Place among the regions of the map, the one with the most samples being 1."""

    @property
    def name(self) -> str:
        """The words as one line, or the number where there are none."""
        return SEPARATOR.join(self.words) or phrase("Region {n}", n=self.number)

    @property
    def total(self) -> int:
        """Samples inside."""
        return sum(self.counts)
