"""Image files come out as they went in, with a table of what each is."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import PIL.Image
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.dataset import Dataset, LoadPlan, Problem, Role, Source
from models.export import ExportPlan
from models.export.file_names import FileNames
from models.selection import Samples
from models.stage import finish
from models.workspace import Workspace

Load = Callable[..., Dataset]
FORMATS = {".png": "PNG", ".jpg": "JPEG", ".tiff": "TIFF", ".gif": "GIF", ".webp": "WEBP", ".bmp": "BMP"}


def image(seed: int, format: str = "PNG") -> bytes:
    """A small image, different for each seed."""
    colors = np.random.default_rng(seed).integers(0, 256, (6, 5, 3), np.uint8)
    out = io.BytesIO()
    PIL.Image.fromarray(colors).save(out, format)
    return out.getvalue()


def folder_of(path: Path, seed: int = 0) -> dict[str, bytes]:
    """Images of every format, some in folders of their own; bytes that no image library would write among them."""
    made = {f"{kind[1:]}/{at}{kind}": image(seed + at, FORMATS[kind]) for kind in FORMATS for at in range(2)}
    made["größe ü.png"] = image(seed + 7) + b"what a camera leaves behind the image"
    for name, data in made.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(data)
    return made


def files_in(folder: Path) -> dict[str, bytes]:
    """Everything below a folder by its path, without the table and the recipe."""
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {name: data for name, data in found.items() if not name.startswith("metadata.")}


def rows_of(folder: Path) -> list[dict[str, str]]:
    with (folder / "metadata.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def copied(workspace: Workspace, out: Path, images: str = ".csv", **choices: object) -> Path:
    finish(workspace.export(ExportPlan(str(out), images=images, **choices)))  # type: ignore[arg-type]
    return out


def test_a_folder_comes_out_byte_for_byte(workspace: Workspace, load: Load, tmp_path: Path) -> None:
    made = folder_of(tmp_path / "drawings")
    load(workspace, tmp_path / "drawings", Role.REAL)
    workspace.decide("tag", Samples((0, 1)), "odd")
    workspace.decide("keep", Samples((1,)))
    out = copied(workspace, tmp_path / "out")
    assert files_in(out) == made
    rows = rows_of(out)
    assert sorted(row["file_name"] for row in rows) == sorted(made)
    assert [(row["decision"], json.loads(row["tags"] or "[]")) for row in rows[:3]] == [
        ("", ["odd"]), ("keep", ["odd"]), ("", []),
    ]  # fmt: skip
    assert {(row["dataset"], row["role"]) for row in rows} == {("drawings", "real")}
    assert all(row["file"] == row["file_name"] and row["width"] == "5" for row in rows)


def test_a_zip_comes_out_byte_for_byte(workspace: Workspace, load: Load, tmp_path: Path) -> None:
    made = folder_of(tmp_path / "drawings")
    with zipfile.ZipFile(tmp_path / "drawings.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in made.items():
            archive.writestr(name, data)
    load(workspace, tmp_path / "drawings.zip", Role.SYNTHETIC)
    out = copied(workspace, tmp_path / "out", ".parquet", extra=("x", "y"))
    assert files_in(out) == made
    table = pq.read_table(out / "metadata.parquet")
    assert sorted(table["file_name"].to_pylist()) == sorted(made)
    assert "image" not in table.column_names
    assert table.column_names[-7:] == ["file_name", "dataset", "role", "decision", "tags", "x", "y"]


def test_only_what_is_kept_is_copied(workspace: Workspace, load: Load, tmp_path: Path) -> None:
    made = folder_of(tmp_path / "drawings")
    load(workspace, tmp_path / "drawings", Role.REAL)
    workspace.decide("drop", Samples((0, 3)))
    kept, dropped = copied(workspace, tmp_path / "kept"), copied(workspace, tmp_path / "dropped", what="dropped")
    assert len(files_in(dropped)) == 2
    assert {**files_in(kept), **files_in(dropped)} == made
    assert files_in(kept).keys().isdisjoint(files_in(dropped))
    assert {row["decision"] for row in rows_of(dropped)} == {"drop"}


def test_datasets_with_the_same_names_do_not_meet(workspace: Workspace, load: Load, tmp_path: Path) -> None:
    for seed, name in enumerate(("people", "model")):
        made = folder_of(tmp_path / name, 100 * seed)
        load(workspace, tmp_path / name, Role.REAL if seed == 0 else Role.SYNTHETIC)
        assert made
    out = copied(workspace, tmp_path / "out", ".jsonl")
    assert sorted(path.name for path in out.iterdir()) == ["metadata.jsonl", "metadata.recipe.json", "model", "people"]
    for name in ("people", "model"):
        assert files_in(out / name) == files_in(tmp_path / name)
    rows = [json.loads(line) for line in (out / "metadata.jsonl").read_text("utf-8").splitlines()]
    assert {(row["file_name"].split("/")[0], row["role"]) for row in rows} == {
        ("people", "real"),
        ("model", "synthetic"),
    }


def test_a_table_of_paths_and_a_table_of_bytes(workspace: Workspace, load: Load, tmp_path: Path) -> None:
    folder_of(tmp_path / "drawings")
    (tmp_path / "metadata.csv").write_bytes(image(3))  # named like the table of an export
    names = ["drawings/png/0.png", "drawings/png/0.png", str(tmp_path / "drawings/png/1.png"), "metadata.csv"]
    (tmp_path / "listed.csv").write_text("picture,words\n" + "".join(f"{n},of {n}\n" for n in names), "utf-8")
    load(workspace, tmp_path / "listed.csv", Role.REAL, modality="image", image="picture", text=())
    out = copied(workspace, tmp_path / "paths")
    assert [row["file_name"] for row in rows_of(out)] == [
        "drawings/png/0.png", "drawings/png/0.png", "1.png", "metadata (2).csv",
    ]  # fmt: skip
    assert [row["picture"] for row in rows_of(out)] == names
    assert (out / "metadata (2).csv").read_bytes() == image(3)

    cells = [
        {"bytes": image(1), "path": "a.png"},
        {"bytes": image(2), "path": "A.png"},
        {"bytes": image(3, "JPEG"), "path": None},
        {"bytes": image(4), "path": "../../b.png"},
    ]
    pq.write_table(pa.table({"image": cells, "label": [1, 2, 3, 4]}), tmp_path / "bytes.parquet")
    load(workspace, tmp_path / "bytes.parquet", Role.SYNTHETIC)
    out = copied(workspace, tmp_path / "bytes", datasets=("bytes",))
    found = [(row["file_name"], row["label"]) for row in rows_of(out)]
    assert found == [("a.png", "1"), ("A (2).png", "2"), ("000003.jpg", "3"), ("b.png", "4")]
    assert [(out / name).read_bytes() for name, _ in found] == [cell["bytes"] for cell in cells]


def test_the_recipe_says_what_lies_in_the_folder(workspace: Workspace, load: Load, tmp_path: Path) -> None:
    folder_of(tmp_path / "drawings")
    load(workspace, tmp_path / "drawings", Role.REAL)
    written = finish(workspace.export(ExportPlan(str(tmp_path / "out"), images=".csv")))
    out = tmp_path / "out"
    recipe = json.loads((out / "metadata.recipe.json").read_text("utf-8"))
    everything = {**files_in(out), "metadata.csv": (out / "metadata.csv").read_bytes()}
    lines = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(everything.items()))
    assert recipe["output"] == {
        "path": str(out), "table": "metadata.csv", "files": len(everything), "rows": 13,
        "bytes": sum(map(len, everything.values())), "sha256": hashlib.sha256(lines.encode()).hexdigest(),
    }  # fmt: skip
    assert (written.rows, written.bytes, written.sha256) == (
        13, recipe["output"]["bytes"], recipe["output"]["sha256"],
    )  # fmt: skip
    assert recipe["export"]["images"] == ".csv"


def test_an_exported_folder_loads_as_what_it_was(workspace: Workspace, load: Load, tmp_path: Path) -> None:
    folder_of(tmp_path / "drawings")
    before = load(workspace, tmp_path / "drawings", Role.REAL)
    out = copied(workspace, tmp_path / "out")
    again = load(workspace, out / "metadata.csv", Role.REAL, name="again", modality="image", image="file_name", text=())
    contents = workspace.store.tables.contents
    assert contents(again.number) == contents(before.number)


@pytest.mark.parametrize("harm", ["gone", "changed"])
def test_what_is_gone_or_changed_stops_the_export(workspace: Workspace, load: Load, tmp_path: Path, harm: str) -> None:
    folder_of(tmp_path / "drawings")
    load(workspace, tmp_path / "drawings", Role.REAL)
    victim = tmp_path / "drawings/webp/1.webp"
    if harm == "gone":
        victim.unlink()
    else:
        victim.write_bytes(image(99, "WEBP"))
    with pytest.raises(Problem, match=r"1\.webp .*Nothing was exported") as told:
        copied(workspace, tmp_path / "out")
    assert "load it again" in told.value.hint
    assert sorted(os.listdir(tmp_path)) == sorted({"drawings", *(p.name for p in tmp_path.glob("*.assay*"))})


def test_a_folder_that_is_taken_is_left_alone(workspace: Workspace, load: Load, tmp_path: Path) -> None:
    made = folder_of(tmp_path / "drawings")
    load(workspace, tmp_path / "drawings", Role.REAL)
    for taken, said in (
        ("drawings", "was loaded from"),
        ("drawings/out", "was loaded from"),
        ("full", "not empty"),
        ("file", "is a file"),
        ("nowhere/out", "no folder"),
    ):
        (tmp_path / "full").mkdir(exist_ok=True)
        (tmp_path / "full/mine.txt").write_text("mine")
        (tmp_path / "file").write_text("mine")
        with pytest.raises(Problem, match=said):
            copied(workspace, tmp_path / taken, replace=True)
    assert files_in(tmp_path / "drawings") == made
    assert (tmp_path / "full/mine.txt").read_text() == (tmp_path / "file").read_text() == "mine"
    (tmp_path / "empty").mkdir()
    assert files_in(copied(workspace, tmp_path / "empty")) == made


def test_samples_that_are_no_files_are_refused(workspace: Workspace, load: Load, tmp_path: Path, tiny: object) -> None:
    (tmp_path / "texts.csv").write_text("text\n" + "".join(f"a text with words, number {n}\n" for n in range(5)))
    load(workspace, tmp_path / "texts.csv", Role.REAL)
    with pytest.raises(Problem, match="no image files"):
        copied(workspace, tmp_path / "out")
    assert workspace.image_datasets() == ()


def test_stopping_leaves_nothing(workspace: Workspace, load: Load, tmp_path: Path) -> None:
    folder_of(tmp_path / "drawings")
    load(workspace, tmp_path / "drawings", Role.REAL)
    work = workspace.export(ExportPlan(str(tmp_path / "out"), images=".csv"))
    next(work)
    assert [path.name for path in tmp_path.glob(".out.*")]
    work.close()
    assert not [*tmp_path.glob(".out.*"), *tmp_path.glob("out")]


_CHILD = """
import os, signal, sys
from pathlib import Path
from models.export import ExportPlan, images
from models.stage import finish
from models.workspace import Workspace
count = 0
def read(self, part, row, _copied=images._Copies._copied):
    global count
    count += 1
    if count == 5:
        os.kill(os.getpid(), signal.SIGKILL)
    return _copied(self, part, row)
images._Copies._copied = read
with Workspace.open(sys.argv[1]) as space:
    finish(space.export(ExportPlan(sys.argv[2], images=".csv")))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_what_a_killed_export_left_is_cleared_away_by_the_next(
    workspace: Workspace, load: Load, tmp_path: Path
) -> None:
    made = folder_of(tmp_path / "drawings")
    load(workspace, tmp_path / "drawings", Role.REAL)
    shutil.copytree(tmp_path / "drawings", tmp_path / ".out.mine.part")  # not of our making: it has no lock
    command = [sys.executable, "-c", _CHILD, str(workspace.path), str(tmp_path / "out")]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    assert not (tmp_path / "out").exists()
    assert len([*tmp_path.glob(".out.*")]) == 2
    assert files_in(copied(workspace, tmp_path / "out")) == made
    assert [path.name for path in tmp_path.glob(".out.*")] == [".out.mine.part"]


def test_a_full_disk_leaves_nothing(
    workspace: Workspace, load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder_of(tmp_path / "drawings")
    load(workspace, tmp_path / "drawings", Role.REAL)
    whole, room = Path.open, [3]

    def narrow(self: Path, mode: str = "r", *args: object, **kinds: object) -> object:
        if mode == "xb":
            room[0] -= 1
            if room[0] < 0:
                raise OSError(28, "No space left on device", str(self))
        return whole(self, mode, *args, **kinds)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", narrow)
    with pytest.raises(Problem, match="/out cannot be written: No space left on device"):
        copied(workspace, tmp_path / "out")
    assert not [*tmp_path.glob(".out.*"), *tmp_path.glob("out")]


@given(
    st.lists(st.text(max_size=12) | st.sampled_from(["../a", "/a", "C:\\a", "a/./b", "A", "ä", "a\u0308", "x" * 300]))
)
def test_names_stay_inside_and_apart(names: list[str]) -> None:
    source = Source("x.csv", "", 0, "csv")
    dataset = Dataset(1, LoadPlan("x.csv", "x", Role.REAL), source, (), len(names), 0, 0, "")
    given_out = FileNames([dataset], ("metadata.csv",))
    root = Path("/root/of/export")
    found = [given_out.free(dataset, name, at, image(0), f"mark {at}") for at, name in enumerate(names)]
    assert all(is_new for _, is_new in found)
    for name, _ in found:
        inside = Path(os.path.normpath(root / name))
        assert inside.is_relative_to(root)
        assert inside != root
        assert all(len(part.encode()) <= 255 for part in inside.parts)
    assert len({unicodedata.normalize("NFC", name).casefold() for name, _ in found} - {"metadata.csv"}) == len(names)
    for at, (name, _) in enumerate(found):  # the same file under the same name is one file
        assert given_out.free(dataset, name, at, image(0), f"mark {at}") == (name, False)
