"""The focused sample in full, on a card whose edge has the color of its role."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from models.dataset import Sample
from widgets.inspector_fields import Fields
from widgets.inspector_tags import Chips
from widgets.theme import LIGHT, Theme, redress
from widgets.translation import tr
from widgets.viewers import Viewer, viewer_for

_LONG = 40
"""Characters from which on a field that only repeats the text is left out."""


class SampleCard(QFrame):
    """Chips, the viewer of the sample's modality, and its fields.

    Signals:
        untagged(str): this tag's cross was clicked.
    """

    untagged = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("class", "card")
        self.setAccessibleName(tr("Focused sample"))
        self._theme = LIGHT
        self._viewers: dict[str, Viewer] = {}
        self._sample: Sample | None = None
        self.chips = Chips()
        self.fields = Fields()
        self.chips.untagged.connect(self.untagged)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(11, 9, 13, 9)  # beside the band in the role's color
        self._column.setSpacing(8)
        self._column.addWidget(self.chips)
        self._column.addWidget(self.fields)

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._theme = theme
        self.chips.set_theme(theme)
        self.fields.set_theme(theme)
        for viewer in self._viewers.values():
            viewer.set_theme(theme)
        if self._sample is not None:
            self.chips.show_sample(self._sample)

    def show_sample(self, sample: Sample) -> None:
        """Show ``sample``."""
        self._sample = sample
        if self.property("role") != str(sample.role):
            self.setProperty("role", str(sample.role))
            redress(self)
        self.chips.show_sample(sample)
        for modality, viewer in self._viewers.items():
            viewer.setVisible(modality == sample.modality)
        viewer = self.viewer(sample.modality)
        viewer.show_sample(sample)
        fields = {} if viewer.shows_fields else _beside_text(sample)
        self.fields.setVisible(bool(fields))
        self.fields.show_fields(fields)

    def show_beside(self, beside: Sample | None) -> None:
        """Show the nearest real sample beside it, where the modality is read by comparing."""
        if self._sample is not None:
            self.viewer(self._sample.modality).show_beside(beside)

    def viewer(self, modality: str) -> Viewer:
        """The viewer for ``modality``, made when it is first needed."""
        if modality not in self._viewers:
            made = viewer_for(modality)
            made.set_theme(self._theme)
            self._viewers[modality] = made
            self._column.insertWidget(1, made)
        return self._viewers[modality]


def _beside_text(sample: Sample) -> Mapping[str, Any]:
    """The fields without those that hold just what the viewer shows already."""
    if len(sample.text) < _LONG:
        return sample.fields
    return {
        name: value for name, value in sample.fields.items() if not (isinstance(value, str) and value == sample.text)
    }
