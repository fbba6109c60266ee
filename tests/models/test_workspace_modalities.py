from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import numpy as np
import PIL.Image
import pytest

from models.dataset import Dataset, Problem, Role
from models.embed import pictures
from models.export import ExportPlan
from models.load import kinds, pixels
from models.selection import Lasso
from models.stage import finish
from models.workspace import Workspace

Load = Callable[..., Dataset]
SHARED = Path(__file__).parents[3] / "shared" / "data"


def rows(path: Path, seed: int, count: int, extra: str = "") -> Path:
    random = np.random.default_rng(seed)
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "age", "income", "city", "member", *([extra] if extra else [])])
        for at in range(count):
            age = int(random.integers(18, 80))
            row = [
                at,
                age,
                round(age * 100 + random.normal() * 50, 2),
                random.choice(["Bonn", "Kiel", "Ulm"]),
                age > 40,
            ]
            writer.writerow([*row, *(["x"] if extra else [])])
    return path


def drawn(folder: Path, seed: int, count: int) -> Path:
    folder.mkdir()
    random = np.random.default_rng(seed)
    for at in range(count):
        small = random.integers(0, 256, (3, 3, 3), np.uint8)
        PIL.Image.fromarray(small).resize((40, 30), PIL.Image.Resampling.BICUBIC).save(folder / f"{at}.png")
    return folder


@pytest.fixture
def tables(workspace: Workspace, load: Load, tmp_path: Path) -> Workspace:
    real = rows(tmp_path / "real.csv", 1, 60)
    load(workspace, real, Role.REAL, modality="tabular", text=(), id_column="id")
    with real.open() as file, (tmp_path / "synthetic.csv").open("w", newline="") as out:
        found = list(csv.DictReader(file))
        writer = csv.DictWriter(out, ["city", "id", "member", "income", "age", "note"])
        writer.writeheader()
        for at, row in enumerate(found[:10]):  # copies, written in another way
            changed = {"age": f"{row['age']}.0", "member": row["member"].lower(), "id": 900 + at, "note": "copied"}
            writer.writerow({**row, **changed})
        for row in found[10:40]:
            writer.writerow({**row, "age": int(row["age"]) + 5, "city": "Bonn", "note": "changed"})
    load(workspace, tmp_path / "synthetic.csv", Role.SYNTHETIC, modality="tabular", text=(), id_column="id")
    return workspace


def test_rows_of_tables_are_mapped_and_copies_are_at_0(tables: Workspace) -> None:
    finish(tables.map(seed=1))
    shown = tables.atlas.projection()
    assert shown is not None
    assert np.isfinite(shown.xy).all()
    facts = tables.info()["map"]
    assert (facts["modality"], facts["metric"], facts["fitted_to"], facts["unshared"]) == (
        "tabular", "euclidean", "real", ["note"],
    )  # fmt: skip
    near = tables.atlas.neighbors()
    assert near is not None
    assert (near.real_distance[60:70, 0] == 0).all()
    assert near.real[60:70, 0].tolist() == list(range(10))
    assert (near.real_distance[70:, 0] > 0).all()
    sample = tables.sample(60)
    assert (sample.modality, sample.content) == ("tabular", b"")
    assert "city" in sample.text
    assert tables.thumbnails([0, 60]) == {}


def test_nothing_is_embedded_twice_and_other_real_rows_are_another_fit(
    tables: Workspace, load: Load, tmp_path: Path
) -> None:
    finish(tables.map(seed=1))
    key = tables.info()["map"]["projection"]
    assert not [p for p in tables.map(seed=1) if p.what == "Embedding"]
    assert tables.info()["map"]["projection"] == key
    before = tables.info()["map"]["fit"]
    load(tables, rows(tmp_path / "more.csv", 5, 30), Role.SYNTHETIC, modality="tabular", text=(), id_column="id")
    finish(tables.map(seed=1))
    assert tables.info()["map"]["fit"] == before
    load(tables, rows(tmp_path / "also.csv", 6, 30), Role.REAL, modality="tabular", text=(), id_column="id")
    finish(tables.map(frozen=True))
    assert tables.info()["map"]["fit"] == before
    finish(tables.map(seed=1))
    assert tables.info()["map"]["fit"] != before


def test_tables_without_a_column_in_common_are_a_problem(workspace: Workspace, load: Load, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a,b\n1,2\n3,4\n")
    (tmp_path / "b.csv").write_text("c,d\n1,2\n3,4\n")
    for name in "ab":
        load(workspace, tmp_path / f"{name}.csv", Role.REAL, modality="tabular", text=())
    with pytest.raises(Problem, match="No column of the real rows can be compared"):
        finish(workspace.map())


def test_images_are_mapped_shown_and_have_thumbnails(workspace: Workspace, load: Load, tmp_path: Path) -> None:
    folder = drawn(tmp_path / "real", 1, 25)
    (folder / "broken.png").write_bytes((folder / "3.png").read_bytes()[:60])
    load(workspace, folder, Role.REAL)
    load(workspace, drawn(tmp_path / "synthetic", 2, 12), Role.SYNTHETIC)
    assert [dataset.plan.modality for dataset in workspace.datasets] == ["image", "image"]
    assert (workspace.size, workspace.datasets[0].unreadable) == (37, 1)
    finish(workspace.map(seed=1))
    near = workspace.atlas.neighbors()
    assert near is not None
    assert (near.real[:, 0] >= 0).all()
    sample = workspace.sample(30)
    assert sample.modality == "image"
    assert PIL.Image.open(BytesIO(sample.content)).size == (40, 30)
    small = workspace.thumbnails([0, 30, 99])
    assert sorted(small) == [0, 30]
    shutil.rmtree(folder)
    assert workspace.thumbnails([0])[0] == small[0]
    assert workspace.thumbnails([1]) == {1: b""}
    assert workspace.sample(1).content == b""


def test_vectors_by_both_metrics(workspace: Workspace, load: Load, tmp_path: Path) -> None:
    random = np.random.default_rng(0)
    for name, role in (("real", Role.REAL), ("synthetic", Role.SYNTHETIC)):
        lines = [{"v": random.normal(size=20).tolist(), "n": at} for at in range(30)]
        (tmp_path / f"{name}.jsonl").write_text("\n".join(map(json.dumps, lines)))
        choices = {"modality": "vector", "vector": ("v",), "text": (), "metric": "euclidean"}
        load(workspace, tmp_path / f"{name}.jsonl", role, **choices)
    finish(workspace.map(seed=1))
    assert workspace.info()["map"]["metric"] == "euclidean"
    vectors = np.stack([np.frombuffer(workspace.sample(at).content, "<f4") for at in range(60)])
    near = workspace.atlas.neighbors()
    assert near is not None
    apart = np.linalg.norm(vectors[40] - vectors[:30], axis=1)
    assert near.real[40, 0] == apart.argmin()
    assert near.real_distance[40, 0] == pytest.approx(apart.min(), rel=1e-5)
    finish(workspace.map(model="cosine", seed=1))
    assert workspace.info()["map"]["metric"] == "cosine"


def test_two_kinds_of_samples_have_a_map_each_and_share_decisions(
    tables: Workspace, load: Load, tmp_path: Path
) -> None:
    load(tables, drawn(tmp_path / "images", 1, 20), Role.REAL)
    load(tables, rows(tmp_path / "later.csv", 9, 15), Role.SYNTHETIC, modality="tabular", text=(), id_column="id")
    assert tables.modalities() == ("tabular", "image")
    finish(tables.map(seed=1))
    of_tables = tables.atlas.projection()
    assert of_tables is not None
    xy = of_tables.positions(tables.size)
    images = slice(100, 120)
    assert np.isnan(xy[images]).all()
    assert np.isfinite(np.delete(xy, np.arange(100, 120), axis=0)).all()
    assert tables.sample(100).x is None
    finish(tables.map(modality="image", seed=1))
    assert tables.info()["map"]["modality"] == "image"
    shown = tables.atlas.projection()
    assert shown is not None
    whole = shown.positions(tables.size)
    assert np.isfinite(whole[images]).all()
    assert np.isnan(whole[120:]).all()
    near = tables.neighbors_of(105)
    assert near is not None
    assert {one.sample.modality for one in near[0]} == {"image"}
    low, high = np.nanmin(whole, axis=0) - 1, np.nanmax(whole, axis=0) + 1
    box = ((low[0], low[1]), (high[0], low[1]), (high[0], high[1]), (low[0], high[1]))
    everything = Lasso(shown.key, tuple((float(x), float(y)) for x, y in box))
    tables.decide("drop", everything)
    assert np.flatnonzero(tables.state.decision).tolist() == list(range(100, 120))
    assert tables.show_map("tabular").projection
    again = tables.atlas.projection()
    assert again is not None
    assert again.key == of_tables.key
    assert np.array_equal(again.xy, of_tables.xy, equal_nan=True)
    assert np.array_equal(tables.select(everything), tables.state.decision != 0)
    finish(tables.regions())
    with pytest.raises(Problem, match="not mapped yet"):
        tables.show_map("text")
    with pytest.raises(Problem, match="no samples of the kind"):
        finish(tables.map(modality="text"))


def test_a_ready_made_map_is_used_as_it_is(workspace: Workspace, load: Load, tmp_path: Path) -> None:
    places = np.random.default_rng(0).normal(size=(20, 2)).astype(np.float32)
    for name, some in (("real", places[:12]), ("synthetic", places[12:])):
        lines = [f"{x!s},{y!s},{at * at % 5},{at}" for at, (x, y) in enumerate(some)]
        (tmp_path / f"{name}.csv").write_text("\n".join(["east,north,a,b", *lines, ",,1,2"]))
        choices = {"modality": "tabular", "text": (), "position": ("east", "north")}
        load(workspace, tmp_path / f"{name}.csv", Role(name), **choices)
    finish(workspace.map())
    shown = workspace.atlas.projection()
    assert shown is not None
    assert shown.facts["kind"] == "given"
    assert np.allclose(np.delete(shown.xy, [12, 21], axis=0), places)
    assert np.isnan(shown.xy[[12, 21]]).all()
    near = workspace.atlas.neighbors()
    assert near is not None
    assert near.real_distance[12, 0] >= 0
    assert workspace.info()["map"]["projection"] == shown.key


@pytest.mark.slow
@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared data is not here")
def test_shoppers_by_value_on_real_data(workspace: Workspace, load: Load) -> None:
    folder = SHARED / "online_shoppers_tabular"
    choices = {"modality": "tabular", "text": ()}
    load(workspace, folder / "online-shoppers_trn.csv.gz", Role.REAL, **choices)
    load(workspace, folder / "online-shoppers_mostly_temp01.csv.gz", Role.SYNTHETIC, **choices)
    finish(workspace.map(min_dist=0.1))
    near = workspace.atlas.neighbors()
    assert near is not None
    assert np.count_nonzero(near.real_distance[6165:, 0] == 0) == 42_618


def test_vectors_of_a_fit_that_is_replaced_are_cleared_away(workspace: Workspace, load: Load, tmp_path: Path) -> None:
    load(workspace, drawn(tmp_path / "first", 1, 40), Role.REAL)
    finish(workspace.map(seed=1))
    load(workspace, drawn(tmp_path / "second", 2, 30), Role.SYNTHETIC)
    finish(workspace.map(seed=1))  # the same real images: the same fit, to which 30 vectors are added
    kept = models_of(workspace)
    assert [count for _, count in kept] == [70]
    load(workspace, drawn(tmp_path / "third", 3, 20), Role.REAL)
    finish(workspace.map(seed=1, frozen=True))
    assert models_of(workspace) == [(kept[0][0], 90)]
    near = workspace.neighbors_of(0)

    finish(workspace.map(seed=1))
    (newer,) = models_of(workspace)
    assert newer[0] != kept[0][0]
    assert newer[1] == 90
    finish(workspace.map(seed=1))
    assert models_of(workspace) == [newer]
    assert near is not None
    assert workspace.neighbors_of(0) is not None


def models_of(workspace: Workspace) -> list[tuple[str, int]]:
    """Fingerprints of the models whose vectors are kept, and how many each has."""
    fits = [stage for stage in workspace.store.results.stages() if stage.name == "embed"]
    named = dict.fromkeys(stage.parameters["model"] for stage in fits)
    counts = [(name, len(workspace.store.vectors.contents(name)) // 16) for name in named]
    return [(name, count) for name, count in counts if count]


def test_image_files_are_read_and_decoded_once_when_they_are_loaded(
    workspace: Workspace, load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn(tmp_path / "drawings", 1, 12)
    (tmp_path / "drawings/5.png").write_bytes(b"\x89PNG no more")
    names = "".join(f"drawings/{at}.png\n" for at in range(13))
    (tmp_path / "listed.csv").write_text("picture\n" + names, "utf-8")
    done: list[str] = []

    def told(name: str, call: Callable[..., object]) -> Callable[..., object]:
        def said(*given: object) -> object:
            done.append(name)
            return call(*given)

        return said

    # Where a file may be read, and where an image may be decoded.
    monkeypatch.setattr("models.load.pixels.read_image", told("read", pixels.read_image))
    monkeypatch.setattr("models.load.kinds.facts_of", told("decoded", kinds.facts_of))
    monkeypatch.setattr("models.embed.pictures.opened", told("opened", pictures.opened))
    plan = workspace.plan(tmp_path / "listed.csv", role=Role.REAL, modality="image", image="picture", text=())
    done.clear()
    finish(workspace.load(plan))
    assert (done.count("read"), done.count("decoded"), done.count("opened")) == (13, 12, 0)
    assert workspace.size == 11
    reasons = [row.reason for row in workspace.unreadable("listed")]
    assert [reason.split(":")[0] for reason in reasons] == ["row 6 of the data", "row 13 of the data"]
    assert "damaged" in reasons[0] or "not an image" in reasons[0]
    assert "no such file" in reasons[1]


def test_pictures_are_shown_and_copied_where_the_workspace_may_only_be_read(
    workspace: Workspace, load: Load, tmp_path: Path
) -> None:
    load(workspace, drawn(tmp_path / "drawings", 1, 3), Role.REAL)
    with Workspace.open(workspace.path, read_only=True) as reader:
        assert [PIL.Image.open(BytesIO(data)).size for data in reader.thumbnails([0, 1]).values()] == [(40, 30)] * 2
        finish(reader.export(ExportPlan(str(tmp_path / "out"), images=".csv")))
    assert sorted(path.name for path in (tmp_path / "out").glob("*.png")) == ["0.png", "1.png", "2.png"]
