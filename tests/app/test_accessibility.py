"""Every control of the real window, its dialogs and its start screen has a name, and the keyboard reaches all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.window import Window
from app.worker import WorkerProcess
from models.dataset import Role
from models.selection import Everything, Where
from models.stage import finish
from models.workspace import Workspace
from widgets import theme

WAIT_MS = 60_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Rows of numbers, which are mapped at once: neighbors and all."""
    random = np.random.default_rng(0)
    with Workspace.open(tmp_path / "some.assay", create=True) as made:
        for role in (Role.REAL, Role.SYNTHETIC):
            rows = "".join(f"{a:.3f},{b:.3f},kind {a > 0}\n" for a, b in random.normal(0, 1, (30, 2)))
            (tmp_path / f"{role}.csv").write_text("a,b,kind\n" + rows)
            choices = {"role": role, "modality": "tabular", "text": ()}
            finish(made.load(made.plan(tmp_path / f"{role}.csv", **choices)))
        finish(made.map(seed=1))
        made.decide("tag", Where("a > 0"), "positive")
        made.decide("drop", Where("b > 1"))
        made.undo()
    return tmp_path / "some.assay"


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    monkeypatch.setattr("app.session.Session.map", lambda self, **_: None)
    worker = WorkerProcess()
    made = Window(Settings(), worker)
    made.resize(1440, 900)
    made.show()
    yield made
    made.close()
    worker.close()
    made.deleteLater()


@pytest.fixture
def opened(window: Window, path: Path, qtbot: QtBot) -> Window:
    """The window with everything selected and a sample beside its neighbors."""
    assert window.open_workspace(path)
    assert window.session is not None
    window.session.select(Everything())
    qtbot.waitUntil(lambda: shown_in(window) > 0, timeout=WAIT_MS)
    return window


def shown_in(window: Window) -> int:
    """How many neighbors the inspector shows."""
    cards = window.panels.inspector.nearest_real.findChildren(QWidget) if window.panels else []
    return sum(card.isVisible() for card in cards)


def name_of(part: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(part)
    return found.text(QAccessible.Text.Name) if found is not None else ""


def is_inside_another(part: QWidget) -> bool:
    """Whether a part belongs to a control that has the name, or is one of Qt's own that scrolls or clears."""
    parent = part.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent, QComboBox | QAbstractSpinBox) and name_of(parent):
            return True
        parent = parent.parentWidget()
    internal = part.objectName().startswith("qt_") or type(part).__name__ == "QToolButton"
    return internal and part.focusPolicy() == Qt.FocusPolicy.NoFocus


def nameless(root: QWidget) -> list[str]:
    """Visible controls, and whatever takes the focus, that a screen reader could not call by a name."""
    return [
        f"{type(part).__name__} in {type(part.parentWidget()).__name__}"
        for part in (root, *root.findChildren(QWidget))
        if part.isVisible()
        and (part.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(part, QAbstractButton))
        and not is_inside_another(part)
        and not name_of(part).strip()
    ]


def test_the_start_screen_has_names(window: Window) -> None:
    assert nameless(window) == []


def test_the_whole_window_has_names(opened: Window) -> None:
    assert opened.panels is not None
    for dock in opened.docks.all:
        dock.raise_()
        QTest.qWait(1)
        assert nameless(opened) == [], dock.windowTitle()
    opened.panels.inspector.ask_tag()
    opened.tour.begin()
    opened.messages.say("Something happened.", "Do something.", "warning")
    assert nameless(opened) == []


def test_every_entry_of_every_menu_has_a_name_and_says_what_it_does(opened: Window) -> None:
    for menu in opened.menuBar().findChildren(QMenu):
        for entry in menu.actions():
            if not entry.isSeparator():
                assert entry.text().strip()
                assert entry.toolTip().strip()


DIALOGS: dict[str, Callable[[Window], None]] = {
    "shortcuts": lambda window: window.dialogs.show_shortcuts(),
    "map again": lambda window: window.dialogs.ask_map(),
    "how to read": lambda window: window.dialogs.show_map_help(),
    "about": lambda window: window.dialogs.show_about(),
    "licenses": lambda window: window.dialogs.show_licenses(),
    "diagnostics": lambda window: window.dialogs.show_diagnostics(),
    "load report": lambda window: window.dialogs.show_load_report(1),
    "export": lambda window: window.exporting.ask(),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_has_names_and_closes_with_escape(opened: Window, qtbot: QtBot, name: str) -> None:
    DIALOGS[name](opened)
    (dialog,) = (found for found in opened.findChildren(QDialog) if found.isVisible())
    assert dialog.windowTitle().strip()
    assert nameless(dialog) == []
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.isVisible())


def walked(window: Window, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """What the focus comes by, from the search field on, until it is there again."""
    window.search.setFocus()
    stops: list[QWidget] = [window.search]
    while len(stops) < 200:
        QTest.keyClick(window.focusWidget(), key)
        if window.focusWidget() is window.search:
            return stops
        stops.append(window.focusWidget())
    raise AssertionError("the focus never came back")


def test_tab_goes_through_all_regions_in_the_order_they_are_read(opened: Window) -> None:
    panels = opened.panels
    assert panels is not None
    regions: list[QWidget] = [opened.search, panels.data, panels.map, panels.inspector, panels.table]
    stops = walked(opened)
    seen = [
        next((at for at, part in enumerate(regions) if part.isAncestorOf(stop) or part is stop), -1) for stop in stops
    ]
    order = list(dict.fromkeys(at for at in seen if at >= 0))
    assert order == [0, 1, 2, 3, 4]
    assert sorted(at for at in seen if at >= 0) == [at for at in seen if at >= 0], "no region is left and entered again"
    inspector = panels.inspector
    assert stops.index(inspector.verbs.drop) < stops.index(inspector.verbs.keep) < stops.index(inspector.list)
    assert panels.map in stops
    assert [*reversed(walked(opened, Qt.Key.Key_Backtab)[1:])] == stops[1:]


def test_tab_goes_through_the_start_screen(window: Window) -> None:
    window.welcome.setFocus()
    names = []
    for _ in range(5):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        names.append(name_of(window.focusWidget()))
    assert names == ["Drop real data", "Drop synthetic data", "Open the example", "New workspace…", "Open workspace…"]


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_the_focus_can_be_seen(opened: Window, look: theme.Theme, qtbot: QtBot) -> None:
    """What has the focus looks otherwise than without it, in both looks."""
    opened.set_look(look.name)
    session = opened.session
    assert session is not None
    qtbot.waitUntil(lambda: not session.jobs.live)  # legends are made anew in other colors
    with qtbot.waitActive(opened):
        opened.activateWindow()
    unseen = []
    for stop in walked(opened)[1:]:
        opened.search.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.qWait(1)
        without = stop.grab().toImage()
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.qWait(1)
        if stop.isVisible() and stop.grab().toImage() == without:
            unseen.append(f"{type(stop).__name__} {name_of(stop)}")
    assert unseen == []


def test_the_map_tells_a_screen_reader_how_it_stands(opened: Window, qtbot: QtBot) -> None:
    assert opened.panels is not None
    assert opened.session is not None
    view, session = opened.panels.map, opened.session

    def says(*parts: str) -> Callable[[], bool]:
        return lambda: all(part in view.accessibleDescription() for part in parts)

    qtbot.waitUntil(says("Map of 60 samples.", "60 selected.", "All of it is in view."), timeout=WAIT_MS)
    session.select(Where("role == 'real'"))
    qtbot.waitUntil(says("30 selected.", "real: 30 of 30."))
    view.set_tool("rectangle")
    qtbot.waitUntil(says("Tool: Rectangle."))
    view.zoom_in()
    qtbot.waitUntil(lambda: "All of it is in view." not in view.accessibleDescription())
    opened.actions_by_id["view.fit"].trigger()
    qtbot.waitUntil(says("All of it is in view."))


def test_who_works_by_keys_keeps_the_focus(opened: Window, qtbot: QtBot) -> None:
    """Pressing a button that is made anew, or that turns something off, does not throw the person out."""
    panels, session = opened.panels, opened.session
    assert panels is not None
    assert session is not None
    with qtbot.waitActive(opened):
        opened.activateWindow()
    for press in (lambda: panels.map.legend.buttons()[0], lambda: panels.inspector.verbs.keep):
        before = press()
        name = name_of(before).partition(",")[0]
        before.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(before, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: not session.jobs.live)
        assert name_of(opened.focusWidget()).partition(",")[0] == name
