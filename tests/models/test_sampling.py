"""A map of more samples than fit on one: which are chosen, and that nothing else is limited to them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.dataset import Dataset, Problem, Role
from models.export import ExportPlan
from models.selection import Everything, Near, Where
from models.stage import finish
from models.workspace import Workspace, sampling
from models.workspace.sampling import chosen, quotas, strata

Write = Callable[[str, str], Path]
Load = Callable[..., Dataset]
SIZE, LIMIT = 54, 40


@given(st.lists(st.integers(1, 5000), min_size=1, max_size=60), st.floats(0.01, 0.99))
def test_quotas_take_as_many_as_asked_and_never_more_than_there_are(sizes: list[int], share: float) -> None:
    total = sum(sizes)
    limit = max(1, int(total * share))
    taken = quotas(np.array(sizes), limit)
    assert taken.sum() == limit
    assert (taken >= 0).all()
    assert (taken <= sizes).all()


def test_large_groups_get_their_share_and_small_ones_are_not_lost() -> None:
    taken = quotas(np.array([1_000_000, 2_000_000, 50, 400]), 300_000)
    assert taken[2] == 50
    assert 100 <= taken[3] <= 150
    assert taken[1] / taken[0] == pytest.approx(2.0, rel=0.01)


def test_groups_are_role_dataset_and_label() -> None:
    groups = strata(np.array([0, 1, 0, 0, 0], np.int8), [np.array([1, 1, 2]), np.array([1, 1])])
    assert len(set(groups.tolist())) == 4
    assert groups[3] == groups[4]


def test_the_same_samples_are_chosen_every_time_and_each_once() -> None:
    groups = np.repeat(np.arange(3), [1000, 300, 20])
    found = chosen(groups, 400)
    assert (np.diff(found) > 0).all()
    assert np.array_equal(found, chosen(groups, 400))
    assert np.bincount(groups[found]).tolist() == quotas(np.array([1000, 300, 20]), 400).tolist()


@pytest.fixture
def mapped(pair: Workspace, tiny: Any, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A workspace of 54 samples on whose map there is room for 40."""
    monkeypatch.setattr(sampling, "LIMIT", LIMIT)
    assert pair.size == SIZE
    assert finish(pair.map()).said.startswith("Mapped 40 of 54 samples")
    return pair


def test_a_map_of_a_sample_says_so_and_places_no_others(mapped: Workspace) -> None:
    shown = mapped.atlas.projection()
    assert shown is not None
    xy = shown.positions(SIZE)
    on_map = np.isfinite(xy).all(axis=1)
    assert on_map.sum() == LIMIT
    assert (shown.counted, shown.of, shown.placed) == ("40 of 54 samples", SIZE, LIMIT)
    told = mapped.info()["map"]
    assert (told["placed"], told["size"], told["of"]) == (LIMIT, LIMIT, SIZE)
    shares = [np.mean(on_map[mapped.table.roles == role]) for role in np.unique(mapped.table.roles)]
    assert shares == pytest.approx([LIMIT / SIZE] * len(shares), abs=0.1)


def test_neighbors_are_numbered_as_everywhere(mapped: Workspace) -> None:
    shown = mapped.atlas.projection()
    assert shown is not None
    on_map = np.isfinite(shown.positions(SIZE)).all(axis=1)
    inside, outside = int(np.flatnonzero(on_map)[-1]), int(np.flatnonzero(~on_map)[0])
    real, synthetic = mapped.neighbors_of(inside) or ([], [])
    near = [neighbor.sample for neighbor in real + synthetic]
    assert near
    assert all(on_map[sample.number] for sample in near)
    assert {sample.role for sample in (neighbor.sample for neighbor in real)} == {Role.REAL}
    assert mapped.sample(outside).x is None
    assert not any(mapped.neighbors_of(outside) or ())
    assert mapped.select(Near(inside, 5)).sum() == 6


def test_everything_else_is_of_all_samples(mapped: Workspace, tmp_path: Path) -> None:
    assert mapped.decide("drop", Everything()).count == SIZE
    mapped.undo()
    assert mapped.select(Where('role == "real"')).sum() == np.count_nonzero(mapped.table.roles == 0)
    written = finish(mapped.export(ExportPlan(str(tmp_path / "all.jsonl"), extra=("x",))))
    assert written.rows == SIZE


def test_the_same_sample_is_taken_again_and_the_map_kept(mapped: Workspace) -> None:
    before = mapped.atlas.projection()
    finish(mapped.map())
    after = mapped.atlas.projection()
    assert before is not None
    assert after is not None
    assert before.key == after.key
    path = mapped.path
    mapped.close()
    with Workspace.open(path) as again:
        shown = again.atlas.projection()
        assert shown is not None
        assert np.array_equal(shown.xy, after.xy, equal_nan=True)
        assert shown.of == SIZE


def test_a_map_of_a_sample_is_not_kept_while_others_are_placed(mapped: Workspace) -> None:
    with pytest.raises(Problem, match="54 samples"):
        finish(mapped.map(frozen=True))
