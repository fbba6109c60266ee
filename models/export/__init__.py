"""From kept rows back to a file: what was loaded comes out as it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from models.dataset import Role
from models.export.images import TABLES, Images, table_in, write_images
from models.export.layout import EXTRA_TYPES, Chunk
from models.export.recipe import recipe_path, write_recipe
from models.export.table import FORMATS, Writer, Written, format_of, suffixes, write

__all__ = [
    "EXTRA_TYPES",
    "FORMATS",
    "TABLES",
    "Chunk",
    "ExportPlan",
    "Images",
    "Writer",
    "Written",
    "format_of",
    "recipe_path",
    "suffixes",
    "table_in",
    "write",
    "write_images",
    "write_recipe",
]


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """What a person chose to export."""

    path: str
    """The file; with ``images`` the folder."""
    what: Literal["kept", "dropped", "all"] = "kept"
    roles: tuple[Role, ...] = ()
    """Only these roles; all where empty, and so for the next two."""
    datasets: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    where: Mapping[str, Any] | None = None
    """A selection, as JSON; None for no further condition."""
    extra: tuple[str, ...] = ()
    """Columns to add: ``decision``, ``tags``, ``x``, ``y``."""
    replace: bool = False
    """Whether an existing file may be replaced; a folder never is."""
    images: str = ""
    """Copy the samples' image files into a folder, beside a table with this suffix; empty for a table alone."""

    @property
    def table(self) -> Path:
        """The file that tells of every sample, beside which the recipe goes."""
        return table_in(Path(self.path), self.images) if self.images else Path(self.path)
