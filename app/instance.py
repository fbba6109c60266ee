"""One window a workspace: who starts Assay on it again rings at the first window, which comes to the front.

A window listens at a socket that only its user can reach, named after the workspace's real path. All that
is sent is that path; the window checks that it is the one it shows and answers with one word. Nothing that
is received is opened, run or shown.
"""

from __future__ import annotations

import hashlib
import os
import sys
from contextlib import suppress
from pathlib import Path

import platformdirs
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_END = b"\0"
"""What no path contains."""
_LONGEST = 8192
"""Bytes of a path that are listened to."""
_HERE = b"here" + _END
_CONNECT_MS, _ANSWER_MS = 300, 3000
"""How long a ring waits for somebody who listens, and for the answer: a window may be painting."""
_GUESTS = 4


class Doorbell(QObject):
    """Listens for those who want the workspace that this window shows.

    Signals:
        rung: Somebody wants it: come to the front.
    """

    rung = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = b""
        self._heard: dict[QLocalSocket, bytes] = {}
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(_GUESTS)
        self._server.newConnection.connect(self._welcome)

    def listen(self, workspace: Path) -> bool:
        """Answer for a workspace, which must be held: a socket that is there already was left by a process that died.

        Returns:
            Whether that is possible. Where it is not, a second window opens the workspace read-only.
        """
        self.close()
        self._path = _told(workspace)
        name = _name(workspace)
        if os.path.isabs(name):
            with suppress(OSError):  # then nothing can listen there, which is said below
                Path(name).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        QLocalServer.removeServer(name)
        return self._server.listen(name)

    def close(self) -> None:
        """Answer no more."""
        self._server.close()
        for guest in list(self._heard):
            guest.abort()

    def _welcome(self) -> None:
        while (guest := self._server.nextPendingConnection()) is not None:
            self._heard[guest] = b""
            guest.readyRead.connect(lambda guest=guest: self._hear(guest))
            guest.disconnected.connect(lambda guest=guest: self._forget(guest))
            self._hear(guest)

    def _hear(self, guest: QLocalSocket) -> None:
        if guest not in self._heard:
            return
        self._heard[guest] += guest.read(_LONGEST + 1).data()
        said = self._heard[guest]
        if said.endswith(_END) and said[:-1] == self._path:
            guest.write(_HERE)
            guest.disconnectFromServer()
            self.rung.emit()
        elif _END in said or len(said) > _LONGEST:
            guest.abort()

    def _forget(self, guest: QLocalSocket) -> None:
        if self._heard.pop(guest, None) is not None:
            guest.deleteLater()


def ring(workspace: Path) -> bool:
    """Ask for the window that shows a workspace; whether there is one, which then comes to the front."""
    socket = QLocalSocket()
    socket.connectToServer(_name(workspace))
    if not socket.waitForConnected(_CONNECT_MS):
        return False
    socket.write(_told(workspace) + _END)
    socket.waitForBytesWritten(_CONNECT_MS)
    heard = b""
    while len(heard) < len(_HERE) and socket.waitForReadyRead(_ANSWER_MS):
        heard += socket.read(len(_HERE)).data()
    socket.abort()
    return heard == _HERE


def is_open_elsewhere(paths: list[str]) -> bool:
    """Whether all that is asked for is a workspace that another window shows, which has come to the front."""
    return len(paths) == 1 and paths[0].endswith(".assay") and ring(Path(paths[0]))


def _told(workspace: Path) -> bytes:
    return os.fsencode(workspace.resolve())


def _name(workspace: Path) -> str:
    """Where the window of a workspace listens: on Windows a pipe, elsewhere a file in the user's own cache folder."""
    key = hashlib.blake2b(_told(workspace), digest_size=12).hexdigest()
    if sys.platform == "win32":
        user = hashlib.blake2b(os.fsencode(Path.home()), digest_size=6).hexdigest()
        return f"assay-{user}-{key}"
    return str(Path(platformdirs.user_cache_dir("assay", appauthor=False)) / "open" / key)
