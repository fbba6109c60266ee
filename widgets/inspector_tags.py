"""Chips: a sample's role, dataset, generation, decision, and its tags with a cross to take them off."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from models.dataset import Sample
from widgets.elided_label import hinted
from widgets.flow import Flow
from widgets.own_keys import claims
from widgets.theme import LIGHT, Theme, plain
from widgets.translation import tr
from widgets.wording import decision_word, one_line, role_word, visible

_LONGEST = 32
"""Characters of a name on a chip; the tool tip has all of it."""
_REMOVE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_CROSS = 16
"""Pixels for the cross."""


class TagChip(QAbstractButton):
    """A tag of the sample; its cross (or Delete, Space) takes it off.

    Signals:
        removed(str): the tag is to be taken off.
    """

    removed = Signal(str)

    def __init__(self, tag: str, theme: Theme) -> None:
        super().__init__()
        self.tag = tag
        self._theme = theme
        self._name = one_line(tag, _LONGEST)
        self.setAccessibleName(tr("Tag {name}, remove", name=self._name))
        self.setToolTip(hinted(tr("Remove the tag {name}", name=visible(tag))))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._remove)
        font = self.font()
        font.setPixelSize(12)
        self.setFont(font)

    def sizeHint(self) -> QSize:
        """The name, room around it, and the cross."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._name) + 14 + _CROSS, metrics.height() + 4)

    def cross(self) -> QRect:
        """Where the cross is."""
        return QRect(self.width() - _CROSS - 3, 0, _CROSS + 3, self.height())

    def hitButton(self, place: QPoint) -> bool:
        """Only the cross can be clicked: a click on the name must not lose the tag."""
        return self.cross().contains(place)

    def event(self, event: QEvent) -> bool:
        """Keep Delete for the tag: elsewhere in the window it drops samples."""
        return claims(event, _REMOVE) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the tag off on Delete, too."""
        if event.key() in _REMOVE:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a chip like the others, with a cross."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QColor(self._theme.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.chip))
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
        painter.setPen(QColor(self._theme.text))
        room = self.rect().adjusted(8, 0, -_CROSS, 0)
        text = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        self._paint_cross(painter)

    def _remove(self) -> None:
        self.removed.emit(self.tag)

    def _paint_cross(self, painter: QPainter) -> None:
        middle = QRectF(self.width() - _CROSS - 1, 0, _CROSS, self.height()).center()
        painter.setPen(QPen(QColor(self._theme.text if self.underMouse() else self._theme.muted), 1.3))
        for down in (QPointF(3, 3), QPointF(3, -3)):
            painter.drawLine(middle - down, middle + down)


class Chips(Flow):
    """All chips of a sample.

    Signals:
        untagged(str): this tag's cross was clicked.
    """

    untagged = Signal(str)

    def __init__(self) -> None:
        super().__init__(spacing=4)
        self._theme = LIGHT
        self._forbidden = ""

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``; shown chips take them when they are next made."""
        self._theme = theme

    def forbid(self, why: str) -> None:
        """Let nobody take tags off from now on, and say why."""
        self._forbidden = why

    def show_sample(self, sample: Sample) -> None:
        """Show what ``sample`` is, and its tags."""
        widgets: list[QWidget] = [chip(text, look) for text, look in _facts(sample)]
        for tag in sample.tags:
            made = TagChip(tag, self._theme)
            made.removed.connect(self.untagged)
            if self._forbidden:
                made.setEnabled(False)
                made.setToolTip(self._forbidden)
            widgets.append(made)
        self.show_widgets(widgets)


def chip(text: str, look: str = "") -> QLabel:
    """A chip with ``text`` on it; ``look`` is a role's name or empty."""
    short = one_line(text, _LONGEST)
    made = plain(short, f"chip {look}".strip())
    if short != text:
        made.setToolTip(hinted(visible(text)))
    return made


def _facts(sample: Sample) -> list[tuple[str, str]]:
    facts = [(role_word(sample.role), str(sample.role)), (sample.dataset, "")]
    if sample.generation is not None:
        facts.append((tr("generation {number}", number=str(sample.generation)), ""))
    if sample.decision:
        facts.append((decision_word(sample.decision), ""))
    return facts
