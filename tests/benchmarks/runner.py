"""What every benchmark shares: timing side by side, memory of a child process, and the table of results.

A benchmark is a module with a function ``run`` that yields :class:`Result`; ``main(run)`` at its end lets it be
started alone: ``python -m tests.benchmarks.loading``. All together: ``python -m tests.benchmarks``.
"""

from __future__ import annotations

import gc
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
_MARK = "result: "


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table."""

    what: str
    on: str
    """Size of the data."""
    ours: float
    unit: str = "s"
    theirs: float | None = None
    peer: str = ""
    """What ``theirs`` is."""
    must: str = ""
    """What is to be reached, in words."""
    reached: bool | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Their time over ours: how many times faster we are."""
        return None if self.theirs is None or not self.ours else self.theirs / self.ours


def medians(functions: dict[str, Callable[[], Any]], repeats: int = 5, warm: int = 1) -> dict[str, float]:
    """Median seconds of each function; they take turns, so that a busy moment of the machine meets all of them."""
    for function in functions.values():
        for _ in range(warm):
            function()
    spent: dict[str, list[float]] = {name: [] for name in functions}
    for _ in range(repeats):
        for name, function in functions.items():
            gc.collect()
            began = time.perf_counter()
            function()
            spent[name].append(time.perf_counter() - began)
    return {name: statistics.median(times) for name, times in spent.items()}


def median(function: Callable[[], Any], repeats: int = 5, warm: int = 1) -> float:
    """Median seconds of one function."""
    return medians({"it": function}, repeats, warm)["it"]


def at_least(what: str, on: str, ours: float, theirs: float, peer: str, factor: float, note: str = "") -> Result:
    """We are to be ``factor`` times faster than the peer."""
    return Result(what, on, ours, "s", theirs, peer, f"≥ {factor:g} × faster", theirs / ours >= factor, note)


def at_most(what: str, on: str, ours: float, limit: float, unit: str = "s", note: str = "") -> Result:
    """We are to take no more than ``limit``."""
    return Result(what, on, ours, unit, must=f"≤ {limit:g} {unit}", reached=ours <= limit, note=note)


_CHILD = """
import importlib, json, resource, sys, time
module, function, arguments = json.loads(sys.argv[1])
do = getattr(importlib.import_module(module), function)
began = time.perf_counter()
result = do(*arguments)
spent = time.perf_counter() - began
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print("child: " + json.dumps([spent, peak, result]), flush=True)
"""


@dataclass(frozen=True, slots=True)
class Child:
    """What a function did in a fresh process."""

    seconds: float
    peak: float
    """Most memory it ever held, in bytes, with all its libraries."""
    result: Any


def in_child(function: Callable[..., Any], *arguments: Any) -> Child:
    """Run an importable function with JSON arguments in a fresh process, which tells time and peak memory."""
    spec = sys.modules[function.__module__].__spec__  # of a module started by -m, the name it can be imported by
    assert spec is not None
    call = json.dumps([spec.name, function.__name__, arguments])
    done = subprocess.run([sys.executable, "-c", _CHILD, call], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    line = next(line for line in done.stdout.splitlines() if line.startswith("child: "))
    return Child(*json.loads(line.removeprefix("child: ")))


def table(results: Iterable[Result]) -> list[str]:
    """The results as lines of a Markdown table."""
    lines = ["| what | on | ours | theirs | ratio | must reach | |", "|---|---|---:|---:|---:|---|---|"]
    for r in results:
        theirs = "" if r.theirs is None else f"{amount(r.theirs, r.unit)} ({r.peer})"
        ratio = "" if r.ratio is None else f"{r.ratio:.2f} ×"
        verdict = {True: "yes", False: "**no**", None: ""}[r.reached]
        must = "; ".join(part for part in (r.must, r.note) if part)
        lines.append(f"| {r.what} | {r.on} | {amount(r.ours, r.unit)} | {theirs} | {ratio} | {must} | {verdict} |")
    return lines


def amount(value: float, unit: str) -> str:
    """A number with its unit, short: ``12 ms``, ``1.84 s``."""
    if unit == "s":
        return f"{value * 1000:.3g} ms" if value < 1 else f"{value:.2f} s"
    return f"{value:,.3g} {unit}" if abs(value) < 1000 else f"{value:,.0f} {unit}"


def main(run: Callable[[], Iterable[Result]]) -> None:
    """Run one benchmark and print each result as soon as it is there."""
    machine = "--machine" in sys.argv
    for number, result in enumerate(run()):
        if machine:
            print(_MARK + json.dumps(asdict(result)), flush=True)
        else:
            lines = table([result])
            print("\n".join(lines[2:] if number else lines), flush=True)


def collect(module: str) -> list[Result]:
    """Run a benchmark in a process of its own and take its results."""
    done = subprocess.run(
        [sys.executable, "-m", module, "--machine"], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True
    )
    found = [line.removeprefix(_MARK) for line in done.stdout.splitlines() if line.startswith(_MARK)]
    return [Result(**json.loads(line)) for line in found]
