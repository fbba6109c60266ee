"""Completing and writing what a file is read into, in threads of their own, while the next rows are read."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from models.store import NewChunk

_ROWS = 65_536
_BYTES = 32 << 20
"""Rows, and bytes, of a transaction at most; what is read waits in memory until it is written."""
_WAITING = 2
"""Transactions that may wait; bounds the memory where reading is quicker than writing."""

Make = Callable[[], NewChunk]


class ChunkWriter:
    """Makes chunks complete and commits them, several at once, in their order.

    Hashing the rows, and compressing them, take together as long as reading them. Each has a thread: hashing holds
    Python's lock, compressing and writing do not, and reading does for some formats.
    """

    def __init__(self, commit: Callable[[list[NewChunk]], None]) -> None:
        """Start the threads.

        Args:
            commit: compresses and writes some chunks in one transaction.
        """
        self._commit = commit
        self._making = ThreadPoolExecutor(1, thread_name_prefix="assay-make")
        self._writing = ThreadPoolExecutor(1, thread_name_prefix="assay-write")
        self._waiting: deque[Future[None]] = deque()
        self._gathered: list[Future[NewChunk]] = []
        self._rows = self._bytes = 0

    def add(self, make: Make, rows: int, size: int) -> None:
        """Take one more chunk.

        Args:
            make: completes the chunk; called in another thread, one at a time.
            rows: how many rows it has.
            size: bytes it takes in memory.

        Raises:
            Problem: an earlier chunk could not be written.
        """
        self._gathered.append(self._making.submit(make))
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
            self._waiting.append(self._writing.submit(self._write, self._gathered))
        self._gathered, self._rows, self._bytes = [], 0, 0

    def _write(self, made: list[Future[NewChunk]]) -> None:
        self._commit([chunk.result() for chunk in made])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End the threads; what they have not begun is left out."""
        self._making.shutdown(wait=True, cancel_futures=True)  # first: the other waits for its results
        self._writing.shutdown(wait=True, cancel_futures=True)
