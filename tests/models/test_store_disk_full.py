"""A full disk: the workspace says so, stays whole, and goes on once there is room again."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest

from models import arrays
from models.dataset import Dataset, Problem, Role
from models.selection import Everything
from models.store import Store
from models.workspace import Workspace

ROOT = Path(__file__).parents[2]
MEGABYTE = 1024 * 1024

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX limits")

LIMITED = """
import resource, sys
from pathlib import Path
import numpy as np, pyarrow as pa
from models.dataset import Problem
from models.store import Store
store = Store(Path(sys.argv[1]))
store.results.remember("x", 1)
resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))
number = store.tables.begin()
batch = pa.record_batch({"text": [bytes(np.random.default_rng(0).bytes(4_000_000)).hex()]})
try:
    store.tables.add(number, 0, batch, np.zeros(1, np.int8), b"h" * 16, [])
except Problem as problem:
    print(problem)
print(store.results.fact("x"), store.tables.spans(number))
store.results.remember("x", 2)
print(store.results.fact("x"))
"""


def test_a_limit_on_the_size_of_files_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "w.assay"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", LIMITED, str(path)], cwd=ROOT, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "w.assay cannot be read or written. Check the disk it lies on, and that it is not full.",
        "1 []",
        "2",
    ]
    store = Store(path)
    assert store.results.fact("x") == 2
    assert store.tables.discard_unfinished() == 1
    store.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of four megabytes; only a superuser can make one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    libc = ctypes.CDLL(None, use_errno=True)
    if sys.platform != "linux" or libc.mount(b"tmpfs", os.fsencode(folder), b"tmpfs", 0, b"size=4m") != 0:
        pytest.skip("no right to mount a small disk here")
    yield folder
    assert libc.umount2(os.fsencode(folder), 2) == 0


def fill(folder: Path, leave: int) -> Path:
    """A file that leaves so many bytes free."""
    free = os.statvfs(folder)
    ballast = folder / "ballast"
    ballast.write_bytes(b"x" * (free.f_bavail * free.f_frsize - leave))
    return ballast


def noise(rows: int, length: int) -> str:
    chance = np.random.default_rng(0)
    return "text\n" + "".join(f"{n} {chance.bytes(length).hex()}\n" for n in range(rows))


def test_a_load_onto_a_full_disk_leaves_the_workspace_as_it_was(
    small_disk: Path, tmp_path: Path, load: Callable[..., Dataset], expect_log: Callable[[str], None]
) -> None:
    expect_log(r"w\.assay keeps its log for now: The disk is full")
    (tmp_path / "little.csv").write_text(noise(50, 20))
    (tmp_path / "much.csv").write_text(noise(40_000, 100))
    ballast = small_disk / "ballast"
    ballast.write_bytes(b"x" * (5 * MEGABYTE // 2))
    with Workspace.open(small_disk / "w.assay", create=True) as workspace:
        load(workspace, tmp_path / "little.csv", Role.REAL)
        with pytest.raises(Problem, match="The disk is full") as caught:
            load(workspace, tmp_path / "much.csv", Role.REAL)
        assert "Free some space beside w.assay" in caught.value.hint
        whole(workspace)
    with Workspace.open(small_disk / "w.assay") as workspace:  # as full as before
        whole(workspace)
    ballast.unlink()
    with Workspace.open(small_disk / "w.assay") as workspace:
        whole(workspace)
        assert workspace.store.tables.discard_unfinished() == 0
        assert workspace.decide("drop", Everything()).count == 50
    assert [path.name for path in small_disk.iterdir()] == ["w.assay"]


def whole(workspace: Workspace) -> None:
    assert [dataset.name for dataset in workspace.datasets] == ["little"]
    assert workspace.sample(49).text.startswith("49 ")


def test_what_a_killed_load_left_keeps_nobody_out(small_disk: Path, expect_log: Callable[[str], None]) -> None:
    expect_log(r"an unfinished load is left for later: The disk is full")
    expect_log(r"w\.assay keeps its log for now: The disk is full")
    store = Store(small_disk / "w.assay")
    batch = pa.record_batch({"text": [np.random.default_rng(0).bytes(MEGABYTE // 2).hex()]})
    store.tables.add(store.tables.begin(), 0, batch, np.zeros(1, np.int8), b"h" * 16, [])
    ballast = fill(small_disk, 0)
    with Workspace.open(small_disk / "w.assay") as workspace:
        assert workspace.size == 0
    store.close()
    ballast.unlink()
    with Workspace.open(small_disk / "w.assay") as workspace:
        assert workspace.store.tables.discard_unfinished() == 0


def test_vectors_results_and_copies_on_a_full_disk_are_problems(small_disk: Path, tmp_path: Path) -> None:
    store = Store(tmp_path / "w.assay")
    store.vectors.add("m", b"h" * 16, np.zeros((1, MEGABYTE), np.float32))
    ballast = fill(small_disk, 100_000)
    with pytest.raises(Problem, match="could not be written: No space left"):
        arrays.write_rows(small_disk / "v.npy", (4, MEGABYTE), np.dtype(np.float32), [np.zeros((4, MEGABYTE))])
    with pytest.raises(Problem, match="The disk is full"):
        store.copy_to(small_disk / "copy.assay")
    assert [path.name for path in small_disk.iterdir()] == ["ballast"]
    ballast.unlink()
    batch = pa.record_batch({"text": ["a"]})
    store.tables.add(store.tables.begin(), 0, batch, np.zeros(1, np.int8), b"h" * 16, [])
    store.close()
