"""Which datasets lie in a folder or an archive, by the names of its files alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from models.dataset import Problem
from models.load.members import natural
from models.load.pictures import is_image
from models.load.refused import PICKLES
from models.load.streams import COMPRESSIONS
from models.phrase import phrase

_SHARD = re.compile(
    r"^(?P<split>.+?)[-_.](?P<number>\d{4,6})-of-(?P<count>\d{4,6})(?:-[0-9a-f]{6,})?"
    r"(?P<suffix>\.(?:parquet|arrow|feather|jsonl|ndjson|json|csv|tsv)(?:\.gz|\.zst)?)$"
)
_ABOUT = re.compile(r"^(readme|licen[cs]e|notice|changelog|requirements|source|citation|authors)\b", re.IGNORECASE)
_PLAIN = (
    *(".csv", ".tsv", ".tab", ".txt", ".json", ".jsonl", ".ndjson", ".parquet", ".pq", ".feather", ".arrow", ".ipc"),
    *(".arrows", ".xlsx", ".xlsm", ".sqlite", ".sqlite3", ".db", ".npy", ".npz"),
)
_ABOUT_IMAGES = ("metadata.csv", "metadata.jsonl", "metadata.parquet")
"""Tables that say something about the images beside them, as Hugging Face's image folders have it."""
_NAMED = 5


@dataclass(frozen=True, slots=True)
class Group:
    """Files that are one dataset."""

    title: str
    """What tells it from others inside: a file, or the folder it lies in."""
    kind: str
    """``file``, ``shards`` (``train-00000-of-00002.parquet`` ...), ``saved`` (by `datasets`) or ``images``."""
    splits: Mapping[str, tuple[str, ...]]
    """The files of each split, in order; the split of what has none is ``""``."""
    about: str = ""
    """Images: the table beside them."""


@dataclass(frozen=True, slots=True)
class Groups:
    """The datasets, and remarks about what belongs to none."""

    found: tuple[Group, ...]
    notes: tuple[str, ...] = field(default=())


def groups_of(names: Sequence[str]) -> Groups:
    """The datasets among files.

    Args:
        names: Paths inside the folder or archive, with slashes.
    """
    left = dict.fromkeys(sorted(names, key=natural))
    found = [*_saved(left), *_shards(left)]
    found += _images(left)
    data = [name for name in left if _is_data(name)]
    tables = [name for name in data if not name.lower().endswith(".txt")]
    # Beside anything else a text file is a remark.
    for name in tables if tables or found else data:
        del left[name]
        found.append(Group(name, "file", {"": (name,)}))
    return Groups(tuple(found), tuple(_remarks(left)))


def _saved(left: dict[str, None]) -> list[Group]:
    """Datasets that Hugging Face's ``save_to_disk`` wrote; what belongs to them is taken out of ``left``."""
    folders = {_parent(name) for name in left if PurePosixPath(name).name == "state.json"}
    roots: dict[str, dict[str, tuple[str, ...]]] = {}
    for folder in sorted(folders, key=natural):
        above = _parent(folder) if folder else ""
        several = folder and _inside(above, "dataset_dict.json") in left
        root, split = (above, PurePosixPath(folder).name) if several else (folder, "")
        shards = tuple(name for name in left if _parent(name) == folder and name.endswith(".arrow"))
        roots.setdefault(root, {})[split] = tuple(s for s in shards if not PurePosixPath(s).name.startswith("cache-"))
    for root in roots:
        for name in [name for name in left if not root or name.startswith(f"{root}/")]:
            del left[name]
    return [Group(root, "saved", splits) for root, splits in roots.items()]


def _shards(left: dict[str, None]) -> list[Group]:
    """Datasets in numbered parts; what belongs to them is taken out of ``left``."""
    parts: dict[tuple[str, str], dict[str, list[tuple[str, int, int]]]] = {}
    for name in list(left):
        match = _SHARD.match(PurePosixPath(name).name)
        if match:
            del left[name]
            splits = parts.setdefault((_parent(name), match["suffix"]), {})
            splits.setdefault(match["split"], []).append((name, int(match["number"]), int(match["count"])))
    return [
        Group(folder, "shards", {split: _complete(split, shards) for split, shards in splits.items()})
        for (folder, _), splits in parts.items()
    ]


def _complete(split: str, shards: Sequence[tuple[str, int, int]]) -> tuple[str, ...]:
    wanted = max(count for _, _, count in shards)
    missing = wanted - len({number for _, number, _ in shards})
    if missing > 0:
        raise Problem(
            phrase(
                "{missing} of the {wanted} parts of {split} are missing.", missing=missing, wanted=wanted, split=split
            ),
            phrase("Get them too, or choose the files that are there to load them alone."),
        )
    return tuple(name for name, _, _ in sorted(shards, key=lambda shard: (shard[1], shard[0])))


def _images(left: dict[str, None]) -> list[Group]:
    images = [name for name in left if is_image(name)]
    if not images:
        return []
    about = next((name for name in left if name.lower() in _ABOUT_IMAGES), "")
    for name in (*images, *filter(None, (about,))):
        del left[name]
    return [Group("images", "images", {"": tuple(images)}, about)]


def _is_data(name: str) -> bool:
    path = PurePosixPath(name)
    inner = PurePosixPath(path.stem) if path.suffix.lower() in COMPRESSIONS else path
    return inner.suffix.lower() in _PLAIN and not _ABOUT.match(path.name)


def _remarks(left: Iterable[str]) -> list[str]:
    pickles = [name for name in left if name.lower().endswith(PICKLES)]
    others = [name for name in left if name not in set(pickles)]
    remarks = []
    if pickles:
        remarks.append(f"pickle files are never loaded, they could run any program: {_few(pickles)}")
    if others:
        remarks.append(f"left out: {_few(others)}")
    return remarks


def _few(names: Sequence[str]) -> str:
    more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def _parent(name: str) -> str:
    parent = str(PurePosixPath(name).parent)
    return "" if parent == "." else parent


def _inside(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name
