"""The command that gives a dataset another name or role."""

from __future__ import annotations

from typing import Annotated

import typer

from app.cli_options import AsJson, WorkspaceFile, one_of, opened
from app.cli_output import plain, say


def dataset(
    workspace: WorkspaceFile,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The dataset, as assay info calls it.")],
    rename: Annotated[str | None, typer.Option(metavar="N", help="Its new name.")] = None,
    role: Annotated[str | None, typer.Option(metavar="R", help="Its new role: real, synthetic or holdout.")] = None,
    json: AsJson = False,
) -> None:
    """Give a dataset another name or role.

    It is one step, which undo takes back. After a change of role, map again: neighbors are found by role.
    """
    given = {"--rename": rename, "--role": role}
    option = one_of(given, "what to change")
    with opened(workspace) as space:
        changes = space.settle(option.removeprefix("--"), name, given[option] or "")
    say({"said": changes.said, "count": changes.count}, plain(changes.said) + ".", json)
