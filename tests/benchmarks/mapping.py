"""Vectors to a map: neighbors beside faiss, the whole way beside ``umap.UMAP``, warm and where nothing is compiled."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from tests.benchmarks import made
from tests.benchmarks.runner import ROOT, Result, at_least, main

LARGE, SMALL, WIDTH = 100_000, 20_000, 384
REPEATS = 3
Array = np.ndarray[Any, Any]


def vectors(rows: int) -> Path:
    """Vectors like those of sentences: topics of very unequal size, subtopics, a falling spectrum."""

    def make(path: Path) -> None:
        random = np.random.default_rng(0)
        spectrum = (1 + np.arange(WIDTH)) ** -0.5
        topics = random.normal(size=(60, WIDTH)) * spectrum
        subtopics = topics[random.integers(0, 60, 2000)] + random.normal(size=(2000, WIDTH)) * spectrum
        weight = random.pareto(1.2, 2000) + 0.05
        chosen = subtopics[random.choice(2000, rows, p=weight / weight.sum())]
        whole = chosen + random.normal(size=(rows, WIDTH)) * spectrum
        with path.open("wb") as file:
            np.save(file, (whole / np.linalg.norm(whole, axis=1, keepdims=True)).astype(np.float32))

    return made.once(f"vectors-{rows}-{WIDTH}.npy", make)


def roles(rows: int) -> Array:
    """Half of them real, half synthetic."""
    return (np.random.default_rng(0).random(rows) < 0.5).astype(np.int8)


def ours(source: str, folder: str) -> tuple[float, float]:
    """Seconds of the neighbor graph and of the layout; the files lie in ``folder``."""
    from models import neighbors, projection
    from models.stage import finish

    graph, xy = str(Path(folder) / "graph.npy"), str(Path(folder) / "xy.npy")
    began = time.perf_counter()
    rows = len(np.load(source, mmap_mode="r"))
    finish(neighbors.find(source, roles(rows), 16, graph))
    between = time.perf_counter()
    finish(projection.project(source, graph, 15, 0.1, None, xy))
    return between - began, time.perf_counter() - between


def theirs(source: str, folder: str) -> float:
    """Seconds of umap-learn; the map lies in ``folder``."""
    warnings.simplefilter("ignore")
    import umap

    whole = np.load(source)
    began = time.perf_counter()
    fitted = umap.UMAP(metric="cosine").fit(whole)
    spent = time.perf_counter() - began
    np.save(Path(folder) / "theirs.npy", fitted.embedding_)
    return spent


def quality(whole: Array, xy: Array, k: int = 15, tried: int = 1500) -> tuple[float, float]:
    """Trustworthiness and share of the neighbors preserved, over random samples ranked among all."""
    some = np.random.default_rng(0).choice(len(whole), tried, replace=False)
    penalty, kept = 0.0, 0
    for number in some:
        high = -(whole @ whole[number])
        low = ((xy - xy[number]) ** 2).sum(axis=1)
        high[number] = low[number] = np.inf
        near = np.argpartition(low, k)[:k]
        ranks = (high[None, :] < high[near][:, None]).sum(axis=1)
        penalty += float(np.maximum(ranks + 1 - k, 0).sum())
        kept += int((ranks < k).sum())
    size = len(whole)
    return 1 - 2 / (tried * k * (2 * size - 3 * k - 1)) * penalty, kept / tried / k


def warm() -> Iterator[Result]:
    """The whole way in one process, once everything is compiled; both take turns."""
    from models import neighbors

    source, small = str(vectors(LARGE)), str(vectors(2_000))
    with tempfile.TemporaryDirectory() as folder:
        ours(small, folder), theirs(small, folder)
        theirs(str(vectors(5_000)), folder)  # beyond 4,096 umap-learn compiles other code
        mine, peers = [], []
        for _ in range(REPEATS):
            mine.append(ours(source, folder))
            peers.append(theirs(source, folder))
        total = float(np.median([sum(each) for each in mine]))
        whole = np.load(source)
        trust, kept = quality(whole, np.load(Path(folder) / "xy.npy"))
        their_trust, their_kept = quality(whole, np.load(Path(folder) / "theirs.npy"))
        recall = neighbors.recall_of(str(Path(folder) / "graph.npy"))
    note = (
        f"trustworthiness {trust:.4f} ({their_trust:.4f}), neighbors preserved {kept:.3f} ({their_kept:.3f}), "
        f"recall {recall.lowest:.3f}, load {os.getloadavg()[0]:.1f}"
    )
    peer = "umap.UMAP(metric='cosine').fit"
    yield at_least("vectors to map, warm", f"{LARGE:,} × {WIDTH}", total, float(np.median(peers)), peer, 2.5, note)
    yield four_blocks(source, float(np.median([first for first, _ in mine])), recall.lowest)


def four_blocks(source: str, spent: float, recall: float) -> Result:
    """The neighbor graph beside exact search over the pooled set by faiss."""
    import faiss

    whole = np.load(source)
    began = time.perf_counter()
    index = faiss.IndexFlatIP(WIDTH)
    index.add(whole)
    index.search(whole, 17)
    taken = time.perf_counter() - began
    on = f"{LARGE // 2:,} + {LARGE // 2:,} × {WIDTH}"
    return at_least("four-block neighbor graph", on, spent, taken, "faiss exact, pooled", 1, f"recall {recall:.3f}")


_COLD = """
import json, sys, time, warnings
warnings.simplefilter("ignore")
began = time.perf_counter()
from tests.benchmarks import mapping
getattr(mapping, sys.argv[1])(sys.argv[2], sys.argv[3])
print("spent", time.perf_counter() - began)
"""


def in_fresh_process(which: str, source: str) -> float:
    """Seconds in a new process with an empty folder for compiled code, imports and compiling included."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-c", _COLD, which, source, folder],
            cwd=ROOT,
            env={**os.environ, "NUMBA_CACHE_DIR": folder},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    return float(json.loads(done.stdout.split()[-1]))


def cold() -> Iterator[Result]:
    """The whole way in a fresh process on a machine where nothing was ever compiled."""
    source = str(vectors(SMALL))
    mine = [in_fresh_process("ours", source)]
    peer = in_fresh_process("theirs", source)
    mine.append(in_fresh_process("ours", source))
    note = f"load {os.getloadavg()[0]:.1f}"
    on = f"{SMALL:,} × {WIDTH}"
    yield at_least("vectors to map, nothing compiled", on, max(mine), peer, "umap-learn likewise", 4, note)


def run() -> Iterator[Result]:
    """Cold, then warm."""
    yield from cold()
    yield from warm()


if __name__ == "__main__":
    main(run)
