"""The command that writes the curated data: export."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from app.cli_options import AsJson, Condition, WorkspaceFile, opened, role_named
from app.cli_output import counted, follow, plain, say


def export(
    workspace: WorkspaceFile,
    out: Annotated[
        Path,
        typer.Argument(
            metavar="OUT",
            help="The file to write; its name tells the format: .csv .tsv .json .jsonl .parquet .feather, "
            "also with .gz or .zst behind.",
        ),
    ],
    what: Annotated[Literal["kept", "dropped", "all"], typer.Option(help="kept: all that is not dropped.")] = "kept",
    role: Annotated[list[str] | None, typer.Option(metavar="R", help="Only this role; may be repeated.")] = None,
    dataset: Annotated[list[str] | None, typer.Option(metavar="N", help="Only this dataset; may be repeated.")] = None,
    tag: Annotated[
        list[str] | None, typer.Option(metavar="T", help="Only samples with this tag; may be repeated: any of them.")
    ] = None,
    where: Condition = None,
    images: Annotated[
        Literal["csv", "jsonl", "parquet"] | None,
        typer.Option(help="Copy the image files into OUT, a new folder, with a table of this format beside them."),
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Replace the file if it exists.")] = False,
    json: AsJson = False,
) -> None:
    """Write the curated data to a file.

    Columns, types and order are those of the source. Beside the file goes NAME.recipe.json: sources with
    checksums, model, parameters and every decision. The file appears whole or not at all.

    With --images the image files themselves are copied, byte for byte, and the table tells the name, fields,
    dataset, role, decision and tags of each. Several datasets get a subfolder each.
    """
    from models.export import ExportPlan, recipe_path
    from models.selection import Where, to_json

    plan = ExportPlan(
        path=str(out),
        what=what,
        roles=tuple(role_named(each) for each in role or ()),
        datasets=tuple(dataset or ()),
        tags=tuple(tag or ()),
        where=None if where is None else to_json(Where(where)),
        replace=replace,
        images=f".{images}" if images else "",
    )
    with opened(workspace) as space:
        written = follow(space.export(plan))
    told = {
        "path": str(out),
        "rows": written.rows,
        "bytes": written.bytes,
        "sha256": written.sha256,
        "recipe": str(recipe_path(plan.table)),
    }
    many = counted(written.rows, "image" if images else "row")
    say(told, f"Wrote {many} to {plain(out)}; how: {plain(recipe_path(plan.table).name)}.", json)
