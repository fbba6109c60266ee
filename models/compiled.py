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
    os.environ["NUMBA_CACHE_DIR"] = str(folder)
    if "numba" in sys.modules:  # numba reads the environment once, when it is imported
        sys.modules["numba"].config.CACHE_DIR = str(folder)


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
