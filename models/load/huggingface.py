"""Folders that Hugging Face's `datasets` saved: which of the Arrow files in them are the data."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from models.dataset import Problem
from models.phrase import phrase

_MOST = 16 << 20
_INDICES = ("_indices_data_files", "_indices_files")


def shards(states: Mapping[str, Path], files: Sequence[str]) -> list[str]:
    """The Arrow files of a saved dataset in order, as its ``state.json`` lists them.

    Args:
        states: where each ``state.json`` lies, by its name inside the folder.
        files: the Arrow files that are there.

    Raises:
        Problem: the list is damaged, names files that are missing, or rows are picked by an index.
    """
    found: list[str] = []
    for name, path in states.items():
        state = _state(path, name)
        if any(state.get(key) for key in _INDICES):
            raise Problem(
                phrase("The dataset was saved with an index that picks and orders its rows."),
                phrase("Save it again after dataset = dataset.flatten_indices()."),
            )
        folder = name.rpartition("/")[0]
        listed = state.get("_data_files")
        if not isinstance(listed, list):
            raise Problem(phrase("{name} does not list the data files.", name=name), phrase("Save the dataset again."))
        for entry in listed:
            shard = str(entry.get("filename", "")) if isinstance(entry, dict) else ""
            inner = f"{folder}/{shard}" if folder else shard
            if inner not in files:
                missing = phrase("{file} is missing.", file=inner) if inner else phrase("A data file is missing.")
                raise Problem(missing, phrase("Get the whole folder again."))
            found.append(inner)
    if not found:
        raise Problem(phrase("The saved dataset has no data files."), phrase("It is empty, or not all of it is there."))
    return found


def _state(path: Path, name: str) -> dict[str, Any]:
    try:
        if path.stat().st_size > _MOST:
            raise Problem(phrase("{name} is too large to be what it says it is.", name=name))
        state = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise Problem(
            phrase("{name} cannot be read: {reason}.", name=name, reason=str(error)), phrase("Save the dataset again.")
        ) from error
    if not isinstance(state, dict):
        raise Problem(phrase("{name} is not what `datasets` writes.", name=name), phrase("Save the dataset again."))
    return state
