"""The whole path on small files: load, look, decide, undo, export; and that failures leave nothing behind."""

from __future__ import annotations

import csv
import json
import os
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models.dataset import Changes, Dataset, LoadPlan, Problem, Role
from models.export import ExportPlan
from models.load.reader import ROWS
from models.selection import Everything, Nothing, Samples, Search, Where, to_json
from models.stage import Progress, finish
from models.workspace import Workspace

Write = Callable[[str, str], Path]
Load = Callable[..., Dataset]
TABLES = ("datasets", "spans", "chunks", "unreadable", "steps", "search_docsize")


def counts(workspace: Workspace) -> dict[str, int]:
    """Rows of every table of the file."""
    plain = sqlite3.connect(workspace.path)
    found = {table: plain.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES}
    plain.close()
    return found


def test_an_empty_workspace_answers_everything(workspace: Workspace) -> None:
    assert (workspace.size, workspace.datasets, workspace.history()) == (0, (), [])
    for selection in (Everything(), Nothing(), Samples((3,)), Search("abc"), Where("role == 'real'")):
        assert workspace.select(selection).tolist() == []
    assert workspace.order("role", False).tolist() == []
    assert workspace.samples([]) == []
    assert workspace.info()["rows"] == 0
    assert workspace.decide("drop", Everything()) == Changes(said="Nothing is selected")
    with pytest.raises(Problem, match="no sample 0"):
        workspace.sample(0)
    with pytest.raises(Problem, match="nothing to map"):
        finish(workspace.map())


def test_from_two_files_to_a_curated_one(pair: Workspace, tmp_path: Path) -> None:
    workspace = pair
    wrong = Where('role == "synthetic" and score < 5')
    mask = workspace.select(wrong)
    kept = [sample.number for sample in workspace.samples(np.flatnonzero(~mask)) if sample.role == Role.SYNTHETIC]
    changes = workspace.decide("drop", wrong, why="too low")
    assert (changes.decisions, changes.history, changes.count) == (True, True, int(mask.sum()))
    assert changes.said == f"Dropped: {mask.sum()} samples"
    workspace.decide("tag", Samples((3, 40)), "look again")
    out = tmp_path / "out.csv"
    plan = ExportPlan(str(out), "kept", roles=(Role.SYNTHETIC,))
    assert workspace.count(plan) == len(kept)
    assert finish(workspace.export(plan)).rows == len(kept)
    with (tmp_path / "synthetic.csv").open(newline="") as one, out.open(newline="") as other:
        source, written = list(csv.reader(one)), list(csv.reader(other))
    assert written == [source[0], *(source[number - 30 + 1] for number in kept)]
    recipe = json.loads((tmp_path / "out.recipe.json").read_text())
    assert [step["why"] for step in recipe["decisions"]] == ["too low", ""]
    assert recipe["decisions"][0]["selection"] == to_json(wrong)
    assert recipe["totals"] | {"out_by_role": None} == {
        "in": 54, "dropped": int(mask.sum()), "out": len(kept), "out_by_role": None
    }  # fmt: skip
    workspace.undo()
    assert workspace.undo().said.startswith("Undid step 1 (drop)")
    assert workspace.count(plan) == 24
    finish(workspace.export(ExportPlan(str(out), "kept", roles=(Role.SYNTHETIC,), replace=True)))
    assert out.read_bytes() == (tmp_path / "synthetic.csv").read_bytes()


def test_decisions_survive_and_only_the_file_is_left(pair: Workspace, tmp_path: Path) -> None:
    pair.decide("keep", Where("label == 'even'"))
    pair.decide("drop", Samples((0,)))
    pair.undo()
    pair.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["real.csv", "synthetic.csv", "work.assay"]
    with Workspace.open(pair.path) as again:
        assert again.info()["kept"] == 27
        assert again.redo().said.startswith("Redid step 2")
        assert again.sample(0).decision == "drop"
        assert [step.kind for step in again.history()] == ["decide", "decide", "undo", "redo"]


def test_the_same_file_twice_as_two_datasets(workspace: Workspace, write: Write, load: Load) -> None:
    rows = [{"truth": f"right {n}", "model": {"solution": f"guess {n}", "ok": n % 2 == 0}} for n in range(10)]
    path = write("solutions.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
    load(workspace, path, Role.REAL, text=("truth",))
    load(workspace, path, Role.SYNTHETIC, text=("model.solution",), generation=1)
    assert [d.name for d in workspace.datasets] == ["solutions", "solutions 2"]
    assert [workspace.sample(n).text for n in (0, 9, 10, 19)] == ["right 0", "right 9", "guess 0", "guess 9"]
    assert workspace.sample(13).fields == {"truth": "right 3", "model.solution": "guess 3", "model.ok": False}
    assert (workspace.sample(13).generation, workspace.sample(3).generation) == (1, None)
    assert workspace.select(Where("model.ok == true and role == 'synthetic'")).sum() == 5
    assert workspace.select(Where("generation == 1")).sum() == 10


def test_a_name_is_taken_once(pair: Workspace, write: Write) -> None:
    before = counts(pair)
    path = write("more.csv", "text\na b\n")
    with pytest.raises(Problem, match="already a dataset called 'real'") as caught:
        finish(pair.load(pair.plan(path, role=Role.REAL, name="real")))
    assert "--name" in caught.value.hint
    assert counts(pair) == before


@pytest.mark.skipif(os.name == "nt", reason="other systems have no such names")
def test_a_name_that_is_no_utf8_is_made_one(workspace: Workspace, write: Write) -> None:
    plan = workspace.plan(write("a.csv", "text\na b\n"), role=Role.REAL, name=os.fsdecode(b"caf\xe9"))
    finish(workspace.load(plan))
    assert workspace.datasets[0].name == "caf?"
    workspace.decide("drop", Everything(), why=os.fsdecode(b"d\xe9j\xe0 vu"))
    assert workspace.history()[0].why == "d?j? vu"


def test_roles_from_a_column_and_rows_whose_role_is_unknown(workspace: Workspace, write: Write) -> None:
    origins = ["human", "model", "martian", "", "Human", "model"]
    path = write("mixed.csv", "text,origin\n" + "".join(f"words {n},{o}\n" for n, o in enumerate(origins)))
    plan = workspace.plan(path, role_column="origin", roles={"human": Role.REAL, "model": Role.SYNTHETIC})
    changes = finish(workspace.load(plan))
    assert changes.said == "Loaded 4 rows as mixed, 2 unreadable"
    samples = workspace.samples(range(4))
    assert [(s.text, s.role) for s in samples] == [
        ("words 0", Role.REAL), ("words 1", Role.SYNTHETIC), ("words 4", Role.REAL), ("words 5", Role.SYNTHETIC)
    ]  # fmt: skip
    lost = workspace.unreadable("mixed")
    assert [json.loads(row.raw) for row in lost] == [
        {"text": "words 2", "origin": "martian"},
        {"text": "words 3", "origin": None},
    ]
    assert all("origin" in row.reason and f"row {row.line}" in row.reason for row in lost)
    assert workspace.info()["roles"] == {"real": 2, "synthetic": 2, "holdout": 0}


def test_rows_that_cannot_be_read_are_counted_and_kept(workspace: Workspace, write: Write, load: Load) -> None:
    path = write("bad.jsonl", '{"text": "one"}\n{"text": "tw\n{"text": "three"}\n[4]\n')
    made = load(workspace, path, Role.REAL, text=("text",))
    assert (made.rows, made.unreadable) == (2, 2)
    lost = workspace.unreadable("bad")
    assert [(row.line, row.raw) for row in lost] == [(2, '{"text": "tw'), (4, "[4]")]
    assert all(row.reason for row in lost)
    assert workspace.info()["unreadable"] == 2
    with pytest.raises(Problem, match="no dataset called 'worse'"):
        workspace.unreadable("worse")


def no_row(workspace: Workspace, write: Write) -> LoadPlan:
    path = write("none.csv", "text,origin\n" + "a b,martian\n" * 9)
    return workspace.plan(path, role_column="origin", roles={"human": Role.REAL})


def wrong_column(workspace: Workspace, write: Write) -> LoadPlan:
    return LoadPlan(str(write("a.csv", "text\na b\n")), "a", Role.REAL, text=("body",))


def no_file(workspace: Workspace, write: Write) -> LoadPlan:
    return LoadPlan("/no/such/file.csv", "a", Role.REAL, text=("text",))


def empty_file(workspace: Workspace, write: Write) -> LoadPlan:
    return LoadPlan(str(write("empty.csv", "")), "a", Role.REAL, text=("text",))


@pytest.mark.parametrize("bad", [no_row, wrong_column, no_file, empty_file])
def test_a_load_that_fails_leaves_no_trace(pair: Workspace, write: Write, bad: Callable[..., LoadPlan]) -> None:
    before, said = counts(pair), pair.info()
    with pytest.raises(Problem) as caught:
        finish(pair.load(bad(pair, write)))
    assert caught.value.hint
    assert counts(pair) == before
    assert pair.info() == said


def test_a_load_can_be_cancelled_at_every_point(pair: Workspace, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("models.workspace.writing._ROWS", 1000)
    path = write("long.csv", "text\n" + "".join(f"row {n}\n" for n in range(2 * ROWS + 5)))
    plan = pair.plan(path, role=Role.REAL)
    steps = len(list(pair.load(plan)))
    assert steps >= 4
    before = counts(pair)
    again = LoadPlan(plan.path, "again", Role.REAL, text=plan.text)
    for stop in range(steps + 1):
        work = pair.load(again)
        for _ in range(stop):
            assert isinstance(next(work), Progress)
        work.close()
        assert counts(pair) == before
    finish(pair.load(again))
    assert pair.datasets[-1].rows == 2 * ROWS + 5


def test_a_file_that_changes_while_it_is_read_is_not_taken(pair: Workspace, write: Write) -> None:
    for change in ("grown", "gone", "other"):
        path = write("log.csv", "text\n" + "same length\n" * 3 * ROWS)
        work = pair.load(pair.plan(path, role=Role.REAL))
        before = counts(pair)
        for _ in range(2):
            next(work)
        if change == "gone":
            path.unlink()
        elif change == "grown":
            path.write_text(path.read_text() + "one more\n")
        else:
            path.write_text("text\n" + "other words\n" * 3 * ROWS)
            os.utime(path, ns=(1, 1))
        with pytest.raises(Problem, match="changed while it was read"):
            finish(work)
        assert counts(pair) == before


def test_two_loads_at_once_wait_for_each_other(pair: Workspace, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("models.workspace.locks._PATIENCE", 0.05)
    plan = pair.plan(write("long.csv", "text\n" + "row\n" * 3 * ROWS), role=Role.REAL)
    work = pair.load(plan)
    next(work)
    next(work)
    with Workspace.open(pair.path) as other:
        assert counts(pair)["datasets"] == 3, "opening does not clear away a load that is under way"
        with pytest.raises(Problem, match="Another file is being loaded"):
            finish(other.load(other.plan(write("b.csv", "text\nb b\n"), role=Role.REAL)))
    finish(work)
    assert [dataset.name for dataset in pair.datasets] == ["real", "synthetic", "long"]


def test_another_process_loads_and_decides(pair: Workspace, write: Write, load: Load) -> None:
    pair.decide("keep", Samples((1,)))
    with Workspace.open(pair.path) as other:
        load(other, write("more.csv", "text\nnew one\nnew two\n"), Role.HOLDOUT)
        other.decide("drop", Samples((55,)), why="over there")
    assert pair.size == 54
    with pytest.raises(Problem, match="Another process decided"):
        pair.decide("keep", Samples((0,)))
    assert pair.size == 56
    assert pair.sample(55).decision == "drop"
    changes = pair.undo()
    assert (changes.decisions, pair.sample(55).decision) == (True, "")
    with Workspace.open(pair.path) as other:
        load(other, write("again.csv", "text\nnew three\n"), Role.HOLDOUT)
        other.decide("tag", Samples((56,)), "late")
    assert pair.undo().datasets, "views must hear that there are more samples"
    assert pair.sample(56).tags == ()


def test_decisions_while_files_are_loaded_keep_room_for_all(workspace: Workspace, write: Write, load: Load) -> None:
    load(workspace, write("first.csv", "text\n" + "a row\n" * 50), Role.REAL)
    over = threading.Event()
    troubles: list[BaseException] = []

    def decide() -> None:
        verbs = ("drop", "keep")
        turn = 0
        while not over.is_set():
            try:
                workspace.decide(verbs[turn % 2], Samples(tuple(range(50))))
                workspace.undo()
            except BaseException as error:
                troubles.append(error)
                return
            turn += 1

    thread = threading.Thread(target=decide)
    thread.start()
    for number in range(8):
        load(workspace, write(f"file{number}.csv", "text\na b\nc d\n"), Role.REAL)
    over.set()
    thread.join()
    assert troubles == []
    assert len(workspace.state.decision) == workspace.size == 66
    assert not workspace.state.decision.any()


def test_what_changes_nothing_is_no_step(pair: Workspace) -> None:
    pair.decide("drop", Samples((1, 2)))
    for verb, value, said in (
        ("drop", "", "All 2 are dropped already"),
        ("untag", "x", "All 2 are no longer tagged x already"),
    ):
        assert pair.decide(verb, Samples((1, 2)), value) == Changes(said=said)
    assert pair.decide("drop", Samples((1, 2, 3))).count == 1
    assert [step.count for step in pair.history()] == [2, 3]


@pytest.mark.parametrize(
    ("verb", "value"), [("delete", ""), ("tag", " "), ("untag", ""), ("tag", "a\nb"), ("tag", "x" * 201)]
)
def test_what_cannot_be_decided_is_a_problem(pair: Workspace, verb: str, value: str) -> None:
    with pytest.raises(Problem) as caught:
        pair.decide(verb, Everything(), value)
    assert caught.value.hint
    assert pair.history() == []


def test_info_counts_what_is_there(pair: Workspace) -> None:
    pair.decide("drop", Samples(tuple(range(28, 33))))
    pair.decide("keep", Samples((0,)))
    pair.decide("tag", Samples((0, 50)), "b")
    pair.decide("tag", Samples((0,)), "a")
    info: dict[str, Any] = json.loads(json.dumps(pair.info()))
    told = ("rows", "kept", "dropped", "undecided", "unreadable", "steps")
    assert {name: info[name] for name in told} == dict(zip(told, (54, 1, 5, 48, 0, 4), strict=True))
    assert info["tags"] == {"a": 1, "b": 2}
    assert [(d["name"], d["rows"], d["dropped"], d["kept"], d["tagged"]) for d in info["datasets"]] == [
        ("real", 30, 2, 1, 1),
        ("synthetic", 24, 3, 0, 1),
    ]
    assert info["map"] is None


def test_a_copy_goes_its_own_way(pair: Workspace, tmp_path: Path) -> None:
    pair.decide("drop", Samples((1,)))
    pair.copy_to(tmp_path / "copy.assay")
    pair.decide("drop", Samples((2,)))
    with Workspace.open(tmp_path / "copy.assay") as copy:
        assert copy.info()["dropped"] == 1
        copy.undo()
        assert copy.sample(30).text == "synthetic words number 0"
    assert pair.info()["dropped"] == 2
