from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO

import numpy as np
import PIL.Image
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.dataset import Problem
from widgets.map_thumbnails import FEW, SIDE, MapThumbnails
from widgets.map_view import MapView


def png(color: str, width: int = 96, height: int = 96) -> bytes:
    out = BytesIO()
    PIL.Image.new("RGB", (width, height), color).save(out, "PNG")
    return out.getvalue()


class Pictures:
    """Gives a picture of every sample, and notes who asked for which."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.asked: list[int] = []
        self.threads: set[str] = set()

    def __call__(self, numbers: Sequence[int]) -> Mapping[int, bytes]:
        self.asked += numbers
        self.threads.add(threading.current_thread().name)
        return dict.fromkeys(numbers, self.data)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[MapView]:
    made = MapView()
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.hide()


def place(view: MapView, over: MapThumbnails, xy: np.ndarray) -> None:
    places = np.asarray(xy, np.float32)
    view.show_points(places)
    over.show_points(places, np.zeros(len(xy), np.bool_), np.full((len(xy), 3), (0, 114, 178), np.uint8))


CORNERS = np.array([[0, 0], [10, 0], [0, 10], [10, 10], [np.nan, np.nan]])


def test_pictures_stand_where_their_samples_are(qtbot: QtBot, view: MapView) -> None:
    over = MapThumbnails(view)
    over.show()
    pictures = Pictures(png("#ff0000"))
    place(view, over, CORNERS)
    over.show_pictures(pictures)
    qtbot.waitUntil(lambda: sorted(pictures.asked) == [0, 1, 2, 3])
    qtbot.waitUntil(lambda: over.grab().toImage().pixelColor(view.to_pixel(10, 10).toPoint()).name() == "#ff0000")
    assert over.shown() == [0, 1, 2, 3]
    assert "MainThread" not in pictures.threads
    image = view.grab().toImage()
    edge = view.to_pixel(0, 0).toPoint() + QPoint(SIDE // 2, 0)
    assert image.pixelColor(edge).name() == "#0072b2"


def test_where_pictures_would_cover_each_other_one_is_shown(qtbot: QtBot, view: MapView) -> None:
    over = MapThumbnails(view)
    over.show()
    pictures = Pictures(png("red"))
    place(view, over, np.array([[0, 0], [0.5, 0], [10, 10]]))
    over.show_pictures(pictures)
    qtbot.waitUntil(lambda: over.shown() == [0, 2])
    view.zoom_to([0, 1])
    qtbot.waitUntil(lambda: over.shown() == [0, 1])
    qtbot.waitUntil(lambda: sorted(set(pictures.asked)) == [0, 1, 2])
    assert len(pictures.asked) == 3


def test_crowds_stay_points_and_hidden_samples_have_none(qtbot: QtBot, view: MapView) -> None:
    over = MapThumbnails(view)
    over.show()
    pictures = Pictures(png("red"))
    xy = np.random.default_rng(0).normal(size=(FEW + 1, 2)).astype(np.float32)
    place(view, over, xy)
    over.show_pictures(pictures)
    assert len(over.in_view()) == 0
    hidden = np.ones(len(xy), np.bool_)
    hidden[7] = False
    over.show_points(xy, hidden, np.zeros((len(xy), 3), np.uint8))
    qtbot.waitUntil(lambda: over.shown() == [7])
    qtbot.waitUntil(lambda: pictures.asked == [7])


def test_what_cannot_be_read_is_asked_for_once(qtbot: QtBot, view: MapView) -> None:
    over = MapThumbnails(view)
    over.show()
    asked: list[int] = []

    def broken(numbers: Sequence[int]) -> Mapping[int, bytes]:
        asked.extend(numbers)
        raise Problem("The disk is gone.")

    place(view, over, CORNERS)
    over.show_pictures(broken)
    qtbot.waitUntil(lambda: len(asked) == 4)
    view.zoom_in()
    view.fit()
    qtbot.waitUntil(lambda: len(over.in_view()) == 4)
    assert len(asked) == 4


def test_the_map_below_still_hears_the_mouse(qtbot: QtBot, view: MapView) -> None:
    over = MapThumbnails(view)
    over.show()
    place(view, over, CORNERS)
    over.show_pictures(Pictures(png("red")))
    qtbot.waitUntil(lambda: len(over.shown()) == 4)
    with qtbot.waitSignal(view.clicked) as clicked:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.to_pixel(0, 10).toPoint())
    assert clicked.args[0] == 2
    over.show_pictures(None)
    assert over.shown() == []
