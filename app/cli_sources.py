"""The options of ``assay load`` that say what a file is and how it is read, and what becomes of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from models.dataset import Problem

Files = Annotated[
    list[Path],
    typer.Argument(
        metavar="FILE…",
        show_default=False,
        help="A file, folder or archive: tables, JSON, Parquet, Excel, SQLite, NumPy, images. Several files of one "
        "format are one dataset; a folder of several tables is a dataset each.",
    ),
]
Together = Annotated[bool, typer.Option("--together", help="All files of the folder or archive are one dataset.")]
Modality = Annotated[str | None, typer.Option(metavar="M", help="What a row is: text, image, vector or tabular.")]
Image = Annotated[str | None, typer.Option(metavar="C", help="Images: the column of their bytes or paths.")]
Vector = Annotated[
    list[str] | None,
    typer.Option(metavar="C", help="Vectors: a list column, or numeric columns by name or pattern: 'emb_*'."),
]
Metric = Annotated[str | None, typer.Option(metavar="M", help="Vectors: cosine or euclidean.")]
Position = Annotated[str | None, typer.Option(metavar="X,Y", help="A ready-made map: the columns that hold x and y.")]
Labels = Annotated[str | None, typer.Option(metavar="FILE", help="A table of labels, joined to the samples by --on.")]
On = Annotated[
    str | None, typer.Option(metavar="C", help="The column that samples and --labels share, or OURS=THEIRS.")
]
Metadata = Annotated[
    str | None, typer.Option(metavar="FILE", help="Vectors: a table of as many rows, put beside them row by row.")
]
Sheet = Annotated[str | None, typer.Option(metavar="S", help="Excel: the sheet to read.")]
TableName = Annotated[str | None, typer.Option("--table", metavar="T", help="SQLite: the table to read.")]
Split = Annotated[str | None, typer.Option(metavar="S", help="Hugging Face folders: the split to read.")]
Read = Annotated[
    list[str] | None,
    typer.Option(
        metavar="KEY=VALUE",
        help="How the file is read, where it was guessed wrong: encoding, delimiter, quote, escape, header, "
        "header_row, array, member, format. Repeatable.",
    ),
]

_TEXTS = ("encoding", "delimiter", "quote", "escape", "array", "member", "format")
_ESCAPES = {"\\t": "\t", "tab": "\t", "space": " ", "none": ""}


def reading(texts: Sequence[str] | None, **named: str | None) -> dict[str, Any]:
    """Reader options from ``--read KEY=VALUE`` and the options that have names of their own.

    Raises:
        Problem: a part has no ``=``, its key is unknown, or its value does not fit.
    """
    options: dict[str, Any] = {name: value for name, value in named.items() if value is not None}
    for text in texts or ():
        key, equals, value = text.partition("=")
        if not equals or key not in (*_TEXTS, "header", "header_row"):
            known = ", ".join((*_TEXTS, "header", "header_row"))
            raise Problem(f"--read {text!r} is not KEY=VALUE with a known key.", f"Keys: {known}.")
        options[key] = _value(key, value)
    if "on" in options and "labels" not in options:
        raise Problem("--on says what --labels is joined by.", "Name the table of labels: --labels FILE.")
    return options


def _value(key: str, value: str) -> object:
    if key in _TEXTS:
        return _ESCAPES.get(value, value)
    if key == "header" and value.lower() in ("true", "false", "yes", "no"):
        return value.lower() in ("true", "yes")
    if key == "header_row" and value.isdecimal():
        return int(value)
    raise Problem(f"--read {key}={value} cannot be.", "header is true or false, header_row the number of a row or 0.")


def samples(
    modality: str | None,
    text: Sequence[str] | None,
    image: str | None,
    vector: Sequence[str] | None,
    metric: str | None,
    position: str | None,
) -> dict[str, Any]:
    """What a sample is; columns that are named for one modality choose it.

    Raises:
        Problem: columns of two modalities are named, or ``--position`` is not two columns.
    """
    named = [name for name, given in (("text", text), ("image", image), ("vector", vector)) if given]
    if modality is None and len(named) > 1:
        raise Problem(f"--{' and --'.join(named)} are columns of two modalities.", "Say which it is: --modality.")
    place = None if position is None else tuple(name.strip() for name in position.split(","))
    if place is not None and (len(place) != 2 or not all(place)):
        raise Problem(f"--position {position!r} is not two columns.", "For example: --position umap_x,umap_y.")
    return {
        "modality": modality or (named[0] if named else None),
        "text": tuple(text or ()),
        "image": image,
        "vector": tuple(vector or ()),
        "metric": metric,
        "position": place,
    }
