"""What the map is to draw: positions, colors and states of the samples, as one immutable value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from models.compiled import elsewhere
from models.grid import Bounds, GridIndex, LazyGrid, extent, shared
from widgets.map_planes import Planes, planes

Mask = npt.NDArray[np.bool_]

QUICK = 20_000
"""Points whose index is built within a millisecond or two."""


@dataclass(frozen=True, eq=False)
class MapPoints:
    """Samples as the map shows them; every ``with_`` gives a changed copy that shares the rest."""

    xy: npt.NDArray[np.float32] = field(default_factory=lambda: np.empty((0, 2), np.float32))
    """(N, 2); NaN where a sample has no place."""
    codes: npt.NDArray[np.uint8] = field(default_factory=lambda: np.empty(0, np.uint8))
    """(N,) row of ``palette`` for each sample."""
    palette: npt.NDArray[np.uint8] = field(default_factory=lambda: np.full((1, 3), 128, np.uint8))
    """(K, 3) sRGB."""
    hidden: Mask = field(default_factory=lambda: np.empty(0, np.bool_))
    faded: Mask = field(default_factory=lambda: np.empty(0, np.bool_))
    """(N,) dropped samples: drawn faintly, below the others."""
    selected: Mask | None = None
    """(N,) or None where nothing is selected; all others are then drawn weaker."""
    lazy_index: LazyGrid = field(default_factory=lambda: LazyGrid(np.empty((0, 2), np.float32)))

    @property
    def count(self) -> int:
        """N."""
        return len(self.xy)

    @property
    def index(self) -> GridIndex:
        """The grid over the placed samples; built at the first call."""
        return self.lazy_index.get()

    @property
    def ready_index(self) -> GridIndex | None:
        """The index where it is there or takes no time to build; None where one would have to wait for it."""
        quick = self.count <= QUICK and not elsewhere.is_set()
        return self.index if quick else self.lazy_index.ready

    @property
    def bounds(self) -> Bounds | None:
        """Of all placed samples; None where there are none."""
        return self.lazy_index.extent[1]

    @property
    def placed(self) -> int:
        """How many samples have a place."""
        return self.lazy_index.extent[0]

    def bounds_of(self, samples: Mask | Sequence[int]) -> Bounds | None:
        """Bounds of some samples, given as a mask (N,) or as numbers; None where none is placed."""
        which = np.asarray(samples)
        if which.dtype != np.bool_:
            which = which.astype(np.int64)
        return extent(np.ascontiguousarray(self.xy[which]))[1]

    def is_placed(self, number: int) -> bool:
        """Whether there is a sample of that number and it has a place."""
        return 0 <= number < self.count and bool(np.isfinite(self.xy[number]).all())

    def with_positions(self, xy: npt.NDArray[np.float32]) -> MapPoints:
        """Other positions; colors and states stay only when the number of samples does."""
        xy = np.ascontiguousarray(xy, dtype=np.float32)
        if xy.ndim != 2 or xy.shape[1] != 2:
            raise ValueError(f"positions have shape {xy.shape}, not (N, 2)")
        index = shared(xy)
        if len(xy) == self.count:
            return replace(self, xy=xy, lazy_index=index)
        nothing = np.zeros(len(xy), np.bool_)
        codes = np.zeros(len(xy), np.uint8)
        return MapPoints(xy, codes, self.palette, nothing, nothing, None, index)

    def with_colors(self, codes: npt.NDArray[np.uint8], palette: npt.NDArray[np.uint8]) -> MapPoints:
        """Other colors: ``codes`` (N,) point at rows of ``palette`` (K, 3)."""
        codes, palette = np.asarray(codes, np.uint8), np.asarray(palette, np.uint8).reshape(-1, 3)
        self._check("codes", len(codes))
        if len(codes) and int(codes.max()) >= len(palette):
            raise ValueError(f"code {int(codes.max())} has no color among {len(palette)}")
        return replace(self, codes=codes, palette=palette if len(palette) else self.palette)

    def with_states(self, hidden: Mask, faded: Mask) -> MapPoints:
        """Other states, both (N,)."""
        self._check("hidden", len(hidden))
        self._check("faded", len(faded))
        return replace(self, hidden=np.asarray(hidden, np.bool_), faded=np.asarray(faded, np.bool_))

    def with_selected(self, selected: Mask | None) -> MapPoints:
        """Another selection, (N,) or None; a selection of nothing is no selection."""
        if selected is None or not selected.any():
            return replace(self, selected=None)
        self._check("selected", len(selected))
        return replace(self, selected=np.asarray(selected, np.bool_))

    @cached_property
    def planes(self) -> Planes:
        """Into which sums each sample goes."""
        return planes(self.index.order, self.codes, self.palette, self.hidden, self.faded, self.selected)

    def _check(self, what: str, length: int) -> None:
        if length != self.count:
            raise ValueError(f"{what} has {length} values for {self.count} samples")
