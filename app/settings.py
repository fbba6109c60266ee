"""What the window remembers between starts: its layout, its look, recent workspaces, how files were loaded."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

_MOST_RECENT = 8
_MOST_SHAPES = 100


class Settings:
    """A small INI file in the user's configuration folder."""

    def __init__(self) -> None:
        folder = Path(platformdirs.user_config_dir("assay", appauthor=False))
        folder.mkdir(parents=True, exist_ok=True)
        self._kept = QSettings(str(folder / "assay.ini"), QSettings.Format.IniFormat)

    @property
    def look(self) -> str:
        """``light``, ``dark``, or ``system`` to follow the desktop."""
        return str(self._kept.value("look", "system"))

    @look.setter
    def look(self, name: str) -> None:
        self._kept.setValue("look", name)

    def bytes_of(self, name: str) -> QByteArray:
        """A remembered blob such as the window's layout; empty where there is none."""
        value = self._kept.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def remember(self, name: str, value: QByteArray) -> None:
        """Remember a blob under a name."""
        self._kept.setValue(name, value)

    def recent(self) -> list[tuple[str, str, str]]:
        """Workspaces opened lately that are still there: name, path, when (ISO 8601), newest first."""
        found = []
        for line in self._lines():
            path, _, when = line.partition("\t")
            if Path(path).exists():
                found.append((Path(path).stem, path, when))
        return found

    def opened(self, path: Path) -> None:
        """Note that a workspace was opened now."""
        line = f"{path.resolve()}\t{datetime.now(UTC).isoformat(timespec='seconds')}"
        others = [old for old in self._lines() if old.partition("\t")[0] != str(path.resolve())]
        self._kept.setValue("recent", [line, *others][:_MOST_RECENT])

    def recall(self, shape: str) -> Mapping[str, Any]:
        """What was chosen last for files of a shape; empty where nothing was."""
        chosen = self._shapes().get(shape)
        return chosen if isinstance(chosen, dict) else {}

    def keep(self, shape: str, choices: Mapping[str, Any]) -> None:
        """Keep what was chosen for files of a shape; the shapes longest unused are forgotten."""
        shapes = self._shapes()
        shapes.pop(shape, None)
        newest = dict(list({**shapes, shape: dict(choices)}.items())[-_MOST_SHAPES:])
        self._kept.setValue("shapes", json.dumps(newest))

    def _shapes(self) -> dict[str, Any]:
        try:
            shapes = json.loads(str(self._kept.value("shapes") or "{}"))
        except (ValueError, RecursionError):  # somebody else wrote into the file
            return {}
        return shapes if isinstance(shapes, dict) else {}

    def _lines(self) -> list[str]:
        value = self._kept.value("recent") or []
        return [value] if isinstance(value, str) else [str(line) for line in value]

    def sync(self) -> None:
        """Write everything to disk now."""
        self._kept.sync()
