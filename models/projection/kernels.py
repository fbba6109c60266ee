"""The compiled loops of UMAP: the weights of its graph, and the epochs of its layout.

Everything is in this one file, because numba's cache on disk notices a changed file and not a changed callee
elsewhere. The loops release Python's lock; nothing is compiled with numba's own threads, which would take
several times as long to compile.

``error_model="numpy"`` lets a division by zero be infinite instead of an exception: only then are the loops
turned into vector instructions, which makes them four times as fast.
"""

from __future__ import annotations

from typing import Any

import numba
import numpy as np

Array = np.ndarray[Any, Any]
Scalar = Any
"""A float32 or uint32 in compiled code, where Python has but float and int."""

_TINY = np.float32(1e-12)
_NEAR = np.float32(1e-3)
"""Keeps the repulsion of points on top of each other finite, as in umap-learn."""
_CLIP = np.float32(4)
"""Largest step in either direction before it is scaled by the learning rate, as in umap-learn."""
_LANES = 16
"""Points that are pulled side by side, as many as a vector register holds."""
_BISECTIONS = 64
_TOLERANCE = 1e-5
_SHARE = 1e-3
"""A bandwidth is at least this share of the mean distance."""


@numba.njit(nogil=True, cache=True)
def bandwidths(distances: Array, connected: bool, first: int, last: int, mean: float, rho: Array, sigma: Array) -> None:
    """How fast each sample's membership strengths fall with distance: so that they add up to log2(k).

    Args:
        distances: (N, k) float32, nearest first; column 0 is not counted.
        connected: Whether the nearest neighbor at a distance above 0 gets strength 1.
        first: Rows from here ...
        last: ... up to here are computed.
        mean: Mean of all distances.
        rho: (N,) float32, written: the distance up to which the strength is 1.
        sigma: (N,) float32, written: the bandwidth beyond.
    """
    width = distances.shape[1]
    target = np.log2(width)
    for row in range(first, last):
        rho[row] = 0.0
        if connected:
            for place in range(width):
                if distances[row, place] > 0.0:
                    rho[row] = distances[row, place]
                    break
        low, high, middle = 0.0, np.inf, 1.0
        for _ in range(_BISECTIONS):
            total = 0.0
            for place in range(1, width):
                apart = distances[row, place] - rho[row]
                total += np.exp(-apart / middle) if apart > 0 else 1.0
            if abs(total - target) < _TOLERANCE:
                break
            if total > target:
                high = middle
                middle = (low + high) / 2
            else:
                low = middle
                middle = middle * 2 if high == np.inf else (low + high) / 2
        least = mean
        if rho[row] > 0.0:
            least = 0.0
            for place in range(width):
                least += distances[row, place]
            least /= width
        sigma[row] = max(middle, _SHARE * least)


@numba.njit(nogil=True, cache=True)
def strengths(distances: Array, rho: Array, sigma: Array) -> Array:
    """Membership strength of each neighbor, (N, k) float32; 0 for column 0, which is oneself."""
    result = np.zeros(distances.shape, np.float32)
    for row in range(distances.shape[0]):
        for place in range(1, distances.shape[1]):
            apart = distances[row, place] - rho[row]
            result[row, place] = 1.0 if apart <= 0 or sigma[row] == 0 else np.exp(-apart / sigma[row])
    return result


@numba.njit(nogil=True, cache=True)
def unite(numbers: Array, strength: Array) -> tuple[Array, Array, Array]:
    """The fuzzy union of everybody's neighbors, as a symmetric matrix in compressed rows.

    Args:
        numbers: (N, k) int32.
        strength: (N, k) float32; 0 is no edge.

    Returns:
        starts (N + 1,) int64, tails (edges,) int32, weights (edges,) float32.
    """
    count, width = numbers.shape
    back = np.zeros(strength.shape, np.float32)  # how strongly each neighbor names one in turn
    starts = np.zeros(count + 1, np.int64)
    for row in range(count):
        for place in range(width):
            if strength[row, place] <= 0:
                continue
            other = numbers[row, place]
            starts[row + 1] += 1
            for theirs in range(width):
                if numbers[other, theirs] == row:
                    back[row, place] = strength[other, theirs]
            if back[row, place] <= 0:
                starts[other + 1] += 1
    for row in range(count):
        starts[row + 1] += starts[row]
    free = starts[:-1].copy()
    tails = np.empty(starts[-1], np.int32)
    weights = np.empty(starts[-1], np.float32)
    for row in range(count):
        for place in range(width):
            mine = strength[row, place]
            if mine <= 0:
                continue
            other, theirs = numbers[row, place], back[row, place]
            tails[free[row]] = other
            weights[free[row]] = mine + theirs - mine * theirs
            free[row] += 1
            if theirs <= 0:
                tails[free[other]] = row
                weights[free[other]] = mine
                free[other] += 1
    return starts, tails, weights


@numba.njit(nogil=True, cache=True)
def rates(starts: Array, tails: Array, weights: Array, epochs: int) -> tuple[Array, Array, Array]:
    """How often each edge pulls, in 2**-32 of the epochs; edges that would never pull are left out.

    Returns:
        starts, tails and rates (uint32), in compressed rows.
    """
    largest = np.float32(0)
    for at in range(len(weights)):
        largest = max(largest, weights[at])
    kept, new_starts = 0, np.zeros_like(starts)
    new_tails, new_rates = np.empty_like(tails), np.empty(len(weights), np.uint32)
    for row in range(len(starts) - 1):
        for at in range(starts[row], starts[row + 1]):
            if weights[at] * epochs >= largest:
                new_tails[kept] = tails[at]
                new_rates[kept] = np.uint32(min(np.float64(weights[at]) / largest * 4294967296.0, 4294967295.0))
                kept += 1
        new_starts[row + 1] = kept
    return new_starts, new_tails[:kept].copy(), new_rates[:kept].copy()


@numba.njit(inline="always", fastmath=True, error_model="numpy")
def _power(base: Scalar, exponent: Scalar) -> Scalar:
    """``base ** exponent`` for base > 0 in float32, by the bits of the numbers; wrong by less than 0.1 %."""
    bits = np.float32(base).view(np.int32)
    whole = np.float32((bits >> np.int32(23)) - np.int32(127))
    part = np.int32((bits & np.int32(0x7FFFFF)) | np.int32(0x3F800000)).view(np.float32)
    fraction = np.float32(-2.153620718) + part * (
        np.float32(3.047884161) + part * (np.float32(-1.051875031) + part * np.float32(0.158248712))
    )
    log = min(max(exponent * (whole + fraction), np.float32(-126)), np.float32(126))
    down = np.floor(log)
    rest = log - down
    scale = np.int32((np.int32(down) + np.int32(127)) << np.int32(23)).view(np.float32)
    series = np.float32(0.695976) + rest * (np.float32(0.224940) + rest * np.float32(0.079020))
    return scale * (np.float32(1) + rest * series)


@numba.njit(inline="always")
def _mixed(bits: Scalar) -> Scalar:
    """32 bits from 32 bits, each depending on all: random numbers that need no state."""
    bits = np.uint32(bits ^ np.uint32(bits >> np.uint32(16)))
    bits = np.uint32(bits * np.uint32(0x7FEB352D))
    bits = np.uint32(bits ^ np.uint32(bits >> np.uint32(15)))
    bits = np.uint32(bits * np.uint32(0x846CA68B))
    return np.uint32(bits ^ np.uint32(bits >> np.uint32(16)))


@numba.njit(inline="always", fastmath=True, error_model="numpy")
def _clipped(step: Scalar) -> Scalar:
    return min(max(step, -_CLIP), _CLIP)


@numba.njit(inline="always", fastmath=True, error_model="numpy")
def _due(first: int, last: int, tails: Array, rates: Array, epoch: int, active: Array) -> Scalar:
    """Write the tails of the edges whose turn it is to ``active``; returns how many. Each edge has its own phase."""
    due: Scalar = 0
    for edge in range(first, last):
        often = rates[edge]
        phase = np.uint32(np.uint32(edge) * np.uint32(2654435769))
        clock = np.uint32(phase + np.uint32(often * np.uint32(epoch)))
        active[due] = tails[edge]
        due += np.int64(clock < often)
    return due


@numba.njit(nogil=True, cache=True, fastmath=True, error_model="numpy")
def draw(source: Array, others: int, key: int, crowd: Array) -> None:
    """Write random ones of the first ``others`` points of ``source`` to ``crowd``, (2, size) float32."""
    for at in range(crowd.shape[1]):
        random = _mixed(np.uint32(np.uint32(key) + np.uint32(np.uint32(at) * np.uint32(0x9E3779B1))))
        other = np.uint64(2) * ((np.uint64(random) * np.uint64(others)) >> np.uint64(32))
        crowd[0, at] = source[other]
        crowd[1, at] = source[other + np.uint64(1)]


@numba.njit(nogil=True, cache=True)
def walk(numbers: Array) -> Array:
    """An order of the samples in which neighbors come soon after each other, (N,) int32.

    From each sample on to its nearest one not yet visited; from a dead end back to where there was another way.

    Args:
        numbers: (N, k) int32, each sample's neighbors, itself first.
    """
    count, width = numbers.shape
    order, path = np.empty(count, np.int32), np.empty(count, np.int32)
    seen = np.zeros(count, np.bool_)
    done = 0
    for begin in range(count):
        if seen[begin]:
            continue
        seen[begin] = True
        order[done] = path[0] = begin
        done, length = done + 1, 1
        while length > 0:
            here, length = path[length - 1], length - 1
            for place in range(1, width):
                other = numbers[here, place]
                if not seen[other]:
                    seen[other] = True
                    order[done] = other
                    path[length + 1] = other
                    done, length = done + 1, length + 2
                    break
    return order


@numba.njit(inline="always", fastmath=True, error_model="numpy")
def _gathered(
    head: int, last: int, source: Array, starts: Array, tails: Array, rates: Array, epoch: int, active: Array,
    due: Array, at: Array, pulling: Array,
) -> Scalar:  # fmt: skip
    """Put heads from ``head`` on side by side, with the tails that pull each; returns the most tails of any."""
    most: Scalar = 0
    for lane in range(_LANES):
        due[lane] = 0
        if head + lane < last:
            own = head + lane
            count = _due(starts[own], starts[own + 1], tails, rates, epoch, active)
            for place in range(count):
                pulling[0, place, lane] = source[2 * active[place]]
                pulling[1, place, lane] = source[2 * active[place] + 1]
            at[0, lane], at[1, lane] = source[2 * own], source[2 * own + 1]
            due[lane] = count
            most = max(most, count)
    return most


@numba.njit(inline="always", fastmath=True, error_model="numpy")
def _pull(
    at: Array, pulling: Array, due: Array, most: int, pulls: int, rate: Scalar, a: Scalar, b: Scalar
) -> None:  # fmt: skip
    """Move the heads side by side towards one tail after the other: all of them at once, by vector instructions."""
    one, two = np.float32(1), np.float32(2)
    for place in range(most):
        for _ in range(pulls):
            for lane in range(_LANES):
                dx, dy = at[0, lane] - pulling[0, place, lane], at[1, lane] - pulling[1, place, lane]
                square = dx * dx + dy * dy + _TINY
                power = _power(square, b)
                pull = -two * a * b * power / (square * (one + a * power))
                step = rate if place < due[lane] else np.float32(0)
                at[0, lane] += step * _clipped(pull * dx)
                at[1, lane] += step * _clipped(pull * dy)


@numba.njit(inline="always", fastmath=True, error_model="numpy")
def _push(x: Scalar, y: Scalar, crowd: Array, begin: int, count: int, a: Scalar, b: Scalar) -> tuple[Scalar, Scalar]:
    """What a point gets from ``count`` of the crowd together, from ``begin`` on and round again."""
    push_x, push_y = np.float32(0), np.float32(0)
    while count > 0:
        end = min(begin + count, crowd.shape[1])
        for at in range(begin, end):
            dx, dy = x - crowd[0, at], y - crowd[1, at]
            square = dx * dx + dy * dy
            push = np.float32(2) * b / ((_NEAR + square) * (np.float32(1) + a * _power(square + _TINY, b)))
            push_x += _clipped(push * dx)
            push_y += _clipped(push * dy)
        count -= end - begin
        begin = 0
    return push_x, push_y


@numba.njit(nogil=True, cache=True, fastmath=True, error_model="numpy")
def move(
    first: int,
    last: int,
    source: Array,
    target: Array,
    starts: Array,
    tails: Array,
    rates: Array,
    epoch: int,
    key: int,
    crowd: Array,
    negatives: int,
    pulls: int,
    rate: Scalar,
    a: Scalar,
    b: Scalar,
) -> None:
    """Move the points from ``first`` to ``last`` by one epoch of UMAP's gradient descent.

    Each edge whose turn it is pulls its head; then ``negatives`` random points for each of them push it. A
    point is moved by its own edges alone, so what it becomes depends on ``source``, ``crowd`` and ``key`` only,
    not on who moves at the same time.

    Args:
        first: First head.
        last: End of the heads.
        source: (2 N,) float32, x and y in turn; read.
        target: As ``source``; written, for the heads alone. May be ``source`` itself.
        starts: Where each head's edges start.
        tails: Other end of each edge.
        rates: How often each edge pulls, in 2**-32 of the epochs.
        epoch: Number of the epoch.
        key: Where in the crowd a head finds the points that push it depends on it, and on the head.
        crowd: (2, size) float32, random points. Everybody takes some that stand together: gathering them from
            all over the map, each for itself, would take most of the time.
        negatives: Random points for each pull.
        pulls: Steps towards the tail each time: 2 stands for umap-learn's moving both ends.
        rate: Learning rate.
        a: Of the curve 1 / (1 + a d^2b) that turns distances on the map into weights.
        b: Likewise.
    """
    a, b, rate = np.float32(a), np.float32(b), np.float32(rate)
    longest: Scalar = 0
    for head in range(first, last):
        longest = max(longest, starts[head + 1] - starts[head])
    active = np.empty(longest + 1, np.int64)
    due = np.empty(_LANES, np.int64)
    at = np.zeros((2, _LANES), np.float32)
    pulling = np.zeros((2, longest + 1, _LANES), np.float32)
    for begin in range(first, last, _LANES):
        most = _gathered(begin, last, source, starts, tails, rates, epoch, active, due, at, pulling)
        _pull(at, pulling, due, most, pulls, rate, a, b)
        for lane in range(min(_LANES, last - begin)):
            head = begin + lane
            random = _mixed(np.uint32(np.uint32(key) + np.uint32(np.uint32(head) * np.uint32(0x9E3779B1))))
            where: Scalar = np.int64((np.uint64(random) * np.uint64(crowd.shape[1])) >> np.uint64(32))
            x, y = at[0, lane], at[1, lane]
            push_x, push_y = _push(x, y, crowd, where, negatives * due[lane], a, b)
            target[2 * head] = x + rate * push_x
            target[2 * head + 1] = y + rate * push_y
