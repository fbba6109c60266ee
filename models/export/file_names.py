"""Names for files that come from many places into one folder: none leads out, none hides another."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

from models.dataset import Dataset
from models.load.pictures import suffix_of

_DRIVE = re.compile(r"^[A-Za-z]:")
_FORBIDDEN = re.compile(r'[\x00-\x1f<>:"|?*]' if os.name == "nt" else r"[\x00-\x1f]")
_LONGEST = 200
"""Bytes of a part of a path; disks take 255, and a number may come to it."""


class FileNames:
    """Hands out names inside a folder.

    Two names that some disk takes for one (by letter case, by how accents are written) are never both handed out.
    """

    def __init__(self, datasets: Sequence[Dataset], taken: Iterable[str]) -> None:
        """Several datasets get a subfolder each, by their names.

        Args:
            datasets: Those whose files are to come.
            taken: Names that are not to be handed out.
        """
        self._taken: dict[str, str] = {_key(name): "" for name in taken}
        self._folders: dict[int, str] = {}
        for dataset in datasets if len(datasets) > 1 else ():
            base = safe(dataset.name.replace("/", "_").replace("\\", "_")) or "dataset"
            self._folders[dataset.number], _ = self._claimed(PurePosixPath(base), f"folder {dataset.number}")

    def free(self, dataset: Dataset, wanted: str | None, row: int, data: bytes, mark: str) -> tuple[str, bool]:
        """The name for a file, with slashes, and whether it is still to be written.

        Args:
            dataset: Where the file comes from.
            wanted: What it is called there; None where it has no name and gets the number of its row.
            row: Number of its row, from 0.
            data: The file; tells the suffix of one without a name.
            mark: Digest of the file; the same file under the same name is handed out again.
        """
        name = safe(wanted or "") or f"{row + 1:06d}{suffix_of(data)}"
        return self._claimed(PurePosixPath(self._folders.get(dataset.number, ""), name), mark)

    def _claimed(self, wanted: PurePosixPath, mark: str) -> tuple[str, bool]:
        number, path = 1, wanted
        while (known := self._taken.get(_key(str(path)))) not in (None, mark):
            number += 1
            path = wanted.with_name(f"{wanted.stem} ({number}){wanted.suffix}")
        self._taken[_key(str(path))] = mark
        return str(path), known is None


def safe(name: str) -> str:
    """A name as a path with slashes that stays inside its folder; empty where nothing is left of it.

    Of a path that begins elsewhere or climbs only the last part is taken.
    """
    plain = name.replace("\\", "/")
    parts = plain.split("/")
    if plain.startswith("/") or _DRIVE.match(plain) or ".." in parts:
        parts = parts[-1:]
    return "/".join(_part(part) for part in parts if part not in ("", ".", ".."))


def _part(part: str) -> str:
    plain = _FORBIDDEN.sub("_", part)
    if os.name == "nt":
        plain = plain.rstrip(". ") or "_"
    suffix = PurePosixPath(plain).suffix[-40:]
    while len(plain.encode()) > _LONGEST:
        plain = plain.removesuffix(suffix)[:-1] + suffix
    return plain


def _key(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
