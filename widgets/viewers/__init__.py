"""Viewers by modality: a new modality is one more entry here."""

from __future__ import annotations

from collections.abc import Callable

from widgets.viewers.text import TextViewer
from widgets.viewers.viewer import Viewer

__all__ = ["VIEWERS", "Viewer", "viewer_for"]

VIEWERS: dict[str, Callable[[], Viewer]] = {"text": TextViewer}


def viewer_for(modality: str) -> Viewer:
    """A new viewer for ``modality``; one that this version does not know is shown as its text."""
    return VIEWERS.get(modality, TextViewer)()
