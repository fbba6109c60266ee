from __future__ import annotations

from dataclasses import replace

import numpy as np

from models.dataset import Column, ColumnType, Dataset, LoadPlan, Role, Source
from models.graph import Neighbors
from models.workspace.space import Space, modalities, numbers_of, spread_neighbors, spread_positions

NOBODY = np.inf


def dataset(number: int, first: int, rows: int, modality: str, columns: str, **plan: object) -> Dataset:
    made = tuple(Column(name, ColumnType.NUMBER, name) for name in columns)
    chosen = replace(LoadPlan("f", str(number), Role.REAL, modality=modality), **plan)
    return Dataset(number, chosen, Source("f", "", 0, "csv"), made, rows, 0, first, "")


def test_only_columns_that_all_have_and_that_say_what_a_row_is_like_are_compared() -> None:
    one = dataset(1, 0, 2, "tabular", "abcix", id_column="i")
    other = dataset(2, 2, 2, "tabular", "cbayx", label="x")
    space = Space("tabular", (one, other), ((0, 4),), np.zeros(4, np.int8), ())
    assert space.fields == ("a", "b", "c")
    assert space.unshared == ("y",)
    assert modalities([one, dataset(3, 4, 1, "text", "t"), other]) == ("tabular", "text")


def test_what_a_space_made_is_spread_over_all_samples() -> None:
    ranges = ((2, 2), (6, 1))
    assert numbers_of(ranges).tolist() == [2, 3, 6]
    xy = np.array([[1, 2], [3, 4], [5, 6]], np.float32)
    spread = spread_positions(xy, ranges)
    assert spread.shape == (7, 2)
    assert np.array_equal(spread[[2, 3, 6]], xy)
    assert np.isnan(spread[[0, 1, 4, 5]]).all()
    lists = np.array([[1, 2], [2, -1], [0, 1]], np.int32)
    far = np.array([[0.1, 0.2], [0.3, NOBODY], [0.4, 0.5]], np.float32)
    near = spread_neighbors(Neighbors(lists, far, lists, far), ranges)
    assert near.real[[2, 3, 6]].tolist() == [[3, 6], [6, -1], [2, 3]]
    assert np.array_equal(near.real_distance[[2, 3, 6]], far)
    assert (near.synthetic[[0, 1, 4, 5]] == -1).all()
    assert np.isinf(near.synthetic_distance[0]).all()


def test_a_space_of_all_samples_is_left_as_it_is() -> None:
    xy = np.zeros((3, 2), np.float32)
    assert spread_positions(xy, ((0, 3),)) is xy
    assert spread_positions(xy, ()) is xy
