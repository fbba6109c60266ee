# ruff: noqa: E501  (the zoo is a table: one animal a line)
"""Awkward files of every format, each with what must come out: rows, reports, notes, or the exact error."""

from __future__ import annotations

import gzip
import json
import os
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.feather
import pyarrow.parquet as pq
import pytest

from models.dataset import Problem
from models.load import datasets_in, detect, preview
from models.phrase import Phrase
from models.remembered import remembered
from tests.models.load.awkward import (
    bomb_png,
    book,
    database,
    evil,
    folder_of,
    image,
    npy,
    png,
    saved,
    saved_dict,
    shards,
    tarred,
    zip_of,
)

pytestmark = pytest.mark.timeout(10)


@dataclass
class Case:
    """One awkward file."""

    name: str
    make: Callable[[Path], Path]
    rows: int = 0
    lost: int = 0
    error: str = ""
    """What the problem must say, whole."""
    notes: tuple[str, ...] = ()
    """What must be among what is told."""
    options: dict[str, Any] = field(default_factory=dict)
    format: str = ""
    columns: dict[str, str] | None = None
    values: dict[str, list[Any]] | None = None


def written(name: str, content: bytes | str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return make


def parquet(name: str, table: pa.Table) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        pq.write_table(table, folder / name)
        return folder / name

    return make


def sheet(*sheets: tuple[str, list[list[Any]]], **options: Any) -> Callable[[Path], Path]:
    return lambda folder: book(folder / "a.xlsx", *sheets, **options)


def formula_without_value(folder: Path) -> Path:
    return book(folder / "a.xlsx", ("S", [["a", "b"], [1, "=A2*2"], [2, "=A3*2"]]))


def with_wal(folder: Path) -> Path:
    """A database whose newest rows are still in the log beside it, as a program leaves it that was killed."""
    live = folder / "live.db"
    connection = sqlite3.connect(live)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE t (n)")
    connection.executemany("INSERT INTO t VALUES (?)", [(n,) for n in range(7)])
    connection.commit()
    for suffix in ("", "-wal"):
        (folder / f"a.db{suffix}").write_bytes((folder / f"live.db{suffix}").read_bytes())
    connection.close()
    return folder / "a.db"


def damaged_text(folder: Path) -> Path:
    path = database(folder / "a.db", "CREATE TABLE t (a TEXT, b)")
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO t VALUES ('fine', 1), (CAST(X'ff41' AS TEXT), 2)")
    connection.commit()
    connection.close()
    return path


def cut(path: Path, share: float) -> Path:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    return path


def npz(folder: Path, **arrays: Any) -> Path:
    np.savez(folder / "a.npz", **arrays)
    return folder / "a.npz"


def with_pipe(folder: Path) -> Path:
    made = folder_of(folder / "set", {"a.png": png(), "b.png": png()})
    os.mkfifo(made / "c.png")
    (made / "gone.png").symlink_to("nowhere.png")
    (made / "loop").symlink_to(made)
    return made


def lying_npy(folder: Path) -> Path:
    data = npy(np.zeros((3, 4), np.float32))
    path = folder / "a.npy"
    path.write_bytes(data.replace(b"(3, 4), ", b"(3000000000, 4), ", 1)[: len(data)])
    return path


def long_name(folder: Path) -> Path:
    deep = folder
    for _ in range(12):
        deep = deep / ("verzeichnis mit leerzeichen äöü " * 2)
        deep.mkdir()
    path = deep / "größe 数据 🐉.csv"
    path.write_text("text\nsome words here\n")
    return path


VECTORS = np.arange(12, dtype=np.float32).reshape(3, 4)
HOLED = np.array([[1, 2], [np.nan, 2], [3, 4], [np.inf, 1]], np.float64)
IMAGES = {"real/a.png": png(), "real/b.jpg": image("JPEG"), "synthetic/c.webp": image("WEBP"), "notes.txt": "about"}

CASES = [
    # -- delimited text
    Case("crlf, quoted breaks", written("a.csv", 'a,b\r\n1,"x\r\ny"\r\n2,z\r\n'), 2, values={"b": ["x\r\ny", "z"]}),
    Case("a quote never closed", written("a.csv", 'a,b\n1,"x\n2,y\n3,z\n'), 2, 1),
    Case("rows too long and too short", written("a.csv", "a,b\n1,2\n1,2,3\n1\n4,5\n"), 2, 2),
    Case("utf-16 with a mark", written("a.csv", "a,b\n1,größe\n".encode("utf-16")), 1, values={"b": ["größe"]}),
    Case("windows-1252", written("a.csv", "a,b\n1,größe\n".encode("cp1252")), 1, values={"b": ["größe"]}),
    Case("invalid bytes in one row", written("a.csv", "a,b\n1,größere Äpfel\n".encode() + b"2,\xff\xfe\n3,\xc3\xa4\n"), 2, 1),
    Case("old Mac line ends", written("a.csv", "a,b\r1,2\r3,4\r"), 2),
    Case("semicolons", written("a.csv", "a;b\n1,5;x\n2,5;y\n"), 2, columns={"a": "text", "b": "text"}),
    Case("repeated and empty names", written("a.csv", "a,a,,b\n1,2,3,4\n"), 1,
         columns={"a": "integer", "a (2)": "integer", "column 3": "integer", "b": "integer"}),
    Case("header only", written("a.csv", "a,b\n"), 0),
    Case("no line end", written("a.csv", "a,b\n1,2"), 1),
    Case("NUL bytes", written("a.csv", b"a,b\n1,x\0y\n" + b"2,z\n" * 400), 401),
    Case("empty", written("a.csv", ""), error="a.csv is empty. Choose a file that holds rows."),
    Case("blanks", written("a.csv", " \n\n"), error="a.csv holds nothing but blanks. Choose a file that holds rows."),
    Case("gzip cut off", written("a.csv.gz", gzip.compress(os.urandom(9000).hex().encode())[:4000]), error="*read on*"),
    # -- JSON
    Case("json of lists", written("a.json", '{"a": [1, 2], "b": ["x", "y"]}'), 2),
    Case("json under a key", written("a.json", '{"meta": 1, "data": {"rows": [{"a": 1}, {"a": 2}]}}'), 2),
    Case("json with odd rows", written("a.json", '[{"a": 1}, 7, {"a": 2}]'), 2, 1),
    Case("jsonl with broken lines", written("a.jsonl", '{"a": 1}\n{broken\n[1]\n{"a": 2}\n'), 2, 2),
    Case("json nested too deep", written("a.json", "[" * 100_000), error="*is not JSON*"),
    Case("jsonl row nested too deep", written("a.jsonl", '{"a": 1}\n{"a": ' + "[" * 5000 + "]" * 5000 + "}\n"), 1, 1),
    Case("json of one number", written("a.json", "17"), error="*holds no list of objects*"),
    # -- Parquet and Arrow
    Case("parquet cut off", lambda f: cut(parquet("a.parquet", pa.table({"a": range(999)}))(f), 0.5), error="*cannot be read*"),
    Case("parquet of no rows", parquet("a.parquet", pa.table({"a": pa.array([], pa.int64())})), 0),
    Case("parquet of images", parquet("a.parquet", pa.table({"image": [{"bytes": png(), "path": "x.png"}]})), 1,
         columns={"image.bytes": "binary", "image.path": "text"}),
    Case("feather named csv", lambda f: [pyarrow.feather.write_feather(pa.table({"a": [1]}), str(f / "a.csv")), f / "a.csv"][1], 1,
         format="arrow"),
    Case("half floats in lists", parquet("a.parquet", pa.table({"v": pa.array([[1.5, 2.5]], pa.list_(pa.float16()))})), 1,
         values={"v": [[1.5, 2.5]]}),
    # -- Excel
    Case("two sheets", sheet(("First", [["a", "b"], [1, "x"], [2, "y"]]), ("Second", [["c"], [5]])), 2,
         notes=("other sheets are not read: Second",), columns={"a": "integer", "b": "text"}),
    Case("the other sheet", sheet(("First", [["a"], [1]]), ("Second", [["c"], [5], [6]])), 2, options={"sheet": "Second"}),
    Case("a sheet that is not there", sheet(("First", [["a"], [1]])), options={"sheet": "Zwei"},
         error="a.xlsx has no sheet 'Zwei'. Its sheets: First."),
    Case("a title above the table", sheet(("S", [["Report 2024"], [], ["a", "b", "c"], [1, 2, 3], [4, 5, 6]])), 2,
         notes=("left out: 1 row above the header (row 3)",), columns=dict.fromkeys("abc", "integer")),
    Case("no header", sheet(("S", [[1, 2.5], [3, 4.5]])), 2, columns={"column 1": "integer", "column 2": "number"}),
    Case("blank rows between", sheet(("S", [["a"], [1], [], [None], [2]])), 2, values={"a": [1, 2]}),
    Case("cells beyond the header", sheet(("S", [["a", "b"], [1, 2], [3, 4, "aside"]])), 2,
         columns={"a": "integer", "b": "integer", "column 3": "text"}),
    Case("mixed types", sheet(("S", [["a"], [1], ["one"], [True], [2.5], [None]])), 4, values={"a": [1, "one", True, 2.5]}),
    Case("dates", sheet(("S", [["d", "t"], [datetime(2024, 2, 29, 12), timedelta(hours=30)]])), 1,
         columns={"d": "timestamp", "t": "duration"}),
    Case("dates among words", sheet(("S", [["d"], [datetime(2024, 2, 29)], ["unknown"]])), 2,
         values={"d": ["2024-02-29T00:00:00", "unknown"]}),
    Case("errors in cells", sheet(("S", [["a", "b"], [1, "#DIV/0!"], [2, "x"]])), 2,
         notes=("1 cell with errors (#DIV/0!) read as empty",), values={"b": [None, "x"]}),
    Case("formulas never computed", formula_without_value, 2,
         notes=("2 formulas saved without a value, so empty: open and save the file",)),
    Case("an empty workbook", sheet(("S", [])), error="The sheet 'S' of a.xlsx is empty. Choose another sheet."),
    Case("a hidden first sheet", sheet(("H", [["x"], [1]]), ("V", [["y"], [2]]), hidden="H"), 1, columns={"y": "integer"}),
    Case("a damaged workbook", lambda f: cut(sheet(("S", [["a"], [1]]))(f), 0.7), error="*cannot be unpacked*"),
    Case("old Excel", written("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
         error="a.xls is an old Excel file (.xls), or a workbook with a password, which Assay does not read. "
               "Save it as .xlsx without one."),
    Case("a text document", lambda f: zip_of(f / "a.docx", {"word/document.xml": "<x/>"}),
         error="a.docx is an office document other than .xlsx. Save its table as .xlsx or CSV."),
    # -- SQLite
    Case("two tables", lambda f: database(f / "a.db", "CREATE TABLE small (a)", "CREATE TABLE big (a, b)",
                                          rows={"small": [(1,)], "big": [(1, "x"), (2, "y")]}), 2,
         notes=("other tables are not read: small",), columns={"a": "integer", "b": "text"}),
    Case("the other table", lambda f: database(f / "a.db", "CREATE TABLE t (a)", 'CREATE TABLE "we""ird -- x" (b)',
                                               rows={"t": [(1,)], '"we""ird -- x"': [(1,), (2,)]}), 2,
         options={"table": 'we"ird -- x'}),
    Case("types of its own", lambda f: database(f / "a.db", "CREATE TABLE t (a, b)",
                                                rows={"t": [(1, b"\0\1"), ("one", None), (2.5, b"\2")]}), 3,
         values={"a": [1, "one", 2.5], "b": [b"\0\1", None, b"\2"]}),
    Case("text that is none", damaged_text, 1, 1),
    Case("a log beside it", with_wal, 7),
    Case("an empty database", lambda f: database(f / "a.db", "CREATE TABLE t (a)", "DROP TABLE t"),
         error="a.db holds no tables. Views are not read: save one as a table."),
    Case("a view without end", lambda f: database(
        f / "a.db", "CREATE TABLE t (a)",
        "CREATE VIEW v AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c",
        rows={"t": [(1,)]}), 1),
    Case("a damaged database", lambda f: cut(database(f / "a.db", "CREATE TABLE t (a)", rows={"t": [("x" * 500,)] * 99}), 0.4),
         error="*cannot be read: database disk image is malformed*"),
    # -- NumPy
    Case("vectors", written("a.npy", npy(VECTORS)), 3, values={"vector": VECTORS.tolist()}),
    Case("half floats", written("a.npy", npy(VECTORS.astype(np.float16))), 3, values={"vector": VECTORS.tolist()}),
    Case("big-endian, column by column", written("a.npy", npy(np.asfortranarray(VECTORS.astype(">f8")))), 3,
         values={"vector": VECTORS.tolist()}),
    Case("vectors with holes", written("a.npy", npy(HOLED)), 2, 2),
    Case("a list of numbers", written("a.npy", npy(np.arange(5))), 5, values={"value": list(range(5))}),
    Case("images as numbers", written("a.npy", npy(np.zeros((4, 3, 3), np.uint8))), 4),
    Case("records", written("a.npy", npy(np.array([(1, "x"), (2, "y")], [("n", "i4"), ("s", "U3")]))), 2,
         values={"n": [1, 2], "s": ["x", "y"]}),
    Case("one number", written("a.npy", npy(np.float32(3))), error="a.npy holds no rows: its shape is (). Rows are its first axis."),
    Case("no rows", written("a.npy", npy(np.zeros((0, 4)))), error="a.npy holds no rows: its shape is (0, 4). Rows are its first axis."),
    Case("complex numbers", written("a.npy", npy(np.zeros((2, 2), np.complex64))),
         error="a.npy holds values of type complex64. Save it as float, integer or text."),
    Case("python objects", written("a.npy", npy(np.array([{"a": 1}], object), allow_pickle=True)),
         error="a.npy holds Python objects, which are pickled: loading them could run any program. "
               "Save it again as numbers: numpy.save(file, numpy.stack(list_of_vectors))."),
    Case("cut off", written("a.npy", npy(VECTORS)[:-10]), error="a.npy is cut off: 10 bytes are missing. Get it again."),
    Case("a header that lies", lying_npy, error="*is cut off*"),
    Case("a broken header", written("a.npy", b"\x93NUMPY\x01\x00\x10\x00__import__('os')\n"), error="*is not an array*"),
    Case("vectors and labels", lambda f: npz(f, emb=VECTORS, label=np.array(["a", "b", "c"]), other=np.arange(9)), 3,
         notes=("array other of 9 rows is left out",), columns={"emb": "list", "label": "text"}),
    Case("an archive with objects", lambda f: npz(f, emb=VECTORS, o=np.array([None], object)), 3, notes=("*o.npy holds Python*",)),
    Case("metadata beside", lambda f: [folder_of(f, {"m.csv": "name\nx\ny\nz\n"}), written("a.npy", npy(VECTORS))(f)][1], 3,
         options={"metadata": "m.csv"}, columns={"vector": "list", "name": "text"}),
    Case("metadata with holes", lambda f: [folder_of(f, {"m.csv": "name\na\nb\nc\nd\n"}), written("a.npy", npy(HOLED))(f)][1], 2, 2,
         options={"metadata": "m.csv"}, values={"name": ["a", "c"]}),
    Case("metadata too short", lambda f: [folder_of(f, {"m.csv": "name\nx\n"}), written("a.npy", npy(VECTORS))(f)][1],
         options={"metadata": "m.csv"}, error="m.csv has 1 row, and a.npy has more. They must be equally long."),
    # -- pickles
    *(Case(f"a pickle named {suffix}", lambda f, suffix=suffix: written(f"a{suffix}", evil(f / "boom"))(f),
           error=f"a{suffix} is a pickle file: loading it could run any program hidden in it, so Assay never does. "
                 "Save the data as .npy (numpy.save), Parquet or CSV, and load that.")
      for suffix in (".pkl", ".pickle", ".joblib", ".csv", ".npy")),
    Case("torch weights", lambda f: zip_of(f / "a.pt", {"a/data.pkl": evil(f / "boom"), "a/version": "3"}), error="a.pt is a pickle file*"),
    # -- images
    Case("a folder of images", lambda f: folder_of(f / "set", IMAGES), 3, format="images",
         values={"file": ["real/a.png", "real/b.jpg", "synthetic/c.webp"], "folder": ["real", "real", "synthetic"]}),
    Case("every kind of image", lambda f: folder_of(f / "set", {
        f"{kind}.{kind}": image(kind) for kind in ("bmp", "tiff", "gif", "png", "jpeg")}), 5),
    Case("one bit, sixteen bits, transparent", lambda f: folder_of(f / "set", {
        f"{mode.replace(';', '')}.png": png(mode=mode) for mode in ("1", "I;16", "RGBA", "LA", "P")}), 5),
    Case("broken images", lambda f: folder_of(f / "set", {
        "a.png": png(), "empty.png": "", "text.png": "hello", "cut.png": png(64, 64)[:-30],
        "cut.jpg": image("JPEG")[:400], "bomb.png": bomb_png(60_000, 60_000)}), 1, 5),
    Case("pipes, dead and looping links", with_pipe, 2,
         notes=("c.png is not a plain file", "gone.png cannot be read: No such file or directory",
                "loop is a link to another folder and was not followed")),
    Case("images in a zip", lambda f: zip_of(f / "a.zip", {**IMAGES, "__MACOSX/._a.png": "junk"}), 3,
         columns={"file": "text", "folder": "text", "width": "integer", "height": "integer", "format": "text", "image": "binary"}),
    Case("images in a tar", lambda f: tarred(f / "a.tar.gz", {"x/a.png": png(), "x/b.png": png(2, 2)}), 2),
    Case("images with labels", lambda f: folder_of(f / "set", {**IMAGES, "labels.csv": "file,label\na.png,cat\nb,dog\nz,owl\n"}), 3,
         options={"format": "images", "labels": "labels.csv", "on": "file"}, values={"label": ["cat", "dog", None]},
         notes=("1 sample without a row in labels.csv", "1 row of labels.csv without a sample")),
    Case("an image folder of Hugging Face", lambda f: folder_of(f / "set", {
        "train/a.png": png(), "metadata.csv": "file_name,label\ntrain/a.png,7\n"}), 1, values={"label": [7]}),
    # -- folders
    Case("an empty folder", lambda f: folder_of(f / "set", {".hidden": "x"}), error="set holds no data that Assay reads. It is empty."),
    Case("nothing to read", lambda f: folder_of(f / "set", {"a.mp3": "x", "model.pkl": "x"}),
         error="set holds no data that Assay reads. pickle files are never loaded, they could run any program: model.pkl; "
               "left out: a.mp3"),
    Case("one file in a folder", lambda f: folder_of(f / "set", {"README.txt": "x", "data.csv": "a,b\n1,2\n"}), 1, format="csv",
         notes=("left out: README.txt",)),
    Case("two files in a folder", lambda f: folder_of(f / "set", {"a.csv": "a\n1\n", "b.csv": "a\n1\n"}),
         error="set holds 2 datasets: a.csv, b.csv. Choose one of them."),
    Case("saved by datasets", lambda f: saved(f / "set", 5, shards=3), 15, format="arrow"),
    Case("saved with splits", lambda f: saved_dict(f / "set", train=4, test=3), 4, notes=("other splits are not read: test",)),
    Case("the other split", lambda f: saved_dict(f / "set", train=4, test=3), 3, options={"split": "test"}),
    Case("a split that is not there", lambda f: saved_dict(f / "set", train=4), options={"split": "dev"},
         error="set has no split 'dev'. Its splits: train."),
    Case("saved with an index", lambda f: saved(f / "set", indices=True),
         error="The dataset was saved with an index that picks and orders its rows. "
               "Save it again after dataset = dataset.flatten_indices()."),
    Case("a shard is gone", lambda f: [saved(f / "set", shards=2), (f / "set/data-00001-of-00002.arrow").unlink(), f / "set"][2],
         error="data-00001-of-00002.arrow is missing. Get the whole folder again."),
    Case("parquet shards", lambda f: shards(f / "set/data", "train", 3).parent, 9, format="parquet"),
    Case("shards of two splits", lambda f: shards(shards(f / "set", "train", 2), "test", 1), 3, options={"split": "test"}),
    Case("a shard missing", lambda f: shards(f / "set", "train", 3, missing=1),
         error="1 of the 3 parts of train are missing. Get them too, or choose the files that are there to load them alone."),
    Case("very long and foreign paths", long_name, 1),
    # -- archives
    Case("a table in a zip", lambda f: zip_of(f / "a.zip", {"x/data.jsonl": '{"a": 1}\n{"a": 2}\n', "README.md": "x"}), 2, format="jsonl"),
    Case("a compressed table in a tar", lambda f: tarred(f / "a.tgz", {"d.csv.gz": gzip.compress(b"a,b\n1,2\n")}), 1),
    Case("one of two in a zip", lambda f: zip_of(f / "a.zip", {"a.csv": "a\n1\n", "b.csv": "a\n1\n2\n"}), 2, options={"member": "b.csv"}),
    Case("shards in a zip", lambda f: zip_of(f / "a.zip", {
        f"d/train-{n:05d}-of-00002.jsonl": '{"t": "x"}\n' * (n + 1) for n in range(2)}), 3),
    Case("out of a zip", lambda f: zip_of(f / "a.zip", {"../../evil.csv": "a\n1\n"}), error="*would lie outside of it*"),
    Case("out of a zip, by backslashes", lambda f: zip_of(f / "a.zip", {"..\\evil.csv": "a\n1\n"}), error="*would lie outside of it*"),
    Case("an absolute path in a tar", lambda f: tarred(f / "a.tar", {"/etc/evil.csv": b"a\n1\n"}, mode="w"), error="*would lie outside*"),
    Case("a link out of a tar", lambda f: tarred(f / "a.tar.gz", {"a.csv": b"a\n1\n"}, {"b.csv": "/etc/passwd"}), 1,
         notes=("b.csv is a link or a device and was left out",)),
    Case("a zip bomb", lambda f: zip_of(f / "a.zip", {"a.csv": b"0" * (80 << 20)}), error="*far more than it should*"),
    Case("a zip cut off", lambda f: cut(zip_of(f / "a.zip", {"a.csv": "a\n1\n" * 99}), 0.5), error="*cannot be unpacked*"),
    Case("a tar cut off", lambda f: cut(tarred(f / "a.tar.gz", {"a.csv": os.urandom(9999)}), 0.5), error="*cannot be unpacked*"),
    Case("an empty zip", lambda f: zip_of(f / "a.zip", {}), error="a.zip holds no data that Assay reads. It is empty."),
    Case("a name twice in a zip", lambda f: zip_of(f / "a.zip", {"d.csv": "a\n1\n", "./d.csv": "a\n1\n2\n"}), 2, notes=("d.csv is there 2 times",)),
    Case("rar", written("a.rar", b"Rar!\x1a\x07\0" + b"\0" * 99),
         error="a.rar is a RAR archive, which Assay does not read. Unpack it, or pack it as .zip or .tar.gz."),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_zoo(case: Case, tmp_path: Path, whole: Any) -> None:
    path = case.make(tmp_path)
    if case.error:
        with pytest.raises(Problem) as told:
            whole(path, case.options)
        said = str(told.value)
        assert said == case.error if "*" not in case.error else case.error.strip("*") in said
        assert isinstance(told.value.message, Phrase)
        assert isinstance(told.value.hint, Phrase) or not told.value.hint
        assert not (tmp_path / "boom").exists()
        return
    loaded = whole(path, case.options)
    assert (len(loaded.rows), len(loaded.unreadable)) == (case.rows, case.lost)
    assert case.format in ("", loaded.format)
    for note in case.notes:
        assert any(note.strip("*") in told if "*" in note else note == told for told in loaded.notes), loaded.notes
    for text in (*loaded.notes, *(row.reason for row in loaded.unreadable)):
        assert isinstance(remembered(text), Phrase), text
        assert remembered(text) == text
    if case.columns is not None:
        assert loaded.types() == case.columns
    for name, values in (case.values or {}).items():
        assert [None if str(value) == "MISSING" else value for value in loaded.column(name)] == values
    shown = preview(path, case.options)
    assert len(shown.rows) == min(case.rows, 100)
    json.dumps(loaded.options)  # what the store keeps
    assert detect(path, {**loaded.options, "format": loaded.format}) == (loaded.format, loaded.options), (
        "reading again reads the same"
    )


def test_every_row_of_the_zoo_is_accounted_for() -> None:
    assert len(CASES) >= 60
    assert len({case.name for case in CASES}) == len(CASES)


def test_the_datasets_of_a_folder(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "set", {"a.csv": "a\n1\n", "b/c.jsonl": '{"a": 1}\n', "x.png": png(), "LICENSE": "x"})
    shards(folder / "d", "train", 2)
    found, notes = datasets_in(folder)
    assert {(one.title, one.path.relative_to(tmp_path).as_posix()) for one in found} == {
        ("d", "set"), ("images", "set"), ("a.csv", "set/a.csv"), ("b/c.jsonl", "set/b/c.jsonl"),
    }  # fmt: skip
    assert notes == ("left out: LICENSE",)
    assert [len(preview(one.path, one.options).rows) for one in found] == [6, 1, 1, 1]
