"""The regions of the map, one below the other: what they are about and how many samples of each role they hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from widgets.elided_label import hinted
from widgets.parts import emptied
from widgets.theme import LIGHT, Theme
from widgets.translation import tr
from widgets.wording import number, of_role

ROW_HEIGHT = 48
BAR = 3
"""Height of the bar, logical pixels."""
SMALL = 11
"""Height of the counts' digits, logical pixels."""
GAP = 8
EDGE = 4


@dataclass(frozen=True, slots=True)
class RegionFacts:
    """What a row says."""

    name: str
    """From data: plain text."""
    counts: tuple[tuple[str, int], ...]
    """Role and number of samples, only roles that there are."""

    @property
    def total(self) -> int:
        """Samples in the region."""
        return sum(count for _, count in self.counts)

    @property
    def parts(self) -> str:
        """``"175 real · 168 synthetic"``."""
        return " \N{MIDDLE DOT} ".join(of_role(count, role) for role, count in self.counts if count)


class RegionRow(QAbstractButton):
    """One region: its words and total, a bar of its roles, and their counts; a click selects it."""

    def __init__(self, facts: RegionFacts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = facts
        self.theme = theme
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{facts.name}, {facts.parts}")
        how = tr("Click to select, with Shift to add, with Ctrl to subtract")
        self.setToolTip(hinted(f"{facts.name}\n{facts.parts}\n{how}"))

    def sizeHint(self) -> QSize:
        """Name, counts, bar."""
        return QSize(120, ROW_HEIGHT)

    def nextCheckState(self) -> None:
        """Being marked tells what is selected; a click alone does not change it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return works like the space bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint name, counts and bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = self.palette()
        if self.underMouse() or self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.chip))
            painter.drawRoundedRect(QRectF(self.rect()), 5, 5)
        inner = self.rect().adjusted(EDGE, 4, -EDGE, -4)
        muted = colors.color(QPalette.ColorRole.PlaceholderText)
        total = number(self.facts.total)
        painter.setPen(muted)
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight), total)
        room = inner.width() - painter.fontMetrics().horizontalAdvance(total) - GAP
        name = painter.fontMetrics().elidedText(self.facts.name, Qt.TextElideMode.ElideRight, room)
        painter.setPen(colors.color(QPalette.ColorRole.WindowText))
        flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
        painter.drawText(inner, int(flags), name)
        below = inner.adjusted(0, painter.fontMetrics().height() + 1, 0, 0)
        font = QFont(self.font())
        font.setPixelSize(SMALL)
        painter.setFont(font)
        painter.setPen(muted)
        counts = painter.fontMetrics().elidedText(self.facts.parts, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, int(flags), counts)
        self._paint_bar(painter, QRectF(inner.left(), inner.bottom() - BAR, inner.width(), BAR))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colors.color(QPalette.ColorRole.Accent), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), 5, 5)

    def _paint_bar(self, painter: QPainter, bar: QRectF) -> None:
        """The roles' shares side by side."""
        painter.setPen(Qt.PenStyle.NoPen)
        left = bar.left()
        for role, count in self.facts.counts:
            width = bar.width() * count / max(self.facts.total, 1)
            painter.setBrush(QColor(self.theme.role(role)))
            painter.drawRect(QRectF(left, bar.top(), width, bar.height()))
            left += width


class RegionList(QWidget):
    """All regions, those with the most samples first.

    Signals:
        chosen(int): The region at this place of the list was clicked.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2)
        self.setAccessibleName(tr("Regions"))

    def rows(self) -> list[RegionRow]:
        """The present rows from top to bottom."""
        items = (self._box.itemAt(place) for place in range(self._box.count()))
        return [widget for item in items if item and isinstance(widget := item.widget(), RegionRow)]

    def show_regions(self, regions: Sequence[RegionFacts]) -> None:
        """Show these regions, in this order."""
        if [row.facts for row in self.rows()] == list(regions):
            return
        emptied(self._box)
        for place, facts in enumerate(regions):
            row = RegionRow(facts, self._theme)
            row.clicked.connect(lambda _=False, at=place: self.chosen.emit(at))
            self._box.addWidget(row)

    def show_current(self, place: int) -> None:
        """Mark the region that is the selection; -1 for none."""
        for at, row in enumerate(self.rows()):
            row.setChecked(at == place)

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of a theme."""
        self._theme = theme
        for row in self.rows():
            row.theme = theme
            row.update()
