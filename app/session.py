"""The one living workspace behind the window: runs its work, keeps selection and focus, says what changed."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from app.jobs import Job, Jobs
from models.dataset import Changes, LoadPlan, Problem
from models.export import ExportPlan, Written
from models.phrase import phrase
from models.selection import Everything, Mode, Not, Nothing, Samples, Selection, combine
from models.stage import Progress, Runner
from models.workspace import Workspace
from models.workspace.locks import Hold

_WRITING = ("load", "write", "map", "index")
"""Lanes whose jobs write to the workspace file."""
_FOLLOW_MS = 1000
"""How often is looked whether another process wrote to the file: one number that SQLite keeps."""
_NOTHING_SELECTED = phrase("Nothing is selected: lasso a region, search, or click a sample first")


class Session(QObject):
    """Owns one :class:`Workspace`; every view asks it, and hears from it what changed.

    Signals:
        changed(object): :class:`Changes`; the one channel for everything that an operation changed.
        selected(): the selection (:attr:`selection`, :attr:`mask`) is another one.
        focused(int): the focused sample, -1 for none.
        progressed(object): :class:`Progress` of the shown work.
        working(bool): shown work began or ended.
        drafted(object): the map is a draft, in words (a phrase); :meth:`refine` makes the full one.
        exported(object): :class:`Written`.
        troubled(object): a :class:`Problem` to show.
        failed(object): an exception that is a bug.
    """

    changed = Signal(object)
    selected = Signal()
    focused = Signal(int)
    progressed = Signal(object)
    working = Signal(bool)
    drafted = Signal(object)
    exported = Signal(object)
    troubled = Signal(object)
    failed = Signal(object)

    def __init__(
        self, workspace: Workspace, run: Runner, parent: QObject | None = None, hold: Hold | None = None
    ) -> None:
        """Take over a workspace.

        Args:
            workspace: closed with the session.
            run: runs heavy stages.
            parent: as of every QObject.
            hold: what says to other processes that it is open here; let go of with the session.
        """
        super().__init__(parent)
        self.workspace = workspace
        self.read_only = workspace.store.read_only
        self._hold = hold
        self.jobs = Jobs(self)
        self._run = run
        self.selection: Selection = Nothing()
        self.mask: NDArray[np.bool_] = np.zeros(workspace.size, np.bool_)
        self.numbers: NDArray[np.int64] = np.zeros(0, np.int64)
        self.focus = -1
        self._following = QTimer(self, interval=_FOLLOW_MS)
        self._following.timeout.connect(self._look_around)
        self.jobs.progressed.connect(self._on_progress)
        self.jobs.failed.connect(self._on_failure)
        self.jobs.finished.connect(self._on_finish)

    # -- data ---------------------------------------------------------------------------------------

    def load(self, plan: LoadPlan) -> None:
        """Load a file, then index its text and map everything."""
        self._start("load", lambda: self.workspace.load(plan), self._loaded)

    def _loaded(self, changes: Changes) -> None:
        self._tell(changes)
        self._index()
        if not self.loading:
            self.map()

    def map(self, **parameters: Any) -> None:
        """Map all samples; what is known already is not computed again. A newer request wins.

        Where the full model would take minutes, the map is a draft first.
        """
        wanted = {"draft": None, **parameters}
        self._start("map", lambda: self.workspace.map(**wanted), self._mapped, newest=True)

    def refine(self) -> None:
        """Map again as the draft was, by the full model; the draft stays until the new map is there."""
        facts = self.draft
        if facts is not None:
            self.map(
                model=facts["full_model"],
                neighbors=facts.get("n_neighbors", 15),
                min_dist=facts.get("min_dist", 0.1),
                seed=facts.get("seed"),
                draft=False,
            )

    def _mapped(self, changes: Changes) -> None:
        self.changed.emit(changes)
        if self.draft is not None:
            self.drafted.emit(changes.said)

    @property
    def draft(self) -> dict[str, Any] | None:
        """How the present map was made if it is a draft."""
        shown = self.workspace.atlas.projection()
        return shown.facts if shown is not None and shown.facts.get("draft") else None

    def export(self, plan: ExportPlan) -> None:
        """Write samples to a file."""

        def work() -> Generator[Progress, None, Written]:
            return (yield from self.workspace.export(plan))

        self._start("export", work, self.exported.emit)

    def copy_to(self, path: Path) -> None:
        """Copy the workspace to another file."""
        self.jobs.call(
            "export",
            lambda: self.workspace.copy_to(path),
            lambda _: self.changed.emit(Changes(said=phrase("Copied to {file}", file=path.name))),
        )

    def resume(self) -> None:
        """Go on where the last session, or a killed one, left off: search index and map."""
        if self.workspace.size and not self.read_only:
            self._index()
            shown = self.workspace.atlas.projection()
            if shown is None or shown.facts["kind"] == "pca" or shown.of < self.workspace.size:
                self.map()
            elif self.draft is not None:
                self.drafted.emit(phrase("This map is a draft"))

    def follow(self) -> None:
        """Take over what other processes write into the file, from now on until the session is closed."""
        self._following.start()

    def _look_around(self) -> None:
        if not any(job.lane == "follow" for job in self.jobs.live):
            self.jobs.call("follow", self.workspace.follow, self._followed)

    def _followed(self, changes: Changes) -> None:
        if changes == Changes():
            return
        self._tell(changes)
        if changes.datasets and not self.read_only:
            self._index()

    @property
    def loading(self) -> bool:
        """Whether a file is being loaded."""
        return any(job.lane == "load" for job in self.jobs.live)

    def _index(self) -> None:
        self.jobs.start("index", self.workspace.index, lambda _: self.changed.emit(Changes(search=True)))

    def cancel(self) -> None:
        """Stop the shown work; everything finished so far is kept."""
        for job in self.jobs.live:
            if job.shown:
                job.cancelled.set()
        interrupt = getattr(self._run, "interrupt", None)
        if interrupt is not None:
            interrupt()

    # -- selection and focus ------------------------------------------------------------------------

    def select(self, selection: Selection, mode: Mode = Mode.NEW) -> None:
        """Make a selection, or combine it with the present one."""
        wanted = combine(self.selection, selection, mode)

        def selected(mask: NDArray[np.bool_]) -> None:
            self._select(wanted, mask)
            if not mask.any() and not isinstance(selection, Nothing):
                self.changed.emit(Changes(said=phrase("No sample fits: {selection}", selection=selection.words())))

        self.jobs.call("look", lambda: self.workspace.select(wanted), selected, newest=True)

    def select_all(self) -> None:
        """Select every sample."""
        self.select(Everything())

    def invert(self) -> None:
        """Select what is not selected, and nothing else."""
        self.select(Not(self.selection))

    def clear(self) -> None:
        """Select nothing and focus nothing."""
        self.jobs.cancel("look")
        self._select(Nothing(), np.zeros(self.workspace.size, np.bool_))

    def _select(self, selection: Selection, mask: NDArray[np.bool_]) -> None:
        if len(mask) != self.workspace.size:
            mask = np.concatenate([mask, np.zeros(self.workspace.size - len(mask), np.bool_)])
        self.selection, self.mask = selection, mask
        self.numbers = np.flatnonzero(mask).astype(np.int64)
        self.selected.emit()
        keep = self.focus >= 0 and self.focus < len(mask) and mask[self.focus]
        if not keep:
            self.look_at(int(self.numbers[0]) if len(self.numbers) else -1)

    def _grow(self) -> None:
        """Keep the mask as long as the workspace after a load."""
        extra = self.workspace.size - len(self.mask)
        self.mask = np.concatenate([self.mask, np.zeros(extra, np.bool_)])

    def look_at(self, number: int) -> None:
        """Focus a sample; -1 focuses none."""
        self.focus = number
        self.focused.emit(number)

    def walk(self, step: int) -> None:
        """Move the focus through the selection, or through all samples where nothing is selected."""
        count = len(self.numbers) or self.workspace.size
        if not count:
            return
        if len(self.numbers):
            at = int(np.searchsorted(self.numbers, self.focus)) if self.focus >= 0 else -1
            self.look_at(int(self.numbers[min(max(at + step, 0), count - 1)]))
        else:
            self.look_at(min(max(self.focus + step, 0), count - 1))

    def read_later(self, read: Callable[[], Any], show: Callable[[Any], None]) -> None:
        """Read what a panel is about to show off the GUI thread, and give it to ``show`` there."""
        self.jobs.call("page", read, show)

    # -- deciding -----------------------------------------------------------------------------------

    def decide(self, verb: str, value: str = "", *, only_focus: bool = False, why: str = "") -> None:
        """Apply a verb to the selection, or to the focused sample alone."""
        single = only_focus or not len(self.numbers)
        if single and self.focus < 0:
            self.changed.emit(Changes(said=_NOTHING_SELECTED))
            return
        target: Selection = Samples((self.focus,)) if single else self.selection
        self._write(lambda: self.workspace.decide(verb, target, value, why))

    def decide_on(self, verb: str, number: int, value: str) -> None:
        """Apply a verb to one sample."""
        self._write(lambda: self.workspace.decide(verb, Samples((number,)), value))

    def settle(self, verb: str, dataset: str, value: str) -> None:
        """Give a dataset another name (``rename``) or role (``role``)."""
        self._write(lambda: self.workspace.settle(verb, dataset, value))

    def undo(self) -> None:
        """Take back the newest step."""
        self._turn(self.workspace.can_undo, self.workspace.undo, phrase("There is nothing to undo"))

    def redo(self) -> None:
        """Bring back what was undone last."""
        self._turn(self.workspace.can_redo, self.workspace.redo, phrase("There is nothing to redo"))

    def _turn(self, possible: bool, operation: Callable[[], Changes], otherwise: str) -> None:
        if possible:
            self._write(operation)
        else:
            self.changed.emit(Changes(said=otherwise))

    def revert(self, step: int) -> None:
        """Take one earlier step out of force."""
        self._write(lambda: self.workspace.revert(step))

    def _write(self, operation: Any) -> None:
        self.jobs.call("write", operation, self._tell)

    def _tell(self, changes: Changes) -> None:
        """Say what changed, with a mask that is as long as the workspace by then, and still what was described."""
        grown = len(self.mask) != self.workspace.size
        if grown:
            self._grow()
        self.changed.emit(changes)
        if grown and not isinstance(self.selection, Nothing) and not any(job.lane == "look" for job in self.jobs.live):
            self.select(self.selection)

    # -- jobs ---------------------------------------------------------------------------------------

    def _start(self, lane: str, make: Any, done: Any, *, newest: bool = False) -> Job:
        """Begin work that is shown while it runs."""
        job = self.jobs.start(lane, make, done, newest=newest, shown=True)
        self.working.emit(True)
        return job

    def _on_progress(self, job: Job, item: object) -> None:
        if isinstance(item, Progress) and not job.cancelled.is_set():
            if item.changes is not None:
                self.changed.emit(item.changes)
            if job.shown:
                self.progressed.emit(item)

    def _on_failure(self, job: Job, error: Exception) -> None:
        if job.lane == "follow" and isinstance(error, Problem):
            return  # a file that is locked or away for a moment: the next look may find it again
        if job.lane == "follow":
            self._following.stop()
        if isinstance(error, Problem):
            if job.lane == "write":
                # Another process may have decided meanwhile: the workspace knows its steps by now.
                self._tell(Changes(datasets=True, decisions=True, history=True))
            self.troubled.emit(error)
        else:
            self.failed.emit(error)

    def _on_finish(self, job: Job) -> None:
        if job.shown and not any(other.shown for other in self.jobs.live):
            self.working.emit(False)
        if job.lane in _WRITING and not any(other.lane in _WRITING for other in self.jobs.live):
            # Whoever copies the file while the window is open gets what is decided by now.
            self.jobs.call("merge", self.workspace.merge)

    def close(self) -> None:
        """Stop all work, merge the workspace into its one file, and let go of it."""
        self._following.stop()
        self.cancel()
        self.jobs.close()
        self.workspace.close()
        if self._hold is not None:
            self._hold.release()


def new_workspace_path(folder: Path, stem: str) -> Path:
    """A file name in ``folder`` that is not taken: ``stem.assay``, ``stem 2.assay`` ..."""
    folder.mkdir(parents=True, exist_ok=True)
    number, path = 1, folder / f"{stem}.assay"
    while path.exists():
        number += 1
        path = folder / f"{stem} {number}.assay"
    return path
