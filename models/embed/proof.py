"""Proof that the quick way gives the vectors of sentence-transformers, by comparing; remembered on this machine."""

from __future__ import annotations

import json
import platform
from collections.abc import Callable, Sequence
from contextlib import suppress
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

import numpy as np
import platformdirs

from models.embed.model import Model, Vectors

CLOSE = 0.9999
"""The least cosine of two vectors that count as the same."""
_VERSION = 1
"""Raised when the quick way computes something otherwise."""
_LIBRARIES = ("torch", "tokenizers", "transformers", "sentence-transformers")
TEXTS = (
    "",
    " \n\t ",
    "a",
    "A Cat sleeps on the Warm window sill; its tail, 3.5 inches long, twitches (a little).",
    "Ünïcödé, naïve café, ß, Ελληνικά, русский, עברית, हिन्दी, 汉字と仮名, 한국어",
    "🙂👩‍👩‍👧‍👦 🏳️‍🌈 \ufffd\u200b\u202e\x00\x07\x1b[31m zero\x00byte",
    "[CLS] [SEP] [MASK] [PAD] ##ing <|endoftext|>",
    "supercalifragilisticexpialidocious" * 5,
    "She paid $1,234.56 for 12 tickets, so each one cost 1234.56 / 12 = <<1234.56/12=102.88>>102.88 dollars. " * 3,
    "Word after word " * 60,
    "and on and on it goes, far beyond what any model reads; " * 200,
)
"""Awkward ones of many lengths."""


def same(quick: Callable[[Sequence[str]], Vectors], slow: Callable[[Sequence[str]], Vectors]) -> bool:
    """Whether two ways of embedding agree on :data:`TEXTS`."""
    one, two = (_scaled(way(TEXTS)) for way in (quick, slow))
    if one.shape != two.shape or not np.isfinite(one).all():
        return False
    return bool(((one * two).sum(1) >= CLOSE).all())


def _scaled(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True).astype(np.float32)
    scaled: Vectors = vectors / np.maximum(lengths, np.finfo(np.float32).tiny)
    return scaled


def known(model: Model) -> bool | None:
    """What was found for this model with these libraries on this machine; None where nobody has looked yet."""
    try:
        found = json.loads(_place(model).read_bytes())
    except (OSError, ValueError):
        return None
    return found if isinstance(found, bool) else None


def remember(model: Model, agrees: bool) -> None:
    """Keep what was found for the next start; where it can't be kept, the next start compares again."""
    place = _place(model)
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(json.dumps(agrees), encoding="ascii")


def _place(model: Model) -> Path:
    machine = [platform.node(), platform.machine(), platform.processor()]
    parts = [_VERSION, model.fingerprint, *machine, *(version(name) for name in _LIBRARIES)]
    name = blake2b(json.dumps(parts).encode(), digest_size=16).hexdigest()
    return platformdirs.user_cache_path("assay", appauthor=False) / "proofs" / f"{name}.json"
