"""Neighbors of many samples: found by lists and neighbors' neighbors, with a recall that is measured, not hoped."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from models import arrays, neighbors, threads
from models.neighbors import audit, clusters, kernels
from models.neighbors.same import same_rows
from models.neighbors.search import Search
from models.neighbors.short import shortened
from models.stage import finish

REAL, SYNTHETIC, HOLDOUT = 0, 1, 2


def unit(vectors: np.ndarray) -> np.ndarray:
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def topics(count: int, width: int = 24, seed: int = 0) -> np.ndarray:
    """Groups of very unequal size with blurred edges."""
    random = np.random.default_rng(seed)
    centers = random.normal(size=(40, width))
    weight = random.pareto(1.2, 40) + 0.05
    return unit(centers[random.choice(40, count, p=weight / weight.sum())] + 0.5 * random.normal(size=(count, width)))


def found(folder: Path, vectors: np.ndarray, roles: np.ndarray, exact_up_to: int) -> neighbors.Neighbors:
    arrays.write(folder / "vectors.npy", vectors)
    out = str(folder / "found.npy")
    finish(neighbors.find(str(folder / "vectors.npy"), roles.astype(np.int8), 16, out, exact_up_to))
    return neighbors.load(out)


def recall(found: neighbors.Neighbors, true: neighbors.Neighbors, of: np.ndarray) -> list[float]:
    """Share of the true neighbors by number, real and synthetic."""
    sides = ((found.real[of], true.real[of]), (found.synthetic[of], true.synthetic[of]))
    return [float(np.mean([len(np.intersect1d(a, b)) / 16 for a, b in zip(*side, strict=True)])) for side in sides]


@pytest.mark.parametrize("width", [24, 200])
def test_the_recall_that_is_told_is_the_recall_there_is(tmp_path: Path, width: int) -> None:
    vectors = topics(9000, width)
    roles = np.random.default_rng(1).choice([REAL, SYNTHETIC, HOLDOUT], 9000, p=[0.5, 0.4, 0.1])
    near = found(tmp_path, vectors, roles, 500)
    told = neighbors.recall_of(str(tmp_path / "found.npy"))
    true = found(tmp_path, vectors, roles, 20_000)
    assert not told.exact
    assert told.queries == 999
    assert told.lowest >= 0.95
    assert len(told.blocks) == 6
    for code, name in enumerate(("real", "synthetic", "holdout")):
        real, synthetic = recall(near, true, roles == code)
        assert told.blocks[f"{name} real"] == pytest.approx(real, abs=0.02)
        assert told.blocks[f"{name} synthetic"] == pytest.approx(synthetic, abs=0.02)


def test_what_is_found_is_exact_in_distance_and_order(tmp_path: Path) -> None:
    vectors = topics(5000)
    vectors[:400] = vectors[4000:4400]  # copies are at exactly 0
    roles = np.arange(5000) % 2
    near = found(tmp_path, vectors, roles, 500)
    apart = ((vectors[near.real] - vectors[:, None]) ** 2).sum(axis=2) / 2
    np.testing.assert_allclose(near.real_distance, apart, rtol=1e-4, atol=1e-9)
    assert (np.diff(near.real_distance, axis=1) >= 0).all()
    assert (near.real_distance[:400:2, 0] == 0).all()
    assert not (near.real == np.arange(5000)[:, None]).any()
    assert (roles[near.real] == REAL).all()
    assert (roles[near.synthetic] == SYNTHETIC).all()


def test_exact_search_has_nothing_to_measure(tmp_path: Path) -> None:
    found(tmp_path, topics(600), np.arange(600) % 2, 20_000)
    told = neighbors.recall_of(str(tmp_path / "found.npy"))
    assert (told.exact, told.lowest, told.queries) == (True, 1.0, 0)


def test_a_bad_index_is_found_out(tmp_path: Path) -> None:
    vectors, roles = topics(3000), np.arange(3000) % 2
    search = Search(vectors, 16)
    pools = [search.pool(np.flatnonzero(roles == role)) for role in (REAL, SYNTHETIC)]
    good = found(tmp_path, vectors, roles, 20_000)
    random = np.random.default_rng(3)
    numbers = random.choice(np.flatnonzero(roles == REAL), (3000, 16)).astype(np.int32)
    apart = np.sort(((vectors[numbers] - vectors[:, None]) ** 2).sum(axis=2) / 2, axis=1)
    half = good.synthetic_distance.copy()
    half[:, 8:] = np.inf  # half of the neighbors were missed
    told = audit.measure(search, pools, [(numbers, apart), (good.synthetic, half)], roles)
    assert told.blocks["real real"] < 0.2
    assert told.blocks["synthetic real"] < 0.2
    assert told.blocks["real synthetic"] == pytest.approx(0.5, abs=0.01)
    assert told.lowest < 0.2


def test_where_nothing_is_near_anything_the_search_is_exact(tmp_path: Path) -> None:
    vectors = unit(np.random.default_rng(4).normal(size=(3000, 150)))
    near = found(tmp_path, vectors, np.arange(3000) % 2, 500)
    assert neighbors.recall_of(str(tmp_path / "found.npy")).exact
    true = found(tmp_path, vectors, np.arange(3000) % 2, 20_000)
    np.testing.assert_array_equal(near.real, true.real)


def test_the_same_on_any_number_of_cores(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vectors, roles = topics(4000), np.arange(4000) % 2
    made = []
    for cores in (1, 3):
        monkeypatch.setattr(threads, "cores", lambda cores=cores: cores)
        made.append(np.array(found(tmp_path, vectors, roles, 500).real_distance))
    np.testing.assert_allclose(made[0], made[1], rtol=1e-6)


@pytest.mark.parametrize("kinds", [(REAL,), (SYNTHETIC,), (HOLDOUT,), (REAL, HOLDOUT)])
def test_roles_that_are_missing(tmp_path: Path, kinds: tuple[int, ...]) -> None:
    roles = np.random.default_rng(0).choice(kinds, 1500)
    near = found(tmp_path, topics(1500), roles, 500)
    assert (near.real >= 0).all() == (REAL in kinds)
    assert (near.synthetic >= 0).all() == (SYNTHETIC in kinds)


def test_progress_and_cancelling(tmp_path: Path) -> None:
    arrays.write(tmp_path / "vectors.npy", topics(2000))
    out = str(tmp_path / "found.npy")
    work = neighbors.find(str(tmp_path / "vectors.npy"), np.zeros(2000, np.int8), 16, out, 500)
    seen = [next(work).what for _ in range(4)]
    assert set(seen) == {"Finding neighbors"}
    work.close()
    assert [path.name for path in tmp_path.iterdir()] == ["vectors.npy"]


def test_lists_that_are_learned_region_by_region(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("_SIZE", 128), ("_REGIONS_FROM", 16), ("_BESIDE", 8), ("_AROUND", 24), ("_AMPLE", 4)):
        monkeypatch.setattr(clusters, name, value)
    vectors = topics(9000)
    made = []
    for cores in (1, 3):
        monkeypatch.setattr(threads, "cores", lambda cores=cores: cores)
        made.append(np.array(found(tmp_path, vectors, np.arange(9000) % 2, 500).real_distance))
        assert neighbors.recall_of(str(tmp_path / "found.npy")).lowest >= 0.95
    np.testing.assert_allclose(made[0], made[1], rtol=1e-6)


def test_almost_everybody_is_in_the_list_that_is_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("_SIZE", 128), ("_REGIONS_FROM", 16), ("_BESIDE", 16)):
        monkeypatch.setattr(clusters, name, value)
    short = shortened(Search(topics(9000), 16))
    lists = clusters.cluster(short)
    assert lists.count > 60
    assert (lists.centers.nearness(short.rows).argmax(axis=1) == lists.home).mean() > 0.97


def test_the_same_vectors_are_one_and_in_order() -> None:
    vectors = topics(500)
    vectors[[7, 300, 499]] = vectors[2]
    vectors[450] = vectors[449]
    first, group = same_rows(vectors)
    assert first.tolist() == [row for row in range(500) if row not in (7, 300, 450, 499)]
    np.testing.assert_array_equal(vectors[first[group]], vectors)


def test_marks_that_clash_do_not_make_vectors_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def clash(bits: np.ndarray, first: int, last: int, salt: int, marks: np.ndarray) -> None:
        marks[first:last] = bits[first:last, 0] % 7 if salt < 2 else bits[first:last].sum(axis=1)

    monkeypatch.setattr(kernels, "marks", clash)
    vectors = topics(300)
    vectors[200] = vectors[100]
    first, group = same_rows(vectors)
    assert len(first) == 299
    assert group[200] == group[100]


@pytest.mark.parametrize("few", [3, 40, 900])
def test_a_handful_among_many_are_found_and_nobody_lacks_neighbors(tmp_path: Path, few: int) -> None:
    vectors = topics(6000)
    roles = np.zeros(6000, np.int8)
    roles[np.random.default_rng(8).choice(6000, few, replace=False)] = SYNTHETIC
    near = found(tmp_path, vectors, roles, 500)
    told = neighbors.recall_of(str(tmp_path / "found.npy"))
    assert not told.exact
    assert told.lowest >= 0.95
    assert (near.real >= 0).all()
    assert ((near.synthetic >= 0).sum(axis=1) >= min(16, few - 1)).all()
