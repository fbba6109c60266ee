"""Datasets as the workspace file keeps them: Arrow chunks, roles, content hashes, unreadable rows."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from sqlalchemy import Connection, delete, func, insert, select, update

from models.dataset import ROLES, Column, ColumnType, Dataset, LoadPlan, Problem, Role, Source, Unreadable
from models.phrase import Phrase, phrase, phrase_many
from models.remembered import remembered
from models.store.connection import Database, whole
from models.store.schema import chunks, datasets, spans, unreadable
from models.threads import cores

_LOG = logging.getLogger("assay.store")
CONTENT_BYTES = 16
"""Length of a content hash."""
_CELLS = "SELECT data FROM chunks WHERE dataset = ? AND stored = ? AND ordinal = ?"
_COMPRESSED = pa.ipc.IpcWriteOptions(compression="lz4", use_threads=False)
_ALONE = pa.ipc.IpcReadOptions(use_threads=False)
"""To wake a thread takes longer than to pack or unpack a blob. LZ4 takes half the time of Zstandard and half as much
room again, which is little beside the vectors of the same samples."""


@dataclass(frozen=True, slots=True, eq=False)
class NewChunk:
    """Some consecutive rows of a dataset, about to be written."""

    ordinal: int
    """0, 1, 2 ... in the order of the rows."""
    batch: pa.RecordBatch
    """The rows, fields carrying their encoding as metadata."""
    roles: NDArray[np.int8]
    """``(rows,)`` indexes into :data:`models.dataset.ROLES`."""
    contents: bytes
    """``rows * 16`` bytes, the hash of each sample's content."""
    lost: tuple[Unreadable, ...] = ()
    """Rows of the source met on the way that could not be read."""


class Tables:
    """Writes datasets chunk by chunk and reads them back column by column."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self) -> int:
        """Reserve a dataset number for a load; invisible until :meth:`finish`."""
        with self._database.write() as connection:
            result = connection.execute(insert(datasets).values(name=None))
            assert result.inserted_primary_key is not None
            return int(result.inserted_primary_key[0])

    def add(
        self,
        dataset: int,
        ordinal: int,
        batch: pa.RecordBatch,
        roles: NDArray[np.int8],
        contents: bytes,
        lost: Iterable[Unreadable],
    ) -> None:
        """Commit one chunk; see :class:`NewChunk`."""
        self.add_all(dataset, [NewChunk(ordinal, batch, roles, contents, tuple(lost))])

    def add_all(self, dataset: int, new: Sequence[NewChunk]) -> None:
        """Commit chunks, all of them or none: columns, role codes, content hashes and what could not be read.

        Args:
            dataset: the number from :meth:`begin`.
            new: the chunks.
        """
        filled = [chunk for chunk in new if chunk.batch.num_rows]
        found = [_span(dataset, chunk) for chunk in filled]
        # Compressed before the transaction, which keeps other writers out.
        blobs = [blob for chunk in filled for blob in _blobs(dataset, chunk)]
        reports = [
            {"dataset": dataset, "line": r.line, "reason": r.reason, "raw": r.raw} for chunk in new for r in chunk.lost
        ]
        with self._database.write() as connection:
            for table, values in ((spans, found), (chunks, blobs), (unreadable, reports)):
                if values:
                    connection.execute(insert(table), values)

    def finish(self, dataset: int, plan: LoadPlan, source: Source, columns: Sequence[Column], at: str) -> Dataset:
        """Make a loaded dataset visible, in one transaction, and give its samples their numbers.

        Raises:
            Problem: the name is taken, or no row could be read.
        """
        with self._database.write() as connection:
            rows = _total(connection, select(func.sum(spans.c.rows)).where(spans.c.dataset == dataset))
            lost = _total(connection, select(func.count()).where(unreadable.c.dataset == dataset))
            if rows == 0:
                spoiled = phrase_many(lost, "{n} unreadable", "{n} unreadable", n=lost)
                message = phrase("No row of {path} could be read ({lost}).", path=plan.path, lost=spoiled)
                raise Problem(message, _first(connection, dataset))
            if connection.execute(select(datasets.c.number).where(datasets.c.name == plan.name)).first():
                raise duplicate(plan.name)
            first = _total(connection, select(func.sum(datasets.c.rows)))
            made = Dataset(dataset, plan, source, tuple(columns), rows, lost, first, at)
            connection.execute(
                update(datasets)
                .where(datasets.c.number == dataset)
                .values(name=plan.name, spec=_spec(made), first=first, rows=rows)
            )
            return made

    def discard(self, dataset: int) -> None:
        """Remove an unfinished load without a trace."""
        self._remove([dataset])

    def discard_unfinished(self) -> int:
        """Remove what killed loads left behind; returns how many there were."""
        with self._database.read() as connection:
            left = list(connection.execute(select(datasets.c.number).where(datasets.c.name.is_(None))).scalars())
        if left:
            self._remove(left)
        return len(left)

    def _remove(self, numbers: Sequence[int]) -> None:
        """Remove unfinished loads; where there is no room even for that, the next opening does it.

        They are invisible meanwhile, so a full disk never keeps a workspace from being opened.
        """
        try:
            with self._database.write() as connection:
                for table, column in (
                    (unreadable, unreadable.c.dataset),
                    (chunks, chunks.c.dataset),
                    (spans, spans.c.dataset),
                    (datasets, datasets.c.number),
                ):
                    connection.execute(delete(table).where(column.in_(numbers)))
        except Problem as problem:
            _LOG.warning("an unfinished load is left for later: %s", problem)

    def datasets(self) -> tuple[Dataset, ...]:
        """All loaded datasets in the order of their samples."""
        with self._database.read() as connection:
            specs = connection.execute(
                select(datasets.c.spec).where(datasets.c.name.is_not(None)).order_by(datasets.c.first)
            ).scalars()
            with whole(phrase("The list of datasets")):
                return tuple(_dataset(json.loads(spec)) for spec in specs)

    def spans(self, dataset: int) -> list[tuple[int, int]]:
        """``(ordinal, rows)`` of every chunk in order."""
        with self._database.read() as connection:
            found = connection.execute(
                select(spans.c.ordinal, spans.c.rows).where(spans.c.dataset == dataset).order_by(spans.c.ordinal)
            )
            return [(ordinal, rows) for ordinal, rows in found]

    def roles(self, dataset: int) -> NDArray[np.int8]:
        """``(rows,)`` role codes of a dataset."""
        codes = np.frombuffer(self._joined(dataset, spans.c.roles), np.int8)
        with whole(phrase("The list of roles")):
            if len(codes) and not 0 <= codes.min() <= codes.max() < len(ROLES):
                raise ValueError("a role code that stands for no role")
        return codes

    def contents(self, dataset: int) -> bytes:
        """The content hashes of a dataset, 16 bytes a sample, joined."""
        return self._joined(dataset, spans.c.contents)

    def column(self, dataset: int, stored: str, ordinal: int) -> tuple[pa.Field, pa.Array] | None:
        """One stored column of one chunk; None where no row of the chunk has it."""
        return self.chunk(dataset, (stored,), ordinal).get(stored)

    def chunk(self, dataset: int, stored: Iterable[str], ordinal: int) -> dict[str, tuple[pa.Field, pa.Array]]:
        """Stored columns of one chunk by name; those that no row of the chunk has are left out."""
        with self._database.read() as connection:
            # One text for all: that SQLAlchemy builds a statement takes longer than SQLite needs to answer it.
            found = {
                name: data
                for name in stored
                if (data := connection.exec_driver_sql(_CELLS, (dataset, name, ordinal)).scalar()) is not None
            }
        made = {}
        for name, data in found.items():
            with whole(phrase("A part of {name}", name=name)):
                made[name] = _unpack(data)
        return made

    def chunks(
        self, wanted: Sequence[tuple[int, str, int]]
    ) -> dict[tuple[int, str, int], tuple[pa.Field, pa.Array] | None]:
        """Stored columns of chunks, by dataset, column and ordinal; None where no row of a chunk has the column.

        The cores unpack them together; so many are held at once.
        """
        with self._database.read() as connection:
            found = [connection.exec_driver_sql(_CELLS, key).scalar() for key in wanted]

        def unpacked(key: tuple[int, str, int], data: bytes | None) -> tuple[pa.Field, pa.Array] | None:
            if data is None:
                return None
            with whole(phrase("A part of {name}", name=key[1])):
                return _unpack(data)

        with ThreadPoolExecutor(cores(), "assay-unpack") as threads:
            return dict(zip(wanted, threads.map(unpacked, wanted, found), strict=True))

    def unreadable(self, dataset: int, limit: int) -> list[Unreadable]:
        """The first ``limit`` rows of the source that could not be read, in order."""
        with self._database.read() as connection:
            found = connection.execute(
                select(unreadable.c.line, unreadable.c.reason, unreadable.c.raw)
                .where(unreadable.c.dataset == dataset)
                .order_by(unreadable.c.id)
                .limit(limit)
            )
            return [Unreadable(line, reason, raw) for line, reason, raw in found]

    def _joined(self, dataset: int, column: Any) -> bytes:
        with self._database.read() as connection:
            parts = connection.execute(select(column).where(spans.c.dataset == dataset).order_by(spans.c.ordinal))
            return b"".join(parts.scalars())


def duplicate(name: str) -> Problem:
    """What is said when a second dataset wants the same name."""
    return Problem(
        phrase("There is already a dataset called {name!r}.", name=name), phrase("Choose another name (--name).")
    )


def _span(dataset: int, chunk: NewChunk) -> dict[str, Any]:
    return {
        "dataset": dataset,
        "ordinal": chunk.ordinal,
        "rows": chunk.batch.num_rows,
        "roles": chunk.roles.astype(np.int8).tobytes(),
        "contents": chunk.contents,
    }


def _blobs(dataset: int, chunk: NewChunk) -> Iterator[dict[str, Any]]:
    for field, array in zip(chunk.batch.schema, chunk.batch.columns, strict=True):
        yield {"dataset": dataset, "stored": field.name, "ordinal": chunk.ordinal, "data": _pack(field, array)}


def _pack(field: pa.Field, array: pa.Array) -> bytes:
    sink = pa.BufferOutputStream()
    schema = pa.schema([field])
    with pa.ipc.new_stream(sink, schema, options=_COMPRESSED) as writer:
        writer.write_batch(pa.record_batch([array], schema=schema))
    return bytes(sink.getvalue())


def _unpack(data: bytes) -> tuple[pa.Field, pa.Array]:
    with pa.ipc.open_stream(pa.py_buffer(data), options=_ALONE) as reader:
        batch = reader.read_next_batch()
        batch.validate(full=True)  # what a damaged or forged blob claims may lie outside of it
        return batch.schema.field(0), batch.column(0)


def _total(connection: Connection, statement: Any) -> int:
    return int(connection.execute(statement).scalar() or 0)


def _first(connection: Connection, dataset: int) -> Phrase:
    row = connection.execute(
        select(unreadable.c.line, unreadable.c.reason).where(unreadable.c.dataset == dataset).limit(1)
    ).first()
    if row is None:
        return phrase("Check that it is the file you meant.")
    return phrase("Line {line}: {reason}", line=str(row[0]), reason=remembered(row[1]))


def _spec(dataset: Dataset) -> str:
    return json.dumps(asdict(dataset), ensure_ascii=True)


def _dataset(spec: dict[str, Any]) -> Dataset:
    plan, source = spec.pop("plan"), spec.pop("source")
    plan["role"] = None if plan["role"] is None else Role(plan["role"])
    plan["roles"] = {value: Role(role) for value, role in plan["roles"].items()}
    for several in ("text", "groups", "vector"):  # workspaces of earlier versions lack some
        plan[several] = tuple(plan.get(several, ()))
    plan["position"] = tuple(plan["position"]) if plan.get("position") else None
    columns = tuple(
        Column(c["name"], ColumnType(c["type"]), c["stored"], tuple(c["inside"]), tuple(c["path"]))
        for c in spec.pop("columns")
    )
    return Dataset(plan=LoadPlan(**plan), source=Source(**source), columns=columns, **spec)
