"""Keeps what depends on the kind of samples in step with the session: pictures on the map, the switch between maps."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject

from app.session import Session
from models.dataset import Changes, Problem
from widgets.map_spaces import MapSpaces
from widgets.map_thumbnails import MapThumbnails
from widgets.map_view import MapView
from widgets.map_waiting import MapWaiting
from widgets.theme import Theme


class SpacesPresenter(QObject):
    """Joins map view and session where a workspace holds images, or more than one kind of samples."""

    def __init__(self, session: Session, view: MapView, theme: Theme) -> None:
        super().__init__(session)
        self._session = session
        self._projection = ""
        self.thumbnails = MapThumbnails(view)
        self.thumbnails.show()
        self.switch = MapSpaces(view)
        self.waiting = MapWaiting(view, self.switch)
        self._coming = ""
        self.thumbnails.asked.connect(self._read)
        self.switch.chosen.connect(self.show_map)
        self.waiting.asked.connect(self.show_map)
        session.working.connect(self._work_changed)
        session.changed.connect(self._show_changes)
        session.focused.connect(self.thumbnails.show_focus)
        self.set_theme(theme)
        self._show_changes(Changes(datasets=True, projection=True))

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of a theme."""
        self.thumbnails.set_theme(theme)
        self.switch.set_theme(theme)

    @property
    def present(self) -> str:
        """The kind of samples that the map shows; before there is a map, the first there is."""
        shown = self._session.workspace.atlas.projection()
        kinds = self._session.workspace.modalities()
        return str(shown.facts.get("modality", "text")) if shown else next(iter(kinds), "text")

    def show_map(self, kind: str) -> None:
        """Show the map of a kind of samples; made first if there is none, or samples were loaded since."""
        session = self._session
        with suppress(Problem):  # there is none yet: no reason to complain, but to make it
            session.changed.emit(session.workspace.show_map(kind))
        if not session.workspace.is_mapped(kind):
            self._coming = kind
            session.map(modality=kind)
            self._show_waiting()

    def _work_changed(self, working: bool) -> None:
        if not working:
            self._coming = ""
            self._show_waiting()

    def _show_waiting(self) -> None:
        """Say which other samples were loaded and are on no map; the present map's come by themselves."""
        workspace = self._session.workspace
        others = (kind for kind in workspace.modalities() if kind not in (self.present, self._coming))
        waits = (kind for kind in others if not workspace.is_mapped(kind) and not self._session.read_only)
        kind = next(waits, "")
        self.waiting.show_waiting(kind, sum(d.rows for d in workspace.datasets if d.plan.modality == kind))

    def _show_changes(self, changes: Changes) -> None:
        if not (changes.datasets or changes.projection):
            return
        workspace = self._session.workspace
        self.switch.show_spaces(workspace.modalities(), self.present)
        self._show_waiting()
        shown = workspace.atlas.projection()
        if shown is not None and shown.key != self._projection:
            self._projection = shown.key
            self.thumbnails.show_whether(workspace.has_pictures(self.present))

    def _read(self, numbers: list[int]) -> None:
        workspace = self._session.workspace
        self._session.jobs.call("thumbnails", lambda: workspace.thumbnails(numbers), self.thumbnails.show_pictures)
