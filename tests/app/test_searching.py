"""The search field keeps to what is selected, and a fault in a condition is pointed at where it stands."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.presenters.searching import SearchingPresenter
from app.session import Session
from models.dataset import Problem, Role
from models.selection import Nothing, Samples, Where
from models.stage import finish, run_here
from models.workspace import Workspace


@pytest.fixture
def session(tmp_path: Path, qapp: object) -> Iterator[Session]:
    source = tmp_path / "some.jsonl"
    source.write_text("\n".join(json.dumps({"text": f"sample {at}", "n": at}) for at in range(40)))
    with Workspace.open(tmp_path / "some.assay", create=True) as made:
        finish(made.load(made.plan(source, role=Role.REAL, text=("text",))))
    opened = Session(Workspace.open(tmp_path / "some.assay", run=run_here), run_here)
    yield opened
    opened.close()


@pytest.fixture
def field(qtbot: QtBot, session: Session) -> QLineEdit:
    window = QWidget()
    qtbot.addWidget(window)
    made = QLineEdit(window)
    SearchingPresenter(session, made, window)
    window.show()
    return made


def search(qtbot: QtBot, session: Session, field: QLineEdit, text: str) -> None:
    field.setText(text)
    with qtbot.waitSignal(session.selected):
        field.returnPressed.emit()


def test_a_text_goes_with_the_selection_that_it_made(qtbot: QtBot, session: Session, field: QLineEdit) -> None:
    search(qtbot, session, field, "n < 3")
    assert (list(session.numbers), field.text()) == ([0, 1, 2], "n < 3")
    session.clear()
    assert field.text() == ""
    search(qtbot, session, field, "sample 7")
    assert (list(session.numbers), field.text()) == ([7], "sample 7")
    with qtbot.waitSignal(session.selected):
        session.select(Samples((1,)))
    assert field.text() == ""
    search(qtbot, session, field, "n == 1000")
    assert (len(session.numbers), field.text()) == (0, "n == 1000"), "what found nothing can be mended"


@pytest.mark.parametrize(
    ("text", "at", "line"),
    [
        (" n == five", 6, 'Expected a value here, not "five". Look after “n ==”.'),
        ("n == 1 and nn == 2", 11, "No dataset has a column nn. Look after “n == 1 and”."),
    ],
)
def test_the_cursor_goes_where_the_fault_is(
    qtbot: QtBot, session: Session, field: QLineEdit, text: str, at: int, line: str
) -> None:
    field.setText(text)
    with qtbot.waitSignal(session.troubled) as got:
        field.returnPressed.emit()
    assert field.cursorPosition() == at
    assert field.text() == text
    assert isinstance(got.args[0], Problem)
    assert got.args[0].line == line


def test_only_a_search_that_finds_nothing_says_so(qtbot: QtBot, session: Session) -> None:
    said: list[str] = []
    session.changed.connect(lambda changes: said.append(changes.said))
    with qtbot.waitSignal(session.selected):
        session.select(Nothing())
    assert said == [], "nothing was looked for"
    with qtbot.waitSignal(session.selected):
        session.select(Where("n == 1000"))
    assert len(said) == 1
    assert "n == 1000" in said[0]
