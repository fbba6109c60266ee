"""The present map as a value, and what is said of a map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.workspace import drafting


@dataclass(frozen=True, slots=True)
class Shown:
    """The present map."""

    key: str
    xy: NDArray[np.float32]
    """``(M, 2)``; M is smaller than the number of samples where some were loaded since."""
    facts: dict[str, Any]
    """How it was made: model, kind, parameters, keys of its stages."""

    @property
    def of(self) -> int:
        """How many samples it is a map of, those left out of a stratified sample too."""
        return int(self.facts.get("of", len(self.xy)))

    @property
    def placed(self) -> int:
        """How many samples have a place on it."""
        return int(self.facts["size"]) if "of" in self.facts else len(self.xy)

    @property
    def counted(self) -> str:
        """What it is a map of, in words: ``"54 samples"``, ``"2,000,000 of 3,400,000 samples"``."""
        return counted(self.facts) if "of" in self.facts else f"{len(self.xy):,} samples"

    def positions(self, size: int) -> NDArray[np.float32]:
        """``(size, 2)`` positions, NaN for samples that are not on the map."""
        if len(self.xy) == size:
            return self.xy
        whole = np.full((size, 2), np.nan, np.float32)
        whole[: len(self.xy)] = self.xy[:size]
        return whole


def said(facts: dict[str, Any], spent: float) -> str:
    """What was made, in a line; of a draft also what the full model would take."""
    if not facts.get("draft"):
        checked = f"; neighbors checked, recall {facts['recall']:.2f}" if facts["recall_queries"] else ""
        kept = "; nothing on it has moved" if facts.get("frozen") else ""
        return f"Mapped {counted(facts)}{kept}{checked}"
    wait = f"; the full model would take about {drafting.about(facts['full_seconds'])}" if facts["full_seconds"] else ""
    return f"Draft map of {counted(facts)} in {drafting.about(spent)}{wait}"


def counted(facts: dict[str, Any]) -> str:
    """What a map is of, in words; of a stratified sample also what it was taken from."""
    of = f" of {facts['of']:,}" if "of" in facts else ""
    return f"{facts['size']:,}{of} samples"
