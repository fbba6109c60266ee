"""What Assay runs on, in words to copy into a report: no data, no file names, nothing about the person."""

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
from models.phrase import Phrase, phrase, phrase_many

Section = tuple[str, Mapping[str, str]]
"""A heading, and what stands below it by name; phrases where they are not names themselves."""

PACKAGES = (
    *("assay", "PySide6-Essentials", "numpy", "numba", "pyarrow", "pandas", "SQLAlchemy"),
    *("torch", "transformers", "sentence-transformers", "scikit-learn", "Pillow"),
)
_MODELS: tuple[tuple[Phrase, str, embed.Quality], ...] = (
    (phrase("text, full"), "text", "full"),
    (phrase("text, draft"), "text", "draft"),
    (phrase("image, full"), "image", "full"),
)
"""The models that samples are embedded with where nobody chooses another: in words, modality and quality."""
_TICK = 0.05
"""Seconds between looks at whether the answer is there, or is no longer wanted."""


def gathered(window: Mapping[str, str]) -> Generator[None, None, Sequence[Section]]:
    """Look everything up; takes seconds, so in a thread, and closing it stops it.

    Args:
        window: what only the GUI thread knows, by name: the Qt platform, the screen.

    Returns:
        Sections whose words can be said in another language.
    """
    versions = {name: version_of(name) for name in PACKAGES}
    yield
    python, cores = platform.python_version(), os.cpu_count() or 1
    machine: dict[str, str] = {
        phrase("System"): platform.platform(),
        "Python": phrase("{version}, bundled", version=python) if getattr(sys, "frozen", False) else python,
        phrase("Processor"): phrase_many(cores, "{name}, {n} core", "{name}, {n} cores", name=processor(), n=cores),
        phrase("Memory"): memory(),
    }
    yield
    models: dict[str, str] = {name: _model(modality, quality) for name, modality, quality in _MODELS}
    computing = yield from _asked_elsewhere()
    return (
        (phrase("Versions"), versions),
        (phrase("Machine"), machine),
        (phrase("Window"), window),
        (phrase("Computing"), computing),
        (phrase("Models"), models),
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
    from widgets.wording import decimal  # Qt, which the process that asks torch does without

    with suppress(OSError, ValueError, AttributeError):  # systems that do not tell it so
        page = os.sysconf("SC_PAGE_SIZE") / 2**30
        total, free = os.sysconf("SC_PHYS_PAGES") * page, os.sysconf("SC_AVPHYS_PAGES") * page
        return phrase("{total} GiB, {free} GiB of it free", total=decimal(total, 1), free=decimal(free, 1))
    return phrase("not told by this system")


def _model(modality: str, quality: embed.Quality) -> str:
    try:
        model = embed.resolve(modality, None, quality)
    except Problem as problem:
        return (
            phrase("{message} {hint}", message=problem.message, hint=problem.hint) if problem.hint else problem.message
        )
    return phrase(
        "{name}, {n} dimensions, {fingerprint}",
        name=model.name,
        n=str(model.dimension),
        fingerprint=model.fingerprint,
    )


def devices() -> dict[str, str]:
    """What torch computes on. Importing it takes seconds and much memory, so not in the window's process."""
    import torch

    found: dict[str, str] = {phrase("Threads"): str(torch.get_num_threads()), "CUDA": phrase("not available")}
    if torch.cuda.is_available():
        names = [torch.cuda.get_device_name(at) for at in range(torch.cuda.device_count())]
        found["CUDA"] = f"{torch.version.cuda}: {', '.join(names)}"
    if torch.backends.mps.is_available():
        found["Metal"] = phrase("available")
    return found


def _tell(pipe: Connection) -> None:
    try:
        pipe.send(devices())
    except (ImportError, OSError, RuntimeError) as error:
        pipe.send({"torch": phrase("cannot be used: {error}", error=str(error))})


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
        return {"torch": phrase("its process ended without an answer")}
    finally:
        ours.close()
        process.kill()
        process.join()
        process.close()
