"""Work on rows shared by the cores; compiled code and matrix products run without Python's lock."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import pairwise

import numpy as np

_changing = threading.Lock()
_teams: list[ThreadPoolExecutor] = []


@contextmanager
def team() -> Iterator[None]:
    """Keep threads at hand for :func:`threaded`, and matrix products on the thread that asks for them.

    Our threads share the rows and each multiplies its own. Threads inside of a product as well would wait for
    one another: measured on a busy machine, that takes twice the time of the processor and eight times ours.
    """
    from threadpoolctl import threadpool_limits

    with ThreadPoolExecutor(cores(), "cores") as pool, threadpool_limits(1, "blas"):
        with _changing:
            _teams.append(pool)
        try:
            yield
        finally:
            with _changing:
                _teams.remove(pool)


def threaded(work: Callable[[slice], object], rows: int) -> None:
    """Run ``work`` on even parts of the rows, one thread per core; within :func:`team` that costs little."""
    parts = max(1, min(rows, cores()))
    edges = np.linspace(0, rows, parts + 1).astype(int).tolist()
    slices = [slice(a, b) for a, b in pairwise(edges)]
    with _changing:
        pool = _teams[-1] if _teams else None
    if parts == 1 or pool is None:
        for some in slices:
            work(some)
    else:
        list(pool.map(work, slices))


def cores() -> int:
    """Cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
