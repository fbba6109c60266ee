"""The map: all samples as one picture to move over, to point at and to draw areas on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from widgets.lasso_tool import Combine, Tool
from widgets.map_camera import Camera
from widgets.map_contours import ContourLine, ContourSet
from widgets.map_floating import SHADOW
from widgets.map_hover import HoverText
from widgets.map_labels import LabelSet, MapLabel
from widgets.map_legend import LegendEntry, MapLegend
from widgets.map_points import Mask
from widgets.map_segments import Choice
from widgets.map_surface import MapSurface
from widgets.map_tools import COMBINES, TOOLS, MapTools
from widgets.theme import LIGHT, Theme
from widgets.translation import tr, tr_many, translated
from widgets.wording import decimal

EDGE = 12 - SHADOW
"""Logical pixels between the map's edge and what floats on it."""
ZOOM_STEP = 1.5
"""How much closer one step of zooming goes."""


class MapView(MapSurface):
    """Shows what it is given and tells what the person does; knows nothing but sample numbers.

    Signals (those of the surface and its own):
        lassoed(polygon, str): an area was drawn: (V, 2) float64 in map coordinates, and a ``Combine`` value.
        clicked(int, str): a sample was clicked, and a ``Combine`` value.
        cleared(): Esc, or a click on nothing that starts a new selection.
        hovered(int, QPoint): the sample under the pointer or -1, and the pointer in global coordinates.
        tool_changed(str), combine_changed(str): the person, or the window, chose another.
        view_changed(): the map was moved, zoomed or resized.
        legend_toggled(int): the legend entry of this color code was clicked.
        frame_drawn(): a new picture is on the screen.
        hidden_changed(): other samples are hidden than before.
    """

    tool_changed = Signal(str)
    combine_changed = Signal(str)
    legend_toggled = Signal(int)
    hidden_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Map of the samples"))
        self.setMinimumSize(220, 160)
        self._entries: Sequence[LegendEntry] = ()
        self.tools = MapTools(self)
        self.legend = MapLegend(self)
        self._hover_text = HoverText(self)
        self.tools.tool_chosen.connect(self.set_tool)
        self.tools.combine_chosen.connect(self.set_combine)
        self.legend.toggled.connect(self.legend_toggled)
        self.hovered.connect(self._on_hovered)
        self.view_changed.connect(self._hover_text.hide)
        self.set_tool(Tool.LASSO)
        self.set_combine(Combine.NEW)
        self.set_theme(LIGHT)

    # What the window shows

    def show_points(self, xy: npt.NDArray[np.float32] | None, keep_view: bool = False) -> None:
        """Show samples at these places; colors and states start anew when their number changes.

        Args:
            xy: (N, 2) map coordinates, NaN for samples without a place; None for no map.
            keep_view: stay where the view is instead of fitting it to the new map.
        """
        had = self._points.bounds is not None
        places = np.empty((0, 2), np.float32) if xy is None else xy
        self._points = self._points.with_positions(places)
        self._navigation.set_bounds(self._points.bounds)
        self._set_hovered(-1, self.pos())
        if not keep_view or not had:
            self._painting.frame = None
            self._navigation.fit(glide=False)
        self._refresh()

    def show_colors(self, codes: npt.NDArray[np.uint8], palette: npt.NDArray[np.uint8]) -> None:
        """Color sample i with row ``codes[i]`` of ``palette``, (K, 3) sRGB."""
        self._points = self._points.with_colors(codes, palette)
        self._refresh()

    def show_states(self, hidden: Mask, faded: Mask) -> None:
        """Leave ``hidden`` samples out and draw ``faded`` (dropped) ones faintly; both (N,)."""
        was = self._points.hidden
        self._points = self._points.with_states(hidden, faded)
        self._refresh()
        if not np.array_equal(was, hidden):
            self.hidden_changed.emit()

    def show_selected(self, selected: Mask | None) -> None:
        """Make the selected samples, (N,), stand out; None for no selection."""
        self._points = self._points.with_selected(selected)
        self._refresh()

    def show_focus(self, focused: int, neighbors: Sequence[int] = ()) -> None:
        """Ring a sample, or none (-1), and tie it to its neighbors; those without a place are left out."""
        self._painting.focused = focused
        self._painting.neighbors = tuple(int(number) for number in neighbors)
        self.update()

    def show_outlines(self, polygons: Sequence[npt.ArrayLike]) -> None:
        """Dash the outlines of the present selection, each (V, 2) in map coordinates."""
        self._painting.outlines = [np.asarray(polygon, np.float64).reshape(-1, 2) for polygon in polygons]
        self.update()

    def show_contours(self, lines: Sequence[ContourLine]) -> None:
        """Draw lines of equal density over the points, in this order; none for no lines."""
        self._contours = ContourSet(tuple(lines), self._painting.theme.map, self._navigation.fit_scale)
        self._refresh()

    def show_labels(self, labels: Sequence[MapLabel]) -> None:
        """Write names at places of the map, the most important first: where there is no room, later ones wait."""
        self._painting.labels = LabelSet(labels, self.font())
        self.update()

    def show_legend(self, entries: Sequence[LegendEntry]) -> None:
        """Show what the colors mean; no entries hide the legend."""
        self._entries = tuple(entries)
        self.legend.show_entries(self._entries)
        self._arrange()
        self._refresh()

    def show_hover_text(self, text: str, picture: bytes = b"") -> None:
        """Show plain text beside the pointer, below a small picture (PNG) if there is one; an empty text hides both."""
        self._hover_text.show_at(text, self._pointer, self.size(), picture)

    def show_message(self, text: str) -> None:
        """Write a plain line into the middle of the map (why it is empty, what is coming); empty for none."""
        self._painting.message = text
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of a theme; those of the points come with ``show_colors``."""
        self._painting.theme = theme
        self._contours = replace(self._contours, background=theme.map)
        for part in (self.tools, self.legend, self._hover_text):
            part.set_theme(theme)
        self.update()

    def set_tool(self, tool: str) -> None:
        """Choose what dragging does, a ``Tool`` or its value; tells about a change."""
        changed = Tool(tool) is not self._input.tool
        self._input.set_tool(Tool(tool))
        self.tools.tools.show_value(Tool(tool))
        self.setCursor(self._input.cursor())
        self.setAccessibleDescription(self.describe())
        if changed:
            self.tool_changed.emit(Tool(tool).value)

    def set_combine(self, combine: str) -> None:
        """Choose how areas join the selection, a ``Combine`` or its value; tells about a change."""
        changed = Combine(combine) is not self._input.combine
        self._input.combine = Combine(combine)
        self.tools.combines.show_value(Combine(combine))
        self.setAccessibleDescription(self.describe())
        if changed:
            self.combine_changed.emit(Combine(combine).value)

    def tool(self) -> Tool:
        """What dragging does."""
        return self._input.tool

    def combine(self) -> Combine:
        """How areas join the selection while no key is held."""
        return self._input.combine

    # The view

    def fit(self) -> None:
        """Glide to a view of everything."""
        self._navigation.fit(glide=self.isVisible())

    def zoom_in(self) -> None:
        """Glide closer to the middle."""
        self._zoom(ZOOM_STEP)

    def zoom_out(self) -> None:
        """Glide away from the middle."""
        self._zoom(1 / ZOOM_STEP)

    def _zoom(self, factor: float) -> None:
        self._navigation.zoom(factor, self.width() / 2, self.height() / 2, glide=self.isVisible())

    def zoom_to(self, samples: npt.NDArray[np.bool_] | Sequence[int]) -> None:
        """Glide to a view of these samples, given as a mask (N,) or as numbers; nothing placed, no move."""
        bounds = self._points.bounds_of(samples)
        if bounds is not None:
            self._navigation.show_bounds(bounds, glide=self.isVisible())

    def view_state(self) -> dict[str, float]:
        """Where the view stands, as plain values to be kept and given to ``restore_view``."""
        target = self._navigation.target
        follows = float(self._navigation.follows)
        return {"x": target.x, "y": target.y, "scale": target.scale, "fitted": follows}

    def restore_view(self, state: dict[str, float]) -> None:
        """Go where the view once stood; a fitted view is fitted to what there is now."""
        if state["fitted"]:
            self._navigation.fit(glide=False)
            return
        size = self._navigation.camera
        camera = Camera(state["x"], state["y"], state["scale"], size.width, size.height)
        self._navigation.go(camera, glide=False)

    # Looking at it from outside

    def describe(self) -> str:
        """The map in words, for those who do not see it."""
        points = self._points
        parts = [self._painting.message] if self._painting.message else []
        parts.append(tr_many(points.placed, "Map of {n} sample.", "Map of {n} samples.", n=points.placed))
        if points.selected is not None:
            count = int(np.count_nonzero(points.selected))
            parts.append(tr_many(count, "{n} selected.", "{n} selected.", n=count))
        for entry in self._entries:
            said = {"name": entry.name, "count": entry.count}
            parts.append(tr("{name}: {count}.", **said) if entry.shown else tr("{name}: {count}, hidden.", **said))
        if self._painting.labels.labels:
            parts.append(tr("Regions: {names}.", names="; ".join(label.text for label in self._painting.labels.labels)))
        parts.append(self._describe_view())
        tool, combine = _word(TOOLS, self.tool()), _word(COMBINES, self.combine())
        parts.append(tr("Tool: {tool}. Areas: {combine}.", tool=tool, combine=combine))
        return " ".join(parts)

    def _describe_view(self) -> str:
        """Where one looks."""
        if self._navigation.follows:
            return tr("All of it is in view.")
        times = decimal(self._navigation.camera.scale / self._navigation.fit_scale, 1)
        return tr("The view is {times} times as close as all of it.", times=times)

    def sizeHint(self) -> QSize:
        """Room for the map of the drawing."""
        return QSize(860, 640)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what floats in its places."""
        super().resizeEvent(event)
        self._arrange()

    def _request(self) -> None:
        self.setAccessibleDescription(self.describe())
        super()._request()

    def _on_hovered(self, sample: int, pointer: QPoint) -> None:
        if sample < 0:
            self._hover_text.hide()

    def _arrange(self) -> None:
        """Put what floats in its places."""
        room = self.width() - 2 * EDGE
        self.tools.fit_into(room)
        self.tools.move(EDGE, EDGE)
        self.legend.fit_into(room, self.height())
        self.legend.move(EDGE, self.height() - EDGE - self.legend.height())
        floating = [self.tools] if self.legend.isHidden() else [self.tools, self.legend]
        self._painting.covered = tuple(QRectF(part.geometry()) for part in floating)


def _word(choices: Sequence[Choice], value: str) -> str:
    """What the control calls a value."""
    return next(translated(text) for key, text, _, _ in choices if key == value)
