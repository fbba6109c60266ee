"""The tour as a person takes it: by mouse and keys, in windows of any size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from widgets.theme import DARK
from widgets.tour import Stop, Tour, beside

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.setLayout(QHBoxLayout())
    made.layout().addWidget(QPushButton("Under it"))  # type: ignore[union-attr]
    made.resize(900, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def tour(window: QWidget) -> Tour:
    made = Tour(window)
    made.begin(
        [
            Stop("First", "One thing.", lambda: QRect(0, 0, 100, 40)),
            Stop("Second", "<b>Another</b> thing, " * 12, lambda: window.rect()),
            Stop("Third", "What is not to be seen.", QRect),
        ]
    )
    return made


def test_next_by_next_to_the_end(tour: Tour, qtbot: QtBot) -> None:
    assert tour.isVisible()
    assert (tour.count.text(), tour.title.text()) == ("Step 1 of 3", "First")
    assert not tour.back.isVisible()
    assert tour.halo.geometry().contains(QRect(0, 0, 100, 40))
    qtbot.mouseClick(tour.next, LEFT)
    assert tour.accessibleName() == "Second"
    assert tour.text.text().startswith("<b>Another</b>"), "as it is written"
    qtbot.mouseClick(tour.next, LEFT)
    assert not tour.halo.isVisible()
    assert not tour.skip.isVisible()
    assert tour.next.accessibleName() == "Done"
    with qtbot.waitSignal(tour.ended):
        qtbot.mouseClick(tour.next, LEFT)
    assert not tour.isVisible()


def test_by_keys(tour: Tour, qtbot: QtBot, window: QWidget) -> None:
    assert window.focusWidget() is tour.next
    qtbot.keyClick(tour.next, Key.Key_Return)
    qtbot.keyClick(tour.back, Key.Key_Space)
    assert tour.title.text() == "First"
    with qtbot.waitSignal(tour.ended):
        qtbot.keyClick(tour.next, Key.Key_Escape)
    assert not tour.halo.isVisible()


def test_it_can_be_skipped_and_begun_again(tour: Tour, qtbot: QtBot) -> None:
    qtbot.mouseClick(tour.next, LEFT)
    qtbot.mouseClick(tour.skip, LEFT)
    assert not tour.isVisible()
    tour.begin([Stop("Again", "The same.", QRect)])
    assert tour.title.text() == "Again"


def test_the_focus_goes_back_to_where_it_was(window: QWidget, qtbot: QtBot) -> None:
    under = window.findChildren(QPushButton)[0]
    under.setFocus()
    tour = Tour(window)
    tour.begin([Stop("One", "Thing.", QRect)])
    tour.end()
    assert window.focusWidget() is under


def test_nothing_is_in_the_way_meanwhile(tour: Tour, window: QWidget, qtbot: QtBot) -> None:
    tour.set_theme(DARK)
    qtbot.mouseClick(tour.next, LEFT)
    under = window.findChildren(QPushButton)[0]
    place = under.mapTo(window, QPoint(5, under.height() // 2))
    assert window.childAt(place) is under, "the ring lets the mouse through"


def test_it_stays_in_the_window_when_that_is_resized(tour: Tour, window: QWidget) -> None:
    window.resize(420, 300)
    assert window.rect().contains(tour.geometry())


@pytest.mark.parametrize("window", [QRect(0, 0, 1440, 900), QRect(0, 0, 1024, 640), QRect(0, 0, 900, 560)])
@pytest.mark.parametrize(
    "target",
    [QRect(5, 5, 40, 24), QRect(700, 60, 200, 480), QRect(0, 60, 232, 480), QRect(232, 60, 460, 300), QRect()],
)
def test_a_callout_is_always_whole(window: QRect, target: QRect) -> None:
    size = QSize(320, 180)
    place = QRect(beside(target, size, window), size)
    assert window.contains(place)
    if target.height() < 100:
        assert not place.intersects(target)
