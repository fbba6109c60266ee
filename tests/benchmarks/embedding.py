"""Embedding beside ``SentenceTransformer.encode``: the same vectors, a draft, and everything known already."""

from __future__ import annotations

import json
import os
import random
import shutil
import statistics
import time
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any

import numpy as np

from tests.benchmarks import made
from tests.benchmarks.runner import ROOT, Result, at_least, in_child, main

TEXTS = 5000
PARTS = 10
"""Both sides take turns, a part each, so that a busy moment of the machine meets both."""
CACHED = 100_000
RATE = 50_000


def solutions(count: int) -> list[str]:
    """Texts of about 117 tokens, made of the lines of the example, as unlike in length as its solutions are."""
    rows = chain.from_iterable((ROOT / f"resources/example/{name}.jsonl").open() for name in ("human", "model"))
    known = [row.get("solution") or row["answer"] for row in map(json.loads, rows)]
    lines = [line for text in known for line in text.splitlines() if line]
    chance, texts = random.Random(0), []
    for _ in range(count):
        size, text = round(1.15 * len(chance.choice(known))), chance.choice(lines)
        while len(text) < size:
            text += "\n" + chance.choice(lines)
        texts.append(text[: max(size, 20)])
    return texts


def side_by_side(count: int) -> dict[str, Any]:
    """Seconds of each way for ``count`` texts, the median ratios over the parts, and how alike the vectors are."""
    from sentence_transformers import SentenceTransformer

    from models import embed
    from models.stage import finish

    full, draft = embed.resolve("text", None), embed.resolve("text", None, "draft")
    for model in (full, draft):
        finish(embed.prepare("text", model))
    peer = SentenceTransformer(full.path, device="cpu")
    ways: dict[str, Callable[[list[str]], Any]] = {
        "peer": lambda texts: peer.encode(texts, normalize_embeddings=True, show_progress_bar=False),
        "full": lambda texts: _vectors(full, texts),
        "draft": lambda texts: _vectors(draft, texts),
    }
    texts = solutions(count)
    spent: dict[str, list[float]] = {name: [] for name in ways}
    least = 1.0
    for way in ways.values():
        way(texts[:64])
    for part in range(PARTS):
        some, found = texts[part::PARTS], {}
        for name, way in ways.items():
            began = time.perf_counter()
            found[name] = way(some)
            spent[name].append(time.perf_counter() - began)
        least = min(least, float((found["peer"] * found["full"]).sum(1).min()))
    ratios = {name: statistics.median(np.divide(spent["peer"], spent[name]).tolist()) for name in ("full", "draft")}
    tokens = sum(len(each) for each in peer.tokenizer(texts)["input_ids"]) / count
    totals = {name: sum(times) for name, times in spent.items()}
    return {"seconds": totals, "ratios": ratios, "cosine": least, "tokens": tokens}


def _vectors(model: Any, texts: list[str]) -> np.ndarray:
    """As the workspace does it: by length, in the order of the texts again."""
    from models import embed

    order = sorted(range(len(texts)), key=lambda at: -len(texts[at]))
    made_now = np.concatenate([vectors for _, vectors in embed.encode("text", model, [texts[at] for at in order])])
    vectors = np.empty_like(made_now)
    vectors[order] = made_now
    return vectors


def known_already(rows: int) -> dict[str, float]:
    """Seconds until the vectors of ``rows`` texts lie ready when all are known to the workspace."""
    from models import embed
    from models.stage import finish
    from models.workspace import Workspace
    from models.workspace.embedding import vectors_file

    model = embed.resolve("text", None)
    folder = made.folder() / f"known-{os.getpid()}"
    copy = folder / "known.assay"
    folder.mkdir()
    try:
        shutil.copy(made.workspace(rows), copy)
        with Workspace.open(copy) as workspace:
            contents = b"".join(workspace.store.tables.contents(d.number) for d in workspace.datasets)
            _know(workspace, model, contents)
            spent = {}
            for name in ("from the workspace", "from the cache folder"):
                began = time.perf_counter()
                path = finish(
                    vectors_file(workspace.store, workspace.table, _forbidden, model, contents, folder / "vectors")
                )
                assert np.load(path, mmap_mode="r").shape == (rows, model.dimension)
                spent[name] = time.perf_counter() - began
            return spent
    finally:
        shutil.rmtree(folder)


def known_warm(rows: int) -> dict[str, float]:
    """As :func:`known_already`, medians of three, once everything is imported."""
    known_already(1000)
    runs = [known_already(rows) for _ in range(3)]
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def _know(workspace: Any, model: Any, contents: bytes) -> None:
    """Put a vector for each content into the store, in batches as embedding commits them."""
    chance = np.random.default_rng(0)
    for first in range(0, len(contents) // 16, 32):
        some = contents[16 * first : 16 * (first + 32)]
        drawn = chance.normal(size=(len(some) // 16, model.dimension)).astype(np.float32)
        workspace.store.vectors.add(model.fingerprint, some, drawn)


def _forbidden(*arguments: Any) -> Any:
    raise AssertionError(f"nothing is left to embed: {arguments}")


def run() -> Iterator[Result]:
    """The same vectors, drafts, and known ones."""
    done = in_child(side_by_side, TEXTS).result
    on = f"{TEXTS:,} texts, {done['tokens']:.0f} tokens"
    seconds, ratios = done["seconds"], done["ratios"]
    peer = "SentenceTransformer.encode"
    note = (
        f"median of {PARTS} turns {ratios['full']:.2f} ×; cosine ≥ {done['cosine']:.6f}; load {os.getloadavg()[0]:.1f}"
    )
    yield at_least("embed", on, seconds["full"], seconds["peer"], peer, 1.3, note)
    note = f"median of {PARTS} turns {ratios['draft']:.0f} ×"
    yield at_least("embed: draft", on, seconds["draft"], seconds["peer"], peer, 80, note)
    for name, spent in in_child(known_warm, CACHED).result.items():
        rate = CACHED / spent
        yield Result(
            f"embed again: {name}",
            f"{CACHED:,} texts",
            rate,
            "rows/s",
            must=f"≥ {RATE:,} rows/s",
            reached=rate >= RATE,
        )


if __name__ == "__main__":
    main(run)
