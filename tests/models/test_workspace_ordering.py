"""The order of samples: by value, ties by number, NaN behind values, what is missing last."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.dataset import Dataset, Role
from models.load.reader import ROWS
from models.workspace import Workspace, ordering

CELLS: dict[pa.DataType, st.SearchStrategy[Any]] = {
    pa.float64(): st.sampled_from([0.0, -0.0, 1.5, -1.5, math.inf, -math.inf, math.nan, 1e-300]),
    pa.float32(): st.floats(width=32),
    pa.int64(): st.sampled_from([0, 1, -1, 2**63 - 1, -(2**63), 2**53, 2**53 + 1]),
    pa.uint64(): st.sampled_from([0, 1, 2**64 - 1, 2**63]),
    pa.int8(): st.integers(-128, 127),
    pa.bool_(): st.booleans(),
    pa.string(): st.sampled_from(["", "a", "b", "ab", "é", "\U0001f600", "\uffff"]),
    pa.timestamp("us", "UTC"): st.integers(-(10**15), 10**15),
    pa.date32(): st.integers(-1000, 1000),
    pa.duration("us"): st.integers(-1000, 1000),
}


def reference(cells: list[Any], descending: bool) -> list[int]:
    """What the order should be, by Python's own stable sort."""
    strange = [at for at, cell in enumerate(cells) if isinstance(cell, float) and math.isnan(cell)]
    missing = [at for at, cell in enumerate(cells) if cell is None]
    there = [at for at in range(len(cells)) if at not in set(strange + missing)]
    key = [cell.encode() if isinstance(cell, str) else cell for cell in cells]
    found = sorted(there, key=lambda at: key[at])
    if descending:
        found = sorted(there, key=lambda at: key[at], reverse=True)  # ties still ascend
    return found + strange + missing


@pytest.mark.parametrize("kind", CELLS, ids=str)
@settings(deadline=None, max_examples=25)
@given(data=st.data(), descending=st.booleans())
def test_order_is_that_of_a_stable_sort(kind: pa.DataType, data: st.DataObject, descending: bool) -> None:
    cells = data.draw(st.lists(st.none() | CELLS[kind], max_size=40))
    cut = data.draw(st.integers(0, len(cells)))
    array = pa.array(cells, kind)
    values = pa.chunked_array([array.slice(0, cut), array.slice(cut)], kind)
    plain = cells if pa.types.is_temporal(kind) else array.to_pylist()
    assert ordering._places(values, descending).tolist() == reference(plain, descending)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ordering, "_LOOKED_AT", 1)  # as where nearly every text is another
        assert ordering._places(values, descending).tolist() == reference(plain, descending)


def test_rows_come_in_the_order_asked_from_wherever_they_lie(
    workspace: Workspace, tmp_path: Path, load: Callable[..., Dataset]
) -> None:
    size = 10 * ROWS + 5
    numbers = np.arange(size)
    table = pa.table({"text": pa.array(numbers).cast(pa.string()), "n": numbers * 2, "label": pa.nulls(size)})
    pq.write_table(table, tmp_path / "many.parquet")
    load(workspace, tmp_path / "many.parquet", Role.REAL, text=("text",))
    asked = np.random.default_rng(0).integers(0, size, 60)
    asked = np.concatenate([asked, asked[:5], [size - 1, 0]])
    for _ in range(2):  # read, and remembered
        rows = workspace.table.rows(asked)
        assert [text for _, text, _ in rows] == [str(number) for number in asked]
        assert [fields["n"] for _, _, fields in rows] == (asked * 2).tolist()
    assert workspace.table.rows(np.zeros(0, np.int64)) == []
