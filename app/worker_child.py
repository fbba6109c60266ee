"""What runs inside the worker process: receives calls, yields their items back, never outlives its parent."""

from __future__ import annotations

import contextlib
import os
import pickle
import queue
import signal
import sys
import threading
import traceback
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Literal

from models.dataset import Problem
from models.phrase import phrase

Kind = Literal["yielded", "returned", "problem", "failed", "stopped"]
Message = tuple[int, Kind, Any]
"""Number of the call, what happened, and the item, the result, or the words of the error."""


@dataclass(frozen=True, slots=True)
class Call:
    """A generator function to run."""

    number: int
    work: bytes
    """Function and arguments, pickled apart, so that what can't be imported here fails the call, not the process."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Ask the call of that number to end at its next step."""

    number: int


@dataclass(frozen=True, slots=True)
class Warm:
    """Import and compile what calls will need, as long as none is waiting."""


COMPILED: Message = (0, "returned", None)
"""Sent once, of no call's number: the machine code that the window needs lies in the cache."""


class _Inbox:
    """Orders from the parent, taken in on a thread of their own so that a busy process still hears a stop."""

    def __init__(self, pipe: Connection) -> None:
        self.waiting: queue.SimpleQueue[Call | Warm] = queue.SimpleQueue()
        self._stopped = 0
        self._pipe = pipe
        threading.Thread(target=self._listen, name="inbox", daemon=True).start()

    def stopped(self, call: Call) -> bool:
        """Whether the parent no longer wants that call."""
        return self._stopped >= call.number

    def _listen(self) -> None:
        while True:
            try:
                order = pickle.loads(self._pipe.recv_bytes())  # noqa: S301 - from our own parent
            except (EOFError, OSError):
                os._exit(0)  # the parent is gone; whatever is being computed is for nobody
            if isinstance(order, Stop):
                self._stopped = order.number
            else:
                self.waiting.put(order)


def serve(pipe: Connection) -> None:
    """Run calls until the parent goes away."""
    _be_modest()
    inbox = _Inbox(pipe)
    while True:
        order = inbox.waiting.get()
        try:
            if isinstance(order, Warm):
                _compile()
                pipe.send(COMPILED)
                _warm(inbox)
            else:
                pipe.send((order.number, *_run(order, inbox, pipe)))
        except OSError:
            return  # nobody listens any more


def _run(call: Call, inbox: _Inbox, pipe: Connection) -> tuple[Kind, Any]:
    """Send what the call yields; returns how it ended."""
    try:
        function, arguments = pickle.loads(call.work)  # noqa: S301 - from our own parent
        with contextlib.closing(function(*arguments)) as work:
            while not inbox.stopped(call):
                pipe.send((call.number, "yielded", next(work)))
        return "stopped", None
    except StopIteration as end:
        return "returned", end.value
    except Problem as problem:
        return "problem", (problem.message, problem.hint)
    except MemoryError:
        hint = phrase("Close other programs, or load fewer samples.")
        return "problem", (phrase("There is not enough memory for this."), hint)
    except BrokenPipeError:
        raise
    except Exception as error:  # handed over whole; the parent raises it again
        return "failed", (f"{type(error).__name__}: {error}", traceback.format_exc())


def _compile() -> None:
    """Put into the cache on disk what the window draws and selects with; there, compiling would freeze it."""
    from app.warming import load

    with contextlib.suppress(Exception):  # told where it is needed
        load()


def _warm(inbox: _Inbox) -> None:
    """Get ready, most needed first; what fails here fails again, and is told, in the call that needs it."""
    from models import embed, neighbors, projection

    for step in (embed.warm, neighbors.warm, projection.warm):
        if not inbox.waiting.empty():
            return
        with contextlib.suppress(Exception):
            step()


def _be_modest() -> None:
    """Leave the processor to the window, memory too, and the keyboard's interrupt to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.stderr is None:  # a windowed application on Windows has no console to complain to
        sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - for the process's life
    if sys.platform == "win32":
        import ctypes

        below_normal = 0x4000
        ctypes.windll.kernel32.SetPriorityClass(ctypes.windll.kernel32.GetCurrentProcess(), below_normal)
    else:
        os.nice(5)
    with contextlib.suppress(OSError):  # Linux: when memory runs out, end this process and not the window
        Path("/proc/self/oom_score_adj").write_text("500", encoding="ascii")
