"""What a dropped path offers to load: each dataset in a folder or archive, each split, sheet, table and array."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from models.dataset import Problem, Role
from models.load import sources
from models.load.formats import READERS
from models.load.groups import Group
from models.load.guess import called_by, role_told
from models.load.members import Listing
from models.load.sources import Found
from models.load.streams import COMPRESSIONS
from models.phrase import phrase
from models.remembered import remembered

_PARTS = {"xlsx": ("sheet", "sheets"), "sqlite": ("table", "tables"), "npz": ("array", "arrays")}
"""Formats of which one part is read at a time: the option that chooses it, and the one that lists them."""

MOST_OFFERED = 2000
"""Datasets that can be chosen from."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One dataset that could be loaded."""

    found: Found
    part: str = ""
    """The split, sheet, table or array, where it is one of several; empty for a whole file or folder."""
    format: str = ""
    """Name of its reader, by its name alone; ``saved`` for what Hugging Face's library saved."""
    files: int = 1
    size: int | None = None
    """Bytes, unpacked from an archive but not from compression; None where that is not known of a part."""
    role: Role | None = None
    """What its name tells; None where it tells nothing."""
    usual: bool = True
    """Whether it is loaded where nobody chooses."""

    @property
    def title(self) -> str:
        """What tells it from the others: ``"train.csv"``, ``"set · test"``."""
        return f"{self.found.title} · {self.part}" if self.part else self.found.title


def offers_in(path: str | Path) -> tuple[tuple[Offer, ...], tuple[str, ...]]:
    """Everything that a file, folder or archive offers, and remarks about what is left out.

    Raises:
        Problem: there is nothing, or too much.
    """
    path = Path(path)
    kind = sources.kind_of(path)
    if kind == "file":
        return _in_file(path), ()
    listed = sources.listed(path, kind)
    groups = sources.groups_in(path, listed)
    if len(groups.found) > MOST_OFFERED:
        raise Problem(
            phrase("{file} holds {n} data files.", file=path.name, n=len(groups.found)),
            phrase("Choose some, or a folder inside it."),
        )
    single, many = len(groups.found) == 1, len(groups.found) > sources.MOST_DATASETS
    offers: list[Offer] = []
    for group in groups.found:
        found = sources.found_of(path, kind, group, single)
        offers += _of_group(path, group, found, listed)
    # So many at once are hardly meant; a person says which.
    told = tuple(map(remembered, groups.notes))
    return tuple(replace(offer, usual=False) if many else offer for offer in offers), told


def _in_file(path: Path) -> tuple[Offer, ...]:
    """A file on its own, or what lies in it side by side."""
    whole = Offer(Found(path, {}, path.name), size=_size(path), role=role_told(path), format=_format(path.name))
    if whole.format not in _PARTS:
        return (whole,)
    option, listing = _PARTS[whole.format]
    try:
        complete = sources.detect(path, {})[1]
    except Problem:  # whoever loads it says what is wrong
        return (whole,)
    parts: Sequence[str] = complete.get(listing) or ()
    if len(parts) < 2 or complete.get("together"):
        return (whole,)
    return tuple(_part(whole, path, {option: part, listing: parts}, str(part), complete[option]) for part in parts)


def _part(whole: Offer, path: Path, named: Mapping[str, Any], part: str, usual: str) -> Offer:
    option = next(iter(named))
    found = Found(path, {option: named[option]}, path.name)
    return replace(
        whole, found=found, part=part, size=None, role=role_told(called_by(path, named)), usual=part == usual
    )


def _of_group(path: Path, group: Group, found: Found, listed: Listing) -> list[Offer]:
    """One offer, or one for each split."""
    sizes = {member.name: member.size for member in listed.members}
    format = {"saved": "saved", "images": "images"}.get(group.kind, "")
    default = "train" if "train" in group.splits else next(iter(group.splits))
    offers = []
    for split, files in group.splits.items():
        several = split and len(group.splits) > 1
        options = {**found.options, **({"split": split} if several else {})}
        named = found.path if found.path != path else Path(path, group.title)
        offers.append(
            Offer(
                Found(found.path, options, found.title),
                split if several else "",
                format or _format(files[0]) if files else format,
                len(files),
                sum(sizes.get(file, 0) for file in files),
                role_told(called_by(named, {"split": split} if split else {})),
                split == default,
            )
        )
    return offers


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None


def _format(name: str) -> str:
    """The reader that a file's suffix speaks of; empty for none."""
    inner = PurePosixPath(name)
    if inner.suffix.lower() in COMPRESSIONS:
        inner = PurePosixPath(inner.stem)
    known = {suffix: reader.name for reader in READERS.values() for suffix in reader.suffixes}
    return known.get(inner.suffix.lower(), "")
