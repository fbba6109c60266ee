"""The image embedder: by its looks, offline and without weights, or by its meaning with a CLIP model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from models.columns import MISSING, values
from models.dataset import Column, LoadPlan, Problem
from models.embed import clip, features, pictures
from models.embed.fitted import fitted, learned
from models.embed.model import Batches, Model, Vectors
from models.embed.pictures import Picture
from models.phrase import phrase
from models.stage import Work

NAME = "looks (HOG, color, DCT)"
_VERSION = 1
"""Raised when the same images would give other vectors."""
_BATCH = 32
_DIRECTIONS = 64
"""Main directions of the features that are kept."""
_STEADY = 1e-3
"""Features that differ less than this between real images are noise."""


class ImageEmbedder:
    """Embeds images; see ``models.embed.features`` for what the default can and cannot see."""

    modality = "image"
    fits_on = 2000
    at_once = 256
    has_thumbnails = True

    def resolve(self, model: str | None) -> Model:
        """The default, not fitted yet, or the CLIP model of that name or folder.

        Raises:
            Problem: the model is not there, can't be loaded safely, or does not take images.
        """
        if model not in (None, NAME):
            return clip.resolve(model)
        mark = blake2b(f"image {_VERSION}".encode(), digest_size=16).hexdigest()
        return Model(NAME, "", mark, 0, 0, metric="euclidean")

    def prepare(self, model: Model) -> Work[None]:
        """Load a CLIP model; the default needs none.

        Raises:
            Problem: it can't be loaded, or changed since it was resolved.
        """
        if model.path:
            yield from clip.prepare(model)

    def contents(self, batch: pa.RecordBatch, columns: Sequence[Column], plan: LoadPlan) -> list[Picture | None]:
        """The image of each row: the bytes of its file, or the file's path, relative to the data's folder."""
        folder = Path(plan.path)
        folder = folder if folder.is_dir() else folder.parent
        found: list[Picture | None] = [None] * batch.num_rows
        for column in columns:
            at = batch.schema.get_field_index(column.stored)
            if at >= 0 and plan.image is not None and _holds(column.name, plan.image):
                for row, value in enumerate(values(batch.column(at), batch.schema.field(at), column)):
                    found[row] = _better(found[row], _picture(value, folder))
        return found

    def mark(self, content: Picture) -> bytes:
        """16 bytes that name the image's file; whether it is whole was found out when it was loaded.

        Raises:
            Problem: it is not there.
        """
        return blake2b(pictures.data_of(content), digest_size=16).digest()

    def fit(self, model: Model, samples: Sequence[Picture], fields: Sequence[str]) -> Model:
        """Learn from real images how much each kind of feature differs, and in which directions.

        A CLIP model has learned all it needs.

        Raises:
            Problem: there are no real images.
        """
        if model.path:
            return model
        if not samples:
            raise Problem(phrase("There are no real images to measure distances by."), phrase("Load real data too."))
        groups = [_features(samples[at : at + _BATCH]) for at in range(0, len(samples), _BATCH)]
        joined = {name: np.vstack([group[name] for group in groups]) for name in features.GROUPS}
        scales = {name: max(_STEADY, float(np.sqrt(part.var(axis=0).sum()))) for name, part in joined.items()}
        return fitted(model, *_main_directions(_scaled(joined, scales), scales))

    def encode(self, model: Model, samples: Sequence[Picture]) -> Batches:
        """Yield (number of the first image, vectors) batch after batch.

        Raises:
            Problem: an image is not there any more or changed, or the model can't be loaded.
        """
        if model.path:
            yield from clip.encode(model, samples)
            return
        arrays, facts = learned(model.fitted)
        for first in range(0, len(samples), _BATCH):
            whole = _scaled(_features(samples[first : first + _BATCH]), facts["scales"])
            yield first, _projected(whole, arrays["mean"], arrays["directions"])

    def file_of(self, content: Picture) -> bytes:
        """The image's file as it is.

        Raises:
            Problem: it is not there any more.
        """
        return pictures.data_of(content)

    def shown(self, content: Picture) -> bytes:
        """The image as PNG of at most 1,024 pixels a side.

        Raises:
            Problem: it is not there any more, or damaged.
        """
        return pictures.png(pictures.opened(pictures.data_of(content), pictures.SHOWN), pictures.SHOWN)

    def thumbnail(self, content: Picture) -> bytes:
        """The image as PNG of at most 96 pixels a side.

        Raises:
            Problem: it is not there any more, or damaged.
        """
        return pictures.png(pictures.opened(pictures.data_of(content), pictures.THUMBNAIL), pictures.THUMBNAIL)


def _holds(name: str, chosen: str) -> bool:
    """Whether a column is the chosen one, or a part of it that holds an image: ``image.bytes`` of ``image``."""
    base = chosen.removesuffix(".bytes")
    return name == chosen or name in (f"{base}.bytes", f"{base}.path")


def _picture(value: Any, folder: Path) -> Picture | None:
    """A cell as an image; Parquet files of images hold ``{bytes, path}``."""
    if isinstance(value, Mapping):
        return _better(_picture(value.get("bytes"), folder), _picture(value.get("path"), folder))
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value) or None
    if value is None or value is MISSING or value == "":
        return None
    return str(folder / str(value))


def _better(one: Picture | None, other: Picture | None) -> Picture | None:
    """Of bytes and a path the bytes: the path may have been that of another machine."""
    return one if isinstance(one, bytes) or other is None else other


def _features(samples: Sequence[Picture]) -> dict[str, Any]:
    images = [pictures.opened(pictures.data_of(sample), features.SIDE) for sample in samples]
    shapes = np.array([image.width / image.height for image in images])
    return features.described(np.stack([features.pixels(image) for image in images]), shapes)


def _scaled(groups: Mapping[str, Any], scales: Mapping[str, float]) -> Vectors:
    """All groups side by side, each counting the same."""
    return np.hstack([groups[name] / scales[name] for name in features.GROUPS]).astype(np.float32)


def _main_directions(whole: Vectors, scales: dict[str, float]) -> tuple[dict[str, Any], dict[str, Any], int]:
    """What :func:`fitted` keeps: the mean, the main directions, the scales, and the length of a vector."""
    from sklearn.decomposition import PCA

    mean = whole.mean(axis=0)
    count = min(_DIRECTIONS, len(whole) - 1)
    if count > 0 and np.abs(whole - mean).max() > 0:
        directions = PCA(count, svd_solver="randomized", random_state=0).fit(whole).components_
    else:  # one image, or all alike: everything is told by how far an image is from it
        directions = np.zeros((1, whole.shape[1]))
    made = {"mean": mean.astype(np.float32), "directions": directions.astype(np.float32)}
    return made, {"scales": scales}, len(directions) + 1


def _projected(whole: Vectors, mean: Vectors, directions: Vectors) -> Vectors:
    """Along the main directions, and how much lies outside of them: real images have little there."""
    centered = whole - mean
    along = centered @ directions.T
    outside = np.sqrt(np.maximum((centered**2).sum(axis=1) - (along**2).sum(axis=1), 0))
    return np.column_stack([along, outside]).astype(np.float32)
