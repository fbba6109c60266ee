"""Images in a folder or an archive: each is a sample, its subfolder a column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

import pyarrow as pa

from models.columns import NATIVE, cell_field
from models.dataset import Column, ColumnType, Problem, Unreadable
from models.load import archives
from models.load.members import Listing, in_folder
from models.load.pictures import MOST_BYTES, SUFFIXES, BrokenImage, Facts, facts_of, is_image, read_image
from models.load.reader import BATCH_BYTES, Reading, Rows, unreadable
from models.phrase import phrase

_FIRST, _SOME = 100, 512
"""Images of the first and of any further batch: a preview need not decode more than it shows."""
_FIELDS: tuple[tuple[str, pa.DataType, ColumnType], ...] = (
    ("file", pa.string(), ColumnType.TEXT),
    ("folder", pa.string(), ColumnType.TEXT),
    ("width", pa.int32(), ColumnType.INTEGER),
    ("height", pa.int32(), ColumnType.INTEGER),
    ("format", pa.string(), ColumnType.TEXT),
)
_IMAGE = ("image", pa.binary(), ColumnType.BINARY)
MOST_FOLDERS = 500


class Images:
    """Reads images of a folder, an archive, or a list of files.

    Rows tell ``file`` (the path inside), ``folder`` (the path of its subfolder), ``width``, ``height`` and
    ``format``; those of archives hold the bytes of the file in ``image``, since there is no path to them.
    """

    name = "images"
    suffixes = SUFFIXES

    def detect(self, path: Path, options: Mapping[str, Any]) -> dict[str, Any]:
        """Complete the options: the kind of archive, and how many images lie in which subfolder."""
        found = {"compression": None, "archive": None, **options}
        if path.is_file() and found["archive"] is None and "files" not in found:
            if is_image(path.name):
                found["files"] = [str(path.absolute())]
            else:
                found["archive"] = archives.archive_of(path)
        names = _names(path, found)
        if not names:
            raise Problem(
                phrase("{file} holds no images.", file=path.name),
                phrase("Images end in {names}.", names=", ".join(SUFFIXES)),
            )
        counts = Counter(_folder(name) for name in names)
        if "files" not in found:
            found["folders"] = dict(sorted(counts.items())[:MOST_FOLDERS])
        found["count"] = len(names)
        return found

    def read(self, path: Path, options: Mapping[str, Any]) -> Reading:
        """Read and check image after image; see `models.load.reader.Reader`."""
        fields = [*_FIELDS, _IMAGE] if options.get("archive") else list(_FIELDS)
        columns = tuple(Column(name, meaning, name, (), (name,)) for name, _, meaning in fields)
        batch = _Batch(fields, columns)
        done, most = 0, _FIRST
        for number, (name, data) in enumerate(_contents(path, options), 1):
            done += len(data) if isinstance(data, bytes) else 0
            batch.add(number, name, data)
            if batch.count >= most or batch.size > BATCH_BYTES:
                yield batch.rows(done)
                most = _SOME
        yield batch.rows(done)
        return columns


class _Batch:
    """Images gathered until they make a batch."""

    def __init__(self, fields: list[tuple[str, pa.DataType, ColumnType]], columns: tuple[Column, ...]) -> None:
        self._schema = pa.schema([cell_field(name, type_, NATIVE) for name, type_, _ in fields])
        self._columns = columns
        self._clear()

    def _clear(self) -> None:
        self._rows: list[tuple[object, ...]] = []
        self._bad: list[Unreadable] = []
        self.size = 0

    @property
    def count(self) -> int:
        return len(self._rows) + len(self._bad)

    def add(self, number: int, name: str, data: bytes | BrokenImage) -> None:
        try:
            if isinstance(data, BrokenImage):
                raise data
            facts = facts_of(data)
        except BrokenImage as broken:
            self._bad.append(unreadable(number, f"{name}: {broken}", name))
            return
        self._rows.append(_row(name, facts, data)[: len(self._schema)])
        self.size += len(data) if len(self._schema) > len(_FIELDS) else 100

    def rows(self, done: int) -> Rows:
        cells = list(zip(*self._rows, strict=True)) if self._rows else [()] * len(self._schema)
        arrays = [pa.array(values, field.type) for values, field in zip(cells, self._schema, strict=True)]
        made = Rows(pa.record_batch(arrays, schema=self._schema), tuple(self._bad), done, self._columns)
        self._clear()
        return made


def _row(name: str, facts: Facts, data: bytes) -> tuple[object, ...]:
    # A name on disk need not be UTF-8; the columns are.
    file, folder = (text.encode("utf-8", "replace").decode() for text in (name, _folder(name)))
    return file, folder, facts.width, facts.height, facts.format, data


def _folder(name: str) -> str:
    parent = str(PurePosixPath(name).parent)
    return "" if parent == "." else parent


def _listing(path: Path, options: Mapping[str, Any]) -> Listing:
    kind = options.get("archive")
    return archives.listing(path, kind) if kind else in_folder(path)


def _names(path: Path, options: Mapping[str, Any]) -> list[str]:
    if options.get("files") is not None:
        return [str(name) for name in options["files"]]
    return [name for name in _listing(path, options).names if is_image(name)]


def _contents(path: Path, options: Mapping[str, Any]) -> Iterator[tuple[str, bytes | BrokenImage]]:
    names = _names(path, options)
    kind = options.get("archive")
    if kind:
        wanted = set(names)
        for member, file in archives.members(path, kind, wanted.__contains__):
            data = file.read(MOST_BYTES + 1)
            yield member.name, data
        return
    base = path if path.is_dir() else path.parent
    for name in names:
        try:
            yield name, read_image(base / name)
        except BrokenImage as broken:
            yield name, broken
