"""A note on the map that samples of another kind are there, but on no map yet, with a button that maps them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from widgets.map_view import EDGE, MapView
from widgets.parts import button, row
from widgets.theme import plain

NOUNS = {"text": ("text", "texts"), "tabular": ("row", "rows"), "image": ("image", "images"),
         "vector": ("vector", "vectors")}  # fmt: skip
GAP = 6


class MapWaiting(QFrame):
    """Floats below what stands at the top right of the map; hidden where nothing waits.

    Signals:
        asked(str): Map the samples of this kind.
    """

    asked = Signal(str)

    def __init__(self, view: MapView, above: QWidget) -> None:
        """Float on a map.

        Args:
            view: the map.
            above: the widget at its top right, under which it stands.
        """
        super().__init__(view)
        self._view, self._above = view, above
        self._kind = ""
        self.text = plain("")
        self.map = button("", "accent")
        self.setProperty("class", "floating")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setLayout(row(self.text, self.map, spacing=12, edges=(12, 8, 8, 8)))
        self.map.clicked.connect(lambda: self.asked.emit(self._kind))
        for watched in (view, above):
            watched.installEventFilter(self)
        self.hide()

    def show_waiting(self, kind: str, count: int) -> None:
        """Say that ``count`` samples of a kind are on no map; an empty kind hides the note."""
        self._kind = kind
        one, many = NOUNS.get(kind, (kind, kind))
        self.text.setText(f"{count:,} {one if count == 1 else many} {'is' if count == 1 else 'are'} on no map yet")
        self.map.setText("Map it" if count == 1 else "Map them")
        self.map.setAccessibleName(f"Map {count:,} {one if count == 1 else many}")
        self.setVisible(bool(kind))
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the corner of the map."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._arrange()
        return False

    def _arrange(self) -> None:
        self.resize(self.sizeHint())
        self.move(max(EDGE, self._view.width() - EDGE - self.width()), self._above.geometry().bottom() + GAP)
        self.raise_()
