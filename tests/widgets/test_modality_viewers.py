from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import numpy as np
import PIL.Image
import pytest
from pytestqt.qtbot import QtBot

from models.dataset import Neighbor, Role, Sample
from widgets.inspector import Inspector
from widgets.theme import DARK, LIGHT
from widgets.viewers import viewer_for
from widgets.viewers.image import TALLEST, UNSEEN, ImageViewer
from widgets.viewers.tabular import DIFFERS, TabularViewer, same
from widgets.viewers.vector import VectorViewer, described, numbers_of

ROW = Sample(0, "shop", Role.SYNTHETIC, None, "tabular", "", {"a": 0, "b": "May", "c": 1.5, "d": True})


def png(width: int, height: int) -> bytes:
    out = BytesIO()
    PIL.Image.new("RGB", (width, height), "teal").save(out, "PNG")
    return out.getvalue()


def shown_rows(viewer: TabularViewer) -> list[tuple[str, str, str, str]]:
    return [
        (row.name.text(), row.value.shown(), row.sign.text(), row.other.shown())
        for row in viewer.rows
        if not row.name.isHidden()
    ]


def test_fields_stand_beside_those_of_the_nearest_real_row(qtbot: QtBot) -> None:
    viewer = TabularViewer()
    qtbot.addWidget(viewer)
    viewer.resize(600, 400)
    viewer.show_sample(ROW)
    viewer.show_beside(replace(ROW, number=1, role=Role.REAL, fields={"a": 0.0, "b": "Mar", "d": "true", "e": "new"}))
    viewer.show()
    signs = {name: sign for name, _, sign, _ in shown_rows(viewer)}
    assert signs == {"a": "", "b": DIFFERS, "c": DIFFERS, "d": "", "e": DIFFERS}
    assert viewer.summary.text() == "3 of 5 fields differ from the nearest real row"
    bold = {row.name.text(): row.value.font().bold() for row in viewer.rows}
    assert bold == {"a": False, "b": True, "c": True, "d": False, "e": True}
    assert viewer.rows[1].sign.accessibleName() == "b differs"


def test_a_row_alone_and_an_equal_row(qtbot: QtBot) -> None:
    viewer = TabularViewer()
    qtbot.addWidget(viewer)
    viewer.resize(600, 400)
    viewer.show_sample(ROW)
    viewer.show()
    assert all(row.other.isHidden() and row.sign.isHidden() for row in viewer.rows)
    assert not viewer.summary.isVisible()
    viewer.show_beside(replace(ROW, fields={"a": "0", "b": "May", "c": 1.5, "d": True}))
    assert viewer.summary.text() == "The same as the nearest real row in every field"
    viewer.show_sample(replace(ROW, fields={"only": 1}))
    assert [name for name, *_ in shown_rows(viewer)] == ["only"]
    assert not viewer.heads[1].isVisible()


def test_wide_rows_come_in_parts(qtbot: QtBot) -> None:
    viewer = TabularViewer()
    qtbot.addWidget(viewer)
    viewer.show_sample(replace(ROW, fields={f"column {n}": n for n in range(300)}))
    assert len(shown_rows(viewer)) == 40
    assert viewer.more.text() == "Show 200 of 260 more fields"
    viewer.more.click()
    assert len(shown_rows(viewer)) == 240


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [(0, 0.0, True), ("3", 3, True), (True, "True", True), (True, 1, False), (None, "", True), ("a", "b", False)],
)
def test_values_are_compared_as_what_they_are(one: object, other: object, expected: bool) -> None:
    assert same(one, other) is expected


def test_an_image_stands_beside_the_nearest_real_one(qtbot: QtBot) -> None:
    viewer = ImageViewer()
    qtbot.addWidget(viewer)
    sample = Sample(0, "drawn", Role.SYNTHETIC, None, "image", "a/b.png", {}, content=png(300, 200))
    viewer.resize(310, 400)
    viewer.show_sample(sample)
    viewer.show()
    assert viewer.picture.width() == 310
    assert viewer.picture.place().width() == 310
    assert viewer.picture.accessibleName() == "Image a/b.png, 300 by 200 pixels"
    viewer.show_beside(replace(sample, number=1, role=Role.REAL, content=png(200, 300)))
    qtbot.waitUntil(lambda: viewer.beside.width() == viewer.picture.width() == 150)
    assert viewer.beside.place().height() == 225
    assert viewer.captions[1].isVisible()
    viewer.show_beside(None)
    qtbot.waitUntil(lambda: viewer.picture.width() == 310)


def test_tall_and_tiny_and_broken_images(qtbot: QtBot) -> None:
    viewer = ImageViewer()
    qtbot.addWidget(viewer)
    viewer.resize(310, 400)
    sample = Sample(0, "drawn", Role.REAL, None, "image", "", {}, content=png(10, 1000))
    viewer.show_sample(sample)
    assert viewer.picture.height() == TALLEST
    viewer.show_sample(replace(sample, content=png(8, 8)))
    assert viewer.picture.place().width() == 32
    viewer.show_sample(replace(sample, content=b"\x89PNG\r\n\x1a\nno image"))
    assert UNSEEN in viewer.picture.accessibleName()
    viewer.show()
    assert not viewer.grab().isNull()


def test_a_vector_is_a_chart_and_a_norm(qtbot: QtBot) -> None:
    viewer = VectorViewer()
    qtbot.addWidget(viewer)
    viewer.resize(300, 200)
    sample = Sample(0, "vectors", Role.REAL, None, "vector", "", {}, content=np.array([3, -4, 0], "<f4").tobytes())
    viewer.show_sample(sample)
    assert viewer.facts.text() == "3 numbers · norm 5 · from -4.0 to 3.0"
    viewer.show()
    image = viewer.chart.grab().toImage()
    colors = {image.pixelColor(x, y).name() for x in (5, 105) for y in range(image.height())}
    assert LIGHT.accent.lower() in colors
    viewer.show_beside(replace(sample, content=np.ones(3, "<f4").tobytes()))
    assert viewer.legend.isVisible()
    viewer.show_beside(replace(sample, content=np.ones(4, "<f4").tobytes()))
    assert not viewer.legend.isVisible()


@pytest.mark.parametrize("numbers", [[], [0.0], [np.nan, np.inf, -np.inf], np.full(5000, 3e38)])
def test_odd_vectors_are_drawn(qtbot: QtBot, numbers: list[float]) -> None:
    viewer = VectorViewer()
    qtbot.addWidget(viewer)
    content = np.array(numbers, "<f4").tobytes() + b"x"
    sample = Sample(0, "v", Role.REAL, None, "vector", "", {}, content=content)
    viewer.show_sample(sample)
    viewer.show_beside(sample)
    viewer.set_theme(DARK)
    viewer.show()
    assert not viewer.grab().isNull()
    assert described(numbers_of(sample)) == viewer.facts.text()


def test_every_modality_has_its_viewer(qtbot: QtBot) -> None:
    for modality, kind in (("tabular", TabularViewer), ("image", ImageViewer), ("vector", VectorViewer)):
        viewer = viewer_for(modality)
        qtbot.addWidget(viewer)
        assert isinstance(viewer, kind)


def test_the_inspector_puts_the_nearest_real_row_beside(qtbot: QtBot) -> None:
    inspector = Inspector()
    qtbot.addWidget(inspector)
    near = replace(ROW, number=7, role=Role.REAL, fields={**ROW.fields, "b": "Mar"})
    inspector.show_focus(-1, ROW, [Neighbor(near, 0.5)], [], True)
    viewer = inspector.card.viewer("tabular")
    assert isinstance(viewer, TabularViewer)
    assert viewer.summary.text() == "1 of 4 fields differ from the nearest real row"
    assert inspector.card.fields.isHidden()
    inspector.show_focus(-1, ROW, [Neighbor(near, 0.5)], [], True, beside=ROW)
    assert viewer.summary.text().startswith("The same")
