"""How long embedding takes on this machine: the rate at which each model last worked, remembered."""

from __future__ import annotations

import json
import math
import os
import platform
from contextlib import suppress
from pathlib import Path

import numpy as np
import platformdirs
from numpy.typing import NDArray

from models.embed.model import Model

_LETTERS_A_TOKEN = 4
_OVERHEAD = 16
"""Letters that each text costs on top of its own."""
_UNCUT = 16_384
"""Letters that a model without a limit is taken to read."""


def work(model: Model, letters: NDArray[np.int64]) -> NDArray[np.int64]:
    """About how much work texts are, in letters: models stop reading at ``max_tokens``.

    Args:
        model: the model that is to embed them.
        letters: (n,) how long each text is.

    Returns:
        (n,) int64.
    """
    limit = _LETTERS_A_TOKEN * model.max_tokens or _UNCUT
    return np.minimum(letters, limit).astype(np.int64) + _OVERHEAD


def seconds(model: Model, amount: float) -> float | None:
    """How long ``amount`` of :func:`work` will take here; None where the model has never been at work here."""
    try:
        rate = json.loads(_place(model).read_bytes())
    except (OSError, ValueError):
        return None
    usable = isinstance(rate, int | float) and math.isfinite(rate) and rate > 0
    return amount / rate if usable else None


def remember(model: Model, amount: float, spent: float) -> None:
    """Keep the rate that ``amount`` of :func:`work` done in ``spent`` seconds comes to."""
    if amount <= 0 or spent <= 0:
        return
    place = _place(model)
    draft = place.with_name(f"{place.name}.{os.getpid()}")
    with suppress(OSError):  # not worth a word: the next time it is measured again
        place.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps(amount / spent), encoding="ascii")
        draft.replace(place)


def _place(model: Model) -> Path:
    """A file a model and machine: home folders may be shared between machines."""
    machine = "".join(letter if letter.isalnum() else "-" for letter in platform.node())[:60]
    return platformdirs.user_cache_path("assay", appauthor=False) / "rates" / f"{model.fingerprint}-{machine}.json"
