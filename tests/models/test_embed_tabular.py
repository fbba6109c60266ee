from __future__ import annotations

import gzip
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from models import embed, load
from models.columns import cell_field
from models.columns.canonical import canonical, cells
from models.dataset import Column, ColumnType, LoadPlan, Problem
from models.embed import scaling
from models.embed.fitted import learned
from models.embed.tabular import TabularEmbedder, described, packed

TABULAR = TabularEmbedder()
SHOPPERS = Path(__file__).parents[3] / "shared" / "data" / "online_shoppers_tabular"


def fitted(rows: list[dict[str, Any]], fields: tuple[str, ...] = ()) -> embed.Model:
    names = fields or tuple(dict.fromkeys(name for row in rows for name in row))
    return TABULAR.fit(TABULAR.resolve(None), [packed(row) for row in rows], names)


def encoded(model: embed.Model, rows: list[dict[str, Any]]) -> np.ndarray:
    return np.vstack([vectors for _, vectors in TABULAR.encode(model, [packed(row) for row in rows])])


def apart(model: embed.Model, one: dict[str, Any], other: dict[str, Any]) -> float:
    both = encoded(model, [one, other])
    return float(np.linalg.norm(both[0] - both[1]))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("0.0", 0), (0.0, 0), (-0.0, 0), ("3", 3), (" 3 ", 3), ("1e3", 1000), (Decimal("2.50"), 2.5), ("+4", 4),
        ("True", True), (True, True), ("007", "007"), ("", None), ("NaN", None), (float("nan"), None), (None, None),
        (2**70, float(2**70)), (float("inf"), 1.7976931348623157e308), ("x" * 500, "x" * 500), (b"\x01", "01"),
        (date(1970, 1, 2), 86400), ("1970-01-02", 86400), (datetime(1970, 1, 2, tzinfo=UTC), 86400),
        ("2024-02-30", "2024-02-30"), (timedelta(minutes=1), 60), ([1, 2], "[1, 2]"), ("\ud800", "\ufffd" * 3),
    ],
)  # fmt: skip
def test_a_value_is_what_it_is_however_it_was_written(written: object, meant: object) -> None:
    found = canonical(written)
    assert found == meant
    assert type(found) is type(meant)


def test_cells_of_a_file_and_native_ones_agree() -> None:
    raw = cells(pa.array(["1.0", None, "x", ""]), cell_field("a", pa.string(), "raw"), _column("a", ColumnType.TEXT))
    native = cells(pa.array([1, None]), cell_field("a", pa.int64(), "native"), _column("a", ColumnType.INTEGER))
    assert raw == [1, None, "x", None]
    assert native == [1, None]


def test_equal_rows_have_equal_contents_and_what_is_no_value_is_left_out() -> None:
    columns = [_column("id", ColumnType.INTEGER), _column("b", ColumnType.NUMBER), _column("a", ColumnType.TEXT)]
    plan = LoadPlan("f", "f", modality="tabular", id_column="id")
    one = pa.record_batch([pa.array([1, 2]), pa.array([0.0, 5.5]), pa.array(["true", None])], ["id", "b", "a"])
    other = pa.record_batch([pa.array([False]), pa.array([0])], ["a", "b"])
    assert TABULAR.contents(one, columns, plan) == ['{"a":true,"b":0}', '{"b":5.5}']
    assert TABULAR.contents(other, columns[1:], plan) == ['{"a":false,"b":0}']
    assert TABULAR.mark('{"b":0}') != TABULAR.mark('{"b":1}')


def test_every_kind_of_column_counts_alike() -> None:
    random = np.random.default_rng(0)
    real = [
        {"n": float(n), "c": c}
        for n, c in zip(random.normal(100, 20, 500), random.choice(["x", "y"], 500), strict=True)
    ]
    model = fitted(real)
    row = {"n": 100.0, "c": "x"}
    assert apart(model, row, {**row, "c": "y"}) == pytest.approx(1)
    assert apart(model, row, {**row, "n": 120.0}) == pytest.approx(np.arcsinh(1), abs=0.1)
    assert apart(model, row, {"n": 100.0}) == pytest.approx(1)
    assert 1 < apart(model, row, {"c": "x"}) < 1.1  # missing is not the same as average
    assert apart(model, row, {**row, "n": 1e9}) < 20
    assert apart(model, row, dict(row)) == 0


def test_rare_and_unknown_categories_share_a_direction() -> None:
    real = [{"c": "common"}] * 300 + [{"c": f"rare {n}"} for n in range(5)] + [{"c": "other"}] * 300
    model = fitted(real)
    assert described(model)["columns"][0]["categories"] == ["common", "other"]
    assert apart(model, {"c": "rare 1"}, {"c": "never seen"}) == 0
    assert apart(model, {"c": "rare 1"}, {"c": "common"}) == pytest.approx(1)


def test_columns_that_tell_nothing_are_left_out_and_said() -> None:
    real = [{"same": 1, "name": f"n{n}", "half": n % 2, "flag": True} for n in range(100)]
    model = fitted(real, ("same", "name", "half", "flag", "nowhere"))
    told = described(model)
    assert [column["name"] for column in told["columns"]] == ["half"]
    assert {one["name"]: one["why"] for one in told["left_out"]} == {
        "same": "the same in every real row",
        "flag": "the same in every real row",
        "nowhere": "no real row has a value",
        "name": "nearly every value is another one",
    }
    with pytest.raises(Problem, match="No column of the real rows"):
        fitted([{"same": 1}] * 3)
    with pytest.raises(Problem, match="no real rows"):
        fitted([], ("a",))


def test_numbers_mixed_with_words_stay_numbers() -> None:
    real = [{"n": n} for n in range(95)] + [{"n": "unknown"}] * 5
    model = fitted(real)
    assert described(model)["columns"][0]["kind"] == "number"
    assert apart(model, {"n": "unknown"}, {}) == 0


def test_it_is_scikit_learns_transformer() -> None:
    random = np.random.default_rng(1)
    rows: list[dict[str, Any]] = [
        {
            "wide": float(random.lognormal()),
            "narrow": int(random.random() < 0.1),
            "c": str(random.choice(list("abcde"))),
        }
        for _ in range(400)
    ]
    model = fitted(rows)
    made, table = scaling.transformer(rows, {"wide": "wide", "narrow": "narrow", "c": "category"})
    theirs = made.transform(table).astype(np.float64)  # category, narrow, wide
    ours = encoded(model, rows)
    assert np.allclose(ours[:, 0], theirs[:, -1], atol=1e-6)
    assert np.allclose(ours[:, 2], theirs[:, -2], atol=1e-6)
    assert np.allclose(ours[:, 4:9], theirs[:, :5] * np.sqrt(0.5), atol=1e-6)


def test_too_many_directions_are_reduced() -> None:
    random = np.random.default_rng(2)
    rows = [{f"c{n}": str(random.integers(20)) + "x" for n in range(20)} for _ in range(500)]
    model = fitted(rows)
    assert model.dimension == 128
    assert encoded(model, rows[:3]).shape == (3, 128)
    assert apart(model, rows[0], dict(rows[0])) == 0


def test_another_fit_is_another_model() -> None:
    one, again, other = fitted([{"n": 1}, {"n": 2}]), fitted([{"n": 1}, {"n": 2}]), fitted([{"n": 1}, {"n": 3}])
    assert one.fingerprint == again.fingerprint != other.fingerprint
    assert one.metric == "euclidean"
    with pytest.raises(Problem, match="not embedded by a model"):
        TABULAR.resolve("all-MiniLM-L6-v2")
    with pytest.raises(Problem, match="damaged"):
        learned(one.fitted[:40])


@pytest.mark.skipif(not SHOPPERS.is_dir(), reason="the shared data is not here")
def test_shoppers_that_equal_a_training_row_are_at_distance_0() -> None:
    real, synthetic = (_shoppers(f"online-shoppers_{name}.csv.gz") for name in ("trn", "mostly_temp01"))
    known = set(real)
    equal = [row in known for row in synthetic]
    assert sum(equal) == 42_618
    names = (
        gzip.decompress((SHOPPERS / "online-shoppers_trn.csv.gz").read_bytes()).split(b"\n", 1)[0].decode().split(",")
    )
    model = TABULAR.fit(TABULAR.resolve(None), real, [name.strip() for name in names])
    some = list(dict.fromkeys(row for row, same in zip(synthetic, equal, strict=True) if same))[:200]
    ours = np.vstack([vectors for _, vectors in TABULAR.encode(model, some)])
    theirs = np.vstack([vectors for _, vectors in TABULAR.encode(model, real)])
    nearest = np.array([np.abs(theirs - one).sum(axis=1).min() for one in ours])
    assert (nearest == 0).all()


def _shoppers(name: str) -> list[str]:
    preview = load.preview(SHOPPERS / name)
    plan = LoadPlan(str(SHOPPERS / name), name, modality="tabular")
    reading = load.read(SHOPPERS / name, preview.format, preview.options)
    return [row for rows in reading for row in TABULAR.contents(rows.batch, preview.columns, plan)]


def _column(name: str, meaning: ColumnType) -> Column:
    return Column(name, meaning, name, (), (name,))
