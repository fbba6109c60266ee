"""How a file is read, part by part: what was detected, each to be chosen otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSizePolicy, QSpinBox, QWidget

from models.phrase import phrase
from widgets.choice import Choice
from widgets.flow import Flow
from widgets.parts import check
from widgets.theme import plain
from widgets.translation import tr, translated

Choices = Sequence[tuple[str, str]]

DELIMITERS: Choices = (
    (",", phrase("comma")),
    ("\t", phrase("tab")),
    (";", phrase("semicolon")),
    ("|", phrase("bar")),
    (" ", phrase("space")),
)
QUOTES: Choices = (('"', phrase("double")), ("'", phrase("single")), ("", phrase("none")))
ENCODINGS: Choices = tuple(
    (name, name.upper())
    for name in ("utf-8", "cp1252", "utf-16-le", "utf-16-be", "latin-1", "cp1251", "shift_jis", "gb18030", "big5")
)
FORMATS: dict[str, str] = {
    "csv": "CSV",
    "tsv": "TSV",
    "json": "JSON",
    "jsonl": "JSONL",
    "parquet": "Parquet",
    "arrow": "Feather/Arrow",
    "xlsx": "Excel",
    "sqlite": "SQLite",
    "npy": "NumPy",
    "npz": "NumPy",
    "images": phrase("Images"),
}
_TEXTS = ("csv", "tsv", "json", "jsonl")
_PARTS = {
    "sheet": (phrase("Sheet"), "sheets"),
    "table": (phrase("Table"), "tables"),
    "array": (phrase("Array"), "arrays"),
    "split": (phrase("Split"), "splits"),
}
"""Options that choose one of what a source holds, the words for them, and the option that lists them."""
WIDTH = 104
EMPTY = "\0"
"""Stands for an empty value, which a choice takes for none."""


class ReadOptions(Flow):
    """The reader's options as small fields in a row that wraps.

    Signals:
        changed: A `dict` of the options that a person changed, all of them so far.
    """

    changed = Signal(dict)

    def __init__(self) -> None:
        super().__init__(spacing=8)
        self._chosen: dict[str, Any] = {}
        self._fields: dict[str, QWidget] = {}

    @property
    def fields(self) -> Mapping[str, QWidget]:
        """The fields that are shown, by option."""
        return self._fields

    def show_options(
        self, format: str, options: Mapping[str, Any], records: str | None, chosen: Mapping[str, Any]
    ) -> None:
        """Show what a source is read with.

        Args:
            format: its reader.
            options: complete reader options.
            records: where the records of a JSON file lie.
            chosen: the options among them that a person chose.
        """
        self._chosen = dict(chosen)
        before, self._fields = self._fields, {}
        if format in _TEXTS and "files" not in options:
            self._offer("format", tr("Format"), [(name, FORMATS[name]) for name in _TEXTS], format)
        if "encoding" in options:
            self._offer("encoding", tr("Encoding"), ENCODINGS, str(options["encoding"]))
        if format in ("csv", "tsv"):
            self._offer("delimiter", tr("Delimiter"), DELIMITERS, str(options["delimiter"]))
            self._offer("quote", tr("Quotes"), QUOTES, str(options["quote"]))
            self._fields["header"] = self._header(bool(options["header"]))
        for name, (words, listed) in _PARTS.items():
            if len(options.get(listed) or ()) > 1:
                self._offer(name, translated(words), [(one, one) for one in options[listed]], str(options[name]))
        if "header_row" in options:
            self._fields["header_row"] = self._header_row(int(options["header_row"]))
        if format == "json":
            self._fields["records"] = self._records(records or ".".join(options.get("keys") or ()))
        focused = next((name for name, field in before.items() if field.hasFocus()), "")
        self.show_widgets([self._labelled(name, field) for name, field in self._fields.items()])
        if focused in self._fields:  # the field that was changed is a new one now
            self._fields[focused].setFocus()

    def _offer(self, name: str, words: str, choices: Choices, current: str) -> None:
        known = [key for key, _ in choices]
        box = Choice(words)
        every = list(choices) if current in known else [*choices, (current, current.upper() or tr("none"))]
        box.show_choices([(key or EMPTY, label) for key, label in every], current or EMPTY)
        box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        box.setFixedWidth(max(WIDTH, min(180, box.fontMetrics().horizontalAdvance(box.currentText()) + 60)))
        box.chosen.connect(lambda key: self._choose(name, "" if key == EMPTY else key))
        self._fields[name] = box

    def _header(self, on: bool) -> QCheckBox:
        box = check(tr("First row names the columns"), on)
        box.setAccessibleName(box.text())
        box.clicked.connect(lambda chosen: self._choose("header", bool(chosen)))
        return box

    def _header_row(self, row: int) -> QSpinBox:
        box = QSpinBox()
        box.setAccessibleName(tr("Row of the header"))
        box.setRange(0, 10_000)
        box.setSpecialValueText(tr("none"))
        box.setValue(row)
        box.setKeyboardTracking(False)
        box.valueChanged.connect(lambda chosen: self._choose("header_row", chosen))
        return box

    def _records(self, dotted: str) -> QLineEdit:
        line = QLineEdit(dotted)
        line.setAccessibleName(tr("Key that holds the records"))
        line.setPlaceholderText(tr("key of the records"))
        line.setFixedWidth(WIDTH)
        line.editingFinished.connect(
            lambda: self._choose("records", line.text().strip()) if line.isModified() else None
        )
        return line

    def _labelled(self, name: str, field: QWidget) -> QWidget:
        if isinstance(field, QCheckBox):
            return field
        words = {"header_row": tr("Header row"), "records": tr("Records")}.get(name, field.accessibleName())
        both = QWidget()
        layout = QHBoxLayout(both)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(plain(words, "muted small"))
        layout.addWidget(field)
        return both

    def _choose(self, name: str, value: Any) -> None:
        self._chosen = {key: old for key, old in self._chosen.items() if key == name or not _hangs_on(key, name)}
        self._chosen[name] = value
        self.changed.emit(dict(self._chosen))


def _hangs_on(option: str, other: str) -> bool:
    """Whether an option was chosen for what another one now replaces."""
    if other == "format":
        return option in ("delimiter", "quote", "escape", "header", "records")
    return other in ("sheet", "table", "split", "array") and option == "header_row"
