"""Columns of the same name in several datasets: the one type their values are compared as, and what does not fit."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from models.columns.cells import RAW, cell_field, cells_of
from models.columns.decoding import typed
from models.columns.meaning import reconcile
from models.columns.text import as_text, dense
from models.dataset import TYPE_WORDS, Column, ColumnType
from models.phrase import Phrase, joined, phrase

Cells = tuple[pa.Field, pa.Array]
"""One stored column of one chunk."""
FITS = 0.9
"""A column of text is taken for what the other side holds where this share of its values is such."""
_NUMERIC = frozenset({ColumnType.INTEGER, ColumnType.NUMBER, ColumnType.DECIMAL})
_LOOSE = frozenset({ColumnType.TEXT, ColumnType.MIXED})
_NESTED = frozenset({ColumnType.LIST, ColumnType.OBJECT})


@dataclass(frozen=True, slots=True)
class Side:
    """One dataset's column of a name."""

    dataset: str
    column: Column | None
    """None where the dataset has no such column."""
    chunks: Callable[[], Iterable[Cells]]
    """Reads its chunks; called only where the types alone do not tell."""


@dataclass(frozen=True, slots=True)
class Match:
    """What became of the columns of one name."""

    name: str
    type: ColumnType
    """What values are compared as."""
    types: dict[str, ColumnType | None]
    """By dataset; None where it has no such column."""
    odd: dict[str, tuple[int, int]]
    """By dataset: how many of its values do not fit the type, and of how many."""
    reconciled: bool = True
    """False where the types have nothing in common and values are compared as text."""

    @property
    def remarks(self) -> list[Phrase]:
        """What a person should know of the column, a line each without its name; empty where all went well."""
        missing = (dataset for dataset, type_ in self.types.items() if type_ is None)
        return [*(phrase("is missing in {dataset}", dataset=dataset) for dataset in missing), *self.quarrels]

    @property
    def quarrels(self) -> list[Phrase]:
        """Of the remarks, those about datasets that have the column."""
        said = [
            phrase(
                "is {type}, but {n} of {among} values in {dataset} are not",
                type=TYPE_WORDS[self.type],
                n=count,
                among=among,
                dataset=dataset,
            )
            for dataset, (count, among) in self.odd.items()
            if count
        ]
        if not self.reconciled:
            there = ((dataset, type_) for dataset, type_ in self.types.items() if type_ is not None)
            each = (phrase("{type} in {dataset}", type=TYPE_WORDS[type_], dataset=name) for name, type_ in there)
            said.append(phrase("is {types}: compared as text", types=joined(phrase("{first}, {second}"), each)))
        return said


def match(name: str, sides: Sequence[Side]) -> Match:
    """Reconcile the columns of one name to one type.

    Numbers go together (``0`` and ``0.0``). Text goes with numbers, booleans and times where nearly all of it
    reads as such (``"3"`` and ``3``, ``true`` and ``True``); the rest is counted. Anything else is text.
    """
    types = {side.dataset: side.column.type if side.column is not None else None for side in sides}
    said = {type_ for type_ in types.values() if type_ is not None} - {ColumnType.NULL}
    firm = said - _LOOSE
    if not firm or not said & _LOOSE:
        common = _common(firm or said)
        together = common is not ColumnType.TEXT or len(said) <= 1 or said <= _LOOSE
        return Match(name, common, types, {}, together)
    wanted = _common(firm)
    tried = (wanted, ColumnType.NUMBER) if wanted is ColumnType.INTEGER else (wanted,)
    for candidate in tried if wanted not in (*_NESTED, ColumnType.BINARY, ColumnType.TEXT) else ():
        odd = {side.dataset: _odd(side, candidate) for side in sides if types[side.dataset] in _LOOSE}
        if all(among and count <= (1 - FITS) * among for count, among in odd.values()):
            return Match(name, candidate, types, odd)
    return Match(name, ColumnType.TEXT, types, {}, reconciled=False)


def _common(types: set[ColumnType]) -> ColumnType:
    if len(types) > 1 and types <= _NUMERIC:
        return ColumnType.NUMBER
    return reconcile(types)


def _odd(side: Side, wanted: ColumnType) -> tuple[int, int]:
    """Values that are not of a type, and values there are."""
    assert side.column is not None
    missed = among = 0
    for field, array in side.chunks():
        texts = pc.fill_null(as_text(array, field, side.column), "")
        there = pc.not_equal(texts, "")
        meant = as_type(array, field, side.column, wanted)
        among += pc.sum(there).as_py() or 0
        missed += pc.sum(pc.and_(there, pc.is_null(meant))).as_py() or 0
    return missed, among


def as_type(array: pa.Array, field: pa.Field, column: Column, wanted: ColumnType) -> pa.Array:
    """A chunk as values of a type that compare equal wherever they mean the same.

    Returns:
        As many cells: int64, float64, bool, timestamp, date32 ..., or text. Null for what is missing, for an
        empty text, for NaN, and for what is not of the type.
    """
    if wanted in (ColumnType.TEXT, ColumnType.MIXED, ColumnType.NULL, ColumnType.BINARY):
        return _plain_text(array, field, column)
    if wanted in _NESTED:
        return _by_unique(as_text(array, field, column), _same_json)
    if wanted is ColumnType.DECIMAL:
        return _by_unique(as_text(array, field, column), lambda text: str(Decimal(text).normalize()))
    if column.type in _LOOSE or cells_of(field) == RAW:
        texts = pc.utf8_trim_whitespace(as_text(array, field, column))
        if wanted in _NUMERIC:  # leading zeros are meant: 007 is no number
            texts = pc.if_else(pc.match_substring_regex(texts, r"^[+-]?0[0-9]"), None, texts)
        array, field = texts, cell_field(field.name, pa.string(), RAW)
        column = replace(column, inside=())
    meant = typed(array, field, replace(column, type=wanted))
    return pc.if_else(pc.is_nan(meant), None, meant) if pa.types.is_floating(meant.type) else meant


def _plain_text(array: pa.Array, field: pa.Field, column: Column) -> pa.Array:
    texts = as_text(array, field, column)
    if column.type is not ColumnType.TEXT and column.type is not ColumnType.BINARY:
        texts = _by_unique(texts, _same_scalar)
    return pc.if_else(pc.equal(texts, ""), None, texts)


def _by_unique(texts: pa.Array, change: Callable[[str], str]) -> pa.Array:
    """Change each different text once; what cannot be changed stays."""

    def one(text: str | None) -> str | None:
        try:
            return None if text is None else change(text)
        except (ValueError, ArithmeticError, RecursionError):
            return text

    coded = dense(texts).dictionary_encode()
    changed = pa.array([one(text) for text in coded.dictionary.to_pylist()], pa.string())
    return changed.take(coded.indices)


def _same_scalar(text: str) -> str:
    """``3.0`` as ``3``, ``True`` as ``true``; anything else as it is."""
    if text.lower() in ("true", "false"):
        return text.lower()
    number = float(text)
    return str(int(number)) if number.is_integer() and abs(number) < 2**53 else repr(number)


def _same_json(text: str) -> str:
    return json.dumps(_same(json.loads(text)), sort_keys=True)


def _same(value: Any) -> Any:
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    if isinstance(value, list):
        return [_same(item) for item in value]
    return {key: _same(item) for key, item in value.items()} if isinstance(value, dict) else value
