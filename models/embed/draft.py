"""The draft text model: a vector a word piece, distilled once from the default model; a text is their weighted sum.

It knows nothing of word order and is a hundred times faster: enough for a first look at a large map, and named a
draft wherever it is shown. Made as model2vec does, but for two things. The main directions are taken out rather
than the last ones left off: no axis is turned or mirrored, so that tables made on two machines agree and vectors
kept in a workspace file fit everywhere. And frequent words weigh far less: of the 15 nearest neighbors that the
full model finds, 51 % (short questions), 37 % (math solutions, several to a question) and 30 % (one to a question)
are found.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

import numpy as np
import platformdirs

from models import arrays
from models.dataset import Problem
from models.embed import bert, find, text
from models.embed.model import Batches, Model, Vectors
from models.phrase import phrase
from models.stage import Progress, Work

_VERSION = 1
"""Raised when the same default model would give another table."""
_BATCH = 1024
_LETTERS = 16_384
"""Letters of a text that are read, at most: a draft of a book needs no more of it than this."""
_PIECES = 4096
"""Word pieces passed through the full model between two reports."""
_RARE = 1e-5
"""Share of all words at which a word weighs half of a rare one (smooth inverse frequency)."""
_COMMON_DIRECTIONS = 6
"""Directions that all word pieces share most of, and that tell texts apart least."""


class DraftEmbedder:
    """Embeds texts by looking up their word pieces."""

    modality = "text"

    def resolve(self, model: str | None = None) -> Model:
        """The draft of the default model, whichever model it stands in for.

        Raises:
            Problem: the default model is not there.
        """
        full = find.resolve(None)
        mark = blake2b(f"draft {_VERSION} {full.fingerprint}".encode(), digest_size=16).hexdigest()
        return Model(f"draft of {full.name}", full.path, mark, full.dimension, 0, "draft")

    def prepare(self, model: Model) -> Work[None]:
        """Have the table in memory, made first if nobody has on this machine.

        Raises:
            Problem: the default model can't be loaded, or the cache folder can't be written to.
        """
        path = _path(model)
        if _read(path, model) is None:
            yield Progress(phrase("Starting the embedding model"), 0, 0)
            yield from _distill(model, path)

    def encode(self, model: Model, samples: Sequence[str]) -> Batches:
        """Yield (number of the first text, vectors of length 1) batch after batch, in the given order.

        Raises:
            Problem: as :meth:`prepare`.
        """
        for _ in self.prepare(model):
            pass
        table, tokenizer = _loaded(model)
        for first in range(0, len(samples), _BATCH):
            texts = [text.encodable(each[:_LETTERS]) for each in samples[first : first + _BATCH]]
            found = tokenizer.encode_batch_fast(texts, add_special_tokens=False)
            yield first, text.unit(_sums(table, [each.ids for each in found]), model)


def _sums(table: Vectors, pieces: list[list[int]]) -> Vectors:
    """The sum of each text's rows of ``table``; zero where a text has no pieces."""
    ends = np.cumsum([0, *map(len, pieces)])
    flat = np.fromiter(chain.from_iterable(pieces), np.int64, int(ends[-1]))
    made = np.zeros((len(pieces), table.shape[1]), np.float32)
    for row, (start, end) in enumerate(pairwise(ends.tolist())):
        if end > start:
            table[flat[start:end]].sum(axis=0, out=made[row])
    return made


def _distill(model: Model, path: Path) -> Work[None]:
    """Write the table: each word piece alone through the full model, common directions out, weighted by rareness."""
    try:
        full = bert.BertEncoder(Path(model.path), 0)
    except (OSError, LookupError, ValueError, RuntimeError) as error:
        raise Problem(
            phrase("The draft model can't be made: {reason}.", reason=str(error)), phrase("Map with the full model.")
        ) from error
    begin, end = full.tokens([""])[0]
    parts: list[Vectors] = []
    for first in range(0, full.vocabulary, _PIECES):
        yield Progress(phrase("Making the draft model, once"), first, full.vocabulary)
        last = min(first + _PIECES, full.vocabulary)
        parts.append(full.encode_tokens([[begin, piece, end] for piece in range(first, last)]))
    yield Progress(phrase("Making the draft model, once"), full.vocabulary, full.vocabulary)
    arrays.write(path, _weighted(text.unit(np.concatenate(parts), model)))


def _weighted(pieces: Vectors) -> Vectors:
    """Centered, common directions out, and frequent pieces made light.

    Vocabularies are sorted by frequency, and frequencies of words fall with their rank (Zipf).
    """
    centered = (pieces - pieces.mean(axis=0)).astype(np.float64)
    _, directions = np.linalg.eigh(centered.T @ centered)
    common = directions[:, -_COMMON_DIRECTIONS:]
    share = 1 / (np.arange(len(pieces)) + 2)
    weights = _RARE / (_RARE + share / share.sum())
    table: Vectors = ((centered - centered @ common @ common.T) * weights[:, None]).astype(np.float32)
    return table


@lru_cache(maxsize=1)
def _loaded(model: Model) -> tuple[Vectors, Any]:
    """The table in memory and the tokenizer that belongs to it."""
    table = _read(_path(model), model)
    if table is None:
        raise Problem(phrase("The draft model is no longer in the cache folder."), phrase("Map again."))
    return np.array(table), bert.tokenizer(Path(model.path))


def _path(model: Model) -> Path:
    return platformdirs.user_cache_path("assay", appauthor=False) / "models" / f"draft-{model.fingerprint}.npy"


def _read(path: Path, model: Model) -> Vectors | None:
    """The table in the cache folder; None where there is none, or something else."""
    try:
        table = arrays.read(path)
    except (OSError, ValueError, EOFError):
        return None
    return table if table.dtype == np.float32 and table.shape[1:] == (model.dimension,) else None
