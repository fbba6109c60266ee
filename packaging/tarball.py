"""Makes the portable archive of ``dist/assay``, to be unpacked anywhere: ``tarball.py``."""

from __future__ import annotations

import platform
import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ENTRY = r"""[Desktop Entry]
Type=Application
Name=Assay
Comment=Starts Assay from this folder
Exec=sh -c "at=\\"\\$*\\"; [ -d \\"\\$at\\" ] || at=\\$(dirname \\"\\$at\\"); exec \\"\\$at/assay\\"" sh %k
Icon=system-run
Terminal=false
"""
"""A starter that works wherever the folder lies, quoted by the desktop entry standard.

%k is where the starter lies; some desktops give its folder instead, and in several words where it has spaces.
"""
README = """\
Assay {version}

Double-click "assay" in this folder, or in a terminal: ./assay
Nothing is installed. To remove Assay, delete this folder; ~/.cache/assay, ~/.config/assay and
~/.local/state/assay hold what it remembers, Documents/Assay your workspaces.

If nothing opens, start it in a terminal: it says which system libraries are missing.
"""


def make(bundle: Path, build: Path, out: Path) -> Path:
    """Pack the bundle and two files that tell about it; returns the archive."""
    name = f"assay-{version('assay')}-linux-{platform.machine()}"
    tree = build / name
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(bundle, tree, symlinks=True, copy_function=shutil.copy)
    (tree / "README.txt").write_text(README.format(version=version("assay")), encoding="utf-8")
    (tree / "Assay.desktop").write_text(ENTRY, encoding="utf-8")
    (tree / "Assay.desktop").chmod(0o755)
    file = out / f"{name}.tar.gz"
    plain = ["tar", "--create", "--gzip", "--file", str(file), "--owner=0", "--group=0", "--numeric-owner"]
    subprocess.run([*plain, "--sort=name", "--directory", str(build), name], check=True)
    return file


if __name__ == "__main__":
    print(make(ROOT / "dist/assay", ROOT / "build/tar", ROOT / "dist"))
