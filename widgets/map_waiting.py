"""A note on the map that samples of another kind are there, but on no map yet, with a button that maps them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from widgets.map_view import EDGE, MapView
from widgets.parts import button, row
from widgets.theme import plain
from widgets.translation import tr_many

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
        self.text.setText(_waiting(kind, count))
        self.map.setText(tr_many(count, "Map it", "Map them"))
        self.map.setAccessibleName(_asking(kind, count))
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


def _waiting(kind: str, n: int) -> str:
    match kind:
        case "text":
            return tr_many(n, "{n} text is on no map yet", "{n} texts are on no map yet", n=n)
        case "tabular":
            return tr_many(n, "{n} row is on no map yet", "{n} rows are on no map yet", n=n)
        case "image":
            return tr_many(n, "{n} image is on no map yet", "{n} images are on no map yet", n=n)
        case "vector":
            return tr_many(n, "{n} vector is on no map yet", "{n} vectors are on no map yet", n=n)
    # What this version does not know goes by its own name.
    return tr_many(n, "{n} {kind} is on no map yet", "{n} {kind} are on no map yet", n=n, kind=kind)


def _asking(kind: str, n: int) -> str:
    match kind:
        case "text":
            return tr_many(n, "Map {n} text", "Map {n} texts", n=n)
        case "tabular":
            return tr_many(n, "Map {n} row", "Map {n} rows", n=n)
        case "image":
            return tr_many(n, "Map {n} image", "Map {n} images", n=n)
        case "vector":
            return tr_many(n, "Map {n} vector", "Map {n} vectors", n=n)
    return tr_many(n, "Map {n} {kind}", "Map {n} {kind}", n=n, kind=kind)
