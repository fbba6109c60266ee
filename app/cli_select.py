"""Selections as the command line gives them: a condition, a lasso in a file, a list of ids in a file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from models.dataset import Problem
from models.selection import Lasso, Samples, Selection, Where, read_polygon

if TYPE_CHECKING:
    from models.workspace import Workspace

LARGEST = 200_000_000
"""Bytes of a lasso or id file that are read."""


def chosen_selection(workspace: Workspace, option: str, given: Any) -> Selection:
    """The selection that ``--where``, ``--lasso`` or ``--ids`` means.

    Raises:
        Problem: the file cannot be read or does not fit the workspace.
    """
    if option == "--where":
        return Where(given)
    return lasso_in(workspace, given) if option == "--lasso" else listed_in(workspace, given)


def lasso_in(workspace: Workspace, path: Path) -> Lasso:
    """The lasso in a JSON file: ``{"polygon": [[x, y], ...], "projection": key or absent}``.

    Raises:
        Problem: it is no such file, or there is no map to lay it on.
    """
    try:
        told = json.loads(_text(path))
    except (ValueError, RecursionError) as error:
        raise Problem(f"{path.name} is not JSON: {error}.", _LASSO) from None
    if not isinstance(told, dict) or "polygon" not in told:
        raise Problem(f"{path.name} holds no polygon.", _LASSO)
    polygon = read_polygon(told["polygon"])
    if len(polygon) < 3:
        raise Problem(f"The polygon in {path.name} has {len(polygon)} corners.", "It needs three at least.")
    key = told.get("projection")
    if key is None:
        shown = workspace.view().projection()
        if shown is None:
            raise Problem("There is no map yet to lay a lasso on.", "Make it with: assay map WORKSPACE")
        key = shown[0]
    if not isinstance(key, str):
        raise Problem(f"The projection in {path.name} is not a key.", "assay info lists the keys of the stages.")
    return Lasso(key, polygon)


_LASSO = 'It should be: {"polygon": [[x, y], [x, y], [x, y]]}.'


def listed_in(workspace: Workspace, path: Path) -> Samples:
    """The samples listed in a file, one a line.

    Where every line is a whole number, they are sample numbers, as ``assay samples`` prints them. Otherwise
    they are values of the id columns; one that several samples have means all of them.

    Raises:
        Problem: a line names no sample.
    """
    lines = list(dict.fromkeys(line.strip() for line in _text(path).splitlines() if line.strip()))
    if all(line.isdecimal() and len(line) <= 18 for line in lines):
        numbers = [int(line) for line in lines]
        missing = [str(number) for number in numbers if number >= workspace.size]
        hint = "Samples are numbered from 0; for ids of your own that are numbers use --where."
    else:
        numbers, missing = _by_id(workspace, lines)
        hint = "Lines are matched with the column given by --id when loading."
    if missing:
        more = f" and {len(missing) - 3:,} more" if len(missing) > 3 else ""
        raise Problem(f"No sample is called {', '.join(missing[:3])}{more}.", hint)
    return Samples(tuple(numbers))


def _by_id(workspace: Workspace, lines: list[str]) -> tuple[list[int], list[str]]:
    """Numbers of the samples with these ids, and ids that no sample has."""
    if not any(dataset.plan.id_column for dataset in workspace.datasets):
        raise Problem("No dataset has an id column.", "List sample numbers, or load the data with --id COLUMN.")
    view, wanted = workspace.view(), pa.array(lines, pa.string())
    mask = np.zeros(view.size, np.bool_)
    seen: set[str] = set()
    for dataset in workspace.datasets:
        if dataset.plan.id_column is None:
            continue
        cells = view.column(dataset.plan.id_column).slice(dataset.first, dataset.rows).cast(pa.string())
        hits = pc.is_in(cells, value_set=wanted)
        mask[dataset.first : dataset.first + dataset.rows] = hits.to_numpy(zero_copy_only=False)
        seen.update(cells.filter(hits).unique().to_pylist())
    return np.flatnonzero(mask).tolist(), [line for line in lines if line not in seen]


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise Problem(f"{path.name} is larger than {LARGEST // 1_000_000} MB.", "Is it the right file?")
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise Problem(f"{path} cannot be read: {error.strerror or error}.") from None
    except UnicodeDecodeError:
        raise Problem(f"{path.name} is not a text file in UTF-8.") from None
