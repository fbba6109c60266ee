"""Neighbors of many samples: found by lists and neighbors' neighbors, with a recall that is measured, not hoped."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from models import arrays, neighbors, threads
from models.neighbors import audit, clusters, codes, kernels
from models.neighbors.same import same_rows
from models.neighbors.search import Search, unfound
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


def test_where_exact_search_would_take_hours_the_best_there_is_is_taken_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(neighbors, "_EXACT_AT_MOST", 1000)
    monkeypatch.setattr(neighbors, "_DEEPEST", 4)
    monkeypatch.setattr(clusters, "_SIZE", 64)
    vectors, roles = unit(np.random.default_rng(4).normal(size=(6000, 300))), np.arange(6000) % 2
    near = found(tmp_path, vectors, roles, 500)
    told = neighbors.recall_of(str(tmp_path / "found.npy"))
    true = found(tmp_path, vectors, roles, 20_000)
    assert not told.exact
    assert 0.3 < told.lowest < 0.95
    for code, name in enumerate(("real", "synthetic")):
        real, synthetic = recall(near, true, roles == code)
        assert told.blocks[f"{name} real"] == pytest.approx(real, abs=0.04)
        assert told.blocks[f"{name} synthetic"] == pytest.approx(synthetic, abs=0.04)
    assert (near.real >= 0).all()
    assert (near.synthetic >= 0).all()


def test_few_who_may_be_listed_are_searched_exactly_however_many_ask(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(neighbors, "_EXACT_AT_MOST", 1000)
    found(tmp_path, topics(5000), np.where(np.arange(5000) < 500, REAL, HOLDOUT), 500)
    assert neighbors.recall_of(str(tmp_path / "found.npy")).exact


def test_codes_are_nearly_the_vectors(monkeypatch: pytest.MonkeyPatch) -> None:
    vectors = topics(3000, 300)
    vectors[7] = 0
    search = Search(vectors, 16, "euclidean")
    made = codes.coded(search)
    rows = search.rows(slice(None))
    assert made.vectors.dtype == np.int8
    assert np.abs(made.vectors).max() == 127
    np.testing.assert_allclose(made.vectors * made.tells[:, :1], rows, atol=0.004 * np.abs(rows).max())
    np.testing.assert_allclose(made.tells[:, 1], (rows**2).sum(axis=1) / 2, rtol=1e-5)


def test_codes_rank_as_vectors_do() -> None:
    search = Search(topics(3000, 300), 16)
    own, names = np.arange(50), np.tile(np.arange(400, dtype=np.int32), (3000, 1))
    ranked = []
    for made in (codes.coded(search), codes.whole(search)):
        best, first = unfound(3000, 20)
        kernels.rank(own, made.vectors, made.rows, made.tells, names, best, first)
        assert (np.diff(best[:50], axis=1) <= 0).all()
        ranked.append(first[:50])
    shared = [len(np.intersect1d(a, b)) / 20 for a, b in zip(*ranked, strict=True)]
    assert np.mean(shared) > 0.97


def test_lists_that_nobody_looks_into_are_in_nobodys() -> None:
    starts, members = kernels.invert(np.array([[2, 0], [-1, -1], [2, -1]], np.int32), 4)
    assert starts.tolist() == [0, 1, 1, 3, 3]
    assert members.tolist() == [0, 0, 2]


def test_who_names_one_is_told_to_them() -> None:
    line = np.linspace(0, 1, 6, dtype=np.float32)
    search = Search(np.stack([line, 1 - line], axis=1), 1, "euclidean")
    made = codes.whole(search)
    known = np.array([[5, -1], [0, 2], [1, 3], [2, 4], [3, 5], [4, 3]], np.int32)
    best, known_best = unfound(6, 2)
    found = known_best.copy()
    kernels.rank(np.arange(6), made.vectors, made.rows, made.tells, known, best, found)
    starts, members = kernels.invert(found, 6)
    kernels.answer(0, 6, made.vectors, made.rows, made.tells, starts, members, best, found)
    assert found[0].tolist() == [1, 5]
    assert sorted(found[5].tolist()) == [3, 4]


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
    arrays.write(tmp_path / "vectors.npy", topics(3000))
    out = str(tmp_path / "found.npy")
    work = neighbors.find(str(tmp_path / "vectors.npy"), np.zeros(3000, np.int8), 16, out, 500)
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
