"""What is selected, in one number, by role, and as a bar."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from models.phrase import phrase
from widgets.flow import Flow
from widgets.parts import column
from widgets.theme import LIGHT, Theme, plain
from widgets.translation import tr, tr_many, translated
from widgets.wording import of_role, samples

HINT_TEXT = phrase("Lasso a region on the map, search, or click a row.")
_BAR = 7


class ShareBar(QWidget):
    """Each role's share of the selection as a piece of one bar; the words beside it say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._shares: list[tuple[str, int]] = []
        self.setFixedHeight(_BAR)

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._theme = theme
        self.update()

    def show_shares(self, shares: list[tuple[str, int]]) -> None:
        """Show ``(role, count)`` from left to right."""
        self._shares = shares
        self.setAccessibleName(", ".join(of_role(count, role) for role, count in shares))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pieces, with rounded ends and a hair's breadth between them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), 2, 2)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), QColor(self._theme.chip))
        total = sum(count for _, count in self._shares) or 1
        left = 0.0
        for role, count in self._shares:
            # A role that is there is seen to be there, however small its share.
            width = max(self.width() * count / total, 2.0)
            painter.fillRect(QRectF(left, 0, width - 1, _BAR), QColor(self._theme.role(role)))
            left += width


class Summary(QWidget):
    """The head of the inspector."""

    def __init__(self) -> None:
        super().__init__()
        self.count = plain("", "number")
        self.shares = Flow(spacing=0)
        self.bar = ShareBar()
        self.hint = plain(translated(HINT_TEXT), "muted")
        self.hint.setWordWrap(True)
        self.setLayout(column(self.count, self.shares, self.bar, self.hint, spacing=6))
        self.show_selection(0, {})

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self.bar.set_theme(theme)

    def show_selection(self, total: int, by_role: Mapping[str, int]) -> None:
        """Show how many samples are selected, of which roles."""
        shares = sorted(((role, count) for role, count in by_role.items() if count), key=lambda one: -one[1])
        self.count.setText(samples(total) if total else tr("Nothing selected"))
        self.count.setAccessibleName(_spoken(total))
        self.shares.show_widgets(_words(shares))
        self.bar.show_shares(shares)
        for widget in (self.shares, self.bar):
            widget.setVisible(bool(total))
        self.hint.setVisible(not total)


def _spoken(total: int) -> str:
    if not total:
        return tr("Nothing selected. {hint}", hint=HINT_TEXT)
    return tr_many(total, "{n} sample selected", "{n} samples selected", n=total)


def _words(shares: list[tuple[str, int]]) -> list[QLabel]:
    words: list[QLabel] = []
    for place, (role, count) in enumerate(shares):
        if place:
            words.append(plain(" · ", "muted"))
        label = plain(of_role(count, role), role)
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        words.append(label)
    return words
