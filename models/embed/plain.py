"""sentence-transformers itself, offline, from checked safetensors, on whatever device there is."""

from __future__ import annotations

import logging
import os
import threading
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np

from models.dataset import Problem
from models.embed.model import Model, Vectors
from models.phrase import phrase

_log = logging.getLogger(__name__)
DAMAGE = (OSError, ValueError, LookupError, TypeError, AttributeError, RuntimeError, ImportError)
"""What loading a folder raises whose files do not fit together."""


class PlainEncoder:
    """Any sentence-transformers model that is pure data; what a GPU has no room for is computed on the CPU."""

    def __init__(self, model: Model) -> None:
        """Load the model.

        Raises:
            Problem: it can't be loaded.
        """
        self._name = model.name
        self._at_once = 0
        """Samples that the GPU has room for, once it was too small; 0 for any number."""
        self._loaded: Any = None
        self.device = device()
        try:
            self._loaded = _load(model, self.device)
        except RuntimeError as error:
            if not self._is_unfit(error):
                raise
        if self._loaded is None:  # not within the handler: what it holds on to would stay in the GPU's memory
            self._leave_gpu()
            self._loaded = _load(model, self.device)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """``(n, d)`` vectors, whatever their length and precision."""
        while True:
            size = min(self._at_once or len(texts), max(1, len(texts)))
            try:
                return self._encoded(texts, size)
            except RuntimeError as error:
                if not self._is_unfit(error):
                    raise
                fewer = size > 1 and _is_full(error)
            if fewer:
                self._at_once = size // 2
                _clear(self.device)
            else:
                self._leave_gpu()

    def _encoded(self, texts: Sequence[str], size: int) -> Vectors:
        made = self._loaded.encode(
            list(texts),
            batch_size=max(1, size),
            show_progress_bar=False,
            convert_to_numpy=True,
            normalize_embeddings=True,
        )
        return np.asarray(made, np.float32)

    def _is_unfit(self, error: RuntimeError) -> bool:
        """Whether an error says that the GPU will not do."""
        return self.device != "cpu" and (_is_full(error) or "no kernel image" in str(error))

    def _leave_gpu(self) -> None:
        """Compute on the CPU from now on, and say so."""
        left, self.device, self._at_once = self.device, "cpu", 0
        if self._loaded is not None:
            self._loaded.to("cpu")
        _clear(left)
        _log.warning(
            "The GPU (%s) will not do for %s: embedding goes on on the CPU, which is slower.", left, self._name
        )


def device() -> str:
    """Where torch computes here: ``"cuda"``, ``"mps"`` or ``"cpu"``."""
    import torch

    if torch.cuda.is_available():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"


def _load(model: Model, device: str) -> Any:
    """The model on a device.

    Raises:
        Problem: it can't be loaded.
        RuntimeError: the device will not do, which is known there only.
    """
    with _offline(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from safetensors import SafetensorError
        from sentence_transformers import SentenceTransformer
        from tqdm import tqdm
        from transformers.utils import logging as messages

        tqdm.set_lock(threading.RLock())  # its own is a semaphore of the system's, left behind by a killed worker
        quiet: Any = messages
        quiet.set_verbosity_error()
        quiet.disable_progress_bar()
        try:
            made: Any = SentenceTransformer(
                model.path,
                device="cpu",
                trust_remote_code=False,
                local_files_only=True,
                model_kwargs={"use_safetensors": True},
            )
        except (*DAMAGE, SafetensorError) as error:
            reason = str(error).strip().split("\n")[0]
            raise Problem(
                phrase("The model {model} can't be loaded: {reason}", model=model.name, reason=reason),
                phrase("Choose another model."),
            ) from error
    return made.to(device)


def _is_full(error: RuntimeError) -> bool:
    """Whether an error says that a GPU's memory is full; Metal says so in words only."""
    import torch

    return isinstance(error, torch.cuda.OutOfMemoryError) or "out of memory" in str(error)


def _clear(device: str) -> None:
    """Give back what torch keeps of a GPU's memory for later."""
    import torch

    if device == "cuda":
        torch.cuda.empty_cache()
    elif device == "mps":
        torch.mps.empty_cache()


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
