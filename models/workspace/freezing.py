"""Which samples a map is fitted on, and which map is kept, where not simply all samples are laid out anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.dataset import ROLES, Dataset, Problem, Role
from models.phrase import phrase

_LEAST = 4
"""Samples that a map can be fitted on."""


@dataclass(frozen=True, slots=True)
class Fit:
    """What a map is, or was, fitted on."""

    names: tuple[str, ...]
    """The datasets."""
    fitted: NDArray[np.bool_]
    """(N,)"""
    kept: str = ""
    """Key of the map that is kept; empty where one is fitted anew."""

    def roles(self) -> NDArray[np.int8]:
        """Roles for a neighbor search that lists the fitted samples alone: as the real ones."""
        return np.where(self.fitted, ROLES.index(Role.REAL), ROLES.index(Role.HOLDOUT)).astype(np.int8)


def fit_on(names: Sequence[str], datasets: Sequence[Dataset], size: int) -> Fit:
    """A map fitted anew on the datasets of these names.

    Raises:
        Problem: there is no such dataset, or they hold too few samples.
    """
    known = {dataset.name: dataset for dataset in datasets}
    missing = [name for name in names if name not in known]
    if missing:
        raise Problem(
            phrase("There is no dataset {name}.", name=missing[0]),
            phrase("There are: {names}.", names=", ".join(known)),
        )
    fitted = _members([known[name] for name in names], size)
    if fitted.sum() < _LEAST:
        raise Problem(
            phrase("A map can't be fitted on {n} samples.", n=int(fitted.sum())),
            phrase("Choose datasets of at least {least}.", least=_LEAST),
        )
    return Fit(tuple(dict.fromkeys(names)), fitted)


def kept(facts: dict[str, Any] | None, datasets: Sequence[Dataset], size: int) -> Fit:
    """The present map, kept as it is.

    Args:
        facts: of the present map; None where there is none.
        datasets: all.
        size: of the workspace, in samples.

    Raises:
        Problem: there is no map that could be kept.
    """
    if facts is None or facts.get("kind") != "umap":
        raise Problem(
            phrase("There is no map to keep yet."),
            phrase("Map the samples first; later ones can then be placed on it."),
        )
    names = facts.get("fit_on") or [d.name for d in datasets if d.first + d.rows <= facts["size"]]
    fitted = _members([dataset for dataset in datasets if dataset.name in names], size)
    if fitted.sum() < _LEAST:
        raise Problem(phrase("What the present map was fitted on is gone."), phrase("Make a new map."))
    return Fit(tuple(names), fitted, str(facts["projection"]))


def _members(datasets: Sequence[Dataset], size: int) -> NDArray[np.bool_]:
    mask = np.zeros(size, np.bool_)
    for dataset in datasets:
        mask[dataset.first : dataset.first + dataset.rows] = True
    return mask
