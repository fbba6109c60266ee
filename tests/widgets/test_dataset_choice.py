"""The choice among the datasets of a folder: by mouse and keyboard, over hostile names."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableWidgetItem
from pytestqt.qtbot import QtBot

from models.dataset import Role
from models.load import Found, Offer
from widgets.dataset_choice import NAME, DatasetChoice

HOSTILE = "<b>Tina</b>\n\x00 ☃ " + "long " * 60


def offer(title: str, *, usual: bool = True, role: Role | None = None, size: int | None = None) -> Offer:
    return Offer(Found(Path("x"), {}, title), "", "csv", 1, size, role, usual)


def cell(dialog: DatasetChoice, row: int, column: int) -> QTableWidgetItem:
    found = dialog.table.item(row, column)
    assert found is not None
    return found


def test_keys_choose_and_return_loads(qtbot: QtBot) -> None:
    offers = [offer("a.csv", role=Role.REAL, size=12_345_678), offer("b.csv", usual=False), offer("c.csv")]
    dialog = DatasetChoice("set", offers, ["left out: x"])
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.checked() == [0, 2]
    assert [cell(dialog, 0, at).text() for at in range(4)] == ["a.csv", "CSV", "12.3 MB", "real"]
    dialog.table.setCurrentCell(1, NAME)
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.checked() == [0, 1, 2]
    assert dialog.load.text() == "Load 3 datasets"
    with qtbot.waitSignal(dialog.chosen) as got:
        QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert got.args == [[0, 1, 2], True]
    assert not dialog.isVisible()


def test_a_look_at_each_and_the_role_of_the_place(qtbot: QtBot) -> None:
    dialog = DatasetChoice("set", [offer("a.csv", role=Role.REAL), offer("b.csv")], role="synthetic")
    qtbot.addWidget(dialog)
    assert [cell(dialog, row, 3).text() for row in range(2)] == ["synthetic", "synthetic"]
    with qtbot.waitSignal(dialog.chosen) as got:
        dialog.each.click()
    assert got.args == [[0, 1], False]


def test_names_stay_plain_and_in_bounds(qtbot: QtBot) -> None:
    dialog = DatasetChoice(HOSTILE, [offer(HOSTILE)] * 300, [HOSTILE])
    qtbot.addWidget(dialog)
    dialog.show()
    assert "\n" not in cell(dialog, 0, NAME).text()
    assert "<b>" in cell(dialog, 0, NAME).text()
    assert dialog.width() <= 700
    assert dialog.height() <= 560
