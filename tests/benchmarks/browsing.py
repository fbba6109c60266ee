"""The table of samples: first rows, jump to the end, sort and filter, and the memory that takes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import numpy as np

from tests.benchmarks import made
from tests.benchmarks.runner import Result, at_most, in_child, main

ROWS = made.MILLION
PAGE = 100
QUICK = 0.1


def browse(rows: int) -> dict[str, float]:
    """Seconds of everything a person does with the table, each for the first time in this process but one."""
    from app.presenters.table import TableRows
    from models.selection import Search, Where
    from models.workspace import Workspace

    def seconds(do: Callable[[], object]) -> float:
        began = time.perf_counter()
        do()
        return time.perf_counter() - began

    with Workspace.open(made.workspace(1000)) as small:  # what is imported at first use is no part of it
        TableRows(small, np.arange(1000)).rows(0, PAGE)
        small.order("score", True), small.select(Where("score > 1")), small.order("text", False)
    with Workspace.open(made.workspace(rows)) as workspace:
        everything = np.arange(workspace.size, dtype=np.int64)
        table = TableRows(workspace, everything)
        spent = {
            "open": seconds(lambda: table.rows(0, PAGE)),
            "end": seconds(lambda: table.rows(rows - PAGE, rows)),
            "page": seconds(lambda: table.rows(rows // 2, rows // 2 + PAGE)),
        }
        for name, column in (("number", "score"), ("label", "label"), ("text", "text")):
            spent[f"sort {name}"] = seconds(lambda column=column: workspace.order(column, True))
            spent[f"sort {name} again"] = seconds(lambda column=column: workspace.order(column, False))
        for name, selection in (("number", Where("score > 1.5")), ("text", Where('text contains "garden"'))):
            spent[f"filter {name}"] = seconds(lambda selection=selection: workspace.select(selection))
        spent["search"] = seconds(lambda: workspace.select(Search("garden engine")))
        shown = workspace.order("score", True)
        spent["first sorted rows"] = seconds(lambda: TableRows(workspace, shown).rows(0, PAGE))
        return spent


def open_only(rows: int) -> float:
    """Read the first and the last rows of a table."""
    from app.presenters.table import TableRows
    from models.workspace import Workspace

    with Workspace.open(made.workspace(rows)) as workspace:
        table = TableRows(workspace, np.arange(workspace.size, dtype=np.int64))
        return float(len(table.rows(0, PAGE)) + len(table.rows(rows - PAGE, rows)))


def run() -> Iterator[Result]:
    """Each step at a million rows, and how memory grows with the rows."""
    child = in_child(browse, ROWS)
    on = f"{ROWS:,} rows"
    limits = {
        "open": "first rows",
        "end": "jump to the end",
        "page": "any other page",
        "first sorted rows": "first rows, sorted",
    }
    for name, seconds in child.result.items():
        what = f"table: {limits.get(name, name)}"
        if name in limits:
            yield at_most(what, on, seconds, QUICK)
        else:
            yield Result(what, on, seconds, note="in a job; the rows shown before stay until then")
    few, many = in_child(open_only, ROWS // 10), in_child(open_only, ROWS)
    grown = (many.peak - few.peak) / 1e6
    yield at_most("table: memory that grows", f"{ROWS // 10:,} → {ROWS:,} rows", grown, 64, "MB")


if __name__ == "__main__":
    main(run)
