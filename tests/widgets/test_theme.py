"""The look: readable in both themes, complete, and applied to a real application."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QStyle

from widgets import theme
from widgets.message_bar import Message, MessageBar
from widgets.theme import DARK, LIGHT, READABLE, STYLES, Theme

THEMES = pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)

PAIRS = [
    ("text", "panel"), ("text", "window"), ("text", "chip"), ("text", "selected"), ("text", "hover"),
    ("text", "warning_fill"), ("text", "info_fill"), ("text", "error_fill"),
    ("muted", "panel"), ("muted", "window"), ("placeholder", "chip"), ("placeholder", "field"),
    ("on_accent", "accent"), ("on_accent", "accent_hover"), ("on_accent", "drop"),
    ("on_accent", "drop_hover"),
    ("link", "panel"), ("link_hover", "panel"), ("error", "panel"), ("warning", "panel"),
    ("real_ink", "panel"), ("synthetic_ink", "panel"), ("holdout_ink", "panel"),
    ("real_ink", "chip"), ("synthetic_ink", "chip"), ("holdout_ink", "chip"),
]  # fmt: skip


@THEMES
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_reads_on_its_ground(look: Theme, ink: str, ground: str) -> None:
    named = theme.colors(look)
    assert theme.contrast(named[ink], named[ground]) >= READABLE


@THEMES
def test_words_in_a_message_read_on_its_fill(look: Theme, qapp: QApplication, qtbot) -> None:  # type: ignore[no-untyped-def]
    theme.apply(qapp, look)
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.show_message(Message("The disk is full.", "Make room.", "error"))
    bar.show_message(Message("And something else."))
    for widget in (bar.text, bar.hint, bar.more, bar.close_button):
        widget.ensurePolished()
        ink = widget.palette().color(widget.foregroundRole()).name()
        assert theme.contrast(ink, theme.colors(look)["error_fill"]) >= READABLE


@THEMES
def test_disabled_and_control_edges_stay_visible(look: Theme) -> None:
    named = theme.colors(look)
    for ground in ("panel", "chip"):
        assert theme.contrast(named["disabled"], named[ground]) >= 2.4
    assert theme.contrast(named["box"], named["panel"]) >= 2.4
    assert theme.contrast(named["accent"], named["panel"]) >= 3


def test_contrast_is_that_of_wcag() -> None:
    assert theme.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert theme.contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert theme.contrast("#123456", "#123456") == 1


def test_legible_leaves_readable_colors_alone_and_mends_others() -> None:
    assert theme.legible("#0072B2", "#ffffff") == "#0072b2"
    mended = theme.legible("#D55E00", "#ffffff")
    assert mended != "#d55e00"
    assert theme.contrast(mended, "#ffffff") >= READABLE


@THEMES
def test_sheet_is_filled_in_and_its_images_exist(look: Theme) -> None:
    sheet = theme.style_sheet(look)
    assert "$" not in sheet.partition("*/")[2]
    assert look.accent in sheet
    images = re.findall(r'url\("([^"]+)"\)', sheet)
    assert images
    for image in images:
        assert (STYLES / image).is_file(), image


@THEMES
def test_apply_dresses_the_application(look: Theme, qapp: QApplication, qtbot) -> None:  # type: ignore[no-untyped-def]
    theme.apply(qapp, look)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == look.panel
    assert qapp.font().pixelSize() == theme.BASE_SIZE
    button = QPushButton("Drop")
    button.setProperty("class", "primary")
    qtbot.addWidget(button)
    button.show()
    middle = button.grab().toImage().pixelColor(6, button.height() // 2).name()
    assert middle == theme.colors(look)["drop"]


def test_no_warnings_while_parsing(qapp: QApplication, qtlog) -> None:  # type: ignore[no-untyped-def]
    theme.apply(qapp, LIGHT)
    assert not [record for record in qtlog.records if "stylesheet" in record.message.lower()]


def test_system_theme_follows_the_color_scheme(qapp: QApplication) -> None:
    hints = qapp.styleHints()
    hints.setColorScheme(Qt.ColorScheme.Dark)
    try:
        expected = DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT
        assert theme.system_theme(qapp) is expected
    finally:
        hints.unsetColorScheme()


def test_dress_changes_the_look_of_a_shown_widget(qapp: QApplication, qtbot) -> None:  # type: ignore[no-untyped-def]
    theme.apply(qapp, LIGHT)
    label = theme.plain("12", "muted")
    qtbot.addWidget(label)
    label.show()
    before = label.palette().color(QPalette.ColorRole.WindowText).name()
    theme.dress(label, "problem")
    after = label.palette().color(QPalette.ColorRole.WindowText).name()
    assert (before, after) == (LIGHT.muted, theme.colors(LIGHT)["error"])


def test_digits_have_one_width(qapp: QApplication) -> None:
    theme.apply(qapp, LIGHT)
    tags = [tag.toString() for tag in qapp.font().featureTags()]
    assert [bytes(tag).decode() if not isinstance(tag, str) else tag for tag in tags] == ["tnum"]


def test_plain_never_interprets_markup(qtbot) -> None:  # type: ignore[no-untyped-def]
    label = theme.plain("<b>not bold</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "<b>not bold</b>"


class _Counted(QLabel):
    """Counts how often it is dressed."""

    dressed = 0

    def changeEvent(self, event: QEvent) -> None:
        self.dressed += event.type() == QEvent.Type.StyleChange
        super().changeEvent(event)


def _nested(depth: int) -> list[_Counted]:
    found = [_Counted("outermost")]
    for _ in range(depth):
        found.append(_Counted("inside", found[-1]))
    return found


def test_another_look_dresses_every_widget_once(qapp: QApplication, qtbot) -> None:  # type: ignore[no-untyped-def]
    theme.apply(qapp, LIGHT)
    labels = _nested(5)
    qtbot.addWidget(labels[0])
    labels[0].show()
    for label in labels:
        label.dressed = 0
    theme.apply(qapp, DARK)
    assert [label.dressed for label in labels] == [1] * len(labels)


def test_what_is_shown_only_after_a_change_wears_the_new_look(qapp: QApplication, qtbot) -> None:  # type: ignore[no-untyped-def]
    theme.apply(qapp, LIGHT)
    label = theme.plain("12", "muted")
    qtbot.addWidget(label)
    label.style().styleHint(QStyle.StyleHint.SH_Widget_Animate, None, label)  # its rules are looked up, and kept
    theme.apply(qapp, DARK)
    label.show()
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == DARK.muted


def test_a_widget_with_a_sheet_of_its_own_changes_with_the_others(qapp: QApplication, qtbot) -> None:  # type: ignore[no-untyped-def]
    theme.apply(qapp, LIGHT)
    label = theme.plain("12", "muted")
    label.setStyleSheet("QLabel { padding: 3px; }")
    qtbot.addWidget(label)
    label.show()
    wide = label.sizeHint()
    theme.apply(qapp, DARK)
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == DARK.muted
    assert label.sizeHint() == wide
