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
from models.phrase import phrase
from models.selection import from_json
from models.stage import Work
from models.workspace import facts
from models.workspace.ahead import read_ahead
from models.workspace.image_files import image_parts
from models.workspace.table import Span

if TYPE_CHECKING:
    from models.workspace.workspace import Workspace

Mask = NDArray[np.bool_]
_LIBRARIES = ("assay", "numpy", "pyarrow", "torch", "sentence-transformers", "numba")
RECIPE_VERSION = 1
_TOLD = ("dataset", "role", "decision", "tags")
"""What the table beside image files says of each, whatever else is asked for."""


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
    export.format_of(plan.table)
    mask = wanted(workspace, plan)
    total = int(np.count_nonzero(mask))
    if total == 0:
        raise Problem(
            phrase("No sample fits, so there is nothing to write."),
            phrase("Choose other roles, datasets or conditions."),
        )
    # State and positions as they are now: decisions made while the file is written do not tear it.
    columns = _Extra(plan.extra if not plan.images else (*_TOLD, *plan.extra), workspace)
    datasets = [d for d in workspace.datasets if mask[d.first : d.first + d.rows].any()]
    recipe = _recipe(workspace, plan, mask)
    chunks = _chunks(workspace, datasets, mask, columns)
    if plan.images:
        parts = image_parts(workspace.store, datasets, chunks)
        return (
            yield from export.write_images(
                plan.path, parts, datasets, recipe, table=plan.images, extra=plan.extra, total=total
            )
        )
    written = yield from export.write(
        plan.path,
        (chunk for chunk, _ in chunks),
        datasets,
        extra=plan.extra,
        replace=plan.replace,
        total=total,
    )
    output = {"path": str(plan.path), "rows": written.rows, "bytes": written.bytes, "sha256": written.sha256}
    export.write_recipe(plan.path, {**recipe, "output": output})
    return written


class _Extra:
    """The columns that Assay adds to what was loaded, as they are at this moment."""

    def __init__(self, names: tuple[str, ...], workspace: Workspace) -> None:
        self._names = tuple(dict.fromkeys(names))
        self._codes, self._tags = workspace.state.decision, workspace.state.tags
        self._roles = workspace.table.roles
        shown, size = workspace.atlas.projection(), workspace.size
        self._positions = shown.positions(size) if shown is not None else np.full((size, 2), np.nan, "f4")

    def of(self, dataset: Dataset, numbers: NDArray[np.int64]) -> pa.RecordBatch | None:
        """The added columns of some samples of a dataset; None where none are wanted."""
        if not self._names:
            return None
        return pa.record_batch({name: self._column(name, dataset, numbers) for name in self._names})

    def _column(self, name: str, dataset: Dataset, numbers: NDArray[np.int64]) -> pa.Array:
        kind = export.EXTRA_TYPES[name]
        if name == "decision":
            return pa.array([NAMES[code] or None for code in self._codes[numbers]], kind)
        if name == "tags":
            return pa.array([[tag for tag, mask in self._tags.items() if mask[n]] for n in numbers], kind)
        if name == "dataset":
            return pa.array([dataset.name] * len(numbers), kind)
        if name == "role":
            return pa.array([str(ROLES[code]) for code in self._roles[numbers]], kind)
        return pa.array(self._positions[numbers, "xy".index(name)].astype(np.float64), kind, from_pandas=True)


def _chunks(
    workspace: Workspace, datasets: list[Dataset], mask: Mask, extra: _Extra
) -> Iterator[tuple[export.Chunk, NDArray[np.int64]]]:
    """The rows to write, and the number of the sample of each."""

    def read(place: tuple[Dataset, Span]) -> tuple[export.Chunk, NDArray[np.int64]]:
        dataset, span = place
        first = dataset.first + span.start
        chosen = mask[first : first + span.rows]
        batch = workspace.table.batch(dataset, span)
        numbers = first + np.flatnonzero(chosen).astype(np.int64)
        kept = batch if chosen.all() else batch.filter(pa.array(chosen))
        return export.Chunk(dataset, kept, extra.of(dataset, numbers)), numbers

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
            "images": plan.images,
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
