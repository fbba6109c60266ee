"""One frame of the map (bin, shade, upload) and one lasso, beside datashader, pyqtgraph and shapely."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from models.selection.polygon import inside
from tests.benchmarks.map_clouds import PALETTE, cloud, lasso
from tests.benchmarks.runner import Result, at_least, main, medians
from widgets.map_camera import fitted
from widgets.map_points import MapPoints
from widgets.map_renderer import DRAWING_THREADS, Request, draw_frame

WIDTH, HEIGHT = 1200, 800


def screen() -> QImage:
    """What a window paints on."""
    return QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)


def uploaded(image: QImage) -> QImage:
    """The picture on a white window, which is what ends on the screen."""
    window = screen()
    painter = QPainter(window)
    painter.fillRect(window.rect(), QColor("#ffffff"))
    painter.drawImage(0, 0, image)
    painter.end()
    return window


def ours(count: int, pool: ThreadPoolExecutor) -> Callable[[], QImage]:
    """A frame as the map draws it; its index is built once for each map, not for each frame."""
    xy, roles = cloud(count)
    points = MapPoints().with_positions(xy).with_colors(roles.astype(np.uint8), PALETTE)
    assert points.bounds is not None
    request = Request(points, fitted(points.bounds, WIDTH, HEIGHT), 1.0)
    before: list[QImage] = []

    def frame() -> QImage:
        # As in the window, the memory of the picture before is drawn on again.
        before.append(draw_frame(request, pool, before.pop() if before else None).image)
        return uploaded(before[-1])

    return frame


def datashader(count: int) -> Callable[[], QImage]:
    """The same with ``count_cat`` and ``shade``."""
    import datashader as ds
    import pandas as pd
    from datashader import transfer_functions as tf

    xy, roles = cloud(count)
    role = pd.Categorical.from_codes(roles, ["real", "synthetic"])
    table = pd.DataFrame({"x": xy[:, 0], "y": xy[:, 1], "role": role})
    canvas = ds.Canvas(WIDTH, HEIGHT)
    colors = {"real": "#0072B2", "synthetic": "#D55E00"}

    def frame() -> QImage:
        shaded = tf.shade(canvas.points(table, "x", "y", ds.count_cat("role")), color_key=colors)
        pixels = np.ascontiguousarray(shaded.data[::-1])
        return uploaded(QImage(pixels.data, WIDTH, HEIGHT, QImage.Format.Format_RGBA8888))

    return frame


def pyqtgraph(count: int) -> Callable[[], QImage]:
    """The same with two ``ScatterPlotItem``, their spots two pixels wide."""
    import pyqtgraph as pg

    xy, roles = cloud(count)
    widget = pg.PlotWidget(background="w")
    widget.resize(WIDTH, HEIGHT)
    for role, color in enumerate(PALETTE.tolist()):
        mine = xy[roles == role]
        widget.addItem(pg.ScatterPlotItem(mine[:, 0], mine[:, 1], size=2, pen=None, brush=(*color, 80), pxMode=True))
    state: dict[str, Any] = {"widget": widget, "shift": 0.0}

    def frame() -> QImage:
        state["shift"] += 1e-3  # a view that did not move might be answered from a cache
        widget.setXRange(-20 + state["shift"], 20 + state["shift"], padding=0)
        window = screen()
        painter = QPainter(window)
        widget.render(painter, QRectF(0, 0, WIDTH, HEIGHT))
        painter.end()
        return window

    return frame


def frames() -> Iterator[Result]:
    """A million points beside the peers, ten million beside a million."""
    with ThreadPoolExecutor(DRAWING_THREADS) as pool:
        functions = {"ours": ours(1_000_000, pool), "datashader": datashader(1_000_000)}
        functions["pyqtgraph"] = pyqtgraph(1_000_000)
        spent = medians(functions, repeats=7, warm=2)
        what, on = "map frame, two roles, 1200 x 800", "1,000,000 points"
        yield at_least(what, on, spent["ours"], spent["datashader"], "datashader count_cat + shade", 10)
        yield at_least(what, on, spent["ours"], spent["pyqtgraph"], "pyqtgraph ScatterPlotItem", 25)
        growth = medians({"1M": functions["ours"], "10M": ours(10_000_000, pool)}, repeats=7, warm=2)
        ratio = growth["10M"] / growth["1M"]
        yield Result(
            what,
            "10,000,000 points",
            growth["10M"],
            must="≤ 5 × the time of 1,000,000",
            reached=ratio <= 5,
            note=f"{ratio:.1f} ×",
        )


def lassos() -> Iterator[Result]:
    """An exact lasso of 300 corners over a million points beside shapely's prepared one."""
    import shapely

    xy, _ = cloud(1_000_000)
    x, y = xy.T.astype(np.float64)
    for name, jagged in (("", 0.02), (", very jagged", 0.2)):
        corners = lasso(xy, 300, jagged)
        polygon = shapely.polygons(corners)
        shapely.prepare(polygon)
        theirs = shapely.contains_xy(polygon, x, y)
        far = shapely.distance(polygon.exterior, shapely.points(x, y)) > 1e-6
        spent = medians(
            {"ours": lambda: inside(xy, corners), "theirs": lambda: shapely.contains_xy(polygon, x, y)},  # noqa: B023
            repeats=9,
        )
        same = (inside(xy, corners) == theirs)[far].all()
        peer, note = "shapely contains_xy, prepared", "the same mask" if same else "ANOTHER MASK"
        what = f"lasso of 300 corners{name}"
        yield at_least(what, "1,000,000 points", spent["ours"], spent["theirs"], peer, 10, note)


def run() -> Iterator[Result]:
    """Frames, then lassos."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    yield from frames()
    yield from lassos()
    del application


if __name__ == "__main__":
    main(run)
