"""The journey as a person makes it, through the real ``main``: from two dropped files to a curated one."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from itertools import islice
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.__main__ import main
from app.window import Window
from models.workspace import Workspace
from widgets.export_dialog import ExportDialog
from widgets.load_dialog import LoadDialog

EXAMPLE = Path(__file__).parents[2] / "resources" / "example"
ROWS = 60
PATIENCE_S = 150
Script = Generator[Callable[[], bool], None, None]
"""Yields conditions; it goes on as soon as the one it waits for holds."""

pytestmark = [pytest.mark.slow, pytest.mark.timeout(500)]


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "documents"))
    for name in ("human", "model"):
        with (EXAMPLE / f"{name}.jsonl").open() as whole:
            (tmp_path / f"{name} data ✓.jsonl").write_text("".join(islice(whole, ROWS)))
    return tmp_path / "human data ✓.jsonl", tmp_path / "model data ✓.jsonl"


def run(qapp: QApplication, argv: list[str], script: Callable[[Window], Script]) -> int:
    """Run the real ``main`` with a script that acts between its events."""
    state: dict[str, Any] = {"wait": lambda: bool(windows()), "script": None, "error": None, "since": monotonic()}

    def step() -> None:
        try:
            if state["wait"]():
                if state["script"] is None:
                    state["script"] = script(windows()[0])
                state["wait"], state["since"] = next(state["script"]), monotonic()
            elif monotonic() - state["since"] > PATIENCE_S:
                state["script"].throw(AssertionError("waited too long for this"))
        except StopIteration:
            timer.stop()
            qapp.closeAllWindows()
        except BaseException as error:
            state["error"] = error
            timer.stop()
            qapp.closeAllWindows()

    timer = QTimer()
    timer.timeout.connect(step)
    timer.start(20)
    code = main(argv)
    timer.stop()
    if state["error"] is not None:
        raise state["error"]
    return code


def windows() -> list[Window]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, Window) and w.isVisible()]


def dialog(kind: type[QWidget]) -> Any:
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()), None)


def drop(path: Path, target: QWidget) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    middle = QPointF(target.rect().center())
    enter = QDragEnterEvent(middle.toPoint(), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(target, QDropEvent(middle, Qt.DropAction.CopyAction, data, buttons, keys))


def lasso(view: QWidget, corners: list[QPoint]) -> None:
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=corners[0])
    for corner in corners[1:]:
        moved = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(corner),
            view.mapToGlobal(QPointF(corner)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(view, moved)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=corners[-1])


def active(window: Window) -> Script:
    """Focus the window: there is no window manager here that does so after a dialog."""
    window.activateWindow()
    yield window.isActiveWindow


def mapped(window: Window, size: int) -> bool:
    session = window.session
    if session is None or session.workspace.size != size:
        return False
    shown = session.workspace.atlas.projection()
    return shown is not None and shown.facts["kind"] == "umap" and len(shown.xy) == size and not session.jobs.live


def test_from_dropped_files_to_a_curated_file(qapp: QApplication, files: tuple[Path, Path], tmp_path: Path) -> None:
    target = tmp_path / "curated.jsonl"

    def script(window: Window) -> Script:
        drop(files[0], window.welcome.targets["real"])
        yield lambda: dialog(LoadDialog) is not None
        first = dialog(LoadDialog)
        assert first.plan().text == ("answer",)
        QTest.keyClick(first, Qt.Key.Key_Return)
        yield lambda: window.session is not None and window.session.workspace.size == ROWS

        drop(files[1], window)
        yield lambda: dialog(LoadDialog) is not None
        second = dialog(LoadDialog)
        assert second.plan().role == "synthetic"
        assert second.plan().text == ("solution",)
        QTest.keyClick(second, Qt.Key.Key_Return)
        yield lambda: mapped(window, 2 * ROWS)
        yield from curate(window)
        yield from export(window)

    def curate(window: Window) -> Script:
        session, panels = window.session, window.panels
        assert session is not None
        assert panels is not None
        view = panels.map
        yield from active(window)
        yield view.is_current
        w, h = view.width(), view.height()
        edge = [QPoint(x, y) for x, y in ((5, 80), (w - 5, 80), (w - 5, h - 70), (w // 2, h - 70), (5, h - 70))]
        lasso(view, edge)
        yield lambda: len(session.numbers) > ROWS
        inside = session.numbers.copy()
        QTest.keyClick(window, Qt.Key.Key_X)
        yield lambda: int((session.workspace.state.decision == 2).sum()) == len(inside)
        QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        yield lambda: not session.workspace.state.decision.any()
        QTest.keyClick(window, Qt.Key.Key_Escape)
        yield lambda: not len(session.numbers)

        QTest.keyClicks(window.search, "is_correct == false")
        QTest.keyClick(window.search, Qt.Key.Key_Return)
        yield lambda: len(session.numbers) > 0
        assert panels.inspector.summary.isVisible()
        assert view.hasFocus(), "after a search the keys mean what was found"
        QTest.keyClick(window, Qt.Key.Key_X)
        yield lambda: bool((session.workspace.state.decision == 2).any())
        assert len(session.workspace.history()) == 3

    def export(window: Window) -> Script:
        QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        yield lambda: dialog(ExportDialog) is not None
        asked = dialog(ExportDialog)
        asked.target.set_path(str(target))
        QTest.mouseClick(asked.roles["real"], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        assert asked.choices()["roles"] == ("synthetic",)
        QTest.mouseClick(asked.export, Qt.MouseButton.LeftButton)
        yield target.with_name("curated.recipe.json").exists

    assert run(qapp, [], script) == 0

    source = [json.loads(line) for line in files[1].read_text().splitlines()]
    written = [json.loads(line) for line in target.read_text().splitlines()]
    assert written == [row for row in source if row["is_correct"]]
    recipe = json.loads(target.with_name("curated.recipe.json").read_text())
    assert recipe["totals"]["out"] == len(written)
    assert [step["kind"] for step in recipe["decisions"]] == ["decide", "undo", "decide"]
    assert not list(tmp_path.rglob("*-wal")), "the workspace is one file once it is closed"


def test_a_workspace_opens_as_it_was_left(qapp: QApplication, files: tuple[Path, Path], tmp_path: Path) -> None:
    path = tmp_path / "kept.assay"
    with Workspace.open(path, create=True) as made:
        for _ in made.load(made.plan(files[0], role="real")):
            pass

    def script(window: Window) -> Script:
        yield lambda: mapped(window, ROWS)
        assert window.windowTitle().startswith("kept")
        yield from active(window)
        window.session.select_all()  # type: ignore[union-attr]
        yield lambda: len(window.session.numbers) == ROWS  # type: ignore[union-attr]
        QTest.keyClick(window, Qt.Key.Key_K)
        yield lambda: int((window.session.workspace.state.decision == 1).sum()) == ROWS  # type: ignore[union-attr]

    assert run(qapp, [str(path)], script) == 0
    with Workspace.open(path) as again:
        assert int((again.state.decision == 1).sum()) == ROWS


def test_wrong_files_are_told_in_place(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "documents"))
    broken = tmp_path / "broken.jsonl"
    broken.write_bytes(b"\x00\x01\x02" * 100)

    def script(window: Window) -> Script:
        drop(broken, window.welcome.targets["real"])
        yield lambda: window.messages.shown is not None
        assert "broken.jsonl" in window.messages.shown.text  # type: ignore[union-attr]
        window.open_paths([str(tmp_path / "none.assay")])
        yield lambda: window.messages.isVisible()
        assert window.session is None

    assert run(qapp, [], script) == 0
    assert not (tmp_path / "documents").exists(), "nothing is made for a file that cannot be read"
