"""A large place for one role's files: drop them on it, or press it to choose them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from models.phrase import phrase
from widgets.dot import Dot
from widgets.elided_label import MIDDLE, ElidedLabel
from widgets.file_drop import FileDrop
from widgets.parts import column, row
from widgets.theme import Theme, plain, redress
from widgets.translation import tr, translated

_FIRST = {"real": phrase("Drop real data"), "synthetic": phrase("Drop synthetic data")}
_NEXT = {"real": phrase("Now drop real data"), "synthetic": phrase("Now drop synthetic data")}
_THERE = {"real": phrase("Real data is here"), "synthetic": phrase("Synthetic data is here")}


class DropTarget(QPushButton):
    """Shows what real or synthetic data is wanted or already there, and lights up while files hover over it.

    Signals:
        dropped: Paths of the files, and the role.
        browse_asked: Choose files for the role.
        refused: Why something dropped cannot be taken.
    """

    dropped = Signal(list, str)
    browse_asked = Signal(str)
    refused = Signal(str)

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.role = role
        self.dot = Dot()
        self.headline = plain("", "strong large")
        self.detail = ElidedLabel("", "muted", MIDDLE)
        self.detail.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setProperty("class", "target")
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAutoDefault(False)
        line = row(None, self.dot, self.headline, None)
        self.setLayout(column(None, line, self.detail, None, edges=(16, 16, 16, 16)))
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        drop = FileDrop(self)
        self.clicked.connect(self._browse)
        drop.dropped.connect(self._take)
        drop.refused.connect(self.refused)
        drop.hovered.connect(self.light_up)
        self.invite()

    def sizeHint(self) -> QSize:
        """Large enough to be hit without aiming."""
        return QSize(320, 168)

    def minimumSizeHint(self) -> QSize:
        """Still a target at the smallest window."""
        return QSize(200, 112)

    def invite(self, more: bool = False) -> None:
        """Ask for files; ``more`` when the other role's are already there."""
        words = (_NEXT if more else _FIRST)[self.role]
        self._show(translated(words), tr("or press to choose files"), False)

    def show_loaded(self, text: str) -> None:
        """Show what is there: ``"human.jsonl · 1,319 rows"``."""
        self._show(translated(_THERE[self.role]), text, True)

    def set_theme(self, theme: Theme) -> None:
        """Take the role's color from ``theme``."""
        self.dot.set_color(theme.role(self.role))

    def _show(self, headline: str, detail: str, loaded: bool) -> None:
        self.headline.setText(headline)
        self.detail.setText(detail)
        self.setAccessibleName(headline)
        self.setAccessibleDescription(detail)
        self._mark("loaded", loaded)

    def _browse(self) -> None:
        self.browse_asked.emit(self.role)

    def _take(self, paths: list[str]) -> None:
        self.dropped.emit(paths, self.role)

    def light_up(self, on: bool) -> None:
        """Show that what hovers would go here."""
        self._mark("hovered", on)

    def _mark(self, name: str, on: bool) -> None:
        self.setProperty(name, "true" if on else "false")
        redress(self)
