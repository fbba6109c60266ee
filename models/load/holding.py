"""What is unpacked of an archive stays unpacked for as long as somebody holds the archive."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from models.load.members import Listing


@dataclass(slots=True)
class Room:
    """Files of one archive in one state, unpacked into a temporary folder."""

    folder: Path
    listing: Listing | None = None
    files: dict[str, Path] = field(default_factory=dict)
    """Where each file lies, by its name in the archive."""
    lock: threading.Lock = field(default_factory=threading.Lock)
    """Held while files are added."""


@dataclass(slots=True)
class _Held:
    """One archive that is held, with a room for each state in which it was seen."""

    folder: tempfile.TemporaryDirectory[str] | None = None
    """Made when something is unpacked: most paths are no archives."""
    holders: int = 0
    rooms: dict[tuple[int, int, int], Room] = field(default_factory=dict)


_held: dict[str, _Held] = {}
_changing = threading.Lock()


@contextmanager
def holding(path: Path) -> Iterator[None]:
    """Keep what is unpacked of an archive until the end of the block: looking at it and reading it unpack it once.

    Blocks may lie within each other, and in different threads.
    """
    name = str(path.absolute())
    with _changing:
        held = _held.setdefault(name, _Held())
        held.holders += 1
    try:
        yield
    finally:
        with _changing:
            held.holders -= 1
            last = held.holders == 0
            if last:
                del _held[name]
        if last and held.folder is not None:
            held.folder.cleanup()


def room(path: Path) -> Room | None:
    """Where to unpack an archive to, as it is now; None where nobody holds it."""
    with _changing:
        held = _held.get(str(path.absolute()))
        if held is None:
            return None
        facts = path.stat()
        state = (facts.st_ino, facts.st_size, facts.st_mtime_ns)
        if held.folder is None:
            held.folder = tempfile.TemporaryDirectory(prefix="assay-")
        if state not in held.rooms:
            held.rooms[state] = Room(Path(tempfile.mkdtemp(dir=held.folder.name)))
        return held.rooms[state]
