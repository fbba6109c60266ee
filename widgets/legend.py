"""What the colors on the map mean, with counts; a click hides or shows, a double click isolates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QVBoxLayout, QWidget

from widgets.dot import DIAMETER, paint_dot
from widgets.elided_label import hinted
from widgets.parts import emptied
from widgets.translation import tr
from widgets.wording import number

ROW_HEIGHT = 24
GAP = 8


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One category of what the map is colored by."""

    code: int
    """What :class:`Legend` says about it in its signals; categories folded into "other" share one code."""
    name: str
    color: str
    """``#rrggbb``."""
    total: int
    selected: int | None = None
    """How many of them are selected; None while nothing is."""
    hidden: bool = False

    @property
    def counts(self) -> str:
        """``"214 of 51,204"``, or the total alone."""
        if self.selected is None:
            return number(self.total)
        return tr("{selected} of {total}", selected=self.selected, total=self.total)


class LegendRow(QAbstractButton):
    """One entry: dot, name, counts; hollow, muted and struck through while hidden.

    Signals:
        hidden_or_shown: Hide or show the category of this code.
        isolated: Show only the category of this code.
    """

    hidden_or_shown = Signal(int)
    isolated = Signal(int)

    def __init__(self, entry: LegendEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCheckable(False)
        self.entry = entry
        self.show_entry(entry)
        self.clicked.connect(self._toggle)

    def show_entry(self, entry: LegendEntry) -> None:
        """Show another state of the entry; the row and its focus stay."""
        self.entry = entry
        state = tr("hidden") if entry.hidden else tr("shown")
        self.setAccessibleName(f"{entry.name}, {entry.counts}, {state}")
        how = tr("Click to hide or show, double-click to show only this")
        self.setToolTip(hinted(f"{entry.name}\n{how}"))
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(120, ROW_HEIGHT)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Isolate; the button's own handling would toggle once more."""
        self._isolate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Return hide or show, Ctrl+Return shows only this."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._isolate()
            else:
                self.click()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer both in words."""
        self.menu().exec(event.globalPos())

    def menu(self) -> QMenu:
        """The menu that the right mouse button and the menu key open."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Show") if self.entry.hidden else tr("Hide")).triggered.connect(self._toggle)
        menu.addAction(tr("Show only this")).triggered.connect(self._isolate)
        return menu

    def _toggle(self) -> None:
        self.hidden_or_shown.emit(self.entry.code)

    def _isolate(self) -> None:
        self.isolated.emit(self.entry.code)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = self.palette()
        muted = colors.color(QPalette.ColorRole.PlaceholderText)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.color(QPalette.ColorRole.Midlight))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(-4, 0, 4, 0), 4, 4)
        paint_dot(painter, QRectF(0, 0, DIAMETER, self.height()), self.entry.color, self.entry.hidden)
        inner = self.rect().adjusted(DIAMETER + GAP, 0, -1, 0)
        painter.setPen(muted)
        right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(inner, right, self.entry.counts)
        inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(self.entry.counts) - GAP)
        font = QFont(self.font())
        font.setStrikeOut(self.entry.hidden)
        painter.setFont(font)
        painter.setPen(muted if self.entry.hidden else colors.color(QPalette.ColorRole.WindowText))
        name = painter.fontMetrics().elidedText(self.entry.name, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), name)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colors.color(QPalette.ColorRole.Accent), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)


class Legend(QWidget):
    """The entries, one below the other.

    Signals:
        toggled: Hide or show the category of this code.
        isolated: Show only the category of this code.
    """

    toggled = Signal(int)
    isolated = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self.setAccessibleName(tr("Legend"))

    def rows(self) -> list[LegendRow]:
        """The present rows from top to bottom."""
        items = (self._box.itemAt(place) for place in range(self._box.count()))
        return [widget for item in items if item and isinstance(widget := item.widget(), LegendRow)]

    def show_entries(self, entries: Sequence[LegendEntry]) -> None:
        """Show these entries; where only counts or visibility changed, the rows (and the focus) stay."""
        rows = self.rows()
        if [row.entry.code for row in rows] != [entry.code for entry in entries]:
            emptied(self._box)
            rows = [self._made(entry) for entry in entries]
        for row, entry in zip(rows, entries, strict=True):
            row.show_entry(entry)

    def _made(self, entry: LegendEntry) -> LegendRow:
        row = LegendRow(entry)
        row.hidden_or_shown.connect(self.toggled)
        row.isolated.connect(self.isolated)
        self._box.addWidget(row)
        return row
