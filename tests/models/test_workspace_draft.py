"""Draft maps: apart from full ones, offered by time, and refined without losing selections or decisions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models import embed
from models.embed.model import Model
from models.selection import Lasso, Samples, Where
from models.stage import Progress, finish
from models.workspace import Workspace, drafting
from tests.models.conftest import TinyEmbedder


class TinyDraft(TinyEmbedder):
    """Stands in for the tiny embedder as a draft does for a full model."""

    dimension = 4

    def resolve(self, model: str | None) -> Model:
        made = super().resolve("tiny draft")
        return Model(made.name, "", made.fingerprint, self.dimension, 0, "draft")


@pytest.fixture
def quick(tiny: Any, monkeypatch: pytest.MonkeyPatch) -> TinyDraft:
    embedder = TinyDraft()
    monkeypatch.setitem(embed.DRAFTS, "text", embedder)
    monkeypatch.setattr(drafting, "_FEW", 10)
    return embedder


def facts(workspace: Workspace) -> dict[str, Any]:
    shown = workspace.atlas.projection()
    assert shown is not None
    return shown.facts


def embedded(workspace: Workspace, model: Model) -> int:
    return len(workspace.store.vectors.contents(model.fingerprint)) // 16


def test_a_draft_is_refined_without_losing_selections_or_decisions(
    pair: Workspace, tiny: Any, quick: TinyDraft
) -> None:
    finish(pair.map(draft=True))
    draft = facts(pair)
    assert (draft["model"], draft["draft"], draft["full_model"]) == ("tiny draft", True, "tiny")
    xy = np.array(pair.atlas.projection().xy)  # type: ignore[union-attr]
    low, high = (xy.min(0) - 1).tolist(), np.median(xy, axis=0).tolist()
    lasso = Lasso(draft["projection"], ((low[0], low[1]), (high[0], low[1]), (high[0], high[1]), (low[0], high[1])))
    inside = pair.select(lasso)
    pair.decide("drop", lasso, why="odd on the draft")
    pair.decide("keep", Samples((3,)))
    before = pair.state

    finish(pair.map(draft=False))
    full = facts(pair)
    assert full["model"] == "tiny"
    assert "draft" not in full
    assert full["projection"] != draft["projection"]
    assert full["embed"] != draft["embed"]
    assert (pair.select(lasso) == inside).all()
    assert (pair.state.decision == before.decision).all()
    assert embedded(pair, tiny.resolve(None)) == 54
    assert embedded(pair, quick.resolve(None)) == 0, "a draft takes no room once it is replaced"
    with Workspace.open(pair.path) as again:
        assert (again.select(lasso) == inside).all()
        assert again.undo().count == 1


def test_a_draft_and_a_full_map_never_share_vectors(pair: Workspace, tiny: Any, quick: TinyDraft) -> None:
    finish(pair.map())
    finish(pair.map(draft=True))
    assert sorted(quick.texts) == sorted(set(tiny.texts))
    assert embedded(pair, tiny.resolve(None)) == embedded(pair, quick.resolve(None)) == 54
    assert facts(pair)["full_seconds"] == 0, "all is known to the full model"


@pytest.mark.parametrize(("seconds", "drafted"), [(drafting.PATIENCE * 1.1, True), (drafting.PATIENCE * 0.9, False)])
def test_a_draft_comes_first_where_the_full_model_takes_minutes(
    pair: Workspace, tiny: Any, quick: TinyDraft, seconds: float, drafted: bool
) -> None:
    model = tiny.resolve(None)
    lengths = np.array([len(text) for text in pair.table.all_texts().to_pylist()])
    embed.pace.remember(model, float(embed.pace.work(model, lengths).sum()), seconds)
    changes = finish(pair.map(draft=None))
    assert bool(facts(pair).get("draft")) is drafted
    if drafted:
        assert facts(pair)["full_seconds"] == pytest.approx(seconds, rel=0.01)
        assert changes.said.startswith("Draft map of 54 samples in ")
        assert changes.said.endswith("; the full model would take about 6 min")
        assert tiny.texts == []
    else:
        assert changes.said == "Mapped 54 samples"


def test_a_rate_that_nobody_knows_is_measured_and_what_was_tried_is_kept(
    pair: Workspace, tiny: Any, quick: TinyDraft
) -> None:
    said = []
    work = pair.map(draft=None)
    while True:
        try:
            step: Progress = next(work)
        except StopIteration:
            break
        said.append(step.what)
    assert said[:2] == ["Getting ready to embed", "Measuring how long embedding takes"]
    assert len(tiny.texts) == len(set(tiny.texts)) == 54
    assert embed.pace.seconds(tiny.resolve(None), 1000.0) is not None
    assert "draft" not in facts(pair)


def test_few_texts_are_neither_measured_nor_drafted(
    pair: Workspace, tiny: Any, quick: TinyDraft, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafting, "_FEW", 1000)
    finish(pair.map(draft=None))
    assert embed.pace.seconds(tiny.resolve(None), 1000.0) is None
    assert facts(pair)["model"] == "tiny"


def test_more_data_on_a_draft_map_and_selections_by_condition(
    pair: Workspace, tiny: Any, quick: TinyDraft, tmp_path: Path, load: Any
) -> None:
    finish(pair.map(draft=True))
    new = tmp_path / "new.csv"
    new.write_text("text\nnever seen before\n")
    load(pair, new, "holdout")
    quick.texts.clear()
    finish(pair.map(draft=True))
    assert quick.texts == ["never seen before"]
    assert pair.select(Where("role == 'holdout'")).sum() == 1


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.2, "1 s"), (42.4, "42 s"), (89, "89 s"), (100, "2 min"), (840, "14 min"), (7200, "2 h"), (12000, "3 h 20 min")],
)
def test_spans_of_time_in_words(seconds: float, words: str) -> None:
    assert drafting.about(seconds) == words


@pytest.mark.parametrize("damage", [b"", b"{", b"[1]", b"-1", b"NaN", b"Infinity", b"\xff"])
def test_a_damaged_rate_is_no_rate(tiny: Any, damage: bytes) -> None:
    model = tiny.resolve(None)
    embed.pace.remember(model, 100.0, 2.0)
    assert embed.pace.seconds(model, 100.0) == pytest.approx(2)
    embed.pace._place(model).write_bytes(damage)
    assert embed.pace.seconds(model, 100.0) is None


def test_no_rate_comes_of_nothing(tiny: Any) -> None:
    embed.pace.remember(tiny.resolve(None), 0.0, 2.0)
    embed.pace.remember(tiny.resolve(None), 2.0, 0.0)
    assert embed.pace.seconds(tiny.resolve(None), 1.0) is None
