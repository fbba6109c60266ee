"""Samples as people read them: their fields, what is decided about them, and what is near them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from models import decisions
from models.dataset import ROLES, Neighbor, Role, Sample

if TYPE_CHECKING:
    from models.workspace.workspace import Workspace


def samples(workspace: Workspace, numbers: NDArray[np.int64]) -> list[Sample]:
    """Samples in full, in the order asked."""
    state, shown, roles = workspace.state, workspace.atlas.projection(), workspace.table.roles
    made = []
    for number, (dataset, text, fields) in zip(numbers.tolist(), workspace.table.rows(numbers), strict=True):
        placed = shown is not None and number < len(shown.xy) and bool(np.isfinite(shown.xy[number]).all())
        x, y = (float(shown.xy[number, 0]), float(shown.xy[number, 1])) if shown and placed else (None, None)
        made.append(
            Sample(
                number,
                dataset.name,
                ROLES[roles[number]],
                dataset.plan.generation,
                dataset.plan.modality,
                text,
                fields,
                decisions.NAMES[state.decision[number]],
                tuple(tag for tag, mask in state.tags.items() if mask[number]),
                x,
                y,
            )
        )
    return made


def neighbors_of(workspace: Workspace, number: int, k: int) -> tuple[list[Neighbor], list[Neighbor]] | None:
    """The ``k`` nearest real and the ``k`` nearest synthetic samples; None before they are known.

    Sides are told by the roles in force: a dataset that changed its role since changes sides at once, though
    until it is mapped again only among the neighbors that were found by its role before.
    """
    near = workspace.atlas.neighbors()
    if near is None or number >= len(near.real):
        return None
    numbers = np.concatenate([near.real[number], near.synthetic[number]]).astype(np.int64)
    distances = np.concatenate([near.real_distance[number], near.synthetic_distance[number]])
    order = np.argsort(distances, kind="stable")
    order = order[numbers[order] >= 0]
    roles = workspace.table.roles[numbers[order]]
    sides = []
    for role in (Role.REAL, Role.SYNTHETIC):
        kept = order[roles == ROLES.index(role)][:k]
        found = samples(workspace, numbers[kept])
        sides.append([Neighbor(sample, float(far)) for sample, far in zip(found, distances[kept], strict=True)])
    return sides[0], sides[1]
