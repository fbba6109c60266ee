"""Zip and tar archives: nothing in them may lead out, grow without bounds, or run."""

from __future__ import annotations

import bz2
import gzip
import lzma
import stat
import tarfile
import tempfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, Any

from models.dataset import Problem
from models.load.holding import room
from models.load.members import MOST_MEMBERS, Listing, Member, is_junk, natural, safe_name
from models.phrase import phrase

MOST_BYTES = 32 << 30
"""What an archive may unpack to."""
RATIO = 400
"""How many times its size a member may grow to; what is built to fill disks grows a thousandfold."""
HARMLESS = 64 << 20
"""Below this a member may grow as it likes."""
_BLOCK = 1 << 20
_ENCRYPTED = 0x1
_OPENERS: dict[bytes, Callable[[Path], Any]] = {
    b"\x1f\x8b": gzip.open, b"BZh": bz2.open, b"\xfd7zXZ\0": lzma.open,
}  # fmt: skip
_DAMAGED = (zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError, NotImplementedError)


def archive_of(path: Path) -> str | None:
    """``"zip"`` or ``"tar"`` (compressed or not) by what the file holds; None where it is neither."""
    with path.open("rb") as file:
        start = file.read(512)
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    opener = next((one for magic, one in _OPENERS.items() if start.startswith(magic)), None)
    if opener is not None:
        try:
            with opener(path) as inner:
                start = inner.read(512)
        except (OSError, EOFError, zlib.error, lzma.LZMAError):
            return None
    return "tar" if start[257:262] == b"ustar" else None


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except _DAMAGED as error:
        reason = str(error).splitlines()[0][:200] if str(error) else phrase("it ends too early")
        raise Problem(
            phrase("{file} cannot be unpacked: {reason}.", file=path.name, reason=reason),
            phrase("It may be damaged; get it again."),
        ) from error
    except RuntimeError as error:  # how zipfile says that a password is missing
        raise Problem(
            phrase("{file} cannot be unpacked: {reason}.", file=path.name, reason=str(error)),
            phrase("Unpack it yourself first."),
        ) from error


def listing(path: Path, kind: str) -> Listing:
    """The files in an archive, in the order in which they are read.

    Raises:
        Problem: it is damaged, encrypted, or holds what must not be unpacked.
    """
    kept = room(path)
    if kept is None:
        return _listing(path, kind)
    with kept.lock:
        if kept.listing is None:
            kept.listing = _listing(path, kind)
        return kept.listing


def _listing(path: Path, kind: str) -> Listing:
    with _told(path):
        found, notes = _zipped(path) if kind == "zip" else _tarred(path)
    counts = Counter(member.name for member in found)
    notes += [f"{name} is there {n} times" for name, n in sorted(counts.items()) if n > 1]
    last = {member.name: member for member in found}
    return Listing(tuple(sorted(last.values(), key=lambda member: natural(member.name))), tuple(notes))


def _zipped(path: Path) -> tuple[list[Member], list[str]]:
    found: list[Member] = []
    notes: list[str] = []
    total = 0
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            name = safe_name(info.filename)
            if info.is_dir() or not name or is_junk(name):
                continue
            if stat.S_ISLNK(info.external_attr >> 16):
                notes.append(f"{name} is a link and was left out")
                continue
            if info.flag_bits & _ENCRYPTED:
                raise Problem(phrase("{file} is encrypted.", file=path.name), phrase("Unpack it yourself first."))
            total += info.file_size
            _check_growth(path, name, info.file_size, info.compress_size, total, len(found))
            found.append(Member(name, info.file_size))
    return found, notes


def _tarred(path: Path) -> tuple[list[Member], list[str]]:
    found: list[Member] = []
    notes: list[str] = []
    total, packed = 0, path.stat().st_size
    with tarfile.open(path, "r|*") as archive:
        for info in archive:
            name = safe_name(info.name)
            if info.isdir() or not name or is_junk(name):
                continue
            if not info.isreg():
                notes.append(f"{name} is a link or a device and was left out")
                continue
            total += info.size
            _check_growth(path, name, total, packed, total, len(found))
            found.append(Member(name, info.size))
    return found, notes


def _check_growth(path: Path, name: str, size: int, packed: int, total: int, count: int) -> None:
    if total > MOST_BYTES or count >= MOST_MEMBERS or (size > HARMLESS and size > RATIO * max(1, packed)):
        raise Problem(
            phrase(
                "{file} would unpack to far more than it should: {name} alone to {size} bytes.",
                file=path.name,
                name=name,
                size=size,
            ),
            phrase("It may be built to fill disks. Unpack it yourself if you trust it."),
        )


def members(path: Path, kind: str, wanted: Callable[[str], bool]) -> Iterator[tuple[Member, IO[bytes]]]:
    """The wanted files, one after the other, open for reading; zip files by name, tar files as they lie.

    Raises:
        Problem: as :func:`listing`.
    """
    with _told(path):
        if kind == "zip":
            with zipfile.ZipFile(path) as archive:
                by_name = {safe_name(info.filename): info for info in archive.infolist()}
                for name in sorted(filter(wanted, by_name), key=natural):
                    with archive.open(by_name[name]) as file:
                        yield Member(name, by_name[name].file_size), file
            return
        with tarfile.open(path, "r|*") as tar:
            for info in tar:
                name = safe_name(info.name)
                inner = tar.extractfile(info) if info.isreg() and wanted(name) else None
                if inner is not None:
                    yield Member(name, info.size), inner


@contextmanager
def unpacked(path: Path, kind: str, names: Collection[str]) -> Iterator[dict[str, Path]]:
    """Some files of an archive as plain files, for as long as the block lasts.

    They lie under numbers of their own in a new temporary folder, so that no name in the archive counts. Where
    somebody holds the archive (:mod:`models.load.holding`) they stay for the next one who asks.

    Raises:
        Problem: as :func:`listing`, or one of them is not there, or the disk is full.
    """
    kept = room(path)
    if kept is None:
        with tempfile.TemporaryDirectory(prefix="assay-") as folder:
            yield _unpack(path, kind, set(names), Path(folder))
        return
    with kept.lock:
        missing = set(names) - kept.files.keys()
        if missing:
            kept.files |= _unpack(path, kind, missing, Path(tempfile.mkdtemp(dir=kept.folder)))
    yield {name: kept.files[name] for name in names}


def _unpack(path: Path, kind: str, wanted: Collection[str], folder: Path) -> dict[str, Path]:
    found: dict[str, Path] = {}
    left = MOST_BYTES
    for number, (member, file) in enumerate(members(path, kind, wanted.__contains__)):
        place = folder / str(number)
        place.mkdir()
        target = place / _short(PurePosixPath(member.name).name)
        left -= _copy(file, target, min(member.size, left), member.name)
        found[member.name] = target
    missing = sorted(set(wanted) - found.keys())
    if missing:
        raise Problem(
            phrase("{file} holds no {name!r}.", file=path.name, name=missing[0]),
            phrase("Choose one of the files inside it."),
        )
    return found


def _copy(file: IO[bytes], target: Path, most: int, name: str) -> int:
    done = 0
    with target.open("wb") as out:
        while block := file.read(_BLOCK):
            done += len(block)
            if done > most:
                raise Problem(
                    phrase("{name} is larger than its archive says.", name=name),
                    phrase("The archive may be damaged or forged."),
                )
            out.write(block)
    return done


def _short(name: str) -> str:
    """A name that every disk takes, its suffixes kept."""
    encoded = name.encode("utf-8", "replace")
    return name if len(encoded) <= 120 else "long" + "".join(PurePosixPath(name).suffixes[-2:])[-40:]
