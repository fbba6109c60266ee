"""``assay --self-test``: the journey on the example in a temporary folder, told step by step. Needs no window."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import typer

from models.dataset import Problem
from models.stage import finish

if TYPE_CHECKING:
    from models.workspace import Workspace

Step = tuple[str, Callable[[], str]]
"""What is tried, and how: it returns what came of it and raises what is wrong."""


class Wrong(Exception):
    """A step came to its end with a wrong result."""


def run() -> int:
    """Try everything, say what worked, and return the exit code: 0 if all did, else 1."""
    # Windows: a mapped file cannot be deleted while a worker that was killed lets go of it.
    with TemporaryDirectory(prefix="assay-self-test-", ignore_cleanup_errors=True) as folder:
        return tell(journey(Path(folder)))


def tell(steps: Iterator[Step]) -> int:
    """Run steps until one fails, a line each; returns the exit code.

    Args:
        steps: made one by one, so that what a step needs may be made by those before it.
    """
    began = time.monotonic()
    for name, attempt in steps:
        since = time.monotonic()
        try:
            outcome = attempt()
        except Problem as problem:
            return _failed(name, f"{problem.message} {problem.hint}".strip())
        except Exception as error:  # the very purpose: to say what does not work, whatever it is
            return _failed(name, f"{type(error).__name__}: {error}")
        typer.echo(f"ok      {name}: {outcome} ({time.monotonic() - since:.1f} s)")
    typer.echo(f"Everything works ({time.monotonic() - began:.1f} s).")
    return 0


def journey(folder: Path) -> Iterator[Step]:
    """From two files to a curated one, as the window does it: heavy stages in the worker process."""
    from app.worker import WorkerProcess
    from models.workspace import Workspace

    with closing(WorkerProcess()) as worker:
        worker.warm()
        with Workspace.open(folder / "self-test.assay", create=True, run=worker) as space:
            yield "load", lambda: _load(space)
            yield "map", lambda: _map(space)
            yield "select", lambda: _select(space)
            yield "drop", lambda: _drop(space)
            yield "undo", lambda: _undo(space)
            yield "export", lambda: _export(space, folder / "curated.jsonl")
            yield "libraries", _libraries


def _load(space: Workspace) -> str:
    from app.example import plans

    for plan in plans():
        finish(space.load(plan))
    _expect(space.size, 900, "samples")
    return f"{space.size} samples of {len(space.datasets)} datasets"


def _map(space: Workspace) -> str:
    finish(space.map(seed=1))
    shown = space.atlas.projection()
    if shown is None or shown.facts["kind"] != "umap":
        raise Wrong("there is no map")
    _expect(len(shown.xy), space.size, "points")
    return f"{len(shown.xy)} points"


def _select(space: Workspace) -> str:
    from models.selection import Lasso

    shown = space.atlas.projection()
    assert shown is not None
    left, low = (float(end) - 1 for end in shown.xy.min(axis=0))
    right, high = (float(end) + 1 for end in shown.xy.max(axis=0))
    inside = space.select(Lasso(shown.key, ((left, low), (right, low), (right, high), (left, high))))
    _expect(int(inside.sum()), space.size, "samples in a lasso around all")
    found = int(space.search("cookies").sum())
    if not found:
        raise Wrong("nothing was found")
    return f"a lasso holds {int(inside.sum())}, a search finds {found}"


def _drop(space: Workspace) -> str:
    from models.selection import Where

    changes = space.decide("drop", Where('role == "synthetic"'), why="self-test")
    _expect(int(changes.count), 600, "dropped")
    return f"{changes.count} samples"


def _undo(space: Workspace) -> str:
    space.undo()
    _expect(int(space.info()["dropped"]), 0, "dropped after undo")
    space.redo()
    _expect(int(space.info()["dropped"]), 600, "dropped after redo")
    return "and redo"


def _export(space: Workspace, path: Path) -> str:
    """The export must be the rows of the example's real file, value by value."""
    from app.example import plans
    from models.export import ExportPlan

    written = finish(space.export(ExportPlan(str(path))))
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    source = [json.loads(line) for line in Path(plans()[0].path).read_text(encoding="utf-8").splitlines()]
    if rows != source:
        raise Wrong("the exported rows are not those of the source")
    return f"{written.rows} rows, equal to their source"


def _libraries() -> str:
    """Whether Qt could open a window here; that there is a screen is not asked."""
    from app.qt_libraries import missing_qt_libraries

    missing = missing_qt_libraries()
    if missing:
        raise Wrong(f"Qt needs system libraries that are missing: {', '.join(missing)}")
    return "all that a window needs"


def _expect(found: int, expected: int, what: str) -> None:
    if found != expected:
        raise Wrong(f"{found} {what} instead of {expected}")


def _failed(name: str, why: str) -> int:
    typer.echo(f"FAILED  {name}: {why}")
    return 1
