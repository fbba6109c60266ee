"""Vectors in fewer directions: a third of the work finds nearly the same candidates, then compared in full."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from models.neighbors.search import Search, halves
from models.threads import threaded

Array = np.ndarray[Any, Any]

LONG, _SHORT = 192, 128
"""Vectors longer than the first are shortened to the second."""
_LEARNED = 20_000
"""Vectors that the directions are learned from."""
_ROWS = 1024
"""Rows turned at once."""


@dataclass(frozen=True, slots=True)
class Short:
    """Distinct vectors as candidates are looked for among them."""

    rows: Array
    """(distinct vectors, at most d) float32."""
    less: Array | None
    """What is subtracted from products with each; None for nothing."""

    def __len__(self) -> int:
        return len(self.rows)

    def ordered(self, order: Array) -> Short:
        """The same vectors in that order."""
        return Short(self.rows[order], None if self.less is None else self.less[order])

    def halves_of(self, groups: Array) -> Array | None:
        """What is subtracted from products with some of them."""
        return None if self.less is None else self.less[groups]


def shortened(search: Search, short: bool = True) -> Short:
    """The distinct vectors in the directions that their products depend on most; whole, if they are not long.

    Args:
        search: Whose vectors these are.
        short: False to leave them whole.
    """
    count, width = len(search.distinct), search.vectors.shape[1]
    axes = _directions(search) if short and width > LONG else None
    rows = np.empty((count, width if axes is None else _SHORT), np.float32)

    def turn(some: slice) -> None:
        for first in range(some.start, some.stop, _ROWS):
            span = slice(first, min(first + _ROWS, some.stop))
            whole = search.rows(span)
            rows[span] = whole if axes is None else whole @ axes

    threaded(turn, count)
    return Short(rows, halves(rows) if search.metric == "euclidean" else None)


def _directions(search: Search) -> Array:
    """The directions of the largest products, learned from some vectors: (d, fewer) float32."""
    count = len(search.distinct)
    random = np.random.default_rng(0)
    sample = search.rows(np.sort(random.choice(count, min(count, _LEARNED), replace=False)))
    _, directions = np.linalg.eigh(sample.T @ sample)
    return np.ascontiguousarray(directions[:, ::-1][:, :_SHORT], np.float32)
