"""Keeps resources/translations in step with the sources; `make translations` runs ``update``.

    python packaging/translations.py update             collect the templates, compile what is translated
    python packaging/translations.py missing app fr     what has no translation yet, as JSON
    python packaging/translations.py fill app fr FILE   take translations from such a JSON file, filled in

Qt's own lupdate knows neither named values nor phrases made where Qt may not be imported, so the templates
are collected here; the files are Qt's own format (Linguist opens them) and are compiled by Qt's lrelease.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import sysconfig
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "resources" / "translations"
LAYERS = ("app", "widgets", "models")
CONTEXT = "Assay"
LANGUAGES = {"fr": 2}
"""The languages there are, with how many forms a count takes in each."""
ONE = {"phrase": 0, "tr": 0}
MANY = {"phrase_many": 2, "tr_many": 2}
"""Functions that take a template, with its place among the arguments."""


@dataclass(frozen=True, slots=True)
class Template:
    """One template of the sources."""

    text: str
    counted: bool
    where: str
    """The file it stands in first."""


class Untranslatable(Exception):
    """A call whose template can't be read off the source."""


def templates(layer: str) -> list[Template]:
    """Every template said in a layer, each once, in the order of files and lines."""
    found: dict[tuple[str, bool], Template] = {}
    for path in sorted((ROOT / layer).rglob("*.py")):
        where = path.relative_to(ROOT).as_posix()
        for text, counted in said(path.read_text("utf-8"), where):
            found.setdefault((text, counted), Template(text, counted, where))
    return list(found.values())


def said(source: str, where: str) -> Iterator[tuple[str, bool]]:
    """The templates in one file's source, with whether they are counted.

    Raises:
        Untranslatable: A template is not a literal.
    """
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        place = ONE.get(name, MANY.get(name))
        if place is None or where in ("models/phrase.py", "widgets/translation.py"):
            continue
        if any(isinstance(argument, ast.Starred) for argument in call.args[: place + 1]):
            raise Untranslatable(f"{where}:{call.lineno}: give {name} its template itself")
        template = call.args[place]
        if not isinstance(template, ast.Constant) or not isinstance(template.value, str):
            raise Untranslatable(f"{where}:{call.lineno}: the template of {name} must be a literal")
        if template.value:
            yield template.value, name in MANY


def file_of(layer: str, language: str) -> Path:
    """Where the translations of a layer's templates lie."""
    return FOLDER / f"{layer}_{language}.ts"


def translations(layer: str, language: str) -> dict[tuple[str, bool], list[str]]:
    """What is translated: the forms of each template, by its text and whether it is counted."""
    path = file_of(layer, language)
    if not path.exists():
        return {}
    known: dict[tuple[str, bool], list[str]] = {}
    for message in ET.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type") == "unfinished":
            continue
        counted = message.get("numerus") == "yes"
        forms = [form.text or "" for form in translation.iter("numerusform")] if counted else [translation.text or ""]
        known[message.findtext("source", ""), counted] = forms
    return known


def write(layer: str, language: str, known: dict[tuple[str, bool], list[str]]) -> None:
    """Write a layer's file: every template of today, with its translation where there is one."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for template in templates(layer):
        message = ET.SubElement(context, "message", {"numerus": "yes"} if template.counted else {})
        ET.SubElement(message, "location", filename=f"../../{template.where}")
        ET.SubElement(message, "source").text = template.text
        forms = known.get((template.text, template.counted))
        translation = ET.SubElement(message, "translation", {} if forms else {"type": "unfinished"})
        if template.counted:
            for form in forms or [""] * LANGUAGES[language]:
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0] if forms else ""
    ET.indent(root, "  ")
    FOLDER.mkdir(exist_ok=True)
    text = ET.tostring(root, encoding="unicode")
    file_of(layer, language).write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8")


def compile_all(target: Path) -> None:
    """Compile every language with lrelease into ``target`` as ``assay_LANGUAGE.qm``."""
    lrelease = Path(sysconfig.get_path("scripts")) / "pyside6-lrelease"
    for language in LANGUAGES:
        sources = [file_of(layer, language) for layer in LAYERS]
        subprocess.run(
            [lrelease, "-silent", *sources, "-qm", target / f"assay_{language}.qm"],
            check=True,
            cwd=FOLDER,
        )


def update() -> None:
    """Bring every file in step with the sources and compile them."""
    for language in LANGUAGES:
        for layer in LAYERS:
            write(layer, language, translations(layer, language))
            print(f"{layer} {language}: {len(missing(layer, language))} of {len(templates(layer))} missing")
    compile_all(FOLDER)


def missing(layer: str, language: str) -> list[dict[str, object]]:
    """What of a layer has no translation yet: source, where it stands, and one empty text a form."""
    known = translations(layer, language)
    return [
        {"source": each.text, "where": each.where, "forms": [""] * (LANGUAGES[language] if each.counted else 1)}
        for each in templates(layer)
        if (each.text, each.counted) not in known
    ]


def fill(layer: str, language: str, path: Path) -> None:
    """Take translations from a file as `missing` gives it, its forms filled in, and compile."""
    known = translations(layer, language)
    for entry in json.loads(path.read_text("utf-8")):
        if all(entry["forms"]):
            known[entry["source"], len(entry["forms"]) > 1] = entry["forms"]
    write(layer, language, known)


def main(arguments: list[str]) -> int:
    """Run one of the three commands."""
    match arguments:
        case ["update"]:
            update()
        case ["missing", layer, language]:
            print(json.dumps(missing(layer, language), ensure_ascii=False, indent=1))
        case ["fill", layer, language, file]:
            fill(layer, language, Path(file))
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
