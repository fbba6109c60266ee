"""Where numba keeps the machine code it compiles, so that only the first start on a machine waits for it."""

from __future__ import annotations

import os
import sys
from pathlib import Path


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
