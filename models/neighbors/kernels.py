"""The compiled inner loops of the neighbor search; they release Python's lock, so threads share the rows."""

from __future__ import annotations

from typing import Any

import numba
import numpy as np
from numba import extending, types

Array = np.ndarray[Any, Any]

_STRIP = 32
"""Products looked at together: most strips hold nothing large enough, which one comparison tells."""


@numba.njit(nogil=True, cache=True, fastmath=True)
def keep(products: Array, groups: Array, rows: Array, best: Array, where: Array) -> None:
    """Merge a block of products into the best so far, in place.

    Args:
        products: (n, candidates) float32.
        groups: (candidates,) int32, what each column is called.
        rows: (n,) int32, the row of ``best`` that each row of products belongs to; none twice.
        best: (queries, width) float32, descending.
        where: (queries, width) int32, the groups of ``best``.
    """
    last = best.shape[1] - 1
    for at in range(products.shape[0]):
        row = rows[at]
        worst = best[row, last]
        for first in range(0, products.shape[1], _STRIP):
            stop = min(first + _STRIP, products.shape[1])
            largest = products[at, first]
            for column in range(first, stop):
                largest = max(largest, products[at, column])
            if largest <= worst:
                continue
            for column in range(first, stop):
                product = products[at, column]
                if product > worst:
                    place = last
                    while place > 0 and best[row, place - 1] < product:
                        best[row, place] = best[row, place - 1]
                        where[row, place] = where[row, place - 1]
                        place -= 1
                    best[row, place] = product
                    where[row, place] = groups[column]
                    worst = best[row, last]


@numba.njit(nogil=True, cache=True, fastmath={"reassoc", "contract"})
def distances(queries: Array, vectors: Array, rows: Array, groups: Array) -> Array:
    """Cosine distances of unit vectors as half the squared length of their difference, float32.

    One minus the product would lose all digits between near copies; the difference keeps them, and is
    exactly 0 for equal vectors.

    Args:
        queries: (n, d) float32.
        vectors: (N, d) float32.
        rows: Row in ``vectors`` of each group.
        groups: (n, width) int32, the groups to measure to; -1 for none.
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
    own: Array,
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
        own: (n,) int64, the group that each row is about.
        groups: (n, width) int32, candidate groups; -1 for none.
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
        for at in range(all_starts[own[query]], all_starts[own[query] + 1]):
            number = all_members[at]
            column = 0
            for place in range(size):
                if nearest[place] != number and column < numbers.shape[1]:
                    numbers[number, column] = nearest[place]
                    distances[number, column] = far[place]
                    column += 1


@numba.njit(nogil=True, cache=True)
def sums(vectors: Array, rows: Array, labels: Array, totals: Array) -> None:
    """Add vectors to the total of their label, in place.

    Args:
        vectors: (N, d) float32.
        rows: (n,) int64, the rows that count.
        labels: (n,) int, one a row.
        totals: (labels, d) float32.
    """
    for at in range(len(rows)):
        row, label = rows[at], labels[at]
        for axis in range(totals.shape[1]):
            totals[label, axis] += vectors[row, axis]


@numba.njit(nogil=True, cache=True)
def invert(lists: Array, count: int) -> tuple[Array, Array]:
    """Who names which list: ``members[starts[l]:starts[l + 1]]`` are the rows of ``lists`` that hold ``l``, ascending.

    Args:
        lists: (n, width) int32, each row without repetitions; -1 for none.
        count: How many lists there are.
    """
    starts = np.zeros(count + 1, np.int64)
    for row in range(lists.shape[0]):
        for place in range(lists.shape[1]):
            if lists[row, place] >= 0:
                starts[lists[row, place] + 1] += 1
    for at in range(count):
        starts[at + 1] += starts[at]
    free = starts[:-1].copy()
    members = np.empty(starts[count], np.int32)
    for row in range(lists.shape[0]):
        for place in range(lists.shape[1]):
            at = lists[row, place]
            if at >= 0:
                members[free[at]] = row
                free[at] += 1
    return starts, members


def _nearness(vectors: Array, row: int, other: int, tells: Array, own: int, candidate: int) -> Any:
    """How near two vectors are: the larger the nearer, whatever their lengths; only compiled code calls this.

    Args:
        vectors: (N, d) float32, or int8 as :func:`code` wrote them.
        row: Row of the one that all are compared with.
        other: Row of another.
        tells: (groups, 2) float32, what each int8 vector is to be multiplied by, and half its squared length.
        own: Group of the one.
        candidate: Group of the other.
    """
    raise NotImplementedError


@extending.overload(_nearness, inline="always")
def _nearness_of(vectors: Any, row: Any, other: Any, tells: Any, own: Any, candidate: Any) -> Any:
    """Choose by the type of ``vectors``: differences of float32, products of int8."""

    def apart(vectors: Any, row: Any, other: Any, tells: Any, own: Any, candidate: Any) -> Any:
        total = np.float32(0)
        for axis in range(vectors.shape[1]):
            step = vectors[row, axis] - vectors[other, axis]
            total -= step * step
        return total

    def product(vectors: Any, row: Any, other: Any, tells: Any, own: Any, candidate: Any) -> Any:
        total = np.int32(0)
        for axis in range(vectors.shape[1]):
            # Kept to 32 bits at every step, else the processor multiplies a quarter as many at once.
            total = np.int32(total + np.int32(np.int32(vectors[row, axis]) * np.int32(vectors[other, axis])))
        return np.float32(total) * tells[own, 0] * tells[candidate, 0] - tells[candidate, 1]

    return product if vectors.dtype == types.int8 else apart


@numba.njit(nogil=True, cache=True)
def code(vectors: Array, codes: Array, steps: Array) -> None:
    """Write vectors as whole numbers of steps, of which the longest component of each is 127.

    Args:
        vectors: (n, d) float32.
        codes: (n, d) int8, written.
        steps: (n,) float32, written: what to multiply each code by.
    """
    for row in range(vectors.shape[0]):
        largest = np.float32(0)
        for axis in range(vectors.shape[1]):
            largest = max(largest, abs(vectors[row, axis]))
        steps[row] = largest / np.float32(127)
        times = np.float32(127) / largest if largest > 0 else np.float32(0)
        for axis in range(vectors.shape[1]):
            codes[row, axis] = np.int8(np.rint(vectors[row, axis] * times))


@numba.njit(nogil=True, cache=True)
def marks(bits: Array, first: int, last: int, salt: int, found: Array) -> None:
    """A number for each row from ``first`` to ``last`` that is the same for the same row, and hardly for others.

    Args:
        bits: (N, d) uint32.
        first: First row.
        last: End of the rows.
        salt: Other salts give other numbers.
        found: (N,) uint64, written.
    """
    for row in range(first, last):
        mark = np.uint64(salt) + np.uint64(0x9E3779B97F4A7C15)
        for axis in range(bits.shape[1]):
            mark = (mark ^ np.uint64(bits[row, axis])) * np.uint64(0xFF51AFD7ED558CCD)
            mark ^= mark >> np.uint64(32)
        found[row] = mark


@numba.njit(nogil=True, cache=True)
def agree(bits: Array, first: Array, group: Array) -> bool:
    """Whether each row equals the first of its group."""
    for row in range(len(group)):
        other = first[group[row]]
        if other != row:
            for axis in range(bits.shape[1]):
                if bits[row, axis] != bits[other, axis]:
                    return False
    return True


@numba.njit(nogil=True, cache=True, fastmath=True)
def refine(
    first: int,
    end: int,
    vectors: Array,
    rows: Array,
    tells: Array,
    known: Array,
    best: Array,
    found: Array,
    seen: Array,
) -> None:
    """Look at the neighbors of everyone's neighbors, and keep what is nearer.

    Args:
        first: First group to refine.
        end: End of the groups.
        vectors: (N, d) float32, or int8 as :func:`code` wrote them.
        rows: Row in ``vectors`` of each group.
        tells: (groups, 2) float32, about each int8 vector.
        known: (groups, width) int32, the lists to look in; -1 for none.
        best: (groups, width) float32, how near each is, descending; refined in place.
        found: (groups, width) int32, begun as a copy of ``known``; refined in place.
        seen: (groups,) int32 to scribble on, begun with -1.
    """
    last = known.shape[1] - 1
    for query in range(first, end):
        for place in range(last + 1):
            if known[query, place] >= 0:
                seen[known[query, place]] = query
        for place in range(last + 1):
            between = known[query, place]
            if between < 0:
                continue
            for next_place in range(last + 1):
                candidate = known[between, next_place]
                if candidate < 0 or seen[candidate] == query:
                    continue
                seen[candidate] = query
                product = _nearness(vectors, rows[query], rows[candidate], tells, query, candidate)
                if product > best[query, last]:
                    hole = last
                    while hole > 0 and best[query, hole - 1] < product:
                        best[query, hole] = best[query, hole - 1]
                        found[query, hole] = found[query, hole - 1]
                        hole -= 1
                    best[query, hole] = product
                    found[query, hole] = candidate


@numba.njit(nogil=True, cache=True, fastmath=True)
def rank(own: Array, vectors: Array, rows: Array, tells: Array, found: Array, best: Array, ranked: Array) -> None:
    """Order what was found by the distances of the whole vectors, and keep as many as there is room for.

    Args:
        own: (n,) int64, the groups whose lists are ordered.
        vectors: (N, d) float32, or int8 as :func:`code` wrote them.
        rows: Row in ``vectors`` of each group.
        tells: (groups, 2) float32, about each int8 vector.
        found: (groups, width) int32; -1 for none.
        best: (groups, less) float32, begun with -inf; written, descending.
        ranked: (groups, less) int32, begun with -1; written.
    """
    last = best.shape[1] - 1
    for query in own:
        row = rows[query]
        for place in range(found.shape[1]):
            candidate = found[query, place]
            if candidate < 0:
                continue
            product = _nearness(vectors, row, rows[candidate], tells, query, candidate)
            if product > best[query, last]:
                hole = last
                while hole > 0 and best[query, hole - 1] < product:
                    best[query, hole] = best[query, hole - 1]
                    ranked[query, hole] = ranked[query, hole - 1]
                    hole -= 1
                best[query, hole] = product
                ranked[query, hole] = candidate


@numba.njit(nogil=True, cache=True, fastmath=True)
def answer(
    first: int,
    end: int,
    vectors: Array,
    rows: Array,
    tells: Array,
    starts: Array,
    members: Array,
    best: Array,
    found: Array,
) -> None:
    """Look at those who name oneself, and keep what is nearer.

    Args:
        first: First group to look for.
        end: End of the groups.
        vectors: (N, d) float32, or int8 as :func:`code` wrote them.
        rows: Row in ``vectors`` of each group.
        tells: (groups, 2) float32, about each int8 vector.
        starts: (groups + 1,) int64, where those who name each group start in ``members``.
        members: int32, who names each group.
        best: (groups, width) float32, how near each is, descending; refined in place.
        found: (groups, width) int32, refined in place.
    """
    last = found.shape[1] - 1
    for query in range(first, end):
        for at in range(starts[query], starts[query + 1]):
            candidate = members[at]
            known = False
            for place in range(last + 1):
                known |= found[query, place] == candidate
            if known:
                continue
            product = _nearness(vectors, rows[query], rows[candidate], tells, query, candidate)
            if product > best[query, last]:
                hole = last
                while hole > 0 and best[query, hole - 1] < product:
                    best[query, hole] = best[query, hole - 1]
                    found[query, hole] = found[query, hole - 1]
                    hole -= 1
                best[query, hole] = product
                found[query, hole] = candidate
