"""The tools and the ways to combine, floating at the top left of the map."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from models.phrase import phrase
from widgets.lasso_tool import Combine, Tool
from widgets.map_floating import SHADOW
from widgets.map_segments import Choice, Segments
from widgets.theme import Theme
from widgets.translation import tr

GAP = 8
"""Logical pixels between the two groups."""

TOOLS: tuple[Choice, ...] = (
    (Tool.PAN, phrase("Pan"), phrase("Pan"), phrase("Drag to move over the map (H)")),
    (Tool.LASSO, phrase("Lasso"), phrase("Lasso"), phrase("Drag around samples to select them (L)")),
    (
        Tool.POLYGON,
        phrase("Polygon"),
        phrase("Poly"),
        phrase("Click corner by corner; double-click or Enter closes (P)"),
    ),
    (Tool.RECTANGLE, phrase("Rectangle"), phrase("Rect"), phrase("Drag a rectangle around samples (R)")),
)
COMBINES: tuple[Choice, ...] = (
    (Combine.NEW, phrase("New"), phrase("New"), phrase("Start a new selection")),
    (Combine.ADD, phrase("Add"), "+", phrase("Add to the selection (hold Shift)")),
    (
        Combine.SUBTRACT,
        phrase("Subtract"),
        "\N{MINUS SIGN}",
        phrase("Take away from the selection (hold Ctrl or Alt)"),
    ),
    (
        Combine.INTERSECT,
        phrase("Intersect"),
        "\N{INTERSECTION}",
        phrase("Keep only what lies in both (hold Shift with Ctrl or Alt)"),
    ),
)


class MapTools(QWidget):
    """Two segmented controls that stand side by side, with short labels, or below each other.

    Signals:
        tool_chosen(str): a ``Tool`` value.
        combine_chosen(str): a ``Combine`` value.
    """

    tool_chosen = Signal(str)
    combine_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Map tools"))
        self.tools = Segments(tr("Tool"), TOOLS, self)
        self.combines = Segments(tr("How a new area joins the selection"), COMBINES, self)
        self.tools.chosen.connect(self.tool_chosen)
        self.combines.chosen.connect(self.combine_chosen)

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of a theme."""
        self.tools.set_theme(theme)
        self.combines.set_theme(theme)

    def fit_into(self, width: int) -> None:
        """Arrange for a map of this width, in logical pixels, and take the size that needs."""
        # A second row covers more of the map than short labels cost.
        for beside, narrow in ((True, False), (True, True), (False, False), (False, True)):
            self.tools.set_narrow(narrow)
            self.combines.set_narrow(narrow)
            first, second = self.tools.sizeHint(), self.combines.sizeHint()
            across = first.width() + GAP - 2 * SHADOW
            if (across + second.width() if beside else max(first.width(), second.width())) <= width:
                break
        self._place(first, second, *((across, 0) if beside else (0, first.height() + GAP - 2 * SHADOW)))

    def _place(self, first: QSize, second: QSize, x: int, y: int) -> None:
        self.tools.setGeometry(0, 0, first.width(), first.height())
        self.combines.setGeometry(x, y, second.width(), second.height())
        self.resize(max(first.width(), x + second.width()), y + second.height())
