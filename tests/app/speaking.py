"""The window in whichever language was installed before, data without letters for it, and every dialog it has."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.session import Session
from app.settings import Settings
from app.window import Window
from app.worker import WorkerProcess
from models.dataset import Role
from models.selection import Everything, Near, Not, Samples, Search, Where
from models.stage import finish
from models.workspace import Workspace
from widgets.map_dialog import MapDialog
from widgets.report_dialog import ReportDialog

WAIT_MS = 60_000


def workspace_without_letters(folder: Path) -> Path:
    """A workspace whose data have no letters: rows on a map, texts that are on none, a line that can't be read."""
    with Workspace.open(folder / "30.assay", create=True) as made:
        for name, role in (("31", Role.REAL), ("32", Role.SYNTHETIC)):
            rows = [{"1": at % 7, "2": at * 0.5, "3": f"#{at % 2}"} for at in range(30)]
            write(folder / f"{name}.jsonl", rows)
            choices = {"role": role, "modality": "tabular", "text": ()}
            finish(made.load(made.plan(folder / f"{name}.jsonl", **choices)))
        finish(made.map(seed=1))
        write(folder / "33.jsonl", [{"1": f"¿{at}?"} for at in range(9)], '{"1":')
        finish(made.load(made.plan(folder / "33.jsonl", role=Role.HOLDOUT, text=("1",), generation=2)))
        (folder / "39").mkdir()
        for at in range(2):
            write(folder / "39" / f"{at}.jsonl", [{f"{at}": at}])
        made.decide("tag", Where("`2` < 3"), "7")
        made.decide("keep", Samples((1, 2, 3)))
        made.decide("drop", Search("¿"))
        made.decide("drop", Not(Near(0, 5)))
        made.undo()
    return folder / "30.assay"


def write(path: Path, rows: list[dict[str, object]], last: str = "") -> None:
    """Write rows as lines of JSON, and a last line as it is."""
    path.write_text("\n".join((*map(json.dumps, rows), last)), "utf-8")


@contextmanager
def start_screen() -> Iterator[Window]:
    """The window as most people see it, before there is a workspace in it."""
    patch, worker = pytest.MonkeyPatch(), WorkerProcess()
    patch.setattr("app.session.Session.map", lambda self, **_: None)  # there is a map
    window = Window(Settings(), worker)
    window.resize(1440, 900)
    window.show()
    yield window
    window.close()
    window.deleteLater()
    worker.close()
    patch.undo()


def opened(window: Window, path: Path, qtbot: QtBot) -> Session:
    """The session of a workspace that is open now, with everything selected and shown."""
    assert window.open_workspace(path)
    assert window.session is not None
    window.session.select(Everything())
    settled(window, qtbot)
    return window.session


def shown_dialog(window: Window) -> QDialog:
    """The dialog that is open."""
    return next(found for found in window.findChildren(QDialog) if found.isVisible())


def settled(window: Window, qtbot: QtBot) -> None:
    """Wait until everything that was looked up is shown."""
    assert window.session is not None
    jobs = window.session.jobs
    qtbot.waitUntil(lambda: not jobs.live, timeout=WAIT_MS)


def beside(window: Window, name: str) -> Path:
    """A file that lies beside the window's workspace."""
    assert window.session is not None
    return window.session.workspace.path.with_name(name)


DIALOGS: dict[str, Callable[[Window], None]] = {
    "shortcuts": lambda window: window.dialogs.show_shortcuts(),
    "map again": lambda window: window.dialogs.ask_map(),
    "how to read": lambda window: window.dialogs.show_map_help(),
    "about": lambda window: window.dialogs.show_about(),
    "load report": lambda window: window.dialogs.show_load_report(3),
    "export": lambda window: window.exporting.ask(),
    "report": lambda window: ReportDialog("1", "/2", window).open(),
    "load": lambda window: window.open_paths([str(beside(window, "33.jsonl"))]),
    "load several": lambda window: window.open_paths([str(beside(window, "39"))]),
    "map of images": lambda window: MapDialog(kind="image", parent=window).open(),
    "map of vectors": lambda window: MapDialog(kind="vector", parent=window).open(),
}


def each_dialog(window: Window, qtbot: QtBot) -> Iterator[tuple[str, QDialog]]:
    """Every dialog, by its name, as it stands when everything in it was looked up."""
    for name, ask in DIALOGS.items():
        ask(window)
        qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in window.findChildren(QDialog)), timeout=WAIT_MS)
        settled(window, qtbot)
        yield name, shown_dialog(window)
        shown_dialog(window).reject()
        qtbot.waitUntil(lambda: not any(dialog.isVisible() for dialog in window.findChildren(QDialog)))
