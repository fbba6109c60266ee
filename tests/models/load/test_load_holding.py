"""An archive is unpacked once for everything a load does with it."""

from __future__ import annotations

import tarfile
import tempfile
import threading
from pathlib import Path

import pytest

from models import load
from models.dataset import Problem, Role
from models.load import archives
from models.load.holding import holding, room
from models.stage import finish
from models.workspace import Workspace
from tests.models.load.awkward import folder_of, saved_dict, zip_of


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = tmp_path / "temporary"
    made.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(made))
    return made


@pytest.fixture
def openings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The archives that were gone through, each time."""
    seen: list[str] = []
    through = archives.members

    def noted(path: Path, kind: str, wanted: object) -> object:
        seen.append(path.name)
        return through(path, kind, wanted)  # type: ignore[arg-type]

    monkeypatch.setattr(archives, "members", noted)
    return seen


def tar_of(path: Path, folder: Path) -> Path:
    with tarfile.open(path, "w:gz") as packed:
        packed.add(folder, "inside")
    return path


@pytest.mark.parametrize("kind", ["zip", "tar", "saved"])
def test_a_load_unpacks_once(tmp_path: Path, temporary: Path, openings: list[str], kind: str) -> None:
    text = "text\n" + "some words here\n" * 30
    if kind == "zip":
        packed = zip_of(tmp_path / "a.zip", {"real.csv": text})
    elif kind == "tar":
        packed = tar_of(tmp_path / "a.tar.gz", folder_of(tmp_path / "folder", {"real.csv": text}))
    else:
        saved_dict(tmp_path / "folder", train=30)
        packed = tar_of(tmp_path / "a.tgz", tmp_path / "folder")
    with Workspace.open(tmp_path / "w.assay", create=True) as workspace:
        plan = workspace.plan(packed, role=Role.REAL)
        openings.clear()
        finish(workspace.load(plan))
        assert workspace.size == 30
    # What was saved with `datasets` is first asked which of its files are the data.
    assert openings == [packed.name] * (2 if kind == "saved" else 1)
    assert list(temporary.iterdir()) == []


def test_a_changed_archive_is_unpacked_again(tmp_path: Path, temporary: Path) -> None:
    path = zip_of(tmp_path / "a.zip", {"a.csv": "text\none\n"})
    with holding(path):
        assert [row["text"] for row in load.preview(path).rows] == ["one"]
        zip_of(path, {"a.csv": "text\ntwo two\n"})
        assert [row["text"] for row in load.preview(path).rows] == ["two two"]
        assert any(temporary.iterdir())
    assert room(path) is None
    assert list(temporary.iterdir()) == []


def test_what_is_not_inside_is_said_while_held(tmp_path: Path, temporary: Path) -> None:
    path = zip_of(tmp_path / "a.zip", {"a.csv": "text\none\n"})
    with holding(path), pytest.raises(Problem, match=r"holds no 'b.csv'"), archives.unpacked(path, "zip", ["b.csv"]):
        pass
    assert list(temporary.iterdir()) == []


def test_holders_in_several_threads_share_a_room(tmp_path: Path, temporary: Path, openings: list[str]) -> None:
    path = zip_of(tmp_path / "a.zip", {"a.csv": "text\none\n"})
    both = threading.Barrier(4, timeout=20)
    found: list[Path] = []

    def look() -> None:
        with holding(path):
            both.wait()
            with archives.unpacked(path, "zip", ["a.csv"]) as files:
                found.append(files["a.csv"])
            both.wait()

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(found)) == 1
    assert openings == ["a.zip"]
    assert list(temporary.iterdir()) == []
