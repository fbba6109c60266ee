from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import numpy as np
import PIL.Image
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from widgets.map_labels import MapLabel
from widgets.map_thumbnails import FEW, SIDE, MapThumbnails
from widgets.map_view import MapView

CORNERS = np.array([[0, 0], [10, 0], [0, 10], [10, 10], [np.nan, np.nan]], np.float32)
BLUE = np.array([[0, 114, 178]], np.uint8)


def png(color: str, width: int = 96, height: int = 96) -> bytes:
    out = BytesIO()
    PIL.Image.new("RGB", (width, height), color).save(out, "PNG")
    return out.getvalue()


class Answers:
    """Answers every question with one picture, and notes what was asked."""

    def __init__(self, over: MapThumbnails, data: bytes) -> None:
        self.over = over
        self.data = data
        self.asked: list[int] = []
        over.asked.connect(self.answer)

    def answer(self, numbers: list[int]) -> None:
        self.asked += numbers
        self.over.show_pictures(dict.fromkeys(numbers, self.data) if self.data else {})


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[MapView]:
    made = MapView()
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.hide()


@pytest.fixture
def over(view: MapView) -> MapThumbnails:
    made = MapThumbnails(view)
    made.show()
    return made


def place(view: MapView, xy: np.ndarray) -> None:
    view.show_points(np.asarray(xy, np.float32))
    view.show_colors(np.zeros(len(xy), np.uint8), BLUE)


def test_pictures_stand_where_their_samples_are(qtbot: QtBot, view: MapView, over: MapThumbnails) -> None:
    answers = Answers(over, png("#ff0000"))
    place(view, CORNERS)
    over.show_whether(True)
    qtbot.waitUntil(lambda: sorted(answers.asked) == [0, 1, 2, 3])
    assert sorted(over.shown()) == [0, 1, 2, 3]
    image = view.grab().toImage()
    assert image.pixelColor(view.to_pixel(10, 10).toPoint()).name() == "#ff0000"
    edge = view.to_pixel(0, 0).toPoint() + QPoint(SIDE // 2, 0)
    assert image.pixelColor(edge).name() == "#0072b2"
    view.show_states(np.zeros(5, np.bool_), np.array([False, False, False, True, False]))
    faded = view.grab().toImage().pixelColor(view.to_pixel(10, 10).toPoint())
    assert faded.red() == 255
    assert faded.green() > 100


def test_where_pictures_would_cover_each_other_one_is_shown(qtbot: QtBot, view: MapView, over: MapThumbnails) -> None:
    answers = Answers(over, png("red"))
    place(view, np.array([[0, 0], [0.5, 0], [10, 10]]))
    over.show_whether(True)
    qtbot.waitUntil(lambda: over.shown() == [1, 2])
    over.show_focus(0)
    qtbot.waitUntil(lambda: over.shown() == [0, 2])
    view.zoom_to([0, 1])
    qtbot.waitUntil(lambda: over.shown() == [0, 1])
    qtbot.waitUntil(lambda: sorted(answers.asked) == [0, 1, 2])


def test_no_role_is_favored_where_there_is_no_room_for_all(qtbot: QtBot, view: MapView, over: MapThumbnails) -> None:
    Answers(over, png("red"))
    place(view, np.repeat(np.array([[x, y] for x in range(6) for y in range(5)]), 2, axis=0)[np.r_[0:60:2, 1:60:2]])
    over.show_whether(True)
    qtbot.waitUntil(lambda: len(over.shown()) >= 20)
    first = sum(number < 30 for number in over.shown())
    assert 0.25 < first / len(over.shown()) < 0.75


def test_crowds_stay_points_and_hidden_samples_have_none(qtbot: QtBot, view: MapView, over: MapThumbnails) -> None:
    answers = Answers(over, png("red"))
    xy = np.random.default_rng(0).normal(size=(FEW + 1, 2))
    place(view, xy)
    over.show_whether(True)
    assert len(over.in_view()) == 0
    hidden = np.ones(len(xy), np.bool_)
    hidden[7] = False
    view.show_states(hidden, np.zeros(len(xy), np.bool_))
    qtbot.waitUntil(lambda: over.shown() == [7])
    assert answers.asked == [7]


def test_what_has_no_picture_is_asked_for_once(qtbot: QtBot, view: MapView, over: MapThumbnails) -> None:
    answers = Answers(over, b"")
    place(view, CORNERS)
    over.show_whether(True)
    qtbot.waitUntil(lambda: len(answers.asked) == 4)
    assert over.shown() == []
    with qtbot.waitSignal(view.frame_drawn):
        view.zoom_out()
    qtbot.waitUntil(lambda: view.is_current())
    assert len(answers.asked) == 4


def test_the_map_below_still_hears_the_mouse(qtbot: QtBot, view: MapView, over: MapThumbnails) -> None:
    Answers(over, png("red"))
    place(view, CORNERS)
    over.show_whether(True)
    qtbot.waitUntil(lambda: len(over.shown()) == 4)
    with qtbot.waitSignal(view.clicked) as clicked:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.to_pixel(0, 10).toPoint())
    assert clicked.args[0] == 2
    place(view, CORNERS[:1])
    qtbot.waitUntil(lambda: over.shown() == [0])
    over.show_whether(False)
    assert over.shown() == []


def test_a_sample_is_picked_anywhere_on_its_picture(qtbot: QtBot, view: MapView, over: MapThumbnails) -> None:
    answers = Answers(over, png("#ff0000"))
    place(view, CORNERS)
    edge = view.to_pixel(10, 10) + QPoint(SIDE // 2 - 3, SIDE // 2 - 3).toPointF()
    assert view.sample_at(edge) == -1  # far from the point itself
    over.show_whether(True)
    qtbot.waitUntil(lambda: sorted(answers.asked) == [0, 1, 2, 3])
    assert view.sample_at(edge) == 3
    with qtbot.waitSignal(view.clicked) as told:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=edge.toPoint())
    assert told.args[0] == 3
    over.show_whether(False)
    assert view.sample_at(edge) == -1


def test_names_of_regions_are_not_covered(qtbot: QtBot, view: MapView, over: MapThumbnails) -> None:
    answers = Answers(over, png("#ff0000"))
    place(view, CORNERS)
    view.show_labels([MapLabel("a region", 9.5, 10)])
    (name,) = view.label_places()
    assert name.contains(view.to_pixel(10, 10))
    over.show_whether(True)
    qtbot.waitUntil(lambda: sorted(answers.asked) == [0, 1, 2])
    assert sorted(over.shown()) == [0, 1, 2]
    over.show_focus(3)  # but the focused sample is always shown
    qtbot.waitUntil(lambda: 3 in over.shown())
    over.show_focus(-1)
    qtbot.waitUntil(lambda: 3 not in over.shown())
    view.show_labels([])  # and makes room again when the names go
    qtbot.waitUntil(lambda: sorted(over.shown()) == [0, 1, 2, 3])
