"""Arguments and options that several commands share, and how their values are read."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from models.dataset import Problem, Role

if TYPE_CHECKING:
    from models.workspace import Workspace

WorkspaceFile = Annotated[
    Path, typer.Argument(metavar="WORKSPACE", help="The workspace file, NAME.assay.", show_default=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON on stdout instead of text.")]
Condition = Annotated[
    str | None,
    typer.Option("--where", metavar="EXPR", help="Only samples for which the condition holds.", show_default=False),
]

EXPRESSIONS = """\b
EXPR is a condition, for example:
  role == "synthetic" and not `two words` in ["a", "b"]
Comparisons: == != < <= > >= in contains matches (regular expression)
Joined by:   and or not ( )
Values:      numbers, "texts", true, false, null
Names:       columns; unusual ones stand in `backticks`
             role dataset generation decision tag x y
             apart: distance to what the map was fitted on, 1 being typical
A missing value is found by == null and != null only."""


def opened(path: Path, *, create: bool = False) -> Workspace:
    """The workspace in a file; imported late, so that help and mistakes are answered at once."""
    from models.workspace import Workspace

    return Workspace.open(path, create=create)


def held(path: Path) -> AbstractContextManager[None]:
    """Tell windows that open the workspace meanwhile that long work is going on in it."""
    from models.workspace.locks import held_where_free

    return held_where_free(path)


def roles_told(texts: Sequence[str]) -> dict[str, Role]:
    """``["0=real,1=synthetic"]`` as a table from value to role.

    Raises:
        Problem: a part has no ``=``, or names no role.
    """
    table: dict[str, Role] = {}
    for part in (part for text in texts for part in text.split(",")):
        value, equals, role = part.rpartition("=")
        if not equals:
            raise Problem(f"--roles {part!r} is not VALUE=ROLE.", "For example: --roles 0=real,1=synthetic.")
        table[value] = role_named(role.strip())
    return table


def role_named(text: str) -> Role:
    """The role of that name.

    Raises:
        Problem: there is none.
    """
    try:
        return Role(text.lower())
    except ValueError:
        raise Problem(f"There is no role {text!r}.", "Choose real, synthetic or holdout.") from None


def one_of(options: dict[str, Any], what: str) -> str:
    """The single option that was given; ``what`` names what they choose.

    Raises:
        Problem: none was, or several.
    """
    given = [name for name, value in options.items() if value is not None and value is not False]
    if len(given) == 1:
        return given[0]
    said = f"{' and '.join(given)} cannot be used together." if given else f"It is not said {what}."
    raise Problem(said, f"Use one of: {', '.join(options)}.")
