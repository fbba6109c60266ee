"""Nothing that a person reads in the window goes past the translators."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    Qt,
    QTranslator,
)
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from app.window import Window
from models.dataset import Role
from models.workspace.locks import Hold
from tests.app.speaking import each_dialog, opened, settled, shown_dialog, start_screen, workspace_without_letters
from widgets.banner import Banner
from widgets.export_dialog import ExportDialog

MARKED = re.compile("⟦[^⟦⟧]*⟧")
NAMES = re.compile(
    r"""\d+\ bytes | \d[\w.+]* | \S*\.\w+\b | /\S+  # sizes as Qt writes them, versions, files, paths
    | <[^>]+> | &\w+; | \t.+  # markup, keys in menus
    | \b(Assay|UMAP|English|Français|CSV|TSV|JSONL?|Parquet|Feather|gzip|zstd
    | BIG5|CP\d+|GB18030|LATIN-1|SHIFT_JIS|UTF-\d+(-[BL]E)?
    | PySide6-Essentials|torch|numba|Apache\ License)\b""",
    re.VERBOSE,
)
"""What is called the same in every language."""
SAID = ("text", "toolTip", "statusTip", "whatsThis", "accessibleName", "accessibleDescription", "windowTitle")
SAID += ("placeholderText", "title", "plainText", "prefix", "suffix", "specialValueText")
"""Properties of Qt's objects that a person reads or hears."""
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


class Marking(QTranslator):
    """A language in which every text stands in brackets, names of keys excepted."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        """The text in brackets."""
        return text if context == "QShortcut" or not text else f"⟦{text}⟧"

    def isEmpty(self) -> bool:
        """There is something for every text."""
        return False


@pytest.fixture
def window(qapp: QApplication) -> Iterator[Window]:
    translator = Marking()
    QCoreApplication.installTranslator(translator)
    with start_screen() as made:
        yield made
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LOGNAME", "8")
    return workspace_without_letters(tmp_path)


def texts(part: QObject) -> Iterator[str]:
    """What an object says: its own texts, or those of the cells and headers of a model."""
    if part.property("class") == "key":
        return
    for name in SAID:
        text = part.property(name)
        if isinstance(text, str) and not (name == "text" and isinstance(part, QLineEdit)):
            yield text
    if isinstance(part, QAbstractItemModel):
        yield from cells(part)


def cells(model: QAbstractItemModel) -> Iterator[str]:
    columns = range(1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex()))
    for column in columns:
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    for row in range(min(model.rowCount(QModelIndex()), 200)):
        for column in columns:
            yield from (str(model.index(row, column).data(role) or "") for role in ROLES)


def unmarked(*roots: QObject) -> list[str]:
    """What is said under some objects that did not pass through the translators."""
    found = set()
    for part in (part for root in roots for part in (root, *root.findChildren(QObject))):
        for text in texts(part):
            left = text
            while MARKED.search(left):
                left = MARKED.sub("", left)
            if any(letter.isalpha() for letter in NAMES.sub("", left)):
                found.add(f"{type(part.parent()).__name__} {type(part).__name__}: {text[:160]}")
    return sorted(found)


def test_the_start_screen_is_translated(window: Window, path: Path) -> None:
    window.settings.opened(path)
    window.welcome.show_recent(window.settings.recent())
    window.welcome.show_loaded("real", "31")
    assert unmarked(window) == []


def test_the_whole_window_is_translated(window: Window, path: Path, qtbot: QtBot) -> None:
    session, panels = opened(window, path, qtbot), window.panels
    assert panels is not None
    window.landscape.contours(True)
    panels.inspector.ask_tag()
    window.tour.begin()
    window.open_workspace(path.parent / "none.assay")
    settled(window, qtbot)
    menus = [panels.table.view.columns.menu(0), panels.data.legend.rows()[0].menu()]
    found = unmarked(window, *menus)
    session.look_at(60)  # a text
    settled(window, qtbot)
    found += unmarked(window)
    session.clear()
    settled(window, qtbot)
    assert found + unmarked(window) == []


def test_what_cannot_be_changed_says_so_translated(window: Window, path: Path, qtbot: QtBot) -> None:
    hold = Hold(path)
    assert hold.take()
    assert window.open_workspace(path)
    settled(window, qtbot)
    assert window.findChildren(Banner)[0].isVisible()
    found = unmarked(window)
    hold.release()
    assert found == []


def gestures(window: Window, path: Path) -> Iterator[Callable[[], object]]:
    """What makes the window tell something: mistakes, decisions, loading, exporting."""
    session, workspace = window.session, window.session.workspace  # type: ignore[union-attr]

    def search(text: str) -> None:
        window.search.setText(text)
        window.search.returnPressed.emit()

    for text in ("1 <", "`9` == 1", "`1` == {", "(`1` > 2", '`1` > "?"', '"3'):
        yield lambda text=text: search(text)  # type: ignore[misc]
    yield session.select_all
    for verb, value in (("drop", ""), ("keep", ""), ("tag", "5"), ("untag", "5"), ("tag", " ")):
        yield lambda verb=verb, value=value: session.decide(verb, value)  # type: ignore[misc]
    yield session.undo
    yield session.redo
    yield session.redo
    yield lambda: session.revert(1)
    for verb, value in (("rename", "32"), ("rename", "36"), ("role", "holdout")):
        yield lambda verb=verb, value=value: session.settle(verb, "31", value)  # type: ignore[misc]
    plan = workspace.plan(path.with_name("33.jsonl"), role=Role.REAL, text=("1",))
    yield lambda: session.load(replace(plan, name="37"))
    yield window.exporting.ask
    yield lambda: window.findChildren(ExportDialog)[0].export.click()


def test_what_the_window_tells_is_translated(window: Window, path: Path, qtbot: QtBot) -> None:
    found: set[str] = set()
    told = set()
    opened(window, path, qtbot).progressed.connect(lambda: found.update(unmarked(window.jobs)))
    for gesture in gestures(window, path):
        window.messages.clear()
        gesture()
        settled(window, qtbot)
        found.update(unmarked(window.jobs, window.messages))
        told |= {window.messages.text.text(), window.jobs.text.text()}
    assert sorted(found) == []
    assert len(told) > 15, "most of it has something to tell"


def choosers(window: Window) -> list[str]:
    """Titles and kinds of files of all choosers; what is in them is Qt's own."""
    found = set()
    for ask in (lambda: window.dialogs.browse(""), window.dialogs.ask_open, window.dialogs.ask_copy):
        ask()
        chooser = shown_dialog(window)
        assert isinstance(chooser, QFileDialog)
        found |= {text for text in (chooser.windowTitle(), *chooser.nameFilters()) if not MARKED.fullmatch(text)}
        chooser.close()
        chooser.deleteLater()
        QCoreApplication.sendPostedEvents(chooser)
    return sorted(found)


def test_dialogs_are_translated(window: Window, path: Path, qtbot: QtBot) -> None:
    opened(window, path, qtbot)
    found = {"choosers": choosers(window)}
    found.update((name, unmarked(dialog)) for name, dialog in each_dialog(window, qtbot))
    assert {name: texts for name, texts in found.items() if texts} == {}
