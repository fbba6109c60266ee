"""A map of more samples than a machine can lay out is a map of some of them: a stratified sample, and said to be one.

Only vectors, neighbors and positions are limited to it. Everything else (reading, searching, deciding, exporting)
is of all samples.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models import arrays
from models.dataset import Dataset
from models.phrase import phrase
from models.stage import Progress, Stage, Work
from models.store import CONTENT_BYTES
from models.workspace.loading import combined_digest
from models.workspace.space import Space
from models.workspace.table import Table

LIMIT = 2_000_000
"""Samples on one map."""
VERSION = 1
_LEAST = 100
"""Samples of a group that are taken although its share would be less, where it has as many."""
_LABELS = 1000
"""Different labels of a dataset beyond which they are no groups."""

Make = Callable[[Stage, Callable[[str], Work[None]]], Work[str]]


def limited(space: Space, table: Table, make: Make) -> Work[Space]:
    """The space itself, or where it has too many samples a sample of it, stratified by role, dataset and label.

    Args:
        space: the samples that are to be mapped.
        table: where labels are read from.
        make: keeps the sample as a stage's result, so that the same samples give the same one.
    """
    if space.size <= LIMIT:
        return space
    labels = json.dumps([[dataset.number, dataset.plan.label] for dataset in space.datasets])
    parent = combined_digest([*space.digests, space.roles.tobytes(), labels.encode()])
    stage = Stage("sample", VERSION, (("limit", LIMIT),), (parent,))
    path = yield from make(stage, lambda out: _write(space, table, out))
    return _only(space, np.asarray(arrays.read(path)), stage.key)


def _write(space: Space, table: Table, out: str) -> Work[None]:
    yield Progress(phrase("Choosing {n} of {all} samples", n=LIMIT, all=space.size), 0, 0)
    codes = [_labels(table, dataset) for dataset in space.datasets]
    groups = strata(space.roles, codes)
    arrays.write(Path(out), space.numbers[chosen(groups, LIMIT)])


def _labels(table: Table, dataset: Dataset) -> NDArray[np.int64]:
    """A number for the label of each row of a dataset; 0 throughout where labels make no groups."""
    nothing = np.zeros(dataset.rows, np.int64)
    if not dataset.plan.label:
        return nothing
    values = table.column(dataset.plan.label).slice(dataset.first, dataset.rows)
    encoded = values.combine_chunks().dictionary_encode()
    if len(encoded.dictionary) > _LABELS:
        return nothing
    found: NDArray[np.int64] = encoded.indices.fill_null(-1).to_numpy(zero_copy_only=False).astype(np.int64)
    return found + 1


def strata(roles: NDArray[np.int8], labels: list[NDArray[np.int64]]) -> NDArray[np.int64]:
    """``(M,)`` the group of each sample: its role, dataset and label.

    Args:
        roles: ``(M,)`` role codes.
        labels: of each dataset in order, a number from 0 for the label of each of its samples.
    """
    whole = np.concatenate(labels)
    owners = np.repeat(np.arange(len(labels)), [len(part) for part in labels])
    together = (owners * (int(whole.max()) + 1) + whole) * (int(roles.max()) + 1) + roles
    found: NDArray[np.int64] = np.unique(together, return_inverse=True)[1].astype(np.int64)
    return found


def chosen(groups: NDArray[np.int64], limit: int) -> NDArray[np.int64]:
    """Places of ``limit`` samples, ascending: of every group its share, chosen at random but always the same ones."""
    shares = quotas(np.bincount(groups), limit)
    order = np.random.default_rng(0).permutation(len(groups))
    order = order[np.argsort(groups[order], kind="stable")]  # group after group, each in random order
    sizes = np.bincount(groups)
    within = np.arange(len(groups)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return np.sort(order[within < np.repeat(shares, sizes)])


def quotas(sizes: NDArray[np.int64], limit: int) -> NDArray[np.int64]:
    """How many to take of groups of these sizes, ``limit`` in all: in proportion, but of small groups no fewer.

    What small groups get beyond their share is taken from all others alike.
    """
    least = np.minimum(sizes, min(_LEAST, limit // len(sizes)))
    rest = limit - int(least.sum())
    spare = sizes - least
    exact = spare * (rest / max(1, int(spare.sum())))
    taken = np.floor(exact).astype(np.int64)
    # Whole numbers fall short by less than one a group; those that lost most get one more.
    missing = rest - int(taken.sum())
    most = np.argsort(taken - exact, kind="stable")[:missing]
    taken[most] += 1
    found: NDArray[np.int64] = least + np.minimum(taken, spare)
    return found


def _only(space: Space, numbers: NDArray[np.int64], key: str) -> Space:
    """The space reduced to the samples of these (sorted) numbers."""
    places = np.searchsorted(space.numbers, numbers)
    ends = np.cumsum([len(digest) // CONTENT_BYTES for digest in space.digests])
    digests, at = [], 0
    for digest, end in zip(space.digests, ends.tolist(), strict=True):
        first = end - len(digest) // CONTENT_BYTES
        until = int(np.searchsorted(places, end))
        rows = np.frombuffer(digest, f"V{CONTENT_BYTES}")
        digests.append(rows[places[at:until] - first].tobytes())
        at = until
    return replace(
        space, roles=space.roles[places], digests=tuple(digests), sample=(key, numbers), whole_size=space.size
    )
