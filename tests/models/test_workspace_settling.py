"""Datasets get other names and roles: steps of the log like any other, undone, redone and reverted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from models.dataset import Problem, Role
from models.selection import Where
from models.stage import finish
from models.workspace import Workspace


def loaded(workspace: Workspace, folder: Path, name: str, role: Role = Role.REAL) -> None:
    path = folder / f"{name}.csv"
    path.write_text("text,who\n" + "".join(f"{name} words {n},{'gpt' if n % 2 else 'human'}\n" for n in range(6)))
    finish(workspace.load(workspace.plan(path, role=role, text=("text",))))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "w.assay", create=True) as made:
        loaded(made, tmp_path, "one")
        loaded(made, tmp_path, "two")
        yield made


def names(workspace: Workspace) -> list[str]:
    return [dataset.name for dataset in workspace.datasets]


def roles(workspace: Workspace) -> list[int]:
    return workspace.table.roles.tolist()


def test_a_name_is_changed_and_brought_back(workspace: Workspace) -> None:
    changes = workspace.settle("rename", "one", "  human answers ✓ ")
    assert (changes.datasets, changes.said) == (True, "Renamed one to human answers ✓")
    assert names(workspace) == ["human answers ✓", "two"]
    assert np.count_nonzero(workspace.select(Where('dataset == "human answers ✓"'))) == 6
    assert workspace.samples([0])[0].dataset == "human answers ✓"
    assert [step.how for step in workspace.history()] == ["dataset one"]
    undone = workspace.undo()
    assert (undone.datasets, undone.said) == (True, "Undid step 1 (rename human answers ✓)")
    assert names(workspace) == ["one", "two"]
    workspace.redo()
    assert names(workspace) == ["human answers ✓", "two"]


def test_a_role_is_changed_for_all_that_ask(workspace: Workspace, tmp_path: Path) -> None:
    before = workspace.table.roles
    workspace.settle("role", "two", "synthetic")
    assert roles(workspace) == [0] * 6 + [1] * 6
    assert before.tolist() == [0] * 12, "a view may hold on to what it has"
    assert np.count_nonzero(workspace.select(Where('role == "synthetic"'))) == 6
    assert workspace.info()["roles"]["synthetic"] == 6
    assert workspace.datasets[1].plan.role is Role.SYNTHETIC
    loaded(workspace, tmp_path, "three")
    assert roles(workspace) == [0] * 6 + [1] * 6 + [0] * 6, "a later load changes nothing about it"
    with Workspace.open(workspace.path) as again:
        assert roles(again) == roles(workspace)
        again.undo()
    with pytest.raises(Problem, match="meanwhile"):
        workspace.decide("drop", Where("text contains 'one'"))
    assert roles(workspace) == [0] * 18, "what another process undid is seen"


def test_steps_of_all_kinds_go_back_one_by_one(workspace: Workspace) -> None:
    workspace.decide("drop", Where('text contains "one"'))
    workspace.settle("role", "one", "holdout")
    workspace.settle("rename", "two", "deux")
    workspace.decide("tag", Where('dataset == "deux"'), "odd")
    workspace.revert(2)
    assert (roles(workspace)[:6], names(workspace)) == ([0] * 6, ["one", "deux"])
    for _ in range(2):
        workspace.undo()
    assert (roles(workspace)[:6], list(workspace.state.tags)) == ([2] * 6, [])
    while workspace.can_undo:
        workspace.undo()
    assert (names(workspace), roles(workspace)) == (["one", "two"], [0] * 12)
    assert not workspace.state.decision.any()


def test_a_role_that_a_column_told(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "one.csv"
    by_column = {"role_column": "who", "roles": {"human": Role.REAL, "gpt": Role.SYNTHETIC}}
    finish(workspace.load(workspace.plan(path, name="mixed", text=("text",), **by_column)))
    assert roles(workspace)[12:] == [0, 1] * 3
    workspace.settle("role", "mixed", "synthetic")
    assert (roles(workspace)[12:], workspace.datasets[2].plan.role_column) == ([1] * 6, None)
    workspace.undo()
    assert (roles(workspace)[12:], workspace.datasets[2].plan.role_column) == ([0, 1] * 3, "who")


@pytest.mark.parametrize(
    ("verb", "value", "said"),
    [
        ("rename", "TWO", "already"),
        ("rename", " ", "no usable name"),
        ("rename", "a\nb", "no usable name"),
        ("rename", "x" * 201, "no usable name"),
        ("role", "fake", "no role"),
    ],
)
def test_what_cannot_be(workspace: Workspace, verb: str, value: str, said: str) -> None:
    with pytest.raises(Problem, match=said):
        workspace.settle(verb, "one", value)
    with pytest.raises(Problem, match="no dataset called"):
        workspace.settle(verb, "nine", "real")
    assert workspace.history() == []


def test_names_stay_reserved_and_never_clash(workspace: Workspace, tmp_path: Path) -> None:
    workspace.settle("rename", "one", "eins")
    assert workspace.plan(tmp_path / "one.csv", role=Role.REAL).name == "one 2"
    with pytest.raises(Problem, match="already"):
        workspace.settle("rename", "two", "one")
    workspace.revert(1)
    workspace.settle("rename", "two", "eins")
    workspace.revert(2)
    assert names(workspace) == ["eins", "eins 2"], "a revert of a revert brings a name back that was given away"
    workspace.settle("rename", "one" if "one" in names(workspace) else "eins", "one")
    assert names(workspace) == ["one", "eins"]


def test_neighbors_change_sides_with_their_dataset(pair: Workspace, tiny: object) -> None:
    finish(pair.map(seed=1))
    before = pair.neighbors_of(0, 5)
    assert before is not None
    assert [{near.sample.role for near in side} for side in before] == [{Role.REAL}, {Role.SYNTHETIC}]
    for dataset in pair.datasets:
        pair.settle("role", dataset.name, "real" if dataset.plan.role is Role.SYNTHETIC else "synthetic")
    after = pair.neighbors_of(0, 5)
    assert after is not None
    numbers = [[[near.sample.number for near in side] for side in both] for both in (before, after)]
    assert numbers[0] == numbers[1][::-1]
    finish(pair.map(seed=1))
    again = pair.neighbors_of(0, 5)
    assert again is not None
    assert [[near.sample.number for near in side] for side in again] == numbers[1]


def test_what_is_so_already_is_no_step(workspace: Workspace) -> None:
    assert workspace.settle("role", "one", "real").said == "one is so already"
    assert workspace.settle("rename", "one", "one").said == "one is so already"
    assert workspace.history() == []
