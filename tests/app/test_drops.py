"""Real data dropped on the real window: every place that takes files, every row that lies in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.window import Window
from app.worker import WorkerProcess
from models.columns import MISSING
from models.workspace import Workspace
from widgets.load_dialog import LoadDialog

DATA = Path(__file__).parents[3] / "shared" / "data"
needs_data = pytest.mark.skipif(not DATA.is_dir(), reason="the shared data does not lie beside this repository")
PATIENCE_MS = 120_000


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Window]:
    # What is mapped later is of no matter here, and takes minutes for this much.
    monkeypatch.setattr("app.session.Session.map", lambda self, **_: None)
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "documents"))
    worker = WorkerProcess()
    made = Window(Settings(), worker)
    made.show()
    yield made
    made.close()
    worker.close()
    made.deleteLater()


def drop(target: QWidget, *paths: Path) -> None:
    """Send a widget what Qt sends when files from another program are dropped on its middle."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    middle = QPointF(target.rect().center())
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(middle.toPoint(), copy, mime, left, none)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    move = QDragMoveEvent(QPoint(5, 5), copy, mime, left, none)
    QApplication.sendEvent(target, move)
    assert move.isAccepted()
    QApplication.sendEvent(target, QDropEvent(middle, copy, mime, left, none))


def place(window: Window, name: str) -> QWidget:
    """A place for files: ``real``, ``synthetic``, ``data`` or ``map``; the latter two are there with a workspace."""
    if name in window.welcome.targets:
        return window.welcome.targets[name]
    if window.session is None:
        assert window.new_workspace("dropped")
    assert window.panels is not None
    return window.panels.data if name == "data" else window.panels.map


def answer(window: Window, qtbot: QtBot, role: str = "") -> None:
    """Agree to what is guessed, for all files; say the role where it is asked for."""

    def asked() -> LoadDialog | None:
        return next((one for one in window.findChildren(LoadDialog) if one.isVisible()), None)

    qtbot.waitUntil(lambda: asked() is not None, timeout=PATIENCE_MS)
    dialog = asked()
    assert dialog is not None
    if role:
        dialog.role.buttons[role].click()
    (dialog.load if dialog.load_all.isHidden() else dialog.load_all).click()


def loaded(window: Window, qtbot: QtBot, count: int) -> Workspace:
    """The workspace as soon as it holds ``count`` datasets and nothing is under way."""

    def ready() -> bool:
        session = window.session
        return session is not None and len(session.workspace.datasets) == count and not session.jobs.live

    qtbot.waitUntil(ready, timeout=PATIENCE_MS)
    assert window.session is not None
    return window.session.workspace


def told(workspace: Workspace) -> dict[str, tuple[str, int, int]]:
    """Role, rows and unreadable rows of each dataset."""
    return {each.name: (str(each.plan.role), each.rows, each.unreadable) for each in workspace.datasets}


@needs_data
def test_math_texts_on_either_half_of_the_welcome_screen(window: Window, qtbot: QtBot) -> None:
    folder = DATA / "gsm8k_math_text"
    drop(place(window, "real"), folder / "test.jsonl")
    answer(window, qtbot)
    loaded(window, qtbot, 1)
    drop(place(window, "map"), folder / "example_model_solutions.jsonl")
    answer(window, qtbot, "synthetic")
    workspace = loaded(window, qtbot, 2)
    assert told(workspace) == {
        "test": ("real", 1319, 0),
        "example_model_solutions": ("synthetic", 1319, 0),
    }
    correct = {
        model: sum(workspace.view().column(f"{model}.is_correct").drop_null().to_pylist())
        for model in ("6b_finetuning", "6b_verification", "175b_finetuning", "175b_verification")
    }
    assert list(correct.values()) == [286, 515, 458, 742]


@needs_data
def test_labelled_texts_at_once_on_the_data_panel(window: Window, qtbot: QtBot) -> None:
    folder = DATA / "banking77_labelled_text"
    drop(place(window, "data"), folder / "train.csv", folder / "test.csv")
    answer(window, qtbot)
    workspace = loaded(window, qtbot, 2)
    assert told(workspace) == {"train": ("real", 10_003, 0), "test": ("holdout", 3080, 0)}
    texts = workspace.view().column("text").to_pylist()
    assert sum("\n" in text for text in texts) == 13
    assert sum(not text.isascii() for text in texts) == 61
    assert sum(text != text.strip() for text in texts) == 12
    assert len(workspace.view().column("category").unique()) == 77
    halves = [
        {" ".join(re.findall(r"\w+", text.lower())) for text in part} for part in (texts[:10_003], texts[10_003:])
    ]
    assert len(halves[0] & halves[1]) == 25


@needs_data
@pytest.mark.slow
def test_tables_all_at_once_on_the_map(window: Window, qtbot: QtBot) -> None:
    files = sorted((DATA / "online_shoppers_tabular").glob("*.csv.gz"))
    drop(place(window, "map"), *files)
    answer(window, qtbot, "synthetic")
    workspace = loaded(window, qtbot, 9)
    rows = {each.name.removeprefix("online-shoppers_"): each.rows for each in workspace.datasets}
    made = ("flip10", "flip50", "mostly", "mostly_temp01", "mostly_temp05", "rtvae", "synthpop")
    assert rows == {**dict.fromkeys(made, 50_000), "trn": 6165, "val": 6165}
    roles = {name.removeprefix("online-shoppers_"): role for name, (role, _, _) in told(workspace).items()}
    assert roles == {**dict.fromkeys(made, "synthetic"), "trn": "real", "val": "holdout"}
    assert {len(each.columns) for each in workspace.datasets} == {18}
    assert sum(each.unreadable for each in workspace.datasets) == 0


@needs_data
@pytest.mark.parametrize("role", ["real", "synthetic"])
def test_drawings_as_folders(window: Window, qtbot: QtBot, role: str) -> None:
    folder = DATA / "drawn_characters_images"
    first, second = ("img_people", "img_affine") if role == "real" else ("img_model_full", "img_people")
    drop(place(window, role), folder / first)
    answer(window, qtbot)
    loaded(window, qtbot, 1)
    drop(place(window, "data"), folder / second)
    answer(window, qtbot, "synthetic")
    workspace = loaded(window, qtbot, 2)
    assert told(workspace) == {first: (role, 450, 0), second: ("synthetic", 450, 0)}
    assert workspace.modalities() == ("image",)
    assert MISSING not in workspace.samples([0])[0].fields.values()
