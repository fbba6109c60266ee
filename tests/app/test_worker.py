import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.worker import Interrupted, WorkerError, WorkerProcess
from models import arrays, neighbors
from models.dataset import Problem
from models.phrase import Phrase, phrase
from models.stage import Progress, finish

ROOT = Path(__file__).parents[2]


# What runs over there; the worker process imports it from this file by name.


def count(upto: int) -> Generator[int, None, str]:
    yield from range(upto)
    return "counted"


def describe() -> Generator[Any, None, dict[str, Any]]:
    yield "looking"
    return {"pid": os.getpid(), "qt": any(n.startswith("PySide6") for n in sys.modules), "nice": os.nice(0)}


def refuse(message: str, hint: str) -> Generator[int, None, None]:
    yield 1
    raise Problem(message, hint)


def break_down() -> Generator[int, None, None]:
    yield 1
    raise KeyError("what was not there")


def run_out_of_memory() -> Generator[int, None, None]:
    yield 1
    raise MemoryError


def be_silent(sign: str) -> Generator[int, None, None]:
    yield os.getpid()
    Path(sign).touch()
    threading.Event().wait()


def die() -> Generator[int, None, None]:
    yield 1
    os.kill(os.getpid(), signal.SIGKILL)


def count_for_ever() -> Generator[int, None, None]:
    number = 0
    while True:
        yield number
        number += 1


@pytest.fixture
def worker() -> Iterator[WorkerProcess]:
    process = WorkerProcess()
    yield process
    process.close()


def result(work: Generator[Any, None, Any]) -> Any:
    return finish(work)


def until(true: Callable[[], bool]) -> None:
    """Wait for what another process is about to do."""
    for _ in range(500):
        if true():
            return
        threading.Event().wait(0.02)
    pytest.fail("it never came true")


def gone(pid: int) -> bool:
    """Ended, or ended and only waiting for somebody to read its exit code."""
    try:
        return "Z" in Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return True


def test_what_is_yielded_and_returned_comes_back(worker: WorkerProcess) -> None:
    work = worker(count, 3)
    assert [next(work), next(work), next(work)] == [0, 1, 2]
    with pytest.raises(StopIteration) as end:
        next(work)
    assert end.value.value == "counted"


def test_it_runs_in_one_other_process_of_lower_priority_without_qt(worker: WorkerProcess) -> None:
    import PySide6.QtCore  # noqa: F401 - loaded here, and must not be there

    first = result(worker(describe))
    assert first["pid"] != os.getpid()
    assert first["pid"] == worker.pid
    assert not first["qt"]
    assert first["nice"] >= min(os.nice(0) + 5, 19)
    assert result(worker(describe))["pid"] == first["pid"]


def test_a_problem_keeps_its_hint(worker: WorkerProcess) -> None:
    with pytest.raises(Problem) as caught:
        finish(worker(refuse, "No such model.", "Choose another."))
    assert (caught.value.message, caught.value.hint) == ("No such model.", "Choose another.")


def test_a_problem_can_still_be_said_in_another_language(worker: WorkerProcess) -> None:
    message, hint = phrase("There is no model folder {name}.", name="m"), phrase("Choose another model.")
    with pytest.raises(Problem) as caught:
        finish(worker(refuse, message, hint))
    told = caught.value.message, caught.value.hint
    assert told == (message, hint)
    assert [each.template for each in told if isinstance(each, Phrase)] == [message.template, hint.template]


def test_a_bug_brings_the_traceback_of_over_there(worker: WorkerProcess) -> None:
    with pytest.raises(WorkerError, match="KeyError: 'what was not there'") as caught:
        finish(worker(break_down))
    assert "in break_down" in caught.value.__notes__[0]
    assert result(worker(count, 1)) == "counted"


def test_too_little_memory_is_a_problem_not_a_bug(worker: WorkerProcess) -> None:
    with pytest.raises(Problem, match="not enough memory"):
        finish(worker(run_out_of_memory))


def test_closing_keeps_a_process_that_listens(worker: WorkerProcess) -> None:
    work = worker(count_for_ever)
    next(work)
    pid = worker.pid
    work.close()
    assert list(worker(count, 2)) == [0, 1]
    assert worker.pid == pid


def test_closing_kills_a_silent_process_and_the_next_call_gets_another(worker: WorkerProcess, tmp_path: Path) -> None:
    work = worker(be_silent, str(tmp_path / "silent"))
    pid = next(work)
    until((tmp_path / "silent").exists)
    work.close()
    assert gone(pid)
    assert result(worker(describe))["pid"] != pid


def test_interrupt_ends_a_silent_call_from_another_thread(worker: WorkerProcess, tmp_path: Path) -> None:
    work = worker(be_silent, str(tmp_path / "silent"))
    pid = next(work)
    until((tmp_path / "silent").exists)
    timer = threading.Timer(0.05, worker.interrupt)
    timer.start()
    with pytest.raises(Interrupted):
        next(work)
    timer.join()
    assert gone(pid)
    assert result(worker(count, 1)) == "counted"


def test_an_interrupt_without_a_call_harms_no_later_one(worker: WorkerProcess) -> None:
    worker.interrupt()
    assert result(worker(count, 1)) == "counted"


def test_a_process_that_is_killed_at_work_is_a_problem_that_says_so(worker: WorkerProcess) -> None:
    with pytest.raises(Problem, match=r"stopped unexpectedly.*SIGKILL"):
        finish(worker(die))
    assert result(worker(count, 1)) == "counted"


def test_a_process_that_is_killed_while_idle_is_replaced(worker: WorkerProcess) -> None:
    first = result(worker(describe))["pid"]
    os.kill(first, signal.SIGKILL)
    until(lambda: gone(first))
    assert result(worker(describe))["pid"] != first


def test_what_can_not_travel_fails_the_call_only(worker: WorkerProcess) -> None:
    with pytest.raises((AttributeError, TypeError), match=r"pickle|local object"):
        finish(worker(count, lambda: 3))
    assert result(worker(count, 1)) == "counted"


def test_closing_ends_the_process_for_good(worker: WorkerProcess) -> None:
    pid = result(worker(describe))["pid"]
    worker.close()
    assert gone(pid)
    assert worker.pid is None
    worker.close()


def test_a_real_stage_runs_over_there_after_warming(worker: WorkerProcess, tmp_path: Path) -> None:
    vectors = np.eye(6, dtype=np.float32)
    arrays.write(tmp_path / "vectors.npy", vectors)
    roles = np.array([0, 0, 1, 1, 2, 0], np.int8)
    worker.warm()
    pid = worker.pid
    items = list(worker(neighbors.find, str(tmp_path / "vectors.npy"), roles, 2, str(tmp_path / "found.npy")))
    assert items[-1] == Progress("Finding neighbors", 6, 6, items[-1].seconds_left)
    assert neighbors.load(str(tmp_path / "found.npy")).real[0].tolist() == [1, 5]
    assert worker.pid == pid


PARENT = """
import sys
from app.worker import WorkerProcess
from tests.app.test_worker import be_silent, describe, result
if __name__ == "__main__":
    from PySide6.QtCore import QCoreApplication
    application = QCoreApplication([])
    worker = WorkerProcess()
    assert not result(worker(describe))["qt"]
    work = worker(be_silent, sys.argv[1])
    print(next(work), flush=True)
    next(work)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_it_does_not_outlive_a_parent_that_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(script), str(tmp_path / "silent")]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        until((tmp_path / "silent").exists)
        assert not gone(pid)
        parent.kill()
    until(lambda: gone(pid))


def test_the_window_can_wait_for_what_is_compiled_over_there(worker: WorkerProcess) -> None:
    worker.warm()
    began = time.monotonic()
    worker.until_compiled()
    assert result(worker(count, 1)) == "counted"
    worker.until_compiled()  # known already
    assert time.monotonic() - began < 120
    other = WorkerProcess()
    other.until_compiled()  # a process that is gone, or was never started, is not waited for
    other.close()
