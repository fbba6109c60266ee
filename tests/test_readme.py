"""The README says what there is: every command, every option, and nothing that is not there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer

from app import cli

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
REFERENCE = README.partition("\n## Commands\n")[2].partition("\n## ")[0]
EVERYWHERE = {"--help", "--json", "--install-completion", "--show-completion"}


def options() -> dict[str, set[str]]:
    """The long options of each command, as typer builds them."""
    program = typer.main.get_command(next(value for value in vars(cli).values() if isinstance(value, typer.Typer)))
    return {
        name: {word for parameter in command.params for word in parameter.opts if word.startswith("--")} - EVERYWHERE
        for name, command in program.commands.items()  # type: ignore[attr-defined]
    }


def told() -> dict[str, set[str]]:
    """The long options that the README's table names for each command."""
    rows = [line for line in REFERENCE.splitlines() if line.startswith("| `assay ")]
    return {
        command: set(re.findall(r"--[a-z][a-z-]*", row))
        for row in rows
        for command in re.findall(r"`assay ([a-z]+)", row.partition(" | ")[0])
    }


def test_the_command_reference_names_every_command_and_option() -> None:
    assert told() == options()


def test_the_reference_says_what_every_command_has() -> None:
    assert "--json" in REFERENCE
    assert "--help" in REFERENCE


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_links_lead_somewhere(document: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", (ROOT / document).read_text("utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
