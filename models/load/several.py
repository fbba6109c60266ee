"""Several files read as one dataset: one format, columns matched by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa

from models.columns import reconcile
from models.dataset import Column, ColumnType, Problem
from models.load import archives
from models.load.arrow_files import schema_of
from models.load.flatten import joined
from models.load.reader import Reader, Reading, Rows
from models.phrase import phrase

Detect = Callable[[Path, Mapping[str, Any]], tuple[str, dict[str, Any]]]
_OWN = ("files", "archive", "parts", "member", "split", "splits", "labels", "on", "metadata")
"""Options that concern the files together, not each of them."""
_TOLD = ("notes", "schema", "dimensions")
"""What detection tells of each file that reading does not need."""
_MOST_NOTES = 20
_FIXED = ("csv", "tsv", "parquet", "arrow", "xlsx", "sqlite")
"""Formats whose rows all have the same columns, so that one that is missing at the start is missing."""


@contextmanager
def laid_out(path: Path, options: Mapping[str, Any]) -> Iterator[dict[str, Path]]:
    """The files of a dataset by their names, unpacked for as long as the block lasts where they need be."""
    names = [str(name) for name in options["files"]]
    if options.get("archive"):
        with archives.unpacked(path, options["archive"], names) as places:
            yield {name: places[name] for name in names}
        return
    base = path if path.is_dir() else path.parent
    yield {name: base / name for name in names}


def detect(
    path: Path, options: Mapping[str, Any], leaf: Detect, readers: Mapping[str, Reader]
) -> tuple[str, dict[str, Any]]:
    """The common format of the files and complete options for reading them together.

    Options that differ from file to file (an encoding, a delimiter) are kept in ``parts``.

    Raises:
        Problem: the files are of different formats, or one of them cannot be read.
    """
    given = {name: value for name, value in options.items() if name not in _OWN}
    with laid_out(path, options) as places:
        found = [leaf(place, given) for place in places.values()]
        formats = [format for format, _ in found]
        names = list(places)
        for name, format in zip(names, formats, strict=True):
            if format != formats[0]:
                raise Problem(
                    phrase(
                        "{one} is {format} and {name} is {other}.",
                        one=names[0],
                        format=formats[0],
                        name=name,
                        other=format,
                    ),
                    phrase("Files that are one dataset must be of one format; load them one by one."),
                )
        common = dict(found[0][1])
        _check_alike(names, [each for _, each in found], common)
        notes = _notes(places, formats[0], [each for _, each in found], readers)
    said = _said_of_each(names, [each for _, each in found], options.get("notes", []))
    parts = [
        {key: value for key, value in each.items() if key not in _TOLD and common.get(key) != value}
        for _, each in found
    ]
    complete = {**common, **{key: options[key] for key in _OWN if key in options}}
    if any(parts):
        complete["parts"] = parts
    complete["notes"] = list(dict.fromkeys([*options.get("notes", []), *said, *notes]))
    return formats[0], complete


def _check_alike(names: Sequence[str], found: Sequence[Mapping[str, Any]], common: dict[str, Any]) -> None:
    """Refuse columns that are built differently; drop what only the first file says of all."""
    widths = {str(each["dimensions"][1:]) for each in found if "dimensions" in each}
    if len(widths) > 1:
        raise Problem(
            phrase("The arrays are of different widths: {names}.", names=", ".join(sorted(widths))),
            phrase("Load them one by one."),
        )
    schemas = [schema for each in found if (schema := schema_of(each)) is not None]
    for name, schema in zip(names, schemas, strict=False):
        for field in schema:
            place = schemas[0].get_field_index(field.name)
            other = schemas[0].field(place) if place >= 0 else field
            if pa.types.is_struct(field.type) != pa.types.is_struct(other.type):
                raise Problem(
                    phrase(
                        "{column} is {type} in {one} and {other} in {name}.",
                        column=field.name,
                        type=str(other.type),
                        one=names[0],
                        other=str(field.type),
                        name=name,
                    ),
                    phrase("Load them one by one."),
                )
    if schemas and not all(schemas[0].equals(schema) for schema in schemas):
        del common["schema"]


def _said_of_each(names: Sequence[str], found: Sequence[Mapping[str, Any]], known: Sequence[str]) -> list[str]:
    """What detection says of each file beyond what is known of all; with its name where there are several."""
    notes = []
    for name, each in zip(names, found, strict=True):
        file = f"{Path(name).name}: " if len(names) > 1 else ""
        notes += [f"{file}{note}" for note in each.get("notes", []) if note not in known]
    return notes[:_MOST_NOTES]


def _notes(
    places: Mapping[str, Path], format: str, found: Sequence[Mapping[str, Any]], readers: Mapping[str, Reader]
) -> list[str]:
    """Columns in another order, or missing in some of the files."""
    if format not in _FIXED or len(places) < 2:
        return []
    seen: dict[str, list[str]] = {}
    for (name, place), options in zip(places.items(), found, strict=True):
        with closing(readers[format].read(place, options)) as reading:
            seen[name] = [column.name for column in next(reading, Rows(None, (), 0)).columns]
    every = dict.fromkeys(column for columns in seen.values() for column in columns)
    first = next(iter(seen.values()))
    notes = []
    for name, columns in seen.items():
        absent = [column for column in every if column not in set(columns)]
        if absent:
            notes.append(f"{name} has no column {', '.join(absent[:5])}")
        elif columns != first:
            notes.append(f"{name} has its columns in another order; they are matched by name")
    return notes[:_MOST_NOTES]


def read(path: Path, format: str, options: Mapping[str, Any], readers: Mapping[str, Reader]) -> Reading:
    """Read the files one after the other; see `models.load.reader.Reader`."""
    merge = joined if format in ("json", "jsonl") else _reconciled
    columns: dict[str, Column] = {}
    before = 0
    common = {name: value for name, value in options.items() if name not in _OWN}
    parts = options.get("parts") or [{}] * len(options["files"])
    with laid_out(path, options) as places:
        for (name, place), own in zip(places.items(), parts, strict=True):
            known = dict(columns)
            reading = readers[format].read(place, {**common, **own})
            while True:
                try:
                    rows = next(reading)
                except StopIteration as stop:
                    columns = _merged(known, stop.value, merge)
                    break
                columns = _merged(known, rows.columns, merge)
                yield _labelled(rows, name if len(places) > 1 else "", before, tuple(columns.values()))
            before += place.stat().st_size
    return tuple(columns.values())


def _merged(
    known: Mapping[str, Column], more: Sequence[Column], merge: Callable[[ColumnType, ColumnType], ColumnType]
) -> dict[str, Column]:
    merged = dict(known)
    for column in more:
        old = merged.get(column.name)
        merged[column.name] = column if old is None else replace(old, type=merge(old.type, column.type))
    return merged


def _reconciled(one: ColumnType, other: ColumnType) -> ColumnType:
    return reconcile((one, other))


def _labelled(rows: Rows, name: str, before: int, columns: tuple[Column, ...]) -> Rows:
    """The rows with the file's name in what is reported of them."""
    said = f"{Path(name).name}: " if name else ""
    bad = tuple(replace(row, reason=f"{said}{row.reason}") for row in rows.unreadable)
    notes = tuple(f"{said}{note}" for note in rows.notes)
    return replace(rows, unreadable=bad, done=before + rows.done, columns=columns, notes=notes)
