"""The legend at the bottom left of the map: what the colors mean, how many there are, and a way to hide them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from widgets.dot import DIAMETER, paint_dot
from widgets.elided_label import hinted
from widgets.map_floating import SHADOW, paint_hairline, paint_panel
from widgets.theme import LIGHT, Theme
from widgets.translation import tr

ROW = 26
SPACE = 6
WIDEST_NAME = 150
"""Longer names are elided; the tooltip has them whole."""
MOST_ROWS, FEW_ROWS = 4, 2
"""More rows than this scroll; on a low map, more than a few."""
LOW = 480
"""Logical pixels up to which a map is low."""


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One color of the map."""

    code: int
    """Row of the palette."""
    name: str
    color: str
    """``#rrggbb``"""
    count: str
    """``"1,319"``, or with a selection ``"47 of 1,319"``."""
    shown: bool = True
    """False where its samples are hidden."""


class LegendButton(QAbstractButton):
    """One entry; a click hides or shows its samples."""

    def __init__(self, entry: LegendEntry, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, checkable=True, checked=entry.shown)
        self.entry = entry
        self.theme = theme
        doing = tr("Click to hide") if entry.shown else tr("Click to show")
        self.setAccessibleName(f"{entry.name}, {entry.count}")
        self.setAccessibleDescription(doing)
        # Tooltips guess at rich text; names come from data and are shown as they are.
        self.setToolTip(hinted("\n".join((tr("{name}: {count}", name=entry.name, count=entry.count), doing))))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """As wide as the dot, the name (elided) and the count."""
        metrics = QFontMetricsF(self._font())
        name = min(metrics.horizontalAdvance(self.entry.name), WIDEST_NAME)
        count = metrics.horizontalAdvance(self.entry.count)
        return QSize(round(8 + DIAMETER + SPACE + name + SPACE + count + 8) + 1, ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dot (a ring where hidden), the name and the count."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.chip))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 2, -1, -2), 5, 5)
        dot = QRectF(8, 0, DIAMETER, self.height())
        paint_dot(painter, dot, self.entry.color, hollow=not self.entry.shown)
        painter.setFont(self._font())
        metrics = QFontMetricsF(self._font())
        count_width = metrics.horizontalAdvance(self.entry.count)
        left = 8 + DIAMETER + SPACE
        room = self.width() - left - SPACE - count_width - 8
        name = metrics.elidedText(self.entry.name, Qt.TextElideMode.ElideRight, room + 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(self.theme.text if self.entry.shown else self.theme.muted))
        painter.drawText(QRectF(left, 0, room + 1, self.height()), middle, name)
        painter.setPen(QColor(self.theme.muted))
        counts = QRectF(self.width() - 8 - count_width - 1, 0, count_width + 2, self.height())
        painter.drawText(counts, middle, self.entry.count)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self.theme.accent), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 3, -2, -3), 5, 5)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(13)
        return font


class MapLegend(QWidget):
    """Entries in rows that wrap; many of them scroll.

    Signals:
        toggled(int): the person clicked the entry of this code.
    """

    toggled = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Legend"))
        self._theme = LIGHT
        self._buttons: list[LegendButton] = []
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows = QWidget()
        self._scroll.setWidget(self._rows)
        for clear in (self._scroll, self._scroll.viewport(), self._rows):
            clear.setAutoFillBackground(False)
            clear.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()

    def show_entries(self, entries: Sequence[LegendEntry]) -> None:
        """Show these entries, in this order; ``fit_into`` must follow."""
        focused = next((button.entry.code for button in self._buttons if button.hasFocus()), None)
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        for entry in entries:
            button = LegendButton(entry, self._theme, self._rows)
            button.clicked.connect(lambda _=False, code=entry.code: self.toggled.emit(code))
            button.show()
            self._buttons.append(button)
            if entry.code == focused:
                button.setFocus()
        self.setVisible(bool(self._buttons))

    def buttons(self) -> list[LegendButton]:
        """The entries' buttons, in order."""
        return list(self._buttons)

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of a theme."""
        self._theme = theme
        for button in self._buttons:
            button.theme = theme
        self.update()

    def fit_into(self, width: int, height: int = LOW + 1) -> None:
        """Arrange the entries for a map of this width and height, in logical pixels, and take the size that needs."""
        room = max(width - 2 * (SHADOW + 4), 60)
        x = y = used = 0
        for button in self._buttons:
            wide = min(button.sizeHint().width(), room)
            if x and x + wide > room:
                x, y = 0, y + ROW
            button.setGeometry(x, y, wide, ROW)
            x += wide
            used = max(used, x)
        whole = y + ROW
        seen = min(whole, (MOST_ROWS if height > LOW else FEW_ROWS) * ROW)
        bar = self._scroll.verticalScrollBar().sizeHint().width() if whole > seen else 0
        self._rows.resize(used, whole)
        self._scroll.setGeometry(SHADOW + 4, SHADOW + 3, used + bar, seen)
        self.resize(used + bar + 2 * (SHADOW + 4), seen + 2 * (SHADOW + 3))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_panel(painter, self._theme, self.width(), self.height())
        paint_hairline(painter, self._theme, self.width(), self.height())
