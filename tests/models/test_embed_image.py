from __future__ import annotations

import struct
import time
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import PIL.Image
import pyarrow as pa
import pytest

from models.dataset import Column, ColumnType, LoadPlan, Problem
from models.embed import pictures
from models.embed.image import ImageEmbedder

IMAGES = ImageEmbedder()
DRAWN = Path(__file__).parents[3] / "shared" / "data" / "drawn_characters_images"


def saved(image: PIL.Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def scene(seed: int, size: tuple[int, int] = (80, 60)) -> PIL.Image.Image:
    """A smooth random picture: codecs that lose something lose little."""
    small = np.random.default_rng(seed).integers(0, 256, (4, 4, 3), np.uint8)
    return PIL.Image.fromarray(small).resize(size, PIL.Image.Resampling.BICUBIC)


def bomb(width: int, height: int) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b"")]
    packed = [struct.pack(">I", len(d)) + n + d + struct.pack(">I", zlib.crc32(n + d)) for n, d in chunks]
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


def middle(data: bytes) -> tuple[int, ...]:
    image = pictures.opened(data)
    assert image.mode == "RGB"
    pixel = image.getpixel((image.width // 2, image.height // 2))
    assert isinstance(pixel, tuple)
    return pixel


@pytest.mark.parametrize("kind", pictures.FORMATS)
def test_every_format_is_opened(kind: str) -> None:
    found = np.asarray(pictures.opened(saved(scene(1), kind)), np.float64)
    assert np.abs(found - np.asarray(scene(1), np.float64)).mean() < 8


def test_transparent_parts_are_white() -> None:
    clear = PIL.Image.new("RGBA", (9, 9), (255, 0, 0, 0))
    assert middle(saved(clear)) == (255, 255, 255)
    assert middle(saved(clear.convert("LA"))) == (255, 255, 255)
    palette = PIL.Image.new("P", (9, 9), 0)
    palette.putpalette([200, 0, 0])
    assert middle(saved(palette, transparency=0)) == (255, 255, 255)
    assert middle(saved(palette)) == (200, 0, 0)


def test_sixteen_bits_and_one_bit() -> None:
    sixteen = np.full((9, 9), 40_000, np.uint16)
    assert middle(saved(PIL.Image.fromarray(sixteen))) == (156, 156, 156)
    assert middle(saved(PIL.Image.fromarray(sixteen), "TIFF")) == (156, 156, 156)
    assert middle(saved(PIL.Image.fromarray(np.full((9, 9), 0.5, np.float32)), "TIFF")) == (128, 128, 128)
    assert middle(saved(PIL.Image.new("1", (9, 9), 1))) == (255, 255, 255)
    assert middle(saved(PIL.Image.new("CMYK", (9, 9), (0, 0, 0, 255)), "TIFF")) == (0, 0, 0)


def test_the_orientation_that_a_camera_noted_is_obeyed() -> None:
    exif = PIL.Image.Exif()
    exif[0x0112] = 6
    assert pictures.opened(saved(scene(1, (80, 60)), "JPEG", exif=exif)).size == (60, 80)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no image of a known format"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no image of a known format"),
        (saved(scene(1))[:300], "damaged"),
        (saved(scene(1, (400, 400)), "JPEG")[:2000], "damaged"),
        (saved(PIL.Image.new("RGB", (4, 4)), "PPM"), "no image of a known format"),
        (bomb(50_000, 50_000), "refused"),
        (bomb(12_000, 9_000), "refused"),
        (bomb(50, 50), "damaged"),
    ],
)
def test_what_is_no_image_is_said(data: bytes, said: str) -> None:
    with pytest.raises(Problem, match=said):
        pictures.opened(data)
    with pytest.raises(Problem, match=said):
        IMAGES.thumbnail(data)


def test_pictures_for_the_map_and_the_inspector(tmp_path: Path) -> None:
    wide = saved(scene(2, (3000, 1500)), "JPEG")
    path = tmp_path / "wide ü.jpg"
    path.write_bytes(wide)
    small, shown = (PIL.Image.open(BytesIO(make(str(path)))) for make in (IMAGES.thumbnail, IMAGES.shown))
    assert (small.format, small.size) == ("PNG", (96, 48))
    assert (shown.format, shown.size) == ("PNG", (1024, 512))
    assert IMAGES.mark(wide) == IMAGES.mark(str(path))
    path.unlink()
    with pytest.raises(Problem, match=r"wide ü.jpg can't be read"):
        IMAGES.mark(str(path))


def test_images_come_from_bytes_paths_and_both(tmp_path: Path) -> None:
    plan = LoadPlan(str(tmp_path), "f", modality="image", image="image")
    struct_ = pa.array([{"bytes": b"x", "path": "a.png"}, {"bytes": None, "path": "a.png"}, None])
    found = IMAGES.contents(pa.record_batch([struct_], ["image"]), [_column("image", ColumnType.OBJECT)], plan)
    assert found == [b"x", str(tmp_path / "a.png"), None]
    inside = [Column(f"image.{part}", ColumnType.TEXT, "image", (part,)) for part in ("bytes", "path")]
    assert IMAGES.contents(pa.record_batch([struct_], ["image"]), inside, plan) == found
    paths = pa.record_batch([pa.array(["a/b.png", "", None])], ["image"])
    table = LoadPlan(str(tmp_path / "table.csv"), "f", modality="image", image="image")
    assert IMAGES.contents(paths, [_column("image", ColumnType.TEXT)], table) == [str(tmp_path / "a/b.png"), None, None]


def test_like_images_are_near_and_the_same_ones_at_0() -> None:
    real = [saved(scene(seed)) for seed in range(40)]
    model = IMAGES.fit(IMAGES.resolve(None), real, ())
    assert model.metric == "euclidean"
    again = [saved(scene(seed), "JPEG", quality=95) for seed in range(40)]
    vectors = encoded(model, [*real, *again, saved(PIL.Image.effect_noise((80, 60), 100))])
    assert vectors.shape == (81, model.dimension)
    apart = np.linalg.norm(vectors[40:80, None] - vectors[None, :40], axis=2)
    assert (apart.argmin(axis=1) == np.arange(40)).all()
    assert np.linalg.norm(vectors[80] - vectors[:40], axis=1).min() > 3 * np.diag(apart).max()
    assert np.array_equal(encoded(model, real[3:4]), encoded(model, real[3:4]))


def test_one_real_image_and_none() -> None:
    model = IMAGES.fit(IMAGES.resolve(None), [saved(scene(1))], ())
    vectors = encoded(model, [saved(scene(1)), saved(scene(2))])
    assert np.linalg.norm(vectors[0]) < 1e-3 < np.linalg.norm(vectors[1])
    with pytest.raises(Problem, match="no real images"):
        IMAGES.fit(IMAGES.resolve(None), [], ())


def encoded(model: Any, samples: list[Any]) -> np.ndarray:
    return np.vstack([vectors for _, vectors in IMAGES.encode(model, samples)])


@pytest.mark.skipif(not DRAWN.is_dir(), reason="the shared data is not here")
def test_drawings_are_found_again_by_their_looks() -> None:
    real, drawn = ([str(path) for path in sorted((DRAWN / name).iterdir())] for name in ("img_people", "img_affine"))
    began = time.process_time()
    model = IMAGES.fit(IMAGES.resolve(None), real, ())
    theirs = encoded(model, real)
    assert time.process_time() - began < 20  # twice 450 images; measured: 5 on an idle machine
    ours = encoded(model, drawn)
    nearest = np.linalg.norm(ours[:, None] - theirs[None], axis=2).argmin(axis=1)
    concepts = [[Path(path).name.split("_")[1] for path in paths] for paths in (real, drawn)]
    hits = sum(concepts[0][near] == own for near, own in zip(nearest, concepts[1], strict=True))
    assert hits > 0.85 * len(drawn)  # by chance 2 %


def _column(name: str, meaning: ColumnType) -> Column:
    return Column(name, meaning, name, (), (name,))
