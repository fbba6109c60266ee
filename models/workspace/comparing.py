"""Datasets of a workspace side by side: how their columns match, and which rows are equal by value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from models import columns
from models.dataset import Column, Dataset, Problem
from models.phrase import Phrase, phrase, phrase_many

if TYPE_CHECKING:
    from models.workspace.table import Table

By = Literal["value", "text"]
_NAMED = 12


@dataclass(frozen=True, slots=True)
class EqualRows:
    """How many rows of one dataset equal some row of another."""

    one: str
    other: str
    by: By
    equal: int
    """Rows of ``one`` that equal a row of ``other``."""
    rows: int
    """Rows of ``one``."""
    columns: tuple[str, ...]
    """The columns compared: those that both have."""
    left_out: tuple[str, ...]
    """The columns that only one of them has."""


def matches(table: Table, datasets: Sequence[Dataset]) -> list[columns.Match]:
    """How the columns of each name go together, in the order in which the names first appear."""
    names = dict.fromkeys(column.name for dataset in datasets for column in dataset.columns)
    return [columns.match(name, [_side(table, dataset, name) for dataset in datasets]) for name in names]


def order_remarks(datasets: Sequence[Dataset]) -> list[Phrase]:
    """Datasets whose columns stand in another order than those of the first; they are matched by name."""
    said: list[Phrase] = []
    for dataset in datasets[1:]:
        shared = {column.name for column in datasets[0].columns} & {column.name for column in dataset.columns}
        first, own = ([c.name for c in each.columns if c.name in shared] for each in (datasets[0], dataset))
        if first != own:
            said.append(
                phrase(
                    "{dataset} has its columns in another order than {other}: matched by name",
                    dataset=dataset.name,
                    other=datasets[0].name,
                )
            )
    return said


def remarks_about(table: Table, dataset: Dataset, datasets: Sequence[Dataset]) -> list[Phrase]:
    """What a person should know of a dataset's columns beside those of the others of its kind.

    Args:
        table: the samples.
        dataset: the one in question.
        datasets: all of them; those of other modalities are passed over.
    """
    alike = [other for other in datasets if other.plan.modality == dataset.plan.modality]
    if len(alike) < 2:
        return []
    found = matches(table, alike)
    missing = [match.name for match in found if match.types[dataset.name] is None]
    own = [match.name for match in found if sum(type_ is not None for type_ in match.types.values()) == 1]
    own = [name for name in own if name not in missing]
    said = [phrase("missing here, though others have them: {columns}", columns=_few(missing))] if missing else []
    said += [phrase("here alone: {columns}", columns=_few(own))] if own else []
    for match in found:
        if match.types[dataset.name] is not None:
            said += [phrase("{column} {remark}", column=match.name, remark=remark) for remark in match.quarrels]
    return said + [remark for remark in order_remarks(alike) if remark.values["dataset"] == dataset.name]


def _few(names: Sequence[str]) -> str:
    named, more = ", ".join(names[:_NAMED]), len(names) - _NAMED
    return phrase_many(more, "{names} and {n} more", "{names} and {n} more", names=named, n=more) if more > 0 else named


def equal_rows(table: Table, one: str, other: str, by: By = "value") -> EqualRows:
    """Count the rows of one dataset that equal a row of another in every column both have.

    Args:
        table: the samples.
        one: name of the dataset whose rows are counted.
        other: name of the dataset they are looked for in.
        by: ``value`` (``0`` equals ``0.0``) or ``text``, as the cells stand in the files.

    Raises:
        Problem: there is no such dataset, or they have no column in common.
    """
    pair = (table.dataset(one), table.dataset(other))
    every = matches(table, pair)
    shared = [found for found in every if None not in found.types.values()]
    if not shared:
        raise Problem(
            phrase("{one} and {other} have no column in common.", one=one, other=other),
            phrase("Rows are compared by columns of the same name."),
        )
    mine, theirs = (_hashes(table, dataset, shared, by) for dataset in pair)
    equal = int(np.count_nonzero(np.isin(mine, theirs)))
    left_out = tuple(found.name for found in every if None in found.types.values())
    return EqualRows(one, other, by, equal, len(mine), tuple(found.name for found in shared), left_out)


def _side(table: Table, dataset: Dataset, name: str) -> columns.Side:
    column = next((column for column in dataset.columns if column.name == name), None)

    def chunks() -> Iterator[tuple[pa.Field, pa.Array]]:
        assert column is not None
        for span in table.spans(dataset):
            cells = table.cells(dataset, column.stored, span)
            if cells is not None:
                yield cells

    return columns.Side(dataset.name, column, chunks)


def _hashes(table: Table, dataset: Dataset, shared: Sequence[columns.Match], by: By) -> NDArray[np.uint64]:
    parts = []
    for span in table.spans(dataset):
        arrays = []
        for found in shared:
            column: Column = dataset.column(found.name)
            cells = table.cells(dataset, column.stored, span)
            if cells is None:
                arrays.append(pa.nulls(span.rows))
            elif by == "text":
                arrays.append(columns.as_text(cells[1], cells[0], column))
            else:
                arrays.append(columns.as_type(cells[1], cells[0], column, found.type))
        parts.append(columns.row_hashes(arrays, span.rows))
    return np.concatenate(parts) if parts else np.zeros(0, np.uint64)
