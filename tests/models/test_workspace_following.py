"""A workspace takes over what others wrote into its file, and says what it was; two open files are two processes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from models.dataset import Changes, Problem, Role
from models.selection import Everything, Samples, Where
from models.stage import finish
from models.workspace import Workspace


def load(workspace: Workspace, folder: Path, name: str, count: int, role: Role = Role.REAL) -> None:
    path = folder / f"{name}.jsonl"
    path.write_text("\n".join(json.dumps({"vector": [at, at % 7, at % 3], "n": at}) for at in range(count)))
    finish(workspace.load(workspace.plan(path, role=role, modality="vector", vector=("vector",))))


@pytest.fixture
def mine(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "some.assay", create=True) as made:
        load(made, tmp_path, "some", 40)
        made.follow()
        yield made


@pytest.fixture
def theirs(mine: Workspace) -> Iterator[Workspace]:
    with Workspace.open(mine.path) as made:
        yield made


def test_nothing_is_said_of_what_one_did_oneself(mine: Workspace, tmp_path: Path) -> None:
    assert mine.follow() == Changes()
    mine.decide("drop", Samples((1, 2)))
    load(mine, tmp_path, "more", 5)
    finish(mine.map())
    assert mine.follow() == Changes()
    assert mine.follow() == Changes()


@pytest.mark.parametrize(
    ("verb", "value", "said"),
    [
        ("drop", "", "Another process dropped 3 samples"),
        ("keep", "", "Another process kept 3 samples"),
        ("tag", "odd", "Another process tagged 3 samples odd"),
    ],
)
def test_a_decision_of_another_is_taken_over(
    mine: Workspace, theirs: Workspace, verb: str, value: str, said: str
) -> None:
    theirs.decide(verb, Samples((1, 2, 3)), value)
    assert mine.follow() == Changes(decisions=True, history=True, said=said, count=3)
    assert len(mine.history()) == 1
    theirs.undo()
    assert mine.follow().said == "Another process undid step 1"
    theirs.redo()
    assert mine.follow().said == "Another process redid step 1"
    theirs.revert(1)
    assert mine.follow().said == "Another process reverted step 1"
    assert mine.state.decision.tolist() == theirs.state.decision.tolist()
    assert mine.state.tags.keys() == theirs.state.tags.keys()


def test_several_things_are_one_line(mine: Workspace, theirs: Workspace, tmp_path: Path) -> None:
    theirs.decide("tag", Samples((1,)), "odd")
    theirs.decide("untag", Samples((1,)), "odd")
    load(theirs, tmp_path, "model", 8, Role.SYNTHETIC)
    heard = mine.follow()
    assert heard.said == "Another process loaded model: 8 samples · Another process made 2 decisions"
    assert (heard.datasets, heard.decisions, heard.history, heard.projection) == (True, True, True, False)
    assert mine.size == 48
    theirs.settle("rename", "model", "made")
    assert mine.follow().said == "Another process gave a dataset another name or role"
    assert [dataset.name for dataset in mine.datasets] == ["some", "made"]


def test_a_map_of_another_is_shown(mine: Workspace, theirs: Workspace) -> None:
    finish(theirs.map())
    heard = mine.follow()
    assert (heard.projection, heard.neighbors, heard.said) == (True, True, "Another process made another map")
    ours, shown = mine.atlas.projection(), theirs.atlas.projection()
    assert ours is not None
    assert shown is not None
    assert ours.key == shown.key
    assert mine.follow() == Changes()


def test_what_is_read_only_follows_too(mine: Workspace) -> None:
    with Workspace.open(mine.path, read_only=True) as reader:
        reader.follow()
        mine.decide("drop", Samples((5,)))
        assert reader.follow().said == "Another process dropped 1 sample"
        assert np.flatnonzero(reader.state.decision).tolist() == [5]


def test_samples_loaded_meanwhile_are_seen_before_they_are_decided_on(
    mine: Workspace, theirs: Workspace, tmp_path: Path
) -> None:
    load(theirs, tmp_path, "model", 8)
    done = mine.decide("drop", Where("n >= 30"))
    assert (done.datasets, done.count) == (True, 10), "what it meant is what it still means"
    load(theirs, tmp_path, "newer", 8)
    with pytest.raises(Problem, match="Another process loaded data meanwhile"):
        mine.decide("keep", Everything())
    assert mine.decide("keep", Everything()).count == 56
