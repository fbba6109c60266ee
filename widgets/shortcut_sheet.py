"""Every action with its keys: to look up, and to search."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QLineEdit, QScrollArea, QWidget

from widgets.elided_label import ElidedLabel
from widgets.key_cap import caps, key_caps
from widgets.parts import button, column, row
from widgets.theme import plain
from widgets.translation import tr

Row = tuple[str, str, tuple[str, ...], str]
"""Menu, text, shortcuts and tip of an action; ``&`` before mnemonics as in the menu."""
TWO_COLUMNS = 720
"""Pixels of width from which on groups stand in two columns."""
SIZE = (900, 580)
_SCROLLING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_MNEMONIC = re.compile(r"&(.)")


class _Entry(QWidget):
    """One action: what it is called, what it does, which keys do it."""

    def __init__(self, menu: str, text: str, keys: tuple[str, ...], tip: str) -> None:
        super().__init__()
        pressed = f" {tr('or')} ".join(" ".join(caps(each)) for each in keys)
        self._words = " ".join((menu, text, tip, pressed, *keys)).casefold()
        self.setLayout(column(row(plain(text), None, key_caps(keys)), ElidedLabel(tip, "muted small"), spacing=0))
        self.setAccessibleName(tr("{text}, {keys}", text=text, keys=pressed or tr("no shortcut")))
        self.setAccessibleDescription(tip)

    def has(self, words: Sequence[str]) -> bool:
        """Whether each of the case-folded words is somewhere in the action."""
        return all(word in self._words for word in words)


class _Group(QWidget):
    """The actions of one menu."""

    def __init__(self, menu: str, rows: Sequence[Row]) -> None:
        super().__init__()
        self.entries = [_Entry(menu, _bare(text), keys, tip) for _, text, keys, tip in rows]
        self.setLayout(column(plain(menu, "caption"), *self.entries, spacing=6, edges=(0, 0, 0, 20)))

    def sift(self, words: Sequence[str]) -> int:
        """Show what has these words; returns how many that are."""
        found = 0
        for entry in self.entries:
            fits = entry.has(words)
            entry.setVisible(fits)
            found += fits
        return found


class ShortcutSheet(QDialog):
    """All actions by menu, in one column or two, narrowed down by typing."""

    def __init__(self, rows: Sequence[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Shortcuts"))
        menus = dict.fromkeys(menu for menu, *_ in rows)
        self.groups = [_Group(_bare(menu), [each for each in rows if each[0] == menu]) for menu in menus]
        self.search = QLineEdit(placeholderText=tr("Search actions and keys"), clearButtonEnabled=True)
        self.search.setProperty("class", "search")
        self.search.setAccessibleName(tr("Search actions and keys"))
        self.nothing = plain("", "muted")
        self.area = QScrollArea(widgetResizable=True)
        self.close_button = button(tr("Close"))
        self._columns = [column(spacing=0), column(spacing=0)]
        self._lay_out()
        self.search.textChanged.connect(self._sift)
        self.search.installEventFilter(self)
        self.close_button.clicked.connect(self.accept)
        self.resize(QSize(*SIZE).boundedTo(self.screen().availableSize() * 0.9))
        self._sift("")

    def _lay_out(self) -> None:
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The search field scrolls with the same keys, so that Tab does not stop where nothing shows it.
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setLayout(row(*self._columns, spacing=40, edges=(0, 4, 12, 0)))
        self.area.setWidget(body)
        parts = (self.search, self.nothing, self.area, row(None, self.close_button))
        self.setLayout(column(*parts, spacing=12, edges=(20, 20, 20, 16)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width: two columns or one."""
        super().resizeEvent(event)
        self._spread()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows and page keys in the search field scroll the sheet."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.key() in _SCROLLING:
            return QApplication.sendEvent(self.area.verticalScrollBar(), event)
        return super().eventFilter(watched, event)

    def _sift(self, typed: str) -> None:
        words = typed.casefold().split()
        found = 0
        for group in self.groups:
            fitting = group.sift(words)
            group.setVisible(bool(fitting))
            found += fitting
        self.nothing.setText(tr("No action has “{text}” in it.", text=typed.strip()))
        self.nothing.setVisible(not found)
        self._spread()
        self.area.verticalScrollBar().setValue(0)

    def _spread(self) -> None:
        """Deal the groups out to one column or two of about the same height, in their order."""
        shown = [group for group in self.groups if not group.isHidden()]
        cut = len(shown)
        if self.width() >= TWO_COLUMNS:
            sizes = [sum(not entry.isHidden() for entry in group.entries) + 1 for group in shown]
            cut = min(range(1, cut + 1), key=lambda at: max(sum(sizes[:at]), sum(sizes[at:])), default=0)
        for layout in self._columns:
            while layout.count():
                layout.takeAt(0)
        for layout, groups in zip(self._columns, (shown[:cut], shown[cut:]), strict=True):
            for group in groups:
                layout.addWidget(group)
            layout.addStretch(1)


def _bare(text: str) -> str:
    """A menu's text without the marks of mnemonics."""
    return _MNEMONIC.sub(r"\1", text)
