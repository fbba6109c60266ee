"""All samples of a workspace as one table: columns read chunk by chunk, rows read a page at a time."""

from __future__ import annotations

import itertools
import threading
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from models import columns, load
from models.dataset import Column, ColumnType, Dataset, Problem
from models.phrase import phrase
from models.store import Store
from models.workspace import settling
from models.workspace.contents import contents, is_text

_REMEMBERED_BYTES = 128 * 1024 * 1024
_REMEMBERED_COLUMNS = 4

Some = TypeVar("Some")
_TOGETHER = 8
"""Chunks that are read at once."""

Cells = tuple[pa.Field, pa.Array]
"""One stored column of one chunk, as the reader encoded it."""
Row = tuple[Dataset, str, dict[str, object]]
"""A sample in full: its dataset, its text, and every field that it has."""


@dataclass(frozen=True, slots=True)
class Span:
    """A chunk of a dataset: rows ``start ... start + rows - 1`` of the dataset."""

    ordinal: int
    start: int
    rows: int


class Table:
    """Reads values of samples by column or by row; remembers what was read lately, within bounds."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._chunks: OrderedDict[tuple[int, str, int], tuple[Cells | None, int]] = OrderedDict()
        self._bytes = 0
        self._typed: OrderedDict[str, pa.ChunkedArray] = OrderedDict()
        self.datasets: tuple[Dataset, ...] = ()
        self.roles: NDArray[np.int8] = np.zeros(0, np.int8)
        self._spans: dict[int, list[Span]] = {}
        self._settings: settling.Settings = {}
        self.refresh()

    @property
    def size(self) -> int:
        """How many samples there are."""
        return len(self.roles)

    def refresh(self) -> None:
        """Look again at which datasets there are."""
        tables = self._store.tables
        found = tables.datasets()
        self._spans = {dataset.number: _spans(tables.spans(dataset.number)) for dataset in found}
        parts = [tables.roles(dataset.number) for dataset in found]
        self._loaded = found, np.concatenate(parts) if parts else np.zeros(0, np.int8)
        self.settle(self._settings)
        with self._lock:
            self._typed.clear()

    def settle(self, settings: settling.Settings) -> bool:
        """Lay names and roles that datasets were given over those they were loaded with; whether any changed."""
        found, roles = self._loaded
        changed, self._settings = settings != self._settings, settings
        self.roles = settling.settled_roles(found, roles, settings)
        self.datasets = settling.settled(found, settings)
        return changed

    def names_taken(self, but: Dataset | None = None) -> list[str]:
        """Names that datasets have or were loaded by; each stays reserved, so that every step can be taken back."""
        every = (*self._loaded[0], *self.datasets)
        return [dataset.name for dataset in every if but is None or dataset.number != but.number]

    def snapshot(self) -> tuple[tuple[Dataset, ...], NDArray[np.int8]]:
        """The datasets and the role codes of exactly their samples, whatever another thread loads meanwhile."""
        datasets = self.datasets
        size = datasets[-1].first + datasets[-1].rows if datasets else 0
        return datasets, self.roles[:size]

    def dataset(self, name: str) -> Dataset:
        """The dataset of that name.

        Raises:
            Problem: there is none.
        """
        for dataset in self.datasets:
            if dataset.name == name:
                return dataset
        known = ", ".join(dataset.name for dataset in self.datasets) or "none"
        raise Problem(
            phrase("There is no dataset called {name!r}.", name=name),
            phrase("Datasets in this workspace: {known}.", known=known),
        )

    def spans(self, dataset: Dataset) -> list[Span]:
        """The chunks of a dataset in order."""
        return self._spans[dataset.number]

    def dataset_codes(self) -> NDArray[np.int32]:
        """``(N,)`` index into :attr:`datasets` of every sample."""
        return np.repeat(
            np.arange(len(self.datasets), dtype=np.int32), [dataset.rows for dataset in self.datasets]
        ).astype(np.int32)

    def names(self) -> tuple[str, ...]:
        """Every column that any dataset has, in the order of first appearance."""
        return tuple(dict.fromkeys(column.name for dataset in self.datasets for column in dataset.columns))

    def type_of(self, name: str) -> ColumnType:
        """What a column means across all datasets that have it.

        Raises:
            Problem: no dataset has it.
        """
        types = [column.type for dataset in self.datasets for column in dataset.columns if column.name == name]
        if not types:
            raise Problem(
                phrase("No dataset has a column {name!r}.", name=name),
                phrase("Columns: {names}.", names=", ".join(self.names()[:12])),
            )
        return columns.reconcile(types)

    def column(self, name: str) -> pa.ChunkedArray:
        """Values of a column for all samples, ``(N,)`` of one Arrow type, null where a dataset lacks it."""
        with self._lock:
            if name in self._typed:
                self._typed.move_to_end(name)
                return self._typed[name]
        meaning = self.type_of(name)
        parts = [part for dataset in self.datasets for part in self._column_of(dataset, name, meaning)]
        whole = pa.chunked_array(_of_one_type(parts))
        with self._lock:
            self._typed[name] = whole
            while len(self._typed) > _REMEMBERED_COLUMNS:
                self._typed.popitem(last=False)
        return whole

    def _column_of(self, dataset: Dataset, name: str, meaning: ColumnType) -> Iterator[pa.Array]:
        column = next((column for column in dataset.columns if column.name == name), None)
        if column is None:
            yield from (pa.nulls(span.rows) for span in self.spans(dataset))
            return
        same = Column(column.name, meaning, column.stored, column.inside, column.path)
        for some in _together(self.spans(dataset)):
            wanted = [(dataset.number, column.stored, span.ordinal) for span in some]
            found = self._store.tables.chunks(wanted)
            for key, span in zip(wanted, some, strict=True):
                cells = found[key]
                yield pa.nulls(span.rows) if cells is None else columns.typed(cells[1], cells[0], same)

    def texts(self, dataset: Dataset, span: Span) -> pa.StringArray:
        """What is embedded and searched of a chunk: a string for each of its rows."""
        names = dataset.plan.text or tuple(column.name for column in dataset.columns)
        stored = dict.fromkeys(dataset.column(name).stored for name in names)
        found = {name: cells for name in stored if (cells := self.cells(dataset, name, span))}
        return _texts(found, dataset, span.rows)

    def all_texts(self) -> pa.ChunkedArray:
        """``(N,)`` the text of every sample."""
        parts = [self.texts(dataset, span) for dataset in self.datasets for span in self.spans(dataset)]
        return pa.chunked_array(parts, pa.string())

    def texts_of(self, numbers: NDArray[np.int64]) -> list[str]:
        """Texts of samples by their (sorted) numbers."""
        found: list[str] = []
        for dataset, span, rows in self.located(numbers):
            found.extend(self.texts(dataset, span).take(pa.array(rows)).to_pylist())
        return found

    def contents_of(self, numbers: NDArray[np.int64]) -> list[Any]:
        """What is embedded of samples, by their (sorted) numbers; see ``models.workspace.contents``."""
        found: list[Any] = []
        for dataset, span, rows in self.located(numbers):
            if is_text(dataset.plan.modality):  # no other column need be read
                found.extend(self.texts(dataset, span).take(pa.array(rows)).to_pylist())
                continue
            stored = dict.fromkeys(column.stored for column in dataset.columns)
            some = [cells for name in stored if (cells := self.cells(dataset, name, span))]
            found.extend(contents(_batch(some).take(pa.array(rows)), dataset))
        return found

    def cells(self, dataset: Dataset, stored: str, span: Span) -> Cells | None:
        """One stored column of one chunk; None where no row of the chunk has it."""
        key = (dataset.number, stored, span.ordinal)
        with self._lock:
            if key in self._chunks:
                self._chunks.move_to_end(key)
                return self._chunks[key][0]
        found = self._store.tables.column(*key)
        self._remember(key, found)
        return found

    def _remember(self, key: tuple[int, str, int], found: Cells | None) -> None:
        weight = 64 if found is None else found[1].nbytes
        with self._lock:
            if key not in self._chunks:
                self._chunks[key] = (found, weight)
                self._bytes += weight
            while self._bytes > _REMEMBERED_BYTES and len(self._chunks) > 1:
                self._bytes -= self._chunks.popitem(last=False)[1][1]

    def batch(self, dataset: Dataset, span: Span) -> pa.RecordBatch:
        """A whole chunk as its reader made it; columns that no row of it has are left out."""
        stored = dict.fromkeys(column.stored for column in dataset.columns)
        return _batch(list(self._store.tables.chunk(dataset.number, stored, span.ordinal).values()))

    def located(self, numbers: NDArray[np.int64]) -> Iterator[tuple[Dataset, Span, NDArray[np.int64]]]:
        """Where samples lie: runs of neighboring numbers that share a chunk, rows counted within it."""
        at = 0
        while at < len(numbers):
            dataset = self._dataset_of(int(numbers[at]))
            spans = self.spans(dataset)
            starts = [span.start for span in spans]
            row = int(numbers[at]) - dataset.first
            span = spans[int(np.searchsorted(starts, row, side="right")) - 1]
            low = dataset.first + span.start
            inside = (numbers[at:] >= low) & (numbers[at:] < low + span.rows)
            end = at + (len(inside) if inside.all() else int(np.argmin(inside)))
            yield dataset, span, numbers[at:end] - low
            at = end

    def rows(self, numbers: NDArray[np.int64]) -> list[Row]:
        """Samples in full, in the order asked: dataset, text, and every field that the row has."""
        order = np.argsort(numbers, kind="stable")  # rows of a chunk are read together, wherever they were asked for
        places = list(self.located(numbers[order]))
        made: dict[int, Row] = {}
        asked = iter(order.tolist())
        for some in _together(places):
            self._read_ahead(some)
            for dataset, span, rows in some:
                made.update(zip(itertools.islice(asked, len(rows)), self._rows(dataset, span, rows), strict=True))
        return [made[at] for at in range(len(numbers))]

    def _rows(self, dataset: Dataset, span: Span, rows: NDArray[np.int64]) -> Iterator[Row]:
        """Some rows of a chunk in full."""
        at = pa.array(rows)
        stored = dict.fromkeys(column.stored for column in dataset.columns)
        found = {name: (cells[0], cells[1].take(at)) for name in stored if (cells := self.cells(dataset, name, span))}
        fields: list[dict[str, object]] = [{} for _ in rows]
        for column in dataset.columns:
            if column.stored not in found:
                continue
            field, array = found[column.stored]
            for row, value in enumerate(columns.values(array, field, column)):
                if value is not columns.MISSING:
                    fields[row][column.name] = value
        texts = _texts(found, dataset, len(rows)).to_pylist()
        return zip(itertools.repeat(dataset), texts, fields, strict=False)

    def _read_ahead(self, places: Sequence[tuple[Dataset, Span, NDArray[np.int64]]]) -> None:
        """Read all columns of some chunks that are not remembered, at once."""
        wanted = {(d.number, column.stored, span.ordinal) for d, span, _ in places for column in d.columns}
        with self._lock:
            missing = sorted(wanted - self._chunks.keys())
        for key, cells in self._store.tables.chunks(missing).items() if missing else ():
            self._remember(key, cells)

    def _dataset_of(self, number: int) -> Dataset:
        if not 0 <= number < self.size:
            raise Problem(
                phrase("There is no sample {number}.", number=str(number)),
                phrase("Samples are numbered 0 to {last}.", last=str(self.size - 1)),
            )
        firsts = [dataset.first for dataset in self.datasets]
        return self.datasets[int(np.searchsorted(firsts, number, side="right")) - 1]


def _together(several: Sequence[Some]) -> Iterator[Sequence[Some]]:
    return (several[at : at + _TOGETHER] for at in range(0, len(several), _TOGETHER))


def _texts(found: Mapping[str, Cells], dataset: Dataset, rows: int) -> pa.StringArray:
    """The text of each row, of its stored columns."""
    if not found:
        return pa.array([""] * rows, pa.string())
    return load.text_of(_batch(list(found.values())), dataset.columns, dataset.plan)


def _batch(cells: Sequence[Cells]) -> pa.RecordBatch:
    return pa.record_batch([array for _, array in cells], schema=pa.schema([field for field, _ in cells]))


def _spans(found: Sequence[tuple[int, int]]) -> list[Span]:
    made, start = [], 0
    for ordinal, rows in found:
        made.append(Span(ordinal, start, rows))
        start += rows
    return made


def _of_one_type(parts: Sequence[pa.Array]) -> list[pa.Array]:
    types = {str(part.type): part.type for part in parts if not pa.types.is_null(part.type)}
    if not types:
        return list(parts)
    # Zones or scales may differ between files: text is what all of them can be compared as.
    wanted = next(iter(types.values())) if len(types) == 1 else pa.string()
    return [part.cast(wanted) for part in parts]
