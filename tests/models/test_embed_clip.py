from __future__ import annotations

import json
import pickle
from io import BytesIO
from pathlib import Path

import numpy as np
import PIL.Image
import pytest

from models import embed
from models.dataset import Problem
from models.embed.image import ImageEmbedder

IMAGES = ImageEmbedder()


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A CLIP model of random weights, saved as such models are."""
    from transformers import CLIPConfig, CLIPImageProcessor, CLIPModel, CLIPProcessor, CLIPTokenizer

    folder = tmp_path_factory.mktemp("clip")
    words = ["<|startoftext|>", "<|endoftext|>", "a</w>", "b</w>", "a", "b"]
    (folder / "vocab.json").write_text(json.dumps({word: at for at, word in enumerate(words)}))
    (folder / "merges.txt").write_text("#version: 0.2\n")
    small = {"hidden_size": 16, "intermediate_size": 32, "num_hidden_layers": 1, "num_attention_heads": 2}
    config = CLIPConfig(
        text_config={**small, "vocab_size": 6, "max_position_embeddings": 16, "bos_token_id": 0, "eos_token_id": 1},
        vision_config={**small, "image_size": 32, "patch_size": 16},
        projection_dim=12,
    )
    CLIPModel(config).save_pretrained(folder, safe_serialization=True)
    size = {"height": 32, "width": 32}
    processor = CLIPImageProcessor(size={"shortest_edge": 32}, crop_size=size)
    tokenizer = CLIPTokenizer(str(folder / "vocab.json"), str(folder / "merges.txt"))
    CLIPProcessor(processor, tokenizer).save_pretrained(folder)
    return folder


def picture(color: str) -> bytes:
    out = BytesIO()
    PIL.Image.new("RGB", (50, 40), color).save(out, "PNG")
    return out.getvalue()


def test_a_clip_folder_embeds_images(clip: Path) -> None:
    model = IMAGES.resolve(str(clip))
    assert (model.dimension, model.metric) == (12, "cosine")
    assert [progress.what for progress in IMAGES.prepare(model)] == ["Loading the image model"]
    colors = ["red", "blue", "red", *["green"] * 20]
    vectors = np.vstack([part for _, part in IMAGES.encode(model, [picture(color) for color in colors])])
    assert vectors.shape == (23, 12)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert np.allclose(vectors[0], vectors[2], atol=1e-5)
    assert not np.allclose(vectors[0], vectors[1], atol=1e-3)
    assert IMAGES.fit(model, [], ()) == model


def test_another_model_and_unsafe_ones_are_refused(clip: Path, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="does not take images"):
        IMAGES.resolve(embed.DEFAULT_MODEL)
    (tmp_path / "config.json").write_bytes((clip / "config.json").read_bytes())
    (tmp_path / "pytorch_model.bin").write_bytes(pickle.dumps("no"))
    with pytest.raises(Problem, match="pickled"):
        IMAGES.resolve(str(tmp_path))
