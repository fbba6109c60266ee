"""Gets the window's compiled code ready in the background, so that the first frame and the first lasso do not wait."""

from __future__ import annotations

import contextlib
import gc
import hashlib
import os
import platform
import sys
import threading
from collections.abc import Generator, Iterator
from importlib.util import find_spec
from pathlib import Path

from app.worker import WorkerProcess
from models import compiled

_ROOT = Path(__file__).resolve().parent.parent
_PARTS = ("models", "widgets")
"""Packages that compiled functions lie in."""


class Warming:
    """From the first paint on: the worker process compiles, then a thread here loads what it put into the cache.

    Compiling holds Python's lock for seconds, loading for milliseconds at a time. Where the cache is known to be
    complete, the worker is not waited for, and starts only afterwards: two processes would share the processor.
    """

    def __init__(self, worker: WorkerProcess) -> None:
        self._worker = worker
        self._thread = threading.Thread(target=self._run, name="assay-warming")
        self._closed = threading.Event()
        compiled.elsewhere.set()

    def start(self) -> None:
        """Begin; called when the window is on the screen."""
        self._thread.start()

    def close(self) -> None:
        """Wait until nothing is being loaded any more; the worker is closed already."""
        self._closed.set()
        if self._thread.ident is not None:
            self._thread.join()
        self._worker.close()  # it may have been started this very moment
        compiled.elsewhere.clear()
        gc.enable()

    def _run(self) -> None:
        try:
            if not is_compiled():
                self._worker.warm()
                self._worker.until_compiled()
            with _no_collection(), contextlib.suppress(Exception):  # what fails is told where it is needed
                load()
        finally:
            compiled.elsewhere.clear()
        if not self._closed.is_set():
            self._worker.warm()


@contextlib.contextmanager
def _no_collection() -> Generator[None, None, None]:
    """Keep Python from looking for garbage among all that is imported: that stops the window for a tenth of a second.

    Afterwards what lives is never looked through again; modules and compiled code are there to stay.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def load() -> None:
    """Bring the compiled code into this process, compiling what is not in the cache, and note that it is there now."""
    stamp = _stamp()
    from models import density, labels
    from models.selection import polygon
    from widgets import map_contours, map_raster

    for part in (map_raster, polygon, map_contours, density, labels):
        part.warm_up()
    with contextlib.suppress(OSError):
        if _stamp() == stamp:  # nobody has edited a source meanwhile
            _mark().write_text(stamp, encoding="ascii")


def is_compiled() -> bool:
    """Whether all that :func:`load` brings in lies in the cache on disk, for this machine and these sources."""
    try:
        return _mark().read_text(encoding="ascii") == _stamp()
    except (OSError, UnicodeDecodeError):
        return False


def _mark() -> Path:
    """The file in the cache that says what was compiled last."""
    compiled.use_cache()
    return Path(os.environ["NUMBA_CACHE_DIR"]) / "ready"


def _stamp() -> str:
    """What numba looks at before it takes code from its cache: sources, compiler, machine."""
    known = hashlib.blake2b(f"{_ROOT} {sys.version} {platform.node()} {platform.machine()}".encode(), digest_size=16)
    for file in _sources():
        at = file.stat()
        known.update(f"{file} {at.st_mtime_ns} {at.st_size}\n".encode())
    return known.hexdigest()


def _sources() -> Iterator[Path]:
    """Files whose change makes numba compile again; a bundle has none, and a cache of its own for every build."""
    for part in _PARTS:
        yield from sorted((_ROOT / part).rglob("*.py"))
    for name in ("numba", "llvmlite"):
        spec = find_spec(name)
        if spec is not None and spec.origin is not None and os.path.exists(spec.origin):
            yield Path(spec.origin)
