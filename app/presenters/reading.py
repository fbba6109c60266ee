"""Keeps the inspector in step with the session."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject

from app.session import Session
from models.dataset import Changes, Neighbor, Role, Sample
from models.selection import Near
from widgets.inspector import Inspector

SIMILAR = 25
"""Samples that *Similar* selects beside the focused one."""
_Found = tuple[Sample, tuple[list[Neighbor], list[Neighbor]] | None, Sample | None]
"""A sample, its nearest real and synthetic ones, and the nearest real one in full."""


class ReadingPresenter(QObject):
    """Joins inspector and session: what is selected, and the focused sample beside its neighbors."""

    def __init__(self, session: Session, inspector: Inspector) -> None:
        super().__init__(session)
        self._session = session
        self._inspector = inspector
        inspector.read_later(session.read_later)
        session.selected.connect(self._show_selection)
        session.focused.connect(self._show_focus)
        session.changed.connect(self._show_changes)
        inspector.drop_asked.connect(lambda: self.decide("drop"))
        inspector.keep_asked.connect(lambda: self.decide("keep"))
        inspector.tagged.connect(lambda tag: self.decide("tag", tag))
        inspector.untagged.connect(self._untag)
        inspector.similar_asked.connect(self.select_similar)
        inspector.focused.connect(session.look_at)
        inspector.neighbor_clicked.connect(session.look_at)
        self._show_selection()

    def decide(self, verb: str, value: str = "") -> None:
        """Apply a verb to what the inspector says it would be applied to."""
        self._session.decide(verb, value, only_focus=self._inspector.only_focus)

    def walk(self, step: int) -> None:
        """Read the next sample of the selection, or the one before."""
        self._inspector.read_one()
        self._session.walk(step)

    def select_similar(self) -> None:
        """Select the focused sample and those nearest to it."""
        if self._session.focus >= 0:
            self._session.select(Near(self._session.focus, SIMILAR))

    def _untag(self, tag: str) -> None:
        if self._session.focus >= 0:
            self._session.decide_on("untag", self._session.focus, tag)

    def _show_selection(self) -> None:
        session = self._session
        numbers = session.numbers
        self._inspector.show_selection(
            len(numbers),
            by_role(session),
            lambda start, stop: session.workspace.samples(numbers[start:stop]),
            lambda place: int(numbers[place]),
        )

    def _show_focus(self, number: int) -> None:
        if number < 0:
            self._session.jobs.cancel("focus")
            self._inspector.show_focus(-1, None, (), (), False)
            return
        workspace = self._session.workspace

        def read() -> _Found:
            near = workspace.neighbors_of(number)
            beside = workspace.sample(near[0][0].sample.number) if near and near[0] else None
            return workspace.sample(number), near, beside

        self._session.jobs.call("focus", read, self._show_found, newest=True)

    def _show_found(self, found: _Found) -> None:
        sample, near, beside = found
        real, synthetic = near or ((), ())
        self._inspector.show_focus(self._place(sample.number), sample, real, synthetic, near is not None, beside)
        workspace = self._session.workspace
        if near is None or not workspace.has_pictures(sample.modality):
            return
        numbers = [neighbor.sample.number for neighbor in (*real, *synthetic)]
        # Large images take a while to be made small: the sample itself does not wait for its neighbors'.
        self._session.jobs.call(
            "pictures", lambda: workspace.thumbnails(numbers), self._inspector.show_pictures, newest=True
        )

    def _place(self, number: int) -> int:
        numbers = self._session.numbers
        at = int(np.searchsorted(numbers, number))
        return at if at < len(numbers) and numbers[at] == number else -1

    def _show_changes(self, changes: Changes) -> None:
        if changes.decisions or changes.datasets:
            self._inspector.show_tags(list(self._session.workspace.state.tags))
        if changes.decisions:
            self._inspector.refresh()
        if (changes.decisions or changes.neighbors) and self._session.focus >= 0:
            self._show_focus(self._session.focus)


def by_role(session: Session) -> dict[str, int]:
    """How many selected samples each role has."""
    counts = np.bincount(session.workspace.table.roles[session.mask], minlength=len(Role))
    return {str(role): int(count) for role, count in zip(Role, counts, strict=True)}
