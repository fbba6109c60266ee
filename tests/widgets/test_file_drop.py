"""Dropping files: real drag and drop events on a real widget."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from widgets.file_drop import MOST_FILES, FileDrop, local_files

NAMES = ["human solutions.jsonl", "größe_データ 🐉.csv", "100% & #1?.parquet"]


def mime_of(*paths: Path | str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) if isinstance(path, Path) else QUrl(path) for path in paths])
    return mime


def drag_over(widget: QWidget, mime: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)
    return event


def drop_on(widget: QWidget, mime: QMimeData) -> QDropEvent:
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.MoveAction | Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.setDropAction(Qt.DropAction.MoveAction)
    QApplication.sendEvent(widget, event)
    return event


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    made = [tmp_path / name for name in NAMES]
    for path in made:
        path.write_text("a\n1\n", "utf-8")
    return made


@pytest.fixture
def place(qtbot: QtBot) -> tuple[QWidget, FileDrop]:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget, FileDrop(widget)


def as_text(paths: Sequence[Path]) -> list[str]:
    return [path.as_posix() for path in paths]


def test_files_with_awkward_names_arrive_in_order(
    place: tuple[QWidget, FileDrop], files: list[Path], qtbot: QtBot
) -> None:
    widget, drop = place
    mime = mime_of(*files, files[0])
    entered = drag_over(widget, mime)
    assert entered.isAccepted()
    with qtbot.waitSignal(drop.dropped) as got:
        dropped = drop_on(widget, mime)
    assert got.args == [as_text(files)]
    assert dropped.dropAction() == Qt.DropAction.CopyAction, "a move would delete the original"


def test_hovering_is_told_and_ends(place: tuple[QWidget, FileDrop], files: list[Path]) -> None:
    widget, drop = place
    seen: list[bool] = []
    drop.hovered.connect(seen.append)
    drag_over(widget, mime_of(*files))
    QApplication.sendEvent(widget, QDragLeaveEvent())
    mime = mime_of(files[0])
    drag_over(widget, mime)
    drop_on(widget, mime)
    assert seen == [True, False, True, False]


@pytest.mark.parametrize(
    ("url", "words"),
    [("https://example.com/data.csv", "not on this machine"), ("file:///no/such/file.csv", "does not exist")],
)
def test_wrong_drops_say_why(place: tuple[QWidget, FileDrop], qtbot: QtBot, url: str, words: str) -> None:
    widget, drop = place
    taken: list[list[str]] = []
    drop.dropped.connect(taken.append)
    with qtbot.waitSignal(drop.refused) as why:
        mime = mime_of(url)
        drag_over(widget, mime)
        drop_on(widget, mime)
    assert words in why.args[0]
    assert taken == []


def test_text_is_refused_with_a_reason(place: tuple[QWidget, FileDrop], qtbot: QtBot) -> None:
    widget, drop = place
    mime = QMimeData()
    mime.setText("a,b,c")
    assert drag_over(widget, mime).isAccepted()
    with qtbot.waitSignal(drop.refused) as why:
        drop_on(widget, mime)
    assert "not a file" in why.args[0]


def test_something_else_is_not_let_in(place: tuple[QWidget, FileDrop]) -> None:
    mime = QMimeData()
    mime.setData("application/x-color", b"\0")
    assert not drag_over(place[0], mime).isAccepted()


def test_good_files_are_taken_beside_bad_ones(files: list[Path]) -> None:
    paths, why = local_files(mime_of(files[0], "https://example.com/x.csv"))
    assert paths == as_text(files[:1])
    assert "example.com" in why


def test_folders_pass_and_too_many_files_do_not(tmp_path: Path) -> None:
    assert local_files(mime_of(tmp_path)) == ([tmp_path.as_posix()], "")
    many = [tmp_path / f"{number}.csv" for number in range(MOST_FILES + 1)]
    for path in many:
        path.touch()
    paths, why = local_files(mime_of(*many))
    assert paths == []
    assert "101" in why
