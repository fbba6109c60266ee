"""The real data that lies beside the repository, where it does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).parents[4] / "shared" / "data"

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the shared data does not lie beside this repository")


def test_gsm8k(whole: Any) -> None:
    folder = DATA / "gsm8k_math_text"
    assert len(whole(folder / "test.jsonl").rows) == 1319
    loaded = whole(folder / "example_model_solutions.jsonl")
    assert len(loaded.rows) == 1319
    assert not loaded.unreadable
    correct = {
        model: sum(loaded.column(f"{model}.is_correct"))
        for model in ("6b_finetuning", "6b_verification", "175b_finetuning", "175b_verification")
    }
    assert list(correct.values()) == [286, 515, 458, 742]
    same = [row for row in loaded.rows for model in correct if row[f"{model}.solution"] == row["ground_truth"]]
    assert len(same) == 4


def test_banking77(whole: Any) -> None:
    folder = DATA / "banking77_labelled_text"
    train, test = whole(folder / "train.csv"), whole(folder / "test.csv")
    assert (len(train.rows), len(test.rows)) == (10_003, 3_080)
    assert not train.unreadable
    assert not test.unreadable
    rows = train.rows + test.rows
    assert len({row["category"] for row in train.rows}) == 77
    assert sum(not row["text"].isascii() for row in rows) == 61
    assert sum(row["text"] != row["text"].strip() for row in rows) == 12
    assert sum("\n" in row["text"] for row in rows) == 13


def test_online_shoppers(whole: Any) -> None:
    folder = DATA / "online_shoppers_tabular"
    for name in ("trn", "val"):
        loaded = whole(folder / f"online-shoppers_{name}.csv.gz")
        assert (len(loaded.rows), len(loaded.columns)) == (6_165, 18)
    fake = whole(folder / "online-shoppers_mostly_temp01.csv.gz")
    as_text = {tuple(row.values()) for row in fake.rows}
    assert len(fake.rows) == 50_000
    assert len(as_text) < 1_000
