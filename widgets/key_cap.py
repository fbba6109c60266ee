"""Shortcuts drawn as the keys to press."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout

from widgets.parts import row
from widgets.theme import plain
from widgets.translation import tr

_BETWEEN = re.compile(r"(?<=.)\+(?=.)")
"""The plus that joins keys, not the key of that name."""


def caps(keys: str) -> list[str]:
    """The keys of one shortcut as they are called here: ``"Ctrl+Shift+Z"`` is Ctrl, Shift, Z."""
    return _BETWEEN.split(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))


def key_caps(shortcuts: Sequence[str]) -> QHBoxLayout:
    """Shortcuts side by side, a cap for each key, ``or`` between alternatives."""
    made = row(spacing=3)
    for number, keys in enumerate(shortcuts):
        if number:
            made.addWidget(plain(tr("or"), "muted small"))
        for cap in caps(keys):
            made.addWidget(plain(cap, "key"))
    return made
