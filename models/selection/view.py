"""What a selection may look at; the workspace answers it, and tests do so with plain arrays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

Mask = NDArray[np.bool_]
"""One bool per sample of the workspace, indexed by the sample's number."""

DECISIONS = ("none", "keep", "drop")
"""The order behind decision codes."""


class View(Protocol):
    """The samples of a workspace, numbered 0 ... ``size - 1``, one value per sample."""

    @property
    def size(self) -> int:
        """How many samples there are, N."""
        ...

    def column_names(self) -> Sequence[str]:
        """Every column that any dataset has."""
        ...

    def column(self, name: str) -> pa.ChunkedArray:
        """Typed values (N), null where the sample's dataset lacks the column.

        Raises:
            Problem: no dataset has such a column.
        """
        ...

    @property
    def roles(self) -> NDArray[np.int8]:
        """Indices into ``models.dataset.ROLES`` (N)."""
        ...

    def dataset_codes(self) -> tuple[NDArray[np.int32], Sequence[str]]:
        """Per sample (N) an index into the dataset names, and these names."""
        ...

    def generations(self) -> NDArray[np.int32]:
        """Generation of every sample (N), -1 for none."""
        ...

    @property
    def decisions(self) -> NDArray[np.int8]:
        """Indices into ``DECISIONS`` (N)."""
        ...

    def tags(self) -> Sequence[str]:
        """Every tag that some sample has."""
        ...

    def tagged(self, tag: str) -> Mask:
        """Samples that have the tag (N)."""
        ...

    def projection(self) -> tuple[str, NDArray[np.float32]] | None:
        """Key and positions (N, 2) of the map that is shown, NaN where a sample has none; None without a map."""
        ...

    def projection_of(self, key: str) -> NDArray[np.float32] | None:
        """Positions (M, 2) of a stored, maybe older map; M <= N where samples were loaded since."""
        ...

    def apart(self) -> NDArray[np.float32] | None:
        """Per sample (N) its distance to what the shown map was fitted on, NaN where it is not on the map.

        None where the map was fitted on all of its samples.
        """
        ...

    def search(self, text: str) -> Mask:
        """Samples whose text contains ``text`` (N)."""
        ...

    def nearest(self, sample: int, k: int) -> NDArray[np.int64]:
        """Numbers of the ``k`` samples nearest to ``sample`` in the embedding, itself left out."""
        ...
