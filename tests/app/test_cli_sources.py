"""Every kind of source by command line: folders, archives, several files, sheets, tables, labels, and comparing."""

import gzip
from pathlib import Path

import numpy as np
import pytest

from models.workspace import Workspace
from tests.models.load.awkward import book, database, folder_of, npy, png, saved_dict, zip_of

DATA = Path(__file__).parents[3] / "shared" / "data"
needs_data = pytest.mark.skipif(not DATA.is_dir(), reason="the shared data does not lie beside this repository")


@pytest.fixture
def space(tmp_path):
    return tmp_path / "w.assay"


def fields(space, name):
    with Workspace.open(space) as workspace:
        return [sample.fields[name] for sample in workspace.samples(range(workspace.size))]


def test_several_files_are_one_dataset(tmp_path, space, assay):
    folder_of(tmp_path, {"part1.csv": "a,text\n1,some words\n", "part2.csv": "text,a\nmore words,2.5\nx,y,z\n"})
    said = assay("load", space, tmp_path / "part1.csv", tmp_path / "part2.csv", "--role", "real", "--json")
    assert (said.code, said.json["dataset"], said.json["rows"], said.json["unreadable"]) == (0, "part", 2, 1)
    assert said.json["columns"] == {"a": "number", "text": "text"}
    assert said.json["unreadable_rows"][0]["reason"].startswith("part2.csv: has 3 cells")
    assert said.json["notes"] == [
        f"{tmp_path / 'part2.csv'} has its columns in another order; they are matched by name"
    ]
    assert fields(space, "a") == [1.0, 2.5]


def test_files_of_two_formats_are_not_one(tmp_path, space, assay):
    folder_of(tmp_path, {"a.csv": "a\n1\n", "b.jsonl": '{"a": 1}\n'})
    said = assay("load", space, tmp_path / "a.csv", tmp_path / "b.jsonl", "--role", "real")
    assert said.code == 2
    assert "is csv and" in said.err
    assert not space.exists()


def test_a_folder_of_tables_is_a_dataset_each(tmp_path, space, assay):
    made = folder_of(
        tmp_path / "set",
        {"train.csv": "text\nsome words\n", "test.csv": "text\nmore of the words\n", "bad.json": "17", "note.md": "x"},
    )
    said = assay("load", space, made, "--json")
    assert said.code == 0
    assert [(one["dataset"], one["role"]) for one in said.json["datasets"]] == [("test", "holdout"), ("train", "real")]
    assert [one["source"] for one in said.json["refused"]] == ["bad.json"]
    assert said.json["notes"] == ["left out: note.md"]
    assert "Not loaded: bad.json: bad.json holds no list of objects." in assay("load", space, made).out
    assert "--name names one dataset" in assay("load", space, made, "--name", "x").err


def test_a_folder_together(tmp_path, space, assay):
    made = folder_of(tmp_path / "set", {"a.csv": "text\nsome words\n", "b.csv": "text\nmore of them\n"})
    assert assay("load", space, made, "--together", "--role", "real", "--json").json["rows"] == 2
    zipped = zip_of(tmp_path / "two.zip", {"a.csv": "text\nsome words\n", "b.csv": "text\nmore of them\n"})
    said = assay("load", space, zipped, "--together", "--role", "real", "--json").json
    assert (said["rows"], said["options"]["archive"]) == (2, "zip")
    each = assay("load", space, zipped, "--role", "real", "--json").json["datasets"]
    assert [one["rows"] for one in each] == [1, 1]


@pytest.mark.parametrize(
    ("name", "option", "value", "rows"),
    [("book.xlsx", "--sheet", "Two", 2), ("base.db", "--table", "two", 2), ("set", "--split", "test", 2)],
)
def test_the_part_that_is_asked_for(tmp_path, space, assay, name, option, value, rows):
    book(tmp_path / "book.xlsx", ("One", [["a"], [1]]), ("Two", [["a"], [1], [2]]))
    database(
        tmp_path / "base.db", "CREATE TABLE one (a)", "CREATE TABLE two (a)",
        rows={"one": [(1,), (2,), (3,)], "two": [(1,), (2,)]},
    )  # fmt: skip
    saved_dict(tmp_path / "set", train=5, test=2)
    path = tmp_path / name
    assert assay("load", space, path, "--role", "real", option, value, "--json").json["rows"] == rows
    said = assay("load", space, path, "--role", "real", option, "nothing")
    assert (said.code, said.err.count("assay: ")) == (2, 1)


def test_reading_otherwise_than_guessed(tmp_path, space, assay):
    path = tmp_path / "a.csv"
    path.write_bytes("grün\tx\nrot\ty\n".encode("cp1252"))
    asked = ("--read", "delimiter=\\t", "--read", "header=false", "--read", "encoding=cp1252")
    said = assay("load", space, path, "--role", "real", *asked, "--json").json
    assert (said["rows"], said["columns"]) == (2, {"column 1": "text", "column 2": "text"})
    for wrong in ("delimiter", "colour=red", "header=perhaps"):
        assert assay("load", space, path, "--read", wrong).code == 2
    assert "--labels FILE" in assay("load", space, path, "--on", "a").err


def test_vectors_with_metadata_and_holes(tmp_path, space, assay):
    values = np.arange(40, dtype=np.float32).reshape(2, 20).repeat(2, axis=0)
    values[1, 3] = np.nan
    folder_of(tmp_path, {"emb.npy": npy(values), "meta.csv": "word\na\nb\nc\nd\n"})
    said = assay("load", space, tmp_path / "emb.npy", "--role", "real", "--metadata", tmp_path / "meta.csv", "--json")
    told = said.json
    assert (told["modality"], told["vector"], told["rows"], told["unreadable"]) == ("vector", ["vector"], 3, 1)
    assert "NaN" in told["unreadable_rows"][0]["reason"]
    assert fields(space, "word") == ["a", "c", "d"]


def test_vectors_come_out_as_they_went_in(tmp_path, space, assay):
    values = np.random.default_rng(3).normal(size=(9000, 20)).astype(np.float16)
    (tmp_path / "emb.npy").write_bytes(npy(values))
    assert assay("load", space, tmp_path / "emb.npy", "--role", "real").code == 0
    assert assay("export", space, tmp_path / "all.npy").code == 0
    assert (tmp_path / "all.npy").read_bytes() == npy(values)
    (tmp_path / "t.csv").write_text("text\nsome words here\n")
    assert assay("load", space, tmp_path / "t.csv", "--role", "real").code == 0
    said = assay("export", space, tmp_path / "both.npy")
    assert said.code == 2
    assert "are no vectors" in said.err
    assert not (tmp_path / "both.npy").exists()


def test_vectors_from_columns_and_a_ready_made_map(tmp_path, space, assay):
    names = [f"e{number}" for number in range(3)]
    path = tmp_path / "a.csv"
    path.write_text(",".join(["x", "y", *names]) + "\n1,2,1,0,0\n3,4,0,,0\n5,6,0,0,1\n")
    said = assay(
        "load", space, path, "--role", "real", "--vector", "e*", "--metric", "euclidean", "--position", "x,y", "--json"
    ).json
    assert (said["modality"], said["vector"], said["metric"], said["position"]) == (
        "vector", ["e*"], "euclidean", ["x", "y"],
    )  # fmt: skip
    assert (said["rows"], said["unreadable"]) == (2, 1)
    with Workspace.open(space) as workspace:
        assert workspace.datasets[0].plan.position == ("x", "y")
    for wrong in (("--position", "x"), ("--position", "x,nowhere"), ("--vector", "z*"), ("--metric", "manhattan")):
        assert assay("load", space, path, "--role", "real", *wrong).code == 2


def test_vectors_of_another_width_are_reported(tmp_path, space, assay):
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"v": [1, 2.5, 3]}\n{"v": [1, 2]}\n{"v": null}\n{"v": "x"}\n{"v": [1, null, 3]}\n{"v": [4, 5, 6]}\n'
    )
    said = assay("load", space, path, "--role", "real", "--vector", "v", "--json").json
    assert (said["rows"], said["unreadable"]) == (2, 4)
    reasons = [row["reason"].partition(": ")[2] for row in said["unreadable_rows"]]
    assert reasons == [
        "its vector has 2 numbers, others 3",
        "it has no vector",
        "what should be a vector is no list of numbers",
        "its vector holds NaN, infinity or nothing in 1 places",
    ]


def test_images_with_roles_by_folder_and_labels(tmp_path, space, assay):
    images = {f"{kind}/{number}.png": png(number + 1) for kind in ("human", "generated") for number in range(2)}
    made = folder_of(tmp_path / "set", {**images, "generated/broken.png": "no image"})
    labels = folder_of(tmp_path, {"labels.csv": "file,word\nhuman/0.png,cat\ngenerated/1.png,dog\n"}) / "labels.csv"
    said = assay("load", space, made, "--labels", labels, "--on", "file", "--json").json
    assert (said["modality"], said["image"], said["role_column"]) == ("image", "file", "folder")
    assert (said["rows"], said["unreadable"]) == (4, 1)
    assert said["notes"] == ["2 samples without a row in labels.csv"]
    assert fields(space, "word") == [None, "dog", "cat", None]
    with Workspace.open(space) as workspace:
        assert [str(sample.role) for sample in workspace.samples(range(4))] == ["synthetic"] * 2 + ["real"] * 2


def test_images_that_a_table_names(tmp_path, space, assay):
    folder_of(tmp_path / "pics", {"a.png": png(), "b.png": "broken"})
    rows = "a,pics/a.png\nb,pics/b.png\nc,pics/none.png\nd,../../etc/passwd.png\ne,http://example.org/x.png\n"
    (tmp_path / "t.csv").write_text("name,picture\n" + rows)
    said = assay("load", space, tmp_path / "t.csv", "--role", "real", "--json").json
    assert (said["modality"], said["image"], said["rows"], said["unreadable"]) == ("image", "picture", 1, 4)
    reasons = " ".join(row["reason"] for row in said["unreadable_rows"])
    assert all(word in reasons for word in ("not an image", "no such file", "leads out", "not on this machine"))


def test_a_pickle_is_refused_with_its_reason(tmp_path, space, assay):
    path = tmp_path / "a.pkl"
    path.write_bytes(b"\x80\x04\x95")
    said = assay("load", space, path, "--role", "real")
    assert said.code == 2
    assert "could run any program" in said.err
    assert not space.exists()


def test_equal_rows_and_columns_that_do_not_match(tmp_path, space, assay):
    (tmp_path / "a.csv").write_text("n,flag,code,only\n0,True,007,x\n3,false,12,y\n,true,13,z\n")
    rows = ['{"flag": true, "n": 0.0, "code": "007"}', '{"flag": "false", "n": "3", "code": "12"}', '{"n": "none"}']
    (tmp_path / "b.jsonl").write_text("\n".join(rows * 4))
    for name, role in (("a.csv", "real"), ("b.jsonl", "synthetic")):
        assert assay("load", space, tmp_path / name, "--role", role).code == 0
    told = assay("compare", space, "a", "b", "--json").json
    assert (told["rows"], told["equal_by_value"], told["equal_by_text"]) == (3, 2, 1)
    assert told["left_out"] == ["only"]
    assert "only is missing in b" in told["remarks"]
    assert any(remark.startswith("n is") for remark in told["remarks"])
    assert "b has its columns in another order than a: matched by name" in told["remarks"]
    assert assay("info", space, "--json").json["columns"] == told["remarks"]
    assert "Columns:\n  n is" in assay("info", space).out
    assert assay("compare", space, "a", "zzz").code == 2


def test_a_source_is_not_written_over(tmp_path, space, assay):
    folder_of(tmp_path, {"a.csv": "text\nsome words\n", "b.csv": "text\nmore of them\n"})
    assert assay("load", space, tmp_path / "a.csv", tmp_path / "b.csv", "--role", "real").code == 0
    said = assay("export", space, tmp_path / "b.csv", "--replace")
    assert said.code == 2
    assert "was loaded from" in said.err
    assert assay("export", space, tmp_path / "c.csv").code == 0
    assert (tmp_path / "c.csv").read_text() == "text\nsome words\nmore of them\n"


@needs_data
def test_equal_rows_of_the_shoppers(space, assay):
    folder = DATA / "online_shoppers_tabular"
    for name, role in (("trn", "real"), ("mostly_temp01", "synthetic"), ("synthpop", "synthetic"), ("val", "holdout")):
        assert assay("load", space, folder / f"online-shoppers_{name}.csv.gz", "--role", role).code == 0
    told = assay("compare", space, "online-shoppers_mostly_temp01", "online-shoppers_trn", "--json").json
    assert (told["equal_by_value"], told["equal_by_text"], len(told["columns"])) == (42_618, 0, 18)
    copies = {
        other: assay("compare", space, "online-shoppers_synthpop", f"online-shoppers_{other}", "--json").json
        for other in ("trn", "val")
    }
    assert (copies["trn"]["equal_by_value"], copies["val"]["equal_by_value"]) == (844, 432)


@needs_data
@pytest.mark.parametrize(
    ("folder", "rows"),
    [
        ("gsm8k_math_text", {"example_model_solutions": 1319, "test": 1319}),
        ("banking77_labelled_text", {"train": 10_003, "test": 3080}),
        ("drawn_characters_images", {"drawn_characters_images": 1350}),
        (
            "online_shoppers_tabular",
            {f"online-shoppers_{name}": 6165 if name in ("trn", "val") else 50_000 for name in (
                "flip10", "flip50", "mostly", "mostly_temp01", "mostly_temp05", "rtvae", "synthpop", "trn", "val")},
        ),
    ],
)  # fmt: skip
def test_the_shared_folders(space, assay, folder, rows):
    assert assay("load", space, DATA / folder).code == 0
    told = assay("info", space, "--json").json
    assert {one["name"]: one["rows"] for one in told["datasets"]} == rows
    assert told["unreadable"] == 0


def test_compressed_files_are_told_by_name_for_the_workspace(tmp_path, assay):
    path = tmp_path / "a.csv.gz"
    path.write_bytes(gzip.compress(b"text\nwords\n"))
    assert "named like a data file" in assay("load", tmp_path / "b.npy", path).err
