"""The formats Assay reads. A new one is one entry here."""

from __future__ import annotations

from models.load.arrow_files import Arrow, Parquet
from models.load.delimited import Delimited
from models.load.excel import Excel
from models.load.images import Images
from models.load.json_document import JsonDocument
from models.load.jsonl import JsonLines
from models.load.numpy_files import NumpyArchive, NumpyArray
from models.load.reader import Reader
from models.load.sqlite import Sqlite

_ALL: tuple[Reader, ...] = (
    Delimited("csv", (".csv", ".txt")),
    Delimited("tsv", (".tsv", ".tab")),
    JsonDocument(),
    JsonLines(),
    Parquet(),
    Arrow(),
    Excel(),
    Sqlite(),
    NumpyArray(),
    NumpyArchive(),
    Images(),
)
READERS: dict[str, Reader] = {reader.name: reader for reader in _ALL}
"""The formats, by name."""
