from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest

from models import embed
from models.dataset import Column, ColumnType, LoadPlan, Problem
from models.embed.vector import VectorEmbedder, chosen

VECTORS = VectorEmbedder()


def column(name: str, meaning: ColumnType = ColumnType.NUMBER) -> Column:
    return Column(name, meaning, name, (), (name,))


def lists(array: pa.Array, meaning: ColumnType = ColumnType.LIST) -> list[list[float] | None]:
    plan = LoadPlan("f", "f", modality="vector", vector=("v",))
    found = VECTORS.contents(pa.record_batch([array], ["v"]), [column("v", meaning)], plan)
    return [None if one is None else np.frombuffer(one, "<f4").tolist() for one in found]


@pytest.mark.parametrize("kind", [pa.float16(), pa.float32(), pa.float64(), pa.int32()])
def test_lists_of_any_number_are_vectors(kind: pa.DataType) -> None:
    wanted = [[1.0, 2.0], [3.0, -4.0]]
    typed = np.array(wanted, kind.to_pandas_dtype())
    assert lists(pa.array(list(typed), pa.list_(kind))) == wanted
    assert lists(pa.FixedSizeListArray.from_arrays(pa.array(typed.ravel(), kind), 2)) == wanted
    assert lists(pa.array(list(typed), pa.large_list(kind)).slice(1)) == wanted[1:]


def test_rows_without_a_whole_vector() -> None:
    assert lists(pa.array([[1.0], None, [1.0, 2.0]])) == [[1.0], None, [1.0, 2.0]]
    odd = lists(pa.array(["[1, 2]", "x", "[1, [2]]", '["1"]'], pa.string()), ColumnType.TEXT)
    assert odd == [[1.0, 2.0], None, None, None]
    with pytest.raises(Problem, match="1 of the vector's 2 numbers"):
        VECTORS.mark(np.array([1, np.nan], "<f4").tobytes())
    (holed,) = lists(pa.array([[1.0, None]]))
    assert holed is not None
    assert np.isnan(holed[1])
    with pytest.raises(Problem, match="infinite"):
        VECTORS.mark(np.array([np.inf], "<f4").tobytes())
    assert lists(pa.array([[1e300]])) == [[np.inf]]
    with pytest.raises(Problem, match="empty"):
        VECTORS.mark(b"")


def test_many_numeric_columns_make_a_vector() -> None:
    columns = [
        column("id", ColumnType.INTEGER),
        *[column(f"emb_{n}") for n in range(12)],
        column("emb_x", ColumnType.TEXT),
    ]
    assert [one.name for one in chosen(columns, ("emb_*",))] == [f"emb_{n}" for n in range(12)]
    assert [one.name for one in chosen(columns, ("emb_3", "emb_1"))] == ["emb_1", "emb_3"]
    batch = pa.record_batch([pa.array([float(n), None]) for n in range(12)], [f"emb_{n}" for n in range(12)])
    plan = LoadPlan("f", "f", modality="vector", vector=("emb_*",))
    whole, holed = VECTORS.contents(batch, columns, plan)
    assert whole is not None
    assert np.frombuffer(whole, "<f4").tolist() == list(range(12))
    assert holed is not None
    with pytest.raises(Problem, match="12 of the vector's 12"):
        VECTORS.mark(holed)
    missing = LoadPlan("f", "f", modality="vector", vector=("nowhere",))
    assert VECTORS.contents(batch, columns, missing) == [None, None]


def encoded(model: embed.Model, rows: np.ndarray) -> np.ndarray:
    samples = [row.astype("<f4").tobytes() for row in rows]
    return np.vstack([vectors for _, vectors in VECTORS.encode(model, samples)])


def test_the_metric_says_what_becomes_of_them() -> None:
    rows = np.array([[3, 4], [0, 0], [6, 8]])
    first = [rows[0].astype("<f4").tobytes()]
    cosine, euclidean = (VECTORS.fit(VECTORS.resolve(name), first, ()) for name in (None, "euclidean"))
    assert (cosine.metric, euclidean.metric, cosine.dimension) == ("cosine", "euclidean", 2)
    assert cosine.fingerprint != euclidean.fingerprint
    assert np.allclose(encoded(cosine, rows), [[0.6, 0.8], [1, 0], [0.6, 0.8]])
    assert np.array_equal(encoded(euclidean, rows), rows)
    with pytest.raises(Problem, match="vectors of 2 and of 3 numbers"):
        encoded(cosine, np.ones((2, 3)))
    with pytest.raises(Problem, match="Choose a metric"):
        VECTORS.resolve("manhattan")
