"""A step of the data flow as a value: what it is, what it was made from, and how its work is run.

Results are kept by a key that is computed from the stage's name, version, parameters and the keys of
what it was made from, so nothing is ever invalidated by hand: a changed parameter is another key.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from models.dataset import Changes

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Stage:
    """One computed step, frozen and picklable: the same value runs in a thread, a process, elsewhere."""

    name: str
    """The stage, for example ``"embed"``."""
    version: int
    """Raised whenever the same input would give another result."""
    parameters: tuple[tuple[str, str | int | float | bool | None], ...]
    """Everything that shapes the result, sorted by name."""
    parents: tuple[str, ...] = ()
    """Keys of the stages and the digests of the data it is made from."""

    @property
    def key(self) -> str:
        """32 hex digits that name the result."""
        text = json.dumps([self.name, self.version, self.parameters, self.parents], ensure_ascii=True)
        return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a piece of long work has come."""

    what: str
    """What is being done, in words a person reads: ``"Embedding"``."""
    done: int
    total: int
    """Units of ``done``; 0 where the total is not known."""
    seconds_left: float | None = None
    of_bytes: bool = False
    """Whether ``done`` and ``total`` count bytes, which people read as megabytes."""
    changes: Changes | None = None
    """What is already there to be looked at while the work goes on: a first map, a loaded table."""


Work = Generator[Progress, None, T]
"""Long work: yields progress, returns its result; closing it cancels."""


class Runner(Protocol):
    """Runs a generator function here or in another process and passes on what it yields and returns.

    The function and its arguments must be picklable and importable by name.
    """

    def __call__(self, function: Callable[..., Generator[Any, None, T]], *arguments: Any) -> Generator[Any, None, T]:
        """Yield what ``function(*arguments)`` yields, return what it returns."""
        ...


def run_here(function: Callable[..., Generator[Any, None, T]], *arguments: Any) -> Generator[Any, None, T]:
    """Run heavy work in this very process: the runner of the command line and of tests."""
    return (yield from function(*arguments))


def finish(work: Generator[Any, None, T]) -> T:
    """Run work to its end, let its progress go by, and return its result."""
    while True:
        try:
            next(work)
        except StopIteration as stop:
            result: T = stop.value
            return result
