"""Every action of the window, as data: menus, shortcuts, tooltips and the shortcut sheet all read this table."""

from __future__ import annotations

from dataclasses import dataclass

from models.phrase import Phrase, phrase


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a person can do."""

    id: str
    """Names the slot it triggers and the action in tests: ``"decide.drop"``."""
    menu: Phrase
    text: str
    """As in the menu, ``&`` before the mnemonic; a phrase, unless it is said the same in every language."""
    keys: tuple[str, ...]
    """Shortcuts, the first one shown."""
    tip: Phrase
    """What it does, in a sentence."""
    group: int = 0
    """Actions of another group than the one before are set apart by a line."""
    yields: bool = False
    """Whether the focused widget takes the key first: tables and fields need arrows and Escape themselves."""
    changes: bool = False
    """Whether it changes the workspace, and is not offered while that may only be read."""
    ticked: bool = False
    """Whether it carries a tick while what it switches on is on."""
    under: str = ""
    """The title of the menu inside the menu in which it lies; empty for none."""


_FILE, _EDIT, _VIEW = phrase("&File"), phrase("&Edit"), phrase("&View")
_SELECT, _HELP = phrase("&Select"), phrase("&Help")
MENUS = (_FILE, _EDIT, _VIEW, _SELECT, _HELP)

_LANGUAGE = phrase("L&anguage")

ACTIONS: tuple[Action, ...] = (
    Action(
        "file.add",
        _FILE,
        phrase("&Add data…"),
        ("Ctrl+O",),
        phrase("Load a file of real or synthetic samples"),
        changes=True,
    ),
    Action(
        "file.example",
        _FILE,
        phrase("Open t&he example"),
        (),
        phrase("Load a small real and synthetic pair to try things on"),
    ),
    Action("file.new", _FILE, phrase("&New workspace…"), ("Ctrl+N",), phrase("Start a new, empty workspace file"), 1),
    Action(
        "file.open", _FILE, phrase("&Open workspace…"), ("Ctrl+Shift+O",), phrase("Open a workspace file (.assay)"), 1
    ),
    Action(
        "file.copy",
        _FILE,
        phrase("Save a &copy…"),
        ("Ctrl+Shift+S",),
        phrase("Copy the whole workspace to another file"),
        1,
    ),
    Action(
        "file.export",
        _FILE,
        phrase("&Export…"),
        ("Ctrl+E",),
        phrase("Write the curated samples and their recipe to a file"),
        2,
    ),
    Action("file.quit", _FILE, phrase("&Quit"), ("Ctrl+Q",), phrase("Close Assay; everything is saved already"), 3),
    Action("edit.undo", _EDIT, phrase("&Undo"), ("Ctrl+Z",), phrase("Take back the last decision"), changes=True),
    Action(
        "edit.redo",
        _EDIT,
        phrase("&Redo"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        phrase("Bring back the decision undone last"),
        changes=True,
    ),
    Action(
        "decide.drop",
        _EDIT,
        phrase("&Drop"),
        ("X", "Delete"),
        phrase("Drop the selected samples; nothing is deleted"),
        1,
        changes=True,
    ),
    Action("decide.keep", _EDIT, phrase("&Keep"), ("K",), phrase("Keep the selected samples"), 1, changes=True),
    Action("decide.tag", _EDIT, phrase("&Tag…"), ("T",), phrase("Give the selected samples a tag"), 1, changes=True),
    Action("view.fit", _VIEW, phrase("&Fit map"), ("F", "0"), phrase("Show the whole map")),
    Action(
        "view.zoom_selection",
        _VIEW,
        phrase("&Zoom to selection"),
        ("Z",),
        phrase("Fill the map with the selected samples"),
    ),
    Action("view.zoom_in", _VIEW, phrase("Zoom &in"), ("+", "="), phrase("Look closer at the middle of the map")),
    Action("view.zoom_out", _VIEW, phrase("Zoom &out"), ("-",), phrase("See more of the map")),
    Action(
        "view.hide_dropped",
        _VIEW,
        phrase("&Hide dropped"),
        ("Ctrl+D",),
        phrase("Hide dropped samples instead of fading them"),
        1,
        ticked=True,
    ),
    Action(
        "view.contours",
        _VIEW,
        phrase("&Density lines"),
        ("D",),
        phrase("Draw lines around where most of each role lies"),
        1,
        ticked=True,
    ),
    Action(
        "view.labels",
        _VIEW,
        phrase("&Names of regions"),
        ("B",),
        phrase("Write on the map what its regions are about"),
        1,
        ticked=True,
    ),
    Action(
        "view.map_again",
        _VIEW,
        phrase("&Map again…"),
        ("Ctrl+M",),
        phrase("Compute the map with other parameters"),
        2,
        changes=True,
    ),
    Action(
        "view.refine",
        _VIEW,
        phrase("&Refine draft map"),
        (),
        phrase("Compute a draft map again by the full model"),
        2,
        changes=True,
    ),
    Action(
        "view.look_system",
        _VIEW,
        phrase("Look of the s&ystem"),
        (),
        phrase("Be light or dark as the desktop is"),
        3,
        ticked=True,
    ),
    Action("view.look_light", _VIEW, phrase("Li&ght look"), (), phrase("Always use the light look"), 3, ticked=True),
    Action("view.look_dark", _VIEW, phrase("Dar&k look"), (), phrase("Always use the dark look"), 3, ticked=True),
    Action(
        "view.dark",
        _VIEW,
        phrase("Switch &light and dark"),
        ("Ctrl+Shift+D",),
        phrase("Change between the light and dark look"),
        3,
    ),
    Action(
        "view.language_system",
        _VIEW,
        phrase("Language of the s&ystem"),
        (),
        phrase("Speak as the desktop does, from the next start on"),
        3,
        ticked=True,
        under=_LANGUAGE,
    ),
    Action(
        "view.language_en",
        _VIEW,
        "&English",
        (),
        phrase("Speak English from the next start on"),
        3,
        ticked=True,
        under=_LANGUAGE,
    ),
    Action(
        "view.language_fr",
        _VIEW,
        "&Français",
        (),
        phrase("Speak French from the next start on"),
        3,
        ticked=True,
        under=_LANGUAGE,
    ),
    Action(
        "view.panels", _VIEW, phrase("Restore &panels"), (), phrase("Put every panel back where it was at first"), 4
    ),
    Action("tool.pan", _SELECT, phrase("&Pan"), ("H",), phrase("Drag moves the map"), ticked=True),
    Action(
        "tool.lasso",
        _SELECT,
        phrase("&Lasso"),
        ("L",),
        phrase("Draw around samples; every point of the line counts"),
        ticked=True,
    ),
    Action(
        "tool.polygon",
        _SELECT,
        phrase("P&olygon"),
        ("P",),
        phrase("Click corner after corner; double-click or Enter closes"),
        ticked=True,
    ),
    Action(
        "tool.rectangle", _SELECT, phrase("&Rectangle"), ("R",), phrase("Drag a rectangle around samples"), ticked=True
    ),
    Action("select.find", _SELECT, phrase("&Find…"), ("Ctrl+F",), phrase("Search the texts, or type a condition"), 1),
    Action("select.all", _SELECT, phrase("Select &all"), ("Ctrl+A",), phrase("Select every sample"), 1),
    Action(
        "select.invert",
        _SELECT,
        phrase("&Invert"),
        ("Ctrl+I",),
        phrase("Select what is not selected, and nothing else"),
        1,
    ),
    Action(
        "select.similar",
        _SELECT,
        phrase("&Similar"),
        ("S",),
        phrase("Select the samples nearest to the focused one"),
        1,
    ),
    Action("select.clear", _SELECT, phrase("&Clear"), ("Esc",), phrase("Select nothing"), 1, yields=True),
    Action(
        "focus.next",
        _SELECT,
        phrase("&Next sample"),
        ("Down",),
        phrase("Look at the next selected sample"),
        2,
        yields=True,
    ),
    Action(
        "focus.previous",
        _SELECT,
        phrase("Pre&vious sample"),
        ("Up",),
        phrase("Look at the sample before"),
        2,
        yields=True,
    ),
    Action("help.shortcuts", _HELP, phrase("&Shortcuts"), ("F1", "?"), phrase("All actions with their keys")),
    Action(
        "help.map",
        _HELP,
        phrase("&How to read the map"),
        (),
        phrase("What distance and density on the map mean, and what not"),
    ),
    Action(
        "help.tour",
        _HELP,
        phrase("Take the &tour"),
        (),
        phrase("Three steps around the window: map, selection, export"),
    ),
    Action(
        "help.log", _HELP, phrase("Open the &log folder"), (), phrase("Show the file that problems are written to"), 1
    ),
    Action(
        "help.diagnostics", _HELP, phrase("&Diagnostics"), (), phrase("What Assay runs on, to copy into a report"), 1
    ),
    Action(
        "help.licenses", _HELP, phrase("L&icenses"), (), phrase("Licenses of Assay and of everything it comes with"), 1
    ),
    Action("help.about", _HELP, phrase("&About Assay"), (), phrase("Version, model, folders"), 1),
)
