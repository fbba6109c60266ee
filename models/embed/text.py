"""The text embedder: the quick way where it is proved to give the same vectors, sentence-transformers elsewhere."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np

from models.dataset import Problem
from models.embed import bert, find, plain, proof
from models.embed.find import DEFAULT_MODEL
from models.embed.folder import fingerprint
from models.embed.model import Batches, Model, Vectors
from models.phrase import phrase
from models.stage import Progress, Work

__all__ = ["DEFAULT_MODEL", "TextEmbedder", "batch_size", "encodable", "unit"]

_BATCH = 32
"""Texts at once on a CPU of two cores, more on larger ones: little is lost when the process is killed."""
_BATCH_MOST = 256


class Encoder(Protocol):
    """A model in memory."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """``(n, d)`` float32 vectors of any length."""
        ...


_loaded: dict[Model, Encoder] = {}
"""The last model used, by what it was resolved to."""


def batch_size(device: str = "cpu") -> int:
    """Samples in a batch, which is what a killed process loses at most."""
    return min(max(_BATCH, 16 * (os.cpu_count() or 1)), _BATCH_MOST) if device == "cpu" else _BATCH_MOST


class TextEmbedder:
    """Embeds texts with any sentence-transformers model that is pure data."""

    modality = "text"

    def resolve(self, model: str | None) -> Model:
        """The model called ``model``: a name, a folder, or None for the default one.

        Raises:
            Problem: it is not there, was changed, or can't be loaded safely.
        """
        return find.resolve(model)

    def prepare(self, model: Model) -> Work[None]:
        """Load the model for the next calls in this process, saying so; silent where it is loaded already.

        Raises:
            Problem: the model can't be loaded, or changed since it was resolved.
        """
        if model not in _loaded:
            yield Progress(phrase("Starting the embedding model"), 0, 0)
            loaded(model)

    def encode(self, model: Model, samples: Sequence[str]) -> Batches:
        """Yield (number of the first text, vectors of length 1) batch after batch, in the given order.

        Raises:
            Problem: the model can't be loaded, or changed since it was resolved.
        """
        encoder = loaded(model)
        size = batch_size(plain.device())
        for first in range(0, len(samples), size):
            texts = [encodable(text) for text in samples[first : first + size]]
            yield first, unit(encoder.encode(texts), model)


def encodable(text: str) -> str:
    """The text as tokenizers take it: lone surrogates, which JSON may hold, become replacement characters."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def unit(vectors: Vectors, model: Model) -> Vectors:
    """Vectors of length 1, whatever precision the model computes in.

    A zero vector (a text of which a model knows no word) becomes the first axis: it has no direction of its own.

    Raises:
        Problem: the model's vectors are not what its settings promise, or not finite.
    """
    if vectors.shape[1] != model.dimension or not np.isfinite(vectors).all():
        raise Problem(
            phrase("The model {model} does not give {n} finite numbers.", model=model.name, n=model.dimension),
            phrase("Choose another model."),
        )
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    axis = np.eye(1, model.dimension, dtype=np.float32)
    return np.where(lengths > 0, vectors / np.where(lengths > 0, lengths, 1), axis)


def loaded(model: Model) -> Encoder:
    """The model in memory; the last one used stays.

    Raises:
        Problem: the model can't be loaded, or changed since it was resolved.
    """
    if model not in _loaded:
        _loaded.clear()  # two large models at once may be more than there is memory for
        _loaded[model] = _load(model)
    return _loaded[model]


def _load(model: Model) -> Encoder:
    """The quick encoder if it is known, or found now, to agree with the plain one; else the plain one."""
    folder = Path(model.path)
    if fingerprint(folder) != model.fingerprint:
        raise Problem(
            phrase("The model {model} has changed on disk since it was chosen.", model=model.name),
            phrase("Choose it again."),
        )
    os.environ["TOKENIZERS_PARALLELISM"] = "true"  # said, or tokenizers warn when the process is forked later
    verdict = proof.known(model) if plain.device() == "cpu" and bert.knows(folder) else False
    quick = None if verdict is False else _quick(model)
    if quick is None:
        return plain.PlainEncoder(model)
    if verdict:
        return quick
    slow = plain.PlainEncoder(model)
    same = proof.same(quick.encode, slow.encode)
    proof.remember(model, same)
    return quick if same else slow


def _quick(model: Model) -> bert.BertEncoder | None:
    """The model the quick way; None where its files are not as expected."""
    from safetensors import SafetensorError

    try:
        return bert.BertEncoder(Path(model.path), model.max_tokens)
    except (*plain.DAMAGE, SafetensorError, Problem):
        return None
