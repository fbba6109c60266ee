"""What the samples of a file are (texts, images, vectors, rows of a table) and which columns make them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from models.dataset import TYPE_WORDS, Column, ColumnType, LoadPlan, Problem
from models.phrase import phrase
from widgets.check_list import CheckList
from widgets.choice import Choice
from widgets.parts import column, row
from widgets.theme import plain
from widgets.translation import tr, translated

MODALITIES = (
    ("text", phrase("Texts")),
    ("image", phrase("Images")),
    ("vector", phrase("Vectors")),
    ("tabular", phrase("Rows of a table")),
)
METRICS = (("cosine", phrase("Cosine distance")), ("euclidean", phrase("Euclidean distance")))
NONE = phrase("(none)")
_NUMBERS = (ColumnType.INTEGER, ColumnType.NUMBER, ColumnType.DECIMAL, ColumnType.NULL)


class SampleChoice(QWidget):
    """Modality, and the fields that it asks for.

    Signals:
        changed: Something was chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: Sequence[Column] = ()
        self.modality = Choice(tr("What a sample is"))
        self.modality.show_choices(MODALITIES, "text")
        self.text = CheckList(tr("Text columns"))
        self.image = Choice(tr("Column of images"))
        self.vector = QLineEdit()
        self.vector.setAccessibleName(tr("Columns of vectors"))
        self.vector.setPlaceholderText(tr("a list column, or a pattern: emb_*"))
        self.distance = Choice(tr("Distance between vectors"))
        self.distance.show_choices(METRICS, "cosine")
        self.told = plain(tr("Every column counts, each by its type."), "muted small")
        self.told.setWordWrap(True)
        fields = (self.text, self.image, self.vector, self.distance, self.told)
        self.setLayout(column(self.modality, *fields, spacing=4))
        self.modality.chosen.connect(self._switch)
        self.image.chosen.connect(self.changed)
        self.distance.chosen.connect(self.changed)
        self.text.changed.connect(self.changed)
        self.vector.textChanged.connect(self.changed)

    def show_columns(self, columns: Sequence[Column], plan: LoadPlan) -> None:
        """Offer these columns, with what a plan says chosen."""
        self._columns = columns
        self.modality.show_choices(MODALITIES, plan.modality)
        self.text.show_names([(c.name, f"{c.name} ({translated(TYPE_WORDS[c.type])})") for c in columns], plan.text)
        likely = [c for c in columns if c.type in (ColumnType.BINARY, ColumnType.TEXT)]
        self.image.show_choices([("", NONE), *((c.name, c.name) for c in likely)], plan.image or "")
        self.vector.blockSignals(True)
        self.vector.setText(", ".join(plan.vector))
        self.vector.blockSignals(False)
        self.distance.show_choices(METRICS, plan.metric)
        self._switch()

    @property
    def chosen(self) -> dict[str, Any]:
        """The fields of a `LoadPlan` that are chosen here."""
        modality = self.modality.key
        names = tuple(name.strip() for name in self.vector.text().split(",") if name.strip())
        return {
            "modality": modality,
            "text": self.text.chosen() if modality == "text" else (),
            "image": self.image.key or None if modality == "image" else None,
            "vector": names if modality == "vector" else (),
            "metric": self.distance.key or "cosine",
        }

    @property
    def shown(self) -> tuple[str, ...]:
        """The columns that make the samples, for the preview to put first."""
        chosen = self.chosen
        return tuple(filter(None, (*chosen["text"], chosen["image"] or "", *chosen["vector"])))

    @property
    def problem(self) -> str:
        """What stands in the way, in one line; empty when nothing does."""
        chosen = self.chosen
        if chosen["modality"] == "text" and not chosen["text"]:
            return tr("Check at least one text column: it is what the map is made of.")
        if chosen["modality"] == "image" and chosen["image"] is None:
            return tr("Choose the column that holds the images or their paths.")
        if chosen["modality"] == "vector":
            return self._vector_problem(chosen["vector"])
        return ""

    def _vector_problem(self, names: tuple[str, ...]) -> str:
        from models.load import vector_columns

        if not names:
            return tr("Name the column of vectors, or numeric columns by a pattern: emb_*")
        try:
            vector_columns(LoadPlan("", "", vector=names), self._columns)
        except Problem as problem:
            return translated(problem.message)
        return ""

    def _switch(self) -> None:
        modality = self.modality.key
        self.text.setVisible(modality == "text")
        self.image.setVisible(modality == "image")
        self.vector.setVisible(modality == "vector")
        self.distance.setVisible(modality == "vector")
        self.told.setVisible(modality == "tabular")
        self.changed.emit()


class PositionChoice(QWidget):
    """The columns of a ready-made map, if it is to be used.

    Signals:
        changed: Something was chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.across = Choice(tr("Column of x of a ready-made map"))
        self.upward = Choice(tr("Column of y of a ready-made map"))
        both = row(self.across, self.upward)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        self.setLayout(both)
        for box in (self.across, self.upward):
            box.chosen.connect(self.changed)

    def show_columns(self, columns: Sequence[Column], plan: LoadPlan) -> None:
        """Offer the numeric columns, with what a plan says chosen."""
        numbers = [("", NONE), *((c.name, c.name) for c in columns if c.type in _NUMBERS)]
        x, y = plan.position or ("", "")
        self.across.show_choices(numbers, x)
        self.upward.show_choices(numbers, y)
        self.setEnabled(len(numbers) > 2)

    @property
    def chosen(self) -> tuple[str, str] | None:
        """Both columns; None where not both are chosen."""
        return (self.across.key, self.upward.key) if self.across.key and self.upward.key else None

    @property
    def problem(self) -> str:
        """What stands in the way, in one line; empty when nothing does."""
        if bool(self.across.key) != bool(self.upward.key):
            return tr("A ready-made map needs both x and y.")
        same = bool(self.across.key) and self.across.key == self.upward.key
        return tr("x and y of the map are the same column.") if same else ""
