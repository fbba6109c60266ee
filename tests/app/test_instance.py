"""A second start on the same workspace: the first window is asked, by another process, and comes to the front."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from app.instance import Doorbell, _name, ring
from app.settings import Settings
from app.window import Window
from app.worker import WorkerProcess

ROOT = Path(__file__).parents[2]
RING = (
    "import sys; from pathlib import Path; from app.instance import ring; sys.exit(0 if ring(Path(sys.argv[1])) else 3)"
)
LISTEN = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from app.instance import Doorbell
app = QCoreApplication([])
print(Doorbell(app).listen(Path(sys.argv[1])), flush=True)
app.exec()
"""


@pytest.fixture
def bell(qapp: object, tmp_path: Path) -> Iterator[Doorbell]:
    made = Doorbell()
    assert made.listen(tmp_path / "some.assay")
    yield made
    made.close()
    made.deleteLater()


def another_process(*arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def ended(process: subprocess.Popen[str], qtbot: QtBot) -> int:
    """Its exit code; the event loop runs meanwhile, as that of a window does."""
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=60_000)
    with process:
        return process.returncode


def test_who_rings_is_heard_and_told_so(bell: Doorbell, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bell.rung, timeout=60_000):
        second = another_process("-c", RING, tmp_path / "some.assay")
    assert ended(second, qtbot) == 0


def test_a_workspace_is_the_file_not_its_name(bell: Doorbell, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "some.assay").touch()
    (tmp_path / "link.assay").symlink_to(tmp_path / "some.assay")
    with qtbot.waitSignal(bell.rung, timeout=60_000):
        second = another_process("-c", RING, tmp_path / "link.assay")
    assert ended(second, qtbot) == 0


def test_nobody_is_there(qapp: object, tmp_path: Path) -> None:
    assert not ring(tmp_path / "other.assay")


def test_after_closing_nobody_answers(bell: Doorbell, tmp_path: Path) -> None:
    bell.close()
    assert not ring(tmp_path / "some.assay")


@pytest.mark.parametrize("said", [b"/etc/passwd\0", b"\xff\xfe\0", b"x" * 20_000, b"\0"])
def test_whatever_else_is_said_is_not_listened_to(bell: Doorbell, tmp_path: Path, qtbot: QtBot, said: bytes) -> None:
    guest = QLocalSocket()
    with qtbot.assertNotEmitted(bell.rung), qtbot.waitSignal(guest.disconnected):
        guest.connectToServer(_name(tmp_path / "some.assay"))
        guest.write(said)
    assert not guest.readAll().data()
    assert bell.listen(tmp_path / "some.assay"), "and it goes on listening"


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe there")
def test_nobody_else_on_the_machine_can_reach_it(bell: Doorbell, tmp_path: Path) -> None:
    place = Path(_name(tmp_path / "some.assay"))
    assert stat.S_IMODE(place.stat().st_mode) & 0o077 == 0
    assert not place.parent.stat().st_mode & 0o022


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end with their process there")
def test_what_a_killed_window_left_behind_is_in_nobodys_way(tmp_path: Path, qtbot: QtBot) -> None:
    place = tmp_path / "some.assay"
    killed = another_process("-c", LISTEN, place)
    assert killed.stdout is not None
    assert killed.stdout.readline() == "True\n"
    killed.send_signal(signal.SIGKILL)
    ended(killed, qtbot)
    assert os.path.exists(_name(place)), "its socket is still there"
    assert not ring(place)
    bell = Doorbell()
    assert bell.listen(place)
    with qtbot.waitSignal(bell.rung, timeout=60_000):
        second = another_process("-c", RING, place)
    assert ended(second, qtbot) == 0
    bell.close()
    bell.deleteLater()


@pytest.mark.skipif(sys.platform == "win32", reason="no folder there")
def test_where_nobody_can_listen_a_start_goes_on(own_folders: Path, tmp_path: Path, qapp: object) -> None:
    (own_folders / "cache").write_text("a file where the folder should be")
    assert not ring(tmp_path / "some.assay")
    bell = Doorbell()
    assert not bell.listen(tmp_path / "some.assay")
    bell.deleteLater()


def test_a_second_start_raises_the_first_window_and_ends(tmp_path: Path, qtbot: QtBot) -> None:
    worker = WorkerProcess()
    window = Window(Settings(), worker)
    window.show()
    place = tmp_path / "some.assay"
    assert window.open_workspace(place, create=True)
    window.showMinimized()
    with qtbot.waitSignal(window.attendance.doorbell.rung, timeout=60_000):
        second = another_process("-m", "app", place)
    assert ended(second, qtbot) == 0
    assert not window.isMinimized()
    assert window.session is not None
    window.close()
    worker.close()
    window.deleteLater()


HANDED_OVER = """
import sys
from PySide6.QtGui import QFileOpenEvent
from app.start import application
app = application()
app.file_asked.connect(print)
sys.exit(0 if app.sendEvent(app, QFileOpenEvent(sys.argv[1])) else 1)
"""


def test_a_file_that_the_system_hands_over_is_passed_on(tmp_path: Path, qtbot: QtBot) -> None:
    process = another_process("-c", HANDED_OVER, tmp_path / "größe 100%.assay")
    said, wrong = process.communicate(timeout=60)
    assert (process.returncode, said.strip()) == (0, str(tmp_path / "größe 100%.assay")), wrong
