"""What the help menu says, as headings and plain text."""

from __future__ import annotations

from collections.abc import Mapping

from models.phrase import phrase
from widgets.translation import tr, translated

Page = tuple[tuple[str, str], ...]
"""Headings with the text below each."""

UNTIL_FREE = phrase("It can be changed here as soon as the other process is done with it.")
WHILE_READ_ONLY = phrase(
    "You can look at everything and export. It can be changed here as soon as the other process is done with it."
)

GATHERING: Page = ((phrase("One moment"), phrase("Looking up what Assay runs on.")),)

GATHERING_LICENSES = phrase("Looking up the licenses.")

TOUR: Page = (
    (
        phrase("The map"),
        phrase(
            "Every point is a sample, colored by where it comes from; samples that lie together are mostly alike. "
            "Draw around some of them to select them. The wheel zooms, dragging with the space bar held moves."
        ),
    ),
    (
        phrase("The selection"),
        phrase(
            "Here you read what you selected, each sample beside the real and synthetic ones nearest to it. "
            "Drop (X), keep (K) or tag (T) it; nothing is ever deleted, and Ctrl+Z takes every step back."
        ),
    ),
    (
        phrase("The result"),
        phrase(
            "Export in this menu (Ctrl+E) writes what you kept to a new file, with a recipe that says how it came "
            "about. Your own files stay as they are. You find this tour again under Help."
        ),
    ),
)

HOW_TO_READ_THE_MAP: Page = (
    (
        phrase("Near"),
        phrase(
            "Each point is a sample. UMAP tries to keep every sample beside its nearest neighbors in the embedding, so "
            "samples that lie together are mostly alike to the model. Two dimensions cannot hold all of it: some "
            "neighbors are torn apart, some strangers meet."
        ),
    ),
    (
        phrase("Far"),
        phrase(
            "Far apart only means: not close neighbors. Distances between groups, the size of groups and how dense "
            "they look are not to be measured on the map; UMAP does not preserve them."
        ),
    ),
    (
        phrase("Measure in the embedding"),
        phrase(
            "The neighbors in the inspector and their distances come from the embedding itself, as cosine distance: 0 "
            "is the same direction. Where they and the map disagree, trust them."
        ),
    ),
    (
        phrase("Colors"),
        phrase("Where points overlap, their colors mix by share, whichever was loaded first."),
    ),
    (
        phrase("Draft first"),
        phrase(
            "While a first map is being made, a draft by PCA is shown: coarser, and replaced as soon as UMAP is ready."
        ),
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
            phrase(
                "Lays synthetic data beside real data, shows where they differ, and writes what stays back out. "
                "Your data never leave this machine."
            ),
        ),
        *(((phrase("Versions"), listed(others)),) if others else ()),
        *(((phrase("Folders"), listed(folders)),) if folders else ()),
        (phrase("License"), "Apache License 2.0"),
    )


def said(page: Page) -> Page:
    """A page in the person's language."""
    return tuple((translated(heading), translated(text)) for heading, text in page)


def listed(entries: Mapping[str, str]) -> str:
    """Names with what belongs to each, a line for each, in the person's language."""
    return "\n".join(tr("{name}: {value}", name=name, value=value) for name, value in entries.items())
