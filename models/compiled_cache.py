"""Where numba finds the machine code that the bundle brings along (see :mod:`models.compiled`).

Apart from there, because it imports numba, which a window cannot wait for.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from numba.core.caching import _CacheLocator

from models.compiled import BUILD


class Shipped(_CacheLocator):
    """The place of one function's code in the cache folder, wherever that and the bundle lie.

    By default numba finds code again by the source file's path and content, which are others in a bundle.
    """

    def __init__(self, function: Callable[..., Any]) -> None:
        self._folder = Path(os.environ["NUMBA_CACHE_DIR"])
        self._module = function.__module__
        self._line = function.__code__.co_firstlineno

    @classmethod
    def from_function(cls, py_func: Callable[..., Any], py_file: str) -> Shipped:
        """The place for a function; its source file does not matter."""
        del py_file
        place = cls(py_func)
        place.ensure_cache_path()
        return place

    def ensure_cache_path(self) -> None:
        """Make the folder."""
        Path(self.get_cache_path()).mkdir(parents=True, exist_ok=True)

    def get_cache_path(self) -> str:
        """The folder for the functions of its module."""
        return str(self._folder / self._module)

    def get_source_stamp(self) -> str:
        """What was compiled, the same for all functions of a build; empty where nothing could be unpacked."""
        build = self._folder / BUILD
        return build.read_text(encoding="ascii") if build.is_file() else ""

    def get_disambiguator(self) -> str:
        """Tells functions of one name apart."""
        return str(self._line)
