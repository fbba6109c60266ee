"""The action table is complete: every action has a menu entry, a tip, a slot, and keys that nobody else has."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from app.action_table import ACTIONS, MENUS, Action
from app.actions import install, tooltip, yielding
from widgets.shortcut_sheet import ShortcutSheet


def test_ids_and_keys_are_unique() -> None:
    assert not [name for name, count in Counter(action.id for action in ACTIONS).items() if count > 1]
    keys = Counter(QKeySequence(keys).toString() for action in ACTIONS for keys in action.keys)
    assert not [key for key, count in keys.items() if count > 1]
    assert all(keys), "every shortcut is one that Qt understands"


def test_mnemonics_are_unique_within_a_menu() -> None:
    for menu, under in {(action.menu, action.under) for action in ACTIONS}:
        inside = {action.under for action in ACTIONS if action.menu == menu and action.under and not under}
        texts = [action.text for action in ACTIONS if (action.menu, action.under) == (menu, under)]
        letters = Counter(text[text.index("&") + 1].lower() for text in (*texts, *inside) if "&" in text)
        assert not [letter for letter, count in letters.items() if count > 1], menu


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_action_says_what_it_does(action: Action) -> None:
    assert action.menu in MENUS
    assert len(action.tip) > 10
    assert not action.tip.endswith(".")
    assert (action.keys[0] in tooltip(action)) if action.keys else "(" not in tooltip(action)


def names(menu: QMenu) -> list[str]:
    """Names of everything in a menu and in the menus inside it, from the top down."""
    inside = [(entry, entry.menu()) for entry in menu.actions()]
    return [
        name for entry, more in inside for name in (names(more) if isinstance(more, QMenu) else [entry.objectName()])
    ]


def test_every_action_is_in_its_menu_and_triggers_its_slot(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    done: list[str] = []
    made = install(window, {action.id: lambda name=action.id: done.append(name) for action in ACTIONS})  # type: ignore[misc]
    listed = [name for top in window.menuBar().actions() for name in names(top.menu())]
    assert [name for name in listed if name] == [
        action.id for menu in MENUS for action in ACTIONS if action.menu == menu
    ]
    for entry in made.values():
        assert entry.toolTip()
        assert entry.isCheckable() == next(action.ticked for action in ACTIONS if action.id == entry.objectName())
        entry.trigger()
    assert done == [action.id for action in ACTIONS]


def test_a_missing_slot_is_noticed_at_once(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    with pytest.raises(AssertionError):
        install(window, {})


def test_keys_that_widgets_need_themselves_are_left_to_them_first() -> None:
    assert yielding(QKeySequence("Down")) == "focus.next"
    assert yielding(QKeySequence("Up")) == "focus.previous"
    assert yielding(QKeySequence("Esc")) == "select.clear"
    assert yielding(QKeySequence("X")) is None


def test_every_action_is_on_the_shortcut_sheet_with_its_tip_and_keys(qtbot: QtBot) -> None:
    parent = QMainWindow()
    qtbot.addWidget(parent)
    sheet = ShortcutSheet([(a.menu, a.text, a.keys, a.tip) for a in ACTIONS], parent)
    entries = [entry for group in sheet.groups for entry in group.entries]
    assert [entry.accessibleDescription() for entry in entries] == [
        action.tip for menu in MENUS for action in ACTIONS if action.menu == menu
    ]
    for action in ACTIONS:
        (entry,) = (entry for entry in entries if entry.accessibleDescription() == action.tip)
        said = entry.accessibleName()
        assert said.startswith(action.text.replace("&", ""))
        assert said.endswith("no shortcut") == (not action.keys)


def test_no_two_actions_are_explained_alike() -> None:
    assert len({action.tip for action in ACTIONS}) == len(ACTIONS)


def test_what_decides_loads_or_maps_changes_the_workspace() -> None:
    assert {action.id for action in ACTIONS if action.changes} == {
        "file.add",
        "edit.undo",
        "edit.redo",
        "decide.drop",
        "decide.keep",
        "decide.tag",
        "view.map_again",
        "view.refine",
    }
