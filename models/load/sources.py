"""From a path (a file, a folder, an archive, several files) to a reading of one dataset."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.dataset import Problem
from models.load import archives, beside, huggingface, several
from models.load.formats import READERS
from models.load.groups import Group, Groups, groups_of
from models.load.members import Listing, in_folder
from models.load.reader import Reading
from models.load.sniff import format_of, misnamed
from models.phrase import joined, phrase
from models.remembered import remembered

MOST_DATASETS = 100
"""Datasets that a folder may hold to be loaded at once."""


@dataclass(frozen=True, slots=True)
class Found:
    """One dataset that a path holds."""

    path: Path
    options: Mapping[str, Any]
    """What to give `detect` and `preview` to get it."""
    title: str
    """What tells it from the others."""


def datasets_in(path: str | Path) -> tuple[tuple[Found, ...], tuple[str, ...]]:
    """The datasets that a file, folder or archive holds, and remarks about what is left out.

    Raises:
        Problem: there is nothing, or too much.
    """
    path = Path(path)
    kind = kind_of(path)
    if kind == "file":
        return (Found(path, {}, path.name),), ()
    groups = groups_in(path, listed(path, kind))
    if len(groups.found) > MOST_DATASETS:
        raise Problem(
            phrase("{file} holds {n} data files.", file=path.name, n=len(groups.found)),
            phrase("At most {most} are loaded at once; choose some, or a folder inside it.", most=MOST_DATASETS),
        )
    single = len(groups.found) == 1
    found = tuple(found_of(path, kind, group, single) for group in groups.found)
    return found, tuple(map(remembered, groups.notes))


def found_of(path: Path, kind: str, group: Group, single: bool) -> Found:
    """What to give `detect` for one group of files; ``single`` where the path holds no other."""
    if kind == "folder" and group.kind == "file":
        return Found(path / group.title, {}, group.title)
    return Found(path, {} if single else {"member": group.title}, group.title or path.name)


def together(found: Sequence[Found]) -> Found:
    """Several files as one dataset.

    Raises:
        Problem: one of them is not a plain file, or they lie in different archives.
    """
    if len(found) == 1:
        return found[0]
    names = [str(one.path.absolute()) for one in found]
    paths = {one.path for one in found}
    if len(paths) == 1 and all("member" in one.options for one in found):
        return Found(found[0].path, {"files": [one.options["member"] for one in found]}, found[0].title)
    for one in found:
        if one.options or not one.path.is_file():
            raise Problem(
                phrase("{name} is not a plain file, so it cannot be one dataset with others.", name=one.title)
            )
    return Found(found[0].path, {"files": names}, found[0].title)


def detect(path: Path, options: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """Find out the format of a dataset and complete its options; see `models.load.detect`."""
    if options.get("files") is not None and options.get("format") != "images":
        kind = kind_of(path)
        given = {**options, **({"archive": kind} if kind in ("zip", "tar") else {})}
        format, complete = several.detect(path, given, _leaf, READERS)
    else:
        kind = kind_of(path)
        format, complete = _leaf(path, options) if kind == "file" else _inside(path, kind, options)
    for name in ("labels", "metadata"):
        if complete.get(name):
            complete[name] = str(_beside(path, complete[name]).absolute())
            complete.pop("schema", None)  # there are more columns than it tells of
    return format, complete


def read(path: Path, format: str, options: Mapping[str, Any]) -> Reading:
    """Read a dataset with what `detect` told."""
    if options.get("files") is not None and format != "images":
        reading = several.read(path, format, options, READERS)
    else:
        reading = READERS[format].read(path, options)
    with closing(reading):
        columns = yield from _with_tables(reading, path, options)
    return columns


def _with_tables(reading: Reading, path: Path, options: Mapping[str, Any]) -> Reading:
    if options.get("metadata"):
        table = beside.table_of(Path(options["metadata"]), _read_any, whole=True)
        reading = beside.by_place(reading, table, path.name)
    if options.get("labels"):
        table = beside.table_of(Path(options["labels"]), _read_any, whole=False)
        reading = beside.by_key(reading, table, str(options.get("on") or "file"))
    return (yield from reading)


def _read_any(path: Path) -> Reading:
    format, options = detect(path, {})
    return read(path, format, options)


def _beside(path: Path, name: str) -> Path:
    """The file of a table beside the samples, as it was given or relative to them."""
    given = Path(name)
    for place in (given, (path if path.is_dir() else path.parent) / given):
        if place.is_file():
            return place
    raise Problem(phrase("There is no file {name}.", name=name), phrase("It should hold a row for each sample."))


def kind_of(path: Path) -> str:
    """``file``, ``folder``, ``zip`` or ``tar``."""
    if path.is_dir():
        return "folder"
    if not path.is_file():
        return "file"  # whoever opens it says what is wrong
    try:
        kind = archives.archive_of(path)
    except OSError as error:
        raise Problem(
            phrase("{file} cannot be opened: {reason}.", file=path.name, reason=error.strerror or str(error))
        ) from error
    if kind == "zip":
        return "file" if _is_shell(path) else "zip"
    return kind or "file"


def _is_shell(path: Path) -> bool:
    from models.load import refused

    return refused.check_zip(path) is not None


def _leaf(path: Path, options: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """Format and options of a plain file."""
    known = {name: value for name, value in options.items() if name != "format"}
    suffixes = {suffix: reader.name for reader in READERS.values() for suffix in reader.suffixes}
    found, compression = format_of(path, suffixes)
    name = str(options.get("format", found))
    if name not in READERS:
        raise Problem(
            phrase("There is no format {name!r}.", name=name), phrase("Formats: {names}.", names=", ".join(READERS))
        )
    note = misnamed(path, found, suffixes) if "format" not in options else None
    if note is not None:
        known["notes"] = [*known.get("notes", []), note]
    return name, READERS[name].detect(path, {"compression": compression, **known})


def listed(path: Path, kind: str) -> Listing:
    """The files of a folder or an archive."""
    return in_folder(path) if kind == "folder" else archives.listing(path, kind)


def groups_in(path: Path, files: Listing) -> Groups:
    """The datasets among the files, and remarks about what belongs to none.

    Raises:
        Problem: there is none.
    """
    groups = groups_of(files.names)
    notes = (*files.notes, *groups.notes)
    if not groups.found:
        raise Problem(
            phrase("{file} holds no data that Assay reads.", file=path.name),
            joined(phrase("{first}; {second}"), map(remembered, notes)) or phrase("It is empty."),
        )
    return Groups(groups.found, notes)


def _inside(path: Path, kind: str, options: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """Format and options of a dataset inside a folder or an archive."""
    groups = groups_in(path, listed(path, kind))
    group = _chosen(path, groups, options)
    archive = None if kind == "folder" else kind
    notes = list(groups.notes)
    if group.kind == "images":
        given = {key: value for key, value in options.items() if key != "format"}
        if group.about and archive is None:
            given = {"labels": group.about, "on": "file=file_name", **given}
        return "images", READERS["images"].detect(path, {**given, "archive": archive, "notes": notes})
    given = {**options, "archive": archive, "notes": notes}
    if set(group.splits) != {""}:
        given["splits"] = list(group.splits)
        given["split"] = _split(path, group, options.get("split"))
        others = [split for split in group.splits if split != given["split"]]
        given["notes"] = [*notes, *([f"other splits are not read: {', '.join(others)}"] if others else [])]
    files = group.splits[given.get("split", "")]
    with several.laid_out(path, {"files": _states(group, files), "archive": archive}) as states:
        given["files"] = huggingface.shards(states, files) if group.kind == "saved" else list(files)
    return several.detect(path, given, _leaf, READERS)


def _states(group: Group, files: Sequence[str]) -> list[str]:
    """The files that say which shards are the data."""
    folders = dict.fromkeys(file.rpartition("/")[0] for file in files) if group.kind == "saved" else {}
    return [f"{folder}/state.json" if folder else "state.json" for folder in folders]


def _chosen(path: Path, groups: Groups, options: Mapping[str, Any]) -> Group:
    titles = ", ".join(group.title or path.name for group in groups.found[:8])
    wanted = options.get("member")
    if wanted is not None:
        for group in groups.found:
            if group.title == wanted:
                return group
        raise Problem(
            phrase("{file} holds no {wanted!r}.", file=path.name, wanted=wanted),
            phrase("It holds: {titles}.", titles=titles),
        )
    if options.get("format") == "images":
        groups = Groups(tuple(group for group in groups.found if group.kind == "images"), groups.notes)
    if len(groups.found) == 1:
        return groups.found[0]
    raise Problem(
        phrase("{file} holds {n} datasets: {titles}.", file=path.name, n=len(groups.found), titles=titles),
        phrase("Choose one of them."),
    )


def _split(path: Path, group: Group, wanted: object) -> str:
    if wanted is None:
        return "train" if "train" in group.splits else next(iter(group.splits))
    if wanted not in group.splits:
        raise Problem(
            phrase("{file} has no split {wanted!r}.", file=path.name, wanted=wanted),
            phrase("Its splits: {names}.", names=", ".join(group.splits)),
        )
    return str(wanted)
