"""What there is to say about a workspace, as plain JSON values: for ``assay info`` and the recipe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from models.dataset import ROLES
from models.decisions import DROP, KEEP

if TYPE_CHECKING:
    from models.dataset import Dataset
    from models.workspace.workspace import Workspace


def gathered(workspace: Workspace) -> dict[str, Any]:
    """Datasets, totals, tags, map and stages."""
    state, roles = workspace.state, workspace.table.roles
    shown = workspace.atlas.projection()
    return {
        "workspace": str(workspace.path),
        "rows": workspace.size,
        "roles": {str(role): int(np.count_nonzero(roles == code)) for code, role in enumerate(ROLES)},
        "kept": int(np.count_nonzero(state.decision == KEEP)),
        "dropped": int(np.count_nonzero(state.decision == DROP)),
        "undecided": int(np.count_nonzero((state.decision != KEEP) & (state.decision != DROP))),
        "tags": {tag: int(np.count_nonzero(mask)) for tag, mask in state.tags.items()},
        "unreadable": sum(dataset.unreadable for dataset in workspace.datasets),
        "datasets": [of_dataset(workspace, dataset) for dataset in workspace.datasets],
        "map": None if shown is None else {**shown.facts, "placed": shown.placed},
        "stages": [
            {
                "key": record.key,
                "name": record.name,
                "version": record.version,
                "parameters": record.parameters,
                "parents": list(record.parents),
                "made_at": record.made_at,
                "seconds": round(record.seconds, 3),
            }
            for record in workspace.store.results.stages()
        ],
        "steps": len(workspace.history()),
    }


def is_mapped(workspace: Workspace, modality: str) -> bool:
    """Whether the map of a modality is there, finished, and has all of its samples."""
    made = workspace.store.results.fact(f"map {modality}")
    size = sum(dataset.rows for dataset in workspace.datasets if dataset.plan.modality == modality)
    return made is not None and made["kind"] != "pca" and int(made.get("of", made["size"])) >= size


def of_dataset(workspace: Workspace, dataset: Dataset) -> dict[str, Any]:
    """One dataset: where it came from, how it was read, and what is decided about it."""
    state = workspace.state
    mine = slice(dataset.first, dataset.first + dataset.rows)
    plan = dataset.plan
    return {
        "name": dataset.name,
        "role": str(plan.role) if plan.role else f"from column {plan.role_column}",
        "generation": plan.generation,
        "rows": dataset.rows,
        "unreadable": dataset.unreadable,
        "dropped": int(np.count_nonzero(state.decision[mine] == DROP)),
        "kept": int(np.count_nonzero(state.decision[mine] == KEEP)),
        "tagged": int(np.count_nonzero(np.any([mask[mine] for mask in state.tags.values()], axis=0)))
        if state.tags
        else 0,
        "first": dataset.first,
        "text": list(plan.text),
        "label": plan.label,
        "groups": list(plan.groups),
        "id": plan.id_column,
        "columns": {column.name: str(column.type) for column in dataset.columns},
        "source": {
            "path": dataset.source.path,
            "sha256": dataset.source.sha256,
            "bytes": dataset.source.size,
            "format": dataset.source.format,
            "options": dict(dataset.source.options),
        },
        "loaded_at": dataset.loaded_at,
    }
