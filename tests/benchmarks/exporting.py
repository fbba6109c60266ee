"""Exporting a million rows to Parquet, beside pyarrow writing the same table from memory."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks import made
from tests.benchmarks.runner import Result, main, medians

ROWS = made.MILLION
FACTOR = 2.0


def run() -> Iterator[Result]:
    """From each kind of source; both write the same compression and wait for the disk."""
    import os

    import pyarrow.parquet as pq

    from models.export import ExportPlan
    from models.stage import finish
    from models.workspace import Workspace

    for suffix in ("parquet", "csv", "jsonl"):
        with tempfile.TemporaryDirectory() as folder, Workspace.open(Path(folder) / "w.assay", create=True) as filled:
            finish(filled.load(filled.plan(made.file(suffix, ROWS), role="real", text=("text",))))
            mine, peers = Path(folder) / "ours.parquet", Path(folder) / "theirs.parquet"
            whole = pq.read_table(made.file("parquet", ROWS))

            def ours(path: Path = mine, workspace: Workspace = filled) -> None:
                finish(workspace.export(ExportPlan(str(path), replace=True)))

            def theirs(path: Path = peers, table: object = whole) -> None:
                pq.write_table(table, path, compression="zstd")
                with path.open("rb+") as file:
                    os.fsync(file.fileno())

            spent = medians({"ours": ours, "theirs": theirs}, repeats=3)
            used = {"ours": processors(ours), "theirs": processors(theirs)}
            assert pq.read_metadata(mine).num_rows == pq.read_metadata(peers).num_rows == ROWS
        reached = spent["ours"] <= FACTOR * spent["theirs"]
        on = f"{ROWS:,} rows from {suffix.upper()}"
        must = f"≤ {FACTOR:g} × its time"
        note = f"of the processors {used['ours']:.2f} s, pyarrow {used['theirs']:.2f} s"
        yield Result("export to Parquet", on, spent["ours"], "s", spent["theirs"], "pyarrow", must, reached, note)


def processors(work: Callable[[], None]) -> float:
    """Seconds of the processors, whatever else they do at the time."""
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    main(run)
