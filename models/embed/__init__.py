"""Samples to vectors, one embedder a modality."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import Any

from models.dataset import Problem
from models.embed.model import Batches, Embedder, Model, Vectors
from models.embed.text import DEFAULT_MODEL, TextEmbedder, batch_size

__all__ = [
    "DEFAULT_MODEL",
    "EMBEDDERS",
    "Batches",
    "Embedder",
    "Model",
    "Vectors",
    "batch_size",
    "content_hash",
    "encode",
    "resolve",
    "warm",
]

EMBEDDERS: dict[str, Embedder] = {"text": TextEmbedder()}
"""By modality; a new modality is one entry."""


def resolve(modality: str, model: str | None) -> Model:
    """The model to embed samples of ``modality`` with: a name, a folder, or None for the default.

    Cheap for the default model: nothing heavy is imported, and weights are hashed once per process.

    Raises:
        Problem: the model is not there, was changed, or can't be loaded safely.
    """
    return _embedder(modality).resolve(model)


def encode(modality: str, model: Model, samples: Sequence[Any]) -> Batches:
    """Embed ``samples`` in the given order; the model stays loaded for the next call in this process.

    Quickest when samples of like length follow each other, and each is given once.

    Yields:
        Number of the batch's first sample, and its vectors: (b, d) float32, each of length 1.

    Raises:
        Problem: the model can't be loaded, or changed since it was resolved.
    """
    yield from _embedder(modality).encode(model, samples)


def content_hash(text: str) -> bytes:
    """16 bytes that name a text: what vectors are kept by, so that the same text is embedded once."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def warm() -> None:
    """Load the default text model before there is anything to embed."""
    embedder = EMBEDDERS["text"]
    for _ in embedder.encode(embedder.resolve(None), ["warm"]):
        pass


def _embedder(modality: str) -> Embedder:
    if modality not in EMBEDDERS:
        raise Problem(f"There is no embedder for {modality!r}.", f"There are: {', '.join(EMBEDDERS)}.")
    return EMBEDDERS[modality]
