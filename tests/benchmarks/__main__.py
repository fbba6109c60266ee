"""Runs every benchmark, or those named, each in a process of its own, and writes the table into README.md.

python -m tests.benchmarks [NAME ...]
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tests.benchmarks.runner import Result, collect, table

HERE = Path(__file__).parent
NO_BENCHMARKS = {"__main__", "runner", "made", "map_clouds"}
_LIBRARIES = (
    *("numpy", "numba", "pyarrow", "PySide6-Essentials", "SQLAlchemy", "torch", "sentence-transformers"),
    *("umap-learn", "pandas", "datashader", "pyqtgraph", "shapely", "faiss-cpu"),
)
_START = "<!-- what `make bench` writes begins here -->"


def names() -> list[str]:
    """Every benchmark there is."""
    return sorted(path.stem for path in HERE.glob("*.py") if path.stem not in NO_BENCHMARKS)


def machine() -> list[str]:
    """The machine, how busy it was, and the versions, as lines of Markdown."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30 if hasattr(os, "sysconf") else 0
    load = f", load {os.getloadavg()[0]:.1f} when it began" if hasattr(os, "getloadavg") else ""
    return [
        f"- {datetime.now(UTC).date().isoformat()}, commit {_commit()}{load}",
        f"- {_processor()}, {os.cpu_count()} cores, {memory:.0f} GiB memory, {platform.system()}",
        f"- Python {platform.python_version()}, {', '.join(f'{name} {_version(name)}' for name in _LIBRARIES)}",
    ]


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.processor() or platform.machine())


def _commit() -> str:
    done = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=HERE, capture_output=True, text=True, check=False
    )
    return done.stdout.strip() or "unknown"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "(not installed)"


def main(wanted: list[str]) -> int:
    """Run the benchmarks and write the report; returns how many did not run to their end."""
    about, failed = machine(), []
    results: list[Result] = []
    for name in wanted or names():
        print(f"-- {name}", flush=True)
        try:
            found = collect(f"tests.benchmarks.{name}")
        except subprocess.CalledProcessError:
            failed.append(name)
            continue
        print("\n".join(table(found)[2:]), flush=True)
        results += found
    lines = [*about, "", *table(results)]
    if failed:
        lines += ["", f"Did not run to their end: {', '.join(failed)}."]
    if not wanted:
        report = HERE / "README.md"
        kept = report.read_text("utf-8").partition(_START)[0].rstrip()
        report.write_text("\n".join([kept, "", _START, "", *lines, ""]), "utf-8")
    return len(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
