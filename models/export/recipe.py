"""The record beside an exported file of how it came about."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from models.export.target import write_whole
from models.load.streams import COMPRESSIONS


def recipe_path(path: str | Path) -> Path:
    """Where the recipe of an exported file lies: ``curated.recipe.json`` beside ``curated.csv.gz``."""
    path = Path(path)
    inner = path.with_suffix("") if path.suffix.lower() in COMPRESSIONS else path
    return inner.with_name(f"{inner.stem}.recipe.json")


def write_recipe(path: str | Path, recipe: Mapping[str, Any]) -> None:
    """Write the recipe of the exported file ``path`` beside it, whole or not at all.

    Raises:
        Problem: the disk refuses.
    """
    text = json.dumps(recipe, indent=2, ensure_ascii=False, default=str)
    write_whole(recipe_path(path), text.encode("utf-8", "replace") + b"\n")
