"""Keeps what is drawn over the points in step with the session: lines of equal density, and regions with names."""

from __future__ import annotations

from collections.abc import Callable, Generator

import numpy as np
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from app.session import Session
from models import compiled, density
from models.dataset import ROLES, Changes
from models.decisions import DROP
from models.labels import Region
from models.selection import And, Lasso, Mode, Selection
from widgets.data_panel import DataPanel, RegionFacts
from widgets.lasso_tool import combine_of
from widgets.map_contours import ContourLine
from widgets.map_labels import MapLabel
from widgets.map_view import MapView
from widgets.theme import Theme
from widgets.translation import translated


class LandscapePresenter(QObject):
    """Joins map view, data panel and session for density lines (D), names of regions (B) and the list of regions.

    Args:
        session: The session; the presenter lives as long.
        view: The map.
        panel: The data panel.
        theme: Gives the roles' colors.
        visible: Describes what is not hidden; None where nothing is.
    """

    def __init__(
        self,
        session: Session,
        view: MapView,
        panel: DataPanel,
        theme: Theme,
        visible: Callable[[], Selection | None],
    ) -> None:
        super().__init__(session)
        self._visible = visible
        self._session = session
        self._view = view
        self._panel = panel
        self._theme = theme
        self._projection = ""
        self._regions: tuple[Region, ...] = ()
        self._contours: list[density.Contours] = []
        self.shows_contours, self.shows_labels = False, True  # for those who ask; a person changes them below
        session.changed.connect(self._show_changes)
        session.selected.connect(self._show_current)
        panel.contours_changed.connect(self.contours)
        panel.labels_changed.connect(self.labels)
        panel.region_chosen.connect(self._choose)
        view.hidden_changed.connect(self._find_contours)
        panel.show_marks(contours=False, labels=True)
        self._show_changes(Changes(projection=True))

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of a theme."""
        self._theme = theme
        self._show_contours(self._contours)

    # -- what a person does -------------------------------------------------------------------------

    def contours(self, on: bool | None = None) -> None:
        """Draw lines of equal density, or none; None switches."""
        self.shows_contours = not self.shows_contours if on is None else on
        self._show_marks()
        if self.shows_contours:
            self._find_contours()
        else:
            self._session.jobs.cancel("contours")
            self._show_contours([])

    def labels(self, on: bool | None = None) -> None:
        """Name the regions on the map, or not; None switches."""
        self.shows_labels = not self.shows_labels if on is None else on
        self._show_marks()
        self._show_labels()

    def _choose(self, place: int) -> None:
        combine = combine_of(QApplication.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier)
        self._session.select(self._described(place), Mode(combine.value) if combine else Mode.NEW)

    def _described(self, place: int) -> Selection:
        """A region as a description: who falls inside its outline on its map and, as with a lasso, can be seen."""
        region, seen = self._regions[place], self._visible()
        lasso = Lasso(region.projection, region.outline)
        return lasso if seen is None else And((lasso, seen))

    # -- what changed -------------------------------------------------------------------------------

    def _show_changes(self, changes: Changes) -> None:
        shown = self._session.workspace.atlas.projection()
        moved = changes.projection and (shown.key if shown else "") != self._projection
        if moved:
            self._projection = shown.key if shown else ""
            self._show_regions(())
            self._show_contours([])
        if moved or changes.datasets:
            self._session.jobs.start("regions", self._session.workspace.regions, self._show_regions, newest=True)
        if self.shows_contours and (moved or changes.datasets or changes.decisions):
            self._find_contours()

    def _find_contours(self) -> None:
        workspace = self._session.workspace
        shown = workspace.atlas.projection()
        if shown is None or not self.shows_contours:
            return
        size = len(shown.xy)
        kept, roles = workspace.state.decision[:size] != DROP, workspace.table.roles[:size]
        hidden = self._view.points.hidden[:size]
        if len(hidden) == size:
            kept &= ~hidden  # lines around what nobody sees would puzzle

        def work() -> Generator[None, None, list[density.Contours]]:
            yield from compiled.waiting()
            return list(density.contours(shown.xy, roles, kept))

        self._session.jobs.start("contours", work, self._show_contours, newest=True)

    def _show_contours(self, found: list[density.Contours]) -> None:
        self._contours = found
        outward = sorted(density.SHARES, reverse=True)
        self._view.show_contours(
            [
                ContourLine(
                    line.rings,
                    self._theme.role(ROLES[line.group]),
                    outward.index(line.share) / max(len(outward) - 1, 1),
                )
                for line in sorted(found, key=lambda line: -line.share)
            ]
        )

    def _show_regions(self, regions: tuple[Region, ...]) -> None:
        self._regions = regions
        there = np.flatnonzero(np.sum([region.counts for region in regions], axis=0)).tolist() if regions else []
        self._panel.show_regions(
            [
                RegionFacts(translated(region.name), tuple((str(ROLES[role]), region.counts[role]) for role in there))
                for region in regions
            ]
        )
        self._show_labels()
        self._show_current()

    def _show_labels(self) -> None:
        named = self._regions if self.shows_labels else ()
        # At the upper edge of its region, where few points lie: a name should not cover what it names.
        self._view.show_labels(
            [MapLabel(translated(region.name), *max(region.outline, key=lambda at: at[1])) for region in named]
        )

    def _show_current(self) -> None:
        selection = self._session.selection
        places = [at for at in range(len(self._regions)) if self._described(at) == selection]
        self._panel.regions.show_current(places[0] if places else -1)

    def _show_marks(self) -> None:
        self._panel.show_marks(contours=self.shows_contours, labels=self.shows_labels)
