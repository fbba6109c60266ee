"""What is said of a map that was made: how many samples, and how far its neighbors can be trusted."""

from __future__ import annotations

from typing import Any

import pytest

from models.workspace.shown import said


def facts(**more: Any) -> dict[str, Any]:
    return {"size": 200_000, "recall": 1.0, "recall_queries": 1000, "recall_of": {}, **more}


@pytest.mark.parametrize(
    ("more", "line"),
    [
        ({"recall_queries": 0}, "Mapped 200,000 samples"),
        ({"recall": 0.977}, "Mapped 200,000 samples; neighbors checked, recall 0.98"),
        (
            {"recall": 0.977, "frozen": True},
            "Mapped 200,000 samples; nothing on it has moved; neighbors checked, recall 0.98",
        ),
    ],
)
def test_what_was_made_is_told_with_what_was_checked(more: dict[str, Any], line: str) -> None:
    assert said(facts(**more), 1.0) == line


def test_neighbors_that_were_not_all_found_are_no_secret() -> None:
    line = said(facts(recall=0.502), 1.0)
    assert line == (
        "Mapped 200,000 samples; they form so few groups that only 50 % of the nearest neighbors were found"
    )
