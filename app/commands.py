"""What each action of the table does to the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from app.session import new_workspace_path
from widgets.lasso_tool import Tool

if TYPE_CHECKING:
    from app.session import Session
    from app.window import Window
    from widgets.map_view import MapView

_ALWAYS = {
    *("file.add", "file.example", "file.new", "file.open", "file.quit"),
    *("view.dark", "help.shortcuts", "help.map", "help.about"),
}


def slots(window: Window) -> dict[str, Callable[[], None]]:
    """What to do for each action, by id."""

    def with_session(do: Callable[[Session], None]) -> Callable[[], None]:
        return lambda: do(window.session) if window.session is not None else None

    def on_map(do: Callable[[MapView], None]) -> Callable[[], None]:
        return lambda: do(window.panels.map) if window.panels is not None else None

    def tool(wanted: Tool) -> Callable[[], None]:
        return on_map(lambda view: view.set_tool(wanted))

    dialogs = window.dialogs
    return {
        "file.add": lambda: dialogs.browse(""),
        "file.example": lambda: open_example(window),
        "file.new": dialogs.ask_new,
        "file.open": dialogs.ask_open,
        "file.copy": dialogs.ask_copy,
        "file.export": lambda: window.exporting.ask(),
        "file.quit": lambda: _close(window),
        "edit.undo": with_session(lambda session: session.undo()),
        "edit.redo": with_session(lambda session: session.redo()),
        "decide.drop": lambda: window.reading.decide("drop"),
        "decide.keep": lambda: window.reading.decide("keep"),
        "decide.tag": lambda: _ask_tag(window),
        "view.fit": on_map(lambda view: view.fit()),
        "view.zoom_selection": lambda: window.map_presenter.zoom_to_selection(),
        "view.zoom_in": on_map(lambda view: view.zoom_in()),
        "view.zoom_out": on_map(lambda view: view.zoom_out()),
        "view.hide_dropped": lambda: window.map_presenter.hide_dropped(),
        "view.contours": lambda: window.landscape.contours(),
        "view.labels": lambda: window.landscape.labels(),
        "view.map_again": dialogs.ask_map,
        "view.refine": with_session(lambda session: session.refine()),
        "view.dark": lambda: switch_look(window),
        "view.panels": lambda: window.docks.arrange(),
        "tool.pan": tool(Tool.PAN),
        "tool.lasso": tool(Tool.LASSO),
        "tool.polygon": tool(Tool.POLYGON),
        "tool.rectangle": tool(Tool.RECTANGLE),
        "select.find": lambda: _find(window),
        "select.all": with_session(lambda session: session.select_all()),
        "select.invert": with_session(lambda session: session.invert()),
        "select.similar": lambda: window.reading.select_similar(),
        "select.clear": lambda: _clear(window),
        "focus.next": lambda: window.reading.walk(1),
        "focus.previous": lambda: window.reading.walk(-1),
        "help.shortcuts": dialogs.show_shortcuts,
        "help.map": dialogs.show_map_help,
        "help.about": dialogs.show_about,
    }


def enable(window: Window) -> None:
    """Enable the actions that make sense now."""
    there = window.session is not None
    for name, action in window.actions_by_id.items():
        action.setEnabled(there or name in _ALWAYS)
    window.actions_by_id["view.refine"].setEnabled(window.session is not None and window.session.draft is not None)


def free_path(stem: str) -> Path:
    """Where a workspace goes that nobody chose a place for."""
    safe = "".join(letter if letter.isalnum() or letter in " ._-" else "_" for letter in stem).strip(" .")[:80]
    return new_workspace_path(Path(platformdirs.user_documents_dir()) / "Assay", safe or "workspace")


def open_example(window: Window) -> None:
    """Load the bundled pair into a new workspace."""
    from app.example import plans

    if window.new_workspace("example") and window.session is not None:
        for plan in plans():
            window.session.load(plan)


def switch_look(window: Window) -> None:
    """Go from light to dark or back, and remember it."""
    window.settings.look = "light" if window.theme.name == "dark" else "dark"
    window.set_look(window.settings.look)


def _close(window: Window) -> None:
    window.close()


def _ask_tag(window: Window) -> None:
    if window.panels is not None:
        window.docks.inspector.show()
        window.panels.inspector.ask_tag()


def _find(window: Window) -> None:
    window.search.setFocus()
    window.search.selectAll()


def _clear(window: Window) -> None:
    if window.panels is not None and window.session is not None and not window.panels.map.give_up():
        window.session.clear()
