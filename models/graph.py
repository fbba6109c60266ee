"""The neighbor graph as a value: every sample's nearest real and nearest synthetic samples.

One graph serves everything. Apart, the two lists tell copies, gaps and similar samples; merged, they are
the exact nearest neighbors in the pool, which UMAP lays out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from models import arrays

Numbers = np.ndarray[Any, np.dtype[np.int32]]
Distances = np.ndarray[Any, np.dtype[np.float32]]

_ROWS = 65_536
"""Rows merged at once, to bound the memory that merging takes."""


@dataclass(frozen=True, slots=True)
class Neighbors:
    """Nearest samples of each of N samples, k of either kind, nearest first, ties by number.

    A sample is never in its own lists. Holdout samples have lists but are in nobody's. Where there are fewer
    than k, the number is -1 and the distance infinite.
    """

    real: Numbers
    """(N, k) int32: numbers of the nearest real samples."""
    real_distance: Distances
    """(N, k) float32: their cosine distances, 0 to 2; exactly 0 for the same vector."""
    synthetic: Numbers
    """(N, k) int32: numbers of the nearest synthetic samples."""
    synthetic_distance: Distances
    """(N, k) float32: their cosine distances."""


def save(neighbors: Neighbors, path: str) -> None:
    """Write the graph into one file, atomically.

    The file is one (4, N, k) int32 array, distances by their bits, so that it can be memory-mapped whole.
    """
    parts = [
        neighbors.real,
        neighbors.real_distance.view(np.int32),
        neighbors.synthetic,
        neighbors.synthetic_distance.view(np.int32),
    ]
    arrays.write(path, np.stack(parts))


def load(path: str) -> Neighbors:
    """The graph in ``path``, memory-mapped.

    Raises:
        OSError: there is no such file.
        ValueError: the file is not a neighbor graph.
    """
    packed = arrays.read(path)
    if packed.ndim != 3 or packed.shape[0] != 4 or packed.dtype != np.int32:
        raise ValueError(f"{path} is not a neighbor graph")
    return Neighbors(packed[0], packed[1].view(np.float32), packed[2], packed[3].view(np.float32))


def pooled(neighbors: Neighbors, k: int) -> tuple[Numbers, Distances]:
    """Each sample and its k - 1 nearest among real and synthetic samples together.

    Args:
        neighbors: Lists of at least k - 1 each; from these the merged list is exact.
        k: Columns of the result, the sample itself counted.

    Returns:
        Numbers (N, k) int32 and distances (N, k) float32; column 0 is the sample itself at 0. Columns that
        no sample is left for hold -1 and infinity.

    Raises:
        ValueError: the lists are shorter than k - 1.
    """
    count, width = neighbors.real.shape
    if k < 1 or k - 1 > width:
        raise ValueError(f"lists of {width} can't give {k - 1} pooled neighbors")
    numbers = np.empty((count, k), np.int32)
    distances = np.empty((count, k), np.float32)
    numbers[:, 0] = np.arange(count)
    distances[:, 0] = 0
    for first in range(0, count, _ROWS):
        rows = slice(first, first + _ROWS)
        both = np.hstack([neighbors.real[rows], neighbors.synthetic[rows]])
        far = np.hstack([neighbors.real_distance[rows], neighbors.synthetic_distance[rows]])
        order = np.lexsort((both, far), axis=-1)[:, : k - 1]
        numbers[rows, 1:] = np.take_along_axis(both, order, axis=1)
        distances[rows, 1:] = np.take_along_axis(far, order, axis=1)
    return numbers, distances
