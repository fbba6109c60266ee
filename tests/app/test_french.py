"""French, as a language other than the one the window was written in: it is spoken, and it fits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QRect, Qt, QTranslator
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app import language
from app.window import Window
from models.dataset import Role
from models.selection import Where
from models.stage import finish
from models.workspace import Workspace
from tests.app.speaking import each_dialog, opened, settled, start_screen, workspace_without_letters, write
from widgets.elided_label import ElidedLabel
from widgets.history_row import button_place
from widgets.legend import LegendRow
from widgets.map_legend import LegendButton
from widgets.region_list import RegionRow
from widgets.translation import tr


@pytest.fixture
def window(qapp: QApplication) -> Iterator[Window]:
    before = QLocale()
    assert language.install("fr") == "fr"
    with start_screen() as made:
        yield made
    for translator in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return workspace_without_letters(tmp_path)


def needed(part: QWidget) -> int:
    """The width, in pixels, in which a button, a label or a choice shows what it says."""
    if not isinstance(part, QComboBox):
        return part.sizeHint().width()
    option = QStyleOptionComboBox()
    part.initStyleOption(option)
    style = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
    around = part.width() - part.style().subControlRect(style[0], option, style[1], part).width()
    return around + part.fontMetrics().horizontalAdvance(part.currentText())


def cut(window: QWidget) -> list[str]:
    """Visible controls and labels that are narrower than what they say; those that elide say it elsewhere, too."""
    QApplication.processEvents()  # texts set just now are laid out
    parts = [part for kind in (QAbstractButton, QLabel, QComboBox) for part in window.findChildren(kind)]
    return [
        f"{part.property('text') or part.property('currentText')}: {needed(part)} > {part.width()} pixels"
        for part in parts
        if part.isVisible()
        and part.property("text") not in ("↑", "↓", "⋯", "×")  # of one width on purpose
        and not isinstance(part, ElidedLabel | LegendButton | LegendRow | RegionRow)
        and not (isinstance(part, QLabel) and part.wordWrap())
        and not (isinstance(part, QComboBox) and part.isEditable())
        and needed(part) > part.width()
    ]


def test_the_start_screen_speaks_french(window: Window, path: Path) -> None:
    window.settings.opened(path)
    window.welcome.show_recent(window.settings.recent())
    assert window.welcome.example.text() == "Ouvrir l’exemple"
    assert window.actions_by_id["file.open"].text() == "&Ouvrir un espace de travail…"
    assert "à l’instant" in str(window.welcome.recent.item(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert cut(window) == []


def test_the_window_speaks_french(window: Window, path: Path, qtbot: QtBot) -> None:
    with Workspace.open(path) as more:
        write(path.with_name("34.jsonl"), [{"1": "¿"}] * 1_835)
        finish(more.load(more.plan(path.with_name("34.jsonl"), role=Role.REAL, text=("1",))))
    session, panels = opened(window, path, qtbot), window.panels
    assert panels is not None
    assert panels.table.caption.text() == "1\u202f904 sélectionnés sur 1\u202f904"
    assert panels.map.tools.tools.segment("rectangle").accessibleDescription().startswith("Tracer un rectangle")
    assert panels.history.list.model().index(0, 0).data() == "63 écartés"
    assert cut(window) == []
    session.clear()
    settled(window, qtbot)
    window.docks.history.raise_()
    assert cut(window) == []
    window.resize(window.minimumSize())
    QApplication.processEvents()
    area = panels.inspector.findChildren(QScrollArea)[0]
    assert area.widget().width() <= area.viewport().width(), "the narrowest window, too, shows every button whole"


def test_words_are_french_and_keys_are_not(window: Window, path: Path, qtbot: QtBot) -> None:
    """What is searched, sorted and stored by stays as it is, whatever it is called on the screen."""
    session, panels = opened(window, path, qtbot), window.panels
    assert panels is not None
    table, rows = panels.table, panels.table.view.samples
    assert rows.headerData(0, Qt.Orientation.Horizontal) == "rôle"
    assert "role" in rows.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert rows.index(0, 0).data() == "réel"
    table.sort_asked.emit("role", True)
    qtbot.waitUntil(lambda: rows.index(0, 0).data() == "synthétique")
    assert table.state()["order"] in ([], rows.columns)
    assert rows.columns[:2] == ["role", "dataset"]
    session.select(Where('role == "synthetic" and decision != "drop"'))
    settled(window, qtbot)
    assert len(session.numbers) == 30
    assert rows.index(0, 0).data() == "synthétique"


def test_what_is_painted_has_room_for_french(window: Window) -> None:
    font = QFont(window.font())
    font.setPixelSize(12)
    metrics = QFontMetrics(font)
    assert metrics.horizontalAdvance(tr("Revert")) + 8 <= button_place(QRect(0, 0, 500, 44)).width()
    assert tr("Revert") == "Défaire"


def test_dialogs_have_room_for_french(window: Window, path: Path, qtbot: QtBot) -> None:
    opened(window, path, qtbot)
    found = {name: cut(dialog) for name, dialog in each_dialog(window, qtbot)}
    assert {name: texts for name, texts in found.items() if texts} == {}
