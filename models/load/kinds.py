"""What each modality asks of a load plan and of the rows; a modality that asks nothing has no entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from models.dataset import Column, LoadPlan, Problem
from models.load.pictures import BrokenImage, facts_of
from models.load.pixels import images_of
from models.load.vectors import vector_columns, vectors_of
from models.phrase import phrase, phrase_many


@dataclass(frozen=True, slots=True)
class Unfit:
    """In the place of the content of a row that is no sample of its modality."""

    why: str


Contents = Iterator[bytes | Unfit]
"""What is embedded of each row, read and looked at in the same go."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where rows come from."""

    path: str | Path
    """What the dataset is read from; paths in it are relative to that."""
    format: str
    """Its reader, which may have looked at the samples already."""
    width: int | None = None
    """Numbers of every vector, as `width_of` tells."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What one modality asks."""

    check: Callable[[LoadPlan, Sequence[Column]], None]
    """Raises Problem where the plan does not say what the samples are."""
    contents: Callable[[pa.RecordBatch, Sequence[Column], LoadPlan, Origin], Contents | None] | None = None
    """The contents of rows that have to be looked at before they are samples; None where the rows need no look."""


def looked_at(batch: pa.RecordBatch, columns: Sequence[Column], plan: LoadPlan, origin: Origin) -> Contents | None:
    """What is embedded of each row, or why it is no sample of the plan's modality: its image is broken, its vector NaN.

    Row by row, so that no more than one image file need be in memory.

    Args:
        batch: stored chunks.
        columns: the dataset's columns.
        plan: what a sample is.
        origin: where the rows come from.

    Returns:
        None where every row will do, which whoever embeds it reads by its own means.
    """
    kind = KINDS.get(plan.modality)
    return kind.contents(batch, columns, plan, origin) if kind is not None and kind.contents is not None else None


def check_kind(plan: LoadPlan, columns: Sequence[Column]) -> None:
    """Check that the plan says what the samples of its modality are.

    Raises:
        Problem: it does not.
    """
    if plan.modality in KINDS:
        KINDS[plan.modality].check(plan, columns)


def listed(names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    shown, more = ", ".join(names[:12]), len(names) - 12
    return phrase_many(more, "{names} and {n} more", "{names} and {n} more", names=shown, n=more) if more > 0 else shown


def _check_text(plan: LoadPlan, columns: Sequence[Column]) -> None:
    if not plan.text:
        names = [column.name for column in columns]
        raise Problem(phrase("No text column is chosen."), phrase("Choose one of: {names}.", names=listed(names)))


def _check_image(plan: LoadPlan, columns: Sequence[Column]) -> None:
    if plan.image is None:
        raise Problem(
            phrase("No column of images is chosen."), phrase("Choose the one that holds their bytes or paths.")
        )


def _images(batch: pa.RecordBatch, columns: Sequence[Column], plan: LoadPlan, origin: Origin) -> Contents | None:
    if origin.format == "images":  # that reader has decoded each of them
        return None
    return map(_sound, images_of(batch, columns, plan, origin.path))


def _sound(cell: bytes | BrokenImage) -> bytes | Unfit:
    try:
        if isinstance(cell, BrokenImage):
            raise cell
        facts_of(cell)
    except BrokenImage as broken:
        return Unfit(str(broken))
    return cell


def _check_vector(plan: LoadPlan, columns: Sequence[Column]) -> None:
    if not plan.vector:
        raise Problem(
            phrase("No column of vectors is chosen."), phrase("Choose a list column, or a pattern such as emb_*.")
        )
    vector_columns(plan, columns)


def _vectors(batch: pa.RecordBatch, columns: Sequence[Column], plan: LoadPlan, origin: Origin) -> Contents:
    matrix, lost = vectors_of(batch, columns, plan, origin.width)
    why = dict(lost)
    for row, vector in enumerate(matrix.astype("<f4", copy=False)):
        yield Unfit(why[row]) if row in why else vector.tobytes()


KINDS: dict[str, Kind] = {
    "text": Kind(_check_text),
    "image": Kind(_check_image, _images),
    "vector": Kind(_check_vector, _vectors),
}
"""By modality."""
