"""BERT with mean pooling as plain matrix products: the same vectors as sentence-transformers, in half the time.

What sentence-transformers leaves on the table on a CPU: matrix products by whatever library torch was linked
with (its oneDNN is more than twice as fast on AMD processors), batches larger than the processor's cache, three
products where one would do for query, key and value, and padding. Nothing here is approximate: all is float32.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from models.embed import folder as folders
from models.embed.layers import Layer, Norm
from models.embed.model import Vectors

if TYPE_CHECKING:
    from torch import Tensor

_TOKENS = 512
"""Tokens computed at once: what one layer makes of them stays in the processor's cache."""
_LETTERS = 65_536
"""Longer texts are cut before they are split into words, where so much holds all that the model reads."""
_ARCHITECTURE = {
    "model_type": "bert",
    "hidden_act": "gelu",
    "position_embedding_type": "absolute",
    "is_decoder": False,
    "add_cross_attention": False,
}
"""What the settings must say, or leave to its default, for the formula here to be the model's."""
_MEAN = {"pooling_mode_mean_tokens"}


def knows(folder: Path) -> bool:
    """Whether the model in ``folder`` looks like one that this module computes: BERT, mean pooling, no more."""
    parts = [(part, kind.rsplit(".", 1)[-1]) for part, kind in folders.parts(folder)]
    if [kind for _, kind in parts] not in (["Transformer", "Pooling"], ["Transformer", "Pooling", "Normalize"]):
        return False
    (body, _), (pooling, _) = parts[:2]
    config = folders.settings(body / "config.json")
    return (
        config.get("model_type") == "bert"
        and all(config.get(key, value) == value for key, value in _ARCHITECTURE.items())
        and _is_mean(folders.settings(pooling / "config.json"))
        and not folders.settings(folder / "config_sentence_transformers.json").get("default_prompt_name")
        and (body / "tokenizer.json").is_file()
        and (body / "model.safetensors").is_file()
    )


def _is_mean(pooling: dict[str, Any]) -> bool:
    """Whether these settings, of either age, say: the mean of all tokens, and nothing beside it."""
    if "pooling_mode" in pooling:
        return pooling["pooling_mode"] in ("mean", ["mean"])
    return {key for key, on in pooling.items() if key.startswith("pooling_mode_") and on is True} == _MEAN


class BertEncoder:
    """A BERT model in memory."""

    def __init__(self, folder: Path, max_tokens: int) -> None:
        """Read the weights.

        Args:
            folder: of a model that :func:`knows` accepts.
            max_tokens: what is further back in a text is not read; 0 for as far as the model can.

        Raises:
            OSError, KeyError, ValueError, RuntimeError: the files do not fit together.
            safetensors.SafetensorError: the weights are damaged.
        """
        from safetensors.torch import load_file

        body = folders.parts(folder)[0][0]
        config = folders.settings(body / "config.json")
        weights = load_file(body / "model.safetensors")
        if any(part.dtype.itemsize != 4 for name, part in weights.items() if name.endswith("weight")):
            raise ValueError("not in single precision")
        weights = {name.removeprefix("bert."): part for name, part in weights.items()}
        self._words: Tensor = weights["embeddings.word_embeddings.weight"]
        kind = weights["embeddings.token_type_embeddings.weight"][0]
        self._places: Tensor = weights["embeddings.position_embeddings.weight"] + kind
        epsilon = float(config.get("layer_norm_eps", 1e-12))
        self._norm = Norm(weights, "embeddings.LayerNorm", epsilon)
        heads = int(config["num_attention_heads"])
        count = int(config["num_hidden_layers"])
        self._layers = [Layer(weights, f"encoder.layer.{at}", heads, epsilon) for at in range(count)]
        self.max_tokens = min(max_tokens or len(self._places), len(self._places))
        self._tokenizer = tokenizer(folder, self.max_tokens)
        self.vocabulary = len(self._words)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """The mean of the last layer over each text's tokens, ``(n, d)`` float32; not scaled to length 1."""
        return self.encode_tokens(self.tokens(texts))

    def tokens(self, texts: Sequence[str]) -> list[list[int]]:
        """Numbers of each text's tokens, as many as the model reads, with those that mark begin and end."""
        found = [each.ids for each in self._tokenizer.encode_batch_fast([text[:_LETTERS] for text in texts])]
        for at, text in enumerate(texts):
            if len(text) > _LETTERS and len(found[at]) < self.max_tokens:  # endless blanks, or one endless word
                found[at] = self._tokenizer.encode(text).ids
        return found

    def encode_tokens(self, tokens: Sequence[Sequence[int]]) -> Vectors:
        """As :meth:`encode`, of tokens by number."""
        import torch

        made = np.empty((len(tokens), self._words.shape[1]), np.float32)

        def compute(rows: list[int]) -> None:
            with torch.inference_mode():
                made[rows] = self._encode([tokens[row] for row in rows]).numpy()

        # A core a batch: cores that share each operation wait for one another, and for all other programs.
        with ThreadPoolExecutor(torch.get_num_threads(), "embed", lambda: torch.set_num_threads(1)) as cores:
            for _ in cores.map(compute, _batches([len(each) for each in tokens])):
                pass
        return made

    def _encode(self, tokens: list[Sequence[int]]) -> Tensor:
        """The vectors of texts of like length, ``(n, d)``; the first is the longest."""
        import torch

        lengths = torch.tensor([len(each) for each in tokens])
        longest = len(tokens[0])
        numbers = torch.tensor([[*each, *itertools.repeat(0, longest - len(each))] for each in tokens])
        there = torch.arange(longest) < lengths[:, None]
        mask = None if bool(there.all()) else torch.zeros(there.shape).masked_fill_(~there, -torch.inf)[:, None, None]
        x = self._norm(self._words[numbers] + self._places[:longest])
        for layer in self._layers:
            x = layer(x, mask)
        return (x * there[:, :, None]).sum(1) / lengths[:, None]


def _batches(lengths: list[int]) -> Iterator[list[int]]:
    """Which texts to compute together: of like length, longest first, so that little is padded."""
    order = sorted(range(len(lengths)), key=lambda row: -lengths[row])
    at = 0
    while at < len(order):
        count = max(1, _TOKENS // max(1, lengths[order[at]]))
        yield order[at : at + count]
        at += count


def tokenizer(folder: Path, max_tokens: int = 0) -> Any:
    """The tokenizer of the model in ``folder``; it cuts off what the model does not read, 0 for nothing."""
    from tokenizers import Tokenizer

    made = Tokenizer.from_str(json.dumps(folders.read(folders.parts(folder)[0][0] / "tokenizer.json")))
    made.no_padding()
    made.no_truncation()
    if max_tokens:
        made.enable_truncation(max_tokens)
    return made
