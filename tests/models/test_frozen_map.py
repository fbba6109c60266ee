"""A map that stays: later samples are placed on it, no old point moves, and each says how far off it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models import arrays, neighbors, projection
from models.dataset import Dataset, Problem, Role
from models.selection import Where
from models.stage import finish
from models.workspace import Workspace

REAL, HOLDOUT = 0, 2


def unit(vectors: np.ndarray) -> np.ndarray:
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def clouds(count: int, seed: int = 0) -> np.ndarray:
    """Samples of three groups in turn."""
    random = np.random.default_rng(seed)
    centers = unit(np.random.default_rng(99).normal(size=(3, 12)))
    return unit(centers[np.arange(count) % 3] + 0.05 * random.normal(size=(count, 12)))


def on(folder: Path, vectors: np.ndarray, fitted: np.ndarray, base: np.ndarray | None = None, seed: int = 5) -> Path:
    arrays.write(folder / "vectors.npy", vectors)
    finish(
        neighbors.find(
            str(folder / "vectors.npy"),
            np.where(fitted, REAL, HOLDOUT).astype(np.int8),
            16,
            str(folder / "near.npy"),
        )
    )
    if base is not None:
        arrays.write(folder / "base.npy", base)
    out = folder / "frozen.npy"
    given = (str(folder / "vectors.npy"), str(folder / "near.npy"), fitted)
    kept = None if base is None else str(folder / "base.npy")
    finish(projection.project_on(*given, kept, 15, 0.1, seed, str(out)))
    return out


def test_new_samples_lie_with_their_group_and_nothing_moves(tmp_path: Path) -> None:
    vectors = clouds(300)
    fitted = np.arange(300) < 180
    first = np.array(arrays.read(on(tmp_path, vectors, fitted)))
    assert np.isfinite(first).all()
    apart = ((first[180:, None] - first[None, :180]) ** 2).sum(axis=2)
    assert (apart.argmin(axis=1) % 3 == np.arange(180, 300) % 3).all()
    again = np.array(arrays.read(on(tmp_path, vectors, fitted, first[:180], seed=6)))
    np.testing.assert_array_equal(again[:180], first[:180])
    assert not np.array_equal(again[180:], first[180:])


def test_the_same_seed_places_the_same_and_each_sample_for_itself(tmp_path: Path) -> None:
    vectors, fitted = clouds(300), np.arange(300) < 180
    whole = np.array(arrays.read(on(tmp_path, vectors, fitted)))
    np.testing.assert_array_equal(arrays.read(on(tmp_path, vectors, fitted)), whole)
    fewer = np.array(arrays.read(on(tmp_path, vectors[:200], fitted[:200], whole[:180])))
    near = np.abs(fewer[180:] - whole[180:200]).max()
    assert near < 1.0  # the same neighbors pull; only the random points that push differ


def test_strangers_are_said_to_be_far(tmp_path: Path) -> None:
    vectors = clouds(200)
    vectors[190:] = unit(np.random.default_rng(7).normal(size=(10, 12)))
    vectors[180] = vectors[0]
    out = on(tmp_path, vectors, np.arange(200) < 150)
    apart = projection.apart_of(str(out))
    assert apart.shape == (200,)
    assert np.median(apart[:150]) == pytest.approx(1, rel=0.02)
    assert apart[180] == 0
    assert 0.5 < np.median(apart[150:180]) < 2
    assert apart[190:].min() > 10


@pytest.mark.parametrize("same", [2, 5, 60])
def test_copies_of_what_was_fitted(tmp_path: Path, same: int) -> None:
    vectors = clouds(60)
    vectors[:same] = vectors[0]
    whole = np.concatenate([vectors, vectors])
    xy = np.array(arrays.read(on(tmp_path, whole, np.arange(120) < 60)))
    assert np.isfinite(xy).all()


@pytest.fixture
def mapped(pair: Workspace, tiny: Any) -> Workspace:
    finish(pair.map(seed=1))
    return pair


def more(
    workspace: Workspace, load: Callable[..., Dataset], write: Callable[[str, str], Path], name: str = "more"
) -> None:
    rows = "".join(f"synthetic words number {n} again,even,{n}\n" for n in range(9))
    load(workspace, write(f"{name}.csv", "text,label,score\n" + rows), Role.SYNTHETIC, text=("text",), label="label")


def test_later_samples_join_the_map_that_is_there(
    mapped: Workspace, load: Callable[..., Dataset], write: Callable[[str, str], Path]
) -> None:
    shown = mapped.atlas.projection()
    assert shown is not None
    before = np.array(shown.xy)
    more(mapped, load, write)
    changes = finish(mapped.map(frozen=True))
    after = mapped.atlas.projection()
    assert after is not None
    assert after.xy.shape == (63, 2)
    np.testing.assert_array_equal(after.xy[:54], before)
    assert np.isfinite(after.xy).all()
    assert after.facts["fit_on"] == ["real", "synthetic"]
    assert "nothing on it has moved" in changes.said
    apart = mapped.atlas.apart()
    assert apart is not None
    assert apart.shape == (63,)
    far = mapped.select(Where("apart > 1"))
    np.testing.assert_array_equal(far, apart > 1)
    assert 0 < far.sum() < 63
    more(mapped, load, write, "most")
    assert mapped.select(Where("apart == null")).sum() == 9, "what was loaded since is not on the map"


def test_a_map_fitted_on_some_datasets_stays_so(
    mapped: Workspace, load: Callable[..., Dataset], write: Callable[[str, str], Path]
) -> None:
    finish(mapped.map(fit_on=("real",), seed=3))
    shown, apart = mapped.atlas.projection(), mapped.atlas.apart()
    assert shown is not None
    assert apart is not None
    before = np.array(shown.xy)
    assert np.isfinite(before).all()
    assert np.median(apart[30:]) > np.median(apart[:30])
    more(mapped, load, write)
    finish(mapped.map(frozen=True))
    after = mapped.atlas.projection()
    assert after is not None
    assert after.facts["fit_on"] == ["real"]
    np.testing.assert_array_equal(after.xy[:54], before)
    finish(mapped.map(seed=1))
    assert mapped.atlas.apart() is None


def test_what_can_not_be_kept_is_said(pair: Workspace, tiny: Any) -> None:
    with pytest.raises(Problem, match="no map to keep"):
        finish(pair.map(frozen=True))
    with pytest.raises(Problem, match="no dataset nowhere"):
        finish(pair.map(fit_on=("nowhere",)))
    finish(pair.map())
    with pytest.raises(Problem, match="was made with tiny"):
        finish(pair.map(model="other", frozen=True))
