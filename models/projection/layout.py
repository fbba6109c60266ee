"""UMAP's own graph and layout, given the neighbors, as a generator that yields its epochs."""

from __future__ import annotations

import queue
import threading
import time
import warnings
from collections.abc import Callable, Generator, Iterator
from types import ModuleType
from typing import Any

import numpy as np

from models.compiled import use_cache
from models.stage import Progress

Array = np.ndarray[Any, Any]
Layout = np.ndarray[Any, np.dtype[np.float32]]

_EXTENT = 10.0
"""Width of the start that UMAP's step sizes are made for."""
_NOISE = 1e-4
"""Added to the start, in the same units, so that samples with the same vector can part."""


def lay_out(
    start: Layout, numbers: Array, distances: Array, min_dist: float, seed: int | None, epochs: int | None = None
) -> Generator[Progress, None, Layout]:
    """Lay out samples by UMAP; yields its epochs, returns (N, 2) float32.

    Args:
        start: (N, 2) float32, where the samples begin; N is at least 4.
        numbers: (N, k) int32, each sample's neighbors, itself first.
        distances: (N, k) float32, their distances, all finite.
        min_dist: How close points may lie.
        seed: For a layout that can be repeated, on one thread; None for a parallel one.
        epochs: Rounds; None for as many as UMAP takes for so many samples.
    """
    epochs = epochs or (500 if len(start) <= 10_000 else 200)
    yield Progress("Projecting", 0, epochs)
    umap = _umap()
    state = np.random.RandomState(seed)  # the generator UMAP takes
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        weights, _, _ = umap.fuzzy_simplicial_set(
            start, numbers.shape[1], state, "cosine", knn_indices=numbers, knn_dists=distances
        )
        a, b = umap.find_ab_params(1.0, min_dist)
    begin = _spread(start, state)

    def run(bar: _Bar) -> Layout:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            layout, _ = umap.simplicial_set_embedding(
                begin, weights, 2, 1.0, a, b, 1.0, 5, epochs, begin, state, "euclidean", {}, False, {}, False,
                parallel=seed is None, verbose=False, tqdm_kwds={"bar": bar},
            )  # fmt: skip
        return np.ascontiguousarray(layout, np.float32)

    return (yield from _epochs(run, epochs))


def _spread(start: Layout, state: np.random.RandomState) -> Layout:
    """The start at the size UMAP expects, with a little noise."""
    extent = float(np.abs(start).max())
    scaled = start * (_EXTENT / extent) if extent > 0 else start
    return (scaled + state.normal(scale=_NOISE, size=start.shape)).astype(np.float32)


class _Stop(Exception):
    """Raised inside UMAP's thread to end it."""


class _Bar:
    """Stands in for UMAP's progress bar: passes epochs on, and is where the layout can be stopped."""

    def __init__(self, report: Callable[[int], None]) -> None:
        self.stopped = threading.Event()
        self._report = report

    def over(self, epochs: range) -> Iterator[int]:
        """The epochs, each reported when it is done."""
        for epoch in epochs:
            if self.stopped.is_set():
                raise _Stop
            yield epoch
            self._report(epoch + 1)


def _epochs(run: Callable[[_Bar], Layout], total: int) -> Generator[Progress, None, Layout]:
    """Run a layout on a thread of its own and yield its epochs as it reports them."""
    told: queue.SimpleQueue[int | Layout | BaseException] = queue.SimpleQueue()
    bar = _Bar(told.put)

    def work() -> None:
        try:
            told.put(run(bar))
        except _Stop:
            pass
        except BaseException as error:  # handed over whole to the thread that waits
            told.put(error)

    thread = threading.Thread(target=work, name="layout", daemon=True)
    began, at = time.monotonic(), 0
    thread.start()
    try:
        while True:
            news = told.get()
            if isinstance(news, BaseException):
                raise news
            if not isinstance(news, int):
                return news
            if at == 0:  # until the first epoch is over most of the time goes into compiling
                began, at = time.monotonic(), news
            left = (time.monotonic() - began) / (news - at) * (total - news) if news > at else None
            yield Progress("Projecting", news, total, left)
    finally:
        bar.stopped.set()
        thread.join()


def _umap() -> ModuleType:
    """umap-learn's functions, with their machine code kept on disk between starts.

    umap-learn compiles its layout anew in every process, which takes longer than most layouts; numba can
    keep the result if told so before the first call. Only the parallel layout: the serial one is made of the
    same Python function, and numba's cache would take the one for the other.
    """
    use_cache()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # on import umap says that it has no tensorflow
        import umap.layouts
        import umap.umap_ as umap_
    umap.layouts.tqdm = _bar
    kept = [umap_.smooth_knn_dist, umap_.compute_membership_strengths]
    choose = getattr(umap.layouts, "_get_optimize_layout_euclidean_single_epoch_fn", None)
    if choose is not None:
        kept.append(choose(True))
    for function in kept:
        function.enable_caching()
    return umap_  # type: ignore[no-any-return]


def _bar(epochs: range, bar: _Bar, **_options: Any) -> Iterator[int]:
    """What umap-learn calls as ``tqdm``: our bar, which ``tqdm_kwds`` hands through.

    Put in tqdm's place because a layout can't be stopped from tqdm's output file: an exception there leaves
    tqdm's lock taken for ever.
    """
    return bar.over(epochs)
