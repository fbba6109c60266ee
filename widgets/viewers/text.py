"""The viewer of text: all of it, exactly as it is, to be read, selected and copied."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QResizeEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextEdit

from models.dataset import Sample
from widgets.parts import button, column
from widgets.theme import dress
from widgets.translation import tr
from widgets.viewers.shown_text import ShownText
from widgets.viewers.viewer import Viewer

AT_ONCE = 20_000
"""Characters shown without being asked: what a person reads, laid out in a few milliseconds."""
AT_MOST = 2_000_000
"""Characters ever laid out, in about two seconds; the whole of a longer text can still be copied."""
TALLEST = 320
"""Pixels; longer texts scroll."""
_LEADING = 122.0
"""Percent of the font's own line height."""


class TextPage(QTextEdit):
    """A page of plain text to read and copy; markup in it is shown, never obeyed."""

    def __init__(self) -> None:
        super().__init__(acceptRichText=False, readOnly=True, undoRedoEnabled=False)
        self.setProperty("class", "reading")
        self.setAccessibleName(tr("Text of the sample"))
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._text = ShownText.of("")

    def show_text(self, text: str) -> None:
        """Show ``text`` from its beginning."""
        self._text = ShownText.of(text)
        self.setPlainText(self._text.shown)
        leading = QTextBlockFormat()
        leading.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(leading)
        self._fit()

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selected piece as it stands in the data: its own line breaks, spaces and controls."""
        cursor = self.textCursor()
        data = QMimeData()
        data.setText(self._text.between(cursor.selectionStart(), cursor.selectionEnd()))
        return data

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the text needs at the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self, *_: object) -> None:
        needed = round(self.document().size().height()) + 1
        scrolls = needed > TALLEST
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)
        self.setFixedHeight(min(needed, TALLEST))


class _CopyingPage(TextPage):
    """A page whose context menu also offers the whole text, shown or not.

    Signals:
        whole_asked: the whole text is wanted on the clipboard.
    """

    whole_asked = Signal()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the usual menu with one more entry."""
        menu = self.createStandardContextMenu()
        menu.addSeparator()
        menu.addAction(tr("Copy the whole text"), self.whole_asked.emit)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())


class TextViewer(Viewer):
    """Shows a sample's text; of very long ones the beginning first and the rest when asked."""

    def __init__(self) -> None:
        super().__init__()
        self.page = _CopyingPage()
        self.more = button("", "link", tip=tr("Show the text to its end"))
        self.more.clicked.connect(self.show_all)
        self.page.whole_asked.connect(self.copy_all)
        self._text = ""
        self.setLayout(column(self.page, self.more, spacing=4))

    def show_sample(self, sample: Sample) -> None:
        """Show the sample's text, or say that there is none."""
        self._text = sample.text
        length = len(self._text)
        self.more.setVisible(length > AT_ONCE)
        if length <= AT_MOST:
            said = tr("Show all {n} characters", n=length)
        else:
            said = tr("Show the first {some} of {n} characters", some=AT_MOST, n=length)
        self.more.setText(said)
        self.more.setAccessibleName(self.more.text())
        self._lean(empty=not self._text)
        self.page.show_text(self._text[:AT_ONCE] if self._text else tr("No text"))

    def show_all(self) -> None:
        """Show the text to its end, or as far as can be laid out."""
        self.more.hide()
        self.page.show_text(self._text[:AT_MOST])
        self.page.setFocus()

    def copy_all(self) -> None:
        """Put the whole text on the clipboard, exactly as it is in the data."""
        QGuiApplication.clipboard().setText(self._text)

    def _lean(self, empty: bool) -> None:
        # Words of ours in the place of the data must not be taken for data.
        dress(self.page, "reading empty" if empty else "reading")
