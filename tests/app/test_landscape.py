"""Density lines and regions in the window: keys, panel and map say the same, and a click selects."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.window import Window
from app.worker import WorkerProcess
from models import arrays
from models.dataset import Role
from models.selection import And, Lasso
from models.stage import Stage, finish
from models.workspace import Workspace
from widgets.map_contours import ContourSet

TOPICS = {"price of apples": (0.0, 0.0), "dragon quest": (9.0, 2.0)}
EACH = 150


@pytest.fixture
def mapped(tmp_path: Path) -> Path:
    """A workspace of two topics in either role with a map of theirs."""
    path, random = tmp_path / "mapped.assay", np.random.default_rng(0)
    places = []
    with Workspace.open(path, create=True) as made:
        for role in (Role.REAL, Role.SYNTHETIC):
            rows = [{"text": f"The {topic} {at}"} for at in range(EACH) for topic in TOPICS]
            places += [place for _ in range(EACH) for place in TOPICS.values()]
            source = tmp_path / f"{role}.jsonl"
            source.write_text("\n".join(json.dumps(row) for row in rows))
            finish(made.load(made.plan(source, role=role, text=("text",))))
        xy = np.array(places) + random.normal(0, 0.5, (len(places), 2))
        stage = Stage("projection", 1, (("kind", "given"),), ("test",))
        arrays.write(tmp_path / "map" / "result.npy", xy.astype(np.float32))
        made.store.results.keep(stage, tmp_path / "map", ("result.npy",), "2026-01-01", 0.0)
        made.store.results.remember("map", {"projection": stage.key, "kind": "umap", "model": "given"})
    return path


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, mapped: Path) -> Iterator[Window]:
    monkeypatch.setattr("app.session.Session.map", lambda self, **_: None)  # there is a map
    worker = WorkerProcess()
    made = Window(Settings(), worker)
    made.show()
    assert made.open_workspace(mapped)
    qtbot.waitUntil(lambda: bool(made.panels and made.panels.data.regions.rows()), timeout=60_000)
    yield made
    made.close()
    worker.close()
    made.deleteLater()


def lines(window: Window) -> ContourSet:
    assert window.panels is not None
    return window.panels.map._contours


def test_regions_are_listed_and_named_on_the_map(window: Window, qtbot: QtBot) -> None:
    assert window.panels is not None
    view, panel = window.panels.map, window.panels.data
    names = {row.facts.name for row in panel.regions.rows()}
    assert len(names) == 2
    assert any("dragon" in name for name in names)
    assert "dragon" in view.describe()
    window.actions_by_id["view.labels"].trigger()
    assert "dragon" not in view.describe()
    assert not panel.labels.isChecked()
    assert {row.facts.name for row in panel.regions.rows()} == names, "the list stays"
    panel.labels.click()
    assert "dragon" in view.describe()


def test_a_click_selects_the_region_as_a_description(window: Window, qtbot: QtBot) -> None:
    assert window.panels is not None
    assert window.session is not None
    session, rows = window.session, window.panels.data.regions.rows()
    with qtbot.waitSignal(session.selected):
        qtbot.mouseClick(rows[0], Qt.MouseButton.LeftButton)
    assert isinstance(session.selection, Lasso)
    assert len(session.numbers) == rows[0].facts.total
    assert [row.isChecked() for row in rows] == [True, False]
    with qtbot.waitSignal(session.selected):
        session.clear()
    assert not any(row.isChecked() for row in rows)


def test_what_is_hidden_is_not_selected_with_its_region(window: Window, qtbot: QtBot) -> None:
    assert window.panels is not None
    assert window.session is not None
    qtbot.waitUntil(lambda: window.map_presenter._coloring is not None)
    window.map_presenter.toggle(0)  # real samples are hidden
    row = window.panels.data.regions.rows()[0]
    with qtbot.waitSignal(window.session.selected):
        row.click()
    assert isinstance(window.session.selection, And)
    assert len(window.session.numbers) == dict(row.facts.counts)["synthetic"]
    assert row.isChecked()


def test_density_lines_come_and_go_in_the_colors_of_the_roles(window: Window, qtbot: QtBot) -> None:
    assert window.panels is not None
    assert window.session is not None
    assert not lines(window).lines
    window.actions_by_id["view.contours"].trigger()
    qtbot.waitUntil(lambda: bool(lines(window).lines), timeout=60_000)
    assert window.panels.data.contours.isChecked()
    assert {line.color for line in lines(window).lines} == {window.theme.real, window.theme.synthetic}
    window.set_look("dark")
    assert {line.color for line in lines(window).lines} == {window.theme.real, window.theme.synthetic}
    assert lines(window).background == window.theme.map
    window.map_presenter.toggle(0)  # real samples are hidden
    qtbot.waitUntil(lambda: {line.color for line in lines(window).lines} == {window.theme.synthetic})
    window.map_presenter.toggle(0)
    qtbot.waitUntil(lambda: len({line.color for line in lines(window).lines}) == 2)
    before = lines(window)
    window.session.select_all()
    qtbot.waitUntil(lambda: window.session is not None and len(window.session.numbers) > 0)
    with qtbot.waitSignal(window.session.changed):
        window.session.decide("drop")
    qtbot.waitUntil(lambda: lines(window) is not before and not lines(window).lines, timeout=60_000)
    window.actions_by_id["view.contours"].trigger()
    assert not window.panels.data.contours.isChecked()
