"""Compiles the loops of Assay for the processors that code is shipped for: ``compile_kernels.py FOLDER``.

The folder becomes part of the bundle (see ``models/compiled.py``). What is run here must reach every compiled
function; one that is not reached ends the build, since a person would have to wait for it.
"""

from __future__ import annotations

import gc
import importlib
import os
import pkgutil
import shutil
import subprocess
import sys
import tempfile
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from models.compiled import BUILD, PROCESSORS  # noqa: E402

SOURCES = ("models", "widgets")
"""The packages that hold compiled functions."""


def compile_all(folder: Path) -> None:
    """Fill ``folder``, one processor after another, each in a process of its own; nothing where that is done."""
    if (folder / BUILD).is_file() and (folder / BUILD).read_text(encoding="ascii") == fingerprint():
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / BUILD).write_text(fingerprint(), encoding="ascii")
    for processor in PROCESSORS:
        own = {
            "NUMBA_CACHE_DIR": str(folder),
            "NUMBA_CACHE_LOCATOR_CLASSES": "models.compiled_cache.Shipped",
            "NUMBA_CPU_NAME": processor,
            "NUMBA_CPU_FEATURES": "",
        }
        done = subprocess.run([sys.executable, __file__], env={**os.environ, **own})
        if done.returncode:
            (folder / BUILD).unlink()
            sys.exit(done.returncode)


def fingerprint() -> str:
    """What names the sources: the cache of one build is never taken for that of another."""
    import numba

    digest = sha256(f"{numba.__version__} {sys.version} {sys.platform}".encode())
    for package in SOURCES:
        for path in sorted((ROOT / package).rglob("*.py")):
            digest.update(path.relative_to(ROOT).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def run_all() -> None:
    """Call every compiled function the way Assay does."""
    from app.warming import load
    from models import neighbors, projection

    load()
    neighbors.warm()
    projection.warm()
    with tempfile.TemporaryDirectory() as folder:
        _maps(Path(folder))


def _maps(folder: Path) -> None:
    """Maps of vectors: by cosine and by euclidean distance, exact and by lists, one kept and added to."""
    import numpy as np

    from models.dataset import LoadPlan, Role
    from models.workspace import Workspace

    random = np.random.default_rng(0)
    for metric, counts in (("cosine", (300, 21_000)), ("euclidean", (300,))):
        for count in counts:
            vectors = random.normal(0, 1, (count, 24)).astype(np.float32) + random.integers(0, 8, (count, 1))
            with Workspace.open(folder / f"{metric}{count}.assay", create=True) as space:
                for name, part in (("real", vectors[::2]), ("made", vectors[1::2]), ("later", vectors[:40] + 1)):
                    np.save(folder / f"{name}.npy", part)
                    role = Role.REAL if name == "real" else Role.SYNTHETIC
                    plan = LoadPlan(
                        str(folder / f"{name}.npy"), name, role, modality="vector", vector=("vector",), metric=metric
                    )
                    list(space.load(plan))
                    list(space.map(frozen=name == "later"))


def unreached() -> list[str]:
    """Compiled functions that have never been called, by module and name; inlined ones are part of their callers."""
    from numba.core.registry import CPUDispatcher

    from models.compiled import _Kernel

    for package in SOURCES:
        for module in pkgutil.walk_packages([str(ROOT / package)], f"{package}."):
            importlib.import_module(module.name)
    everything = gc.get_objects()
    idle = {each.function for each in everything if isinstance(each, _Kernel) and each.compiled is None}
    for each in everything:
        if isinstance(each, CPUDispatcher) and not each.signatures and each.targetoptions.get("inline") != "always":
            idle.add(each.py_func)
    names = (f"{function.__module__}.{function.__name__}" for function in idle)
    return sorted(name for name in names if name.split(".")[0] in SOURCES)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        compile_all(Path(sys.argv[1]))
    else:
        run_all()
        if missed := unreached():
            sys.exit(f"never called, so not compiled: {', '.join(missed)}")
