"""The name of a field, over a few lines where one is too narrow: names that differ at their end are told apart."""

from __future__ import annotations

import re

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from widgets.elided_label import MIDDLE, ElidedLabel

LINES = 3
"""At most; a name that needs more is shortened to one line."""
_SEAMS = re.compile(r"(?<=[_/])(?=[^_/])|(?<=[.:\-])(?=[^\W\d_])|(?<=[a-z0-9])(?=[A-Z])")
"""Where names that are written without spaces may be broken; numbers and dates are not."""
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class FieldName(ElidedLabel):
    """A label that breaks names of columns at their seams: ``Product|Related_|Duration``."""

    def __init__(self) -> None:
        super().__init__("", "muted small", MIDDLE)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setContentsMargins(0, 1, 0, 0)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def setText(self, text: str) -> None:
        """Show another name."""
        super().setText(text)
        self._fit()

    def lines(self) -> int:
        """Lines that the whole name takes at the present width; 0 where it has to be shortened."""
        return lines_of(self.text(), self.fontMetrics(), self.contentsRect().width(), LINES)

    def needed(self) -> int:
        """The least width, in pixels, in which no word of the name is cut, however many lines it takes."""
        words = breakable(self.text()).replace("\u200b", " ").split() or [""]
        margins = self.contentsMargins()
        return max(map(self.fontMetrics().horizontalAdvance, words)) + margins.left() + margins.right() + 1

    def shortened(self) -> str:
        """What is visible at the present width."""
        return self.text() if self.lines() else super().shortened()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the name needs at the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name over its lines."""
        if self.lines() < 2:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(WRAP), self._broken())

    def _broken(self) -> str:
        return breakable(self.text())

    def _fit(self) -> None:
        self.setFixedHeight(self.fontMetrics().lineSpacing() * max(self.lines(), 1) + 2)
        self.update()


def breakable(text: str) -> str:
    """A line with places where it may be broken: between the words of names that are written without spaces."""
    return _SEAMS.sub("\u200b", text)


def lines_of(text: str, metrics: QFontMetrics, width: int, most: int) -> int:
    """Lines that a text takes in this width, broken at its seams; 0 where ``most`` lines are not enough for it."""
    needed = metrics.boundingRect(QRect(0, 0, max(width, 1), 1 << 16), int(WRAP), breakable(text))
    count = max(1, round(needed.height() / max(metrics.lineSpacing(), 1)))
    return count if count <= most and needed.width() <= width else 0
