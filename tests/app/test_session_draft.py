"""A map that would take minutes: the session maps a draft, says so, and refines it when asked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.session import Session
from app.settings import Settings
from app.window import Window
from app.worker import WorkerProcess
from models import embed
from models.dataset import Role
from models.stage import Work, finish, run_here
from models.workspace import Workspace, drafting


class Letters:
    """A real, if simple-minded, embedder: a text is how often it has each letter."""

    modality = "text"

    def __init__(self, name: str, quality: embed.Quality) -> None:
        mark = blake2b(name.encode(), digest_size=16).hexdigest()
        self.model = embed.Model(name, "", mark, 26, 256, quality)

    def resolve(self, model: str | None) -> embed.Model:
        return self.model

    def prepare(self, model: embed.Model) -> Work[None]:
        yield from ()

    def encode(self, model: embed.Model, samples: Any) -> embed.Batches:
        counts = [[1.0 + text.count(chr(97 + at)) for at in range(26)] for text in samples]
        made = np.array(counts, np.float32)
        yield 0, made / np.linalg.norm(made, axis=1, keepdims=True)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace whose full model is known to be slow here."""
    monkeypatch.setitem(embed.EMBEDDERS, "text", Letters("letters", "full"))
    monkeypatch.setitem(embed.DRAFTS, "text", Letters("draft of letters", "draft"))
    monkeypatch.setattr(drafting, "_FEW", 10)
    embed.pace.remember(embed.resolve("text", None), 1.0, 1.0)
    source = tmp_path / "some.jsonl"
    words = ["alpha", "beta", "gamma", "delta", "epsilon"]
    source.write_text("\n".join(json.dumps({"text": f"{words[at % 5]} {at:b} {words[at % 3]}"}) for at in range(40)))
    place = tmp_path / "some.assay"
    with Workspace.open(place, create=True) as made:
        finish(made.load(made.plan(source, role=Role.REAL, text=("text",))))
    return place


@pytest.fixture
def session(path: Path, qtbot: QtBot) -> Iterator[Session]:
    made = Session(Workspace.open(path), run_here)
    yield made
    made.close()


def idle(session: Session) -> bool:
    return not session.jobs.live


def test_a_draft_first_and_refined_when_asked(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.drafted, timeout=120_000) as told:
        session.resume()
    assert told.args[0].startswith("Draft map of 40 samples in ")
    assert "the full model would take about 22 min" in told.args[0]
    assert session.draft is not None
    assert session.draft["model"] == "draft of letters"
    qtbot.waitUntil(lambda: idle(session))
    session.select_all()
    qtbot.waitUntil(lambda: len(session.numbers) == 40)
    session.decide("keep")
    qtbot.waitUntil(lambda: bool((session.workspace.state.decision == 1).all()))
    session.refine()
    qtbot.waitUntil(lambda: idle(session) and session.draft is None, timeout=120_000)
    assert session.workspace.info()["map"]["model"] == "letters"
    assert len(session.numbers) == 40
    assert (session.workspace.state.decision == 1).all()
    session.refine()
    assert idle(session), "there is nothing to refine any more"


def test_the_window_says_that_a_map_is_a_draft_and_offers_to_refine_it(path: Path, qtbot: QtBot) -> None:
    with Workspace.open(path) as made:
        finish(made.map(draft=None))
    worker = WorkerProcess()
    window = Window(Settings(), worker)
    try:
        window.show()
        assert not window.actions_by_id["view.refine"].isEnabled()
        assert window.open_workspace(path)
        assert window.session is not None
        assert window.actions_by_id["view.refine"].isEnabled()
        assert "draft of letters" in window.jobs.facts.toolTip() + window.map_presenter.facts
        shown = window.messages.shown
        assert shown is not None
        assert (shown.text, shown.action) == ("This map is a draft", "Refine")
        asked: list[dict[str, Any]] = []
        window.session.map = lambda **parameters: asked.append(parameters)  # type: ignore[method-assign]
        window.messages.action.click()
        assert asked == [{"model": "letters", "neighbors": 15, "min_dist": 0.1, "seed": None, "draft": False}]
        assert window.messages.shown is None
    finally:
        window.close()
        worker.close()
        window.deleteLater()


def test_the_command_line_maps_a_draft_when_told_to(path: Path, assay: Any) -> None:
    told = assay("map", path, "--draft", "--json").json
    assert (told["map"]["model"], told["map"]["draft"]) == ("draft of letters", True)
    assert told["said"].startswith("Draft map of 40 samples in ")
    assert assay("map", path, "--json").json["map"]["model"] == "letters"
