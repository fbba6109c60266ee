"""Moving over a million points in the real map widget: how long the window's own thread is busy for each frame."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from models import density, labels
from tests.benchmarks.map_clouds import PALETTE, cloud, lasso
from tests.benchmarks.runner import Result, at_most, main
from widgets.map_contours import ContourLine
from widgets.map_labels import MapLabel
from widgets.map_view import MapView

COUNT = 1_000_000
FRAMES = 150
BUTTONS, KEYS = Qt.MouseButton, Qt.KeyboardModifier.NoModifier
FRAME_MS, PICK_MS = 33.0, 5.0


@dataclass
class Window:
    """A shown map and ways to use it."""

    application: QApplication
    view: MapView

    def settle(self) -> None:
        """Wait until the picture is that of the present view."""
        end = time.monotonic() + 120
        while not self.view.is_current() and time.monotonic() < end:
            self.application.processEvents()
            time.sleep(0.002)

    def frames(self, act: Callable[[int], None]) -> tuple[list[float], list[float]]:
        """Milliseconds for each of many actions, up to and with the painting: by the clock, and of computing.

        The window's thread computes as long on a busy machine; by the clock it also waits for others.
        """
        spent, computed = [], []
        for number in range(FRAMES):
            began, busy = time.perf_counter(), time.thread_time()
            act(number)
            self.view.repaint()
            self.application.processEvents()
            computed.append(1000 * (time.thread_time() - busy))
            spent.append(1000 * (time.perf_counter() - began))
            time.sleep(max(0.0, 0.016 - spent[-1] / 1000))  # as often as a screen asks for a frame
        return spent, computed

    def mouse(self, kind: QEvent.Type, x: float, y: float, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
        """A mouse event as Qt delivers it."""
        at = QPointF(x, y)
        QApplication.sendEvent(self.view, QMouseEvent(kind, at, self.view.mapToGlobal(at), button, held, KEYS))

    def wheel(self, x: float, y: float, notches: float) -> None:
        """A turn of the wheel."""
        at, turn = QPointF(x, y), QPoint(0, round(120 * notches))
        phase = Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(at, self.view.mapToGlobal(at), QPoint(), turn, BUTTONS.NoButton, KEYS, phase, False)
        QApplication.sendEvent(self.view, event)


def opened(count: int) -> tuple[Window, np.ndarray]:
    """A map of so many points with density lines and names, its first picture drawn."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    xy, roles = cloud(count)
    view = MapView()
    view.resize(1200, 800)
    view.show_points(xy)
    view.show_colors(roles.astype(np.uint8), PALETTE)
    lines = density.contours(xy, roles, np.ones(count, np.bool_))
    view.show_contours([ContourLine(line.rings, ("#0072B2", "#D55E00")[line.group], 0.5) for line in lines])
    view.show_labels([MapLabel(f"region · {at}", *one.top) for at, one in enumerate(labels.clusters(xy))])
    view.show()
    window = Window(application, view)
    window.settle()
    return window, xy


def panning(window: Window) -> tuple[list[float], list[float]]:
    """The map dragged around with the middle button."""
    none, middle = BUTTONS.NoButton, BUTTONS.MiddleButton
    window.mouse(QEvent.Type.MouseButtonPress, 600, 400, middle, middle)
    spent = window.frames(
        lambda n: window.mouse(
            QEvent.Type.MouseMove, 600 + 200 * np.sin(n / 12), 400 + 150 * np.cos(n / 9), none, middle
        )
    )
    window.mouse(QEvent.Type.MouseButtonRelease, 600, 400, middle, none)
    return spent


def zooming(window: Window) -> tuple[list[float], list[float]]:
    """In and out again by the wheel, at a place in a crowd."""
    return window.frames(lambda n: window.wheel(500, 350, 0.5 if n < FRAMES / 2 else -0.5) if n % 2 else None)


def hovering(window: Window) -> tuple[list[float], list[float]]:
    """The pointer across the map."""
    none = BUTTONS.NoButton
    return window.frames(
        lambda n: window.mouse(QEvent.Type.MouseMove, 100 + 7 * n % 1000, 400 + 200 * np.sin(n / 7), none, none)
    )


def lassoing(window: Window) -> tuple[list[float], list[float]]:
    """A lasso drawn by hand, with a corner at every move."""
    left = BUTTONS.LeftButton
    corners = (window.view.to_pixel(*corner) for corner in lasso(np.zeros((1, 2), np.float32), FRAMES))
    places = [(at.x(), at.y()) for at in corners]
    window.mouse(QEvent.Type.MouseButtonPress, *places[0], left, left)
    spent = window.frames(lambda n: window.mouse(QEvent.Type.MouseMove, *places[n], BUTTONS.NoButton, left))
    window.mouse(QEvent.Type.MouseButtonRelease, *places[-1], left, BUTTONS.NoButton)
    return spent


def picking(window: Window) -> list[float]:
    """Milliseconds to find the sample under the pointer, at a thousand places."""
    random = np.random.default_rng(4)
    spent = []
    for x, y in random.uniform((0, 0), (1200, 800), (1000, 2)).tolist():
        began = time.perf_counter()
        window.view.sample_at(QPointF(x, y))
        spent.append(1000 * (time.perf_counter() - began))
    return spent


def selecting(window: Window, xy: np.ndarray) -> float:
    """Milliseconds from a mask to its picture on the screen."""
    spent = []
    for number in range(7):
        mask = xy[:, 0] > number
        began = time.perf_counter()
        window.view.show_selected(mask)
        window.settle()
        window.view.repaint()
        spent.append(1000 * (time.perf_counter() - began))
    window.view.show_selected(None)
    window.settle()
    return float(np.median(spent))


def run() -> Iterator[Result]:
    """Every gesture over a million points."""
    window, xy = opened(COUNT)
    on = f"{COUNT:,} points"
    for what, gesture in (
        ("panning", panning),
        ("zooming", zooming),
        ("hovering", hovering),
        ("drawing a lasso", lassoing),
    ):
        gesture(window)
        window.view.fit()
        window.settle()
        spent, computed = gesture(window)
        note = f"median {np.median(spent):.1f} ms of {len(spent)}; computing: longest {max(computed):.1f} ms"
        yield at_most(f"{what}: longest frame", on, max(spent), FRAME_MS, "ms", note)
        window.view.fit()
        window.settle()
    spent = picking(window)
    yield at_most("hover and click pick: longest", on, max(spent), PICK_MS, "ms", f"median {np.median(spent):.3f} ms")
    yield Result("selection to its picture", on, selecting(window, xy), "ms", note="drawn off the window's thread")
    window.view.close()


if __name__ == "__main__":
    main(run)
