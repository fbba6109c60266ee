"""The window in other languages: nothing a person reads goes untranslated, and French fits into the window."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    Qt,
    QTranslator,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app import language
from app.settings import Settings
from app.window import Window
from app.worker import WorkerProcess
from models.dataset import Role
from models.selection import Everything, Near, Not, Samples, Search, Where
from models.stage import finish
from models.workspace import Workspace
from models.workspace.locks import Hold
from widgets.banner import Banner
from widgets.elided_label import ElidedLabel
from widgets.export_dialog import ExportDialog
from widgets.legend import LegendRow
from widgets.map_dialog import MapDialog
from widgets.map_legend import LegendButton
from widgets.region_list import RegionRow
from widgets.report_dialog import ReportDialog

WAIT_MS = 60_000
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
def marking(qapp: QApplication) -> Iterator[None]:
    translator = Marking()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    assert language.install("fr") == "fr"
    yield
    for translator in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
    QLocale.setDefault(before)
    language.install("en")


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace whose data have no letters: rows on a map, texts that are on none, a line that can't be read."""
    monkeypatch.setenv("LOGNAME", "8")
    with Workspace.open(tmp_path / "30.assay", create=True) as made:
        for name, role in (("31", Role.REAL), ("32", Role.SYNTHETIC)):
            rows = [{"1": at % 7, "2": at * 0.5, "3": f"#{at % 2}"} for at in range(30)]
            write(tmp_path / f"{name}.jsonl", rows)
            choices = {"role": role, "modality": "tabular", "text": ()}
            finish(made.load(made.plan(tmp_path / f"{name}.jsonl", **choices)))
        finish(made.map(seed=1))
        write(tmp_path / "33.jsonl", [{"1": f"¿{at}?"} for at in range(9)], '{"1":')
        finish(made.load(made.plan(tmp_path / "33.jsonl", role=Role.HOLDOUT, text=("1",), generation=2)))
        (tmp_path / "39").mkdir()
        for at in range(2):
            write(tmp_path / "39" / f"{at}.jsonl", [{f"{at}": at}])
        made.decide("tag", Where("`2` < 3"), "7")
        made.decide("keep", Samples((1, 2, 3)))
        made.decide("drop", Search("¿"))
        made.decide("drop", Not(Near(0, 5)))
        made.undo()
    return tmp_path / "30.assay"


def write(path: Path, rows: list[dict[str, object]], last: str = "") -> None:
    path.write_text("\n".join((*map(json.dumps, rows), last)), "utf-8")


@pytest.fixture
def made(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Window]]:
    """Makes the window; languages are chosen before."""
    monkeypatch.setattr("app.session.Session.map", lambda self, **_: None)
    worker, windows = WorkerProcess(), []

    def make() -> Window:
        windows.append(Window(Settings(), worker))
        windows[-1].resize(1440, 900)
        windows[-1].show()
        return windows[-1]

    yield make
    for window in windows:
        window.close()
        window.deleteLater()
    worker.close()


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


def shown_dialog(window: Window, kind: type[QDialog] = QDialog) -> QDialog:
    return next(found for found in window.findChildren(kind) if found.isVisible())


def settled(window: Window, qtbot: QtBot) -> None:
    """Wait until everything that was looked up is shown."""
    assert window.session is not None
    jobs = window.session.jobs
    qtbot.waitUntil(lambda: not jobs.live, timeout=WAIT_MS)


def test_the_start_screen_is_translated(marking: None, made: Callable[[], Window], path: Path) -> None:
    window = made()
    window.settings.opened(path)
    window.welcome.show_recent(window.settings.recent())
    window.welcome.show_loaded("real", "31")
    assert unmarked(window) == []


def test_the_whole_window_is_translated(marking: None, made: Callable[[], Window], path: Path, qtbot: QtBot) -> None:
    window = made()
    assert window.open_workspace(path)
    session, panels = window.session, window.panels
    assert session is not None
    assert panels is not None
    session.select(Everything())
    settled(window, qtbot)
    window.landscape.contours(True)
    session.look_at(0)
    panels.inspector.ask_tag()
    window.tour.begin()
    window.open_workspace(path.parent / "none.assay")
    settled(window, qtbot)
    menus = [panels.table.view.columns.menu(0), panels.data.legend.rows()[0].menu()]
    found = unmarked(window, *menus)
    session.clear()
    settled(window, qtbot)
    assert found + unmarked(window) == []


def test_what_cannot_be_changed_says_so_translated(
    marking: None, made: Callable[[], Window], path: Path, qtbot: QtBot
) -> None:
    hold = Hold(path)
    assert hold.take()
    window = made()
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


def test_what_the_window_tells_is_translated(
    marking: None, made: Callable[[], Window], path: Path, qtbot: QtBot
) -> None:
    window = made()
    assert window.open_workspace(path)
    assert window.session is not None
    window.session.select(Everything())
    window.session.progressed.connect(lambda: found.update(unmarked(window.jobs)))
    settled(window, qtbot)
    found: set[str] = set()
    told = set()
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
        chooser = shown_dialog(window, QFileDialog)
        assert isinstance(chooser, QFileDialog)
        found |= {text for text in (chooser.windowTitle(), *chooser.nameFilters()) if not MARKED.fullmatch(text)}
        chooser.close()
        chooser.deleteLater()
        QCoreApplication.sendPostedEvents(chooser)
    return sorted(found)


def beside(window: Window, name: str) -> Path:
    """A file that lies beside the window's workspace."""
    assert window.session is not None
    return window.session.workspace.path.with_name(name)


DIALOGS: dict[str, Callable[[Window], None]] = {
    "shortcuts": lambda window: window.dialogs.show_shortcuts(),
    "map again": lambda window: window.dialogs.ask_map(),
    "how to read": lambda window: window.dialogs.show_map_help(),
    "about": lambda window: window.dialogs.show_about(),
    "load report": lambda window: window.dialogs.show_load_report(3),
    "export": lambda window: window.exporting.ask(),
    "report": lambda window: ReportDialog("1", "/2", window).open(),
    "load": lambda window: window.open_paths([str(beside(window, "33.jsonl"))]),
    "load several": lambda window: window.open_paths([str(beside(window, "39"))]),
    "map of images": lambda window: MapDialog(kind="image", parent=window).open(),
    "map of vectors": lambda window: MapDialog(kind="vector", parent=window).open(),
}


def each_dialog(window: Window, qtbot: QtBot) -> Iterator[tuple[str, QDialog]]:
    """Every dialog, by its name, as it stands when everything in it was looked up."""
    for name, ask in DIALOGS.items():
        ask(window)
        qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in window.findChildren(QDialog)), timeout=WAIT_MS)
        settled(window, qtbot)
        yield name, shown_dialog(window)
        shown_dialog(window).reject()
        qtbot.waitUntil(lambda: not any(dialog.isVisible() for dialog in window.findChildren(QDialog)))


def test_dialogs_are_translated(marking: None, made: Callable[[], Window], path: Path, qtbot: QtBot) -> None:
    window = made()
    assert window.open_workspace(path)
    assert window.session is not None
    window.session.select(Everything())
    settled(window, qtbot)
    found = {"choosers": choosers(window)}
    found.update((name, unmarked(dialog)) for name, dialog in each_dialog(window, qtbot))
    assert {name: texts for name, texts in found.items() if texts} == {}


def cut(window: QWidget) -> list[str]:
    """Visible buttons and labels that are narrower than what they say; those that elide say it elsewhere, too."""
    QApplication.processEvents()  # texts set just now are laid out
    parts = [*window.findChildren(QAbstractButton), *window.findChildren(QLabel)]
    return [
        f"{type(part).__name__} {part.text()!r}: {part.sizeHint().width()} > {part.width()}"
        for part in parts
        if part.isVisible()
        and part.minimumWidth() < part.maximumWidth()  # not of one width on purpose, as arrows are
        and not isinstance(part, ElidedLabel | LegendButton | LegendRow | RegionRow)
        and not (isinstance(part, QLabel) and part.wordWrap())
        and part.sizeHint().width() > part.width()
    ]


def test_the_start_screen_speaks_french(french: None, made: Callable[[], Window], path: Path) -> None:
    window = made()
    window.settings.opened(path)
    window.welcome.show_recent(window.settings.recent())
    assert window.welcome.example.text() == "Ouvrir l’exemple"
    assert window.actions_by_id["file.open"].text() == "&Ouvrir un espace de travail…"
    assert "à l’instant" in str(window.welcome.recent.item(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert cut(window) == []


def test_the_window_speaks_french(french: None, made: Callable[[], Window], path: Path, qtbot: QtBot) -> None:
    with Workspace.open(path) as more:
        write(path.with_name("34.jsonl"), [{"1": "¿"}] * 1_835)
        finish(more.load(more.plan(path.with_name("34.jsonl"), role=Role.REAL, text=("1",))))
    window = made()
    assert window.open_workspace(path)
    settled(window, qtbot)
    panels = window.panels
    assert panels is not None
    assert panels.table.caption.text() == "1\u202f904 échantillons"
    assert panels.map.tools.tools.segment("rectangle").accessibleDescription().startswith("Tracer un rectangle")
    assert panels.history.list.model().index(0, 0).data() == "63 écartés"
    assert cut(window) == []
    assert window.session is not None
    window.session.select(Everything())
    window.docks.history.raise_()
    settled(window, qtbot)
    assert cut(window) == []
    window.resize(window.minimumSize())
    QApplication.processEvents()
    area = panels.inspector.findChildren(QScrollArea)[0]
    assert area.widget().width() <= area.viewport().width(), "the narrowest window, too, shows every button whole"


def test_dialogs_have_room_for_french(french: None, made: Callable[[], Window], path: Path, qtbot: QtBot) -> None:
    window = made()
    assert window.open_workspace(path)
    assert window.session is not None
    window.session.select(Everything())
    settled(window, qtbot)
    found = {name: cut(dialog) for name, dialog in each_dialog(window, qtbot)}
    assert {name: texts for name, texts in found.items() if texts} == {}
