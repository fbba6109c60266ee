"""The window without a worker: welcome, looks, docks, searching, settings that come back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.dialogs import Dialogs
from app.presenters.searching import described
from app.settings import Settings
from app.window import Window
from app.worker import WorkerProcess
from models.dataset import Problem, Role
from models.selection import ExpressionError, Search, Where
from models.stage import finish
from models.workspace import Workspace
from widgets.load_dialog import LoadDialog
from widgets.report_dialog import ReportDialog
from widgets.theme import DARK, LIGHT, Theme


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    source = tmp_path / "some.jsonl"
    source.write_text("\n".join(json.dumps({"text": f"sample {at}", "n": at}) for at in range(40)))
    path = tmp_path / "some.assay"
    with Workspace.open(path, create=True) as made:
        finish(made.load(made.plan(source, role=Role.REAL, text=("text",))))
    return path


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    # Mapping needs the worker; these tests are about what works without it.
    monkeypatch.setattr("app.session.Session.map", lambda self, **_: None)
    worker = WorkerProcess()
    made = Window(Settings(), worker)
    made.show()
    yield made
    made.close()
    worker.close()
    made.deleteLater()


def test_the_welcome_screen_comes_first_and_offers_what_works(window: Window) -> None:
    assert window.welcome.isVisible()
    assert not any(dock.isVisible() for dock in window.docks.all)
    enabled = {name for name, action in window.actions_by_id.items() if action.isEnabled()}
    assert "file.open" in enabled
    assert "decide.drop" not in enabled


def test_opening_shows_panels_and_closing_returns(window: Window, workspace: Path, qtbot: QtBot) -> None:
    assert window.open_workspace(workspace)
    panels = window.panels
    assert panels is not None
    assert panels.map.isVisible()
    assert all(dock.widget() is not None for dock in window.docks.all)
    qtbot.waitUntil(lambda: panels.table.view.model().rowCount() == 40)
    assert window.settings.recent()[0][1] == str(workspace.resolve())
    window.close_session()
    assert window.welcome.isVisible()


def test_a_file_that_is_no_workspace_leaves_the_present_one_open(
    window: Window, workspace: Path, tmp_path: Path
) -> None:
    window.open_workspace(workspace)
    session = window.session
    other = tmp_path / "other.assay"
    other.write_text("not a database, but long enough to be taken for one " * 10)
    assert not window.open_workspace(other)
    assert window.session is session
    assert window.messages.shown is not None


def test_a_mistyped_condition_is_told_until_another_selection_is_made(
    window: Window, workspace: Path, qtbot: QtBot
) -> None:
    window.open_workspace(workspace)
    session = window.session
    assert session is not None
    for mistyped in ("n ==", "m == 3"):
        with qtbot.waitSignal(session.troubled):
            window.search.setText(mistyped)
            window.search.returnPressed.emit()
        assert window.messages.shown is not None
        with qtbot.waitSignal(session.selected):
            window.search.setText("n == 1000")
            window.search.returnPressed.emit()
        assert window.messages.shown is None
    window.show_problem(Problem("The disk is full.", "Free some space."))
    session.clear()
    assert window.messages.shown is not None, "this is so whatever is selected"


def test_looks_change_at_once_and_come_back(window: Window, workspace: Path) -> None:
    window.open_workspace(workspace)
    window.set_look("light")
    window.actions_by_id["view.dark"].trigger()
    assert window.theme.name == "dark"
    assert Settings().look == "dark"
    window.actions_by_id["view.dark"].trigger()
    assert window.theme.name == "light"


def ticked(window: Window) -> set[str]:
    return {name for name, action in window.actions_by_id.items() if action.isChecked()}


def test_ticks_say_what_is_shown(window: Window, workspace: Path) -> None:
    for menu in window.menuBar().findChildren(QMenu):
        menu.aboutToShow.emit()
    assert ticked(window) == {"view.look_system", "view.language_system"}
    assert not any(dock.toggleViewAction().isEnabled() for dock in window.docks.all), "there is nothing in them"
    window.open_workspace(workspace)
    window.actions_by_id["view.look_light"].trigger()
    assert ticked(window) == {"view.look_light", "view.language_system", "tool.lasso", "view.labels"}
    for name in ("view.contours", "view.hide_dropped", "view.labels", "tool.pan", "view.look_light"):
        window.actions_by_id[name].trigger()
    chosen = {"view.look_light", "view.language_system", "tool.pan"}
    assert ticked(window) == {*chosen, "view.contours", "view.hide_dropped"}
    assert window.panels is not None
    window.panels.data.contours_changed.emit(False)
    window.menuBar().findChildren(QMenu)[2].aboutToShow.emit()
    assert "view.contours" not in ticked(window), "switched off elsewhere"
    assert all(dock.toggleViewAction().isEnabled() for dock in window.docks.all)


def test_the_look_follows_the_system_live_only_while_it_is_told_to(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = QApplication.styleHints().colorSchemeChanged

    def desktop_turns(theme: Theme, scheme: Qt.ColorScheme) -> None:
        # The test's platform has no desktop that could be asked.
        monkeypatch.setattr("widgets.theme.system_theme", lambda app: theme)
        changed.emit(scheme)

    window.actions_by_id["view.look_system"].trigger()
    for theme, scheme in ((DARK, Qt.ColorScheme.Dark), (LIGHT, Qt.ColorScheme.Light)):
        desktop_turns(theme, scheme)
        assert window.theme is theme
        assert window.palette().window().color().name() == theme.panel
    window.actions_by_id["view.look_light"].trigger()
    desktop_turns(DARK, Qt.ColorScheme.Dark)
    assert window.theme is LIGHT


def test_walking_by_arrow_keys_from_the_map(window: Window, workspace: Path, qtbot: QtBot) -> None:
    window.open_workspace(workspace)
    assert window.session is not None
    assert window.panels is not None
    window.session.select(Where("n >= 10"))
    qtbot.waitUntil(lambda: len(window.session.numbers) == 30)  # type: ignore[union-attr]
    assert window.session.focus == 10
    window.panels.map.setFocus()
    QTest.keyClick(window.panels.map, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: window.session.focus == 11)  # type: ignore[union-attr]
    assert window.panels.inspector.only_focus, "who walks means the one in view"


def test_hidden_panels_come_back(window: Window, workspace: Path) -> None:
    window.open_workspace(workspace)
    window.docks.inspector.close()
    assert not window.docks.inspector.isVisible()
    window.actions_by_id["view.panels"].trigger()
    assert window.docks.inspector.isVisible()


def test_one_bug_is_shown_at_a_time(window: Window, qtbot: QtBot, expect_log) -> None:  # type: ignore[no-untyped-def]
    expect_log("ERROR assay: bug")
    assert isinstance(window.dialogs, Dialogs)
    for text in ("first", "second"):
        window.dialogs.show_bug(ValueError(text))
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, ReportDialog) and w.isVisible()]
    assert len(shown) == 1
    shown[0].close()


@pytest.mark.parametrize("text", ["n == 3", "`n` > 2 and role == 'real'", 'text contains "x"'])
def test_conditions_are_told_from_texts(text: str) -> None:
    assert described(text) == Where(text)


@pytest.mark.parametrize("text", ["dragon", "how many", "What is 3 + 4?", "in the house", "not really", "a.b"])
def test_texts_are_searched_for(text: str) -> None:
    assert described(text) == Search(text)


@pytest.mark.parametrize("text", ["n == ", "`n` > > 2", "role = = 'real' == 2"])
def test_a_broken_condition_is_told_not_searched_for(text: str) -> None:
    with pytest.raises(ExpressionError):
        described(text)


def test_recent_workspaces_are_few_and_only_those_that_exist(tmp_path: Path) -> None:
    settings = Settings()
    for number in range(12):
        path = tmp_path / f"{number}.assay"
        path.touch()
        settings.opened(path)
    (tmp_path / "11.assay").unlink()
    settings.sync()
    names = [name for name, _, _ in Settings().recent()]
    assert names == ["10", "9", "8", "7", "6", "5", "4"]


def test_problems_say_what_to_do() -> None:
    assert str(Problem("It broke.", "Mend it.")) == "It broke. Mend it."


def drop_on(widget: QWidget, *paths: Path) -> None:
    mime = QMimeData()  # an event does not keep its data alive
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(QPoint(9, 9), action, mime, left, plain))
    QApplication.sendEvent(widget, QDropEvent(QPointF(9, 9), action, mime, left, plain))


@pytest.mark.parametrize("where", ["map", "data", "window"])
def test_a_folder_dropped_anywhere_is_asked_about(
    window: Window, workspace: Path, qtbot: QtBot, tmp_path: Path, where: str
) -> None:
    assert window.open_workspace(workspace)
    assert window.panels is not None
    folder = tmp_path / "ein ordner ✓ 100%"
    folder.mkdir()
    (folder / "größe.csv").write_text("text\nsome words here\n", "utf-8")
    weights = tmp_path / "model.pt"
    weights.write_bytes(b"\x80\x04\x95")
    places: dict[str, QWidget] = {"map": window.panels.map, "data": window.panels.data, "window": window}
    drop_on(places[where], weights, folder)

    def asked() -> bool:
        return any(found.isVisible() for found in window.findChildren(LoadDialog))

    qtbot.waitUntil(asked, timeout=20_000)
    dialog = next(found for found in window.findChildren(LoadDialog) if found.isVisible())
    assert dialog.windowTitle() == "Load größe.csv"
    assert "pickle" in window.messages.text.text()
    dialog.reject()
