"""Assay without a window: every command, through the same Workspace methods as the window. Never imports Qt."""

from __future__ import annotations

import io
import os
import sys
from typing import Annotated, Any

import typer

from app import cli_compare, cli_curate, cli_data, cli_dataset, cli_export, cli_load
from app.cli_options import EXPRESSIONS
from app.cli_output import say
from models.dataset import Problem

FAILED, STOPPED, PIPE_CLOSED = 2, 130, 141
"""Exit codes: a problem that the message names; Ctrl+C; whoever read our output went away."""

app = typer.Typer(name="assay", add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
app.command("load")(cli_load.load)
app.command("map")(cli_data.map_)
app.command("info")(cli_data.info)
app.command("dataset")(cli_dataset.dataset)
app.command("compare")(cli_compare.compare)
app.command("samples", epilog=EXPRESSIONS)(cli_curate.samples)
app.command("decide", epilog=EXPRESSIONS)(cli_curate.decide)
app.command("undo")(cli_curate.undo)
app.command("redo")(cli_curate.redo)
app.command("history")(cli_curate.history)
app.command("export", epilog=EXPRESSIONS)(cli_export.export)

COMMANDS: frozenset[str] = frozenset(command.name for command in app.registered_commands if command.name)
"""Words that, as the first argument, mean a command and no file to open in the window."""

_MISUSE: type[Exception] = typer.BadParameter.__bases__[0]
"""The base of everything that can be wrong with how a command is called."""


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import PackageNotFoundError, version

        try:
            typer.echo(f"assay {version('assay')}")
        except PackageNotFoundError:
            typer.echo("assay, run from its source")
        raise typer.Exit


def _self_test(asked: bool) -> None:
    if asked:
        from app.self_test import run

        raise typer.Exit(run())


@app.callback()
def assay(
    version: Annotated[
        bool, typer.Option("--version", help="Say the version and end.", callback=_version, is_eager=True)
    ] = False,
    self_test: Annotated[
        bool,
        typer.Option("--self-test", help="Try the whole journey on the example, and end.", callback=_self_test),
    ] = False,
) -> None:
    """Lay synthetic data beside real data, decide what stays, and write a better dataset back out.

    Without a command, assay opens the window: assay [FILES or WORKSPACE].
    """
    del version, self_test


def run(argv: list[str]) -> int:
    """Run a command and return the exit code.

    Args:
        argv: the arguments after ``assay``: the command, then its own.

    Returns:
        0; 2 for a problem that was named on stderr; 130 after Ctrl+C.
    """
    _speak_utf8()
    as_json = "--json" in argv
    try:
        command = typer.main.get_command(app)
        with command.make_context("assay", list(argv)) as context:
            command.invoke(context)
        sys.stdout.flush()
        return 0
    except typer.Exit as done:
        return int(done.exit_code)
    except Problem as problem:
        return _failed(problem.message, problem.hint, as_json)
    except (KeyboardInterrupt, typer.Abort):
        typer.echo("assay: stopped; what was finished is kept.", err=True)
        return STOPPED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains at its end
        return PIPE_CLOSED
    except _MISUSE as misuse:
        return _failed(*_told(misuse), as_json)


def _failed(message: str, hint: str, as_json: bool) -> int:
    typer.echo("\n".join(filter(None, (f"assay: {_safe(message)}", _safe(hint)))), err=True)
    if as_json:
        say({"error": message, "hint": hint}, "", True)
    return FAILED


def _told(misuse: Any) -> tuple[str, str]:
    """What is wrong with the call, and the command whose help to ask for."""
    path = misuse.ctx.command_path if misuse.ctx is not None else "assay"
    return str(misuse.format_message()), f"Try: {path} --help"


def _safe(text: str) -> str:
    """``text`` without what steers a terminal; the lines that point into an expression stay lines."""
    return "\n".join("".join(c if c.isprintable() else " " for c in line) for line in text.split("\n"))


def _speak_utf8() -> None:
    """UTF-8 whatever the system's code page is; half a surrogate pair comes out as JSON writes it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
