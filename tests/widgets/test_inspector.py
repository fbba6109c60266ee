"""The inspector, driven by mouse and keyboard."""

from __future__ import annotations

import gc
import weakref
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLabel, QMainWindow, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from models.dataset import Neighbor, Problem, Role, Sample
from widgets.inspector import NOT_READY, Inspector
from widgets.inspector_fields import AT_ONCE, FieldValue
from widgets.inspector_list import SelectedSamples
from widgets.inspector_neighbors import NeighborCard, distance
from widgets.inspector_summary import HINT_TEXT
from widgets.inspector_tags import TagChip
from widgets.theme import DARK, LIGHT
from widgets.wording import NOTHING

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


def sample(number: int, **other: Any) -> Sample:
    role = Role.SYNTHETIC if number % 3 else Role.REAL
    values: dict[str, Any] = {
        "number": number,
        "dataset": "tutor-gen2",
        "role": role,
        "generation": 2,
        "modality": "text",
        "text": f"Sample {number} says <b>hello</b>",
        "fields": {"is_correct": False, "topic": None},
    }
    return Sample(**{**values, **other})


class Source:
    """Samples numbered from 1000 on, which counts what is asked of it."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, start: int, stop: int) -> list[Sample]:
        self.asked += stop - start
        return [sample(1000 + row) for row in range(start, stop)]


@pytest.fixture
def source() -> Source:
    return Source()


@pytest.fixture
def inspector(qtbot: QtBot) -> Inspector:
    made = Inspector()
    qtbot.addWidget(made)
    made.resize(330, 860)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def reading(inspector: Inspector, source: Source) -> Inspector:
    """Third of 1,904 samples."""
    inspector.show_selection(1904, {"real": 214, "synthetic": 1690}, source)
    near = [Neighbor(sample(3 * i), 0.21 + i / 10) for i in range(5)]
    inspector.show_focus(2, sample(1002), near, [Neighbor(sample(7), 0.001)], True)
    return inspector


def words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def chips(inspector: Inspector) -> list[TagChip]:
    return [chip for chip in inspector.card.chips.widgets() if isinstance(chip, TagChip)]


# ---- what is shown ----


def test_nothing_selected_says_what_to_do(inspector: Inspector) -> None:
    assert words(inspector) == ["Nothing selected", HINT_TEXT]
    assert not any(verb.isEnabled() for verb in (inspector.verbs.drop, inspector.verbs.keep, inspector.verbs.tag))


def test_summary_counts_by_role_largest_first(reading: Inspector) -> None:
    assert words(reading.summary) == ["1,904 samples", "1,690 synthetic", " · ", "214 real"]
    assert reading.summary.bar.accessibleName() == "1,690 synthetic, 214 real"
    assert reading.place.text() == "Sample 3 of 1,904"


def test_share_bar_is_divided_by_share(reading: Inspector) -> None:
    bar = reading.summary.bar
    image = bar.grab().toImage()
    split = round(bar.width() * 1690 / 1904)
    assert image.pixelColor(split - 6, 3).name() == LIGHT.synthetic.lower()
    assert image.pixelColor(split + 6, 3).name() == LIGHT.real.lower()


def test_buttons_say_how_many_they_act_on(reading: Inspector, source: Source) -> None:
    assert reading.verbs.drop.toolTip() == "Drop the 1,904 samples selected (X)"
    reading.show_selection(0, {}, source)
    reading.show_focus(-1, sample(5), [], [], True)
    assert reading.verbs.drop.toolTip() == "Drop the sample (X)"
    assert reading.verbs.drop.isEnabled()
    assert reading.place.text() == "Focused sample"
    reading.show_focus(-1, None, [], [], False)
    assert reading.verbs.drop.toolTip() == "Select samples first"


def test_sample_in_full(reading: Inspector) -> None:
    fields = {"none": None, "long": "y" * 500, "html": "<i>x</i>", "list": [1, {"a": None}], "float": 0.1 + 0.2}
    reading.show_focus(2, sample(1002, fields=fields, decision="drop", tags=("odd",)), [], [], True)
    facts = [chip.text() for chip in reading.card.chips.widgets() if isinstance(chip, QLabel)]
    assert facts == ["real", "tutor-gen2", "generation 2", "dropped"]
    shown = reading.card.fields.shown()
    assert shown["none"] == NOTHING
    assert shown["html"] == "<i>x</i>"
    assert shown["list"] == '[1, {"a": null}]'
    assert shown["float"] == "0.3"
    assert shown["long"].startswith("yyy")
    assert shown["long"].endswith("…")
    assert reading.card.property("role") == "real"


def test_a_field_that_repeats_the_text_is_left_out(reading: Inspector) -> None:
    text = "a text that is longer than one line of the panel is wide"
    reading.show_focus(0, sample(1000, text=text, fields={"question": text, "n": 1}), [], [], True)
    assert list(reading.card.fields.shown()) == ["n"]


def test_long_value_opens_by_keyboard_and_copies(reading: Inspector, qtbot: QtBot) -> None:
    value = "<b>z</b> " * 60
    reading.show_focus(2, sample(1002, fields={"solution": value}), [], [], True)
    field = reading.card.findChildren(FieldValue)[0]
    closed = field.height()
    field.setFocus()
    qtbot.keyClick(field, Key.Key_Space)
    assert field.shown() == value
    assert field.height() > 3 * closed
    field.copy()
    assert QGuiApplication.clipboard().text() == value
    assert "&lt;b&gt;" in field.toolTip()


def test_a_thousand_fields_come_in_part(reading: Inspector, qtbot: QtBot) -> None:
    reading.show_focus(2, sample(1002, fields={f"c{i}": i for i in range(1000)}), [], [], True)
    assert len(reading.card.fields.shown()) == AT_ONCE
    assert reading.card.fields.more.text() == "Show 200 of 960 more fields"
    for _ in range(4):
        qtbot.mouseClick(reading.card.fields.more, LEFT)
    assert reading.card.fields.more.text() == "Show the last 160 more fields"
    qtbot.mouseClick(reading.card.fields.more, LEFT)
    assert list(reading.card.fields.shown().items())[-1] == ("c999", "999")
    assert reading.card.fields.more.isHidden()
    reading.show_focus(2, sample(1002, fields={"c": 1}), [], [], True)
    assert reading.card.fields.shown() == {"c": "1"}


def test_markup_in_names_and_tags_is_literal(reading: Inspector) -> None:
    reading.show_focus(0, sample(0, dataset="<h1>x</h1>", tags=("<b>&t</b>",), fields={"<u>f</u>": 1}), [], [], True)
    facts = [chip for chip in reading.card.chips.widgets() if isinstance(chip, QLabel)]
    assert facts[1].text() == "<h1>x</h1>"
    assert all(chip.textFormat() == Qt.TextFormat.PlainText for chip in facts)
    assert list(reading.card.fields.shown()) == ["<u>f</u>"]
    assert "&lt;b&gt;&amp;t" in chips(reading)[0].toolTip()


def test_neighbors_with_distances(reading: Inspector) -> None:
    cards = [card for card in reading.nearest_real.cards if card.isVisible()]
    assert [distance(card.neighbor) for card in cards if card.neighbor] == ["0.21", "0.31", "0.41", "0.51", "0.61"]
    assert reading.nearest_synthetic.cards[0].accessibleName().startswith("Nearest synthetic, distance <0.01: ")
    assert not reading.nearest_synthetic.cards[1].isVisible()
    assert reading.note.isHidden()


def test_neighbors_not_ready_is_said_in_one_line(reading: Inspector) -> None:
    reading.show_focus(2, sample(1002), [], [], False)
    assert reading.note.isVisible()
    assert reading.note.text() == NOT_READY
    assert not reading.nearest_real.isVisible()


def test_card_shows_three_lines_and_cuts_the_rest(qtbot: QtBot) -> None:
    card = NeighborCard()
    qtbot.addWidget(card)
    card.resize(300, 100)
    card.show_neighbor(Neighbor(sample(0, text="👩 wide " * 200), 0.5))
    assert len(card.lines()) == 3
    assert card.lines()[-1].endswith("…")
    assert "👩" in card.lines()[1]
    card.show_neighbor(Neighbor(sample(0, text=""), 0.5))
    assert card.lines() == ["no text"]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_small_window_scrolls_instead_of_squeezing(reading: Inspector, theme: Any) -> None:
    reading.set_theme(theme)
    reading.resize(300, 520)
    assert reading.minimumSizeHint().height() < 300
    assert not reading.grab().isNull()
    assert reading.card.viewer("text").isVisible()
    assert reading.nearest_synthetic.geometry().bottom() > 520


# ---- the list ----


def test_list_model(source: Source, qtmodeltester: ModelTester) -> None:
    model = SelectedSamples()
    model.show_samples(200, source)
    qtmodeltester.check(model)
    model.show_samples(0, source)
    qtmodeltester.check(model)


def test_a_million_samples_open_at_once_and_jump_to_the_end(inspector: Inspector, source: Source, qtbot: QtBot) -> None:
    inspector.show_selection(1_000_000, {"synthetic": 1_000_000}, source)
    inspector.grab()
    inspector.list.setFocus()
    with qtbot.waitSignal(inspector.focused) as told:
        qtbot.keyClick(inspector.list, Key.Key_End)
    inspector.grab()
    assert told.args == [1_000_999]
    assert inspector.place.text() == "Sample 1,000,000 of 1,000,000"
    assert source.asked <= 4 * 64


def test_arrow_keys_walk_the_list(reading: Inspector, qtbot: QtBot) -> None:
    reading.list.setFocus()
    with qtbot.waitSignals([reading.focused, reading.focused]):
        qtbot.keyClick(reading.list, Key.Key_Down)
        qtbot.keyClick(reading.list, Key.Key_Down)
    assert reading.place.text() == "Sample 5 of 1,904"


def test_showing_the_focus_does_not_echo(reading: Inspector, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(reading.focused):
        reading.show_focus(1903, sample(2903), [], [], True)
        reading.show_focus(-1, sample(5), [], [], True)
    assert not reading.list.currentIndex().isValid()


def test_the_keyboard_can_pass_through_the_list(inspector: Inspector, source: Source, qtbot: QtBot) -> None:
    inspector.show_selection(10, {"real": 10}, source)
    with qtbot.assertNotEmitted(inspector.focused):
        inspector.list.setFocus()
    with qtbot.waitSignal(inspector.focused) as told:
        qtbot.keyClick(inspector.list, Key.Key_Down)
    assert told.args == [1000]
    with qtbot.waitSignal(inspector.focused):
        qtbot.keyClick(inspector.list, Key.Key_Home)
        qtbot.keyClick(inspector.list, Key.Key_PageDown)


def test_walking_makes_the_verbs_mean_the_one_sample(reading: Inspector, qtbot: QtBot) -> None:
    assert reading.verbs.drop.toolTip() == "Drop the 1,904 samples selected (X)"
    reading.walk(1)
    assert reading.only_focus
    assert reading.verbs.drop.toolTip() == "Drop the sample (X)"
    reading.ask_tag()
    assert reading.tags.line.placeholderText() == "Tag for 1 sample, then Enter"
    qtbot.mouseClick(reading.scope.every, LEFT)
    assert not reading.only_focus


def test_decided_rows_are_read_again_in_place(reading: Inspector, source: Source) -> None:
    reading.grab()
    asked = source.asked
    reading.refresh()
    reading.grab()
    assert source.asked == asked + 64
    assert reading.list.currentIndex().row() == 2


def test_walk_stops_at_both_ends(reading: Inspector, source: Source, qtbot: QtBot) -> None:
    numbers: list[int] = []
    reading.focused.connect(numbers.append)
    qtbot.mouseClick(reading.up, LEFT)
    reading.walk(-5)
    reading.walk(-1)
    reading.walk(5000)
    qtbot.mouseClick(reading.down, LEFT)
    assert numbers == [1001, 1000, 2903]
    assert not reading.down.isEnabled()
    reading.show_selection(3, {"real": 3}, source)
    reading.walk(1)
    assert numbers[-1] == 1000


def test_rows_that_cannot_be_read_are_said(inspector: Inspector, qtbot: QtBot) -> None:
    def broken(start: int, stop: int) -> list[Sample]:
        raise Problem("The workspace is gone.", "Open it again.")

    inspector.show_selection(10, {"real": 10}, broken)
    inspector.grab()
    qtbot.waitUntil(inspector.problem.isVisible)
    assert inspector.problem.text() == "The workspace is gone. Open it again."


# ---- what a person does ----


@pytest.mark.parametrize(
    ("button", "key", "signal"),
    [("drop", Key.Key_X, "drop_asked"), ("keep", Key.Key_K, "keep_asked"), ("similar", None, "similar_asked")],
)
def test_verbs_by_mouse_and_key(reading: Inspector, qtbot: QtBot, button: str, key: Any, signal: str) -> None:
    with qtbot.waitSignal(getattr(reading, signal)):
        qtbot.mouseClick(getattr(reading.verbs, button), LEFT)
    if key is not None:
        reading.list.setFocus()
        with qtbot.waitSignal(getattr(reading, signal)):
            qtbot.keyClick(reading.list, key)


def test_tag_is_typed_in_place_and_focus_returns(reading: Inspector, qtbot: QtBot) -> None:
    reading.show_tags(["fantasy", "odd & <b>"])
    reading.list.setFocus()
    with qtbot.waitSignal(reading.tag_asked):
        qtbot.keyClick(reading.list, Key.Key_T)
    line = reading.tags.line
    assert line.hasFocus()
    assert line.placeholderText() == "Tag for 1,904 samples, then Enter"
    qtbot.keyClicks(line, "  fantasy two ")
    with qtbot.waitSignal(reading.tagged) as told:
        qtbot.keyClick(line, Key.Key_Return)
    assert told.args == ["fantasy two"]
    assert reading.tags.isHidden()
    assert reading.list.hasFocus()


def test_tags_in_use_complete(reading: Inspector, qtbot: QtBot) -> None:
    reading.show_tags(["fantasy", "needs a look"])
    reading.ask_tag()
    qtbot.keyClicks(reading.tags.line, "LOOK")
    completer = reading.tags.line.completer()
    model: QAbstractItemModel = completer.completionModel()
    assert model.rowCount() == 1
    assert model.index(0, 0).data() == "needs a look"
    completer.popup().hide()


def test_escape_closes_the_tag_line_and_reaches_no_shortcut(reading: Inspector, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(reading)
    cleared: list[bool] = []
    action = QAction(window)
    action.setShortcut("Escape")
    action.triggered.connect(cleared.append)
    window.addAction(action)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.mouseClick(reading.verbs.tag, LEFT)
    with qtbot.assertNotEmitted(reading.tagged):
        qtbot.keyClicks(reading.tags.line, "x")
        qtbot.keyClick(reading.tags.line, Key.Key_Escape)
    assert reading.tags.isHidden()
    assert cleared == []
    window.takeCentralWidget()


def test_an_empty_tag_applies_nothing(reading: Inspector, qtbot: QtBot) -> None:
    reading.ask_tag()
    with qtbot.assertNotEmitted(reading.tagged):
        qtbot.keyClicks(reading.tags.line, "   ")
        qtbot.keyClick(reading.tags.line, Key.Key_Return)
    assert reading.tags.isVisible()


def test_only_the_cross_takes_a_tag_off(reading: Inspector, qtbot: QtBot) -> None:
    reading.show_focus(2, sample(1002, tags=("a tag", "other")), [], [], True)
    chip = chips(reading)[1]
    with qtbot.assertNotEmitted(reading.untagged):
        qtbot.mouseClick(chip, LEFT, pos=chip.rect().center() - chip.rect().center() / 2)
    with qtbot.waitSignal(reading.untagged) as told:
        qtbot.mouseClick(chip, LEFT, pos=chip.cross().center())
    assert told.args == ["other"]


def test_delete_on_a_tag_drops_no_samples(reading: Inspector, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(reading)
    dropped: list[bool] = []
    action = QAction(window)
    action.setShortcut("Delete")
    action.triggered.connect(dropped.append)
    window.addAction(action)
    window.show()
    qtbot.waitExposed(window)
    reading.show_focus(2, sample(1002, tags=("odd",)), [], [], True)
    chips(reading)[0].setFocus()
    with qtbot.waitSignal(reading.untagged):
        qtbot.keyClick(chips(reading)[0], Key.Key_Delete)
    assert dropped == []
    window.takeCentralWidget()


def test_neighbor_card_by_mouse_and_enter(reading: Inspector, qtbot: QtBot) -> None:
    card = reading.nearest_real.cards[1]
    with qtbot.waitSignal(reading.neighbor_clicked) as told:
        qtbot.mouseClick(card, LEFT)
    assert told.args == [3]
    card.setFocus()
    with qtbot.waitSignal(reading.neighbor_clicked):
        qtbot.keyClick(card, Key.Key_Return)


def test_everything_that_can_be_focused_has_a_name(reading: Inspector) -> None:
    reading.show_focus(2, sample(1002, tags=("odd",)), [Neighbor(sample(1), 0.1)], [], True)
    for widget in reading.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            assert widget.accessibleName(), widget


def test_panel_is_let_go_of(qtbot: QtBot, source: Source) -> None:
    made = Inspector()
    made.show_selection(10, {"real": 10}, source)
    made.show_focus(0, sample(1000, tags=("odd",)), [Neighbor(sample(1), 0.1)], [], True)
    gone = weakref.ref(made)
    del made
    gc.collect()
    assert gone() is None
