"""The switch between maps, floating at the top right, where a workspace holds more than one kind of samples."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from models.phrase import phrase
from widgets.map_segments import Segments
from widgets.map_view import EDGE, MapView
from widgets.theme import LIGHT, Theme
from widgets.translation import tr, translated

WORDS = {"text": phrase("Texts"), "tabular": phrase("Rows"), "image": phrase("Images"), "vector": phrase("Vectors")}
"""What samples of a kind are called; kinds that this version does not know are called by their own name."""

_TIPS = {
    "text": phrase("Show the map of the texts"),
    "tabular": phrase("Show the map of the rows"),
    "image": phrase("Show the map of the images"),
    "vector": phrase("Show the map of the vectors"),
}


class MapSpaces(QWidget):
    """Offers one map a kind of samples; hidden where there is only one.

    Signals:
        chosen(str): the person wants the map of this kind.
    """

    chosen = Signal(str)

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = LIGHT
        self._kinds: tuple[str, ...] = ()
        self.segments: Segments | None = None
        view.installEventFilter(self)
        self.hide()

    def show_spaces(self, kinds: Sequence[str], current: str) -> None:
        """Offer these kinds and show ``current`` as chosen."""
        if tuple(kinds) != self._kinds:
            self._kinds = tuple(kinds)
            self._rebuild()
        if self.segments is not None and current in self._kinds:
            self.segments.show_value(current)
        self.setVisible(len(self._kinds) > 1)
        self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._theme = theme
        if self.segments is not None:
            self.segments.set_theme(theme)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the corner of the map."""
        if event.type() == QEvent.Type.Resize:
            self._arrange()
        return False

    def _rebuild(self) -> None:
        if self.segments is not None:
            self.segments.hide()
            self.segments.deleteLater()
        choices = [(kind, word, word, _tip(kind)) for kind in self._kinds for word in (_word(kind),)]
        self.segments = Segments(tr("Which samples the map shows"), choices, self)
        self.segments.chosen.connect(self.chosen)
        self.segments.set_theme(self._theme)
        self.segments.show()

    def _arrange(self) -> None:
        """Beside the tools where there is room, else below them."""
        if self.segments is None:
            return
        size = self.segments.sizeHint()
        self.segments.setGeometry(0, 0, size.width(), size.height())
        x = max(EDGE, self._view.width() - EDGE - size.width())
        tools = self._view.tools.geometry()
        y = EDGE if x > tools.right() else tools.bottom() + 1
        self.setGeometry(x, y, size.width(), size.height())
        self.raise_()


def _word(kind: str) -> str:
    return translated(WORDS.get(kind, kind))


def _tip(kind: str) -> str:
    return translated(_TIPS.get(kind) or phrase("Show the map of the {kind}", kind=kind))
