"""The export dialog: counts while it is asked, a file name that tells the format, nothing replaced unasked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from models.dataset import Role
from models.export import ExportPlan
from widgets import theme
from widgets.export_dialog import Choices, Exportable, ExportDialog
from widgets.theme import DARK, LIGHT

LEFT = Qt.MouseButton.LeftButton
ROWS = [
    # dataset, role, decision, tag, selected
    ("human", "real", "kept", "", True),
    ("human", "real", "kept", "odd", False),
    ("tutor", "synthetic", "kept", "odd", True),
    ("tutor", "synthetic", "dropped", "odd", True),
    ("tutor", "synthetic", "kept", "", False),
]
THERE = Exportable(("human", "tutor"), ("real", "synthetic"), ("odd",), selected=3)


def count(choices: Choices) -> int:
    return sum(
        choices["what"] in (decision, "all")
        and (not choices["roles"] or role in choices["roles"])
        and (not choices["datasets"] or dataset in choices["datasets"])
        and (not choices["tags"] or tag in choices["tags"])
        and (selected or not choices["only_selection"])
        for dataset, role, decision, tag, selected in ROWS
    )


@pytest.fixture
def ask(qtbot: QtBot, tmp_path: Path) -> Callable[..., ExportDialog]:
    def made(name: str = "größe kept.jsonl", there: Exportable = THERE) -> ExportDialog:
        dialog = ExportDialog(there, str(tmp_path / name), count)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return made


def pick(box: QComboBox, suffix: str) -> None:
    box.setCurrentIndex(box.findData(suffix))
    box.activated.emit(box.currentIndex())


def uncheck(dialog: ExportDialog, name: str) -> None:
    for place in range(dialog.datasets.count()):
        if dialog.datasets.item(place).text() == name:
            dialog.datasets.item(place).setCheckState(Qt.CheckState.Unchecked)


def test_everything_kept_is_proposed_and_return_exports(ask, qtbot: QtBot, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    dialog = ask()
    assert dialog.rows.text() == "4 rows"
    assert [made.text() for made in dialog.whats.values()] == ["Kept 4", "Dropped 1", "All 5"]
    with qtbot.waitSignal(dialog.export_asked) as asked:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert asked.args[0] == {
        "path": str(tmp_path / "größe kept.jsonl"),
        "what": "kept",
        "roles": (),
        "datasets": (),
        "tags": (),
        "only_selection": False,
        "extra": (),
        "replace": False,
        "images": "",
    }
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_counts_follow_every_choice(ask, qtbot: QtBot) -> None:  # type: ignore[no-untyped-def]
    dialog = ask()
    qtbot.mouseClick(dialog.whats["all"], LEFT)
    assert dialog.rows.text() == "5 rows"
    qtbot.keyClick(dialog.roles["real"], Qt.Key.Key_Space)
    assert dialog.rows.text() == "3 rows"
    dialog.tag.setCurrentIndex(dialog.tag.findData("odd"))
    assert dialog.rows.text() == "2 rows"
    qtbot.mouseClick(dialog.whats["dropped"], LEFT)
    assert dialog.rows.text() == "1 row"
    dialog.only_selection.setChecked(True)
    chosen = dialog.choices()
    assert (chosen["roles"], chosen["tags"], chosen["only_selection"]) == (("synthetic",), ("odd",), True)
    uncheck(dialog, "human")
    assert dialog.choices()["datasets"] == ("tutor",)


def test_choices_fit_the_plan_of_the_export(ask) -> None:  # type: ignore[no-untyped-def]
    dialog = ask()
    for box in dialog.extra.values():
        box.setChecked(True)
    chosen = dialog.choices()
    chosen.pop("only_selection")
    plan = ExportPlan(**{**chosen, "roles": tuple(Role(role) for role in chosen["roles"])})
    assert plan.extra == ("decision", "tags", "x", "y")


@pytest.mark.parametrize("nothing", ["roles", "datasets"])
def test_nothing_checked_is_nothing_written_not_everything(ask, nothing: str) -> None:  # type: ignore[no-untyped-def]
    dialog = ask()
    if nothing == "roles":
        for box in dialog.roles.values():
            box.setChecked(False)
    else:
        uncheck(dialog, "human")
        uncheck(dialog, "tutor")
    assert dialog.rows.text() == "0 rows"
    assert "at least one" in dialog.problem.text()
    assert not dialog.export.isEnabled()


def test_no_fitting_sample_is_said(ask, qtbot: QtBot) -> None:  # type: ignore[no-untyped-def]
    dialog = ask()
    qtbot.mouseClick(dialog.whats["dropped"], LEFT)
    dialog.roles["synthetic"].setChecked(False)
    assert "No sample" in dialog.problem.text()


def test_format_and_file_name_follow_each_other(ask, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    dialog = ask("a.b.jsonl")
    target = dialog.target
    pick(target.format, ".parquet")
    assert target.file == tmp_path / "a.b.parquet"
    pick(target.packing, ".gz")
    assert target.file == tmp_path / "a.b.parquet.gz"
    pick(target.format, ".csv")
    assert target.file == tmp_path / "a.b.csv.gz"
    pick(target.packing, "")
    assert target.file == tmp_path / "a.b.csv"
    target.path.setText(str(tmp_path / "c.TSV.zst"))
    assert (target.format.currentData(), target.packing.currentData()) == (".tsv", ".zst")


def test_a_name_without_a_known_suffix_can_be_mended_by_the_format(ask, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    dialog = ask("kept.xlsx")
    assert "no format" in dialog.problem.text()
    assert not dialog.export.isEnabled()
    pick(dialog.target.format, ".json")
    assert dialog.target.file == tmp_path / "kept.json"
    assert dialog.problem.text() == ""


def test_an_existing_file_is_replaced_only_when_asked(ask, qtbot: QtBot, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "old.csv").write_text("a\n")
    (tmp_path / "older.csv").write_text("a\n")
    dialog = ask("old.csv")
    assert "exists already" in dialog.problem.text()
    assert dialog.target.replace.isVisible()
    qtbot.keyClick(dialog.target.replace, Qt.Key.Key_Space)
    assert dialog.choices()["replace"] is True
    assert dialog.export.isEnabled()
    dialog.target.path.setText(str(tmp_path / "new.csv"))
    assert dialog.choices()["replace"] is False
    dialog.target.path.setText(str(tmp_path / "older.csv"))
    assert dialog.choices()["replace"] is False, "agreeing holds for one file only"


@pytest.mark.parametrize(
    ("path", "words"),
    [("", "Choose the file"), ("{tmp}", "is a folder"), ("{tmp}/no/such/a.csv", "There is no folder")],
)
def test_impossible_places_are_named(ask, tmp_path: Path, path: str, words: str) -> None:  # type: ignore[no-untyped-def]
    dialog = ask()
    dialog.target.path.setText(path.format(tmp=tmp_path))
    assert words in dialog.problem.text()
    assert not dialog.export.isEnabled()


def test_the_chooser_sets_the_path(ask, qtbot: QtBot, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    dialog = ask()
    qtbot.mouseClick(dialog.target.browse, LEFT)
    chooser = dialog.findChild(QFileDialog)
    assert chooser is not None
    assert chooser.testOption(QFileDialog.Option.DontConfirmOverwrite)
    chooser.selectFile(str(tmp_path / "chosen.json"))
    chooser.accept()
    assert dialog.target.file == tmp_path / "chosen.json"


def test_what_is_not_there_cannot_be_chosen(ask) -> None:  # type: ignore[no-untyped-def]
    dialog = ask(there=Exportable(("human",), ("real",), has_map=False))
    assert list(dialog.roles) == ["real"]
    assert not dialog.only_selection.isEnabled()
    assert not dialog.tag.isEnabled()
    assert not dialog.extra["map position"].isEnabled()


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)
def test_fits_the_smallest_window(ask, qapp: QApplication, tmp_path: Path, look: theme.Theme) -> None:  # type: ignore[no-untyped-def]
    theme.apply(qapp, look)
    (tmp_path / "old.csv").write_text("a\n")
    dialog = ask("old.csv", Exportable(tuple(f"dataset {n}" for n in range(40)), ("real", "synthetic", "holdout")))
    least = dialog.minimumSizeHint().expandedTo(dialog.sizeHint())
    assert least.expandedTo(QSize(1000, 600)) == QSize(1000, 600)


def test_controls_have_names_and_labels_are_plain(ask) -> None:  # type: ignore[no-untyped-def]
    dialog = ask()
    for control in (*dialog.findChildren(QAbstractButton), *dialog.findChildren(QComboBox)):
        if control.isVisible():
            assert control.accessibleName() or control.text(), control
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText


IMAGES = Exportable(("people", "model"), ("real", "synthetic"), images=("people", "model"))


def test_image_files_go_into_a_folder(ask, qtbot: QtBot, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    dialog = ask("out.v2.csv", IMAGES)
    assert not dialog.target.images
    pick(dialog.target.format, "images.jsonl")
    assert dialog.target.path.text() == str(tmp_path / "out.v2")
    assert dialog.target.path.accessibleName() == "Folder to make"
    assert dialog.target.packing.isHidden()
    assert dialog.extra["tags"].isHidden()  # the table beside images always tells them
    assert (dialog.rows.text(), dialog.beside.text()) == ("4 images", "will be copied, with a table and a recipe")
    with qtbot.waitSignal(dialog.export_asked) as asked:
        dialog.export.click()
    assert (asked.args[0]["images"], asked.args[0]["path"]) == (".jsonl", str(tmp_path / "out.v2"))


def test_a_folder_that_is_taken_is_not_offered_to_be_replaced(ask, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "out").mkdir()
    dialog = ask("out", IMAGES)
    dialog.target.choose_images(".csv")
    assert dialog.export.isEnabled()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    dialog.target.set_path(str(tmp_path / "out"))
    assert dialog.problem.text() == "out exists already. Choose another name for the folder."
    assert not dialog.export.isEnabled()
    assert dialog.target.replace.isHidden()


def test_a_table_again_after_images(ask, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    dialog = ask("out.v2.csv", IMAGES)
    pick(dialog.target.format, "images.csv")
    pick(dialog.target.format, ".parquet")
    assert dialog.target.path.text() == str(tmp_path / "out.v2.parquet")
    assert not dialog.target.packing.isHidden()
    assert not dialog.target.images


def test_images_are_offered_only_where_there_are_some(ask) -> None:  # type: ignore[no-untyped-def]
    assert ask().target.format.findData("images.csv") < 0
    mixed = Exportable(("human", "tutor"), ("real",), images=("human",))
    dialog = ask("out", mixed)
    dialog.target.choose_images(".csv")
    assert dialog.problem.text().startswith("The samples of tutor are no image files.")
    uncheck(dialog, "tutor")
    assert dialog.export.isEnabled()
