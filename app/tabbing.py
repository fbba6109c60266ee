"""Where Tab goes in the window: region after region, and in each from top to bottom, whenever its parts were made."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

_ROW = 12
"""Pixels by which the upper edges of parts that stand side by side may differ."""


def move(window: QWidget, regions: Sequence[QWidget], forward: bool) -> bool:
    """Give the focus to the next part that takes it from Tab, or to the one before.

    Args:
        window: the window.
        regions: in the order in which Tab goes through them; what is in none of them comes last.
        forward: Tab, or Shift+Tab.

    Returns:
        Whether there was somewhere to go.
    """
    stops = sorted(_stops(window), key=lambda stop: _key(stop, window, regions))
    if not stops:
        return False
    current = _focused(window)
    if current in stops:
        at = stops.index(current) + (1 if forward else -1)
    elif current is None:
        at = 0 if forward else -1
    else:  # it takes the focus by a click only
        here = _key(current, window, regions)
        before = sum(_key(stop, window, regions) < here for stop in stops)
        at = before if forward else before - 1
    chosen = stops[at % len(stops)]
    chosen.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    _bring_into_view(chosen)
    return True


def _focused(window: QWidget) -> QWidget | None:
    """What has the focus in the window, or would have it if the window were active."""
    return window.focusWidget()


def _stops(window: QWidget) -> list[QWidget]:
    """Everything in the window that Tab may stop at now."""
    return [
        part
        for part in window.findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.isVisible()
        and part.isEnabled()
        and part.focusProxy() is None
        and part.window() is window
    ]


def _key(part: QWidget, window: QWidget, regions: Sequence[QWidget]) -> tuple[int, int, int]:
    region = next((at for at, one in enumerate(regions) if one is part or one.isAncestorOf(part)), len(regions))
    place = part.mapTo(window, QPoint(0, 0))
    return region, place.y() // _ROW, place.x()


def _bring_into_view(part: QWidget) -> None:
    """Scroll to a part: its area does so by itself only for a focus that comes from within."""
    around = part.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(part)
        around = around.parentWidget()
