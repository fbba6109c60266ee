"""The start screen, by mouse, by keyboard and by dropping."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from widgets import theme
from widgets.theme import DARK, LIGHT
from widgets.welcome import Welcome

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def welcome(qtbot: QtBot) -> Welcome:
    made = Welcome()
    qtbot.addWidget(made)
    made.resize(1024, 600)
    made.show()
    return made


def mime_of(path: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    return mime


def drop(widget: QWidget, mime: QMimeData) -> None:
    action = Qt.DropAction.CopyAction
    QApplication.sendEvent(widget, QDragEnterEvent(QPoint(9, 9), action, mime, LEFT, PLAIN))
    QApplication.sendEvent(widget, QDropEvent(QPointF(9, 9), action, mime, LEFT, PLAIN))


@pytest.mark.parametrize("role", ["real", "synthetic"])
def test_dropped_files_carry_the_role_of_the_place(welcome: Welcome, qtbot: QtBot, tmp_path: Path, role: str) -> None:
    path = tmp_path / "große Menge.jsonl"
    path.touch()
    with qtbot.waitSignal(welcome.dropped) as got:
        drop(welcome.targets[role], mime_of(path))
    assert got.args == [[path.as_posix()], role]


@pytest.mark.parametrize(("x", "role"), [(9, "real"), (1000, "synthetic")])
def test_beside_the_places_the_half_tells_the_role(
    welcome: Welcome, qtbot: QtBot, tmp_path: Path, x: int, role: str
) -> None:
    path = tmp_path / "a.csv"
    path.touch()
    action, mime = Qt.DropAction.CopyAction, mime_of(path)  # an event does not keep its data alive
    QApplication.sendEvent(welcome, QDragEnterEvent(QPoint(x, 9), action, mime, LEFT, PLAIN))
    QApplication.sendEvent(welcome, QDragMoveEvent(QPoint(x, 9), action, mime, LEFT, PLAIN))
    assert {one: target.property("hovered") == "true" for one, target in welcome.targets.items()} == {
        "real": role == "real", "synthetic": role == "synthetic",
    }  # fmt: skip
    with qtbot.waitSignal(welcome.dropped) as got:
        QApplication.sendEvent(welcome, QDropEvent(QPointF(x, 9), action, mime, LEFT, PLAIN))
    assert got.args == [[path.as_posix()], role]
    assert all(target.property("hovered") == "false" for target in welcome.targets.values())


def test_a_dropped_workspace_is_opened(welcome: Welcome, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "math.assay"
    path.touch()
    with qtbot.waitSignal(welcome.workspace_asked) as got:
        drop(welcome.targets["real"], mime_of(path))
    assert got.args == [path.as_posix()]


def test_a_wrong_drop_says_why_in_place(welcome: Welcome, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setText("1,319 rows")
    with qtbot.waitSignal(welcome.refused):
        drop(welcome.targets["real"], mime)
    assert welcome.trouble.isVisible()
    assert "not a file" in welcome.trouble.text()


def test_target_lights_up_while_files_hover(welcome: Welcome, qapp: QApplication, tmp_path: Path) -> None:
    theme.apply(qapp, LIGHT)
    path = tmp_path / "a.csv"
    path.touch()
    target = welcome.targets["synthetic"]
    mime = mime_of(path)
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, LEFT, PLAIN)
    QApplication.sendEvent(target, enter)
    lit = target.grab().toImage().pixelColor(20, 20).name()
    assert lit == theme.colors(LIGHT)["synthetic_fill"]
    assert welcome.targets["real"].grab().toImage().pixelColor(20, 20).name() == LIGHT.panel


def test_everything_by_keyboard(welcome: Welcome, qtbot: QtBot) -> None:
    welcome.show_recent([("math", "/w/math.assay", "today"), ("bank", "/w/bank.assay", "May")])
    with qtbot.waitSignal(welcome.browse_asked) as role:
        qtbot.keyClick(welcome.targets["synthetic"], Qt.Key.Key_Space)
    assert role.args == ["synthetic"]
    for button, signal in (
        (welcome.example, welcome.example_asked),
        (welcome.open, welcome.open_asked),
        (welcome.new, welcome.new_asked),
    ):
        with qtbot.waitSignal(signal):
            qtbot.keyClick(button, Qt.Key.Key_Space)
    welcome.recent.setFocus()
    qtbot.keyClick(welcome.recent, Qt.Key.Key_Down)
    qtbot.keyClick(welcome.recent, Qt.Key.Key_Down)
    with qtbot.waitSignal(welcome.workspace_asked) as path:
        qtbot.keyClick(welcome.recent, Qt.Key.Key_Return)
    assert path.args == ["/w/bank.assay"]


def test_tab_walks_through_every_control(welcome: Welcome, qtbot: QtBot) -> None:
    welcome.show_recent([("math", "/w/math.assay", "today")])
    order = []
    for _ in range(6):
        qtbot.keyClick(QApplication.focusWidget() or welcome, Qt.Key.Key_Tab)
        order.append(QApplication.focusWidget())
    real, synthetic = welcome.targets.values()
    assert order == [real, synthetic, welcome.example, welcome.new, welcome.open, welcome.recent]


def test_recent_opens_on_a_click(welcome: Welcome, qtbot: QtBot) -> None:
    welcome.show_recent([(f"w{number}", f"/w/{number}.assay", "today") for number in range(9)])
    assert welcome.recent.count() == 5
    place = welcome.recent.visualItemRect(welcome.recent.item(2)).center()
    with qtbot.waitSignal(welcome.workspace_asked) as path:
        qtbot.mouseClick(welcome.recent.viewport(), LEFT, pos=place)
    assert path.args == ["/w/2.assay"]
    welcome.show_recent([])
    assert not welcome.recent.isVisible()


def test_loaded_target_says_so_and_the_other_invites(welcome: Welcome) -> None:
    welcome.show_loaded("real", "human.jsonl · 1,319 rows")
    assert welcome.targets["real"].detail.text() == "human.jsonl · 1,319 rows"
    assert welcome.targets["synthetic"].headline.text() == "Now drop synthetic data"
    welcome.show_loaded("synthetic", "gen.jsonl · 1,319 rows")
    assert welcome.targets["real"].headline.text() == "Real data is here"
    welcome.show_empty()
    assert welcome.targets["real"].headline.text() == "Drop real data"


@pytest.mark.parametrize("size", [(1440, 868), (1024, 560)])
@pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)
def test_fits_both_window_sizes(welcome: Welcome, qapp: QApplication, size: tuple[int, int], look: theme.Theme) -> None:
    theme.apply(qapp, look)
    welcome.set_theme(look)
    welcome.show_recent([(f"w{number}", f"/w/{number}.assay", "today") for number in range(5)])
    welcome._refuse("no")
    assert welcome.minimumSizeHint().expandedTo(QSize(*size)) == QSize(*size)
    welcome.resize(*size)
    assert all(target.height() >= 112 for target in welcome.targets.values())


def test_every_control_has_a_name_and_every_label_is_plain(welcome: Welcome) -> None:
    for button in (*welcome.targets.values(), welcome.example, welcome.new, welcome.open, welcome.recent):
        assert button.accessibleName()
    for label in welcome.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
