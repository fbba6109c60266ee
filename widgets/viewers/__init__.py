"""Viewers by modality: a new modality is one more entry here."""

from __future__ import annotations

from widgets.viewers.image import ImageViewer
from widgets.viewers.tabular import TabularViewer
from widgets.viewers.text import TextViewer
from widgets.viewers.vector import VectorViewer
from widgets.viewers.viewer import Viewer

__all__ = ["VIEWERS", "Viewer", "kind_of_viewer", "viewer_for"]

VIEWERS: dict[str, type[Viewer]] = {
    "text": TextViewer,
    "tabular": TabularViewer,
    "image": ImageViewer,
    "vector": VectorViewer,
}


def viewer_for(modality: str) -> Viewer:
    """A new viewer for ``modality``; one that this version does not know is shown as its text."""
    return kind_of_viewer(modality)()


def kind_of_viewer(modality: str) -> type[Viewer]:
    """What shows samples of ``modality``, to be asked what it says of them in short."""
    return VIEWERS.get(modality, TextViewer)
