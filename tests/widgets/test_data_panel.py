"""The data panel: what it shows, and what it asks for when it is clicked, typed at and double-clicked."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QMenu
from pytestqt.qtbot import QtBot

from widgets import theme
from widgets.data_panel import WIDTH, DataPanel, DatasetFacts, LegendEntry
from widgets.theme import DARK, LIGHT

LEFT = Qt.MouseButton.LeftButton
DATASETS = [
    DatasetFacts(0, "human-solutions", "real", 51_204),
    DatasetFacts(4, "tutor-gen2", "synthetic", 48_796, dropped=1_204, tagged=312, unreadable=3, generation=2),
    DatasetFacts(7, "<b>exam</b>", "holdout", 1_319),
]
LEGEND = [
    LegendEntry(0, "real", LIGHT.real, 51_204, 214),
    LegendEntry(1, "synthetic", LIGHT.synthetic, 48_796, 1_690),
    LegendEntry(-1, "other", LIGHT.muted, 12),
]


@pytest.fixture
def panel(qtbot: QtBot) -> DataPanel:
    made = DataPanel()
    qtbot.addWidget(made)
    made.resize(WIDTH, 640)
    made.show_datasets(DATASETS)
    made.show_color_choices([("role", "Role"), ("dataset", "Dataset"), ("column:a", "a")], "role")
    made.show_legend(LEGEND)
    made.show()
    return made


def texts(panel: DataPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_datasets_show_counts_and_what_became_of_them(panel: DataPanel) -> None:
    shown = texts(panel)
    for expected in ("human-solutions", "51,204", "1,204 dropped · 312 tagged", "<b>exam</b>", "1,319"):
        assert expected in shown
    row = panel.rows()[1]
    assert row.accessibleName() == "tutor-gen2, synthetic, generation 2, 48,796 rows"
    assert [row.dot.color for row in panel.rows()] == [LIGHT.real, LIGHT.synthetic, LIGHT.holdout]


def test_hostile_names_stay_text(panel: DataPanel) -> None:
    assert "&lt;b&gt;exam&lt;/b&gt;" in panel.rows()[2].toolTip()
    for label in panel.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText


def test_unreadable_rows_are_a_link_to_their_report(panel: DataPanel, qtbot: QtBot) -> None:
    link = next(b for b in panel.findChildren(QAbstractButton) if b.text() == "3 unreadable")
    with qtbot.waitSignal(panel.report_asked) as asked:
        qtbot.mouseClick(link, LEFT)
    assert asked.args == [4]


def test_a_dataset_is_renamed_in_place(panel: DataPanel, qtbot: QtBot) -> None:
    row = panel.rows()[1]
    asked: list[tuple[int, str, str]] = []
    panel.settle_asked.connect(lambda *what: asked.append(what))
    row.rename()
    assert not row.name.isVisible()
    assert row.edit.selectedText() == "tutor-gen2"
    qtbot.keyClicks(row.edit, "never")
    qtbot.keyClick(row.edit, Qt.Key.Key_Escape)
    assert (row.name.isVisible(), row.edit.isVisible(), asked) == (True, False, [])
    row.rename()
    qtbot.keyClick(row.edit, Qt.Key.Key_Return)
    assert asked == [], "the same name is no wish"
    row.rename()
    row.edit.setText("tutor ✓")
    qtbot.keyClick(row.edit, Qt.Key.Key_Return)
    assert asked == [(4, "rename", "tutor ✓")]
    assert row.name.isVisible()


def test_the_menu_of_a_dataset(panel: DataPanel, qtbot: QtBot) -> None:
    row = panel.rows()[1]
    menu = row.menu()
    entries = {action.text().replace("&", ""): action for action in menu.actions()}
    assert list(entries) == ["Rename…", "Role", "", "Load report…"]
    roles = entries["Role"].menu()
    assert isinstance(roles, QMenu)
    assert [action.text() for action in roles.actions() if action.isChecked()] == ["Synthetic"]
    with qtbot.waitSignal(panel.settle_asked) as asked:
        roles.actions()[2].trigger()
    assert asked.args == [4, "role", "holdout"]
    with qtbot.waitSignal(panel.report_asked) as report:
        entries["Load report…"].trigger()
    assert report.args == [4]
    menu.deleteLater()


def test_add_data_by_keyboard(panel: DataPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.add_asked):
        qtbot.keyClick(panel.add, Qt.Key.Key_Space)


def test_empty_panel_says_so(panel: DataPanel) -> None:
    panel.show_datasets([])
    assert "No data yet" in texts(panel)
    assert panel.rows() == []


def test_color_choice_speaks_only_for_a_person(panel: DataPanel, qtbot: QtBot) -> None:
    asked: list[str] = []
    panel.color_by_changed.connect(asked.append)
    panel.show_color_choices([("role", "Role"), ("tag", "Tag")], "tag")
    assert (panel.color_by.currentText(), asked) == ("Tag", [])
    qtbot.keyClick(panel.color_by, Qt.Key.Key_Up)
    assert asked == ["role"]


def test_many_columns_are_found_by_typing(panel: DataPanel, qtbot: QtBot) -> None:
    asked: list[str] = []
    panel.color_by_changed.connect(asked.append)
    choices = [("role", "Role"), *((f"column:{n}", f"answer.score_{n}") for n in range(40))]
    panel.show_color_choices(choices, "role")
    line = panel.color_by.lineEdit()
    assert line is not None
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "SCORE_37")
    completer = panel.color_by.completer()
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "answer.score_37"
    popup = completer.popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert asked[-1:] == ["column:37"]


def test_nonsense_typed_is_put_back(panel: DataPanel, qtbot: QtBot) -> None:
    panel.show_color_choices([(str(n), f"column {n}") for n in range(20)], "3")
    line = panel.color_by.lineEdit()
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, "nowhere")
    line.editingFinished.emit()
    assert panel.color_by.currentText() == "column 3"
    assert panel.color_by.insertPolicy() == QComboBox.InsertPolicy.NoInsert


def test_legend_toggles_on_a_click(panel: DataPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.category_toggled) as code:
        qtbot.mouseClick(panel.legend.rows()[2], LEFT)
    assert code.args == [-1]
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        with qtbot.waitSignal(panel.category_toggled) as code:
            qtbot.keyClick(panel.legend.rows()[1], key)
        assert code.args == [1]


def test_double_click_isolates_and_toggles_once_at_most(panel: DataPanel, qtbot: QtBot) -> None:
    said: list[tuple[str, int]] = []
    panel.category_toggled.connect(lambda code: said.append(("toggled", code)))
    panel.category_isolated.connect(lambda code: said.append(("isolated", code)))
    qtbot.mouseClick(panel.legend.rows()[1], LEFT)
    qtbot.mouseDClick(panel.legend.rows()[1], LEFT)
    assert said[-1] == ("isolated", 1)
    assert said.count(("toggled", 1)) == 1


def test_isolating_by_keyboard_and_by_menu(panel: DataPanel, qtbot: QtBot) -> None:
    row = panel.legend.rows()[0]
    with qtbot.waitSignal(panel.category_isolated) as code:
        qtbot.keyClick(row, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert code.args == [0]
    menu = row.menu()
    hide, only = menu.actions()
    assert [hide.text(), only.text()] == ["Hide", "Show only this"]
    with qtbot.waitSignal(panel.category_isolated):
        only.trigger()
    with qtbot.waitSignal(panel.category_toggled):
        hide.trigger()


def test_legend_keeps_its_rows_and_focus_while_counts_change(panel: DataPanel) -> None:
    before = panel.legend.rows()
    changed = [LegendEntry(e.code, e.name, e.color, e.total, 0, hidden=e.code == 1) for e in LEGEND]
    panel.show_legend(changed)
    assert panel.legend.rows() == before
    assert before[1].accessibleName() == "synthetic, 0 of 48,796, hidden"


def test_counts() -> None:
    assert [entry.counts for entry in LEGEND] == ["214 of 51,204", "1,690 of 48,796", "12"]


def test_view_switches_ask_only_when_clicked(panel: DataPanel, qtbot: QtBot) -> None:
    said: list[bool] = []
    panel.hide_dropped_changed.connect(said.append)
    panel.only_selection_changed.connect(said.append)
    panel.show_view(hide_dropped=True, only_selection=False, has_selection=False)
    assert (panel.hide_dropped.isChecked(), panel.only_selection.isEnabled(), said) == (True, False, [])
    qtbot.keyClick(panel.hide_dropped, Qt.Key.Key_Space)
    assert said == [False]


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)
def test_rows_fit_the_narrow_panel(panel: DataPanel, qapp: QApplication, look: theme.Theme) -> None:
    theme.apply(qapp, look)
    panel.set_theme(look)
    panel.show_datasets([DatasetFacts(0, "n" * 200, "real", 10**9, 10**8, 10**8, 10**8, 10**6)])
    panel.show_legend([LegendEntry(0, "x" * 200, look.real, 10**9, 10**8)])
    inner = panel.widget()
    assert inner is not None
    assert inner.minimumSizeHint().width() <= WIDTH
    assert panel.rows()[0].dot.color == look.real


def test_every_control_can_be_reached_and_has_a_name(panel: DataPanel) -> None:
    controls: Sequence[QAbstractButton] = panel.findChildren(QAbstractButton)
    assert len(controls) >= 6
    for control in controls:
        assert control.accessibleName() or control.text()
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
