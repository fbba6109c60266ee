"""Reading ahead: what comes next is read in a thread while what came last is used."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

In = TypeVar("In")
Out = TypeVar("Out")
_AHEAD = 4


def read_ahead(read: Callable[[In], Out], wanted: Iterable[In]) -> Iterator[Out]:
    """``map(read, wanted)``, a few results ahead of whoever takes them; closing it ends the thread.

    Args:
        read: runs in another thread, one call at a time.
        wanted: what to read, in order.
    """
    waiting: deque[Future[Out]] = deque()
    with ThreadPoolExecutor(1, thread_name_prefix="assay-ahead") as thread:
        try:
            for one in wanted:
                waiting.append(thread.submit(read, one))
                if len(waiting) > _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            thread.shutdown(cancel_futures=True)
