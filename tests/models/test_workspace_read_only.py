"""A workspace opened for reading only: everything can be looked at and copied out, and no byte of it changes."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from models.dataset import Problem, Role
from models.export import ExportPlan
from models.selection import Where
from models.stage import finish
from models.workspace import Workspace
from models.workspace.locks import Hold, held_where_free


@pytest.fixture
def path(tmp_path: Path) -> Path:
    source = tmp_path / "some.jsonl"
    source.write_text("\n".join(json.dumps({"text": f"sample {at}", "n": at}) for at in range(30)), "utf-8")
    place = tmp_path / "what? it's 100%25.assay"
    with Workspace.open(place, create=True) as made:
        finish(made.load(made.plan(source, role=Role.REAL, text=("text",))))
        made.decide("drop", Where("n < 5"))
    return place


def state_of(path: Path) -> dict[str, tuple[str, int]]:
    """Digest and time of every file of a workspace that holds data of its own."""
    files = [path, path.with_name(path.name + "-wal")]
    return {
        file.name: (hashlib.sha256(file.read_bytes()).hexdigest(), file.stat().st_mtime_ns)
        for file in files
        if file.exists() and file.stat().st_size
    }


def look_at(workspace: Workspace) -> None:
    assert workspace.size == 30
    assert workspace.sample(3).text == "sample 3"
    assert int(workspace.select(Where('decision == "drop"')).sum()) == 5
    assert int(workspace.search("sample 29").sum()) == 1
    assert workspace.thumbnails([0, 1]) == {}
    assert [step.verb for step in workspace.history()] == ["drop"]


def test_nothing_is_written_while_it_is_looked_at(path: Path) -> None:
    before = state_of(path)
    with Workspace.open(path, read_only=True) as workspace:
        look_at(workspace)
        workspace.merge()
    assert state_of(path) == before


def test_beside_one_who_writes_not_even_the_log_changes(path: Path) -> None:
    with Workspace.open(path) as writer:
        writer.decide("keep", Where("n == 20"))
        before = state_of(path)
        assert len(before) == 2, "what was decided lies in the log beside the file"
        with Workspace.open(path, read_only=True) as reader:
            assert reader.state.decision[20] == 1
            assert len(reader.history()) == 2
        assert state_of(path) == before
        writer.undo()
    with Workspace.open(path) as again:
        assert [step.kind for step in again.history()] == ["decide", "decide", "undo"]


def test_what_would_change_it_is_a_problem_that_says_why(path: Path, tmp_path: Path) -> None:
    more = tmp_path / "more.csv"
    more.write_text("text\nhello there\n", "utf-8")
    with Workspace.open(path, read_only=True) as workspace:
        for change in (
            lambda: workspace.decide("drop", Where("n == 9")),
            workspace.undo,
            lambda: finish(workspace.load(workspace.plan(more, role=Role.REAL))),
            lambda: finish(workspace.index()),
        ):
            with pytest.raises(Problem, match="open for reading only"):
                change()
        look_at(workspace)


def test_it_can_be_exported_and_copied(path: Path, tmp_path: Path) -> None:
    with Workspace.open(path, read_only=True) as workspace:
        finish(workspace.export(ExportPlan(path=str(tmp_path / "kept.jsonl"))))
        workspace.copy_to(tmp_path / "copy.assay")
    assert len((tmp_path / "kept.jsonl").read_text("utf-8").splitlines()) == 25
    with Workspace.open(tmp_path / "copy.assay") as copy:
        look_at(copy)


def test_there_has_to_be_one(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="There is no workspace"):
        Workspace.open(tmp_path / "none.assay", read_only=True)
    assert not list(tmp_path.iterdir())


def test_one_holds_a_workspace_at_a_time_and_lets_go(path: Path) -> None:
    first, second = Hold(path), Hold(path)
    assert first.take()
    assert not second.take()
    first.release()
    with held_where_free(path):
        assert not second.take()
    assert second.take()
    with held_where_free(path):  # long work goes on beside a window, as short work does
        assert not first.take()
    assert not first.take(), "who found it held did not let go of it for the other"
    second.release()
    second.release()


def test_the_hold_is_on_the_file_whatever_it_is_called(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.assay"
    link.symlink_to(path)
    first = Hold(path)
    assert first.take()
    assert not Hold(link).take()
    first.release()
