"""What a path offers to load, by names and sizes alone."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from models.dataset import Problem, Role
from models.load import offers_in, preview
from tests.models.load.awkward import folder_of, png, saved_dict, zip_of


def facts(path: Path) -> list[tuple[str, str, int, Role | None, bool]]:
    return [(each.title, each.format, each.files, each.role, each.usual) for each in offers_in(path)[0]]


def test_a_folder_of_everything(tmp_path: Path) -> None:
    packed = gzip.compress(b"text\nsome words\n")
    made = folder_of(
        tmp_path / "set",
        {
            "a/train-00000-of-00002.jsonl": '{"text": "x"}\n',
            "a/train-00001-of-00002.jsonl": '{"text": "y"}\n',
            "a/test-00000-of-00001.jsonl": '{"text": "z"}\n',
            "gen 数据.csv.gz": packed,
            "pics/1.png": png(),
            "odd.parquet": "no parquet",
            "readme.md": "x",
        },
    )
    assert facts(made) == [
        ("a · test", "jsonl", 1, Role.HOLDOUT, False),
        ("a · train", "jsonl", 2, Role.REAL, True),
        ("images", "images", 1, None, True),
        ("gen 数据.csv.gz", "csv", 1, Role.SYNTHETIC, True),
        ("odd.parquet", "parquet", 1, None, True),
    ]
    offers, notes = offers_in(made)
    assert [each.size for each in offers] == [14, 28, len(png()), len(packed), 10]
    assert notes == ("left out: readme.md",)
    assert [len(preview(each.found.path, each.found.options).rows) for each in offers[:4]] == [1, 2, 1, 1]


def test_names_inside_archives_tell_roles(tmp_path: Path) -> None:
    packed = zip_of(
        tmp_path / "x.zip", {"human/a.csv": "text\na\n", "machine/a.csv": "text\nb\n", "a.csv": "text\nc\n"}
    )
    assert [(title, role) for title, _, _, role, _ in facts(packed)] == [
        ("a.csv", None),
        ("human/a.csv", Role.REAL),
        ("machine/a.csv", Role.SYNTHETIC),
    ]


def test_one_dataset_is_no_choice(tmp_path: Path) -> None:
    saved_dict(tmp_path / "saved", train=3)
    assert [title for title, *_ in facts(tmp_path / "saved")] == ["saved"]
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04 not a workbook")
    with pytest.raises(Problem, match="cannot be unpacked"):
        offers_in(tmp_path / "broken.xlsx")
    (tmp_path / "broken.db").write_bytes(b"no database")
    assert [title for title, *_ in facts(tmp_path / "broken.db")] == ["broken.db"]


def test_of_very_many_none_is_meant_by_itself(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "many", {f"{number}.csv": "a\n1\n" for number in range(101)})
    assert not any(each.usual for each in offers_in(folder)[0])
    folder_of(tmp_path / "many", {f"{number}.csv": "a\n1\n" for number in range(101, 2001)})
    with pytest.raises(Problem, match="2,001 data files"):
        offers_in(folder)
