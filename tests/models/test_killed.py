"""Kill -9 at any moment: opening again never fails, and nothing that was finished is lost.

A child process works and writes down what it has finished; it is killed by itself at a chosen statement,
progress or file operation, or from outside after some time. Seeds make each choice the same on every run.
"""

from __future__ import annotations

import json
import multiprocessing
import random
import signal
import sqlite3
import sys
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models import embed
from models.dataset import Problem, Role
from models.load.reader import ROWS
from models.stage import finish
from models.workspace import Workspace
from tests.models.killed_child import BATCH, SAMPLES, Slow, lines, marks, marks_of_map, run, vector

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")


class Killer:
    """Starts children and ends them; tells what they had finished by then."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "w.assay"
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(["models.workspace", "sqlalchemy.dialects.sqlite", run.__module__])

    def run(self, kind: str, seed: int, fuse: int = 0, seconds: float | None = None) -> list[list[Any]]:
        """What a child said; it is killed at the ``fuse``-th point or after some seconds, or not at all."""
        log = self.folder / "said.jsonl"
        log.unlink(missing_ok=True)
        child = self._context.Process(target=run, args=(str(self.folder), kind, fuse, seed))
        child.start()
        while seconds is not None and child.exitcode is None and not log.exists():
            child.join(0.005)
        child.join(120 if seconds is None else seconds)
        child.kill()
        child.join()
        said = [json.loads(line) for line in log.read_text().splitlines()] if log.exists() else []
        if not fuse and seconds is None:
            assert child.exitcode == 0, said
            assert said[-1][0] == "over"
        else:
            assert child.exitcode in (-signal.SIGKILL, 0), said
        return said

    def moments(self, kind: str, spare: int, count: int = 20) -> list[dict[str, Any]]:
        """Seeded moments for one kind of work: most of them points, every third after some time.

        Args:
            kind: The work.
            spare: Seed of a run that is not killed, to learn how many points there are and how long it takes.
            count: How many moments.
        """
        said = self.run(kind, spare)
        opened, (_, points, seconds) = told(said, "open")[0], said[-1]
        chance = random.Random(f"{kind} {points}")
        timed = [{"seed": seed, "seconds": chance.random() * seconds} for seed in range(2, count, 3)]
        fused = [{"seed": seed, "fuse": chance.randint(opened + 1, points)} for seed in range(count) if seed % 3 != 2]
        return sorted([*timed, *fused], key=lambda moment: moment["seed"])


def told(said: list[list[Any]], word: str) -> list[Any]:
    return [line[1] if len(line) > 1 else None for line in said if line[0] == word]


@pytest.fixture
def killer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Killer:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Killer(tmp_path)


def table(path: Path, name: str) -> list[tuple[Any, ...]]:
    plain = sqlite3.connect(path)
    rows = plain.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall()
    plain.close()
    return rows


def test_killed_while_a_workspace_is_made(killer: Killer) -> None:
    _, points, _ = killer.run("create", 0)[-1]
    assert points > 20
    for fuse in range(1, points, 2):
        for left in killer.folder.glob("w.assay*"):
            left.unlink()
        killer.run("create", 0, fuse=fuse)
        with Workspace.open(killer.path, create=True) as workspace:
            assert workspace.info()["rows"] == 0
            assert list(workspace.index()) == []


def test_killed_while_loading(killer: Killer) -> None:
    (killer.folder / "small.csv").write_text("text\nsmall one\nsmall two\n")
    large = [f"row number {n}" for n in range(ROWS + 100)]
    (killer.folder / "large.csv").write_text("text,n\n" + "".join(f"{text},{n}\n" for n, text in enumerate(large)))
    loaded: list[str] = []
    broken_off = 0
    for moment in killer.moments("load", spare=99, count=40):  # a load is quick: many a moment meets none
        for left in killer.folder.glob("w.assay*"):
            left.unlink()
        said = killer.run("load", **moment)
        loaded, begun = told(said, "loaded"), told(said, "begun")
        with Workspace.open(killer.path, create=True) as workspace:
            names = [dataset.name for dataset in workspace.datasets]
            assert names[: len(loaded)] == loaded
            assert names in (loaded, begun), "the one under way may have been finished but not yet said so"
            broken_off += len(begun) - len(names)
            for dataset in workspace.datasets:
                size = len(large) if dataset.source.path.endswith("large.csv") else 2
                assert dataset.rows == size
                assert len(workspace.store.tables.contents(dataset.number)) == 16 * size
                last = workspace.sample(dataset.first + size - 1)
                assert last.text == (large[-1] if size > 2 else "small two")
            known = {dataset.number for dataset in workspace.datasets}
            assert {row[0] for row in table(killer.path, "datasets")} == known
            assert {row[0] for row in table(killer.path, "spans")} == known
            assert {row[1] for row in table(killer.path, "chunks")} == known
            finish(workspace.index())
            found = workspace.search("NUMBER 8000")
            assert found.sum() == sum(dataset.rows > 2 for dataset in workspace.datasets)
            plan = workspace.plan(killer.folder / "small.csv", role=Role.REAL, name="after all")
            finish(workspace.load(plan))
            assert workspace.datasets[-1].rows == 2
    assert broken_off >= 5, "moments that break off no load prove little"


def forty(killer: Killer, name: str = "forty", count: int = SAMPLES) -> None:
    path = killer.folder / f"{name}.csv"
    path.write_text("text\n" + "".join(f"{name} words {n}\n" for n in range(count)))
    with Workspace.open(killer.path, create=True) as workspace:
        finish(workspace.load(workspace.plan(path, role=Role.REAL, name=name)))


def test_killed_while_deciding(killer: Killer) -> None:
    forty(killer)
    moments = killer.moments("decide", spare=99)
    steps, rows = history_of(killer), table(killer.path, "steps")
    for moment in moments:
        said = told_steps(killer.run("decide", **moment))
        with Workspace.open(killer.path) as workspace:
            history = lines(workspace)
            if said:
                steps, shown = said[-1]
                if len(history) == len(steps):
                    assert marks(workspace) == shown
            assert history[: len(steps)] == steps
            assert len(history) <= len(steps) + 1, "at most one was recorded and not yet said"
            steps = history
            now = table(killer.path, "steps")
            assert now[: len(rows)] == rows, "nothing in the log is ever changed"
            rows = now
            if workspace.can_undo:
                before = marks(workspace)
                workspace.undo()
                workspace.redo()
                assert marks(workspace) == before
                steps = lines(workspace)
                rows = table(killer.path, "steps")
    assert len(steps) > 60


def history_of(killer: Killer) -> list[list[Any]]:
    with Workspace.open(killer.path) as workspace:
        return lines(workspace)


def told_steps(said: list[list[Any]]) -> list[tuple[Any, Any]]:
    return [(line[1], line[2]) for line in said if line[0] == "decided"]


def test_killed_while_embedding(killer: Killer) -> None:
    forty(killer, "spare")
    lost_in_all = 0
    for moment in killer.moments("embed", spare=99):
        forty(killer, f"round{moment['seed']}")
        before = kept(killer)
        said = killer.run("embed", **moment)
        embedded = [text for batch in told(said, "embedding") for text in batch]
        after = kept(killer)
        assert set(before) <= set(after)
        assert not set(before) & {embed.content_hash(text) for text in embedded}, "embedded though it was there"
        lost = {embed.content_hash(text) for text in embedded} - set(after)
        assert len(lost) <= BATCH
        assert len(after) - len(before) >= max([0, *told(said, "kept")])
        assert len(set(after)) == len(after)
        lost_in_all += len(lost)
    assert lost_in_all > 0, "moments that lose no batch prove little"
    killer.run("embed", 99)
    with Workspace.open(killer.path) as workspace:
        texts = {sample.text for sample in workspace.samples(range(workspace.size))}
        assert {embed.content_hash(text) for text in texts} == set(kept(killer))
        assert workspace.info()["map"]["placed"] == workspace.size
        (path,) = [p for p in (killer.folder / "cache").rglob("vectors.npy") if len(np.load(p)) == workspace.size]
        found = np.load(path)
    expected = np.stack([vector(sample_text) for sample_text in in_order(killer)])
    np.testing.assert_array_equal(found, expected)


def in_order(killer: Killer) -> list[str]:
    with Workspace.open(killer.path) as workspace:
        return [sample.text for sample in workspace.samples(range(workspace.size))]


def kept(killer: Killer) -> list[bytes]:
    """Content hashes of the vectors in the workspace, which must open."""
    with Workspace.open(killer.path) as workspace:
        joined = workspace.store.vectors.contents("5" * 32)
    return [joined[at : at + 16] for at in range(0, len(joined), 16)]


def noting(asked: list[str]) -> Callable[..., Generator[Any, None, Any]]:
    """A runner that notes which texts are to be embedded, and embeds none of them."""

    def run(function: Callable[..., Any], *arguments: Any) -> Generator[Any, None, Any]:
        if function is embed.encode:
            asked.extend(arguments[2])
            raise Problem("asked enough")
        return (yield from function(*arguments))

    return run


@pytest.mark.slow
def test_killed_while_finding_neighbors_and_projecting(killer: Killer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(embed.EMBEDDERS, "text", Slow(None))
    forty(killer)
    said = killer.run("map", seed=1)
    first, points = told(said, "first")[0], said[-1][1]
    wanted = told(said, "mapped")[0]
    for fuse in [*random.Random(0).sample(range(first, points), 2), points - 6]:
        for left in [*killer.folder.glob("w.assay*"), *(killer.folder / "cache").rglob("*.npy")]:
            left.unlink()
        forty(killer)
        killer.run("map", seed=1, fuse=fuse)
        with Workspace.open(killer.path) as workspace:
            shown = workspace.info()["map"]
            assert shown is None or shown["placed"] == SAMPLES
            assert workspace.samples([0])[0].text == "forty words 0"
            assert shown is None or workspace.sample(0).x is not None
        asked: list[str] = []
        with Workspace.open(killer.path, run=noting(asked)) as workspace:
            finish(workspace.map(model="slow", seed=1))
            assert marks_of_map(workspace) == wanted
        assert asked == []


REAL = """
import sys
from pathlib import Path
from models.workspace import Workspace
with Workspace.open(Path(sys.argv[1])) as workspace:
    for step in workspace.map(seed=1):
        print(step.what, step.done, flush=True)
"""


@pytest.mark.slow
def test_killed_while_the_real_model_embeds(killer: Killer) -> None:
    """As a user would see it: another process of the same program, no part replaced."""
    import subprocess

    count = 5 * embed.batch_size()
    forty(killer, count=count)
    root = Path(__file__).parents[2]
    child = subprocess.Popen(
        [sys.executable, "-c", REAL, str(killer.path)], cwd=root, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    done = 0
    while done < 2 * embed.batch_size():
        line = child.stdout.readline()
        assert line, "the child ended by itself"
        done = int(line.split()[-1]) if line.startswith("Embedding") else 0
    child.kill()
    child.wait()
    child.stdout.close()
    asked: list[str] = []
    with Workspace.open(killer.path, run=noting(asked)) as workspace, pytest.raises(Problem, match="asked enough"):
        finish(workspace.map())
    assert count - done - embed.batch_size() <= len(asked) <= count - done, "a finished batch is never embedded again"
