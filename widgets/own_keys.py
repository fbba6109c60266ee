"""Keys that a widget wants for itself although the window has a shortcut on them."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_EDITING = {
    Qt.Key.Key_A,
    Qt.Key.Key_C,
    Qt.Key.Key_V,
    Qt.Key.Key_X,
    Qt.Key.Key_Y,
    Qt.Key.Key_Z,
}
"""Letters that mean to edit a line when they are typed with Ctrl: select all, copy, paste, cut, redo, undo."""


def leaves(event: QEvent) -> bool:
    """Leave a key to the window: call first in a line's ``event``, and return False from there where this is True.

    Where Qt edits lines as a terminal does, Ctrl+E goes to the end of a line, and Ctrl+D deletes. Nobody expects
    that of a window that has a shortcut on them; where it has none, the line gets the key as before.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    letter = Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z
    left = held == Qt.KeyboardModifier.ControlModifier and letter and event.key() not in _EDITING
    if left:
        event.ignore()
    return left


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
