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
    mine, peers = (next(c for c in side if c.result[0] == median_low(c.result[0] for c in side)) for side in sides)
    return mine, peers


def warmed(which: str, source: str) -> tuple[float, float]:
    """Seconds of loading in this process, and of its processors, once a few rows have imported everything."""
    import time

    load = {"ours": ours, "theirs": theirs}[which]
    load(str(made.file(Path(source).suffix[1:], 1000)))
    began, used = time.perf_counter(), time.process_time()
    rows = load(source)
    assert rows == int(Path(source).stem.split("-")[1]), rows
    return time.perf_counter() - began, time.process_time() - used


def run() -> Iterator[Result]:
    """Time and peak memory for each format."""
    for suffix in ("jsonl", "csv", "parquet"):
        source = str(made.file(suffix, ROWS))
        mine, peers = side_by_side(source)
        on = f"{ROWS:,} × 6 {suffix.upper()}"
        (spent, used), (their_spent, their_used) = mine.result, peers.result
        note = f"of the processors {used:.2f} s, pandas {their_used:.2f} s"
        yield at_least("load", on, spent, their_spent, "pandas + to_sql", 2, note)
        yield at_most("load: peak memory", on, mine.peak / 1e9, 1.2, "GB", note=f"pandas: {peers.peak / 1e9:.2f} GB")


if __name__ == "__main__":
    main(run)
