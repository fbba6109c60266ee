"""Names and roles that datasets were given after loading: checked, and laid over what was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from models.dataset import ROLE_WORDS, ROLES, Dataset, Problem, Role, free_name
from models.phrase import Phrase, phrase

Settings = Mapping[tuple[str, int], str]
"""See :attr:`models.decisions.State.settings`."""
LONGEST = 200


def settled(found: Sequence[Dataset], settings: Settings) -> tuple[Dataset, ...]:
    """The datasets with the names and roles that are in force.

    Where reverting steps in an odd order gives two of them one name, the later one is numbered.
    """
    made: list[Dataset] = []
    for dataset in found:
        plan = dataset.plan
        name = settings.get(("rename", dataset.first), plan.name)
        role = settings.get(("role", dataset.first))
        plan = replace(plan, name=free_name(name, [other.name for other in made]))
        if role is not None:
            generation = plan.generation if role == Role.SYNTHETIC else None
            plan = replace(plan, role=Role(role), role_column=None, roles={}, generation=generation)
        made.append(replace(dataset, plan=plan))
    return tuple(made)


def settled_roles(found: Sequence[Dataset], roles: NDArray[np.int8], settings: Settings) -> NDArray[np.int8]:
    """``(N,)`` role codes as they are in force; what was read is not written to."""
    made = roles
    for dataset in found:
        role = settings.get(("role", dataset.first))
        if role is not None:
            made = made.copy() if made is roles else made
            made[dataset.first : dataset.first + dataset.rows] = ROLES.index(Role(role))
    return made


def checked(verb: str, value: str, dataset: Dataset, taken: Sequence[str]) -> str:
    """The name or role that a dataset can be given, without outer spaces.

    Args:
        verb: ``rename`` or ``role``.
        value: what was asked for.
        dataset: as it is in force.
        taken: names that other datasets have, or were loaded by.

    Raises:
        Problem: there is no such role, or the name is none, or another dataset's.
    """
    value = value.strip()
    if verb == "role":
        if value not in set(map(str, Role)):
            raise Problem(
                phrase("There is no role {value!r}.", value=value), phrase("Roles: {names}.", names=", ".join(ROLES))
            )
        return value
    if not value or len(value) > LONGEST or not value.isprintable():
        raise Problem(
            phrase("That is no usable name for a dataset."),
            phrase("Use 1 to {most} printable characters.", most=LONGEST),
        )
    if value.casefold() in {name.casefold() for name in taken}:
        raise Problem(
            phrase("There is, or was, a dataset called {value} already.", value=value), phrase("Choose another name.")
        )
    return value


def said(verb: str, dataset: Dataset, value: str) -> Phrase:
    """What was done, in a line."""
    if verb == "rename":
        return phrase("Renamed {dataset} to {name}", dataset=dataset.name, name=value)
    return phrase(
        "{dataset} is {role} now; neighbors and map follow when it is mapped again",
        dataset=dataset.name,
        role=ROLE_WORDS[value],
    )
