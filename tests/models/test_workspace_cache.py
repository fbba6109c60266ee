"""The cache folder is kept small; what is deleted from it comes back from the workspace file."""

from __future__ import annotations

import os
from pathlib import Path

from models.workspace import cache


def put(name: str, size: int, age: float) -> Path:
    kept = cache.folder() / name
    kept.mkdir(parents=True)
    if size:
        (kept / "result.npy").write_bytes(bytes(size))
        os.utime(kept / "result.npy", (1e9 - age, 1e9 - age))
    return kept


def test_the_results_used_least_lately_go_first() -> None:
    old, middle, new = put("old", 600, 30), put("middle", 600, 20), put("new", 600, 10)
    assert cache.prune(limit=1300) == 600
    assert not old.exists()
    assert middle.exists()
    assert new.exists()


def test_nothing_goes_while_everything_fits_but_empty_folders() -> None:
    kept, empty = put("kept", 600, 10), put("empty", 0, 0)
    assert cache.prune(limit=600) == 0
    assert kept.exists()
    assert not empty.exists()


def test_without_a_folder_there_is_nothing_to_do() -> None:
    assert cache.prune() == 0
