"""Fitting a model to the real samples of a space, where its modality needs that; what was learned is kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models import embed
from models.dataset import ROLES, Role
from models.phrase import phrase
from models.stage import Progress, Runner, Stage, Work
from models.store import Store
from models.workspace.loading import combined_digest
from models.workspace.space import Space
from models.workspace.table import Table

VERSION = 1
FACTS = ("fit", "fitted_to", "unshared")
"""What is remembered about a fit."""
_BYTES = 256 * 2**20
"""Of contents that a model is fitted to, at most."""
Made = Callable[[Stage, Callable[[str], Iterable[Any]]], Work[str]]
"""Runs a stage unless its result is kept; returns the result's file."""


def fitted(
    table: Table, run: Runner, model: embed.Model, space: Space, made: Made, kept: str | None
) -> Work[tuple[embed.Model, dict[str, Any]]]:
    """The model, fitted to the real samples of a space; to all where none is real.

    Args:
        table: where contents are read from.
        run: runs the fitting.
        model: as resolved.
        space: the samples.
        made: runs a stage.
        kept: the file of an earlier fit that is to be used again; None for a fit to the present samples.

    Returns:
        The model, and what there is to remember about it: the key of the fit, what was and was not compared.
    """
    able = embed.embedder(space.modality)
    if not isinstance(able, embed.Fits):
        return model, {}
    if kept is not None:
        return embed.refit(model, kept), {}
    real = np.flatnonzero(space.roles == ROLES.index(Role.REAL))
    chosen = real if len(real) else np.arange(space.size)
    parameters = (("fields", json.dumps(space.fields)), ("model", model.fingerprint))
    marks = np.frombuffer(space.contents, np.uint8).reshape(space.size, -1)[chosen].tobytes()
    stage = Stage("fit", VERSION, parameters, (combined_digest([marks]),))

    def fit(path: str) -> Iterable[Any]:
        yield Progress(phrase("Reading the real samples"), 0, 0)
        samples = _some(table, space.numbers[chosen], able.fits_on)
        yield from run(embed.fit, space.modality, model, samples, space.fields, path)

    path = yield from made(stage, fit)
    about = {"fit": stage.key, "fitted_to": "real" if len(real) else "all", "unshared": list(space.unshared)}
    return embed.refit(model, path), about


def forget_superseded(
    store: Store, model: embed.Model, present: str, opened: Callable[[str, Callable[[str], embed.Model]], embed.Model]
) -> None:
    """Delete the vectors of earlier fits of a model, which no map will ask for again; what was learned is kept.

    Args:
        store: where vectors are kept.
        model: as fitted at present.
        present: the key of its fit.
        opened: reads a kept result by its key.
    """
    fits = {record.key: record for record in store.results.stages() if record.name == "fit"}
    resolved = replace(model, fingerprint=fits[present].parameters["model"], fitted=b"")
    for key, record in fits.items():
        if key == present or record.parameters["model"] != resolved.fingerprint:
            continue
        earlier = opened(key, lambda path: embed.refit(resolved, path))
        if earlier.fingerprint != model.fingerprint:  # other samples may have taught the same
            store.vectors.forget(earlier.fingerprint)


def _some(table: Table, numbers: NDArray[np.int64], most: int) -> list[Any]:
    """Contents of some samples, the same ones each time: spread over all of them, and of bounded size."""
    order = np.random.default_rng(0).permutation(numbers)[:most]
    found: list[Any] = []
    size = 0
    for start in range(0, len(order), 256):
        part = table.contents_of(np.sort(order[start : start + 256]))
        found += part
        size += sum(len(content) for content in part)
        if size > _BYTES:
            break
    return found
