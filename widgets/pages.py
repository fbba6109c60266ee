"""A long sequence that is read page by page, of which only the last few pages are kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from models.dataset import Problem

T = TypeVar("T")
Later = Callable[[Callable[[], Any], Callable[[Any], None]], None]
"""Runs its first argument elsewhere and, back in the GUI thread, gives the result to its second."""

_QUEUE = 4
"""Pages that wait to be read at most; who scrolls on no longer wants those asked for first."""


class Pages(Generic[T]):
    """Rows 0 ... ``count`` - 1, fetched when asked for, least recently used pages given up first."""

    def __init__(
        self,
        fetch: Callable[[int, int], Sequence[T]],
        count: int,
        size: int = 64,
        kept: int = 16,
        first: Sequence[T] = (),
    ) -> None:
        """Read through ``fetch(start, stop)``.

        Args:
            fetch: Gives rows ``start`` ... ``stop`` - 1; may give fewer where the data have shrunk.
            count: How many rows there are.
            size: Rows a page.
            kept: Pages in memory at most.
            first: The first page, where it is at hand already.
        """
        self.count = count
        self._fetch = fetch
        self._size = size
        self._kept = kept
        self._pages: OrderedDict[int, Sequence[T]] = OrderedDict()
        if first:
            self._pages[0] = first[:size]
        self._stale: set[int] = set()
        self._later: Later | None = None
        self._arrived: Callable[[int, int, Problem | None], None] = lambda start, stop, problem: None
        self._asked: list[int] = []
        self._reading: int | None = None

    def read_later(self, later: Later, arrived: Callable[[int, int, Problem | None], None]) -> None:
        """From now on have pages read elsewhere; rows of a page on its way count as not there.

        Args:
            later: Runs the reading.
            arrived: Told of rows ``start`` ... ``stop`` - 1 when they are there, or why they will not come.
        """
        self._later, self._arrived = later, arrived

    def forget(self) -> None:
        """Read every page again: the rows are the same, their values may be others."""
        if self._later is None:
            self._pages.clear()
        else:
            self._stale.update(self._pages)  # shown until what is new has come
            if self._reading is not None:
                self._stale.add(self._reading)

    def at(self, row: int) -> T | None:
        """The row, or None where the source has none there, or has not given it yet.

        Raises:
            Problem: whatever ``fetch`` raised, once; until the page is given up it then counts as empty.
        """
        if not 0 <= row < self.count:
            return None
        place, offset = divmod(row, self._size)
        page = self._page(place)
        return page[offset] if offset < len(page) else None

    def awaited(self, row: int) -> bool:
        """Whether the row is on its way and nothing can be said of it yet."""
        place = row // self._size
        return (place == self._reading or place in self._asked) and not self._pages.get(place)

    def _page(self, place: int) -> Sequence[T]:
        if place in self._pages and place not in self._stale:
            self._pages.move_to_end(place)
            return self._pages[place]
        # Kept empty while it is being fetched: views ask again at every repaint, and a source that fails
        # must not fail sixty times a second.
        before = self._pages.setdefault(place, ())
        if self._later is not None:
            self._stale.discard(place)
            self._ask(place)
            return before
        self._keep(place, self._read(place))
        return self._pages[place]

    def _read(self, place: int) -> Sequence[T]:
        start = place * self._size
        return self._fetch(start, min(start + self._size, self.count))

    def _keep(self, place: int, page: Sequence[T]) -> None:
        self._pages[place] = page
        self._pages.move_to_end(place)
        while len(self._pages) > self._kept:
            self._pages.popitem(last=False)

    def _ask(self, place: int) -> None:
        """Read a page next; those asked for before it have their turn later, or never."""
        self._asked = [one for one in self._asked if one != place] + [place]
        for dropped in self._asked[:-_QUEUE]:
            self._stale.add(dropped)  # asked for again when it is looked at again
        self._asked = self._asked[-_QUEUE:]
        if self._reading is None:
            self._start()

    def _start(self) -> None:
        place = self._asked.pop()
        self._reading = place

        def read() -> Sequence[T] | Problem:
            try:
                return self._read(place)
            except Problem as problem:
                return problem

        assert self._later is not None
        self._later(read, lambda found: self._take(place, found))

    def _take(self, place: int, found: Sequence[T] | Problem) -> None:
        self._reading = None
        problem = found if isinstance(found, Problem) else None
        self._keep(place, () if isinstance(found, Problem) else found)
        if self._asked:
            self._start()
        self._arrived(place * self._size, min((place + 1) * self._size, self.count), problem)
