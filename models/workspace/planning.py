"""From a file and a few choices to a complete plan for loading it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from models import embed, load
from models.dataset import LoadPlan, Problem, free_name
from models.phrase import phrase


def guessed_plan(path: Path, taken: set[str], choices: Mapping[str, Any]) -> LoadPlan:
    """The guessed plan with every choice that is not None applied, under a name that is not taken.

    Args:
        path: the file.
        taken: names of the datasets there are; only a guessed name gives way to them.
        choices: fields of :class:`~models.dataset.LoadPlan` by name.

    Raises:
        Problem: the file cannot be read, or a chosen column is not in it.
    """
    chosen = {name: value for name, value in choices.items() if value is not None and value != ()}
    unknown = set(chosen) - {field.name for field in fields(LoadPlan)}
    assert not unknown, unknown
    options = {**dict(chosen.get("options", {})), **({"records": chosen["records"]} if "records" in chosen else {})}
    preview = load.preview(path, options)
    plan = preview.plan
    if chosen.get("role_column"):
        plan = replace(plan, role=None)
    elif "role" in chosen:
        plan = replace(plan, role_column=None, roles={})
    plan = replace(plan, **chosen)
    # A file's name need not be UTF-8; that of a dataset is text.
    name = plan.name.encode("utf-8", "replace").decode()
    plan = replace(plan, name=name if "name" in chosen else free_name(name, taken))
    if plan.role is None and plan.role_column is None:
        raise Problem(
            phrase("Is {file} real or synthetic?", file=path.name),
            phrase("Say so with --role real, --role synthetic or --role holdout."),
        )
    load.check(plan, preview.columns)
    embed.embedder(plan.modality)
    return plan
