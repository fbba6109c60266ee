from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import arrays, neighbors
from models.dataset import Problem
from models.stage import Progress, finish

REAL, SYNTHETIC, HOLDOUT = 0, 1, 2


def unit(vectors: np.ndarray) -> np.ndarray:
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def found(folder: Path, vectors: np.ndarray, roles: np.ndarray, k: int) -> neighbors.Neighbors:
    arrays.write(folder / "vectors.npy", vectors)
    finish(neighbors.find(str(folder / "vectors.npy"), roles.astype(np.int8), k, str(folder / "found.npy")))
    return neighbors.load(str(folder / "found.npy"))


def brute(vectors: np.ndarray, roles: np.ndarray, role: int, k: int) -> tuple[np.ndarray, np.ndarray]:
    """The definition: sort everyone of the role by (distance, number), leave oneself out, take k."""
    wide = vectors.astype(np.float64)
    apart = (((wide[:, None] - wide[None]) ** 2).sum(axis=2) / 2).astype(np.float32)
    numbers = np.full((len(vectors), k), -1)
    distances = np.full((len(vectors), k), np.inf, np.float32)
    for own in range(len(vectors)):
        others = [other for other in np.flatnonzero(roles == role) if other != own]
        others.sort(key=lambda other: (apart[own, other], other))
        numbers[own, : len(others[:k])] = others[:k]
        distances[own, : len(others[:k])] = apart[own, others[:k]]
    return numbers, distances


def check(lists: neighbors.Neighbors, vectors: np.ndarray, roles: np.ndarray, k: int) -> None:
    for role, numbers, distances in (
        (REAL, lists.real, lists.real_distance),
        (SYNTHETIC, lists.synthetic, lists.synthetic_distance),
    ):
        right, far = brute(vectors, roles, role, k)
        np.testing.assert_array_equal(numbers, right)
        np.testing.assert_allclose(distances, far, rtol=1e-6)


# Few directions in few dimensions, so that equal vectors and equal distances are the rule.
CASES = st.tuples(
    st.lists(st.sampled_from(range(12)), min_size=1, max_size=30),
    st.integers(0, 2**32 - 1),
    st.integers(1, 8),
    st.sampled_from([(REAL,), (SYNTHETIC,), (HOLDOUT,), (REAL, SYNTHETIC), (REAL, SYNTHETIC, HOLDOUT)]),
)


@given(CASES)
def test_lists_are_exact(tmp_path_factory: pytest.TempPathFactory, case: tuple) -> None:
    picks, seed, k, kinds = case
    random = np.random.default_rng(seed)
    vectors = unit(random.normal(size=(12, 3)))[picks]
    roles = random.choice(kinds, len(picks))
    check(found(tmp_path_factory.mktemp("case"), vectors, roles, k), vectors, roles, k)


def test_lists_are_exact_over_many_blocks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from models.neighbors import search

    monkeypatch.setattr(search, "_QUERIES", 64)
    monkeypatch.setattr(search, "_SCRATCH", 4 * 64 * 300)
    random = np.random.default_rng(7)
    vectors = unit(random.normal(size=(700, 24)))
    vectors[random.integers(0, 700, 200)] = vectors[random.integers(0, 700, 200)]
    roles = random.integers(0, 3, 700)
    check(found(tmp_path, vectors, roles, 16), vectors, roles, 16)


def test_holdout_has_lists_and_is_in_nobodys(tmp_path: Path) -> None:
    random = np.random.default_rng(1)
    vectors, roles = unit(random.normal(size=(60, 5))), np.repeat([REAL, SYNTHETIC, HOLDOUT], 20)
    lists = found(tmp_path, vectors, roles, 16)
    assert (roles[lists.real] == REAL).all()
    assert (roles[lists.synthetic] == SYNTHETIC).all()
    assert np.isfinite(lists.real_distance[roles == HOLDOUT]).all()


def test_nobody_is_a_neighbor_of_oneself_even_among_copies(tmp_path: Path) -> None:
    vectors = np.repeat(unit(np.random.default_rng(2).normal(size=(2, 4))), 25, axis=0)
    lists = found(tmp_path, vectors, np.tile([REAL, SYNTHETIC], 25), 6)
    own = np.arange(50)[:, None]
    assert not (lists.real == own).any()
    assert not (lists.synthetic == own).any()
    assert (lists.real_distance == 0).all()
    assert lists.real[1].tolist() == [0, 2, 4, 6, 8, 10]
    assert lists.real[0].tolist() == [2, 4, 6, 8, 10, 12]


def test_copies_are_at_zero_and_near_copies_keep_their_digits(tmp_path: Path) -> None:
    angle = 1e-4
    base = unit(np.random.default_rng(3).normal(size=(1, 384)))[0].astype(np.float64)
    aside = np.roll(base, 1) - base * (np.roll(base, 1) @ base)
    aside /= np.linalg.norm(aside)
    near = np.cos(angle) * base + np.sin(angle) * aside
    vectors = np.array([base, base, near], np.float32)
    lists = found(tmp_path, vectors, np.array([REAL, SYNTHETIC, SYNTHETIC]), 2)
    assert lists.synthetic[0].tolist() == [1, 2]
    assert lists.synthetic_distance[0, 0] == 0
    assert lists.synthetic_distance[0, 1] == pytest.approx(angle**2 / 2, rel=1e-2)


@pytest.mark.parametrize("roles", [[], [REAL], [HOLDOUT], [REAL, REAL], [SYNTHETIC, HOLDOUT]])
def test_where_there_are_too_few_nobody_is_named(tmp_path: Path, roles: list[int]) -> None:
    vectors = np.eye(2, 3, dtype=np.float32)[: len(roles)]
    lists = found(tmp_path, vectors, np.array(roles), 4)
    assert lists.real.shape == (len(roles), 4)
    check(lists, vectors, np.array(roles), 4)


def test_progress_ends_where_it_said(tmp_path: Path) -> None:
    vectors = unit(np.random.default_rng(0).normal(size=(3000, 8)))
    arrays.write(tmp_path / "vectors.npy", vectors)
    roles = np.zeros(3000, np.int8)
    steps = list(neighbors.find(str(tmp_path / "vectors.npy"), roles, 3, str(tmp_path / "found.npy")))
    assert all(isinstance(step, Progress) for step in steps)
    assert [step.done for step in steps] == [0, 1024, 2048, 3000]
    assert steps[-1].total == 3000
    assert steps[-1].seconds_left == 0


def test_a_cancelled_search_leaves_no_file(tmp_path: Path) -> None:
    arrays.write(tmp_path / "vectors.npy", np.eye(4, dtype=np.float32))
    work = neighbors.find(str(tmp_path / "vectors.npy"), np.zeros(4, np.int8), 3, str(tmp_path / "found.npy"))
    next(work)
    work.close()
    assert [path.name for path in tmp_path.iterdir()] == ["vectors.npy"]


def test_roles_must_fit_the_vectors(tmp_path: Path) -> None:
    arrays.write(tmp_path / "vectors.npy", np.eye(4, dtype=np.float32))
    with pytest.raises(ValueError, match="4 vectors, 3 roles"):
        finish(neighbors.find(str(tmp_path / "vectors.npy"), np.zeros(3, np.int8), 3, str(tmp_path / "found.npy")))


def test_a_file_that_is_no_graph_is_refused(tmp_path: Path) -> None:
    arrays.write(tmp_path / "xy.npy", np.zeros((3, 2), np.float32))
    with pytest.raises(ValueError, match="not a neighbor graph"):
        neighbors.load(str(tmp_path / "xy.npy"))
    (tmp_path / "torn.npy").write_bytes((tmp_path / "xy.npy").read_bytes()[:130])
    with pytest.raises(ValueError, match=r"."):
        neighbors.load(str(tmp_path / "torn.npy"))


def test_merged_lists_are_the_exact_pool(tmp_path: Path) -> None:
    random = np.random.default_rng(5)
    vectors, roles = unit(random.normal(size=(200, 6))), random.integers(0, 2, 200)
    numbers, distances = neighbors.pooled(found(tmp_path, vectors, roles, 16), 15)
    right, far = brute(vectors, np.zeros(200), 0, 14)
    np.testing.assert_array_equal(numbers[:, 0], np.arange(200))
    assert (distances[:, 0] == 0).all()
    np.testing.assert_array_equal(numbers[:, 1:], right)
    np.testing.assert_allclose(distances[:, 1:], far, rtol=1e-6)


def test_merging_can_not_invent_neighbors(tmp_path: Path) -> None:
    lists = found(tmp_path, np.eye(3, dtype=np.float32), np.array([REAL, SYNTHETIC, HOLDOUT]), 4)
    numbers, distances = neighbors.pooled(lists, 4)
    assert numbers.tolist() == [[0, 1, -1, -1], [1, 0, -1, -1], [2, 0, 1, -1]]
    assert np.isinf(distances[numbers < 0]).all()
    with pytest.raises(ValueError, match="can't give"):
        neighbors.pooled(lists, 6)


def test_stages_differ_by_what_shapes_them() -> None:
    one = neighbors.stage(("a", "b"), 16)
    assert one.key == neighbors.stage(("a", "b"), 16).key
    assert len({one.key, neighbors.stage(("a", "b"), 32).key, neighbors.stage(("a", "c"), 16).key}) == 3


def test_a_full_disk_or_a_closed_folder_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Problem, match="could not be written"):
        arrays.write(tmp_path / "file" / "x.npy", np.zeros(3))
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
