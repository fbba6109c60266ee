"""What a file is: by its content first, by its name second; and plain words where it is nothing."""

from __future__ import annotations

import gzip
import os
from pathlib import Path
from threading import Event
from typing import Any

import pyarrow as pa
import pyarrow.feather
import pyarrow.parquet
import pytest

from models.dataset import Problem
from models.load import READERS, detect, fingerprint, preview, size_of, suffixes


@pytest.mark.parametrize(
    ("name", "content", "format"),
    [
        ("a.csv", "a,b\n1,2\n", "csv"),
        ("a.tsv", "a\tb\n1\t2\n", "tsv"),
        ("a.txt", "a,b\n1,2\n", "csv"),
        ("a", "a\tb\n1\t2\n", "tsv"),
        ("a.csv", '{"a": 1}\n{"a": 2}\n', "jsonl"),
        ("a.csv", "{a},b\n1,2\n", "csv"),
        ("a.json", '{"a": 1}\n{"a": 2}\n', "jsonl"),
        ("a.json", '{"data": [\n{"a": 1}\n]}', "json"),
        ("a.jsonl", '{"a": 1}\n', "jsonl"),
        ("a.jsonl", '[\n{"a": 1}\n]\n', "json"),
        ("a.jsonl", 'broken\n{"a": 1}\n', "jsonl"),
        ("a.dat", '[{"a": 1}]', "json"),
        ("a.parquet", "a,b\n1,2\n", "csv"),
        ("PAR1.csv", "PAR1,b\n1,2\n", "csv"),
    ],
)
@pytest.mark.parametrize("packing", ["", ".gz"])
def test_formats_are_found(file: Any, name: str, content: str, format: str, packing: str) -> None:
    data = content.encode()
    path = file(name + packing, gzip.compress(data) if packing else data)
    assert detect(path)[0] == format
    assert detect(path)[1]["compression"] == ("gzip" if packing else None)


@pytest.mark.parametrize("name", ["a.parquet", "a.csv", "a"])
def test_arrow_formats_are_found_whatever_their_name(tmp_path: Path, name: str) -> None:
    table = pa.table({"a": [1, 2]})
    pa.parquet.write_table(table, tmp_path / name)
    assert detect(tmp_path / name)[0] == "parquet"
    pa.feather.write_feather(table, str(tmp_path / name))
    assert detect(tmp_path / name)[0] == "arrow"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", b"", "is empty"),
        ("a.csv.gz", gzip.compress(b""), "is empty"),
        ("a.csv", b" \r\n\n ", "nothing but blanks"),
        ("a.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1", "not a text file"),
        ("a.jsonl", os.urandom(4000), "not a text file"),
        ("a.parquet", b"PAR1" + b"\0" * 100, "cannot be read"),
        ("a.feather", b"ARROW1\0\0" + b"\xff" * 100, "cannot be read"),
        ("a.csv.gz", b"\x1f\x8b" + b"\0" * 50, "cannot be read on"),
    ],
)
def test_what_is_no_data_is_a_problem(file: Any, name: str, content: bytes, said: str) -> None:
    with pytest.raises(Problem, match=said):
        detect(file(name, content))


def test_missing_files_and_folders_are_problems(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no file"):
        detect(tmp_path / "none.csv")
    with pytest.raises(Problem, match=r"holds no data that Assay reads\. It is empty"):
        detect(tmp_path)
    with pytest.raises(Problem, match="cannot be read: No such file"):
        fingerprint(tmp_path / "none.csv")


def test_unknown_options_are_problems(file: Any) -> None:
    path = file("a.csv", "a,b\n1,2\n")
    with pytest.raises(Problem, match="no encoding 'klingon'"):
        detect(path, {"encoding": "klingon"})
    with pytest.raises(Problem, match="no format 'xls'"):
        detect(path, {"format": "xls"})
    with pytest.raises(Problem, match="single characters"):
        detect(path, {"delimiter": "::"})


def test_the_format_can_be_chosen(file: Any) -> None:
    assert detect(file("a.csv", "a\tb\n1\t2\n"), {"format": "tsv"})[0] == "tsv"


def test_every_reader_has_its_suffixes_in_file_dialogs() -> None:
    for reader in READERS.values():
        assert {f"{suffix}{packed}" for suffix in reader.suffixes for packed in ("", ".gz", ".zst")} <= set(suffixes())


def test_a_preview_reads_the_start_only(file: Any) -> None:
    path = file("real.csv", "text,label\n" + "".join(f"some words {n},{n % 3}\n" for n in range(500_000)))
    shown = preview(path)
    assert len(shown.rows) == 100
    assert shown.rows[3] == {"text": "some words 3", "label": 0}
    assert (shown.plan.text, shown.plan.label) == (("text",), "label")


def test_fingerprints_are_of_the_bytes_on_disk(file: Any) -> None:
    digest, size = fingerprint(file("a", b"abc"))
    assert digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert size == size_of(file("a", b"abc"), {}) == 3


def test_a_fingerprint_that_nobody_waits_for_ends(file: Any) -> None:
    stop = Event()
    stop.set()
    assert fingerprint(file("a", b"abc"), None, stop)[1] == 0


@pytest.mark.parametrize(
    ("name", "content", "notes"),
    [
        ("a.parquet", "a,b\n1,2\n", ["named .parquet, but by its content it is CSV, and read as such"]),
        ("a.XLSX", '{"a": 1}\n{"a": 2}\n', ["named .xlsx, but by its content it is JSONL, and read as such"]),
        ("a.txt", "a\tb\n1\t2\n", []),
        ("a.json", '{"a": 1}\n{"a": 2}\n', []),
        ("a.dat", "a,b\n1,2\n", []),
    ],
)
@pytest.mark.parametrize("packing", ["", ".gz"])
def test_a_name_that_promises_another_format_is_noted(
    file: Any, whole: Any, name: str, content: str, notes: list[str], packing: str
) -> None:
    data = content.encode()
    path = file(name + packing, gzip.compress(data) if packing else data)
    assert whole(path).notes == notes
    assert list(preview(path).notes) == notes
    assert not preview(path, {"format": detect(path)[0]}).notes, "a person said what it is"


def test_what_is_noted_of_each_of_several_files_names_it(tmp_path: Path) -> None:
    for name in ("a.csv", "b.parquet"):
        (tmp_path / name).write_text("a,b\n1,2\n")
    (tmp_path / "c.csv").write_bytes("a,b\n1,\u00fc\n".encode() + "2,\u00e9\n".encode("cp1252") * 9)
    notes = preview(tmp_path, {"files": ["a.csv", "b.parquet", "c.csv"]}).notes
    assert [note.partition(" ")[0] for note in notes] == ["b.parquet:", "c.csv:"]
    assert notes[0].endswith("named .parquet, but by its content it is CSV, and read as such")
    assert "1 of 10 lines beyond ASCII looked at is UTF-8" in notes[1]
