"""What other processes write into a workspace meanwhile: noticed cheaply, and said in a line."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from models.dataset import Dataset, Problem
from models.phrase import Phrase, joined, phrase, phrase_many
from models.store import Entry, Store

_BOTH = phrase("{first} · {second}")


class Overtaken(Problem):
    """What was to be recorded was meant for an older state; it may be tried again once the present one is seen."""

    @classmethod
    def by_steps(cls) -> Overtaken:
        """Another process recorded a step."""
        return cls(
            phrase("Another process decided something meanwhile."), phrase("Its steps are shown now; try again.")
        )

    @classmethod
    def by_load(cls) -> Overtaken:
        """Another process loaded samples that belong to what was selected."""
        return cls(
            phrase("Another process loaded data meanwhile."),
            phrase("They are shown now, and selected where they fit; try again."),
        )


class Others:
    """Tells what other processes wrote from what this one is about to take over itself."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._version: int | None = None
        self._map: Any = store.results.fact("map")
        self._own: Counter[str] = Counter()

    @contextmanager
    def not_they(self, work: str) -> Iterator[None]:
        """While ``work`` (``load`` or ``map``) runs in this process, what appears of its kind is not theirs."""
        self._own[work] += 1
        try:
            yield
        finally:
            self._own[work] -= 1

    def busy(self, work: str) -> bool:
        """Whether such work runs in this process."""
        return self._own[work] > 0

    def wrote(self) -> bool:
        """Whether anybody wrote to the file since the last look; what this process is busy with is looked at later."""
        version = self._store.version()
        wrote = version != self._version
        self._version = None if any(self._own.values()) else version
        return wrote

    def mapped(self, shown: object) -> bool:
        """Whether another process made the map another one; ``shown`` is how the one known here was made."""
        if self.busy("map"):
            return False
        before, self._map = self._map, self._store.results.fact("map")
        return bool(self._map != before and self._map != json.loads(json.dumps(shown)))


def news(steps: Sequence[Entry], changed: int, loaded: Sequence[Dataset], mapped: bool) -> str:
    """What another process did, as one line; empty for nothing.

    Args:
        steps: What it recorded.
        changed: How many samples are decided or tagged otherwise since.
        loaded: Datasets that it loaded.
        mapped: Whether it made another map.
    """
    parts: list[str] = []
    if loaded:
        parts.append(_loaded(loaded))
    if len(steps) == 1:
        parts.append(_decided(steps[0], changed))
    elif steps:
        count = len(steps)
        parts.append(
            phrase_many(count, "Another process made {n} decision", "Another process made {n} decisions", n=count)
        )
    if mapped:
        parts.append(phrase("Another process made another map"))
    return joined(_BOTH, parts)


def _loaded(datasets: Sequence[Dataset]) -> Phrase:
    rows = sum(dataset.rows for dataset in datasets)
    name = datasets[0].name
    if len(datasets) == 1:
        return phrase_many(
            rows,
            "Another process loaded {name}: {n} sample",
            "Another process loaded {name}: {n} samples",
            name=name,
            n=rows,
        )
    return phrase("Another process loaded {files} datasets: {n} samples", files=len(datasets), n=rows)


def _decided(entry: Entry, count: int) -> Phrase:
    match entry.verb or entry.kind:
        case "drop":
            return phrase_many(
                count, "Another process dropped {n} sample", "Another process dropped {n} samples", n=count
            )
        case "keep":
            return phrase_many(count, "Another process kept {n} sample", "Another process kept {n} samples", n=count)
        case "tag":
            return phrase_many(
                count,
                "Another process tagged {n} sample {tag}",
                "Another process tagged {n} samples {tag}",
                n=count,
                tag=entry.value,
            )
        case "untag":
            return phrase_many(
                count,
                "Another process took the tag {tag} off {n} sample",
                "Another process took the tag {tag} off {n} samples",
                n=count,
                tag=entry.value,
            )
        case "undo":
            return phrase("Another process undid step {step}", step=str(entry.target))
        case "redo":
            return phrase("Another process redid step {step}", step=str(entry.target))
        case "revert":
            return phrase("Another process reverted step {step}", step=str(entry.target))
    return phrase("Another process gave a dataset another name or role")
