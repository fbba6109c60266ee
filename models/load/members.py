"""What lies in a folder or an archive: plain files by their names inside it, and why others are left out."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from models.dataset import Problem
from models.phrase import phrase
from models.remembered import remembered

MOST_MEMBERS = 200_000
"""Files of a folder or an archive; more is a disk, not a dataset."""
_DRIVE = re.compile(r"^[A-Za-z]:")
_JUNK = {"__macosx", "thumbs.db", "desktop.ini", "$recycle.bin"}


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside a folder or an archive."""

    name: str
    """Path inside, with slashes, never leading out."""
    size: int
    """Bytes, as far as they are known before reading."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The files inside, by name, and remarks about those left out."""

    members: tuple[Member, ...]
    notes: tuple[str, ...] = ()

    @property
    def names(self) -> list[str]:
        """The names, in order."""
        return [member.name for member in self.members]


def safe_name(name: str) -> str:
    """A member's name with slashes and without a leading ``./``.

    Raises:
        Problem: it would lead out of the archive.
    """
    plain = name.replace("\\", "/")
    parts = [part for part in plain.split("/") if part not in ("", ".")]
    if plain.startswith("/") or _DRIVE.match(plain) or ".." in parts or "\0" in plain:
        raise Problem(
            phrase("The archive holds {name!r}, which would lie outside of it.", name=name[:200]),
            phrase("It may be meant to overwrite files; it was not unpacked. Get it from a source you trust."),
        )
    return "/".join(parts)


def is_junk(name: str) -> bool:
    """Whether a name is one that systems leave behind: hidden files, thumbnails, forks of a Mac; or our own recipe."""
    if name.endswith(".recipe.json"):
        return True
    return any(part.startswith(".") or part.lower() in _JUNK for part in PurePosixPath(name).parts)


def in_folder(folder: Path) -> Listing:
    """The plain files below a folder, sorted by name; hidden ones and links to folders are passed over.

    Raises:
        Problem: there are too many, or the folder cannot be read.
    """
    found: list[Member] = []
    notes: list[str] = []

    def unreadable(error: OSError) -> None:
        notes.append(f"{error.filename} cannot be read: {error.strerror}")

    for place, folders, files in os.walk(folder, onerror=unreadable):
        linked = [name for name in folders if os.path.islink(os.path.join(place, name))]
        notes += [f"{name} is a link to another folder and was not followed" for name in sorted(linked)]
        folders[:] = sorted(name for name in folders if not is_junk(name) and name not in linked)
        for name in files:
            inner = Path(place, name).relative_to(folder).as_posix()
            if not is_junk(name):
                _add(Path(place, name), inner, found, notes)
        if len(found) > MOST_MEMBERS:
            raise Problem(
                phrase("{folder} holds more than {most} files.", folder=folder, most=MOST_MEMBERS),
                phrase("Choose a folder inside it."),
            )
    if not found and notes:
        raise Problem(
            phrase("{folder} holds no file that can be read: {note}.", folder=folder.name, note=remembered(notes[0]))
        )
    return Listing(tuple(sorted(found, key=lambda member: natural(member.name))), tuple(notes))


def _add(path: Path, name: str, found: list[Member], notes: list[str]) -> None:
    try:
        facts = path.stat()
    except OSError as error:
        notes.append(f"{name} cannot be read: {error.strerror}")
        return
    if stat.S_ISREG(facts.st_mode):  # reading a pipe or a device would wait for ever
        found.append(Member(name, facts.st_size))
    else:
        notes.append(f"{name} is not a plain file")


def natural(name: str) -> tuple[tuple[int, int, str], ...]:
    """A sort key that puts ``part-2`` before ``part-10``."""
    pieces = re.split(r"([0-9]{1,18})", name)
    return tuple((0, int(piece), "") if place % 2 else (1, 0, piece) for place, piece in enumerate(pieces))
