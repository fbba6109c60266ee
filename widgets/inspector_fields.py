"""A sample's fields: name and value, long values in one line until they are opened."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QGuiApplication, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QMenu, QSizePolicy, QWidget

from widgets.elided_label import MIDDLE, ElidedLabel, hinted
from widgets.field_name import WRAP, breakable, lines_of
from widgets.parts import button, column
from widgets.theme import LIGHT, Theme
from widgets.translation import tr, tr_many
from widgets.wording import NOTHING, short_value, value_text, visible

AT_ONCE = 40
"""Fields shown without being asked; files with thousands of columns exist."""
MORE = 200
"""Fields that come with each press of the button below."""
_NAME = 110
"""Pixels at most for the names."""
_TIP = 1000
_OPENED = 5000
"""Characters of a value in the tool tip and when opened; copying takes all of it."""
_WRAP = Qt.TextFlag.TextWrapAnywhere | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class FieldValue(QAbstractButton):
    """One value; a click, Space or Enter opens and closes it, its menu and Ctrl+C copy it."""

    def __init__(self, lines: int = 1) -> None:
        """Show nothing yet.

        Args:
            lines: A value that fits into so many lines is shown whole; a longer one in one until it is opened.
        """
        super().__init__(checkable=True)
        self._theme = LIGHT
        self._lines = lines
        self._value: Any = None
        self._line = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self.toggled.connect(self._fit)
        font = self.font()
        font.setPixelSize(12)
        self.setFont(font)
        copy = QAction(tr("Copy value"), self)
        copy.setShortcut("Ctrl+C")
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy)
        self.addAction(copy)

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._theme = theme
        self.update()

    def show_value(self, name: str, value: Any) -> None:
        """Show the value of the field ``name``, closed."""
        self._value = value
        self._line = short_value(value)
        self.setChecked(False)
        self.setAccessibleName(tr("{name}: {value}", name=visible(name), value=self._line))
        self.setToolTip(hinted(visible(value_text(value, _TIP))))
        self._fit()

    def copy(self) -> None:
        """Put the whole value on the clipboard."""
        QGuiApplication.clipboard().setText("" if self._value is None else value_text(self._value, None))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy."""
        menu = QMenu(self)
        menu.addActions(self.actions())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def shown(self) -> str:
        """The text as it stands on the screen."""
        if self.isChecked():
            return visible(value_text(self._value, _OPENED)).replace("\r", "")
        if self._whole():
            return self._line
        return self.fontMetrics().elidedText(self._line, Qt.TextElideMode.ElideRight, self.width())

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(60, self.fontMetrics().height() + 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that an opened value needs at the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the value, and a frame where the keyboard is."""
        painter = QPainter(self)
        painter.setPen(QColor(self._theme.muted if self._value is None else self._theme.text))
        whole = not self.isChecked() and self._whole() > 1
        shown, wrap = (breakable(self._line), WRAP) if whole else (self.shown(), _WRAP)
        painter.drawText(self.rect().adjusted(0, 1, 0, 0), int(wrap), shown)
        if self.hasFocus():
            painter.setPen(QColor(self._theme.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _whole(self) -> int:
        """Lines that the closed value takes where it is shown whole; 0 where it is cut to one."""
        return lines_of(self._line, self.fontMetrics(), self.width(), self._lines) if self._lines > 1 else 0

    def _fit(self) -> None:
        height = self.sizeHint().height()
        if self.isChecked():
            room = QRect(0, 0, max(self.width(), 1), 1 << 20)
            height = max(height, self.fontMetrics().boundingRect(room, int(_WRAP), self.shown()).height() + 3)
        else:
            height += self.fontMetrics().lineSpacing() * max(self._whole() - 1, 0)
        # Within reason: an opened value is read by scrolling the panel.
        self.setFixedHeight(min(height, 4000))
        self.update()


class Fields(QWidget):
    """The grid of names and values; its rows are used again from sample to sample."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._rows: list[tuple[ElidedLabel, FieldValue]] = []
        self._fields: list[tuple[str, Any]] = []
        self._asked = AT_ONCE
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnMinimumWidth(0, _NAME)
        self._grid.setColumnStretch(1, 1)
        self.more = button("", "link small")
        self.more.clicked.connect(self.show_more)
        self.setLayout(column(self._table, self.more, spacing=4))

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._theme = theme
        for _, value in self._rows:
            value.set_theme(theme)

    def show_fields(self, fields: Mapping[str, Any]) -> None:
        """Show these, the first of them at once."""
        self._fields = list(fields.items())
        self._asked = AT_ONCE
        self._show(self._fields[: self._asked])

    def show_more(self) -> None:
        """Show some more of them."""
        self._asked += MORE
        self._show(self._fields[: self._asked])

    def shown(self) -> dict[str, str]:
        """Names and values as they stand on the screen."""
        rows = self._rows[: len(self._fields)]
        return {name.text(): value.shown() for name, value in rows if not name.isHidden()}

    def _show(self, fields: list[tuple[str, Any]]) -> None:
        grows = len(self._rows) < len(fields)
        if grows:
            # Each row that appears makes a visible table tell all its rows: quadratic in their number.
            self._table.hide()
        while len(self._rows) < len(fields):
            self._add_row()
        for place, (label, value) in enumerate(self._rows):
            used = place < len(fields)
            if used == label.isHidden():
                label.setVisible(used)
                value.setVisible(used)
            if used:
                label.setText(visible(fields[place][0]) or NOTHING)
                value.show_value(*fields[place])
        if grows:
            self._table.show()
        self._offer_more(len(self._fields) - len(fields))

    def _offer_more(self, left: int) -> None:
        self.more.setVisible(left > 0)
        if left <= MORE:
            said = tr_many(left, "Show the last {n} more field", "Show the last {n} more fields", n=left)
        else:
            said = tr("Show {some} of {n} more fields", some=MORE, n=left)
        self.more.setText(said)
        self.more.setAccessibleName(self.more.text())

    def _add_row(self) -> None:
        label, value = ElidedLabel("", "muted small", MIDDLE), FieldValue()
        value.set_theme(self._theme)
        place = len(self._rows)
        self._grid.addWidget(label, place, 0)
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        label.setContentsMargins(0, 1, 0, 0)
        self._grid.addWidget(value, place, 1)
        self._rows.append((label, value))
