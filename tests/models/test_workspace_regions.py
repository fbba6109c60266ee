"""Regions of a workspace: named from its texts, counted by role, and selectable as what they are: outlines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from models import arrays, compiled
from models.dataset import ROLES, Role
from models.selection import Lasso
from models.stage import Progress, Stage, finish
from models.workspace import Workspace

PLACES = {"price": (0.0, 0.0), "dragon": (8.0, 0.0), "weather": (3.0, 9.0)}
TEXTS = {
    "price": "What is the total price of {} apples after the discount?",
    "dragon": "The dragon went on quest {} for gold.",
    "weather": "The weather on {}: weather, what weather.",
}
EACH = 400


def put_map(workspace: Workspace, xy: NDArray[np.float32], folder: Path) -> None:
    """Keep positions as the workspace's present map, as though they had been computed."""
    stage = Stage("projection", 1, (("kind", "given"),), (folder.name,))
    arrays.write(folder / "result.npy", xy)
    workspace.store.results.keep(stage, folder, ("result.npy",), "2026-01-01", 0.0)
    workspace.store.results.remember("map", {"projection": stage.key, "kind": "umap", "model": "given"})


@pytest.fixture
def mapped(tmp_path: Path) -> Iterator[Workspace]:
    random = np.random.default_rng(0)
    made = Workspace.open(tmp_path / "w.assay", create=True)
    places = []
    for role, missing in ((Role.REAL, "dragon"), (Role.SYNTHETIC, "")):
        topics = [topic for topic in PLACES if topic != missing]
        rows = [{"text": TEXTS[topic].format(at)} for at in range(EACH) for topic in topics]
        places += [PLACES[topic] for _ in range(EACH) for topic in topics]
        source = tmp_path / f"{role}.jsonl"
        source.write_text("\n".join(json.dumps(row) for row in rows))
        finish(made.load(made.plan(source, role=role, text=("text",))))
    xy = np.array(places) + random.normal(0, 0.5, (len(places), 2))
    put_map(made, xy.astype(np.float32), tmp_path / "map")
    made.close()
    with Workspace.open(tmp_path / "w.assay") as again:
        yield again


def test_regions_are_named_and_counted_by_role(mapped: Workspace) -> None:
    regions = finish(mapped.regions())
    found = {topic: region for region in regions for topic in PLACES if topic in region.words}
    assert set(found) == set(PLACES)
    assert len(regions) == len(PLACES)
    real, synthetic, holdout = (ROLES.index(role) for role in (Role.REAL, Role.SYNTHETIC, Role.HOLDOUT))
    assert found["dragon"].counts[real] == 0
    assert found["dragon"].counts[synthetic] > 0.9 * EACH
    assert found["weather"].counts[real] > 0.9 * EACH
    assert all(region.counts[holdout] == 0 for region in regions)
    assert [region.total for region in regions] == sorted((region.total for region in regions), reverse=True)


def test_a_region_is_selected_as_its_outline_and_holds_what_its_counts_say(mapped: Workspace) -> None:
    for region in finish(mapped.regions()):
        mask = mapped.select(Lasso(region.projection, region.outline))
        assert np.bincount(mapped.table.roles[mask], minlength=3).tolist() == list(region.counts)
        assert len(region.outline) < 150, "it is kept with every decision"


def test_progress_comes_often_enough_to_be_cancelled_and_waits_for_the_compiler(mapped: Workspace) -> None:
    compiled.elsewhere.set()
    try:
        work = mapped.regions()
        waited = [next(work) for _ in range(4)]
    finally:
        compiled.elsewhere.clear()
    assert waited == [Progress("Finding regions", 0, 0)] * 4
    assert len(list(work)) >= len(PLACES)


def test_without_a_map_there_are_none(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "empty.assay", create=True) as empty:
        assert finish(empty.regions()) == ()


def test_samples_loaded_after_the_map_belong_to_no_region(mapped: Workspace, tmp_path: Path) -> None:
    before = finish(mapped.regions())
    late = tmp_path / "late.csv"
    late.write_text("text\n" + "The dragon again\n" * 50)
    finish(mapped.load(mapped.plan(late, role=Role.HOLDOUT, text=("text",))))
    assert [region.counts for region in finish(mapped.regions())] == [region.counts for region in before]


def test_what_was_found_is_remembered_until_the_map_or_the_samples_change(
    mapped: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = finish(mapped.regions())
    assert [region.number for region in before] == [1, 2, 3]
    with monkeypatch.context() as patch:
        patch.setattr("models.labels.clusters", lambda xy: pytest.fail("they were found already"))
        assert finish(mapped.regions()) == before
    put_map(mapped, np.repeat([[0.0, 0], [9, 9]], 1000, axis=0).astype(np.float32), tmp_path / "other")
    mapped.atlas.refresh()
    assert {region.projection for region in finish(mapped.regions())}.isdisjoint({before[0].projection})


@pytest.mark.parametrize("wrong", [None, [], {"regions": 3}, {"regions": [[["a"], [[0, "x"]] * 3, [0], [1, 2, 3]]]}])
def test_what_was_remembered_and_makes_no_sense_is_found_anew(mapped: Workspace, wrong: object) -> None:
    before = finish(mapped.regions())
    kept = mapped.store.results.fact("regions")
    mapped.store.results.remember("regions", kept | wrong if isinstance(wrong, dict) else wrong)
    assert finish(mapped.regions()) == before
