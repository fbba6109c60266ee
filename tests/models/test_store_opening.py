"""What opens, what does not, and what is said about it; nothing that is not ours is changed."""

from __future__ import annotations

import multiprocessing
import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.dataset import Dataset, Problem, Role
from models.selection import Everything, Samples, Where
from models.store import Store, connection, schema
from models.workspace import Workspace

ROOT = Path(__file__).parents[2]
Write = Callable[[str, str], Path]
Load = Callable[..., Dataset]


def test_a_new_workspace_is_one_file_when_closed(tmp_path: Path) -> None:
    path = tmp_path / "new.assay"
    Store(path).close()
    assert os.listdir(tmp_path) == ["new.assay"]
    with sqlite3.connect(path) as plain:
        assert plain.execute("PRAGMA application_id").fetchone()[0] == int.from_bytes(b"ASSY")
        assert plain.execute("PRAGMA user_version").fetchone()[0] == schema.VERSION
        assert plain.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    plain.close()


def test_an_empty_file_becomes_a_workspace(tmp_path: Path) -> None:
    path = tmp_path / "touched.assay"
    path.touch()
    Store(path).close()
    Store(path).close()
    assert path.stat().st_size > 0


def test_a_workspace_whose_making_was_killed_is_made_whole(tmp_path: Path) -> None:
    path = tmp_path / "half.assay"
    with sqlite3.connect(path) as plain:  # all that has come to the disk before the tables
        plain.execute("PRAGMA page_size = 16384")
        plain.execute("PRAGMA journal_mode = WAL")
    plain.close()
    assert path.stat().st_size > 0
    with Workspace.open(path) as workspace:
        assert workspace.size == 0
        assert workspace.info()["steps"] == 0


@pytest.mark.parametrize("name", ["what?.assay", "100%25 #1.assay", "it's; --.assay", "ünï 🙂.assay", ":memory:"])
def test_a_name_is_a_name(tmp_path: Path, name: str) -> None:
    Store(tmp_path / name).close()
    assert os.listdir(tmp_path) == [name]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_folder_whose_name_is_no_utf8(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    folder.mkdir()
    with Workspace.open(folder / "w.assay", create=True) as workspace:
        assert workspace.info()["rows"] == 0


def test_a_path_given_relatively_stays_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    monkeypatch.chdir(tmp_path / "a")
    store = Store(Path("w.assay"))
    monkeypatch.chdir(tmp_path / "b")
    store.results.remember("x", 1)
    store.close()
    assert (os.listdir(tmp_path / "a"), os.listdir(tmp_path / "b")) == (["w.assay"], [])


@pytest.mark.parametrize(
    "content", [b"text,label\na,b\n" * 500, b"SQLite format 3\0" + b"\1" * 5000, b"x", b"\0" * 4096]
)
def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "table.assay"
    path.write_bytes(content)
    with pytest.raises(Problem, match=r"table\.assay is not an Assay workspace"):
        Workspace.open(path)
    assert path.read_bytes() == content
    assert os.listdir(tmp_path) == ["table.assay"]


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "photos.db"
    with sqlite3.connect(path) as plain:
        plain.execute("CREATE TABLE photos (name)")
    plain.close()
    before = path.read_bytes()
    with pytest.raises(Problem, match=r"photos\.db is not an Assay workspace"):
        Workspace.open(path)
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["photos.db"]


def test_a_workspace_of_a_newer_assay_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "w.assay"
    Store(path).close()
    with sqlite3.connect(path) as plain:
        plain.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
        plain.execute("PRAGMA journal_mode = DELETE")
    plain.close()
    before = path.read_bytes()
    with pytest.raises(Problem, match="newer Assay") as caught:
        Workspace.open(path)
    assert caught.value.hint
    assert path.read_bytes() == before


def test_what_is_not_there_is_not_made_unasked(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no workspace"):
        Workspace.open(tmp_path / "w.assay")
    with pytest.raises(Problem, match="is a folder"):
        Workspace.open(tmp_path)
    with pytest.raises(Problem, match="cannot be opened"):
        Workspace.open(tmp_path / "no" / "w.assay", create=True)
    assert os.listdir(tmp_path) == []


@pytest.fixture
def filled(tmp_path: Path, write: Write, load: Load) -> bytes:
    """The bytes of a closed workspace with data, an index and decisions."""
    with Workspace.open(tmp_path / "filled.assay", create=True) as workspace:
        rows = "".join(f"hello number {n},{n}\n" for n in range(3000))
        load(workspace, write("real.csv", "text,n\n" + rows), Role.REAL, text=("text",))
        for _ in workspace.index():
            pass
        workspace.decide("drop", Samples(tuple(range(0, 3000, 7))))
        workspace.decide("tag", Samples(tuple(range(0, 3000, 5))), "odd")
    return (tmp_path / "filled.assay").read_bytes()


def test_damage_anywhere_is_a_problem_and_never_a_crash(tmp_path: Path, filled: bytes) -> None:
    """Bytes are overwritten at random; whatever is read then works or says what is wrong."""
    said: set[str] = set()
    for seed in range(60):
        chance = random.Random(seed)
        damaged = bytearray(filled)
        for _ in range(chance.choice([1, 5, 50])):
            at, length = chance.randrange(len(damaged)), chance.choice([1, 4, 100, 2000])
            damaged[at : at + length] = chance.randbytes(len(damaged[at : at + length]))
        path = tmp_path / f"damaged-{seed}.assay"
        path.write_bytes(damaged)
        try:
            with Workspace.open(path) as workspace:
                use(workspace)
        except Problem as problem:
            said.add(problem.message.replace(path.name, "FILE"))
    assert "FILE is not an Assay workspace, or it is damaged." in said
    assert any("in this workspace is damaged" in message for message in said)


def use(workspace: Workspace) -> None:
    workspace.info()
    workspace.select(Where("n > 3"))
    workspace.search("hello")
    workspace.samples(range(0, 3000, 100))
    workspace.order("n", True)
    workspace.decide("drop", Everything())
    workspace.undo()
    workspace.undo()


def test_a_truncated_file_is_damaged(tmp_path: Path, filled: bytes) -> None:
    path = tmp_path / "short.assay"
    path.write_bytes(filled[: len(filled) // 3])
    with pytest.raises(Problem, match="damaged"), Workspace.open(path) as workspace:
        use(workspace)


READ_ONLY = """
import os, sys
from pathlib import Path
from models.dataset import Problem
from models.store import Store
if os.getuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    store = Store(Path(sys.argv[1]))
    print("opened", len(store.tables.datasets()))
    store.results.remember("x", 1)
except Problem as problem:
    print(problem)
"""


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that another user can reach, as those of pytest are not."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="assay-") as name:
        os.chmod(name, 0o755)
        yield Path(name)
        os.chmod(name, 0o755)


def as_another(path: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", READ_ONLY, str(path)], cwd=ROOT, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.strip()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_read_only_folder_is_a_problem_with_a_hint(shared: Path) -> None:
    path = shared / "w.assay"
    Store(path).close()
    os.chmod(path, 0o444)
    os.chmod(shared, 0o555)
    before = path.read_bytes()
    said = as_another(path)
    assert said == "w.assay cannot be written to. Check its permissions, or copy it."
    assert as_another(shared / "new.assay") == (
        f"{shared / 'new.assay'} cannot be opened. Check that its folder exists and can be written to."
    )
    assert path.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_read_only_file_can_be_looked_at_but_not_changed(shared: Path) -> None:
    path = shared / "w.assay"
    Store(path).close()
    os.chmod(path, 0o444)
    os.chmod(shared, 0o777)
    before = path.read_bytes()
    assert "w.assay cannot be written to. Check its permissions, or copy it." in as_another(path)
    assert path.read_bytes() == before


def hold(path: str, ready: object, done: object) -> None:
    """In another process: take the right to write, and keep it."""
    store = Store(Path(path))
    with store._database.write():
        ready.set()  # type: ignore[attr-defined]
        done.wait(60)  # type: ignore[attr-defined]
    store.close()


def test_a_workspace_that_another_process_writes_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "_BUSY_SECONDS", 0.2)
    path = tmp_path / "w.assay"
    Store(path).close()
    context = multiprocessing.get_context("spawn")
    ready, done = context.Event(), context.Event()
    other = context.Process(target=hold, args=(str(path), ready, done))
    other.start()
    try:
        assert ready.wait(60)
        store = Store(path)
        assert store.tables.datasets() == ()
        with pytest.raises(Problem, match=r"w\.assay is in use by another process"):
            store.results.remember("x", 1)
    finally:
        done.set()
        other.join(60)
    store.results.remember("x", 2)
    assert store.results.fact("x") == 2
    store.close()
