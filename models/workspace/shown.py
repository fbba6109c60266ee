"""The present map as a value, and what is said of a map."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.phrase import Phrase, phrase, phrase_many
from models.workspace import drafting

SOUND = 0.95
"""The recall below which a person must know that the neighbors are not all the nearest ones."""


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
    def counted(self) -> Phrase:
        """What it is a map of, in words: ``"54 samples"``, ``"2,000,000 of 3,400,000 samples"``."""
        return counted(self.facts if "of" in self.facts else {"size": len(self.xy)})

    def positions(self, size: int) -> NDArray[np.float32]:
        """``(size, 2)`` positions, NaN for samples that are not on the map."""
        if len(self.xy) == size:
            return self.xy
        whole = np.full((size, 2), np.nan, np.float32)
        whole[: len(self.xy)] = self.xy[:size]
        return whole


def said(facts: dict[str, Any], spent: float) -> Phrase:
    """What was made, in a line; of a draft also what the full model would take."""
    if facts.get("draft"):
        return _draft_said(facts, drafting.about(spent))
    samples = counted(facts)
    recall = Decimal(f"{facts['recall']:.2f}") if facts["recall_queries"] else None
    if recall is not None and facts["recall"] < SOUND:
        return phrase(
            "Mapped {samples}; they form so few groups that only {found} % of the nearest neighbors were found",
            samples=samples,
            found=round(100 * facts["recall"]),
        )
    if facts.get("frozen"):
        if recall is None:
            return phrase("Mapped {samples}; nothing on it has moved", samples=samples)
        return phrase(
            "Mapped {samples}; nothing on it has moved; neighbors checked, recall {recall}",
            samples=samples,
            recall=recall,
        )
    if recall is None:
        return phrase("Mapped {samples}", samples=samples)
    return phrase("Mapped {samples}; neighbors checked, recall {recall}", samples=samples, recall=recall)


def _draft_said(facts: dict[str, Any], time: Phrase) -> Phrase:
    samples, full = counted(facts), facts["full_seconds"]
    if not full:
        return phrase("Draft map of {samples} in {time}", samples=samples, time=time)
    return phrase(
        "Draft map of {samples} in {time}; the full model would take about {full}",
        samples=samples,
        time=time,
        full=drafting.about(full),
    )


def counted(facts: dict[str, Any]) -> Phrase:
    """What a map is of, in words; of a stratified sample also what it was taken from."""
    size = int(facts["size"])
    if "of" not in facts:
        return phrase_many(size, "{n} sample", "{n} samples", n=size)
    of = int(facts["of"])
    return phrase_many(of, "{n} of {of} sample", "{n} of {of} samples", n=size, of=of)
