"""What an embedder may be able to do beyond embedding: read its own content, fit itself to real data, show pictures.

Each is asked for by its protocol, so a modality that needs none of them implements none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, runtime_checkable

import pyarrow as pa

from models.dataset import Column, LoadPlan
from models.embed.model import Model


@dataclass(frozen=True, slots=True)
class Contents:
    """What is embedded of some rows."""

    values: pa.Array
    """Strings or bytes, one a row: what the embedder takes and what vectors are kept by; null where a row has none."""
    problems: Mapping[int, str] = field(default_factory=dict)
    """Why, for each row that has none."""


@runtime_checkable
class Reads(Protocol):
    """Embeds something else than the text columns."""

    def contents(self, batch: pa.RecordBatch, columns: Sequence[Column], plan: LoadPlan) -> Contents:
        """The content of every row of a stored chunk; equal values give equal contents, however they were written."""
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

    def shown(self, content: Any) -> bytes:
        """What the modality's viewer shows of a content, made safe and of bounded size.

        Raises:
            Problem: there is nothing to be shown.
        """
        ...

    def thumbnail(self, content: Any) -> bytes:
        """A small picture (PNG) for the map and for lists; empty where there is none."""
        ...
