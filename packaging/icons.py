"""Draws the icon in the sizes and formats that systems ask for: ``icons.py FOLDER``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
SMALL = 48
"""Pixels up to which the drawing with fewer and larger points is used: the other one blurs."""
ICONS = Path(__file__).resolve().parents[1] / "resources" / "icons"


def draw(folder: Path) -> None:
    """Write ``SIZE.png``, ``assay.ico`` for Windows and ``assay.icns`` for macOS into ``folder``."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PIL import Image
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    app = QGuiApplication.instance() or QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    for size in (*SIZES, 1024):
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        QSvgRenderer(str(drawing(size))).render(painter)
        painter.end()
        image.save(str(folder / f"{size}.png"))
    pictures = {size: Image.open(folder / f"{size}.png") for size in (*SIZES, 1024)}
    for_windows = [pictures[size] for size in (16, 24, 32, 48, 64, 128, 256)]
    for_windows[-1].save(
        folder / "assay.ico", sizes=[each.size for each in for_windows], append_images=for_windows[:-1]
    )
    pictures[1024].save(folder / "assay.icns", append_images=[pictures[size] for size in (32, 64, 128, 256, 512)])
    del app


def drawing(size: int) -> Path:
    """The drawing for an icon of so many pixels."""
    return ICONS / ("assay-small.svg" if size <= SMALL else "assay.svg")


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
