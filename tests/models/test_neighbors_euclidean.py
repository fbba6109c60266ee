from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from models import arrays, graph, neighbors
from models.stage import finish


def searched(
    folder: Path, vectors: np.ndarray, roles: np.ndarray, k: int, exact_up_to: int = 20_000
) -> graph.Neighbors:
    arrays.write(folder / "vectors.npy", vectors.astype(np.float32))
    given = (str(folder / "vectors.npy"), roles.astype(np.int8), k, str(folder / "graph.npy"))
    finish(neighbors.find(*given, exact_up_to, "euclidean"))
    return graph.load(str(folder / "graph.npy"))


@pytest.mark.parametrize("offset", [0.0, 1000.0])
def test_neighbors_are_those_that_measuring_everything_finds(tmp_path: Path, offset: float) -> None:
    random = np.random.default_rng(0)
    vectors = (random.normal(size=(600, 12)) * random.lognormal(size=(600, 1)) + offset).astype(np.float32)
    vectors[17] = vectors[400]
    roles = random.integers(0, 3, 600)
    roles[[17, 400]] = 0, 1
    near = searched(tmp_path, vectors, roles, 5)
    wide = vectors.astype(np.float64)
    apart = np.sqrt(((wide[:, None] - wide[None]) ** 2).sum(axis=2))
    np.fill_diagonal(apart, np.inf)
    for role, numbers, distances in ((0, near.real, near.real_distance), (1, near.synthetic, near.synthetic_distance)):
        only = np.where(roles == role, apart, np.inf)
        assert np.allclose(distances, np.sort(only, axis=1)[:, :5], rtol=1e-5)
        assert np.allclose(np.take_along_axis(only, numbers, axis=1), distances, rtol=1e-5)
    assert near.synthetic[17, 0] == 400
    assert near.synthetic_distance[17, 0] == 0


def test_few_samples_and_one_outlier_far_away(tmp_path: Path) -> None:
    near = searched(tmp_path, np.array([[0, 0], [3, 4], [1e6, 0]]), np.array([0, 0, 1]), 3)
    assert near.real.tolist() == [[1, -1, -1], [0, -1, -1], [1, 0, -1]]
    assert near.real_distance[0, 0] == pytest.approx(5)
    with pytest.raises(ValueError, match="2 roles"):
        searched(tmp_path, np.eye(3), np.array([0, 1]), 1)


@pytest.mark.parametrize("width", [12, 220])
@pytest.mark.parametrize("offset", [0.0, 300.0])
def test_many_are_found_by_lists_with_a_recall_that_is_measured(tmp_path: Path, width: int, offset: float) -> None:
    random = np.random.default_rng(1)
    centers = random.normal(size=(40, width)) * random.lognormal(size=(40, 1))
    vectors = centers[random.integers(0, 40, 8000)] + 0.4 * random.normal(size=(8000, width)) / width**0.5 + offset
    vectors[:50] = vectors[4000:4050]
    roles = random.integers(0, 2, 8000)
    near = searched(tmp_path, vectors, roles, 16, exact_up_to=500)
    told = neighbors.recall_of(str(tmp_path / "graph.npy"))
    true = searched(tmp_path, vectors, roles, 16)
    assert not told.exact
    assert told.queries == 1000
    assert told.lowest >= 0.95
    assert (near.real[:50] >= 0).all()
    hits = near.real_distance <= true.real_distance[:, -1:] * (1 + 1e-5)
    assert hits.mean() == pytest.approx((told.blocks["real real"] + told.blocks["synthetic real"]) / 2, abs=0.02)
    kept = vectors.astype(np.float32).astype(np.float64)
    apart = np.linalg.norm(kept[near.real] - kept[:, None], axis=2)
    np.testing.assert_allclose(near.real_distance, apart, rtol=1e-4, atol=1e-6)
