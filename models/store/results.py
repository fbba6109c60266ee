"""Results of stages by content key, and small facts about the workspace.

The worker process writes results as files in the cache folder; here they are kept in the workspace file
too, so that deleting the cache, or mailing the workspace, costs nothing that took long to compute.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from models.dataset import Problem
from models.phrase import phrase
from models.stage import Stage
from models.store.connection import Database
from models.store.schema import arrays, facts, stages

_PART_BYTES = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class StageRecord:
    """A stage that has been computed in this workspace."""

    key: str
    name: str
    version: int
    parameters: dict[str, Any]
    parents: tuple[str, ...]
    made_at: str
    seconds: float


class Results:
    """Keeps the files that a stage wrote, and which stages have been computed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, stage: Stage, folder: Path, files: tuple[str, ...], made_at: str, seconds: float) -> None:
        """Copy the named files of a finished stage from ``folder`` into the workspace, in one transaction.

        Where another process kept the same stage meanwhile, its result stays.
        """
        with self._database.write() as connection:
            kept = connection.execute(
                upsert(stages)
                .values(
                    key=stage.key,
                    name=stage.name,
                    version=stage.version,
                    parameters=json.dumps(dict(stage.parameters)),
                    parents=json.dumps(stage.parents),
                    made_at=made_at,
                    seconds=seconds,
                )
                .on_conflict_do_nothing()
            )
            if kept.rowcount == 0:
                return
            for name in files:
                with (folder / name).open("rb") as file:
                    for part, data in enumerate(iter(lambda: file.read(_PART_BYTES), b"")):
                        connection.execute(insert(arrays).values(key=stage.key, file=name, part=part, data=data))

    def restore(self, key: str, folder: Path) -> None:
        """Write the files of a kept stage back into ``folder``, each atomically.

        Raises:
            Problem: the folder cannot be written to.
        """
        with self._database.read() as connection:
            names = connection.execute(select(arrays.c.file).where(arrays.c.key == key).distinct()).scalars().all()
            for name in names:
                if not (folder / name).exists():
                    data = select(arrays.c.data).where(arrays.c.key == key, arrays.c.file == name)
                    _write(folder / name, connection.execute(data.order_by(arrays.c.part)).scalars())

    def made_at(self, key: str) -> str | None:
        """When the stage of that key was computed; None where it is not kept."""
        with self._database.read() as connection:
            return connection.execute(select(stages.c.made_at).where(stages.c.key == key)).scalar()

    def has(self, key: str) -> bool:
        """Whether the stage of that key has been computed and kept."""
        return self.made_at(key) is not None

    def stages(self) -> list[StageRecord]:
        """Every stage computed so far, in the order they were made."""
        with self._database.read() as connection:
            return [
                StageRecord(
                    row.key,
                    row.name,
                    row.version,
                    json.loads(row.parameters),
                    tuple(json.loads(row.parents)),
                    row.made_at,
                    row.seconds,
                )
                for row in connection.execute(select(stages).order_by(stages.c.made_at))
            ]

    def fact(self, name: str) -> Any:
        """A remembered JSON value; None where there is none."""
        with self._database.read() as connection:
            value = connection.execute(select(facts.c.value).where(facts.c.name == name)).scalar()
        return None if value is None else json.loads(value)

    def remember(self, name: str, value: Any) -> None:
        """Remember a JSON value under a name."""
        text = json.dumps(value)
        with self._database.write() as connection:
            connection.execute(
                upsert(facts)
                .values(name=name, value=text)
                .on_conflict_do_update(index_elements=["name"], set_={"value": text})
            )


def _write(path: Path, parts: Iterable[bytes]) -> None:
    draft = path.with_name(f".{path.name}.{os.getpid()}.{threading.get_ident()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("wb") as file:
            for data in parts:
                file.write(data)
        draft.replace(path)
    except OSError as error:
        raise Problem(
            phrase("{path} could not be written: {reason}.", path=path, reason=error.strerror),
            phrase("Free some space or check the folder."),
        ) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
