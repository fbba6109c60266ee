import json

import numpy as np
import pytest

from models import arrays
from models.stage import Stage
from models.workspace import Workspace


def place(path, positions):
    """Lay the samples on a map without computing one: what a lasso is tried on."""
    stage = Stage("projection", 1, (("made", "up"),))
    with Workspace.open(path) as workspace:
        folder = path.parent / "map"
        arrays.write(folder / "result.npy", np.array(positions, np.float32))
        workspace.store.results.keep(stage, folder, ("result.npy",), "2026-01-01T00:00:00+00:00", 0.0)
        workspace.store.results.remember("map", {"projection": stage.key, "kind": "pca"})
    return stage.key


def decisions(path):
    with Workspace.open(path) as workspace:
        return [sample.decision for sample in workspace.samples(range(workspace.size))]


def test_samples_are_lines_of_json(loaded, assay):
    lines = assay("samples", loaded).lines
    assert [line["id"] for line in lines] == [0, 1, 2, 3, 4, 5]
    assert lines[0] == {
        "id": 0,
        "dataset": "people",
        "role": "real",
        "x": None,
        "y": None,
        "decision": None,
        "tags": [],
        "fields": {"id": "a1", "text": "The cat, sat", "label": "cat"},
    }
    assert lines[3]["fields"] == {"text": "A cat sits", "ok.by hand": True, "score": 1.5}
    assert lines[5]["fields"] == {"text": "日本 😀 \x1b[31m", "ok.by hand": False}


def test_samples_chosen_and_limited(loaded, assay):
    assert [line["id"] for line in assay("samples", loaded, "--where", "`ok.by hand` == false").lines] == [4, 5]
    assert [line["id"] for line in assay("samples", loaded, "--limit", 2, "--json").lines] == [0, 1]
    assert assay("samples", loaded, "--limit", 0).out == ""
    assert assay("samples", loaded, "--where", "generation == 7").out == ""


def test_data_does_not_steer_the_terminal(loaded, assay):
    assert "\x1b" not in assay("samples", loaded).out
    assay("decide", loaded, "--tag", "t", "--where", "role == 'real'", "--why", "\x1b[2J\x07 because")
    assert "\x1b" not in assay("history", loaded).out


def test_a_bad_condition_points_at_its_place(loaded, assay):
    said = assay("samples", loaded, "--where", "rolle == 'real'")
    assert said.code == 2
    assert said.err == ("assay: No dataset has a column rolle.\n  rolle == 'real'\n  ^\nDid you mean role?\n")


def test_decide_by_condition_undo_redo_and_history(loaded, assay):
    said = assay("decide", loaded, "--drop", "--where", "`ok.by hand` == false", "--why", "wrong")
    assert (said.code, said.err) == (0, "")
    assert decisions(loaded) == ["", "", "", "", "drop", "drop"]
    assert assay("undo", loaded, "--json").json["count"] == 2
    assert decisions(loaded) == [""] * 6
    assert assay("redo", loaded).code == 0
    assert decisions(loaded) == ["", "", "", "", "drop", "drop"]
    steps = assay("history", loaded, "--json").json
    assert [step["kind"] for step in steps] == ["decide", "undo", "redo"]
    assert (steps[0]["verb"], steps[0]["why"], steps[0]["how"]) == ("drop", "wrong", "`ok.by hand` == false")
    assert (steps[0]["count"], steps[0]["in_force"]) == (2, True)
    assert "undo of step 1" in assay("history", loaded).out


def test_keep_tag_and_untag(loaded, assay):
    assert assay("decide", loaded, "--keep", "--where", "role == 'real'").code == 0
    assert assay("decide", loaded, "--tag", "odd one", "--where", "label == null", "--json").json["count"] == 4
    assert assay("decide", loaded, "--untag", "odd one", "--where", "role == 'real'").code == 0
    lines = assay("samples", loaded, "--where", "tag == 'odd one'").lines
    assert [(line["id"], line["decision"], line["tags"]) for line in lines] == [
        (3, None, ["odd one"]),
        (4, None, ["odd one"]),
        (5, None, ["odd one"]),
    ]
    told = assay("info", loaded, "--json").json
    assert (told["kept"], told["tags"]) == (3, {"odd one": 3})


def test_nothing_to_undo(loaded, assay):
    assert assay("undo", loaded).err == "assay: There is nothing to undo.\n"
    assert assay("redo", loaded).code == 2
    assert assay("history", loaded).out == "Nothing has been decided yet.\n"
    assert assay("history", loaded, "--json").json == []


def test_a_condition_that_nothing_fits_is_no_step(loaded, assay):
    assert assay("decide", loaded, "--drop", "--where", "label == 'cow'").code == 0
    assert assay("history", loaded, "--json").json == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("--drop",),
        ("--where", "role == 'real'"),
        ("--drop", "--keep", "--where", "role == 'real'"),
        ("--drop", "--where", "role == 'real'", "--ids", "x"),
        ("--tag", "", "--where", "role == 'real'"),
        ("--tag", "a\nb", "--where", "role == 'real'"),
        ("--drop", "--where", ""),
        ("--drop", "--where", "x > 1"),
    ],
)
def test_incomplete_decisions_change_nothing(arguments, loaded, assay):
    said = assay("decide", loaded, *arguments)
    assert said.code == 2
    assert said.err.startswith("assay: ")
    assert decisions(loaded) == [""] * 6


@pytest.mark.parametrize(
    ("listed", "dropped"),
    [
        ("1\n5\n", [1, 5]),
        ("\ufeff1\r\n\r\n 5 \r\n1\r\n", [1, 5]),
        ("a1\na3", [0, 2]),
        ("", []),
    ],
)
def test_decide_by_list(listed, dropped, loaded, assay):
    path = loaded.parent / "ids.txt"
    path.write_bytes(listed.encode())
    assert assay("decide", loaded, "--drop", "--ids", path).code == 0
    assert [number for number, decision in enumerate(decisions(loaded)) if decision] == dropped


@pytest.mark.parametrize(
    ("listed", "said"),
    [
        (b"1\n6\n", "No sample is called 6."),
        (b"a1\n2\nzz\n", "No sample is called 2, zz."),
        (b"99999999999999999999999\n", "No sample is called 99999999999999999999999."),
        (b"\xff\xfe\x00", "not a text file"),
    ],
)
def test_lists_that_do_not_fit(listed, said, loaded, assay):
    path = loaded.parent / "ids.txt"
    path.write_bytes(listed)
    answer = assay("decide", loaded, "--drop", "--ids", path)
    assert answer.code == 2
    assert said in answer.err
    assert decisions(loaded) == [""] * 6


def test_ids_without_an_id_column(tmp_path, pair, assay):
    path = tmp_path / "w.assay"
    assay("load", path, pair[1], "--role", "synthetic", "--text", "text")
    (tmp_path / "ids").write_text("a1")
    assert "No dataset has an id column" in assay("decide", path, "--drop", "--ids", tmp_path / "ids").err


SQUARE = [[0, 0], [2, 0], [2, 2], [0, 2]]


def test_decide_by_lasso(loaded, assay):
    key = place(loaded, [[1, 1], [5, 5], [1.5, 0.5], [9, 9], [0.1, 0.1], [-1, 1]])
    path = loaded.parent / "lasso.json"
    path.write_text(json.dumps({"polygon": SQUARE}))
    assert assay("decide", loaded, "--drop", "--lasso", path).code == 0
    assert decisions(loaded) == ["drop", "", "drop", "", "drop", ""]
    path.write_text(json.dumps({"polygon": SQUARE, "projection": key}))
    assert assay("decide", loaded, "--keep", "--lasso", path, "--json").json["count"] == 3
    assert [line["id"] for line in assay("samples", loaded, "--where", "x > 1 and y < 1").lines] == [2]
    assert assay("samples", loaded, "--limit", 1).lines[0]["x"] == 1.0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ("[]", "holds no polygon"),
        ('{"polygon": 3}', "polygon"),
        ('{"polygon": [[0, 0], [1, "a"], [2, 2]]}', "pair of numbers"),
        ('{"polygon": [[0, 0], [1, NaN], [2, 2]]}', "pair of numbers"),
        ('{"polygon": [[0, 0], [1, 1]]}', "2 corners"),
        (json.dumps({"polygon": SQUARE, "projection": 3}), "not a key"),
        (json.dumps({"polygon": SQUARE, "projection": "gone"}), "no longer in the workspace"),
    ],
)
def test_lassos_that_do_not_fit(text, said, loaded, assay):
    place(loaded, [[1, 1]] * 6)
    path = loaded.parent / "lasso.json"
    path.write_text(text)
    answer = assay("decide", loaded, "--drop", "--lasso", path)
    assert answer.code == 2
    assert said in answer.err
    assert decisions(loaded) == [""] * 6


def test_a_lasso_needs_a_map(loaded, assay):
    path = loaded.parent / "lasso.json"
    path.write_text(json.dumps({"polygon": SQUARE}))
    assert "no map yet" in assay("decide", loaded, "--drop", "--lasso", path).err
