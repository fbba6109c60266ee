"""How loops are compiled: once on a machine, kept on disk, without Python's lock while they run."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, RLock
from typing import Any, TypeVar, cast

Function = TypeVar("Function", bound=Callable[..., object])

elsewhere = Event()
"""Set while another process fills the cache; a window waits for that rather than compile, which would freeze it."""
SHIPPED = Path(__file__).resolve().parents[1] / "compiled"
"""Where the bundle keeps machine code that was compiled when it was built; elsewhere there is no such folder."""
BUILD = "BUILD"
"""The file in it that names what the code was compiled from."""
PROCESSORS = ("generic", "x86-64-v3")
"""Those that code is shipped for: every one, and x86 of about 2013 on, as quick as code made for the very machine."""
_NEW = ("avx2", "bmi", "bmi2", "f16c", "fma", "lzcnt", "movbe")
"""What the second kind can do and the first can not."""
_handing_over = RLock()
_PATIENCE = 0.02
"""Seconds between looks."""


def use_cache() -> None:
    """Point numba's disk cache at a folder of the user's that can be written to.

    Called before anything compiled is imported: by default numba writes next to the source files, which an
    installed or frozen application must not. A ``NUMBA_CACHE_DIR`` that is already set is left alone.
    """
    if os.environ.get("NUMBA_CACHE_DIR"):
        return
    from platformdirs import user_cache_path

    folder = _writable(user_cache_path("assay", appauthor=False) / "compiled")
    if (SHIPPED / BUILD).is_file():
        folder = _unpacked(folder)
        # Another processor's name would be another key in the cache.
        os.environ |= {
            "NUMBA_CACHE_LOCATOR_CLASSES": "models.compiled_cache.Shipped",
            "NUMBA_CPU_NAME": processor(),
            "NUMBA_CPU_FEATURES": "",
        }
    os.environ["NUMBA_CACHE_DIR"] = str(folder)
    if "numba" in sys.modules:  # numba reads the environment once, when it is imported
        sys.modules["numba"].config.CACHE_DIR = str(folder)


def processor() -> str:
    """Which of :data:`PROCESSORS`, the kinds that code is shipped for, this machine's is."""
    from llvmlite import binding

    features = binding.get_host_cpu_features()
    return PROCESSORS[all(features.get(name) for name in _NEW)]


def _unpacked(folder: Path) -> Path:
    """The user's own copy of the machine code that the bundle brings, in ``folder``; made at the first start."""
    own = folder / (SHIPPED / BUILD).read_text(encoding="ascii")
    if own.is_dir():
        return own
    import shutil
    import tempfile

    fresh = Path(tempfile.mkdtemp(prefix="new-", dir=folder)) / "compiled"
    try:
        shutil.copytree(SHIPPED, fresh, copy_function=shutil.copyfile)
        fresh.rename(own)
    except OSError:  # another process was quicker, or the disk is full: then code is compiled when it is needed
        own.mkdir(exist_ok=True)
    finally:
        shutil.rmtree(fresh.parent, ignore_errors=True)
    return own


def waiting() -> Iterator[None]:
    """Yield now and then until no other process compiles any more; closing it gives up."""
    while elsewhere.is_set():
        time.sleep(_PATIENCE)
        yield


def kernel(function: Function) -> Function:
    """Compile a numeric function at its first call; it keeps its Python type and releases Python's lock.

    Callers and callees stay in one file: numba notices a changed file, not a changed callee elsewhere.
    """
    return cast(Function, _Kernel(function))


class _Kernel:
    """A function that is not compiled yet: numba takes half a second to import, which a window cannot wait for."""

    def __init__(self, function: Callable[..., object]) -> None:
        self.function = function
        self.compiled: Callable[..., object] | None = None
        self.__doc__ = function.__doc__

    def __call__(self, *arguments: object) -> object:
        if self.compiled is None:
            _hand_over(self.function.__globals__)
            assert self.compiled is not None
        return self.compiled(*arguments)


def _hand_over(module: dict[str, Any]) -> None:
    """Give all kernels of a module to numba, each under its name, where the others look it up."""
    use_cache()  # numba reads where its cache lies when it is imported
    from numba import njit

    with _handing_over:
        for name, value in list(module.items()):
            if isinstance(value, _Kernel) and value.function.__globals__ is module:
                value.compiled = module[name] = njit(cache=True, nogil=True)(value.function)


def _writable(folder: Path) -> Path:
    """``folder``, made if need be; a temporary one where the home folder can't be written to."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if os.access(folder, os.W_OK):
            return folder
    except OSError:
        pass
    import tempfile

    return Path(tempfile.mkdtemp(prefix="assay-compiled-"))
