"""What the window says, in the language of the person before it, through Qt's translators.

Every text a person reads passes through `tr`, `tr_many` or `translated`. Templates have named values, so that a
translation can order them as its language does. ``packaging/translations.py`` collects the templates from
the sources; the translations lie in ``resources/translations``.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale

from models.phrase import Phrase, phrase, phrase_many

CONTEXT = "Assay"
"""The one context of all templates: what is said the same in English is said the same everywhere."""


def tr(template: str, /, **values: object) -> str:
    """A sentence in the person's language; the arguments are those of `models.phrase.phrase`."""
    return translated(phrase(template, **values))


def tr_many(count: int, one: str, many: str, /, **values: object) -> str:
    """A sentence about ``count`` things; the arguments are those of `models.phrase.phrase_many`."""
    return translated(phrase_many(count, one, many, **values))


def translated(text: str) -> str:
    """A phrase in the person's language; any other text (a person's own, say) as it is."""
    if not isinstance(text, Phrase):
        return text
    number = -1 if text.number is None else text.number
    # Qt hands back the template where there is no translation, and the English text says it better:
    # it knows about one and many.
    template = QCoreApplication.translate(CONTEXT, text.template, None, number)
    if template == text.template:
        return _untranslated(text)
    return _filled(template, text.values)


def _untranslated(text: Phrase) -> str:
    if not any(isinstance(value, Phrase) for value in text.values.values()):
        return str(text)
    return str(text) if text.number is not None else _filled(text.template, text.values)


def _filled(template: str, values: Mapping[str, object]) -> str:
    if not values:
        return template
    return template.format(**{name: _localized(value) for name, value in values.items()})


def _localized(value: object) -> object:
    if isinstance(value, Phrase):
        return translated(value)
    if type(value) is int:
        return QLocale().toString(value) if abs(value) < 2**63 else str(value)
    return str(value).replace(".", QLocale().decimalPoint()) if isinstance(value, Decimal) else value
