"""Keys that a widget wants for itself although the window has a shortcut on them."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


def claims(event: QEvent, keys: Collection[Qt.Key] = (), standard: Collection[QKeySequence.StandardKey] = ()) -> bool:
    """Claim a key: call first in a widget's ``event``, and return True from there where this is True.

    Qt asks the focused widget before it lets a shortcut of the window have a key. Without an answer, Down in
    the table would walk through the selection, and Delete on a tag would drop samples.

    Args:
        event: What the widget was sent.
        keys: Wanted with no modifier or with Shift.
        standard: Wanted as the platform writes them: select all, copy.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    bare = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    wanted = (bare and event.key() in keys) or any(event.matches(one) for one in standard)
    if wanted:
        event.accept()
    return wanted
