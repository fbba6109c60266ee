"""Dialogs that the window opens, and what becomes of their answers."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtCore import QLocale, QObject, Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from app import diagnostics, errors, help_texts, licenses
from app.action_table import ACTIONS
from app.jobs import Jobs
from models.load import suffixes
from models.phrase import phrase, phrase_many
from models.remembered import remembered
from models.workspace.comparing import remarks_about
from models.workspace.estimating import estimates
from widgets.load_report import LoadReport
from widgets.long_page import LongPage
from widgets.map_dialog import MapDialog
from widgets.report_dialog import ReportDialog
from widgets.shortcut_sheet import ShortcutSheet
from widgets.text_page import TextPage
from widgets.translation import tr, translated

if TYPE_CHECKING:
    from app.session import Session
    from app.window import Window
    from models.dataset import Dataset

_SHOWN_UNREADABLE = 1000


class Dialogs(QObject):
    """Opens dialogs beside the window without ever blocking it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = Jobs(self)
        self._jobs.failed.connect(lambda _, error: self.show_bug(error))

    def browse(self, role: str) -> None:
        """Choose data files to load."""
        chooser = self._chooser(tr("Add data"), _data())
        chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        chooser.filesSelected.connect(lambda paths: self._window.open_paths(paths, role))
        chooser.open()

    def ask_open(self) -> None:
        """Choose a workspace to open."""
        chooser = self._chooser(tr("Open workspace"), _workspaces())
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(lambda path: self._window.open_workspace(Path(path)))
        chooser.open()

    def ask_new(self) -> None:
        """Choose where a new workspace goes."""
        chooser = self._saver(tr("New workspace"))
        chooser.fileSelected.connect(lambda path: self._window.open_workspace(Path(path), create=True))
        chooser.open()

    def ask_copy(self) -> None:
        """Choose where a copy of the workspace goes."""
        session = self._window.session
        if session is not None:
            chooser = self._saver(tr("Save a copy"))
            chooser.fileSelected.connect(lambda path: session.copy_to(Path(path)))
            chooser.open()

    def ask_map(self) -> None:
        """Choose the parameters of another map."""
        session = self._window.session
        if session is None:
            return
        workspace = session.workspace
        shown = workspace.atlas.projection()
        facts = shown.facts if shown is not None else {}
        kind = self._window.spaces.present
        size = sum(dataset.rows for dataset in workspace.datasets if dataset.plan.modality == kind)
        model = facts.get("full_model") or facts.get("model", "")
        dialog = MapDialog(
            model,
            facts.get("n_neighbors", 15),
            facts.get("min_dist", 0.1),
            facts.get("seed"),
            self._window,
            placeable=size - int(facts.get("of", facts["size"])) if facts.get("kind") == "umap" else 0,
            kind=kind,
            draft=bool(facts.get("draft")),
        )
        if kind == "text":
            job = session.jobs.call(
                "estimates",
                lambda: estimates(workspace, model or None),
                lambda both: dialog.show_estimates(*(one.words for one in both)),
                newest=True,
            )
            dialog.finished.connect(lambda: job.cancelled.set())
        dialog.accepted.connect(lambda: session.map(**dialog.parameters()))
        self._open(dialog)

    def show_load_report(self, number: int) -> None:
        """Show how a dataset was read, how its columns go with others, and the rows that could not be read."""
        session = self._window.session
        if session is None:
            return
        for dataset in session.workspace.datasets:
            if dataset.number == number:
                self._show_load_report(session, dataset)

    def _show_load_report(self, session: Session, dataset: Dataset) -> None:
        workspace, source = session.workspace, dataset.source
        rows = workspace.unreadable(dataset.name, _SHOWN_UNREADABLE) if dataset.unreadable else []
        about = (
            tr(
                "{rows}, {columns}, read as {format} from {path}",
                rows=phrase_many(dataset.rows, "{n} row", "{n} rows", n=dataset.rows),
                columns=phrase_many(len(dataset.columns), "{n} column", "{n} columns", n=len(dataset.columns)),
                format=source.format,
                path=source.path,
            ),
        )
        notes = tuple(map(remembered, source.options.get("notes", ())))
        page = LoadReport(dataset.name, dataset.unreadable, rows, self._window, notes, about)
        # Telling whether texts are numbers may mean reading them all.
        look = lambda: remarks_about(workspace.table, dataset, workspace.datasets)  # noqa: E731
        job = session.jobs.call("report", look, page.show_columns, newest=True)
        page.finished.connect(lambda: job.cancelled.set())
        self._open(page)

    def show_bug(self, error: BaseException) -> None:
        """Show what went wrong unforeseen, to be copied."""
        errors.note(error)
        # One at a time: a bug in painting would otherwise bury the window in dialogs.
        if not self._window.findChildren(ReportDialog):
            self._open(ReportDialog(errors.report(error), str(errors.log_file()), self._window))

    def show_shortcuts(self) -> None:
        """Show all actions with their keys."""
        rows = [(_bare(each.menu), _bare(each.text), each.keys, translated(each.tip)) for each in ACTIONS]
        self._open(ShortcutSheet(rows, self._window))

    def show_map_help(self) -> None:
        """Show what a map tells and what not."""
        page = help_texts.said(help_texts.HOW_TO_READ_THE_MAP)
        self._open(TextPage(tr("How to read the map"), page, self._window))

    def open_log_folder(self) -> None:
        """Show the folder of the log file in the system's file manager."""
        folder = errors.log_file().parent
        with suppress(OSError):  # said below
            folder.mkdir(parents=True, exist_ok=True)
        if not folder.is_dir() or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            where = tr("It is here: {folder}", folder=str(folder))
            self._window.messages.say(tr("The log folder could not be opened."), where, "warning")

    def show_diagnostics(self) -> None:
        """Show what Assay runs on, to be copied; it is looked up in the background."""
        page = TextPage(tr("Diagnostics"), help_texts.said(help_texts.GATHERING), self._window, copies=True)
        page.copy_button.setEnabled(False)

        def show(sections: Sequence[diagnostics.Section]) -> None:
            page.show_page([(translated(heading), help_texts.listed(facts)) for heading, facts in sections])
            page.copy_button.setEnabled(True)

        facts = window_facts(self._window)
        job = self._jobs.start("diagnostics", lambda: diagnostics.gathered(facts), show, newest=True)
        page.finished.connect(lambda: job.cancelled.set())
        self._open(page)

    def show_licenses(self) -> None:
        """Show the licenses of everything that Assay comes with; outside of the bundle many files are read for it."""
        page = LongPage(tr("Licenses"), self._window)
        page.show_text(translated(help_texts.GATHERING_LICENSES))
        job = self._jobs.call("licenses", licenses.text, page.show_text, newest=True)
        page.finished.connect(lambda: job.cancelled.set())
        self._open(page)

    def close(self) -> None:
        """Stop what is being looked up."""
        self._jobs.close()

    def show_about(self) -> None:
        """Show version and folders."""
        versions = {name: errors.version_of(name) for name in ("assay", "PySide6-Essentials", "torch", "numba")}
        folders: dict[str, str] = {
            phrase("Workspaces"): str(Path(platformdirs.user_documents_dir()) / "Assay"),
            phrase("Cache"): platformdirs.user_cache_dir("assay", appauthor=False),
            phrase("Log"): str(errors.log_file()),
        }
        page = help_texts.said(help_texts.about(versions, folders))
        self._open(TextPage(tr("About Assay"), page, self._window))

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _chooser(self, title: str, files: str) -> QFileDialog:
        chooser = QFileDialog(self._window, title, "", files)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return chooser

    def _saver(self, title: str) -> QFileDialog:
        chooser = self._chooser(title, _workspaces())
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("assay")
        folder = Path(platformdirs.user_documents_dir())
        chooser.setDirectory(str(folder if folder.is_dir() else Path.home()))
        return chooser


def window_facts(window: QWidget) -> dict[str, str]:
    """What only the GUI thread knows: how Qt draws, and on what."""
    screen, hints = window.screen(), QGuiApplication.styleHints()
    size = screen.size()
    pixels = f"{size.width()} x {size.height()}"
    return {
        "Qt": qVersion(),
        phrase("Platform"): QGuiApplication.platformName(),
        phrase("Screen"): phrase("{size} at {ratio}", size=pixels, ratio=f"{screen.devicePixelRatio():g}"),
        phrase("Window"): f"{window.width()} x {window.height()}",
        phrase("System look"): hints.colorScheme().name,
        phrase("Language"): QLocale.system().name(),
    }


def _data() -> str:
    """The files that a chooser of data offers, as Qt wants it."""
    patterns = " ".join(f"*{suffix}" for suffix in suffixes())
    return ";;".join((tr("Data ({patterns})", patterns=patterns), tr("All files (*)")))


def _workspaces() -> str:
    """The files that a chooser of workspaces offers."""
    return tr("Assay workspaces (*.assay)")


def _bare(text: str) -> str:
    """An entry of a menu without the mark before its mnemonic."""
    return translated(text).replace("&", "")
