from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

import numpy as np
import pytest

from models import embed
from models.dataset import Dataset, LoadPlan, Role
from models.stage import Work, finish
from models.store import Store
from models.workspace import Workspace


class TinyEmbedder:
    """A real, if simple-minded, embedder: a text is the sum of fixed random directions of its words."""

    modality = "text"
    batch = 4
    dimension = 8

    def __init__(self) -> None:
        self.texts: list[str] = []
        """Every text embedded so far, in order."""

    def resolve(self, model: str | None) -> embed.Model:
        name = model or "tiny"
        return embed.Model(name, "", blake2b(name.encode(), digest_size=16).hexdigest(), self.dimension, 256)

    def prepare(self, model: embed.Model) -> Work[None]:
        yield from ()

    def encode(self, model: embed.Model, samples: Sequence[str]) -> embed.Batches:
        for first in range(0, len(samples), self.batch):
            some = samples[first : first + self.batch]
            self.texts += some
            yield first, np.stack([self.vector(text) for text in some])

    def vector(self, text: str) -> np.ndarray:
        seeds = [int.from_bytes(blake2b(word.encode(), digest_size=4).digest()) for word in ["", *text.split()]]
        whole = np.sum([np.random.default_rng(seed).normal(size=self.dimension) for seed in seeds], axis=0)
        return (whole / np.linalg.norm(whole)).astype(np.float32)


@pytest.fixture
def tiny(monkeypatch: pytest.MonkeyPatch) -> TinyEmbedder:
    """Stands in the registry for the text model, so that a map takes no seconds; says what it embedded."""
    embedder = TinyEmbedder()
    monkeypatch.setitem(embed.EMBEDDERS, "text", embedder)
    return embedder


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(tmp_path / "store.assay")
    yield made
    made.close()


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "work.assay", create=True) as made:
        yield made


def load(workspace: Workspace, path: Path, role: Role | None = None, **choices: object) -> Dataset:
    """Load a file to its end; returns the dataset it became."""
    finish(workspace.load(workspace.plan(path, role=role, **choices)))
    return workspace.datasets[-1]


@pytest.fixture(name="load", scope="session")
def _load() -> Callable[..., Dataset]:
    return load


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], Path]:
    """Makes a file of the given name and content."""

    def make(name: str, content: str) -> Path:
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        return path

    return make


@pytest.fixture
def pair(workspace: Workspace, write: Callable[[str, str], Path]) -> Workspace:
    """A workspace of 30 real and 24 synthetic samples, with a label and a number each."""
    for name, role, count in (("real", Role.REAL, 30), ("synthetic", Role.SYNTHETIC, 24)):
        rows = "".join(
            f"{name} words number {n},{'even' if n % 2 == 0 else 'odd'},{n * 7 % 11}\n" for n in range(count)
        )
        load(workspace, write(f"{name}.csv", "text,label,score\n" + rows), role, text=("text",), label="label")
    return workspace


def plan_of(path: str, name: str) -> LoadPlan:
    return LoadPlan(path, name, Role.REAL, text=("text",))


@pytest.fixture(name="plan_of", scope="session")
def _plan_of() -> Callable[[str, str], LoadPlan]:
    return plan_of
