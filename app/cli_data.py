"""The commands that describe the data and map it: map, info."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Annotated, Any

import typer

from app.cli_compare import remarks_of
from app.cli_options import AsJson, WorkspaceFile, held, opened
from app.cli_output import counted, follow, plain, say, table

REMARKS_SHOWN = 20
"""Columns that do not match without more ado, of which info says something; all are in the JSON."""


def map_(
    workspace: WorkspaceFile,
    model: Annotated[
        str | None,
        typer.Option(
            metavar="M",
            help="Embedding model: a folder or a name (for images a CLIP model); by default the kind's own.",
        ),
    ] = None,
    neighbors: Annotated[int, typer.Option(help="Neighbors that shape the map; more show its large structure.")] = 15,
    min_dist: Annotated[float, typer.Option(help="How close points may come to each other on the map.")] = 0.1,
    seed: Annotated[int | None, typer.Option(metavar="S", help="Makes the map identical from run to run.")] = None,
    draft: Annotated[
        bool, typer.Option("--draft", help="By a quick stand-in of the model; map again without it to refine.")
    ] = False,
    frozen: Annotated[
        bool, typer.Option("--frozen", help="Keep the present map to the point; place new samples on it.")
    ] = False,
    fit_on: Annotated[
        list[str] | None,
        typer.Option(metavar="DATASET", help="Fit the map on this dataset and place the others on it; repeatable."),
    ] = None,
    modality: Annotated[
        str | None,
        typer.Option(
            metavar="KIND", help="Which samples, where there are several kinds: text, tabular, image, vector."
        ),
    ] = None,
    json: AsJson = False,
) -> None:
    """Lay all samples of one kind out on a map.

    They are embedded, neighbors found, and positions computed from them. What was computed before is
    kept: only new samples are embedded, and after an interruption it goes on where it was.
    """
    with held(workspace), opened(workspace) as space:
        changes = follow(space.map(model, neighbors, min_dist, seed, draft, frozen, tuple(fit_on or ()), modality))
        made = space.info().get("map")
    say({"said": changes.said, "count": changes.count, "map": made}, plain(changes.said) + ".", json)


def info(workspace: WorkspaceFile, json: AsJson = False) -> None:
    """Say what is in a workspace.

    Datasets, rows, roles, what is kept, dropped and tagged, unreadable rows, how the columns of the datasets
    match, and the stages with their keys.
    """
    from models.workspace import comparing

    with opened(workspace) as space:
        told = space.info()
        several = space.datasets if len(space.datasets) > 1 else ()
        remarks = remarks_of(comparing.matches(space.table, several)) + comparing.order_remarks(several)
        told["columns"] = remarks
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
    if told["columns"]:
        more = len(told["columns"]) - REMARKS_SHOWN
        lines += ["", "Columns:", *(f"  {plain(remark)}" for remark in told["columns"][:REMARKS_SHOWN])]
        lines += [f"  … and {more:,} more"] if more > 0 else []
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
