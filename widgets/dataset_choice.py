"""Which of the datasets in a folder, an archive or a file of several tables are loaded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from models.dataset import ROLE_WORDS
from models.phrase import phrase
from widgets.elided_label import MIDDLE, ElidedLabel, hinted
from widgets.parts import button, column, row
from widgets.read_options import FORMATS
from widgets.theme import plain
from widgets.translation import tr, tr_many, translated
from widgets.wording import NOTHING, one_line

if TYPE_CHECKING:
    from models.load import Offer

HEADERS = (phrase("Dataset"), phrase("Format"), phrase("Size"), phrase("Role"))
NAME, FORMAT, SIZE, ROLE = range(4)
ROW_HEIGHT = 28
ASKED = phrase("is asked")
"""The role of what no name tells."""


class DatasetChoice(QDialog):
    """Lists what there is, each to be checked; everything that is usual is checked already.

    Signals:
        chosen(list, bool): Places of the checked datasets, and whether they are loaded as they are guessed.
    """

    chosen = Signal(list, bool)

    def __init__(
        self,
        title: str,
        offers: Sequence[Offer],
        notes: Sequence[str] = (),
        role: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show what can be loaded.

        Args:
            title: Name of the folder or file.
            offers: The datasets.
            notes: Remarks about what is left out.
            role: The role of the place that they were dropped on; empty where each has its own.
            parent: The window.
        """
        super().__init__(parent)
        self.setWindowTitle(tr("Load from {name}", name=one_line(title)))
        self._title, self._notes = title, notes
        self._boxes: list[QTableWidgetItem] = []
        self.table = _table()
        self.all = button(tr("All"), "link", tr("Check all datasets"))
        self.none = button(tr("None"), "link", tr("Check no dataset"))
        self.each = button(
            tr("Look at each…"), tip=tr("Show how each is read, one after the other, before it is loaded")
        )
        self.cancel = button(tr("Cancel"))
        self.load = button(
            tr("Load"), "accent", tip=tr("Load them as they are guessed; asks only for roles that no name tells")
        )
        self.load.setDefault(True)
        self._fill(offers, role)
        self._lay_out(len(offers))
        self._connect()
        self._count()
        self.resize(self.sizeHint())
        self.table.setFocus()

    def checked(self) -> list[int]:
        """Places of the checked datasets, from the first."""
        return [place for place, box in enumerate(self._boxes) if box.checkState() == Qt.CheckState.Checked]

    def sizeHint(self) -> QSize:
        """Fits a window of 1024 by 640; grows with the list up to there."""
        return QSize(680, min(560, 220 + ROW_HEIGHT * self.table.rowCount()))

    def _fill(self, offers: Sequence[Offer], role: str) -> None:
        self.table.setRowCount(len(offers))
        for place, offer in enumerate(offers):
            items = [_item(words) for words in _words(offer, role)]
            items[SIZE].setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            items[NAME].setFlags(items[NAME].flags() | Qt.ItemFlag.ItemIsUserCheckable)
            items[NAME].setCheckState(Qt.CheckState.Checked if offer.usual else Qt.CheckState.Unchecked)
            self._boxes.append(items[NAME])
            for at, item in enumerate(items):
                self.table.setItem(place, at, item)
        self.table.selectRow(0)

    def _lay_out(self, count: int) -> None:
        head = ElidedLabel(self._title, "strong large", MIDDLE)
        told = plain(
            tr_many(
                count,
                "It holds {n} dataset. Is it to be loaded?",
                "It holds {n} datasets. Which of them are to be loaded?",
                n=count,
            ),
            "muted",
        )
        noted = [translated(note) for note in self._notes]
        notes = ElidedLabel(tr("Note: {notes}", notes="; ".join(noted)), "muted small")
        notes.setToolTip(hinted("\n".join(noted)))
        notes.setVisible(bool(self._notes))
        above = row(told, None, self.all, self.none)
        foot = row(None, self.cancel, self.each, self.load)
        whole = column(head, above, self.table, notes, foot, spacing=12, edges=(16, 16, 16, 16))
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.table.itemChanged.connect(self._count)
        self.table.cellClicked.connect(self._toggle)
        self.all.clicked.connect(lambda: self._check(Qt.CheckState.Checked))
        self.none.clicked.connect(lambda: self._check(Qt.CheckState.Unchecked))
        self.cancel.clicked.connect(self.reject)
        self.each.clicked.connect(lambda: self._choose(guessed=False))
        self.load.clicked.connect(lambda: self._choose(guessed=True))

    def _toggle(self, place: int, at: int) -> None:
        """A click beside the box does what a click on it does."""
        if at != NAME:
            box = self._boxes[place]
            on = box.checkState() == Qt.CheckState.Checked
            box.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    def _check(self, state: Qt.CheckState) -> None:
        for box in self._boxes:
            box.setCheckState(state)

    def _count(self) -> None:
        count = len(self.checked())
        self.load.setText(tr_many(count, "Load {n} dataset", "Load {n} datasets", n=count))
        self.load.setAccessibleName(self.load.text())
        for made in (self.load, self.each):
            made.setEnabled(count > 0)

    def _choose(self, *, guessed: bool) -> None:
        self.chosen.emit(self.checked(), guessed)
        self.accept()


def _words(offer: Offer, role: str) -> tuple[str, ...]:
    """What the columns say of a dataset."""
    kind = "Hugging Face" if offer.format == "saved" else translated(FORMATS.get(offer.format, offer.format)) or NOTHING
    if offer.files > 1:
        kind = f"{kind} · {tr_many(offer.files, '{n} file', '{n} files', n=offer.files)}"
    known = role or offer.role
    told = ROLE_WORDS[known] if known else ASKED
    return one_line(offer.title), kind, _size(offer.size), translated(told)


def _item(words: str) -> QTableWidgetItem:
    made = QTableWidgetItem(words)
    made.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    made.setToolTip(hinted(words))
    return made


def _size(size: int | None) -> str:
    if size is None:
        return NOTHING
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def _table() -> QTableWidget:
    made = QTableWidget(0, len(HEADERS))
    made.setShowGrid(False)
    made.setWordWrap(False)
    made.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setTabKeyNavigation(False)
    made.setProperty("class", "framed")
    made.setAccessibleName(tr("Datasets to load"))
    made.verticalHeader().hide()
    made.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    header = made.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
    for at, width in ((FORMAT, 150), (SIZE, 84), (ROLE, 92)):
        header.resizeSection(at, width)
    for at, words in enumerate(HEADERS):
        item = QTableWidgetItem(translated(words))
        side = Qt.AlignmentFlag.AlignRight if at == SIZE else Qt.AlignmentFlag.AlignLeft
        item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        made.setHorizontalHeaderItem(at, item)
    return made
