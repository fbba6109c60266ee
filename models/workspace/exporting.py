"""Exporting samples of the workspace, and the recipe that says how they came about."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from models import export
from models.dataset import ROLES, Dataset, Problem
from models.decisions import DROP, NAMES
from models.selection import from_json
from models.stage import Work
from models.workspace import facts
from models.workspace.ahead import read_ahead
from models.workspace.table import Span

if TYPE_CHECKING:
    from models.workspace.workspace import Workspace

Mask = NDArray[np.bool_]
_LIBRARIES = ("assay", "numpy", "pyarrow", "torch", "sentence-transformers", "numba")
RECIPE_VERSION = 1


def wanted(workspace: Workspace, plan: export.ExportPlan) -> Mask:
    """Which samples a plan writes, ``(N,)``.

    Raises:
        Problem: it names a dataset that is not there, or a selection that does not fit.
    """
    dropped = workspace.state.decision == DROP
    mask: Mask = {"kept": ~dropped, "dropped": dropped, "all": np.ones(workspace.size, np.bool_)}[plan.what]
    if plan.roles:
        mask = mask & np.isin(workspace.table.roles, [ROLES.index(role) for role in plan.roles])
    if plan.datasets:
        inside = np.zeros(workspace.size, np.bool_)
        for name in plan.datasets:
            dataset = workspace.table.dataset(name)
            inside[dataset.first : dataset.first + dataset.rows] = True
        mask = mask & inside
    if plan.tags:
        tagged = [workspace.state.tags.get(tag, np.zeros(workspace.size, np.bool_)) for tag in plan.tags]
        mask = mask & np.any(tagged, axis=0)
    if plan.where is not None:
        mask = mask & workspace.select(from_json(plan.where))
    return mask


def export_from(workspace: Workspace, plan: export.ExportPlan) -> Work[export.Written]:
    """Write the wanted samples, each dataset in the order of its file, and the recipe beside them.

    Raises:
        Problem: nothing fits, or the file cannot be written.
    """
    export.format_of(plan.path)
    mask = wanted(workspace, plan)
    total = int(np.count_nonzero(mask))
    if total == 0:
        raise Problem("No sample fits, so there is nothing to write.", "Choose other roles, datasets or conditions.")
    # State and positions as they are now: decisions made while the file is written do not tear it.
    state, shown = workspace.state, workspace.atlas.projection()
    positions = shown.positions(workspace.size) if shown is not None else np.full((workspace.size, 2), np.nan, "f4")
    columns = _Extra(plan.extra, NAMES, state.decision, state.tags, positions)
    datasets = [d for d in workspace.datasets if mask[d.first : d.first + d.rows].any()]
    recipe = _recipe(workspace, plan, mask)
    written = yield from export.write(
        plan.path,
        _chunks(workspace, datasets, mask, columns),
        datasets,
        extra=plan.extra,
        replace=plan.replace,
        total=total,
    )
    output = {"path": str(plan.path), "rows": written.rows, "bytes": written.bytes, "sha256": written.sha256}
    export.write_recipe(plan.path, {**recipe, "output": output})
    return written


class _Extra:
    """The columns that Assay adds to what was loaded."""

    def __init__(
        self,
        names: tuple[str, ...],
        decisions: tuple[str, ...],
        codes: NDArray[np.int8],
        tags: dict[str, Mask],
        positions: NDArray[np.float32],
    ) -> None:
        self._names = names
        self._decisions = decisions
        self._codes = codes
        self._tags = tags
        self._positions = positions

    def of(self, numbers: NDArray[np.int64]) -> pa.RecordBatch | None:
        """The added columns of some samples; None where none are wanted."""
        if not self._names:
            return None
        return pa.record_batch({name: self._column(name, numbers) for name in self._names})

    def _column(self, name: str, numbers: NDArray[np.int64]) -> pa.Array:
        kind = export.EXTRA_TYPES[name]
        if name == "decision":
            return pa.array([self._decisions[code] or None for code in self._codes[numbers]], kind)
        if name == "tags":
            return pa.array([[tag for tag, mask in self._tags.items() if mask[n]] for n in numbers], kind)
        return pa.array(self._positions[numbers, "xy".index(name)].astype(np.float64), kind, from_pandas=True)


def _chunks(workspace: Workspace, datasets: list[Dataset], mask: Mask, extra: _Extra) -> Iterator[export.Chunk]:
    def read(place: tuple[Dataset, Span]) -> export.Chunk:
        dataset, span = place
        first = dataset.first + span.start
        chosen = mask[first : first + span.rows]
        batch = workspace.table.batch(dataset, span)
        numbers = first + np.flatnonzero(chosen).astype(np.int64)
        return export.Chunk(dataset, batch if chosen.all() else batch.filter(pa.array(chosen)), extra.of(numbers))

    def wanted(dataset: Dataset, span: Span) -> bool:
        first = dataset.first + span.start
        return bool(mask[first : first + span.rows].any())

    places = [(d, span) for d in datasets for span in workspace.table.spans(d) if wanted(d, span)]
    yield from read_ahead(read, places)


def _recipe(workspace: Workspace, plan: export.ExportPlan, mask: Mask) -> dict[str, Any]:
    """Everything needed to repeat the curation, as JSON values."""
    told = facts.gathered(workspace)
    state = workspace.state
    return {
        "recipe": RECIPE_VERSION,
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "workspace": workspace.path.name,
        "versions": {"python": platform.python_version(), **{name: _version(name) for name in _LIBRARIES}},
        "sources": told["datasets"],
        "map": told["map"],
        "stages": told["stages"],
        "decisions": [asdict(step) | {"selection": kept} for step, kept in workspace.steps_with_selections()],
        "export": {
            "what": plan.what,
            "roles": [str(role) for role in plan.roles],
            "datasets": list(plan.datasets),
            "tags": list(plan.tags),
            "where": plan.where,
            "extra": list(plan.extra),
        },
        "totals": {
            "in": workspace.size,
            "dropped": int(np.count_nonzero(state.decision == DROP)),
            "out": int(np.count_nonzero(mask)),
            "out_by_role": {
                str(r): int(np.count_nonzero(workspace.table.roles[mask] == c)) for c, r in enumerate(ROLES)
            },
        },
    }


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"
