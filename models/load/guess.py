"""A good first load plan: what a person would most likely choose, from names and the first rows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from models.columns import MISSING
from models.dataset import Column, ColumnType, LoadPlan, Role
from models.load.modality import TEXTS, Guess, modality_of
from models.load.streams import COMPRESSIONS

Cells = Mapping[str, Sequence[Any]]

_ROLE_WORDS: dict[Role, str] = {
    Role.SYNTHETIC: """synthetic synth syn generated generation gen model models fake llm gpt ai machine artificial
        augmented simulated sampled samples solutions predictions completions outputs rtvae ctgan synthpop""",
    Role.HOLDOUT: "holdout heldout unseen test val valid validation dev eval",
    Role.REAL: """real human humans people person train training trn gold golden original orig source seed
        reference ref""",
}
"""Words of file names; a role further up wins."""
_LABELS = ("label", "labels", "category", "class", "target", "intent", "topic", "sentiment", "y")
_IDS = ("id", "idx", "index", "uuid", "guid", "key", "rowid", "example_id", "sample_id")
_ROLES = ("role", "origin", "provenance", "is_synthetic", "is_real", "is_generated", "synthetic", "generated")
_PARTS = (("sheet", "sheets"), ("table", "tables"))
"""Options that choose one of several in a file, and those that list them."""
_ROLE_VALUES = {
    **dict.fromkeys(("real", "human", "original", "gold", "train"), Role.REAL),
    **dict.fromkeys(("synthetic", "synth", "generated", "fake", "model", "machine", "ai", "llm"), Role.SYNTHETIC),
    **dict.fromkeys(("holdout", "heldout", "test", "val", "validation"), Role.HOLDOUT),
}


def guess(
    path: str | Path,
    format: str,
    options: Mapping[str, Any],
    columns: Sequence[Column],
    rows: Sequence[Mapping[str, Any]],
) -> LoadPlan:
    """Guess a load plan from the file's name and its first rows.

    Args:
        path: The file.
        format: Its format.
        options: Complete reader options.
        columns: Its columns.
        rows: Its first rows by column name.
    """
    cells = {column.name: [row.get(column.name) for row in rows] for column in columns}
    called = called_by(Path(path), options)
    known = options.get("folders") or {}
    role_column, roles = _role_column(columns, cells)
    if role_column is None and len(known) > 1:
        role_column, roles = _role_folders(list(known))
    free = _text(columns, cells)
    found: Guess = modality_of(Path(path), format, columns, cells, free)
    text = free if found.modality == "text" else None
    label = _label(columns, cells, text)
    if label is None and found.modality == "image" and role_column is None and 1 < len(known) <= len(rows):
        label = "folder" if "folder" in cells else None
    return LoadPlan(
        path=str(path),
        name=_name(called),
        role=None if role_column else role_of(called),
        role_column=role_column,
        roles=roles,
        generation=_generation(called),
        text=() if text is None else (text,),
        label=label if label != role_column else None,
        id_column=_id(columns, cells),
        records=options.get("records"),
        options={},
        modality=found.modality,
        image=found.image,
        vector=found.vector,
    )


def called_by(path: Path, options: Mapping[str, Any]) -> Path:
    """The path that a dataset is named after: that of the file inside a folder or archive, with its split or part."""
    files = options.get("files")
    part = next((options.get(one) for one, all_ in _PARTS if len(options.get(all_) or ()) > 1), None)
    if part is not None and not files:
        return path.parent / f"{_name(path)} {part}{path.suffix}".replace("/", " ")
    if options.get("split"):
        return path.parent / f"{_name(path)} {options['split']}"
    if files and len(files) == 1:
        return path / str(files[0])
    if options.get("member") and not options.get("archive"):
        return path / str(options["member"])
    if files and not path.is_dir() and not options.get("archive"):
        names = [_name(Path(str(file))) for file in files]
        common = _common(names)
        return path.with_name(common or names[0])
    return path


def _common(names: Sequence[str]) -> str:
    """What the names start with, without a number that goes on differently."""
    shortest = min(names, key=len)
    same = next((at for at, letter in enumerate(shortest) if any(n[at] != letter for n in names)), len(shortest))
    return shortest[:same].rstrip(" -_.0123456789")


def _role_folders(folders: Sequence[str]) -> tuple[str | None, dict[str, Role]]:
    """The folder column, where the name of every folder speaks of a role and not all of the same."""
    roles = {folder: role_told(Path(folder)) for folder in folders}
    known = {folder: role for folder, role in roles.items() if role is not None}
    if len(known) == len(roles) and len(set(known.values())) > 1:
        return "folder", known
    return None, {}


def _name(path: Path) -> str:
    if path.is_dir():
        return path.name or str(path.resolve().name) or "data"
    inner = Path(path.stem) if path.suffix.lower() in (*COMPRESSIONS, ".bz2", ".xz") else path
    return inner.stem or path.name


def role_of(path: Path) -> Role:
    """The role that words of a file's name, or else the name of its folder, speak of; real where neither does."""
    return role_told(path) or Role.REAL


def role_told(path: Path) -> Role | None:
    """The role that words of a file's name, or else the name of its folder, speak of; None where neither does."""
    words = set(re.findall(r"[a-z]+", re.sub(r"([a-z])([A-Z])", r"\1 \2", _name(path)).lower()))
    for said in (words, {path.parent.name.lower()}):
        for role, known in _ROLE_WORDS.items():
            if said & set(known.split()):
                return role
    return None


def _generation(path: Path) -> int | None:
    match = re.search(r"(?:^|[^a-z])(?:gen|generation)[-_ ]?(\d{1,3})(?:[^0-9]|$)", _name(path).lower())
    return int(match[1]) if match else None


def _present(values: Sequence[Any]) -> list[Any]:
    return [value for value in values if value is not None and value is not MISSING and value != ""]


def _text(columns: Sequence[Column], cells: Cells) -> str | None:
    """The column with the longest free text; a telling name counts like twice the length."""
    scores: dict[str, float] = {}
    for column in columns:
        texts = [value for value in _present(cells[column.name]) if isinstance(value, str)]
        if column.type not in (ColumnType.TEXT, ColumnType.MIXED) or not texts:
            continue
        words = sum(len(text.split()) for text in texts) / len(texts)
        varied = len(set(texts)) / len(texts)
        named = column.name.lower().rpartition(".")[2] in TEXTS
        scores[column.name] = (
            (words + 0.01) * (0.2 + varied) * (2 if named else 1) * len(texts) / len(cells[column.name])
        )
    if scores:
        return max(scores, key=lambda name: scores[name])
    return columns[0].name if columns else None


def _label(columns: Sequence[Column], cells: Cells, text: str | None) -> str | None:
    """A column called label, category ... of few values; otherwise none."""
    found: list[tuple[int, str]] = []
    for column in columns:
        last = column.name.lower().rpartition(".")[2]
        values = _present(cells[column.name])
        if column.name == text or not values or last not in _LABELS:
            continue
        if column.type not in (ColumnType.TEXT, ColumnType.INTEGER, ColumnType.BOOLEAN):
            continue
        if len(values) < 20 or len(set(values)) <= max(2, 0.9 * len(values)):
            found.append((_LABELS.index(last), column.name))
    return min(found)[1] if found else None


def _id(columns: Sequence[Column], cells: Cells) -> str | None:
    for column in columns:
        last = column.name.lower()
        values = cells[column.name]
        named = last in _IDS or last.endswith(("_id", ".id", "uuid"))
        fits = column.type in (ColumnType.TEXT, ColumnType.INTEGER) and len(_present(values)) == len(values)
        if named and fits and len({str(value) for value in values}) == len(values):
            return column.name
    return None


def _role_column(columns: Sequence[Column], cells: Cells) -> tuple[str | None, dict[str, Role]]:
    """A column whose values all name roles, at least two of them."""
    for column in columns:
        values = _present(cells[column.name])
        if column.name.lower() not in _ROLES or not values or column.type is not ColumnType.TEXT:
            continue
        seen = {str(value) for value in values}
        roles = {value: _ROLE_VALUES[value.lower()] for value in sorted(seen) if value.lower() in _ROLE_VALUES}
        if len(roles) == len(seen) and len(set(roles.values())) > 1:
            return column.name, roles
    return None, {}
