"""What Assay runs on, in words to copy into a report: no data, no file names, nothing about the person. No Qt here."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Generator, Mapping, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from app.errors import version_of
from models import embed
from models.dataset import Problem

Section = tuple[str, str]
"""A heading, and lines below it."""

PACKAGES = (
    *("assay", "PySide6-Essentials", "numpy", "numba", "pyarrow", "pandas", "SQLAlchemy"),
    *("torch", "transformers", "sentence-transformers", "scikit-learn", "Pillow"),
)
_MODELS: tuple[tuple[str, embed.Quality], ...] = (("text", "full"), ("text", "draft"), ("image", "full"))
"""The models that samples are embedded with where nobody chooses another: modality and quality."""
_TICK = 0.05
"""Seconds between looks at whether the answer is there, or is no longer wanted."""


def gathered(window: Mapping[str, str]) -> Generator[None, None, Sequence[Section]]:
    """Look everything up; takes seconds, so in a thread, and closing it stops it.

    Args:
        window: what only the GUI thread knows, by name: the Qt platform, the screen.
    """
    versions = {name: version_of(name) for name in PACKAGES}
    yield
    machine = {
        "System": platform.platform(),
        "Python": platform.python_version() + (", bundled" if getattr(sys, "frozen", False) else ""),
        "Processor": f"{processor()}, {os.cpu_count()} cores",
        "Memory": memory(),
    }
    yield
    models = {f"{modality}, {quality}": _model(modality, quality) for modality, quality in _MODELS}
    computing = yield from _asked_elsewhere()
    return tuple(
        (heading, "\n".join(f"{name}: {value}" for name, value in facts.items()))
        for heading, facts in (
            ("Versions", versions),
            ("Machine", machine),
            ("Window", window),
            ("Computing", computing),
            ("Models", models),
        )
    )


def processor() -> str:
    """What the processor is called, as far as the system tells."""
    with suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text("utf-8", "replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def memory() -> str:
    """How much memory there is, and how much of it is free, in GiB."""
    with suppress(OSError, ValueError, AttributeError):  # systems that do not tell it so
        page = os.sysconf("SC_PAGE_SIZE") / 2**30
        total, free = os.sysconf("SC_PHYS_PAGES") * page, os.sysconf("SC_AVPHYS_PAGES") * page
        return f"{total:.1f} GiB, {free:.1f} GiB of it free"
    return "not told by this system"


def _model(modality: str, quality: embed.Quality) -> str:
    try:
        model = embed.resolve(modality, None, quality)
    except Problem as problem:
        return str(problem)
    return f"{model.name}, {model.dimension} dimensions, {model.fingerprint}"


def devices() -> dict[str, str]:
    """What torch computes on. Importing it takes seconds and much memory, so not in the window's process."""
    import torch

    found = {"Threads": str(torch.get_num_threads()), "CUDA": "not available"}
    if torch.cuda.is_available():
        names = [torch.cuda.get_device_name(at) for at in range(torch.cuda.device_count())]
        found["CUDA"] = f"{torch.version.cuda}: {', '.join(names)}"
    if torch.backends.mps.is_available():
        found["Metal"] = "available"
    return found


def _tell(pipe: Connection) -> None:
    try:
        pipe.send(devices())
    except (ImportError, OSError, RuntimeError) as error:
        pipe.send({"torch": f"cannot be used: {error}"})


def _asked_elsewhere() -> Generator[None, None, dict[str, Any]]:
    """Ask for the devices in a process of its own, which ends with the answer, or when nobody wants it any more."""
    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_tell, args=(theirs,), name="assay-diagnostics", daemon=True)
    process.start()
    theirs.close()
    try:
        while not ours.poll(_TICK):
            yield
        answer: dict[str, Any] = ours.recv()
        return answer
    except EOFError:
        return {"torch": "its process ended without an answer"}
    finally:
        ours.close()
        process.kill()
        process.join()
        process.close()
