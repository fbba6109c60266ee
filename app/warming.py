"""Gets the window's compiled code ready in the background, so that the first frame and the first lasso do not wait."""

from __future__ import annotations

import contextlib
import gc
import threading
from collections.abc import Generator

from app.worker import WorkerProcess
from models import compiled


class Warming:
    """From the first paint on: the worker process compiles, then a thread here loads what it put into the cache.

    Compiling holds Python's lock for seconds, loading for milliseconds at a time.
    """

    def __init__(self, worker: WorkerProcess) -> None:
        self._worker = worker
        self._thread = threading.Thread(target=self._run, name="assay-warming")
        compiled.elsewhere.set()

    def start(self) -> None:
        """Begin; called when the window is on the screen."""
        self._worker.warm()
        self._thread.start()

    def close(self) -> None:
        """Wait until nothing is being loaded any more; the worker is closed already."""
        if self._thread.ident is not None:
            self._thread.join()
        compiled.elsewhere.clear()

    def _run(self) -> None:
        try:
            self._worker.until_compiled()
            with _no_collection(), contextlib.suppress(Exception):  # what fails is told where it is needed
                load()
        finally:
            compiled.elsewhere.clear()


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
    """Bring the compiled code into this process."""
    from models import density, labels
    from models.selection import polygon
    from widgets import map_contours, map_raster

    for part in (map_raster, polygon, map_contours, density, labels):
        part.warm_up()
