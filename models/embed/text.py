"""The text embedder: sentence-transformers, offline, from checked safetensors, on whatever device there is."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from models.dataset import Problem
from models.embed import find
from models.embed.find import DEFAULT_MODEL
from models.embed.folder import fingerprint
from models.embed.model import Batches, Model, Vectors

__all__ = ["DEFAULT_MODEL", "TextEmbedder", "batch_size"]

_BATCH = 32
"""Texts at once on a CPU: little padding, and little lost when the process is killed."""
_BATCH_GPU = 256

_DAMAGE = (OSError, ValueError, LookupError, TypeError, AttributeError, RuntimeError, ImportError)
"""What loading a folder raises whose files do not fit together."""


def batch_size(device: str = "cpu") -> int:
    """Samples in a batch, which is what a killed process loses at most."""
    return _BATCH if device == "cpu" else _BATCH_GPU


class TextEmbedder:
    """Embeds texts with any sentence-transformers model that is pure data."""

    modality = "text"

    def resolve(self, model: str | None) -> Model:
        """The model called ``model``: a name, a folder, or None for the default one.

        Raises:
            Problem: it is not there, was changed, or can't be loaded safely.
        """
        return find.resolve(model)

    def encode(self, model: Model, samples: Sequence[str]) -> Batches:
        """Yield (number of the first text, vectors of length 1) batch after batch, in the given order.

        Raises:
            Problem: the model can't be loaded, or changed since it was resolved.
        """
        loaded = _loaded(model)
        size = batch_size(loaded.device.type)
        for first in range(0, len(samples), size):
            texts = [_encodable(text) for text in samples[first : first + size]]
            vectors = loaded.encode(
                texts, batch_size=size, show_progress_bar=False, convert_to_numpy=True, normalize_embeddings=True
            )
            yield first, _unit(np.asarray(vectors, np.float32), model)


def _encodable(text: str) -> str:
    """The text as tokenizers take it: lone surrogates, which JSON may hold, become replacement characters."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _unit(vectors: Vectors, model: Model) -> Vectors:
    """Vectors of length 1, whatever precision the model computes in.

    A zero vector (a text of which a model knows no word) becomes the first axis: it has no direction of its own.

    Raises:
        Problem: the model's vectors are not what its settings promise, or not finite.
    """
    if vectors.shape[1] != model.dimension or not np.isfinite(vectors).all():
        raise Problem(
            f"The model {model.name} does not give {model.dimension} finite numbers.", "Choose another model."
        )
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    axis = np.eye(1, model.dimension, dtype=np.float32)
    return np.where(lengths > 0, vectors / np.where(lengths > 0, lengths, 1), axis)


@lru_cache(maxsize=1)
def _loaded(model: Model) -> Any:
    """The model in memory (a SentenceTransformer); the last one used stays."""
    if fingerprint(Path(model.path)) != model.fingerprint:
        raise Problem(f"The model {model.name} has changed on disk since it was chosen.", "Choose it again.")
    with _offline(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from safetensors import SafetensorError
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging

        quiet: Any = logging
        quiet.set_verbosity_error()
        quiet.disable_progress_bar()
        try:
            return SentenceTransformer(
                model.path,
                device=_device(),
                trust_remote_code=False,
                local_files_only=True,
                model_kwargs={"use_safetensors": True},
            )
        except (*_DAMAGE, SafetensorError) as error:
            reason = str(error).strip().split("\n")[0]
            raise Problem(f"The model {model.name} can't be loaded: {reason}", "Choose another model.") from error


def _device() -> str:
    import torch

    if torch.cuda.is_available():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"


@contextmanager
def _offline() -> Iterator[None]:
    """Keep every library under sentence-transformers off the network while a model is loaded from its folder."""
    os.environ["TOKENIZERS_PARALLELISM"] = "true"  # said, or tokenizers warn when the process is forked later
    from huggingface_hub import constants

    before = constants.HF_HUB_OFFLINE
    constants.HF_HUB_OFFLINE = True
    try:
        yield
    finally:
        constants.HF_HUB_OFFLINE = before
