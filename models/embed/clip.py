"""Images through a CLIP model of sentence-transformers: by what is shown on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from models.dataset import Problem
from models.embed import find, folder, pictures
from models.embed.model import Batches, Model, Vectors
from models.embed.pictures import Picture
from models.embed.plain import PlainEncoder
from models.phrase import phrase
from models.stage import Progress, Work

_BATCH = 16
_ENOUGH = 448
"""Pixels of the shorter side that are enough for any usual CLIP model."""


def resolve(name: str | None) -> Model:
    """The CLIP model of that name or folder.

    Raises:
        Problem: it is not there, can't be loaded safely, or does not take images.
    """
    found = find.resolve(name)
    width = _width(Path(found.path))
    if not width:
        raise Problem(
            phrase("The model {model} does not take images.", model=found.name),
            phrase("Choose a CLIP model, such as clip-ViT-B-32."),
        )
    return replace(found, dimension=width, max_tokens=0)


def prepare(model: Model) -> Work[None]:
    """Load the model, saying so.

    Raises:
        Problem: it can't be loaded, or changed since it was resolved.
    """
    yield Progress(phrase("Loading the image model"), 0, 0)
    _loaded(model)


def encode(model: Model, samples: Sequence[Picture]) -> Batches:
    """Yield (number of the first image, vectors of length 1) batch after batch.

    Raises:
        Problem: an image is not there any more, or the model can't be loaded.
    """
    encoder: Any = _loaded(model)
    for first in range(0, len(samples), _BATCH):
        some = samples[first : first + _BATCH]
        images = [pictures.opened(pictures.data_of(sample), _ENOUGH) for sample in some]
        yield first, _checked(encoder.encode(images), model)


@lru_cache(maxsize=1)
def _loaded(model: Model) -> PlainEncoder:
    if folder.fingerprint(Path(model.path)) != model.fingerprint:
        raise Problem(
            phrase("The model {model} has changed on disk since it was chosen.", model=model.name),
            phrase("Choose it again."),
        )
    return PlainEncoder(model)


def _checked(vectors: Vectors, model: Model) -> Vectors:
    if vectors.shape[1] != model.dimension or not np.isfinite(vectors).all():
        raise Problem(
            phrase("The model {model} does not give {n} finite numbers.", model=model.name, n=model.dimension),
            phrase("Choose another model."),
        )
    return vectors


def _width(path: Path) -> int:
    """Numbers in a vector of a CLIP model; 0 where the settings are of another kind of model."""
    for part, _ in folder.parts(path):
        config = folder.settings(part / "config.json")
        if isinstance(config.get("projection_dim"), int) and "vision_config" in config:
            return int(config["projection_dim"])
    return 0
