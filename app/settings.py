"""What the window remembers between starts: its layout, look and language, recent workspaces, how files were loaded."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

from app.language import LANGUAGES, SYSTEM
from widgets.lasso_tool import Tool

LOOKS = ("system", "light", "dark")
"""What the window can look like; the first one at first."""
_MOST_RECENT = 8
_MOST_SHAPES = 100


class Settings:
    """A small INI file in the user's configuration folder."""

    def __init__(self) -> None:
        folder = Path(platformdirs.user_config_dir("assay", appauthor=False))
        with suppress(OSError):  # where nothing can be written, nothing is remembered
            folder.mkdir(parents=True, exist_ok=True)
        self._kept = QSettings(str(folder / "assay.ini"), QSettings.Format.IniFormat)

    @property
    def look(self) -> str:
        """``light``, ``dark``, or ``system`` to follow the desktop."""
        return self._one_of("look", LOOKS)

    @look.setter
    def look(self, name: str) -> None:
        self._kept.setValue("look", name)

    @property
    def language(self) -> str:
        """A code of :data:`app.language.LANGUAGES`, or ``system`` to follow the desktop."""
        return self._one_of("language", (SYSTEM, *LANGUAGES))

    @language.setter
    def language(self, code: str) -> None:
        self._kept.setValue("language", code)

    @property
    def tool(self) -> str:
        """What dragging on the map does: a :class:`Tool` value."""
        return self._one_of("tool", (Tool.LASSO, *Tool))

    @tool.setter
    def tool(self, name: str) -> None:
        self._kept.setValue("tool", name)

    @property
    def toured(self) -> bool:
        """Whether the tour was taken, or skipped, before."""
        return str(self._kept.value("toured")) == "yes"

    @toured.setter
    def toured(self, done: bool) -> None:
        self._kept.setValue("toured", "yes" if done else "no")

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
            if _is_there(path):
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

    def _one_of(self, name: str, choices: Sequence[str]) -> str:
        """A remembered word; the first choice where it is none of them."""
        kept = self._kept.value(name)
        return kept if isinstance(kept, str) and kept in choices else str(choices[0])

    def _shapes(self) -> dict[str, Any]:
        try:
            shapes = json.loads(str(self._kept.value("shapes") or "{}"))
        except (ValueError, RecursionError):  # somebody else wrote into the file
            return {}
        return shapes if isinstance(shapes, dict) else {}

    def _lines(self) -> list[str]:
        value = self._kept.value("recent") or []
        lines = value if isinstance(value, list) else [value]
        return [line for line in lines if isinstance(line, str)]

    def sync(self) -> None:
        """Write everything to disk now."""
        self._kept.sync()


def _is_there(path: str) -> bool:
    try:
        return Path(path).is_file()
    except (OSError, ValueError):  # too long, not to be asked, or no path at all
        return False
