"""A short tour: callouts that point at real parts of the window, one after the other, and are never in the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from widgets.parts import button, column, row
from widgets.theme import LIGHT, Theme, plain
from widgets.translation import tr, translated

WIDTH = 320
GAP = 14
"""Pixels between a callout and what it points at."""
_ROOMY = 2
"""Something so many times as wide and tall as a callout has it inside, at its lower right."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One place of the tour."""

    title: str
    text: str
    place: Callable[[], QRect]
    """Where in the window it points at now; an empty rectangle where that is not to be seen."""


class _Halo(QWidget):
    """A ring around a part of the window; the mouse goes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.color = QColor(LIGHT.accent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring, soft toward the outside."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for width, alpha in ((8, 50), (2.5, 255)):
            color = QColor(self.color)
            color.setAlpha(alpha)
            painter.setPen(QPen(color, width))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 8, 8)


class Tour(QFrame):
    """The callout, and through it the tour: everything else in the window stays usable meanwhile.

    Signals:
        ended: The last step was left, or the rest was skipped.
    """

    ended = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("class", "floating")
        self.setFixedWidth(WIDTH)
        self._stops: Sequence[Stop] = ()
        self._at = 0
        self._before: QWidget | None = None
        self.halo = _Halo(window)
        self.count = plain("", "muted small")
        self.title = plain("", "strong")
        self.text = plain()
        self.text.setWordWrap(True)
        self.skip = button(tr("Skip the tour"), "quiet")
        self.back = button(tr("Back"))
        self.next = button(tr("Next"), "accent")
        buttons = row(self.skip, None, self.back, self.next)
        self.setLayout(column(self.count, self.title, self.text, buttons, spacing=6, edges=(16, 12, 16, 12)))
        self.skip.clicked.connect(self.end)
        self.back.clicked.connect(lambda: self._go(self._at - 1))
        self.next.clicked.connect(lambda: self._go(self._at + 1))
        window.installEventFilter(self)
        self.hide()

    def begin(self, stops: Sequence[Stop]) -> None:
        """Lead through these places, from the first one."""
        if self.isHidden():
            self._before = self.window().focusWidget()
        self._stops = stops
        self._go(0)

    def end(self) -> None:
        """Go away, and give the focus back."""
        if self.isHidden():
            return
        self.hide()
        self.halo.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.ended.emit()

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of a theme."""
        self.halo.color = QColor(theme.accent)
        self.halo.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc skips the rest; Return goes on."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(self._at + 1)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beside what moves when the window changes."""
        if not self.isHidden() and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._place()
        return super().eventFilter(watched, event)

    def _go(self, to: int) -> None:
        if to >= len(self._stops):
            self.end()
            return
        self._at = max(0, to)
        stop, last = self._stops[self._at], self._at == len(self._stops) - 1
        title, text = translated(stop.title), translated(stop.text)
        self.count.setText(tr("Step {at} of {all}", at=self._at + 1, all=len(self._stops)))
        self.title.setText(title)
        self.text.setText(text)
        self.back.setVisible(self._at > 0)
        self.skip.setVisible(not last)
        self.next.setText(tr("Done") if last else tr("Next"))
        self.next.setAccessibleName(self.next.text())
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._place()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _place(self) -> None:
        target = self._stops[self._at].place()
        self.resize(WIDTH, self.heightForWidth(WIDTH))
        self.halo.setGeometry(target.adjusted(-4, -4, 4, 4) & self._window.rect())
        self.halo.setVisible(not target.isEmpty())
        self.move(beside(target, self.size(), self._window.rect()))
        self.halo.raise_()
        self.show()
        self.raise_()


def beside(target: QRect, size: QSize, window: QRect) -> QPoint:
    """Where a callout of this size goes: beside its target, or inside where there is room, always in the window."""
    if target.isEmpty():
        middle = window.center()
        return QPoint(middle.x() - size.width() // 2, middle.y() - size.height() // 2)
    if target.width() >= _ROOMY * size.width() and target.height() >= _ROOMY * size.height():
        return target.bottomRight() - QPoint(size.width() + GAP, size.height() + GAP)
    top, left = target.top(), target.left()
    sides = (QPoint(left - size.width() - GAP, top + GAP), QPoint(target.right() + GAP, top + GAP))
    ends = (QPoint(left, target.bottom() + GAP), QPoint(left, top - size.height() - GAP))
    places = (*ends, *sides) if target.height() < size.height() else (*sides, *ends)
    fitting = (place for place in places if window.contains(QRect(place, size)))
    return next(fitting, QPoint(max(0, target.right() - size.width() - GAP), max(0, target.bottom() - size.height())))
