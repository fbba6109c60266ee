"""The commands that look at samples and decide about them: samples, decide, undo, redo, history."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import typer

from app.cli_options import AsJson, Condition, WorkspaceFile, one_of, opened
from app.cli_output import json_line, plain, say, table
from models.dataset import Changes, Sample

PAGE = 500
"""Samples read at a time, so that a pipe gets its first line at once and memory stays small."""


def samples(
    workspace: WorkspaceFile,
    where: Condition = None,
    limit: Annotated[int | None, typer.Option(metavar="N", min=0, help="At most N samples; all by default.")] = None,
    json: Annotated[bool, typer.Option("--json", help="No difference: this command always prints JSON.")] = False,
) -> None:
    """Print samples, one JSON object a line.

    Its keys: id, dataset, role, x, y, decision, tags, fields. Timestamps are ISO 8601 text,
    decimals text, bytes hexadecimal; NaN and infinities are null, and fields that a row does not have are
    left out. decision is "keep", "drop" or null.
    """
    del json
    from models.selection import Everything, Where

    with opened(workspace) as space:
        numbers = np.flatnonzero(space.select(Everything() if where is None else Where(where)))[:limit]
        for start in range(0, len(numbers), PAGE):
            for sample in space.samples(numbers[start : start + PAGE]):
                typer.echo(json_line(_sample(sample)))


def _sample(sample: Sample) -> dict[str, Any]:
    return {
        "id": sample.number,
        "dataset": sample.dataset,
        "role": sample.role,
        "x": sample.x,
        "y": sample.y,
        "decision": sample.decision or None,
        "tags": sample.tags,
        "fields": sample.fields,
    }


def decide(
    workspace: WorkspaceFile,
    drop: Annotated[bool, typer.Option("--drop", help="Leave the samples out of what is exported as kept.")] = False,
    keep: Annotated[bool, typer.Option("--keep", help="Mark the samples as looked at and good.")] = False,
    tag: Annotated[str | None, typer.Option(metavar="T", help="Give the samples a tag.")] = None,
    untag: Annotated[str | None, typer.Option(metavar="T", help="Take a tag from the samples.")] = None,
    where: Condition = None,
    lasso: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help='Samples inside a polygon on the map, a JSON file: {"polygon": [[x, y], …], "projection": KEY}; '
            "without a projection's key the present map is meant.",
        ),
    ] = None,
    ids: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Samples by a list, one a line: the ids that assay samples prints. Unless every line is a whole "
            "number, the lines are values of the column that was loaded with --id.",
        ),
    ] = None,
    why: Annotated[str, typer.Option(metavar="TEXT", help="The reason, kept in history and recipe.")] = "",
    json: AsJson = False,
) -> None:
    """Drop, keep, tag or untag samples.

    It is one step, which undo takes back.
    """
    from app.cli_select import chosen_selection

    values = {"--drop": drop, "--keep": keep, "--tag": tag, "--untag": untag}
    option = one_of(values, "what to decide")
    source = one_of({"--where": where, "--lasso": lasso, "--ids": ids}, "which samples")
    given = {"--where": where, "--lasso": lasso, "--ids": ids}[source]
    with opened(workspace) as space:
        selection = chosen_selection(space, source, given)
        value = values[option]
        changes = space.decide(option.removeprefix("--"), selection, value if isinstance(value, str) else "", why)
    _say_changes(changes, json)


def undo(workspace: WorkspaceFile, json: AsJson = False) -> None:
    """Take back the newest step; repeat it to go further back."""
    with opened(workspace) as space:
        changes = space.undo()
    _say_changes(changes, json)


def redo(workspace: WorkspaceFile, json: AsJson = False) -> None:
    """Bring back the step that was undone last."""
    with opened(workspace) as space:
        changes = space.redo()
    _say_changes(changes, json)


def history(workspace: WorkspaceFile, json: AsJson = False) -> None:
    """List every step that was decided.

    When, by whom, what, for how many samples, how they were chosen, and whether it is still in force.
    """
    with opened(workspace) as space:
        steps = space.history()
    rows = [
        (
            step.number,
            step.at,
            step.who,
            f"{step.verb} {step.value}".strip() or f"{step.kind} of step {step.target}",
            step.count,
            "" if step.in_force else "not in force",
            step.how,
            step.why,
        )
        for step in steps
    ]
    heads = ("Step", "When", "Who", "What", "Samples", "", "How", "Why")
    say([asdict(step) for step in steps], table([heads, *rows]) if rows else "Nothing has been decided yet.", json)


def _say_changes(changes: Changes, as_json: bool) -> None:
    say({"said": changes.said, "count": changes.count}, plain(changes.said) + ".", as_json)
