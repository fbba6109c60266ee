"""The window speaks the language that was chosen, or else the system's, from its first widget on."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from pytestqt.qtbot import QtBot

from app.action_table import ACTIONS, MENUS
from app.language import LANGUAGES, SYSTEM, spoken
from app.settings import Settings
from app.window import Window
from app.worker import WorkerProcess
from widgets.translation import CONTEXT

ROOT = Path(__file__).parents[2]

STARTED = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer, QTranslator
from PySide6.QtWidgets import QDialogButtonBox
from app import start
from app.__main__ import main
from app.language import present
from widgets.export_dialog import Exportable, ExportDialog

class Window(start.Window):
    def __init__(self, settings, worker):
        super().__init__(settings, worker)
        dialog = ExportDialog(Exportable(("a",), ("real",)), "a.csv", lambda choices: 1904, self)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        ours, qt = dialog.rows.text(), box.buttons()[0].text()
        print(present(), ours, qt, len(QCoreApplication.instance().findChildren(QTranslator)), sep="|")
        QTimer.singleShot(0, self.close)

start.Window = Window
start.WorkerProcess.warm = lambda self: None  # another process, and no part of what this one says
start.Warming.start = lambda self: None
sys.exit(main([]))
"""


def said(tmp_path: Path, system: str, chosen: str = "") -> list[str]:
    """What a real start says: language, a count in our words, a button in Qt's, how many files of words are loaded."""
    if chosen:
        folder = tmp_path / "assay"
        folder.mkdir()
        (folder / "assay.ini").write_text(f"[General]\nlanguage={chosen}\n")
    own = {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", STARTED],
        cwd=ROOT,
        env={**os.environ, **own, "LANGUAGE": system, "LC_ALL": "C.UTF-8", "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
        timeout=120,
    )
    return done.stdout.strip().split("|")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system's language is no variable")
@pytest.mark.parametrize(
    ("system", "chosen", "expected"),
    [
        ("fr", "", ["fr", "1\u202f904 lignes", "Annuler", "2"]),
        ("fr", "en", ["en", "1,904 rows", "Cancel", "0"]),
        ("de:en", "fr", ["fr", "1\u202f904 lignes", "Annuler", "2"]),
    ],
)
def test_a_start_speaks_what_is_chosen(tmp_path: Path, system: str, chosen: str, expected: list[str]) -> None:
    assert [part.replace("&", "") for part in said(tmp_path, system, chosen)] == expected


def test_a_language_that_nobody_knows_is_the_system_s() -> None:
    assert spoken("tlh") == spoken(SYSTEM)
    assert spoken("fr") == "fr"
    assert spoken(SYSTEM) in LANGUAGES


def test_another_language_is_kept_for_the_next_start_and_said_so(qtbot: QtBot) -> None:
    worker = WorkerProcess()
    window = Window(Settings(), worker)
    window.show()
    before = QLocale()
    window.actions_by_id["view.language_en"].trigger()
    assert window.messages.shown is None, "nothing changes"
    window.actions_by_id["view.language_fr"].trigger()
    assert window.messages.shown is not None
    assert window.messages.shown.text == "Assay will speak Français when it is started again."
    assert QLocale() == before
    assert Settings().language == "fr"
    assert window.actions_by_id["view.language_fr"].isChecked()
    assert not window.actions_by_id["view.language_en"].isChecked()
    window.close()
    window.deleteLater()
    worker.close()


@pytest.mark.parametrize("code", sorted(set(LANGUAGES) - {"en"}))
def test_mnemonics_are_unique_within_a_menu_in_every_language(code: str) -> None:
    translator = QTranslator()
    assert translator.load(f"assay_{code}", str(ROOT / "resources" / "translations"))
    for menu, under in {(action.menu, action.under) for action in ACTIONS}:
        inside = {action.under for action in ACTIONS if action.menu == menu and action.under and not under}
        texts = [action.text for action in ACTIONS if (action.menu, action.under) == (menu, under)]
        said = [translator.translate(CONTEXT, text) or text for text in (*texts, *inside)]
        letters = Counter(text[text.index("&") + 1].lower() for text in said if "&" in text)
        assert not [letter for letter, count in letters.items() if count > 1], said
    tops = Counter(text[text.index("&") + 1].lower() for text in (translator.translate(CONTEXT, top) for top in MENUS))
    assert max(tops.values()) == 1
