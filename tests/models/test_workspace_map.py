"""Maps: what is known is not computed again, what was cancelled goes on, and each workspace keeps its own."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import numpy as np
import platformdirs
import pytest

from models import embed
from models.dataset import Dataset, Problem, Role
from models.selection import Lasso, Near, Where
from models.stage import finish
from models.workspace import Workspace

Write = Callable[[str, str], Path]
Load = Callable[..., Dataset]


@pytest.fixture(autouse=True)
def _embedder(tiny: Any) -> None:
    """None of these tests waits for the real model, except the one that asks for it."""


def cache() -> Path:
    return Path(platformdirs.user_cache_dir("assay")) / "arrays"


def xy_of(workspace: Workspace) -> np.ndarray:
    shown = workspace.atlas.projection()
    assert shown is not None
    return np.array(shown.xy)


def key_of(workspace: Workspace) -> str:
    shown = workspace.atlas.projection()
    assert shown is not None
    return shown.key


def around(xy: np.ndarray, margin: float = 1.0) -> tuple[tuple[float, float], ...]:
    (left, top), (right, bottom) = xy.min(axis=0) - margin, xy.max(axis=0) + margin
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def test_a_map_of_everything(pair: Workspace, tiny: Any) -> None:
    kinds = []
    work = pair.map()
    while True:
        try:
            step = next(work)
        except StopIteration as stop:
            changes = stop.value
            break
        if step.changes is not None:
            assert step.changes.projection
            kinds.append(pair.info()["map"]["kind"])
            assert pair.neighbors_of(0) is None
            assert pair.sample(0).x is not None
    assert kinds == ["pca"], "a first map comes before the neighbors are known"
    assert (changes.projection, changes.neighbors, changes.said) == (True, True, "Mapped 54 samples")
    assert xy_of(pair).shape == (54, 2)
    assert np.isfinite(xy_of(pair)).all()
    assert pair.info()["map"] | {"kind": "umap", "n_neighbors": 15, "seed": None, "placed": 54} == pair.info()["map"]
    assert [stage["name"] for stage in pair.info()["stages"]] == ["embed", "projection", "neighbors", "projection"]
    assert sorted(tiny.texts) == sorted(sample.text for sample in pair.samples(range(54)))


def test_the_nearest_are_nearest_in_the_embedding(pair: Workspace, tiny: Any) -> None:
    finish(pair.map())
    vectors = np.stack([tiny.vector(sample.text) for sample in pair.samples(range(54))])
    distances = 1 - vectors @ vectors.T
    for number in (0, 29, 30, 53):
        for found, low, high in zip(pair.neighbors_of(number, 5) or (), (0, 30), (30, 54), strict=True):
            others = [
                n for n in np.argsort(distances[number], kind="stable").tolist() if low <= n < high and n != number
            ]
            assert [near.distance for near in found] == pytest.approx(distances[number][others[:5]], abs=1e-5)
            assert all(low <= near.sample.number < high for near in found)
    assert pair.select(Near(3, 7)).sum() == 8
    assert pair.select(Near(3, 7))[3]


def test_identical_texts_are_embedded_once(workspace: Workspace, write: Write, load: Load, tiny: Any) -> None:
    path = write("same.csv", "text\n" + 'again and again\nonce\n""\n' * 6)
    load(workspace, path, Role.REAL)
    load(workspace, path, Role.SYNTHETIC)
    finish(workspace.map())
    assert sorted(tiny.texts) == ["", "again and again", "once"]
    found = workspace.neighbors_of(0, 3)
    assert found is not None
    assert [near.distance for near in found[1]] == [0, 0, 0]


def test_only_new_texts_are_embedded_and_an_old_lasso_still_holds(
    pair: Workspace, write: Write, load: Load, tiny: Any
) -> None:
    finish(pair.map())
    old_key, old = key_of(pair), xy_of(pair)
    corner = Lasso(old_key, around(old[old[:, 0] > np.median(old[:, 0])], 0.01))
    before = pair.select(corner)
    assert 0 < before.sum() < 54
    tiny.texts.clear()
    load(pair, write("new.csv", "text\nreal words number 3\nnever seen before\n"), Role.HOLDOUT)
    assert (pair.sample(53).x, pair.sample(54).x) == (pytest.approx(old[53, 0]), None)
    assert np.isnan(pair.view().projection()[1][54:]).all()  # type: ignore[index]
    assert pair.neighbors_of(54) is None
    finish(pair.map())
    assert tiny.texts == ["never seen before"]
    assert xy_of(pair).shape == (56, 2)
    assert key_of(pair) != old_key
    assert pair.select(corner).tolist() == [*before.tolist(), False, False]
    with pytest.raises(Problem, match="no longer in the workspace"):
        pair.select(Lasso("0" * 32, corner.polygon))


def test_other_parameters_do_not_embed_again_and_known_ones_compute_nothing(pair: Workspace, tiny: Any) -> None:
    ran: list[str] = []

    def counting(function: Callable[..., Any], *arguments: Any) -> Generator[Any, None, Any]:
        ran.append(function.__module__)
        return (yield from function(*arguments))

    with Workspace.open(pair.path, run=counting) as workspace:
        finish(workspace.map())
        first, key = xy_of(workspace), key_of(workspace)
        assert ran == ["models.embed", "models.embed", "models.neighbors", "models.projection"], "prepare and encode"
        ran.clear()
        finish(workspace.map(neighbors=5, min_dist=0.3))
        assert ran == ["models.projection"]
        assert key_of(workspace) != key
        ran.clear()
        finish(workspace.map(neighbors=30))
        assert ran == ["models.neighbors", "models.projection"], "longer lists are needed"
        ran.clear()
        finish(workspace.map())
        assert ran == [], "even without a seed, a map that was made is there"
        np.testing.assert_array_equal(xy_of(workspace), first)
        assert len(tiny.texts) == 54


@pytest.mark.parametrize(("neighbors", "min_dist"), [(1, 0.1), (201, 0.1), (15, -0.1), (15, 1.0)])
def test_parameters_out_of_range(pair: Workspace, neighbors: int, min_dist: float) -> None:
    with pytest.raises(Problem, match="out of range"):
        finish(pair.map(neighbors=neighbors, min_dist=min_dist))


def test_another_model_is_another_embedding(pair: Workspace, tiny: Any) -> None:
    finish(pair.map())
    first = pair.info()["map"]
    finish(pair.map(model="tiny the second"))
    assert len(tiny.texts) == 2 * 54
    assert pair.info()["map"]["model"] == "tiny the second"
    assert pair.info()["map"]["embed"] != first["embed"]
    finish(pair.map())
    assert pair.info()["map"] == first
    assert len(tiny.texts) == 2 * 54


def test_deleting_the_cache_loses_nothing(pair: Workspace, tiny: Any) -> None:
    finish(pair.map())
    xy, near, info = xy_of(pair), pair.neighbors_of(7), pair.info()
    pair.close()
    shutil.rmtree(cache())
    with Workspace.open(pair.path) as again:
        np.testing.assert_array_equal(xy_of(again), xy)
        assert again.neighbors_of(7) == near
        assert again.info() == info
        shutil.rmtree(cache())
        finish(again.map(neighbors=4))
        assert again.info()["map"]["n_neighbors"] == 4
    assert len(tiny.texts) == 54


def test_vectors_that_another_workspace_left_in_the_cache_are_kept_too(
    pair: Workspace, tmp_path: Path, tiny: Any
) -> None:
    finish(pair.map())
    assert len(tiny.texts) == 54
    with Workspace.open(tmp_path / "second.assay", create=True) as second:
        for name, role in (("real", Role.REAL), ("synthetic", Role.SYNTHETIC)):
            finish(second.load(second.plan(tmp_path / f"{name}.csv", role=role, text=("text",))))
        finish(second.map(seed=3))
        assert len(tiny.texts) == 54, "what lies in the cache is taken from there"
        shutil.rmtree(cache())
        finish(second.map(seed=4))
        assert len(tiny.texts) == 54, "and is in the second file by now"


def test_maps_of_the_same_data_in_two_workspaces_do_not_mix(pair: Workspace, tmp_path: Path) -> None:
    pair.copy_to(tmp_path / "twin.assay")
    finish(pair.map())
    mine = xy_of(pair)
    with Workspace.open(tmp_path / "twin.assay") as twin:
        finish(twin.map())
        assert key_of(twin) == key_of(pair)
        others = xy_of(twin)
    assert not np.array_equal(mine, others), "without a seed, layouts differ: this test needs them to"
    with Workspace.open(pair.path) as again:
        np.testing.assert_array_equal(xy_of(again), mine)
        np.testing.assert_array_equal(again.atlas.projection_of(key_of(again)), mine)


def test_a_damaged_file_in_the_cache_is_made_again(pair: Workspace, tiny: Any) -> None:
    finish(pair.map())
    (vectors,) = cache().rglob("vectors.npy")
    for content in (b"", b"not an array", vectors.read_bytes()[:-10]):
        vectors.write_bytes(content)
        finish(pair.map(neighbors=len(content) % 7 + 3))
        assert np.load(vectors).shape == (54, tiny.dimension)
    assert len(tiny.texts) == 54
    xy, near = xy_of(pair), pair.neighbors_of(7)
    pair.close()
    for result in cache().rglob("result.npy"):
        result.write_bytes(result.read_bytes()[:-10])
    with Workspace.open(pair.path) as again:
        np.testing.assert_array_equal(xy_of(again), xy)
        assert again.neighbors_of(7) == near


def test_a_seed_repeats_a_map_to_the_last_bit(pair: Workspace, tmp_path: Path) -> None:
    pair.copy_to(tmp_path / "twin.assay")
    finish(pair.map(seed=7))
    shutil.rmtree(cache())
    with Workspace.open(tmp_path / "twin.assay") as twin:
        finish(twin.map(seed=7))
        np.testing.assert_array_equal(xy_of(twin), xy_of(pair))
        finish(twin.map(seed=8))
        assert not np.array_equal(xy_of(twin), xy_of(pair))


def test_cancelling_anywhere_leaves_the_workspace_whole(pair: Workspace, tiny: Any) -> None:
    stops = [*range(1, 24), *(2**n for n in range(5, 12))]
    for stop in stops:
        work = pair.map(seed=1)
        if sum(1 for _ in itertools.islice(work, stop)) < stop:
            break
        work.close()
        kept = pair.info()["map"]
        assert kept is None or kept["placed"] == 54
        assert pair.samples([0, 53])[1].number == 53
        pair.select(Where("role == 'real'"))
        assert not [path for path in cache().rglob("*") if ".part" in path.name]
    assert len(tiny.texts) == len(set(tiny.texts)) == 54, "what a cancelled map embedded is kept"
    assert pair.info()["map"]["kind"] == "umap"
    with Workspace.open(pair.path) as again:
        assert xy_of(again).shape == (54, 2)


def test_embedding_goes_on_where_it_was_cancelled(pair: Workspace, tiny: Any) -> None:
    work = pair.map()
    while (step := next(work)).what != "Embedding" or step.done < 2 * tiny.batch:
        pass
    work.close()
    done = tiny.batch * 2
    assert len(pair.store.vectors.contents(tiny.resolve(None).fingerprint)) == 16 * done
    finish(pair.map())
    assert len(tiny.texts) == 54
    assert len(set(tiny.texts)) == 54


def test_what_is_loaded_while_a_map_is_made_comes_with_the_next(pair: Workspace, write: Write, load: Load) -> None:
    path = write("late.csv", "text\nlate one\nlate two\n")
    work = pair.map()
    for _ in range(3):
        next(work)
    load(pair, path, Role.REAL)
    finish(work)
    assert xy_of(pair).shape == (54, 2)
    assert pair.sample(55).x is None
    finish(pair.map())
    assert xy_of(pair).shape == (56, 2)


@pytest.mark.parametrize("rows", [1, 2, 3, 4])
def test_few_samples_make_a_map_too(workspace: Workspace, write: Write, load: Load, rows: int) -> None:
    load(workspace, write("few.csv", "text\n" + "".join(f"words {n}\n" for n in range(rows))), Role.SYNTHETIC)
    finish(workspace.map())
    assert xy_of(workspace).shape == (rows, 2)
    near = workspace.neighbors_of(0)
    assert near is not None
    assert (len(near[0]), len(near[1])) == (0, rows - 1)


def test_two_processes_may_map_at_once(pair: Workspace) -> None:
    with Workspace.open(pair.path) as other:
        one, two = pair.map(), other.map()
        over = 0
        while over < 2:
            over = sum(next(work, None) is None for work in (one, two))
        np.testing.assert_array_equal(xy_of(pair), xy_of(other))


@pytest.mark.slow
def test_with_the_real_model_what_is_alike_lies_together(
    workspace: Workspace, write: Write, load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    from models.embed.text import TextEmbedder

    monkeypatch.setitem(embed.EMBEDDERS, "text", TextEmbedder())
    cats = "".join(f"A {size} cat sleeps on the {place}.\n" for size in ("small", "big") for place in ("mat", "sofa"))
    banks = "".join(
        f"The bank raised its {what} rates {when}.\n" for what in ("interest", "loan") for when in ("", "now")
    )
    load(workspace, write("real.csv", "text\n" + cats), Role.REAL)
    load(workspace, write("made.csv", "text\n" + banks + "A kitten is asleep on the mat.\n"), Role.SYNTHETIC)
    finish(workspace.map(seed=1))
    assert workspace.info()["map"]["model"] == "all-MiniLM-L6-v2"
    near = workspace.neighbors_of(8, 1)
    assert near is not None
    assert "cat sleeps on the mat" in near[0][0].sample.text
    assert near[0][0].distance < 0.4 < 0.8 < near[1][0].distance
