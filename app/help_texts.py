"""What the help menu says, as headings and plain text; no Qt here."""

from __future__ import annotations

from collections.abc import Mapping

Page = tuple[tuple[str, str], ...]
"""Headings with the text below each."""

UNTIL_FREE = "It can be changed here as soon as the other process is done with it."
WHILE_READ_ONLY = (
    "You can look at everything and export. It can be changed here as soon as the other process is done with it."
)

GATHERING: Page = (("One moment", "Looking up what Assay runs on."),)

GATHERING_LICENSES = "Looking up the licenses."

TOUR: Page = (
    (
        "The map",
        "Every point is a sample, colored by where it comes from; samples that lie together are mostly alike. "
        "Draw around some of them to select them. The wheel zooms, dragging with the space bar held moves.",
    ),
    (
        "The selection",
        "Here you read what you selected, each sample beside the real and synthetic ones nearest to it. "
        "Drop (X), keep (K) or tag (T) it; nothing is ever deleted, and Ctrl+Z takes every step back.",
    ),
    (
        "The result",
        "Export in this menu (Ctrl+E) writes what you kept to a new file, with a recipe that says how it came about. "
        "Your own files stay as they are. You find this tour again under Help.",
    ),
)

HOW_TO_READ_THE_MAP: Page = (
    (
        "Near",
        "Each point is a sample. UMAP tries to keep every sample beside its nearest neighbors in the embedding, so "
        "samples that lie together are mostly alike to the model. Two dimensions cannot hold all of it: some "
        "neighbors are torn apart, some strangers meet.",
    ),
    (
        "Far",
        "Far apart only means: not close neighbors. Distances between groups, the size of groups and how dense they "
        "look are not to be measured on the map; UMAP does not preserve them.",
    ),
    (
        "Measure in the embedding",
        "The neighbors in the inspector and their distances come from the embedding itself, as cosine distance: 0 is "
        "the same direction. Where they and the map disagree, trust them.",
    ),
    (
        "Colors",
        "Where points overlap, their colors mix by share, whichever was loaded first.",
    ),
    (
        "Draft first",
        "While a first map is being made, a draft by PCA is shown: coarser, and replaced as soon as UMAP is ready.",
    ),
)


def about(versions: Mapping[str, str], folders: Mapping[str, str]) -> Page:
    """What Assay is, what runs here, and where it keeps things.

    Args:
        versions: Version by name of what Assay stands on; its own under ``"assay"``.
        folders: Path by what lies there: ``"Log"``, ``"Cache"``.
    """
    own = versions.get("assay", "")
    others = {name: version for name, version in versions.items() if name != "assay"}
    return (
        (
            f"Assay {own}".strip(),
            "Lays synthetic data beside real data, shows where they differ, and writes what stays back out. "
            "Your data never leave this machine.",
        ),
        *((("Versions", _listed(others)),) if others else ()),
        *((("Folders", _listed(folders)),) if folders else ()),
        ("License", "Apache License 2.0"),
    )


def _listed(entries: Mapping[str, str]) -> str:
    return "\n".join(f"{name}: {entry}" for name, entry in entries.items())
