"""What the window remembers comes back as it was, and what somebody else wrote there never stops a start."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import platformdirs
import pytest
from PySide6.QtCore import QByteArray
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.window import Window
from app.worker import WorkerProcess
from models.workspace import Workspace
from widgets.lasso_tool import Tool


def file() -> Path:
    return Path(platformdirs.user_config_dir("assay", appauthor=False)) / "assay.ini"


@pytest.fixture
def opened(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Window]]:
    monkeypatch.setattr("app.session.Session.map", lambda self, **_: None)
    made: list[Window] = []
    worker = WorkerProcess()

    def start() -> Window:
        made.append(Window(Settings(), worker))
        made[-1].show()
        return made[-1]

    yield start
    for window in made:
        window.close()
        window.deleteLater()
    worker.close()


def test_everything_comes_back(tmp_path: Path) -> None:
    settings = Settings()
    settings.look, settings.tool, settings.toured = "dark", "rectangle", True
    settings.language = "fr"
    settings.remember("docks", QByteArray(b"\0\xff\n;=[]"))
    settings.keep("csv:a,b", {"role": "real", "text": ["a"]})
    (tmp_path / "größe, 100%.assay").touch()
    settings.opened(tmp_path / "größe, 100%.assay")
    settings.sync()
    again = Settings()
    assert (again.look, again.tool, again.toured) == ("dark", "rectangle", True)
    assert again.language == "fr"
    assert again.bytes_of("docks").data() == b"\0\xff\n;=[]"
    assert again.recall("csv:a,b") == {"role": "real", "text": ["a"]}
    assert [(name, path) for name, path, _ in again.recent()] == [
        ("größe, 100%", str((tmp_path / "größe, 100%.assay").resolve()))
    ]


def test_at_first_there_is_nothing() -> None:
    settings = Settings()
    assert (settings.look, settings.tool, settings.toured) == ("system", "lasso", False)
    assert settings.language == "system"
    assert settings.recent() == []
    assert settings.bytes_of("docks").isEmpty()


def test_layout_look_and_tool_of_the_window_come_back(opened: Callable[[], Window], tmp_path: Path) -> None:
    Workspace.open(tmp_path / "some.assay", create=True).close()
    first = opened()
    first.open_workspace(tmp_path / "some.assay")
    assert first.panels is not None
    first.resize(795, 640)  # the test's screen is no wider
    first.docks.history.raise_()
    first.docks.data.hide()
    first.actions_by_id["tool.rectangle"].trigger()
    first.actions_by_id["view.look_dark"].trigger()
    first.close()
    second = opened()
    assert second.theme.name == "dark"
    assert second.size() == first.size()
    second.open_workspace(tmp_path / "some.assay")
    assert second.panels is not None
    assert second.panels.map.tool() is Tool.RECTANGLE
    assert not second.docks.data.isVisible()
    assert second.docks.inspector.isVisible()


DAMAGED = [
    b"",
    b"\0" * 500,
    b"\xff\xfe\xfa not text at all \x80",
    b"[General]\nlook=@Variant(\\0\\0\\0\\x7f\\0)\ngeometry=@ByteArray(nonsense)\ndocks=@Size(3 4)\ntool=drill\n",
    b"[General]\nlook=@List()\nrecent=@Invalid()\ntool=@Point(1 2)\nshapes=[[[[[{\ntoured=\n",
    b"[General]\nlook=neon\nrecent=a\\0b\t2026, /tmp, \t\t\t, " + b"x" * 5000 + b'\nshapes={"a": 3}\ndocks=\n',
    b"[General\nlook",
]


@pytest.mark.qt_log_ignore("QVariant::load: unknown user type")
@pytest.mark.parametrize("content", DAMAGED, ids=range(len(DAMAGED)))
def test_damaged_settings_never_stop_a_start(opened: Callable[[], Window], tmp_path: Path, content: bytes) -> None:
    file().parent.mkdir(parents=True)
    file().write_bytes(content)
    window = opened()
    assert window.open_workspace(tmp_path / "some.assay", create=True)
    assert window.settings.look == "system"
    assert window.panels is not None
    assert window.panels.map.tool() is Tool.LASSO
    assert all(dock.isVisible() or dock in (window.docks.table, window.docks.history) for dock in window.docks.all)
    window.actions_by_id["tool.pan"].trigger()
    window.close()
    assert Settings().tool == "pan", "and what is chosen from here on is kept"


@pytest.mark.skipif(os.name == "nt", reason="folders there are made writable otherwise")
def test_where_nothing_can_be_kept_it_starts_all_the_same(opened: Callable[[], Window]) -> None:
    file().parent.parent.mkdir(parents=True, exist_ok=True)
    file().parent.write_text("a file where the folder should be")
    window = opened()
    window.actions_by_id["view.look_dark"].trigger()
    assert window.theme.name == "dark"
