"""The headless journey on real data: GSM8K's human solutions beside a model's, curated by correctness."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.cli import run

SOURCE = Path(__file__).parents[3] / "shared" / "data" / "gsm8k_math_text" / "example_model_solutions.jsonl"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(600),
    pytest.mark.skipif(not SOURCE.exists(), reason="the GSM8K file is not beside this checkout"),
]


def assay(*arguments: object) -> None:
    assert run([str(argument) for argument in arguments]) == 0


def rows(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_dropping_what_is_wrong_leaves_the_742_correct_solutions(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workspace, out, again = tmp_path / "gsm8k.assay", tmp_path / "curated.jsonl", tmp_path / "all.jsonl"
    assay("load", workspace, SOURCE, "--role", "real", "--name", "human", "--text", "ground_truth")
    solution = "175b_verification.solution"
    assay("load", workspace, SOURCE, "--role", "synthetic", "--name", "model", "--text", solution)
    assay("map", workspace)
    assay("decide", workspace, "--drop", "--where", "`175b_verification.is_correct` == false")
    assay("export", workspace, out, "--what", "kept", "--role", "synthetic")

    source = rows(SOURCE)
    correct = [row for row in source if row["175b_verification"]["is_correct"]]  # type: ignore[index]
    assert len(correct) == 742
    assert rows(out) == correct

    assay("undo", workspace)
    assay("export", workspace, again, "--what", "kept", "--role", "synthetic")
    assert rows(again) == source
    assert len(source) == 1319

    capsys.readouterr()
    assay("info", workspace, "--json")
    told = json.loads(capsys.readouterr().out)
    assert told["map"]["kind"] == "umap"
    assert told["map"]["placed"] == 2638
    recipe = json.loads((tmp_path / "curated.recipe.json").read_text())
    assert recipe["totals"] | {"out_by_role": None} == {"in": 2638, "dropped": 1154, "out": 742, "out_by_role": None}
    assert {source["source"]["sha256"] for source in recipe["sources"]} == {
        "4bc62db838f8418365d51c627bd66294cbdca9fb7f01519cb13f0dce8c51580b"
    }
