"""The append-only log of decisions: nothing in it is ever changed or deleted."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import insert, select

from models.phrase import phrase
from models.store.connection import Database, whole
from models.store.schema import steps


@dataclass(frozen=True, slots=True)
class Entry:
    """One recorded gesture, without the samples it was applied to."""

    number: int
    at: str
    who: str
    kind: str
    verb: str
    value: str
    why: str
    how: str
    selection: dict[str, Any]
    target: int | None
    count: int


class Log:
    """Appends gestures and reads them back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def append(self, entry: Entry, samples: NDArray[np.int64], after: int) -> Entry:
        """Record a gesture; one commit, so that it is either wholly there or not at all.

        Args:
            entry: what to record; its number is given here.
            samples: sorted sample numbers.
            after: number of the newest step the caller knows of.

        Returns:
            The entry with its number, or with number 0 and nothing written where another process
            recorded a step meanwhile: the caller then reads the log again first.
        """
        with self._database.write() as connection:
            newest = connection.execute(select(steps.c.number).order_by(steps.c.number.desc()).limit(1)).scalar() or 0
            if newest != after:
                return entry
            result = connection.execute(
                insert(steps).values(
                    at=entry.at,
                    who=entry.who,
                    kind=entry.kind,
                    verb=entry.verb,
                    value=entry.value,
                    why=entry.why,
                    how=entry.how,
                    selection=json.dumps(entry.selection),
                    target=entry.target,
                    count=entry.count,
                    samples=pack(samples),
                )
            )
            assert result.inserted_primary_key is not None
            return replace(entry, number=int(result.inserted_primary_key[0]))

    def entries(self, after: int = 0) -> list[Entry]:
        """Every gesture recorded after step ``after``, oldest first."""
        columns = [column for column in steps.c if column.name != "samples"]
        with self._database.read() as connection:
            found = connection.execute(select(*columns).where(steps.c.number > after).order_by(steps.c.number))
            with whole(phrase("The history")):
                return [Entry(**{**row, "selection": json.loads(row["selection"])}) for row in found.mappings()]

    def samples(self, number: int) -> NDArray[np.int64]:
        """The sorted sample numbers that a step was applied to."""
        with self._database.read() as connection:
            data = connection.execute(select(steps.c.samples).where(steps.c.number == number)).scalar_one()
        with whole(phrase("Step {number}", number=str(number))):
            return unpack(data)


def pack(samples: NDArray[np.int64]) -> bytes:
    """Sorted sample numbers as few bytes: a list while they are few, a bitmap from there on."""
    if len(samples) == 0 or len(samples) * 64 < int(samples[-1]):
        return b"L" + zlib.compress(samples.astype("<i8").tobytes(), 1)
    mask = np.zeros(int(samples[-1]) + 1, np.bool_)
    mask[samples] = True
    return b"B" + zlib.compress(np.packbits(mask).tobytes(), 1)


def unpack(data: bytes) -> NDArray[np.int64]:
    """The inverse of :func:`pack`."""
    body = zlib.decompress(data[1:])
    if data[:1] == b"L":
        return np.frombuffer(body, "<i8").astype(np.int64)
    return np.flatnonzero(np.unpackbits(np.frombuffer(body, np.uint8))).astype(np.int64)
