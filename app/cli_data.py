"""The commands that bring data in and describe it: load, map, info."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Annotated, Any

import typer

from app.cli_options import AsJson, WorkspaceFile, opened, role_named, roles_told
from app.cli_output import counted, follow, plain, say, table
from models.dataset import Dataset, LoadPlan, Problem, Unreadable

UNREADABLE_SHOWN = 20
"""Unreadable rows that load prints; all are counted, and the window lists them."""
_DATA = frozenset({".csv", ".tsv", ".json", ".jsonl", ".parquet", ".feather", ".arrow", ".gz", ".zst", ".txt"})


def load(
    workspace: WorkspaceFile,
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="CSV, TSV, JSON, JSONL, Parquet or Feather; also .gz and .zst."),
    ],
    role: Annotated[str | None, typer.Option(metavar="R", help="real, synthetic or holdout.")] = None,
    role_column: Annotated[
        str | None, typer.Option(metavar="C", help="The column that tells each row's role, by --roles.")
    ] = None,
    roles: Annotated[
        list[str] | None,
        typer.Option(metavar="V=R,…", help="Which value of --role-column is which role: human=real,gpt=synthetic."),
    ] = None,
    name: Annotated[str | None, typer.Option(metavar="N", help="The dataset's name; the file's by default.")] = None,
    generation: Annotated[
        int | None, typer.Option(metavar="G", min=0, help="Generation of a synthetic dataset: 0, 1, 2 …")
    ] = None,
    text: Annotated[
        list[str] | None, typer.Option(metavar="C", help="Text column; repeat it to join several. Guessed by default.")
    ] = None,
    label: Annotated[str | None, typer.Option(metavar="C", help="Label column.")] = None,
    group: Annotated[list[str] | None, typer.Option(metavar="C", help="Group column; may be repeated.")] = None,
    id_column: Annotated[str | None, typer.Option("--id", metavar="C", help="Column that names each row.")] = None,
    records: Annotated[
        str | None, typer.Option(metavar="PATH", help="JSON: dotted path of the key that holds the records.")
    ] = None,
    json: AsJson = False,
) -> None:
    """Load a file into a workspace.

    The workspace is made if it does not exist. Columns and format are detected. Rows that cannot be read
    are counted and listed, never lost silently.
    """
    choices: dict[str, Any] = {
        **_role_choices(role, role_column, roles),
        "name": name,
        "generation": generation,
        "text": tuple(text or ()),
        "label": label,
        "groups": tuple(group or ()),
        "id_column": id_column,
        "records": records,
    }
    dataset, plan, lost = _loaded(workspace, file, choices)
    say(_load_report(dataset, plan, lost), _load_text(dataset, plan, lost), json)


def _role_choices(role: str | None, column: str | None, roles: list[str] | None) -> dict[str, Any]:
    if role and column:
        raise Problem("--role and --role-column cannot be used together.", "Use one of them.")
    if bool(column) != bool(roles):
        raise Problem("--role-column and --roles go together.", "For example: --role-column source --roles a=real.")
    return {
        "role": role_named(role) if role else None,
        "role_column": column,
        "roles": roles_told(roles) if roles else None,
    }


def _loaded(path: Path, file: Path, choices: dict[str, Any]) -> tuple[Dataset, LoadPlan, list[Unreadable]]:
    """Load the file; a workspace that was made for it does not outlive a failure."""
    fresh = not path.exists()
    if fresh and path.suffix.lower() in _DATA:
        raise Problem(
            f"{path.name} is named like a data file.", "Name the workspace first: assay load NAME.assay FILE."
        )
    try:
        with opened(path, create=True) as workspace:
            plan = workspace.plan(file, **choices)
            follow(workspace.load(plan))
            dataset = workspace.datasets[-1]
            lost = workspace.unreadable(dataset.name, UNREADABLE_SHOWN) if dataset.unreadable else []
            return dataset, plan, lost
    except BaseException:
        if fresh:
            _remove_if_empty(path)
        raise


def _remove_if_empty(path: Path) -> None:
    """Delete a workspace made for a load that failed, unless somebody else has loaded into it meanwhile."""
    if not path.exists():
        return
    with opened(path) as workspace:
        if workspace.datasets:
            return
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _load_report(dataset: Dataset, plan: LoadPlan, lost: list[Unreadable]) -> dict[str, Any]:
    return {
        "dataset": dataset.name,
        "rows": dataset.rows,
        "unreadable": dataset.unreadable,
        "unreadable_rows": [{"line": row.line, "reason": row.reason, "raw": row.raw} for row in lost],
        "role": plan.role,
        "role_column": plan.role_column,
        "generation": plan.generation,
        "text": plan.text,
        "label": plan.label,
        "groups": plan.groups,
        "id": plan.id_column,
        "columns": {column.name: column.type for column in dataset.columns},
        "format": dataset.source.format,
        "options": dict(dataset.source.options),
        "sha256": dataset.source.sha256,
    }


def _load_text(dataset: Dataset, plan: LoadPlan, lost: list[Unreadable]) -> str:
    role = str(plan.role) if plan.role else f"role from {plan.role_column}"
    lines = [f"Loaded {counted(dataset.rows, 'row')} as {plain(dataset.name)} ({plain(role)})."]
    chosen = {"text": plan.text, "label": plan.label, "groups": plan.groups, "id": plan.id_column}
    for what, names in chosen.items():
        if names:
            lines.append(f"  {what}: {plain(names if isinstance(names, str) else ', '.join(names))}")
    if dataset.unreadable:
        lines.append(f"{counted(dataset.unreadable, 'row')} could not be read:")
        lines += [f"  line {row.line:,}: {plain(row.reason)}" for row in lost]
        if dataset.unreadable > len(lost):
            lines.append(f"  … and {dataset.unreadable - len(lost):,} more")
    return "\n".join(lines)


def map_(
    workspace: WorkspaceFile,
    model: Annotated[
        str | None,
        typer.Option(metavar="M", help="Embedding model: a folder or a name; all-MiniLM-L6-v2 by default."),
    ] = None,
    neighbors: Annotated[int, typer.Option(help="Neighbors that shape the map; more show its large structure.")] = 15,
    min_dist: Annotated[float, typer.Option(help="How close points may come to each other on the map.")] = 0.1,
    seed: Annotated[
        int | None, typer.Option(metavar="S", help="Makes the map identical from run to run, and slower.")
    ] = None,
    draft: Annotated[
        bool, typer.Option("--draft", help="By a quick stand-in of the model; map again without it to refine.")
    ] = False,
    json: AsJson = False,
) -> None:
    """Lay all samples out on one map.

    Texts are embedded, neighbors found, and positions computed from them. What was computed before is
    kept: only new texts are embedded, and after an interruption it goes on where it was.
    """
    with opened(workspace) as space:
        changes = follow(space.map(model, neighbors, min_dist, seed, draft))
        made = space.info().get("map")
    say({"said": changes.said, "count": changes.count, "map": made}, plain(changes.said) + ".", json)


def info(workspace: WorkspaceFile, json: AsJson = False) -> None:
    """Say what is in a workspace.

    Datasets, rows, roles, what is kept, dropped and tagged, unreadable rows, and the stages with their keys.
    """
    with opened(workspace) as space:
        told = space.info()
    say(told, _info_text(workspace, told), json)


def _info_text(path: Path, told: dict[str, Any]) -> str:
    roles = ", ".join(f"{count:,} {role}" for role, count in told["roles"].items() if count)
    decided = f"{told['kept']:,} kept, {told['dropped']:,} dropped, {told['undecided']:,} undecided"
    lines = [f"{plain(path.name)}: {counted(told['rows'], 'sample')}{f' ({roles})' if roles else ''}", decided]
    if told["tags"]:
        lines.append("Tags: " + ", ".join(f"{plain(tag, 40)} ({count:,})" for tag, count in told["tags"].items()))
    lines.append(f"{counted(told['unreadable'], 'row')} could not be read")
    if told["datasets"]:
        lines += ["", table(_dataset_rows(told["datasets"]))]
    lines += ["", _map_text(told["map"])]
    if told["stages"]:
        rows = [
            (stage["name"], stage["key"], f"{stage['seconds']:.1f} s", stage["made_at"]) for stage in told["stages"]
        ]
        lines += ["", table([("Stage", "Key", "Took", "Made"), *rows])]
    return "\n".join(lines)


def _dataset_rows(datasets: list[dict[str, Any]]) -> list[tuple[object, ...]]:
    heads = ("Dataset", "Role", "Generation", "Rows", "Unreadable", "Kept", "Dropped", "Tagged", "Text")
    return [
        heads,
        *(
            (
                each["name"],
                each["role"],
                "" if each["generation"] is None else str(each["generation"]),
                *(each[key] for key in ("rows", "unreadable", "kept", "dropped", "tagged")),
                ", ".join(each["text"]),
            )
            for each in datasets
        ),
    ]


def _map_text(made: dict[str, Any] | None) -> str:
    if made is None:
        return "No map yet; make it with: assay map WORKSPACE"
    parameters = {key: value for key, value in made.items() if isinstance(value, int | float | str)}
    return "Map: " + ", ".join(
        f"{plain(key)} {plain(value)}" for key, value in itertools.islice(parameters.items(), 12)
    )
