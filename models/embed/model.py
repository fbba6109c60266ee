"""What an embedding model is to the rest of Assay, and what turns samples into vectors."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

import numpy as np

from models.stage import Work

Vectors = np.ndarray[Any, np.dtype[np.float32]]
Quality = Literal["full", "draft"]
Metric = Literal["cosine", "euclidean"]
Batches = Generator[tuple[int, Vectors], None, None]


@dataclass(frozen=True, slots=True)
class Model:
    """An embedding model that is there, checked, and ready to be loaded; picklable."""

    name: str
    """As chosen and shown: ``"all-MiniLM-L6-v2"``."""
    path: str
    """Folder it is loaded from."""
    fingerprint: str
    """32 hex digits over the weights and every setting that shapes the vectors."""
    dimension: int
    """Numbers in a vector."""
    max_tokens: int
    """Longer samples are cut off; 0 where nothing is."""
    quality: Quality = "full"
    """``"draft"`` for a quick stand-in of a full model."""
    metric: Metric = "cosine"
    """How far apart two vectors are; with ``"cosine"`` all have length 1."""
    fitted: bytes = b""
    """What was learned from the real samples, where the modality needs that; part of the fingerprint."""


class Embedder(Protocol):
    """Turns the samples of one modality into vectors."""

    modality: str

    def resolve(self, model: str | None) -> Model:
        """The model called ``model``, or the default one.

        Raises:
            Problem: it is not there, was changed, or can't be loaded safely.
        """
        ...

    def prepare(self, model: Model) -> Work[None]:
        """Load the model for the next calls in this process, saying so; silent where it is loaded already.

        Raises:
            Problem: the model can't be loaded, or changed since it was resolved.
        """
        ...

    def encode(self, model: Model, samples: Sequence[Any]) -> Batches:
        """Yield (number of the first sample, vectors of length 1) batch after batch, in the given order."""
        ...
