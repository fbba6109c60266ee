"""The licenses of Assay and of everything it comes with, as one text."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from importlib.metadata import Distribution, distributions
from importlib.resources import as_file, files
from pathlib import Path

_NAMES = ("license", "licence", "copying", "notice", "copyright", "authors")
"""How files begin that say under which terms a package may be used."""
_LINE = "=" * 100


def text() -> str:
    """One text of all licenses.

    In the bundle it is the one that was made when it was built, which also covers the system's libraries in it;
    elsewhere it is made here, from what is installed beside Assay.
    """
    made = files("resources") / "licenses.txt"
    return made.read_text(encoding="utf-8") if made.is_file() else gathered()


def gathered(only: Container[str] | None = None, more: Iterable[tuple[str, str]] = ()) -> str:
    """The licenses of Assay, its example, the installed Python packages and other parts.

    Args:
        only: names of the packages, in lower case with ``-``; None for all that are installed.
        more: titles and texts of the other parts.
    """
    packages = [
        (f"{package.name} {package.version}", terms(package))
        for package in sorted(distributions(), key=lambda package: package.name.lower())
        if _plain(package.name) != "assay" and (only is None or _plain(package.name) in only)
    ]
    parts = [*_own(), *more, *packages]
    return "\n\n".join(f"{_LINE}\n{title}\n{_LINE}\n\n{body.strip()}" for title, body in parts) + "\n"


def terms(package: Distribution) -> str:
    """What a package says about its license: in a word, and in its files."""
    about = package.metadata
    classes = [line.rpartition(" :: ")[2] for line in about.get_all("Classifier", []) if line.startswith("License")]
    words = {name: about[name] for name in ("License-Expression", "License", "Home-page") if name in about}
    said = [words.get("License-Expression") or words.get("License") or ", ".join(classes)]
    said += [words.get("Home-page", ""), *about.get_all("Project-URL", [])]
    for file in package.files or ():
        if file.name.lower().startswith(_NAMES) and not file.name.endswith((".py", ".pyc")):
            said.append(f"--- {file}\n\n{_read(Path(str(package.locate_file(file))))}")
    return "\n\n".join(line.strip() for line in said if line.strip())


def _own() -> Iterator[tuple[str, str]]:
    with as_file(files("resources")) as resources:
        yield "Assay", _read(resources.parent / "LICENSE") or "Apache License 2.0"
        yield "GSM8K, of which the example is a part", _read(resources / "example" / "LICENSE")


def _plain(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
