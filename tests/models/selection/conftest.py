"""A view over plain arrays: what the workspace answers, without a workspace."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
import pytest

from models.dataset import Problem


@dataclass
class MadeView:
    size: int
    columns: Mapping[str, pa.Array] = field(default_factory=dict)
    role_codes: Sequence[int] = ()
    decided: Sequence[int] = ()
    of_dataset: Sequence[int] = ()
    datasets: Sequence[str] = ("only",)
    of_generation: Sequence[int] = ()
    by_tag: Mapping[str, Sequence[int]] = field(default_factory=dict)
    maps: Mapping[str, np.ndarray] = field(default_factory=dict)
    """The first is the one that is shown."""
    texts: Sequence[str] = ()
    far: Sequence[float] | None = None
    """Distances to what the shown map was fitted on."""

    def _codes(self, given, dtype, default=0):
        return np.array(given, dtype) if len(given) else np.full(self.size, default, dtype)

    def column_names(self):
        return list(self.columns)

    def column(self, name):
        if name not in self.columns:
            raise Problem(f"No dataset has a column {name!r}.")
        return pa.chunked_array([self.columns[name]])

    @property
    def roles(self):
        return self._codes(self.role_codes, np.int8)

    def dataset_codes(self):
        return self._codes(self.of_dataset, np.int32), self.datasets

    def generations(self):
        return self._codes(self.of_generation, np.int32, -1)

    @property
    def decisions(self):
        return self._codes(self.decided, np.int8)

    def tags(self):
        return list(self.by_tag)

    def tagged(self, tag):
        return np.isin(np.arange(self.size), list(self.by_tag.get(tag, ())))

    def apart(self):
        return None if self.far is None else np.array(self.far, np.float32)

    def projection(self):
        return next(iter(self.maps.items()), None)

    def projection_of(self, key):
        return self.maps.get(key)

    def search(self, text):
        return np.array([text in each for each in self.texts])

    def nearest(self, sample, k):
        order = np.argsort(np.abs(np.arange(self.size) - sample), kind="stable")
        return order[1 : k + 1]


@pytest.fixture(scope="session")
def made():
    """Makes views: ``made(size, columns={...}, ...)``."""
    return MadeView
