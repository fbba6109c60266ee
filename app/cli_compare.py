"""The command that lays two datasets side by side: how their columns match, and how many rows are equal."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from app.cli_options import AsJson, WorkspaceFile, opened
from app.cli_output import counted, plain, say


def compare(
    workspace: WorkspaceFile,
    one: Annotated[str, typer.Argument(metavar="DATASET", help="The dataset whose rows are looked for.")],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="The dataset they are looked for in.")],
    json: AsJson = False,
) -> None:
    """Count the rows of one dataset that equal a row of another.

    Columns are matched by name. By value, 0 equals 0.0 and "3" equals 3; by text, cells are compared as they
    stand in the files.
    """
    from models.workspace import comparing

    with opened(workspace) as space:
        table = space.table
        by_value = comparing.equal_rows(table, one, other)
        by_text = comparing.equal_rows(table, one, other, "text")
        pair = [table.dataset(one), table.dataset(other)]
        remarks = remarks_of(comparing.matches(table, pair)) + comparing.order_remarks(pair)
    told = {
        "dataset": one,
        "other": other,
        "rows": by_value.rows,
        "equal_by_value": by_value.equal,
        "equal_by_text": by_text.equal,
        "columns": list(by_value.columns),
        "left_out": list(by_value.left_out),
        "remarks": remarks,
    }
    said = f"{by_value.equal:,} of {counted(by_value.rows, 'row')} of {plain(one)} equal a row of {plain(other)}"
    lines = [f"{said} by value, {by_text.equal:,} by text ({counted(len(by_value.columns), 'column')} compared)."]
    say(told, "\n".join([*lines, *(f"  {plain(remark)}" for remark in remarks)]), json)


def remarks_of(matches: list[Any]) -> list[str]:
    """What there is to say about columns that do not go together without more ado, a line each."""
    return [f"{match.name} {remark}" for match in matches for remark in match.remarks]
