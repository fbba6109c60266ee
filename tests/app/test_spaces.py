from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import PIL.Image
import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from app.presenters.map import MapPresenter
from app.presenters.reading import ReadingPresenter
from app.presenters.spaces import SpacesPresenter
from app.session import Session
from models.dataset import Role
from models.selection import Everything, Mode
from models.stage import finish, run_here
from models.workspace import Workspace
from widgets.data_panel import DataPanel
from widgets.inspector import Inspector
from widgets.map_hover import HoverText
from widgets.map_view import MapView
from widgets.theme import LIGHT
from widgets.viewers.image import ImageViewer

WAIT_MS = 60_000


def drawn(folder: Path, seed: int, count: int) -> Path:
    folder.mkdir()
    random = np.random.default_rng(seed)
    for at in range(count):
        small = random.integers(0, 256, (3, 3, 3), np.uint8)
        PIL.Image.fromarray(small).resize((40, 30), PIL.Image.Resampling.BICUBIC).save(folder / f"{at}.png")
    return folder


@pytest.fixture
def session(tmp_path: Path, qapp: object) -> Iterator[Session]:
    path = tmp_path / "both.assay"
    with Workspace.open(path, create=True) as workspace:
        for name, seed in (("real", 1), ("synthetic", 2)):
            plan = workspace.plan(drawn(tmp_path / name, seed, 12), role=Role(name))
            finish(workspace.load(plan))
        (tmp_path / "rows.csv").write_text("a,b\n" + "".join(f"{n},{n * n % 7}\n" for n in range(20)))
        choices = {"role": Role.REAL, "modality": "tabular", "text": ()}
        finish(workspace.load(workspace.plan(tmp_path / "rows.csv", **choices)))
        finish(workspace.map(modality="image", seed=1))
    made = Session(Workspace.open(path, run=run_here), run_here)
    yield made
    made.close()


def placed(session: Session, view: MapView) -> None:
    """Show what the map presenter would."""
    shown = session.workspace.atlas.projection()
    assert shown is not None
    view.show_points(shown.positions(session.workspace.size))


def test_pictures_appear_on_the_map_of_images(qtbot: QtBot, session: Session) -> None:
    view = MapView()
    qtbot.addWidget(view)
    view.resize(700, 500)
    presenter = SpacesPresenter(session, view, LIGHT)
    view.show()
    placed(session, view)
    over = presenter.thumbnails
    qtbot.waitUntil(lambda: len(over.shown()) > 3, timeout=WAIT_MS)
    first = over.shown()[0]
    qtbot.waitUntil(lambda: first in over._known, timeout=WAIT_MS)
    assert session.workspace.store.thumbnails.find([session.workspace.store.tables.contents(1)[:16]])
    view.hide()


def test_the_switch_makes_the_other_map_once_and_shows_it_again(qtbot: QtBot, session: Session) -> None:
    view = MapView()
    qtbot.addWidget(view)
    view.resize(700, 500)
    presenter = SpacesPresenter(session, view, LIGHT)
    switch = presenter.switch
    assert not switch.isHidden()
    assert switch.segments is not None
    assert (switch.segments.value(), presenter.present) == ("image", "image")
    assert view.tools.geometry().right() < switch.x()
    with qtbot.waitSignal(session.changed, timeout=WAIT_MS, check_params_cb=lambda changes: changes.neighbors):
        switch.segments.segment("tabular").click()
    qtbot.waitUntil(lambda: not session.jobs.live, timeout=WAIT_MS)
    assert presenter.present == "tabular"
    assert session.workspace.is_mapped("tabular")
    with qtbot.waitSignal(session.changed):
        switch.segments.segment("image").click()
    assert presenter.present == "image"
    assert not session.jobs.live
    assert switch.segments.value() == "image"


def test_samples_on_no_map_are_said_to_wait(qtbot: QtBot, session: Session) -> None:
    view = MapView()
    qtbot.addWidget(view)
    view.resize(700, 500)
    presenter = SpacesPresenter(session, view, LIGHT)
    note = presenter.waiting
    assert not note.isHidden()
    assert (note.text.text(), note.map.text()) == ("20 rows are on no map yet", "Map them")
    assert note.y() > presenter.switch.y()
    assert note.geometry().right() <= view.width()
    note.map.click()
    assert note.isHidden(), "it is on its way"
    qtbot.waitUntil(lambda: not session.jobs.live and session.workspace.is_mapped("tabular"), timeout=WAIT_MS)
    assert presenter.present == "tabular"
    assert note.isHidden()


def test_the_inspector_shows_an_image_beside_the_nearest_real_one(qtbot: QtBot, session: Session) -> None:
    inspector = Inspector()
    qtbot.addWidget(inspector)
    ReadingPresenter(session, inspector)
    session.select(Everything(), Mode.NEW)
    session.look_at(15)
    viewer = inspector.card.viewer("image")
    assert isinstance(viewer, ImageViewer)
    qtbot.waitUntil(lambda: not viewer.beside.isHidden(), timeout=WAIT_MS)
    assert (viewer.picture.image.width(), viewer.beside.image.width()) == (40, 40)


def test_neighbors_and_what_is_under_the_pointer_are_shown_as_pictures(qtbot: QtBot, session: Session) -> None:
    session.changed.emit(session.workspace.show_map("image"))
    inspector, view, panel = Inspector(), MapView(), DataPanel()
    for widget in (inspector, view, panel):
        qtbot.addWidget(widget)
    ReadingPresenter(session, inspector)
    MapPresenter(session, view, panel, LIGHT)
    view.resize(500, 400)
    view.show()
    session.look_at(3)
    cards = [*inspector.nearest_real.cards, *inspector.nearest_synthetic.cards]
    qtbot.waitUntil(lambda: all(card.picture is not None for card in cards), timeout=WAIT_MS)
    assert all(card.picture.width() == 40 for card in cards if card.picture is not None)
    view.hovered.emit(5, QPoint(10, 10))
    text = view.findChild(HoverText)
    qtbot.waitUntil(lambda: not text.picture_place().isEmpty(), timeout=WAIT_MS)
    assert text.text() == "real · real"  # what it looks like, not its fields
    view.hovered.emit(26, QPoint(10, 10))
    qtbot.waitUntil(lambda: text.text() != "real · real", timeout=WAIT_MS)
    assert text.text().startswith("rows · real\na: 2")
    assert text.picture_place().isEmpty()
