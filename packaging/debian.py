"""Makes the Debian package of ``dist/assay``: ``debian.py``.

Without maintainer scripts: the menu, the icon cache, the MIME database and the manual's index are brought up to
date by triggers of the packages that own them, after installing and after removing.
"""

from __future__ import annotations

import gzip
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "packaging"), str(ROOT)]

from icons import SIZES, drawing  # noqa: E402
from system import packages  # noqa: E402

from app.qt_libraries import needed  # noqa: E402

ARCHITECTURE = {"x86_64": "amd64", "aarch64": "arm64"}
FONTS = "fonts-dejavu-core | fonts-noto-core | fonts-liberation"
"""Qt draws no letter without a font."""
SYSTEMS = ("libxcb-[a-z]*.so*", "libxkbcommon*.so*")
"""In the bundle for the portable archive; here the system's own, which it keeps up to date."""
CONTROL = """\
Package: assay
Version: {version}
Architecture: {architecture}
Maintainer: The Assay developers <assay@localhost>
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: hicolor-icon-theme, shared-mime-info, xdg-utils
Suggests: xdg-desktop-portal
Section: science
Priority: optional
Description: lay synthetic data beside real data, decide what stays
 Assay shows synthetic and real samples on one map, lets a person select, read,
 drop, keep and tag them, and writes a better dataset back out, with a record of
 what was done. Everything runs on this machine, without account or network.
"""


def make(bundle: Path, tree: Path, out: Path) -> Path:
    """Lay the package out in ``tree`` and build it in ``out``; returns the package file."""
    shutil.rmtree(tree, ignore_errors=True)
    home = tree / "usr/lib/assay"
    shutil.copytree(bundle, home, symlinks=True, ignore=shutil.ignore_patterns(*SYSTEMS))
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin/assay").symlink_to("../lib/assay/assay")
    _desktop(tree / "usr/share")
    control = CONTROL.format(
        version=version("assay"),
        architecture=ARCHITECTURE[platform.machine()],
        kilobytes=sum(path.lstat().st_size for path in tree.rglob("*")) // 1024,
        depends=", ".join([*depends(home), FONTS]),
    )
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN/control").write_text(control, encoding="utf-8")
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or (os.access(path, os.X_OK) and path.suffix != ".py") else 0o644)
    file = out / f"assay_{version('assay')}_{ARCHITECTURE[platform.machine()]}.deb"
    build = ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z12", "--build", str(tree), str(file)]
    subprocess.run(build, check=True)
    return file


def depends(home: Path) -> list[str]:
    """The packages of the libraries that files in ``home`` need and that are not there, as this system names them.

    Raises:
        SystemExit: a library belongs to no package.
    """
    programs = [path for path in home.rglob("*") if path.is_file() and _is_elf(path)]
    there = {path.name for path in programs}
    lost = {name for path in programs for name in needed(path)} - there
    places = {name: _place(name) for name in sorted(lost)}
    if missing := [name for name, place in places.items() if place is None]:
        sys.exit(f"no package for: {', '.join(missing)}")
    found = sorted(packages(place for place in places.values() if place is not None))
    return [f"libc6 (>= {_oldest(programs)})" if name == "libc6" else name for name in found]


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _place(name: str) -> Path | None:
    """Where the system's loader finds a library."""
    folder = Path("/usr/lib") / f"{platform.machine()}-linux-gnu" / name
    return folder if folder.exists() else next(Path("/usr/lib").glob(name), None)


def _oldest(programs: list[Path]) -> str:
    """The oldest version of the C library that has all that is asked of it."""
    minors = [int(minor) for path in programs for minor in re.findall(rb"\0GLIBC_2\.(\d+)(?=[\0.])", path.read_bytes())]
    return f"2.{max(minors)}"


def _desktop(share: Path) -> None:
    """Menu entry, icons, MIME type, manual and copyright."""
    linux = ROOT / "packaging/linux"
    for source, target in _files(linux):
        (share / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, share / target)
    manual = (linux / "assay.1").read_text(encoding="utf-8").replace("@VERSION@", version("assay"))
    _zipped(manual.encode(), share / "man/man1/assay.1.gz")
    _zipped((ROOT / "CHANGELOG.md").read_bytes(), share / "doc/assay/changelog.gz")
    licenses = share.parent / "lib/assay/_internal/resources/licenses.txt"
    head = "Assay is under the Apache License 2.0. The licenses of all parts, which it shows in Help, Licenses:\n\n"
    (share / "doc/assay/copyright").write_text(head + f"/{licenses.relative_to(share.parents[1])}\n", encoding="utf-8")


def _files(linux: Path) -> Iterator[tuple[Path, str]]:
    """Files, and where they go in ``/usr/share``."""
    yield linux / "assay.desktop", "applications/assay.desktop"
    yield linux / "assay.xml", "mime/packages/assay.xml"
    yield drawing(512), "icons/hicolor/scalable/apps/assay.svg"
    for size in SIZES:
        yield ROOT / f"build/made/icons/{size}.png", f"icons/hicolor/{size}x{size}/apps/assay.png"


def _zipped(content: bytes, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(content, mtime=0))


if __name__ == "__main__":
    print(make(ROOT / "dist/assay", ROOT / "build/deb", ROOT / "dist"))
