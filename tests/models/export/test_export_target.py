"""A file appears whole or not at all, and nothing is overwritten unasked."""

from __future__ import annotations

import hashlib
import json
import os
import resource
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from models.dataset import Problem
from models.export import format_of, recipe_path, suffixes, write, write_recipe
from models.stage import finish


@pytest.fixture
def loaded(load: Any, tmp_path: Path) -> Any:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.csv").write_text("a,b\n" + "".join(f"{n},{os.urandom(8).hex()}\n" for n in range(50_000)))
    return load(tmp_path / "in" / "a.csv")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_was_written_is_told(loaded: Any, export: Any, tmp_path: Path) -> None:
    written = export(tmp_path / "b.csv.gz", loaded, total=50_000)
    data = (tmp_path / "b.csv.gz").read_bytes()
    assert (written.rows, written.bytes, written.sha256) == (50_000, len(data), hashlib.sha256(data).hexdigest())
    assert names(tmp_path) == ["b.csv.gz", "in"]


def test_progress_is_by_rows(loaded: Any, tmp_path: Path) -> None:
    dataset, batches = loaded
    steps = list(write(tmp_path / "b.csv", [(dataset, batch) for batch in batches], [dataset], total=dataset.rows))
    assert [step.done for step in steps][-1] == dataset.rows
    assert all(step.total == dataset.rows for step in steps)


def test_an_existing_file_is_replaced_only_when_asked(loaded: Any, export: Any, tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text("mine")
    with pytest.raises(Problem, match="exists already"):
        export(tmp_path / "b.csv", loaded)
    assert (tmp_path / "b.csv").read_text() == "mine"
    assert export(tmp_path / "b.csv", loaded, replace=True).rows == 50_000


def test_a_file_that_appears_meanwhile_is_kept(loaded: Any, tmp_path: Path) -> None:
    dataset, batches = loaded
    work = write(tmp_path / "b.csv", [(dataset, batch) for batch in batches], [dataset])
    next(work)
    (tmp_path / "b.csv").write_text("mine")
    with pytest.raises(Problem, match="exists already"):
        finish(work)
    assert (tmp_path / "b.csv").read_text() == "mine"
    assert names(tmp_path) == ["b.csv", "in"]


@pytest.mark.parametrize("suffix", [".csv", ".json", ".parquet", ".feather", ".csv.gz", ".jsonl.zst"])
def test_cancelling_leaves_nothing(loaded: Any, tmp_path: Path, suffix: str) -> None:
    dataset, batches = loaded
    target = tmp_path / f"b{suffix}"
    target.write_text("mine")
    work = write(target, [(dataset, batch) for batch in batches], [dataset], replace=True)
    next(work)
    assert len(names(tmp_path)) == 3
    work.close()
    assert names(tmp_path) == [target.name, "in"]
    assert target.read_text() == "mine"


@pytest.mark.parametrize("suffix", [".csv", ".parquet", ".jsonl.gz"])
def test_an_error_on_the_way_leaves_nothing(loaded: Any, tmp_path: Path, suffix: str) -> None:
    dataset, batches = loaded

    def broken() -> Iterator[Any]:
        yield dataset, batches[0]
        raise LookupError("the store is gone")

    with pytest.raises(LookupError, match="the store is gone"):
        finish(write(tmp_path / f"b{suffix}", broken(), [dataset]))
    assert names(tmp_path) == ["in"]


@pytest.mark.parametrize("suffix", [".csv", ".parquet", ".feather", ".csv.gz", ".json.zst"])
def test_a_full_disk_is_a_problem(loaded: Any, export: Any, tmp_path: Path, suffix: str) -> None:
    """A limit on the size of files stands for the full disk: both refuse a write halfway."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    try:
        with pytest.raises(Problem, match=rf"/b{suffix} cannot be written: File too large\. Nothing"):
            export(tmp_path / f"b{suffix}", loaded)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert names(tmp_path) == ["in"]


def test_sources_are_never_written_to(loaded: Any, export: Any, tmp_path: Path) -> None:
    (tmp_path / "link.csv").symlink_to(tmp_path / "in" / "a.csv")
    for path in (tmp_path / "in" / "a.csv", tmp_path / "in" / ".." / "in" / "a.csv", tmp_path / "link.csv"):
        with pytest.raises(Problem, match="was loaded from"):
            export(path, loaded, replace=True)


def test_wrong_targets_are_problems(loaded: Any, export: Any, tmp_path: Path) -> None:
    (tmp_path / "x.csv").mkdir()
    with pytest.raises(Problem, match="is a folder"):
        export(tmp_path / "x.csv", loaded, replace=True)
    with pytest.raises(Problem, match="There is no folder"):
        export(tmp_path / "none" / "b.csv", loaded)
    with pytest.raises(Problem, match="no dataset"):
        finish(write(tmp_path / "b.csv", [], []))


@pytest.mark.parametrize(
    ("name", "found"),
    [("a.csv", (".csv", None)), ("A.JSONL.GZ", (".jsonl", "gzip")), ("a.b.parquet.zst", (".parquet", "zstd"))],
)
def test_the_suffix_tells_the_format(name: str, found: tuple[str, str | None]) -> None:
    assert format_of(name) == found
    assert name.lower().endswith(suffixes())


@pytest.mark.parametrize("name", ["a", "a.xlsx", "a.gz", ".csv.bz2"])
def test_unknown_suffixes_are_problems(name: str) -> None:
    with pytest.raises(Problem, match=r"Use one of \.csv"):
        format_of(name)


def test_the_recipe_lies_beside_the_file(tmp_path: Path) -> None:
    assert recipe_path("x/a.b.csv.gz") == Path("x/a.b.recipe.json")
    write_recipe(tmp_path / "a.csv", {"rows": 3, "name": "ä"})
    write_recipe(tmp_path / "a.csv", {"rows": 4, "name": "ä"})
    assert json.loads((tmp_path / "a.recipe.json").read_text(encoding="utf-8")) == {"rows": 4, "name": "ä"}
    assert names(tmp_path) == ["a.recipe.json"]


def test_files_are_readable_as_others_are(loaded: Any, export: Any, tmp_path: Path) -> None:
    export(tmp_path / "b.csv", loaded)
    (tmp_path / "plain").write_text("")
    assert (tmp_path / "b.csv").stat().st_mode == (tmp_path / "plain").stat().st_mode
    assert pa.OSFile(str(tmp_path / "b.csv")).read(4) == b"a,b\n"
