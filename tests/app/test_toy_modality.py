"""What CONTRIBUTING.md says about adding a modality is run as it stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QColor, QPalette
from pytestqt.qtbot import QtBot

from models.dataset import Problem, Role, Sample
from models.embed import EMBEDDERS, Batches, Model
from models.stage import Work, finish
from models.workspace import Workspace
from widgets.inspector import Inspector
from widgets.viewers import VIEWERS, Viewer

ROOT = Path(__file__).parents[2]
KNOWN = (Batches, EMBEDDERS, Model, QColor, QPalette, Sample, Sequence, VIEWERS, Viewer, Work, np)
LINES = 30


@pytest.fixture
def toy() -> Iterator[str]:
    """Adds the modality of CONTRIBUTING.md to the registries."""
    (code,) = re.findall(r"```python\n(.*?)```", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.DOTALL)
    exec(compile(code, "CONTRIBUTING.md", "exec", flags=_annotations()), globals())
    yield code
    del EMBEDDERS["color"], VIEWERS["color"]


def _annotations() -> int:
    import __future__

    return __future__.annotations.compiler_flag


def test_adding_a_modality_takes_less_than_thirty_lines(toy: str) -> None:
    assert len(toy.splitlines()) < LINES


def test_a_toy_modality_is_loaded_mapped_and_shown(toy: str, tmp_path: Path, qtbot: QtBot) -> None:
    assert toy
    colors = ["#ff0000", "#00ff00", "#0000ff", "#ff8800", "#ffffff", "#000000"]
    for name, few in (("real", colors), ("synthetic", ["#fe0101", "#0101fe", "#00fe01", "#ff8801"])):
        (tmp_path / f"{name}.csv").write_text("color\n" + "".join(f"{color}\n" for color in few))
    with Workspace.open(tmp_path / "toy.assay", create=True) as workspace:
        for role in (Role.REAL, Role.SYNTHETIC):
            choices = {"role": role, "modality": "color", "text": ("color",)}
            finish(workspace.load(workspace.plan(tmp_path / f"{role}.csv", **choices)))
        finish(workspace.map(seed=1))
        near = workspace.neighbors_of(6)
        assert near is not None
        assert near[0][0].sample.text == "#ff0000"
        inspector = Inspector()
        qtbot.addWidget(inspector)
        inspector.show_focus(-1, workspace.sample(6), near[0], near[1], True)
        shown = inspector.card.viewer("color")
        assert type(shown).__name__ == "ColorViewer"
        assert shown.palette().window().color().name() == "#fe0101"


def test_a_modality_that_nobody_added_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("color\n#ff0000\n")
    with Workspace.open(tmp_path / "toy.assay", create=True) as workspace, pytest.raises(Problem, match="'color'"):
        workspace.plan(tmp_path / "a.csv", role=Role.REAL, modality="color", text=("color",))
