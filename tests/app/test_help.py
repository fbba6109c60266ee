"""The Help menu: what it looks up, shows and copies, and the tour around the real window."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from PySide6.QtCore import QObject, QRect, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import diagnostics, errors, help_texts
from app.settings import Settings
from app.window import Window
from app.worker import WorkerProcess
from widgets.long_page import LongPage
from widgets.text_page import TextPage


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    monkeypatch.setattr("app.session.Session.map", lambda self, **_: None)
    worker = WorkerProcess()
    made = Window(Settings(), worker)
    made.show()
    yield made
    made.close()
    worker.close()
    made.deleteLater()


def test_looking_it_up_can_be_stopped() -> None:
    work = diagnostics.gathered({})
    for _ in range(4):
        next(work)
    work.close()  # no process is left behind: the suite looks


def test_diagnostics_say_what_it_runs_on_and_nothing_about_the_person(window: Window, qtbot: QtBot) -> None:
    window.actions_by_id["help.diagnostics"].trigger()
    (page,) = window.findChildren(TextPage)
    assert not page.copy_button.isEnabled()
    qtbot.waitUntil(page.copy_button.isEnabled, timeout=60_000)
    page.copy_button.click()
    text = QApplication.clipboard().text()
    assert text == page.page.toPlainText()
    headings = ("Versions", "Machine", "Window", "Computing", "Models")
    assert [line for line in text.splitlines() if line in headings] == list(headings)
    for part in ("numpy: ", " cores", "GiB", "CUDA: ", "Platform: offscreen", "text, full: all-MiniLM-L6-v2, 384 "):
        assert part in text
    assert platform.node() not in text
    page.reject()


def test_a_page_that_is_closed_early_leaves_nothing_running(window: Window) -> None:
    window.actions_by_id["help.diagnostics"].trigger()
    (page,) = window.findChildren(TextPage)
    page.reject()


class Handler(QObject):
    """Takes the place of the system's file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.asked.append(unquote(url.toLocalFile()))


def test_the_log_folder_is_opened_even_before_there_is_a_log(window: Window) -> None:
    handler = Handler()
    QDesktopServices.setUrlHandler("file", handler, "open")
    window.actions_by_id["help.log"].trigger()
    QDesktopServices.unsetUrlHandler("file")
    assert handler.asked == [str(errors.log_file().parent)]
    assert errors.log_file().parent.is_dir()


@pytest.mark.parametrize("name", ["help.map", "help.about"])
def test_pages_open(window: Window, name: str) -> None:
    window.actions_by_id[name].trigger()
    (page,) = window.findChildren(TextPage)
    assert len(page.page.toPlainText()) > 20
    page.reject()


def test_licenses_of_all_parts_can_be_read(window: Window, qtbot: QtBot) -> None:
    window.actions_by_id["help.licenses"].trigger()
    (page,) = window.findChildren(LongPage)
    qtbot.waitUntil(lambda: "numpy" in page.page.toPlainText(), timeout=60_000)
    assert "Apache License" in page.page.toPlainText()
    page.reject()


def test_the_tour_is_offered_once_and_comes_back_from_the_menu(window: Window, tmp_path: Path) -> None:
    callout = window.tour.callout
    assert not window.actions_by_id["help.tour"].isEnabled(), "there is nothing to show yet"
    window.attached.connect(window.tour.offer)
    window.open_workspace(tmp_path / "some.assay", create=True)
    assert callout.isVisible()
    for title, _ in help_texts.TOUR:
        assert callout.title.text() == title
        callout.next.click()
    assert not callout.isVisible()
    window.open_workspace(tmp_path / "other.assay", create=True)
    assert not callout.isVisible(), "once is enough"
    assert Settings().toured
    window.actions_by_id["help.tour"].trigger()
    assert callout.isVisible()
    window.close_session()
    assert not callout.isVisible()


def test_the_tour_points_at_the_real_parts(window: Window, tmp_path: Path) -> None:
    window.open_workspace(tmp_path / "some.assay", create=True)
    assert window.panels is not None
    window.tour.begin()
    for part in (window.panels.map, window.panels.inspector, window.menuBar()):
        halo = window.tour.callout.halo.geometry()
        place = QRect(part.mapTo(window, part.rect().topLeft()), part.size())
        assert halo.intersects(place)
        window.tour.callout.next.click()
