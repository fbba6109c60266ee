"""Image files in a folder, byte for byte, beside a table that says what each is.

The folder appears whole or not at all. Its table is called ``metadata`` and its column ``file_name``, as other
programs that read folders of images expect.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from models.dataset import ColumnType, Dataset, Problem
from models.export.file_names import FileNames
from models.export.layout import EXTRA_TYPES, Chunk
from models.export.recipe import recipe_path, write_recipe
from models.export.table import Written, write
from models.export.target import WRITING, check_folder, temporary_folder, told
from models.load.identity import fingerprint
from models.phrase import phrase
from models.stage import Progress

TABLES = (".csv", ".jsonl", ".parquet")
"""Formats of the table."""
_NAME = "metadata"
_ALWAYS = ("file_name", "dataset", "role", "decision", "tags")
"""Columns that the table adds to what was loaded."""


@dataclass(frozen=True, slots=True)
class Images:
    """Rows whose samples are image files."""

    chunk: Chunk
    """As for any export; its added columns lack ``file_name``."""
    rows: npt.NDArray[np.int64]
    """Number of each row in its dataset, from 0."""
    names: Sequence[str | None]
    """What each row calls its image file, with slashes; None where it has no name."""
    read: Callable[[int], bytes]
    """The bytes of a row's image file, just as they were loaded; raises Problem where they are so no more."""


def table_in(folder: Path, suffix: str) -> Path:
    """The table in an exported folder."""
    return folder / f"{_NAME}{suffix}"


def write_images(
    folder: str | Path,
    parts: Iterable[Images],
    datasets: Sequence[Dataset],
    recipe: Mapping[str, Any],
    *,
    table: str,
    extra: Sequence[str] = (),
    total: int = 0,
) -> Generator[Progress, None, Written]:
    """Copy image files into a new folder, with a table and the recipe.

    Args:
        folder: Where they go: not there yet, or empty. Several datasets get a subfolder each; within one, a name
            that is taken by another image is numbered.
        parts: The rows, in the order to write them; of bounded size each, since a part is not stopped within.
        datasets: The datasets they come from.
        recipe: What is known of how they came about; completed by what was written.
        table: Suffix of the table, one of `TABLES`.
        extra: Columns to add to the table beside those that are always there; the parts bring all but the name.
        total: Rows to come, for progress.

    Returns:
        Rows, the bytes of all images and the table, and the digest of the lines ``digest  name`` of all of them
        by name, as ``sha256sum`` prints them.

    Raises:
        Problem: the folder may not be written, an image is gone or has changed, or the disk refuses. Nothing is
            left behind then; so it is where the generator is closed early.
    """
    if table not in TABLES:
        raise Problem(
            phrase("The table beside images cannot be {table!r}.", table=table),
            phrase("Choose one of: {names}.", names=", ".join(TABLES)),
        )
    target = check_folder(Path(folder), datasets)
    columns = tuple(dict.fromkeys((*_ALWAYS, *extra)))
    with told(target), temporary_folder(target) as draft:
        place = table_in(draft, table)
        copies = _Copies(draft, datasets, (place.name, recipe_path(place).name, WRITING))
        tabled = [_without_image(dataset) for dataset in datasets]
        written = yield from write(place, copies.made(parts), tabled, extra=columns, total=total)
        copies.note(place)
        sha256 = copies.digest()
        output = {"path": str(folder), "table": place.name, "files": copies.count, "rows": written.rows}
        output |= {"bytes": copies.bytes, "sha256": sha256}
        write_recipe(place, {**recipe, "output": output})
    return Written(written.rows, copies.bytes, sha256)


class _Copies:
    """The files of a folder as it fills."""

    def __init__(self, folder: Path, datasets: Sequence[Dataset], taken: Iterable[str]) -> None:
        self._folder = folder
        self._names = FileNames(datasets, taken)
        self._digests: dict[str, str] = {}
        self.bytes = 0

    @property
    def count(self) -> int:
        """Files written, the table among them once it is noted."""
        return len(self._digests)

    def made(self, parts: Iterable[Images]) -> Iterator[Chunk]:
        """Write the images of each part, then give its rows for the table, with the names of their files."""
        for part in parts:
            names = [self._copied(part, row) for row in range(len(part.rows))]
            yield _tabled(part.chunk, names)

    def _copied(self, part: Images, row: int) -> str:
        data = part.read(row)
        mark = hashlib.sha256(data).hexdigest()
        name, is_new = self._names.free(part.chunk.dataset, part.names[row], int(part.rows[row]), data, mark)
        if is_new:
            path = self._folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:  # what is there is never written over
                file.write(data)
            self._digests[name] = mark
            self.bytes += len(data)
        return name

    def note(self, path: Path) -> None:
        """Count in a file that somebody else wrote."""
        self._digests[path.name], size = fingerprint(path)
        self.bytes += size

    def digest(self) -> str:
        lines = "".join(f"{digest}  {name}\n" for name, digest in sorted(self._digests.items()))
        return hashlib.sha256(lines.encode()).hexdigest()


def _tabled(chunk: Chunk, names: list[str]) -> Chunk:
    dataset = _without_image(chunk.dataset)
    kept = {column.stored for column in dataset.columns}
    batch = chunk.batch.select([name for name in chunk.batch.schema.names if name in kept])
    added = {} if chunk.extra is None else dict(zip(chunk.extra.schema.names, chunk.extra.columns, strict=True))
    extra = pa.record_batch({"file_name": pa.array(names, EXTRA_TYPES["file_name"]), **added})
    if not batch.num_columns:  # an empty selection of columns forgets how many rows there are
        batch = pa.record_batch({"": pa.nulls(len(names))})
    return Chunk(dataset, batch, extra)


def _without_image(dataset: Dataset) -> Dataset:
    """The dataset without the column that holds the bytes of the images: they lie beside the table."""
    image = next((column for column in dataset.columns if column.name == dataset.plan.image), None)
    if image is None or image.type is not ColumnType.BINARY:
        return dataset
    return replace(dataset, columns=tuple(column for column in dataset.columns if column.stored != image.stored))
