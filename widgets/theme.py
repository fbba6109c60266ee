"""Colors and type of the window, light and dark, as plain values that every widget reads."""

from __future__ import annotations

from dataclasses import dataclass


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
