"""Which language the window speaks: the person's choice, or else the system's, where Assay knows it."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES: dict[str, str] = {"en": "English", "fr": "Français"}
"""The languages there are, each by its own name."""
SYSTEM = "system"
"""The choice that follows the system's language."""

_READ: list[bytes] = []
"""Translations that Qt looks texts up in. Were it given the files, it would speak nonsense, or fall, as soon as an
update replaces them."""


def spoken(choice: str) -> str:
    """The language behind a choice: itself where it is one, or else the first of the system's that is known."""
    if choice in LANGUAGES:
        return choice
    wanted = [name.split("-")[0].split("_")[0].lower() for name in QLocale.system().uiLanguages()]
    return next((name for name in wanted if name in LANGUAGES), "en")


def present() -> str:
    """The language that is spoken now: the one that was installed last."""
    code = QLocale().name().split("_")[0]
    return code if code in LANGUAGES else "en"


def install(choice: str) -> str:
    """Make the application speak; called once, before the first widget is made.

    Args:
        choice: A code of `LANGUAGES` or `SYSTEM`.

    Returns:
        The code of the language that is spoken now.
    """
    language = spoken(choice)
    # Numbers, too, are written as the sentences around them are.
    QLocale.setDefault(QLocale(language) if language != "en" else QLocale(QLocale.Language.English))
    if language == "en":
        return language
    folder = Path(str(resources.files("resources"))) / "translations"
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (qt / f"qtbase_{language}.qm", folder / f"assay_{language}.qm"):
        if file.is_file():
            _READ.append(file.read_bytes())
            translator = QTranslator(QCoreApplication.instance())
            if translator.load(_READ[-1]):
                QCoreApplication.installTranslator(translator)
    return language
