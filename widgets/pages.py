"""A long sequence that is read page by page, of which only the last few pages are kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")


class Pages(Generic[T]):
    """Rows 0 ... ``count`` - 1, fetched when asked for, least recently used pages given up first."""

    def __init__(self, fetch: Callable[[int, int], Sequence[T]], count: int, size: int = 64, kept: int = 16) -> None:
        """Read through ``fetch(start, stop)``.

        Args:
            fetch: Gives rows ``start`` ... ``stop`` - 1; may give fewer where the data have shrunk.
            count: How many rows there are.
            size: Rows a page.
            kept: Pages in memory at most.
        """
        self.count = count
        self._fetch = fetch
        self._size = size
        self._kept = kept
        self._pages: OrderedDict[int, Sequence[T]] = OrderedDict()

    def forget(self) -> None:
        """Give up every page: the rows are the same, their values may be others."""
        self._pages.clear()

    def at(self, row: int) -> T | None:
        """The row, or None where the source has none there.

        Raises:
            Problem: whatever ``fetch`` raised, once; until the page is given up it then counts as empty.
        """
        if not 0 <= row < self.count:
            return None
        place, offset = divmod(row, self._size)
        page = self._page(place)
        return page[offset] if offset < len(page) else None

    def _page(self, place: int) -> Sequence[T]:
        if place in self._pages:
            self._pages.move_to_end(place)
            return self._pages[place]
        # Kept empty while it is being fetched: views ask again at every repaint, and a source that fails
        # must not fail sixty times a second.
        self._pages[place] = ()
        start = place * self._size
        self._pages[place] = self._fetch(start, min(start + self._size, self.count))
        if len(self._pages) > self._kept:
            self._pages.popitem(last=False)
        return self._pages[place]
