"""Loading a million rows into the workspace, beside ``pandas.read_*`` and ``DataFrame.to_sql``."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from tests.benchmarks import made
from tests.benchmarks.runner import Child, Result, at_least, at_most, in_child, main

ROWS = made.MILLION
REPEATS = 3


def ours(source: str) -> int:
    """Load a file into a new workspace."""
    from models.stage import finish
    from models.workspace import Workspace

    with (
        tempfile.TemporaryDirectory() as folder,
        Workspace.open(Path(folder) / "w.assay", create=True) as workspace,
    ):
        finish(workspace.load(workspace.plan(source, role="real", text=("text",))))
        return workspace.size


def theirs(source: str) -> int:
    """Read a file with pandas and write it into SQLite."""
    import pandas as pd

    with tempfile.TemporaryDirectory() as folder:
        suffix = Path(source).suffix
        if suffix == ".jsonl":
            frame = pd.read_json(source, lines=True)
        else:
            frame = pd.read_csv(source) if suffix == ".csv" else pd.read_parquet(source)
        with closing(sqlite3.connect(Path(folder) / "w.db")) as connection:
            frame.to_sql("samples", connection, index=False)
        return len(frame)


def side_by_side(source: str, repeats: int = REPEATS) -> tuple[Child, Child]:
    """Both in fresh processes, taking turns; the run of median time of each (imports do not count)."""
    from statistics import median_low

    runs = [(in_child(warmed, "ours", source), in_child(warmed, "theirs", source)) for _ in range(repeats)]
    sides = ([pair[side] for pair in runs] for side in (0, 1))
    mine, peers = (next(c for c in side if c.result == median_low(c.result for c in side)) for side in sides)
    return mine, peers


def warmed(which: str, source: str) -> float:
    """Seconds of loading in this process, once everything is imported by loading a few rows."""
    import time

    load = {"ours": ours, "theirs": theirs}[which]
    load(str(made.file(Path(source).suffix[1:], 1000)))
    began = time.perf_counter()
    rows = load(source)
    assert rows == int(Path(source).stem.split("-")[1]), rows
    return time.perf_counter() - began


def run() -> Iterator[Result]:
    """Time and peak memory for each format."""
    for suffix in ("jsonl", "csv", "parquet"):
        source = str(made.file(suffix, ROWS))
        mine, peers = side_by_side(source)
        on = f"{ROWS:,} × 6 {suffix.upper()}"
        yield at_least("load", on, mine.result, peers.result, "pandas + to_sql", 2)
        yield at_most("load: peak memory", on, mine.peak / 1e9, 1.2, "GB", note=f"pandas: {peers.peak / 1e9:.2f} GB")


if __name__ == "__main__":
    main(run)
