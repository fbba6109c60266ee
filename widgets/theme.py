"""Colors and type of the window, light and dark, as plain values that every widget reads.

The style sheet in ``resources/styles/assay.qss`` is a template over the names in :func:`colors`. A widget
asks for a look with the dynamic property ``class``: ``primary``, ``accent``, ``quiet``, ``link`` and
``segment`` on buttons; ``caption``, ``muted``, ``small``, ``strong``, ``number``, ``chip``, ``problem``,
``warning`` and the roles' names on labels; ``card`` and ``floating`` on frames; ``search`` and ``wrong`` on
line edits; ``framed`` on lists; ``reading`` and ``empty`` on pages of text. Several are separated by spaces.
A font that a widget is given once it has been shown does not outlive a change of look; a class does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from string import Template
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QStyleFactory, QWidget

STYLES = Path(__file__).resolve().parent.parent / "resources" / "styles"
READABLE = 4.5
"""The least contrast of text against what it stands on (WCAG 2.2, level AA)."""
BASE_SIZE = 13
"""Pixels, before the screen's own scaling; tables use 12, the one number that matters 20."""

_PALETTE = {
    QPalette.ColorRole.Window: "panel",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "panel",
    QPalette.ColorRole.AlternateBase: "window",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "placeholder",
    QPalette.ColorRole.Button: "button",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "error",
    QPalette.ColorRole.Highlight: "selected",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
    QPalette.ColorRole.ToolTipBase: "chip",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Light: "panel",
    QPalette.ColorRole.Midlight: "chip",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "edge",
}
"""Which of :func:`colors` each role of Qt's palette takes."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One look. Colors are ``#rrggbb``; roles follow the Okabe-Ito palette."""

    name: str
    window: str
    panel: str
    map: str
    line: str
    chip: str
    text: str
    muted: str
    accent: str
    on_accent: str
    real: str
    synthetic: str
    holdout: str

    def role(self, role: str) -> str:
        """The color of a role by its name."""
        return {"real": self.real, "synthetic": self.synthetic, "holdout": self.holdout}[role]

    def ink(self, role: str) -> str:
        """The color of a role for words: the dots' hue, moved until it reads on panel and chip."""
        return legible(legible(self.role(role), self.panel), self.chip)


LIGHT = Theme(
    name="light",
    window="#f6f7f9",
    panel="#ffffff",
    map="#ffffff",
    line="#e3e6ea",
    chip="#eef1f5",
    text="#1d2126",
    muted="#69717c",
    accent="#0072B2",
    on_accent="#ffffff",
    real="#0072B2",
    synthetic="#D55E00",
    holdout="#009E73",
)

DARK = Theme(
    name="dark",
    window="#1b1d21",
    panel="#22252a",
    map="#181a1e",
    line="#33373e",
    chip="#2d3138",
    text="#e7e9ec",
    muted="#9aa2ad",
    accent="#56B4E9",
    on_accent="#10151a",
    real="#56B4E9",
    synthetic="#F08C3C",
    holdout="#2fc596",
)


def luminance(color: str) -> float:
    """Relative luminance of ``#rrggbb`` as WCAG defines it, 0 (black) to 1 (white)."""
    channels = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colors, 1 (none) to 21 (black on white)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def mix(one: str, other: str, share: float) -> str:
    """``one`` with ``share`` (0 to 1) of ``other`` in it."""
    pairs = [(int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


@lru_cache(maxsize=1024)  # asked for again by everything that paints
def legible(color: str, background: str, ratio: float = READABLE) -> str:
    """The color nearest to ``color``, toward black or white, that reads on ``background``."""
    end = "#000000" if luminance(background) > 0.18 else "#ffffff"
    steps = (mix(color, end, step / 50) for step in range(51))
    return next((step for step in steps if contrast(step, background) >= ratio), end)


@cache
def colors(theme: Theme) -> Mapping[str, str]:
    """Every color name that the style sheet may use, those of the theme and those derived from them."""
    dark = luminance(theme.panel) < 0.18
    away = "#ffffff" if dark else "#000000"
    drop = legible(theme.synthetic, theme.on_accent)
    error = "#ff8a80" if dark else "#c62828"
    named = {
        **{name: getattr(theme, name) for name in theme.__dataclass_fields__},
        "field": theme.chip if dark else theme.panel,
        "button": theme.chip if dark else theme.panel,
        "edge": mix(theme.line, theme.text, 0.06),
        "hover": mix(theme.chip, theme.text, 0.05),
        "pressed": mix(theme.chip, theme.text, 0.12),
        "selected": mix(theme.panel, theme.accent, 0.13),
        "handle": mix(theme.panel, theme.text, 0.28),
        "handle_hover": mix(theme.panel, theme.text, 0.45),
        "disabled": legible(mix(theme.muted, theme.panel, 0.35), theme.panel, 3.0),
        "placeholder": legible(theme.muted, theme.chip),
        "box": mix(theme.panel, theme.text, 0.42),
        "real_ink": theme.ink("real"),
        "synthetic_ink": theme.ink("synthetic"),
        "holdout_ink": theme.ink("holdout"),
        "real_fill": mix(theme.panel, theme.real, 0.08),
        "synthetic_fill": mix(theme.panel, theme.synthetic, 0.08),
        "link_hover": mix(theme.accent, theme.text, 0.4),
        "link": legible(theme.accent, theme.panel),
        "drop": drop,
        "drop_hover": mix(drop, away, 0.12),
        "accent_hover": mix(theme.accent, away, 0.14),
        "warning": legible(theme.synthetic, theme.panel),
        "warning_fill": mix(theme.panel, theme.synthetic, 0.1),
        "info_fill": mix(theme.panel, theme.accent, 0.1),
        "error": legible(error, theme.panel),
        "error_fill": mix(theme.panel, error, 0.1),
    }
    return MappingProxyType(named)


@cache
def style_sheet(theme: Theme) -> str:
    """The application's style sheet in the colors of ``theme``."""
    template = Template((STYLES / "assay.qss").read_text("utf-8"))
    return template.substitute(colors(theme), styles=STYLES.as_posix())


def palette(theme: Theme) -> QPalette:
    """The palette of ``theme``, for what style sheets do not reach: cursors, links, items' own drawing."""
    named = colors(theme)
    result = QPalette()
    for which, name in _PALETTE.items():
        result.setColor(which, QColor(named[name]))
    role = QPalette.ColorRole
    for which in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        result.setColor(QPalette.ColorGroup.Disabled, which, QColor(named["disabled"]))
    return result


def interface_font() -> QFont:
    """The system's interface font at the base size, with digits of one width so that counts line up."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    # A desktop that names no font leaves Qt with an alias that often ends at a wide fallback.
    if font.family() in {"Sans Serif", "Sans", "sans-serif", ""}:
        installed = set(QFontDatabase.families())
        for family in ("Inter", "Noto Sans", "Cantarell", "Ubuntu", "Open Sans"):
            if family in installed:
                font.setFamily(family)
                break
    font.setPixelSize(BASE_SIZE)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def system_theme(app: QApplication) -> Theme:
    """The look that the system asks for; light where it has no opinion.

    To follow it live, connect ``app.styleHints().colorSchemeChanged`` and apply again.
    """
    return DARK if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the whole application: Fusion as the base style, font, palette, style sheet."""
    if app.property("assayStyle") is None:
        app.setStyle(QStyleFactory.create("Fusion"))
        app.setFont(interface_font())
        app.setProperty("assayStyle", "Fusion")
    app.setPalette(palette(theme))
    if app.styleSheet():
        _restyle(app, style_sheet(theme))
    else:
        app.setStyleSheet(style_sheet(theme))


def _restyle(app: QApplication, sheet: str) -> None:
    """Replace a style sheet that is in use, and dress every widget anew, once.

    Left to itself, Qt dresses each widget of which it remembers rules, with all that lies in it: once for
    itself and once more for every ancestor. Where nothing is remembered it dresses none.
    """
    app.style().unpolish(app)
    app.setStyleSheet(sheet)
    # The others are dressed when they are first shown.
    dressed = [one for one in app.allWidgets() if one.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)]
    for widget in dressed:
        widget.style().polish(widget)
    # Told only now, since they measure each other: a table its header, a layout all that is in it.
    for widget in dressed:
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def dress(widget: QWidget, look: str) -> None:
    """Give a widget the look named ``look`` and redraw it if it already wears another one."""
    if widget.property("class") == look:
        return
    widget.setProperty("class", look)
    redress(widget)


def redress(widget: QWidget) -> None:
    """Draw a widget by the rules for what its properties say now."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    # A frame takes the width of its border only when it is told.
    QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def plain(text: str = "", look: str = "") -> QLabel:
    """A label that shows ``text`` exactly as it is, never as rich text."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    if look:
        label.setProperty("class", look)
    return label


def segmented(buttons: Sequence[QAbstractButton]) -> None:
    """Let checkable buttons that stand in a row without spacing look like one switch."""
    for place, button in enumerate(buttons):
        ends = (place == 0, place == len(buttons) - 1)
        edge = {(True, False): "first", (False, True): "last", (True, True): "only"}.get(ends, "middle")
        button.setProperty("class", "segment")
        button.setProperty("edge", edge)
