"""A workspace is one file: whoever copies it while it is open gets what was decided by then."""

from __future__ import annotations

import shutil
from pathlib import Path

from models.dataset import Role
from models.selection import Everything
from models.stage import finish
from models.workspace import Workspace


def test_a_plain_copy_of_an_open_workspace_is_up_to_date_once_merged(tmp_path: Path) -> None:
    source = tmp_path / "some.csv"
    source.write_text("text\n" + "\n".join(f"sample number {at}" for at in range(200)))
    path, copy = tmp_path / "open.assay", tmp_path / "copy.assay"
    with Workspace.open(path, create=True) as workspace:
        finish(workspace.load(workspace.plan(source, role=Role.REAL)))
        workspace.decide("drop", Everything())
        workspace.merge()
        shutil.copy(path, copy)
    with Workspace.open(copy) as copied:
        assert copied.size == 200
        assert int((copied.state.decision == 2).sum()) == 200


def test_merging_waits_for_nobody(tmp_path: Path) -> None:
    path = tmp_path / "shared.assay"
    with Workspace.open(path, create=True) as one, Workspace.open(path) as other:
        one.merge()
        other.merge()
        assert one.size == other.size == 0
