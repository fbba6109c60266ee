"""What the layers below say reaches a person in the window's language, over signals and from the other process."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.window import Window
from app.worker import WorkerProcess
from models.dataset import Changes, Problem, Role
from models.phrase import phrase, phrase_many
from models.selection import Where
from models.stage import Progress, finish
from models.workspace import Workspace

MADE_UP = {
    "Counted {n} things of {name}": ("une chose comptée de {name}", "{n} choses comptées de {name}"),
    "Counting": "Comptage",
    "{what} {done} of {total}": "{what} : {done} sur {total}",
    "There is no {name}.": "{name} : introuvable.",
    "Look elsewhere.": "Cherchez ailleurs.",
    "This map is a draft": "Un brouillon",
    "There is nothing to undo": "Rien à annuler",
    "No sample fits: {selection}": "Rien pour {selection}",
}
"""A language of a few words."""


class FewWords(QTranslator):
    """Speaks it."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        """The text in that language, which has taken over all other words."""
        forms = MADE_UP.get(text, text)
        return forms if isinstance(forms, str) else forms[n > 1]

    def isEmpty(self) -> bool:
        """There are a few words."""
        return False


@pytest.fixture(autouse=True)
def _few_words(qapp: QApplication) -> Iterator[None]:
    translator = FewWords()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def worker() -> Iterator[WorkerProcess]:
    process = WorkerProcess()
    yield process
    process.close()


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, worker: WorkerProcess, tmp_path: Path) -> Iterator[Window]:
    monkeypatch.setattr("app.session.Session.map", lambda self, **_: None)
    rows = tmp_path / "rows.jsonl"
    rows.write_text("\n".join(json.dumps({"text": "a", "n": at}) for at in range(9)))
    with Workspace.open(tmp_path / "some.assay", create=True) as made:
        finish(made.load(made.plan(rows, role=Role.REAL, text=("text",))))
    made_window = Window(Settings(), worker)
    made_window.show()
    assert made_window.open_workspace(tmp_path / "some.assay")
    yield made_window
    made_window.close()
    made_window.deleteLater()


def counting() -> Generator[Progress, None, None]:
    """What the other process imports from here by name."""
    yield Progress(phrase("Counting"), 1, 2)
    raise Problem(phrase("There is no {name}.", name="x.csv"), phrase("Look elsewhere."))


def test_progress_and_problems_of_the_other_process_are_translated(window: Window, worker: WorkerProcess) -> None:
    work = worker(counting)
    window.jobs.show_progress(next(work))
    assert window.jobs.text.text() == "Comptage : 1 sur 2"
    with pytest.raises(Problem) as told:
        next(work)
    assert str(told.value) == "There is no x.csv. Look elsewhere."
    window.show_problem(told.value)
    assert window.messages.text.text() == "x.csv : introuvable."
    assert window.messages.hint.text() == "Cherchez ailleurs."


def test_what_the_session_says_is_translated(window: Window, qtbot: QtBot) -> None:
    session = window.session
    assert session is not None
    said = phrase_many(3, "Counted {n} thing of {name}", "Counted {n} things of {name}", n=3, name="y")
    session.changed.emit(Changes(said=said) | Changes(count=3))
    assert window.jobs.text.text() == "3 choses comptées de y"
    session.undo()
    assert window.jobs.text.text() == "Rien à annuler"
    session.drafted.emit(phrase("This map is a draft"))
    assert window.messages.text.text() == "Un brouillon"
    session.select(Where("n > 99"))
    qtbot.waitUntil(lambda: window.jobs.text.text().startswith("Rien pour "))
