"""What a file is, by its content first and its name second."""

from __future__ import annotations

import codecs
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from models.dataset import Problem
from models.load import refused
from models.load.encoding import encoding_of, mixed, nearest
from models.load.numpy_files import MAGIC as NUMPY
from models.load.pictures import is_image
from models.load.sqlite import MAGIC as SQLITE
from models.load.streams import COMPRESSIONS, compression_of, head
from models.phrase import phrase, phrase_many

SAMPLE = 1 << 20
"""Bytes looked at; enough for some thousands of rows."""
_MAGIC = {b"PAR1": "parquet", b"ARROW1": "arrow", b"FEA1": "feather1", b"\xff\xff\xff\xff": "arrow"}
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"RIFF", b"BM", b"II*\0", b"MM\0*", b"GIF8")
_TEXTS = ("csv", "tsv", "json", "jsonl")
_WRITTEN = {"parquet": "Parquet", "arrow": "Arrow", "sqlite": "SQLite"}
"""Formats whose name is no abbreviation."""


def format_of(path: Path, suffixes: Mapping[str, str]) -> tuple[str, str | None]:
    """The format of a file and its compression.

    Args:
        path: The file.
        suffixes: The format of each suffix.

    Raises:
        Problem: there is no such file, it is empty or a folder, or it is of no known format.
    """
    _check_file(path)
    try:
        compression = compression_of(path)
    except OSError as error:
        raise Problem(
            phrase("{file} cannot be opened: {reason}.", file=path.name, reason=error.strerror or str(error))
        ) from error
    start = head(path, {"compression": compression}, SAMPLE)
    if not start:
        raise Problem(phrase("{file} is empty.", file=path.name), phrase("Choose a file that holds rows."))
    found = _binary_format(path, start, compression)
    if found is not None:
        return found, compression
    named = suffixes.get(suffix_of(path))
    for magic, name in _MAGIC.items():
        if start.startswith(magic) and b"\0" in start:  # a CSV file may well begin with the letters PAR1
            if name == "feather1":
                raise Problem(
                    phrase("{file} is a Feather file of version 1.", file=path.name),
                    phrase("Write it again as Feather version 2."),
                )
            return name, compression
    if named not in _TEXTS:
        named = None  # the name says so, the content does not
    return _text_format(path, start, named), compression


def _binary_format(path: Path, start: bytes, compression: str | None) -> str | None:
    """Formats that their first bytes tell, but for Parquet and Arrow; None for any other.

    Raises:
        Problem: the file is of a kind that is not read.
    """
    refused.check(path, start)
    if start.startswith(NUMPY):
        return "npy"
    if start.startswith(_IMAGES) and is_image(path.name):
        return "images"
    if compression is not None and (start.startswith((SQLITE, b"PK\x03\x04"))):
        raise Problem(phrase("{file} is compressed twice.", file=path.name), phrase("Decompress it first."))
    if start.startswith(b"PK\x03\x04"):
        return refused.check_zip(path)
    return "sqlite" if start.startswith(SQLITE) else None


def _check_file(path: Path) -> None:
    if not path.exists():
        raise Problem(phrase("There is no file {path}.", path=path), phrase("Check the path."))
    if path.is_dir():
        raise Problem(phrase("{path} is a folder.", path=path), phrase("Choose the file inside it."))
    if not path.is_file():
        raise Problem(phrase("{path} is not a file that can be read.", path=path))
    if not path.stat().st_size:
        raise Problem(phrase("{file} is empty.", file=path.name), phrase("Choose a file that holds rows."))


def suffix_of(path: Path) -> str:
    """The suffix that tells the format, in lower case: ``.csv`` of ``Name.CSV.gz``."""
    inner = Path(path.stem) if path.suffix.lower() in COMPRESSIONS else path
    return inner.suffix.lower()


def _text_format(path: Path, start: bytes, named: str | None) -> str:
    encoding = encoding_of(start)
    if encoding is None:
        raise Problem(
            phrase("{file} is not a text file, nor any other that Assay reads.", file=path.name),
            phrase(
                "It reads CSV, TSV, JSON, JSONL, Parquet, Feather, Excel, SQLite, .npy, images, and .zip and folders."
            ),
        )
    text = start.decode(encoding, "replace").removeprefix("\ufeff").lstrip()
    if not text:
        raise Problem(
            phrase("{file} holds nothing but blanks.", file=path.name), phrase("Choose a file that holds rows.")
        )
    if named in ("csv", "tsv"):
        return _json_format(text) if _is_json_object(_first_line(text)) else named
    if named == "jsonl":
        return "json" if _first_line(text).strip() in ("{", "[", "[{") else "jsonl"
    if text[0] in "{[" or named == "json":
        return _json_format(text)
    return "tsv" if _first_line(text).count("\t") > _first_line(text).count(",") else "csv"


def _first_line(text: str) -> str:
    return text.partition("\n" if "\n" in text else "\r")[0]


def _is_json_object(text: str) -> bool:
    try:
        value = json.loads(text)
        return isinstance(value, dict) and bool(value)
    except (ValueError, RecursionError):
        return False


def _json_format(text: str) -> str:
    """Lines that are each an object are JSONL; a list, or an object over several lines, is JSON."""
    first = _first_line(text)
    rest = text[len(first) :].strip()
    if text[0] != "{" or not rest:
        return "json"
    whole = _is_json_object(first) or (first.rstrip().endswith("}") and rest.startswith("{"))
    return "jsonl" if whole else "json"


def text_options(path: Path, options: Mapping[str, Any], by_line: bool = True) -> dict[str, Any]:
    """Complete compression and encoding, with a note where the encoding is in doubt.

    Args:
        path: The file.
        options: What is known of them.
        by_line: Whether bytes that do not decode cost their line only, not the whole file.

    Raises:
        Problem: the file is not text, or the encoding asked for is unknown.
    """
    found = dict(options)
    if "compression" not in found:
        found["compression"] = compression_of(path)
    if "encoding" not in found:
        start = head(path, found, SAMPLE)
        found["encoding"] = encoding_of(start, by_line) or "utf-8"
        if found["encoding"] == "cp1252":
            both = start + _end(path, found)
            found["encoding"] = nearest(both, by_line)
            found |= _noted(found, *mixed(both)) if found["encoding"] == "cp1252" else {}
    try:
        codecs.lookup(found["encoding"])
    except LookupError:
        raise Problem(
            phrase("There is no encoding {encoding!r}.", encoding=found["encoding"]),
            phrase("Try utf-8, utf-16 or cp1252."),
        ) from None
    return found


def _end(path: Path, options: Mapping[str, Any]) -> bytes:
    """The last lines, behind the sample: files of different encodings may have been put one behind the other.

    None of a compressed file, of which all would have to be unpacked.
    """
    size = path.stat().st_size
    if options.get("compression") or size <= SAMPLE:
        return b""
    with path.open("rb") as file:
        file.seek(max(SAMPLE, size - SAMPLE))
        _, found, rest = file.read(SAMPLE).partition(b"\n")
    return found + rest


def _noted(found: Mapping[str, Any], sound: int, among: int) -> dict[str, Any]:
    """The notes, with one about lines that are UTF-8 among others that are not."""
    if not sound:
        return {}
    note = phrase_many(
        sound,
        "read as Windows-1252, but {n} of {among} lines beyond ASCII looked at is UTF-8: "
        "choose the encoding if letters come out wrong",
        "read as Windows-1252, but {n} of {among} lines beyond ASCII looked at are UTF-8: "
        "choose the encoding if letters come out wrong",
        n=sound,
        among=among,
    )
    return {"notes": [*found.get("notes", []), str(note)]}


def misnamed(path: Path, format: str, suffixes: Mapping[str, str]) -> str | None:
    """What to say of a file whose name promises another format than its content is; None where it does not.

    One text format under the name of another is common (JSONL as ``.json``, tabs in ``.txt``) and says nothing.
    """
    suffix = suffix_of(path)
    named = suffixes.get(suffix, format)
    if named == format or {named, format} <= set(_TEXTS):
        return None
    written = _WRITTEN.get(format, format.upper())
    return str(
        phrase("named {suffix}, but by its content it is {format}, and read as such", suffix=suffix, format=written)
    )
