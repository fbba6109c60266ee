"""What is said of a dataset's columns beside those of the others."""

from __future__ import annotations

from pathlib import Path

from models.dataset import Role
from models.stage import finish
from models.workspace import Workspace
from models.workspace.comparing import remarks_about


def test_each_dataset_hears_what_concerns_it(tmp_path: Path) -> None:
    files = {
        "a": "n,words,only\n1,some words of it,x\n2,more of the words,y\n",
        "b": "words,n\nsome words of it,1.5\nmore of the words,two\n",
        "c": "words,n,extra\nsome words of it,1,1\nmore of the words,2,1\n",
    }
    with Workspace.open(tmp_path / "w.assay", create=True) as workspace:
        for name, text in files.items():
            (tmp_path / f"{name}.csv").write_text(text)
            finish(workspace.load(workspace.plan(tmp_path / f"{name}.csv", role=Role.REAL, text=("words",))))
            if name == "a":
                assert remarks_about(workspace.table, workspace.datasets[0], workspace.datasets) == []
        said = {d.name: remarks_about(workspace.table, d, workspace.datasets) for d in workspace.datasets}
    assert said["a"][:2] == ["missing here, though others have them: extra", "here alone: only"]
    assert said["b"][0] == "missing here, though others have them: only, extra"
    assert any(line.startswith("n is ") for line in said["b"])
    assert said["b"][-1] == "b has its columns in another order than a: matched by name"
    assert said["c"][0] == "missing here, though others have them: only"
    assert "another order" in said["c"][-1]
