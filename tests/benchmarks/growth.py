"""How time and memory grow from 100,000 to 1,000,000 samples, every stage from file to map to file.

Embedding itself is left out: it costs the same for every text. Its vectors are made up and kept as it keeps them.

    python -m tests.benchmarks.growth [few many]
"""

from __future__ import annotations

import os
import resource
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from tests.benchmarks import made
from tests.benchmarks.mapping import vectors
from tests.benchmarks.runner import Result, at_most, in_child, main

FEW, MANY = 100_000, made.MILLION
FACTOR = 13.0
MEMORY = 4.0
_BATCH = 1024


class Clock:
    """Seconds of one stage after the other, and the most memory the process had held by its end, in bytes."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}
        self.peaks: dict[str, float] = {}

    def time(self, stage: str, work: Callable[[], Any]) -> Any:
        """Do the work of a stage and note how long it took."""
        began = time.perf_counter()
        result = work()
        self.spent[stage] = self.spent.get(stage, 0.0) + time.perf_counter() - began
        self.peaks[stage] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        return result


def stages(rows: int) -> dict[str, tuple[float, float]]:
    """Seconds of every stage at so many samples, half of them real, and the peak of memory by its end."""
    folder = made.folder() / f"growth-{os.getpid()}"
    folder.mkdir()
    try:
        _once(1000, folder / "warm", Clock())
        clock = Clock()
        _once(rows, folder / "measured", clock)
        return {stage: (spent, clock.peaks[stage]) for stage, spent in clock.spent.items()}
    finally:
        shutil.rmtree(folder)


def prepare(rows: int) -> None:
    """Make up the data."""
    vectors(1000), vectors(rows)
    for seed in (0, 1):
        made.file("parquet", 500, seed), made.file("parquet", rows // 2, seed)


def _once(rows: int, folder: Path, clock: Clock) -> None:
    from models.stage import finish
    from models.workspace import Workspace

    folder.mkdir()
    path = folder / "growth.assay"
    with Workspace.open(path, create=True) as workspace:
        for seed, role in enumerate(("real", "synthetic")):
            plan = workspace.plan(made.file("parquet", rows // 2, seed), role=role, text=("text",), label="label")
            clock.time("load", lambda plan=plan: finish(workspace.load(plan)))
        clock.time("search index", lambda: finish(workspace.index()))
        _map(workspace, rows, folder, clock)
        _curate(workspace, folder, clock)
    clock.time("reopen", lambda: Workspace.open(path)).close()


def _map(workspace: Any, rows: int, folder: Path, clock: Clock) -> None:
    """Vectors out of the store, neighbors, layout: what the worker process does."""
    from models import embed, neighbors, projection
    from models.stage import finish
    from models.workspace.embedding import vectors_file

    model = embed.resolve("text", None)
    contents = b"".join(workspace.store.tables.contents(dataset.number) for dataset in workspace.datasets)
    _know(workspace, model.fingerprint, contents, rows)
    gathered = vectors_file(workspace.store, workspace.table, _forbidden, model, contents, folder / "vectors")
    found = clock.time("vectors from the workspace", lambda: finish(gathered))
    lists, xy = str(folder / "lists" / "result.npy"), str(folder / "map" / "result.npy")
    roles = workspace.table.roles
    clock.time("neighbors", lambda: finish(neighbors.find(found, roles, 16, lists)))
    clock.time("layout", lambda: finish(projection.project(found, lists, 15, 0.1, None, xy)))


def _know(workspace: Any, model: str, contents: bytes, rows: int) -> None:
    """Put made-up vectors into the store, as embedding would; none of them stays in memory."""
    drawn = np.load(vectors(rows), mmap_mode="r")
    for first in range(0, rows, _BATCH):
        some = contents[16 * first : 16 * (first + _BATCH)]
        workspace.store.vectors.add(model, some, drawn[first : first + _BATCH])


def _curate(workspace: Any, folder: Path, clock: Clock) -> None:
    from models.export import ExportPlan
    from models.selection import Where
    from models.stage import finish

    clock.time("filter", lambda: workspace.select(Where("score > 0.5")))
    clock.time("sort", lambda: workspace.order("score", True))
    clock.time("drop", lambda: workspace.decide("drop", Where("score > 0.8")))
    clock.time("undo", workspace.undo)
    clock.time("export", lambda: finish(workspace.export(ExportPlan(str(folder / "out.parquet")))))


def _forbidden(*arguments: Any) -> Any:
    raise AssertionError(f"nothing is left to embed: {arguments}")


def run(few: int = FEW, many: int = MANY) -> Iterator[Result]:
    """How each stage's time grows, and the most memory that all of them took in one process."""
    for rows in (few, many):
        in_child(prepare, rows)  # else what making up data takes would count
    small, large = in_child(stages, few), in_child(stages, many)
    on = f"{few:,} → {many:,}"
    for stage, (seconds, peak) in large.result.items():
        before = small.result[stage][0]
        growth = seconds / before
        note = f"{before:.3g} s → {seconds:.3g} s, memory so far {peak / 1e9:.2f} GB"
        yield Result(f"growth: {stage}", on, growth, "×", must=f"≤ {FACTOR:g} ×", reached=growth <= FACTOR, note=note)
    yield at_most("memory: all stages in one process", f"{many:,} × 384", large.peak / 1e9, MEMORY, "GB")


if __name__ == "__main__":
    if len(sys.argv) == 3:
        few, many = int(sys.argv[1]), int(sys.argv[2])
        main(lambda: run(few, many))
    else:
        main(run)
