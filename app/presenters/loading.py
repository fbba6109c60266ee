"""From dropped files to a load: what is in them, a preview, a few questions, one dataset after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.jobs import Job, Jobs
from app.presenters.shapes import Memory, choices_of, reading_of, with_choices
from models import load
from models.dataset import LoadPlan, Problem, Role, free_name
from widgets.dataset_choice import DatasetChoice
from widgets.load_dialog import LoadDialog
from widgets.translation import tr_many

MOST_ALIKE = 20
"""Files that are compared with the first, to offer them as one dataset."""


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A dataset that is to be asked about."""

    found: load.Found
    role: Role | None
    drop: int
    """Which drop it came with."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the dialog is about."""

    preview: load.Preview
    role: Role | None
    shape: str
    """Of the file as it was guessed, under which choices are kept."""
    alike: tuple[load.Found, ...]
    """This dataset and those that could be one with it."""
    told: bool
    """Whether the place of the drop, a name or a column tells the role."""


@dataclass(frozen=True, slots=True)
class _Dropped:
    """What came of a drop."""

    title: str
    offers: tuple[load.Offer, ...]
    notes: tuple[str, ...]
    problems: tuple[Problem, ...]
    asks: bool
    """Whether some path holds several datasets, of which a person may want only some."""


class LoadingPresenter(QObject):
    """Asks how each dataset is to be loaded and hands on the plans."""

    def __init__(
        self,
        window: QWidget,
        taken: Callable[[], set[str]],
        accept: Callable[[LoadPlan], None],
        trouble: Callable[[Problem], None],
        failed: Callable[[Exception], None],
        memory: Memory,
    ) -> None:
        """Wait for files.

        Args:
            window: parent of the dialogs.
            taken: names of the datasets that there are.
            accept: takes a plan that a person agreed to.
            trouble: shows a problem with a file.
            failed: shows a bug.
            memory: keeps choices by the shape of a file.
        """
        super().__init__(window)
        self._window = window
        self._taken = taken
        self._accept = accept
        self._trouble = trouble
        self._failed = failed
        self._memory = memory
        self._jobs = Jobs(self)
        self._jobs.failed.connect(self._on_failure)
        self._dropped: deque[tuple[list[str], Role | None]] = deque()
        self._drops = 0
        self._waiting: deque[_Waiting] = deque()
        self._dialog: LoadDialog | DatasetChoice | None = None
        self._shown: _Shown | None = None
        self._together = False
        self._names: set[str] = set()
        self._as_guessed = False
        # What a person chose for the first of several that are loaded as guessed, for those that tell no role.
        self._usual: Role | None = None

    def ask(self, paths: list[str], role: str = "") -> None:
        """Put files and folders in the queue; ``role`` is that of the place they were dropped on, or empty."""
        self._dropped.append((paths, Role(role) if role else None))
        if self._dialog is None and not self._jobs.live:
            self._names, self._as_guessed, self._usual = set(), False, None
            self._next()

    def close(self) -> None:
        """Forget what waits and stop reading."""
        self._waiting.clear()
        self._dropped.clear()
        self._jobs.close()

    def _next(self) -> None:
        if self._waiting:
            first, others = self._waiting.popleft(), tuple(self._waiting)
            self._jobs.call("preview", lambda: _previewed(first, others, self._memory), self._preview_came)
        elif self._dropped:
            paths, role = self._dropped.popleft()
            self._drops += 1
            self._jobs.call("preview", lambda: _opened(paths), lambda dropped: self._opened(dropped, role))

    def _opened(self, dropped: _Dropped, role: Role | None) -> None:
        for problem in dropped.problems:
            self._trouble(problem)
        if not dropped.asks:
            self._queue(dropped.offers, role)
            self._next()
            return
        dialog = DatasetChoice(dropped.title, dropped.offers, dropped.notes, str(role or ""), self._window)
        self._dialog = dialog

        def chosen(places: list[int], as_guessed: bool) -> None:
            self._as_guessed = as_guessed
            self._queue([dropped.offers[place] for place in places], role)

        dialog.chosen.connect(chosen)
        dialog.finished.connect(self._close_dialog)
        dialog.open()

    def _queue(self, offers: Sequence[load.Offer], role: Role | None) -> None:
        self._waiting.extend(_Waiting(offer.found, role, self._drops) for offer in offers)

    def _preview_came(self, shown: _Shown) -> None:
        self._shown, self._together = shown, False
        preview, role = shown.preview, shown.role
        taken = self._taken() | self._names
        if self._as_guessed and (shown.told or self._usual):
            plan = replace(preview.plan, name=free_name(preview.plan.name, taken))
            known = role or (None if shown.told else self._usual)
            self._agree(plan if known is None else replace(plan, role=known, role_column=None, roles={}))
            return
        dialog = LoadDialog(preview, taken, len(self._waiting), role, self._window, len(shown.alike))
        self._dialog = dialog
        dialog.load_asked.connect(self._agree)
        dialog.load_all_asked.connect(self._agree_to_all)
        dialog.reading_asked.connect(self._read_again)
        dialog.together_asked.connect(self._put_together)
        dialog.finished.connect(self._close_dialog)
        dialog.open()

    def _put_together(self, on: bool) -> None:
        """Show the files that are alike as one dataset, or the first of them alone again."""
        self._together = on
        if isinstance(self._dialog, LoadDialog):
            plan = self._dialog.plan()
            self._read_again({**plan.options, **({"records": plan.records} if plan.records else {})})

    def _read_again(self, options: Mapping[str, Any]) -> None:
        """Show the file with other reader options."""
        if self._shown is None:
            return
        try:
            found = load.together(self._shown.alike) if self._together else self._shown.alike[0]
        except Problem as problem:
            self._again_failed(problem)
            return
        chosen = {name: value for name, value in options.items() if name != "files"}
        wanted = {**chosen, **found.options}
        self._jobs.call("again", lambda: load.preview(found.path, wanted), self._came_again, newest=True)

    def _came_again(self, preview: load.Preview) -> None:
        if isinstance(self._dialog, LoadDialog):
            self._dialog.show_preview(preview)

    def _again_failed(self, problem: Problem) -> None:
        if isinstance(self._dialog, LoadDialog):
            self._dialog.show_trouble(problem)

    def _agree(self, plan: LoadPlan) -> None:
        self._names.add(plan.name)
        if self._shown is not None:
            self._memory.keep(self._shown.shape, choices_of(plan))
            if self._together:
                one_with = {id(found) for found in self._shown.alike}
                self._waiting = deque(each for each in self._waiting if id(each.found) not in one_with)
        self._accept(plan)
        if self._dialog is None:
            self._next()

    def _agree_to_all(self, plan: LoadPlan) -> None:
        self._as_guessed, self._usual = True, plan.role
        self._agree(plan)

    def _close_dialog(self) -> None:
        self._jobs.cancel("again")
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
            self._next()

    def _on_failure(self, job: Job, error: Exception) -> None:
        if job.lane == "again" and isinstance(error, Problem):
            self._again_failed(error)
            return
        if isinstance(error, Problem):
            self._trouble(error)
        else:
            self._failed(error)
        if job.lane != "again":
            self._next()


def _opened(paths: Sequence[str]) -> _Dropped:
    """The datasets in files and folders, and what stands in the way of others."""
    offers: list[load.Offer] = []
    notes: list[str] = []
    problems: list[Problem] = []
    asks = False
    for path in paths:
        try:
            found, said = load.offers_in(path)
        except Problem as problem:
            problems.append(problem)
            continue
        offers += found
        notes += said
        asks = asks or len(found) > 1
    many = tr_many(len(paths), "{n} file or folder", "{n} files and folders", n=len(paths))
    title = Path(paths[0]).name if len(paths) == 1 else many
    return _Dropped(title, tuple(offers), tuple(notes), tuple(problems), asks)


def _previewed(first: _Waiting, others: Sequence[_Waiting], memory: Memory) -> _Shown:
    """The start of a dataset, read and guessed as one of its shape was before."""
    preview = load.preview(first.found.path, first.found.options)
    shape = preview.shape
    alike = (first.found, *_alike(first, others, preview))
    choices = memory.recall(shape)
    asked = reading_of(choices)
    if asked:
        try:
            preview = load.preview(first.found.path, {**asked, **first.found.options})
        except Problem:  # what was right for another file is not for this one
            choices = {}
    plan = with_choices(preview.plan, preview.columns, choices) if choices else preview.plan
    by_name = load.role_told(load.called_by(first.found.path, preview.options))
    told = bool(first.role or plan.role_column or by_name)
    return _Shown(replace(preview, plan=plan), first.role, shape, alike, told)


def _alike(first: _Waiting, others: Sequence[_Waiting], preview: load.Preview) -> list[load.Found]:
    """Files of the same drop with the same format and columns, in any order."""
    names = {column.name for column in preview.columns}
    alike = []
    for other in others[:MOST_ALIKE]:
        found = other.found
        plain = not found.options and not first.found.options
        if other.drop != first.drop or not plain or _suffix(found.path) != _suffix(first.found.path):
            continue
        try:
            seen = load.preview(found.path)
        except Problem:
            continue
        if seen.format == preview.format and {column.name for column in seen.columns} == names:
            alike.append(found)
    return alike


def _suffix(path: Path) -> str:
    return "".join(path.suffixes[-2:]).lower()
