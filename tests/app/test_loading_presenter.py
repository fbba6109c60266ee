"""From a drop to plans: folders opened, alike files joined, previews that follow, choices remembered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.presenters.loading import LoadingPresenter
from app.settings import Settings
from models import load
from models.dataset import LoadPlan, Problem, Role
from tests.models.load.awkward import book, database, folder_of, png, saved_dict, zip_of
from widgets.choice import Choice
from widgets.dataset_choice import DatasetChoice
from widgets.load_dialog import LoadDialog


class Loading:
    """A presenter with what it gave."""

    def __init__(self, qtbot: QtBot) -> None:
        self.plans: list[LoadPlan] = []
        self.troubles: list[str] = []
        self.bugs: list[BaseException] = []
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self._qtbot = qtbot
        self.presenter = LoadingPresenter(
            self.window, set, self.plans.append, self._trouble, self.bugs.append, Settings()
        )

    def _trouble(self, problem: Problem) -> None:
        self.troubles.append(str(problem))

    def dialog(self) -> LoadDialog:
        def there() -> bool:
            return any(found.isVisible() for found in self.window.findChildren(LoadDialog))

        self._qtbot.waitUntil(there, timeout=20_000)
        return next(found for found in self.window.findChildren(LoadDialog) if found.isVisible())

    def choice(self) -> DatasetChoice:
        def there() -> bool:
            return any(found.isVisible() for found in self.window.findChildren(DatasetChoice))

        self._qtbot.waitUntil(there, timeout=20_000)
        return next(found for found in self.window.findChildren(DatasetChoice) if found.isVisible())

    def wait(self, count: int) -> None:
        self._qtbot.waitUntil(lambda: len(self.plans) == count, timeout=20_000)


@pytest.fixture
def loading(qtbot: QtBot) -> Iterator[Loading]:
    made = Loading(qtbot)
    yield made
    made.presenter.close()
    assert made.bugs == []


def choose(box: object, key: str) -> None:
    assert isinstance(box, Choice)
    box.setCurrentIndex(box.findData(key))
    box.activated.emit(box.currentIndex())


@pytest.fixture
def parts(tmp_path: Path) -> list[str]:
    folder_of(tmp_path, {f"part{n}.csv": f"text,n\nsome words of part {n},{n}\n" for n in range(1, 4)})
    (tmp_path / "other.csv").write_text("question\nwhat is it all about\n")
    return [str(tmp_path / name) for name in ("part1.csv", "part2.csv", "other.csv", "part3.csv")]


def test_alike_files_are_offered_as_one_dataset(loading: Loading, parts: list[str], qtbot: QtBot) -> None:
    loading.presenter.ask(parts, "real")
    dialog = loading.dialog()
    assert dialog.together.text() == "These 3 files are one dataset"
    dialog.together.click()
    qtbot.waitUntil(lambda: "3 files" in dialog.format.text(), timeout=20_000)
    assert dialog.rows.text() == "First 3 rows"
    dialog.load.click()
    loading.wait(1)
    assert loading.plans[0].options["files"] == [parts[0], parts[1], parts[3]]
    assert (loading.plans[0].name, loading.plans[0].role) == ("part", Role.REAL)
    assert len(load.preview(loading.plans[0].path, loading.plans[0].options).rows) == 3
    dialog = loading.dialog()
    assert dialog.windowTitle() == "Load other.csv"
    assert not dialog.together.isVisible()
    dialog.load.click()
    loading.wait(2)


def test_together_can_be_taken_back(loading: Loading, parts: list[str], qtbot: QtBot) -> None:
    loading.presenter.ask(parts[:2], "real")
    dialog = loading.dialog()
    dialog.together.click()
    qtbot.waitUntil(lambda: "2 files" in dialog.format.text(), timeout=20_000)
    dialog.together.click()
    qtbot.waitUntil(lambda: "files" not in dialog.format.text(), timeout=20_000)
    dialog.load.click()
    assert "files" not in loading.plans[0].options
    assert loading.dialog().windowTitle() == "Load part2.csv"


def test_the_preview_follows_and_mistakes_are_said_in_place(loading: Loading, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "größe 数据 🐉.csv"
    path.write_text("a;text of it\n1;some words here\n", "utf-8")
    loading.presenter.ask([str(path)], "real")
    dialog = loading.dialog()
    assert dialog.text.count() == 2
    choose(dialog.reading.fields["delimiter"], ",")
    qtbot.waitUntil(lambda: dialog.text.count() == 1, timeout=20_000)
    dialog.reading_asked.emit({"encoding": "klingon"})
    qtbot.waitUntil(lambda: "klingon" in dialog.problem.text(), timeout=20_000)
    assert not dialog.load.isEnabled()
    assert loading.troubles == []
    dialog.reading_asked.emit({})
    qtbot.waitUntil(lambda: dialog.text.count() == 2 and dialog.load.isEnabled(), timeout=20_000)


def test_choices_are_remembered_for_files_of_the_shape(loading: Loading, tmp_path: Path, qtbot: QtBot) -> None:
    for name, word in (("one", "cat"), ("two", "dog")):
        (tmp_path / f"{name}.csv").write_text(f"a;title;body text\n1;{word};a much longer text than the title\n")
    loading.presenter.ask([str(tmp_path / "one.csv")], "real")
    dialog = loading.dialog()
    choose(dialog.reading.fields["encoding"], "cp1252")
    qtbot.waitUntil(lambda: "CP1252" in dialog.format.text(), timeout=20_000)
    choose(dialog.label, "title")
    choose(dialog.id_column, "a")
    dialog.load.click()
    loading.wait(1)
    loading.presenter.ask([str(tmp_path / "two.csv")], "synthetic")
    dialog = loading.dialog()
    plan = dialog.plan()
    assert (plan.label, plan.id_column, plan.options) == ("title", "a", {"encoding": "cp1252"})
    assert (plan.name, plan.role) == ("two", Role.SYNTHETIC), "name and role are each file's own"
    assert Settings().recall(load.preview(tmp_path / "one.csv").shape)["label"] == "title"


def test_what_is_remembered_may_not_fit_any_more(loading: Loading, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("text,n\nsome words here,1\n")
    nonsense = {"options": {"encoding": "klingon"}, "label": 7, "text": "x", "roles": 3, "modality": "smell"}
    Settings().keep(load.preview(path).shape, nonsense)
    loading.presenter.ask([str(path)], "real")
    assert loading.dialog().plan() == LoadPlan(str(path), "a", Role.REAL, text=("text",))


def test_a_folder_is_opened_and_what_is_wrong_is_said(loading: Loading, tmp_path: Path) -> None:
    folder = folder_of(
        tmp_path / "ein ordner ✓",
        {"a.csv": "text\nsome words here\n", "pics/x.png": png(), "w.pkl": "x", "b.json": "17"},
    )
    empty = folder_of(tmp_path / "empty", {".hidden": "x"})
    weights = folder_of(tmp_path, {"model.pt": b"\x80\x04\x95"}) / "model.pt"
    loading.presenter.ask([str(empty), str(weights), str(folder)], "synthetic")
    choice = loading.choice()
    assert choice.windowTitle() == "Load from 3 files and folders"
    choice.each.click()
    titles = []
    for _ in range(2):
        dialog = loading.dialog()
        titles.append((dialog.windowTitle(), dialog.plan().modality))
        dialog.load.click()
    assert titles == [("Load ein ordner ✓", "image"), ("Load a.csv", "text")]
    loading.wait(2)
    loading._qtbot.waitUntil(lambda: len(loading.troubles) == 3, timeout=20_000)
    assert "holds no data" in loading.troubles[0]
    assert "pickle" in loading.troubles[1]
    assert "no list of objects" in loading.troubles[2]


def test_all_with_guesses(loading: Loading, parts: list[str]) -> None:
    loading.presenter.ask(parts, "real")
    loading.dialog().load_all.click()
    loading.wait(4)
    assert [plan.name for plan in loading.plans] == ["part1", "part2", "other", "part3"]


def rows(choice: DatasetChoice) -> list[tuple[str, ...]]:
    table = choice.table
    cells = [[table.item(row, at) for at in range(table.columnCount())] for row in range(table.rowCount())]
    return [tuple(cell.text() if cell else "" for cell in row) for row in cells]


def test_some_tables_of_an_archive_are_chosen_and_loaded_as_guessed(loading: Loading, tmp_path: Path) -> None:
    text = "text\n" + "some words here\n" * 100
    packed = zip_of(tmp_path / "set ✓.zip", {"train.csv": text, "gen/model.csv": text, "odd.csv": text, "x.md": "x"})
    loading.presenter.ask([str(packed)])
    choice = loading.choice()
    assert rows(choice) == [
        ("gen/model.csv", "CSV", "1.6 kB", "synthetic"),
        ("odd.csv", "CSV", "1.6 kB", "is asked"),
        ("train.csv", "CSV", "1.6 kB", "real"),
    ]
    choice.none.click()
    assert not choice.load.isEnabled()
    choice.table.cellClicked.emit(0, 2)
    choice.table.cellClicked.emit(1, 0)
    choice.table.cellClicked.emit(1, 3)
    assert choice.load.text() == "Load 2 datasets"
    choice.load.click()
    dialog = loading.dialog()
    assert dialog.windowTitle() == "Load set ✓.zip", "its role is nowhere told, so it is asked for"
    dialog.role.buttons["holdout"].click()
    dialog.load.click()
    loading.wait(2)
    assert [(plan.name, plan.role) for plan in loading.plans] == [("model", Role.SYNTHETIC), ("odd", Role.HOLDOUT)]


@pytest.mark.parametrize("kind", ["splits", "tables", "sheets"])
def test_every_part_is_offered_and_is_a_dataset_of_its_own(loading: Loading, tmp_path: Path, kind: str) -> None:
    if kind == "splits":
        saved_dict(tmp_path / "train", train=5, test=2)
    elif kind == "tables":
        tables = {"train": [("some words",)] * 5, '"te/st"': [("more words",)] * 2}
        database(tmp_path / "train.db", *(f"CREATE TABLE {name} (text)" for name in tables), rows=tables)
    else:
        book(tmp_path / "train.xlsx", ("train", [["text"], *[["some words"]] * 5]), ("test", [["text"], ["x y z"]]))
    path = next(tmp_path.glob("train*"))
    loading.presenter.ask([str(path)], "real")
    choice = loading.choice()
    assert len(choice.checked()) == 1, "as where nobody chooses"
    assert [row[3] for row in rows(choice)] == ["real", "real"]
    choice.all.click()
    choice.load.click()
    loading.wait(2)
    names = {plan.name for plan in loading.plans}
    assert names == {"train train", "train te st" if kind == "tables" else "train test"}


def test_a_choice_that_is_called_off_loads_nothing(loading: Loading, tmp_path: Path, parts: list[str]) -> None:
    loading.presenter.ask([str(tmp_path)])
    loading.choice().cancel.click()
    loading.presenter.ask([parts[0]], "real")
    loading.dialog().load.click()
    loading.wait(1)
    assert loading.plans[0].name == "part1"


def test_what_no_name_tells_is_as_the_first_was_said_to_be(loading: Loading, parts: list[str], tmp_path: Path) -> None:
    (tmp_path / "gold.csv").write_text("text\nsome words of gold\n")
    loading.presenter.ask([*parts, str(tmp_path / "gold.csv")])
    dialog = loading.dialog()
    dialog.role.buttons["synthetic"].click()
    dialog.load_all.click()
    loading.wait(5)
    assert [str(plan.role) for plan in loading.plans] == ["synthetic"] * 4 + ["real"]
