"""The left panel: what is loaded, what the colors mean, what is shown, where samples crowd."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from widgets.choice import Choice
from widgets.dataset_row import DatasetFacts, DatasetRow
from widgets.legend import Legend, LegendEntry
from widgets.parts import button, check, column, emptied, row, rule
from widgets.region_list import RegionFacts, RegionList
from widgets.theme import LIGHT, Theme, plain
from widgets.translation import tr

WIDTH = 232

__all__ = ["DataPanel", "DatasetFacts", "LegendEntry", "RegionFacts"]


class DataPanel(QScrollArea):
    """Datasets, color choice with legend, what the map hides and draws, and its regions.

    Signals:
        add_asked: Choose more files.
        report_asked: Show how the dataset of this number was read, and what could not be.
        settle_asked: Give the dataset of this number another name (``rename``) or role (``role``): this one.
        color_by_changed: Key of what to color by.
        category_toggled: Hide or show the category of this code.
        category_isolated: Show only the category of this code.
        hide_dropped_changed: Whether dropped samples are hidden.
        only_selection_changed: Whether everything but the selection is hidden.
        contours_changed: Whether lines of equal density are drawn.
        labels_changed: Whether regions are named on the map.
        region_chosen: The region at this place of the list was clicked.
    """

    add_asked = Signal()
    report_asked = Signal(int)
    settle_asked = Signal(int, str, str)
    color_by_changed = Signal(str)
    category_toggled = Signal(int)
    category_isolated = Signal(int)
    hide_dropped_changed = Signal(bool)
    only_selection_changed = Signal(bool)
    contours_changed = Signal(bool)
    labels_changed = Signal(bool)
    region_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._forbidden = ""
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Data"))
        self.setProperty("class", "panel")
        self.add = button(tr("+ Add data…"), "link", tr("Add data"), tr("Choose files to load"))
        self.nothing = plain(tr("No data yet"), "muted")
        self.color_by = Choice(tr("Color by"))
        self.legend = Legend()
        self._build_switches()
        self.regions = RegionList()
        self._regions_part = QWidget()
        self._datasets = QVBoxLayout()
        self._lay_out()
        self._connect()

    def _build_switches(self) -> None:
        tip = tr("Dropped samples fade on the map; hide them altogether")
        self.hide_dropped = check(tr("Hide dropped"), tip=tip)
        tip = tr("Hide everything that is not selected")
        self.only_selection = check(tr("Show only the selection"), tip=tip)
        tip = tr("Lines around the densest 25, 50, 75 and 95 % of each role (D)")
        self.contours = check(tr("Density lines"), tip=tip)
        tip = tr("The distinctive words of where samples crowd (B)")
        self.labels = check(tr("Names of regions"), tip=tip)

    def _lay_out(self) -> None:
        self._datasets.setSpacing(8)
        self._datasets.setContentsMargins(0, 0, 0, 0)
        data = column(self.nothing, self._datasets, row(self.add, None))
        color = column(plain(tr("Color by"), "caption"), self.color_by, self.legend)
        switches = (self.hide_dropped, self.only_selection, self.contours, self.labels)
        view = column(plain(tr("View"), "caption"), *switches, spacing=4)
        regions = column(rule(), column(plain(tr("Regions"), "caption"), self.regions, spacing=4), spacing=12)
        self._regions_part.setLayout(regions)
        self._regions_part.hide()
        inner = QWidget()
        parts = (data, rule(), color, rule(), view, self._regions_part)
        inner.setLayout(column(*parts, None, spacing=12, edges=(12, 4, 12, 12)))
        self.setWidget(inner)

    def _connect(self) -> None:
        self.add.clicked.connect(self.add_asked)
        self.color_by.chosen.connect(self.color_by_changed)
        self.legend.toggled.connect(self.category_toggled)
        self.legend.isolated.connect(self.category_isolated)
        # clicked, not toggled: show_view sets the boxes without asking for anything.
        self.hide_dropped.clicked.connect(self.hide_dropped_changed)
        self.only_selection.clicked.connect(self.only_selection_changed)
        self.contours.clicked.connect(self.contours_changed)
        self.labels.clicked.connect(self.labels_changed)
        self.regions.chosen.connect(self.region_chosen)

    def sizeHint(self) -> QSize:
        """The width that the window's design gives the panel."""
        return QSize(WIDTH, 480)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a small window, wide enough for every word of its own; names shorten."""
        return QSize(212, 160)

    def rows(self) -> list[DatasetRow]:
        """The dataset rows from top to bottom."""
        items = (self._datasets.itemAt(place) for place in range(self._datasets.count()))
        return [widget for item in items if item and isinstance(widget := item.widget(), DatasetRow)]

    def forbid(self, why: str) -> None:
        """Let nobody add data or change what they are called and count as, and say why."""
        self._forbidden = why
        for dataset in self.rows():
            dataset.forbidden = why
        self.add.setEnabled(False)
        self.add.setToolTip(why)
        self.add.setAccessibleDescription(why)

    def show_datasets(self, datasets: Sequence[DatasetFacts]) -> None:
        """Show the loaded datasets, in the order of loading."""
        self.nothing.setVisible(not datasets)
        if [shown.facts for shown in self.rows()] == list(datasets):
            return
        emptied(self._datasets)
        for facts in datasets:
            made = DatasetRow(facts, self._theme)
            made.forbidden = self._forbidden
            made.report_asked.connect(self.report_asked)
            made.settle_asked.connect(self.settle_asked)
            self._datasets.addWidget(made)

    def show_color_choices(self, choices: Sequence[tuple[str, str]], current: str) -> None:
        """Offer (key, label) to color by, with the key ``current`` chosen."""
        self.color_by.show_choices(choices, current)

    def show_legend(self, entries: Sequence[LegendEntry]) -> None:
        """Show what the colors mean; at most about twenty entries, the rest folded into one by the caller."""
        self.legend.show_entries(entries)

    def show_view(self, *, hide_dropped: bool, only_selection: bool, has_selection: bool = True) -> None:
        """Show what is hidden at present; asks for nothing."""
        self.hide_dropped.setChecked(hide_dropped)
        self.only_selection.setChecked(only_selection)
        self.only_selection.setEnabled(has_selection or only_selection)

    def show_regions(self, regions: Sequence[RegionFacts]) -> None:
        """Show the regions of the map; none hide the section."""
        self.regions.show_regions(regions)
        self._regions_part.setVisible(bool(regions))

    def show_marks(self, *, contours: bool, labels: bool) -> None:
        """Show what is drawn over the map at present; asks for nothing."""
        self.contours.setChecked(contours)
        self.labels.setChecked(labels)

    def set_theme(self, theme: Theme) -> None:
        """Take the roles' colors from ``theme``; the legend's come with its entries."""
        self._theme = theme
        self.regions.set_theme(theme)
        for shown in self.rows():
            shown.set_theme(theme)
