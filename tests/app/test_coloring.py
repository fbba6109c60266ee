"""Colors and legend: every sample has a category, counts add up, and each category is a selection of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from app.presenters.coloring import MOST, choices, color, quoted
from models.dataset import Problem, Role
from models.selection import Samples, Where
from models.stage import finish
from models.workspace import Workspace
from widgets.theme import DARK, LIGHT


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    real, synthetic = tmp_path / "real.jsonl", tmp_path / "synthetic.jsonl"
    rows = [
        {"text": f"row {at}", "ok": at % 2 == 0, "size": at * 1.5, "kind": f"kind {at % 30}", "odd": 'a"b\\c\n'}
        for at in range(100)
    ]
    real.write_text("\n".join(json.dumps(row) for row in rows))
    rows[3]["size"], rows[4]["kind"], rows[5]["ok"] = float("nan"), None, None
    synthetic.write_text("\n".join(json.dumps(row) for row in rows))
    with Workspace.open(tmp_path / "w.assay", create=True) as made:
        finish(made.load(made.plan(real, role=Role.REAL, text=("text",), label="ok")))
        finish(made.load(made.plan(synthetic, role=Role.SYNTHETIC, text=("text",))))
        made.decide("drop", Where("ok == false"))
        made.decide("tag", Samples((0, 1, 2)), 'quo"ted')
        made.decide("tag", Samples((2, 3)), "b")
        yield made


def every_key(workspace: Workspace) -> list[str]:
    return [key for key, _ in choices(workspace)]


def test_what_can_be_colored_by(workspace: Workspace) -> None:
    keys = every_key(workspace)
    assert keys[:5] == ["role", "dataset", "decision", "tag", "column:ok"], "labels come before other columns"
    assert len(keys) == len(set(keys))
    assert {"column:size", "column:kind", "column:text"} < set(keys)


@pytest.mark.parametrize(
    "key", ["role", "dataset", "decision", "column:ok", "column:size", "column:kind", "column:odd"]
)
def test_each_category_selects_exactly_its_samples(workspace: Workspace, key: str) -> None:
    made = color(workspace, key, LIGHT)
    assert made.codes.shape == (workspace.size,)
    assert sum(category.count for category in made.categories) == workspace.size
    for code, category in enumerate(made.categories):
        mine = made.codes == code
        assert category.count == np.count_nonzero(mine)
        np.testing.assert_array_equal(workspace.select(category.selection), mine, err_msg=category.name)


def test_tags_color_by_the_first_of_several(workspace: Workspace) -> None:
    made = color(workspace, "tag", LIGHT)
    names = [made.categories[code].name for code in made.codes[:5]]
    assert names == ['quo"ted', 'quo"ted', "b", "b", "no tag"]


def test_many_values_share_the_last_color(workspace: Workspace) -> None:
    made = color(workspace, "column:kind", LIGHT)
    names = [category.name for category in made.categories]
    assert len(names) == MOST + 2
    assert names[-2:] == ["other", "missing"]


def colored_by(tmp_path: Path, values: list[str | None]) -> list[tuple[str, int]]:
    """The legend of a map colored by a column of these values; each entry selects what it counts."""
    path = tmp_path / "values.jsonl"
    path.write_text("\n".join(json.dumps({"text": f"row {at}", "v": value}) for at, value in enumerate(values)))
    with Workspace.open(tmp_path / "v.assay", create=True) as made:
        finish(made.load(made.plan(path, role=Role.REAL, text=("text",))))
        found = color(made, "column:v", LIGHT)
        for code, category in enumerate(found.categories):
            np.testing.assert_array_equal(made.select(category.selection), found.codes == code)
    return [(category.name, category.count) for category in found.categories]


@pytest.mark.parametrize(
    "values",
    [
        [f"value {at}" for at in range(40)],
        [f"value {at}" for at in range(38)] + ["value 0"] * 3,
        [f"value {at % 400}" for at in range(1600)],
    ],
)
def test_values_that_are_nearly_all_different_get_no_colors(tmp_path: Path, values: list[str | None]) -> None:
    different = len(set(values))
    assert colored_by(tmp_path, values) == [(f"none common: {different} different values", len(values))]


def test_missing_values_stand_out_from_values_that_are_all_different(tmp_path: Path) -> None:
    values = [f"value {at}" if at % 3 else None for at in range(60)]
    assert colored_by(tmp_path, values) == [("none common: 40 different values", 40), ("missing", 20)]


@pytest.mark.parametrize(
    "values",
    [
        [f"value {at}" for at in range(MOST)],
        [f"value {at % 20}" for at in range(60)],
        [f"value {at}" for at in range(1000)] + ["said again"] * 6,
    ],
)
def test_a_few_values_or_a_common_one_get_colors(tmp_path: Path, values: list[str | None]) -> None:
    assert len(colored_by(tmp_path, values)) >= MOST


def test_numbers_become_ranges_from_low_to_high(workspace: Workspace) -> None:
    made = color(workspace, "column:size", LIGHT)
    sizes = workspace.table.column("size").to_numpy()
    known = np.isfinite(sizes)
    order = np.argsort(sizes[known], kind="stable")
    assert (np.diff(made.codes[known][order].astype(int)) >= 0).all()


def test_roles_take_the_colors_of_the_look(workspace: Workspace) -> None:
    for theme in (LIGHT, DARK):
        made = color(workspace, "role", theme)
        assert [category.color for category in made.categories] == [theme.real, theme.synthetic, theme.holdout]
        assert made.palette.shape == (3, 3)


def test_an_unknown_property_is_a_problem(workspace: Workspace) -> None:
    for key in ("nonsense", "column:nowhere"):
        with pytest.raises(Problem):
            color(workspace, key, LIGHT)


@pytest.mark.slow
def test_distance_to_what_the_map_was_fitted_on(workspace: Workspace) -> None:
    assert "apart" not in every_key(workspace)
    with pytest.raises(Problem, match="fitted on all"):
        color(workspace, "apart", LIGHT)
    finish(workspace.map(fit_on=("real",), seed=1))
    assert every_key(workspace)[4] == "apart"
    assert dict(choices(workspace))["apart"] == "Distance to fitted data"
    made = color(workspace, "apart", LIGHT)
    assert sum(category.count for category in made.categories) == workspace.size
    for code, category in enumerate(made.categories):
        np.testing.assert_array_equal(workspace.select(category.selection), made.codes == code, err_msg=category.name)


@pytest.mark.parametrize("text", ["plain", 'a"b', "back\\slash", "line\nbreak", "tab\t", "'", "é✓"])
def test_quoted_text_is_read_back(workspace: Workspace, text: str) -> None:
    from models.selection import parse

    assert text in repr(parse(f"text == {quoted(text)}")) or repr(text)[1:-1] in repr(parse(f"text == {quoted(text)}"))
