"""The panels of the main window and where they dock at first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QTabBar, QTabWidget, QWidget

from app.breathing import breathe
from widgets.data_panel import DataPanel
from widgets.history_view import HistoryView
from widgets.inspector import Inspector
from widgets.map_view import MapView
from widgets.samples_table import SamplesTable
from widgets.theme import Theme
from widgets.translation import tr

_AREAS = Qt.DockWidgetArea
_Panel = TypeVar("_Panel", bound=QWidget)


@dataclass(slots=True)
class Panels:
    """One set of panels, made anew for every workspace."""

    map: MapView
    data: DataPanel
    inspector: Inspector
    table: SamplesTable
    history: HistoryView

    @classmethod
    def made(cls) -> Panels:
        """All panels, empty."""
        return cls(_made(MapView), _made(DataPanel), _made(Inspector), _made(SamplesTable), _made(HistoryView))

    def set_theme(self, theme: Theme) -> None:
        """Give every panel the colors of a theme."""
        for panel in (self.map, self.data, self.inspector, self.table, self.history):
            panel.set_theme(theme)

    def forbid(self, why: str) -> None:
        """Offer nothing that changes the workspace, and say why."""
        self.data.forbid(why)
        self.inspector.forbid(why)
        self.history.forbid(why)


def _made(kind: type[_Panel]) -> _Panel:
    panel = kind()
    breathe()  # each takes as long as a frame
    return panel


class Docks:
    """The docks around the map; what they hold changes with the workspace, their places do not."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self.data = self._dock("data", tr("Data"), _AREAS.LeftDockWidgetArea)
        self.inspector = self._dock("inspector", tr("Selection"), _AREAS.RightDockWidgetArea)
        self.table = self._dock("table", tr("Table"), _AREAS.BottomDockWidgetArea)
        self.history = self._dock("history", tr("History"), _AREAS.BottomDockWidgetArea)
        window.setCorner(Qt.Corner.BottomRightCorner, _AREAS.RightDockWidgetArea)
        window.setTabPosition(_AREAS.BottomDockWidgetArea, QTabWidget.TabPosition.North)
        for dock in (self.table, self.history):
            # Their tabs are title enough; they are dragged by them.
            dock.setTitleBarWidget(QWidget())
        options = QMainWindow.DockOption
        window.setDockOptions(options.AnimatedDocks | options.AllowTabbedDocks | options.GroupedDragging)
        self.arrange()

    @property
    def all(self) -> tuple[QDockWidget, ...]:
        """Every dock."""
        return (self.data, self.inspector, self.table, self.history)

    def arrange(self) -> None:
        """Put every dock where it was at first."""
        window = self._window
        for dock, area in zip(
            self.all,
            (
                _AREAS.LeftDockWidgetArea,
                _AREAS.RightDockWidgetArea,
                _AREAS.BottomDockWidgetArea,
                _AREAS.BottomDockWidgetArea,
            ),
            strict=True,
        ):
            dock.setFloating(False)
            window.addDockWidget(area, dock)
            dock.show()
        window.tabifyDockWidget(self.table, self.history)
        self.table.raise_()
        narrow = window.width() < 1200
        window.resizeDocks([self.data, self.inspector], [232, 280 if narrow else 330], Qt.Orientation.Horizontal)
        window.resizeDocks([self.table], [170 if window.height() < 760 else 210], Qt.Orientation.Vertical)

    def fill(self, panels: Panels) -> None:
        """Show the panels of a workspace."""
        for dock, panel in zip(self.all, (panels.data, panels.inspector, panels.table, panels.history), strict=True):
            old = dock.widget()
            dock.setWidget(panel)
            if old is not None:
                old.deleteLater()
            breathe()

    def add_to(self, restore: QAction) -> None:
        """Put a switch for every panel before the menu entry that restores them all."""
        for menu in restore.associatedObjects():
            if isinstance(menu, QMenu):
                menu.insertActions(restore, [dock.toggleViewAction() for dock in self.all])

    def show(self, on: bool) -> None:
        """Show or hide all docks, as the welcome screen needs the whole window."""
        for dock in self.all:
            dock.setVisible(on)
        for bar in self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            bar.setAccessibleName(tr("Panels at the bottom"))
            bar.setVisible(on)

    def _dock(self, name: str, title: str, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setWidget(QWidget())
        self._window.addDockWidget(area, dock)
        return dock
