"""The outermost place for what goes wrong unforeseen: a log file, and a report that can be copied.

Known problems (:class:`models.dataset.Problem`) are shown where they arise and never come here.
"""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

import platformdirs

from models.phrase import phrase

_LOG = logging.getLogger("assay")
_VERSIONS = (
    "assay",
    "PySide6-Essentials",
    "numpy",
    "pyarrow",
    "SQLAlchemy",
    "torch",
    "sentence-transformers",
    "numba",
)


def log_file() -> Path:
    """Where Assay writes its log."""
    return Path(platformdirs.user_log_dir("assay", appauthor=False)) / "assay.log"


def start_log() -> None:
    """Write warnings and bugs to the log file, a megabyte at most; without a writable folder do without."""
    if any(isinstance(handler, RotatingFileHandler) for handler in _LOG.handlers):
        return
    try:
        log_file().parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(log_file(), maxBytes=1_000_000, backupCount=1, encoding="utf-8", delay=True)
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOG.addHandler(handler)


def report(error: BaseException) -> str:
    """Everything somebody needs who is to mend a bug: versions and the traceback, no data of the user's."""
    lines = [f"{name} {version_of(name)}" for name in _VERSIONS]
    lines += [f"Python {platform.python_version()}", platform.platform(), ""]
    return "\n".join(lines) + "".join(traceback.format_exception(error))


def catch_all(show: Callable[[BaseException], None]) -> None:
    """Show every exception that nobody caught, instead of dying or of hiding it in a terminal."""

    def hook(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, at)
            return
        _LOG.error("bug", exc_info=error)
        show(error)

    sys.excepthook = hook


def note(error: BaseException) -> None:
    """Write a bug to the log."""
    _LOG.error("bug", exc_info=error)


def version_of(name: str) -> str:
    """The version of an installed package, or that it is not installed."""
    try:
        return version(name)
    except PackageNotFoundError:
        return phrase("not installed")
