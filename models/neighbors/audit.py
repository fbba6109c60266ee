"""How many of the true neighbors a search has found, measured on random samples that are searched exactly."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from models import arrays
from models.dataset import ROLES
from models.graph import Distances
from models.neighbors.search import Lists, Pool, Search

Array = np.ndarray[Any, Any]

_QUERIES = 1000
"""Samples that are searched exactly, shared by the roles."""
_SAME = 1e-5
"""Relative difference below which two distances are the same: among ties, each is a true neighbor."""


@dataclass(frozen=True, slots=True)
class Recall:
    """Share of the true nearest samples that stand in the lists."""

    exact: bool
    """Everything was compared with everything; nothing was to be measured."""
    blocks: dict[str, float]
    """By the sample's role and its neighbors': ``"real synthetic"``; empty where exact."""
    queries: int = 0
    """Samples it was measured on."""

    @property
    def lowest(self) -> float:
        """Of the worst block."""
        return min(self.blocks.values(), default=1.0)

    def write(self, path: str | Path) -> None:
        """Write to a JSON file, whole or not at all."""
        arrays.write_text(path, json.dumps({**asdict(self), "lowest": self.lowest}))


def read(path: str | Path) -> Recall:
    """The measured recall in ``path``.

    Raises:
        OSError: there is no such file.
        ValueError: the file is damaged.
    """
    told = json.loads(Path(path).read_text(encoding="ascii"))
    return Recall(bool(told["exact"]), dict(told["blocks"]), int(told["queries"]))


def measure(search: Search, pools: list[Pool], lists: list[Lists], roles: Array) -> Recall:
    """Search random samples of every role exactly and count how many of their neighbors the lists hold.

    Args:
        search: What was searched.
        pools: The samples that are listed; real and synthetic.
        lists: What was found in each pool.
        roles: (N,) int8.
    """
    random = np.random.default_rng(2)
    present = np.unique(roles)
    blocks: dict[str, float] = {}
    asked = 0
    for role in present:
        of_role = np.flatnonzero(roles == role)
        some = np.sort(random.choice(of_role, min(len(of_role), _QUERIES // len(present)), replace=False))
        asked += len(some)
        for name, pool, (_, distances) in zip(("real", "synthetic"), pools, lists, strict=True):
            true = _true(search, pool, some)
            if np.isfinite(true).any():
                blocks[f"{ROLES[role]} {name}"] = round(_share(true, distances[some]), 4)
    return Recall(False, blocks, asked)


def _true(search: Search, pool: Pool, some: Array) -> Distances:
    """Distances of the true neighbors of some samples, by exact search."""
    own = np.unique(search.group[some])
    numbers = np.full((len(search.vectors), search.k), -1, np.int32)
    distances = np.full((len(search.vectors), search.k), np.inf, np.float32)
    search.run(own, pool, (numbers, distances))
    return distances[some]


def _share(true: Distances, found: Distances) -> float:
    """Share of the true neighbors that were found: those no farther than the last true one."""
    real = np.isfinite(true)
    last = np.where(real, true, -np.inf).max(axis=1, keepdims=True)
    hits = np.isfinite(found) & (found <= last * (1 + _SAME))
    return float(hits.sum() / real.sum())
