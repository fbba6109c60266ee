"""What was chosen for files of a shape, to be offered for the next one like it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

from models.dataset import Column, LoadPlan, Role

_ONE = ("label", "id_column", "image")
_SEVERAL = ("text", "groups")
_OWN = ("files", "member", "labels", "metadata")
"""Reader options that name files, which the next file has others of."""


class Memory(Protocol):
    """Keeps choices by the shape of a file."""

    def recall(self, shape: str) -> Mapping[str, Any]:
        """What was chosen last for files of a shape; empty where nothing was."""
        ...

    def keep(self, shape: str, choices: Mapping[str, Any]) -> None:
        """Keep what was chosen; JSON values."""
        ...


def choices_of(plan: LoadPlan) -> dict[str, Any]:
    """What the next file of the shape is to be offered: everything but its own name, role and files."""
    return {
        "options": {name: value for name, value in plan.options.items() if name not in _OWN},
        "records": plan.records,
        "role_column": plan.role_column,
        "roles": {value: str(role) for value, role in plan.roles.items()},
        "modality": plan.modality,
        "text": list(plan.text),
        "label": plan.label,
        "groups": list(plan.groups),
        "id_column": plan.id_column,
        "image": plan.image,
        "vector": list(plan.vector),
        "metric": plan.metric,
        "position": list(plan.position) if plan.position else None,
    }


def reading_of(choices: Mapping[str, Any]) -> dict[str, Any]:
    """The reader options among the choices."""
    options = choices.get("options")
    chosen = dict(options) if isinstance(options, Mapping) else {}
    return {**chosen, **({"records": choices["records"]} if choices.get("records") else {})}


def with_choices(plan: LoadPlan, columns: Sequence[Column], choices: Mapping[str, Any]) -> LoadPlan:
    """A guessed plan with what was chosen last time, as far as the columns are there.

    What was kept came from a settings file, which anything may have written: what does not fit is passed over.
    """
    names = {column.name for column in columns}
    changed: dict[str, Any] = {}
    for field in _ONE:
        if field in choices and (choices[field] is None or choices[field] in names):
            changed[field] = choices[field]
    for field in _SEVERAL:
        if isinstance(choices.get(field), list) and set(map(str, choices[field])) <= names:
            changed[field] = tuple(choices[field])
    if choices.get("modality") in ("text", "image", "vector", "tabular"):
        changed["modality"] = choices["modality"]
    if isinstance(choices.get("vector"), list):
        changed["vector"] = tuple(map(str, choices["vector"]))
    if choices.get("metric") in ("cosine", "euclidean"):
        changed["metric"] = choices["metric"]
    place = choices.get("position")
    if isinstance(place, list) and len(place) == 2 and set(map(str, place)) <= names:
        changed["position"] = (place[0], place[1])
    return _with_roles(replace(plan, **changed), names, choices)


def _with_roles(plan: LoadPlan, names: set[str], choices: Mapping[str, Any]) -> LoadPlan:
    column, roles = choices.get("role_column"), choices.get("roles")
    if column not in names or not isinstance(roles, Mapping):
        return plan
    known = {str(value): Role(role) for value, role in roles.items() if role in set(map(str, Role))}
    return replace(plan, role=None, role_column=column, roles=known) if known else plan
