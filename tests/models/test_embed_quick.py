"""The quick encoder beside sentence-transformers: the same vectors, whatever the text; else it is not used."""

from __future__ import annotations

import json
import shutil
import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models import embed
from models.embed import bert, plain, proof, text
from models.stage import finish

LENGTHS = [" ".join(["word", "and", "word"][at % 3] for at in range(count)) for count in (1, 2, 31, 62, 127, 254, 255)]
AWKWARD = [
    *proof.TEXTS,
    *LENGTHS,
    "w" * 100 + " end",
    "w" * 101 + " end",
    " " * 70_000 + "the text comes after seventy thousand blanks",
    "x" * 70_000 + " one endless word, then a sentence",
    "so many words " * 10_000,
    "\r\n\r\n",
    "e\u0301\u0301\u0301 combining \ufeff mark",
    "\U0010ffff \ue000 private",
    "0" * 3000,
]


@pytest.fixture(scope="module")
def model() -> embed.Model:
    return embed.resolve("text", None)


@pytest.fixture(scope="module")
def quick(model: embed.Model) -> bert.BertEncoder:
    return bert.BertEncoder(Path(model.path), model.max_tokens)


@pytest.fixture(scope="module")
def slow(model: embed.Model) -> plain.PlainEncoder:
    return plain.PlainEncoder(model)


def cosines(one: np.ndarray, two: np.ndarray) -> np.ndarray:
    return np.asarray((one * two).sum(1) / np.linalg.norm(one, axis=1) / np.linalg.norm(two, axis=1))


def test_awkward_texts_get_the_vectors_of_sentence_transformers(
    quick: bert.BertEncoder, slow: plain.PlainEncoder
) -> None:
    assert cosines(quick.encode(AWKWARD), slow.encode(AWKWARD)).min() >= proof.CLOSE


@given(st.lists(st.text(max_size=60).map(text.encodable), min_size=1, max_size=6))
@settings(max_examples=25)
def test_any_texts_get_the_vectors_of_sentence_transformers(
    quick: bert.BertEncoder, slow: plain.PlainEncoder, texts: list[str]
) -> None:
    assert cosines(quick.encode(texts), slow.encode(texts)).min() >= proof.CLOSE


def test_a_text_gets_its_vector_whatever_it_is_computed_with(quick: bert.BertEncoder) -> None:
    together, alone = quick.encode(AWKWARD), np.concatenate([quick.encode([each]) for each in AWKWARD])
    np.testing.assert_allclose(together, alone, atol=1e-5)


def test_nothing_is_nothing(quick: bert.BertEncoder) -> None:
    assert quick.encode([]).shape == (0, 384)


def test_without_onednn_the_vectors_are_the_same(
    model: embed.Model, quick: bert.BertEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.embed.layers._onednn", lambda: None)
    other = bert.BertEncoder(Path(model.path), model.max_tokens)
    np.testing.assert_allclose(other.encode(AWKWARD[:8]), quick.encode(AWKWARD[:8]), atol=1e-5)


def test_the_default_model_is_computed_the_quick_way_and_the_proof_is_kept(model: embed.Model) -> None:
    text._loaded.clear()
    assert proof.known(model) is None
    assert isinstance(text.loaded(model), bert.BertEncoder)
    assert proof.known(model) is True


def test_who_does_not_agree_is_not_used_again(model: embed.Model, monkeypatch: pytest.MonkeyPatch) -> None:
    encode = bert.BertEncoder.encode
    monkeypatch.setattr(bert.BertEncoder, "encode", lambda self, texts: encode(self, [each + "!" for each in texts]))
    text._loaded.clear()
    assert isinstance(text.loaded(model), plain.PlainEncoder)
    assert proof.known(model) is False
    monkeypatch.undo()
    text._loaded.clear()


def test_a_damaged_proof_is_looked_for_again(model: embed.Model) -> None:
    proof.remember(model, True)
    [place] = proof._place(model).parent.iterdir()
    for damage in (b"", b"{", b"\xff", b"1"):
        place.write_bytes(damage)
        assert proof.known(model) is None


def changed(folder: Path, name: str, **values: Any) -> None:
    path = folder / name
    known = json.loads(path.read_text()) if path.exists() else {}
    path.write_text(json.dumps({**known, **values}))


@pytest.fixture
def copied(model: embed.Model, tmp_path: Path) -> Path:
    """A folder of the default model's settings; the weights are linked."""
    folder = tmp_path / "model"
    shutil.copytree(model.path, folder, ignore=shutil.ignore_patterns("*.safetensors"))
    (folder / "model.safetensors").symlink_to(Path(model.path) / "model.safetensors")
    assert bert.knows(folder)
    return folder


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("config.json", {"model_type": "mpnet"}),
        ("config.json", {"hidden_act": "relu"}),
        ("config.json", {"position_embedding_type": "relative_key"}),
        ("config.json", {"is_decoder": True}),
        ("1_Pooling/config.json", {"pooling_mode_cls_token": True}),
        ("1_Pooling/config.json", {"pooling_mode_mean_tokens": False}),
        ("1_Pooling/config.json", {"pooling_mode": "cls"}),
        ("config_sentence_transformers.json", {"default_prompt_name": "query"}),
    ],
)
def test_models_of_another_kind_are_not_claimed(copied: Path, name: str, values: dict[str, Any]) -> None:
    changed(copied, name, **values)
    assert not bert.knows(copied)


def test_other_modules_are_not_claimed(copied: Path) -> None:
    modules = json.loads((copied / "modules.json").read_text())
    modules.insert(2, {"idx": 2, "name": "2", "path": "2_Dense", "type": "sentence_transformers.models.Dense"})
    (copied / "modules.json").write_text(json.dumps(modules))
    assert not bert.knows(copied)


def test_a_model_that_only_sentence_transformers_can_read_is_read_by_it(copied: Path, slow: plain.PlainEncoder) -> None:
    changed(copied, "1_Pooling/config.json", pooling_mode_mean_tokens=False, pooling_mode_cls_token=True)
    chosen = embed.resolve("text", str(copied))
    said = [step.what for step in embed.prepare("text", chosen)]
    assert said == ["Starting the embedding model"]
    assert isinstance(text.loaded(chosen), plain.PlainEncoder)
    [(_, found)] = embed.encode("text", chosen, ["by the first token"])
    assert cosines(found, slow.encode(["by the first token"]))[0] < 0.999
    finish(embed.prepare("text", embed.resolve("text", None)))


def test_loading_is_said_once(model: embed.Model) -> None:
    text._loaded.clear()
    assert [step.what for step in embed.prepare("text", model)] == ["Starting the embedding model"]
    assert list(embed.prepare("text", model)) == []


def test_embedding_leaves_no_semaphore_of_the_system_behind(slow: plain.PlainEncoder) -> None:
    # A worker that is killed can't give it back, and Python then complains on the way out.
    from tqdm import tqdm

    slow.encode(["Plain words."])
    assert isinstance(tqdm.get_lock(), type(threading.RLock()))
