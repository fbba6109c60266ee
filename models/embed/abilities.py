"""What an embedder may be able to do beyond embedding: read its own content, fit itself to real data, show pictures.

Each is asked for by its protocol, so a modality that needs none of them implements none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, runtime_checkable

import pyarrow as pa

from models.dataset import Column, LoadPlan
from models.embed.model import Model


@runtime_checkable
class Reads(Protocol):
    """Embeds something else than the text columns."""

    at_once: int
    """As many contents as may be held in memory together."""

    def contents(self, batch: pa.RecordBatch, columns: Sequence[Column], plan: LoadPlan) -> list[Any]:
        """What is embedded of each row of a stored chunk; None where a row has nothing.

        Quick: files that are pointed to are not opened yet. The items are picklable.
        """
        ...

    def mark(self, content: Any) -> bytes:
        """16 bytes that name a content; equal values have equal marks, however they were written.

        Raises:
            Problem: it is damaged or cannot be embedded; why, to be reported with its row.
        """
        ...


@runtime_checkable
class Fits(Protocol):
    """Has to see real samples before it can embed any."""

    fits_on: int
    """As many real samples as it wants to see."""

    def fit(self, model: Model, samples: Sequence[Any], fields: Sequence[str]) -> Model:
        """The model fitted to real samples; what was learned is in ``Model.fitted`` and in the fingerprint.

        Args:
            model: as resolved.
            samples: contents of real samples.
            fields: names that every dataset has and that are no id, label, group or role: what may be compared.

        Raises:
            Problem: the samples give nothing to fit to.
        """
        ...


@runtime_checkable
class Shows(Protocol):
    """Has more to show of a sample than its text and its fields."""

    has_thumbnails: bool
    """Whether there are small pictures of its samples."""

    def shown(self, content: Any) -> bytes:
        """What the modality's viewer shows of a content, made safe and of bounded size.

        Raises:
            Problem: there is nothing to be shown.
        """
        ...

    def thumbnail(self, content: Any) -> bytes:
        """A small picture (PNG) for the map and for lists; empty where there is none."""
        ...


@runtime_checkable
class Chooses(Protocol):
    """Takes what a load plan says about the model, where nobody chose another."""

    def model_for(self, plan: LoadPlan) -> str | None:
        """The name of the model to embed a dataset's samples with; None for the default."""
        ...


@runtime_checkable
class Files(Protocol):
    """Its samples are files, which can be copied as they are."""

    def file_of(self, content: Any) -> bytes:
        """The bytes of a sample's file, just as they lie there.

        Raises:
            Problem: it is not there any more.
        """
        ...
