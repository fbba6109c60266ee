"""Where models are computed: on a GPU if there is one, and on the CPU when it turns out too small.

There is no GPU where these run, so one is made up that is full as long as more than so many samples come at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pytest

from models.embed import find, plain

TEXTS = [f"a text of a few words, number {n}" for n in range(9)]


class SmallGpu:
    """A model of sentence-transformers on a device that has room for a few samples only."""

    def __init__(self, real: Any, room: int, error: Callable[[], RuntimeError]) -> None:
        self.real, self.room, self.error = real, room, error
        self.sizes: list[int] = []
        self.on_gpu = True

    def to(self, device: str) -> SmallGpu:
        self.on_gpu = device != "cpu"
        return self

    def encode(self, texts: Sequence[str], *, batch_size: int, **options: Any) -> Any:
        self.sizes.append(batch_size)
        if self.on_gpu and batch_size > self.room:
            raise self.error()
        return self.real.encode(texts, batch_size=batch_size, **options)


def full() -> RuntimeError:
    import torch

    return torch.cuda.OutOfMemoryError("CUDA out of memory. Tried to allocate 2 GiB")


@pytest.fixture(scope="module")
def real() -> Any:
    return plain._load(find.resolve(None), "cpu")


@pytest.fixture
def gpu(real: Any, monkeypatch: pytest.MonkeyPatch) -> Callable[..., SmallGpu]:
    def made(room: int, error: Callable[[], RuntimeError] = full, name: str = "cuda") -> SmallGpu:
        small = SmallGpu(real, room, error)
        monkeypatch.setattr(plain, "device", lambda: name)
        monkeypatch.setattr(plain, "_load", lambda model, device: small.to(device))
        return small

    return made


@pytest.mark.parametrize(("cuda", "metal", "name"), [(1, 1, "cuda"), (1, 0, "cuda"), (0, 1, "mps"), (0, 0, "cpu")])
def test_the_fastest_device_is_chosen(cuda: int, metal: int, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import torch

    monkeypatch.setattr(torch.cuda, "is_available", lambda: bool(cuda))
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: bool(metal))
    assert plain.device() == name


def test_fewer_at_once_where_the_gpu_is_full(gpu: Callable[..., SmallGpu], real: Any) -> None:
    small = gpu(room=3)
    encoder = plain.PlainEncoder(find.resolve(None))
    expected = real.encode(TEXTS, normalize_embeddings=True)
    assert np.allclose(encoder.encode(TEXTS), expected, atol=1e-5)
    assert small.sizes == [9, 4, 2]
    encoder.encode(TEXTS)
    assert small.sizes == [9, 4, 2, 2]  # it is known now
    assert encoder.device == "cuda"


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("cuda", full),
        ("mps", lambda: RuntimeError("MPS backend out of memory (MPS allocated: 8 GB)")),
        ("cuda", lambda: RuntimeError("CUDA error: no kernel image is available for execution on the device")),
    ],
)
def test_a_gpu_that_will_not_do_is_left_with_one_line(
    gpu: Callable[..., SmallGpu],
    real: Any,
    expect_log: Callable[[str], None],
    watched_log: Any,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    error: Callable[[], RuntimeError],
) -> None:
    cleared: list[str] = []
    monkeypatch.setattr(plain, "_clear", cleared.append)
    small = gpu(0, error, name)
    encoder = plain.PlainEncoder(find.resolve(None))
    expect_log(rf"^WARNING models.embed.plain: The GPU \({name}\) will not do for .*: embedding goes on on the CPU")
    found = encoder.encode(TEXTS)
    encoder.encode(TEXTS[:2])
    assert np.allclose(found, real.encode(TEXTS, normalize_embeddings=True), atol=1e-5)
    assert (encoder.device, small.on_gpu, small.sizes[-2:]) == ("cpu", False, [9, 2])
    assert len(watched_log.lines) == 1
    assert set(cleared) == {name}


def test_a_model_that_does_not_even_fit_is_loaded_on_the_cpu(
    real: Any, expect_log: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def load(model: object, device: str) -> Any:
        if device != "cpu":
            raise full()
        return real

    monkeypatch.setattr(plain, "device", lambda: "cuda")
    monkeypatch.setattr(plain, "_load", load)
    expect_log("The GPU .* will not do")
    encoder = plain.PlainEncoder(find.resolve(None))
    assert encoder.device == "cpu"
    assert encoder.encode(TEXTS).shape == (9, 384)


def test_other_errors_are_not_hidden(gpu: Callable[..., SmallGpu]) -> None:
    gpu(0, lambda: RuntimeError("a bug"))
    with pytest.raises(RuntimeError, match="a bug"):
        plain.PlainEncoder(find.resolve(None)).encode(TEXTS)
