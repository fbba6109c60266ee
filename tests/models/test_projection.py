import os
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest

from models import arrays, neighbors, projection
from models.stage import Progress, finish

ROOT = Path(__file__).parents[2]
REAL, SYNTHETIC, HOLDOUT = 0, 1, 2


def unit(vectors: np.ndarray) -> np.ndarray:
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def clouds(sizes: tuple[int, ...], width: int = 12, seed: int = 0) -> np.ndarray:
    """Well separated groups of vectors, one after the other."""
    random = np.random.default_rng(seed)
    centers = unit(random.normal(size=(len(sizes), width)))
    return unit(np.repeat(centers, sizes, axis=0) + 0.05 * random.normal(size=(sum(sizes), width)))


def prepared(folder: Path, vectors: np.ndarray, roles: np.ndarray | None = None, k: int = 16) -> tuple[str, str]:
    """The two files a projection is made from."""
    paths = str(folder / "vectors.npy"), str(folder / "neighbors.npy")
    arrays.write(paths[0], vectors)
    roles = np.zeros(len(vectors)) if roles is None else roles
    finish(neighbors.find(paths[0], roles.astype(np.int8), k, paths[1]))
    return paths


def projected(folder: Path, paths: tuple[str, str], seed: int | None = None, n_neighbors: int = 15) -> np.ndarray:
    out = str(folder / "xy.npy")
    finish(projection.project(*paths, n_neighbors, 0.1, seed, out))
    return np.array(arrays.read(out))


@pytest.mark.parametrize("seed", [None, 4])
def test_groups_stay_together(tmp_path: Path, seed: int | None) -> None:
    sizes = (60, 60, 60)
    xy = projected(tmp_path, prepared(tmp_path, clouds(sizes)), seed)
    assert xy.shape == (180, 2)
    assert xy.dtype == np.float32
    group = np.repeat(np.arange(3), 60)
    apart = ((xy[:, None] - xy[None]) ** 2).sum(axis=2)
    np.fill_diagonal(apart, np.inf)
    assert (group[apart.argmin(axis=1)] == group).mean() > 0.98


def test_the_same_seed_gives_the_same_map_and_another_does_not(tmp_path: Path) -> None:
    paths = prepared(tmp_path, clouds((40, 50)))
    first = projected(tmp_path, paths, seed=11)
    projected(tmp_path, paths, seed=None)  # the parallel layout in between must not leak into the serial one
    np.testing.assert_array_equal(projected(tmp_path, paths, seed=11), first)
    assert not np.array_equal(projected(tmp_path, paths, seed=12), first)


ELSEWHERE = """
import sys
from models import projection
from models.stage import finish
finish(projection.project(*sys.argv[1:3], 15, 0.1, 11, sys.argv[3]))
"""


def test_a_seed_holds_from_process_to_process_in_silence(tmp_path: Path) -> None:
    paths = prepared(tmp_path, clouds((40, 50)))
    out = str(tmp_path / "elsewhere.npy")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", ELSEWHERE, *paths, out],
        cwd=ROOT,
        env=dict(os.environ),
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    np.testing.assert_array_equal(arrays.read(out), projected(tmp_path, paths, seed=11))


def test_every_epoch_is_told_with_the_time_left(tmp_path: Path) -> None:
    work = projection.project(*prepared(tmp_path, clouds((60,))), 15, 0.1, None, str(tmp_path / "xy.npy"))
    steps = list(work)
    assert all(isinstance(step, Progress) for step in steps)
    assert {step.total for step in steps} == {500}
    assert sorted({step.done for step in steps}) == list(range(501))
    assert all(step.seconds_left is not None and step.seconds_left >= 0 for step in steps if step.done > 1)


def test_closing_ends_the_layout_and_leaves_no_file(tmp_path: Path) -> None:
    work = projection.project(*prepared(tmp_path, clouds((300,))), 15, 0.1, None, str(tmp_path / "xy.npy"))
    while next(work).done < 3:
        pass
    work.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "layout"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["neighbors.npy", "recall.json", "vectors.npy"]


@pytest.mark.parametrize("seed", [None, 3])
@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 9])
def test_few_samples_and_more_neighbors_than_there_are(tmp_path: Path, count: int, seed: int | None) -> None:
    xy = projected(tmp_path, prepared(tmp_path, clouds((count,))), seed)
    assert xy.shape == (count, 2)
    assert np.isfinite(xy).all()


@pytest.mark.parametrize("count", [2, 5, 100])
def test_samples_that_are_all_the_same(tmp_path: Path, count: int) -> None:
    xy = projected(tmp_path, prepared(tmp_path, np.repeat(clouds((1,)), count, axis=0)))
    assert xy.shape == (count, 2)
    assert np.isfinite(xy).all()


def test_many_copies_do_not_break_the_map(tmp_path: Path) -> None:
    vectors = clouds((100, 100))
    vectors[20:90] = vectors[20]
    vectors[120:150] = vectors[120]
    xy = projected(tmp_path, prepared(tmp_path, vectors, np.arange(200) % 2), seed=1)
    assert np.isfinite(xy).all()
    assert len(np.unique(xy, axis=0)) == 200


@pytest.mark.parametrize(
    "roles",
    [np.full(30, SYNTHETIC), np.full(30, HOLDOUT), np.array([REAL] + [HOLDOUT] * 29), np.array([0, 1] + [2] * 28)],
    ids=["synthetic", "holdout", "one real", "one of each"],
)
def test_roles_that_leave_few_to_be_near_to(tmp_path: Path, roles: np.ndarray) -> None:
    xy = projected(tmp_path, prepared(tmp_path, clouds((15, 15)), roles))
    assert xy.shape == (30, 2)
    assert np.isfinite(xy).all()


def test_one_dimension_is_enough(tmp_path: Path) -> None:
    vectors = np.where(np.arange(40) % 2, 1, -1).astype(np.float32)[:, None]
    xy = projected(tmp_path, prepared(tmp_path, vectors))
    assert np.isfinite(xy).all()


def test_more_neighbors_than_lists_hold_is_a_bug_of_the_caller(tmp_path: Path) -> None:
    paths = prepared(tmp_path, clouds((60,)), k=16)
    with pytest.raises(ValueError, match="can't give"):
        projected(tmp_path, paths, n_neighbors=40)


def test_pca_is_the_plane_of_greatest_spread(tmp_path: Path) -> None:
    random = np.random.default_rng(9)
    vectors = (random.normal(size=(500, 6)) * [0.1, 3, 0.2, 2, 0.1, 0.1] + 5).astype(np.float32)
    arrays.write(tmp_path / "vectors.npy", vectors)
    xy = projection.pca(str(tmp_path / "vectors.npy"))
    assert xy.dtype == np.float32
    left, sizes, _ = np.linalg.svd(vectors - vectors.mean(axis=0), full_matrices=False)
    np.testing.assert_allclose(np.abs(xy), np.abs(left[:, :2] * sizes[:2]), atol=1e-3)
    assert np.corrcoef(xy[:, 0], vectors[:, 1])[0, 1] > 0.99  # pointing to where the largest component is positive
    np.testing.assert_array_equal(projection.pca(str(tmp_path / "vectors.npy")), xy)


@pytest.mark.parametrize("shape", [(0, 5), (1, 5), (2, 5), (7, 1), (3, 2)])
def test_pca_of_very_little(tmp_path: Path, shape: tuple[int, int]) -> None:
    arrays.write(tmp_path / "vectors.npy", np.random.default_rng(0).normal(size=shape).astype(np.float32))
    xy = projection.pca(str(tmp_path / "vectors.npy"))
    assert xy.shape == (shape[0], 2)
    assert np.isfinite(xy).all()


def test_stages_differ_by_what_shapes_them() -> None:
    base = projection.stage(("a",), 15, 0.1, None)
    others = [
        projection.stage(("b",), 15, 0.1, None),
        projection.stage(("a",), 16, 0.1, None),
        projection.stage(("a",), 15, 0.2, None),
        projection.stage(("a",), 15, 0.1, 0),
    ]
    assert base.key == projection.stage(("a",), 15, 0.1, None).key
    assert len({base.key, *(other.key for other in others)}) == 5


def test_the_walk_visits_everybody_once_and_neighbors_soon_after_each_other() -> None:
    from models.projection import kernels

    places = np.random.default_rng(3).permutation(4000)  # of samples on a line, numbered at random
    on_line = np.argsort(places)
    beside = np.clip(places[:, None] + np.array([0, 1, -1, 2, -2]), 0, 3999)
    order = kernels.walk(on_line[beside].astype(np.int32))
    assert sorted(order.tolist()) == list(range(4000))
    assert np.median(np.abs(np.diff(places[order]))) <= 2
    assert kernels.walk(np.zeros((0, 5), np.int32)).tolist() == []


def test_those_who_push_are_drawn_evenly_from_the_first_points() -> None:
    from models.projection import kernels

    source = np.repeat(np.arange(500, dtype=np.float32), 2)
    crowd = np.empty((2, 50_000), np.float32)
    kernels.draw(source, 300, 7, crowd)
    np.testing.assert_array_equal(crowd[0], crowd[1])
    counts = np.bincount(crowd[0].astype(int), minlength=500)
    assert counts[300:].sum() == 0
    assert 100 < counts[:300].min() < counts[:300].max() < 240


def test_a_sample_named_by_everybody_takes_more_of_the_crowd_than_there_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from models.projection import layout

    monkeypatch.setattr(layout, "_CROWD", 32)
    start = np.random.default_rng(0).normal(size=(400, 2)).astype(np.float32)
    numbers = np.stack([np.arange(400), np.zeros(400), (np.arange(400) + 1) % 400], axis=1).astype(np.int32)
    numbers[0, 1] = 5
    distances = np.tile(np.array([0, 0.1, 0.2], np.float32), (400, 1))
    xy = finish(layout.lay_out(start, numbers, distances, 0.1, 1, epochs=30))
    assert np.isfinite(xy).all()
    assert len(np.unique(xy, axis=0)) == 400
