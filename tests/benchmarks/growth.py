"""How time and memory grow from 100,000 to 1,000,000 samples, every stage from file to map to file.

Embedding itself is left out: it costs the same for every text. Its vectors are made up and kept as it keeps them.

    python -m tests.benchmarks.growth [few many]
"""

from __future__ import annotations

import os
import resource
import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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
_LOOK = 0.02
"""Seconds between looks at the memory."""
_STATUS = Path("/proc/self/status")


class Clock:
    """Seconds of one stage after the other, and the most memory the process had held by its end, in bytes.

    Seconds of the processor count as well: unlike those on the wall they hardly depend on who else is at work.
    """

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}
        self.computed: dict[str, float] = {}
        self.peaks: dict[str, float] = {}
        self.own = 0.0
        """Most memory that was no page of a mapped file, as often as one looked, in bytes."""
        self._over = threading.Event()

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Look every few milliseconds how much memory the process has of its own, where the system tells."""

        def look() -> None:
            while not self._over.wait(_LOOK):
                told = dict(line.split(":", 1) for line in _STATUS.read_text().splitlines())
                own = sum(int(told[name].split()[0]) for name in ("RssAnon", "RssShmem"))
                self.own = max(self.own, own * 1024)

        thread = threading.Thread(target=look)
        if _STATUS.exists():
            thread.start()
        try:
            yield
        finally:
            self._over.set()
            if thread.ident:
                thread.join()

    def time(self, stage: str, work: Callable[[], Any]) -> Any:
        """Do the work of a stage and note how long it took."""
        began, computing = time.perf_counter(), time.process_time()
        result = work()
        self.spent[stage] = self.spent.get(stage, 0.0) + time.perf_counter() - began
        self.computed[stage] = self.computed.get(stage, 0.0) + time.process_time() - computing
        self.peaks[stage] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        return result


def stages(rows: int) -> dict[str, Any]:
    """What every stage takes at so many samples, half of them real: seconds, those of the processor, peak by its end.

    Under ``own``: the most memory besides pages of mapped files, which the system takes back when it needs them.
    """
    folder = made.folder() / f"growth-{os.getpid()}"
    folder.mkdir()
    try:
        _once(1000, folder / "warm", Clock())
        clock = Clock()
        with clock.watching():
            _once(rows, folder / "measured", clock)
        stages = {stage: (spent, clock.computed[stage], clock.peaks[stage]) for stage, spent in clock.spent.items()}
        return {"stages": stages, "own": clock.own}
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
    for stage, (seconds, computed, peak) in large.result["stages"].items():
        before, computed_before, _ = small.result["stages"][stage]
        growth = seconds / before
        processor = f"of the processor {computed / max(computed_before, 1e-9):.3g} ×"
        note = f"{before:.3g} s → {seconds:.3g} s, {processor}, memory so far {peak / 1e9:.2f} GB"
        yield Result(f"growth: {stage}", on, growth, "×", must=f"≤ {FACTOR:g} ×", reached=growth <= FACTOR, note=note)
    note = f"{large.result['own'] / 1e9:.2f} GB without pages of mapped files"
    yield at_most("memory: all stages in one process", f"{many:,} × 384", large.peak / 1e9, MEMORY, "GB", note)


if __name__ == "__main__":
    if len(sys.argv) == 3:
        few, many = int(sys.argv[1]), int(sys.argv[2])
        main(lambda: run(few, many))
    else:
        main(run)
