"""From dropped files to a load: a preview, a few questions, one file after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.jobs import Job, Jobs
from models import load
from models.dataset import LoadPlan, Problem, Role
from widgets.load_dialog import LoadDialog, free_name


class LoadingPresenter(QObject):
    """Asks how each file is to be loaded and hands on the plans."""

    def __init__(
        self,
        window: QWidget,
        taken: Callable[[], set[str]],
        accept: Callable[[LoadPlan], None],
        trouble: Callable[[Problem], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Wait for files.

        Args:
            window: parent of the dialogs.
            taken: names of the datasets that there are.
            accept: takes a plan that a person agreed to.
            trouble: shows a problem with a file.
            failed: shows a bug.
        """
        super().__init__(window)
        self._window = window
        self._taken = taken
        self._accept = accept
        self._trouble = trouble
        self._failed = failed
        self._jobs = Jobs(self)
        self._jobs.failed.connect(self._on_failure)
        self._waiting: deque[tuple[str, Role | None]] = deque()
        self._dialog: LoadDialog | None = None
        self._names: set[str] = set()
        self._as_guessed = False

    def ask(self, paths: list[str], role: str = "") -> None:
        """Put files in the queue; ``role`` is that of the place they were dropped on, or empty."""
        self._waiting.extend((path, Role(role) if role else None) for path in paths)
        if self._dialog is None and not self._jobs.live:
            self._names, self._as_guessed = set(), False
            self._next()

    def close(self) -> None:
        """Forget what waits and stop reading."""
        self._waiting.clear()
        self._jobs.close()

    def _next(self) -> None:
        if self._waiting:
            path, role = self._waiting.popleft()
            self._jobs.call("preview", lambda: load.preview(Path(path)), lambda found: self._previewed(found, role))

    def _previewed(self, preview: load.Preview, role: Role | None) -> None:
        taken = self._taken() | self._names
        if self._as_guessed and (role or preview.plan.role or preview.plan.role_column):
            plan = replace(preview.plan, name=free_name(preview.plan.name, taken))
            self._agree(plan if role is None else replace(plan, role=role, role_column=None, roles={}))
            return
        dialog = LoadDialog(preview, taken, len(self._waiting), role, self._window)
        self._dialog = dialog
        dialog.load_asked.connect(self._agree)
        dialog.load_all_asked.connect(self._agree_to_all)
        dialog.finished.connect(self._close_dialog)
        dialog.open()

    def _agree(self, plan: LoadPlan) -> None:
        self._names.add(plan.name)
        self._accept(plan)
        if self._dialog is None:
            self._next()

    def _agree_to_all(self, plan: LoadPlan) -> None:
        self._as_guessed = True
        self._agree(plan)

    def _close_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
            self._next()

    def _on_failure(self, job: Job, error: Exception) -> None:
        if isinstance(error, Problem):
            self._trouble(error)
        else:
            self._failed(error)
        self._next()
