"""The cache folder of dense arrays: found again by content key, never the only copy of anything."""

from __future__ import annotations

import shutil
from pathlib import Path

import platformdirs

LIMIT_BYTES = 8 * 1024**3
"""What the folder may hold once no workspace is at work."""


def folder() -> Path:
    """Where results of stages lie, a folder each, named by content key."""
    return Path(platformdirs.user_cache_dir("assay", appauthor=False)) / "arrays"


def prune(limit: int = LIMIT_BYTES) -> int:
    """Delete the results used least lately until the rest fits; returns the bytes freed.

    Whatever is deleted is kept in its workspace file and written back when it is asked for again.
    """
    try:
        found = [_aged(kept) for kept in folder().iterdir() if kept.is_dir()]
    except OSError:
        return 0
    total, freed = sum(size for _, size, _ in found), 0
    for _, size, kept in sorted(found, key=lambda entry: entry[0]):
        if total - freed <= limit and size:
            break
        shutil.rmtree(kept, ignore_errors=True)
        freed += size
    return freed


def _aged(kept: Path) -> tuple[float, int, Path]:
    """When a result was last read or written, its bytes, and where it lies; empty folders count as oldest."""
    files = [file.stat() for file in kept.iterdir() if file.is_file()]
    used = max((max(file.st_atime, file.st_mtime) for file in files), default=0.0)
    return used, sum(file.st_size for file in files), kept
