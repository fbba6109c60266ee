"""Runs heavy generators in a process of their own: imports and compiling hold Python's lock and would freeze a window.

The process is long-lived, because what it has imported, compiled and loaded is what makes the next call quick.
"""

from __future__ import annotations

import pickle
import signal
import threading
import time
from collections.abc import Callable, Generator
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any, TypeVar

from app.worker_child import COMPILED, Call, Kind, Stop, Warm, serve
from models.dataset import Problem
from models.phrase import phrase

T = TypeVar("T")

_GRACE = 2.0
"""Seconds a cancelled call gets to reach its next step, before its process, with all it has loaded, is killed."""
_TICK = 0.1
"""Seconds between looks at whether the call was interrupted."""


class WorkerError(Exception):
    """A bug in what ran in the worker process; its traceback there is among the notes."""


class Interrupted(Exception):
    """The call was ended by ``interrupt``; nobody waits for its result."""


class WorkerProcess:
    """A ``models.stage.Runner`` that runs calls, one at a time, in one spawned process.

    The process starts at the first call or at ``warm``, and again after it was killed. It ends with its parent,
    however that ends. The function called must be importable by name and its arguments small: large arrays travel
    as paths of files.
    """

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._state = threading.RLock()
        self._interrupted = threading.Event()
        self._compiled = threading.Event()
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None
        self._number = 0

    def __call__(self, function: Callable[..., Generator[Any, None, T]], *arguments: Any) -> Generator[Any, None, T]:
        """Yield what ``function(*arguments)`` yields over there, return what it returns.

        Closing this generator ends the call: at its next step if that comes soon, else by killing the process.

        Raises:
            Problem: the call raised it, or the process was killed from outside.
            WorkerError: the call raised anything else.
            Interrupted: ``interrupt`` was called.
        """
        with self._turn:
            self._interrupted.clear()
            number = self._send_call(function, arguments)
            over = False
            try:
                while True:
                    kind, value = self._receive(number)
                    over = kind != "yielded"
                    if over:
                        result: T = _result(kind, value)
                        return result
                    yield value
            finally:
                if not over:
                    self._stop(number)

    def interrupt(self) -> None:
        """End the running call from any thread, even while it is silent; without one this does nothing."""
        self._interrupted.set()

    def warm(self) -> None:
        """Start the process and let it import, load and compile in the background what calls will need."""
        with self._state:
            if self._process is None or not self._process.is_alive():
                self._start().send_bytes(pickle.dumps(Warm()))

    def until_compiled(self) -> None:
        """Wait until ``warm`` has put into the cache what the window draws with, or the process is gone."""
        while not self._compiled.is_set():
            if not self._turn.acquire(timeout=_TICK):
                continue  # the call that is running hears it
            try:
                self._message(_TICK)
            except Problem:
                return
            finally:
                self._turn.release()

    def close(self) -> None:
        """End the process and wait until it is gone."""
        with self._state:
            if self._pipe is not None:
                self._pipe.close()  # the process ends when it finds nobody at the other end
            if self._process is not None:
                self._process.join(_GRACE)
            self._kill()

    @property
    def pid(self) -> int | None:
        """The system's number for the process; None while there is none."""
        with self._state:
            return None if self._process is None else self._process.pid

    def _start(self) -> Connection:
        """A new process; returns the pipe to it."""
        with self._state:
            self._kill()
            context = get_context("spawn")
            self._pipe, theirs = context.Pipe()
            self._process = context.Process(target=serve, args=(theirs,), name="assay-worker", daemon=True)
            self._process.start()
            theirs.close()
            return self._pipe

    def _kill(self) -> int | None:
        """End the process at once, if there is one; returns its exit code."""
        with self._state:
            process, pipe = self._process, self._pipe
            self._process = self._pipe = None
            if pipe is not None:
                pipe.close()
            if process is None:
                return None
            process.kill()
            process.join()
            code = process.exitcode
            process.close()
            return code

    def _send_call(self, function: Callable[..., Any], arguments: tuple[Any, ...]) -> int:
        """Hand a call to the process, a new one if the old one is gone; returns the call's number."""
        with self._state:
            self._number += 1
            order = pickle.dumps(Call(self._number, pickle.dumps((function, arguments))))
            if self._process is None or self._pipe is None or not self._process.is_alive():
                self._start()
            assert self._pipe is not None
            try:
                self._pipe.send_bytes(order)
            except OSError:  # it died this very moment
                self._start().send_bytes(order)
            return self._number

    def _receive(self, number: int) -> tuple[Kind, Any]:
        """The next message of that call."""
        while True:
            if self._interrupted.is_set():
                raise Interrupted
            message = self._message(_TICK)
            if message is not None and message[0] == number:
                return message[1:]

    def _message(self, seconds: float) -> tuple[int, Kind, Any] | None:
        """The next message of any call; None if there is none for so long.

        Raises:
            Problem: the process is gone.
        """
        process, pipe = self._process, self._pipe
        if process is None or pipe is None:
            raise Problem(
                phrase("The background process was closed while it was at work."), phrase("Start the work again.")
            )
        try:
            if pipe in wait([pipe, process.sentinel], seconds) or pipe.poll():
                message: tuple[int, Kind, Any] = pipe.recv()
                if message == COMPILED:
                    self._compiled.set()
                return message
            alive = process.is_alive()
        except (OSError, EOFError, ValueError):  # ValueError: closed under our hands
            alive = False
        if not alive:
            raise _died(self._exit_code())
        return None

    def _exit_code(self) -> int | None:
        """How a process that is on its way out ended."""
        with self._state:
            if self._process is not None:
                self._process.join(_GRACE)
            return self._kill()

    def _stop(self, number: int) -> None:
        """End a call that nobody waits for any more; keep the process if it listens soon enough."""
        end = time.monotonic() + _GRACE
        try:
            with self._state:
                if self._pipe is None:
                    return
                self._pipe.send_bytes(pickle.dumps(Stop(number)))
            while (left := end - time.monotonic()) > 0:
                message = self._message(left)
                if message is not None and message[0] == number and message[1] != "yielded":
                    return
        except (OSError, Problem):
            pass  # it is gone already
        self._kill()


def _result(kind: Kind, value: Any) -> Any:
    """What a finished call returned.

    Raises:
        Problem, WorkerError: it did not return.
    """
    if kind == "problem":
        raise Problem(*value)
    if kind == "failed":
        error = WorkerError(value[0])
        error.add_note(f"In the worker process:\n{value[1]}")
        raise error
    return value


def _died(code: int | None) -> Problem:
    """The words for a process that ended by itself."""
    how = phrase("exit code {code}", code=code)
    if code is not None and code < 0:
        how = phrase("ended by {signal}", signal=signal.Signals(-code).name)
    return Problem(
        phrase("The background process stopped unexpectedly ({how}).", how=how),
        phrase(
            "Probably memory ran out: close other programs or load fewer samples, then start again; nothing is lost."
        ),
    )
