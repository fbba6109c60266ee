"""The three steps of the tour, and when it is offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from app import help_texts
from widgets import tour
from widgets.theme import Theme
from widgets.translation import translated

if TYPE_CHECKING:
    from app.window import Window


class Tour(QObject):
    """Leads around the window: the map, the inspector, and where the result goes."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.callout = tour.Tour(window)
        self.callout.ended.connect(self._remember)

    def offer(self) -> None:
        """Begin by itself, once in a person's life with Assay: the first time that there is something to see."""
        if not self._window.settings.toured:
            self.begin()

    def begin(self) -> None:
        """Lead through all steps, from the first one."""
        if self._window.panels is None:
            return
        self._window.docks.inspector.show()
        places = (self._map, self._inspector, self._file_menu)
        steps = zip(help_texts.TOUR, places, strict=True)
        self.callout.begin([tour.Stop(translated(title), translated(text), place) for (title, text), place in steps])

    def end(self) -> None:
        """Go away: what it pointed at is gone."""
        self.callout.end()

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of a theme."""
        self.callout.set_theme(theme)

    def _remember(self) -> None:
        self._window.settings.toured = True

    def _map(self) -> QRect:
        return self._shown(self._window.panels.map if self._window.panels else None)

    def _inspector(self) -> QRect:
        return self._shown(self._window.panels.inspector if self._window.panels else None)

    def _file_menu(self) -> QRect:
        bar = self._window.menuBar()
        if bar.isNativeMenuBar():  # outside of the window, at the top of the screen
            return QRect()
        return bar.actionGeometry(bar.actions()[0]).translated(bar.pos())

    def _shown(self, part: QWidget | None) -> QRect:
        """Where a part lies in the window; empty for one that is hidden or floats outside."""
        if part is None or not part.isVisible() or part.window() is not self._window:
            return QRect()
        return QRect(part.mapTo(self._window, QPoint(0, 0)), part.size())
