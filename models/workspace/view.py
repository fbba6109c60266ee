"""The workspace as selections see it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

if TYPE_CHECKING:
    from models.workspace.workspace import Workspace

Mask = NDArray[np.bool_]


class WorkspaceView:
    """Implements ``models.selection.view.View`` over a workspace, as it is when the view is made."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._table = workspace.table
        self._state = workspace.state

    @property
    def size(self) -> int:
        """How many samples there are."""
        return self._table.size

    def column_names(self) -> Sequence[str]:
        """Every column that any dataset has."""
        return self._table.names()

    def column(self, name: str) -> pa.ChunkedArray:
        """Values of a column for all samples."""
        return self._table.column(name)

    def texts(self) -> pa.ChunkedArray:
        """The text of every sample."""
        return self._table.all_texts()

    @property
    def roles(self) -> NDArray[np.int8]:
        """Role codes."""
        return self._table.roles

    def dataset_codes(self) -> tuple[NDArray[np.int32], Sequence[str]]:
        """Dataset of every sample, and the names."""
        return self._table.dataset_codes(), [dataset.name for dataset in self._table.datasets]

    def generations(self) -> NDArray[np.int32]:
        """Generation of every sample, -1 where its dataset has none."""
        by_dataset = [-1 if d.plan.generation is None else d.plan.generation for d in self._table.datasets]
        return np.array(by_dataset, np.int32)[self._table.dataset_codes()]

    @property
    def decisions(self) -> NDArray[np.int8]:
        """Decision codes."""
        return self._state.decision

    def tags(self) -> Sequence[str]:
        """Every tag in use."""
        return list(self._state.tags)

    def tagged(self, tag: str) -> Mask:
        """Which samples carry a tag."""
        return self._state.tags.get(tag, np.zeros(self.size, np.bool_))

    def projection(self) -> tuple[str, NDArray[np.float32]] | None:
        """Key and positions of the present map, NaN where a sample was loaded after it was made."""
        shown = self._workspace.atlas.projection()
        return None if shown is None else (shown.key, shown.positions(self.size))

    def projection_of(self, key: str) -> NDArray[np.float32] | None:
        """Positions of a stored, maybe older map."""
        return self._workspace.atlas.projection_of(key)

    def apart(self) -> NDArray[np.float32] | None:
        """Distance of every sample to what the present map was fitted on; None where all were."""
        known = self._workspace.atlas.apart()
        if known is None:
            return None
        whole = np.full(self.size, np.nan, np.float32)
        whole[: len(known)] = known[: self.size]
        return whole

    def search(self, text: str) -> Mask:
        """Samples whose text contains ``text``, letter case aside."""
        return self._workspace.search(text)

    def nearest(self, sample: int, k: int) -> NDArray[np.int64]:
        """The samples nearest to one, real and synthetic together."""
        return self._workspace.atlas.nearest(sample, k)
