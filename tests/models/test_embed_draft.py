"""The draft model: distilled once, kept, quick to start, and near enough to the full one for a first look."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from models import embed
from models.embed import draft
from models.stage import finish

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "resources" / "example" / "human.jsonl"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder in which the draft model lies, made in the first test that asks for it."""
    return tmp_path_factory.mktemp("drafts")


@pytest.fixture
def model(kept: Path, monkeypatch: pytest.MonkeyPatch) -> embed.Model:
    monkeypatch.setenv("XDG_CACHE_HOME", str(kept))
    made = embed.resolve("text", None, "draft")
    finish(embed.prepare("text", made))
    return made


def encoded(model: embed.Model, texts: list[str]) -> np.ndarray:
    return np.concatenate([vectors for _, vectors in embed.encode("text", model, texts)])


@pytest.mark.slow
def test_it_is_a_model_of_its_own_made_once(model: embed.Model) -> None:
    full = embed.resolve("text", None)
    assert (model.name, model.quality, model.dimension) == ("draft of all-MiniLM-L6-v2", "draft", 384)
    assert model.fingerprint != full.fingerprint
    assert list(embed.prepare("text", model)) == []


def test_vectors_have_length_1_and_equal_texts_equal_vectors(model: embed.Model) -> None:
    texts = ["A cat sleeps on the warm window sill.", "", "A kitten naps by the window.", "🙂", "\ud800", "a" * 300_000]
    found = encoded(model, [*texts, texts[0], "The central bank raised interest rates."])
    assert found.shape == (8, 384)
    assert found.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(found, axis=1), 1, atol=1e-5)
    assert found[1].tolist() == [1.0, *[0.0] * 383], "no word, no direction"
    assert (found[6] == found[0]).all()
    assert found[0] @ found[2] > found[0] @ found[7] + 0.2
    assert list(embed.encode("text", model, [])) == []


def test_batches_come_in_the_given_order(model: embed.Model) -> None:
    texts = [f"number {at} of many" for at in range(draft._BATCH + 3)]
    batches = list(embed.encode("text", model, texts))
    assert [(first, len(vectors)) for first, vectors in batches] == [(0, draft._BATCH), (draft._BATCH, 3)]
    np.testing.assert_allclose(batches[1][1], encoded(model, texts[-3:]), atol=1e-6)


@pytest.mark.slow
def test_it_finds_a_good_part_of_the_neighbors_that_the_full_model_finds(model: embed.Model) -> None:
    texts = [json.loads(line)["answer"] for line in EXAMPLE.read_text().splitlines()]

    def nearest(vectors: np.ndarray) -> np.ndarray:
        alike = vectors @ vectors.T
        np.fill_diagonal(alike, -1)
        return np.argsort(-alike, axis=1)[:, :15]

    full, quick = nearest(encoded(embed.resolve("text", None), texts)), nearest(encoded(model, texts))
    found = np.mean([len(set(one) & set(two)) / 15 for one, two in zip(full.tolist(), quick.tolist(), strict=True)])
    assert found > 0.25, "by chance it would be 0.05"


def test_a_damaged_table_is_made_again(model: embed.Model, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    path = draft._path(model)
    path.parent.mkdir(parents=True)
    path.write_bytes(b"no table")
    work = embed.prepare("text", model)
    assert next(work).what == "Starting the embedding model"
    step = next(work)
    assert (step.what, step.total) == ("Making the draft model, once", 30_522)
    work.close()
    assert path.read_bytes() == b"no table", "nothing is written by halves"


ALONE = """
import sys
from models import embed
model = embed.resolve("text", None, "draft")
[(_, vectors)] = embed.encode("text", model, ["at once", "without torch"])
assert vectors.shape == (2, 384)
print(*sorted({"torch", "transformers", "sentence_transformers"} & set(sys.modules)))
"""


def test_once_made_it_starts_without_torch(model: embed.Model, kept: Path) -> None:
    environment = {**os.environ, "XDG_CACHE_HOME": str(kept)}
    done = subprocess.run([sys.executable, "-c", ALONE], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert (done.stdout.strip(), done.stderr) == ("", "")
