"""A look that is changed in the open window is to the pixel the look that a window starts in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.window import Window
from app.worker import WorkerProcess
from models.dataset import Role
from models.selection import Everything, Where
from models.stage import finish
from models.workspace import Workspace
from widgets.theme import DARK, LIGHT, Theme

WAIT_MS = 60_000
BOTH = pytest.mark.parametrize(("before", "after"), [(LIGHT, DARK), (DARK, LIGHT)], ids=["to dark", "to light"])
ASKED = ("file.export", "view.map_again", "help.shortcuts", "help.map", "help.licenses", "help.about")
"""Actions that open a dialog."""


@pytest.fixture(autouse=True)
def still_cursors(qapp: QApplication) -> Iterator[None]:
    """No cursor blinks: where it stands in its turn is no part of a look."""
    before = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(before)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Rows of numbers with a map, neighbors, tags and decisions."""
    random = np.random.default_rng(0)
    with Workspace.open(tmp_path / "some.assay", create=True) as made:
        for role in (Role.REAL, Role.SYNTHETIC):
            rows = "".join(f"{a:.3f},{b:.3f},kind {a > 0}\n" for a, b in random.normal(0, 1, (30, 2)))
            (tmp_path / f"{role}.csv").write_text("a,b,kind\n" + rows)
            choices = {"role": role, "modality": "tabular", "text": ()}
            finish(made.load(made.plan(tmp_path / f"{role}.csv", **choices)))
        finish(made.map(seed=1))
        made.decide("tag", Where("a > 0"), "positive")
    return tmp_path / "some.assay"


@contextmanager
def opened(path: Path, look: Theme, qtbot: QtBot) -> Iterator[Window]:
    """A window started in ``look``, with everything selected, a sample beside its neighbors, and a message."""
    settings = Settings()
    settings.look = look.name
    worker = WorkerProcess()
    window = Window(settings, worker)
    try:
        window.resize(1440, 900)
        window.show()
        assert window.open_workspace(path)
        assert window.session is not None
        window.session.select(Everything())
        window.messages.say("Something happened.", "Do something.", "warning")
        rest(window, qtbot)
        yield window
    finally:
        window.close()
        worker.close()
        window.deleteLater()


def rest(window: Window, qtbot: QtBot) -> None:
    """Wait until all is shown."""
    session, panels = window.session, window.panels
    assert session is not None
    assert panels is not None
    cards = panels.inspector.nearest_real
    qtbot.waitUntil(lambda: any(card.isVisible() for card in cards.findChildren(QWidget)), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not session.jobs.live and panels.map.is_current(), timeout=WAIT_MS)
    # The licenses are looked up beside the window.
    qtbot.waitUntil(lambda: not window.dialogs._jobs.live, timeout=WAIT_MS)
    QApplication.processEvents()


def seen(window: Window, qtbot: QtBot) -> dict[str, QImage]:
    """The whole window with either of the tabs below, every menu, and the start screen."""
    rest(window, qtbot)
    found = {menu.title(): menu.grab().toImage() for menu in window.menuBar().findChildren(QMenu)}
    for dock in (window.docks.history, window.docks.table):
        dock.raise_()
        QApplication.processEvents()
        found[dock.windowTitle()] = window.grab().toImage()
    window.tour.begin()
    QApplication.processEvents()
    found["tour"] = window.grab().toImage()
    window.close_session()
    QApplication.processEvents()
    found["start screen"] = window.grab().toImage()
    return found


def different(one: dict[str, QImage], other: dict[str, QImage]) -> list[str]:
    assert one.keys() == other.keys()
    return [name for name in one if one[name] != other[name]]


@BOTH
def test_a_changed_look_is_that_of_a_start_in_it(
    path: Path, before: Theme, after: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.session.Session.map", lambda self, **_: None)
    with opened(path, after, qtbot) as window:
        started = seen(window, qtbot)
    with opened(path, before, qtbot) as window:
        was = window.grab().toImage()
        window.set_look(after.name)
        changed = seen(window, qtbot)
    assert different(started, changed) == []
    assert was not in changed.values()


@pytest.fixture
def asked(path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Callable[[Theme, Theme], dict[str, QImage]]:
    """Every dialog as it looks when it is opened in one look, and another is chosen while it is open."""
    monkeypatch.setattr("app.session.Session.map", lambda self, **_: None)

    def asked(first: Theme, then: Theme) -> dict[str, QImage]:
        found = {}
        with opened(path, first, qtbot) as window:
            for name in ASKED:
                window.set_look(first.name)
                window.actions_by_id[name].trigger()
                qtbot.waitUntil(lambda window=window: shown(window) != [], timeout=WAIT_MS)
                rest(window, qtbot)
                if then is not first:
                    window.set_look(then.name)
                    rest(window, qtbot)
                for dialog in shown(window):
                    found[f"{name} {dialog.windowTitle()}"] = dialog.grab().toImage()
                    dialog.close()
        return found

    return asked


def shown(window: Window) -> list[QDialog]:
    return [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]


@BOTH
def test_a_dialog_that_is_open_changes_with_the_window(
    asked: Callable[[Theme, Theme], dict[str, QImage]], before: Theme, after: Theme
) -> None:
    changed = asked(before, after)
    assert len(changed) == len(ASKED)
    assert different(asked(after, after), changed) == []
