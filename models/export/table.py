"""A table in a file: the formats there are, and writing one, whole or not at all.

A new format is one entry in `FORMATS`.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pyarrow as pa

from models.dataset import Dataset, Problem
from models.export.arrays import NumpyArray
from models.export.arrow_files import Feather, Parquet
from models.export.delimited import Delimited
from models.export.json_text import JsonDocument, JsonLines
from models.export.layout import Chunk, Layout, layout_of
from models.export.target import Sink, check_target, sink, temporary, told
from models.load.identity import fingerprint
from models.load.streams import COMPRESSIONS
from models.phrase import phrase
from models.stage import Progress


class Writer(Protocol):
    """A file format: one entry of `FORMATS`."""

    @property
    def name(self) -> str:
        """The name of the format."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Suffixes of its files, with the dot."""
        ...

    def write(self, sink: Sink, chunks: Iterable[Chunk], layout: Layout) -> Generator[int, None, None]:
        """Write everything to the sink; yields the rows of each chunk."""
        ...


_ALL: tuple[Writer, ...] = (
    Delimited("csv", (".csv",), ","),
    Delimited("tsv", (".tsv", ".tab"), "\t"),
    JsonDocument(),
    JsonLines(),
    Parquet(),
    Feather("feather", (".feather", ".arrow", ".ipc"), stream=False),
    Feather("arrows", (".arrows",), stream=True),
    NumpyArray(),
)
FORMATS: dict[str, Writer] = {suffix: writer for writer in _ALL for suffix in writer.suffixes}
"""The formats, by suffix; each also compressed, with ``.gz`` or ``.zst`` behind."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was written."""

    rows: int
    bytes: int
    """Size on disk."""
    sha256: str
    """Of the file on disk, in hex."""


def suffixes() -> tuple[str, ...]:
    """Every suffix that can be written, compressed ones too, for file dialogs."""
    return (*FORMATS, *(f"{suffix}{packed}" for suffix in FORMATS for packed in COMPRESSIONS))


def format_of(path: str | Path) -> tuple[str, str | None]:
    """The suffix in `FORMATS` and the compression (``"gzip"``, ``"zstd"`` or None) that a file name asks for.

    Raises:
        Problem: the suffix is unknown.
    """
    path = Path(path)
    compression = COMPRESSIONS.get(path.suffix.lower())
    inner = Path(path.stem) if compression else path
    suffix = inner.suffix.lower()
    if suffix not in FORMATS:
        raise Problem(
            phrase("{suffix!r} is no format Assay writes.", suffix=suffix)
            if suffix
            else phrase("{file} has no suffix that tells a format.", file=path.name),
            phrase("Use one of {names}, also with .gz or .zst behind.", names=", ".join(FORMATS)),
        )
    return suffix, compression


def write(
    path: str | Path,
    chunks: Iterable[tuple[Dataset, pa.RecordBatch] | Chunk],
    datasets: Sequence[Dataset],
    *,
    extra: Sequence[str] = (),
    replace: bool = False,
    total: int = 0,
) -> Generator[Progress, None, Written]:
    """Write chunks of rows to a file, which appears whole or not at all.

    Args:
        path: The file; its suffix tells the format.
        chunks: The rows, filtered, in the order to write them; see `Chunk`.
        datasets: The datasets they come from; one gives exactly its columns, several the union of theirs by name.
        extra: Columns to add, by their names in `EXTRA_TYPES`; the chunks bring them.
        replace: Whether an existing file may be replaced.
        total: Rows to come, for progress; 0 where not known.

    Raises:
        Problem: the suffix is unknown, the file exists or is a source, or the disk refuses. The target then is
            as it was; so it is where the generator is closed early.
    """
    suffix, compression = format_of(path)
    layout = layout_of(datasets, extra)
    target = check_target(Path(path), datasets, replace)
    rows = 0
    with told(target), temporary(target) as draft:
        with sink(draft, compression) as out:
            for count in FORMATS[suffix].write(out, (Chunk(*chunk) for chunk in chunks), layout):
                rows += count
                yield Progress(phrase("Exporting"), rows, total)
        sha256, size = fingerprint(draft)
        if not replace:
            check_target(target, (), replace)
    return Written(rows, size, sha256)
