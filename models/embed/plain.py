"""sentence-transformers itself, offline, from checked safetensors, on whatever device there is."""

from __future__ import annotations

import os
import threading
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np

from models.dataset import Problem
from models.embed.model import Model, Vectors

DAMAGE = (OSError, ValueError, LookupError, TypeError, AttributeError, RuntimeError, ImportError)
"""What loading a folder raises whose files do not fit together."""


class PlainEncoder:
    """Any sentence-transformers model that is pure data."""

    def __init__(self, model: Model) -> None:
        """Load the model.

        Raises:
            Problem: it can't be loaded.
        """
        with _offline(), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from safetensors import SafetensorError
            from sentence_transformers import SentenceTransformer
            from tqdm import tqdm
            from transformers.utils import logging

            tqdm.set_lock(threading.RLock())  # its own is a semaphore of the system's, left behind by a killed worker
            quiet: Any = logging
            quiet.set_verbosity_error()
            quiet.disable_progress_bar()
            try:
                self._loaded: Any = SentenceTransformer(
                    model.path,
                    device=device(),
                    trust_remote_code=False,
                    local_files_only=True,
                    model_kwargs={"use_safetensors": True},
                )
            except (*DAMAGE, SafetensorError) as error:
                reason = str(error).strip().split("\n")[0]
                raise Problem(f"The model {model.name} can't be loaded: {reason}", "Choose another model.") from error

    def encode(self, texts: Sequence[str]) -> Vectors:
        """``(n, d)`` vectors, whatever their length and precision."""
        made = self._loaded.encode(
            list(texts),
            batch_size=max(1, len(texts)),
            show_progress_bar=False,
            convert_to_numpy=True,
            normalize_embeddings=True,
        )
        return np.asarray(made, np.float32)


def device() -> str:
    """Where torch computes here: ``"cuda"``, ``"mps"`` or ``"cpu"``."""
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
