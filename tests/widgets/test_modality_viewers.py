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


LONG = {"Administrative": 1, "ProductRelated_Duration": 2.5, "VisitorType": "Returning_Visitor", "when": "2026-01-05"}


@pytest.mark.parametrize("width", [228, 285])
def test_names_of_columns_are_broken_at_their_seams_rather_than_cut(qtbot: QtBot, width: int) -> None:
    viewer = TabularViewer()
    qtbot.addWidget(viewer)
    viewer.resize(width, 500)
    viewer.show_sample(replace(ROW, fields=LONG))
    viewer.show_beside(replace(ROW, number=1, fields=LONG))
    viewer.show()
    assert [row.name.shortened() for row in viewer.rows] == list(LONG)
    lines = {row.name.text(): row.name.lines() for row in viewer.rows}
    assert lines["Administrative"] == lines["when"] == 1
    assert lines["ProductRelated_Duration"] in (2, 3)
    tall = {row.name.text(): row.name.height() for row in viewer.rows}
    assert tall["ProductRelated_Duration"] > tall["when"]
    assert [head.shortened() for head in viewer.heads] == ["This row", "Nearest real"]


def test_values_side_by_side_take_two_lines_before_they_are_cut(qtbot: QtBot) -> None:
    viewer = TabularViewer()
    qtbot.addWidget(viewer)
    viewer.resize(285, 500)
    hostile = "x" * 5000
    viewer.show_sample(replace(ROW, fields={**LONG, "long": hostile, hostile: 1}))
    viewer.show_beside(replace(ROW, number=1, fields=LONG))
    viewer.show()
    value = {row.name.text(): row.value for row in viewer.rows}
    assert value["VisitorType"].shown() == "Returning_Visitor"
    assert value["VisitorType"].height() > value["when"].height()
    assert value["long"].shown().endswith("…")
    assert value["long"].height() == value["when"].height()
    assert viewer.rows[-1].name.lines() == 0
    assert "…" in viewer.rows[-1].name.shortened()
    viewer.rows[-1].name.grab()
    value["VisitorType"].grab()


def neighbors(modality: str, *fields: dict[str, object]) -> list[Neighbor]:
    return [
        Neighbor(Sample(10 + at, "shop", Role.REAL, None, modality, "a: 1\nb: 2", values), 0.5)
        for at, values in enumerate(fields)
    ]


def test_cards_of_rows_say_in_what_they_differ(qtbot: QtBot) -> None:
    inspector = Inspector()
    qtbot.addWidget(inspector)
    inspector.resize(330, 900)
    real = neighbors("tabular", {**ROW.fields, "a": 0.0}, {**ROW.fields, "b": "Mar", "e": 2})
    inspector.show_focus(-1, ROW, real, (), True)
    inspector.show()
    cards = inspector.nearest_real.cards
    assert cards[0].lines() == ["The same in every field"]
    assert cards[1].lines() == ["b Mar · e 2"]


def test_cards_of_images_show_pictures(qtbot: QtBot) -> None:
    inspector = Inspector()
    qtbot.addWidget(inspector)
    inspector.resize(330, 900)
    image = Sample(0, "people", Role.SYNTHETIC, None, "image", "file: a.png\nwidth: 2", {"file": "a.png"}, content=b"")
    real = neighbors("image", {"file": "b.png"}, {"file": "c.png"})
    inspector.show_focus(-1, image, real, (), True)
    inspector.show()
    card, broken = inspector.nearest_real.cards[:2]
    assert card.lines() == [""]  # not its fields
    assert card.picture is None
    height = card.height()
    inspector.show_pictures({10: png(96, 48), 11: b"", 999: png(1, 1)})
    assert card.picture is not None
    assert (card.picture.width(), card.height()) == (96, height)
    assert card.grab().toImage().pixelColor(40, height // 2).name() == "#008080"
    assert broken.picture is not None
    assert broken.picture.isNull()
    broken.grab()
    inspector.show_focus(-1, image, real, (), True)  # read again, after a decision: no picture flickers
    assert card.picture is not None
    inspector.show_focus(-1, image, real[1:], (), True)
    assert card.picture is None
    assert "a: 1" in card.accessibleName()
