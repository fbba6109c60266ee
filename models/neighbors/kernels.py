"""The compiled inner loops of the neighbor search; they release Python's lock, so threads share the rows."""

from __future__ import annotations

from typing import Any

import numba
import numpy as np

Array = np.ndarray[Any, Any]


@numba.njit(nogil=True, cache=True)
def keep(products: Array, groups: Array, best: Array, where: Array) -> None:
    """Merge a block of products into the best so far, in place.

    Args:
        products: (rows, candidates) float32.
        groups: (candidates,) int64, what each column is called.
        best: (rows, width) float32, descending.
        where: (rows, width) int64, the groups of ``best``.
    """
    last = best.shape[1] - 1
    for row in range(products.shape[0]):
        worst = best[row, last]
        for column in range(products.shape[1]):
            product = products[row, column]
            if product > worst:
                place = last
                while place > 0 and best[row, place - 1] < product:
                    best[row, place] = best[row, place - 1]
                    where[row, place] = where[row, place - 1]
                    place -= 1
                best[row, place] = product
                where[row, place] = groups[column]
                worst = best[row, last]


@numba.njit(nogil=True, cache=True)
def distances(queries: Array, vectors: Array, rows: Array, groups: Array) -> Array:
    """Cosine distances of unit vectors as half the squared length of their difference, float32.

    One minus the product would lose all digits between near copies; the difference keeps them, and is
    exactly 0 for equal vectors.

    Args:
        queries: (n, d) float32.
        vectors: (N, d) float32.
        rows: Row in ``vectors`` of each group.
        groups: (n, width) int64, the groups to measure to; -1 for none.
    """
    result = np.full(groups.shape, np.inf, np.float32)
    for query in range(groups.shape[0]):
        for place in range(groups.shape[1]):
            if groups[query, place] < 0:
                continue
            row = rows[groups[query, place]]
            total = 0.0
            for axis in range(queries.shape[1]):
                step = np.float64(queries[query, axis]) - np.float64(vectors[row, axis])
                total += step * step
            result[query, place] = total / 2
    return result


@numba.njit(nogil=True, cache=True)
def _insert(members: Array, distance: float, nearest: Array, far: Array, size: int) -> int:
    """Merge samples at one distance into a list ordered by (distance, number), in place; returns its new size."""
    for number in members:
        if size == len(nearest):
            if far[size - 1] < distance or (far[size - 1] == distance and nearest[size - 1] < number):
                break  # members ascend: whoever follows comes later still
            size -= 1
        hole = size
        while hole > 0 and (far[hole - 1] > distance or (far[hole - 1] == distance and nearest[hole - 1] > number)):
            far[hole] = far[hole - 1]
            nearest[hole] = nearest[hole - 1]
            hole -= 1
        far[hole] = distance
        nearest[hole] = number
        size += 1
    return size


@numba.njit(nogil=True, cache=True)
def fill(
    first: int,
    groups: Array,
    apart: Array,
    members: Array,
    starts: Array,
    all_members: Array,
    all_starts: Array,
    numbers: Array,
    distances: Array,
) -> None:
    """Turn lists of groups into lists of samples: nearest first, ties by number, without oneself.

    Args:
        first: The group that row 0 is about.
        groups: (n, width) int64, candidate groups; -1 for none.
        apart: (n, width) float32, their distances.
        members: int32, the samples that may be listed, group by group.
        starts: int64, where each group starts in ``members``.
        all_members: int32, all samples, group by group.
        all_starts: int64, where each group starts in ``all_members``.
        numbers: (N, k) int32, written.
        distances: (N, k) float32, written.
    """
    nearest = np.empty(numbers.shape[1] + 1, np.int32)
    far = np.empty(numbers.shape[1] + 1, np.float32)
    for query in range(groups.shape[0]):
        size = 0
        for place in range(groups.shape[1]):
            group = groups[query, place]
            if group >= 0:
                size = _insert(members[starts[group] : starts[group + 1]], apart[query, place], nearest, far, size)
        for at in range(all_starts[first + query], all_starts[first + query + 1]):
            number = all_members[at]
            column = 0
            for place in range(size):
                if nearest[place] != number and column < numbers.shape[1]:
                    numbers[number, column] = nearest[place]
                    distances[number, column] = far[place]
                    column += 1
