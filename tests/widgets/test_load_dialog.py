"""The load dialog over previews of real files, as the loader makes them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from models import load
from models.dataset import LoadPlan, Role, free_name
from widgets import theme
from widgets.load_dialog import LoadDialog, format_line
from widgets.preview_table import PreviewModel
from widgets.role_choice import FROM_COLUMN, spoken_role
from widgets.theme import DARK, LIGHT

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def solutions(tmp_path: Path) -> Path:
    rows = [
        {
            "question": f"<b>How</b> many coins has the dragon number {number}?\nThink.",
            "answer": f"It has {number} gold coins, and a long story about the way that it came to have them.",
            "source": ("human", "model A", "")[number % 3],
            "score": number / 8,
            "steps": [number, "x"],
        }
        for number in range(150)
    ]
    path = tmp_path / "tutor gen2 größe.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
    return path


@pytest.fixture
def dialog(solutions: Path, qtbot: QtBot) -> LoadDialog:
    made = LoadDialog(load.preview(solutions))
    qtbot.addWidget(made)
    made.show()
    return made


def check(dialog: LoadDialog, names: set[str]) -> None:
    for place in range(dialog.text.count()):
        item = dialog.text.item(place)
        item.setCheckState(Qt.CheckState.Checked if item.text() in names else Qt.CheckState.Unchecked)


def choose_from_column(dialog: LoadDialog, qtbot: QtBot, column: str) -> None:
    qtbot.mouseClick(dialog.role.buttons[FROM_COLUMN], LEFT)
    dialog.role.column.setCurrentIndex(dialog.role.column.findData(column))
    dialog.role.column.activated.emit(dialog.role.column.currentIndex())


def test_the_guess_is_shown_and_return_loads_it(dialog: LoadDialog, qtbot: QtBot, solutions: Path) -> None:
    guess = load.preview(solutions).plan
    assert dialog.plan() == guess
    with qtbot.waitSignal(dialog.load_asked) as asked:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert asked.args == [guess]
    assert dialog.result() == QDialog.DialogCode.Accepted
    load.check(asked.args[0], load.preview(solutions).columns)


def test_every_choice_ends_in_the_plan(dialog: LoadDialog, qtbot: QtBot) -> None:
    dialog.name.clear()
    qtbot.keyClicks(dialog.name, "tutor")
    qtbot.mouseClick(dialog.role.buttons["synthetic"], LEFT)
    dialog.role.generation.setValue(3)
    check(dialog, {"question", "answer"})
    dialog.label.setCurrentIndex(dialog.label.findData("source"))
    dialog.groups.item(3).setCheckState(Qt.CheckState.Checked)
    dialog.id_column.setCurrentIndex(dialog.id_column.findData("question"))
    plan = dialog.plan()
    assert plan == LoadPlan(
        plan.path,
        "tutor",
        Role.SYNTHETIC,
        generation=3,
        text=("question", "answer"),
        label="source",
        groups=("score",),
        id_column="question",
    )


def test_generation_belongs_to_synthetic_data_only(dialog: LoadDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.role.buttons["synthetic"], LEFT)
    dialog.role.generation.setValue(2)
    assert dialog.role.generation.isVisible()
    qtbot.mouseClick(dialog.role.buttons["holdout"], LEFT)
    assert not dialog.role.generation.isVisible()
    assert (dialog.plan().role, dialog.plan().generation) == (Role.HOLDOUT, None)


def test_role_from_a_column_value_by_value(dialog: LoadDialog, qtbot: QtBot, solutions: Path) -> None:
    choose_from_column(dialog, qtbot, "source")
    plan = dialog.plan()
    assert (plan.role, plan.role_column) == (None, "source")
    assert plan.roles == {"human": Role.REAL, "model A": Role.SYNTHETIC}
    boxes = {box.accessibleName(): box for box in dialog.role.findChildren(QComboBox)}
    boxes["Role of empty cells"].setCurrentText("Holdout")
    assert dialog.plan().roles[""] is Role.HOLDOUT
    load.check(dialog.plan(), load.preview(solutions).columns)


def test_a_column_of_many_values_tells_no_role(dialog: LoadDialog, qtbot: QtBot) -> None:
    choose_from_column(dialog, qtbot, "question")
    assert "too many different values" in dialog.problem.text()
    assert not dialog.load.isEnabled()


def test_no_text_column_is_a_problem_in_place(dialog: LoadDialog) -> None:
    chosen = set(dialog.text.chosen())
    check(dialog, set())
    assert "text column" in dialog.problem.text()
    assert not dialog.load.isEnabled()
    check(dialog, chosen)
    assert dialog.problem.text() == ""
    assert dialog.load.isEnabled()


def test_space_and_a_click_on_the_name_check_a_column(dialog: LoadDialog, qtbot: QtBot) -> None:
    check(dialog, {"answer"})
    dialog.text.setCurrentRow(0)
    qtbot.keyClick(dialog.text, Qt.Key.Key_Space)
    assert dialog.text.chosen() == ("question", "answer")
    place = dialog.text.visualItemRect(dialog.text.item(0)).center() + QPoint(20, 0)
    qtbot.mouseClick(dialog.text.viewport(), LEFT, pos=place)
    assert dialog.text.chosen() == ("answer",)
    box = dialog.text.visualItemRect(dialog.text.item(0)).topLeft() + QPoint(12, 12)
    qtbot.mouseClick(dialog.text.viewport(), LEFT, pos=box)
    assert dialog.text.chosen() == ("question", "answer")


def test_names_that_are_taken(solutions: Path, qtbot: QtBot) -> None:
    name = load.preview(solutions).plan.name
    dialog = LoadDialog(load.preview(solutions), taken=[name.upper(), "other"])
    qtbot.addWidget(dialog)
    assert dialog.name.text() == f"{name} 2"
    dialog.name.clear()
    assert "needs a name" in dialog.problem.text()
    qtbot.keyClicks(dialog.name, "OTHER ")
    assert "already" in dialog.problem.text()
    assert dialog.name.property("class") == "wrong"
    assert not dialog.load.isEnabled()


def test_free_names() -> None:
    assert free_name("a", []) == "a"
    assert free_name("a", ["A", "a 2"]) == "a 3"


def test_an_unknown_role_is_asked_for(solutions: Path, qtbot: QtBot) -> None:
    preview = load.preview(solutions)
    dialog = LoadDialog(replace(preview, plan=replace(preview.plan, role=None)))
    qtbot.addWidget(dialog)
    assert "real or synthetic" in dialog.problem.text()
    qtbot.mouseClick(dialog.role.buttons["real"], LEFT)
    assert (dialog.problem.text(), dialog.plan().role) == ("", Role.REAL)


def test_the_place_of_the_drop_overrides_the_guess(solutions: Path, qtbot: QtBot) -> None:
    dialog = LoadDialog(load.preview(solutions), role=Role.HOLDOUT)
    qtbot.addWidget(dialog)
    assert dialog.plan().role is Role.HOLDOUT


def test_several_files_offer_to_load_all(solutions: Path, qtbot: QtBot, dialog: LoadDialog) -> None:
    assert not dialog.load_all.isVisible()
    several = LoadDialog(load.preview(solutions), more=2)
    qtbot.addWidget(several)
    several.show()
    with qtbot.waitSignal(several.load_all_asked) as asked:
        qtbot.mouseClick(several.load_all, LEFT)
    assert asked.args == [several.plan()]


def test_cancel_and_escape_ask_for_nothing(dialog: LoadDialog, qtbot: QtBot) -> None:
    asked: list[object] = []
    dialog.load_asked.connect(asked.append)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert asked == []


def test_preview_follows_the_text_choice(dialog: LoadDialog, qtmodeltester) -> None:  # type: ignore[no-untyped-def]
    model = dialog.table.model()
    assert isinstance(model, PreviewModel)
    qtmodeltester.check(model, force_py=True)
    check(dialog, {"score"})
    across = Qt.Orientation.Horizontal
    assert model.headerData(0, across) == "score\nnumber"
    font = model.data(model.index(0, 0), Qt.ItemDataRole.FontRole)
    assert isinstance(font, QFont)
    assert font.weight() == QFont.Weight.DemiBold
    assert (model.rowCount(), model.columnCount()) == (100, 5)
    assert model.data(model.index(1, 0)) == "0.125"
    assert model.data(model.index(0, 1)) == "<b>How</b> many coins has the dragon number 0? Think."
    assert "&lt;b&gt;How" in str(model.data(model.index(0, 1), Qt.ItemDataRole.ToolTipRole))


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("a.csv", "x,y\n1,long text here\n2,and more of it\n", "CSV · UTF-8 · comma · 2 columns"),
        ("a.tsv", "x\ty\n1\tlong text here\n2\tand more\n", "TSV · UTF-8 · tab · 2 columns"),
        ("a.json", '[{"x": "long text here"}]', "JSON · UTF-8 · 1 column"),
    ],
)
def test_the_format_is_said_in_words(tmp_path: Path, name: str, text: str, line: str) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    assert format_line(load.preview(path)) == line


def test_unreadable_rows_are_announced(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "broken.jsonl"
    path.write_text('{"text": "a word or two"}\n{broken\n{"text": "and another one"}\n', "utf-8")
    dialog = LoadDialog(load.preview(path))
    qtbot.addWidget(dialog)
    assert "First 2 rows · 1 cannot be read and will be listed" in [x.text() for x in dialog.findChildren(QLabel)]


@pytest.mark.parametrize(
    ("value", "role"),
    [
        ("human", Role.REAL),
        ("gpt-4 model", Role.SYNTHETIC),
        ("Held-out test", Role.HOLDOUT),
        ("", None),
        ("really?", None),
    ],
)
def test_values_that_name_their_role(value: str, role: Role | None) -> None:
    assert spoken_role(value) is role


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)
def test_fits_the_smallest_window(dialog: LoadDialog, qapp: QApplication, qtbot: QtBot, look: theme.Theme) -> None:
    theme.apply(qapp, look)
    qtbot.mouseClick(dialog.role.buttons[FROM_COLUMN], LEFT)
    least = dialog.minimumSizeHint().expandedTo(dialog.sizeHint())
    assert least.expandedTo(QSize(1000, 600)) == QSize(1000, 600)


def test_controls_have_names_and_labels_are_plain(dialog: LoadDialog) -> None:
    fields: list[QWidget] = [dialog.name, dialog.text, dialog.label, dialog.groups, dialog.id_column, dialog.table]
    for field in (*fields, *dialog.findChildren(QAbstractButton), *dialog.role.findChildren(QComboBox)):
        if field.focusPolicy() & Qt.FocusPolicy.TabFocus:
            assert field.accessibleName(), field
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_file_of_very_many_columns_opens(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "wide.csv"
    names = [f"column {number}" for number in range(2000)]
    path.write_text(",".join(names) + "\n" + ",".join("some text" for _ in names) + "\n", "utf-8")
    dialog = LoadDialog(load.preview(path))
    qtbot.addWidget(dialog)
    assert dialog.text.count() == 2000
    line = dialog.label.lineEdit()
    assert isinstance(line, QLineEdit), "so many columns can be searched"
