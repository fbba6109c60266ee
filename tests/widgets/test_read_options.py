"""How a file is read, chosen otherwise: fields by format, and the dialog that follows."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from models import load
from models.dataset import Problem, Role
from tests.models.load.awkward import book, database, folder_of, png, saved_dict
from widgets.choice import Choice
from widgets.load_dialog import LoadDialog, format_line, rows_line
from widgets.sample_choice import MODALITIES

LEFT = Qt.MouseButton.LeftButton


def choose(box: Choice, key: str) -> None:
    place = box.findData(key)
    assert place >= 0, [box.itemData(at) for at in range(box.count())]
    box.setCurrentIndex(place)
    box.activated.emit(place)


def field(dialog: LoadDialog, name: str, kind: type) -> object:
    found = dialog.reading.fields[name]
    assert isinstance(found, kind)
    return found


@pytest.fixture
def semicolons(tmp_path: Path) -> Path:
    path = tmp_path / "a.csv"
    rows = "".join(f"{n},5;some longer text, with commas\n" for n in range(5))
    path.write_text(f"score;text, words\n{rows}", "utf-8")
    return path


@pytest.fixture
def dialog(semicolons: Path, qtbot: QtBot) -> LoadDialog:
    made = LoadDialog(load.preview(semicolons))
    qtbot.addWidget(made)
    made.show()
    # What a presenter does, without its thread.
    made.reading_asked.connect(lambda options: made.show_preview(load.preview(semicolons, options)))
    return made


def test_the_preview_follows_the_delimiter(dialog: LoadDialog, qtbot: QtBot) -> None:
    assert [dialog.text.item(at).text() for at in range(dialog.text.count())] == ["score", "text, words"]
    dialog.name.clear()
    qtbot.keyClicks(dialog.name, "mine")
    qtbot.mouseClick(dialog.role.buttons["synthetic"], LEFT)
    choose(field(dialog, "delimiter", Choice), ",")  # type: ignore[arg-type]
    assert dialog.text.item(0).text() == "score;text"
    plan = dialog.plan()
    assert (plan.name, plan.role, plan.options) == ("mine", Role.SYNTHETIC, {"delimiter": ","})
    box = field(dialog, "header", QCheckBox)
    assert isinstance(box, QCheckBox)
    box.click()
    assert dialog.plan().options == {"delimiter": ",", "header": False}
    assert dialog.text.item(0).text() == "column 1"


def test_what_is_chosen_stays_where_the_columns_do(dialog: LoadDialog) -> None:
    choose(dialog.label, "score")
    choose(field(dialog, "encoding", Choice), "cp1252")  # type: ignore[arg-type]
    assert dialog.plan().label == "score"
    assert dialog.plan().options == {"encoding": "cp1252"}


def test_what_cannot_be_read_is_said_in_place(dialog: LoadDialog) -> None:
    dialog.show_trouble(Problem("There is no encoding 'klingon'.", "Try utf-8."))
    assert dialog.problem.text() == "There is no encoding 'klingon'. Try utf-8."
    assert not dialog.load.isEnabled()
    choose(field(dialog, "encoding", Choice), "utf-8")  # type: ignore[arg-type]
    assert dialog.problem.text() == ""
    assert dialog.load.isEnabled()


def test_a_sheet_is_chosen(tmp_path: Path, qtbot: QtBot) -> None:
    path = book(tmp_path / "a.xlsx", ("One", [["a"], [1]]), ("Two", [["title"], [], ["b", "c"], [1, 2], [3, 4]]))
    dialog = LoadDialog(load.preview(path))
    qtbot.addWidget(dialog)
    dialog.reading_asked.connect(lambda options: dialog.show_preview(load.preview(path, options)))
    assert "Note: other sheets are not read: Two" in dialog.notes.toolTip() or dialog.notes.text()
    choose(field(dialog, "sheet", Choice), "Two")  # type: ignore[arg-type]
    spin = field(dialog, "header_row", QSpinBox)
    assert isinstance(spin, QSpinBox)
    assert spin.value() == 3
    spin.setValue(0)
    assert dialog.plan().options == {"sheet": "Two", "header_row": 0}
    assert len(dialog.table.model().index(0, 0).data()) > 0


@pytest.mark.parametrize("kind", ["table", "split", "array"])
def test_parts_of_a_source_are_offered(tmp_path: Path, qtbot: QtBot, kind: str) -> None:
    if kind == "table":
        tables = {"one": [(1, 2)], "two": [(3, 4)]}
        path = database(tmp_path / "a.db", "CREATE TABLE one (a, b)", "CREATE TABLE two (a, b)", rows=tables)
    elif kind == "split":
        path = saved_dict(tmp_path / "set", train=3, test=2)
    else:
        path = tmp_path / "a.npz"
        np.savez(path, one=np.zeros((3, 20)), two=np.ones((4, 20)))
    dialog = LoadDialog(load.preview(path))
    qtbot.addWidget(dialog)
    box = field(dialog, kind, Choice)
    assert isinstance(box, Choice)
    other = next(str(box.itemData(at)) for at in range(box.count()) if at != box.currentIndex())
    with qtbot.waitSignal(dialog.reading_asked) as asked:
        choose(box, other)
    assert asked.args == [{kind: other}]
    assert not dialog.load.isEnabled(), "nothing is loaded while it is read again"


def test_records_of_a_document(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"a": [{"x": 1}, {"x": 2}], "b": {"c": [{"y": 1}]}}')
    dialog = LoadDialog(load.preview(path))
    qtbot.addWidget(dialog)
    dialog.reading_asked.connect(lambda options: dialog.show_preview(load.preview(path, options)))
    line = field(dialog, "records", QLineEdit)
    assert isinstance(line, QLineEdit)
    line.clear()
    qtbot.keyClicks(line, "b.c")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    line.editingFinished.emit()
    assert (dialog.plan().records, dialog.plan().options) == ("b.c", {})


def test_the_modality_asks_for_its_columns(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "a.csv"
    path.write_text("words,e1,e2,x,y\nsome longer text here,1,2,3,4\nand another one of it,5,6,7,8\n")
    dialog = LoadDialog(load.preview(path))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.samples.modality.key == "text"
    choose(dialog.samples.modality, "vector")
    assert "pattern" in dialog.problem.text()
    qtbot.keyClicks(dialog.samples.vector, "z*")
    assert "no column 'z*'" in dialog.problem.text()
    dialog.samples.vector.clear()
    qtbot.keyClicks(dialog.samples.vector, "e*")
    choose(dialog.samples.distance, "euclidean")
    choose(dialog.position.across, "x")
    assert "both x and y" in dialog.problem.text()
    choose(dialog.position.upward, "y")
    plan = dialog.plan()
    assert (plan.modality, plan.text, plan.vector, plan.metric, plan.position) == (
        "vector", (), ("e*",), "euclidean", ("x", "y"),
    )  # fmt: skip
    load.check(plan, load.preview(path).columns)
    choose(dialog.samples.modality, "tabular")
    assert (dialog.plan().vector, dialog.problem.text()) == ((), "")
    choose(dialog.samples.modality, "image")
    assert "holds the images" in dialog.problem.text()


def test_the_folder_of_images_tells_roles_beyond_the_first_rows(tmp_path: Path, qtbot: QtBot) -> None:
    folder = folder_of(tmp_path / "set", {f"{name}/{n}.png": png() for name in ("alpha", "beta") for n in range(101)})
    preview = load.preview(folder)
    assert {row["folder"] for row in preview.rows} == {"alpha"}
    dialog = LoadDialog(preview)
    qtbot.addWidget(dialog)
    qtbot.mouseClick(dialog.role.buttons["From column"], LEFT)
    choose(dialog.role.column, "folder")
    assert {"alpha", "beta"} <= {label.text() for label in dialog.role.findChildren(QLabel)}


def test_what_was_found_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b\n" + "1,\n" * 5000)
    preview = load.preview(path)
    assert rows_line(preview) == "First 100 of about 5,000 rows"
    folder = folder_of(tmp_path / "set", {f"{n}.png": png() for n in range(120)})
    assert rows_line(load.preview(folder)) == "First 100 of 120 rows"
    assert format_line(load.preview(folder)) == "Images · 5 columns"
    two = load.preview(path, {"files": [str(path), str(path)]})
    assert format_line(two) == "CSV · UTF-8 · comma · 2 files · 2 columns"


def test_missing_values_are_counted_in_the_header(dialog: LoadDialog, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "b.csv"
    path.write_text("text,n\nsome words here,1\nmore words here,\nothers of them,3\nand the last,4\n")
    made = LoadDialog(load.preview(path))
    qtbot.addWidget(made)
    model = made.table.model()
    assert [model.headerData(at, Qt.Orientation.Horizontal) for at in range(2)] == [
        "text\ntext", "n\ninteger · 25 % missing",
    ]  # fmt: skip


def test_it_fits_the_smallest_window_with_every_field(dialog: LoadDialog) -> None:
    for modality, _ in MODALITIES:
        choose(dialog.samples.modality, modality)
        assert dialog.minimumSizeHint().expandedTo(QSize(1000, 600)) == QSize(1000, 600)
