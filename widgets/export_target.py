"""Where an export goes and in which format: the file name tells both."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QWidget

from models.dataset import Problem
from models.export import format_of
from models.phrase import phrase
from widgets.parts import button, check, column, row
from widgets.translation import tr, translated
from widgets.wording import told

FORMATS = (
    ("JSONL", ".jsonl"),
    ("JSON", ".json"),
    ("CSV", ".csv"),
    ("TSV", ".tsv"),
    ("Parquet", ".parquet"),
    ("Feather", ".feather"),
)
IMAGES = (
    (phrase("Images + CSV table"), "images.csv"),
    (phrase("Images + JSONL table"), "images.jsonl"),
    (phrase("Images + Parquet table"), "images.parquet"),
)
"""Folders of image files, with the suffix of the table in them."""
PACKINGS = ((phrase("not compressed"), ""), ("gzip", ".gz"), ("zstd", ".zst"))
_PACKED = {None: "", "gzip": ".gz", "zstd": ".zst"}


class ExportTarget(QWidget):
    """Path, format, and whether an existing file may be replaced; or a folder for image files.

    Signals:
        changed: Any of them changed.
    """

    changed = Signal()

    def __init__(self, path: str, images: bool = False, parent: QWidget | None = None) -> None:
        """Start with a file.

        Args:
            path: The file.
            images: Whether image files are offered, too.
            parent: The dialog.
        """
        super().__init__(parent)
        self.path = QLineEdit()
        self.path.setAccessibleName(tr("File to write"))
        self.browse = button(tr("Choose…"), name=tr("Choose the file to write"))
        self.format = _box(tr("Format"), FORMATS)
        for label, suffix in IMAGES if images else ():
            self.format.addItem(translated(label), suffix)
        self.packing = _box(tr("Compression"), PACKINGS)
        self.replace = check(tr("Replace the existing file"))
        self._was_folder = False
        where = row(self.path, self.browse)
        where.setStretch(0, 1)
        self.setLayout(column(where, row(self.format, self.packing, self.replace, None)))
        self.path.textChanged.connect(self._read_path)
        self.format.activated.connect(self._write_path)
        self.packing.activated.connect(self._write_path)
        self.replace.clicked.connect(self.changed)
        self.browse.clicked.connect(self._browse)
        self.set_path(path)

    @property
    def images(self) -> str:
        """Suffix of the table beside image files; empty where only a table is written."""
        chosen = str(self.format.currentData() or "")
        return chosen.removeprefix("images") if chosen.startswith("images") else ""

    def choose_images(self, table: str) -> None:
        """Write image files, with a table of this suffix."""
        self.format.setCurrentIndex(self.format.findData(f"images{table}"))
        self._write_path()

    @property
    def file(self) -> Path:
        """The file or folder to write."""
        return Path(self.path.text().strip()).expanduser()

    @property
    def may_replace(self) -> bool:
        """Whether a file that exists may be replaced; asked only where one exists."""
        return not self.replace.isHidden() and self.replace.isChecked()

    @property
    def problem(self) -> str:
        """What stands in the way of writing there, in one line; empty when nothing does."""
        if not self.path.text().strip():
            return tr("Choose the file to write.")
        file = self.file
        if not file.parent.is_dir():
            return tr("There is no folder {folder}.", folder=file.parent)
        if self.images:
            taken = file.exists() and (not file.is_dir() or any(file.iterdir()))
            said = tr("{name} exists already. Choose another name for the folder.", name=file.name)
            return said if taken else ""
        if file.is_dir():
            return tr("{path} is a folder. Give the file a name.", path=file)
        try:
            format_of(file)
        except Problem as problem:
            return told(problem)
        if file.exists() and not self.may_replace:
            return tr("{name} exists already. Choose another name, or replace it.", name=file.name)
        return ""

    def set_path(self, path: str) -> None:
        """Write to another file."""
        self.path.setText(path)
        self._read_path()

    def _read_path(self) -> None:
        if not self.images:
            self._show_format()
        exists = self.file.is_file() and not self.images
        if not exists:
            # Agreed to for another file; it must not hold for the next one that happens to exist.
            self.replace.setChecked(False)
        self.replace.setVisible(exists)
        self.changed.emit()

    def _show_format(self) -> None:
        try:
            suffix, packing = format_of(self.file)
        except Problem:
            return
        for box, wanted in ((self.format, suffix), (self.packing, _PACKED[packing])):
            with QSignalBlocker(box):
                # A suffix that is written but not offered (.ipc) shows an empty box, which is true.
                box.setCurrentIndex(box.findData(wanted))

    def _write_path(self) -> None:
        """Let the name follow the format and the compression; a folder has no suffix."""
        file, name = self.file, self.file.name
        try:
            suffix, packing = format_of(file)
        except Problem:
            suffix, packing = "" if self._was_folder else file.suffix, None
        name = name.removesuffix(_PACKED[packing]) if packing else name
        name = name[: len(name) - len(suffix)] if suffix else name
        if not self.images:
            name = f"{name}{self.format.currentData() or suffix}{self.packing.currentData() or ''}"
        self._was_folder = bool(self.images)
        self.packing.setVisible(not self.images)
        self.path.setAccessibleName(tr("Folder to make") if self.images else tr("File to write"))
        self.path.setText(str(file.with_name(name)) if file.name else name)
        self._read_path()  # the name may be the same as before

    def _browse(self) -> None:
        chooser = QFileDialog(self, tr("Export to"), self.path.text())
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setFileMode(QFileDialog.FileMode.AnyFile)
        # The dialog itself asks, in place, before anything is replaced.
        chooser.setOption(QFileDialog.Option.DontConfirmOverwrite)
        chooser.fileSelected.connect(self.set_path)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()


def _box(name: str, choices: tuple[tuple[str, str], ...]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for label, suffix in choices:
        words = translated(label)
        box.addItem(f"{words} ({suffix})" if suffix else words, suffix)
    return box
