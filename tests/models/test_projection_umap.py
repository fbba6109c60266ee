"""The map is UMAP's: its graph and its curve agree with umap-learn's, its layout is at least as faithful."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from models import arrays, neighbors, projection, threads
from models.projection import fuzzy
from models.stage import finish


@pytest.fixture(scope="module")
def umap() -> Iterator[ModuleType]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import umap.umap_ as umap_

        yield umap_


def unit(vectors: np.ndarray) -> np.ndarray:
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def topics(count: int, seed: int = 0) -> np.ndarray:
    random = np.random.default_rng(seed)
    return unit(random.normal(size=(12, 16))[random.integers(0, 12, count)] + 0.4 * random.normal(size=(count, 16)))


def listed(vectors: np.ndarray, k: int = 15) -> tuple[np.ndarray, np.ndarray]:
    """Each sample and its k - 1 nearest."""
    apart = ((vectors[:, None].astype(float) - vectors[None]) ** 2).sum(axis=2) / 2
    np.fill_diagonal(apart, -1)
    numbers = np.argsort(apart, axis=1, kind="stable")[:, :k]
    distances = np.maximum(np.take_along_axis(apart, numbers, axis=1), 0)
    return numbers.astype(np.int32), distances.astype(np.float32)


@pytest.mark.slow
@pytest.mark.parametrize("copies", [0, 40])
def test_the_graph_is_umap_learns(umap: ModuleType, copies: int) -> None:
    vectors = topics(400)
    vectors[:copies] = vectors[0]
    numbers, distances = listed(vectors)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs, _, _ = umap.fuzzy_simplicial_set(
            vectors, 15, np.random.RandomState(0), "cosine", knn_indices=numbers, knn_dists=distances
        )
    ours = fuzzy.union(numbers, distances)
    dense = np.zeros((400, 400), np.float32)
    heads = np.repeat(np.arange(400), np.diff(ours.starts))
    dense[heads, ours.tails] = ours.weights
    assert len(ours.tails) == np.count_nonzero(dense)
    np.testing.assert_allclose(dense, theirs.toarray(), atol=2e-5)
    np.testing.assert_array_equal(dense, dense.T)


@pytest.mark.slow
@pytest.mark.parametrize("min_dist", [0.0, 0.05, 0.1, 0.5, 0.99])
def test_the_curve_is_umap_learns(umap: ModuleType, min_dist: float) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        np.testing.assert_allclose(fuzzy.curve(min_dist), umap.find_ab_params(1.0, min_dist), rtol=1e-4)


def preserved(vectors: np.ndarray, xy: np.ndarray, k: int = 15) -> float:
    """Share of the k nearest vectors that are among the k nearest on the map."""
    high, low = listed(vectors, k + 1)[0], listed(xy, k + 1)[0]
    return float(np.mean([len(np.intersect1d(a[1:], b[1:])) / k for a, b in zip(high, low, strict=True)]))


@pytest.mark.slow
def test_the_layout_keeps_as_many_neighbors(umap: ModuleType, tmp_path: Path) -> None:
    vectors = topics(1500)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = umap.UMAP(metric="cosine", random_state=0, n_jobs=1).fit(vectors).embedding_
    arrays.write(tmp_path / "vectors.npy", vectors)
    paths = [str(tmp_path / name) for name in ("vectors.npy", "near.npy", "xy.npy")]
    finish(neighbors.find(paths[0], np.zeros(1500, np.int8), 16, paths[1]))
    finish(projection.project(paths[0], paths[1], 15, 0.1, 0, paths[2]))
    assert preserved(vectors, arrays.read(paths[2])) >= preserved(vectors, theirs) - 0.01


def test_a_seed_means_the_same_map_on_any_number_of_cores(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vectors = topics(3500)
    arrays.write(tmp_path / "vectors.npy", vectors)
    paths = [str(tmp_path / name) for name in ("vectors.npy", "near.npy", "xy.npy")]
    finish(neighbors.find(paths[0], np.zeros(3500, np.int8), 16, paths[1]))
    made = []
    for cores in (1, 2, 5):
        monkeypatch.setattr(threads, "cores", lambda cores=cores: cores)
        finish(projection.project(paths[0], paths[1], 15, 0.1, 9, paths[2]))
        made.append(np.array(arrays.read(paths[2])))
    np.testing.assert_array_equal(made[0], made[1])
    np.testing.assert_array_equal(made[0], made[2])


def test_samples_in_order_of_their_groups_are_laid_out_as_well(tmp_path: Path) -> None:
    vectors = topics(3600)
    order = np.argsort(vectors @ topics(1, seed=5)[0])
    kept = []
    for some in (vectors, vectors[order]):
        arrays.write(tmp_path / "vectors.npy", some)
        paths = [str(tmp_path / name) for name in ("vectors.npy", "near.npy", "xy.npy")]
        finish(neighbors.find(paths[0], np.zeros(3600, np.int8), 16, paths[1]))
        finish(projection.project(paths[0], paths[1], 15, 0.1, 2, paths[2]))
        kept.append(preserved(some[::3], arrays.read(paths[2])[::3]))
    assert kept[1] == pytest.approx(kept[0], abs=0.03)
