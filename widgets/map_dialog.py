"""What to map with: the embedding model and the parameters of the projection."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TypedDict

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFileDialog,
    QGridLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from models.phrase import phrase
from widgets.map_kinds import KINDS
from widgets.parts import button, check, column, row
from widgets.theme import plain
from widgets.translation import tr, translated

DEFAULT_NEIGHBORS = 15
DEFAULT_MIN_DIST = 0.1
FIRST_SEED = 42
"""Stands in the field until somebody writes another one."""
LARGEST_SEED = 2**32 - 1
WIDTH = 600


DRAFT_HINT = phrase("Shows large structure well, near neighbors less so; it can be refined later.")
NEIGHBORS_HINT = phrase("Nearest samples that shape the map: few show detail, many the whole.")
MIN_DIST_HINT = phrase("How close points may lie: small packs groups, large spreads them out.")
_METRICS = {"cosine": phrase("cosine"), "euclidean": phrase("euclidean")}


class MapParameters(TypedDict):
    """What a map is made with."""

    model: str | None
    """Name or folder; None for the default model."""
    neighbors: int
    min_dist: float
    seed: int | None
    """None for a map that differs from run to run."""
    frozen: bool
    """Keep the present map, and what it was made with; place new samples on it."""
    draft: bool
    """Map by a quick stand-in of the model."""


class MapDialog(QDialog):
    """Asks for the parameters of a new map; accepted means: map again with :meth:`parameters`.

    Args:
        model: Name or folder of the present model; empty for the default one.
        neighbors: 2 to 200.
        min_dist: 0 to 0.99.
        seed: None where maps may differ from run to run.
        parent: The window.
        recent: Models used lately, newest first.
        placeable: Samples that are not on the present map yet and could be placed on it.
        kind: What the samples are; texts alone have drafts.
        draft: Whether the present map is one.
    """

    def __init__(
        self,
        model: str = "",
        neighbors: int = DEFAULT_NEIGHBORS,
        min_dist: float = DEFAULT_MIN_DIST,
        seed: int | None = None,
        parent: QWidget | None = None,
        recent: Sequence[str] = (),
        placeable: int = 0,
        kind: str = "text",
        draft: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Map again"))
        self._kind = KINDS.get(kind, KINDS["tabular"])
        self._default = translated(self._kind.default)
        if model == self._kind.default or not self._asks_model:
            model = self._default
        names = self._kind.choices or [self._default, *recent, model]
        self.model = _model_box(names, free=not self._kind.choices)
        self.draft = check(tr("D&raft"), draft, translated(DRAFT_HINT))
        self.draft.setVisible(kind == "text")
        self.estimates = plain(translated(DRAFT_HINT), "muted small")
        self.estimates.setWordWrap(True)
        self.estimates.setVisible(kind == "text")
        self.browse = button(tr("Choose folder…"), name=tr("Choose a folder that holds a model"))
        self.neighbors = QSpinBox(minimum=2, maximum=200)
        # More digits than two only where they were given: what is shown is what is computed with.
        digits = -int(Decimal(str(min_dist)).as_tuple().exponent)
        self.min_dist = QDoubleSpinBox(minimum=0.0, maximum=0.99, singleStep=0.05, decimals=min(9, max(2, digits)))
        tip = tr("A seed makes the map the same from run to run")
        self.repeatable = check(tr("&Same map every time"), tip=tip)
        tip = tr("No point that is there moves")
        self.frozen = check(tr("&Keep the present map; place new samples on it"), tip=tip)
        self.frozen.setVisible(placeable > 0)
        # A QSpinBox ends at half of the seeds that there are.
        self.seed = QDoubleSpinBox(minimum=0, maximum=LARGEST_SEED, decimals=0)
        self.defaults = button(tr("Defaults"), "quiet", tr("Back to the default parameters"))
        self.cancel = button(tr("Cancel"))
        self.accept_button = button(tr("Map"), tip=tr("Compute the map; the present one stays until it is ready"))
        self._dress()
        self._lay_out()
        self._connect()
        self._fill(model or self._default, neighbors, min_dist, seed)

    def show_estimates(self, full: str, draft: str) -> None:
        """Say what the model and its draft would take: ``"about 14 min"``."""
        self.estimates.setText(tr("Full: {full}. Draft: {draft}.\n{hint}", full=full, draft=draft, hint=DRAFT_HINT))
        self.draft.setAccessibleDescription(self.estimates.text())
        layout = self.layout()
        if layout is not None:  # one more line may be needed
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def parameters(self) -> MapParameters:
        """What stands in the dialog."""
        model = self._model
        return {
            "model": None if model in ("", self._default) or not self._asks_model else model,
            "neighbors": self.neighbors.value(),
            "min_dist": round(self.min_dist.value(), self.min_dist.decimals()),
            "seed": int(self.seed.value()) if self.repeatable.isChecked() else None,
            "frozen": self.frozen.isChecked(),
            "draft": self.draft.isChecked(),
        }

    @property
    def _model(self) -> str:
        """The name or folder that is written, or the one that is chosen by its words."""
        return self.model.currentText().strip() if self.model.isEditable() else str(self.model.currentData() or "")

    @property
    def _asks_model(self) -> bool:
        return bool(self._kind.default or self._kind.choices)

    def _dress(self) -> None:
        named = {
            self.model: translated(self._kind.label).replace("&", ""),
            self.neighbors: tr("Neighbors"),
            self.min_dist: tr("Minimum distance"),
        }
        for field, name in {**named, self.seed: tr("Seed")}.items():
            field.setAccessibleName(name)
        # Numbers are written as on the command line and in recipes, whatever the desktop's language.
        locale = QLocale(QLocale.Language.C)
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        for spin in (self.neighbors, self.min_dist, self.seed):
            spin.setLocale(locale)
            spin.setFixedWidth(120)
            # The style sheet cannot reach where the number stands in its field.
            spin.lineEdit().setTextMargins(6, 0, 6, 0)
        self.accept_button.setDefault(True)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        _line(grid, self._kind.label, self.model, self._model_line(), self._kind.hint)
        grid.addWidget(self.draft, grid.rowCount(), 1)
        grid.addWidget(self.estimates, grid.rowCount(), 1)
        grid.setRowMinimumHeight(grid.rowCount(), 8)
        _line(grid, tr("&Neighbors"), self.neighbors, row(self.neighbors, None), NEIGHBORS_HINT)
        _line(grid, tr("&Minimum distance"), self.min_dist, row(self.min_dist, None), MIN_DIST_HINT)
        grid.addLayout(row(self.repeatable, self.seed, None), grid.rowCount(), 1)
        grid.addWidget(self.frozen, grid.rowCount(), 1)
        buttons = row(self.defaults, None, self.cancel, self.accept_button)
        box = column(grid, None, buttons, spacing=20, edges=(20, 20, 20, 16))
        self.setLayout(box)
        self.resize(WIDTH, box.totalHeightForWidth(WIDTH))

    def _model_line(self) -> QLayout:
        """The model with its folder, one of a few choices, or what stands in place of both."""
        fixed = plain(tr("Scaled columns"))
        self.model.setVisible(self._asks_model)
        self.browse.setVisible(bool(self._kind.default))
        fixed.setVisible(not self._asks_model)
        return row(self.model, self.browse, fixed, *(() if self._kind.default else (None,)))

    def _connect(self) -> None:
        self.browse.clicked.connect(self._browse)
        self.repeatable.toggled.connect(self.seed.setEnabled)
        self.frozen.toggled.connect(self._keep)
        self.defaults.clicked.connect(self._fill_defaults)
        self.cancel.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self.accept)

    def _fill_defaults(self) -> None:
        self._fill(self._default or self._model, DEFAULT_NEIGHBORS, DEFAULT_MIN_DIST, None)
        self.draft.setChecked(False)

    def _fill(self, model: str, neighbors: int, min_dist: float, seed: int | None) -> None:
        if self.model.isEditable():
            self.model.setCurrentText(model)
        else:
            self.model.setCurrentIndex(max(self.model.findData(model), 0))
        self.neighbors.setValue(neighbors)
        self.min_dist.setValue(min_dist)
        self.repeatable.setChecked(seed is not None)
        self.seed.setValue(FIRST_SEED if seed is None else seed)
        self.seed.setEnabled(seed is not None)

    def _keep(self, kept: bool) -> None:
        """A map that is kept keeps what it was made with."""
        for field in (self.model, self.browse, self.neighbors, self.min_dist, self.draft, self.defaults):
            field.setEnabled(not kept)

    def _browse(self) -> None:
        chooser = QFileDialog(self, tr("Folder of a sentence-transformers model"))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(self.model.setCurrentText)
        chooser.open()


def _model_box(names: Sequence[str], *, free: bool) -> QComboBox:
    """A choice among names; ``free``: or any other name that is typed."""
    made = QComboBox(editable=free, insertPolicy=QComboBox.InsertPolicy.NoInsert)
    for name in dict.fromkeys(names):
        if name:
            made.addItem(name if free else translated(_METRICS[name]), name)
    if not free:
        return made
    # Completing would turn a typed name into the known one that only begins like it, letter case included.
    made.setCompleter(None)  # type: ignore[arg-type]  # the stub forgets that None takes it away
    # Folder names are long: the box keeps its width and scrolls.
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(20)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return made


def _line(grid: QGridLayout, text: str, field: QWidget, content: QLayout, hint: str) -> None:
    """A field with its label to the left and a muted line below."""
    at = grid.rowCount()
    text, hint = translated(text), translated(hint)
    label, below = QLabel(text, textFormat=Qt.TextFormat.PlainText), plain(hint, "muted small")
    label.setBuddy(field)
    below.setWordWrap(True)
    field.setAccessibleDescription(hint)
    grid.addWidget(label, at, 0)
    grid.addLayout(content, at, 1)
    grid.addWidget(below, at + 1, 1)
    grid.setRowMinimumHeight(at + 2, 8)
