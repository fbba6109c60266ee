"""Made-up data of any size, the same every time, kept in a temporary folder between benchmarks."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

MILLION = 1_000_000
_WORDS = (  # noqa: SIM905 - easier to read
    "the a of to and in is it for on with as was that by this from at or an be not are have which one had all "
    "model sample sentence question answer number language text reason problem example measure value table "
    "river winter garden engine colour signal mountain letter window history market doctor science school music "
    "quickly rarely always slowly often never perhaps around between beyond against without within"
).split()
LABELS = [f"topic {letter}" for letter in "abcdefghij"]


def folder() -> Path:
    """Where made-up files lie; they are made anew where the folder was cleared."""
    place = Path(tempfile.gettempdir()) / f"assay-benchmarks-{os.getuid() if hasattr(os, 'getuid') else 0}"
    place.mkdir(parents=True, exist_ok=True)
    return place


# Caches of what is made up stay apart from those of the person at this machine.
os.environ["XDG_CACHE_HOME"] = str(folder() / "cache")


def once(name: str, make: Callable[[Path], None]) -> Path:
    """The file of that name, made by ``make`` where it is not there yet."""
    path = folder() / name
    if not path.exists():
        draft = path.with_name(f"part-{os.getpid()}-{path.name}")
        make(draft)
        draft.replace(path)
    return path


def sentences(rows: int, seed: int = 0, words: int = 12) -> pa.Array:
    """``rows`` different texts of about seventy letters."""
    random = np.random.default_rng(seed)
    chosen = pa.array(_WORDS).take(pa.array(random.integers(0, len(_WORDS), rows * words)))
    lists = pa.ListArray.from_arrays(np.arange(0, rows * words + 1, words, dtype=np.int32), chosen)
    numbers = pa.array(np.arange(seed * 10_000_000, seed * 10_000_000 + rows)).cast(pa.string())
    return pc.binary_join_element_wise(pc.binary_join(lists, " "), numbers, " ")


def table(rows: int, seed: int = 0) -> pa.Table:
    """Six columns: number, text, label, score, words, and a flag."""
    random = np.random.default_rng(seed + 1000)
    return pa.table(
        {
            "id": np.arange(rows),
            "text": sentences(rows, seed),
            "label": pa.array(LABELS).take(pa.array(random.integers(0, len(LABELS), rows))),
            "score": random.normal(size=rows).round(6),
            "words": random.integers(1, 400, rows),
            "checked": random.random(rows) < 0.5,
        }
    )


def file(suffix: str, rows: int, seed: int = 0) -> Path:
    """The table as a file: ``csv``, ``jsonl`` or ``parquet``."""
    return once(f"made-{rows}-{seed}.{suffix}", lambda path: _write(path, suffix, table(rows, seed)))


def _write(path: Path, suffix: str, whole: pa.Table) -> None:
    if suffix == "parquet":
        import pyarrow.parquet as pq

        pq.write_table(whole, path)
    elif suffix == "csv":
        import pyarrow.csv as pc

        pc.write_csv(whole, path)
    else:
        import orjson

        with path.open("wb") as out:
            for batch in whole.to_batches(max_chunksize=50_000):
                out.write(b"\n".join(map(orjson.dumps, batch.to_pylist())) + b"\n")


def workspace(rows: int) -> Path:
    """A workspace of ``rows`` samples, half real and half synthetic, with a made-up map of all of them."""
    return once(f"made-{rows}.assay", lambda path: _fill(path, rows))


def positions(rows: int, seed: int = 0) -> np.ndarray:
    """``(rows, 2)`` float32: clusters of different sizes, as projections have them."""
    random = np.random.default_rng(seed)
    centers = random.normal(0, 6, (40, 2))
    return (centers[random.integers(0, 40, rows)] + random.normal(0, 0.8, (rows, 2))).astype(np.float32)


def _fill(path: Path, rows: int) -> None:
    from models import arrays
    from models.stage import Stage, finish
    from models.workspace import Workspace

    with Workspace.open(path, create=True) as filled:
        for seed, role in enumerate(("real", "synthetic")):
            plan = filled.plan(file("parquet", rows // 2, seed), role=role, text=("text",), label="label")
            finish(filled.load(plan))
        stage = Stage("projection", 0, (("kind", "umap"),), (f"made up {rows}",))
        with tempfile.TemporaryDirectory() as place:
            arrays.write(Path(place) / "result.npy", positions(rows))
            filled.store.results.keep(stage, Path(place), ("result.npy",), "2026-01-01T00:00:00.000000+00:00", 1.0)
        facts = {"model": "made up", "kind": "umap", "projection": stage.key, "embed": "", "size": rows}
        filled.store.results.remember("map", facts)
        finish(filled.index())
