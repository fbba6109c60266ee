"""What the bundle holds that is no Python package, and what it needs of the system, found by looking at its files."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from pathlib import Path

COMMON = Path("/usr/share/common-licenses")
"""Where Debian keeps the texts that many licenses refer to."""


def licenses(binaries: Iterable[tuple[str, str, str]]) -> Iterator[tuple[str, str]]:
    """Titles and texts of licenses: Python's, Qt's, PyInstaller's starter's, and those of the system's libraries.

    Args:
        binaries: PyInstaller's table of contents: where to, from where, kind.
    """
    import PyInstaller

    yield f"Python {sys.version.split()[0]}", _text(Path(sysconfig.get_path("stdlib")) / "LICENSE.txt")
    yield "Qt, used as shared libraries under the LGPL 3", _text(COMMON / "LGPL-3") + "\n\n" + _text(COMMON / "GPL-3")
    starter = Path(PyInstaller.__file__).parents[1] / f"pyinstaller-{PyInstaller.__version__}.dist-info"
    yield "PyInstaller's starter", next(map(_text, sorted(starter.rglob("COPYING*"))), "GPL 2 with an exception")
    for package in sorted(packages(Path(source) for _, source, _ in binaries)):
        yield f"{package} (of the system it was built on)", _text(Path("/usr/share/doc", package, "copyright"))


def packages(libraries: Iterable[Path]) -> set[str]:
    """Debian's packages that own those of the given files that lie in the system's folders."""
    resolved = {path.resolve() for path in libraries if path.is_absolute()}
    real = {path for path in resolved if path.is_relative_to("/usr/lib")}
    if not real or not Path("/usr/bin/dpkg-query").exists():
        return set()
    # Some packages name a file by /lib, which is a link to /usr/lib by now.
    paths = sorted(str(path) for file in real for path in (file, "/" / file.relative_to("/usr")))
    asked = ["dpkg-query", "--search", *paths]
    found = subprocess.run(asked, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False).stdout
    return {line.partition(":")[0] for line in found.splitlines() if not line.startswith("diversion")}


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else "See its home page."
