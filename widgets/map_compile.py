"""How the map's numeric kernels are compiled: once, kept on disk, without Python's lock."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

from models.compiled import use_cache

use_cache()  # numba reads where its cache lies when it is imported

from numba import njit  # noqa: E402

Function = TypeVar("Function", bound=Callable[..., object])


def kernel(function: Function) -> Function:
    """Compile a numeric function; it keeps its Python type and releases Python's lock while it runs.

    Callers and callees stay in one file: numba notices a changed file, not a changed callee elsewhere.
    """
    return cast(Function, njit(cache=True, nogil=True)(function))
