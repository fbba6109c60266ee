"""What an embedder learned from the real data, as plain bytes: arrays and facts, never code."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from hashlib import blake2b
from typing import Any

import numpy as np

from models.dataset import Problem
from models.embed.model import Model
from models.phrase import phrase

Arrays = dict[str, np.ndarray[Any, Any]]


def fitted(model: Model, arrays: Mapping[str, np.ndarray[Any, Any]], facts: Mapping[str, Any], dimension: int) -> Model:
    """The model with what it learned; another fit has another fingerprint, so vectors of two fits never mix.

    Args:
        model: as resolved.
        arrays: by name.
        facts: JSON values.
        dimension: numbers in a vector from now on.
    """
    from safetensors.numpy import save

    plain = {name: np.ascontiguousarray(array) for name, array in arrays.items()}
    # One note: several would be written in no certain order, and equal fits must give equal bytes.
    said = json.dumps({"dimension": dimension, "facts": dict(facts)}, sort_keys=True, ensure_ascii=True)
    data = save(plain, {"learned": said})
    return from_bytes(model, data)


def from_bytes(model: Model, data: bytes) -> Model:
    """The fitted model from the model as resolved and what :attr:`Model.fitted` held.

    Raises:
        Problem: the bytes are damaged.
    """
    mark = blake2b(model.fingerprint.encode() + data, digest_size=16).hexdigest()
    return replace(model, fingerprint=mark, dimension=_dimension(data), fitted=data)


@lru_cache(maxsize=4)
def learned(data: bytes) -> tuple[Arrays, dict[str, Any]]:
    """Arrays and facts that :func:`fitted` packed.

    Raises:
        Problem: the bytes are damaged.
    """
    from safetensors import SafetensorError
    from safetensors.numpy import load

    try:
        return load(data), _said(data)["facts"]
    except (SafetensorError, ValueError, LookupError, TypeError) as error:
        raise Problem(phrase("What was fitted to the real data is damaged."), phrase("Make the map again.")) from error


def _dimension(data: bytes) -> int:
    try:
        return int(_said(data)["dimension"])
    except (ValueError, LookupError, TypeError) as error:
        raise Problem(phrase("What was fitted to the real data is damaged."), phrase("Make the map again.")) from error


def _said(data: bytes) -> dict[str, Any]:
    """The note in the header: its length in eight bytes, then JSON."""
    length = int.from_bytes(data[:8], "little")
    said: dict[str, Any] = json.loads(json.loads(data[8 : 8 + length])["__metadata__"]["learned"])
    return said
