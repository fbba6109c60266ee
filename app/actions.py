"""Puts the actions of the table into the menus of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from app.action_table import ACTIONS, MENUS, Action
from widgets.translation import tr, translated


def install(window: QMainWindow, slots: dict[str, Callable[[], None]]) -> dict[str, QAction]:
    """Put every action into the menu bar and onto the window.

    Args:
        window: gets the menus; its shortcuts work in the whole window.
        slots: what each action does, by id; one for each.

    Returns:
        The Qt actions by id.
    """
    assert set(slots) == {action.id for action in ACTIONS}, set(slots) ^ {action.id for action in ACTIONS}
    menus: dict[str, QMenu] = {title: window.menuBar().addMenu(translated(title)) for title in MENUS}
    for menu in menus.values():
        menu.setToolTipsVisible(True)
    made: dict[str, QAction] = {}
    group: dict[str, int] = {}
    for action in ACTIONS:
        menu = menus[action.menu]
        if group.setdefault(action.menu, action.group) != action.group:
            menu.addSeparator()
            group[action.menu] = action.group
        text = translated(action.text)
        entry = QAction(text, window)
        entry.setObjectName(action.id)
        if action.yields:
            entry.setText(f"{text}\t{shown(action.keys[0])}")
        else:
            entry.setShortcuts([QKeySequence(keys) for keys in action.keys])
        entry.setToolTip(tooltip(action))
        entry.setCheckable(action.ticked)
        entry.triggered.connect(lambda _=False, run=slots[action.id]: run())
        _inside(menu, action.under).addAction(entry)
        made[action.id] = entry
    return made


def _inside(menu: QMenu, title: str) -> QMenu:
    """The menu of this title inside another one, made where there is none yet; the other one itself for no title."""
    if not title:
        return menu
    title = translated(title)
    there = (entry.menu() for entry in menu.actions() if entry.text() == title)
    inside = next((found for found in there if isinstance(found, QMenu)), None) or menu.addMenu(title)
    inside.setToolTipsVisible(True)
    return inside


def yielding(sequence: QKeySequence) -> str | None:
    """The id of the action that a key left over by the focused widget triggers."""
    for action in ACTIONS:
        if action.yields and any(QKeySequence(keys) == sequence for keys in action.keys):
            return action.id
    return None


def tooltip(action: Action) -> str:
    """Tip and shortcut as one line."""
    if not action.keys:
        return translated(action.tip)
    return tr("{tip} ({keys})", tip=action.tip, keys=shown(action.keys[0]))


def shown(keys: str) -> str:
    """A shortcut as it is called here: ``"Ctrl+Shift+Z"``."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
