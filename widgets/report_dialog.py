"""What is shown when Assay itself is at fault: calm words, and a report to pass on."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget

from models.phrase import phrase
from widgets.elided_label import MIDDLE, ElidedLabel
from widgets.fixed_text import fixed_text
from widgets.parts import button, column, row
from widgets.theme import plain
from widgets.translation import tr, translated
from widgets.wording import visible

CALM = phrase("Something went wrong in Assay. Your data and decisions are safe on disk.")
WHAT_HELPS = phrase(
    "Please pass this report on to whoever mends it. It names versions and code; its last lines may quote a file name "
    "or a value."
)
SIZE = (680, 420)


class ReportDialog(QDialog):
    """Shows a bug's report.

    Args:
        report: Versions and traceback.
        log_file: Path of the log that holds it, too.
        parent: The window; None before there is one.
    """

    def __init__(self, report: str, log_file: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Something went wrong"))
        self.report: QPlainTextEdit = fixed_text(tr("Report"))
        self.report.setPlainText(visible(report))
        self.log_file = ElidedLabel(log_file, "small", MIDDLE)
        self.log_file.setAccessibleName(tr("Log file: {path}", path=log_file))
        self.copy = button(tr("Copy report"))
        self.close_button = button(tr("Close"))
        self.close_button.setDefault(True)
        self._lay_out()
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)
        self.resize(*SIZE)
        self.close_button.setFocus()

    def _lay_out(self) -> None:
        helps = plain(translated(WHAT_HELPS), "muted")
        calm = plain(translated(CALM), "strong")
        for label in (calm, helps):
            label.setWordWrap(True)
        log = row(plain(tr("Log file"), "muted small"), self.log_file)
        log.setStretch(1, 1)
        buttons = row(self.copy, None, self.close_button)
        parts = (column(calm, helps, spacing=4), self.report, log, buttons)
        self.setLayout(column(*parts, spacing=12, edges=(20, 20, 20, 16)))

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.report.toPlainText())
        self.copy.setText(tr("Copied"))
        self.copy.setAccessibleName(tr("Report copied"))
