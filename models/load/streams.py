"""Bytes of a file as a decompressed stream of UTF-8 blocks, with its place in the file for progress."""

from __future__ import annotations

import codecs
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa

from models.dataset import Problem
from models.phrase import phrase

BLOCK = 4 << 20
"""Bytes read at a time; a few batches."""
COMPRESSIONS = {".gz": "gzip", ".zst": "zstd"}
MAGIC = {b"\x1f\x8b": "gzip", b"\x28\xb5\x2f\xfd": "zstd"}


def compression_of(path: Path) -> str | None:
    """How the file is compressed, by its first bytes: ``"gzip"``, ``"zstd"`` or None."""
    with path.open("rb") as file:
        head = file.read(4)
    return next((name for magic, name in MAGIC.items() if head.startswith(magic)), None)


def _c1(error: UnicodeError) -> tuple[str, int]:
    """Windows-1252 leaves five bytes undefined; take them for the control characters Latin-1 has there."""
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("latin-1"), error.end


codecs.register_error("assay.c1", _c1)


class Stream:
    """A decompressed file being read.

    Args:
        file: The file on disk.
        compression: ``"gzip"``, ``"zstd"`` or None.
    """

    def __init__(self, file: pa.NativeFile, compression: str | None) -> None:
        self._file = file
        self._input = pa.CompressedInputStream(file, compression) if compression else file
        self._name = compression

    @property
    def done(self) -> int:
        """Bytes of the file on disk consumed so far."""
        return int(self._file.tell())

    def read(self, count: int = BLOCK) -> bytes:
        """Up to ``count`` bytes; fewer only at the end.

        Raises:
            Problem: the compressed data is damaged or cut off, or the disk fails.
        """
        parts, missing = [], count
        try:
            while missing and (part := self._input.read(missing)):
                parts.append(part)
                missing -= len(part)
        except (OSError, pa.ArrowException) as error:
            raise Problem(
                phrase("The file cannot be read on: {reason}", reason=str(error).splitlines()[0]),
                phrase("It may be damaged or cut off; get it again or decompress it yourself."),
            ) from error
        return parts[0] if len(parts) == 1 else b"".join(parts)


@contextmanager
def opened(path: Path, compression: str | None) -> Iterator[Stream]:
    """Open a file for reading through its compression.

    Raises:
        Problem: the file cannot be opened.
    """
    try:
        file = pa.OSFile(str(path))
    except OSError as error:
        raise Problem(
            phrase("{file} cannot be opened: {reason}.", file=path.name, reason=error.strerror or str(error))
        ) from error
    with file:
        yield Stream(file, compression)


def blocks(stream: Stream, encoding: str) -> Generator[bytes, None, None]:
    """Blocks of the stream in UTF-8, without a byte order mark.

    Bytes that are invalid in UTF-8, and lone surrogates of UTF-16, are passed on as they are: whoever cuts
    rows finds them and reports the row.
    """
    if encoding == "utf-8":
        first = True
        while block := stream.read():
            yield block.removeprefix(codecs.BOM_UTF8) if first else block
            first = False
        return
    decoder = codecs.getincrementaldecoder(encoding)("assay.c1" if encoding == "cp1252" else "surrogatepass")
    first = True
    while block := stream.read():
        text = decoder.decode(block)
        if text:
            yield (text.removeprefix("\ufeff") if first else text).encode("utf-8", "surrogatepass")
            first = False
    try:
        tail = decoder.decode(b"", final=True)
    except UnicodeDecodeError:  # a file cut off inside a character
        tail = "\ufffd"
    if tail:
        yield tail.encode("utf-8", "surrogatepass")


def head(path: Path, options: Mapping[str, Any], count: int = 1 << 20) -> bytes:
    """The first ``count`` bytes, decompressed."""
    with opened(path, options.get("compression")) as stream:
        return stream.read(count)
