"""What a reader is, and what it hands on."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import pyarrow as pa

from models.dataset import Column, Unreadable

ROWS = 8192
"""Rows of a batch, at most."""
BATCH_BYTES = 16 << 20
"""Size of a batch that readers aim at."""
ROW_BYTES = 64 << 20
"""A row longer than this is unreadable."""
RAW_CHARACTERS = 10_000
"""How much of an unreadable row is kept."""
COLUMNS = 4096
"""A dataset has at most this many columns."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Some consecutive rows of a file."""

    batch: pa.RecordBatch
    """Chunks of columns, encoded as `models.columns` says; fields are named by ``Column.stored``."""
    unreadable: tuple[Unreadable, ...]
    done: int
    """Bytes of the file consumed so far, as it lies on disk."""
    columns: tuple[Column, ...] = ()
    """The columns as far as they are known by now."""
    notes: tuple[str, ...] = ()
    """What a person should know that concerns no single row: cells that hold errors, keys that match nothing."""


Reading = Generator[Rows, None, tuple[Column, ...]]
"""Yields rows, returns the columns: only the whole file tells all of them and their types."""


class Reader(Protocol):
    """A file format: one entry of `models.load.READERS`."""

    @property
    def name(self) -> str:
        """The name of the format."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Suffixes of its files, with the dot."""
        ...

    def detect(self, path: Path, options: Mapping[str, Any]) -> dict[str, Any]:
        """Complete the given options by what the file shows; reading with them repeats the reading.

        Raises:
            Problem: the file is not of this format after all.
        """
        ...

    def read(self, path: Path, options: Mapping[str, Any]) -> Reading:
        """Read the file with complete options.

        Raises:
            Problem: the file cannot be read on; single rows that cannot be read come in `Rows.unreadable`.
        """
        ...


def counted(count: int, what: str, plural: str = "") -> str:
    """A number with its noun: ``"1 row"``, ``"1,319 rows"``."""
    return f"{count:,} {what if count == 1 else plural or f'{what}s'}"


def unreadable(line: int, reason: str, raw: bytes | str) -> Unreadable:
    """An unreadable row, its text cut to size and its invalid bytes replaced."""
    if isinstance(raw, bytes):
        raw = raw[: 4 * RAW_CHARACTERS].decode("utf-8", "replace")
    raw = raw[:RAW_CHARACTERS].rstrip("\r\n")
    return Unreadable(line, reason, raw.encode("utf-8", "replace").decode())


def unique(names: list[str], taken: set[str] | None = None) -> list[str]:
    """The names, empty ones filled in and repeated ones numbered: ``a``, ``a (2)``."""
    seen = set() if taken is None else taken
    result = []
    for position, given in enumerate(names, 1):
        plain = given if given.strip() else f"column {position}"
        name, count = plain, 1
        while name in seen:
            count += 1
            name = f"{plain} ({count})"
        seen.add(name)
        result.append(name)
    return result
