"""A segmented control: a few exclusive choices side by side in one rounded panel."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from widgets.map_floating import SHADOW, paint_hairline, paint_panel, panel_path
from widgets.theme import LIGHT, Theme
from widgets.translation import translated

FONT_PX = 13
HEIGHT = 30
Choice = tuple[str, str, str, str]
"""Value, label, short label and tooltip; all but the value may be phrases."""
ROOM, NARROW_ROOM = 11, 6
"""Logical pixels left and right of a label, usually and where there is little room."""


class Segment(QAbstractButton):
    """One choice. Paints itself: platform styles draw no segmented controls."""

    def __init__(self, text: str, short: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, text=text, checkable=True)
        self.setToolTip(tip)
        self.setAccessibleName(text)
        self.setAccessibleDescription(tip)
        # Clicking a tool must not take the keyboard away from the map.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.theme = LIGHT
        self.narrow = False
        self._short = short

    @property
    def shown_text(self) -> str:
        """The label as drawn."""
        return self._short if self.narrow else self.text()

    def sizeHint(self) -> QSize:
        """As wide as the label."""
        room = NARROW_ROOM if self.narrow else ROOM
        width = QFontMetricsF(self._font()).horizontalAdvance(self.shown_text)
        return QSize(round(width) + 2 * room, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Labels are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the fill, the label and the focus ring, clipped to the rounded panel around."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        parent = self.parentWidget()
        if parent is not None:
            whole = panel_path(parent.width(), parent.height())
            painter.setClipPath(whole.translated(-self.x(), -self.y()))
        fill, ink = self._colors()
        if fill:
            painter.fillRect(self.rect(), QColor(fill))
        painter.setFont(self._font())
        painter.setPen(QColor(ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.shown_text)
        if self.hasFocus():
            painter.setPen(QPen(QColor(ink if self.isChecked() else self.theme.accent), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 4, 4)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(FONT_PX)
        return font

    def _colors(self) -> tuple[str, str]:
        """Fill (empty for none) and ink."""
        if self.isChecked():
            return self.theme.accent, self.theme.on_accent
        return (self.theme.chip if self.underMouse() else ""), self.theme.text


class Segments(QWidget):
    """Exclusive choices in one panel.

    Signals:
        chosen(str): the person chose the value.
    """

    chosen = Signal(str)

    def __init__(self, name: str, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        """Build the control.

        Args:
            name: for screen readers.
            choices: value, label, short label and tooltip of each.
            parent: the widget it floats on.
        """
        super().__init__(parent)
        self.setAccessibleName(name)
        self._theme = LIGHT
        self._group = QButtonGroup(self, exclusive=True)
        self._segments: dict[str, Segment] = {}
        row = QHBoxLayout(self)
        row.setSpacing(1)
        row.setContentsMargins(SHADOW + 1, SHADOW, SHADOW + 1, SHADOW)
        for value, text, short, tip in choices:
            segment = Segment(translated(text), translated(short), translated(tip), self)
            segment.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
            self._group.addButton(segment)
            self._segments[value] = segment
            row.addWidget(segment)

    def segment(self, value: str) -> Segment:
        """The button of a value."""
        return self._segments[value]

    def value(self) -> str:
        """What is chosen."""
        return next(value for value, segment in self._segments.items() if segment.isChecked())

    def show_value(self, value: str) -> None:
        """Show a choice without telling anyone; Tab reaches the chosen one, arrows the others."""
        self._segments[value].setChecked(True)
        for other, segment in self._segments.items():
            policy = Qt.FocusPolicy.TabFocus if other == value else Qt.FocusPolicy.NoFocus
            segment.setFocusPolicy(policy)

    def set_narrow(self, narrow: bool) -> None:
        """Use short labels."""
        for segment in self._segments.values():
            segment.narrow = narrow
            segment.updateGeometry()
        self.adjustSize()

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of a theme."""
        self._theme = theme
        for segment in self._segments.values():
            segment.theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel and the lines between the choices."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_panel(painter, self._theme, self.width(), self.height())
        lines = QPainterPath()
        for segment in list(self._segments.values())[1:]:
            x = segment.x() - 0.5
            lines.moveTo(x, SHADOW + 0.5)
            lines.lineTo(x, self.height() - SHADOW - 0.5)
        painter.strokePath(lines, QPen(QColor(self._theme.line), 1.0))
        paint_hairline(painter, self._theme, self.width(), self.height())
