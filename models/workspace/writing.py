"""Writing what a file is read into, in a thread of its own, while the next rows are read."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from models.store import NewChunk

_ROWS = 65_536
_BYTES = 32 << 20
"""Rows, and bytes, of a transaction at most: a commit waits for the disk, so there are few."""
_WAITING = 2
"""Transactions that may wait; bounds the memory where reading is quicker than writing."""

Make = Callable[[], NewChunk]


class ChunkWriter:
    """Makes chunks complete and commits them, several at once, in their order.

    Hashing and compressing the rows take as long as reading them; beside each other, both cores are used.
    """

    def __init__(self, commit: Callable[[list[NewChunk]], None]) -> None:
        """Start the thread.

        Args:
            commit: writes some chunks in one transaction.
        """
        self._commit = commit
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="assay-write")
        self._waiting: deque[Future[None]] = deque()
        self._gathered: list[Make] = []
        self._rows = self._bytes = 0

    def add(self, make: Make, rows: int, size: int) -> None:
        """Take one more chunk.

        Args:
            make: completes the chunk; called in the thread.
            rows: how many rows it has.
            size: bytes it takes in memory.

        Raises:
            Problem: an earlier chunk could not be written.
        """
        self._gathered.append(make)
        self._rows += rows
        self._bytes += size
        if self._rows >= _ROWS or self._bytes >= _BYTES:
            self._hand_over()

    def finish(self) -> None:
        """Wait until everything is written.

        Raises:
            Problem: something could not be written.
        """
        self._hand_over()
        while self._waiting:
            self._waiting.popleft().result()

    def _hand_over(self) -> None:
        while len(self._waiting) >= _WAITING:
            self._waiting.popleft().result()
        if self._gathered:
            self._waiting.append(self._thread.submit(self._write, self._gathered))
        self._gathered, self._rows, self._bytes = [], 0, 0

    def _write(self, makes: list[Make]) -> None:
        self._commit([make() for make in makes])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End the thread; what it has not begun to write is left out."""
        self._thread.shutdown(wait=True, cancel_futures=True)
