"""Every action of the window, as data: menus, shortcuts, tooltips and the shortcut sheet all read this table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a person can do."""

    id: str
    """Names the slot it triggers and the action in tests: ``"decide.drop"``."""
    menu: str
    text: str
    """As in the menu, ``&`` before the mnemonic."""
    keys: tuple[str, ...]
    """Shortcuts, the first one shown."""
    tip: str
    """What it does, in a sentence."""
    group: int = 0
    """Actions of another group than the one before are set apart by a line."""
    yields: bool = False
    """Whether the focused widget takes the key first: tables and fields need arrows and Escape themselves."""
    changes: bool = False
    """Whether it changes the workspace, and is not offered while that may only be read."""
    ticked: bool = False
    """Whether it carries a tick while what it switches on is on."""


MENUS = ("&File", "&Edit", "&View", "&Select", "&Help")

ACTIONS: tuple[Action, ...] = (
    Action("file.add", "&File", "&Add data…", ("Ctrl+O",), "Load a file of real or synthetic samples", changes=True),
    Action("file.example", "&File", "Open t&he example", (), "Load a small real and synthetic pair to try things on"),
    Action("file.new", "&File", "&New workspace…", ("Ctrl+N",), "Start a new, empty workspace file", 1),
    Action("file.open", "&File", "&Open workspace…", ("Ctrl+Shift+O",), "Open a workspace file (.assay)", 1),
    Action("file.copy", "&File", "Save a &copy…", ("Ctrl+Shift+S",), "Copy the whole workspace to another file", 1),
    Action("file.export", "&File", "&Export…", ("Ctrl+E",), "Write the curated samples and their recipe to a file", 2),
    Action("file.quit", "&File", "&Quit", ("Ctrl+Q",), "Close Assay; everything is saved already", 3),
    Action("edit.undo", "&Edit", "&Undo", ("Ctrl+Z",), "Take back the last decision", changes=True),
    Action(
        "edit.redo", "&Edit", "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "Bring back the decision undone last", changes=True
    ),
    Action(
        "decide.drop",
        "&Edit",
        "&Drop",
        ("X", "Delete"),
        "Drop the selected samples; nothing is deleted",
        1,
        changes=True,
    ),
    Action("decide.keep", "&Edit", "&Keep", ("K",), "Keep the selected samples", 1, changes=True),
    Action("decide.tag", "&Edit", "&Tag…", ("T",), "Give the selected samples a tag", 1, changes=True),
    Action("view.fit", "&View", "&Fit map", ("F", "0"), "Show the whole map"),
    Action("view.zoom_selection", "&View", "&Zoom to selection", ("Z",), "Fill the map with the selected samples"),
    Action("view.zoom_in", "&View", "Zoom &in", ("+", "="), "Look closer at the middle of the map"),
    Action("view.zoom_out", "&View", "Zoom &out", ("-",), "See more of the map"),
    Action(
        "view.hide_dropped",
        "&View",
        "&Hide dropped",
        ("Ctrl+D",),
        "Hide dropped samples instead of fading them",
        1,
        ticked=True,
    ),
    Action(
        "view.contours",
        "&View",
        "&Density lines",
        ("D",),
        "Draw lines around where most of each role lies",
        1,
        ticked=True,
    ),
    Action(
        "view.labels",
        "&View",
        "&Names of regions",
        ("B",),
        "Write on the map what its regions are about",
        1,
        ticked=True,
    ),
    Action(
        "view.map_again", "&View", "&Map again…", ("Ctrl+M",), "Compute the map with other parameters", 2, changes=True
    ),
    Action(
        "view.refine", "&View", "&Refine draft map", (), "Compute a draft map again by the full model", 2, changes=True
    ),
    Action(
        "view.look_system", "&View", "Look of the s&ystem", (), "Be light or dark as the desktop is", 3, ticked=True
    ),
    Action("view.look_light", "&View", "Li&ght look", (), "Always use the light look", 3, ticked=True),
    Action("view.look_dark", "&View", "Dar&k look", (), "Always use the dark look", 3, ticked=True),
    Action(
        "view.dark", "&View", "Switch &light and dark", ("Ctrl+Shift+D",), "Change between the light and dark look", 3
    ),
    Action("view.panels", "&View", "Restore &panels", (), "Put every panel back where it was at first", 4),
    Action("tool.pan", "&Select", "&Pan", ("H",), "Drag moves the map", ticked=True),
    Action(
        "tool.lasso", "&Select", "&Lasso", ("L",), "Draw around samples; every point of the line counts", ticked=True
    ),
    Action(
        "tool.polygon",
        "&Select",
        "P&olygon",
        ("P",),
        "Click corner after corner; double-click or Enter closes",
        ticked=True,
    ),
    Action("tool.rectangle", "&Select", "&Rectangle", ("R",), "Drag a rectangle around samples", ticked=True),
    Action("select.find", "&Select", "&Find…", ("Ctrl+F",), "Search the texts, or type a condition", 1),
    Action("select.all", "&Select", "Select &all", ("Ctrl+A",), "Select every sample", 1),
    Action("select.invert", "&Select", "&Invert", ("Ctrl+I",), "Select what is not selected, and nothing else", 1),
    Action("select.similar", "&Select", "&Similar", ("S",), "Select the samples nearest to the focused one", 1),
    Action("select.clear", "&Select", "&Clear", ("Esc",), "Select nothing", 1, yields=True),
    Action("focus.next", "&Select", "&Next sample", ("Down",), "Look at the next selected sample", 2, yields=True),
    Action("focus.previous", "&Select", "Pre&vious sample", ("Up",), "Look at the sample before", 2, yields=True),
    Action("help.shortcuts", "&Help", "&Shortcuts", ("F1", "?"), "All actions with their keys"),
    Action("help.map", "&Help", "&How to read the map", (), "What distance and density on the map mean, and what not"),
    Action("help.tour", "&Help", "Take the &tour", (), "Three steps around the window: map, selection, export"),
    Action("help.log", "&Help", "Open the &log folder", (), "Show the file that problems are written to", 1),
    Action("help.diagnostics", "&Help", "&Diagnostics", (), "What Assay runs on, to copy into a report", 1),
    Action("help.licenses", "&Help", "L&icenses", (), "Licenses of Assay and of everything it comes with", 1),
    Action("help.about", "&Help", "&About Assay", (), "Version, model, folders", 1),
)


def install(window: QMainWindow, slots: dict[str, Callable[[], None]]) -> dict[str, QAction]:
    """Put every action into the menu bar and onto the window.

    Args:
        window: gets the menus; its shortcuts work in the whole window.
        slots: what each action does, by id; one for each.

    Returns:
        The Qt actions by id.
    """
    assert set(slots) == {action.id for action in ACTIONS}, set(slots) ^ {action.id for action in ACTIONS}
    menus: dict[str, QMenu] = {title: window.menuBar().addMenu(title) for title in MENUS}
    for menu in menus.values():
        menu.setToolTipsVisible(True)
    made: dict[str, QAction] = {}
    group: dict[str, int] = {}
    for action in ACTIONS:
        menu = menus[action.menu]
        if group.setdefault(action.menu, action.group) != action.group:
            menu.addSeparator()
            group[action.menu] = action.group
        entry = QAction(action.text, window)
        entry.setObjectName(action.id)
        if action.yields:
            entry.setText(f"{action.text}\t{action.keys[0]}")
        else:
            entry.setShortcuts([QKeySequence(keys) for keys in action.keys])
        entry.setToolTip(tooltip(action))
        entry.setCheckable(action.ticked)
        entry.triggered.connect(lambda _=False, run=slots[action.id]: run())
        menu.addAction(entry)
        made[action.id] = entry
    return made


def yielding(sequence: QKeySequence) -> str | None:
    """The id of the action that a key left over by the focused widget triggers."""
    for action in ACTIONS:
        if action.yields and any(QKeySequence(keys) == sequence for keys in action.keys):
            return action.id
    return None


def tooltip(action: Action) -> str:
    """Text and shortcut as one line."""
    keys = f" ({action.keys[0]})" if action.keys else ""
    return f"{action.tip}{keys}"
