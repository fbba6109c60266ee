"""Long work off the GUI thread: one thread a lane, progress and results delivered as signals."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

Make = Callable[[], Generator[Any, None, Any]]
Done = Callable[[Any], None]


class Job:
    """One piece of work in a lane; everything it needs is captured when it is made."""

    def __init__(self, lane: str, make: Make, done: Done | None, shown: bool) -> None:
        self.lane = lane
        self.shown = shown
        self.make = make
        self.done = done
        self.cancelled = threading.Event()

    def run(self, report: Callable[[Any], None]) -> Any:
        """Advance the generator until it ends or the job is cancelled; returns its result."""
        work = self.make()
        try:
            while not self.cancelled.is_set():
                report(next(work))
        except StopIteration as stop:
            return stop.value
        finally:
            work.close()
        return None


class Jobs(QObject):
    """Runs jobs in named lanes: a lane is one thread, its jobs run one after the other.

    Signals:
        progressed(object, object): a job and what it yielded.
        finished(object): a job that has ended, well, badly or cancelled.
        failed(object, object): a job and the exception it ended with.
        idle(): nothing runs or waits any more.
    """

    progressed = Signal(object, object)
    finished = Signal(object)
    failed = Signal(object, object)
    idle = Signal()
    _ended = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[str, ThreadPoolExecutor] = {}
        self._live: list[Job] = []
        self._ended.connect(self._end)

    def start(
        self, lane: str, make: Make, done: Done | None = None, *, newest: bool = False, shown: bool = False
    ) -> Job:
        """Queue work in a lane.

        Args:
            lane: the lane; lanes run beside each other.
            make: makes the generator to run, in the lane's thread.
            done: called in the GUI thread with the result, unless the job was cancelled or failed.
            newest: cancel what runs or waits in the lane first, because its answer is no longer wanted.
            shown: whether a person sees that it runs, and may stop it.
        """
        if newest:
            self.cancel(lane)
        job = Job(lane, make, done, shown)
        if lane not in self._lanes:
            self._lanes[lane] = ThreadPoolExecutor(1, thread_name_prefix=f"assay-{lane}")
        self._live.append(job)
        self._lanes[lane].submit(self._work, job)
        return job

    def call(self, lane: str, function: Callable[[], Any], done: Done | None = None, *, newest: bool = False) -> Job:
        """Queue one function call that reports no progress."""

        def once() -> Generator[Any, None, Any]:
            yield from ()
            return function()

        return self.start(lane, once, done, newest=newest)

    def cancel(self, lane: str | None = None) -> None:
        """Cancel the jobs of a lane, or all jobs; each stops at its next step."""
        for job in self._live:
            if lane is None or job.lane == lane:
                job.cancelled.set()

    @property
    def live(self) -> tuple[Job, ...]:
        """Jobs that run or wait."""
        return tuple(self._live)

    def close(self) -> None:
        """Cancel everything and wait until every thread has ended."""
        self.cancel()
        for lane in self._lanes.values():
            lane.shutdown(wait=True, cancel_futures=True)
        self._lanes.clear()
        self._live.clear()

    def _work(self, job: Job) -> None:
        result, error = None, None
        try:
            result = job.run(lambda item: self.progressed.emit(job, item))
        except Exception as caught:
            error = caught
        self._ended.emit(job, result, error)

    @Slot(object, object, object)
    def _end(self, job: Job, result: Any, error: BaseException | None) -> None:
        if job not in self._live:
            return
        self._live.remove(job)
        # First that it is over, then what came of it: a bar that is cleared must not take the news with it.
        self.finished.emit(job)
        if not job.cancelled.is_set():
            if error is not None:
                self.failed.emit(job, error)
            elif job.done is not None:
                job.done(result)
        if not self._live:
            self.idle.emit()
