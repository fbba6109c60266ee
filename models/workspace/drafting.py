"""Whether a first map should be a draft: how long the full model would take for what is not embedded yet."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from models import embed
from models.phrase import Phrase, phrase
from models.stage import Progress, Runner, Work

PATIENCE = 300.0
"""Seconds of embedding beyond which a draft comes first."""
_FEW = 500
"""So few texts are never worth a draft, nor asking how long they take."""
_ASKED = 512
"""Texts whose lengths speak for all."""

Texts = Callable[[NDArray[np.int64]], list[str]]
Keep = Callable[[list[str], embed.Vectors], None]


def seconds_needed(
    run: Runner, model: embed.Model, samples: NDArray[np.int64], texts: Texts, keep: Keep
) -> Work[float]:
    """How long embedding will take: by the rate that the model had here before, else by trying it on a few texts.

    Args:
        run: runs the embedder.
        model: the model in question.
        samples: numbers of the samples that are to be embedded.
        texts: gives the texts of samples by their sorted numbers.
        keep: takes texts that were tried and their vectors.

    Returns:
        Seconds; 0 where it is not worth asking.
    """
    if len(samples) < _FEW:
        return 0.0
    some = np.random.default_rng(0).choice(samples, min(len(samples), _ASKED), replace=False)
    looked_at = texts(np.sort(some))
    work = embed.pace.work(model, np.array([len(text) for text in looked_at], np.int64))
    amount = float(work.mean()) * len(samples)
    known = embed.pace.seconds(model, amount)
    if known is None:
        yield from _try(run, model, looked_at, work, keep)
        known = embed.pace.seconds(model, amount)
    return known or 0.0


def _try(run: Runner, model: embed.Model, texts: list[str], work: NDArray[np.int64], keep: Keep) -> Work[None]:
    """Embed two batches and remember how quick the second was; the first one also warms up."""
    yield Progress(phrase("Getting ready to embed"), 0, 0)
    yield from run(embed.prepare, "text", model)
    yield Progress(phrase("Measuring how long embedding takes"), 0, 0)
    size = embed.batch_size()
    began = time.monotonic()
    for first, vectors in run(embed.encode, "text", model, texts[: 2 * size]):
        done = slice(first, first + len(vectors))
        if first:
            embed.pace.remember(model, float(work[done].sum()), time.monotonic() - began)
        keep(texts[done], vectors)
        began = time.monotonic()


def about(seconds: float) -> Phrase:
    """A span of time as people say it: ``"20 s"``, ``"14 min"``, ``"3 h 20 min"``."""
    if seconds < 90:
        return phrase("{n} s", n=max(1, round(seconds)))
    minutes = round(seconds / 60)
    if minutes < 90:
        return phrase("{n} min", n=minutes)
    hours, rest = divmod(round(minutes / 10) * 10, 60)
    return phrase("{n} h {rest} min", n=hours, rest=rest) if rest else phrase("{n} h", n=hours)
