"""The whole way without a window: two files in, a map, decisions, one curated file out, undone again."""

import json

import pytest


def rows_of(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_what_is_dropped_stays_out_and_the_rest_comes_out_as_it_was(loaded, pair, assay):
    out = loaded.parent / "curated.jsonl"
    assert assay("decide", loaded, "--drop", "--where", "`ok.by hand` == false and text contains 'dog'").code == 0
    told = assay("export", loaded, out, "--role", "synthetic", "--json").json
    assert told["rows"] == 2
    assert (told["path"], told["bytes"]) == (str(out), out.stat().st_size)
    before = rows_of(pair[1])
    assert rows_of(out) == [before[0], before[2]]
    recipe = json.loads((loaded.parent / "curated.recipe.json").read_text(encoding="utf-8"))
    assert told["recipe"].endswith("curated.recipe.json")
    assert recipe

    assert assay("export", loaded, out, "--role", "synthetic").code == 2
    assert assay("undo", loaded).code == 0
    assert assay("export", loaded, out, "--role", "synthetic", "--replace").out.startswith("Wrote 3 rows to ")
    assert rows_of(out) == before


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        ((), ["a1", "a2"]),
        (("--what", "dropped"), ["a3"]),
        (("--what", "all"), ["a1", "a2", "a3"]),
        (("--tag", "t"), ["a1"]),
        (("--what", "all", "--tag", "t"), ["a1", "a3"]),
        (("--where", "label == 'dog'"), ["a2"]),
    ],
)
def test_what_is_exported(options, ids, loaded, assay):
    assay("decide", loaded, "--drop", "--where", "id == 'a3'")
    assay("decide", loaded, "--tag", "t", "--where", "id in ['a1', 'a3']")
    out = loaded.parent / "out.jsonl"
    assert assay("export", loaded, out, "--dataset", "people", *options).code == 0
    assert [row["id"] for row in rows_of(out)] == ids


@pytest.mark.parametrize(
    "options",
    [
        ("out.docx",),
        ("out",),
        ("no/out.csv",),
        ("people.csv", "--replace"),
        ("out.csv", "--what", "most"),
        ("out.csv", "--role", "reel"),
        ("out.csv", "--dataset", "nobody"),
        ("out.csv", "--where", "nope == 1"),
        ("out.csv", "--where", "text =="),
    ],
)
def test_exports_that_cannot_be_write_nothing(options, loaded, assay, monkeypatch):
    monkeypatch.chdir(loaded.parent)
    before = {path.name: path.read_bytes() for path in loaded.parent.iterdir() if path.suffix != ".assay"}
    said = assay("export", loaded, *options)
    assert said.code == 2
    assert said.err.startswith("assay: ")
    after = {path.name: path.read_bytes() for path in loaded.parent.iterdir() if path.suffix != ".assay"}
    assert after == before


@pytest.mark.slow
def test_with_a_map_and_a_lasso(tmp_path, assay):
    """The model and the layout for real: some ten seconds."""
    space, topics = tmp_path / "w.assay", ("cat", "stock market", "rain")
    for role, verb in (("real", "saw"), ("synthetic", "described")):
        path = tmp_path / f"{role}.csv"
        rows = [f"{i},We {verb} the {topics[i % 3]} for the {i}th time" for i in range(30)]
        path.write_text("id,text\n" + "\n".join(rows) + "\n")
        assert assay("load", space, path, "--role", role, "--text", "text").code == 0
    assert assay("map", space, "--seed", 7, "--neighbors", 8).code == 0
    told = assay("info", space, "--json").json
    assert {"embed", "neighbors", "projection"} <= {stage["name"] for stage in told["stages"]}
    first = {line["id"]: (line["x"], line["y"]) for line in assay("samples", space).lines}
    assert all(x is not None and y is not None for x, y in first.values())

    again = assay("map", space, "--seed", 7, "--neighbors", 8, "--json")
    assert again.code == 0
    assert {line["id"]: (line["x"], line["y"]) for line in assay("samples", space).lines} == first

    x, y = first[0]
    square = [[x - 1e-3, y - 1e-3], [x + 1e-3, y - 1e-3], [x + 1e-3, y + 1e-3], [x - 1e-3, y + 1e-3]]
    (tmp_path / "lasso.json").write_text(json.dumps({"polygon": square}))
    assert assay("decide", space, "--drop", "--lasso", tmp_path / "lasso.json").code == 0
    assert 0 in [line["id"] for line in assay("samples", space, "--where", "decision == 'drop'").lines]
    assert assay("history", space, "--json").json[0]["how"] == "lasso"
    assert assay("export", space, tmp_path / "out.parquet", "--json").json["rows"] < 60
