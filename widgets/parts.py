"""Buttons, boxes and rows in the window's own look: the same spacing and an accessible name, everywhere."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtWidgets import QBoxLayout, QCheckBox, QFrame, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

Edges = tuple[int, int, int, int]
NONE: Edges = (0, 0, 0, 0)


def button(text: str, look: str = "", name: str = "", tip: str = "") -> QPushButton:
    """A push button; ``name`` is what a screen reader says where the text alone is too short."""
    made = QPushButton(text)
    if look:
        made.setProperty("class", look)
    made.setAccessibleName(name or text)
    made.setToolTip(tip)
    # In a dialog the last focused button would otherwise answer to Return.
    made.setAutoDefault(False)
    return made


def check(text: str, on: bool = False, tip: str = "") -> QCheckBox:
    """A check box."""
    made = QCheckBox(text)
    made.setChecked(on)
    made.setToolTip(tip)
    return made


def rule() -> QFrame:
    """A thin horizontal line between sections."""
    made = QFrame()
    made.setFrameShape(QFrame.Shape.HLine)
    return made


def row(*items: QWidget | QLayout | None, spacing: int = 8, edges: Edges = NONE) -> QHBoxLayout:
    """Items side by side; None stretches."""
    made = QHBoxLayout()
    _fill(made, items, spacing, edges)
    return made


def column(*items: QWidget | QLayout | None, spacing: int = 8, edges: Edges = NONE) -> QVBoxLayout:
    """Items one below the other; None stretches."""
    made = QVBoxLayout()
    _fill(made, items, spacing, edges)
    return made


def _fill(box: QBoxLayout, items: tuple[QWidget | QLayout | None, ...], spacing: int, edges: Edges) -> None:
    box.setSpacing(spacing)
    box.setContentsMargins(*edges)
    for item in items:
        if item is None:
            box.addStretch(1)
        elif isinstance(item, QWidget):
            box.addWidget(item)
        else:
            box.addLayout(item)


def tab_order(*widgets: QWidget) -> None:
    """Let Tab go through ``widgets`` one after the other."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


def emptied(box: QLayout) -> None:
    """Remove every widget from ``box`` and delete it."""
    while (item := box.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
