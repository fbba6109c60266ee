"""Deciding on 200,000 of a million samples and undoing it, as the window's jobs do it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from tests.benchmarks import made
from tests.benchmarks.runner import Result, at_most, main, medians

ROWS = made.MILLION
WANTED = 200_000


def run() -> Iterator[Result]:
    """Seconds from the verb to the new state, the log on the disk."""
    from models.selection import Lasso
    from models.workspace import Workspace

    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(made.workspace(ROWS), folder))
        with Workspace.open(path) as workspace:
            shown = workspace.atlas.projection()
            assert shown is not None
            lasso = Lasso(shown.key, _around(shown.xy))
            count = int(np.count_nonzero(workspace.select(lasso)))
            assert abs(count - WANTED) < WANTED // 20, count
            spent = medians(
                {
                    "lasso": lambda: workspace.select(lasso),
                    "drop": lambda: workspace.decide("drop", lasso),
                    "undo": workspace.undo,
                    "count": lambda: workspace.info(),
                }
            )
    on = f"{count:,} of {ROWS:,}"
    yield at_most("drop a lasso", on, spent["drop"], 0.3, note="evaluates the lasso, writes the log")
    yield at_most("undo", on, spent["undo"], 0.3)


def _around(xy: np.ndarray) -> tuple[tuple[float, float], ...]:
    """A 300-vertex ring around the middle that holds about a fifth of the points."""
    middle = xy.mean(axis=0)
    away = np.hypot(*(xy - middle).T)
    angles = np.linspace(0, 2 * np.pi, 300, endpoint=False)
    reach = np.quantile(away, WANTED / ROWS)
    ring = middle + reach * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    return tuple((float(x), float(y)) for x, y in ring)


if __name__ == "__main__":
    main(run)
