"""The workspace: the one owner of state, behind the window and the command line alike."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from models import decisions, export
from models.dataset import Changes, Dataset, LoadPlan, Neighbor, Sample, Step, Unreadable
from models.labels import Region
from models.phrase import phrase
from models.remembered import with_reason
from models.selection import Selection, to_json
from models.stage import Runner, Work, run_here
from models.store import Entry, Store
from models.workspace import cache, facts, gestures, image_files, ordering, pictures, reading, regions, settling
from models.workspace.atlas import Atlas
from models.workspace.exporting import export_from, wanted
from models.workspace.following import Others, Overtaken, news
from models.workspace.loading import read_into
from models.workspace.locks import unless_loading
from models.workspace.opening import openable
from models.workspace.planning import guessed_plan
from models.workspace.searching import containing, indexed
from models.workspace.space import modalities
from models.workspace.table import Table
from models.workspace.view import WorkspaceView

Mask = NDArray[np.bool_]
Numbers = NDArray[np.int64]
Json = dict[str, Any]


class Workspace:
    """One ``NAME.assay`` file: datasets, vectors, maps and the decision log.

    Methods that change something return :class:`~models.dataset.Changes`; those that take long are
    generators of progress that return it. A workspace may be used from several threads; arrays it hands
    out are never written to afterwards.
    """

    def __init__(self, path: Path, run: Runner = run_here, read_only: bool = False) -> None:
        self.path = path
        self.store = Store(path, read_only)
        with unless_loading(path) as free:
            if free and not read_only:
                self.store.tables.discard_unfinished()
        self.table = Table(self.store)
        self.atlas = Atlas(self.store, self.table, run)
        self._others = Others(self.store)
        self._decisions = decisions.Decisions(self.table.size, self.store.log.samples)
        self._entries: list[Entry] = []
        # Files are loaded and decisions made in different threads; both replace the state.
        self._changing = threading.RLock()
        self._catch_up()

    @classmethod
    def open(cls, path: str | Path, *, create: bool = False, run: Runner = run_here, read_only: bool = False) -> Self:
        """Open a workspace file.

        Args:
            path: the file; ``.assay`` is usual.
            create: make it where there is none.
            run: runs heavy stages, here or in the worker process.
            read_only: change nothing in the file; what would, raises a :class:`Problem`.

        Raises:
            Problem: there is no such file, or it is no workspace.
        """
        return cls(openable(Path(path), create), run, read_only)

    def copy_to(self, path: str | Path) -> None:
        """Copy the whole workspace to another file, as it is now; an existing file is replaced."""
        self.store.copy_to(Path(path))

    def merge(self) -> None:
        """Bring the file itself up to date as far as nobody is reading older states of it."""
        self.store.merge()

    def count(self, plan: export.ExportPlan) -> int:
        """How many samples an export would write."""
        return int(np.count_nonzero(wanted(self, plan)))

    def close(self) -> None:
        """Merge everything into the one file and let go of it."""
        self.store.close()
        cache.prune()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    # -- data ---------------------------------------------------------------------------------------

    @property
    def datasets(self) -> tuple[Dataset, ...]:
        """The loaded datasets in the order of their samples."""
        return self.table.datasets

    @property
    def size(self) -> int:
        """How many samples there are."""
        return self.table.size

    def plan(self, path: str | Path, **choices: Any) -> LoadPlan:
        """How a file would be loaded: guessed, with a free name, and with ``choices`` applied.

        Raises:
            Problem: the file cannot be read, or a choice does not fit it.
        """
        return guessed_plan(Path(path), set(self.table.names_taken()), choices)

    def load(self, plan: LoadPlan) -> Work[Changes]:
        """Load a file; on any error or cancel the workspace is as it was before."""
        with self._others.not_they("load"):
            changes = yield from read_into(self, plan)
            self._refresh()
        return changes

    def _refresh(self) -> bool:
        """Take over datasets loaded since, by this process or another; whether there are any."""
        with self._changing:
            before = self.table.size
            self.table.refresh()
            self.atlas.refresh()
            self._decisions.grow(self.table.size)
            return self.table.size > before

    def follow(self) -> Changes:
        """Take over what other processes wrote since the last look, and say it; cheap where they wrote nothing."""
        if not self._others.wrote():
            return Changes()
        with self._changing:
            before, steps = self.state, len(self._entries)
            mapped = self._others.mapped(self.atlas.facts)
            loaded = self._take_loads()
            seen = self._catch_up() | Changes(datasets=bool(loaded), projection=mapped, neighbors=mapped)
            if mapped:
                self.atlas.refresh()
            changed = gestures.difference(before.grown(self.size), self.state)
            return seen | Changes(said=news(self._entries[steps:], changed, loaded, mapped), count=changed)

    def _take_loads(self) -> tuple[Dataset, ...]:
        """Take over what other processes loaded; those datasets."""
        known = len(self.datasets)
        if self._others.busy("load") or len(self.store.tables.datasets()) == known:
            return ()
        self._refresh()
        return self.datasets[known:]

    def unreadable(self, dataset: str, limit: int = 1000) -> list[Unreadable]:
        """The load report: rows of the source that could not be read."""
        rows = self.store.tables.unreadable(self.table.dataset(dataset).number, limit)
        return list(map(with_reason, rows))

    def index(self) -> Work[None]:
        """Build the search index for samples that are not in it yet, in the background."""
        return indexed(self)

    # -- looking ------------------------------------------------------------------------------------

    @property
    def state(self) -> decisions.State:
        """What is decided at present, with room for every sample even while a load is finishing."""
        return self._decisions.state.grown(self.table.size)

    def map(
        self,
        model: str | None = None,
        neighbors: int = 15,
        min_dist: float = 0.1,
        seed: int | None = None,
        draft: bool | None = False,
        frozen: bool = False,
        fit_on: Sequence[str] = (),
        modality: str | None = None,
    ) -> Work[Changes]:
        """Embed, find neighbors, project; what is kept from before is not computed again.

        ``draft`` maps by a quick stand-in of the model; None does so where the model would take over five minutes.
        ``frozen`` keeps the present map and places new samples on it; ``fit_on`` names the datasets that a new map
        is fitted on, the others being placed on it. ``modality`` says whose samples are mapped, where there are
        several; None for those of the present map.
        """
        with self._others.not_they("map"):
            return (yield from self.atlas.build(model, neighbors, min_dist, seed, draft, frozen, fit_on, modality))

    def regions(self) -> Work[tuple[Region, ...]]:
        """Where samples crowd on the present map: outlines, distinctive words, counts by role."""
        return regions.found(self)

    def view(self) -> WorkspaceView:
        """The workspace as selections see it."""
        return WorkspaceView(self)

    def select(self, selection: Selection) -> Mask:
        """Which samples a selection describes, ``(N,)``."""
        return selection.mask(self.view())

    def search(self, text: str) -> Mask:
        """Which samples contain ``text``, letter case aside: by the index where it is ready, else by reading."""
        return containing(self, text)

    def order(self, column: str, descending: bool, mask: Mask | None = None) -> NDArray[np.int64]:
        """Sample numbers sorted by a column (or ``role``, ``decision`` ...), missing values last."""
        return ordering.sorted_numbers(self.view(), column, descending, mask)

    def sample(self, number: int) -> Sample:
        """One sample in full, with what its viewer shows."""
        return replace(self.samples([number])[0], content=pictures.shown(self.table, number))

    def thumbnails(self, numbers: Sequence[int]) -> dict[int, bytes]:
        """A small picture (PNG) of each sample, made once; empty for samples that have none."""
        return pictures.thumbnails(self.store, self.table, numbers)

    def has_pictures(self, modality: str) -> bool:
        """Whether samples of a kind have small pictures."""
        return pictures.has_pictures(modality)

    def image_datasets(self) -> tuple[str, ...]:
        """Names of the datasets whose samples are image files, which can be exported as they are."""
        return tuple(dataset.name for dataset in self.datasets if image_files.holds_files(dataset))

    def is_mapped(self, modality: str) -> bool:
        """Whether every sample of a kind is on the kind's map."""
        return facts.is_mapped(self, modality)

    def modalities(self) -> tuple[str, ...]:
        """What kinds of samples there are, in the order of their first datasets; each has its own map."""
        return modalities(self.datasets)

    def show_map(self, modality: str) -> Changes:
        """Show the map of another modality that was made before.

        Raises:
            Problem: there is none.
        """
        with self._others.not_they("map"):
            return self.atlas.show(modality)

    def samples(self, numbers: Sequence[int] | NDArray[np.int64]) -> list[Sample]:
        """Samples in full, in the order asked."""
        return reading.samples(self, np.asarray(numbers, np.int64))

    def neighbors_of(self, number: int, k: int = 5) -> tuple[list[Neighbor], list[Neighbor]] | None:
        """The ``k`` nearest real and the ``k`` nearest synthetic samples; None before they are known."""
        return reading.neighbors_of(self, number, k)

    def info(self) -> dict[str, Any]:
        """What is in the workspace, as plain JSON values."""
        return facts.gathered(self)

    # -- deciding -----------------------------------------------------------------------------------

    def decide(self, verb: str, selection: Selection, value: str = "", why: str = "") -> Changes:
        """Record one gesture: drop, keep, tag or untag the samples that a selection describes.

        Raises:
            Problem: the verb or the tag is none, or the selection does not fit the data.
        """
        value = gestures.checked(verb, value)
        samples = np.flatnonzero(self.select(selection)).astype(np.int64)
        with self._changing:
            loaded = Changes(datasets=bool(self._take_loads()))
            if loaded.datasets and np.count_nonzero(self.select(selection)) != len(samples):
                raise Overtaken.by_load()
            changed = self.state.changed_by(verb, value, samples)
            if changed == 0:
                return loaded | Changes(said=gestures.so_already(verb, value, len(samples)))
            self._record("decide", verb, value, why, selection.words(), to_json(selection), None, samples)
        said = gestures.done(verb, value, changed)
        return loaded | Changes(decisions=True, history=True, said=said, count=changed)

    def settle(self, verb: str, dataset: str, value: str) -> Changes:
        """Give a dataset another name (``rename``) or role (``role``); a step like any other, so undoable.

        Raises:
            Problem: there is no such dataset or role, or the name cannot be used.
        """
        with self._changing:
            seen = self._catch_up()
            found = self.table.dataset(dataset)
            value = settling.checked(verb, value, found, self.table.names_taken(found))
            if value == (found.name if verb == "rename" else found.plan.role):
                return Changes(said=phrase("{dataset} is so already", dataset=found.name)) | seen
            mine = np.arange(found.first, found.first + found.rows)
            self._record("decide", verb, value, "", f"dataset {found.name}", {}, None, mine)
        return seen | Changes(datasets=True, decisions=True, history=True, said=settling.said(verb, found, value))

    def undo(self) -> Changes:
        """Take back the newest step in force; unlimited, and itself recorded.

        Raises:
            Problem: there is nothing to undo.
        """
        return self._turn("undo", lambda: gestures.undoable(self._decisions.newest))

    def redo(self) -> Changes:
        """Bring back the step that was undone last.

        Raises:
            Problem: there is nothing to redo.
        """
        return self._turn("redo", lambda: gestures.redoable(self._decisions.undone))

    def revert(self, step: int) -> Changes:
        """Take one earlier step out of force and leave those after it; a step of its own, so undoable.

        Raises:
            Problem: there is no such step, or it is not in force.
        """
        return self._turn("revert", lambda: gestures.revertible(step, self._decisions.in_force()))

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to undo."""
        return self._decisions.newest is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is an undone step to bring back."""
        return self._decisions.undone is not None

    def history(self) -> list[Step]:
        """Every gesture ever made, oldest first."""
        forceful = self._decisions.in_force()
        return [gestures.step(entry, entry.number in forceful) for entry in self._entries]

    def steps_with_selections(self) -> list[tuple[Step, dict[str, Any]]]:
        """The history, each step with the description of the samples it was applied to."""
        return [(step, entry.selection) for step, entry in zip(self.history(), self._entries, strict=True)]

    def _turn(self, kind: str, find: Callable[[], int]) -> Changes:
        """Record an undo, redo or revert of the step that ``find`` gives once the newest ones are known."""
        with self._changing:
            seen, target = self._catch_up(), find()
            entry = next(entry for entry in self._entries if entry.number == target)
            before = self.state
            self._record(kind, "", "", "", "", {}, target, np.zeros(0, np.int64))
            changed = gestures.difference(before, self.state)
            settled = before.settings != self.state.settings
            words = gestures.turned(kind, entry, None if settled and not changed else changed)
            made = Changes(datasets=settled, decisions=True, history=True, said=words, count=changed)
            return made | seen

    def _record(
        self,
        kind: str,
        verb: str,
        value: str,
        why: str,
        how: str,
        selection: Json,
        target: int | None,
        samples: Numbers,
    ) -> None:
        at = datetime.now(UTC).isoformat(timespec="seconds")
        why, how = (text.encode("utf-8", "replace").decode() for text in (why, how))  # typed text need not be UTF-8
        wanted = Entry(0, at, gestures.author(), kind, verb, value, why, how, selection, target, len(samples))
        made = self.store.log.append(wanted, samples, self._newest())
        if made.number == 0:
            self._catch_up()
            raise Overtaken.by_steps()
        self._entries.append(made)
        self._decisions.take(made, samples)
        self.table.settle(self.state.settings)

    def _newest(self) -> int:
        return self._entries[-1].number if self._entries else 0

    def _catch_up(self) -> Changes:
        """Take over steps that are in the log but not in memory: at opening, or from another process."""
        with self._changing:
            fresh = self.store.log.entries(self._newest())
            if not fresh:
                return Changes()
            loaded = self._refresh()  # they may speak of samples that were loaded there too
            self._entries.extend(fresh)
            self._decisions.replay(fresh)
            settled = self.table.settle(self.state.settings)
            return Changes(datasets=loaded or settled, decisions=True, history=True)

    # -- writing ------------------------------------------------------------------------------------

    def export(self, plan: export.ExportPlan) -> Work[export.Written]:
        """Write the samples a plan chooses to a file, and the recipe beside it."""
        return export_from(self, plan)
