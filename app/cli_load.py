"""The command that brings data in: files, folders and archives, each a dataset or several as one."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app import cli_sources as sources
from app.cli_options import AsJson, WorkspaceFile, held, opened, role_named, roles_told
from app.cli_output import counted, follow, plain, say
from models.dataset import Dataset, LoadPlan, Problem, Unreadable

if TYPE_CHECKING:
    from models.load import Found
    from models.workspace import Workspace

UNREADABLE_SHOWN = 20
"""Unreadable rows that load prints; all are counted, and the window lists them."""


@dataclass(frozen=True, slots=True)
class _Loaded:
    """What came of one dataset."""

    dataset: Dataset
    plan: LoadPlan
    lost: list[Unreadable]
    guess: str
    """What the role was guessed by: ``name``, or ``nothing``; empty where it was given, or a column tells it."""


@dataclass(frozen=True, slots=True)
class _Refused:
    """A dataset that could not be loaded, beside others that could."""

    title: str
    problem: Problem


def load(
    workspace: WorkspaceFile,
    files: sources.Files,
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
    together: sources.Together = False,
    modality: sources.Modality = None,
    image: sources.Image = None,
    vector: sources.Vector = None,
    metric: sources.Metric = None,
    position: sources.Position = None,
    labels: sources.Labels = None,
    on: sources.On = None,
    metadata: sources.Metadata = None,
    sheet: sources.Sheet = None,
    table: sources.TableName = None,
    split: sources.Split = None,
    read: sources.Read = None,
    json: AsJson = False,
) -> None:
    """Load files into a workspace.

    The workspace is made if it does not exist. Columns and format are detected. Rows that cannot be read
    are counted and listed, never lost silently.
    """
    choices: dict[str, Any] = {
        **_role_choices(role, role_column, roles),
        **sources.samples(modality, text, image, vector, metric, position),
        "name": name,
        "generation": generation,
        "label": label,
        "groups": tuple(group or ()),
        "id_column": id_column,
        "records": records,
    }
    options = sources.reading(read, labels=labels, on=on, metadata=metadata, sheet=sheet, table=table, split=split)
    done, notes = _all(workspace, files, together, choices, options)
    _tell(done, notes, json)


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


def _all(
    path: Path, files: Sequence[Path], together: bool, choices: dict[str, Any], options: dict[str, Any]
) -> tuple[list[_Loaded | _Refused], tuple[str, ...]]:
    """Load all datasets; a workspace that was made for them does not outlive a failure."""
    fresh = not path.exists()
    if fresh and path.suffix.lower() in _data_suffixes():
        raise Problem(
            f"{path.name} is named like a data file.", "Name the workspace first: assay load NAME.assay FILE."
        )
    found, notes = _found(files, together, options)
    if len(found) > 1 and choices["name"] is not None:
        raise Problem(f"--name names one dataset, and there are {len(found)}.", "Leave it out, or use --together.")
    try:
        with held(path), opened(path, create=True) as workspace:
            if len(found) == 1:
                return [_one(workspace, found[0], choices, options)], notes
            done = [_tried(workspace, one, choices, options) for one in found]
        refused = [one.problem for one in done if isinstance(one, _Refused)]
        if len(refused) == len(done):
            raise refused[0]
        return done, notes
    except BaseException:
        if fresh:
            _remove_if_empty(path)
        raise


def _found(files: Sequence[Path], together: bool, options: dict[str, Any]) -> tuple[Sequence[Found], tuple[str, ...]]:
    from models import load as loader

    if len(files) == 1 and "member" in options:
        return [loader.Found(files[0], {}, files[0].name)], ()
    each = [loader.datasets_in(file) for file in files]
    found = [one for some, _ in each for one in some]
    notes = tuple(note for _, some in each for note in some)
    # One alone says itself what is left out beside it.
    alone = len(found) == 1
    return ([loader.together(found)] if together or len(files) > 1 else found), (() if alone else notes)


def _tried(workspace: Workspace, found: Found, choices: dict[str, Any], options: dict[str, Any]) -> _Loaded | _Refused:
    try:
        return _one(workspace, found, choices, options)
    except Problem as problem:
        return _Refused(found.title, problem)


def _one(workspace: Workspace, found: Found, choices: dict[str, Any], options: dict[str, Any]) -> _Loaded:
    plan = workspace.plan(found.path, **choices, options={**found.options, **options})
    follow(workspace.load(plan))
    dataset = workspace.datasets[-1]
    lost = workspace.unreadable(dataset.name, UNREADABLE_SHOWN) if dataset.unreadable else []
    return _Loaded(dataset, plan, lost, "" if choices["role"] or plan.role_column else _guessed_by(dataset))


def _guessed_by(dataset: Dataset) -> str:
    from models import load as loader

    source = dataset.source
    return "nothing" if loader.role_told(loader.called_by(Path(source.path), source.options)) is None else "name"


def _data_suffixes() -> frozenset[str]:
    from models import load as loader

    return frozenset(f".{suffix.rpartition('.')[2]}" for suffix in loader.suffixes())


def _remove_if_empty(path: Path) -> None:
    """Delete a workspace made for a load that failed, unless somebody else has loaded into it meanwhile."""
    if not path.exists():
        return
    with opened(path) as workspace:
        if workspace.datasets:
            return
    for suffix in ("", "-wal", "-shm", "-journal"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + suffix).unlink()


def _tell(done: Sequence[_Loaded | _Refused], notes: tuple[str, ...], json: bool) -> None:
    loaded = [one for one in done if isinstance(one, _Loaded)]
    refused = [one for one in done if isinstance(one, _Refused)]
    if len(done) == 1:
        say(_report(loaded[0]), _text(loaded[0]), json)
        return
    told = {
        "datasets": [_report(one) for one in loaded],
        "refused": [{"source": one.title, "error": one.problem.message, "hint": one.problem.hint} for one in refused],
        "notes": list(notes),
    }
    lines = [_text(one) for one in loaded]
    lines += [f"Not loaded: {plain(one.title)}: {plain(one.problem.message)}" for one in refused]
    lines += [f"Note: {plain(note)}" for note in notes]
    say(told, "\n".join(lines), json)


def _report(one: _Loaded) -> dict[str, Any]:
    dataset, plan = one.dataset, one.plan
    return {
        "dataset": dataset.name,
        "rows": dataset.rows,
        "unreadable": dataset.unreadable,
        "unreadable_rows": [{"line": row.line, "reason": row.reason, "raw": row.raw} for row in one.lost],
        "notes": list(dataset.source.options.get("notes", [])),
        "role": plan.role,
        "role_guessed_by": one.guess or None,
        "role_column": plan.role_column,
        "generation": plan.generation,
        "modality": plan.modality,
        "text": plan.text,
        "image": plan.image,
        "vector": plan.vector,
        "metric": plan.metric,
        "position": plan.position,
        "label": plan.label,
        "groups": plan.groups,
        "id": plan.id_column,
        "columns": {column.name: column.type for column in dataset.columns},
        "format": dataset.source.format,
        "options": dict(dataset.source.options),
        "sha256": dataset.source.sha256,
    }


def _text(one: _Loaded) -> str:
    dataset, plan = one.dataset, one.plan
    role = str(plan.role) if plan.role else f"role from {plan.role_column}"
    lines = [f"Loaded {counted(dataset.rows, 'row')} as {plain(dataset.name)} ({plain(role)})."]
    if one.guess:
        how = "guessed by its name" if one.guess == "name" else f"taken to be {plain(role)}, as the name tells none"
        lines.append(f"  role: {how}; set it with --role, or now with: assay dataset")
    chosen = {
        "samples": plan.modality if plan.modality != "text" else "",
        "text": plan.text,
        "image": plan.image,
        "vector": plan.vector,
        "position": plan.position,
        "label": plan.label,
        "groups": plan.groups,
        "id": plan.id_column,
    }
    for what, names in chosen.items():
        if names:
            lines.append(f"  {what}: {plain(names if isinstance(names, str) else ', '.join(names))}")
    lines += [f"  note: {plain(note)}" for note in dataset.source.options.get("notes", [])]
    if dataset.unreadable:
        lines.append(f"{counted(dataset.unreadable, 'row')} could not be read:")
        lines += [f"  line {row.line:,}: {plain(row.reason)}" for row in one.lost]
        if dataset.unreadable > len(one.lost):
            lines.append(f"  … and {dataset.unreadable - len(one.lost):,} more")
    return "\n".join(lines)
