"""Keeps the map and its legends in step with the session."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QPoint

from app.presenters import coloring
from app.presenters.coloring import Coloring
from app.session import Session
from models.dataset import Changes
from models.decisions import DROP
from models.phrase import phrase
from models.selection import And, Lasso, Mode, Not, Or, Samples, Selection, Where
from widgets.data_panel import DataPanel
from widgets.dataset_row import DatasetFacts
from widgets.legend import LegendEntry
from widgets.map_legend import LegendEntry as MapLegendEntry
from widgets.map_view import MapView
from widgets.theme import Theme
from widgets.translation import tr, translated
from widgets.wording import role_word

_HOVER_LETTERS = 240
_COMING = phrase("The map appears as soon as the samples are embedded")
_EMPTY = phrase("Drop a file here, or choose one: File, Add data… (Ctrl+O)")
_LOADING = phrase("Loading. The map appears as soon as the samples are embedded")
_STOPPED = phrase("Not mapped yet. View, Map again… (Ctrl+M) goes on where it stopped")
_MAP_KINDS = {
    "pca": phrase("first map (PCA), UMAP on its way"),
    "umap": phrase("UMAP"),
    "given": phrase("places from the data"),
}
_MODELS = {
    "looks (HOG, color, DCT)": phrase("looks (HOG, color, DCT)"),
    "scaled columns": phrase("scaled columns"),
    "cosine": phrase("cosine"),
    "euclidean": phrase("euclidean"),
}
"""Models that are no names but words, as the workspace knows them and as they are said."""


@dataclass
class _Shown:
    """What a person chose to see."""

    key: str = "role"
    hidden: frozenset[int] = frozenset()
    hide_dropped: bool = False
    only_selection: bool = False


class MapPresenter(QObject):
    """Joins map view, data panel and session: colors, legend, visibility, lasso, click and hover."""

    def __init__(self, session: Session, view: MapView, panel: DataPanel, theme: Theme) -> None:
        super().__init__(session)
        self._session = session
        self._view = view
        self._panel = panel
        self._theme = theme
        self._shown = _Shown()
        self._coloring: Coloring | None = None
        self._projection = ""
        self._connect()
        self._show_changes(Changes(datasets=True, projection=True, decisions=True))

    def _connect(self) -> None:
        session, view, panel = self._session, self._view, self._panel
        session.changed.connect(self._show_changes)
        session.working.connect(self._show_whether_mapping)
        session.selected.connect(self._show_selection)
        session.focused.connect(self._show_focus)
        view.lassoed.connect(self._lassoed)
        view.clicked.connect(self._clicked)
        view.cleared.connect(session.clear)
        view.hovered.connect(self._hovered)
        view.legend_toggled.connect(self.toggle)
        panel.color_by_changed.connect(self.color_by)
        panel.settle_asked.connect(self._settle)
        panel.category_toggled.connect(self.toggle)
        panel.category_isolated.connect(self.isolate)
        panel.hide_dropped_changed.connect(self.hide_dropped)
        panel.only_selection_changed.connect(self.only_selection)

    @property
    def facts(self) -> str:
        """What the map is made of, for the status line."""
        shown = self._session.workspace.atlas.projection()
        if shown is None:
            return ""
        kind = _MAP_KINDS[shown.facts["kind"]]
        return " · ".join(translated(part) for part in (_model(shown.facts), kind, shown.counted))

    @property
    def hides_dropped(self) -> bool:
        """Whether dropped samples are hidden instead of faded."""
        return self._shown.hide_dropped

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of a theme."""
        self._theme = theme
        self._recolor()

    # -- what a person does -------------------------------------------------------------------------

    def color_by(self, key: str) -> None:
        """Color the map by a property; everything hidden by category is shown again."""
        self._shown.key, self._shown.hidden = key, frozenset()
        self._recolor()

    def toggle(self, code: int) -> None:
        """Hide or show a category of the legend."""
        self._shown.hidden = self._shown.hidden ^ {code}
        self._show_states()

    def isolate(self, code: int) -> None:
        """Show one category alone; again: show all."""
        others = frozenset(range(len(self._coloring.categories) if self._coloring else 0)) - {code}
        self._shown.hidden = frozenset() if self._shown.hidden == others else others
        self._show_states()

    def hide_dropped(self, on: bool | None = None) -> None:
        """Hide dropped samples instead of fading them; None switches."""
        self._shown.hide_dropped = not self._shown.hide_dropped if on is None else on
        self._show_states()

    def only_selection(self, on: bool) -> None:
        """Show selected samples only."""
        self._shown.only_selection = on
        self._show_states()

    def zoom_to_selection(self) -> None:
        """Fill the map with the selected samples."""
        if len(self._session.numbers):
            self._view.zoom_to(self._session.mask)

    def visible(self) -> Selection | None:
        """The samples that are shown, as a description; None where nothing is hidden."""
        parts: list[Selection] = []
        if self._coloring is not None and self._shown.hidden:
            hidden = tuple(self._coloring.categories[code].selection for code in sorted(self._shown.hidden))
            parts.append(Not(Or(hidden)))
        if self._shown.hide_dropped:
            parts.append(Where('decision != "drop"'))
        return And(tuple(parts)) if parts else None

    def _lassoed(self, polygon: NDArray[np.float64], mode: str) -> None:
        if not self._projection:
            return
        drawn: Selection = Lasso(self._projection, tuple((float(x), float(y)) for x, y in polygon))
        seen = self.visible()
        # Only what can be seen is meant: hidden samples stay out of the selection.
        self._session.select(drawn if seen is None else And((drawn, seen)), Mode(mode))

    def _clicked(self, sample: int, mode: str) -> None:
        self._session.look_at(sample)
        self._session.select(Samples((sample,)), Mode(mode))

    def _hovered(self, sample: int, at: QPoint) -> None:
        if sample < 0:
            self._session.jobs.cancel("hover")
            self._view.show_hover_text("")
            return
        workspace = self._session.workspace

        def read() -> tuple[str, bytes]:
            (found,) = workspace.samples([sample])
            said = f"{found.dataset} · {role_word(found.role)}"
            if workspace.has_pictures(found.modality):  # what it looks like, in place of its fields
                return said, workspace.thumbnails([sample])[sample]
            text = " ".join(found.text[: 4 * _HOVER_LETTERS].split())
            short = text if len(text) <= _HOVER_LETTERS else text[: _HOVER_LETTERS - 1] + "…"
            return f"{said}\n{short}", b""

        self._session.jobs.call("hover", read, lambda found: self._view.show_hover_text(*found), newest=True)

    def _settle(self, number: int, verb: str, value: str) -> None:
        for dataset in self._session.workspace.datasets:
            if dataset.number == number:
                self._session.settle(verb, dataset.name, value)

    # -- what changed -------------------------------------------------------------------------------

    def _show_changes(self, changes: Changes) -> None:
        if changes.datasets or changes.projection:
            self._show_color_choices()
        if changes.datasets or changes.decisions:
            self._panel.show_datasets(
                [self._facts_of(number) for number in range(len(self._session.workspace.datasets))]
            )
        if changes.projection or changes.datasets:
            self._show_points()
        by_decision = self._shown.key in ("decision", "tag") and changes.decisions
        if changes.datasets or by_decision:
            self._recolor()
        elif changes.decisions:
            self._show_states()

    def _show_color_choices(self) -> None:
        choices = coloring.choices(self._session.workspace)
        if self._shown.key not in dict(choices):  # another map may not know distances to fitted data
            self._shown.key = choices[0][0]
            self._recolor()
        elif self._shown.key == "apart":
            self._recolor()
        self._panel.show_color_choices(choices, self._shown.key)

    def _facts_of(self, at: int) -> DatasetFacts:
        dataset = self._session.workspace.datasets[at]
        role, mine = dataset.plan.role, slice(dataset.first, dataset.first + dataset.rows)
        state = self._session.workspace.state
        tagged = np.zeros(dataset.rows, np.bool_)
        for mask in state.tags.values():
            tagged |= mask[mine]
        return DatasetFacts(
            number=dataset.number,
            name=dataset.name,
            role=str(role) if role else tr("role from {column}", column=dataset.plan.role_column),
            rows=dataset.rows,
            dropped=int(np.count_nonzero(state.decision[mine] == DROP)),
            kept=int(np.count_nonzero(state.decision[mine] == 1)),
            tagged=int(np.count_nonzero(tagged)),
            unreadable=dataset.unreadable,
            generation=dataset.plan.generation,
            source=dataset.source.path,
            notes=len(dataset.source.options.get("notes", ())),
        )

    def _show_whether_mapping(self, working: bool) -> None:
        """Without a map, say whether one is on its way: loading or mapping may have been cancelled."""
        if not self._projection:
            self._view.show_message(translated(self._instead(working)))

    def _instead(self, working: bool) -> str:
        """What is said in place of a map."""
        if self._session.workspace.size:
            return _COMING if working else _STOPPED
        return _LOADING if self._session.loading else _EMPTY

    def _show_points(self) -> None:
        shown = self._session.workspace.atlas.projection()
        size = self._session.workspace.size
        if shown is None:
            self._view.show_points(np.full((size, 2), np.nan, np.float32))
            self._view.show_message(translated(self._instead(working=True)))
            return
        same = shown.key == self._projection
        self._projection = shown.key
        self._view.show_message("")
        self._view.show_points(shown.positions(size), keep_view=same)
        colored = self._fitting()
        if colored is not None:
            self._show_coloring(colored)
        self._show_selection()
        self._show_focus(self._session.focus)

    def _recolor(self) -> None:
        workspace, key, theme = self._session.workspace, self._shown.key, self._theme
        if workspace.size:
            self._session.jobs.call(
                "color", lambda: coloring.color(workspace, key, theme), self._show_coloring, newest=True
            )

    def _show_coloring(self, made: Coloring) -> None:
        if len(made.codes) != self._session.workspace.size:
            return
        self._coloring = made
        self._shown.hidden = frozenset(code for code in self._shown.hidden if code < len(made.categories))
        self._view.show_colors(made.codes, made.palette)
        self._show_states()

    def _fitting(self) -> Coloring | None:
        """The colors, unless they are those of before a load: new ones are then on their way."""
        fits = self._coloring is not None and len(self._coloring.codes) == self._session.workspace.size
        return self._coloring if fits else None

    def _show_states(self) -> None:
        session = self._session
        dropped = session.workspace.state.decision == DROP
        hidden = dropped.copy() if self._shown.hide_dropped else np.zeros(len(dropped), np.bool_)
        colored = self._fitting()
        if colored is not None and self._shown.hidden:
            away = np.zeros(256, np.bool_)
            away[list(self._shown.hidden)] = True
            hidden |= away[colored.codes]
        if self._shown.only_selection and len(session.numbers):
            hidden |= ~session.mask
        self._view.show_states(hidden, dropped)
        self._show_legend()

    def _show_selection(self) -> None:
        session = self._session
        self._view.show_selected(session.mask if len(session.numbers) else None)
        self._view.show_outlines(outlines(session.selection, self._projection))
        if self._shown.only_selection:
            self._show_states()
        else:
            self._show_legend()

    def _show_legend(self) -> None:
        any_selected = bool(len(self._session.numbers))
        self._panel.show_view(
            hide_dropped=self._shown.hide_dropped,
            only_selection=self._shown.only_selection,
            has_selection=any_selected,
        )
        colored = self._fitting()
        if colored is None:
            return
        counts = colored.counts_in(self._session.mask) if any_selected else None
        entries = [
            LegendEntry(code, c.name, c.color, c.count, counts[code] if counts else None, code in self._shown.hidden)
            for code, c in enumerate(colored.categories)
            if c.count
        ]
        self._panel.show_legend(entries)
        self._view.show_legend([MapLegendEntry(e.code, e.name, e.color, e.counts, shown=not e.hidden) for e in entries])

    def _show_focus(self, number: int) -> None:
        if number < 0:
            self._view.show_focus(-1)
            return
        self._view.show_focus(number, [int(other) for other in self._session.workspace.atlas.nearest(number, 5)])


def _model(facts: Mapping[str, Any]) -> str:
    """What a map was made with: a name, or words."""
    if facts.get("draft"):
        return phrase("draft of {model}", model=facts["full_model"])
    name = str(facts["model"])
    return _MODELS.get(name, name)


def outlines(selection: Selection, projection: str) -> list[list[tuple[float, float]]]:
    """The lassos of a selection that were drawn on a map, to be shown on it."""
    if isinstance(selection, Lasso):
        return [list(selection.polygon)] if selection.projection == projection else []
    if isinstance(selection, Not):
        return outlines(selection.part, projection)
    return [line for part in getattr(selection, "parts", ()) for line in outlines(part, projection)]
