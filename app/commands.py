"""What each action of the table does to the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from app import help_texts
from app.action_table import ACTIONS
from app.actions import tooltip
from app.language import LANGUAGES, SYSTEM, present, spoken
from app.session import new_workspace_path
from widgets.lasso_tool import Tool
from widgets.translation import tr, translated

if TYPE_CHECKING:
    from app.session import Session
    from app.window import Window
    from widgets.map_view import MapView

_ALWAYS = {
    *("file.add", "file.example", "file.new", "file.open", "file.quit"),
    *("view.dark", "view.look_system", "view.look_light", "view.look_dark"),
    *("view.language_system", "view.language_en", "view.language_fr"),
    *("help.shortcuts", "help.map", "help.log", "help.diagnostics", "help.licenses", "help.about"),
}
_LOOKS = ("system", "light", "dark")


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
        **{f"view.look_{name}": lambda name=name: set_look(window, name) for name in _LOOKS},  # type: ignore[misc]
        "view.dark": lambda: set_look(window, "light" if window.theme.name == "dark" else "dark"),
        **{f"view.language_{code}": lambda code=code: set_language(window, code) for code in (SYSTEM, *LANGUAGES)},  # type: ignore[misc]
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
        "help.tour": lambda: window.tour.begin(),
        "help.log": dialogs.open_log_folder,
        "help.diagnostics": dialogs.show_diagnostics,
        "help.licenses": dialogs.show_licenses,
        "help.about": dialogs.show_about,
    }


def enable(window: Window) -> None:
    """Enable the actions that make sense now; those that may not change what is read-only say why."""
    session = window.session
    by_id = {action.id: action for action in ACTIONS}
    for name, entry in window.actions_by_id.items():
        forbidden = by_id[name].changes and session is not None and session.read_only
        entry.setEnabled((session is not None or name in _ALWAYS) and not forbidden)
        entry.setToolTip(translated(help_texts.UNTIL_FREE) if forbidden else tooltip(by_id[name]))
    if session is None or session.draft is None:
        window.actions_by_id["view.refine"].setEnabled(False)
    for dock in window.docks.all:
        dock.toggleViewAction().setEnabled(session is not None)


def tick(window: Window) -> None:
    """Put ticks at the actions whose effect is in force."""
    on = {f"view.look_{window.settings.look}", f"view.language_{window.settings.language}"}
    if window.panels is not None:
        on.add(f"tool.{window.panels.map.tool()}")
        shown = {
            "view.hide_dropped": window.map_presenter.hides_dropped,
            "view.contours": window.landscape.shows_contours,
            "view.labels": window.landscape.shows_labels,
        }
        on.update(name for name, is_shown in shown.items() if is_shown)
    for name, entry in window.actions_by_id.items():
        if entry.isCheckable():
            entry.setChecked(name in on)


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


def set_look(window: Window, name: str) -> None:
    """Use the light or dark look, or that of the system, and remember it."""
    window.settings.look = name
    window.set_look(name)


def set_language(window: Window, choice: str) -> None:
    """Speak another language, or the system's, from the next start on: what is shown already stays as it is."""
    window.settings.language = choice
    language = spoken(choice)
    if language != present():
        window.messages.say(tr("Assay will speak {language} when it is started again.", language=LANGUAGES[language]))


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
