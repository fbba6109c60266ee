"""Samples to vectors, one embedder a modality."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from hashlib import blake2b
from typing import Any

import numpy as np
import pyarrow as pa

from models import arrays
from models.dataset import Problem
from models.embed import pace
from models.embed.abilities import Chooses, Files, Fits, Reads, Shows
from models.embed.draft import DraftEmbedder
from models.embed.fitted import from_bytes
from models.embed.image import ImageEmbedder
from models.embed.model import Batches, Embedder, Model, Quality, Vectors
from models.embed.tabular import TabularEmbedder
from models.embed.text import DEFAULT_MODEL, TextEmbedder, batch_size
from models.embed.vector import VectorEmbedder
from models.phrase import phrase
from models.stage import Progress, Work

__all__ = [
    "DEFAULT_MODEL",
    "DRAFTS",
    "EMBEDDERS",
    "Batches",
    "Chooses",
    "Embedder",
    "Files",
    "Fits",
    "Model",
    "Quality",
    "Reads",
    "Shows",
    "Vectors",
    "batch_size",
    "content_hash",
    "content_hashes",
    "embedder",
    "encode",
    "fit",
    "pace",
    "prepare",
    "refit",
    "resolve",
    "warm",
]

EMBEDDERS: dict[str, Embedder] = {
    "text": TextEmbedder(),
    "tabular": TabularEmbedder(),
    "image": ImageEmbedder(),
    "vector": VectorEmbedder(),
}
"""By modality; a new modality is one entry."""
DRAFTS: dict[str, Embedder] = {"text": DraftEmbedder()}
"""By modality, what embeds a hundred times faster for a first look; a modality need not have one."""


def resolve(modality: str, model: str | None, quality: Quality = "full") -> Model:
    """The model to embed samples of ``modality`` with: a name, a folder, or None for the default.

    A draft is a model of its own, with its own fingerprint: its vectors are never mixed with those of a full
    model. It is the same one whatever full model it stands in for. Cheap for the default model: nothing heavy is
    imported, and weights are hashed once per process.

    Raises:
        Problem: the model is not there, was changed, or can't be loaded safely.
    """
    return _embedder(modality, quality).resolve(model)


def prepare(modality: str, model: Model) -> Work[None]:
    """Load ``model`` in this process, saying what is being done; silent where it is loaded already.

    Raises:
        Problem: the model can't be loaded, or changed since it was resolved.
    """
    yield from _embedder(modality, model.quality).prepare(model)


def encode(modality: str, model: Model, samples: Sequence[Any]) -> Batches:
    """Embed ``samples`` in the given order; the model stays loaded for the next call in this process.

    Quickest when samples of like length follow each other, and each is given once.

    Yields:
        Number of the batch's first sample, and its vectors: (b, d) float32, each of length 1.

    Raises:
        Problem: the model can't be loaded, or changed since it was resolved.
    """
    yield from _embedder(modality, model.quality).encode(model, samples)


def embedder(modality: str) -> Embedder:
    """What embeds samples of ``modality``; ask by :class:`Reads`, :class:`Fits` and :class:`Shows` what else it can do.

    Raises:
        Problem: there is none.
    """
    return _embedder(modality)


def fit(modality: str, model: Model, samples: Sequence[Any], fields: Sequence[str], out_path: str) -> Work[None]:
    """Fit ``model`` to real samples and write what it learned to ``out_path``; see :class:`Fits`, :func:`refit`.

    Raises:
        Problem: the samples give nothing to fit to.
    """
    able = _embedder(modality)
    assert isinstance(able, Fits)
    yield Progress(phrase("Fitting to the real samples"), 0, 0)
    learned = able.fit(model, samples, fields).fitted
    arrays.write(out_path, np.frombuffer(learned, np.uint8))


def refit(model: Model, path: str) -> Model:
    """The model as fitted by what :func:`fit` wrote to ``path``.

    Raises:
        OSError: there is no such file.
        ValueError: it is damaged.
        Problem: what it holds is damaged.
    """
    learned = arrays.read(path).tobytes()
    return from_bytes(model, learned) if learned else model


def content_hash(text: str) -> bytes:
    """16 bytes that name a text: what vectors are kept by, so that the same text is embedded once."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def content_hashes(texts: pa.StringArray) -> bytes:
    """The content hash of each of ``texts`` (without nulls), 16 bytes each, joined."""
    # Bytes as Arrow holds them: no text is made, and none encoded again.
    states = map(partial(blake2b, digest_size=16), texts.cast(pa.binary()).to_pylist())
    return b"".join(map(blake2b.digest, states))  # no step of Python a text


def warm() -> None:
    """Load the default text model before there is anything to embed."""
    embedder = EMBEDDERS["text"]
    for _ in embedder.encode(embedder.resolve(None), ["warm"]):
        pass


def _embedder(modality: str, quality: Quality = "full") -> Embedder:
    there = EMBEDDERS if quality == "full" else DRAFTS
    if modality not in there:
        message = (
            phrase("There is no embedder for {modality!r}.", modality=modality)
            if quality == "full"
            else phrase("There is no draft embedder for {modality!r}.", modality=modality)
        )
        raise Problem(message, phrase("Samples may be: {names}.", names=", ".join(there)))
    return there[modality]
